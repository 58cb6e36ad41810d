"""The names that generated code may use: what functions and attributes run, and what the translation itself calls."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal
from functools import cache
from types import MappingProxyType
from typing import Any

from renja_dsl.knowledge.evaluation import unit_kind
from renja_dsl.knowledge.words import compiled_pattern
from renja_dsl.model.arithmetic import compare, divide, is_kind, moved, number, rounds_to, same, share_of
from renja_dsl.model.reading import at, keys, money, nodes, text, value
from renja_dsl.model.spot import Spots, spot
from renja_dsl.rules.code import named
from renja_dsl.rules.functions import FUNCTIONS
from renja_dsl.rules.runtime.budget import charged, fitted, read, spend
from renja_dsl.rules.runtime.detail import Detail, Perbaikan, Replacement, show
from renja_dsl.rules.runtime.logic import any_in, both, either, exists, refuted, truth
from renja_dsl.rules.schema import RECORDS
from renja_dsl.values import Besaran, lipat
from renja_dsl.values.hilang import Hilang, Kosong

_OPERATORS = (
    *(any_in, at, both, charged, compare, compiled_pattern, divide, either, exists, fitted, is_kind, keys),
    *(lipat, money, moved, number, read, refuted, rounds_to, same, share_of, spend, text, truth, value),
)
_STATEMENTS = (Detail, Hilang, Kosong, Perbaikan, Replacement, Spots, nodes, show, spot, unit_kind)
_CONSTANTS = (Besaran, Decimal)


@cache
def namespace() -> Mapping[str, Callable[..., Any]]:
    """name -> function or class."""
    functions = (run for function in FUNCTIONS.values() for run in function.runs)
    attributes = (run for record in RECORDS.values() for attr in record.values() for run in attr.runs)
    return MappingProxyType(named((*_OPERATORS, *_STATEMENTS, *_CONSTANTS, *functions, *attributes)))
