"""Questions to a database of facts, which they cannot change, nor read anything else."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from decimal import Decimal
from pathlib import Path
from typing import Any, NamedTuple

import duckdb

from renja_dsl.facts.schema import SCHEMA
from renja_dsl.values.complaint import Complained, Complaint

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
        try:
            found = base.execute(sql)
            return Jawaban(
                tuple((str(name), str(kind)) for name, kind, *_ in found.description or ()), found.fetchall()
            )
        except duckdb.PermissionException:
            raise TakTerjawab(Complaint("jawab.dilarang")) from None
        except duckdb.Error as error:
            for sign, key in _FORBIDDEN.items():
                if sign in str(error):
                    raise TakTerjawab(Complaint(key)) from None
            raise TakTerjawab(Complaint("jawab.salah", {"sebab": _reason(error)})) from None


@contextmanager
def _opened(path: Path) -> Iterator[duckdb.DuckDBPyConnection]:
    named = {"berkas": str(path)}
    if not path.is_file():
        raise TakTerjawab(Complaint("jawab.tidak_ada", named))
    try:
        base = duckdb.connect(str(path), read_only=True, config={"enable_external_access": "false"})
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
