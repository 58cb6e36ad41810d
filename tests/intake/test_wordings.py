"""Heads, amounts and codes as people write them: abbreviated, English, misspelt, in millions, in other orders."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from renja_dsl.intake.importing import import_file
from renja_dsl.syntax.parser import PlanParser
from tests.intake.fixtures import Row, delimited, workbook
from tests.intake.shapes import KEGIATAN, NAMES, PROGRAM, SUB, TITLE, imported, keys, levels, money, nodes

pytest.importorskip("python_calamine")
PAGU = 697_797_000
FULL = "Rp697.797.000"
OPERASI, MODAL = 600_000_000, 97_797_000


def gate(made: Any) -> list[str]:
    return [complaint.key for complaint in made.gate]


# ---- heads ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "head",
    [
        ["Code", "Program/Activity/Sub-activity", "Budget (IDR)"],
        ["K O D E", "U R A I A N", "P A G U"],
        ["Kodee", "Uraiann", "Pagu Indikaif"],
        ["Kode", "Keg.", "Angg. Thn 2026"],
        ["Kode", "Uraian", "DPA"],
    ],
)
def test_heads_in_other_words(head: list[str], tmp_path: Path, parser: PlanParser) -> None:
    made = imported(tmp_path, parser, [TITLE, head, *levels(PAGU)])
    assert [money(nodes(made)[code], "pagu") for code in NAMES] == [FULL] * 3
    assert not made.gate


def test_words_that_only_look_like_heads(tmp_path: Path, parser: PlanParser) -> None:
    made = imported(tmp_path, parser, [TITLE, ["Kode", "Uraian", "Pagu", "Perumahan"], *levels(PAGU, PAGU * 2)])
    assert money(nodes(made)[SUB], "pagu") == FULL
    assert len(made.drafts) == 1


@pytest.mark.parametrize(
    ("before", "after"),
    [("Pagu Sblm Perubahan", "Pagu Stlh Perubahan"), ("Pagu Lama", "Pagu Baru"), ("Before", "After"), ("DPA", "DPPA")],
)
def test_before_and_after_in_other_words(before: str, after: str, tmp_path: Path, parser: PlanParser) -> None:
    rows = [["RENJA PERUBAHAN TAHUN 2026"], ["Kode", "Uraian", before, after], *levels(PAGU * 2, PAGU)]
    made = imported(tmp_path, parser, rows)
    changed = next(n for n, draft in enumerate(made.drafts) if draft.ragam != "murni")
    assert money(nodes(made, changed)[PROGRAM], "pagu") == FULL


@pytest.mark.parametrize("heads", [["Pagu T-1", "Pagu T", "Pagu T+1"], ["Pagu N-1", "Pagu N", "Pagu N+1"]])
def test_years_counted_from_the_plans(heads: list[str], tmp_path: Path, parser: PlanParser) -> None:
    made = imported(tmp_path, parser, [TITLE, ["Kode", "Uraian", *heads], *levels(PAGU * 2, PAGU, PAGU * 3)])
    node = nodes(made)[SUB]
    assert (money(node, "pagu"), money(node, "pagu maju")) == (FULL, "Rp2.093.391.000")


@pytest.mark.parametrize("head", ["Q{}", "Kuartal {}", "Trw. {}", "Triwulan ke-{}"])
def test_quarters_in_other_words(head: str, tmp_path: Path, parser: PlanParser) -> None:
    heads = [head.format(n) for n in range(1, 5)]
    rows = levels(PAGU, 2_000_000, 1_000_000, 0, 0)
    made = imported(tmp_path, parser, [TITLE, ["Kode", "Uraian", "Pagu", *heads], *rows])
    assert made.drafts[0].jenis == "evaluasi"
    assert money(nodes(made)[SUB], "serapan", "TW2") == "Rp1.000.000"


@pytest.mark.parametrize("words", ["Jumlah perangkat daerah yang dibina", "Jumlah program yang selaras"])
def test_an_indicator_that_begins_like_a_total(words: str, tmp_path: Path, parser: PlanParser) -> None:
    head = ["Kode", "Uraian", "Indikator", "Target", "Pagu"]
    rows = [row for one in levels("Jumlah dokumen", "5 Dokumen", PAGU) for row in (one, ["", "", words, "7 PD", ""])]
    made = imported(tmp_path, parser, [TITLE, head, *rows, ["", "Jumlah", "", "", PAGU]])
    assert [one.nama for one in nodes(made)[SUB].indikator] == ["Jumlah dokumen", words]
    assert not made.differs


@pytest.mark.parametrize("first", [1, 4])
def test_rows_numbered_as_an_outline(first: int, tmp_path: Path, parser: PlanParser) -> None:
    numbers = ["{0}", "{0}.1", "{0}.1.1", "{0}.1.2", "{0}.2", "{0}.2.1"]
    names = ["PROGRAM A", "B", "C", "D", "E", "F"]
    rows: list[Row] = [
        [number.format(program), name, pagu]
        for program in range(1, first + 1)
        for number, name, pagu in zip(numbers, names, (6, 3, 1, 2, 3, 3), strict=True)
    ]
    made = imported(tmp_path, parser, [TITLE, ["No", "Program/Kegiatan/Sub Kegiatan", "Pagu (Rp 000)"], *rows])
    assert [(node.tingkat, node.kode, node.nama) for node in made.drafts[0].simpul()] == [
        (level, "", name)
        for level, name in zip(
            ("program", "kegiatan", *["sub_kegiatan"] * 2, "kegiatan", "sub_kegiatan"), names, strict=True
        )
    ] * first
    assert not made.differs


def test_a_tc29_without_its_row_of_numbers(tmp_path: Path, parser: PlanParser) -> None:
    head: list[Row] = [
        [
            *("Kode", "Program dan Kegiatan", "Indikator Kinerja Program/Kegiatan"),
            *(
                "Target Kinerja Capaian Program (Renstra PD) Tahun 2026",
                "Realisasi Target Program dan Kegiatan s/d 2022",
            ),
            *("Target dan Realisasi Kinerja Program dan Kegiatan Tahun 2024", "", ""),
            *(
                "Target Program/Kegiatan Renja PD Tahun 2025",
                "Perkiraan Realisasi Capaian Renstra s/d 2025",
                "",
                "Catatan",
            ),
        ],
        [
            "",
            "",
            "",
            "",
            "",
            "Target Renja",
            "Realisasi Renja Tahun 2024",
            "Tingkat Realisasi (%)",
            "",
            "Realisasi Capaian",
            "Tingkat Capaian (%)",
            "",
        ],
    ]
    rows = levels("Jumlah dokumen", 20, 4, 5, 4, 80, 6, 14, 70, "")
    made = imported(tmp_path, parser, [["Evaluasi Hasil Renja s/d Tahun 2025"], *head, *rows])
    (indikator,) = nodes(made)[SUB].indikator
    assert (made.drafts[0].jenis, made.drafts[0].tahun) == ("evaluasi", 2024)
    assert list(indikator.isi.isian) == [
        *("target renstra", "realisasi lalu", "target", "tertulis realisasi", "target maju"),
    ]


def test_levels_in_any_order_of_columns(tmp_path: Path, parser: PlanParser) -> None:
    head = [
        "Pagu",
        "Kode Sub Kegiatan",
        "Nama Sub Kegiatan",
        "Kode Kegiatan",
        "Nama Kegiatan",
        "Kode Program",
        "Program",
    ]
    row = [PAGU, SUB, NAMES[SUB], KEGIATAN, NAMES[KEGIATAN], PROGRAM, NAMES[PROGRAM]]
    (draft,) = imported(tmp_path, parser, [TITLE, head, row]).drafts
    assert [(node.tingkat, node.kode) for node in draft.simpul()] == [
        ("program", PROGRAM),
        ("kegiatan", KEGIATAN),
        ("sub_kegiatan", SUB),
    ]
    assert [money(node, "pagu") for node in draft.simpul()] == ["", "", FULL]


# ---- which money ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "head",
    [
        [["Kode", "Uraian", "Belanja Operasi", "Belanja Modal"]],
        [["Kode", "Uraian", "BO", "BM"]],
        [["Kode", "Uraian", "Pagu", ""], ["", "", "Belanja Operasi", "Belanja Modal"]],
    ],
)
@pytest.mark.parametrize("total", [PAGU, PAGU + 1])
def test_kinds_of_belanja_without_their_sum(total: int, head: list[Row], tmp_path: Path, parser: PlanParser) -> None:
    made = imported(tmp_path, parser, [TITLE, *head, *levels(OPERASI, MODAL), ["JUMLAH", "", OPERASI, total - OPERASI]])
    assert money(nodes(made)[SUB], "pagu") == FULL
    assert "impor.jenis_dijumlah" in keys(made)
    assert made.differs == (total != PAGU)


def test_kinds_of_belanja_of_what_was_spent(tmp_path: Path, parser: PlanParser) -> None:
    head: list[Row] = [
        ["Kode", "Uraian", "Anggaran", "", "", "Realisasi", "", ""],
        ["", "", *["Belanja Operasi", "Belanja Modal", "Jumlah"] * 2],
    ]
    row = (OPERASI, MODAL, PAGU, OPERASI, 0, OPERASI)
    made = imported(tmp_path, parser, [TITLE, *head, *levels(*row)])
    node = nodes(made)[SUB]
    assert (money(node, "pagu"), money(node, "serapan")) == (FULL, "Rp600.000.000")


def test_the_total_of_what_was_spent(tmp_path: Path, parser: PlanParser) -> None:
    head = ["Kode", "Uraian", "Pagu", "Realisasi Bulan Lalu", "Realisasi Bulan Ini", "Total Realisasi"]
    made = imported(tmp_path, parser, [TITLE, head, *levels(PAGU, 5_000_000, 2_000_000, 7_000_000)])
    assert money(nodes(made)[SUB], "serapan") == "Rp7.000.000"


def test_a_target_of_money_is_not_the_pagu(tmp_path: Path, parser: PlanParser) -> None:
    head: list[Row] = [
        ["Kode", "Uraian", "Pagu", "Target", "", "Realisasi", ""],
        ["", "", "", "Fisik (%)", "Keuangan (Rp)", "Fisik (%)", "Keuangan (Rp)"],
    ]
    made = imported(tmp_path, parser, [TITLE, *head, *levels(PAGU, 50, 1_000_000, 30, 2_000_000)])
    node = nodes(made)[SUB]
    assert (money(node, "pagu"), money(node, "serapan")) == (FULL, "Rp2.000.000")


def test_a_pagu_that_rows_of_rekening_repeat(tmp_path: Path, parser: PlanParser) -> None:
    subs = [SUB, SUB[:-1] + "2"]
    head = ["Kode Sub Kegiatan", "Sub Kegiatan", "Kode Rekening", "Pagu", "Rincian"]
    rows = [
        [code, f"Sub {n}", f"5.1.02.01.01.000{at}", PAGU + n, at * 1_000_000]
        for n, code in enumerate(subs)
        for at in (1, 2)
    ]
    made = imported(tmp_path, parser, [TITLE, head, *rows])
    assert gate(made) == ["impor.gerbang_rincian"]


# ---- amounts and codes ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("head", "written"),
    [
        ("Pagu (Juta Rp)", "697,797"),
        ("Pagu (Juta Rp)", "697.797"),
        ("Pagu (Juta Rp)", "697,797000"),
        ("Pagu (Miliar Rp)", "0,697797"),
        ("Pagu (Rp x 1.000)", "697.797"),
        ("Pagu (x Rp1.000)", "697797"),
        ("Pagu (Rp. 000)", "697.797"),
        ("Pagu (Rp x 1.000.000)", "697,797"),
    ],
)
def test_amounts_in_thousands_and_millions(head: str, written: str, tmp_path: Path, parser: PlanParser) -> None:
    made = imported(tmp_path, parser, [TITLE, ["Kode", "Uraian", head], *levels(written)])
    assert money(nodes(made)[SUB], "pagu").partition(" ")[0] == FULL


@pytest.mark.parametrize(
    "written",
    [
        "697'797'000",
        "'697797000",
        '="697797000"',
        "697.797.000 rupiah",
        "Rp 697. 797. 000",
        "697.797.000*",
        "６９７.７９７.０００",
    ],
)
def test_signs_around_an_amount(written: str, tmp_path: Path, parser: PlanParser) -> None:
    made = imported(tmp_path, parser, [TITLE, ["Kode", "Uraian", "Pagu"], *levels(written)])
    assert money(nodes(made)[SUB], "pagu") == f"{FULL} tercetak {quoted(written)}"
    assert "impor.notasi" in keys(made)


def quoted(text: str) -> str:
    return '"' + text.replace('"', '\\"') + '"'


def test_a_dash_before_an_amount_is_a_minus(tmp_path: Path, parser: PlanParser) -> None:
    made = imported(tmp_path, parser, [TITLE, ["Kode", "Uraian", "Pagu"], *levels("–697.797.000")])
    assert money(nodes(made)[SUB], "pagu").startswith("-Rp697.797.000")


def test_cells_that_are_kept_from_a_spreadsheet(tmp_path: Path, parser: PlanParser) -> None:
    rows = [["Kode", "Uraian", "Pagu"], *([f'="{code}"', f'="{name}"', f"'{PAGU}"] for code, name in NAMES.items())]
    made = import_file(delimited(tmp_path / "tabel-2026.tsv", rows), parser)
    assert {node.kode: node.nama for node in made.drafts[0].simpul()} == NAMES
    assert money(nodes(made)[SUB], "pagu") == FULL


@pytest.mark.parametrize(
    "write",
    [
        lambda code: f'=TEXT("{code}","@")',
        lambda code: f'=("{code}")',
        lambda code: f"{code}'",
        lambda code: code.replace("0", "O"),
        lambda code: f"[{code}]",
    ],
)
def test_codes_with_signs_around(write: Callable[[str], str], tmp_path: Path, parser: PlanParser) -> None:
    rows = [[write(code), name, PAGU] for code, name in NAMES.items()]
    made = import_file(workbook(tmp_path / "t.xlsx", [TITLE, ["Kode", "Uraian", "Pagu"], *rows]), parser)
    assert list(nodes(made)) == list(NAMES)


@pytest.mark.parametrize("shape", ["[{}] {}", "({}) {}", "{1} ({0})", "{1} [{0}]"])
def test_codes_beside_names_in_brackets(shape: str, tmp_path: Path, parser: PlanParser) -> None:
    rows = [[shape.format(code, name), PAGU] for code, name in NAMES.items()]
    made = imported(tmp_path, parser, [TITLE, ["Program/Kegiatan/Sub Kegiatan", "Pagu"], *rows])
    assert {node.kode: node.nama for node in made.drafts[0].simpul()} == NAMES


# ---- what is no plan --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("rows", "key"),
    [
        ([["Kode Barang", "Nama Barang", "Nilai"], ["1.3.2.05.01", "Laptop", 15_000_000]], "impor.gerbang_kode_lain"),
        ([["Kode", "Sumber Dana", "Pagu"], ["1.1", "PAD", 60_000_000], ["1.2", "DAU", 5]], "impor.gerbang_kode_lain"),
        ([["No", "Nama", "Gaji"], *([n, f"Orang {n}", 5_000_000] for n in range(1, 5))], "impor.gerbang_kosong"),
    ],
)
def test_lists_that_are_no_plans(rows: list[Row], key: str, tmp_path: Path, parser: PlanParser) -> None:
    assert key in gate(imported(tmp_path, parser, [TITLE, *rows]))
