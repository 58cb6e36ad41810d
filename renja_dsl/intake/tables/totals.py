"""What a table says about itself: its totals, against what was taken from its rows."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal

from attrs import evolve, frozen

from renja_dsl.drafts.plan import DraftSimpul
from renja_dsl.intake.tables.half import Half
from renja_dsl.intake.tables.header import TableColumn
from renja_dsl.intake.tables.meanings import PART, RP_FIELDS, SHARE_OF_SOURCE, is_part_of_budget, is_total
from renja_dsl.syntax.tree import Kunci
from renja_dsl.values import Rupiah
from renja_dsl.values.tingkat import RANK

_SUMMED = frozenset(RP_FIELDS) - {"tertulis capaian serapan"}


@frozen
class TableGap:
    """A total of the file that its own rows do not add up to."""

    place: str
    label: str
    medan: str
    stated: Decimal
    held: Decimal


@frozen
class TableTotals:
    """`agreed`: how many totals were compared and are right."""

    agreed: int = 0
    gaps: tuple[TableGap, ...] = ()

    def __add__(self, other: TableTotals) -> TableTotals:
        return TableTotals(self.agreed + other.agreed, self.gaps + other.gaps)


def total_rows(
    half: Half, totals: Sequence[tuple[int, int]], nodes: Sequence[tuple[int, DraftSimpul]], sections: Sequence[int]
) -> TableTotals:
    """Rows of totals, as far as they say amounts.

    `nodes`: by number of the row that opened them, in order; `sections`: rows that open an office.

    A total may stand for everything above it, for what stands since the total or the office before it, for the
    programs, or for the node that is open there. Where none of these is what it says, the first counts.
    """
    found = TableTotals()
    tops = _tops(nodes)
    start = 0
    for row, _ in totals:
        for k, stated in _stated(half, row):
            if k.meaning is None:
                continue
            medan, key = k.meaning.medan, k.meaning.kunci
            ways = _ways(row, start, sections, tops, nodes, medan, key)
            if ways and stated in ways:
                found += TableTotals(1)
            elif ways:
                label = half.whole(row)
                found += TableTotals(
                    0, (TableGap(half.place(row, k.number), label, _said(medan, key), stated, ways[0]),)
                )
        start = row
    return found


def sections(
    half: Half, opened: Sequence[tuple[int, int]], nodes: Sequence[tuple[int, DraftSimpul]], ends: int
) -> TableTotals:
    """What the row of an office says, against the programs of its part."""
    found = TableTotals()
    rows = [row for row, _ in opened]
    tops = _tops(nodes)
    for row, end in zip(rows, [*rows[1:], ends][: len(rows)], strict=True):
        members = [node for number, node in tops if row < number < end]
        for k in _money(half):
            stated = half.amount(row, k)
            held = _sum(members, k.meaning.medan, k.meaning.kunci) if k.meaning is not None else None
            if stated is None or held is None or k.meaning is None:
                continue
            gap = TableGap(half.place(row, k.number), half.whole(row), k.meaning.nama, stated, held)
            found += TableTotals(1) if stated == held else TableTotals(0, (gap,))
    return found


def levels(half: Half, nodes: Sequence[tuple[int, DraftSimpul]]) -> TableTotals:
    """Money of every node that has money of its own and below, against what is below it."""
    found = TableTotals()
    columns: list[tuple[TableColumn, tuple[str, Kunci]]] = [
        (k, (k.meaning.medan, k.meaning.kunci)) for k in _money(half) if k.meaning is not None
    ]
    parts = [k for k in reversed(half.columns(*RP_FIELDS)) if _is_part(k)]
    added_up = {(k.meaning.medan, k.meaning.kunci): k for k in parts if k.meaning is not None}
    columns += [(k, key) for key, k in added_up.items()]
    if not half.columns("pagu"):
        columns += [(k, ("pagu", "")) for k in half.columns(SHARE_OF_SOURCE)[:1]]
    for row, node in nodes:
        if node.tingkat not in RANK:
            continue
        for k, (medan, key) in columns:
            own, below = _own(node, medan, key), _sum(node.anak, medan, key)
            if own is None or below is None:
                continue
            label = f"{node.tingkat.replace('_', ' ')} {node.kode or node.nama}"
            gap = TableGap(half.place(row, k.number), label, _said(medan, key), own, below)
            found += TableTotals(1) if own == below else TableTotals(0, (gap,))
    return found


def parts(half: Half, rows: Iterable[int]) -> TableTotals:
    """Columns of kinds of belanja, against the column of their sum."""
    found = TableTotals()
    labels = half.head.labels
    for k in half.columns(*RP_FIELDS):
        if not is_total(labels[k.number]):
            continue
        above = labels[k.number][:-1]
        kinds = [n for n, label in enumerate(labels) if label[:-1] == above and is_part_of_budget(label)]
        if not kinds:
            continue
        for row in rows:
            stated = half.amount(row, k)
            held = sum((half.amount(row, evolve(k, number=n)) or Decimal(0) for n in kinds), Decimal(0))
            if stated is not None:
                gap = TableGap(half.place(row, k.number), half.whole(row), k.label, stated, held)
                found += TableTotals(1) if stated == held else TableTotals(0, (gap,))
    return found


def _money(half: Half) -> list[TableColumn]:
    """Columns whose totals are those of a field; a month is a part of its quarter alone."""
    columns = half.columns(*RP_FIELDS)
    return [k for k in columns if k.meaning and k.meaning.medan in _SUMMED and not _is_part(k)]


def _stated(half: Half, row: int) -> list[tuple[TableColumn, Decimal]]:
    """What a row says of each field; columns that are parts of one are added up."""
    said = [(k, amount) for k in _money(half) if (amount := half.amount(row, k)) is not None]
    parts: dict[tuple[str, Kunci], list[tuple[TableColumn, Decimal]]] = {}
    for k in half.columns(*RP_FIELDS):
        if k.meaning is not None and _is_part(k) and (amount := half.amount(row, k)) is not None:
            parts.setdefault((k.meaning.medan, k.meaning.kunci), []).append((k, amount))
    return said + [(held[-1][0], sum((amount for _, amount in held), Decimal(0))) for held in parts.values()]


def _is_part(k: TableColumn) -> bool:
    return k.meaning is not None and k.meaning.phase == PART


def _said(medan: str, key: Kunci) -> str:
    return f"{medan} {key}".strip()


def _tops(nodes: Sequence[tuple[int, DraftSimpul]]) -> list[tuple[int, DraftSimpul]]:
    """Those that stand below none of the others."""
    below = {id(child) for _, node in nodes for child in node.anak}
    return [(row, node) for row, node in nodes if node.tingkat in RANK and id(node) not in below]


def _ways(
    row: int,
    start: int,
    sections: Sequence[int],
    tops: Sequence[tuple[int, DraftSimpul]],
    nodes: Sequence[tuple[int, DraftSimpul]],
    medan: str,
    key: Kunci,
) -> list[Decimal]:
    above = [(number, node) for number, node in tops if number < row] or list(tops)  # a total may stand first
    section = max((number for number in sections if number < row), default=0)
    opened = [node for number, node in nodes if number < row]
    sums = [
        _sum([node for number, node in above if number > start], medan, key),
        _sum([node for _, node in above], medan, key),
        _sum([node for number, node in above if number > section], medan, key),
        *(_sum([node for node in opened if node.tingkat == level], medan, key) for level in RANK),
        *(_sum([next((n for n in reversed(opened) if n.tingkat == level), None)], medan, key) for level in RANK),
    ]
    return [total for total in sums if total is not None]


def _own(node: DraftSimpul, medan: str, key: Kunci) -> Decimal | None:
    cell = node.isi.get(medan, key)
    return cell.nilai.nilai if cell is not None and isinstance(cell.nilai, Rupiah) else None


def _sum(nodes: Iterable[DraftSimpul | None], medan: str, key: Kunci) -> Decimal | None:
    """Of the money that nodes have, else of what is below them; None where nothing has any."""
    amounts: list[Decimal] = []
    for node in nodes:
        if node is None:
            continue
        own = _own(node, medan, key)
        held = own if own is not None else _sum(node.anak, medan, key)
        if held is not None:
            amounts.append(held)
    return sum(amounts, Decimal(0)) if amounts else None
