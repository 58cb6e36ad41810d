"""What cells and rows of tables say: scales, percentages, lists in a cell, totals, and that nothing is lost."""

from __future__ import annotations

import zipfile
from collections.abc import Sequence
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell

from renja_dsl.cli.import_preview import sentence
from renja_dsl.drafts.text import cell_text
from renja_dsl.intake.importing import Import, import_file
from renja_dsl.intake.refused import ImportRefused
from renja_dsl.intake.sheets.grid import Sheet
from renja_dsl.intake.tables.cells import read_cell
from renja_dsl.intake.tables.header import TableColumn
from renja_dsl.intake.tables.indicators import split_list
from renja_dsl.intake.tables.meanings import ColumnMeaning, scale
from renja_dsl.messages.catalogue import LANGUAGES
from renja_dsl.syntax.parser import PlanParser
from renja_dsl.syntax.vocabulary import INDICATOR_TEXTS, NODE_TEXTS, VOCABULARY, Field
from tests.intake.fixtures import Row, delimited, workbook

pytest.importorskip("python_calamine")
HEAD = ["Kode", "Uraian", "Indikator", "Target", "Pagu (Rp)"]


def imported(tmp_path: Path, parser: PlanParser, rows: Sequence[Row], **formats: str) -> Import:
    path = workbook(tmp_path / "renja 2026.xlsx", rows)
    if formats:
        from openpyxl import load_workbook

        book = load_workbook(path)
        for place, shape in formats.items():
            book.worksheets[0][place].number_format = shape
        book.save(path)
    return import_file(path, parser)


def told(made: Import) -> list[tuple[str, str]]:
    return [(note.key, note.place) for note in made.notes]


# ---- money -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "factor"),
    [
        ("Pagu Indikatif (Rp. 000)", 1000),
        ("Pagu (Rp.000,-)", 1000),
        ("Anggaran (Ribu Rupiah)", 1000),
        ("(dalam jutaan rupiah)", 1_000_000),
        ("Pagu (Rp Juta)", 1_000_000),
        ("Pagu Indikatif (Rp)", 1),
        ("Jumlah juta batang", 1),
    ],
)
def test_units_of_money(text: str, factor: int) -> None:
    assert scale(text) == factor


def test_thousands_are_multiplied_and_told(tmp_path: Path, parser: PlanParser) -> None:
    rows = [["Kode", "Uraian", "Pagu (Rp. 000)"], ["2.17.06", "A", 350_000], ["2.17.08", "B", "250.000"]]
    made = imported(tmp_path, parser, rows)
    assert "pagu Rp350.000.000\n" in made.outputs[0].text
    assert "pagu Rp250.000.000\n" in made.outputs[0].text
    assert told(made) == [("impor.skala", "Lembar 1!C1")]


def test_full_amounts_below_a_head_of_thousands(tmp_path: Path, parser: PlanParser) -> None:
    rows = [["Kode", "Uraian", "Pagu (Rp. 000)"], ["2.17.06", "A", 350_000_000]]
    made = imported(tmp_path, parser, rows)
    assert "pagu Rp350.000.000\n" in made.outputs[0].text
    assert told(made) == []


@pytest.mark.parametrize("text", ["Rp. 1.250.000,-", "1.250.000,00", "Rp\u00a01.250.000", "IDR 1.250.000", " 1250000 "])
def test_amounts_as_text(text: str, tmp_path: Path, parser: PlanParser) -> None:
    made = imported(tmp_path, parser, [HEAD, ["2.17.06", "A", "", "", text]])
    assert "pagu Rp1.250.000\n" in made.outputs[0].text
    assert told(made) == []


# ---- formats -----------------------------------------------------------------------------------------


def test_formats_that_say_what_a_number_is(tmp_path: Path, parser: PlanParser) -> None:
    rows = [
        HEAD,
        ["2.17.06", "A", "Satu", 0.75, ""],
        ["2.17.07", "B", "Dua", 5, ""],
        ["2.17.08", "C", "Tiga", 7.5, ""],
        ["2.17.09", "D", "Empat", 7.5, ""],
    ]
    made = imported(tmp_path, parser, rows, D2="0%", D3='0" Dokumen"', D4='0.0" %"', D5="0.00")
    targets = [line.strip() for line in made.outputs[0].text.splitlines() if "target" in line]
    assert targets == ["target 75%", "target 5 Dokumen", "target 7,5%", "target 7,5"]


