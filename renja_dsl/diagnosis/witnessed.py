"""Why spending exceeds its pagu, or a printed average is off: slips of one cell for which averages or sums speak."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal

from renja_dsl.diagnosis.evidence import Evidence
from renja_dsl.diagnosis.explain import Candidate, best_of, candidate, carried_up, standing
from renja_dsl.diagnosis.slips import Kind, slip, weight
from renja_dsl.diagnosis.system import ZERO, Amount, Average, BatasSerapan

_TELLING = 3
"""digits that a number needs before one slip of it means something"""


def of_ceiling(ceiling: BatasSerapan, evidence: Evidence) -> list[Candidate]:
    """Slips without which no more is spent than there is, and for which something else speaks."""
    return best_of(_judged(evidence.within(ceiling), evidence, ceiling))


def of_average(average: Average, evidence: Evidence) -> list[Candidate]:
    """Slips of one row without which a printed average is right, and for which something else speaks."""
    near = set(average.amounts)
    known = [made for made in evidence.repairs() if made[0] in near]
    slips = dict.fromkeys((*evidence.averages.slips_for(average), *known))
    return best_of(_judged(slips, evidence, average))


def _judged(
    slips: Iterable[tuple[Amount, Decimal]], evidence: Evidence, why: Average | BatasSerapan
) -> Iterator[Candidate]:
    """Changes for which something speaks besides what is to be explained: a sum, a ceiling, an average."""
    for amount, to in slips:
        found = slip(amount.nilai or ZERO, to)
        if found is None or max(weight(amount.nilai or ZERO), weight(to)) < _TELLING:
            continue
        for carried in dict.fromkeys(((), carried_up(amount, evidence))):
            about = standing(evidence, amount, to, carried, why if isinstance(why, BatasSerapan) else None)
            right = {*about.witnesses, *(average for average, _ in about.together)}
            if about.away or (isinstance(why, Average) and why not in right):
                continue
            if not (about.crossed or about.kept or any(average is not why for average in about.witnesses)):
                continue
            kind, cost = found
            if kind is Kind.FACTOR and not amount.rupiah:
                kind = Kind.DECIMALS
            yield candidate(about, amount, to, kind, cost, carried=carried)
