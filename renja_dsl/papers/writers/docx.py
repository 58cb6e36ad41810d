"""A paper as a Word document."""

from __future__ import annotations

import io
from itertools import zip_longest
from typing import TYPE_CHECKING, Any
from zipfile import BadZipFile

from renja_dsl.knowledge.row_marks import CAPTION
from renja_dsl.papers.tree import (
    Block,
    Chapter,
    Contents,
    Cover,
    Figure,
    Gap,
    ListItem,
    Paper,
    PaperSection,
    PaperTable,
    Paragraph,
    Signatures,
)
from renja_dsl.papers.writers.base import Look, PaperFault, printable
from renja_dsl.papers.writers.docx_parts import (
    GAP,
    end_with_last,
    field,
    page_numbers,
    prepared_styles,
    set_text,
    update_fields,
)
from renja_dsl.papers.writers.docx_table import table_elements
from renja_dsl.papers.writers.raster import png

if TYPE_CHECKING:
    from docx.document import Document as Word
    from docx.section import Section

_CAPTION_LEVEL = 1
_DEFAULT = "Normal"
_OF_OTHER_SHAPE = (AttributeError, TypeError, ValueError)
"""what comes of parts that are XML, but not the XML of Word"""


def write(paper: Paper, look: Look) -> bytes:
    """Raises PaperFault for a template that is no Word document."""
    writer = _Writer(paper, look)
    for number, section in enumerate(paper.sections):
        writer.section(section, first=number == 0)
    out = io.BytesIO()
    writer.word.save(out)
    return out.getvalue()


def _opened(look: Look) -> Word:
    """An empty document, of the template where there is one. Raises PaperFault."""
    import docx

    return docx.Document() if look.template is None else _emptied(look.template, look.template_name)


def _emptied(template: bytes, name: str) -> Word:
    """A template without its text; all that is needed of it later is looked at here, while it can still be refused."""
    import docx
    from docx.opc.exceptions import PackageNotFoundError

    from renja_dsl.intake.refused import ImportRefused
    from renja_dsl.intake.sheets.archive import open_archive

    try:
        open_archive(template, name)  # what it unpacks to is bounded
        word = docx.Document(io.BytesIO(template))
        body = word.element.body
        for element in list(body)[:-1]:
            body.remove(element)
        _ = word.sections[0], word.styles[_DEFAULT], [style.name for style in word.styles]
        _ = word.core_properties.title, word.settings.element
    except (ImportRefused, PackageNotFoundError, BadZipFile, SyntaxError, LookupError, *_OF_OTHER_SHAPE):
        raise PaperFault("susun.templat", berkas=name) from None
    return word


