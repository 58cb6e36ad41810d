"""STR018: the same line twice where a list may have many."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Mapping
from typing import Any

from renja_dsl.messages import template
from renja_dsl.model.document import Document, Indikator, Simpul
from renja_dsl.model.lookup import Lookup
from renja_dsl.model.spot import Spot
from renja_dsl.rules.native.failure import Failure, Judged, Passed
from renja_dsl.syntax.vocabulary import NODE_TEXTS
from renja_dsl.values.tingkat import TINGKAT_ANGGARAN

Said = tuple[Hashable, Spot, str]
"""what is said, where, and the field in words"""


def repeated_lines(document: Document, _: Lookup, __: Mapping[str, Any]) -> Iterator[Judged]:
    yield from _twice(_of_document(document))
    for node in document.simpul:
        yield from _twice(_of_node(node))
        yield from _empty_twins(node)


def _twice(entries: Iterator[Said]) -> Iterator[Judged]:
    seen: dict[Hashable, Spot] = {}
    for said, spot, field in entries:
        first = seen.setdefault((field, said), spot)
        if first is not spot:
            shown = spot.cell.nilai if spot.cell is not None else ""
            yield Failure((spot, first), {"medan": field, "isi": str(shown)}, template("rangkap.baris"))
    if seen:
        yield Passed(len(seen))


def _of_node(node: Simpul) -> Iterator[Said]:
    for name in NODE_TEXTS if node.uraian else ():
        for cell in node.teks(name):
            yield cell.nilai, Spot(node, cell, name), name.replace("_", " ")
    for source in node.sumber_dana:
        said = tuple(None if c is None else c.nilai for c in (source.kode, source.nama, source.nilai))
        yield said, Spot(node, source.nama, "sumber_dana"), "sumber dana"
    for catatan in node.catatan:
        yield (catatan.pada, catatan.teks.nilai), Spot(node, catatan.teks, "catatan"), "catatan"
    for level, cell in node.prioritas:
        yield (level, cell.nilai), Spot(node, cell, "prioritas"), "prioritas"


def _empty_twins(node: Simpul) -> Iterator[Failure]:
    """Two that both say something are TGT209's business, an empty one that is paid for STR005's."""
    if node.tingkat in TINGKAT_ANGGARAN and node.dokumen.jenis in ("renja", "rkpd"):
        return
    seen: dict[str, Indikator] = {}
    for indikator in node.indikator:
        name = str(indikator.nama.nilai)
        first = seen.setdefault(name, indikator)
        if first is not indikator and (_empty(first) or _empty(indikator)):
            spots = (Spot(indikator, indikator.nama, "nama"), Spot(first, first.nama, "nama"))
            yield Failure(spots, {"medan": "indikator", "isi": name}, template("rangkap.baris"))


def _empty(indikator: Indikator) -> bool:
    return not (indikator.target or indikator.realisasi or indikator.kondisi or indikator.tertulis or indikator.ragu)


def _of_document(document: Document) -> Iterator[Said]:
    for text in document.teks:
        if text.medan not in ("bab", "narasi"):  # NAR706 counts chapters; prose may repeat itself
            said = tuple(cell.nilai for cell in text.isi)
            yield said, Spot(document, text.isi[0]), text.medan.replace("_", " ")
    for rekap in document.rekap:
        if not rekap.tertulis and not rekap.ragu:  # two that say something may be of two units
            code = rekap.kode.nilai if rekap.kode is not None else "perangkat daerah"
            yield code, Spot(rekap, rekap.kode), "rekap"
    for klaim in document.klaim:
        yield (klaim.judul.nilai, _written(document, klaim.start, klaim.end)), Spot(document, klaim.judul), "klaim"


def _written(document: Document, start: int, end: int) -> str:
    return " ".join(document.source.text[start:end].split())
