"""Tiers under nested ceilings: giving in order is optimal, and needs no solver."""

from __future__ import annotations

from renja_dsl.planning.fair import Filling, Room
from renja_dsl.planning.problem import Posed


def solve_nested(problem: Posed) -> list[int] | None:
    """Units cut from every line; None where the least of all lines does not fit."""
    cuts = [choice.most for choice in problem.choices]
    rooms = []
    for row in problem.rows:
        left = row.bound - sum(problem.choices[n].counted(cuts[n]) for n, _ in row.terms)
        if left < 0:
            return None
        rooms.append(Room(frozenset(n for n, _ in row.terms), left))
    filling = Filling(problem.choices, cuts, rooms)
    in_order = problem.compiled.plans.allocation.potong == "urut"
    for tier in problem.tiers:
        lines = [n for n, choice in enumerate(problem.choices) if choice.tier == tier]
        if in_order:
            filling.in_order(lines)
        else:
            filling.share(lines)
    return filling.cuts
