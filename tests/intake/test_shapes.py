"""Tables that offices really hold: what they claim twice, break down, print beside, or lack."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from renja_dsl.drafts.plan import DraftSimpul
from renja_dsl.drafts.text import cell_text
from renja_dsl.intake.importing import Import, import_file
from renja_dsl.intake.refused import ImportRefused
from renja_dsl.intake.tables.claims import ColumnsClaimed
from renja_dsl.syntax.parser import PlanParser
from tests.intake.fixtures import Row, delimited, pdf, workbook

pytest.importorskip("python_calamine")
PROGRAM, KEGIATAN, SUB = "2.17.03", "2.17.03.2.01", "2.17.03.2.01.0001"
NAMES = {PROGRAM: "PROGRAM PENGAWASAN KOPERASI", KEGIATAN: "Pemeriksaan Koperasi", SUB: "Pemeriksaan Kesehatan"}
TITLE = ["Rencana Kerja Dinas Koperasi Tahun 2026"]


def imported(folder: Path, parser: PlanParser, rows: Sequence[Row], *, merged: Sequence[str] = ()) -> Import:
    return import_file(workbook(folder / "tabel.xlsx", rows, merged=merged), parser)


def nodes(made: Import, number: int = 0) -> dict[str, DraftSimpul]:
    return {node.kode or node.nama: node for node in made.drafts[number].simpul()}


def money(node: DraftSimpul, medan: str, key: str | int = "") -> str:
    cell = node.isi.get(medan, key)
    return cell_text(cell) if cell is not None else ""


def keys(made: Import) -> list[str]:
    return [note.key for note in made.notes]


def levels(*values: Any) -> list[list[Any]]:
    """The three levels, each with these values."""
    return [[code, NAMES[code], *values] for code in NAMES]


# ---- two columns, one field ---------------------------------------------------------------------------


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


# ---- details ------------------------------------------------------------------------------------------


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


# ---- forms and official tables --------------------------------------------------------------------------

FORM: list[Row] = [
    ["", "RENCANA KERJA DAN ANGGARAN"],
    ["", "PEMERINTAH PROVINSI CONTOH"],
    ["", "TAHUN ANGGARAN 2026"],
    [" ORGANISASI", ":", "2.17.0.00.0.00.01.0000 - Dinas Koperasi"],
    [" Program", ":", f"{PROGRAM} - PROGRAM PENGAWASAN KOPERASI"],
    [" Kegiatan", ":", f"{KEGIATAN} - PEMERIKSAAN KOPERASI"],
    [" Lokasi Kegiatan", ":", "Semua Kecamatan"],
    ["Jumlah Tahun n-1", ":", "Rp0,00"],
    ["Jumlah Tahun n ", ":", "Rp94.371.800,00"],
    ["Jumlah Tahun n + 1 ", ":", "Rp208.604.000,00"],
    ["Indikator ", "Tolok Ukur Kegiatan", "Target Kinerja"],
    [" Capaian Program", "Nilai Indeks", "551 Nilai"],
    [" Masukan", "Dana Yang Dibutuhkan", "Rp94.371.800,00"],
    [" Keluaran", "Jumlah Laporan", "1 Laporan"],
    [" Hasil", "Jumlah Koperasi", "29 Koperasi"],
    ["Kode", "Uraian", "Jumlah"],
    ["Rekening", "", ""],
    ["1", "2", "6 = ( 3 x 5 )"],
    [5, "BELANJA DAERAH", 94371800],
    [" 5.1.02.", " Belanja Barang dan Jasa", 94371800],
    ["5.1.02.01.01.0024", "Belanja Alat Tulis Kantor", 371800],
    ["5.1.02.04.01.0001", "Belanja Perjalanan Dinas Biasa", 94000000],
    ["Jumlah", "", 94371800],
]


def test_a_form_of_one_kegiatan_and_a_sheet_beside_it(tmp_path: Path, parser: PlanParser) -> None:
    from openpyxl import load_workbook

    path = workbook(tmp_path / "rka.xlsx", FORM, title="DPA")
    book = load_workbook(path)
    helper = book.create_sheet("ROK OP")
    for row in (["No", "Uraian", "BIAYA"], [1, "Belanja Alat Tulis", 371800], [2, "Belanja Perjalanan", 94000000]):
        helper.append(row)
    book.save(path)
    made = import_file(path, parser)
    (draft,) = made.drafts
    assert (draft.tahun, draft.kode, draft.nama, draft.daerah) == (
        2026,
        "2.17.0.00.0.00.01.0000",
        "Dinas Koperasi",
        "Provinsi Contoh",
    )
    program, kegiatan = nodes(made)[PROGRAM], nodes(made)[KEGIATAN]
    assert (money(kegiatan, "pagu"), money(kegiatan, "pagu maju")) == ("Rp94.371.800", "Rp208.604.000")
    assert [one.nama for one in kegiatan.indikator] == ["Jumlah Laporan", "Jumlah Koperasi"]
    assert [one.nama for one in program.indikator] == ["Nilai Indeks"]
    assert kegiatan.lokasi == ["Semua Kecamatan"]
    assert not made.differs
    assert ("impor.lembar_dilewati", "ROK OP") in [(note.key, note.place) for note in made.notes]
    changed = [list(row) for row in FORM]
    changed[20][2] = 471800
    assert import_file(workbook(tmp_path / "rka.xlsx", changed), parser).differs


def test_a_form_of_sub_kegiatan_one_after_the_other(tmp_path: Path, parser: PlanParser) -> None:
    def block(code: str, amount: int) -> list[Row]:
        return [
            ["Sub Kegiatan", ":", f"{code} Nama {code}"],
            ["Sumber Pendanaan", ":", "DAU"],
            ["5.1.02.01.01.0024", "Belanja Alat Tulis Kantor", amount],
            ["Jumlah Anggaran Sub Kegiatan", "", amount],
        ]

    rows = [*FORM[:6], *block(SUB, 4000000), *block("2.17.03.2.01.0002", 6000000)]
    made = imported(tmp_path, parser, rows)
    found = nodes(made)
    assert [money(found[code], "pagu") for code in (SUB, "2.17.03.2.01.0002")] == ["Rp4.000.000", "Rp6.000.000"]
    assert found[SUB].sumber_dana[0].nama == "DAU"


def test_years_that_are_counted_from_the_period(tmp_path: Path, parser: PlanParser) -> None:
    rows = [
        ["RENCANA STRATEGIS DINAS KOPERASI TAHUN 2025-2029"],
        ["Kode", "Uraian", "Indikator", *[part for n in range(1, 6) for part in (f"TAHUN {n}", "")]],
        ["", "", "", *["K", "Rp"] * 5],
        *levels("Jumlah koperasi", *[part for n in range(1, 6) for part in (f"{n}0 koperasi", n * 1000000)]),
    ]
    merged = [f"{a}2:{b}2" for a, b in ("DE", "FG", "HI", "JK", "LM")]
    made = imported(tmp_path, parser, rows, merged=merged)
    node = nodes(made)[PROGRAM]
    assert made.outputs[0].path.endswith("renstra-2025-2029.renja")
    assert [money(node, "pagu", year) for year in range(2025, 2030)] == [f"Rp{n}.000.000" for n in range(1, 6)]


def test_an_rkpd_of_all_offices(tmp_path: Path, parser: PlanParser) -> None:
    rows = [
        ["RENCANA KERJA PEMERINTAH DAERAH KABUPATEN CONTOH TAHUN 2027"],
        ["Kode", "Urusan/Bidang Urusan/Program/Kegiatan/Sub Kegiatan", "Pagu Indikatif (Rp)"],
        ["2", "URUSAN WAJIB", 900],
        ["2.17", "KOPERASI", 900],
        ["2.17.0.00.0.00.01.0000", "DINAS KOPERASI", 600],
        ["2.17.03", "PROGRAM PENGAWASAN", 600],
        ["2.17.2.10.0.00.02.0000", "DINAS PERDAGANGAN", 300],
        ["2.17.04", "PROGRAM PENILAIAN", 300],
        ["", "JUMLAH", 900],
    ]
    made = imported(tmp_path, parser, rows)
    assert [(draft.jenis, draft.kode, draft.nama) for draft in made.drafts] == [
        ("rkpd", "2.17.0.00.0.00.01.0000", "DINAS KOPERASI"),
        ("rkpd", "2.17.2.10.0.00.02.0000", "DINAS PERDAGANGAN"),
    ]
    assert [list(nodes(made, number)) for number in (0, 1)] == [["2", "2.17", "2.17.03"], ["2", "2.17", "2.17.04"]]
    assert [money(nodes(made, number)["2"], "pagu") for number in (0, 1)] == ["", ""]
    assert not made.differs
    rows[4][2] = 700
    assert imported(tmp_path, parser, rows).differs


def test_columns_8_to_11_of_a_tc29(tmp_path: Path, parser: PlanParser) -> None:
    rows = [
        ["Rekapitulasi Evaluasi Hasil Pelaksanaan Renja dan Pencapaian Renstra s/d Tahun 2025"],
        [
            *("Kode", "Program/Kegiatan", "Indikator Kinerja", "Target Kinerja Capaian Program (Renstra) Tahun 2026"),
            "Realisasi Target Kinerja s/d Tahun 2023",
            *("Target dan Realisasi Kinerja Tahun Lalu (2024)", "", ""),
            "Target Renja Tahun Berjalan (2025)",
            *("Perkiraan Realisasi Capaian Target Renstra s/d Tahun Berjalan (2025)", "", "Catatan"),
        ],
        [
            *[""] * 5,
            "Target Renja Tahun 2024",
            "Realisasi Renja Tahun 2024",
            "Tingkat Realisasi (%)",
            "",
            "Realisasi",
            "%",
        ],
        [*range(1, 13)],
        *levels("Jumlah", "50 kop", "10 kop", "20 kop", "18 kop", "90 %", "12 kop", "40 kop", "80 %", ""),
    ]
    made = imported(tmp_path, parser, rows, merged=["F2:H2", "J2:K2"])
    node = nodes(made)[PROGRAM]
    assert (made.drafts[0].jenis, made.drafts[0].tahun) == ("evaluasi", 2024)
    assert cell_text(node.indikator[0].isi.isian["target maju"].sel[""]) == "12 kop"
    assert node.keterangan == [
        "tercatat: 8 tingkat realisasi 90 %, 10 perkiraan realisasi 40 kop, 11 tingkat capaian 80 %"
    ]


# ---- totals, gates, rows without content -------------------------------------------------------------------


@pytest.mark.parametrize(("total", "gaps"), [(1000000, 0), (1100000, 1)])
@pytest.mark.parametrize("words", ["JUMLAH", "Total", "Jumlah Anggaran"])
def test_the_files_own_total(total: int, gaps: int, words: str, tmp_path: Path, parser: PlanParser) -> None:
    rows = [TITLE, ["Kode", "Uraian", "Pagu (Rp)"], *levels(1000000), ["", words, total]]
    made = imported(tmp_path, parser, rows)
    assert len(made.tables[0].totals.gaps) == gaps
    assert made.differs == bool(gaps)


@pytest.mark.parametrize(
    ("rows", "key"),
    [
        ([["Kode", "Uraian", "Indikator", "Nominal"], *levels("x", 30000000)], "impor.gerbang_uang"),
        ([["Uraian", "Pagu"], ["Alat tulis", 30], ["Perjalanan", 20], ["Cetak", 10]], "impor.gerbang_kode"),
        ([["Kode", "Uraian", "Indikator", "Target"], *levels("x", 30000000)], "impor.gerbang_besaran"),
        (
            [["Kode", "Uraian", "Pagu"], *levels("x"), ["2.17.04", "PROGRAM B", "x"], ["2.17.05", "PROGRAM C", 5]],
            "impor.gerbang_ragu",
        ),
    ],
)
def test_what_was_probably_read_wrongly_is_not_written(
    rows: list[Row], key: str, tmp_path: Path, parser: PlanParser
) -> None:
    assert [complaint.key for complaint in imported(tmp_path, parser, [TITLE, *rows]).gate] == [key]


def test_numbered_rows_of_a_template(tmp_path: Path, parser: PlanParser) -> None:
    filled = [[n, *row] for n, row in enumerate(levels(1000000), 1)]
    rows = [TITLE, ["No", "Kode", "Uraian", "Pagu (Rp)"], *filled, *([n] for n in range(4, 60))]
    assert keys(imported(tmp_path, parser, rows)) == ["impor.baris_kosong"]


# ---- notations and files ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("202 443 000", "Rp202.443.000"),
        ("202\u00a0443\u00a0000", "Rp202.443.000"),
        ("Rp 47 627 000", "Rp47.627.000"),
        ("1.5481600000000000e+008", "Rp154.816.000"),
        ("6.1218E7", "Rp61.218.000"),
        ("59.875.100-", "-Rp59.875.100"),
        ("\u221259.875.100", "-Rp59.875.100"),
        ("1.000.000,-", "Rp1.000.000"),
    ],
)
def test_amounts_as_programs_write_them(written: str, read: str, tmp_path: Path, parser: PlanParser) -> None:
    rows = [["Kode", "Uraian", "Pagu (Rp)"], [PROGRAM, "PROGRAM A", written]]
    made = import_file(delimited(tmp_path / "renja 2026.csv", rows, ";"), parser)
    assert money(nodes(made)[PROGRAM], "pagu").startswith(read)


@pytest.mark.parametrize("protected", ["'{}", '="{}"', "`{}", "'{}'"])
def test_codes_that_somebody_protected(protected: str, tmp_path: Path, parser: PlanParser) -> None:
    rows = [["Kode", "Uraian", "Pagu (Rp)"], *([protected.format(code), NAMES[code], 5000] for code in NAMES)]
    made = import_file(delimited(tmp_path / "renja 2026.tsv", rows), parser)
    assert list(nodes(made)) == [PROGRAM, KEGIATAN, SUB]


HTML = (
    "<html><head><style>td {color: red}</style></head><body><h1>RENCANA KERJA DINAS KOPERASI TAHUN 2026</h1><table>"
    "<tr><th rowspan=2>Kode<th rowspan=2>Uraian<th colspan=2>Rencana<tr><th>Target<th>Pagu (Rp)"
    "<tr><td>2.17.03<td>PROGRAM&nbsp;A &amp; B<td>5 dok<td>1.000.000<tr style='display:none'><td>2.17.04<td>C<td>1<td>2"
    "</table></body></html>"
)
_SS = "urn:schemas-microsoft-com:office:spreadsheet"
_CELLS = (
    ("String", "Kode", ""),
    ("String", "Uraian", ""),
    ("String", "Pagu (Rp)", ' ss:Index="4"'),
    ("String", "2.17.03", ""),
    ("String", "PROGRAM A &amp; B", ""),
    ("Number", "1000000", ' ss:Index="4"'),
)
_DATA = [f'<Cell{at}><Data ss:Type="{kind}">{text}</Data></Cell>' for kind, text, at in _CELLS]
XML = (
    f'<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook xmlns="{_SS}" xmlns:ss="{_SS}">'
    f'<Worksheet ss:Name="Renja 2026"><Table><Row>{"".join(_DATA[:3])}</Row>'
    f'<Row ss:Index="3">{"".join(_DATA[3:])}</Row></Table></Worksheet></Workbook>'
)


@pytest.mark.parametrize("content", [HTML, XML, "Kode\tUraian\tPagu (Rp)\n2.17.03\tPROGRAM A & B\t1.000.000\n"])
def test_an_xls_that_is_none(content: str, tmp_path: Path, parser: PlanParser) -> None:
    path = tmp_path / "renja 2026.xls"
    path.write_text(content, encoding="utf-8")
    made = import_file(path, parser)
    (node,) = made.drafts[0].akar
    assert (node.nama, money(node, "pagu")) == ("PROGRAM A & B", "Rp1.000.000")


def test_a_page_without_a_table(tmp_path: Path, parser: PlanParser) -> None:
    path = tmp_path / "masuk.xls"
    path.write_text("<html><body>Sesi Anda berakhir</body></html>", encoding="utf-8")
    with pytest.raises(ImportRefused) as refused:
        import_file(path, parser)
    assert refused.value.complaint.key == "impor.tanpa_tabel"


def test_a_pdf_whose_table_goes_on_over_pages(tmp_path: Path, parser: PlanParser) -> None:
    pytest.importorskip("pdfplumber")
    first = [["Kode", "Uraian", "Pagu (Rp)"], [PROGRAM, "PROGRAM A", "3.000.000"], [KEGIATAN, "B", "3.000.000"]]
    second = [[SUB, "C", "1.000.000"], ["2.17.03.2.01.0002", "D", "2.000.000"]]
    path = pdf(tmp_path / "cetakan.pdf", [first, second], ["RENCANA KERJA DINAS KOPERASI", "TAHUN 2026"])
    made = import_file(path, parser)
    assert [money(node, "pagu") for node in nodes(made).values()] == [f"Rp{n}.000.000" for n in (3, 3, 1, 2)]
    assert not made.differs
    with pytest.raises(ImportRefused) as refused:
        import_file(pdf(tmp_path / "pindai.pdf", [first], text=False), parser)
    assert refused.value.complaint.key == "impor.pdf_pindaian"


def test_a_sheet_that_is_too_wide_is_left_out_alone(tmp_path: Path, parser: PlanParser) -> None:
    from openpyxl import load_workbook

    path = workbook(tmp_path / "buku.xlsx", [TITLE, ["Kode", "Uraian", "Pagu (Rp)"], *levels(1000000)])
    book = load_workbook(path)
    book.create_sheet("Data").append([f"k{n}" for n in range(600)])
    book.save(path)
    made = import_file(path, parser)
    assert money(nodes(made)[SUB], "pagu") == "Rp1.000.000"
    assert [complaint.key for complaint in made.failures] == ["impor.lembar_besar"]


@pytest.mark.parametrize("total", [3000000, 2000000])
def test_hidden_rows_are_data_where_the_sums_say_so(total: int, tmp_path: Path, parser: PlanParser) -> None:
    from openpyxl import load_workbook

    rows = [TITLE, ["Kode", "Uraian", "Pagu (Rp)"], [PROGRAM, "PROGRAM A", total], [KEGIATAN, "B", 2000000]]
    path = workbook(tmp_path / "tabel.xlsx", [*rows, ["2.17.03.2.02", "C", 1000000]])
    book = load_workbook(path)
    book.worksheets[0].row_dimensions[5].hidden = True
    book.save(path)
    made = import_file(path, parser)
    assert ("2.17.03.2.02" in nodes(made)) == (total == 3000000)
    assert not made.differs
    assert len([key for key in keys(made) if key.startswith("impor.baris_tersembunyi")]) == 1


@pytest.mark.parametrize(
    "heads",
    [
        ["Realisasi s.d. Bulan Lalu (Rp)", "Realisasi Bulan Ini (Rp)", "Realisasi s.d. Bulan Ini (Rp)"],
        ["Realisasi Juni (Rp)", "Realisasi Juli (Rp)", "Realisasi s/d Juli (Rp)"],
        ["Realisasi s.d. TW I (Rp)", "Realisasi s.d. TW II (Rp)", "Realisasi s.d. TW III (Rp)"],
    ],
)
def test_the_longest_span_to_date(heads: list[str], tmp_path: Path, parser: PlanParser) -> None:
    rows = [
        ["LAPORAN REALISASI TAHUN 2026"],
        ["Kode", "Uraian", "Pagu (Rp)", *heads],
        *levels(900000, 100000, 200000, 300000),
    ]
    assert money(nodes(imported(tmp_path, parser, rows))[SUB], "serapan") == "Rp300.000"


def test_a_total_above_the_rows(tmp_path: Path, parser: PlanParser) -> None:
    for total, differs in ((1000000, False), (1100000, True)):
        rows = [TITLE, ["Kode", "Uraian", "Pagu (Rp)"], ["", "TOTAL", total], *levels(1000000)]
        assert imported(tmp_path, parser, rows).differs == differs


def test_digits_that_a_narrow_column_hid_are_not_invented(tmp_path: Path, parser: PlanParser) -> None:
    rows = [["Kode", "Uraian", "Pagu (Rp)"], [PROGRAM, "PROGRAM A", "6.98E+08"], ["2.17.04", "B", "5.000.000"]]
    made = import_file(delimited(tmp_path / "renja 2026.csv", rows, ";"), parser)
    assert money(nodes(made)[PROGRAM], "pagu") == 'tercetak "6.98E+08"'
    assert keys(made) == ["impor.bukan_angka"]


def test_a_damaged_sheet_is_left_out_alone(tmp_path: Path, parser: PlanParser) -> None:
    import zipfile

    from openpyxl import load_workbook

    path = workbook(tmp_path / "buku.xlsx", [TITLE, ["Kode", "Uraian", "Pagu (Rp)"], *levels(1000000)])
    book = load_workbook(path)
    book.create_sheet("Rusak").append(["x"])
    book.save(path)
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    parts["xl/worksheets/sheet2.xml"] = parts["xl/worksheets/sheet2.xml"][:-20]
    with zipfile.ZipFile(path, "w") as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    made = import_file(path, parser)
    assert money(nodes(made)[SUB], "pagu") == "Rp1.000.000"
    assert [complaint.key for complaint in made.failures] == ["impor.bukan_lembar"]


def test_work_done_is_no_number_of_the_indicators_unit(tmp_path: Path, parser: PlanParser) -> None:
    head = ["Kode", "Uraian", "Indikator", "Satuan", "Volume", "Anggaran", "Realisasi Keuangan", "Realisasi Fisik (%)"]
    made = imported(tmp_path, parser, [TITLE, head, *levels("Jumlah", "dok", 4, 3000000, 1000000, 33.5)])
    indicators = nodes(made)[SUB].indikator
    assert [(one.nama, *one.isi.isian) for one in indicators] == [
        ("Jumlah", "target"),
        ("Realisasi fisik", "realisasi"),
    ]
    assert cell_text(indicators[1].isi.isian["realisasi"].sel[""]) == "33,5%"


def test_rupiah_that_an_indicator_counts(tmp_path: Path, parser: PlanParser) -> None:
    made = imported(
        tmp_path, parser, [TITLE, ["Kode", "Uraian", "Indikator", "Target"], *levels("PAD", "Rp 5.000.000.000")]
    )
    cell = nodes(made)[SUB].indikator[0].isi.isian["target"].sel[""]
    assert cell_text(cell) == '5.000.000.000 rupiah tercetak "Rp 5.000.000.000"'
    assert made.gate == ()


@pytest.mark.parametrize(
    "head",
    [
        [["Kode", "Uraian", "Belanja Operasi", "Belanja Modal", "Jumlah"]],
        [["Kode", "Uraian", "Sebelum Perubahan", "", "Sesudah Perubahan"], ["", "", "Pagu", "Bertambah", "Pagu"]],
    ],
)
def test_heads_of_few_words(head: list[Row], tmp_path: Path, parser: PlanParser) -> None:
    rows = [TITLE, *head, *levels(600000, 400000, 1000000)]
    merged = ["C2:D2"] if len(head) > 1 else []
    assert money(nodes(imported(tmp_path, parser, rows, merged=merged))[SUB], "pagu") == "Rp1.000.000"


@pytest.mark.parametrize("words", ["Tahun 2026", "Triwulan 1", "Nihil"])
def test_words_that_a_plan_would_read_as_a_slip(words: str, tmp_path: Path, parser: PlanParser) -> None:
    made = imported(tmp_path, parser, [TITLE, ["Kode", "Uraian", "Indikator", "Target"], *levels("Jumlah", words)])
    assert f'target tercetak "{words}"' in made.outputs[0].text


@pytest.mark.parametrize(("target", "medan"), [("200.000 orang", "realisasi"), ("4 dokumen", "serapan")])
def test_large_numbers_of_things_are_no_money(target: str, medan: str, tmp_path: Path, parser: PlanParser) -> None:
    rows = [
        TITLE,
        ["Kode", "Uraian", "Indikator", "Target", "Pagu", "Realisasi"],
        *levels("Jumlah", target, 5000000, 250000),
    ]
    made = imported(tmp_path, parser, rows)
    held = set(nodes(made)[SUB].isi.isian) | {*nodes(made)[SUB].indikator[0].isi.isian}
    assert held == {"target", "pagu", medan}