def test_a_file_that_does_not_tell_of_percentages() -> None:
    column = TableColumn(0, "Target", ColumnMeaning("target"))
    for number, unit, doubt in (
        ("0.5", "%", True),
        ("0.5", "", True),
        ("1", "%", True),
        ("1", "", False),
        ("5", "%", False),
    ):
        read = read_cell(Sheet("", [[Decimal(number)]], percents=None), 0, column, unit)
        assert read is not None
        assert (read.doubt == "impor.persen_ragu") == doubt
    read = read_cell(Sheet("", [[Decimal("0.5")]]), 0, column, "%")
    assert read is not None
    assert (cell_text(read.cell), read.doubt) == ("0,5%", "")


def test_a_number_that_no_arithmetic_takes(tmp_path: Path, parser: PlanParser) -> None:
    rows = [["Kode", "Uraian", "Indikator", "Realisasi TW I", "Tingkat Capaian"], ["2.17.06", "A", "B", 1e300, 1e300]]
    assert {key for key, _ in told(imported(tmp_path, parser, rows))} == {"impor.terlalu_besar"}


def ods(path: Path, cells: str) -> Path:
    """One sheet with a head and a row of these cells."""
    space = "urn:oasis:names:tc:opendocument:xmlns"
    head = "".join(
        f'<table:table-cell office:value-type="string"><text:p>{text}</text:p></table:table-cell>' for text in HEAD
    )
    names = " ".join(f'xmlns:{name}="{space}:{name}:1.0"' for name in ("office", "table", "text"))
    calc = 'xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"'
    content = (
        f"<office:document-content {names} {calc}><office:body><office:spreadsheet>"
        f'<table:table table:name="Renja 2026"><table:table-row>{head}</table:table-row>'
        f"<table:table-row>{cells}</table:table-row>"
        f'<table:table-row table:visibility="collapse">{cells}</table:table-row></table:table>'
        "</office:spreadsheet></office:body></office:document-content>"
    )
    manifest = f'<manifest:manifest xmlns:manifest="{space}:manifest:1.0"/>'
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("META-INF/manifest.xml", manifest)
        archive.writestr("content.xml", content)
    return path


def ods_cell(kind: str, value: str, shown: str, more: str = "") -> str:
    held = f'office:value="{value}"' if kind in ("float", "percentage") else ""
    return f'<table:table-cell office:value-type="{kind}" {held} {more}><text:p>{shown}</text:p></table:table-cell>'


@pytest.mark.parametrize(
    ("cell", "target"),
    [
        (ods_cell("percentage", "0.75", "75%"), "75%"),
        (ods_cell("float", "5", "5 Dokumen"), "5 Dokumen"),
        (ods_cell("string", "", "#REF!", 'calcext:value-type="error"'), 'tercetak "#REF!"'),
    ],
)
def test_an_ods_tells_how_cells_are_shown(cell: str, target: str, tmp_path: Path, parser: PlanParser) -> None:
    texts = [ods_cell("string", "", text) for text in ("2.17.06", "A", "B")]
    made = import_file(ods(tmp_path / "a.ods", "".join((*texts, cell))), parser)
    assert f"target {target}\n" in made.outputs[0].text
    assert ("impor.baris_tersembunyi", "Renja 2026!3") in told(made)


@pytest.mark.parametrize(
    ("cells", "key"),
    [
        ('<table:table-cell table:number-columns-repeated="900" office:value-type="string"/>', "impor.lembar_besar"),
        (ods_cell("string", "", "x" * 5000, 'table:number-columns-repeated="500"'), ""),
        (ods_cell("string", "", '<text:s text:c="900000000"/>'), "impor.zip_bom"),
    ],
)
def test_one_element_of_an_ods_for_thousands_of_cells(cells: str, key: str, tmp_path: Path, parser: PlanParser) -> None:
    path = ods(tmp_path / "a.ods", f"{ods_cell('string', '', '2.17.06')}{ods_cell('string', '', 'A')}{cells}")
    try:
        import_file(path, parser)
    except ImportRefused as refused:
        assert refused.complaint.key == key
    else:
        assert not key


