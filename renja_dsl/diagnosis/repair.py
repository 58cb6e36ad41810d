"""The smallest repair of a workspace: broken sums, by connected component, each with its cheapest edits."""

from __future__ import annotations

import time
from collections.abc import Iterable
from decimal import Decimal
from enum import StrEnum

from attrs import frozen

from renja_dsl.diagnosis.evidence import Evidence
from renja_dsl.diagnosis.prices import Prices, Way
from renja_dsl.diagnosis.slips import Kind
from renja_dsl.diagnosis.solver import Solution, SolverOutcome, load_solver, solve
from renja_dsl.diagnosis.system import Amount, Sum, SumSystem
from renja_dsl.model.index import code_key

_HOPELESS = 3
"""arbitrary changes from which a repair is no longer a diagnosis, when they are most of it"""


class Verdict(StrEnum):
    CERTAIN = "certain"
    """one cheapest repair, proven"""
    TIED = "tied"
    """several repairs cost the same"""
    BEST_FOUND = "best_found"
    """the time ran out before it was proven"""
    HOPELESS = "hopeless"
    """the numbers do not fit each other: nothing is proposed"""
    TIMED_OUT = "timed_out"
    IMPOSSIBLE = "impossible"
    """not with the pinned numbers"""


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
    """The cheapest repair of every component within a time limit. Raises SolverMissing."""
    load_solver()
    deadline = time.monotonic() + seconds
    prices = Prices(Evidence(system))
    groups = [group for group in components(system.sums) if any(s.gap for s in group)]
    parts: dict[int, Part] = {}
    easiest_first = sorted(range(len(groups)), key=lambda n: sum(bool(s.gap) for s in groups[n]))
    for done, number in enumerate(easiest_first):
        share = (deadline - time.monotonic()) / (len(groups) - done)
        parts[number] = _part(groups[number], prices, pins, time.monotonic() + share)
    broken = sum(bool(s.gap) for s in system.sums)
    unknown = sum(a.nilai is None for a in system.of_amount)
    return Diagnosis(len(system.sums), broken, unknown, tuple(parts[n] for n in sorted(parts)))


def pinned(system: SumSystem, code: str) -> frozenset[Amount]:
    """Every amount of the nodes with this code."""
    wanted = code_key(code)
    return frozenset(a for a in system.of_amount if a.kode and code_key(a.kode) == wanted)


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


def _part(sums: tuple[Sum, ...], prices: Prices, pins: frozenset[Amount], deadline: float) -> Part:
    broken = tuple(s for s in sums if s.gap)
    outcome = solve(sums, prices, pins, deadline)
    best = outcome.best
    if best is None:
        verdict = Verdict.TIMED_OUT if outcome.possible else Verdict.IMPOSSIBLE
        return Part(sums, broken, verdict, 0, outcome.bound, ())
    found = tuple(_changes(solution) for solution in (best, *outcome.ties))
    return Part(sums, broken, _verdict(outcome, best), best.cost, outcome.bound, found)


def _verdict(outcome: SolverOutcome, best: Solution) -> Verdict:
    arbitrary = sum(way.kind is Kind.OTHER for way in best.ways.values())
    if arbitrary >= _HOPELESS and 2 * arbitrary > len(best.ways):
        return Verdict.HOPELESS
    if not outcome.proven:
        return Verdict.BEST_FOUND
    if outcome.ties or arbitrary > 1:
        return Verdict.TIED
    return Verdict.CERTAIN if outcome.unique else Verdict.BEST_FOUND


def _changes(solution: Solution) -> tuple[Change, ...]:
    return tuple(
        Change(amount, solution.values[amount], way)
        for amount, way in sorted(
            solution.ways.items(), key=lambda pair: (pair[0].document.name, pair[0].cell.start if pair[0].cell else 0)
        )
    )
