"""The proof that two texts of a plan say the same, but for places that were meant to change."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

import attrs
from attrs import frozen

from renja_dsl.syntax.parser import Broken, StatementParser
from renja_dsl.syntax.source import Source
from renja_dsl.syntax.statements import comments, cut
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
    old, old_broken = _statements(before, parser, meant)
    new, new_broken = _statements(after, parser, made)
    for (start, a), (_, b) in zip(old, new, strict=False):
        if not same_statement(a, b):
            return Deviation(start)
    if len(old) != len(new):
        return Deviation(old[len(new)][0] if len(old) > len(new) else len(before.text))
    if new_broken > old_broken:
        return Deviation(meant[0][0])
    were, are = _comments(before.text, meant), _comments(after.text, made)
    differing = next(iter((were - are) or (are - were)), "")
    return Deviation(0, differing) if differing else None


def _statements(
    source: Source, parser: StatementParser, ranges: Sequence[Range]
) -> tuple[list[tuple[int, Statement | Broken]], int]:
    """Statements that no range touches, and how many of the others are broken."""
    placed = parser.parse(source)
    if not ranges:
        return [(p.start, p.statement) for p in placed], 0
    touched = [_touches(p.start, p.end, ranges) for p in placed]
    apart = [(p.start, p.statement) for p, hit in zip(placed, touched, strict=True) if not hit]
    return apart, sum(hit and isinstance(p.statement, Broken) for p, hit in zip(placed, touched, strict=True))


def _touches(start: int, end: int, ranges: Iterable[Range]) -> bool:
    """An empty range touches what it is inside of."""
    return any(low < end and start < high if low < high else start < low < end for low, high in ranges)


def _comments(text: str, ranges: Sequence[Range]) -> Counter[str]:
    if "#" not in text:
        return Counter()  # cutting a large text costs as much as parsing it again
    found = comments(text, list(cut(text)))
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
