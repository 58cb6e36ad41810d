"""What has to change besides a number is never counted too dear: held against every set of five changes.

Other numbers of the sum that it is asked for may change as well; they are counted elsewhere.
"""

from __future__ import annotations

from itertools import chain, combinations

from renja_dsl.diagnosis.evidence import Evidence
from renja_dsl.diagnosis.following import Following
from renja_dsl.diagnosis.prices import Prices
from renja_dsl.diagnosis.system import Amount, Sum
from tests.diagnosis.systems import evaluasi, system

ROWS = [[10_345_678, 98_059_300, 77_123_456, 59_875_100], [34_343_434, 56_565_656, 78_787_878, 12_121_212]]


def fits(changed: frozenset[Amount], sums: list[Sum], via: Sum) -> bool:
    """Whether no other sum has one change alone."""
    return all(s is via or sum(a in changed for a in s.amounts) != 1 for s in sums)


def test_what_follows_is_a_lower_bound() -> None:
    found = system(evaluasi([sum(column) for column in zip(*ROWS, strict=True)], ROWS))
    sums = [s for s in found.sums if s.gap is not None]
    of_amount: dict[Amount, list[Sum]] = {}
    for equation in sums:
        for amount in dict.fromkeys(equation.amounts):
            of_amount.setdefault(amount, []).append(equation)
    prices = Prices(Evidence(found))
    following = Following(sums, prices, frozenset(), of_amount)
    free = [amount for amount in of_amount if amount.written]
    several = list(chain.from_iterable(combinations(free, size) for size in range(1, 5)))
    told = 0
    for via in sums:
        for amount in via.amounts:
            if amount not in free:
                continue
            own = following.several(a for a in via.amounts if a is not amount)
            least, _ = following.of(amount, via, own, 0)
            told += least > 0
            for more in several:
                changed = frozenset((amount, *more))
                if amount not in more and fits(changed, sums, via):
                    cost = sum(prices.least(a) for a in more if a not in via.amounts)
                    assert least <= cost
    assert told
