"""Tables that web applications write as HTML or as the XML of Excel 2003, often named `.xls` all the same."""

from __future__ import annotations

import re
from decimal import Decimal, InvalidOperation
from html.parser import HTMLParser
from pathlib import Path
from xml.etree import ElementTree  # document types are refused

from attrs import define, field

from renja_dsl.intake.refused import ImportRefused
from renja_dsl.intake.sheets.archive import decoded, elements, read_bytes
from renja_dsl.intake.sheets.grid import COLUMNS, ROWS, Content, Extent, Sheet, as_held, is_natural

SUFFIXES = (".html", ".htm")
_SS = "{urn:schemas-microsoft-com:office:spreadsheet}"
_XML = re.compile(r"\s*(?:<\?[^>]*\?>\s*)*<(?:\w+:)?Workbook\b")
_TABLE = re.compile(r"<table\b", re.I)
_HEAD = 1 << 16
"""characters in which a file says what it is"""
_TITLES = 8
"""lines of text before a table that may be its title"""
_HIDDEN = re.compile(r"display\s*:\s*none", re.I)


def is_markup(data: bytes) -> bool:
    return data.lstrip(b"\xef\xbb\xbf\xff\xfe\x00 \t\r\n")[:1] == b"<"


def read_html(path: Path) -> list[Sheet]:
    """Raises ImportRefused."""
    return read_markup(read_bytes(path), str(path))


def read_markup(data: bytes, name: str) -> list[Sheet]:
    """The tables of a page, or the sheets of a workbook in XML. Raises ImportRefused where there are none."""
    text = decoded(data, name)
    if _XML.match(text[:_HEAD]):
        if "<!DOCTYPE" in text or "<!ENTITY" in text:
            raise ImportRefused("impor.entitas", berkas=name)
        return _sheets(text, name)
    if _TABLE.search(text) is None:
        raise ImportRefused("impor.tanpa_tabel", berkas=name)
    page = _Page(Extent(name))
    page.feed(text)
    page.close()
    return page.finished()


# ---- HTML -----------------------------------------------------------------------------------------


@define
class _TableGrid:
    """A table as far as it was read."""

    rows: list[list[Content]] = field(factory=list)
    merged: list[tuple[int, int, int, int]] = field(factory=list)
    hidden: set[int] = field(factory=set)
    held: set[tuple[int, int]] = field(factory=set)
    """cells that a cell above goes down over"""

    def put(self, text: str, across: int, down: int) -> None:
        row = len(self.rows) - 1
        cells = self.rows[row]
        while (row, len(cells)) in self.held:
            cells.append("")
        column = len(cells)
        cells += [text, *([""] * (across - 1))]
        if across > 1 or down > 1:
            self.merged.append((row, column, row + down - 1, column + across - 1))
            self.held |= {(r, c) for r in range(row + 1, row + down) for c in range(column, column + across)}


