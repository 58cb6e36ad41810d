"""Data between programs: JSON of others, refused where a key stands twice; texts in which nothing hides."""

from __future__ import annotations

import json
from typing import Any

from renja_dsl.late import late

Json = dict[str, Any]


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


_HIDDEN = late(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]")
"""controls, and marks that turn the direction of writing: they could hide or forge what is shown"""


def visible(text: str) -> str:
    """A text of many lines with what hides in it spelt out, as `\\u202e`; within JSON that is the character itself."""
    return _HIDDEN.sub(lambda found: f"\\u{ord(found[0]):04x}", text)
