"""One cell of a table as a value of the field that its column has."""

from __future__ import annotations

from decimal import Decimal

from renja_dsl.exchange.plan_data import Sel
from renja_dsl.exchange.source_values import Bacaan, is_percent, measure, money, read_measure, read_money
from renja_dsl.exchange.tables.grid import Lembar, shown
from renja_dsl.exchange.tables.meanings import RP_FIELDS, Arti
from renja_dsl.values import Persen

_DECIMALS = {
    "tertulis realisasi": 10,
    "tertulis realisasi renstra": 8,
    "tertulis capaian": 6,
    "tertulis capaian serapan": 6,
}
"""computed column -> decimals that are kept: fewer than those of the columns it is computed from, so
that a spreadsheet's binary arithmetic is not read as a difference; nobody prints as many"""
_SHARES = ("tertulis capaian", "tertulis capaian serapan")


def read_cell(sheet: Lembar, row: int, column: int, arti: Arti, unit: str) -> Bacaan | None:
    """None for an empty cell. `unit` is that of the row."""
    held = sheet.cell(row, column)
    shown_as_share = (row, column) in sheet.persen
    if arti.medan in _SHARES:
        return _share(held, sheet.text(row, column), arti.medan, shown_as_share)
    if arti.medan in RP_FIELDS:
        return money(held) if isinstance(held, Decimal) else read_money(held)
    if isinstance(held, Decimal):
        if shown_as_share:
            return Bacaan(Sel(Persen(_plain(held * 100))))
        return Bacaan(Sel(measure(_computed(held, arti.medan), unit)))
    own = "" if is_percent(unit) and "%" in held else unit
    return read_measure(held, own, dash=True)


def _share(held: str | Decimal, text: str, medan: str, shown_as_share: bool) -> Bacaan | None:
    if isinstance(held, Decimal):
        return Bacaan(Sel(Persen(_computed(held * 100 if shown_as_share else held, medan))))
    return read_measure(text.removesuffix("%").rstrip() if text != "%" else text, "%", dash=True)


def _computed(number: Decimal, medan: str) -> Decimal:
    return _plain(round(number, _DECIMALS[medan]) if medan in _DECIMALS else number)


def _plain(number: Decimal) -> Decimal:
    return Decimal(shown(number))
