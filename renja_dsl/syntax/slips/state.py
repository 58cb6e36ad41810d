"""A statement on the way to what was meant: its text after some rewrites, and where they were made."""

from __future__ import annotations

from attrs import frozen

from renja_dsl.syntax.slips.characters import clean
from renja_dsl.syntax.slips.rewrite import Rewrite

Left = tuple[int, int]
"""how much cannot be read: 2 for all, 1 from some place on, 0 for a value alone; characters from there"""
ALL: Left = (2, 0)
_SHOWN = 40


@frozen
class State:
    text: str
    keys: tuple[str, ...]
    """sentences about what was changed, each once"""
    arguments: dict[str, str]
    start: int
    """characters before the first change"""
    tail: int
    """characters behind the last change"""
    cost: int
    safe: bool
    splits: bool = False
    left: Left = ALL
    """before the last change"""

    def after(self, rewrite: Rewrite, left: Left) -> State:
        """With one more change."""
        written = self.text[rewrite.start : rewrite.end].strip()
        named = {rewrite.key.partition(".")[2]: _short(written), "tertulis": written}
        return State(
            self.text[: rewrite.start] + rewrite.text + self.text[rewrite.end :],
            self.keys if rewrite.key in self.keys else (*self.keys, rewrite.key),
            {**named, **rewrite.arguments, **self.arguments},
            min(self.start, rewrite.start),
            min(self.tail, len(self.text) - rewrite.end),
            self.cost + rewrite.cost,
            self.safe and rewrite.safe,
            self.splits or rewrite.splits,
            left,
        )


def cleaned(text: str) -> State:
    """A statement in plain characters, which is where every search starts."""
    made = clean(text)
    if made.text == text:
        return State(text, (), {}, len(text), len(text), 0, True)
    start = _alike(text, made.text)
    tail = _alike(text[start:][::-1], made.text[start:][::-1])
    arguments = {name: value for named in made.changes.values() for name, value in named.items()}
    return State(made.text, tuple(made.changes), arguments, start, tail, 0, True)


def _alike(one: str, other: str) -> int:
    """Characters that both begin with."""
    both = min(len(one), len(other))
    return next((n for n in range(both) if one[n] != other[n]), both)


def _short(text: str) -> str:
    """A name in a sentence: as much as one needs to know it by."""
    return text if len(text) <= _SHOWN else f"{text[: _SHOWN - 1].rstrip()}…"
