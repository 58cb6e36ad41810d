"""The cheapest repair of connected sums by trying, in the order of cost, what closes one broken sum after another.

Of a broken sum one number changes to what closes it, or two change at least. The first is tried for every number;
what the second cannot undercut is a bound. Where the cheapest repair found is below that bound no other is cheaper,
and where it is strictly below, all that are as cheap have been found.
"""

from __future__ import annotations

import heapq
import time
from collections.abc import Iterator, Sequence
from decimal import Decimal

from attrs import define, field, frozen

from renja_dsl.diagnosis.prices import Prices, holds, price
from renja_dsl.diagnosis.system import ZERO, Amount, Sum

_MOST_TRIED = 4000
_MOST_KEPT = 64
"""repairs as cheap as the cheapest"""


@frozen
class Tried:
    """Numbers changed so far, the least that they cost, and the sums that do not hold."""

    cost: int
    values: dict[Amount, Decimal]
    broken: tuple[Sum, ...]


@define
class Direct:
    """The search over one group of sums; `run` sets what was found."""

    sums: Sequence[Sum]
    prices: Prices
    pinned: frozenset[Amount]
    found: list[tuple[int, dict[Amount, Decimal]]] = field(factory=list)
    """the cheapest repairs: cost, new numbers"""
    bound: int = 0
    """no repair that was not found costs less"""
    _of_amount: dict[Amount, list[Sum]] = field(factory=dict)

    def run(self, seconds: float) -> None:
        until = time.monotonic() + seconds
        for equation in self.sums:
            for amount in dict.fromkeys(equation.amounts):
                self._of_amount.setdefault(amount, []).append(equation)
        if any(a.nilai is None for a in self._of_amount):
            return
        number, tried = 0, 0
        seen: set[frozenset[tuple[int, Decimal]]] = set()
        heap = [(0, number, Tried(0, {}, tuple(s for s in self.sums if s.gap)))]
        floor: int | None = None
        while heap:
            cost, _, at = heap[0]
            if self.found and cost > self.found[0][0]:
                break
            if tried >= _MOST_TRIED or (tried % 64 == 63 and time.monotonic() > until):
                floor = cost if floor is None else min(floor, cost)
                break
            heapq.heappop(heap)
            tried += 1
            if not at.broken:
                least = self._take(at.values)
                floor = least if floor is None else min(floor, least)
                continue
            equation = max(at.broken, key=lambda s: self._pair(s, at.values) or 0)
            pair = self._pair(equation, at.values)
            if pair is not None:
                floor = cost + pair if floor is None else min(floor, cost + pair)
            for made in self._closed(equation, at):
                key = frozenset((id(a), to) for a, to in made.values.items())
                if key not in seen and (not self.found or made.cost <= self.found[0][0]):
                    seen.add(key)
                    number += 1
                    heapq.heappush(heap, (made.cost, number, made))
        ends = [floor, heap[0][0] if heap else None, self.found[0][0] + 1 if self.found else None]
        self.bound = min((bound for bound in ends if bound is not None), default=0)

    @property
    def proven(self) -> bool:
        return bool(self.found) and self.found[0][0] <= self.bound

    @property
    def exhausted(self) -> bool:
        """Whether there is no other repair as cheap."""
        return bool(self.found) and self.found[0][0] < self.bound and len(self.found) < _MOST_KEPT

    def _take(self, values: dict[Amount, Decimal]) -> int:
        """Note a repair; what it costs at least where numbers of other groups, which ways speak of, change as well."""
        cost, ways = price(self.prices, values)
        if not self.found or cost < self.found[0][0]:
            self.found = [(cost, values)]
        elif cost == self.found[0][0] and len(self.found) < _MOST_KEPT:
            self.found.append((cost, values))
        least, open_ended = 0, False
        for amount, way in ways.items():
            beyond = [w.cost for w in self.prices.adding(amount) if w.part not in self._of_amount and w.cost < way.cost]
            open_ended = open_ended or bool(beyond)
            least += min(beyond, default=way.cost)
        return least if open_ended else cost + 1

    def _free(self, equation: Sum, values: dict[Amount, Decimal]) -> list[Amount]:
        amounts = dict.fromkeys(equation.amounts)
        return [a for a in amounts if a.written and a not in self.pinned and a not in values]

    def _pair(self, equation: Sum, values: dict[Amount, Decimal]) -> int | None:
        """The least that two changes of a sum cost; None where fewer than two numbers are free.

        A total that was added up from a wrong part is cheap, but then the part is the other change, or is one
        itself that stands for a change below it.
        """
        free = self._free(equation, values)
        parts = sorted(self.prices.least_beside(a, values) for a in free if a is not equation.total)
        if equation.total in free:
            parts = sorted((*parts[:2], self.prices.least(equation.total)))
        return parts[0] + parts[1] if len(parts) > 1 else None

    def _closed(self, equation: Sum, at: Tried) -> Iterator[Tried]:
        gap = self._gap(equation, at.values)
        for amount in self._free(equation, at.values):
            sign, old = equation.sign(amount), amount.nilai or ZERO
            if not sign or gap % sign:
                continue
            to = old - gap / sign
            if to < 0 and not amount.may_be_negative:
                continue
            values = {**at.values, amount: to}
            touched = self._of_amount[amount]
            broken = [s for s in at.broken if s not in touched]
            broken += [s for s in touched if not holds(s, values)]
            yield Tried(at.cost + self.prices.least_to(amount, to), values, tuple(broken))

    def _gap(self, equation: Sum, values: dict[Amount, Decimal]) -> Decimal:
        total, *parts = (values.get(a, a.nilai) or ZERO for a in equation.amounts)
        return total - sum(parts, ZERO)
