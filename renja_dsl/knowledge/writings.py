"""Names and units as somebody wrote them."""

from __future__ import annotations

from typing import Any, NamedTuple

from renja_dsl.model.arithmetic import components
from renja_dsl.model.document import Indikator, Simpul
from renja_dsl.model.lookup import Lookup
from renja_dsl.model.spot import Spot
from renja_dsl.syntax.tree import Cell
from renja_dsl.values import (
    lipat,
)


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

    def where(self, cell: Cell | None, name: str, year: int | None) -> Spot:
        return Spot(self.owner, self.cell, self.bagian)


def writings(node: Simpul, lookup: Lookup) -> list[Tulisan]:
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
