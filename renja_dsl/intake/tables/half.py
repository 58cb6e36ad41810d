"""The cells of one table for one plan: by field, and with a memory of which of them were taken."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from attrs import define, field

from renja_dsl.intake.refused import Note, note
from renja_dsl.intake.sheets.grid import Isi, Lembar
from renja_dsl.intake.source_values import DASHES
from renja_dsl.intake.tables.header import Kepala, Kolom
from renja_dsl.intake.tables.meanings import Arti

_SHARED = ("kode", "nomor", "catatan")
"""both halves of a T-C.31 are numbered by its first column, and annotated by its last"""

_NUMBER = re.compile(
    r"[\W\d]{0,8}|\(?(?:[A-Za-z]|[IVXLC]{1,6}|[ivxlc]{1,6})[.)]?|(?:[A-Za-z]|\d{1,3})(?:\.[A-Za-z\d]{1,3}){1,3}\.?"
)
"""what numbers rows: nothing of it is the plan's"""


@define
class Paruh:
    """A table, or the half of a T-C.31 that is one side's."""

    sheet: Lembar
    head: Kepala
    nama: str
    """of the file, for messages"""
    analisis: bool = False
    notes: list[Note] = field(factory=list)
    _taken: set[tuple[int, int]] = field(factory=set)
    _by_field: dict[tuple[str, ...], list[Kolom]] = field(factory=dict)

    def columns(self, *fields: str) -> list[Kolom]:
        if fields not in self._by_field:
            self._by_field[fields] = [k for k in self.head.columns(*fields) if k.arti and self._ours(k.arti)]
        return self._by_field[fields]

    def _ours(self, arti: Arti) -> bool:
        return arti.analisis == self.analisis or arti.medan in _SHARED

    def take(self, row: int, k: Kolom) -> Isi:
        """What a cell holds; from here on it is not left over."""
        self._taken.add((row, k.nomor))
        return self.sheet.cell(row, k.nomor)

    def take_column(self, row: int, k: Kolom) -> int:
        self._taken.add((row, k.nomor))
        return k.nomor

    def take_all(self, row: int, columns: Iterable[Kolom]) -> None:
        self._taken.update((row, k.nomor) for k in columns)

    def raw(self, row: int, medan: str, level: str = "") -> str:
        """The first filled cell of these columns, with its line breaks."""
        return next((str(self.take(row, k)) for k in self.filled(row, medan, level=level)), "")

    def text(self, row: int, *fields: str) -> str:
        """The first filled cell of these columns, on one line."""
        for k in self.columns(*fields):
            if text := self.sheet.text(row, k.nomor):
                self.take(row, k)
                return text
        return ""

    def filled(self, row: int, *fields: str, level: str | None = None) -> list[Kolom]:
        """Columns of these fields, of one level or of any, whose cells hold something."""
        return [
            k
            for k in self.columns(*fields)
            if self.sheet.text(row, k.nomor) and (level is None or (k.arti is not None and k.arti.tingkat == level))
        ]

    def whole(self, row: int) -> str:
        return " | ".join(self.sheet.texts(row))

    def tell(self, key: str, row: int, column: int = -1, **arguments: str) -> None:
        place = self.sheet.place(row, column) if column >= 0 else self.sheet.row_place(row)
        self.notes.append(note(key, place, **arguments))

    def tell_untaken(self, rows: Iterable[int], besides: str = "") -> None:
        """Cells of known columns that nothing was made of."""
        for row, k in self._untaken(rows):
            text = self.sheet.text(row, k.nomor)
            if text != besides:
                self.tell("impor.sel_lewat", row, k.nomor, kolom=k.label, isi=text)

    def _untaken(self, rows: Iterable[int]) -> Iterator[tuple[int, Kolom]]:
        for row in rows:
            for k in self.head.kolom:
                text = self.sheet.text(row, k.nomor)
                if k.arti is None or not self._ours(k.arti) or (k.arti.medan == "nomor" and _NUMBER.fullmatch(text)):
                    continue
                if text and text not in DASHES and (row, k.nomor) not in self._taken:
                    yield row, k
