"""A bound on the work of one rule: what would take minutes or all memory stops instead.

One step is about a microsecond and at most a hundred bytes that are kept. A member of a list that is visited costs
a step, or more in a long rule; a function costs what `work` says of its arguments; a finding what it prints.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from typing import TypeVar

from renja_dsl.rules.runtime.work import WORK

T = TypeVar("T")

STEPS = 5_000_000
"""that a rule may use in one document"""


class Exhausted(Exception):
    """A rule used up its steps. Not a `Hilang`: no expression may catch it."""


class _Budget:
    __slots__ = ("left",)

    def __init__(self, left: int) -> None:
        self.left = left


_current: ContextVar[_Budget | None] = ContextVar("steps", default=None)


@contextmanager
def steps(allowed: int = STEPS) -> Iterator[None]:
    """What runs inside may use so many steps. Raises Exhausted."""
    before = _current.set(_Budget(allowed))
    try:
        yield
    finally:
        _current.reset(before)


def charge(cost: int) -> None:
    """Count work before it is done. Raises Exhausted."""
    budget = _current.get()
    if budget is not None:
        budget.left -= cost
        if budget.left < 0:
            raise Exhausted


def spend(items: Sequence[T], weight: int = 1) -> Sequence[T]:
    """The list itself, after counting its members; `weight` steps each."""
    budget = _current.get()
    if budget is not None:
        budget.left -= (len(items) + 1) * weight
        if budget.left < 0:
            raise Exhausted
    return items


def charged(run: Callable[..., T], *arguments: object) -> T:
    """What a function says, after counting its work."""
    charge(WORK[run](*arguments))
    return run(*arguments)
