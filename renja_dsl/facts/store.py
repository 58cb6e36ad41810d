"""Facts in a DuckDB database, and as Parquet files. DuckDB is the extra `fakta`, imported here and in `asking` only."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from types import TracebackType

import duckdb

from renja_dsl import __version__
from renja_dsl.facts.rows import Facts, Row
from renja_dsl.facts.schema import MEASURE, MONEY, SCHEMA, STORED, TABLES, TEXT, TabelFakta

_EXACT = (MONEY, MEASURE)
"""types whose values come as text, so that none passes through a float"""


class Store:
    """A new database of facts at a path where nothing stands."""

    def __init__(self, path: Path) -> None:
        self.base = duckdb.connect(str(path))
        for table in STORED:
            columns = ", ".join(f"{kolom.nama} {kolom.jenis}" for kolom in table.kolom)
            self.base.execute(f"CREATE TABLE {table.nama} ({columns})")
        for table in TABLES:
            if table.query:
                self.base.execute(f"CREATE VIEW {table.nama} AS {table.query}")

    def __enter__(self) -> Store:
        return self

    def __exit__(self, _: type[BaseException] | None, __: BaseException | None, ___: TracebackType | None) -> None:
        self.base.close()

    def add(self, facts: Facts) -> None:
        """Append rows of some tables."""
        for table in STORED:
            if rows := facts.get(table.nama):
                self._insert(table, rows)

    def describe(self, language: str) -> None:
        """Which schema this is, and what every column says."""
        self.base.execute("CREATE TABLE tentang (skema VARCHAR, versi VARCHAR)")
        self.base.execute("INSERT INTO tentang VALUES (?, ?)", [SCHEMA, __version__])
        self.base.execute("CREATE TABLE skema (tabel VARCHAR, kolom VARCHAR, jenis VARCHAR, arti VARCHAR)")
        for table in TABLES:
            told = ((table.nama, k.nama, k.jenis, table.meaning(k, language)) for k in table.kolom)
            self.base.executemany("INSERT INTO skema VALUES (?, ?, ?, ?)", list(told))

    def export(self, folder: Path) -> list[Path]:
        """Every table and view as a Parquet file (zstd) in a folder; the same bytes for the same facts."""
        made = []
        views = {table.nama for table in TABLES if table.query}
        for name in (*(table.nama for table in TABLES), "tentang", "skema"):
            path = folder / f"{name}.parquet"
            rows = self.base.table(name)
            if name in views:
                rows = rows.order("ALL")  # several threads answer a query, in whatever order
            rows.write_parquet(str(path), compression="zstd")
            made.append(path)
        return made

    def _insert(self, table: TabelFakta, rows: Iterable[Row]) -> None:
        columns = [list(column) for column in zip(*rows, strict=True)]
        parts = []
        for number, kolom in enumerate(table.kolom):
            given = TEXT if kolom.jenis in _EXACT else kolom.jenis
            parts.append(f"unnest(?::{given}[])::{kolom.jenis}")
            if kolom.jenis == TEXT:
                columns[number] = [_utf8(text) for text in columns[number]]
        self.base.execute(f"INSERT INTO {table.nama} SELECT {', '.join(parts)}", columns)


def _utf8(text: str | None) -> str | None:
    """A name of a file that is no UTF-8 is told by escapes."""
    return text if text is None else text.encode("utf-8", "backslashreplace").decode()
