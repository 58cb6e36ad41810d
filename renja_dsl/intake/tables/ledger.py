"""The one collector of a reading: which cells of a half were taken, and what is to be said about it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from attrs import define, field

from renja_dsl.intake.refused import Note, note
from renja_dsl.intake.sheets.grid import Content
from renja_dsl.intake.source_values import DASHES
from renja_dsl.intake.tables.half import Half
from renja_dsl.intake.tables.header import TableColumn
from renja_dsl.intake.tables.meanings import STRUCTURE

_NUMBER = re.compile(
    r"[\W\d]{0,8}|\(?(?:[A-Za-z]|[IVXLC]{1,6}|[ivxlc]{1,6})[.)]?|(?:[A-Za-z]|\d{1,3})(?:\.[A-Za-z\d]{1,3}){1,3}\.?"
)
"""what numbers rows: nothing of it is the plan's"""


@define
class Ledger:
    half: Half
    notes: list[Note] = field(factory=list)
    _taken: dict[int, int] = field(factory=dict)
    """row -> a bit for each column"""

    def take(self, row: int, k: TableColumn) -> Content:
        """What a cell holds; from here on it is not left over."""
        self._mark(row, 1 << k.number)
        return self.half.sheet.cell(row, k.number)

    def take_text(self, row: int, k: TableColumn) -> str:
        """The same, on one line."""
        self._mark(row, 1 << k.number)
        return self.half.sheet.text(row, k.number)

    def take_all(self, row: int, columns: Iterable[TableColumn]) -> None:
        for k in columns:
            self._mark(row, 1 << k.number)

    def _mark(self, row: int, bits: int) -> None:
        self._taken[row] = self._taken.get(row, 0) | bits

    def raw(self, row: int, medan: str, level: str = "") -> str:
        """The first filled cell of these columns, with its line breaks."""
        return next((str(self.take(row, k)) for k in self.half.filled(row, medan, level=level)), "")

    def text(self, row: int, *fields: str) -> str:
        """The first filled cell of these columns, on one line."""
        return next((self.take_text(row, k) for k in self.half.filled(row, *fields)), "")

    def tell(self, key: str, row: int, column: int = -1, **arguments: str) -> None:
        self.notes.append(note(key, self.half.place(row, column), **arguments))

    def tell_untaken(self, rows: Iterable[int], besides: str = "") -> None:
        """Cells of known columns that nothing was made of."""
        for row, k in self._untaken(rows):
            text = self.half.sheet.text(row, k.number)
            if text != besides:
                self.tell("impor.sel_lewat", row, k.number, kolom=k.label, isi=text)

    def _untaken(self, rows: Iterable[int]) -> Iterator[tuple[int, TableColumn]]:
        sheet = self.half.sheet
        own = [
            k
            for k in self.half.all_columns
            if self.half.owns(k) and k.meaning is not None and k.meaning.medan not in STRUCTURE
        ]
        for row in rows:
            taken = self._taken.get(row, 0)
            for k in own:
                text = "" if taken >> k.number & 1 else sheet.text(row, k.number)
                if not text or text in DASHES:
                    continue
                if k.meaning is None or k.meaning.medan != "nomor" or not _NUMBER.fullmatch(text):
                    yield row, k
