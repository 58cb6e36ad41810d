"""Limits as whole numbers: for every line the units that may be cut, and rows over all lines.

A line with the wish w in units of `step` has T = ceil(w / step) of them; c of them are cut. Its amount is w where
c = 0, else step x (T - c), so that a changed amount is round and an unchanged one exact. Rows count step x (T - c),
which is never less than the amount; where less than the amount would be the mistake, they give back the difference.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from decimal import Decimal

from attrs import frozen

from renja_dsl.planning.allocation import Ketentuan
from renja_dsl.planning.compiling import Compiled
from renja_dsl.planning.limits import AnyLimit, LineBound, LineMultiple, LinePrice, TotalBound
from renja_dsl.planning.lines import Pos, sources_of
from renja_dsl.planning.statements import LAINNYA

MOST = 1 << 62
"""what no row may add up to"""
_FINE = 10**6
"""parts of a source's share of a line where its exact fraction has a larger denominator"""

CutRange = tuple[int, int]


class TooLarge(Exception):
    """A row that no solver counts in; the limit that it is of."""

    def __init__(self, ketentuan: Ketentuan) -> None:
        super().__init__(ketentuan.line)
        self.ketentuan = ketentuan


class LineConflict(Exception):
    """A line on which its own limits leave no amount."""

    def __init__(self, pos: Pos, limits: Sequence[AnyLimit]) -> None:
        super().__init__(pos.called)
        self.pos = pos
        self.limits = limits


@frozen
class Choice:
    """The amounts that a line may get."""

    pos: Pos
    step: int
    units: int
    spans: tuple[CutRange, ...]
    """units that may be cut, ascending and apart"""
    tier: int
    weight: int
    golongan: str
    droppable: bool
    """its minima let it be given up whole"""

    @property
    def least(self) -> int:
        return self.spans[0][0]

    @property
    def most(self) -> int:
        return self.spans[-1][1]

    @property
    def fixed(self) -> bool:
        return self.least == self.most

    @property
    def plain(self) -> bool:
        """Whether any number of units between the least and the most may be cut."""
        return len(self.spans) == 1

    @property
    def excess(self) -> int:
        """What rows count for the whole wish above the wish itself."""
        return self.step * self.units - self.pos.pagu if self.least == 0 else 0

    def counted(self, cut: int) -> int:
        return self.step * (self.units - cut)

    def amount(self, cut: int) -> int:
        return self.pos.pagu if cut == 0 else self.counted(cut)


@frozen
class PosedRow:
    """Coefficients x counted amounts of lines, at most `bound`."""

    limit: TotalBound
    terms: tuple[tuple[int, int], ...]
    """number of the line, coefficient"""
    bound: int
    loose: tuple[tuple[int, int], ...] = ()
    """number of a line, and what rounding may add to the row where it keeps a part of its wish"""

    @property
    def ceiling(self) -> bool:
        """Whether it is a plain sum of amounts."""
        return not self.loose and all(coefficient == 1 for _, coefficient in self.terms)


@frozen
class Posed:
    """Lines and rows as a solver, or the greedy way, takes them."""

    compiled: Compiled
    unit: int
    choices: tuple[Choice, ...]
    """one for each line, in order"""
    rows: tuple[PosedRow, ...]
    soft_rows: tuple[PosedRow, ...] = ()
    """in the order of writing"""
    soft_lines: tuple[AnyLimit, ...] = ()

    @property
    def tiers(self) -> list[int]:
        return sorted({choice.tier for choice in self.choices})

    def amounts(self, cuts: Sequence[int]) -> tuple[int, ...]:
        return tuple(choice.amount(cut) for choice, cut in zip(self.choices, cuts, strict=True))

    def cut_of(self, tier: int, cuts: Sequence[int]) -> int:
        """Rupiah cut from the lines of a tier, as rows count them."""
        return sum(choice.step * cut for choice, cut in zip(self.choices, cuts, strict=True) if choice.tier == tier)

    @property
    def nested(self) -> bool:
        """Whether the greedy way is right: plain lines of one step under ceilings that are nested."""
        steps = {choice.step for choice in self.choices if not choice.fixed}
        if (
            self.soft_rows
            or self.soft_lines
            or len(steps) > 1
            or self.compiled.plans.allocation.potong == "sedikit_baris"
        ):
            return False
        if any(choice.droppable and not choice.fixed for choice in self.choices):  # how few are given up is a stage
            return False
        if not all(choice.plain for choice in self.choices) or not all(row.ceiling for row in self.rows):
            return False
        return _laminar([frozenset(n for n, _ in row.terms) for row in self.rows])


