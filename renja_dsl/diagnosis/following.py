"""What has to change besides a number: every other sum of it that is right needs a second change, and so on.

Known of the sums alone, whatever the numbers are. What follows through one sum is a branch; branches that share no
number cost what they cost together. Sets of numbers and sums are bits of integers.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from attrs import define, field

from renja_dsl.diagnosis.prices import Prices
from renja_dsl.diagnosis.system import Amount, Sum

_DEEP = 3
"""sums in a row"""


class Branch(NamedTuple):
    """What follows through one other sum of a number, as long as none of its sums is wrong."""

    cost: int
    numbers: int
    """among which the changes are"""
    sums: int


@define
class Following:
    """Over one group of sums; remembers what it was asked."""

    sums: Sequence[Sum]
    prices: Prices
    pinned: frozenset[Amount]
    of_amount: dict[Amount, list[Sum]]
    _bits: dict[object, int] = field(factory=dict)
    _numbers: dict[Sum, int] = field(factory=dict)
    _known: dict[tuple[Amount, Sum, int], tuple[Branch, ...]] = field(factory=dict)

    def __attrs_post_init__(self) -> None:
        for number, amount in enumerate(self.of_amount):
            self._bits[amount] = 1 << number
        for number, equation in enumerate(self.sums):
            self._bits[equation] = 1 << number
            self._numbers[equation] = self.several(equation.amounts)

    def several(self, things: Iterable[Amount] | Iterable[Sum]) -> int:
        """A set of numbers, or of sums."""
        found = 0
        for one in things:
            found |= self._bits[one]
        return found

    def of(self, amount: Amount, via: Sum, taken: int, wrong: int) -> tuple[int, int]:
        """The least that has to change besides a number of a sum, and among which numbers.

        `taken`: numbers that are counted elsewhere; `wrong`: sums of which nothing follows.
        """
        usable: list[Branch] = []
        for deep, shallow in zip(self._branches(amount, via, _DEEP), self._branches(amount, via, 1), strict=True):
            fit = (one for one in (deep, shallow) if not (one.numbers & taken or one.sums & wrong))
            usable += [max(fit, default=Branch(0, 0, 0))]
        return _apart(usable, 0)

    def _branches(self, amount: Amount, via: Sum, depth: int) -> tuple[Branch, ...]:
        key = (amount, via, depth)
        if key not in self._known:
            others = (s for s in self.of_amount[amount] if s is not via and self._touch_once(s, via))
            self._known[key] = tuple(self._branch(amount, other, depth) for other in others)
        return self._known[key]

    def _touch_once(self, one: Sum, other: Sum) -> bool:
        return (self._numbers[one] & self._numbers[other]).bit_count() == 1

    def _branch(self, amount: Amount, other: Sum, depth: int) -> Branch:
        own = self._numbers[other]
        numbers, sums, least = own & ~self._bits[amount], self._bits[other], None
        for part in dict.fromkeys(other.amounts):
            if part is amount or not part.written or part in self.pinned:
                continue
            cost = self.prices.least(part)
            if depth > 1:
                more = [one for one in self._branches(part, other, depth - 1) if not one.numbers & own]
                further, reached = _apart(more, 0)
                cost += further
                numbers |= reached
                for one in more:
                    sums |= one.sums
            least = cost if least is None else min(least, cost)
        return Branch(_NEVER if least is None else least, numbers, sums)


_NEVER = 1 << 20
"""cost of what cannot be"""


def _apart(branches: Iterable[Branch], taken: int) -> tuple[int, int]:
    """What branches cost that share no number, the dearest first, and their numbers."""
    cost = 0
    for one in sorted(branches, reverse=True):
        if not one.numbers & taken:
            cost += one.cost
            taken |= one.numbers
    return cost, taken
