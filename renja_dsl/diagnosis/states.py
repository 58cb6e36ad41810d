"""What the search by trying has in hand: numbers changed so far, how a wrong sum may come to hold, what that costs."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from attrs import frozen

from renja_dsl.diagnosis.system import Amount, Sum

NEVER = 1 << 20
"""cost of what cannot be"""
_WIDE = 24
"""numbers of a sum from which pairs are not looked at one by one"""


@frozen
class Zone:
    """Numbers that an earlier search of fewer sums was about: no change of them that a repair makes costs less."""

    numbers: frozenset[Amount]
    bound: int


@frozen
class Tried:
    """Numbers changed so far, the least that they cost, and the sums that do not hold."""

    cost: int
    values: dict[Amount, Decimal]
    broken: tuple[Sum, ...]
    spent: tuple[int, ...]
    """of the cost, in every zone"""


@frozen
class Closings:
    """How a wrong sum may come to hold."""

    made: tuple[tuple[Amount, Decimal, int], ...]
    """by one change: number, new value, its least cost"""
    free: int
    """numbers that may still change, as bits (`Following`)"""
    pair: int | None
    """no two changes cost less; None where fewer than two numbers are free"""
    least: int
    """no way costs less"""


Move = tuple[Amount, Decimal, int]
"""a number, its new value and the least that it costs"""


@frozen
class Several:
    """A number of a sum of which several change."""

    amount: Amount
    least: int
    """no change of it costs less"""
    anyhow: int
    """nor, where nothing tells what it becomes, less than this"""
    more: int
    """what has to change besides, as it breaks another sum"""
    reached: int
    """the numbers among which that is"""

    def beside(self, other: Several, *, anyhow: bool = False) -> int:
        """The least that both cost with all that they break."""
        own = self.anyhow + other.anyhow if anyhow else self.least + other.least
        return own + (max(self.more, other.more) if self.reached & other.reached else self.more + other.more)


def cheapest_two(several: Sequence[Several], *, anyhow: bool = False) -> int:
    """The least that two of several numbers cost with all that they break."""
    ranked = sorted((((one.anyhow if anyhow else one.least) + one.more, n) for n, one in enumerate(several)))
    if len(ranked) < 2:
        return NEVER
    own = min(one.anyhow if anyhow else one.least for one in several)
    if len(several) > _WIDE:
        return ranked[0][0] + own
    best = NEVER
    for second in range(1, len(ranked)):
        whole, n = ranked[second]
        if whole + own >= best:
            break
        best = min(best, *(several[n].beside(several[m], anyhow=anyhow) for _, m in ranked[:second]))
    return best


@frozen
class Weighed:
    """What a state costs at least, the wrong sum to go on with, and what two changes of that one cost."""

    bound: int
    equation: Sum
    twice: int | None
