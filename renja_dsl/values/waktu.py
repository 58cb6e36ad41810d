"""Years, planning periods and quarters: `2024`, `2021-2026`, `TW1`."""

from __future__ import annotations

import re

from attrs import frozen

from renja_dsl.late import late
from renja_dsl.values.salah import NilaiSalah

TRIWULAN = ("TW1", "TW2", "TW3", "TW4")

_TAHUN = late(r"(?:19|20|21)[0-9]{2}")
_PERIODE = late(r"([0-9]{4})(-|\s*(?:[-–—/]|s/d|sampai)\s*)([0-9]{4})")
_TRIWULAN = late(r"(?:tw|triwulan)[\s._-]*(?:([1-4])|(i{1,3}|iv))", re.IGNORECASE)
_ROMAWI = {"i": "1", "ii": "2", "iii": "3", "iv": "4"}


@frozen
class Periode:
    """A planning period in years, both included; NilaiSalah unless `awal` is before `akhir`."""

    awal: int
    akhir: int

    def __attrs_post_init__(self) -> None:
        if self.awal == self.akhir:
            raise NilaiSalah("periode.sama", f"{self.awal}-{self.akhir}")
        if self.awal > self.akhir:
            raise NilaiSalah("periode.terbalik", f"{self.awal}-{self.akhir}", f"{self.akhir}-{self.awal}")


def parse_tahun(teks: str) -> int:
    """Read a year from 1900 to 2199. Raises NilaiSalah."""
    if not _TAHUN.fullmatch(teks):
        raise NilaiSalah("tahun.bentuk", teks)
    return int(teks)


def parse_periode(teks: str) -> Periode:
    """Read a period. Raises NilaiSalah."""
    cocok = _PERIODE.fullmatch(teks)
    if cocok is None:
        raise NilaiSalah("periode.bentuk", teks)
    periode = Periode(parse_tahun(cocok[1]), parse_tahun(cocok[3]))
    if cocok[2] != "-":
        raise NilaiSalah("periode.tanda_hubung", teks, format_periode(periode))
    return periode


def format_periode(periode: Periode) -> str:
    """Print a period: `2021-2026`."""
    return f"{periode.awal}-{periode.akhir}"


def parse_triwulan(teks: str) -> str:
    """Read a quarter, one of TRIWULAN. Raises NilaiSalah; `triwulan II` gets `TW2` suggested."""
    if teks in TRIWULAN:
        return teks
    cocok = _TRIWULAN.fullmatch(teks)
    if cocok is None:
        raise NilaiSalah("triwulan.bentuk", teks)
    raise NilaiSalah("triwulan.penulisan", teks, f"TW{cocok[1] or _ROMAWI[cocok[2].lower()]}")
