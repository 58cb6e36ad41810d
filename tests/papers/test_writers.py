"""Every writer puts the whole paper into its file; what is read back is what the tree says."""

from __future__ import annotations

import io
import re
import shutil
import subprocess
from collections.abc import Callable
from html.parser import HTMLParser
from pathlib import Path
from types import SimpleNamespace
from typing import Any
from xml.etree import ElementTree

import pytest

docx = pytest.importorskip("docx")
openpyxl = pytest.importorskip("openpyxl")
pdfplumber = pytest.importorskip("pdfplumber")
pytest.importorskip("typst")
pytest.importorskip("xlsxwriter")

from renja_dsl.knowledge.page_styles import GAYA, GAYA_BY_NAME  # noqa: E402
from renja_dsl.papers.figures.cascade import cascade, cascades, without_goal  # noqa: E402
from renja_dsl.papers.tables.base import Numbers  # noqa: E402
from renja_dsl.papers.tree import (  # noqa: E402
    Figure,
    Mark,
    Paper,
    PaperCell,
    PaperHead,
    PaperRow,
    PaperTable,
    Paragraph,
    Signatures,
    head_cells,
)
from renja_dsl.papers.writers import docx as docx_writer  # noqa: E402
from renja_dsl.papers.writers import html as html_writer  # noqa: E402
from renja_dsl.papers.writers import pdf as pdf_writer  # noqa: E402
from renja_dsl.papers.writers import xlsx as xlsx_writer  # noqa: E402
from renja_dsl.papers.writers.base import Look, PaperFault  # noqa: E402
from renja_dsl.testing.assertions import documents_of  # noqa: E402
from tests.papers.made import CONTOH, SEED, alone, paper_at, paper_from, table_of  # noqa: E402

CONTOH_PAPER = paper_at(CONTOH, "renja-2026.renja")
SEED_PAPER = paper_at(SEED, "renja-2024.renja", Numbers.BOTH)
Writer = Callable[[Paper, Look], bytes]
WRITERS: dict[str, Writer] = {
    "docx": docx_writer.write,
    "html": html_writer.write,
    "pdf": pdf_writer.write,
    "xlsx": xlsx_writer.write,
}
LOOK = Look()


def flat(text: str) -> str:
    return " ".join(text.split())


# ---- docx ------------------------------------------------------------------------------------


def bordered(word: Any) -> list[Any]:
    """The tables of a document; signatures stand in one without lines."""
    return [table for table in word.tables if table._tbl.tblPr.find(docx.oxml.ns.qn("w:tblBorders")) is not None]


def test_docx_holds_every_cell() -> None:
    word = docx.Document(io.BytesIO(docx_writer.write(SEED_PAPER, LOOK)))
    made = bordered(word)
    blocks = list(SEED_PAPER.blocks)
    for table in SEED_PAPER.tables:
        rows = made.pop(0)._tbl.tr_lst
        if table.foot and isinstance(blocks[blocks.index(table) + 1], Signatures):
            rows = [*rows, *made.pop(0)._tbl.tr_lst]
        depth = max(head.depth for head in table.heads)
        heads = (depth + (1 if table.numbered else 0)) if table.headed else 0
        assert len(rows) == heads + len(table.rows)
        header = docx.oxml.ns.qn("w:tblHeader")
        assert [row.trPr.find(header) is not None for row in rows] == [True] * heads + [False] * len(table.rows)
        for row, held in zip(rows[heads:], table.rows, strict=True):
            texts = ["".join(t.text or "" for t in cell.iter(docx.oxml.ns.qn("w:t"))) for cell in row.tc_lst]
            skipped = 0
            expected = []
            for cell in held.cells:
                if skipped:
                    skipped -= 1
                    continue
                skipped = cell.span - 1
                expected.append(cell.text.replace("\n", ""))
            assert [flat(text) for text in texts] == [flat(text) for text in expected]
    assert not made


