"""Grades, such as `BB`, `WTP` or `Level 3`; a declared scale orders them."""

from __future__ import annotations

from attrs import frozen

from renja_dsl.late import late
from renja_dsl.values.salah import NilaiSalah

_PERINGKAT = late(r"[^\W\d_][\w+/-]*(?: [\w+/-]+)*")


@frozen
class Peringkat:
    """A grade as written, its first letter upper-case."""

    teks: str


def parse_peringkat(teks: str) -> Peringkat:
    """Read a grade. Raises NilaiSalah when it is no words, or begins without a capital."""
    if not _PERINGKAT.fullmatch(teks):
        raise NilaiSalah("peringkat.bentuk", teks)
    if teks[0].isupper():
        return Peringkat(teks)
    kapital = teks[0].upper() + teks[1:]
    if not kapital[0].isupper():
        raise NilaiSalah("peringkat.bentuk", teks)
    raise NilaiSalah("peringkat.huruf_kecil", teks, kapital)


def format_peringkat(peringkat: Peringkat) -> str:
    """Print a grade, as written."""
    return peringkat.teks
