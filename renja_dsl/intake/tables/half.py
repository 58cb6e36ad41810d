"""One plan's half of a table: its sheet, its head and the columns that are its own. Nothing here changes."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from attrs import field, frozen

from renja_dsl.intake.sheets.grid import Sheet
from renja_dsl.intake.source_values import amount_in, read_scaled
from renja_dsl.intake.tables.header import TableColumn, TableHead
from renja_dsl.intake.tables.meanings import LEVEL_FIELDS, SIDE, VALUE_FIELDS, fold
from renja_dsl.values import Rupiah

_RUPIAH = ("rp", "rupiah", "anggaran", "keuangan")
_SHARED = ("kode", "nomor", "catatan")
"""both halves of a T-C.31 are numbered by its first column, and annotated by its last"""


@frozen
class Half:
    """A table, or the half of a T-C.31 that is one side's."""

    sheet: Sheet
    head: TableHead
    all_columns: tuple[TableColumn, ...]
    file: str
    """its name, for messages"""
    analysis: bool = False
    before: bool = False
    """what held before a change that the table shows"""
    with_hidden: bool = False
    """rows that nobody sees are data too"""
    _by_field: Mapping[str, tuple[TableColumn, ...]] = field(init=False)
    _memo: dict[tuple[str, ...], tuple[TableColumn, ...]] = field(init=False, factory=dict, eq=False)
    """what was asked for before: every row asks for the same"""

    def __attrs_post_init__(self) -> None:
        own: dict[str, list[TableColumn]] = {}
        for column in self.all_columns:
            if column.meaning is not None and self.owns(column):
                own.setdefault(column.meaning.medan, []).append(column)
        object.__setattr__(self, "_by_field", {medan: tuple(columns) for medan, columns in own.items()})

    def owns(self, column: TableColumn) -> bool:
        meaning = column.meaning
        if meaning is None:
            return False
        if self.before or meaning.phase == "before":
            shared = self.before and meaning.medan not in VALUE_FIELDS
            return shared or (self.before and meaning.phase == "before")
        return meaning.analysis == self.analysis or meaning.medan in _SHARED

    def columns(self, *fields: str) -> tuple[TableColumn, ...]:
        """From left to right."""
        found = self._memo.get(fields)
        if found is None:
            own = [column for name in fields for column in self._by_field.get(name, ())]
            found = self._memo[fields] = tuple(sorted(own, key=lambda column: column.number))
        return found

    def has(self, medan: str) -> bool:
        """Whether any column is of this field."""
        return medan in self._by_field

    def filled(self, row: int, *fields: str, level: str | None = None) -> list[TableColumn]:
        """Columns of these fields, of one level or of any, whose cells hold something."""
        columns = self._memo.get(fields)
        if columns is None:
            columns = self.columns(*fields)
        if not columns:
            return []
        texts = self.sheet.line(row)
        end = len(texts)
        if level is None:
            return [k for k in columns if k.number < end and texts[k.number]]
        own = (k for k in columns if k.number < end and texts[k.number])
        return [k for k in own if k.meaning is not None and k.meaning.tingkat == level]

    def levels(self, row: int) -> list[TableColumn]:
        """Columns of levels whose cells hold something, from the highest level down, whatever their order is."""
        filled = self.filled(row, *LEVEL_FIELDS)
        return sorted(filled, key=_rank) if len(filled) > 1 else filled

    def rows(self) -> list[int]:
        """Those below the head that hold something and do not repeat it."""
        head, hidden = self.head, frozenset() if self.with_hidden else self.sheet.hidden_rows
        every = (r for r in range(head.end, head.limit) if r not in head.repeats and r not in hidden)
        return [r for r in every if any(self.sheet.texts(r))]

    def in_rupiah(self, row: int) -> bool:
        """Whether the row itself says that its values are money, in a table whose columns hold both sides."""
        return SIDE in self._by_field and any(
            fold(self.sheet.text(row, k.number)) in _RUPIAH for k in self.columns(SIDE)
        )

    def amount(self, row: int, k: TableColumn) -> Decimal | None:
        """What a cell says, in rupiah: a table may be in thousands."""
        held = self.sheet.cell(row, k.number)
        if k.factor == 1 or isinstance(held, Decimal):
            amount = amount_in(held)
            return amount * k.factor if amount is not None else None
        read = read_scaled(held, k.factor, decimals=k.decimals) if held else None
        return read.cell.nilai.nilai if read is not None and isinstance(read.cell.nilai, Rupiah) else None

    def hidden_rows(self) -> list[int]:
        """Those of its rows that nobody sees, as far as they hold something."""
        head = self.head
        return [r for r in sorted(self.sheet.hidden_rows) if head.end <= r < head.limit and any(self.sheet.texts(r))]

    def whole(self, row: int) -> str:
        return " | ".join(self.sheet.texts(row))

    def place(self, row: int, column: int = -1) -> str:
        return self.sheet.place(row, column) if column >= 0 else self.sheet.row_place(row)


def _rank(k: TableColumn) -> int:
    return LEVEL_FIELDS.index(k.meaning.medan) if k.meaning is not None else 0