class _Page(HTMLParser):
    """Collects the tables of a page; a table inside a cell is text of the cell."""

    def __init__(self, extent: Extent) -> None:
        super().__init__(convert_charrefs=True)
        self.extent = extent
        self.sheets: list[Sheet] = []
        self.titles: list[str] = []
        self.grid: _TableGrid | None = None
        self.depth = 0
        self.span: tuple[int, int] | None = None
        self.text: list[str] = []
        self.silent = 0
        """open elements whose text nobody sees"""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag in ("style", "script", "title"):
            self.silent += 1
        elif tag == "table":
            self.depth += 1
            if self.depth == 1:
                self._end_line()
                self.grid = _TableGrid([[line] for line in self.titles[-_TITLES:]])
                self.titles = []
        elif self.depth == 1 and self.grid is not None and tag == "tr":
            self._end_cell()
            self.grid.rows.append([])
            self.extent.check("", len(self.grid.rows), 1)
            if _HIDDEN.search(given.get("style", "")) or "hidden" in given:
                self.grid.hidden.add(len(self.grid.rows) - 1)
        elif self.depth == 1 and self.grid is not None and tag in ("td", "th"):
            self._end_cell()
            if not self.grid.rows:
                self.grid.rows.append([])
            self.span = _span(given.get("colspan", ""), COLUMNS), _span(given.get("rowspan", ""), _HEAD)
            self.text = []
        elif tag in ("br", "p", "div", "li", "h1", "h2", "h3", "h4", "caption"):
            if self.span is not None:
                self.text.append("\n")
            else:
                self._end_line()

    def handle_endtag(self, tag: str) -> None:
        if tag in ("style", "script", "title"):
            self.silent = max(0, self.silent - 1)
        elif tag == "table" and self.depth:
            self.depth -= 1
            if self.depth == 0:
                self._end_cell()
                self._end_table()
        elif self.depth == 1 and tag in ("td", "th", "tr"):
            self._end_cell()
        elif tag in ("p", "div", "h1", "h2", "h3", "h4") and self.span is None:
            self._end_line()

    def handle_data(self, data: str) -> None:
        if not self.silent:
            self.text.append(data)

    def finished(self) -> list[Sheet]:
        self._end_cell()
        self._end_table()
        return [sheet for sheet in self.sheets if any(any(row) for row in sheet.rows)]

    def _end_line(self) -> None:
        line = " ".join("".join(self.text).split())
        if line and self.span is None:
            self.titles.append(line)
        self.text = []

    def _end_cell(self) -> None:
        if self.grid is None or self.span is None:
            return
        lines = [" ".join(line.split()) for line in "".join(self.text).split("\n")]
        across, down = self.span
        self.grid.put("\n".join(filter(None, lines)), across, min(down, ROWS))
        self.extent.check("", len(self.grid.rows), len(self.grid.rows[-1]))
        self.extent.characters(sum(map(len, lines)))
        self.span, self.text = None, []

    def _end_table(self) -> None:
        if self.grid is None:
            return
        grid, self.grid = self.grid, None
        label = f"tabel {len(self.sheets) + 1}"
        self.extent.add(label, len(grid.rows), max(map(len, grid.rows), default=0))
        height = len(grid.rows) - 1
        merged = [(top, left, min(bottom, height), right) for top, left, bottom, right in grid.merged]
        self.sheets.append(Sheet(label, grid.rows, merged, hidden_rows=frozenset(grid.hidden)))


def _span(held: str, limit: int) -> int:
    held = held.strip()
    return max(1, min(int(held), limit)) if is_natural(held) and len(held) <= len(str(limit)) + 1 else 1


# ---- XML of Excel 2003 ------------------------------------------------------------------------------


def _sheets(text: str, name: str) -> list[Sheet]:
    extent = Extent(name)
    sheets: list[Sheet] = []
    grid = _TableGrid()
    for node in elements(text, name):
        if node.tag == f"{_SS}Row":
            _row(node, grid, extent)
            node.clear()
        elif node.tag == f"{_SS}Worksheet":
            label = node.get(f"{_SS}Name", "")
            extent.add(label, len(grid.rows), max(map(len, grid.rows), default=0))
            sheets.append(Sheet(label, grid.rows, grid.merged, percents=None, hidden_rows=frozenset(grid.hidden)))
            grid = _TableGrid()
    return [sheet for sheet in sheets if any(any(cell != "" for cell in row) for row in sheet.rows)]


def _row(node: ElementTree.Element, grid: _TableGrid, extent: Extent) -> None:
    at = _natural(node, "Index", len(grid.rows) + 1)
    extent.check("", at, 1)
    grid.rows += [[] for _ in range(at - len(grid.rows))]
    cells = grid.rows[-1]
    if node.get(f"{_SS}Hidden") == "1":
        grid.hidden.add(len(grid.rows) - 1)
    for cell in node.iterfind(f"{_SS}Cell"):
        column = _natural(cell, "Index", len(cells) + 1) - 1
        across, down = _natural(cell, "MergeAcross", 0), _natural(cell, "MergeDown", 0)
        extent.check("", len(grid.rows), column + across + 1)
        cells += [""] * (column - len(cells))
        data = cell.find(f"{_SS}Data")
        held = "".join(data.itertext()) if data is not None else ""
        cells += [_value(held, data.get(f"{_SS}Type", "") if data is not None else ""), *([""] * across)]
        if across or down:
            row = len(grid.rows) - 1
            grid.merged.append((row, column, min(row + down, ROWS - 1), column + across))


def _natural(node: ElementTree.Element, attribute: str, otherwise: int) -> int:
    held = node.get(f"{_SS}{attribute}", "")
    return int(held) if is_natural(held) and len(held) <= len(str(ROWS)) else otherwise


def _value(text: str, kind: str) -> Content:
    if kind == "Number":
        try:
            number = Decimal(text)
        except InvalidOperation:
            return text
        return as_held(number) if number.is_finite() and abs(number.adjusted()) < COLUMNS else text
    return text
