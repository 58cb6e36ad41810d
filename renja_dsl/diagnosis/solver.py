"""The cheapest repair of one component: by trying (`direct`), and where that finds none, on CP-SAT (OR-Tools, extra
`diagnosa`), which hardly ever betters what trying has found.

Only the amounts of broken sums get all their ways at first; the others may change to anything at
the cost of their cheapest way. That is a relaxation, so its optimum is a lower bound; an optimum
that uses such an amount gives it its ways, and the search goes on. When none is used, the optimum
is one of the whole problem.
"""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import islice
from math import ceil
from typing import Any

from attrs import define, field, frozen

from renja_dsl.diagnosis.direct import Direct
from renja_dsl.diagnosis.prices import Prices, Way, holds, price
from renja_dsl.diagnosis.rivals import rivals
from renja_dsl.diagnosis.slips import decimals
from renja_dsl.diagnosis.states import Zone
from renja_dsl.diagnosis.system import Amount, Sum
from renja_dsl.solver.cp_sat import load_solver, search

_ROOM = 20
"""times the largest amount: as far as any number may move"""
_LARGEST = 2**62
"""no row of a model may reach this; CP-SAT adds in 64 bits"""
MOST_TIES = 5
_PASSES = 6
"""levels of totals"""


@frozen
class Solution:
    """A set of changes after which every sum of the component is exactly right."""

    cost: int
    ways: Mapping[Amount, Way]
    values: Mapping[Amount, Decimal]
    """new numbers of the changed amounts"""