def test_sheets_that_are_too_much_together(tmp_path: Path, parser: PlanParser) -> None:
    path = tmp_path / "renja 2026.xlsx"
    book = Workbook(write_only=True)
    for name in ("A", "B", "C"):
        sheet = book.create_sheet(name)
        sheet.append(["Kode", "Uraian", "Pagu"])
        cell = WriteOnlyCell(sheet, 1)
        sheet.append([*([None] * 400), cell])
    book.save(path)
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    with zipfile.ZipFile(path, "w") as archive:
        for name, data in parts.items():
            archive.writestr(name, data.replace(b'<row r="2"', b'<row r="2500"').replace(b'r="OK2"', b'r="OK2500"'))
    with pytest.raises(ImportRefused) as refused:
        import_file(path, parser)
    assert refused.value.complaint.key == "impor.buku_besar"


def test_an_ods_that_ends_too_early(tmp_path: Path, parser: PlanParser) -> None:
    path = ods(tmp_path / "a.ods", "<table:table-cell>")
    with pytest.raises(ImportRefused) as refused:
        import_file(path, parser)
    assert refused.value.complaint.key == "impor.bukan_lembar"


@pytest.mark.parametrize("place", ['r="AAAAAAAA2"', "r='A99999999999'", 'r="9"'])
def test_addresses_that_no_sheet_has(place: str, tmp_path: Path, parser: PlanParser) -> None:
    path = workbook(tmp_path / "renja 2026.xlsx", [HEAD, ["2.17.06", "A", "", "", 5]])
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    sheet = "xl/worksheets/sheet1.xml"
    parts[sheet] = parts[sheet].replace(b'r="A2"', place.encode())
    with zipfile.ZipFile(path, "w") as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    with pytest.raises(ImportRefused) as refused:
        import_file(path, parser)
    assert refused.value.complaint.key == "impor.bukan_lembar"


@pytest.mark.parametrize("coding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
@pytest.mark.parametrize("told_sign", ["", "sep=;\r\n"])
def test_codings_of_delimited_text(coding: str, told_sign: str, tmp_path: Path, parser: PlanParser) -> None:
    path = tmp_path / "renja 2026.csv"
    path.write_bytes(f"{told_sign}Kode;Uraian;Pagu\r\n2.17.06;Café – satu;1.000\r\n".encode(coding))
    assert 'program 2.17.06 "Café – satu"\n  pagu Rp1.000\n' in import_file(path, parser).outputs[0].text


def test_characters_that_steer_a_terminal(tmp_path: Path, parser: PlanParser) -> None:
    rows = [["Kode", "Uraian", "Pagu \x1b[31m"], ["2.17.06", "A\u202eB", "12\x05"]]
    made = import_file(delimited(tmp_path / "renja 2026.tsv", rows), parser)
    assert 'program 2.17.06 "A B"' in made.outputs[0].text
    assert "".join(k.label for k in made.tables[0].columns).isprintable()


# ---- several indicators -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "items"),
    [
        ("1. Satu\n2. Dua", ["Satu", "Dua"]),
        ("1) Satu\nlanjutannya\n2) Dua;", ["Satu lanjutannya", "Dua"]),
        ("- Satu\n- Dua", ["Satu", "Dua"]),
        ("a. Satu; b. Dua", ["Satu", "Dua"]),
        ("1. Satu 2. Dua 3. Tiga", ["Satu", "Dua", "Tiga"]),
        ("Satu\nDua", []),
        ("1. Satu saja", []),
        ("Pasal 1. 3. ayat", []),
    ],
)
def test_lists_in_a_cell(text: str, items: list[str]) -> None:
    assert split_list(text) == items


@pytest.mark.parametrize(
    ("names", "target", "found"),
    [
        ("1. Satu\n2. Dua", "1. 75 %\n2. 3 unit", {"Satu": "75%", "Dua": "3 unit"}),
        ("Satu\nDua", "75 %\n3 unit", {"Satu": "75%", "Dua": "3 unit"}),
        ("a. Satu\nb. Dua", "75 %; 3 unit", {"Satu": "75%", "Dua": "3 unit"}),
        ("Jumlah orang\nyang dilatih", "60 orang", {"Jumlah orang yang dilatih": "60 orang"}),
        ("Jumlah orang\nyang dilatih", "60\norang", {"Jumlah orang yang dilatih": "60 orang"}),
    ],
)
def test_indicators_of_one_cell(
    names: str, target: str, found: dict[str, str], tmp_path: Path, parser: PlanParser
) -> None:
    made = imported(tmp_path, parser, [HEAD, ["2.17.06", "A", names, target, ""]])
    (node,) = made.drafts[0].simpul()
    sels = {one.nama: one.isi.get("target") for one in node.indikator}
    assert {name: cell_text(sel) for name, sel in sels.items() if sel is not None} == found
    assert told(made) == []


