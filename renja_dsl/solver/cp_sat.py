"""One set-up of CP-SAT: the same answer every time, and none that it was seen to get wrong.

With large coefficients and enforced rows the presolve of OR-Tools adds in 32 bits and certifies wrong
optima (google/or-tools#5293); without its inclusion step it does not.
"""

from __future__ import annotations

import time
from importlib.util import find_spec
from typing import Any

from attrs import frozen

_FIRST = 0.05
"""work (about seconds) for the first try"""
_MORE = 4
"""times as much for the next"""


class SolverMissing(Exception):
    """OR-Tools is not installed."""


@frozen
class Solved:
    """How a search ended: `optimal`, `feasible`, `infeasible` or `unknown`, and what no solution undercuts."""

    status: str
    bound: float
    solver: Any

    def value(self, variable: Any) -> int:
        return int(self.solver.value(variable))

    def holds(self, literal: Any) -> bool:
        return bool(self.solver.boolean_value(literal))


def needs_solver() -> None:
    """Whether OR-Tools is there, without the third of a second that loading it takes. Raises SolverMissing."""
    if find_spec("ortools") is None:
        raise SolverMissing


def load_solver() -> Any:
    """The CP-SAT module. Raises SolverMissing."""
    try:
        from ortools.sat.python import cp_model
    except ImportError:
        raise SolverMissing from None
    return cp_model


def search(model: Any, seconds: float) -> Solved:
    """The best solution of a model within a time.

    Without presolve and linear relaxation most models take a tenth of the time, and some never end: the
    two set-ups take turns, each with more work than the one before.
    """
    until = time.monotonic() + seconds
    best = run(model, seconds, _FIRST, plain=True)
    work, plain = _FIRST, True
    while best.status not in ("optimal", "infeasible") and time.monotonic() < until:
        work, plain = work * _MORE, not plain
        found = run(model, until - time.monotonic(), work, plain=plain)
        if found.status != "unknown" or best.status == "unknown":
            best = found
    return best


def run(model: Any, seconds: float, work: float, *, plain: bool) -> Solved:
    """One search, for at most so many seconds and so much work, with or without presolve and relaxation."""
    cp = load_solver()
    solver = cp.CpSolver()
    parameters = solver.parameters
    parameters.num_workers = 1
    parameters.random_seed = 7
    parameters.presolve_inclusion_work_limit = 0
    parameters.max_time_in_seconds = max(seconds, 0)
    parameters.max_deterministic_time = work
    parameters.linearization_level = 0 if plain else 2
    parameters.cp_model_presolve = not plain
    status = solver.solve(model)
    named = {cp.OPTIMAL: "optimal", cp.FEASIBLE: "feasible", cp.INFEASIBLE: "infeasible"}.get(status, "unknown")
    bound = solver.best_objective_bound if model.has_objective() else 0.0
    return Solved(named, bound, solver)
