"""Why one sum does not add up: single changes that close it, the most plausible one first."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from attrs import frozen

from renja_dsl.diagnosis.evidence import Evidence, Twin, is_above_or_below, is_rounder
from renja_dsl.diagnosis.slips import AGREES, CONFIRMED, COST, VAGUE, Kind, decimals, slip, weight
from renja_dsl.diagnosis.system import Amount, Sum

CONVINCING = 19
"""highest score that is worth saying"""
CLOSE = 4
"""a runner-up this near is shown too"""
_MOST = 2
"""more explanations than this, all as good, explain nothing"""
_CROSSED = -100
"""where the change also repairs another sum"""
_BREAKS = 30
_LEAVES_BROKEN = 3
_TELLING = 3


@frozen
class Candidate:
    """Change `amount` to `to`, and the sum is closed; the lower the score, the more plausible."""

    amount: Amount
    to: Decimal
    kind: Kind
    score: int
    about: Amount | None = None
    """the other number it speaks of"""
    twin: Twin | None = None
    crossed: bool = False
    """another broken sum becomes right as well"""
    rows: tuple[Amount, ...] = ()
    """those that a range left out"""


def explanations(equation: Sum, evidence: Evidence) -> list[Candidate]:
    """What is worth saying about a broken sum: nothing, one candidate, or two that are close."""
    best: dict[tuple[Amount, Decimal], Candidate] = {}
    for made in candidates(equation, evidence):
        key = (made.amount, made.to)
        if key not in best or made.score < best[key].score:
            best[key] = made
    ranked = sorted(best.values(), key=lambda c: c.score)
    if not ranked or ranked[0].score > CONVINCING:
        return []
    close = [c for c in ranked if c.score <= min(CONVINCING, ranked[0].score + CLOSE)]
    if sum(c.score == close[0].score for c in close) > 1 or len(close) > _MOST:
        return [] if len(close) > _MOST else close
    return close


def candidates(equation: Sum, evidence: Evidence) -> Iterator[Candidate]:
    """Every single change that closes the sum and has a reason, scored."""
    unknown = [a for a in equation.amounts if a.nilai is None]
    gap = equation.gap_of_known
    if len(unknown) == 1 and unknown[0] is not equation.total and gap > 0:
        yield Candidate(unknown[0], gap, Kind.MISSING, COST[Kind.MISSING])
    for amount in dict.fromkeys(a for a in equation.amounts if a.written):
        old = amount.nilai
        sign = equation.sign(amount)
        if old is None or abs(sign) != 1:
            continue
        to = old - sign * gap
        if to < 0 <= old:
            continue
        yield from _scored(equation, evidence, amount, to)
    if not unknown and equation.total.written:
        yield from _slips_of_adding(equation, evidence, gap)


def _scored(equation: Sum, evidence: Evidence, amount: Amount, to: Decimal) -> Iterator[Candidate]:
    """A number that was copied wrong."""
    old = amount.nilai or Decimal(0)
    others, crossed = _crossing(equation, evidence, amount, to)
    twins = evidence.twins(amount)
    confirmed = CONFIRMED if any(twin.nilai == old for twin in twins) else 0
    agrees = [twin for twin in twins if twin.nilai == to]
    base = others + confirmed + (AGREES if agrees else 0)
    found = slip(old, to)
    if found is not None:
        kind, cost = found
        vague = VAGUE if kind is Kind.DIGIT and is_rounder(to - old, equation) else 0
        if kind is Kind.FACTOR and not amount.rupiah:
            kind = Kind.DECIMALS
        yield Candidate(amount, to, kind, cost + vague + base, crossed=crossed)
    if agrees:
        yield Candidate(amount, to, Kind.TWIN, COST[Kind.TWIN] + others, twin=agrees[0], crossed=crossed)
    for other in evidence.bearers(old, amount)[:1]:
        kind = Kind.LEVEL if is_above_or_below(amount, other) else Kind.PASTED
        cost = COST[kind] + (0 if weight(old) > _TELLING else _TELLING)
        yield Candidate(amount, to, kind, cost + base, other, crossed=crossed)
    if crossed:
        yield Candidate(amount, to, Kind.OTHER, COST[Kind.OTHER] + base, crossed=True)


def _slips_of_adding(equation: Sum, evidence: Evidence, gap: Decimal) -> Iterator[Candidate]:
    """A total that was added up wrong; whichever way, the repair is the true sum."""
    total, parts = equation.total, equation.parts
    to = (total.nilai or Decimal(0)) - gap
    others, crossed = _crossing(equation, evidence, total, to)
    if to < 0:
        return

    def made(kind: Kind, about: Amount | None = None, **more: object) -> Candidate:
        return Candidate(total, to, kind, COST[kind] + others, about, crossed=crossed, **more)  # type: ignore[arg-type]

    for part in parts:
        if part.nilai and gap == -part.nilai and len(parts) > 1:
            yield made(Kind.OMITTED, part)
        elif part.nilai and gap == part.nilai:
            yield made(Kind.DOUBLED, part)
        for twin in evidence.twins(part):
            if part.nilai is not None and twin.nilai != part.nilai and gap == twin.nilai - part.nilai:
                yield made(Kind.STALE, part, twin=twin)
    for twin in evidence.twins(total):
        if twin.nilai == total.nilai:
            yield made(Kind.STALE, total, twin=twin)
    for rows in _ends(parts):
        if gap == -sum((row.nilai or Decimal(0) for row in rows), Decimal(0)):
            yield made(Kind.RANGE, rows[0], rows=rows)
    if gap > 0 and total.rupiah:
        near = {evidence.class_of(part) for part in parts}
        foreign = [a for a in evidence.bearers(gap, total) if a.medan == total.medan]
        for other in foreign[:1]:
            if evidence.class_of(other) not in near:
                yield made(Kind.FOREIGN, other)


def _ends(parts: tuple[Amount, ...]) -> Iterator[tuple[Amount, ...]]:
    """Two rows or more at either end of a range, never all."""
    for size in range(2, len(parts)):
        yield parts[:size]
        yield parts[-size:]


def _crossing(equation: Sum, evidence: Evidence, amount: Amount, to: Decimal) -> tuple[int, bool]:
    """What the other sums of an amount say about its change, and whether one becomes right."""
    score, repaired = 0, False
    for other in evidence.system.others(amount, equation):
        gap = other.gap
        if gap is None:
            continue
        after = gap + other.sign(amount) * (to - (amount.nilai or Decimal(0)))
        if gap and not after:
            repaired = True
        else:
            score += _LEAVES_BROKEN if gap else _BREAKS
    return score + (_CROSSED if repaired else 0), repaired


def rewritten(amount: Amount, to: Decimal) -> Decimal:
    """The new number with as many decimals as the old one was written with."""
    places = max(decimals(to.normalize()), decimals(amount.nilai or Decimal(0)))
    return to.quantize(Decimal(1).scaleb(-places))
