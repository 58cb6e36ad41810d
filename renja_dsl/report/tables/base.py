"""A table as data: columns, rows of cells, notes. Drawing it is another matter."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal

from attrs import frozen

from renja_dsl.knowledge.stated import Angka
from renja_dsl.syntax.tree import Cell
from renja_dsl.values import format_bilangan, format_persen, format_rupiah
from renja_dsl.values.hilang import Rusak, TakTerbaca


class Missing(Exception):
    """A document that a table needs is not there: message key and arguments."""

    def __init__(self, key: str, **arguments: str) -> None:
        super().__init__(key, arguments)
        self.key = key
        self.arguments = arguments


@frozen
class Sel:
    """A cell: what the source says, and what was computed where that may differ."""

    text: str = ""
    value: Decimal | None = None
    """exact, where it is a number; percent points of a percentage"""
    computed: str = ""
    computed_value: Decimal | None = None
    differs: bool = False
    style: str = ""
    """a Rich style"""


@frozen
class Kepala:
    """A column."""

    key: str
    judul: str
    kanan: bool = False
    lentur: bool = False
    """a text that may be wrapped"""
    judul_blok: bool = False
    """part of the heading where rows are shown as blocks"""


@frozen
class Lajur:
    """A row; rows of one `blok` belong together."""

    sel: tuple[Sel, ...]
    tingkat: int = 0
    blok: str = ""
    tebal: bool = False


@frozen
class Tabel:
    nama: str
    judul: str
    berkas: str
    kepala: tuple[Kepala, ...]
    lajur: tuple[Lajur, ...]
    catatan: tuple[str, ...] = ()


def plain(text: object, style: str = "") -> Sel:
    return Sel(str(text) if text is not None else "", style=style)


def numeral(value: Decimal, unit: str) -> str:
    """Indonesian notation; computed shares and means with two decimals."""
    if unit == "rupiah":
        return format_rupiah(value)
    exponent = value.as_tuple().exponent
    if isinstance(exponent, int) and exponent < -2:
        value = value.quantize(Decimal("0.01"), ROUND_HALF_UP)
    return format_persen(value) if unit == "persen" else format_bilangan(value)


def of(angka: Angka, *, show_computed: bool = True) -> Sel:
    """A cell of a number that is stated, computed, or both; a lone computed one is marked by `=`."""
    computed = numeral(angka.computed, angka.unit) if angka.computed is not None else ""
    if not angka.text:
        return Sel("", None, f"= {computed}" if computed and show_computed else "", angka.computed)
    differs = angka.equal is False
    return Sel(angka.text, angka.stated, computed, angka.computed, differs)


def money(cell: Cell | None, computed: Decimal | None = None) -> Sel:
    """A rupiah cell, beside the sum it should be."""
    written = numeral(computed, "rupiah") if computed is not None else ""
    if cell is None:
        return Sel("", None, f"= {written}" if written else "", computed)
    held = cell.nilai
    if isinstance(held, TakTerbaca | Rusak):
        return Sel(held.tercetak if isinstance(held, TakTerbaca) else "?", None, written, computed)
    amount: Decimal = held.nilai
    return Sel(numeral(amount, "rupiah"), amount, written, computed, computed is not None and computed != amount)
