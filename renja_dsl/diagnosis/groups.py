"""The cheapest repair of a whole plan, from searches over as few of its sums as will do.

A search that asks only some sums to hold is a relaxation: no repair of all is cheaper than it proves. Sums
that share no amount are searched apart. A sum that the repairs found would break is asked for as well, and
the groups that it joins are searched anew. Once every sum holds, the repairs together are a cheapest one of
the whole, and the only one where no combination of their ties keeps every sum.
"""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import product
from math import prod

from attrs import define, field

from renja_dsl.diagnosis.prices import Prices, holds
from renja_dsl.diagnosis.solver import Search, Solution
from renja_dsl.diagnosis.states import Zone
from renja_dsl.diagnosis.system import Amount, Sum

_WIDE = 24
"""parts of a sum that would join most groups; it is asked for only where the repairs break it"""
_FOR_REPAIRS = 0.7
"""of the time; the rest is for their ties, without which no repair is certain"""
_PATIENCE, _QUICK = 0.1, 0.05
"""of the time, for one group, and for one that more sums can still make easier"""
_BY_TRYING = 1.0
"""seconds of the processor for trying; the less, the more of them went by in vain"""
_FOR_TIES = 0.6
"""seconds, for those of one group"""
_AROUND, _MOST_AROUND = 3, 400
"""how many steps and sums around a group are held as well"""
_COMBINATIONS = 256
"""of ties, as many as are held against the sums that were not asked for"""


@define
class SumGroup:
    """Connected sums that were searched together, and the repairs found: several where they tie."""

    search: Search
    choices: list[Solution] = field(factory=list)
    _ties: tuple[Solution, ...] | None = None

    @property
    def sums(self) -> tuple[Sum, ...]:
        return tuple(self.search.sums)

    @property
    def best(self) -> Solution | None:
        return self.search.best

    def tie(self, deadline: float, of_amount: Mapping[Amount, Sequence[Sum]]) -> None:
        """Look for ties and what comes near them, once, and take all of them for repairs."""
        if self._ties is None:
            self.search.deadline = deadline
            self._ties = tuple(self.search.ties())
            if not self._ties and self.search.exhausted:
                self._ties = tuple(self.search.rivals(of_amount))
        self.choices = [] if self.best is None else [self.best, *self._ties]


