"""The cheapest repair of connected sums by trying, in the order of cost, what closes one broken sum after another.

A broken sum is closed by one change of a number, which is tried for every number, or by two and more. Those are
put off, and tried only where they may be as cheap as what was found: one of them is a slip, or both may be anything,
which has its price. What is still to come costs at least what the broken sums do that share no number, and what has
to change besides (`following`). Where nothing that is left may cost less than the repair found, it is the cheapest;
where nothing may cost as little, the only one.
"""

from __future__ import annotations

import heapq
import time
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import count
from operator import itemgetter

from attrs import define, field

from renja_dsl.diagnosis.following import Following
from renja_dsl.diagnosis.prices import Prices, fits, holds, price
from renja_dsl.diagnosis.slips import COST, Kind
from renja_dsl.diagnosis.states import NEVER, Closings, Move, Several, Tried, Weighed, Zone, cheapest_two
from renja_dsl.diagnosis.system import ZERO, Amount, Sum

_MOST_TRIED = 4000
_LEAST = 2
"""no slip costs less"""
_NOTHING: frozenset[tuple[Amount, Decimal]] = frozenset()
_MOST_KEPT = 64
"""repairs as cheap as the cheapest"""


@define
class Direct:
    """The search over one group of sums; `run` sets what was found."""

    sums: Sequence[Sum]
    prices: Prices
    pinned: frozenset[Amount]
    zones: Sequence[Zone] = ()
    """that share no number"""
    found: list[tuple[int, dict[Amount, Decimal]]] = field(factory=list)
    """the cheapest repairs: cost, new numbers"""
    bound: int = 0
    """no repair that was not found costs less"""
    _of_amount: dict[Amount, list[Sum]] = field(factory=dict)
    _heap: list[tuple[int, int, Tried, Move | Weighed | None]] = field(factory=list)
    _put_off: list[tuple[int, int, Tried, Sum, Several | None]] = field(factory=list)
    """sums that two changes more may close; of one of the numbers, or of all"""
    _own: dict[Sum, dict[Amount, None]] = field(factory=dict)
    """the numbers of each sum"""
    _may_change: dict[Sum, tuple[Amount, ...]] = field(factory=dict)
    _following: Following = field(init=False)
    _zone_of: dict[Amount, int] = field(factory=dict)
    _zone_bits: list[int] = field(factory=list)
    _number: Iterator[int] = field(factory=count)
    _seen: set[frozenset[tuple[int, Decimal]]] = field(factory=set)
    _closings: dict[tuple[Sum, frozenset[tuple[Amount, Decimal]]], Closings] = field(factory=dict)

    def run(self, work: float, deadline: float) -> None:
        """Search for so many seconds of the processor at most, and no longer than a time of `time.monotonic`."""
        until = time.process_time() + work
        for equation in self.sums:
            self._own[equation] = dict.fromkeys(equation.amounts)
            for amount in self._own[equation]:
                self._of_amount.setdefault(amount, []).append(equation)
        if any(a.nilai is None for a in self._of_amount):
            return
        self._following = Following(self.sums, self.prices, self.pinned, self._of_amount)
        for number, zone in enumerate(self.zones):
            self._zone_of |= dict.fromkeys(zone.numbers, number)
            self._zone_bits.append(self._following.several(zone.numbers))
        first = Tried(0, {}, tuple(s for s in self.sums if s.gap), (0,) * len(self.zones))
        self._push(self._least(first), first)
        tried, floor = 0, NEVER
        while True:
            if not self._heap or self._heap[0][0] > self._most:
                if not self._put_off or self._put_off[0][0] > self._most:
                    break
                least, _, at, equation, one = heapq.heappop(self._put_off)
                if one is None:
                    floor = min(floor, self._twice(equation, at))
                else:
                    self._halfway(equation, at, one, least)
                continue
            if self.found and self._heap[0][0] > floor:
                break  # what is left proves no more
            late = tried % 16 == 15 and (time.process_time() > until or time.monotonic() > deadline)
            if late or tried >= _MOST_TRIED:
                break
            least, _, at, step = heapq.heappop(self._heap)
            tried += 1
            if isinstance(step, tuple):
                self._made(at, *step)
            elif not at.broken:
                floor = min(floor, self._take(at.values))
            elif step is not None:
                self._spread(at, step)
            else:
                weighed = self._weighed(at)
                self._push(max(least, weighed.bound), at, weighed)
        ends = [floor, self._most + 1, *(heap[0][0] for heap in (self._heap, self._put_off) if heap)]
        self.bound = min(ends) if min(ends) < NEVER else 0

    @property
    def _most(self) -> int:
        """What the cheapest repair found costs."""
        return self.found[0][0] if self.found else NEVER

    def _push(self, cost: int, at: Tried, step: Move | Weighed | None = None) -> None:
        if cost <= self._most:
            heapq.heappush(self._heap, (cost, next(self._number), at, step))

    def _spread(self, at: Tried, by: Weighed) -> None:
        """One change more that closes a wrong sum; two and more are put off until they may be the cheapest."""
        if by.twice is not None:
            heapq.heappush(self._put_off, (by.twice, next(self._number), at, by.equation, None))
        for amount, to, cost in self._closings_of(by.equation, at.values).made:
            self._made(at, amount, to, cost)

    def _made(self, at: Tried, amount: Amount, to: Decimal, cost: int) -> None:
        values = {**at.values, amount: to}
        key = frozenset((id(a), number) for a, number in values.items())
        if key not in self._seen:
            self._seen.add(key)
            touched = self._of_amount[amount]
            broken = [s for s in at.broken if s not in touched]
            broken += [s for s in touched if not holds(s, values)]
            zone, spent = self._zone_of.get(amount), at.spent
            if zone is not None:
                spent = (*spent[:zone], spent[zone] + cost, *spent[zone + 1 :])
            made = Tried(at.cost + cost, values, tuple(broken), spent)
            self._push(made.cost + self._least(made), made)

    def _twice(self, equation: Sum, at: Tried) -> int:
        """Put off the slips of each number as one of two; what two that are no slips cost at least is returned."""
        costs, base = self._several(equation, at)
        for one in costs:
            least = base + min((one.beside(other) for other in costs if other is not one), default=NEVER)
            heapq.heappush(self._put_off, (least, next(self._number), at, equation, one))
        return base + cheapest_two(costs, anyhow=True)

    def _halfway(self, equation: Sum, at: Tried, one: Several, least: int) -> None:
        """The slips of one of two numbers that change, or of what it adds up: `least` is what all costs at least."""
        costs, base = self._several(equation, at)
        other = min((cost.least for cost in costs if cost.amount is not one.amount), default=NEVER)
        for changed, to, cost in self._moves(one.amount, equation, at.values):
            whole = least - one.least + cost if changed is one.amount else base + one.least + cost + other
            if changed is one.amount and len(costs) == 2 and max(least, whole) <= self._most:
                last = self._closings_of(equation, {**at.values, changed: to}).least
                whole = max(whole, base + cost + last)
            self._push(max(least, whole), at, (changed, to, cost))

    def _several(self, equation: Sum, at: Tried) -> tuple[list[Several], int]:
        """What each number of a sum costs as one of several that change, and all that comes besides."""
        least, counted = self._apart(at, self._closings_of(equation, at.values).free)
        base, wrong = at.cost + least, self._following.several(at.broken)
        return [
            Several(amount, cost, self._anyhow(amount, equation), *self._following.of(amount, equation, counted, wrong))
            for cost, amount in self._each(equation, at.values)
        ], base

    def _moves(
        self, amount: Amount, equation: Sum, values: dict[Amount, Decimal]
    ) -> Iterator[tuple[Amount, Decimal, int]]:
        """Numbers that it may be a slip of, and those of what it adds up in other sums, from which it is carried up."""
        if amount.written and amount not in self.pinned and amount not in values:
            old = amount.nilai or ZERO
            costs = {number: way.cost for number, way in self.prices.to_numbers(amount).items()}
            for way in self.prices.adding(amount):
                known = None if way.part is None else values.get(way.part, way.part.nilai)
                change = ZERO if known is None else way.factor * known - way.less
                if change:
                    costs[old + change] = min(way.cost, costs.get(old + change, way.cost))
            for number in costs:
                if number >= 0 or amount.may_be_negative:
                    yield amount, number, self.prices.least_to(amount, number)
        for other in self._of_amount.get(amount, ()):
            if other is not equation and other.total is amount:
                for part in dict.fromkeys(other.parts):
                    yield from self._moves(part, other, values)

    def _anyhow(self, amount: Amount, equation: Sum) -> int:
        """The least that it costs to become a number that nothing tells."""
        own = self.prices.to_any(amount).cost
        if any(s.total is amount for s in self.prices.evidence.system.of_amount[amount] if s is not equation):
            return min(own, COST[Kind.CARRIED] + COST[Kind.PASTED])
        return own

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

    # ---- what is still to come costs at least ------------------------------------------------

    def _least(self, at: Tried) -> int:
        """What the changes that are still to come cost together."""
        return self._apart(at, 0)[0]

    def _apart(self, at: Tried, taken: int) -> tuple[int, int]:
        """What changes cost that share no number with each other and with those `taken`; and all these numbers.

        Those of wrong sums; or what zones still lack, and of the wrong sums the others.
        """
        plain = self._apart_sums(at, taken)
        least = 0
        for zone, bits, spent in zip(self.zones, self._zone_bits, at.spent, strict=True):
            if zone.bound > spent and not bits & taken:
                least += zone.bound - spent
                taken |= bits
        if not least:
            return plain
        more, taken = self._apart_sums(at, taken)
        return max(plain, (least + more, taken), key=itemgetter(0))

    def _apart_sums(self, at: Tried, taken: int) -> tuple[int, int]:
        least = 0
        for equation in at.broken:
            closings = self._closings_of(equation, at.values)
            if not closings.free & taken:
                least += closings.least
                taken |= closings.free
        return least, taken

    def _weighed(self, at: Tried) -> Weighed:
        """What a state costs at least, with all that follows, and the wrong sum of which a second change costs most."""
        bound, best, most, twice = 0, at.broken[0], -1, None
        for equation in at.broken:
            closings = self._closings_of(equation, at.values)
            costs, base = self._several(equation, at)
            more = {one.amount: one.more for one in costs}
            pair = base + cheapest_two(costs)
            alone = base + min((cost + more[amount] for amount, _, cost in closings.made), default=NEVER)
            bound = max(bound, min(alone, pair))
            if pair > most:
                best, most, twice = equation, pair, None if closings.pair is None else pair
        return Weighed(bound, best, twice)

    def _each(self, equation: Sum, values: dict[Amount, Decimal]) -> Iterator[tuple[int, Amount]]:
        """Every number of a sum that may still change, with its least cost as one of several."""
        for amount in self._free(equation, values):
            own = self.prices.least(amount)
            if amount is equation.total and not any(part in values for part in equation.parts):
                around = self._of_amount[amount]
                if not any(s.total is amount for s in around if s is not equation):
                    # carried up it takes a part along, and the sum is as wrong as before
                    own = min(self.prices.least_slip(amount), own + _LEAST)
            yield own, amount

    def _closings_of(self, equation: Sum, values: dict[Amount, Decimal]) -> Closings:
        own = self._own[equation]
        key = (equation, frozenset(made for made in values.items() if made[0] in own) if values else _NOTHING)
        if key not in self._closings:
            made = [(a, to, self._cost(a, to, equation, values)) for a, to in self._residuals(equation, values)]
            free = self._following.several(self._free(equation, values))
            two = sorted(cost for cost, _ in self._each(equation, values))[:2]
            pair = sum(two) if len(two) > 1 else None
            ends = [cost for _, _, cost in made] + ([] if pair is None else [pair])
            self._closings[key] = Closings(tuple(made), free, pair, min(ends, default=NEVER))
        return self._closings[key]

    def _free(self, equation: Sum, values: dict[Amount, Decimal]) -> list[Amount]:
        return [a for a in self._writable(equation) if a not in values]

    def _writable(self, equation: Sum) -> tuple[Amount, ...]:
        """Numbers of a sum that may change."""
        if equation not in self._may_change:
            self._may_change[equation] = tuple(a for a in self._own[equation] if a.written and a not in self.pinned)
        return self._may_change[equation]

    def _residuals(self, equation: Sum, values: dict[Amount, Decimal]) -> Iterator[tuple[Amount, Decimal]]:
        """What each number of a sum would have to be if it alone changed."""
        gap = self._gap(equation, values)
        for amount in self._free(equation, values):
            sign, old = equation.sign(amount), amount.nilai or ZERO
            if sign and not gap % sign:
                to = old - gap / sign
                if to >= 0 or amount.may_be_negative:
                    yield amount, to

    def _cost(self, amount: Amount, to: Decimal, equation: Sum, values: dict[Amount, Decimal]) -> int:
        """No change to this number that is the last one of the sum costs less, whatever changes elsewhere."""
        change = to - (amount.nilai or ZERO)
        slipped, least = self.prices.to_number(amount, to), self.prices.to_any(amount).cost
        if slipped is not None:
            least = min(least, slipped.cost)
        for way in self.prices.adding(amount):
            if way.cost < least and (way.part not in equation.amounts or fits(way, change, values)):
                least = way.cost
        return least

    def _gap(self, equation: Sum, values: dict[Amount, Decimal]) -> Decimal:
        total, *parts = (values.get(a, a.nilai) or ZERO for a in equation.amounts)
        return total - sum(parts, ZERO)