def _laminar(sets: Iterable[frozenset[int]]) -> bool:
    """Whether any two are nested or apart."""
    inside: dict[int, int] = {}
    for number, members in enumerate(sorted(sets, key=len, reverse=True)):
        above = {inside.get(member) for member in members}
        if len(above) > 1:
            return False
        inside |= dict.fromkeys(members, number)
    return True


# ---- from limits ----------------------------------------------------------------------------


def problem_of(
    compiled: Compiled, *, unit: int | None = None, active: Callable[[Ketentuan], bool] = lambda _: True
) -> Posed:
    """Pose the limits of some statements, all by default. Raises LineConflict and TooLarge."""
    allocation = compiled.plans.allocation
    step = allocation.bulat if unit is None else unit
    of_line: dict[int, list[AnyLimit]] = defaultdict(list)
    totals: list[TotalBound] = []
    soft: list[AnyLimit] = []
    for limit in compiled.limits:
        if not active(limit.ketentuan):
            continue
        if isinstance(limit, TotalBound):
            totals.append(limit)
        elif limit.ketentuan.lunak:
            soft.append(limit)
        else:
            of_line[limit.pos.nomor].append(limit)
    places = _places(compiled)
    choices = tuple(_choice(pos, of_line[pos.nomor], step, *places[pos.nomor]) for pos in compiled.plans.lines)
    hard: list[PosedRow] = []
    given: list[PosedRow] = []
    for total in totals:
        row = _row(total, choices)
        if row is not None:
            (given if total.ketentuan.lunak else hard).append(row)
    return Posed(compiled, step, choices, tuple(hard), tuple(given), tuple(soft))


def _places(compiled: Compiled) -> list[tuple[int, int, str]]:
    """Tier, weight in whole numbers, and golongan of every line."""
    order = compiled.plans.allocation.prioritas
    scale = max((-int(p.bobot.normalize().as_tuple().exponent) for p in order.values()), default=0)
    factor = 10 ** max(scale, 0)
    found: list[tuple[int, int, str]] = []
    held = {name: {pos.nomor for pos in lines} for name, lines in compiled.members.items()}
    for pos in compiled.plans.lines:
        name = next((n for n in order if n != LAINNYA and pos.nomor in held[n]), LAINNYA)
        found.append((order[name].tingkat, int(order[name].bobot * factor), name))
    return found


