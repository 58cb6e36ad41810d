"""Tables in the forms that offices use: recognised by meaning, whatever their order and wording."""

from __future__ import annotations

import zipfile
from collections import Counter
from pathlib import Path

import pytest

from renja_dsl.drafts.text import cell_text
from renja_dsl.intake.importing import import_file
from renja_dsl.intake.refused import ImportRefused
from renja_dsl.intake.tables.book import import_book
from renja_dsl.intake.tables.codes import is_code, split_lead
from renja_dsl.syntax.formatter import format_safely
from renja_dsl.syntax.parser import PlanParser
from renja_dsl.syntax.source import Source
from tests.intake.fixtures import DATA, delimited, word, workbook

pytest.importorskip("python_calamine")
TC33 = [
    ["Rumusan Rencana Program dan Kegiatan Perangkat Daerah Tahun 2026"],
    ["Dinas Koperasi"],
    [
        "Kode",
        "Urusan/Bidang Urusan/Program/Kegiatan",
        "Indikator Kinerja",
        "Rencana Tahun 2026",
        "",
        "",
        "",
        "Catatan Penting",
        "Prakiraan Maju Rencana Tahun 2027",
        "",
    ],
    [
        "",
        "",
        "",
        "Lokasi",
        "Target Capaian Kinerja",
        "Kebutuhan Dana/ Pagu Indikatif",
        "Sumber Dana",
        "",
        "Target Capaian Kinerja",
        "Kebutuhan Dana/ Pagu Indikatif",
    ],
    [1, 2, 3, 4, 5, 6, 7, 8, 9, 10],
    ["2.17.02", "PROGRAM IZIN", "Persentase koperasi berizin", "", "100%", 3000000, "", "", "100%", 3100000],
    ["2.17.02.2.01", "Penerbitan", "Jumlah izin", "", "5 izin", 3000000, "", "", "6 izin", 3100000],
    [
        "2.17.02.2.01.0001",
        "Fasilitasi",
        "Jumlah dokumen",
        "Desa A",
        "5 dokumen",
        1000000,
        "DAU",
        "baru",
        "6 dokumen",
        1100000,
    ],
    [
        "2.17.02.2.01.0002",
        "=cmd|' /C calc'!A0",
        "Jumlah orang",
        "Desa B",
        "60",
        "Rp. 2.000.000,00",
        "DAU",
        "",
        "-",
        "2,000,000.00",
    ],
    ["", "Jumlah", "", "", "", 3000000, "", "", "", 3100000],
]


def text_of(path: Path, parser: PlanParser, **options: object) -> str:
    made = import_file(path, parser, **options)  # type: ignore[arg-type]
    text = made.outputs[0].text
    assert format_safely(Source("a.renja", text), parser) == text
    return text


def refusal(path: Path, parser: PlanParser) -> ImportRefused:
    with pytest.raises(ImportRefused) as refused:
        import_file(path, parser)
    assert refused.value.complaint.arguments["berkas"] == str(path)
    return refused.value


def test_tc33_with_merged_head(tmp_path: Path, parser: PlanParser) -> None:
    path = workbook(tmp_path / "a.xlsx", TC33, merged=("A3:A4", "B3:B4", "C3:C4", "D3:G3", "H3:H4", "I3:J3"))
    text = text_of(path, parser)
    assert text.startswith('renja 2026\n  perangkat daerah "Dinas Koperasi"\n')
    assert 'lokasi "Desa A"' in text
    assert "target 5 dokumen\n        target maju 6 dokumen" in text
    assert 'catatan "baru"' in text
    assert 'pagu maju Rp2.000.000 tercetak "2,000,000.00"' in text
    assert "target maju nihil" in text
    assert "sub kegiatan 2.17.02.2.01.0002 \"=cmd|' /C calc'!A0\"" in text
    notes = import_file(path, parser).notes
    assert Counter(note.key for note in notes) == {"impor.baris_jumlah": 1, "impor.notasi": 1}


