"""A table of a paper as WordprocessingML: written as text, since long tables are slow through objects."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from typing import Any

from attrs import evolve, frozen

from renja_dsl.knowledge.page_styles import Gaya
from renja_dsl.knowledge.row_marks import COMPUTED, DIFFERS, row_style
from renja_dsl.papers.tree import HeadCell, Mark, PaperCell, PaperHead, PaperRow, PaperTable, head_cells
from renja_dsl.papers.writers.base import printable, table_size, widths

_TWIPS = 56.6929
"""a millimetre"""
_FILLS = ("", "F2F2F2", "D9D9D9")
_HEAD_FILL = "D9E2F3"
_LAYOUT = (
    '<w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="40" w:type="dxa"/><w:right w:w="40" w:type="dxa"/>'
    "</w:tblCellMar>"
)
_STYLES = {Mark.COMPUTED: COMPUTED, Mark.DIFFERS: DIFFERS}


@frozen
class Letters:
    """How the letters of a table look, beside their styles."""

    bold: bool
    size: str
    """an element, where the size is not that of the styles"""
    keep: bool = False
    """whether their rows stay on a page with what follows"""


def table_elements(table: PaperTable, width: int, gaya: Gaya, *, signed: bool) -> Iterator[Any]:
    """`width` in millimetres. Where those who sign it follow, its last rows are a table of their own that stays with
    them: programs keep whole tables on a page with what follows, not rows.
    """
    from docx.oxml import parse_xml
    from docx.oxml.ns import nsdecls

    columns = widths(table, int(width * _TWIPS))
    size = table_size(table, gaya)
    look = Letters(gaya.tebal, "" if size == gaya.ukuran_tabel else f'<w:sz w:val="{int(2 * size)}"/>')
    grid = "".join(f'<w:gridCol w:w="{one}"/>' for one in columns)
    begin = (
        f'<w:tbl {nsdecls("w")}><w:tblPr><w:tblW w:w="{sum(columns)}" w:type="dxa"/>{_borders()}{_LAYOUT}</w:tblPr>'
        f"<w:tblGrid>{grid}</w:tblGrid>"
    )
    last = len(table.rows) - (table.foot if signed else 0)
    rows = (_row(row, table.leaves, columns, look) for row in table.rows[:last])
    yield parse_xml("".join((begin, *_head(table, columns, look), *rows, "</w:tbl>")))
    if last < len(table.rows):
        foot = (_row(row, table.leaves, columns, evolve(look, keep=True)) for row in table.rows[last:])
        yield parse_xml("".join((begin, *foot, "</w:tbl>")))


def _borders() -> str:
    sides = ("top", "left", "bottom", "right", "insideH", "insideV")
    lines = "".join(f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>' for side in sides)
    return f"<w:tblBorders>{lines}</w:tblBorders>"


def _head(table: PaperTable, columns: list[int] | Any, look: Letters) -> Iterator[str]:
    """Merged heads and the row of column numbers, repeated on every page."""
    if not table.headed:
        return
    cells = head_cells(table.heads)
    depth = max((cell.row + cell.rows for cell in cells), default=0)
    for row in range(depth):
        covering = sorted((c for c in cells if c.row <= row < c.row + c.rows), key=lambda cell: cell.column)
        yield _head_row("".join(_head_cell(cell, row, columns, look) for cell in covering))
    if table.numbered:
        numbers = (
            _cell(leaf.number, "", columns[n], "center", look, fill=_HEAD_FILL) for n, leaf in enumerate(table.leaves)
        )
        yield _head_row("".join(numbers))


def _head_row(cells: str) -> str:
    return f"<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>{cells}</w:tr>"


def _head_cell(cell: HeadCell, row: int, columns: Any, look: Letters) -> str:
    merge = "" if cell.rows == 1 else '<w:vMerge w:val="restart"/>' if row == cell.row else "<w:vMerge/>"
    width = sum(columns[cell.column : cell.column + cell.columns])
    title = cell.head.title if row == cell.row else ""
    return _cell(
        title, "", width, "center", look, bold=True, span=cell.columns, merge=merge, fill=_HEAD_FILL, middle=True
    )


def _row(row: PaperRow, leaves: tuple[PaperHead, ...], columns: Any, look: Letters) -> str:
    made = []
    skip = 0
    for n, (cell, leaf) in enumerate(zip(row.cells, leaves, strict=True)):
        if skip:
            skip -= 1
            continue
        skip = cell.span - 1
        width = sum(columns[n : n + cell.span])
        made.append(
            _cell(
                cell.text,
                row.level,
                width,
                leaf.align if cell.span == 1 else "left",
                look,
                bold=row.strong,
                span=cell.span,
                fill=_FILLS[row.shade],
                style=_style(cell),
            )
        )
    return f"<w:tr><w:trPr><w:cantSplit/></w:trPr>{''.join(made)}</w:tr>"


def _style(cell: PaperCell) -> str:
    return _STYLES.get(cell.mark, "")


def _cell(
    text: str,
    level: str,
    width: int,
    align: str,
    look: Letters,
    *,
    bold: bool = False,
    span: int = 1,
    merge: str = "",
    fill: str = "",
    style: str = "",
    middle: bool = False,
) -> str:
    properties = (
        f'<w:tcW w:w="{width}" w:type="dxa"/>'
        + (f'<w:gridSpan w:val="{span}"/>' if span > 1 else "")
        + merge
        + (f'<w:shd w:val="clear" w:color="auto" w:fill="{fill}"/>' if fill else "")
        + ('<w:vAlign w:val="center"/>' if middle else "")
    )
    run = (f'<w:rStyle w:val="{style}"/>' if style else "") + ("<w:b/>" if bold and look.bold else "") + look.size
    placed = ("<w:keepNext/>" if look.keep else "") + (f'<w:jc w:val="{align}"/>' if align != "left" else "")
    shown = '</w:t><w:br/><w:t xml:space="preserve">'.join(escape(printable(text), quote=False).split("\n"))
    body = f'<w:r><w:rPr>{run}</w:rPr><w:t xml:space="preserve">{shown}</w:t></w:r>' if text else ""
    return (
        f'<w:tc><w:tcPr>{properties}</w:tcPr><w:p><w:pPr><w:pStyle w:val="{_id(row_style(level))}"/>{placed}'
        f"</w:pPr>{body}</w:p></w:tc>"
    )


def _id(name: str) -> str:
    """The id that python-docx gives to a style of this name."""
    return name.replace(" ", "")
