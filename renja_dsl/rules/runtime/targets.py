"""Targets cell by cell: units, years in a row, what is not one number, one indicator twice."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache
from typing import Any, NamedTuple

from renja_dsl.model.document import Document, Indikator, Kunci, Node
from renja_dsl.model.workspace import Workspace
from renja_dsl.rules.counted import fit, same_unit
from renja_dsl.rules.offices import foreign_phrase
from renja_dsl.rules.runtime.numbers import components, is_kind, same, unit_of
from renja_dsl.rules.runtime.words import Tulisan
from renja_dsl.syntax.tree import Cell
from renja_dsl.values import lipat
from renja_dsl.values.hilang import Hilang, Kosong, TakTahu

__all__ = [
    "Sel",
    "compared",
    "fit",
    "foreign_phrase",
    "is_one_number",
    "last_result",
    "measures_in",
    "same_target",
    "same_unit",
    "target_cells",
    "target_units",
    "twin_indicators",
    "units_differ",
]


class Sel(NamedTuple):
    """A target cell of an indicator."""

    owner: Indikator
    cell: Cell
    kapan: str
    """its year, or `awal`, `akhir`, `renstra`"""
    lalu: Cell | None
    """the cell of the year before"""


def target_cells(indikator: Indikator) -> list[Sel]:
    """`sel_target`: targets year by year, then the state at the start and the end."""
    return [
        *(Sel(indikator, cell, str(key), _year_before(indikator, key)) for key, cell in indikator.target.items()),
        *(Sel(indikator, cell, str(key), None) for key, cell in indikator.kondisi.items()),
    ]


def _year_before(indikator: Indikator, key: Kunci) -> Cell | None:
    return indikator.target.get(key - 1) if isinstance(key, int) else None


def target_units(indikator: Indikator) -> list[Tulisan]:
    """`satuan_target`: the units that an indicator is planned in, each once with its first cell."""
    found: dict[str, Tulisan] = {}
    rows = (indikator.target, indikator.kondisi)
    cells = [cell for row in rows for cell in row.values()]
    for unit, cell in _units(indikator, cells):
        found.setdefault(lipat(unit), Tulisan(indikator, cell, unit, "target"))
    return list(found.values())


def _units(indikator: Indikator, cells: list[Cell]) -> Iterator[tuple[str, Cell]]:
    for cell in cells:
        try:
            yield unit_of(cell.nilai), cell
        except Hilang:
            continue
    if indikator.satuan is not None and isinstance(indikator.satuan.nilai, str):
        yield indikator.satuan.nilai, indikator.satuan


def units_differ(a: Any, b: Any) -> bool:
    """`beda_satuan`: both have a unit, and the two are not one."""
    try:
        left, right = unit_of(a), unit_of(b)
    except Kosong:
        return False
    return not same_unit(left, right)


def same_target(a: Any, b: Any) -> bool:
    """`target_sama`: equal numbers; values of two kinds (`Level 3` and `100%`) are not equal."""
    left, right = components(a), components(b)
    if left and right:
        return [x.angka for x in left] == [y.angka for y in right]
    try:
        return same(a, b)
    except TakTahu:
        return False


_PAIR = re.compile(r"[\d.,]+\s*/\s*[\d.,]+\s+[^\d\s]+\s*/\s*[^\d\s].*")
"""`25/14 Orang/bulan`: a number for each part of the unit"""


_COMPARED = {"rkpd": "RKPD", "renstra": "Renstra", "sebelumnya": "tahun lalu"}


def compared(document: Document, workspace: Workspace) -> list[str]:
    """`pembanding`: the next year, and the documents referred to that plan the same indicators."""
    return ["prakiraan maju", *(name for kind, name in _COMPARED.items() if workspace.refers(kind, document))]


def is_one_number(sel: Sel) -> bool:
    """`satu_angka`: a number, a range or a grade; a pair where the unit is a pair as well."""
    held = sel.cell.nilai
    if held.__class__.__name__ == "Rusak":
        raise TakTahu("baris_rusak", "target")
    if held.__class__.__name__ == "TakTerbaca":
        return _PAIR.fullmatch(held.tercetak.strip()) is not None
    if is_kind(held, "teks"):
        return _PAIR.fullmatch(str(held).strip()) is not None
    return len(components(held)) <= 1


_MEASURE = r"(?:jumlah|persentase|prosentase|cakupan|indeks|rasio|panjang|luas|nilai)"
_SPLIT = re.compile(
    rf"\n|;\s*(?=\w)|(?:^|\s)[2-9][.)]\s+(?=[A-Za-z])|(?:\s+dan|\s*[,/&])\s+(?={_MEASURE}\b)", re.IGNORECASE
)
_STARTS = re.compile(rf"\s*(?:\d+[.)]\s*)?{_MEASURE}\b", re.IGNORECASE)


@lru_cache(maxsize=1 << 14)
def measures_in(name: str) -> Decimal:
    """`banyak_ukuran`: how many indicators stand in one name."""
    parts = [part for part in _SPLIT.split(name.strip()) if part.strip()]
    if len(parts) > 1 and "\n" not in name.strip() and not all(_STARTS.match(part) for part in parts):
        return Decimal(1)
    return Decimal(max(1, len(parts)))


def twin_indicators(indikator: Indikator) -> list[Indikator]:
    """`indikator_kembar`: earlier ones of the same name, on the same node, above it, or on a goal."""
    name = indikator.nama.nilai
    if not isinstance(name, str) or not name:
        return []
    levels = indikator.dokumen.per_tingkat
    holders = [*levels["tujuan"], *levels["sasaran"]]
    node: Node | None = indikator.simpul
    while node is not None:
        if node.tingkat not in ("tujuan", "sasaran"):
            holders.append(node)
        node = node.induk
    folded = lipat(name)
    found = [
        other
        for holder in holders
        for other in holder.indikator
        if other.start < indikator.start and isinstance(other.nama.nilai, str) and lipat(other.nama.nilai) == folded
    ]
    return sorted(found, key=lambda other: other.start)


def last_result(indikator: Indikator) -> Cell | None:
    """The newest result of a year before the document's."""
    years = [key for key in indikator.realisasi if isinstance(key, int) and key < indikator.dokumen.tahun]
    return indikator.realisasi[max(years)] if years else None
