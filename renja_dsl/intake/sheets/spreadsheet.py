"""Workbooks (xlsx, xlsm, xlsb, xls, ods) by calamine, an optional extra; cached values of formulas."""

from __future__ import annotations

import datetime
import math
from decimal import Decimal
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

from renja_dsl.intake.refused import ImportRefused
from renja_dsl.intake.sheets.archive import open_archive, part_text, read_bytes
from renja_dsl.intake.sheets.delimited import delimited
from renja_dsl.intake.sheets.grid import Content, Extent, Sheet, as_held
from renja_dsl.intake.sheets.markup import is_markup, read_markup
from renja_dsl.intake.sheets.ods_parts import ods_parts
from renja_dsl.intake.sheets.workbook_parts import SheetFacts, sheet_parts

SUFFIXES = (".xlsx", ".xlsm", ".xlsb", ".xls", ".ods")
_BIFF = b"\xd0\xcf\x11\xe0"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_HEAD = 1 << 12
"""significant digits that a spreadsheet keeps and shows"""


def read_workbook(path: Path) -> list[Sheet]:
    """The sheets that hold something, hidden ones marked. Raises ImportRefused."""
    name = str(path)
    data = read_bytes(path)
    if is_markup(data):
        return read_markup(data, name)
    if path.suffix.lower() == ".xls" and _is_text(data):
        return delimited(data, path)
    try:
        from python_calamine import CalamineError, CalamineWorkbook, SheetVisibleEnum
    except ImportError:
        from renja_dsl.extras import install

        raise ImportRefused("impor.tanpa_calamine", berkas=name, pasang=install("spreadsheet")) from None
    parts = _look(data, path)
    try:
        book = CalamineWorkbook.from_filelike(BytesIO(data))
        sheets: list[Sheet] = []
        extent = Extent(name)
        for meta in book.sheets_metadata:
            facts = parts.get(meta.name)
            if facts is not None and facts.refused is not None:
                sheets.append(Sheet(meta.name, [], refused=facts.refused))
                continue
            sheet = book.get_sheet_by_name(meta.name)
            extent.add(meta.name, sheet.total_height, sheet.total_width)
            contents = _Contents()
            rows = [
                [_held(cell) if isinstance(cell, bool) else contents[cell] for cell in row]
                for row in sheet.to_python(skip_empty_area=False)
            ]
            merged = [(*first, *last) for first, last in sheet.merged_cell_ranges or ()]
            made = _dressed(Sheet(meta.name, rows, merged), facts)
            made.hidden = meta.visible != SheetVisibleEnum.Visible
            sheets.append(made)
    except CalamineError as error:
        key = "impor.bersandi" if "password" in str(error).lower() else "impor.bukan_lembar"
        raise ImportRefused(key, berkas=name) from None
    except BaseException as error:
        if type(error).__name__ != "PanicException":  # how Rust's own faults come
            raise
        raise ImportRefused("impor.bukan_lembar", berkas=name) from None
    return [sheet for sheet in sheets if sheet.refused or any(any(cell != "" for cell in row) for row in sheet.rows)]


def _is_text(data: bytes) -> bool:
    """A table as text that somebody named `.xls`."""
    return not data.startswith((_BIFF, b"PK")) and b"\0" not in data[:_HEAD] and any(sign in data for sign in b"\t;,")


def _look(data: bytes, path: Path) -> dict[str, SheetFacts]:
    """What can be known before anything is unpacked."""
    name = str(path)
    if path.suffix.lower() == ".xls" and data.startswith(_BIFF) and _ENCRYPTED not in data:
        return {}
    archive = open_archive(data, name)
    if path.suffix.lower() == ".ods":
        return _look_ods(archive, name)
    return sheet_parts(archive, name) if "xl/workbook.xml" in archive.namelist() else {}


def _look_ods(archive: ZipFile, name: str) -> dict[str, SheetFacts]:
    if "encryption-data" in part_text(archive, "META-INF/manifest.xml", name):
        raise ImportRefused("impor.bersandi", berkas=name)
    return ods_parts(part_text(archive, "content.xml", name), name)


class _Contents(dict[object, Content]):
    """Cells as we hold them; equal ones are one object, of which a large sheet has few."""

    def __missing__(self, cell: object) -> Content:
        held = self[cell] = _held(cell) if cell != 0 else Decimal(0)
        return held


def _held(cell: object) -> Content:
    """Numbers as the sheet shows them, to 15 digits; dates as ISO text."""
    match cell:
        case bool():
            return "ya" if cell else "tidak"
        case int():
            return Decimal(cell)
        case float():
            return as_held(Decimal(cell)) if math.isfinite(cell) else str(cell)
        case datetime.datetime() | datetime.date() | datetime.time():
            return cell.isoformat()
        case None:
            return ""
    return str(cell)


def _dressed(sheet: Sheet, part: SheetFacts | None) -> Sheet:
    if part is None:
        sheet.percents = None
        return sheet
    for (row, column), error in part.errors.items():
        if row < len(sheet.rows) and column < len(sheet.rows[row]):
            sheet.rows[row][column] = error
    for row, column in part.computed:
        if row < len(sheet.rows) and column < len(sheet.rows[row]):
            sheet.rows[row][column] = ""
    for row, column in part.nihil:
        if sheet.cell(row, column) == 0:
            sheet.rows[row][column] = "-"
    sheet.levels = part.levels
    sheet.looks, sheet.percents, sheet.zeros = part.looks, frozenset(part.percents), part.zeros
    sheet.units = part.units
    sheet.merged += part.merged
    sheet.hidden_rows, sheet.hidden_columns = frozenset(part.hidden_rows), frozenset(part.hidden_columns)
    return sheet