def test_indicators_that_share_a_value_are_told(tmp_path: Path, parser: PlanParser) -> None:
    rows = [[*HEAD, "Realisasi TW I"], ["2.17.06", "A", "1. Satu\n2. Dua", 100, "", 50]]
    made = imported(tmp_path, parser, rows)
    assert 'indikator "1. Satu 2. Dua"\n    target 100\n    realisasi TW1: 50\n' in made.outputs[0].text
    assert told(made) == [("impor.indikator_bersama", "Lembar 1!C2")]
    rows[1][3:] = ["75 %\n3 unit", "", 50]
    made = imported(tmp_path, parser, rows)
    assert 'indikator "Satu"\n    target 75%\n    realisasi TW1: tercetak "50"\n' in made.outputs[0].text
    assert told(made) == [("impor.tak_sejajar", "Lembar 1!F2")]


# ---- rows --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "words",
    ["JUMLAH", "Sub Total", "TOTAL I", "Jumlah (1)", "Jumlah Anggaran Program A", "Grand Total", "Total Belanja"],
)
@pytest.mark.parametrize("column", [0, 1, 3])
def test_totals_in_the_middle(words: str, column: int, tmp_path: Path, parser: PlanParser) -> None:
    total: list[Any] = ["", "", "", "", 5]
    total[column] = words
    made = imported(tmp_path, parser, [HEAD, ["2.17.06", "A", "", "", 5], total, ["2.17.08", "B", "", "", 6]])
    assert [node.kode for node in made.drafts[0].simpul()] == ["2.17.06", "2.17.08"]
    assert told(made) == [("impor.baris_jumlah", "Lembar 1!3")]
    assert made.tables[0].totals.agreed == 1


def test_signatures_and_footnotes_are_no_nodes(tmp_path: Path, parser: PlanParser) -> None:
    rows = [
        HEAD,
        ["", "SEKRETARIAT"],
        ["2.17.06", "A", "", "", 5],
        ["*) masih indikatif"],
        ["", "Mengetahui,", "", "", "Sukamaju, 2 Januari 2026"],
        ["", "Kepala Dinas", "", "", "NIP. 19750312 200003 2 001"],
    ]
    made = imported(tmp_path, parser, rows)
    assert [node.nama for node in made.drafts[0].simpul()] == ["A"]
    assert told(made) == [("impor.baris_lain", f"Lembar 1!{row}") for row in (2, 4, 5, 6)]


def test_heads_of_the_next_page(tmp_path: Path, parser: PlanParser) -> None:
    rows: list[Row] = [
        [*HEAD, "Rencana 2027", ""],
        ["", "", "", "", "", "Target", "Pagu"],
        list(range(1, 8)),
        ["2.17.06", "A", "Satu", "5 orang", 5, "6 orang", 6],
        ["KODE", "Uraian ", "Indikator", "Target", "Pagu  (Rp)", "Rencana 2027", ""],
        ["", "", "", "", "", "Target", "Pagu"],
        list(range(1, 8)),
        ["2.17.08", "B", "Satu", "5 orang", 5, "6 orang", 6],
        list(range(1, 8)),
        ["2.17.09", "C", "Satu", "5 orang", 5, "6 orang", 6],
    ]
    made = imported(tmp_path, parser, rows)
    assert [node.kode for node in made.drafts[0].simpul()] == ["2.17.06", "2.17.08", "2.17.09"]
    assert told(made) == []


def test_another_table_below(tmp_path: Path, parser: PlanParser) -> None:
    rows = [HEAD, ["2.17.06", "A", "", "", 5], ["No", "Bidang", "Pagu (Rp)"], [1, "Bidang Usaha", 5]]
    made = imported(tmp_path, parser, rows)
    assert [node.nama for node in made.drafts[0].simpul()] == ["A"]
    assert told(made) == [("impor.tabel_dilewati", "Lembar 1")]