class _Writer:
    def __init__(self, paper: Paper, look: Look) -> None:
        self.paper = paper
        self.look = look
        self.word = _opened(look)
        self.own = look.template is None
        prepared_styles(self.word, look.gaya, own=self.own)
        properties = self.word.core_properties
        properties.title, properties.author = printable(paper.title)[:255], printable(paper.author)[:255]
        update_fields(self.word)
        self.numbers = ""
        self.room = 0
        """millimetres between the margins of the pages that are written"""
        self.styles = {str(style.name): style.style_id for style in self.word.styles}
        """name -> id, since python-docx looks for it again at every paragraph"""

    def section(self, section: PaperSection, *, first: bool) -> None:
        from docx.enum.section import WD_SECTION

        made = self.word.sections[0] if first else self.word.add_section(WD_SECTION.NEW_PAGE)
        if not first:
            end_with_last(self.word)
        self._page(made, section)
        page_numbers(made, section, first=first, same=section.numbers == self.numbers)
        self.numbers = section.numbers
        for number, (block, following) in enumerate(zip_longest(section.blocks, section.blocks[1:])):
            signed = isinstance(following, Signatures)
            self.block(block, top=number == 0, signed=signed)
            if signed and not isinstance(block, PaperTable):
                self._keep_with_next()

    def _page(self, made: Section, section: PaperSection) -> None:
        from docx.enum.section import WD_ORIENT
        from docx.shared import Mm

        gaya = self.look.gaya
        short, long = Mm(gaya.lebar), Mm(gaya.tinggi)
        made.orientation = WD_ORIENT.LANDSCAPE if section.landscape else WD_ORIENT.PORTRAIT
        made.page_width, made.page_height = (long, short) if section.landscape else (short, long)
        if self.own:
            margin = Mm(gaya.tepi)
            made.left_margin = made.right_margin = made.top_margin = made.bottom_margin = margin
        across = gaya.tinggi if section.landscape else gaya.lebar
        beside = sum(margin.mm for margin in (made.left_margin, made.right_margin) if margin is not None)
        self.room = int(across - beside)

    def _keep_with_next(self) -> None:
        """Of the last paragraph."""
        from docx.text.paragraph import Paragraph as WordParagraph

        last = self.word.element.body[-2]
        if last.tag.endswith("}p"):
            WordParagraph(last, self.word._body).paragraph_format.keep_with_next = True

    def block(self, block: Block, *, top: bool, signed: bool) -> None:
        """`signed`: those who sign follow, and do not stand on a page alone."""
        match block:
            case Chapter():
                made = self._styled(f"Heading {min(block.level, 3)}")
                before, _, after = block.label.partition("\n")
                made.add_run(printable(before))
                if after:
                    made.runs[0].add_break()
                    made.add_run(printable(after))
                made.paragraph_format.page_break_before = block.level == 1 and not top
            case Paragraph():
                self._paragraph(block.text, _DEFAULT, align=block.align, bold=block.strong)
            case ListItem():
                self._item(block)
            case Gap():
                self._paragraph(f"[{block.text}]", GAP)
            case PaperTable():
                self._table(block, signed=signed)
            case Figure():
                self._figure(block)
            case Signatures():
                self._signatures(block)
            case Cover():
                self._cover(block)
            case Contents():
                self._contents(block, top=top)

    def _styled(self, style: str) -> Any:
        made = self.word.add_paragraph()
        made._p.style = None if style == _DEFAULT else self.styles[style]
        return made

    def _paragraph(self, text: str, style: str, *, align: str = "left", bold: bool = False) -> Any:
        from docx.enum.text import WD_ALIGN_PARAGRAPH

        made = self._styled(style)
        run = made.add_run(printable(text))
        run.bold = True if bold and self.look.gaya.tebal else None
        if align != "left":
            made.alignment = getattr(WD_ALIGN_PARAGRAPH, align.upper())
        return made

    def _item(self, item: ListItem) -> None:
        from docx.shared import Mm

        made = self._paragraph(f"{item.sign}\t{item.text}", _DEFAULT, align="justify")
        made.paragraph_format.left_indent = Mm(10)
        made.paragraph_format.first_line_indent = Mm(-8)
        made.paragraph_format.tab_stops.add_tab_stop(Mm(10))

    def _table(self, table: PaperTable, *, signed: bool) -> None:
        if table.title:
            self._paragraph(table.title, CAPTION, align="center")
        for line in table.above:
            self._paragraph(line, _DEFAULT).paragraph_format.keep_with_next = True
        for element in table_elements(table, self.room, self.look.gaya, signed=signed):
            self.word.element.body._insert_tbl(element)
            self._small(keep=signed)
        for note in table.notes:
            self._paragraph(note, _DEFAULT)

    def _small(self, *, keep: bool) -> None:
        """Word wants a paragraph behind a table; it must not open a page of its own."""
        from docx.shared import Pt

        after = self._styled(_DEFAULT)
        after.paragraph_format.space_after = after.paragraph_format.space_before = Pt(0)
        after.paragraph_format.line_spacing = Pt(1)
        after.paragraph_format.keep_with_next = True if keep else None

    def _figure(self, figure: Figure) -> None:
        from docx.enum.text import WD_ALIGN_PARAGRAPH
        from docx.shared import Mm

        width = self.room
        tallest = self.look.gaya.tinggi - 2 * self.look.gaya.tepi - 40
        scaled = min(width, tallest * figure.width / figure.height)
        made = self.word.add_paragraph()
        made.alignment = WD_ALIGN_PARAGRAPH.CENTER
        picture = made.add_run().add_picture(io.BytesIO(png(figure)), width=Mm(scaled))
        picture._inline.docPr.set("descr", printable(figure.words))
        self._paragraph(figure.caption, _DEFAULT, align="center")

    def _signatures(self, block: Signatures) -> None:
        """Side by side in a table without lines; a single one on the right."""
        from docx.oxml import OxmlElement

        columns = max(2, len(block.signers))
        made = self.word.add_table(2, columns)
        for row in made.rows:
            row._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))
        for at, signer in enumerate(block.signers, columns - len(block.signers)):
            for row, lines in zip(made.rows, ((*signer.before, "", "", ""), (signer.name, *signer.after)), strict=True):
                cell = row.cells[at]
                for number, line in enumerate(lines):
                    paragraph = cell.paragraphs[0] if number == 0 else cell.add_paragraph()
                    set_text(paragraph, line, underlined=line is signer.name, bold=self.look.gaya.tebal)

    def _cover(self, cover: Cover) -> None:
        from docx.shared import Pt

        for _ in range(6):
            self.word.add_paragraph()
        for number, line in enumerate(cover.lines):
            made = self._paragraph(line, _DEFAULT, align="center", bold=True)
            made.runs[0].font.size = Pt(24 if number == 0 else 16)
            made.paragraph_format.space_after = Pt(14)
        for line in cover.foot:
            self._paragraph(line, _DEFAULT, align="center")

    def _contents(self, contents: Contents, *, top: bool) -> None:
        """Entries as text in a field; Word puts in the numbers of pages when it opens the document."""
        made = self._paragraph(contents.title, _DEFAULT, align="center", bold=True)
        made.paragraph_format.page_break_before = not top
        if contents.of == "tables":
            entries = [table.title for table in self.paper.tables if table.title]
            field(self.word, f'TOC \\h \\z \\t "{CAPTION},{_CAPTION_LEVEL}"', entries)
        else:
            field(self.word, 'TOC \\o "1-3" \\h \\z \\u', [chapter.line for chapter in self.paper.chapters])
