"""Every text of a document with its place, to be searched as it stands in the file."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from renja_dsl.model.document import Document
from renja_dsl.model.spot import Spot
from renja_dsl.syntax.tree import Cell
from renja_dsl.syntax.vocabulary import INDICATOR_TEXTS, NODE_TEXTS


class Sebutan(NamedTuple):
    """Something that a text mentions, to be judged: a region, a year, a regulation."""

    owner: Any
    cell: Cell | None
    """the characters that mention it"""
    isi: str
    bagian: str
    """field that the text is of"""
    sesuai: bool
    keterangan: str = ""
    sumber: str = ""
    disebut: bool = True
    """False: the text lacks it, and the cell is where it is due"""

    @property
    def kunci(self) -> str:
        return self.isi.casefold()

    def where(self, cell: Cell | None, name: str, year: int | None) -> Spot:
        return Spot(self.owner, self.cell, self.bagian)


PlacedText = tuple[Any, Cell, str]
"""an owner, a text of it, and the field that it fills"""


def texts_of(document: Document) -> Iterator[PlacedText]:
    """Names, places, notes and prose; the header's own region is not among them."""
    heads = [document.nama, *(signer.jabatan for signer in document.penanda_tangan)]
    yield from ((document, cell, "nama") for cell in heads if cell is not None)
    for node in document.simpul:
        if node.nama is not None:
            yield node, node.nama, "nama"
        for bagian in NODE_TEXTS if node.uraian else ():
            for cell in node.teks(bagian):
                yield node, cell, bagian
        for _, cell in node.prioritas:
            yield node, cell, "prioritas"
        for note in node.catatan:
            yield node, note.teks, "catatan"
        for indikator in node.indikator:
            yield indikator, indikator.nama, "indikator"
            for bagian in INDICATOR_TEXTS if indikator.uraian else ():
                yield from ((indikator, cell, bagian) for cell in indikator.teks(bagian))
    for text in document.teks:
        yield from ((document, cell, text.medan) for cell in text.isi if isinstance(cell.nilai, str))
    yield from ((document, klaim.judul, "klaim") for klaim in document.klaim)
