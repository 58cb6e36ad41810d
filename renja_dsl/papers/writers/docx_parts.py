"""Parts of a Word document that python-docx has no call for: styles with their fonts, fields, numbers of pages."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from renja_dsl.knowledge.page_styles import Gaya
from renja_dsl.knowledge.row_marks import CAPTION, COMPUTED, DIFFERS, STYLES, row_style
from renja_dsl.papers.tree import PaperSection
from renja_dsl.papers.writers.base import printable

if TYPE_CHECKING:
    from docx.document import Document as Word
    from docx.section import Section
    from docx.text.paragraph import Paragraph as WordParagraph

GAP = "Belum Terisi"
_ROMAN = "lowerRoman"


def prepared_styles(word: Word, gaya: Gaya, *, own: bool) -> None:
    """The styles of papers; those that a template has stay as they are there."""
    from docx.enum.style import WD_STYLE_TYPE
    from docx.shared import Pt, RGBColor

    there = {style.name for style in word.styles}
    normal = word.styles["Normal"]
    if own:
        _font(normal, gaya.huruf, gaya.ukuran)
        normal.paragraph_format.line_spacing = gaya.spasi
        normal.paragraph_format.space_after = Pt(4)
    for level in (1, 2, 3):
        name = f"Heading {level}"
        if name not in there:
            word.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        if own or name not in there:
            style = word.styles[name]
            _font(style, gaya.huruf, gaya.ukuran)
            style.font.bold = gaya.tebal
            style.font.color.rgb = RGBColor(0, 0, 0)
            style.paragraph_format.alignment = 1 if level == 1 else 0
            style.paragraph_format.keep_with_next = True
            style.paragraph_format.space_before = Pt(6)
            style.paragraph_format.space_after = Pt(6)
    for name in (CAPTION, GAP, row_style(""), *STYLES.values()):
        if name in there:
            continue
        style = word.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        style.base_style = normal
        if name.startswith("Baris"):
            _font(style, gaya.huruf if own else None, gaya.ukuran_tabel)
            style.paragraph_format.space_after = Pt(0)
            style.paragraph_format.line_spacing = 1.0
        else:
            style.font.bold = gaya.tebal
            style.paragraph_format.keep_with_next = name == CAPTION
    if GAP not in there:
        word.styles[GAP].font.color.rgb = RGBColor(0xC0, 0, 0)
    for name, color in ((COMPUTED, None), (DIFFERS, RGBColor(0xC0, 0, 0))):
        if name not in there:
            style = word.styles.add_style(name, WD_STYLE_TYPE.CHARACTER)
            style.font.italic = True if color is None else None
            if color is not None:
                style.font.color.rgb = color


def _font(style: Any, name: str | None, size: float) -> None:
    """Font of a style, without the fonts of the theme, which would win."""
    from docx.oxml.ns import qn
    from docx.shared import Pt

    style.font.size = Pt(size)
    if name is None:
        return
    style.font.name = name
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for script in ("ascii", "hAnsi", "cs", "eastAsia"):
        fonts.set(qn(f"w:{script}"), name)
        fonts.attrib.pop(qn(f"w:{script}Theme"), None)
    fonts.attrib.pop(qn("w:cstheme"), None)


def set_text(paragraph: WordParagraph, text: str, *, underlined: bool, bold: bool) -> None:
    """A line of a signature."""
    from docx.enum.text import WD_ALIGN_PARAGRAPH

    run = paragraph.add_run(printable(text))
    run.underline = underlined or None
    run.bold = True if underlined and bold else None
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    paragraph.paragraph_format.keep_with_next = True


def update_fields(word: Word) -> None:
    """Ask Word to fill in the fields when it opens the document."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    made = OxmlElement("w:updateFields")
    made.set(qn("w:val"), "true")
    word.settings.element.append(made)


def field(word: Word, instruction: str, entries: Sequence[str]) -> None:
    """A field that already shows entries, one a paragraph."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    def mark(paragraph: WordParagraph, kind: str) -> None:
        made = OxmlElement("w:fldChar")
        made.set(qn("w:fldCharType"), kind)
        paragraph.add_run()._r.append(made)

    lines = list(entries) or [""]
    for number, entry in enumerate(lines):
        paragraph = word.add_paragraph()
        if number == 0:
            mark(paragraph, "begin")
            told = OxmlElement("w:instrText")
            told.text = instruction
            paragraph.add_run()._r.append(told)
            mark(paragraph, "separate")
        paragraph.add_run(printable(entry))
        if number == len(lines) - 1:
            mark(paragraph, "end")


def end_with_last(word: Word) -> None:
    """Let the last paragraph of a section end it: one more could open a page of its own."""
    from docx.oxml.ns import qn

    ending = word.element.body[-2]
    before = ending.getprevious()
    if before is not None and before.tag == qn("w:p"):
        before.get_or_add_pPr().append(ending.pPr.find(qn("w:sectPr")))
        word.element.body.remove(ending)


def page_numbers(made: Section, section: PaperSection, *, first: bool, same: bool) -> None:
    """Numbers at the foot, centred; a foot like the one before is left to it."""
    from docx.enum.text import WD_ALIGN_PARAGRAPH
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    kind = OxmlElement("w:pgNumType")
    if section.numbers == "roman":
        kind.set(qn("w:fmt"), _ROMAN)
    if section.restart:
        kind.set(qn("w:start"), "1")
    for old in made._sectPr.findall(qn("w:pgNumType")):
        made._sectPr.remove(old)
    made._sectPr.append(kind)
    if same and not first:
        return
    footer = made.footer
    footer.is_linked_to_previous = False
    paragraph = footer.paragraphs[0]
    for child in list(paragraph._p):
        paragraph._p.remove(child)
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    if section.numbers != "none":
        for part in ("begin", "PAGE", "end"):
            element = OxmlElement("w:instrText" if part == "PAGE" else "w:fldChar")
            if part == "PAGE":
                element.text = part
            else:
                element.set(qn("w:fldCharType"), part)
            paragraph.add_run()._r.append(element)