def _choice(pos: Pos, limits: Sequence[AnyLimit], unit: int, tier: int, weight: int, golongan: str) -> Choice:
    """Limits on a line intersect. Raises LineConflict."""
    least, most, steps = 0, pos.pagu, []
    minima: list[bool] = []
    """of each limit that asks for something: whether it lets the line go"""
    for limit in limits:
        match limit:
            case LineBound():
                low = int(limit.least) if limit.least is not None else 0
                least = max(least, low)
                most = min(most, int(limit.most) if limit.most is not None else most)
                minima += [limit.zero] if low > 0 else []
            case LineMultiple():
                steps.append(limit.step)
            case LinePrice():
                steps.append(limit.price)
                least = max(least, limit.price * limit.least)
                most = min(most, limit.price * limit.sasaran.angka)
                minima += [limit.zero] if limit.least > 0 else []
    step = math.lcm(*steps) if steps else unit
    droppable = bool(minima) and all(minima)
    whole = least <= pos.pagu <= most and not any(pos.pagu % one for one in steps)
    units = -(-pos.pagu // step)
    fewest = max(1, units - most // step)
    furthest = min(units, units - -(-least // step))
    spans = [(0, 0)] if whole else []
    spans += [(fewest, furthest)] if fewest <= furthest else []
    if not spans and not droppable:
        raise LineConflict(pos, limits)
    if droppable and fewest > furthest:  # whole or nothing
        step, units = max(pos.pagu, 1), 1
        spans = [(0, 0)] if whole else []
        spans.append((1, 1))
    elif droppable:
        spans.append((units, units))
    return Choice(pos, step, units, _merged(spans), tier, weight, golongan, droppable)


def _merged(spans: Iterable[CutRange]) -> tuple[CutRange, ...]:
    made: list[CutRange] = []
    for low, high in sorted(spans):
        if made and low <= made[-1][1] + 1:
            made[-1] = (made[-1][0], max(made[-1][1], high))
        else:
            made.append((low, high))
    return tuple(made)


def _row(limit: TotalBound, choices: Sequence[Choice]) -> PosedRow | None:
    """A row in whole numbers; None where the wishes keep a ceiling already. Raises TooLarge."""
    loose: dict[int, int] = {}
    if limit.share is not None:
        terms, bound = _share_terms(limit), 0
    elif limit.sumber:
        terms, bound, loose = _source_terms(limit, choices)
    elif limit.most is not None:
        terms, bound = {pos.nomor: 1 for pos in limit.of}, int(limit.most)
    else:
        assert limit.least is not None  # noqa: S101  # one of both is there
        terms, bound = {pos.nomor: -1 for pos in limit.of}, -int(limit.least)
    positive = all(coefficient >= 0 for coefficient in terms.values())
    if positive and sum(choices[n].pos.pagu * a for n, a in terms.items()) + sum(loose.values()) <= bound:
        return None
    bound -= sum(-a * choices[n].excess for n, a in terms.items() if a < 0)
    kept: list[tuple[int, int]] = []
    for number, coefficient in terms.items():
        choice = choices[number]
        if choice.fixed and coefficient:
            bound -= coefficient * (choice.amount(choice.least) + (choice.excess if coefficient < 0 else 0))
            more = loose.pop(number, 0)
            bound -= more if 0 < choice.least < choice.units else 0
        elif coefficient:
            kept.append((number, coefficient))
    worst = sum(abs(a) * choices[n].step * choices[n].units for n, a in kept) + sum(loose.values())
    if worst + abs(bound) >= MOST:
        raise TooLarge(limit.ketentuan)
    return PosedRow(limit, tuple(kept), bound, tuple((n, more) for n, more in loose.items() if more))


def _share_terms(limit: TotalBound) -> dict[int, int]:
    """So many percent of all: at least or at most, with 0 on the other side."""
    assert limit.share is not None  # noqa: S101  # as the caller asked
    places = max(0, -int(limit.share.normalize().as_tuple().exponent))
    percent, hundred = int(limit.share * 10**places), 100 * 10**places
    sign = -1 if limit.least is not None else 1
    terms = {pos.nomor: -sign * percent for pos in limit.whole}
    for pos in limit.of:
        terms[pos.nomor] = sign * (hundred - percent)
    return terms


def _source_terms(limit: TotalBound, choices: Sequence[Choice]) -> tuple[dict[int, int], int, dict[int, int]]:
    """What a source gives to lines, in the shares of today, and what rounding may add where a line keeps a part."""
    assert limit.most is not None  # noqa: S101  # sources have ceilings alone
    shares: dict[int, tuple[int, int]] = {}
    loose: dict[int, int] = {}
    for pos in limit.of:
        split = sources_of(pos.node, pos.pagu) or {}
        held = split.get(limit.sumber, 0)
        divisor = math.gcd(held, pos.pagu) or 1
        shares[pos.nomor] = held // divisor, max(pos.pagu // divisor, 1)
        first = next(iter(split), "") == limit.sumber  # it gets what the others are rounded down by
        loose[pos.nomor] = len(split) - 1 if first else 0
    scale = math.lcm(*(under for _, under in shares.values()))
    if scale > _FINE:
        scale = _FINE
    terms = {n: -(-over * scale // under) for n, (over, under) in shares.items()}
    exact = sum(Decimal(pos.pagu) * over / under for pos in limit.of for over, under in (shares[pos.nomor],))
    if exact <= limit.most:
        if exact + sum(loose.values()) <= limit.most:
            return dict.fromkeys(terms, 0), 0, {}
        kept = sum(terms[pos.nomor] * pos.pagu for pos in limit.of)  # as it is now, the ceiling is kept
        return terms, max(int(limit.most) * scale, kept), {n: more * scale for n, more in loose.items()}
    return terms, int(limit.most) * scale, {n: more * scale for n, more in loose.items()}