@pytest.mark.parametrize("suffix", ["csv", "tsv", "docx"])
def test_the_same_table_in_other_files(suffix: str, tmp_path: Path, parser: PlanParser) -> None:
    rows = [
        ["Kode", "Uraian", "Indikator", "Target 2026", "Pagu 2026"],
        *([r[0], r[1], r[2], r[4], r[5]] for r in TC33[5:8]),
    ]
    path = tmp_path / f"renja-2026.{suffix}"
    if suffix == "docx":
        word(path, "Renja Tahun 2026", [[str(cell) for cell in row] for row in rows])
    else:
        delimited(path, rows, ";" if suffix == "csv" else "\t")
    text = text_of(path, parser)
    assert "sub kegiatan 2.17.02.2.01.0001" in text
    assert "pagu Rp1.000.000\n" in text
    assert "target 5 dokumen\n" in text


def test_any_order_of_columns(tmp_path: Path, parser: PlanParser) -> None:
    rows = [
        ["Sumber Pendanaan", "Anggaran (Rp)", "Satuan", "Volume", "Nama Sub Kegiatan", "Kode Rekening"],
        ["DAU", 5, "Orang", 7, "X", "2.17.02.2.01.0001"],
    ]
    text = text_of(delimited(tmp_path / "daftar 2026.tsv", rows), parser)
    assert "kegiatan 2.17.02.2.01\n" in text
    assert 'sumber dana "DAU"' in text
    assert "target 7 Orang" in text


def test_tc29_is_an_evaluation(tmp_path: Path, parser: PlanParser) -> None:
    rows = [
        ["Rekapitulasi Evaluasi SipdPlan Pelaksanaan Renja dan Pencapaian Renstra s/d Tahun 2024"],
        [
            "Kode",
            "Urusan/Program/Kegiatan",
            "Indikator Kinerja",
            "Target Kinerja Capaian Program Renstra",
            "Realisasi Target s/d tahun n-3",
            "Target Renja tahun lalu (n-2)",
            "Realisasi Renja tahun lalu (n-2)",
            "Tingkat realisasi",
            "Target Renja tahun berjalan",
            "Realisasi s/d tahun berjalan",
            "Tingkat capaian",
            "Catatan",
        ],
        list(range(1, 13)),
        ["2.17.02", "PROGRAM", "Jumlah", 100, 20, 30, 25, 83, 30, 75, 75, ""],
    ]
    text = text_of(workbook(tmp_path / "a.xlsx", rows), parser)
    assert text.startswith("evaluasi 2024")
    for line in ("target renstra 100", "realisasi lalu 20", "target 30", "tertulis realisasi 25"):
        assert f"    {line}\n" in text


def test_tc30_without_nodes(tmp_path: Path, parser: PlanParser) -> None:
    rows = [
        [
            "No",
            "Indikator",
            "SPM/standar nasional",
            "IKK",
            "Target Renstra 2022",
            "Target Renstra 2023",
            "Target Renstra 2024",
            "Realisasi Capaian 2022",
            "Proyeksi 2024",
            "Catatan Analisis",
        ],
        [1, "Persentase koperasi sehat", "-", "v", "22%", "25%", "28%", "20,69%", "28%", ""],
    ]
    text = text_of(workbook(tmp_path / "a.xlsx", rows), parser)
    assert text.startswith("renstra 2022-2024")
    assert "target 2022: 22%, 2023: 25%, 2024: 28%" in text
    assert "realisasi 2022: 20,69%" in text
    assert "proyeksi 2024: 28%" in text


def test_tc31_gives_both_sides(tmp_path: Path, parser: PlanParser) -> None:
    side = ["Program/Kegiatan", "Lokasi", "Indikator Kinerja", "Target", "Pagu Indikatif"]
    rows = [
        ["Review terhadap Rancangan Awal RKPD Tahun 2026"],
        [
            "Kode",
            *(f"Rancangan Awal RKPD {head}" for head in side),
            *(f"Hasil Analisis Kebutuhan {head}" for head in side),
        ],
        ["2.17.02", "PROGRAM A", "x", "Jumlah", 5, 100, "PROGRAM A", "x", "Jumlah", 6, 120],
    ]
    made = import_file(workbook(tmp_path / "a.xlsx", rows), parser)
    assert [one.path.rpartition("/")[2] for one in made.outputs] == ["rkpd-2026.renja", "renja-2026.renja"]
    assert "pagu Rp100\n" in made.outputs[0].text
    assert "pagu Rp120\n" in made.outputs[1].text


