"""JSON of others as data: refused where a key stands twice, and where it is deeper or longer than any of ours."""

from __future__ import annotations

import json
from typing import Any


class KeyTwice(ValueError):
    """Of two values of one key JSON keeps the last and says nothing."""


def from_json(text: str) -> Any:
    """Raises ValueError: `json.JSONDecodeError` with a place, `KeyTwice`, or another one."""
    try:
        return json.loads(text, object_pairs_hook=_object)
    except RecursionError:
        raise ValueError("too deep") from None


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    made = dict(pairs)
    if len(made) < len(pairs):
        names = [key for key, _ in pairs]
        raise KeyTwice(next(name for name in made if names.count(name) > 1))
    return made
