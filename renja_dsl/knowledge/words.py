"""Words compared: alike but for a few letters, of a pattern."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from functools import lru_cache

from renja_dsl.values import (
    padat,
)


def alike(a: str, b: str) -> bool:
    """`mirip`: the same words but for a few letters."""
    return SequenceMatcher(None, padat(a), padat(b), autojunk=False).ratio() >= 0.85


@lru_cache(maxsize=1 << 12)
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


def matches(subject: str, pattern: str) -> bool:
    """`cocok`: the whole text fits."""
    return _compiled(pattern).fullmatch(subject) is not None