def test_renstra_with_target_and_money_a_year(tmp_path: Path, parser: PlanParser) -> None:
    rows = [
        ["Renstra 2025-2029"],
        ["Kode", "Program dan Kegiatan", "Indikator", "Kondisi Awal", "2025", "", "2026", "", "Kondisi Akhir"],
        ["", "", "", "", "Target", "Rp", "Target", "Rp", ""],
        ["2.17.02", "PROGRAM A", "Jumlah", "1 izin", "2 izin", 100, "3 izin", 110, "9 izin"],
    ]
    text = text_of(workbook(tmp_path / "a.xlsx", rows, merged=("E2:F2", "G2:H2")), parser)
    assert text.startswith("renstra 2025-2029")
    assert "target 2025: 2 izin, 2026: 3 izin" in text
    assert "pagu 2025: Rp100, 2026: Rp110" in text
    assert "kondisi awal 1 izin" in text


def test_rkpd_template_of_eighteen_columns(tmp_path: Path, parser: PlanParser) -> None:
    head = [
        "opd_kode",
        "sub_kegiatan_kode",
        "program_rpjmd_kode",
        "indikator",
        "target_akhir_renstra",
        "realisasi_capaian_renja_tahun_lalu",
        "prakiraan_capaian_target_renja_tahun_berjalan",
        "target",
        "pagu_indikatif",
        "lokasi",
        "sumber_dana",
        "prioritas_nasional",
        "prioritas_daerah",
        "kelompok_sasaran",
        "prakiraan_maju_target",
        "prakiraan_maju_pagu_indikatif",
        "perangkat_daerah_penanggung_jawab",
        "urutan",
    ]
    row = [
        "2.17",
        "2.17.02.2.01.0001",
        "R1",
        "Jumlah izin",
        9,
        1,
        2,
        3,
        1000,
        "Desa",
        "DAU",
        "PN",
        "PD",
        "Koperasi",
        4,
        1100,
        "Dinas",
        1,
    ]
    text = text_of(workbook(tmp_path / "rkpd 2026.xlsx", [head, row]), parser, kind="rkpd")
    assert text.startswith("rkpd 2026")
    for line in (
        "target renstra 9",
        "realisasi lalu 1",
        "target kini 2",
        "target 3",
        "target maju 4",
        "pagu maju Rp1.100",
    ):
        assert f"{line}\n" in text


@pytest.mark.skipif(not DATA.is_dir(), reason="../shared/data is not here")
def test_the_e81_workbook_comes_in_whole(parser: PlanParser) -> None:
    made = import_file(DATA / "evaluasi-e81-deliserdang-2025.xlsx", parser)
    (plan,) = made.drafts
    levels = Counter(node.tingkat for node in plan.simpul())
    assert levels == {"urusan": 1, "bidang_urusan": 3, "program": 6, "kegiatan": 19, "sub_kegiatan": 72}
    assert (plan.jenis, plan.tahun, plan.daerah) == ("evaluasi", 2025, "Kabupaten Deli Serdang")
    text = made.outputs[0].text
    assert format_safely(Source("a.renja", text), parser) == text
    assert 'tertulis capaian tercetak "#DIV/0!"' in text


@pytest.mark.skipif(not DATA.is_dir(), reason="../shared/data is not here")
def test_semarang_twice(parser: PlanParser) -> None:
    money = import_file(DATA / "dp3a-semarang-2025-anggaran.tsv", parser).drafts[0]
    output = import_file(DATA / "dp3a-semarang-2025-capaian.xlsx", parser).drafts[0]
    for plan in (money, output):
        assert Counter(n.tingkat for n in plan.simpul()) == {"sub_kegiatan": 68, "kegiatan": 21, "program": 9}


