"""What a terminal is called in front of a planner, and which words open a statement."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from renja_dsl.late import late
from renja_dsl.syntax.lalr.driver import END

VALUE_TERMINALS = (
    "TEKS",
    "RUPIAH",
    "RUPIAH_KURUNG",
    "PERSEN",
    "ANGKA",
    "KATA",
    "TAHUN",
    "PERIODE",
    "KUNCI_TAHUN",
    "KUNCI_TRIWULAN",
    "KUNCI_KATA",
    "KODE",
    "ID",
    "NOMOR_ATURAN",
    "ROMAWI",
    "PERINGKAT",
    "POLA",
    "NAMA",
    "TRIWULAN_HARFIAH",
    "NOMOR",
    "NAMA_ATURAN",
    "KATA_SASARAN",
    "NAMA_GOLONGAN",
    "TINGKAT",
    END,
)
"""terminals that need a description; all others are keywords or signs and stand for themselves"""

_PLAIN = late(r"(?:\\?[\w ,;:.=<>~!+*/()\[\]-])+")


def spelling(pattern: str) -> str | None:
    """The keyword or sign that a terminal's pattern spells; None for patterns with many texts."""
    body = pattern.partition("(?!")[0].strip("()?:") if "(?!" in pattern else pattern
    if pattern in ("\\(", "\\)"):
        return pattern[1:]
    return body.replace("\\", "") if _PLAIN.fullmatch(body) and "|" not in body else None


def spellings(terminals: Mapping[str, str], names: Iterable[str]) -> dict[str, str]:
    """Keyword texts of the given terminals, by name."""
    found = {}
    for name in names:
        if name in terminals and name not in VALUE_TERMINALS:
            text = spelling(terminals[name])
            if text:
                found[name] = text
    return found