def test_what_is_hidden_is_told(tmp_path: Path, parser: PlanParser) -> None:
    from openpyxl import load_workbook

    path = workbook(
        tmp_path / "renja 2026.xlsx", [HEAD, ["2.17.06", "A", "B", "5 orang", 5], ["2.17.08", "C", "", "", 6]]
    )
    book = load_workbook(path)
    book.worksheets[0].row_dimensions[3].hidden = True
    book.worksheets[0].column_dimensions["C"].hidden = True
    book.create_sheet("Lama").append(HEAD)
    book["Lama"].sheet_state = "hidden"
    book.save(path)
    made = import_file(path, parser)
    assert sorted(told(made)) == [
        ("impor.baris_tersembunyi", "Lembar 1!3"),
        ("impor.kolom_tersembunyi", "Lembar 1!C1"),
        ("impor.lembar_tersembunyi", "Lama"),
    ]
    assert "2.17.08" not in made.outputs[0].text
    book.worksheets[0].row_dimensions[3].outlineLevel = 1
    book.save(path)
    folded = import_file(path, parser)
    assert "2.17.08" in folded.outputs[0].text, "a group that somebody folded is data"


def test_dashes_are_no_indicator(tmp_path: Path, parser: PlanParser) -> None:
    made = imported(tmp_path, parser, [HEAD, ["2.17", "K", "", "-", 5], ["2.17.06", "A", "B", "-", "-"]])
    assert made.outputs[0].text.count("indikator") == 1
    assert told(made) == []


WHOLE = [
    ["Rencana Kerja Dinas Koperasi Tahun 2026"],
    [
        "No",
        "Kode",
        "",
        "Uraian",
        "Indikator",
        "Satuan",
        "Target",
        "Pagu (Rp)",
        "Lokasi",
        "Sumber Dana",
        "SPM",
        "Catatan",
    ],
    [1, "2.17.06", "", "PROGRAM A", "Satu", "orang", 5, 500, "Desa", "DAU", "v", "baru"],
    [2, "2.17.06", "2.01", "B", "Dua", "orang", 6, 500, "", "", "", ""],
    ["", "", "", "", "Tiga", "unit", 7, "", "Kota", "PAD", "", ""],
    [3, "2.17.06", "2.01.0001", "C", "", "", "", 500, "", "", "-", ""],
    ["", "Jumlah", "", "", "", "", "", 500, "", "", "", ""],
    ["", "", "", "Kepala Dinas", "", "", "", "", "", "", "", ""],
]


@pytest.mark.parametrize("planted", ["Qxzt", 91827364, "Jumlah qxzt", "9.8.7", "- qxzt"])
def test_nothing_is_lost_in_silence(planted: Any, tmp_path: Path, parser: PlanParser) -> None:
    """Whatever stands in a cell below the head is in the plan or in a message."""
    shown = "91.827.364" if planted == 91827364 else str(planted).removeprefix("- ")
    for row in range(2, len(WHOLE)):
        for column in range(len(WHOLE[1])):
            rows = [list(cells) for cells in WHOLE]
            rows[row][column] = planted
            try:
                made = imported(tmp_path, parser, rows)
            except ImportRefused as refused:
                pytest.fail(f"{refused.complaint.key} {refused.complaint.arguments}")
            said = made.outputs[0].text + "".join(sentence(note, "id") for note in made.notes)
            number = column == 0 and planted in (91827364, "9.8.7")  # a number before a row is no part of the plan
            assert number or shown in said or str(planted) in said, f"{row}, {column}"


@pytest.mark.parametrize("language", sorted(LANGUAGES))
def test_notes_can_be_said(language: str, tmp_path: Path, parser: PlanParser) -> None:
    made = imported(tmp_path, parser, [HEAD, ["xyz-1", "A", "1. Satu\n2. Dua", 100, "lima"], ["", "JUMLAH", "", "", 5]])
    assert {note.key for note in made.notes} == {
        "impor.kode_asing",
        "impor.indikator_bersama",
        "impor.bukan_angka",
        "impor.baris_jumlah",
        "impor.tingkat_ragu",
    }
    assert all("Lembar 1!" in sentence(note, language) for note in made.notes)


@pytest.mark.parametrize(
    "row", [row for row in VOCABULARY if row.medan in (*NODE_TEXTS, *INDICATOR_TEXTS)], ids=lambda row: row.medan
)
def test_every_text_field_of_the_vocabulary_is_a_column(tmp_path: Path, parser: PlanParser, row: Field) -> None:
    made = imported(tmp_path, parser, [[*HEAD, row.written.upper()], ["2.17.02", "P", "I", "5%", 1000, "Isinya"]])
    assert f'{row.written} "Isinya"' in made.outputs[0].text
