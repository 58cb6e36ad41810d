"""The tables of a paper as a workbook: a sheet a table, sums as formulas with their values, heads that stay."""

from __future__ import annotations

import io
import re
from collections.abc import Sequence
from decimal import Decimal
from textwrap import wrap
from typing import TYPE_CHECKING, Any

from renja_dsl.knowledge.row_marks import number_format, text_format
from renja_dsl.papers.tree import Figure, HeadCell, Mark, Paper, PaperCell, PaperTable, head_cells
from renja_dsl.papers.writers.base import Look, printable
from renja_dsl.papers.writers.raster import SCREEN, png
from renja_dsl.values import format_bilangan

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.worksheet import Worksheet

_LONGEST = 32_000
"""characters of a cell; Excel takes 32,767"""
_LONGEST_FORMULA = 8_000
_DIGITS = 15
"""that a number of Excel holds"""
_FORMATS = {"rupiah": "[$-421]#,##0", "persen": "[$-421]0.00%", "angka": "[$-421]#,##0.##"}
_FILLS = ("", "#F2F2F2", "#D9D9D9")
_HEAD = "#D9E2F3"
_NOT_IN_NAMES = re.compile(r"[\[\]:*?/\\']")
_LEVELS = {"kegiatan": 1, "sub_kegiatan": 2, "indikator": 3}
"""depth of a row in the outline, which carries its level"""
_LEAST = {"right": 15, "center": 6, "left": 6}
"""characters of a column, by how its cells are set"""
_LINE, _BOLD = 12.0, 0.85
"""points of a line of a head, and how much of a column's characters bold letters leave"""
_CHARACTERS = 180
"""of all columns together"""


