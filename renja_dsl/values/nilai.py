"""Any value of a cell in Indonesian notation."""

from __future__ import annotations

from decimal import Decimal

from renja_dsl.values.besaran import Besaran, format_besaran, format_komponen
from renja_dsl.values.bilangan import format_bilangan
from renja_dsl.values.hilang import Rusak, TakTerbaca
from renja_dsl.values.peringkat import Peringkat
from renja_dsl.values.persen import Persen, format_persen
from renja_dsl.values.rentang import Rentang, format_rentang
from renja_dsl.values.rupiah import Rupiah, format_rupiah


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
