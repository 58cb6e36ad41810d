"""Codes of the nomenclature: their form, their parts, whose authority they are."""

from __future__ import annotations

from decimal import Decimal

from renja_dsl.late import late
from renja_dsl.model.document import Simpul
from renja_dsl.model.reading import office_code, text
from renja_dsl.values import (
    awalan,
    baku,
    berbentuk,
    kewenangan,
    ruas,
    slot_bidang,
)
from renja_dsl.values.hilang import Kosong, TakTahu
from renja_dsl.values.lookalikes import DIGIT_LETTERS

_BIDANG = 2
"""segments of a bidang urusan"""
_SHORT_SUB = 2
"""digits that end a sub kegiatan in the tables of 2019 and 2020"""

_DIGIT = late(r"\d")


def well_formed(node: Simpul) -> bool:
    return berbentuk(text(node.kode, node, "kode").removesuffix("."), node.tingkat)


def standard_code(node: Simpul) -> str:
    """`kode_baku`: a code padded to its form, letters that look like digits read as these; a sub kegiatan gets as many
    digits as others of its document."""
    written = text(node.kode, node, "kode")
    made = baku(written, node.tingkat) or baku(written.translate(DIGIT_LETTERS), node.tingkat)  # type: ignore[arg-type]
    if made is None:
        raise TakTahu("tak_dapat_dihitung")
    if node.tingkat == "sub_kegiatan":
        others = (other.kode_teks for other in node.dokumen.per_tingkat["sub_kegiatan"])
        pattern = next((code for code in others if berbentuk(code, "sub_kegiatan")), made)
        start, _, last = made.rpartition(".")
        if len(pattern.rpartition(".")[2]) == _SHORT_SUB and int(last) < 10**_SHORT_SUB:
            return f"{start}.{int(last):0{_SHORT_SUB}}"
    return made


def own_code(node: Simpul) -> str:
    """`kode_sendiri`: a code with the first bidang urusan of its office in front, in the place of what stands there."""
    written = text(node.kode, node, "kode")
    slots, parts = slot_bidang(office_code(node)), ruas(written)
    if not slots or len(parts) <= _BIDANG:
        raise TakTahu("tak_dapat_dihitung")
    return ".".join((slots[0], *parts[_BIDANG:]))


def code_pattern(node: Simpul) -> str:
    """`pola_kode`: level and shape of a code, the same for all codes that are wrong in the same way."""
    return f"{node.tingkat} {_DIGIT.sub('9', text(node.kode, node, 'kode').removesuffix('.'))}"


def segments(code: str) -> list[str]:
    return [part for part in code.split(".") if part]


def code_start(code: str, n: Decimal) -> str:
    return awalan(code, int(n))


def authority(code: str) -> str:
    held = kewenangan(code)
    if held is None:
        raise Kosong("kosong", "kewenangan")
    return held
