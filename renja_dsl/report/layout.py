"""Aligned tables by the cells of a terminal."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import frozen
from rich.text import Text

from renja_dsl.report.page import Page


@frozen
class Column:
    right: bool = False
    flexible: bool = False
    """its texts are shortened when the table is too wide; no other column ever is"""
    least: int = 8
    """cells below which a flexible column is left out"""


TableLine = Sequence[Text | str]
_GAP = "  "


def table(page: Page, columns: Sequence[Column], rows: Sequence[TableLine], indent: int = 0) -> list[Text]:
    """Lines of an aligned table. A column without any text is left out."""
    cells = [[x if isinstance(x, Text) else Text(page.safe(x)) for x in row] for row in rows]
    widths = [max((row[n].cell_len for row in cells), default=0) for n in range(len(columns))]
    shown = [n for n, width in enumerate(widths) if width]
    over = indent + sum(widths[n] for n in shown) + len(_GAP) * max(0, len(shown) - 1) - page.width
    for n in () if page.whole else list(shown):
        if over > 0 and columns[n].flexible:
            widths[n] -= over
            if widths[n] < columns[n].least:
                shown.remove(n)
            over = 0
    return [_line(page, columns, row, widths, shown, indent) for row in cells]


def _line(
    page: Page, columns: Sequence[Column], row: Sequence[Text], widths: Sequence[int], shown: Sequence[int], indent: int
) -> Text:
    line = Text(" " * indent)
    for n in shown:
        cell = row[n]
        if columns[n].flexible and cell.cell_len > widths[n]:
            cell = Text(page.shorten(cell.plain, widths[n]), cell.style)
        blanks = " " * (widths[n] - cell.cell_len)
        line.append(blanks if columns[n].right else "").append_text(cell)
        line.append("" if columns[n].right else blanks)
        line.append(_GAP if n != shown[-1] else "")
    line.rstrip()
    return line
