"""Columns that claim one field, and rows that break one node down."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from renja_dsl.drafts.text import cell_text
from renja_dsl.intake.importing import import_file
from renja_dsl.intake.refused import ImportRefused
from renja_dsl.intake.tables.claims import ColumnsClaimed
from renja_dsl.syntax.parser import PlanParser
from tests.intake.fixtures import delimited, workbook
from tests.intake.shapes import KEGIATAN, NAMES, PROGRAM, SUB, TITLE, imported, keys, levels, money, nodes

pytest.importorskip("python_calamine")

# ---- two columns, one field ----------------------------------------------------------------------------------


def test_the_sum_of_kinds_of_belanja_is_the_pagu(tmp_path: Path, parser: PlanParser) -> None:
    rows = [
        ["DOKUMEN PELAKSANAAN PERGESERAN ANGGARAN TAHUN 2026"],
        ["Organisasi", ":", "2.17.0.00.0.00.01.0000 DINAS KOPERASI"],
        ["Kode", "Uraian", "JUMLAH", "", "", "", "", "", "", ""],
        ["", "", "T-1", "Tahun N", "", "", "", "", "", "T+1"],
        ["", "", "", "Sebelum", "", "", "Setelah", "", "", ""],
        ["", "", "", *["Belanja Operasi", "Belanja Modal", "Jumlah"] * 2, ""],
        *levels(0, 800000, 100000, 900000, 850000, 150000, 1000000, 1200000),
    ]
    merged = ["C3:J3", "C4:C6", "D4:I4", "J4:J6", "D5:F5", "G5:I5"]
    made = imported(tmp_path, parser, rows, merged=merged)
    now, before = (nodes(made, number) for number in (0, 1))
    assert money(now[PROGRAM], "pagu") == "Rp1.000.000"
    assert money(now[PROGRAM], "pagu maju") == "Rp1.200.000"
    assert money(before[PROGRAM], "pagu") == "Rp900.000"
    assert (made.drafts[0].tahap, made.drafts[0].kode) == ("pergeseran", "2.17.0.00.0.00.01.0000")
    assert made.drafts[0].nama == "DINAS KOPERASI"
    assert made.drafts[0].mengacu == [("sebelumnya", made.drafts[1].berkas)]
    assert "impor.sebelum" in keys(made)


def test_a_sum_that_its_parts_contradict(tmp_path: Path, parser: PlanParser) -> None:
    head = [["Kode", "Uraian", "Anggaran", "", ""], ["", "", "Belanja Operasi", "Belanja Modal", "Jumlah"]]
    made = imported(tmp_path, parser, [TITLE, *head, *levels(600000, 300000, 1000000)], merged=["C2:E2"])
    assert money(nodes(made)[PROGRAM], "pagu") == "Rp1.000.000"
    assert made.differs
    assert {gap.stated - gap.held for gap in made.tables[0].totals.gaps} == {100000}


def test_pagu_of_the_renstra_beside_the_years(tmp_path: Path, parser: PlanParser) -> None:
    head = ["Kode", "Uraian", "Output", "Satuan", "Target Renstra", "Pagu Renstra", "Target", "Pagu"]
    quarters = [*(f"Rak {n}" for n in range(1, 5)), *(f"Realisasi {n}" for n in range(1, 5))]
    values = ["Jumlah dokumen", "Dokumen", 20, 5000000, 4, 1000000, *[250000] * 4, 123190, 217881, 0, 0]
    made = import_file(workbook(tmp_path / "evaluasi 2026.xlsx", [[*head, *quarters], *levels(*values)]), parser)
    node = nodes(made)[PROGRAM]
    assert made.drafts[0].jenis == "evaluasi"
    assert (money(node, "pagu renstra"), money(node, "pagu")) == ("Rp5.000.000", "Rp1.000.000")
    assert [money(node, "serapan", f"TW{n}") for n in range(1, 5)] == ["Rp123.190", "Rp217.881", "Rp0", "Rp0"]
    assert node.keterangan == ["rencana kas: TW1 Rp250.000, TW2 Rp250.000, TW3 Rp250.000, TW4 Rp250.000"]
    assert node.indikator[0].isi.get("realisasi") is None


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Pagu Murni (Rp)", "Pagu Perubahan (Rp)"),
        ("Pagu Semula", "Pagu Menjadi"),
        ("Pagu Awal", "Pagu Akhir"),
        ("Anggaran Sebelum Pergeseran", "Anggaran Setelah Pergeseran"),
        ("Pagu APBD", "Pagu APBD-P"),
    ],
)
@pytest.mark.parametrize("turned", [False, True])
def test_before_and_after(before: str, after: str, turned: bool, tmp_path: Path, parser: PlanParser) -> None:
    head, values = [before, after], [900000, 700000]
    if turned:
        head, values = head[::-1], values[::-1]
    made = imported(tmp_path, parser, [TITLE, ["Kode", "Uraian", *head], *levels(*values)])
    assert money(nodes(made)[SUB], "pagu") == "Rp700.000"
    assert money(nodes(made, 1)[SUB], "pagu") == "Rp900.000"
    assert [one.path.rpartition("/")[2] for one in made.outputs] == ["renja-2026.renja", "renja-2026-murni.renja"]


def test_the_difference_beside_them_is_neither(tmp_path: Path, parser: PlanParser) -> None:
    head = ["Kode", "Uraian", "Pagu Awal", "Pagu Akhir", "Perubahan Pagu"]
    made = imported(tmp_path, parser, [TITLE, head, *levels(900000, 700000, -200000)])
    assert money(nodes(made)[SUB], "pagu") == "Rp700.000"


def test_to_date_over_the_month(tmp_path: Path, parser: PlanParser) -> None:
    rows = [
        ["LAPORAN REALISASI FISIK DAN KEUANGAN TAHUN 2026"],
        ["Kode", "Uraian", "Anggaran (Rp)", *["Bulan Lalu", ""], *["Bulan Ini", ""], *["s.d Bulan Ini", "", ""]],
        ["", "", "", *["Keuangan (Rp)", "Fisik %"] * 2, "Keuangan (Rp)", "Keuangan %", "Fisik %"],
        *levels(1000000, 100000, 10, 200000, 20, 300000, 30, 30.5),
    ]
    made = imported(tmp_path, parser, rows, merged=["D2:E2", "F2:G2", "H2:J2"])
    node = nodes(made)[PROGRAM]
    assert money(node, "serapan") == "Rp300.000"
    assert [(one.nama, cell_text(one.isi.isian["realisasi"].sel[""])) for one in node.indikator] == [
        ("Realisasi fisik", "30,5%")
    ]
    assert keys(made).count("impor.kolom_dipilih") == 2


def test_columns_that_nothing_decides_between_are_a_question(tmp_path: Path, parser: PlanParser) -> None:
    rows = [TITLE, ["Kode", "Uraian", "Pagu Usulan", "Pagu Verifikasi"], *levels(900000, 700000)]
    path = workbook(tmp_path / "tabel.xlsx", rows)
    with pytest.raises(ColumnsClaimed) as asked:
        import_file(path, parser)
    assert [column.letter for column in asked.value.claim.columns] == ["C", "D"]
    assert asked.value.claim.examples == ("900000, 900000, 900000", "700000, 700000, 700000")
    made = import_file(path, parser, chosen={"D": "pagu", "C": "-"})
    assert money(nodes(made)[SUB], "pagu") == "Rp700.000"
    same = workbook(tmp_path / "sama.xlsx", [*rows[:2], *levels(700000, 700000)])
    assert money(nodes(import_file(same, parser))[SUB], "pagu") == "Rp700.000"


# ---- details -------------------------------------------------------------------------------------------------


def per_rekening(code: str, amount: int, source: str = "DAU") -> list[Any]:
    office = ["2.17.0.00.0.00.01.0000", "Dinas Koperasi"]
    plan = [part for at in NAMES for part in (at, NAMES[at])]
    return [1, 2026, *office, *office, *plan, "1.2", source, code, "Belanja", amount]


REKENING_HEAD = [
    *("NO", "TAHUN", "KODE SKPD", "NAMA SKPD", "KODE SUB UNIT", "NAMA SUB UNIT"),
    *(f"{what} {level}" for level in ("PROGRAM", "KEGIATAN", "SUB KEGIATAN") for what in ("KODE", "NAMA")),
    *("KODE SUMBER DANA", "NAMA SUMBER DANA", "KODE REKENING", "NAMA REKENING", "PAGU"),
]


def test_rows_of_rekening_are_added_up(tmp_path: Path, parser: PlanParser) -> None:
    rows = [
        REKENING_HEAD,
        per_rekening("5.1.02.01.001.00024", 5000000),
        per_rekening("5.1.02.01.001.00025", 5000000),
        per_rekening("5.1.02.04.001.00001", 2500000, "PAD"),
    ]
    made = imported(tmp_path, parser, rows)
    (draft,) = made.drafts
    node = nodes(made)[SUB]
    assert [n.tingkat for n in draft.simpul()] == ["program", "kegiatan", "sub_kegiatan"]
    assert (draft.tahun, draft.kode, draft.nama) == (2026, "2.17.0.00.0.00.01.0000", "Dinas Koperasi")
    assert money(node, "pagu") == "Rp12.500.000"
    assert [(s.nama, s.nilai.nilai if s.nilai else None) for s in node.sumber_dana] == [
        ("DAU", 10000000),
        ("PAD", 2500000),
    ]
    assert keys(made) == ["impor.rincian"]
    assert node.isi.asal["pagu", ""] == ("Lembar 1!Q2", "Lembar 1!Q3", "Lembar 1!Q4")


@pytest.mark.parametrize("own", [30000000, ""])
def test_rekening_below_a_sub_kegiatan(own: object, tmp_path: Path, parser: PlanParser) -> None:
    rows = [
        TITLE,
        ["Kode Rekening", "Uraian", "Pagu (Rp)"],
        [PROGRAM, NAMES[PROGRAM], 30000000],
        [KEGIATAN, NAMES[KEGIATAN], 30000000],
        [SUB, NAMES[SUB], own],
        ["5", "BELANJA DAERAH", 30000000],
        ["5.1", "BELANJA OPERASI", 30000000],
        ["5.1.02.01.01.0024", "Belanja Alat Tulis", 10000000],
        ["", "- kertas", 4000000],
        ["5.1.02.01.01.0025", "Belanja Cetak", 20000000],
        ["", "JUMLAH", 30000000],
    ]
    made = imported(tmp_path, parser, rows)
    assert list(nodes(made)) == [PROGRAM, KEGIATAN, SUB]
    assert money(nodes(made)[SUB], "pagu") == "Rp30.000.000"
    assert not made.differs
    rows[7][2] = 9000000
    assert own == "" or imported(tmp_path, parser, rows).differs


def test_rekening_alone_are_no_plan(tmp_path: Path, parser: PlanParser) -> None:
    rows = [["kode_rekening", "nama_rekening", "pagu"], ["5.1.02.01.01.0024", "Belanja Alat Tulis", 4065000]]
    with pytest.raises(ImportRefused) as refused:
        import_file(delimited(tmp_path / "rekening 2026.csv", rows, ";"), parser)
    assert refused.value.complaint.key == "impor.rekening_saja"


def test_months_fill_their_quarters_and_repeat_the_pagu(tmp_path: Path, parser: PlanParser) -> None:
    months = [[SUB, NAMES[SUB], month, 12000000, 1000000] for month in ("Januari", "Februari", "Maret", "April")]
    rows = [["REALISASI ANGGARAN TAHUN 2026"], ["Kode", "Uraian", "Bulan", "Pagu", "Realisasi"], *months]
    node = nodes(imported(tmp_path, parser, rows))[SUB]
    assert money(node, "pagu") == "Rp12.000.000"
    assert [money(node, "serapan", f"TW{n}") for n in (1, 2)] == ["Rp3.000.000", "Rp1.000.000"]


def test_parts_that_may_repeat_one_amount(tmp_path: Path, parser: PlanParser) -> None:
    parts = [[SUB, NAMES[SUB], source, 10000000] for source in ("DAU", "PAD")]
    head = ["Kode", "Uraian", "Sumber Dana", "Pagu (Rp)"]
    alone = imported(tmp_path, parser, [TITLE, head, *parts])
    assert [complaint.key for complaint in alone.gate] == ["impor.gerbang_rincian"]
    above = [[code, NAMES[code], "", 20000000] for code in (PROGRAM, KEGIATAN)]
    proven = imported(tmp_path, parser, [TITLE, head, *above, *parts])
    assert proven.gate == ()
    assert money(nodes(proven)[SUB], "pagu") == "Rp20.000.000"
