"""All tables at hand, and which of them judges a plan of a year."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from attrs import define, field

from renja_dsl.nomenklatur.built_in import built_in
from renja_dsl.nomenklatur.files import read_table, table_files
from renja_dsl.nomenklatur.table import Tabel
from renja_dsl.values.hilang import TakTahu


@define(eq=False, repr=False)
class Tables:
    """Read when first asked for: a lint without codes costs nothing."""

    files: dict[int, Path] = field(factory=dict)
    with_built_in: bool = False
    _read: dict[int, Tabel | None] = field(factory=dict)

    @property
    def years(self) -> list[int]:
        return sorted({*self.files, *(y for y, table in self._read.items() if table is not None)})

    def has(self, year: int) -> bool:
        """Whether there is a table of exactly this year."""
        return year in self.files or self._read.get(year) is not None

    def of(self, year: int) -> Tabel:
        """The table of the year, else that of the next one, by which its forecast is judged.

        Raises TakTahu: no table at all, none of these years, or one that cannot be read.
        """
        known = next((y for y in (year, year + 1) if self.has(y)), None)
        if known is not None:
            table = self._table(known)
            if table is None:
                raise TakTahu("nomenklatur_rusak", "nomenklatur")
            return table
        if self.with_built_in and built_in().tahun >= year:
            return built_in()
        raise TakTahu("nomenklatur_lama" if self.years else "nomenklatur_tiada", "nomenklatur")

    def _table(self, year: int) -> Tabel | None:
        if year not in self._read:
            try:
                self._read[year] = read_table(self.files[year])
            except (OSError, ValueError):
                self._read[year] = None
        return self._read[year]


NO_TABLES = Tables()


def of_tables(tables: Iterable[Tabel]) -> Tables:
    """Tables that are at hand already."""
    made = Tables()
    made._read.update({table.tahun: table for table in tables})  # its own module
    return made


def tables_in(place: Path) -> Tables:
    """The tables of a folder, or a single one, and the small built-in one behind them."""
    return Tables(table_files(place), with_built_in=True)
