"""Percentages: `100%`, `22,5 %`."""

from __future__ import annotations

from decimal import Decimal

from attrs import frozen

from renja_dsl.values.bilangan import format_bilangan, parse_bilangan
from renja_dsl.values.salah import NilaiSalah


@frozen
class Persen:
    """A percentage; `nilai` is in percent points (22.5 for 22,5%)."""

    nilai: Decimal


def parse_persen(teks: str) -> Persen:
    """Read a percentage. Raises NilaiSalah with its own key, or with that of the number."""
    bertanda = teks.endswith("%")
    angka = teks[:-1].removesuffix(" ") if bertanda else teks.removesuffix("persen").rstrip()
    if not angka:
        raise NilaiSalah("persen.kosong", teks)
    try:
        persen = Persen(parse_bilangan(angka))
    except NilaiSalah as salah:
        number = salah.complaint
        raise NilaiSalah(number.key, teks, number.suggestion and f"{number.suggestion}%") from None
    if not bertanda:
        raise NilaiSalah("persen.tanpa_tanda", teks, format_persen(persen))
    return persen


def format_persen(persen: Persen | Decimal) -> str:
    """Print a percentage with all its decimals: `22,50%`."""
    return f"{format_bilangan(persen.nilai if isinstance(persen, Persen) else persen)}%"
