"""A bound on the work of one rule: nested loops over everything stop instead of hanging the linter."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from typing import TypeVar

T = TypeVar("T")

STEPS = 5_000_000
"""members of lists that a rule may visit in one document"""


class Exhausted(Exception):
    """A rule used up its steps. Not a `Hilang`: no expression may catch it."""


class _Budget:
    __slots__ = ("left",)

    def __init__(self, left: int) -> None:
        self.left = left


_current: ContextVar[_Budget | None] = ContextVar("steps", default=None)


@contextmanager
def steps(allowed: int = STEPS) -> Iterator[None]:
    """What runs inside may visit so many members. Raises Exhausted."""
    before = _current.set(_Budget(allowed))
    try:
        yield
    finally:
        _current.reset(before)


def spend(items: Sequence[T]) -> Sequence[T]:
    """The list itself, after counting its members."""
    budget = _current.get()
    if budget is not None:
        budget.left -= len(items) + 1
        if budget.left < 0:
            raise Exhausted
    return items
