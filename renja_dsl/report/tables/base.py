"""A table as data: columns under their heads, rows of cells, notes. Drawing it is another matter."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum

from attrs import frozen

from renja_dsl.knowledge.stated import Angka
from renja_dsl.syntax.tree import Cell
from renja_dsl.values import format_bilangan, format_persen, format_rupiah
from renja_dsl.values.complaint import Complained, Complaint
from renja_dsl.values.hilang import Rusak, TakTerbaca


class Missing(Complained):
    """A document that a table needs is not there."""

    def __init__(self, key: str, **arguments: str) -> None:
        super().__init__(Complaint(key, arguments))


class Meaning(StrEnum):
    """What a cell tells its reader."""

    EMPTY = "empty"
    STATED = "stated"
    """the source says it; nothing computed speaks against it"""
    COMPUTED = "computed"
    """only computed, the source is silent"""
    DIFFERS = "differs"
    """the source says something else than what was computed, or than what stands beside it"""


@frozen
class TableCell:
    """A cell: what the source says, and what was computed where that may differ."""

    text: str = ""
    """as stated"""
    value: Decimal | None = None
    """stated, exact, in `unit`, where it is a number"""
    computed: str = ""
    """in Indonesian notation, or the label that a number should have"""
    computed_value: Decimal | None = None
    differs: bool = False
    unit: str = ""
    """rupiah, persen (points) or angka; empty: a text"""
    grade: int | None = None
    """of a predikat: 0 the highest label of its scale to 4 the lowest"""

    @property
    def meaning(self) -> Meaning:
        if self.differs:
            return Meaning.DIFFERS
        if self.text:
            return Meaning.STATED
        return Meaning.COMPUTED if self.computed else Meaning.EMPTY

    @property
    def difference(self) -> Decimal | None:
        """Stated less computed; None where one of them is not known."""
        if self.value is None or self.computed_value is None:
            return None
        return self.value - self.computed_value


@frozen
class Head:
    """A column."""

    key: str
    title: str
    number: str = ""
    """as the form counts its columns"""
    above: str = ""
    """the head that stands over this column and its neighbours of the same `above`"""
    right: bool = False
    flexible: bool = False
    """a text that may be wrapped"""
    of_block: bool = False
    """part of the heading where rows are shown as blocks"""

    @property
    def label(self) -> str:
        """In one line, as where there is one head a column."""
        return f"{self.number} {self.title}".lstrip()


@frozen
class TableRow:
    """A row; rows of one `block` belong together."""

    cells: tuple[TableCell, ...]
    level: int = 0
    """0 the highest that the table has"""
    block: str = ""
    strong: bool = False
    """stands above others: a program, a total"""


@frozen
class OfficialTable:
    name: str
    """on the command line"""
    title: str
    file: str
    """name of the document that it is made of"""
    heads: tuple[Head, ...]
    rows: tuple[TableRow, ...]
    notes: tuple[str, ...] = ()


def plain(text: object) -> TableCell:
    return TableCell(str(text) if text is not None else "")


def numeral(value: Decimal, unit: str) -> str:
    """Indonesian notation; computed shares and means with two decimals."""
    if unit == "rupiah":
        return format_rupiah(value)
    exponent = value.as_tuple().exponent
    if isinstance(exponent, int) and exponent < -2:
        value = value.quantize(Decimal("0.01"), ROUND_HALF_UP)
    return format_persen(value) if unit == "persen" else format_bilangan(value)


def of(angka: Angka) -> TableCell:
    """A cell of a number that is stated, computed, or both."""
    computed = numeral(angka.computed, angka.unit) if angka.computed is not None else ""
    stated = angka.stated if angka.text else None
    differs = bool(angka.text) and angka.equal is False
    return TableCell(angka.text, stated, computed, angka.computed, differs, angka.unit)


def money(cell: Cell | None, computed: Decimal | None = None) -> TableCell:
    """A rupiah cell, beside the sum it should be."""
    written = numeral(computed, "rupiah") if computed is not None else ""
    if cell is None:
        return TableCell("", None, written, computed, unit="rupiah")
    held = cell.nilai
    if isinstance(held, TakTerbaca | Rusak):
        text = held.tercetak if isinstance(held, TakTerbaca) else "?"
        return TableCell(text, None, written, computed, unit="rupiah")
    amount: Decimal = held.nilai
    differs = computed is not None and computed != amount
    return TableCell(numeral(amount, "rupiah"), amount, written, computed, differs, "rupiah")
