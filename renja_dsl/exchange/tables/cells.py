"""One cell of a table as a value of the field that its column has."""

from __future__ import annotations

from decimal import Context, Decimal

from renja_dsl.exchange.plan_data import Sel
from renja_dsl.exchange.source_values import Bacaan, is_percent, measure, money, read_measure, read_money
from renja_dsl.exchange.tables.grid import Lembar, shown
from renja_dsl.exchange.tables.meanings import RP_FIELDS, Arti
from renja_dsl.values import Persen

_SURE = 13
"""digits of a computed share that can be relied on"""
_STATED = 10
"""decimals of a computed column: what a sum of its addends, as they are shown, rounds to"""
_SHARES = ("tertulis capaian", "tertulis capaian serapan")


def read_cell(sheet: Lembar, row: int, column: int, arti: Arti, unit: str) -> Bacaan | None:
    """None for an empty cell. `unit` is that of the row."""
    held = sheet.cell(row, column)
    shown_as_share = (row, column) in sheet.persen
    if arti.medan in _SHARES:
        return _share(held, sheet.text(row, column), shown_as_share)
    if arti.medan in RP_FIELDS:
        return money(held) if isinstance(held, Decimal) else read_money(held)
    if isinstance(held, Decimal):
        if shown_as_share:
            return Bacaan(Sel(Persen(_plain(held * 100))))
        stated = arti.medan.startswith("tertulis")
        return Bacaan(Sel(measure(_plain(round(held, _STATED) if stated else held), unit)))
    own = "" if is_percent(unit) and "%" in held else unit
    return read_measure(held, own, dash=True)


def _share(held: str | Decimal, text: str, shown_as_share: bool) -> Bacaan | None:
    if isinstance(held, Decimal):
        return Bacaan(Sel(Persen(_plain(_computed(held * 100 if shown_as_share else held)))))
    return read_measure(text.removesuffix("%").rstrip() if text != "%" else text, "%", dash=True)


def _computed(number: Decimal) -> Decimal:
    """A quotient without the digits in which a spreadsheet's own arithmetic errs."""
    return Context(prec=_SURE).create_decimal(number)


def _plain(number: Decimal) -> Decimal:
    return Decimal(shown(number))
