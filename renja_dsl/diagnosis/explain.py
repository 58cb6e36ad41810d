"""Why one sum does not add up: single changes that close it, the most plausible one first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal

from attrs import frozen

from renja_dsl.diagnosis.evidence import Evidence, Twin, is_above_or_below, is_vague
from renja_dsl.diagnosis.slips import AGREES, CONFIRMED, COST, VAGUE, Kind, decimals, slip, weight
from renja_dsl.diagnosis.system import ZERO, Amount, Average, BatasSerapan, Sum

CONVINCING = 19
"""highest score that is worth saying"""
CLOSE = 4
"""a runner-up this near is shown too"""
PLAIN = 2
"""more explanations than this, all as good, are only named: none of them is offered as an edit"""
_CROSSED = -100
"""where the change also repairs another sum"""
_BREAKS = 30
_LEAVES_BROKEN = 1
_CARRIED_UP = 1
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
    carried: tuple[Amount, ...] = ()
    """totals above that were added up from the wrong one, and change with it"""
    witnesses: tuple[Average, ...] = ()
    """printed averages that come out right with it"""
    together: tuple[tuple[Average, Amount], ...] = ()
    """those that come out right where another number is repaired as well"""
    kept: bool = False
    """spending no longer exceeds its pagu"""


@frozen
class Standing:
    """What the rest of a plan says about a change."""

    score: int = 0
    crossed: bool = False
    """another broken sum becomes right"""
    kept: bool = False
    """another ceiling is kept again"""
    witnesses: tuple[Average, ...] = ()
    telling: bool = False
    """the witnesses hardly agree by chance"""
    together: tuple[tuple[Average, Amount], ...] = ()
    away: bool = False
    """an average that is wrong would be more so"""


def explanations(equation: Sum, evidence: Evidence) -> list[Candidate]:
    """What is worth saying about a broken sum: nothing, one candidate, or several that are close."""
    return best_of(candidates(equation, evidence))


def best_of(made: Iterable[Candidate]) -> list[Candidate]:
    """The most plausible candidate, with those that are close, the better ones first."""
    best: dict[tuple[Amount, Decimal], Candidate] = {}
    for one in made:
        key = (one.amount, one.to)
        if key not in best or one.score < best[key].score:
            best[key] = one
    ranked = sorted(best.values(), key=lambda c: c.score)
    if not ranked or ranked[0].score > CONVINCING:
        return []
    return [c for c in ranked if c.score <= min(CONVINCING, ranked[0].score + CLOSE)]


def candidates(equation: Sum, evidence: Evidence) -> Iterator[Candidate]:
    """Every single change that closes the sum and has a reason, scored."""
    unknown = [a for a in equation.amounts if a.nilai is None]
    gap = equation.gap_of_known
    if len(unknown) == 1 and unknown[0] is not equation.total and gap > 0:
        about = standing(evidence, unknown[0], gap, than=equation)
        yield candidate(about, unknown[0], gap, Kind.MISSING, COST[Kind.MISSING])
    for amount, sign in equation.signs().items():
        old = amount.nilai
        if old is None or not amount.written or abs(sign) != 1:
            continue
        to = old - sign * gap
        if to < 0 and not amount.may_be_negative:
            continue
        yield from _scored(equation, evidence, amount, to)
    if not unknown and equation.total.written:
        yield from _slips_of_adding(equation, evidence, gap)


def candidate(
    about: Standing,
    amount: Amount,
    to: Decimal,
    kind: Kind,
    cost: int,
    other: Amount | None = None,
    twin: Twin | None = None,
    rows: tuple[Amount, ...] = (),
    carried: tuple[Amount, ...] = (),
) -> Candidate:
    score = cost + about.score
    return Candidate(
        amount, to, kind, score, other, twin, about.crossed, rows, carried, about.witnesses, about.together, about.kept
    )


def _scored(equation: Sum, evidence: Evidence, amount: Amount, to: Decimal) -> Iterator[Candidate]:
    """A number that was copied wrong."""
    old = amount.nilai or ZERO
    about = standing(evidence, amount, to, than=equation)
    twins = evidence.twins(amount)
    confirmed = CONFIRMED if any(twin.nilai == old for twin in twins) else 0
    agrees = [twin for twin in twins if twin.nilai == to]
    base = confirmed + (AGREES if agrees else 0)
    found = slip(old, to)
    if found is not None:
        kind, cost = found
        vague = VAGUE if kind is Kind.DIGIT and is_vague(amount, to, equation) else 0
        if kind is Kind.FACTOR and not amount.rupiah:
            kind = Kind.DECIMALS
        yield candidate(about, amount, to, kind, cost + vague + base, twin=agrees[0] if agrees else None)
    if agrees:
        yield candidate(about, amount, to, Kind.TWIN, COST[Kind.TWIN], twin=agrees[0])
    for other in evidence.bearers(old, amount)[:1]:
        kind = Kind.LEVEL if is_above_or_below(amount, other) else Kind.PASTED
        cost = COST[kind] + (0 if weight(old) > _TELLING else 2 * _TELLING)
        yield candidate(about, amount, to, kind, cost + base, other)
    claimed = evidence.stated_total(amount)
    if claimed is not None:
        yield candidate(about, amount, to, Kind.LEVEL, COST[Kind.LEVEL] + base, claimed)
    if about.crossed or about.telling:
        yield candidate(about, amount, to, Kind.OTHER, COST[Kind.OTHER] + base)


def _slips_of_adding(equation: Sum, evidence: Evidence, gap: Decimal) -> Iterator[Candidate]:
    """A total that was added up wrong; whichever way, the repair is the true sum."""
    total, parts = equation.total, equation.parts
    to = (total.nilai or ZERO) - gap
    if to < 0:
        return
    carried = carried_up(total, evidence)
    about = standing(evidence, total, to, carried, equation)

    def made(
        kind: Kind, other: Amount | None = None, twin: Twin | None = None, rows: tuple[Amount, ...] = ()
    ) -> Candidate:
        return candidate(about, total, to, kind, COST[kind], other, twin, rows, carried)

    for part in parts:
        if part.nilai and gap == -part.nilai and len(parts) > 1:
            yield made(Kind.OMITTED, part)
        elif part.nilai and gap == part.nilai:
            yield made(Kind.DOUBLED, part)
    for twin, part in _stale(equation, evidence):
        yield made(Kind.STALE, part, twin=twin)
    for rows in _ends(parts):
        if gap == -sum((row.nilai or ZERO for row in rows), ZERO):
            yield made(Kind.RANGE, rows[0], rows=rows)
    if gap > 0 and total.rupiah:
        near = {evidence.class_of(part) for part in parts}
        foreign = [a for a in evidence.bearers(gap, total) if a.medan == total.medan]
        for other in foreign[:1]:
            if evidence.class_of(other) not in near:
                yield made(Kind.FOREIGN, other)


def _stale(equation: Sum, evidence: Evidence) -> Iterator[tuple[Twin, Amount]]:
    """References with whose numbers the total was right, each with the first part that changed since."""
    by_part = [(part, {twin.document.name: twin for twin in evidence.twins(part)}) for part in equation.parts]
    for name in dict.fromkeys(name for _, twins in by_part for name in twins):
        old = [twins[name].nilai if name in twins else part.nilai or ZERO for part, twins in by_part]
        changed = [part for (part, _), was in zip(by_part, old, strict=True) if was != part.nilai]
        if changed and sum(old, ZERO) == equation.total.nilai:
            yield next(twins[name] for part, twins in by_part if part is changed[0]), changed[0]


def _ends(parts: tuple[Amount, ...]) -> Iterator[tuple[Amount, ...]]:
    """Two rows or more at either end of a range, never all."""
    for size in range(2, len(parts)):
        yield parts[:size]
        yield parts[-size:]


def carried_up(total: Amount, evidence: Evidence) -> tuple[Amount, ...]:
    """Totals that hold with this one as it is: whoever added it up wrong added them up from it."""
    found: list[Amount] = []
    for other in evidence.system.of_amount.get(total, ()):
        if other.total is not total and other.gap == 0 and other.total.written:
            found += [other.total, *carried_up(other.total, evidence)]
    return tuple(dict.fromkeys(found))


def standing(
    evidence: Evidence,
    amount: Amount,
    to: Decimal,
    carried: tuple[Amount, ...] = (),
    than: Sum | BatasSerapan | None = None,
) -> Standing:
    """What sums (other than the one to be explained), ceilings and printed averages say about a change."""
    score, crossed, kept = 0, False, False
    for other in evidence.system.of_amount.get(amount, ()):
        if other is than:
            continue
        if other.total in carried:
            score += _CARRIED_UP
            continue
        gap, certain = other.gap_of_known, all(a.nilai is not None for a in other.amounts if a is not amount)
        after = gap + other.sign(amount) * (to - (amount.nilai or ZERO))
        if not after and (gap or amount.nilai is None):
            crossed = True
        elif certain:
            score += _LEAVES_BROKEN if gap and amount.nilai is not None else _BREAKS
    change = to - (amount.nilai or ZERO)
    changes = {amount: to, **{total: (total.nilai or ZERO) + change for total in carried}}
    for ceiling in evidence.ceilings(amount):
        before, then = ceiling.kept({}), ceiling.kept(changes)
        if ceiling is not than and then is not before:
            score += _BREAKS if before else 0
            kept = kept or before is False
    heard = evidence.averages.heard(changes)
    score += _BREAKS * len(heard.lost) + _LEAVES_BROKEN * heard.wrong + (AGREES if heard.gained else 0)
    together = tuple(evidence.averages.together(amount, to, evidence.repairs()))
    score += 2 * AGREES if together else 0
    if crossed or kept or heard.telling:
        score += _CROSSED
    return Standing(score, crossed, kept, heard.gained, heard.telling and not heard.wrong, together, heard.away)


def rewritten(amount: Amount, to: Decimal) -> Decimal:
    """The new number with as many decimals as the old one was written with."""
    places = max(decimals(to.normalize()), decimals(amount.nilai or ZERO))
    return to.quantize(Decimal(1).scaleb(-places))
