"""Ranges: `3,75 sampai 3,90`, `76% sampai 90%`."""

from __future__ import annotations

import re

from attrs import frozen

from renja_dsl.values.besaran import Besaran, format_besaran, parse_besaran
from renja_dsl.values.persen import Persen, format_persen, parse_persen
from renja_dsl.values.rupiah import Rupiah, format_rupiah, parse_rupiah
from renja_dsl.values.salah import NilaiSalah

KUNCI = ("rentang.bentuk", "rentang.jenis")

Ujung = Besaran | Persen | Rupiah

_PART = r'(?:"(?:[^"\\]|\\.)*"|(?! sampai(?:$| ))[^"])+'
_RENTANG = re.compile(rf"({_PART}) sampai ({_PART})")


@frozen
class Rentang:
    """From `awal` to `akhir`, both included and both of the same type."""

    awal: Ujung
    akhir: Ujung


def parse_rentang(teks: str) -> Rentang:
    """Read a range. Raises NilaiSalah, with the key of an end when that end is wrong."""
    cocok = _RENTANG.fullmatch(teks)
    if cocok is None:
        raise NilaiSalah("rentang.bentuk", teks)
    awal = _parse_ujung(cocok[1], teks, "{} sampai " + cocok[2])
    akhir = _parse_ujung(cocok[2], teks, cocok[1] + " sampai {}")
    if type(awal) is not type(akhir):
        raise NilaiSalah("rentang.jenis", teks)
    return Rentang(awal, akhir)


def format_rentang(rentang: Rentang) -> str:
    """Print a range: `3,75 sampai 3,90`."""
    return f"{_format_ujung(rentang.awal)} sampai {_format_ujung(rentang.akhir)}"


def _parse_ujung(teks: str, whole: str, frame: str) -> Ujung:
    """One end; what is wrong with it is said of the whole range, with the other end as written."""
    try:
        if teks.startswith(("Rp", "-Rp", "(Rp")):
            return parse_rupiah(teks)
        return parse_persen(teks) if teks.endswith("%") else parse_besaran(teks)
    except NilaiSalah as salah:
        usul = None if salah.usul is None else frame.replace("{}", salah.usul)
        raise NilaiSalah(salah.kunci, whole, usul) from None


def _format_ujung(ujung: Ujung) -> str:
    match ujung:
        case Rupiah():
            return format_rupiah(ujung)
        case Persen():
            return format_persen(ujung)
        case Besaran():
            return format_besaran(ujung)
