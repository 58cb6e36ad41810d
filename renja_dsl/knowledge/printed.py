"""Cells as the source document printed them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from renja_dsl.model.document import Document, Indikator, Rekap, Simpul
from renja_dsl.model.spot import Spot
from renja_dsl.syntax.tree import Cell
from renja_dsl.values.hilang import TakTerbaca


class Tercetak(NamedTuple):
    """The characters of a cell that the source printed otherwise, or of a text in it."""

    owner: Any
    cell: Cell
    isi: str
    bagian: str

    @property
    def tempat(self) -> str:
        """The field as a plan writes it."""
        return self.bagian.replace("_", " ")

    def where(self, cell: Cell | None, name: str, year: int | None) -> Spot:
        return Spot(self.owner, self.cell, self.bagian)


def printed_cells(document: Document) -> list[Tercetak]:
    """`tercetak`: every value cell whose own characters are kept."""
    return [
        Tercetak(owner, cell, text, name)
        for owner, name, cell in cells_of(document)
        if (text := _kept(cell)) is not None
    ]


def _kept(cell: Cell) -> str | None:
    if isinstance(cell.nilai, TakTerbaca):
        return cell.nilai.tercetak
    if cell.tercetak is not None:
        return cell.tercetak
    return cell.nilai if isinstance(cell.nilai, str) else None


def cells_of(document: Document) -> Iterator[tuple[Simpul | Indikator | Rekap, str, Cell]]:
    """Every value cell of a document with its owner and field."""
    for node in document.simpul:
        for name, cells in (("pagu", node.pagu), ("serapan", node.serapan)):
            for cell in cells.values():
                yield node, name, cell
        yield from _printed(node)
        for indikator in node.indikator:
            for name in ("target", "realisasi", "proyeksi", "kondisi"):
                for cell in getattr(indikator, name).values():
                    yield indikator, name, cell
            yield from _printed(indikator)
    for rekap in document.rekap:
        yield from _printed(rekap)


def _printed(owner: Simpul | Indikator | Rekap) -> Iterator[tuple[Simpul | Indikator | Rekap, str, Cell]]:
    for name, cells in owner.tertulis.items():
        for cell in cells.values():
            yield owner, f"tertulis_{name}", cell