def test_docx_pages_and_levels() -> None:
    word = docx.Document(io.BytesIO(docx_writer.write(SEED_PAPER, LOOK)))
    assert len(word.sections) == len(SEED_PAPER.sections)
    for section, made in zip(SEED_PAPER.sections, word.sections, strict=True):
        assert (made.page_width > made.page_height) == section.landscape
        kind = made._sectPr.find(docx.oxml.ns.qn("w:pgNumType"))
        roman = kind.get(docx.oxml.ns.qn("w:fmt")) == "lowerRoman"
        assert roman == (section.numbers == "roman")
        assert (kind.get(docx.oxml.ns.qn("w:start")) == "1") == section.restart
    table = table_of(SEED_PAPER, "T-C.33")
    written = next(t for t in word.tables if len(t._tbl.tr_lst) == len(table.rows) + 3 and len(t.columns) == 10)
    styles = [row.tc_lst[0].p_lst[0].style for row in written._tbl.tr_lst[3:]]
    assert styles == [f"Baris{row.level.replace('_', '')}" for row in table.rows]
    headings = [p.text.replace("\n", " ") for p in word.paragraphs if (p.style.name or "").startswith("Heading")]
    assert headings == [chapter.line for chapter in SEED_PAPER.chapters]


def test_a_template_keeps_its_head_and_loses_its_text() -> None:
    office = docx.Document()
    office.add_paragraph("Isi lama yang tidak boleh ikut")
    office.sections[0].header.paragraphs[0].text = "PEMERINTAH KABUPATEN SUKAMAJU"
    office.styles["Normal"].font.name = "Garamond"
    out = io.BytesIO()
    office.save(out)
    word = docx.Document(io.BytesIO(docx_writer.write(CONTOH_PAPER, Look(template=out.getvalue()))))
    assert word.sections[0].header.paragraphs[0].text == "PEMERINTAH KABUPATEN SUKAMAJU"
    assert word.styles["Normal"].font.name == "Garamond"
    assert not any("Isi lama" in paragraph.text for paragraph in word.paragraphs)


def test_tables_keep_within_the_margins_of_a_template() -> None:
    office = docx.Document()
    for margin in ("left_margin", "right_margin"):
        setattr(office.sections[0], margin, docx.shared.Mm(35))
    out = io.BytesIO()
    office.save(out)
    word = docx.Document(io.BytesIO(docx_writer.write(CONTOH_PAPER, Look(template=out.getvalue()))))
    across = {section.page_width.mm - 70 for section in word.sections}
    widths = {
        int(table._tbl.tblPr.find(docx.oxml.ns.qn("w:tblW")).get(docx.oxml.ns.qn("w:w"))) for table in bordered(word)
    }
    assert all(any(abs(width / 56.6929 - room) < 1.5 for room in across) for width in widths)


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04 rusak", b"bukan docx", xlsx_writer.write(CONTOH_PAPER, LOOK)])
def test_what_is_no_template_is_refused(data: bytes) -> None:
    with pytest.raises(PaperFault) as refused:
        docx_writer.write(CONTOH_PAPER, Look(template=data))
    assert refused.value.complaint.key == "susun.templat"


# ---- xlsx ------------------------------------------------------------------------------------


@pytest.mark.parametrize("paper", [CONTOH_PAPER, SEED_PAPER], ids=["contoh", "seed"])
def test_xlsx_holds_every_cell(paper: Paper) -> None:
    data = xlsx_writer.write(paper, LOOK)
    values = openpyxl.load_workbook(io.BytesIO(data), data_only=True)
    formulas = openpyxl.load_workbook(io.BytesIO(data))
    tables = [table for table in paper.tables if table.title]
    assert values.sheetnames[1 : len(tables) + 1] == [table.key for table in tables]
    sums = 0
    for table in tables:
        sheet, live = values[table.key], formulas[table.key]
        assert sheet["A1"].value == table.title
        depth = max(head.depth for head in table.heads)
        first = 2 + len(table.above) + depth + (1 if table.numbered else 0) + 1
        for at, row in enumerate(table.rows):
            for column, cell in enumerate(row.cells, 1):
                shown = sheet.cell(first + at, column).value
                held = live.cell(first + at, column)
                if isinstance(shown, int | float):
                    scale = 100 if cell.unit == "persen" else 1
                    assert cell.value is not None
                    assert shown * scale == pytest.approx(float(cell.value))
                else:
                    assert flat(str(shown or "")) == flat(cell.text)
                if held.data_type == "f":
                    sums += 1
                    places = re.findall(r"[A-Z]+(\d+)", held.value)
                    added = sum(sheet.cell(int(place), column).value for place in places)
                    assert added == shown
        assert sheet.freeze_panes is not None
        assert live.print_title_rows is not None
    assert sums > 20


