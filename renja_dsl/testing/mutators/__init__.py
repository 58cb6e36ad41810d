"""Named faults to plant in a consistent plan, at least one for every built-in rule."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from importlib import import_module
from itertools import groupby
from pkgutil import iter_modules
from types import MappingProxyType

from renja_dsl.testing.mutators.base import (
    Expected,
    Mutated,
    Mutator,
    annual,
    any_document,
    changed,
    chosen,
    plants,
    rewritten,
)


def _planted_here() -> Iterator[Mutator]:
    """Every mutator that a file of this folder defines."""
    for file in iter_modules(__path__):
        names = vars(import_module(f"{__name__}.{file.name}"))
        yield from (made for made in names.values() if isinstance(made, Mutator))


_ALL = sorted(set(_planted_here()), key=lambda mutator: (mutator.rule, mutator.name))

MUTATORS: Mapping[str, tuple[Mutator, ...]] = MappingProxyType(
    {rule: tuple(group) for rule, group in groupby(_ALL, key=lambda mutator: mutator.rule)}
)
"""rule id -> the faults that have to make it fire"""

__all__ = [
    "MUTATORS",
    "Expected",
    "Mutated",
    "Mutator",
    "annual",
    "any_document",
    "changed",
    "chosen",
    "plants",
    "rewritten",
]
