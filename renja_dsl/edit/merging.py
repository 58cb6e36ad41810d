"""A text that two sides changed: what somebody edited by hand stays, what the source changed comes in."""

from __future__ import annotations

import difflib
from collections.abc import Sequence

from attrs import frozen


@frozen
class Kept:
    """Lines that were edited by hand, where the source says something new as well."""

    hand: tuple[str, ...]
    source: tuple[str, ...]


@frozen
class Merged:
    text: str
    edited: tuple[tuple[str, ...], ...]
    """lines of every place that was edited by hand, and stays so; none where lines were taken out"""
    renewed: int
    """places that the source changed, and that come in"""
    both: tuple[Kept, ...]
    """places that both changed: the edit by hand stays"""


def merge(base: str, hand: str, source: str) -> Merged:
    """`base`: what both sides began from. Line by line; a place is as long as either side changed it."""
    lines = base.splitlines()
    mine, theirs = hand.splitlines(), source.splitlines()
    a, b = _changes(lines, mine), _changes(lines, theirs)
    made: list[str] = []
    both: list[Kept] = []
    edited: list[tuple[str, ...]] = []
    renewed = at = 0
    while a or b:
        start = min(change[0] for change in (*a[:1], *b[:1]))
        made += lines[at:start]
        end, own, other = _place(start, a, b)
        ours = _applied(lines, start, end, own, mine)
        news = _applied(lines, start, end, other, theirs)
        if own:
            edited.append(tuple(ours))
        renewed += bool(other) and not own
        if own and other and ours != news:
            both.append(Kept(tuple(ours), tuple(news)))
        made += ours if own else news
        at = end
    made += lines[at:]
    return Merged("\n".join(made) + "\n", tuple(edited), renewed, tuple(both))


_Change = tuple[int, int, int, int]
"""lines of the base from and to, lines of the other text from and to"""


def _changes(base: Sequence[str], other: Sequence[str]) -> list[_Change]:
    matcher = difflib.SequenceMatcher(None, base, other, autojunk=False)
    made: list[_Change] = []
    for tag, i, j, k, m in matcher.get_opcodes():
        if tag == "replace" and j - i == m - k:  # as many lines as before: each of them for itself
            made += [(i + n, i + n + 1, k + n, k + n + 1) for n in range(j - i)]
        elif tag != "equal":
            made.append((i, j, k, m))
    return made


def _place(start: int, a: list[_Change], b: list[_Change]) -> tuple[int, list[_Change], list[_Change]]:
    """Changes that touch each other, taken from both lists, and the line of the base where they end."""
    end = start
    own: list[_Change] = []
    other: list[_Change] = []
    grown = True
    while grown:
        grown = False
        for changes, taken in ((a, own), (b, other)):
            while changes and (changes[0][0] < end or changes[0][0] == start):
                taken.append(changes.pop(0))
                end = max(end, taken[-1][1])
                grown = True
    return end, own, other


def _applied(base: Sequence[str], start: int, end: int, changes: list[_Change], other: Sequence[str]) -> list[str]:
    made: list[str] = []
    at = start
    for first, last, begin, finish in changes:
        made += base[at:first]
        made += other[begin:finish]
        at = last
    return [*made, *base[at:end]]
