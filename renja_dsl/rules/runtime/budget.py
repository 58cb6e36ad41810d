"""A bound on the work of rules: what would take minutes or all memory stops instead.

Every rule has so many steps in a document, and all rules of strangers together have so many in a check. One step is
about a microsecond and at most a hundred bytes that are kept. A member of a list that is visited costs a step, or more
in a long rule; a function costs what `work` says of its arguments; a finding what it prints.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextvars import ContextVar, Token
from types import TracebackType
from typing import TypeVar

from renja_dsl.rules.runtime.work import WORK

T = TypeVar("T")

STEPS = 5_000_000
"""that a rule may use in one document"""
ALL, CHARACTER = 10_000_000, 100
"""that all rules of strangers together may use in a check, shared equally by its documents; and what each document
adds by its length: the built-in rules together take three steps a character"""
RULE = 20
"""steps that it takes to ask a rule at all"""


class Exhausted(Exception):
    """The steps are used up. Not a `Hilang`: no expression may catch it."""


class Budget:
    """Steps that are left."""

    __slots__ = ("left",)

    def __init__(self, left: int) -> None:
        self.left = left

    @property
    def spent(self) -> bool:
        return self.left < 0


def of_strangers(characters: int, documents: int) -> Budget:
    """What all rules of strangers may use in one of so many documents."""
    return Budget(ALL // max(documents, 1) + CHARACTER * characters)


_current: ContextVar[Budget | None] = ContextVar("steps", default=None)


class steps:  # noqa: N801  # read as `with steps():`, and entered twice a rule
    """What runs inside may use so many steps, and no more than `shared` has, which pays for them. Raises Exhausted."""

    __slots__ = ("_before", "_budget", "_given", "_shared")
    _before: Token[Budget | None]

    def __init__(self, allowed: int = STEPS, shared: Budget | None = None) -> None:
        self._shared = shared
        self._given = allowed if shared is None else min(allowed, shared.left)
        self._budget = Budget(self._given)

    @property
    def used(self) -> int:
        """Steps that were taken."""
        return self._given - self._budget.left

    def __enter__(self) -> None:
        self._before = _current.set(self._budget)

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        _current.reset(self._before)
        if self._shared is not None:
            self._shared.left -= self._given - self._budget.left


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


def read(text: str) -> str:
    """The text itself, after counting what it takes to read it."""
    budget = _current.get()
    if budget is not None:
        budget.left -= 1 + len(text) // 8
        if budget.left < 0:
            raise Exhausted
    return text


def fitted(text: str, size: int, height: int) -> str:
    """The text itself, after counting its comparison with a pattern of this size and height.

    A piece of a pattern looks at the text from each place where one around it stops.
    """
    budget = _current.get()
    if budget is not None:
        budget.left -= 1 + size * len(text) ** height // 64
        if budget.left < 0:
            raise Exhausted
    return text


def charged(run: Callable[..., T], *arguments: object) -> T:
    """What a function says, after counting its work."""
    budget = _current.get()
    if budget is not None:
        budget.left -= WORK[run](*arguments)
        if budget.left < 0:
            raise Exhausted
    return run(*arguments)
