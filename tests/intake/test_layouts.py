"""Where codes, names and levels stand in tables that offices made themselves."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from renja_dsl.drafts.plan import DraftSimpul
from renja_dsl.drafts.text import cell_text
from renja_dsl.intake.importing import Import, import_file
from renja_dsl.syntax.parser import PlanParser
from tests.intake.fixtures import Row, delimited, workbook

pytest.importorskip("python_calamine")
PROGRAM, KEGIATAN, SUB = "2.17.06", "2.17.06.2.01", "2.17.06.2.01.0010"
NAMES = {PROGRAM: "PROGRAM PEMBERDAYAAN KOPERASI", KEGIATAN: "Pembinaan Koperasi", SUB: "Pelatihan Pengurus"}
HEAD = ["Kode", "Uraian", "Indikator", "Target", "Pagu (Rp)"]


def imported(tmp_path: Path, parser: PlanParser, rows: Sequence[Row], *, merged: Sequence[str] = ()) -> Import:
    return import_file(workbook(tmp_path / "renja 2026.xlsx", rows, merged=merged), parser)


def nodes(made: Import) -> dict[str, DraftSimpul]:
    plan = made.drafts[0]
    return {node.kode or node.nama: node for node in plan.simpul()}


def told(made: Import) -> list[tuple[str, str]]:
    return [(note.key, note.place) for note in made.notes]


def field(node: DraftSimpul, medan: str, key: int | str = "") -> str:
    sel = node.isi.get(medan, key) or next(
        (found for one in node.indikator if (found := one.isi.get(medan, key)) is not None), None
    )
    return cell_text(sel) if sel is not None else ""


def values(code: str) -> list[Any]:
    return [NAMES[code], "Jumlah orang", "5 orang", 1000]


def check(made: Import) -> None:
    found = nodes(made)
    assert {code: node.nama for code, node in found.items()} == NAMES
    assert found[PROGRAM].anak == [found[KEGIATAN]]
    assert found[KEGIATAN].anak == [found[SUB]]
    assert (field(found[SUB], "target"), field(found[SUB], "pagu")) == ("5 orang", "Rp1.000")


# ---- codes -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "under", [["Kode", "", "", "", ""], ["Urusan", "Bidang Urusan", "Program", "Kegiatan", "Sub Kegiatan"]]
)
def test_a_code_cut_over_columns(under: list[str], tmp_path: Path, parser: PlanParser) -> None:
    parts = {PROGRAM: ["2", "17", "06", "", ""], KEGIATAN: ["2", "17", "06", "2.01", ""]}
    parts[SUB] = ["2", "17", "06", "2.01", "0010"]
    rows = [[*under, *HEAD[1:]], *([*parts[code], *values(code)] for code in NAMES)]
    check(imported(tmp_path, parser, rows))
    check(import_file(delimited(tmp_path / "renja 2026.tsv", rows), parser))


def test_a_code_whose_parts_became_numbers(tmp_path: Path, parser: PlanParser) -> None:
    parts: dict[str, list[Any]] = {PROGRAM: [2, 17, 6, "", ""], "2.17.06.2.10": [2, 17, 6, 2.1, ""]}
    parts["2.17.06.2.10.0010"] = [2, 17, 6, 2.1, 10]
    rows = [["Kode", "", "", "", "", "Uraian", "Pagu"], *([*part, "A", 5] for part in parts.values())]
    made = imported(tmp_path, parser, rows, merged=["A1:E1"])
    assert list(nodes(made)) == list(parts)
    assert told(made) == [("impor.kode_dari_angka", "Lembar 1!A2")]


def test_zeros_that_a_format_shows_are_kept(tmp_path: Path, parser: PlanParser) -> None:
    from openpyxl import load_workbook

    path = workbook(
        tmp_path / "renja 2026.xlsx", [["Kode", "", "Uraian", "Pagu"], ["2.17.06.2.01", 7, "A", 5]], merged=["A1:B1"]
    )
    book = load_workbook(path)
    book.worksheets[0]["B2"].number_format = "00"
    book.save(path)
    made = import_file(path, parser)
    assert "2.17.06.2.01.07" in nodes(made)
    assert not [key for key, _ in told(made) if key == "impor.kode_dari_angka"]


@pytest.mark.parametrize(
    "held", [datetime.time(2, 17, 6), datetime.date(2006, 8, 2), "2-17-06", "2 17 06", " 2 . 17 . 06 ", "2.17.06."]
)
def test_a_code_that_became_something_else(held: Any, tmp_path: Path, parser: PlanParser) -> None:
    made = imported(tmp_path, parser, [HEAD, [held, *values(PROGRAM)]])
    (code,) = nodes(made)
    assert code == ("2.08.06" if isinstance(held, datetime.date) else PROGRAM)
    assert bool(told(made)) == (not isinstance(held, str) or "." not in held)


@pytest.mark.parametrize("sign", [" ", " - ", "\n", "  "])
def test_a_code_glued_to_its_name(sign: str, tmp_path: Path, parser: PlanParser) -> None:
    rows = [["No", *HEAD[1:]], *([n, f"{code}{sign}{NAMES[code]}", *values(code)[1:]] for n, code in enumerate(NAMES))]
    check(imported(tmp_path, parser, rows))


def test_an_urusan_glued_to_its_name(tmp_path: Path, parser: PlanParser) -> None:
    made = imported(tmp_path, parser, [HEAD[1:], ["2 - URUSAN WAJIB", "", "", 5], [f"{PROGRAM} X", "", "", 5]])
    assert [(n.tingkat, n.nama) for n in nodes(made).values()] == [("urusan", "URUSAN WAJIB"), ("program", "X")]


def test_codes_without_the_bidang_in_front(tmp_path: Path, parser: PlanParser) -> None:
    rows = [HEAD, ["01.", "PROGRAM A", "", "", 5], ["01.2.01", "B", "", "", 5], ["01.2.01.06", "C", "", "", 5]]
    made = imported(tmp_path, parser, rows)
    assert [n.tingkat for n in nodes(made).values()] == ["program", "kegiatan", "sub_kegiatan"]


# ---- levels in columns ---------------------------------------------------------------------------------


@pytest.mark.parametrize("again", [True, False])
def test_a_column_a_level(again: bool, tmp_path: Path, parser: PlanParser) -> None:
    other = "2.17.06.2.01.0011"
    first = [f"{PROGRAM} {NAMES[PROGRAM]}", f"{KEGIATAN} {NAMES[KEGIATAN]}"]
    rows = [
        ["Program", "Kegiatan", "Sub Kegiatan", "Indikator", "Target", "Pagu"],
        [*first, f"{SUB} {NAMES[SUB]}", "Jumlah orang", "5 orang", 1000],
        [*(first if again else ["", ""]), f"{other} Lain", "Jumlah", "1 orang", 7],
    ]
    found = nodes(imported(tmp_path, parser, rows))
    assert {code: node.nama for code, node in found.items()} == {**NAMES, other: "Lain"}
    assert found[KEGIATAN].anak == [found[SUB], found[other]]
    assert field(found[PROGRAM], "pagu") == ""


def test_codes_and_names_of_every_level(tmp_path: Path, parser: PlanParser) -> None:
    head = [f"{what}_{level}" for level in ("program", "kegiatan", "sub_kegiatan") for what in ("kode", "nama")]
    row = [part for code in NAMES for part in (code, NAMES[code])]
    check(imported(tmp_path, parser, [[*head, "indikator", "target", "pagu"], [*row, "Jumlah orang", "5 orang", 1000]]))


@pytest.mark.parametrize("merged", [["B1:D1"], []])
def test_names_in_steps(merged: list[str], tmp_path: Path, parser: PlanParser) -> None:
    rows = [["Kode", "Program/Kegiatan/Sub Kegiatan", "", "", "Indikator", "Target", "Pagu"]]
    for step, code in enumerate(NAMES):
        rows.append([code, *(NAMES[code] if at == step else "" for at in range(3)), *values(code)[1:]])
    check(imported(tmp_path, parser, rows, merged=merged))


def test_programs_that_no_row_names(tmp_path: Path, parser: PlanParser) -> None:
    rows = [HEAD, [KEGIATAN, *values(KEGIATAN)], [SUB, *values(SUB)], ["2.17.08.2.01", "Lain", "", "", 5]]
    made = imported(tmp_path, parser, rows)
    found = nodes(made)
    assert list(found) == [PROGRAM, KEGIATAN, SUB, "2.17.08", "2.17.08.2.01"]
    assert found[KEGIATAN].anak == [found[SUB]]
    assert [key for key, _ in told(made)] == ["impor.induk_ditambah"] * 2


def test_kegiatan_without_programs_keep_what_is_theirs(tmp_path: Path, parser: PlanParser) -> None:
    """A program that no row has stands above the kegiatan as well, once."""
    other, sub = "2.17.06.2.02", "2.17.06.2.02.0001"
    codes = ("2.17", KEGIATAN, SUB, other, sub)
    made = imported(tmp_path, parser, [HEAD, *([code, f"Nama {code}", "", "", 1000] for code in codes)])
    above = {child.kode: code for code, node in nodes(made).items() for child in node.anak}
    assert above == {PROGRAM: "2.17", KEGIATAN: PROGRAM, SUB: KEGIATAN, other: PROGRAM, sub: other}
    assert told(made) == [("impor.induk_ditambah", "Lembar 1!3")]


def test_a_row_with_the_indicators_of_three_levels(tmp_path: Path, parser: PlanParser) -> None:
    rows = [
        ["Kode", "Program/Kegiatan/Sub Kegiatan", "Indikator Kinerja", "", "", "", "", "", "Pagu"],
        ["", "", "Capaian Program", "", "Keluaran Sub Kegiatan", "", "Hasil Kegiatan", "", ""],
        ["", "", *["Tolok Ukur", "Target"] * 3, ""],
        [PROGRAM, NAMES[PROGRAM], *[""] * 6, 1000],
        [KEGIATAN, NAMES[KEGIATAN], *[""] * 6, 1000],
        [SUB, NAMES[SUB], "Koperasi aktif", "75 %", "Jumlah orang", "5 orang", "Koperasi dibina", "9 koperasi", 1000],
    ]
    made = imported(tmp_path, parser, rows, merged=["C1:H1", "C2:D2", "E2:F2", "G2:H2", "A1:A3", "B1:B3", "I1:I3"])
    check(made)
    held = {code: [(one.nama, field(node, "target")) for one in node.indikator] for code, node in nodes(made).items()}
    assert held == {
        PROGRAM: [("Koperasi aktif", "75%")],
        KEGIATAN: [("Koperasi dibina", "9 koperasi")],
        SUB: [("Jumlah orang", "5 orang")],
    }


# ---- kinds of tables ---------------------------------------------------------------------------------


def test_before_and_after_a_change(tmp_path: Path, parser: PlanParser) -> None:
    rows = [
        ["Kode", "Uraian", "Target Kinerja", "", "Pagu (Rp)", "", "Bertambah/ (Berkurang)"],
        ["", "", *["Sebelum Perubahan", "Setelah Perubahan"] * 2, ""],
        [PROGRAM, "A", "1 orang", "5 orang", 900, 1000, 100],
    ]
    made = imported(tmp_path, parser, rows, merged=["C1:D1", "E1:F1"])
    assert made.outputs[0].text.startswith('renja 2026 tahap "perubahan"')
    assert field(nodes(made)[PROGRAM], "target") == "5 orang"
    assert field(nodes(made)[PROGRAM], "pagu") == "Rp1.000"
    assert [label for label, _ in made.tables[0].skipped] == ["G Bertambah/ (Berkurang)"]
    assert 'mengacu sebelumnya "renja-2026-murni.renja"' in made.outputs[0].text
    assert [one.path.rpartition("/")[2] for one in made.outputs] == ["renja-2026.renja", "renja-2026-murni.renja"]
    assert made.outputs[1].text.startswith("renja 2026\n")
    assert "target 1 orang\n" in made.outputs[1].text
    assert "pagu Rp900\n" in made.outputs[1].text


def test_a_renstra_with_outcomes_among_the_names(tmp_path: Path, parser: PlanParser) -> None:
    years = [2025, 2026, 2027]
    rows = [
        [
            "PROGRAM / OUTCOME / KEGIATAN / SUBKEGIATAN / OUTPUT",
            "INDIKATOR",
            "BASELINE 2024",
            "TARGET DAN PAGU",
            *[""] * 5,
        ],
        ["", "", "", *(part for year in years for part in (year, ""))],
        ["", "", "", *["TARGET", "PAGU"] * 3],
        [f"({n:02})" for n in range(1, 10)],
        [f"{PROGRAM} - A", "", "", *["", 1000] * 3],
        ["Meningkatnya koperasi aktif", "Koperasi aktif", "60 %", *["65 %", ""] * 3],
        [f"{KEGIATAN} - B", "", "", *["", 900] * 3],
        ["Terbinanya koperasi", "Koperasi dibina", "7 unit", *["9 unit", ""] * 3],
    ]
    made = imported(tmp_path, parser, rows, merged=["A1:A3", "B1:B3", "C1:C3", "D1:I1", "D2:E2", "F2:G2", "H2:I2"])
    found = nodes(made)
    assert made.outputs[0].path.endswith("renstra-2025-2027.renja")
    assert list(found) == [PROGRAM, KEGIATAN]
    assert found[PROGRAM].texts("hasil") == ["Meningkatnya koperasi aktif"]
    assert found[KEGIATAN].texts("keluaran") == ["Terbinanya koperasi"]
    assert [field(found[PROGRAM], medan, year) for medan in ("target", "pagu") for year in years] == [
        *["65%"] * 3,
        *["Rp1.000"] * 3,
    ]
    assert field(found[KEGIATAN], "kondisi awal") == "7 unit"


def test_goals_in_columns_beside_the_programs(tmp_path: Path, parser: PlanParser) -> None:
    years = ["2025", "2026", "2027"]
    rows = [
        ["Tujuan", "Sasaran", "Kode", "Program dan Kegiatan", "Indikator", *years],
        ["Daya saing naik", "", "", "", "Indeks", 1, 2, 3],
        ["", "Koperasi sehat", "", "", "Persentase sehat", "5 %", "6 %", "7 %"],
        ["", "", PROGRAM, "A", "Jumlah", 1, 2, 3],
        ["", "Usaha tumbuh", "2.17.08", "B", "Jumlah", 1, 2, 3],
    ]
    text = imported(tmp_path, parser, rows).outputs[0].text
    assert f'program {PROGRAM} "A" mendukung S1\n' in text
    assert 'program 2.17.08 "B" mendukung S2\n' in text
    assert 'tujuan T1 "Daya saing naik"\n  indikator "Indeks"\n    target 2025: 1, 2026: 2, 2027: 3\n' in text
    assert 'sasaran S1 "Koperasi sehat" mendukung T1\n  indikator "Persentase sehat"\n' in text
    assert 'sasaran S2 "Usaha tumbuh" mendukung T1\n' in text


@pytest.mark.parametrize("first", [1, 0])
def test_an_evaluation_whose_numbers_are_shifted(first: int, tmp_path: Path, parser: PlanParser) -> None:
    """The words of the head decide, not the numbers of one of the forms."""
    numbers = [1, 2, *(first + n for n in (5, 6, 7, 8, 9, 10, 11, 12))]
    rows = [
        ["Evaluasi Renja Tahun 2024"],
        [
            "Kode",
            "Program/Kegiatan",
            "Target Renstra",
            "Realisasi Renstra s/d Renja Tahun Lalu",
            "Target Renja yang Dievaluasi (2024)",
            "Realisasi pada Triwulan",
            *[""] * 3,
            "Realisasi Renja yang Dievaluasi",
        ],
        ["", "", "", "", "", "I", "II", "III", "IV", ""],
        numbers,
        ["", "", *["Rp"] * 8],
        [PROGRAM, "A", 90, 10, 50, 1, 2, 3, 4, 10],
    ]
    made = imported(tmp_path, parser, rows, merged=["F2:I2", *(f"{c}2:{c}3" for c in "ABCDEJ")])
    node = nodes(made)[PROGRAM]
    assert [field(node, m) for m in ("pagu renstra", "serapan lalu", "pagu", "tertulis serapan")] == [
        "Rp90",
        "Rp10",
        "Rp50",
        "Rp10",
    ]
    assert [field(node, "serapan", f"TW{q}") for q in range(1, 5)] == ["Rp1", "Rp2", "Rp3", "Rp4"]


def test_what_stands_below_an_evaluation(tmp_path: Path, parser: PlanParser) -> None:
    rows = [
        ["Evaluasi Renja Dinas Koperasi Tahun 2024"],
        ["Kode", "Program/Kegiatan", "Pagu", "Realisasi TW I (Rp)"],
        [PROGRAM, "A", 5, 1],
        ["Faktor pendorong keberhasilan kinerja: Dukungan desa"],
        ["Faktor penghambat pencapaian kinerja:", "Anggaran terlambat"],
        ["Tindak lanjut yang diperlukan dalam triwulan berikutnya*): ..."],
        ["Kepala Dinas Koperasi"],
    ]
    made = imported(tmp_path, parser, rows)
    text = made.outputs[0].text
    assert 'perangkat daerah "Dinas Koperasi"\n' in text
    assert text.endswith('\nfaktor pendorong "Dukungan desa"\nfaktor penghambat "Anggaran terlambat"\n')
    assert told(made) == [("impor.baris_lain", "Lembar 1!6"), ("impor.baris_lain", "Lembar 1!7")]


def test_years_of_the_heads_alone(tmp_path: Path, parser: PlanParser) -> None:
    rows = [["Kode", "Program dan Kegiatan", "Anggaran 2026", "Anggaran 2027"], [PROGRAM, "A", 5, 6]]
    made = import_file(workbook(tmp_path / "a.xlsx", rows), parser)
    node = nodes(made)[PROGRAM]
    assert made.drafts[0].tahun == 2026
    assert (field(node, "pagu"), field(node, "pagu maju")) == ("Rp5", "Rp6")
    assert told(made) == [("impor.tahun_ditebak", "Lembar 1!1")]


def test_who_answers_is_no_office(tmp_path: Path, parser: PlanParser) -> None:
    rows = [["Kode", "Uraian", "Pagu", "Penanggung Jawab"], [PROGRAM, "A", 5, ""], [KEGIATAN, "B", 5, "Bidang Usaha"]]
    made = imported(tmp_path, parser, rows)
    assert "# penanggung jawab: Bidang Usaha" in made.outputs[0].text
    rows[2][3] = "Dinas Koperasi"
    (plan,) = imported(tmp_path, parser, rows).drafts
    assert plan.nama == "Dinas Koperasi"


def test_sheets_of_one_plan_are_put_together(tmp_path: Path, parser: PlanParser) -> None:
    from openpyxl import load_workbook

    path = workbook(tmp_path / "renja 2026.xlsx", [["Kode", "Uraian", "Pagu"], ["2.17", "K", 9], [PROGRAM, "A", 5]])
    book = load_workbook(path)
    for title, amount in (("Lembar 2", 9), ("Lembar 3", 8)):
        sheet = book.create_sheet(title)
        for row in (["Kode", "Uraian", "Target", "Pagu"], ["2.17", "K", "", amount], [PROGRAM, "A", "2 unit", ""]):
            sheet.append(row)
    book.save(path)
    made = import_file(path, parser)
    assert told(made) == [
        ("impor.digabung", "Lembar 2"),
        ("impor.tidak_digabung", "Lembar 3"),
        *[("impor.indikator_tanpa_nama", f"{sheet}!3") for sheet in ("Lembar 2", "Lembar 3")],
    ]
    first, apart = made.drafts
    (bidang,) = first.akar
    assert (field(bidang.anak[0], "pagu"), field(bidang.anak[0], "target")) == ("Rp5", "2 unit")
    assert apart.akar[0].isi.get("pagu") != bidang.isi.get("pagu")


def test_amounts_by_which_levels_are_told_may_be_text(tmp_path: Path, parser: PlanParser) -> None:
    names = [("PROGRAM A", "30"), ("Satu", "10"), ("Dua", "10"), ("Tiga", "20"), ("Empat", "20")]
    rows = [["No", "Program/Kegiatan", "Pagu"], *([n, name, f"{money}.000"] for n, (name, money) in enumerate(names))]
    made = import_file(delimited(tmp_path / "renja 2026.csv", rows, ";"), parser)
    levels = [node.tingkat for node in made.drafts[0].simpul()]
    assert levels == ["program", "kegiatan", "sub_kegiatan", "kegiatan", "sub_kegiatan"]
    assert made.drafts[0].akar[0].isi.get("pagu") is not None
    assert Decimal(30000) == sum(
        (node.isi.get("pagu").nilai.nilai for node in made.drafts[0].akar[0].anak),  # type: ignore[union-attr]
        Decimal(0),
    )