def test_xlsx_levels_are_an_outline() -> None:
    sheet = openpyxl.load_workbook(io.BytesIO(xlsx_writer.write(CONTOH_PAPER, LOOK)))["T-C.33"]
    levels = [sheet.row_dimensions[row].outline_level for row in range(7, sheet.max_row + 1)]
    table = table_of(CONTOH_PAPER, "T-C.33")
    expected = [{"kegiatan": 1, "sub_kegiatan": 2}.get(row.level, 0) for row in table.rows]
    assert levels[: len(expected)] == expected


# ---- html ------------------------------------------------------------------------------------


class Page(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.links: list[str] = []
        self.tags: list[str] = []
        self.text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        for name, value in attrs:
            if name == "id":
                self.ids.append(value or "")
            elif name in ("href", "src"):
                self.links.append(value or "")

    def handle_data(self, data: str) -> None:
        self.text += data + " "


def test_html_is_one_page_that_needs_nothing_else() -> None:
    text = html_writer.write(CONTOH_PAPER, LOOK).decode()
    page = Page()
    page.feed(text)
    assert len(set(page.ids)) == len(page.ids)
    assert {link.removeprefix("#") for link in page.links} <= set(page.ids)
    assert all(link.startswith("#") for link in page.links)
    assert "script" not in page.tags
    assert page.tags.count("h1") == 1
    assert page.tags.count("svg") == len(CONTOH_PAPER.charts) + 2  # the pohon kinerja, and its kegiatan
    for table in CONTOH_PAPER.tables:
        for row in table.rows:
            assert all(flat(cell.text) in flat(page.text) for cell in row.cells)
    assert text.count("<th ") == sum(len(head_cells(table.heads)) for table in CONTOH_PAPER.tables)


# ---- pdf -------------------------------------------------------------------------------------


def test_pdf_contents_name_the_right_pages() -> None:
    with pdfplumber.open(io.BytesIO(pdf_writer.write(CONTOH_PAPER, LOOK))) as pdf:
        texts = [page.extract_text() for page in pdf.pages]
        sizes = {(round(page.width), round(page.height)) for page in pdf.pages}
    assert sizes == {(609, 935), (935, 609)}
    listed = next(text for text in texts if text.startswith("DAFTAR ISI"))
    front = 4
    for title, number in re.findall(r"^(.+?)[ .]{3,}(\d+)$", listed, re.MULTILINE):
        assert flat(title.removeprefix("BAB ").split(" ", 1)[1])[:25] in flat(texts[front + int(number) - 1])
    assert texts[1].rstrip().endswith("\ni")


# ---- a second opinion -------------------------------------------------------------------------


ALWAYS_COMPUTED = (
    '<oor:items xmlns:oor="http://openoffice.org/2001/registry">'
    '<item oor:path="/org.openoffice.Office.Calc/Formula/Load">'
    '<prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item></oor:items>'
)
"""settings of LibreOffice, which else believes the values that stand beside the formulas"""


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not here")
def test_libreoffice_opens_them_and_finds_the_same_sums(tmp_path: Path) -> None:
    """Word file to pages, workbook computed anew: every formula gives the value that it was written with."""
    for form in ("docx", "xlsx"):
        (tmp_path / f"renja.{form}").write_bytes(WRITERS[form](SEED_PAPER, LOOK))
    settings = tmp_path / "profile" / "user" / "registrymodifications.xcu"
    settings.parent.mkdir(parents=True)
    settings.write_text(ALWAYS_COMPUTED, encoding="utf-8")
    profile = f"-env:UserInstallation=file://{tmp_path}/profile"
    for wanted, form in (("pdf", "docx"), ("ods", "xlsx")):
        call = ["soffice", profile, "--headless", "--convert-to", wanted, "--outdir", str(tmp_path / "lain")]
        subprocess.run([*call, str(tmp_path / f"renja.{form}")], check=True, capture_output=True, timeout=120)
    with pdfplumber.open(tmp_path / "lain" / "renja.pdf") as pdf:
        assert len(pdf.pages) > len(SEED_PAPER.sections)
        assert "RENCANA KERJA" in pdf.pages[0].extract_text()
    calamine = pytest.importorskip("python_calamine")
    ours = calamine.CalamineWorkbook.from_path(tmp_path / "renja.xlsx")
    theirs = calamine.CalamineWorkbook.from_path(tmp_path / "lain" / "renja.ods")
    for name in ("T-C.33", "4.1"):
        both = [
            [
                [cell for cell in row if isinstance(cell, int | float)]
                for row in book.get_sheet_by_name(name).to_python()
            ]
            for book in (ours, theirs)
        ]
        assert [row for row in both[0] if row] == [row for row in both[1] if row]


# ---- bad input, in all of them -----------------------------------------------------------------

STRANGE = '=HYPERLINK("x") <script>alert(1)</script> & #set page() \\ "q" \x07 $x$ *b* _i_ \u202e ]]> {{}}'


def strange_plan(text: str, rows: int = 1) -> str:
    quoted = '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\x07", " ") + '"'
    subs = "".join(f"  kegiatan 1.01.02.2.{n:02d} {quoted}\n    lokasi {quoted}\n    pagu Rp{n}\n" for n in range(rows))
    head = f"renja 2026\n  perangkat daerah {quoted}\n  penanda tangan {quoted} jabatan {quoted}\n"
    return f"{head}program 1.01.02 {quoted}\n{subs}bab 1.1 {quoted}\n  narasi {quoted}\n"


@pytest.mark.parametrize("form", WRITERS)
@pytest.mark.parametrize("gaya", [gaya.nama for gaya in GAYA])
def test_strange_texts_stay_texts(form: str, gaya: str) -> None:
    paper = paper_from({"renja.renja": strange_plan(STRANGE)})
    made = WRITERS[form](paper, Look(GAYA_BY_NAME[gaya]))
    assert made
    if form == "html":
        assert b"<script>" not in made
    if form == "xlsx":
        book = openpyxl.load_workbook(io.BytesIO(made))
        cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
        assert any(str(cell.value).startswith("=HYPERLINK") and cell.data_type == "s" for cell in cells)


@pytest.mark.parametrize("form", WRITERS)
def test_control_characters_are_left_out(form: str) -> None:
    paper = paper_from({"renja.renja": 'renja 2026\nprogram 1.01.02 "P"\n'})
    bad = Paper(
        "judul \x00\ud800", "\x1b", (*paper.sections, paper.sections[0].__class__((Paragraph("a\x07b\ufffe"),)))
    )
    assert WRITERS[form](bad, LOOK)


@pytest.mark.parametrize("form", WRITERS)
def test_long_texts_and_an_empty_plan(form: str) -> None:
    assert WRITERS[form](paper_from({"renja.renja": strange_plan("kata " * 8000)}), LOOK)
    assert WRITERS[form](paper_from({"renja.renja": "renja 2026\n"}), LOOK)


def test_a_row_that_is_taller_than_a_page_loses_nothing() -> None:
    cell = PaperCell("\n".join(f"baris {n}" for n in range(300)))
    table = PaperTable("X", "Tabel", (PaperHead("Satu"), PaperHead("Dua")), (PaperRow((cell, PaperCell())),))
    with pdfplumber.open(io.BytesIO(pdf_writer.write(alone(table), LOOK))) as pdf:
        said = "".join(page.extract_text() for page in pdf.pages)
    assert "baris 0" in said
    assert "baris 299" in said


def test_5000_rows() -> None:
    paper = paper_from({"renja.renja": strange_plan("Kegiatan", 2500)})
    assert len(table_of(paper, "T-C.33").rows) == 2502
    for form in ("docx", "xlsx", "html"):
        assert WRITERS[form](paper, LOOK)


def test_a_font_that_is_not_here_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """Metric-compatible ones need no word; with others the pages are broken elsewhere."""
    import typst

    for families, expected in (
        (["Bookman Old Style"], ""),
        (["URW Bookman", "Libertinus Serif"], ""),
        (["Libertinus Serif", "DejaVu Sans"], "Libertinus Serif"),
        ([], "-"),
    ):
        monkeypatch.setattr(typst, "Fonts", lambda families=families: SimpleNamespace(families=lambda: families))
        assert pdf_writer.stand_in(LOOK) == expected


# ---- figures -----------------------------------------------------------------------------------


def test_figures_say_in_words_what_they_show() -> None:
    figures = [*CONTOH_PAPER.charts, *(block for block in CONTOH_PAPER.blocks if isinstance(block, Figure))]
    assert len(figures) >= 3
    for figure in figures:
        root = ElementTree.fromstring(figure.svg)  # noqa: S314  # our own
        assert root.get("role") == "img"
        texts = [element.text for element in root]
        assert figure.caption in texts[:1] and figure.words in texts[:2]
    quarters = next(figure for figure in figures if "Triwulan" in figure.caption)
    assert quarters.words.startswith("TW1: serapan Rp")


def test_the_cascade_hangs_every_node_once() -> None:
    documents = documents_of({"r.renja": (CONTOH / "renja-2026.renja").read_text(encoding="utf-8")})
    figure = cascade(documents["r.renja"], deepest="sub_kegiatan")
    assert figure is not None
    nodes = [n for n in documents["r.renja"].simpul if n.tingkat in ("tujuan", "sasaran", "program", "sub_kegiatan")]
    assert all(figure.words.count(f"{node.kode_teks}: {node.nama_teks}") == 1 for node in nodes)
    assert cascade(documents_of({"r.renja": "renja 2026\n"})["r.renja"]) is None


def test_programs_and_kegiatan_stand_on_figures_that_fit_a_page() -> None:
    """Also those that no goal is said to have; what needs more than a page is told again on the next one."""
    kegiatan = "\n".join(f'  kegiatan 1.01.02.2.{n:02} "Kegiatan {n}"' for n in range(1, 40))
    text = (
        'renja 2026\nsasaran S1 "Mutu"\nsasaran S2 "Lain"\nprogram 1.01.02 "Besar" mendukung S1\n'
        f'{kegiatan}\nprogram 1.01.03 "Kecil" mendukung S1\nprogram 1.01.04 "Lepas"\n  kegiatan 1.01.04.2.01 "Satu"\n'
    )
    document = documents_of({"r.renja": text})["r.renja"]
    whole, *detailed = cascades(document)
    assert [node.nama_teks for node in without_goal(document)] == ["Lepas"]
    assert "Lepas" not in whole.words
    assert len(detailed) > 1
    assert len({figure.width for figure in detailed}) == 1
    assert all(figure.height < 1.4 * figure.width for figure in detailed)
    said = [line.strip() for figure in detailed for line in figure.words.splitlines()]
    assert [line for line in said if line.startswith("Kegiatan")] == [
        f"Kegiatan {node.kode_teks}: {node.nama_teks}" for node in document.per_tingkat["kegiatan"]
    ]
    assert said.count("Sasaran S1: Mutu") == said.count("Program 1.01.02: Besar") == len(detailed)
    assert said.count("Program 1.01.03: Kecil") == said.count("Program 1.01.04: Lepas") == 1
    assert "Sasaran S2: Lain" not in said


def test_marks_are_seen_in_docx() -> None:
    differs = [c for t in SEED_PAPER.tables for row in t.rows for c in row.cells if c.mark is Mark.DIFFERS]
    assert differs
    word = docx.Document(io.BytesIO(docx_writer.write(SEED_PAPER, LOOK)))
    marked = [
        r for r in word.element.body.iter(docx.oxml.ns.qn("w:rStyle")) if r.get(docx.oxml.ns.qn("w:val")) == "Berbeda"
    ]
    assert len(marked) == len(differs)