# ---- bad input ---------------------------------------------------------------------------------------


def test_no_head(tmp_path: Path, parser: PlanParser) -> None:
    assert (
        refusal(workbook(tmp_path / "a.xlsx", [["halo"], ["a", "b"], [1, 2]]), parser).complaint.key
        == "impor.tanpa_kepala"
    )


def test_two_tables_on_a_sheet(tmp_path: Path, parser: PlanParser) -> None:
    rows = [
        ["Kode", "Uraian", "Pagu"],
        ["2.17.02", "A", 5],
        ["Kode", "Uraian", "Indikator", "Target"],
        ["2.17.02", "A", "x", "5 orang"],
    ]
    text = text_of(workbook(tmp_path / "renja 2026.xlsx", rows), parser)
    assert text.endswith('program 2.17.02 "A"\n  indikator "x"\n    target 5 orang\n  pagu Rp5\n')


def test_a_head_printed_again_is_no_second_table(tmp_path: Path, parser: PlanParser) -> None:
    rows = [["Kode", "Uraian", "Pagu"], ["2.17.02", "A", 5], ["Kode", "Uraian", "Pagu"], ["2.17.03", "B", 6]]
    assert text_of(workbook(tmp_path / "renja 2026.xlsx", rows), parser).count("program ") == 2


def test_the_same_code_with_other_money(tmp_path: Path, parser: PlanParser) -> None:
    rows = [["Kode", "Uraian", "Pagu"], ["2.17.02", "A", 5], ["2.17.02", "A", 6]]
    made = import_file(workbook(tmp_path / "renja 2026.xlsx", rows), parser)
    assert [cell_text(node.isi.isian["pagu"].sel[""]) for node in made.drafts[0].simpul()] == ["Rp5", "Rp6"]
    assert [(note.key, note.filled["sel"]) for note in made.notes] == [
        ("impor.kode_dua_kali", "Lembar 1!C2, Lembar 1!C3")
    ]


def test_words_in_a_column_of_money(tmp_path: Path, parser: PlanParser) -> None:
    rows = [["Kode", "Uraian", "Pagu"], *([f"2.17.{n:02}", "A", "banyak"] for n in range(2, 12))]
    wrong = refusal(workbook(tmp_path / "renja 2026.xlsx", rows), parser)
    assert (wrong.complaint.key, wrong.complaint.arguments["tempat"]) == ("impor.kolom_teks", "Lembar 1!C2")
    rows = [["Kode", "Uraian", "Pagu"], ["2.17.02", "A", 5], ["2.17.03", "B", "banyak"], ["2.17.04", "C", "=1+1"]]
    made = import_file(delimited(tmp_path / "renja 2026.tsv", rows), parser)
    assert [(note.key, note.place) for note in made.notes] == [
        ("impor.bukan_angka", "C3"),
        ("impor.bukan_angka", "C4"),
    ]
    assert 'pagu tercetak "=1+1"' in made.outputs[0].text


def test_a_formula_that_nobody_computed_is_told(tmp_path: Path, parser: PlanParser) -> None:
    rows = [["Kode", "Uraian", "Pagu"], ["2.17.02", "A", "=SUM(C3:C3)"], ["2.17.02.2.01", "B", 5]]
    made = import_file(workbook(tmp_path / "renja 2026.xlsx", rows, formulas=True), parser)
    assert [(note.key, note.place) for note in made.notes] == [("impor.bukan_angka", "Lembar 1!C2")]
    assert 'pagu tercetak "=SUM(C3:C3)"' in made.outputs[0].text