@define
class Search:
    """The cheapest repair of connected sums before `deadline` (`time.monotonic`)."""

    sums: Sequence[Sum]
    around: Sequence[Sum]
    """sums near them, which the search without a solver holds as well"""
    prices: Prices
    pinned: frozenset[Amount]
    deadline: float
    work: float
    """seconds of the processor for the search without a solver, which ends most of them at once"""
    zones: Sequence[Zone] = ()
    """what searches of fewer of these sums have shown"""
    exact: set[Amount] = field(factory=set)
    """amounts whose ways are in the model"""
    best: Solution | None = None
    bound: int = 0
    """no repair costs less"""
    possible: bool = True
    exhausted: bool = False
    """whether there are no ties but those that `ties` gave"""
    model: _Model = field(init=False)
    direct: Direct = field(init=False)

    def run(self) -> None:
        """Look for the cheapest repair; `best`, `bound` and `possible` then say what is known."""
        self.exact = {a for s in self.sums if s.broken for a in s.amounts}
        tried = self.direct = Direct((*self.sums, *self.around), self.prices, self.pinned, self.zones)
        tried.run(self.work, self.deadline)
        if tried.proven:
            cost, changed = tried.found[0]
            self.best, self.bound = self.verified(changed), cost
            return
        self.best = next((self.verified(values) for _, values in tried.found), None)
        self.bound = tried.bound
        if self.best is None:
            self.best = self.verified(self.added_up())
            if fits(self.sums):
                self._solve(self.best)

    def _solve(self, known: Solution | None) -> None:
        """Ask the solver, which knows nothing of the sums around; no repair dearer than a known one."""
        before = time.monotonic()
        load_solver()
        self.deadline += time.monotonic() - before  # the first of several loads it for all
        while True:
            self.model = self._made(self.sums)
            if known is not None:
                self.model.model.add(self.model.cost() <= known.cost)
            status, values, bound = self.model.solve(self.left)
            self.bound = max(self.bound, bound)
            if status == "infeasible":
                self.possible = False
            if values is None:
                return
            changed = {a for a in values if a.written and values[a] != a.nilai}
            solution = self.verified(values)
            if solution is not None and (self.best is None or self._is_better(solution, self.best)):
                self.best = solution
            vague = changed - self.exact
            if not vague or self.proven or status != "optimal":
                return
            self.exact |= vague

    def _made(self, sums: Sequence[Sum]) -> _Model:
        return _Model(load_solver(), sums, self.prices, self.pinned, self.exact)

    @property
    def numbers(self) -> frozenset[Amount]:
        return frozenset(amount for equation in (*self.sums, *self.around) for amount in equation.amounts)

    @property
    def zone(self) -> Zone:
        """What the search has shown of its numbers."""
        bound = self.direct.bound if self.best is None else min(self.bound, self.best.cost)
        return Zone(self.numbers, bound)

    @property
    def proven(self) -> bool:
        """Whether no repair is cheaper than the best."""
        return self.best is not None and self.bound >= self.best.cost

    def _is_better(self, one: Solution, than: Solution) -> bool:
        """Whether it costs no more, or keeps the sums around where the other does not."""
        held, other = self._keeps_around(one), self._keeps_around(than)
        return held > other or (held == other and one.cost <= than.cost)

    def _keeps_around(self, one: Solution) -> bool:
        return all(holds(equation, dict(one.values)) for equation in self.around)

    def added_up(self) -> dict[Amount, Decimal]:
        """A first repair: every total added up anew."""
        values = {a: a.nilai for s in self.sums for a in s.amounts if a.nilai is not None}
        for _ in range(_PASSES):
            for equation in self.sums:
                parts = [values[part] for part in equation.parts if part in values]
                if len(parts) == len(equation.parts) and equation.total.written and equation.total not in self.pinned:
                    values[equation.total] = sum(parts, Decimal(0))
        return values

    @property
    def left(self) -> float:
        return self.deadline - time.monotonic()

    def verified(self, values: dict[Amount, Decimal]) -> Solution | None:
        """Priced in the true model, and checked in exact arithmetic: no float has touched it."""
        if not all(holds(equation, values) for equation in self.sums):
            return None
        cost, ways = price(self.prices, values)
        return Solution(cost, ways, {amount: values[amount] for amount in ways})

    def ties(self) -> Iterator[Solution]:
        """Other repairs at the same cost, a handful at most."""
        if self.best is None or not self.proven:
            return
        seen = {_key(self.best)}
        if self.direct.proven:
            for _, changed in self.direct.found[1 : 1 + MOST_TIES]:
                other = self.verified(changed)
                if other is not None:
                    seen.add(_key(other))
                    yield other
            self.exhausted = self.direct.exhausted
            if self.exhausted or len(seen) > MOST_TIES or not fits(self.sums):
                return
            self.model = self._made(self.direct.sums)
        model = self.model
        model.at_most(self.best.cost)
        for _ in range(4 * MOST_TIES):
            model.forbid_last()
            status, values, _bound = model.solve(min(self.left, 5.0))
            if values is None:
                self.exhausted = status == "infeasible"
                return
            vague = {a for a in values if a.written and values[a] != a.nilai} - self.exact
            if vague:
                self.exact |= vague
                model.sharpen(vague)
                continue
            other = self.verified(values)
            if other is None or other.cost != self.best.cost:
                continue
            if _key(other) not in seen and self._keeps_around(other) >= self._keeps_around(self.best):
                seen.add(_key(other))
                yield other
                if len(seen) > MOST_TIES:
                    return

    def rivals(self, of_amount: Mapping[Amount, Sequence[Sum]]) -> Iterator[Solution]:
        """Repairs that cost hardly more than the best one, which is the only one at its cost."""
        if self.best is not None:
            for values in islice(rivals(self.best.values, of_amount, self.prices, self.pinned), MOST_TIES):
                other = self.verified(values)
                if other is not None:
                    yield other


def fits(sums: Sequence[Sum]) -> bool:
    """Whether the solver, which adds in 64 bits, can hold these numbers; no plan has larger ones unless by mistake."""
    known = [abs(a.nilai) for s in sums for a in s.amounts if a.nilai is not None]
    places = max(map(decimals, known), default=0)
    return all(number.scaleb(places) <= _farthest(sums) for number in known)


def _farthest(sums: Sequence[Sum]) -> int:
    """Whole units that a number may have, so that the longest row, with a change counted twice, stays below."""
    return _LARGEST // (4 * max((len(s.amounts) for s in sums), default=1))


def _key(solution: Solution) -> tuple[tuple[int, Decimal], ...]:
    return tuple(sorted((id(amount), value) for amount, value in solution.values.items()))


