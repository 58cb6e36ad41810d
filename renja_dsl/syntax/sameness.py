"""The proof that two texts of a plan say the same, but for places that were meant to change."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

import attrs
from attrs import frozen

from renja_dsl.syntax.parser import Broken, Placed, StatementParser
from renja_dsl.syntax.source import Source
from renja_dsl.syntax.statements import Piece, comments
from renja_dsl.syntax.tree import Cell, Statement

Range = tuple[int, int]
"""offsets, from and up to"""


@frozen
class Deviation:
    """Where two texts say something else."""

    offset: int
    """in the text before"""
    comment: str = ""
    """the comment that is lost or new; empty: a statement differs"""


def deviation(
    before: Source,
    after: Source,
    parser: StatementParser,
    meant: Sequence[Range] = (),
    made: Sequence[Range] = (),
) -> Deviation | None:
    """The first difference outside `meant` (of the text before) and `made` (of the text after); None: the same.

    A statement that a range touches may differ, appear or vanish, but not break.
    """
    old, new = parser.parse(before), parser.parse(after)
    left, right = _untouched(old, new, meant, len(after.text) - len(before.text)) if meant else (0, 0)
    changed, made_of = old[left : len(old) - right], new[left : len(new) - right]
    apart, broken = _statements(changed, meant)
    again, broken_again = _statements(made_of, made)
    for (start, a), (_, b) in zip(apart, again, strict=False):
        if not same_statement(a, b):
            return Deviation(start)
    if len(apart) != len(again):
        return Deviation(apart[len(again)][0] if len(apart) > len(again) else len(before.text))
    if broken_again > broken:
        return Deviation(meant[0][0])
    were = _comments(before.text, _between(old, left, right, len(before.text)), changed, meant)
    are = _comments(after.text, _between(new, left, right, len(after.text)), made_of, made)
    differing = next(iter((were - are) or (are - were)), "")
    return Deviation(0, differing) if differing else None


def _untouched(old: Sequence[Placed], new: Sequence[Placed], meant: Sequence[Range], longer: int) -> tuple[int, int]:
    """How many statements at either end stand before and behind all ranges, and are the same characters."""
    first, last = min(low for low, _ in meant), max(high for _, high in meant)
    left = right = 0
    for a, b in zip(old, new, strict=False):
        if a.end >= first or a[1:] != b[1:] or a.statement is not b.statement:
            break
        left += 1
    for a, b in zip(reversed(old[left:]), reversed(new[left:]), strict=False):
        if a.start <= last or (a.start + longer, a.end + longer) != b[1:3] or a.statement is not b.statement:
            break
        right += 1
    return left, right


def _between(placed: Sequence[Placed], left: int, right: int, length: int) -> Range:
    """From the end of the statements that are left out before to the start of those behind."""
    return placed[left - 1].end if left else 0, placed[-right].start if right else length


def _statements(placed: Sequence[Placed], ranges: Sequence[Range]) -> tuple[list[tuple[int, Statement | Broken]], int]:
    """Statements that no range touches, and how many of the others are broken."""
    touched = [_touches(p.start, p.end, ranges) for p in placed]
    apart = [(p.start, p.statement) for p, hit in zip(placed, touched, strict=True) if not hit]
    return apart, sum(hit and isinstance(p.statement, Broken) for p, hit in zip(placed, touched, strict=True))


def _touches(start: int, end: int, ranges: Iterable[Range]) -> bool:
    """An empty range touches what it is inside of."""
    return any(low < end and start < high if low < high else start < low < end for low, high in ranges)


def _comments(text: str, where: Range, placed: Sequence[Placed], ranges: Sequence[Range]) -> Counter[str]:
    """Comments of a part of a text, given its statements."""
    start, end = where
    pieces = [Piece(text[p.start : p.end], p.start - start, 0) for p in placed]
    found = ((start + at, said) for at, said in comments(text[start:end], pieces))
    return Counter(said for at, said in found if not _touches(at, at + len(said), ranges))


def same_statement(left: object, right: object) -> bool:
    """Whether two statements say the same: equal but for the places of their parts."""
    pairs = [(left, right)]
    while pairs:
        a, b = pairs.pop()
        if a is b:  # as statements of the same characters are
            continue
        if type(a) is not type(b):
            return False
        if isinstance(a, Cell) and isinstance(b, Cell):
            pairs += [(a.nilai, b.nilai), (a.tercetak, b.tercetak)]
        elif isinstance(a, tuple) and isinstance(b, tuple):
            if len(a) != len(b):
                return False
            pairs += zip(a, b, strict=True)
        elif attrs.has(kind := type(a)):
            fields = [f.name for f in attrs.fields(kind) if f.eq]
            pairs += [(getattr(a, name), getattr(b, name)) for name in fields]
        elif a != b:
            return False
    return True
