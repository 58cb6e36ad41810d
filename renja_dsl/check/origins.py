"""Where the values that findings point at were imported from: the cell that the office knows."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator

from attrs import define, evolve, field

from renja_dsl.drafts.provenance import NAME, SUMBER_DANA, Key, Provenance, node_key, read_provenance
from renja_dsl.findings.finding import Asal, Finding, Place
from renja_dsl.model.document import EMPTY, Cells, Document, Indikator, Rekap, Simpul
from renja_dsl.model.documents import Documents
from renja_dsl.syntax.source import Reader, Unreadable
from renja_dsl.syntax.tree import Cell
from renja_dsl.syntax.vocabulary import NODE_TEXTS, VOCABULARY, Field, FieldKind

_MEASURES: dict[str, list[Field]] = {}
"""attribute of the model -> the fields that it holds"""
for _row in VOCABULARY:
    if _row.kind in (FieldKind.CELLS, FieldKind.MONEY):
        _MEASURES.setdefault(_row.attribute, []).append(_row)
_PRINTED = {row.key: row.written for row in VOCABULARY if row.kind in (FieldKind.PRINTED, FieldKind.PRINTED_MONEY)}
"""name of a printed value -> its field"""

_Spot = tuple[int, int, Asal]
"""start, end, where it comes from"""


@define
class Origins:
    """Reads what stands beside a plan when something is found in it, each file once."""

    reader: Reader
    documents: Documents
    unreadable: list[Unreadable] = field(factory=list)
    """files that say where values come from, and are damaged"""
    _spots: dict[str, list[_Spot]] = field(factory=dict)

    def told(self, findings: Iterable[Finding]) -> tuple[Finding, ...]:
        """The findings, their places with the cells that they come from."""
        return tuple(map(self._finding, findings))

    def of(self, place: Place) -> Asal | None:
        """Of the value that a place is, lies in, or holds alone."""
        spots = self._of_file(place.file)
        at = bisect_right(spots, place.start, key=_start)
        if at and place.end <= spots[at - 1][1]:
            return spots[at - 1][2]
        inside = spots[bisect_left(spots, place.start, key=_start) : bisect_left(spots, place.end, key=_start)]
        return inside[0][2] if len(inside) == 1 and inside[0][1] <= place.end else None

    def _finding(self, finding: Finding) -> Finding:
        if not any(self._of_file(place.file) for place in (finding.primary, *finding.related)):
            return finding
        related = tuple(map(self._place, finding.related))
        return evolve(finding, primary=self._place(finding.primary), related=related)

    def _place(self, place: Place) -> Place:
        asal = self.of(place)
        return place if asal is None else evolve(place, asal=asal)

    def _of_file(self, name: str) -> list[_Spot]:
        spots = self._spots.get(name)
        if spots is None:
            try:
                held = read_provenance(self.reader, name)
            except Unreadable as error:
                self.unreadable.append(error)
                held = None
            document = self.documents.by_name.get(name)
            spots = [] if held is None or document is None else sorted(_imported(document, held), key=_start)
            self._spots[name] = spots
        return spots


def _start(spot: _Spot) -> int:
    return spot[0]


def _imported(document: Document, held: Provenance) -> Iterator[_Spot]:
    """The values of a document that are as they were imported."""
    paths: dict[int, tuple[tuple[str, str], ...]] = {}
    for node in document.simpul:
        above = paths[id(node.induk)] if node.induk is not None else ()
        paths[id(node)] = (*above, (node.tingkat.replace("_", " "), node.kode_teks or node.nama_teks))
        name = node_key(paths[id(node)])
        yield from _own(node, Key(name, "", NAME, ""), node.nama_teks, held)
        yield from _values(node, name, "", document, held)
        yield from _described(node, name, held)
        for indikator in node.indikator:
            called = indikator.nama.nilai if isinstance(indikator.nama.nilai, str) else ""
            yield from _own(indikator, Key(name, called, NAME, ""), called, held)
            yield from _values(indikator, name, called, document, held)
    for rekap in document.rekap:
        code = str(rekap.kode.nilai) if rekap.kode is not None else ""
        yield from _values(rekap, f"rekap {code}".strip(), "", document, held)


def _own(owner: Simpul | Indikator, key: Key, text: str, held: Provenance) -> Iterator[_Spot]:
    """The statement that opens something, by its name."""
    asal = held.of(key, text)
    if asal is not None:
        yield owner.start, owner.end, asal


def _values(
    owner: Simpul | Indikator | Rekap, node: str, indikator: str, document: Document, held: Provenance
) -> Iterator[_Spot]:
    for medan, kunci, cell in _written(owner, document.tahun):
        asal = held.of(Key(node, indikator, medan, kunci), document.written(cell))
        if asal is not None:
            yield cell.start, cell.end, asal


def _described(node: Simpul, name: str, held: Provenance) -> Iterator[_Spot]:
    texts = [(medan, cell) for medan in NODE_TEXTS for cell in node.teks(medan)]
    for medan, cell in (*texts, *((SUMBER_DANA, source.nama) for source in node.sumber_dana)):
        text = str(cell.nilai)
        asal = held.of(Key(name, "", medan, text), text)
        if asal is not None:
            yield cell.start, cell.end, asal


def _written(owner: Simpul | Indikator | Rekap, year: int) -> Iterator[tuple[str, str, Cell]]:
    """Field, key and cell of every value, in each way that a plan can write it: `pagu maju`, or `pagu 2027: ...`."""
    for attribute, rows in _MEASURES.items():
        cells: Cells = getattr(owner, attribute, EMPTY)
        for kunci, cell in cells.items():
            for row in rows:
                if kunci == (year + row.key if isinstance(row.key, int) else row.key):
                    yield row.written, "", cell
                yield row.written, str(kunci), cell
    for name, cells in owner.tertulis.items():
        for kunci, cell in cells.items():
            yield _PRINTED[name], str(kunci), cell
