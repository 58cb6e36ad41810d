"""One column a field: where several claim it, the one that says most decides, or somebody has to."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from decimal import Decimal

from attrs import evolve, frozen

from renja_dsl.intake.refused import ImportRefused, Note, note
from renja_dsl.intake.sheets.grid import Sheet
from renja_dsl.intake.tables.below import Below
from renja_dsl.intake.tables.header import TableColumn, TableHead
from renja_dsl.intake.tables.meanings import PART, RP_FIELDS, VALUE_FIELDS, ColumnMeaning, head_words, is_total

_SEVERAL = ("kode", "nama")
"""fields that may be cut over columns"""
_EXAMPLES = 3
_Key = tuple[str, bool, str]


@frozen
class Claim:
    """Columns that claim one field, hold different amounts, and none of which says more than the others."""

    medan: str
    columns: tuple[TableColumn, ...]
    examples: tuple[str, ...]
    """per column a few of its values"""


class ColumnsClaimed(ImportRefused):
    """A question for whoever knows the table."""

    def __init__(self, file: str, sheet: str, claim: Claim) -> None:
        said = [f"{k.letter} ({k.label})" for k in claim.columns]
        first = claim.columns[0]
        super().__init__(
            "impor.kolom_bersaing",
            berkas=file,
            lembar=sheet or "-",
            medan=claim.medan,
            kolom=", ".join(said),
            huruf=first.letter,
            lain=claim.columns[1].letter,
        )
        self.claim = claim


@frozen
class Settled:
    columns: tuple[TableColumn, ...]
    claims: tuple[Claim, ...] = ()
    notes: tuple[Note, ...] = ()


def settle(sheet: Sheet, head: TableHead, columns: Sequence[TableColumn], chosen: Collection[int]) -> Settled:
    """`chosen`: numbers of columns that somebody named by hand."""
    grid = Below(sheet, head)
    groups: dict[_Key, list[TableColumn]] = {}
    for k in columns:
        if k.meaning is not None and k.meaning.medan not in _SEVERAL and k.meaning.phase != PART:
            groups.setdefault((k.meaning.nama, k.meaning.analysis, k.meaning.tingkat), []).append(k)
    made = {k.number: k for k in columns}
    claims: list[Claim] = []
    notes: list[Note] = []
    for (medan, _, _), group in groups.items():
        values = group[0].meaning is not None and group[0].meaning.medan in VALUE_FIELDS
        before, now = _phases(grid, group) if values else ([], group)
        for phase, members in (("before", before), ("", now)):
            if not members:
                continue
            kept = _picked(grid, members, chosen, values=values)
            if kept is None:
                claims.append(Claim(medan, tuple(members), tuple(map(_examples, map(grid.texts, members)))))
                kept = members[:1]
            for k in members:
                made[k.number] = _named(k, kept, grid, phase)
            notes += _told(grid, medan, kept, [k for k in members if made[k.number].meaning is None])
    return Settled(tuple(made[k.number] for k in columns), tuple(claims), tuple(notes))


def _phases(grid: Below, group: list[TableColumn]) -> tuple[list[TableColumn], list[TableColumn]]:
    """Columns from before a change and those that hold now; what has no other side holds now."""
    by_phase: dict[str, list[TableColumn]] = {}
    for k in group:
        by_phase.setdefault(k.meaning.phase if k.meaning is not None else "", []).append(k)
    before, after = by_phase.get("before", []), by_phase.get("after", [])
    plain = [k for phase in ("", "month", "to date") for k in by_phase.get(phase, [])]
    if len(after) > 1 and len(before) == 1:  # `Perubahan Pagu` beside what was and what is
        after = [k for k in after if not _is_change(grid, k, before[0], after)]
    if after and not before:
        return plain, after
    if before and not after:
        return (before, plain) if plain else ([], before)
    return before, [*after, *plain]


def _picked(
    grid: Below, members: list[TableColumn], chosen: Collection[int], *, values: bool
) -> list[TableColumn] | None:
    """The columns that are read; None where somebody has to say."""
    if len(members) == 1:
        return members
    by_hand = [k for k in members if k.number in chosen]
    if by_hand:
        return by_hand[:1]
    filled = [k for k in members if any(grid.texts(k))] or members[:1]
    if not values:
        return filled[:1]
    numbers = [k for k in filled if not grid.wordy(k)] or filled
    to_date = [k for k in numbers if k.meaning and k.meaning.phase == "to date"]
    if to_date:  # each of them contains those before it
        return [next((k for k in reversed(to_date) if any(grid.amounts(k))), to_date[0])]
    numbers = [k for k in numbers if k.meaning and k.meaning.phase != "month"] or numbers
    numbers = [k for k in numbers if k.number not in grid.sheet.hidden_columns] or numbers
    if members[0].meaning and members[0].meaning.medan in RP_FIELDS:  # what is to be spent by now is no budget
        numbers = [k for k in numbers if "target" not in head_words(k.label).split()] or numbers
    numbers = _without_differences(grid, numbers)
    totals = [k for k in numbers if is_total(grid.head.labels[k.number])]
    if len(totals) == 1:
        return totals
    if len(numbers) > 1 and (sum_of_all := _sum_of_others(grid, numbers)) is not None:
        return [sum_of_all]
    first = numbers[0]
    if len(numbers) > 1 and all(k.meaning and k.meaning.phase == "month" for k in numbers):
        return None  # equal amounts of several months are not one
    if all(_agree(grid, first, k) for k in numbers[1:]):
        return numbers
    return None


def _named(k: TableColumn, kept: list[TableColumn], grid: Below, phase: str) -> TableColumn:
    if k.meaning is None:
        return k
    if k in kept:
        return evolve(k, meaning=evolve(k.meaning, phase=phase))
    if k.meaning.medan in ("target", "realisasi") and grid.wordy(k):
        return evolve(k, meaning=ColumnMeaning("satuan"))
    return evolve(k, meaning=None)


def _told(grid: Below, medan: str, kept: list[TableColumn], left: list[TableColumn]) -> list[Note]:
    """Which column was taken, where another held something else."""
    others = [k for k in left if kept and not _agree(grid, kept[0], k)]
    if not others:
        return []
    place = grid.sheet.place(grid.head.start, kept[0].number)
    left_out = ", ".join(f"{k.letter} {k.label}" for k in others)
    return [note("impor.kolom_dipilih", place, medan=medan, kolom=kept[0].label or kept[0].letter, lain=left_out)]


def _agree(grid: Below, a: TableColumn, b: TableColumn) -> bool:
    """Whether no row fills both of them differently."""
    return all(
        not one or not other or one == other or (held is not None and held == amount)
        for one, other, held, amount in zip(grid.texts(a), grid.texts(b), grid.amounts(a), grid.amounts(b), strict=True)
    )


def _sum_of_others(grid: Below, columns: list[TableColumn]) -> TableColumn | None:
    """The column that is the sum of two others or more, in every row that has an amount."""
    if len(columns) <= 2:
        return None
    held = {k.number: [amount or Decimal(0) for amount in grid.amounts(k)] for k in columns}
    for k in columns:
        others = [held[other.number] for other in columns if other is not k]
        sums = [sum(amounts) for amounts in zip(*others, strict=True)]
        if any(sums) and sums == held[k.number] and sum(map(any, others)) > 1:
            return k
    return None


def _is_change(grid: Below, k: TableColumn, before: TableColumn, after: list[TableColumn]) -> bool:
    """Whether a column is what another one has more than before, or less."""
    held = [amount or Decimal(0) for amount in grid.amounts(k)]
    old = [amount or Decimal(0) for amount in grid.amounts(before)]
    new = [[amount or Decimal(0) for amount in grid.amounts(other)] for other in after if other is not k]
    return any([b - a for a, b in zip(old, one, strict=True)] == held for one in new)


def _without_differences(grid: Below, columns: list[TableColumn]) -> list[TableColumn]:
    """Without one that is what another exceeds a third by."""
    if len(columns) <= 2:
        return columns
    held = {k.number: [amount or Decimal(0) for amount in grid.amounts(k)] for k in columns}
    for k in columns:
        others = [held[other.number] for other in columns if other is not k]
        if len(others) == 2 and any(held[k.number]):
            for a, b in (others, reversed(others)):
                if [y - x for x, y in zip(a, b, strict=True)] == held[k.number]:
                    return [other for other in columns if other is not k]
    return columns


def _examples(texts: list[str]) -> str:
    return ", ".join([text for text in texts if text][:_EXAMPLES])
