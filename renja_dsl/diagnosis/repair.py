"""The smallest repair of a workspace: broken sums, by connected component, each with its cheapest edits."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from decimal import Decimal
from enum import StrEnum

from attrs import frozen

from renja_dsl.diagnosis.evidence import Evidence
from renja_dsl.diagnosis.groups import Repairs, SumGroup
from renja_dsl.diagnosis.prices import Prices, Way
from renja_dsl.diagnosis.slips import Kind
from renja_dsl.diagnosis.solver import Solution
from renja_dsl.diagnosis.system import Amount, Sum, SumSystem
from renja_dsl.findings.finding import Finding
from renja_dsl.model.index import code_key
from renja_dsl.solver.cp_sat import needs_solver

_HOPELESS = {Kind.OTHER: 3, Kind.RECOUNT: 6}
"""changes to any number from which a repair is no longer a diagnosis, when they are most of it"""


class Verdict(StrEnum):
    CERTAIN = "certain"
    """one cheapest repair, proven"""
    PLAIN = "plain"
    """one cheapest repair, proven, with a number that no slip explains: a total added up anew, most of all"""
    TIED = "tied"
    """several repairs cost the same"""
    BEST_FOUND = "best_found"
    """the time ran out before it was proven"""
    HOPELESS = "hopeless"
    """the numbers do not fit each other: nothing is proposed"""
    TIMED_OUT = "timed_out"
    IMPOSSIBLE = "impossible"
    """not with the pinned numbers"""
    HARMFUL = "harmful"
    """certain by the sums, but another rule would then complain"""


@frozen
class Change:
    """One number to be replaced."""

    amount: Amount
    to: Decimal
    way: Way


@frozen
class Part:
    """Connected sums of which some do not hold, and what was found about them."""

    sums: tuple[Sum, ...]
    broken: tuple[Sum, ...]
    verdict: Verdict
    cost: int
    bound: int
    choices: tuple[tuple[Change, ...], ...]
    """cheapest repairs, several where they tie; none where nothing can be proposed"""
    harm: Finding | None = None
    """what the repair would bring up"""


@frozen
class Diagnosis:
    sums: int
    broken: int
    unknown: int
    """amounts that are empty or unreadable"""
    parts: tuple[Part, ...]

    @property
    def certain(self) -> tuple[Change, ...]:
        """The changes that may be written: of parts with one proven repair."""
        return tuple(change for part in self.parts if part.verdict is Verdict.CERTAIN for change in part.choices[0])


def diagnose(system: SumSystem, pins: frozenset[Amount], seconds: float) -> Diagnosis:
    """The cheapest repair of every group of sums within a time limit. Raises SolverMissing."""
    needs_solver()
    prices = Prices(Evidence(system))
    groups = Repairs(system.sums, prices, pins, seconds).run()
    broken = [s for s in system.sums if s.broken]
    unknown = sum(a.nilai is None for a in system.of_amount)
    return Diagnosis(len(system.sums), len(broken), unknown, tuple(_parts(groups, broken)))


def pinned(system: SumSystem, code: str) -> frozenset[Amount]:
    """Every amount of the nodes with this code."""
    wanted = code_key(code)
    return frozenset(a for a in system.of_amount if a.kode and code_key(a.kode) == wanted)


def _parts(groups: Sequence[SumGroup], broken: Sequence[Sum]) -> Iterator[Part]:
    """A part for each group; a wrong sum that no group holds belongs to the first whose changes mend it."""
    left = {s: None for s in broken if not any(s in group.sums for group in groups)}
    for group in groups:
        moved = {a for choice in group.choices for a in choice.values}
        mended = [s for s in left if moved.intersection(s.amounts)]
        for equation in mended:
            del left[equation]
        own = tuple(s for s in broken if s in group.sums or s in mended)
        search, found = group.search, tuple(_changes(solution) for solution in group.choices)
        cost = search.best.cost if search.best is not None else 0
        yield Part(group.sums, own, _verdict(group, own), cost, search.bound, found)


def _verdict(group: SumGroup, broken: Sequence[Sum]) -> Verdict:
    search, best = group.search, group.best
    if best is None:
        return Verdict.TIMED_OUT if search.possible else Verdict.IMPOSSIBLE
    kinds = Counter(way.kind for way in best.ways.values())
    arbitrary = sum(kinds[kind] for kind in _HOPELESS)
    if any(kinds[kind] >= most for kind, most in _HOPELESS.items()) and 2 * arbitrary > len(best.ways):
        return Verdict.HOPELESS
    if not search.proven:
        return Verdict.BEST_FOUND
    if len(group.choices) > 1:
        return Verdict.TIED
    if not search.exhausted:
        return Verdict.BEST_FOUND
    unsure = [a for a, way in best.ways.items() if way.kind in _HOPELESS]
    crossed = all(sum(a in s.amounts for s in broken) > 1 for a in unsure)
    if len(unsure) > 1 or not crossed or not all(best.values.values()):  # nobody writes a number where nothing is
        return Verdict.PLAIN
    return Verdict.CERTAIN


def _changes(solution: Solution) -> tuple[Change, ...]:
    return tuple(
        Change(amount, solution.values[amount], way)
        for amount, way in sorted(
            solution.ways.items(), key=lambda pair: (pair[0].document.name, pair[0].cell.start if pair[0].cell else 0)
        )
    )
