"""Tables that offices really hold: their totals, gates, notations, and kinds of file."""

from __future__ import annotations

from pathlib import Path

import pytest

from renja_dsl.drafts.text import cell_text
from renja_dsl.intake.importing import import_file
from renja_dsl.intake.refused import ImportRefused
from renja_dsl.syntax.parser import PlanParser
from tests.intake.fixtures import Row, delimited, pdf, workbook
from tests.intake.shapes import KEGIATAN, NAMES, PROGRAM, SUB, TITLE, imported, keys, levels, money, nodes

pytest.importorskip("python_calamine")

# ---- totals, gates, rows without content ---------------------------------------------------------------------


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


# ---- notations and files -------------------------------------------------------------------------------------


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


def test_a_pdf_whose_cells_break_numbers_and_codes(tmp_path: Path, parser: PlanParser) -> None:
    pytest.importorskip("pdfplumber")
    rows = [
        ["Kode", "Uraian", "Indika\ntor", "Target", "Pagu\n(Rp)"],
        [f"{PROGRAM[:-1]}\n{PROGRAM[-1]}", "PROGRAM A", "Jumlah", "1\n2", "3.000.0\n00"],
        [KEGIATAN.replace(".2.", "\n.2."), "B", "Jumlah", "5", "Rp3.0\n00.0\n00,00"],
        [f"{SUB[:-3]}\n{SUB[-3:]}", "C", "Jumlah", "5", "3.\n000.000"],
        ["JUMLAH", "", "", "", "3.000\n.000"],
    ]
    one, other = pdf(tmp_path / "a.pdf", [rows], ["RENJA TAHUN 2026"]), pdf(tmp_path / "b.pdf", [rows[:1] + rows[2:]])
    made = import_file(one, parser)
    assert {code: money(node, "pagu") for code, node in nodes(made).items()} == dict.fromkeys(NAMES, "Rp3.000.000")
    assert not made.differs
    assert import_file(other, parser, year=2026).drafts[0].akar[0].kode == PROGRAM


def test_the_year_of_a_pdf_stands_above_another_table(tmp_path: Path, parser: PlanParser) -> None:
    rows = [[["No", "Isu"], [1, "x"]], [["Kode", "Uraian", "Pagu"], *levels("3.000.000")]]
    tables = ["".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in one) for one in rows]
    page = "<p>RENJA TAHUN 2026</p><table>" + "</table><p>Tabel 2</p><table>".join(tables) + "</table>"
    (tmp_path / "renja.html").write_text(page, encoding="utf-8")
    made = import_file(tmp_path / "renja.html", parser)
    assert [draft.tahun for draft in made.drafts] == [2026]
    assert "impor.tahun_lembar_lain" in keys(made)


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
