"""Questions to a database of facts, which they cannot change, nor read anything else."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from decimal import Decimal
from pathlib import Path
from threading import Timer
from typing import Any, NamedTuple

import duckdb

from renja_dsl.facts.schema import SCHEMA
from renja_dsl.values.complaint import Complained, Complaint

_SECONDS = 10.0
"""for one question; those of a whole region take a hundredth"""
_MEMORY = "512MB"
"""for DuckDB; what does not fit is not put on the disk either"""
_CELLS, _CHARACTERS = 1_000_000, 32_000_000
"""of an answer"""
_AT_A_TIME = 2048
"""rows"""
_CONFIG: dict[str, str | bool | int | float | list[str]] = {
    "enable_external_access": "false",
    "python_enable_replacements": "false",
    "memory_limit": _MEMORY,
    "temp_directory": "",
}
_FORBIDDEN = {"read-only": "jawab.hanya_baca", "configuration has been locked": "jawab.dilarang"}
"""what DuckDB says of questions that would do something -> what we say"""


class TakTerjawab(Complained):
    """A database that holds no facts, or a question that it does not understand."""


class Jawaban(NamedTuple):
    kolom: tuple[tuple[str, str], ...]
    """name and DuckDB type of each column"""
    baris: Sequence[tuple[Any, ...]]
    """decimals are exact"""


def asked(path: Path, sql: str) -> Jawaban:
    """What a database answers. Raises TakTerjawab."""
    with _opened(path) as base:
        clock = Timer(_SECONDS, base.interrupt)
        clock.daemon = True
        clock.start()
        try:
            found = base.execute(sql)
            columns = tuple((str(name), str(kind)) for name, kind, *_ in found.description or ())
            return Jawaban(columns, _rows(found, len(columns)))
        except duckdb.PermissionException:
            raise TakTerjawab(Complaint("jawab.dilarang")) from None
        except duckdb.InterruptException:
            raise TakTerjawab(Complaint("jawab.terlalu_lama", {"detik": f"{_SECONDS:g}"})) from None
        except (duckdb.OutOfMemoryException, MemoryError):
            raise TakTerjawab(Complaint("jawab.terlalu_besar")) from None
        except duckdb.Error as error:
            for sign, key in _FORBIDDEN.items():
                if sign in str(error):
                    raise TakTerjawab(Complaint(key)) from None
            raise TakTerjawab(Complaint("jawab.salah", {"sebab": _reason(error)})) from None
        finally:
            clock.cancel()


def _rows(found: duckdb.DuckDBPyConnection, columns: int) -> list[tuple[Any, ...]]:
    """All rows of an answer. Raises TakTerjawab where there is more than anybody reads."""
    rows: list[tuple[Any, ...]] = []
    characters = 0
    while columns and (some := found.fetchmany(_AT_A_TIME)):
        rows += some
        characters += sum(len(cell) for row in some for cell in row if isinstance(cell, str | bytes | list | dict))
        if len(rows) * columns > _CELLS or characters > _CHARACTERS:
            raise TakTerjawab(Complaint("jawab.terlalu_besar"))
    return rows


@contextmanager
def _opened(path: Path) -> Iterator[duckdb.DuckDBPyConnection]:
    named = {"berkas": str(path)}
    if not os.path.isfile(path):
        raise TakTerjawab(Complaint("jawab.tidak_ada", named))
    try:
        base = duckdb.connect(str(path), read_only=True, config=_CONFIG)
    except duckdb.Error as error:
        raise TakTerjawab(Complaint("jawab.tak_terbuka", {**named, "sebab": _reason(error)})) from None
    with base:
        try:
            base.execute("SET lock_configuration = true")
            found = base.execute("SELECT skema FROM tentang").fetchone()
        except duckdb.Error:
            found = None
        if found is None:
            raise TakTerjawab(Complaint("jawab.bukan_fakta", named))
        if found[0] != SCHEMA:
            raise TakTerjawab(Complaint("jawab.skema_lain", {**named, "ada": str(found[0]), "perlu": SCHEMA}))
        yield base


def _reason(error: Exception) -> str:
    """What DuckDB says, without where its programmers would look."""
    return str(error).partition("\n\nLINE")[0].strip()


def is_money(kind: str) -> bool:
    """Whether a column holds rupiah: the facts keep every amount with two decimals, and nothing else so."""
    return kind.startswith("DECIMAL(") and kind.endswith(",2)")


def plain(value: Any) -> Any:
    """A value as JSON has it; decimals are strings."""
    if isinstance(value, Decimal):
        return f"{value:f}"
    if value is None or isinstance(value, bool | int | float | str):
        return value
    if isinstance(value, list | tuple):
        return [plain(one) for one in value]
    if isinstance(value, dict):
        return {str(key): plain(one) for key, one in value.items()}
    return str(value)
