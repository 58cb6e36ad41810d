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
def compiled_pattern(pattern: str) -> re.Pattern[str]:
    """Of `cocok`, which asks whether the whole text fits."""
    return re.compile(pattern)
