"""The one style as edits of an open text: as few lines as possible, so that a cursor stays where it is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from itertools import takewhile

from lsprotocol import types

from renja_dsl.editor.positions import CodeUnits
from renja_dsl.syntax.formatter import PLAN, Layout, format_safely
from renja_dsl.syntax.parser import StatementParser
from renja_dsl.syntax.source import Source

_COMPARED = 2000
"""lines that are compared one by one; more of them are replaced together"""


def formatted(
    source: Source,
    parser: StatementParser,
    units: CodeUnits,
    within: types.Range | None = None,
    layout: Layout = PLAN,
) -> list[types.TextEdit]:
    """The edits that lay a text out, or those of some lines. Raises FormatRefused where a statement is broken."""
    laid = format_safely(source, parser, layout)
    first, last = 0, source.lines
    if within is not None:
        start, end = units.span(source, within)
        first, last = source.position(start).line - 1, source.position(end).line
    return [edit for edit, low, high in line_edits(source, laid, units) if low >= first and high <= last]


def line_edits(source: Source, after: str, units: CodeUnits) -> Iterator[tuple[types.TextEdit, int, int]]:
    """Edits that make a text of another, each with the lines (from 0, the last not included) that it replaces."""
    old, new = source.text.split("\n"), after.split("\n")
    head = _alike(old, new)
    tail = _alike(old[head:][::-1], new[head:][::-1])
    left, right = old[head : len(old) - tail], new[head : len(new) - tail]
    steps: Sequence[tuple[str, int, int, int, int]] = [("replace", 0, len(left), 0, len(right))]
    if max(len(left), len(right)) <= _COMPARED:
        steps = SequenceMatcher(None, left, right, autojunk=False).get_opcodes()
    for tag, i1, i2, j1, j2 in steps:
        if tag != "equal" and (i1 < i2 or j1 < j2):
            low, high, lines = head + i1, head + i2, right[j1:j2]
            yield _edit(source, low, high, lines, units), low, high


def _alike(old: list[str], new: list[str]) -> int:
    """How many lines both begin with."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(old, new, strict=False)))


def _edit(source: Source, low: int, high: int, lines: list[str], units: CodeUnits) -> types.TextEdit:
    """Whole lines with their breaks; at the end of the text, which has none, with the break before them."""
    if high < source.lines:
        start, end = source.start(low + 1), source.start(high + 1)
        text = "".join(f"{line}\n" for line in lines)
    elif low:
        start, end = source.start(low + 1) - 1 if low < source.lines else len(source.text), len(source.text)
        text = "".join(f"\n{line}" for line in lines)
    else:
        start, end, text = 0, len(source.text), "\n".join(lines)
    return types.TextEdit(units.range(source, start, end), text)