def test_recaps_and_quarters(tmp_path: Path, parser: PlanParser) -> None:
    rows = [
        ["Evaluasi Renja Tahun 2025"],
        [
            "Kode",
            "Program/Kegiatan",
            "Indikator",
            "Realisasi Triwulan I",
            "",
            "Realisasi Triwulan II",
            "",
            "Tingkat Capaian",
            "",
        ],
        ["", "", "", "K", "Rp", "K", "Rp", "K", "Rp"],
        ["2.17.02", "PROGRAM A", "Jumlah izin", "2 izin", 100, "3 izin", "(50)", 50, 40.5],
        ["", "Total rata-rata capaian kinerja (%)", "", 22.5, 30.27, 34.5, 36.37, 39.53, 9.28],
        ["", "Predikat kinerja", "", "Sangat Buruk", "Rendah", "Sedang", "", "Tinggi", ""],
    ]
    text = text_of(workbook(tmp_path / "a.xlsx", rows, merged=("D2:E2", "F2:G2", "H2:I2")), parser)
    assert "realisasi TW1: 2 izin, TW2: 3 izin" in text
    assert "serapan TW1: Rp100, TW2: -Rp50" in text
    assert "tertulis capaian 50%" in text
    assert "tertulis capaian serapan 40,5%" in text
    assert "rekap 2.17.02\n  tertulis rata-rata kinerja TW1: 22,5%, TW2: 34,5%, capaian: 39,53%" in text
    assert 'tertulis predikat kinerja TW1: "Sangat Buruk", TW2: "Sedang", capaian: "Tinggi"' in text


def test_no_year(tmp_path: Path, parser: PlanParser) -> None:
    path = workbook(tmp_path / "a.xlsx", [["Kode", "Uraian", "Pagu"], ["2.17.02", "A", 5]])
    assert refusal(path, parser).complaint.key == "impor.tanpa_tahun"
    assert text_of(path, parser, year=2026).startswith("renja 2026")


def test_a_zip_bomb_and_a_huge_extent(tmp_path: Path, parser: PlanParser) -> None:
    bomb = tmp_path / "a.xlsx"
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/workbook.xml", b"0" * (300 * 1024 * 1024))
    assert refusal(bomb, parser).complaint.key == "impor.zip_bom"
    wide = workbook(tmp_path / "b.xlsx", [["Kode", "Uraian"]])
    from openpyxl import load_workbook

    book = load_workbook(wide)
    book.worksheets[0].cell(1_048_576, 16_384, "x")
    book.save(wide)
    assert refusal(wide, parser).complaint.key == "impor.lembar_besar"


def test_damaged_files_and_passwords(tmp_path: Path, parser: PlanParser) -> None:
    locked = tmp_path / "a.xlsx"
    locked.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"))
    assert refusal(locked, parser).complaint.key == "impor.bersandi"
    for suffix in ("xlsx", "xls", "ods", "docx"):
        broken = tmp_path / f"b.{suffix}"
        broken.write_bytes(b"PK\x03\x04 bukan apa-apa")
        assert refusal(broken, parser).complaint.key == "impor.bukan_lembar"
    entity = tmp_path / "c.docx"
    with zipfile.ZipFile(entity, "w") as archive:
        archive.writestr("word/document.xml", '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>')
    assert refusal(entity, parser).complaint.key == "impor.entitas"
    other = tmp_path / "d.rtf"
    other.write_bytes(b"%PDF")
    assert refusal(other, parser).complaint.key == "impor.jenis_asing"


def test_a_chosen_column_wins(tmp_path: Path, parser: PlanParser) -> None:
    path = workbook(tmp_path / "renja 2026.xlsx", [["Kode", "Uraian", "Angka Akhir"], ["2.17.02", "A", 5]])
    (table,) = import_book(path, chosen={"Angka Akhir": "pagu"}).tables
    assert table.columns[2].meaning is not None
    assert "pagu Rp5" in text_of(path, parser, chosen={"C": "pagu"})
    for chosen, key in (({"C": "uang"}, "impor.medan_asing"), ({"Z": "pagu"}, "impor.kolom_asing")):
        with pytest.raises(ImportRefused) as refused:
            import_book(path, chosen=chosen)
        assert refused.value.complaint.key == key


def test_an_open_bidang_in_lower_case_is_a_code() -> None:
    assert is_code("x.xx.01.2.01")
    assert split_lead("x.xx.01 PROGRAM PENUNJANG") == ("X.XX.01", "PROGRAM PENUNJANG")
    assert split_lead("xx lembar")[0] == ""
