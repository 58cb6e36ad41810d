"""One cell of a table as a value of the field that its column has."""

from __future__ import annotations

from decimal import Decimal
from functools import lru_cache

from renja_dsl.drafts.plan import DraftCell
from renja_dsl.intake.sheets.grid import Sheet, shown
from renja_dsl.intake.source_values import (
    TOO_LARGE,
    Reading,
    is_percent,
    measure,
    money,
    read_measure,
    read_money,
    read_scaled,
)
from renja_dsl.intake.tables.header import TableColumn
from renja_dsl.intake.tables.meanings import RP_FIELDS
from renja_dsl.values import Peringkat, Persen

_DECIMALS = {
    "tertulis realisasi": 10,
    "tertulis realisasi renstra": 8,
    "tertulis capaian": 6,
    "tertulis capaian serapan": 6,
}
"""computed column -> decimals that are kept: fewer than those of the columns it is computed from, so
that a spreadsheet's binary arithmetic is not read as a difference; nobody prints as many"""
SHARES = ("tertulis capaian", "tertulis capaian serapan")


def read_cell(sheet: Sheet, row: int, k: TableColumn, unit: str) -> Reading | None:
    """None for an empty cell. `unit` is that of the row."""
    if k.meaning is None:
        return None
    held, medan = sheet.cell(row, k.number), k.meaning.medan
    if not unit and k.label.rstrip(" )").endswith("%"):
        unit = "%"
    if medan in SHARES:
        return read_share(sheet, row, k.number, medan)
    if medan in RP_FIELDS:
        if isinstance(held, Decimal):
            return money(held * k.factor)
        return read_money(held) if k.factor == 1 else read_scaled(held, k.factor, decimals=k.decimals)
    if isinstance(held, Decimal):
        if abs(held) >= TOO_LARGE:
            return Reading(DraftCell(None, shown(held)), "impor.terlalu_besar")
        if sheet.percents is not None and (row, k.number) in sheet.percents:
            return Reading(DraftCell(Persen(_plain(held * 100))))
        unit = unit or sheet.units.get((row, k.number), "")
        doubt = (
            "impor.persen_ragu" if (is_percent(unit) or (not unit and held < 1)) and _may_be_share(sheet, held) else ""
        )
        return Reading(_measured(_computed(held, medan), unit), doubt)
    own = "" if is_percent(unit) and "%" in held else unit
    return read_measure(held, own, dash=True)


@lru_cache(maxsize=4096)
def _measured(number: Decimal, unit: str) -> DraftCell:
    """`number`: without zeros behind it, so that equal ones are written alike. Few stand in a table of many rows."""
    return DraftCell(measure(number, unit))


def read_share(sheet: Sheet, row: int, column: int, medan: str) -> Reading | None:
    """A percentage, with its sign or without."""
    held = sheet.cell(row, column)
    if isinstance(held, Decimal):
        if abs(held) >= TOO_LARGE:
            return Reading(DraftCell(None, shown(held)), "impor.terlalu_besar")
        shown_as_share = sheet.percents is not None and (row, column) in sheet.percents
        doubt = "impor.persen_ragu" if _may_be_share(sheet, held) else ""
        return Reading(DraftCell(Persen(_computed(held * 100 if shown_as_share else held, medan))), doubt)
    text = sheet.text(row, column)
    read = read_measure(text.removesuffix("%").rstrip() if text != "%" else text, "%", dash=True)
    if read is not None and isinstance(read.cell.nilai, Peringkat):  # a word is no share
        return Reading(DraftCell(None, text), "impor.tak_terbaca")
    return read


def _may_be_share(sheet: Sheet, number: Decimal) -> bool:
    """Whether 0.5 may be shown as 50%, in a file that does not tell how its cells are shown."""
    return sheet.percents is None and 0 < number <= 1


def _computed(number: Decimal, medan: str) -> Decimal:
    return _plain(round(number, _DECIMALS[medan]) if medan in _DECIMALS else number)


def _plain(number: Decimal) -> Decimal:
    return Decimal(shown(number))