@define
class Repairs:
    """Searches the sums of a system until those that were not asked for hold as well."""

    sums: Sequence[Sum]
    prices: Prices
    pinned: frozenset[Amount]
    seconds: float
    """for everything"""
    asked: set[Sum] = field(factory=set)
    groups: list[SumGroup] = field(factory=list)
    _searched: dict[tuple[int, ...], SumGroup] = field(factory=dict)
    _in_vain: float = 0
    """seconds of the processor in searches that have shown nothing for certain"""
    _zones: list[Zone] = field(factory=list)
    _of_amount: dict[Amount, list[Sum]] = field(factory=dict)
    _started: float = 0
    _until: float = 0

    def run(self) -> list[SumGroup]:
        """Groups in the order of their documents, each with its repairs."""
        self._started = time.monotonic()
        self._until = self._started + _FOR_REPAIRS * self.seconds
        for equation in self.sums:
            for amount in dict.fromkeys(equation.amounts):
                self._of_amount.setdefault(amount, []).append(equation)
        broken = [s for s in self.sums if s.broken]
        narrow = [s for s in broken if len(s.parts) <= _WIDE] or broken
        self.asked = set(narrow)
        while True:
            self._search()
            more = set(self._wanted()) or self._between() or self._wanted_by_ties()
            if not more:
                return self.groups
            self.asked |= more

    def _below(self, group: Iterable[Sum]) -> Iterator[Sum]:
        """Sums not asked for yet whose total is a part of a wrong sum of a group: they say what that part may be."""
        parts = {part for s in group if s.broken for part in s.parts}
        return (s for part in parts for s in self._of_amount[part] if s.total is part and s not in self.asked)

    def _search(self) -> None:
        """Search each group of connected sums that was not searched before, the easiest first."""
        place = {id(s): number for number, s in enumerate(self.sums)}
        made = components(s for s in self.sums if s in self.asked)
        made = [group for group in made if any(s.broken for s in group)]
        around = around_each(made, self._of_amount)
        keyed = [
            (tuple(place[id(s)] for s in (*group, *near)), group, near)
            for group, near in zip(made, around, strict=True)
        ]
        waiting = [one for one in keyed if one[0] not in self._searched]
        waiting.sort(key=lambda one: sum(s.broken for s in one[1]))
        for done, (key, group, near) in enumerate(waiting):
            now = time.monotonic()
            part = _QUICK if any(self._below(group)) else _PATIENCE
            share = min((self._until - now) / (len(waiting) - done), part * self.seconds)
            work = _BY_TRYING / (1 + 2 * self._in_vain)
            search = Search(group, near, self.prices, self.pinned, now + share, work)
            search.zones = self._zones_in(search.numbers)
            before = time.process_time()
            search.run()
            if not search.proven:
                self._in_vain += time.process_time() - before
            self._searched[key] = SumGroup(search)
            self._zones.append(search.zone)
        self.groups = [self._searched[key] for key, _, _ in keyed]

    def _zones_in(self, numbers: frozenset[Amount]) -> list[Zone]:
        """What earlier searches have shown of some of these numbers, the dearest first."""
        chosen: list[Zone] = []
        for zone in sorted(self._zones, key=lambda zone: zone.bound, reverse=True):
            if zone.numbers <= numbers and all(zone.numbers.isdisjoint(other.numbers) for other in chosen):
                chosen.append(zone)
        return chosen

    # ---- sums to ask for ----------------------------------------------------------------------

    def _values(self) -> dict[Amount, Decimal]:
        """New numbers of all groups together."""
        return {a: to for group in self.groups if group.best is not None for a, to in group.best.values.items()}

    def _wanted(self) -> Iterator[Sum]:
        """Sums that the repairs break or leave broken."""
        values = self._values()
        unknowable = {a for group in self.groups if group.best is None for s in group.sums for a in s.amounts}
        near = {s for a in values for s in self._of_amount[a]} | {s for s in self.sums if s.broken}
        for equation in self.sums:
            judged = equation in near and equation not in self.asked and not unknowable.intersection(equation.amounts)
            if judged and not self._kept(equation, values):
                yield equation

    def _between(self) -> set[Sum]:
        """Sums that join groups of which none was proven: apart, neither knows what the other asks for."""
        home = {a: group for group in self.groups for s in (*group.sums, *group.search.around) for a in s.amounts}
        unproven = [group for group in self.groups if not group.search.proven]
        found = set()
        for equation in dict.fromkeys(s for g in unproven for s in (*g.sums, *g.search.around)):
            near = (s for a in equation.amounts for s in self._of_amount[a] if s not in self.asked)
            for other in near:
                joined = {id(home[a]): home[a] for a in other.amounts if a in home}.values()
                if len(joined) > 1 and len(other.parts) <= _WIDE and not any(g.search.proven for g in joined):
                    found.add(other)
        return found

    def _kept(self, equation: Sum, values: dict[Amount, Decimal]) -> bool:
        """Whether a sum holds, or can hold whatever its unknown amounts are, which no other sum knows."""
        unknown = [a for a in equation.amounts if a.nilai is None and a not in values]
        if not unknown:
            return holds(equation, values)
        if any(len(self._of_amount[a]) > 1 for a in unknown):
            return False
        known = {a: values.get(a, a.nilai) or Decimal(0) for a in equation.amounts}
        rest = known[equation.total] - sum((known[part] for part in equation.parts), Decimal(0))
        return rest >= 0 or equation.total in unknown

    def _wanted_by_ties(self) -> set[Sum]:
        """Hold the ties of the groups against the sums not asked for; those that they cannot settle are returned."""
        for group in sorted(self.groups, key=lambda group: len(group.sums)):
            until = min(self._started + self.seconds, time.monotonic() + _FOR_TIES)
            group.tie(until, self._of_amount)
        tied = [group for group in self.groups if len(group.choices) > 1]
        moved = {a for group in self.groups for choice in group.choices for a in choice.values}
        judges = list(dict.fromkeys(s for a in moved for s in self._of_amount[a] if s not in self.asked))
        judges = [s for s in self.sums if s in set(judges)]
        if not tied or not judges:
            return set()
        if prod(len(group.choices) for group in tied) > _COMBINATIONS:
            return set(judges)
        common = self._values()
        kept: list[set[int]] = [set() for _ in tied]
        for numbers in product(*(range(len(group.choices)) for group in tied)):
            values = {a: to for a, to in common.items() if not any(a in g.choices[0].values for g in tied)}
            for group, number in zip(tied, numbers, strict=True):
                values |= group.choices[number].values
            if all(self._kept(equation, values) for equation in judges):
                for own, number in zip(kept, numbers, strict=True):
                    own.add(number)
        for group, own in zip(tied, kept, strict=True):
            group.choices = [choice for number, choice in enumerate(group.choices) if number in own]
        return set()


def around_each(groups: Sequence[tuple[Sum, ...]], of_amount: Mapping[Amount, Sequence[Sum]]) -> list[tuple[Sum, ...]]:
    """The sums near each group that share no number with another group or with what is near it.

    Asked for as well they make no repair of the whole dearer, and a search far easier: what changes has to change
    there too.
    """
    home = {amount: number for number, group in enumerate(groups) for s in group for amount in s.amounts}
    near: list[dict[Sum, None]] = [{} for _ in groups]
    edges = [list(dict.fromkeys(a for s in group for a in s.amounts)) for group in groups]
    held = {s for group in groups for s in group}
    for _ in range(_AROUND):
        for number, own in enumerate(near):
            edge, edges[number] = edges[number], []
            for equation in dict.fromkeys(s for amount in edge for s in of_amount[amount]):
                if equation in held or len(equation.parts) > _WIDE or equation.gap is None or len(own) >= _MOST_AROUND:
                    continue
                if all(home.get(amount, number) == number for amount in equation.amounts):
                    held.add(equation)
                    own[equation] = None
                    edges[number] += [amount for amount in equation.amounts if amount not in home]
                    home |= dict.fromkeys(equation.amounts, number)
    return [tuple(own) for own in near]


def components(sums: Iterable[Sum]) -> list[tuple[Sum, ...]]:
    """Sums that share amounts, directly or through others, in the order of the documents."""
    home: dict[Amount, int] = {}
    groups: dict[int, list[Sum]] = {}
    for number, equation in enumerate(sums):
        joined = {home[a] for a in equation.amounts if a in home}
        groups[number] = [equation]
        for other in sorted(joined):
            groups[number] = groups.pop(other) + groups[number]
        for member in groups[number]:
            home.update(dict.fromkeys(member.amounts, number))
    return [tuple(group) for _, group in sorted(groups.items())]
