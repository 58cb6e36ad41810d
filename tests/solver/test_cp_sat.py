"""Models with large coefficients and enforced rows: what is called optimal is held against trying everything.

With its own settings the presolve of OR-Tools certified wrong optima of the first eight
(https://github.com/google/or-tools/issues/5293).
"""

from __future__ import annotations

import itertools
import random
from typing import Any

import pytest
from attrs import frozen

cp_sat = pytest.importorskip("renja_dsl.solver.cp_sat")
cp = pytest.importorskip("ortools.sat.python.cp_model", reason="extra `diagnosa` is not installed")

CERTIFIED_WRONG = (76, 99, 135, 150, 246, 249, 343, 370)


@frozen
class Row:
    """A sum that may not exceed `most` where a literal holds."""

    members: list[int]
    literal: int
    positive: bool
    most: int


@frozen
class Problem:
    """Choose items: at most one of each group, every row kept where its literal says so, the dearest choice."""

    weights: list[int]
    groups: list[list[int]]
    rows: list[Row]
    worth: list[int]

    @property
    def size(self) -> int:
        return len(self.weights)


def problem(seed: int) -> Problem:
    rng = random.Random(seed)  # noqa: S311  # the same models every time
    scale = 10 ** rng.choice((9, 10, 11, 12))
    size = rng.randint(5, 9)
    weights = [rng.randint(1, 9) * scale + rng.randint(0, 9) for _ in range(size)]
    order = list(range(size))
    rng.shuffle(order)
    groups = [order[at : at + 3] for at in range(0, size - 1, 3)]
    rows = []
    for _ in range(rng.randint(2, 4)):
        members = rng.sample(range(size), rng.randint(3, size))
        literal = rng.choice(range(size))
        positive = rng.random() < 0.5
        rows.append(Row(members, literal, positive, sum(weights[n] for n in members) * rng.randint(2, 7) // 10))
    return Problem(weights, groups, rows, [rng.randint(1, 9) * scale + rng.randint(0, 99) for _ in range(size)])


def model_of(p: Problem) -> Any:
    model = cp.CpModel()
    chosen = [model.new_bool_var("") for _ in range(p.size)]
    for group in p.groups:
        model.add_at_most_one(chosen[n] for n in group)
    for row in p.rows:
        literal = chosen[row.literal] if row.positive else ~chosen[row.literal]
        model.add(sum(p.weights[n] * chosen[n] for n in row.members) <= row.most).only_enforce_if(literal)
    model.maximize(sum(worth * one for worth, one in zip(p.worth, chosen, strict=True)))
    return model


def best(p: Problem) -> int:
    """By trying every choice."""

    def allowed(choice: tuple[int, ...]) -> bool:
        return all(sum(choice[n] for n in group) <= 1 for group in p.groups) and all(
            bool(choice[row.literal]) is not row.positive
            or sum(choice[n] * p.weights[n] for n in row.members) <= row.most
            for row in p.rows
        )

    choices = filter(allowed, itertools.product((0, 1), repeat=p.size))
    return max(sum(worth * one for worth, one in zip(p.worth, choice, strict=True)) for choice in choices)


@pytest.mark.parametrize("plain", [True, False], ids=["plain", "presolve"])
def test_every_certified_optimum_is_one(plain: bool) -> None:
    for seed in (*CERTIFIED_WRONG, *range(40)):
        p = problem(seed)
        found = cp_sat.run(model_of(p), 20.0, 20.0, plain=plain)
        assert (found.status, round(found.solver.objective_value) - best(p)) == ("optimal", 0), seed


def test_the_search_that_takes_turns_gives_the_same() -> None:
    for seed in CERTIFIED_WRONG:
        p = problem(seed)
        found = cp_sat.search(model_of(p), 20.0)
        assert (found.status, round(found.solver.objective_value)) == ("optimal", best(p)), seed
