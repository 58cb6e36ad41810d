"""For tests of rules: consistent plans, faults to plant in them, and the two properties of a rule.

Needs Hypothesis (extra `testing`).
"""

from __future__ import annotations

from renja_dsl.testing.assertions import assert_rule_complete, assert_rule_sound, lint_texts, points_at
from renja_dsl.testing.mutators import MUTATORS, Expected, Mutated, Mutator, plants
from renja_dsl.testing.printing import Rencana, cetak, tulis
from renja_dsl.testing.strategies import rencana

__all__ = [
    "MUTATORS",
    "Expected",
    "Mutated",
    "Mutator",
    "Rencana",
    "assert_rule_complete",
    "assert_rule_sound",
    "cetak",
    "lint_texts",
    "plants",
    "points_at",
    "rencana",
    "tulis",
]
