"""Named faults to plant in a consistent plan, at least one for every built-in rule."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import groupby
from types import MappingProxyType

from renja_dsl.testing.mutators import ang, evl, kod, nar, prd, rkp, rst, sin, tgt
from renja_dsl.testing.mutators import str as str_
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

_ALL = sorted(
    (
        *str_.MUTATORS,
        *kod.MUTATORS,
        *ang.MUTATORS,
        *sin.MUTATORS,
        *tgt.MUTATORS,
        *rst.MUTATORS,
        *rkp.MUTATORS,
        *nar.MUTATORS,
        *evl.MUTATORS,
        *prd.MUTATORS,
    ),
    key=lambda mutator: (mutator.rule, mutator.name),
)

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
