"""Columns of rupiah that are parts of others or their sum: kinds of belanja, sources of funds, thousands."""

from __future__ import annotations

import re
from decimal import Decimal

from attrs import evolve

from renja_dsl.intake.refused import Note, note
from renja_dsl.intake.sheets.grid import Sheet
from renja_dsl.intake.source_values import amount_in
from renja_dsl.intake.tables.below import Below
from renja_dsl.intake.tables.header import TableColumn, TableHead
from renja_dsl.intake.tables.meanings import (
    PART,
    RP_FIELDS,
    SHARE_OF_SOURCE,
    ColumnMeaning,
    fold,
    is_bare_sum,
    is_part_of_budget,
    is_total,
    meaning_of,
    phase_of,
    scale,
    source_of,
)
from renja_dsl.intake.tables.periods import SPENT

_FEWEST = 2
"""columns that are parts of one"""
MONEY = Decimal(100_000)
"""rupiah; what is mostly larger counts no things"""
_DOTTED = re.compile(r"\s*(?:rp\.?)?\s*-?[1-9][0-9]{0,2}[.,][0-9]{3}\s*", re.I)
"""in a column of millions, decimals or thousands"""
_FULL = Decimal(1_000_000)
"""rupiah; what is mostly smaller is no budget in full"""
_TOO_MUCH = Decimal(10) ** 10
"""rupiah; where half of the rows are to exceed it, the amounts are in full already, whatever the head says"""


def sum_of_kinds(head: TableHead, parts: tuple[str, ...]) -> ColumnMeaning | None:
    """`Jumlah` beside kinds of belanja is their sum: the pagu, or what was spent."""
    beside = any(is_part_of_budget(other) and other[:-1] == parts[:-1] for other in head.labels)
    if not beside or not is_total(parts):
        return None
    spent = meaning_of((*parts[:-1], "Rp")) if parts[:-1] else None
    if spent is not None and spent.medan in ("serapan", "serapan lalu", "pagu maju", "pagu renstra"):
        return spent
    return ColumnMeaning("pagu", phase=phase_of(parts))


def of_kinds(sheet: Sheet, head: TableHead, columns: list[TableColumn]) -> tuple[list[TableColumn], list[Note]]:
    """Kinds of belanja without a column of their sum are added up."""
    groups: dict[tuple[str, int | str], list[TableColumn]] = {}
    for k in columns:
        parts = head.labels[k.number]
        if k.meaning is None and is_part_of_budget(parts) and (of := _money_of(head, parts[:-1])) is not None:
            groups.setdefault(of, []).append(k)
    told = {(k.meaning.medan, k.meaning.kunci) for k in columns if k.meaning is not None}
    sums: dict[int, ColumnMeaning] = {}
    notes: list[Note] = []
    for (medan, key), group in groups.items():
        above = {head.labels[k.number][:-1] for k in group}
        money = any(_is_money(sheet, head, k) for k in group)
        if (medan, key) in told or len(group) < _FEWEST or len(above) > 1 or not money:
            continue
        sums |= {k.number: ColumnMeaning(medan, key, phase=PART) for k in group}
        place, said = sheet.place(head.start, group[0].number), ", ".join(f"{k.letter} {k.label}" for k in group)
        notes.append(note("impor.jenis_dijumlah", place, kolom=said, medan=medan))
    return [evolve(k, meaning=sums.get(k.number, k.meaning)) for k in columns], notes


def _money_of(head: TableHead, above: tuple[str, ...]) -> tuple[str, int | str] | None:
    """The field that amounts below a head are of; below none, they are the pagu of a plan."""
    if not above:
        return None if SPENT.search(fold(" ".join(head.titles))) else ("pagu", "")
    meaning = meaning_of((*above, "Rp"))
    if meaning is None or meaning.phase == "before" or meaning.medan not in RP_FIELDS:
        return None
    return meaning.medan, meaning.kunci


def of_sources(sheet: Sheet, head: TableHead, columns: list[TableColumn]) -> list[TableColumn]:
    """Columns below one head that name sources of funds: what each of them pays."""
    groups: dict[tuple[str, ...], list[TableColumn]] = {}
    for k in columns:
        parts = head.labels[k.number]
        known = k.meaning is None or k.meaning.medan in ("pagu", "target", "sumber dana")
        if known and source_of(parts):
            groups.setdefault(parts[:-1], []).append(k)
    several = [k for group in groups.values() if len(group) >= _FEWEST for k in group]
    if not any(_is_money(sheet, head, k) for k in several):
        return columns
    names = {k.number: source_of(head.labels[k.number]) for k in several}
    return [
        evolve(k, meaning=ColumnMeaning(SHARE_OF_SOURCE, names[k.number])) if k.number in names else k for k in columns
    ]


def sole_sum(sheet: Sheet, head: TableHead, columns: list[TableColumn]) -> list[TableColumn]:
    """A bare `Jumlah` is the pagu where the table has no other money of the year."""
    if any(k.meaning is not None and k.meaning.medan in (*RP_FIELDS, SHARE_OF_SOURCE) for k in columns):
        return columns
    bare = [k for k in columns if k.meaning is None and is_bare_sum(head.labels[k.number])]
    if len(bare) != 1 or not _is_money(sheet, head, bare[0]) or SPENT.search(fold(" ".join(head.titles))):
        return columns
    return [evolve(k, meaning=ColumnMeaning("pagu")) if k is bare[0] else k for k in columns]


def _is_money(sheet: Sheet, head: TableHead, k: TableColumn) -> bool:
    """Whether most of its amounts are larger than things are counted."""
    amounts = sorted(abs(amount) for amount in Below(sheet, head).amounts(k) if amount)
    return bool(amounts) and amounts[len(amounts) // 2] * _factor(head, k) >= MONEY


def _factor(head: TableHead, column: TableColumn) -> Decimal:
    """What the head of a column, or a title, says that its amounts are in."""
    factor = scale(column.label)
    return factor if factor != 1 else next((found for title in head.titles if (found := scale(title)) != 1), Decimal(1))


def scaled(sheet: Sheet, head: TableHead, column: TableColumn) -> TableColumn:
    """Amounts below `(Rp. 000)` are multiplied, unless they are in full all the same, as many offices write them."""
    if (
        column.meaning is None
        or column.meaning.medan not in (*RP_FIELDS, SHARE_OF_SOURCE, "rencana kas")
        or column.meaning.medan == "tertulis capaian serapan"
    ):
        return column
    factor = _factor(head, column)
    held = [sheet.cell(row, column.number) for row in range(head.end, head.limit)]
    amounts = sorted(amount for cell in held if (amount := amount_in(cell)) is not None)
    if factor == 1 or not amounts:
        return column
    middle = amounts[len(amounts) // 2]
    if middle * factor <= _TOO_MUCH:
        return evolve(column, factor=factor)
    dotted = sum(isinstance(cell, str) and _DOTTED.fullmatch(cell) is not None for cell in held)
    in_decimals = dotted * 2 > len(amounts) and middle < _FULL <= factor * middle / 1000
    return evolve(column, factor=factor, decimals=True) if in_decimals else column
