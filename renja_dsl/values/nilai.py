"""Any value of a cell in Indonesian notation."""

from __future__ import annotations

import re
from decimal import Decimal

from renja_dsl.late import late
from renja_dsl.values.besaran import SATUAN, Besaran, format_besaran, format_komponen, parse_besaran
from renja_dsl.values.bilangan import format_bilangan
from renja_dsl.values.hilang import Rusak, TakTerbaca
from renja_dsl.values.peringkat import Peringkat
from renja_dsl.values.persen import Persen, format_persen, parse_persen
from renja_dsl.values.rentang import Rentang, format_rentang
from renja_dsl.values.rupiah import Rupiah, format_rupiah, parse_rupiah
from renja_dsl.values.salah import NilaiSalah

_NILAI_SAJA = late(
    rf"(?:[<>=≥≤~±]+\s*)?(?P<rp>-?rp\s?\.?\s?)?(?P<angka>-?[0-9][0-9.,]*[-=]*)\s*(?P<satuan>%|{SATUAN.pattern}\.?)?",
    re.IGNORECASE,
)
_PERSEN = frozenset(("%", "persen", "prosen", "per sen", "percent"))
_BULAN = frozenset(
    ("januari", "februari", "maret", "april", "mei", "juni", "juli", "agustus", "september", "oktober", "november")
) | {"desember"}
"""no units: `31 Maret` is a date"""


def nilai_saja(teks: str) -> str | None:
    """A text that is a number with or without its unit, a percentage or an amount and nothing more, as a plan
    writes it; None for any other, such as a date, a ratio or a pair."""
    found = _NILAI_SAJA.fullmatch(teks.strip())
    unit = (found["satuan"] or "").rstrip(".") if found else ""
    if found is None or unit.lower() in _BULAN:
        return None
    percent = unit.lower() in _PERSEN
    written = f"{found['rp'] or ''}{found['angka']}{'%' if percent else f' {unit}' if unit else ''}"
    parse = parse_rupiah if found["rp"] else parse_persen if percent else parse_besaran
    try:
        parse(written)
    except NilaiSalah as salah:
        return salah.complaint.suggestion or written
    return written


def format_nilai(nilai: object) -> str:
    """Print a value as a plan would write it."""
    match nilai:
        case Rupiah():
            return format_rupiah(nilai)
        case Persen():
            return format_persen(nilai)
        case Besaran():
            return format_besaran(nilai)
        case TakTerbaca():
            return nilai.tercetak
        case Rusak():
            return "?"
        case Peringkat():
            return nilai.teks
        case Rentang():
            return format_rentang(nilai)
        case tuple():
            return format_komponen(nilai)
        case Decimal():
            return format_bilangan(nilai)
    return str(nilai)
