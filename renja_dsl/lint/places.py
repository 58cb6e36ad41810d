"""Where a finding points: the characters, code and value of what a rule speaks of."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from renja_dsl.findings.finding import Place
from renja_dsl.model.arithmetic import carried_pagu
from renja_dsl.model.document import Document, Indikator, Rekap, Simpul
from renja_dsl.model.spot import Spot, Spots
from renja_dsl.rules.runtime.budget import spend
from renja_dsl.rules.runtime.logic import UNKNOWN
from renja_dsl.values import format_rupiah
from renja_dsl.values.hilang import Hilang


def document_label(document: Document) -> str:
    return f"{document.jenis} {document.masa}".strip()


def spots_of(places: Callable[[], Sequence[Spot]]) -> Sequence[Spot]:
    try:
        return spend(places())
    except UNKNOWN:
        return ()


def shown_of(spots: Sequence[Spot]) -> int:
    """How many of some places are shown; whole things, of which there may be thousands, all are."""
    return len(spots) if isinstance(spots, Spots) else sum(map(shows, spots))


def shows(spot: Spot) -> bool:
    """Whether a place has something to show beside the primary one; a sum stands in for a missing pagu."""
    summed = isinstance(spot.owner, Simpul) and spot.year is not None
    return spot.cell is not None or not spot.name or summed


def place_of(spot: Spot, document: Document, label: str) -> Place:
    """Characters, code and value of a spot."""
    owner = spot.owner
    home: Document = owner if isinstance(owner, Document) else getattr(owner, "dokumen", document)
    node = owner.simpul if isinstance(owner, Indikator) else owner
    kode = node.kode_teks if isinstance(node, Simpul) else _program(node) if isinstance(node, Rekap) else ""
    nama = _name(owner)
    if spot.cell is not None:
        written = " ".join(home.written(spot.cell).split())
        return Place(home.source, home.name, spot.cell.start, spot.cell.end, kode, nama, label, written)
    value = ""
    if isinstance(owner, Simpul) and spot.year is not None:
        try:
            value = f"= {format_rupiah(carried_pagu(owner, spot.year))}"
        except Hilang:
            value = ""
    if isinstance(owner, Document):
        return Place(home.source, home.name, *home.kepala, kode, nama, label, value)
    return Place(home.source, home.name, owner.start, owner.end, kode, nama, label, value)


def _program(rekap: Rekap) -> str:
    """The code of the program that printed averages are of."""
    return str(rekap.kode.nilai) if rekap.kode is not None else ""


def _name(owner: Any) -> str:
    name = getattr(owner, "nama", None)
    held = getattr(name, "nilai", name)
    return held if isinstance(held, str) else ""
