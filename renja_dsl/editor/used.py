"""What plans have said before: places, sources of funds, units and markers, the most frequent first."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator

from attrs import frozen

from renja_dsl.model.document import Cells, Document, Indikator, Simpul
from renja_dsl.syntax.tree import Cell
from renja_dsl.values import Besaran


@frozen
class Used:
    """Texts by the statement that says them; sources of funds with their code in front where they have one."""

    texts: dict[str, tuple[str, ...]]
    units: tuple[str, ...]
    goals: tuple[tuple[str, str], ...]
    """marker and name of every misi, tujuan and sasaran"""
    indicators: tuple[tuple[str, str], ...]
    """marker and name of every indicator that has one"""


def used(documents: Iterable[Document]) -> Used:
    texts: dict[str, Counter[str]] = {}
    units: Counter[str] = Counter()
    goals: dict[str, str] = {}
    indicators: dict[str, str] = {}

    def said(medan: str, *cells: Cell | None) -> None:
        counter = texts.setdefault(medan, Counter())
        counter.update(cell.nilai for cell in cells if cell is not None and isinstance(cell.nilai, str))

    for document in documents:
        said("daerah", document.daerah)
        for node in document.simpul:
            for medan, cells in node.uraian.items():
                said(medan, *cells)
            for _, cell in node.prioritas:
                said("prioritas", cell)
            for source in node.sumber_dana:
                if source.kode is None:
                    said("sumber_dana", source.nama)
                else:
                    texts.setdefault("sumber_dana", Counter())[f'{source.kode.nilai} "{source.nama.nilai}"'] += 1
            if node.tingkat in ("misi", "tujuan", "sasaran") and node.kode_teks:
                goals.setdefault(node.kode_teks, node.nama_teks)
        for indikator in document.indikator:
            if indikator.id is not None:
                indicators.setdefault(str(indikator.id.nilai), str(indikator.nama.nilai))
            units.update(_units(indikator))
    return Used(
        {medan: _frequent(counter) for medan, counter in texts.items()},
        _frequent(units),
        tuple(goals.items()),
        tuple(indicators.items()),
    )


def _frequent(counter: Counter[str]) -> tuple[str, ...]:
    return tuple(text for text, _ in sorted(counter.items(), key=lambda pair: (-pair[1], pair[0])))


def _units(indikator: Indikator) -> Iterator[str]:
    measures: tuple[Cells, ...] = (indikator.target, indikator.realisasi)
    for cells in measures:
        for cell in cells.values():
            held = cell.nilai if type(cell.nilai) is tuple else ()
            yield from (part.satuan for part in held if isinstance(part, Besaran) and part.satuan is not None)


def owner_at(document: Document, offset: int) -> Simpul | None:
    """The node whose statements stand around an offset; None above the first."""
    at = bisect_right(document.simpul, offset, key=lambda node: node.start)
    return document.simpul[at - 1] if at else None
