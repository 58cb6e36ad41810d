"""Codes, names, units and other words of a plan."""

from __future__ import annotations

import re
from decimal import Decimal
from difflib import SequenceMatcher
from functools import cache
from typing import Any, NamedTuple

from renja_dsl.knowledge.places import kecamatan
from renja_dsl.knowledge.units import nearest_unit
from renja_dsl.model.arithmetic import components
from renja_dsl.model.document import Indikator, Simpul
from renja_dsl.model.lookup import Lookup
from renja_dsl.model.reading import text
from renja_dsl.syntax.tree import Cell
from renja_dsl.values import (
    awalan,
    baku,
    berbentuk,
    kewenangan,
    lipat,
    padat,
)
from renja_dsl.values.hilang import Kosong, TakTahu

_SHORT_SUB = 2
"""digits that end a sub kegiatan in the tables of 2019 and 2020"""
_DIGIT = re.compile(r"\d")


def well_formed(node: Simpul) -> bool:
    return berbentuk(text(node.kode, node, "kode").removesuffix("."), node.tingkat)  # type: ignore[arg-type]


def standard_code(node: Simpul) -> str:
    """`kode_baku`: a code padded to its form; a sub kegiatan gets as many digits as others of its document."""
    made = baku(text(node.kode, node, "kode"), node.tingkat)  # type: ignore[arg-type]
    if made is None:
        raise TakTahu("tak_dapat_dihitung")
    if node.tingkat == "sub_kegiatan":
        others = (other.kode_teks for other in node.dokumen.per_tingkat["sub_kegiatan"])
        pattern = next((code for code in others if berbentuk(code, "sub_kegiatan")), made)
        start, _, last = made.rpartition(".")
        if len(pattern.rpartition(".")[2]) == _SHORT_SUB and int(last) < 10**_SHORT_SUB:
            return f"{start}.{int(last):0{_SHORT_SUB}}"
    return made


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


def alike(a: str, b: str) -> bool:
    """`mirip`: the same words but for a few letters."""
    return SequenceMatcher(None, padat(a), padat(b), autojunk=False).ratio() >= 0.85


def respelt_unit(unit: str) -> str:
    """`ejaan_satuan`: the unit without its misspelling; absent when it has none."""
    near = nearest_unit(unit)
    if near is None:
        raise Kosong("kosong", "ejaan_satuan")
    return near


def kecamatan_in(place: str) -> str:
    """`kecamatan`: the one that a text names, folded for comparison."""
    name = kecamatan(place)
    if name is None:
        raise Kosong("kosong", "kecamatan")
    return name


_STAGES = ("rancangan awal", "rancangan", "rancangan akhir", "penetapan", "perubahan")


def stage_order(stage: str) -> Decimal:
    """`urutan_tahap`: 1 for rancangan awal to 5 for perubahan (Permendagri 86/2017, pasal 125 to 143)."""
    folded = lipat(stage)
    if folded not in _STAGES:
        raise TakTahu("tak_dapat_dihitung")
    return Decimal(_STAGES.index(folded) + 1)


class Tulisan(NamedTuple):
    """A name or unit as somebody wrote it, to be judged as text."""

    owner: Any
    cell: Cell
    isi: str
    bagian: str
    """nama, indikator or satuan"""

    @property
    def kunci(self) -> str:
        return f"{self.bagian} {lipat(self.isi)}"


def writings(lookup: Lookup, node: Simpul) -> list[Tulisan]:
    """`tulisan`: name of a node, names and units of its indicators; each unit of an indicator once.

    Several rules in turn ask this of all nodes of a document.
    """
    made: list[Tulisan] = lookup.once[_writings][node]
    return made


def _writings(node: Simpul) -> list[Tulisan]:
    found = []
    if node.nama is not None and isinstance(node.nama.nilai, str):
        found.append(Tulisan(node, node.nama, node.nama.nilai, "nama"))
    for indikator in node.indikator:
        name = indikator.nama
        if isinstance(name.nilai, str):
            found.append(Tulisan(indikator, name, name.nilai, "indikator"))
        found += [Tulisan(indikator, cell, unit, "satuan") for unit, cell in _units(indikator).items()]
    return found


def _units(indikator: Indikator) -> dict[str, Cell]:
    """Units with their first cells; a declared one with its declaration."""
    units: dict[str, Cell] = {}
    rows = (indikator.target, indikator.realisasi, indikator.proyeksi, indikator.kondisi)
    for cell in reversed([cell for row in rows for cell in row.values()]):
        for part in components(cell.nilai):
            if part.satuan is not None:
                units[part.satuan] = cell
    if indikator.satuan is not None and isinstance(indikator.satuan.nilai, str):
        units[indikator.satuan.nilai] = indikator.satuan
    return units


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


def matches(subject: str, pattern: str) -> bool:
    return _compiled(pattern).fullmatch(subject) is not None
