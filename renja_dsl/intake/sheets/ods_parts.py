"""What calamine does not tell of an ods: how numbers are shown, merged cells, error values, hidden rows and columns."""

from __future__ import annotations

import re
from xml.etree import ElementTree  # parts with a document type are refused

from attrs import define, field

from renja_dsl.intake.sheets.archive import elements
from renja_dsl.intake.sheets.grid import COLUMNS, ROWS, Extent, is_natural
from renja_dsl.intake.sheets.workbook_parts import SheetFacts

_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_CALC = "{urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0}"
_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_SHOWN_CODE = re.compile(r"0\d+|\d+[.,]\d+")
_SHOWN_UNIT = re.compile(r"-?[\d.,]+ ?([^\W\d].*|%)")
_DIGITS = 9
_HIDDEN = ("collapse", "filter")
_CELLS = (f"{_TABLE}table-cell", f"{_TABLE}covered-table-cell")


def ods_parts(content: str, name: str) -> dict[str, SheetFacts]:
    """By sheet name, from `content.xml`. Raises ImportRefused for what is no XML, or grows beyond the limits.

    One element may stand for thousands of cells: they are counted, with their texts, before anything unpacks them.
    """
    extent = Extent(name)
    found: dict[str, SheetFacts] = {}
    sheet = _Sheet()
    for node in elements(content, name):
        if node.tag == f"{_TABLE}table-column":
            sheet.column(node)
        elif node.tag == f"{_TABLE}table-row":
            sheet.row(node, extent)
            node.clear()
        elif node.tag == f"{_TABLE}table":
            label = node.get(f"{_TABLE}name", "")
            extent.add(label, sheet.height, sheet.width)
            found[label] = sheet.made
            sheet = _Sheet()
    return found


@define
class _Sheet:
    """A table as far as it was read."""

    made: SheetFacts = field(factory=SheetFacts)
    rows: int = 0
    columns: int = 0
    height: int = 0
    """up to the last row that holds something"""
    width: int = 0

    def column(self, node: ElementTree.Element) -> None:
        count = _repeated(node, "columns")
        if node.get(f"{_TABLE}visibility") in _HIDDEN:
            self.made.hidden_columns.update(range(self.columns, min(self.columns + count, COLUMNS)))
        self.columns += count

    def row(self, node: ElementTree.Element, extent: Extent) -> None:
        start, count, at = self.rows, _repeated(node, "rows"), 0
        self.rows += count
        if node.get(f"{_TABLE}visibility") in _HIDDEN:
            self.made.hidden_rows.update(range(start, min(self.rows, ROWS)))
        for cell in node:
            if cell.tag not in _CELLS:
                continue
            across = _repeated(cell, "columns")
            if cell.get(f"{_OFFICE}value-type") is not None or len(cell):
                self.height, self.width = max(self.height, self.rows), max(self.width, at + across)
                extent.check("-", self.height, self.width)
                extent.characters(count * across * _length(cell))
                if cell.get(f"{_OFFICE}value-type") is not None:
                    for place in ((r, c) for r in range(start, self.rows) for c in range(at, at + across)):
                        _look(cell, place, self.made)
            at += across


def _look(cell: ElementTree.Element, place: tuple[int, int], made: SheetFacts) -> None:
    shown = "".join("".join(paragraph.itertext()) for paragraph in cell.iterfind(f"{_TEXT}p")).strip()
    kind = cell.get(f"{_OFFICE}value-type")
    across, down = (
        int(held) if is_natural(held := cell.get(f"{_TABLE}number-{what}-spanned", "1")) else 1
        for what in ("columns", "rows")
    )
    row, column = place
    if across > 1 or down > 1:
        made.merged.append((row, column, min(row + down, ROWS) - 1, min(column + across, COLUMNS) - 1))
    if cell.get(f"{_CALC}value-type") == "error":
        made.errors[place] = shown
    elif kind == "percentage":
        made.percents.add(place)
    elif kind == "float" and _SHOWN_CODE.fullmatch(shown):
        made.zeros[place] = re.sub(r"\d", "0", shown).replace(",", ".")
    elif kind == "float" and (unit := _SHOWN_UNIT.fullmatch(shown)):
        made.units[place] = unit[1]


def _length(cell: ElementTree.Element) -> int:
    """Characters of a cell; an element may stand for many blanks."""
    blanks = (node.get(f"{_TEXT}c", "1") for node in cell.iter(f"{_TEXT}s"))
    return sum(map(len, cell.itertext())) + sum(int(held) for held in blanks if is_natural(held))


def _repeated(node: ElementTree.Element, what: str) -> int:
    held = node.get(f"{_TABLE}number-{what}-repeated", "1")
    return max(1, int(held)) if is_natural(held) and len(held) <= _DIGITS else 1