def write(paper: Paper, look: Look) -> bytes:
    import xlsxwriter

    out = io.BytesIO()
    book = xlsxwriter.Workbook(out, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    book.set_properties({"title": printable(paper.title)[:255], "author": printable(paper.author)[:255]})
    writer = _Sheets(book, look)
    tables = [table for table in paper.tables if table.title]
    names = _names([table.key for table in tables])
    writer.index(paper, tables, names)
    for table, name in zip(tables, names, strict=True):
        writer.table(table, name)
    figures = [block for block in paper.blocks if isinstance(block, Figure)]
    for number, (figure, name) in enumerate(zip(figures, _names([figure.caption for figure in figures]), strict=True)):
        writer.figure(figure, name, number)
    book.close()
    return out.getvalue()


def _names(keys: list[str]) -> list[str]:
    """Names of sheets: at most 31 characters, each once."""
    made: list[str] = []
    for key in keys:
        base = _NOT_IN_NAMES.sub("-", printable(key))[:28] or "tabel"
        count = sum(name == base or name.startswith(f"{base} ") for name in made)
        made.append(f"{base} {count + 1}" if count else base)
    return made


class _Sheets:
    def __init__(self, book: Workbook, look: Look) -> None:
        self.book = book
        self.look = look
        self._made: dict[tuple[Any, ...], Any] = {}

    def format(self, **wanted: Any) -> Any:
        """One format for each look."""
        key = tuple(sorted(wanted.items()))
        if key not in self._made:
            self._made[key] = self.book.add_format({"font_name": self.look.gaya.huruf, "font_size": 9, **wanted})
        return self._made[key]

    def index(self, paper: Paper, tables: list[PaperTable], names: list[str]) -> None:
        sheet = self.book.add_worksheet("Daftar")
        sheet.set_column(0, 0, 100, self.format(text_wrap=True))
        sheet.fit_to_pages(1, 0)
        sheet.write_string(0, 0, printable(paper.title), self.format(bold=True, font_size=12))
        link = self.format(font_color="#0563C1", underline=1)
        row = 2
        for table, name in zip(tables, names, strict=True):
            sheet.write_url(row, 0, f"internal:'{name}'!A1", link, printable(table.title)[:250])
            row += 1
        row += 1
        for gap in paper.gaps:
            sheet.write_string(row, 0, f"[{printable(gap)}]", self.format(font_color="#C00000", text_wrap=True))
            row += 1

    def figure(self, figure: Figure, name: str, number: int) -> None:
        sheet = self.book.add_worksheet(name)
        sheet.write_string(0, 0, printable(figure.caption), self.format(bold=True))
        options = {"image_data": io.BytesIO(png(figure, SCREEN)), "description": printable(figure.words)}
        sheet.insert_image(2, 0, f"gambar{number}.png", options)

    def table(self, table: PaperTable, name: str) -> None:
        sheet = self.book.add_worksheet(name)
        gaya = self.look.gaya
        if table.wide:
            sheet.set_landscape()
        sheet.set_paper(9)
        sheet.fit_to_pages(1, 0)
        leaves = table.leaves
        total = sum(leaf.width for leaf in leaves)
        widths = [max(_LEAST[leaf.align], leaf.width * _CHARACTERS / total) for leaf in leaves]
        for n, width in enumerate(widths):
            sheet.set_column(n, n, width)
        title = self.format(bold=gaya.tebal, font_size=11)
        sheet.write_string(0, 0, printable(table.title), title)
        row = 1
        for line in table.above:
            sheet.write_string(row, 0, printable(line), self.format())
            row += 1
        top = row + 1
        first = self._head(sheet, table, top, widths)
        sheet.freeze_panes(first, min(2, len(leaves) - 1))
        sheet.repeat_rows(top, first - 1)
        for at, held in enumerate(table.rows):
            level = _LEVELS.get(held.level, 0)
            if level:
                sheet.set_row(first + at, None, None, {"level": level})
            skip = 0
            for n, (cell, leaf) in enumerate(zip(held.cells, leaves, strict=True)):
                if skip:
                    skip -= 1
                    continue
                skip = cell.span - 1
                look: dict[str, Any] = {"border": 1, "text_wrap": True, "valign": "top"}
                look["align"] = leaf.align if cell.span == 1 else "left"
                look |= {"bold": True} if held.strong and gaya.tebal else {}
                look |= {"bg_color": _FILLS[held.shade]} if held.shade else {}
                look |= {"italic": True} if cell.mark is Mark.COMPUTED else {}
                look |= {"font_color": "#C00000"} if cell.mark is Mark.DIFFERS else {}
                self._cell(sheet, first, first + at, n, cell, look, held.level)
        last = first + len(table.rows) + 1
        for n, note in enumerate(table.notes):
            sheet.write_string(last + n, 0, printable(note), self.format())

    def _head(self, sheet: Worksheet, table: PaperTable, top: int, widths: Sequence[float]) -> int:
        """The first row below the heads and the row of column numbers."""
        head = self.format(border=1, bold=True, text_wrap=True, align="center", valign="vcenter", bg_color=_HEAD)
        cells = head_cells(table.heads)
        depth = max(cell.row + cell.rows for cell in cells)
        for row in range(depth):
            sheet.set_row(
                top + row, max(_height(cell, widths) for cell in cells if cell.row <= row < cell.row + cell.rows)
            )
        for cell in cells:
            row, column, title = top + cell.row, cell.column, printable(cell.head.title)
            if cell.rows == 1 == cell.columns:
                sheet.write_string(row, column, title, head)
            else:
                sheet.merge_range(row, column, row + cell.rows - 1, column + cell.columns - 1, "", head)
                sheet.write_string(row, column, title, head)
        if table.numbered:
            for n, leaf in enumerate(table.leaves):
                sheet.write_string(top + depth, n, leaf.number, head)
        return top + depth + (1 if table.numbered else 0)

    def _cell(
        self, sheet: Worksheet, first: int, row: int, column: int, cell: PaperCell, look: dict[str, Any], level: str
    ) -> None:
        """A number as a number, a sum as a formula, everything else as a text that nobody computes."""
        number = _number(cell)
        computed = cell.mark is Mark.COMPUTED
        if number is not None:
            shape = number_format(_FORMATS[cell.unit], computed=computed, nihil=cell.text == "-")
            shown = self.format(**look, num_format=shape)
            formula = _sum(cell, first, column)
            if formula:
                sheet.write_formula(row, column, formula, shown, number)
            else:
                sheet.write_number(row, column, number, shown)
            if cell.mark is Mark.DIFFERS:
                sheet.write_comment(row, column, printable(cell.text))
            return
        text = printable(cell.text)
        text = text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"
        shape = text_format(level, computed=computed)
        look |= {"num_format": shape} if shape else {}
        if cell.span > 1:
            sheet.merge_range(row, column, row, column + cell.span - 1, "", self.format(**look))
        sheet.write_string(row, column, text, self.format(**look))


def _height(cell: HeadCell, widths: Sequence[float]) -> float:
    """Points of a row that a head needs in each of its rows; no program finds it out where cells are merged."""
    room = sum(widths[cell.column : cell.column + cell.columns])
    return _LINE * len(wrap(cell.head.title, max(4, int(room * _BOLD)))) / cell.rows + 3


def _number(cell: PaperCell) -> float | int | None:
    """What Excel can compute with; None where its text says more than a number, or it has too many digits."""
    value = cell.value
    if value is None or cell.unit not in _FORMATS or len(value.as_tuple().digits) > _DIGITS:
        return None
    if cell.unit == "angka" and cell.mark is Mark.NONE and cell.text not in (format_bilangan(value), ""):
        return None
    if cell.unit == "persen":
        return float(value / 100)
    return int(value) if value == value.to_integral_value() else float(value)


def _sum(cell: PaperCell, first: int, column: int) -> str:
    from xlsxwriter.utility import xl_rowcol_to_cell

    if not cell.parts or not isinstance(cell.value, Decimal):
        return ""
    formula = "=" + "+".join(xl_rowcol_to_cell(first + part, column) for part in cell.parts)
    return formula if len(formula) <= _LONGEST_FORMULA else ""
