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


@frozen
class SaidInPlan:
    """The same of one plan, counted."""

    texts: dict[str, Counter[str]]
    units: Counter[str]
    goals: dict[str, str]
    indicators: dict[str, str]


def said_in(document: Document) -> SaidInPlan:
    texts: dict[str, Counter[str]] = {}
    units: Counter[str] = Counter()

    def said(medan: str, cell: Cell | None) -> None:
        if cell is not None and isinstance(cell.nilai, str):
            texts.setdefault(medan, Counter())[cell.nilai] += 1

    said("daerah", document.daerah)
    for node in document.simpul:
        for medan, cells in node.uraian.items():
            for cell in cells:
                said(medan, cell)
        for _, cell in node.prioritas:
            said("prioritas", cell)
        for source in node.sumber_dana:
            if source.kode is None:
                said("sumber_dana", source.nama)
            else:
                texts.setdefault("sumber_dana", Counter())[f'{source.kode.nilai} "{source.nama.nilai}"'] += 1
    for indikator in document.indikator:
        units.update(_units(indikator))
    goals = [node for level in ("misi", "tujuan", "sasaran") for node in document.per_tingkat[level]]
    return SaidInPlan(
        texts,
        units,
        {node.kode_teks: node.nama_teks for node in goals if node.kode_teks},
        {str(one.id.nilai): str(one.nama.nilai) for one in document.indikator if one.id is not None},
    )


def used(plans: Iterable[SaidInPlan]) -> Used:
    """What several plans say together."""
    texts: dict[str, Counter[str]] = {}
    units: Counter[str] = Counter()
    goals: dict[str, str] = {}
    indicators: dict[str, str] = {}
    for plan in plans:
        for medan, counter in plan.texts.items():
            texts.setdefault(medan, Counter()).update(counter)
        units.update(plan.units)
        goals = {**plan.goals, **goals}
        indicators = {**plan.indicators, **indicators}
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