class _Model:
    """The sums in whole units of the last decimal; OR-Tools objects are untyped."""

    def __init__(
        self, cp: Any, sums: Sequence[Sum], prices: Prices, pinned: frozenset[Amount], exact: set[Amount]
    ) -> None:
        self.cp, self.prices, self.pinned = cp, prices, pinned
        self.model: Any = cp.CpModel()
        amounts = list(dict.fromkeys(a for s in sums for a in s.amounts))
        known = [a.nilai for a in amounts if a.nilai is not None]
        self.places = max((decimals(number) for number in known), default=0)
        self.farthest = _farthest(sums)
        self.room = min(self.farthest, _ROOM * max(map(self.whole, map(abs, known)), default=1) + 1)
        self.amounts = amounts
        self.number: dict[Amount, Any] = {}
        self.marks: list[Any] = []
        """a literal for every way, with its cost"""
        self.costs: list[int] = []
        self.vague: dict[Amount, Any] = {}
        self.changed: dict[Amount, Any] = {}
        self.last: list[Any] = []
        for amount in amounts:
            self.declare(amount)
        for amount in amounts:
            if amount in exact:
                self.spell(amount)
        for equation in sums:
            self.model.add(self.number[equation.total] == sum(self.number[part] for part in equation.parts))
            self.cover(equation)
        self.objective()

    def whole(self, number: Decimal) -> int:
        return int(number.scaleb(self.places))

    def declare(self, amount: Amount) -> None:
        """A variable for its new number; at first any change at the least cost."""
        if amount.nilai is None:
            self.number[amount] = self.model.new_int_var(0, self.room, "")
            return
        old = self.whole(amount.nilai)
        if amount in self.pinned or not amount.written:
            self.number[amount] = old
            return
        least = -self.room if amount.may_be_negative else 0
        self.number[amount] = self.model.new_int_var(least, max(self.room, min(abs(old) * 1000, self.farthest)), "")
        mark = self.model.new_bool_var("")
        self.model.add(self.number[amount] == old).only_enforce_if(~mark)
        self.vague[amount] = self.changed[amount] = mark
        self.marks.append(mark)
        self.costs.append(self.prices.least(amount))

    def cover(self, equation: Sum) -> None:
        """What follows from a sum for the marks alone: a broken one needs a change, a right one none or two."""
        if equation.gap is None and not equation.broken:
            return
        marks = [self.changed[amount] for amount in dict.fromkeys(equation.amounts) if amount in self.changed]
        if equation.broken:
            self.model.add_bool_or(marks)
            return
        for mark in marks:
            self.model.add_bool_or([~mark, *(other for other in marks if other is not mark)])

    def spell(self, amount: Amount) -> None:
        """All its ways: exactly one when it changes; each costs what it costs above the least."""
        mark = self.vague.pop(amount, None)
        if mark is None or amount.nilai is None:
            return
        least, old, number = self.prices.least(amount), self.whole(amount.nilai), self.number[amount]
        ways = []
        for way in self.prices.ways(amount):
            chosen = self.model.new_bool_var("")
            if way.part is not None:
                if way.part in self.number:
                    change = way.factor * self.number[way.part] - self.whole(way.less)
                    self.model.add(number == old + change).only_enforce_if(chosen)
            elif way.to is not None:
                if (
                    way.to != way.to.quantize(Decimal(1).scaleb(-self.places))
                    or abs(self.whole(way.to)) > self.farthest
                ):
                    continue
                self.model.add(number == self.whole(way.to)).only_enforce_if(chosen)
            elif amount.nilai >= 0:
                self.model.add(number >= 0).only_enforce_if(chosen)
            ways.append(chosen)
            self.marks.append(chosen)
            self.costs.append(way.cost - least)
        self.model.add(sum(ways) == mark)

    def sharpen(self, amounts: Iterable[Amount]) -> None:
        """Spell out amounts after the model was made; the limit on the cost grows with it."""
        for amount in amounts:
            self.spell(amount)
        self.model.add(self.cost() <= self.limit)

    def cost(self) -> Any:
        return sum(cost * mark for cost, mark in zip(self.costs, self.marks, strict=True) if cost)

    def objective(self) -> None:
        self.model.minimize(self.cost())

    def at_most(self, cost: int) -> None:
        self.limit = cost
        self.model.clear_objective()
        self.model.add(self.cost() <= cost)

    def forbid_last(self) -> None:
        """Not the same ways again."""
        if self.last:
            self.model.add_bool_or([~mark for mark in self.last])

    def solve(self, seconds: float) -> tuple[str, dict[Amount, Decimal] | None, int]:
        """State, numbers of all amounts, and what no solution can undercut."""
        if seconds <= 0:
            return "unknown", None, 0
        found = search(self.model, seconds)
        bound = max(0, ceil(found.bound))
        if found.status not in ("optimal", "feasible"):
            return found.status, None, bound
        self.last = [mark for mark in self.marks if found.holds(mark)]
        return found.status, {a: Decimal(found.value(self.number[a])).scaleb(-self.places) for a in self.amounts}, bound
