"""Columns of months and quarters: added up, or the last of them taken, where the sums of the table prove which."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal
from itertools import pairwise

from attrs import evolve, frozen

from renja_dsl.intake.refused import Note, note
from renja_dsl.intake.tables.below import Below
from renja_dsl.intake.tables.claims import Settled
from renja_dsl.intake.tables.half import Half
from renja_dsl.intake.tables.header import TableColumn
from renja_dsl.intake.tables.meanings import PART, ColumnMeaning, fold, is_total, phase_of, says_performance

_MONTHS = (
    *(r"jan(?:uari)?", r"[fp]eb(?:ruari)?", r"mar(?:et)?", r"apr(?:il)?", r"mei", r"juni?"),
    *(r"juli?", r"agu(?:stus)?|ags?t?", r"sep(?:t|tember)?", r"okt(?:ober)?", r"no[vp](?:ember)?", r"des(?:ember)?"),
)
_MONTH = re.compile(r"\b(?:" + "|".join(f"({month})" for month in _MONTHS) + r")\b")
SPENT = re.compile(r"\b(?:realisasi|serapan|penyerapan|spj|sp2d|pertanggungjawaban)\b")
_PLANNED = re.compile(r"\b(?:rencana|rak|kas|target|jadwal)\b")
_OTHER = re.compile(rf"{_PLANNED.pattern}|\bs ?d\b|\bsampai\b|%")
"""planned, to date, or a share"""
_FEWEST = 2
"""columns that make a series"""
_ROWS = 3
"""rows that rise, where it is no chance"""
_QUARTERS = ("TW1", "TW2", "TW3", "TW4")
_MONEY = Decimal(1_000_000)
"""rupiah, which some cell of a series of money holds"""
_SPENDING = ("serapan", "tertulis serapan")


def month_of(text: str) -> int:
    """1 to 12 for a text that names a month; else 0."""
    found = _MONTH.search(fold(text))
    return found.lastindex or 0 if found is not None else 0


def quarter_of(month: int) -> str:
    return _QUARTERS[(month - 1) // 3]


@frozen
class _Series:
    """Columns that differ by their month or quarter alone, in its order."""

    members: tuple[TableColumn, ...]
    keys: tuple[str, ...]
    """the quarter of each"""
    of_quarters: bool = False


def settle_periods(below: Below, columns: Sequence[TableColumn]) -> Settled:
    """Months become parts of quarters, or the last stands for the year; what is not proved stays as it was."""
    made = {k.number: k for k in columns}
    notes: list[Note] = []
    for series in [*_months(below, columns), *_quarters(columns)]:
        accumulates = _accumulates(below, series, columns)
        if accumulates is None or (not accumulates and series.of_quarters):
            continue
        meant = _last(below, series) if accumulates else _parts(series, columns)
        made |= {number: evolve(made[number], meaning=meaning) for number, meaning in meant.items()}
        key = "impor.kumulatif" if accumulates else "impor.bulan_dijumlah"
        first, last = series.members[0], series.members[-1]
        place = below.sheet.place(below.head.start, first.number)
        notes.append(note(key, place, kolom=f"{first.letter}-{last.letter}", awal=first.label, akhir=last.label))
    return Settled(tuple(made[k.number] for k in columns), notes=tuple(notes))


def _parts(series: _Series, columns: Sequence[TableColumn]) -> dict[int, ColumnMeaning | None]:
    """Months as parts of their quarters; a total beside them is printed."""
    parts: dict[int, ColumnMeaning | None] = {
        k.number: ColumnMeaning("serapan", key, phase=PART) for k, key in zip(series.members, series.keys, strict=True)
    }
    totals = [k for k in columns if k.number not in parts and k.meaning is not None and k.meaning.nama == "serapan"]
    return parts | {k.number: ColumnMeaning("tertulis serapan") for k in totals}


def _last(below: Below, series: _Series) -> dict[int, ColumnMeaning | None]:
    """The last that is filled, for the year."""
    filled = [k for k in series.members if any(_held(below, k))]
    return {k.number: ColumnMeaning("serapan", phase="to date") if k is filled[-1] else None for k in series.members}


def rows_accumulate(half: Half, rows: Sequence[tuple[int, str]]) -> bool:
    """Whether rows of months, each with the code that it belongs to, say what was spent until then.

    Their head says so, or the budget proves it, as it does for columns.
    """
    spent, budget = half.columns("serapan"), half.columns("pagu")
    if not spent or not half.has("bulan"):
        return False
    if phase_of(half.head.labels[spent[0].number]) == "to date":
        return True
    months: dict[str, list[int]] = {}
    for row, code in rows:
        months.setdefault(code, []).append(row)
    proved = 0
    for own in months.values():
        amounts = [half.amount(row, spent[0]) or Decimal(0) for row in own]
        stated = next((amount for row in own for k in budget[:1] if (amount := half.amount(row, k))), None)
        if len(own) < _FEWEST or stated is None or not any(amounts):
            continue
        if any(a > b for a, b in pairwise(amounts)) or not amounts[-1] <= stated < sum(amounts):
            return False
        proved += 1
    return proved >= _ROWS


# ---- series ---------------------------------------------------------------------------------------------


def _months(below: Below, columns: Sequence[TableColumn]) -> list[_Series]:
    """What is spent in each month; what is planned for it is another matter."""
    titled = fold(" ".join(below.head.titles))
    told = SPENT.search(titled) is not None and _PLANNED.search(titled) is None
    groups: dict[str, dict[int, TableColumn]] = {}
    for k in columns:
        label, month = fold(k.label), month_of(k.label)
        known = k.meaning is None or k.meaning.nama == "serapan"
        if not month or not known or _OTHER.search(label) or says_performance(below.head.labels[k.number]):
            continue
        if (told or SPENT.search(label)) and any(abs(amount) >= _MONEY for amount in _held(below, k)):
            groups.setdefault(_MONTH.sub("", label), {}).setdefault(month, k)
    series = [sorted(group.items()) for group in groups.values() if len(group) >= _FEWEST]
    return [_Series(tuple(k for _, k in one), tuple(quarter_of(month) for month, _ in one)) for one in series]


def _quarters(columns: Sequence[TableColumn]) -> list[_Series]:
    own = {str(k.meaning.kunci): k for k in columns if k.meaning is not None and k.meaning.medan == "serapan"}
    keys = tuple(key for key in _QUARTERS if key in own)
    return [_Series(tuple(own[key] for key in keys), keys, of_quarters=True)] if len(keys) >= _FEWEST else []


# ---- proof ----------------------------------------------------------------------------------------------


def _accumulates(below: Below, series: _Series, columns: Sequence[TableColumn]) -> bool | None:
    """Whether each column contains those before it; None where nothing proves one or the other.

    A total beside them proves it, or the budget: what is spent does not exceed it. What falls does not accumulate.
    """
    rows = [_filled(row) for row in zip(*(_held(below, k) for k in series.members), strict=True)]
    if not any(rows):
        return None
    rising = all(a <= b for row in rows for a, b in pairwise(row))
    for k in columns:
        if k in series.members or not _is_sum(below, k):
            continue
        told = [(stated, row) for stated, row in zip(_held(below, k), rows, strict=True) if stated and row]
        if told and all(stated == sum(row) for stated, row in told):
            return False
        if told and rising and all(stated == row[-1] for stated, row in told):
            return True
    budget = next((_held(below, k) for k in columns if k.meaning is not None and k.meaning.nama == "pagu"), [])
    if (planned := _planned(below, columns, budget)) is not None:
        return planned and rising
    if not budget:
        return None if rising else False
    spent = [(row, stated) for row, stated in zip(rows, budget, strict=True) if row and stated]
    within = all(sum(row) <= stated for row, stated in spent)
    if not rising:
        return False if within else None
    enough = sum(len(row) >= _FEWEST for row, _ in spent) >= _ROWS
    return True if enough and not within and all(row[-1] <= stated for row, stated in spent) else None


def _planned(below: Below, columns: Sequence[TableColumn], budget: Sequence[Decimal]) -> bool | None:
    """What is planned for the same months shows how a table counts: it adds up to the budget, or ends with it."""
    plans = [k for k in columns if k.meaning is not None and k.meaning.medan == "rencana kas"]
    if len(plans) < _FEWEST or not budget:
        return None
    rows = [
        (stated, row)
        for stated, row in zip(budget, zip(*(_held(below, k) for k in plans), strict=True), strict=True)
        if stated and any(row)
    ]
    if rows and all(abs(sum(row) - stated) < len(plans) for stated, row in rows):
        return False
    return True if rows and all(row[-1] == stated for stated, row in rows) else None


def _is_sum(below: Below, k: TableColumn) -> bool:
    named = k.meaning is not None and k.meaning.nama in _SPENDING
    return named or (k.meaning is None and is_total(below.head.labels[k.number]))


def _held(below: Below, k: TableColumn) -> list[Decimal]:
    return [amount or Decimal(0) for amount in below.amounts(k)]


def _filled(row: Sequence[Decimal]) -> tuple[Decimal, ...]:
    """Up to the last that is more than nothing: the rest is still to come."""
    last = max((at for at, amount in enumerate(row) if amount), default=-1)
    return tuple(row[: last + 1])
