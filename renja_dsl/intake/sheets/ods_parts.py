"""What calamine does not tell of an ods: how numbers are shown, merged cells, error values, hidden rows and columns."""

from __future__ import annotations

import re
from xml.etree import ElementTree  # parts with a document type are refused

from renja_dsl.intake.refused import ImportRefused
from renja_dsl.intake.sheets.grid import CELLS, COLUMNS, ROWS, is_natural
from renja_dsl.intake.sheets.workbook_parts import SheetFacts

_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_CALC = "{urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0}"
_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_SHOWN_CODE = re.compile(r"0\d+|\d+[.,]\d+")
_SHOWN_UNIT = re.compile(r"-?[\d.,]+ ?([^\W\d].*|%)")
_HIDDEN = ("collapse", "filter")
_CELLS = (f"{_TABLE}table-cell", f"{_TABLE}covered-table-cell")


def ods_parts(content: str, name: str) -> dict[str, SheetFacts]:
    """By sheet name, from `content.xml`. Raises ImportRefused for what is no XML."""
    try:
        root = ElementTree.fromstring(content)  # noqa: S314  # no document type, size bounded
    except ElementTree.ParseError:
        raise ImportRefused("impor.bukan_lembar", berkas=name) from None
    return {table.get(f"{_TABLE}name", ""): _part(table, name) for table in root.iter(f"{_TABLE}table")}


def _part(table: ElementTree.Element, name: str) -> SheetFacts:
    made = SheetFacts()
    column = row = 0
    for node in table.iter(f"{_TABLE}table-column"):
        count = _repeated(node, "columns", COLUMNS)
        if node.get(f"{_TABLE}visibility") in _HIDDEN:
            made.hidden_columns.update(range(column, min(column + count, COLUMNS)))
        column += count
    for node in table.iter(f"{_TABLE}table-row"):
        rows = range(row, min(row + _repeated(node, "rows", ROWS), ROWS))
        if node.get(f"{_TABLE}visibility") in _HIDDEN:
            made.hidden_rows.update(rows)
        at = 0
        for cell in node:
            if cell.tag not in _CELLS:
                continue
            count = _repeated(cell, "columns", COLUMNS)
            if cell.get(f"{_OFFICE}value-type") is not None:
                if len(rows) * count > CELLS:
                    raise ImportRefused("impor.zip_bom", berkas=name, ukuran="?")
                for place in ((r, c) for r in rows for c in range(at, min(at + count, COLUMNS))):
                    _look(cell, place, made)
            at += count
        row += len(rows)
    return made


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


def _repeated(node: ElementTree.Element, what: str, limit: int) -> int:
    held = node.get(f"{_TABLE}number-{what}-repeated", "1")
    return max(1, min(int(held), limit)) if is_natural(held) else 1
