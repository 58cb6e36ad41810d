"""Plain numbers in Indonesian notation: dots between thousands, a comma before the decimals."""

from __future__ import annotations

from decimal import Decimal

from renja_dsl.late import late
from renja_dsl.values.guess import guess_bilangan
from renja_dsl.values.salah import NilaiSalah

ANGKA_MAKS = 30
"""digits of a number; longer ones are slips of copying"""

_BILANGAN = late(r"-?(?:[1-9][0-9]{0,2}(?:\.[0-9]{3})+|[0-9]+)(?:,[0-9]+)?")
_TO_DECIMAL = str.maketrans({".": None, ",": "."})
_TO_INDONESIAN = str.maketrans(",.", ".,")


def parse_bilangan(teks: str) -> Decimal:
    """Read `1.500`, `0,75`, `1500` or `-3,50`, keeping the decimals as written.

    Raises NilaiSalah; its suggestion is the number as it was probably meant.
    """
    if len(teks) > ANGKA_MAKS and too_long(teks):
        raise NilaiSalah("bilangan.terlalu_panjang", teks)
    if _BILANGAN.fullmatch(teks):
        return Decimal(teks.translate(_TO_DECIMAL))
    guess = guess_bilangan(teks)
    if guess is None:
        raise NilaiSalah("bilangan.bentuk", teks)
    raise NilaiSalah(f"bilangan.{guess.cacat}", teks, format_bilangan(guess.nilai))


def too_long(teks: str) -> bool:
    """Whether a text has more digits than a number may have."""
    return sum(map(str.isdecimal, teks)) > ANGKA_MAKS


def is_bilangan(teks: str) -> bool:
    """Whether parse_bilangan reads the text."""
    return _BILANGAN.fullmatch(teks) is not None


def format_bilangan(nilai: Decimal) -> str:
    """Print a number with all the decimals it carries (`Decimal("1500.50")` is `1.500,50`)."""
    teks = f"{nilai:,f}".translate(_TO_INDONESIAN)
    return teks if nilai else teks.lstrip("-")
