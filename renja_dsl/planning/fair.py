"""Giving back to lines what ceilings leave: the greatest weighted cut first, whole units, no solver.

It is the divisor method of apportionment: monotone in the ceiling, as largest remainders are not.
"""

from __future__ import annotations

import heapq
from collections.abc import Iterable, Sequence
from functools import total_ordering

from attrs import define, field, frozen

from renja_dsl.planning.problem import Choice

_FINE = 40
"""bits of a level"""


@define
class Room:
    """A ceiling over some lines and what is left below it, in rupiah."""

    lines: frozenset[int]
    left: int


@total_ordering
@frozen(eq=False)
class _Cut:
    """The weighted share of a line that is cut; the greatest is the first, of equal ones that which a unit lowers most.

    So every share is as small as those above it let it be; of lines alike in this too, the earlier is the first.
    """

    cut: int
    whole: int
    """units x weight"""
    line: int

    def __lt__(self, other: _Cut) -> bool:
        mine, theirs = self.cut * other.whole, other.cut * self.whole
        return mine > theirs if mine != theirs else (self.whole, self.line) < (other.whole, other.line)


@define
class Filling:
    """Cuts of lines, which only become smaller, and what ceilings leave."""

    choices: Sequence[Choice]
    cuts: list[int]
    rooms: Sequence[Room]
    _of: dict[int, list[Room]] = field(factory=dict, init=False)

    def __attrs_post_init__(self) -> None:
        for room in self.rooms:
            for line in room.lines:
                self._of.setdefault(line, []).append(room)

    def fits(self, line: int, units: int = 1) -> bool:
        return all(room.left >= units * self.choices[line].step for room in self._of.get(line, ()))

    def give(self, line: int, units: int = 1) -> None:
        for room in self._of.get(line, ()):
            room.left -= units * self.choices[line].step
        self.cuts[line] -= units

    # ---- by share -----------------------------------------------------------------------------

    def share(self, lines: Iterable[int]) -> None:
        """Give to lines, which are plain, until ceilings close all of them."""
        open_ = self._still_open(lines)
        while open_:
            self._jump(open_)
            self._finish(open_)
            open_ = self._still_open(open_)

    def _still_open(self, lines: Iterable[int]) -> list[int]:
        return [n for n in lines if self.cuts[n] > self.choices[n].least and self.fits(n)]

    def _jump(self, lines: Sequence[int]) -> None:
        """To the lowest common level that every ceiling lets pass: a state of the path of single units."""
        low, high = -1, 1 << _FINE
        while high - low > 1:
            level = (low + high) // 2
            if self._passes(lines, level):
                high = level
            else:
                low = level
        for line in lines:
            self.give(line, self.cuts[line] - self._at(line, high))

    def _at(self, line: int, level: int) -> int:
        """The cut of a line at a level."""
        choice = self.choices[line]
        return min(self.cuts[line], max(choice.least, level * choice.units * choice.weight >> _FINE))

    def _passes(self, lines: Sequence[int], level: int) -> bool:
        given: dict[int, int] = {}
        for line in lines:
            more = (self.cuts[line] - self._at(line, level)) * self.choices[line].step
            for room in self._of.get(line, ()) if more else ():
                given[id(room)] = given.get(id(room), 0) + more
        return all(room.left >= given.get(id(room), 0) for room in self.rooms)

    def _finish(self, lines: Iterable[int]) -> None:
        """Single units, up to the first line that a ceiling closes."""
        heap = [self._cut(line) for line in lines if self.cuts[line] > self.choices[line].least]
        heapq.heapify(heap)
        while heap:
            line = heapq.heappop(heap).line
            if not self.fits(line):
                return
            self.give(line)
            if self.cuts[line] > self.choices[line].least:
                heapq.heappush(heap, self._cut(line))

    def _cut(self, line: int) -> _Cut:
        choice = self.choices[line]
        return _Cut(self.cuts[line], choice.units * choice.weight, line)

    # ---- in order -----------------------------------------------------------------------------

    def in_order(self, lines: Iterable[int]) -> None:
        """The earlier lines first, each as much as ceilings leave: the last are cut."""
        for line in lines:
            choice = self.choices[line]
            left = min((room.left // choice.step for room in self._of.get(line, ())), default=self.cuts[line])
            self.give(line, min(left, self.cuts[line] - choice.least))
