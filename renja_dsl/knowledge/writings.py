"""Names, units and describing texts as somebody wrote them."""

from __future__ import annotations

from typing import Any, NamedTuple

from renja_dsl.model.arithmetic import components
from renja_dsl.model.document import Indikator, Simpul
from renja_dsl.model.lookup import Lookup
from renja_dsl.model.spot import Spot
from renja_dsl.syntax.tree import Cell
from renja_dsl.syntax.vocabulary import NODE_TEXTS
from renja_dsl.values import (
    lipat,
)


class Tulisan(NamedTuple):
    """A name, unit or text as somebody wrote it, to be judged as text."""

    owner: Any
    cell: Cell
    isi: str
    bagian: str
    """nama, indikator, satuan, sumber dana or the keyword of a text that describes a node"""
    lainnya: tuple[Cell, ...] = ()
    """further cells of the same indicator with the same unit"""

    @property
    def sel(self) -> list[Tulisan]:
        """Once for every cell that it stands in."""
        return [self, *(Tulisan(self.owner, cell, self.isi, self.bagian) for cell in self.lainnya)]

    @property
    def kunci(self) -> str:
        return f"{self.bagian} {lipat(self.isi)}"

    def where(self, cell: Cell | None, name: str, year: int | None) -> Spot:
        return Spot(self.owner, self.cell, self.bagian)


def writings(node: Simpul, lookup: Lookup) -> list[Tulisan]:
    """`tulisan`: name of a node, its texts, names and units of its indicators; each unit of an indicator once.

    Several rules in turn ask this of all nodes of a document.
    """
    made: list[Tulisan] = lookup.once[_writings][node]
    return made


def _writings(node: Simpul) -> list[Tulisan]:
    found = []
    if node.nama is not None and isinstance(node.nama.nilai, str):
        found.append(Tulisan(node, node.nama, node.nama.nilai, "nama"))
    texts = NODE_TEXTS if node.uraian else ()
    described = [(name.replace("_", " "), cell) for name in texts for cell in node.teks(name)]
    described += [("sumber dana", source.nama) for source in node.sumber_dana if source.nama is not None]
    found += [Tulisan(node, cell, cell.nilai, part) for part, cell in described if isinstance(cell.nilai, str)]
    for indikator in node.indikator:
        name = indikator.nama
        if isinstance(name.nilai, str):
            found.append(Tulisan(indikator, name, name.nilai, "indikator"))
        found += [Tulisan(indikator, cells[0], unit, "satuan", cells[1:]) for unit, cells in _units(indikator).items()]
    return found


def _units(indikator: Indikator) -> dict[str, tuple[Cell, ...]]:
    """Units with their cells; a declared one with its declaration first."""
    units: dict[str, tuple[Cell, ...]] = {}
    rows = (indikator.target, indikator.realisasi, indikator.proyeksi, indikator.kondisi)
    for cell in reversed([cell for row in rows for cell in row.values()]):
        here = [part.satuan for part in components(cell.nilai)]
        for unit in here if len(here) < 2 else dict.fromkeys(here):
            if unit is not None:
                units[unit] = (cell, *units.get(unit, ()))
    if indikator.satuan is not None and isinstance(indikator.satuan.nilai, str):
        units[indikator.satuan.nilai] = (indikator.satuan, *units.get(indikator.satuan.nilai, ()))
    return units
