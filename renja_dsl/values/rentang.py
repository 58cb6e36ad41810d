"""Ranges: `3,75 sampai 3,90`, `76% sampai 90%`. The grammar reads them, end by end."""

from __future__ import annotations

from attrs import frozen

from renja_dsl.values.besaran import Besaran, format_besaran
from renja_dsl.values.persen import Persen, format_persen
from renja_dsl.values.rupiah import Rupiah, format_rupiah

Ujung = Besaran | Persen | Rupiah


@frozen
class Rentang:
    """From `awal` to `akhir`, both included and both of the same type."""

    awal: Ujung
    akhir: Ujung


def format_rentang(rentang: Rentang) -> str:
    """Print a range: `3,75 sampai 3,90`."""
    return f"{_format_ujung(rentang.awal)} sampai {_format_ujung(rentang.akhir)}"


def _format_ujung(ujung: Ujung) -> str:
    match ujung:
        case Rupiah():
            return format_rupiah(ujung)
        case Persen():
            return format_persen(ujung)
        case Besaran():
            return format_besaran(ujung)
