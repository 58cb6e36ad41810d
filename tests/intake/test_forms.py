"""RKA and DPA forms, and official tables that are no annual plan."""

from __future__ import annotations

from pathlib import Path

import pytest

from renja_dsl.drafts.text import cell_text
from renja_dsl.intake.importing import import_file
from renja_dsl.syntax.parser import PlanParser
from tests.intake.fixtures import Row, workbook
from tests.intake.shapes import KEGIATAN, PROGRAM, SUB, imported, levels, money, nodes

pytest.importorskip("python_calamine")

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
    assert kegiatan.texts("lokasi") == ["Semua Kecamatan"]
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
