"""Texts of a plan as blocks: paragraphs, entries of lists, simple tables with `|`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from renja_dsl.papers.tree import Block, ListItem, PaperCell, PaperHead, PaperRow, PaperTable, Paragraph

_ITEM = re.compile(r"(?P<dash>[-•*]\s+)?(?:(?P<sign>\(?\d{1,2}[.)]|\(?[a-z][.)])\s+)?(?P<text>\S.*)")
_ENDS = tuple(".:;!?")
_RULE = re.compile(r"[-|:\s]+")
_LEAST_COLUMNS = 2


def blocks(text: str, key: str) -> Iterator[Block]:
    """The blocks of a text. `key` names its tables in the paper.

    A line is a paragraph; one that begins in lower case goes on with the line before, where that ends nothing.
    """
    table: list[list[str]] = []
    count = 0
    for line in _joined(text.splitlines()):
        cells = [part.strip() for part in line.strip("|").split("|")]
        if len(cells) >= _LEAST_COLUMNS:
            if not _RULE.fullmatch(line):
                table.append(cells)
            continue
        if table:
            count += 1
            yield _table(table, f"{key}-{count}")
            table = []
        if line:
            yield _of_line(line)
    if table:
        yield _table(table, f"{key}-{count + 1}")


def _joined(lines: Sequence[str]) -> Iterator[str]:
    held = ""
    for line in map(str.strip, lines):
        goes_on = held and line and line[0].islower() and not held.endswith(_ENDS) and "|" not in line + held
        if goes_on:
            held = f"{held} {line}"
            continue
        if held:
            yield held
        held = line
        if not line:
            yield ""
    if held:
        yield held


def _of_line(line: str) -> Block:
    found = _ITEM.fullmatch(line)
    if found is None or not (found["dash"] or found["sign"]):
        return Paragraph(line)
    return ListItem(found["sign"] or "•", found["text"])


def _table(lines: Sequence[Sequence[str]], key: str) -> Block:
    """The first line is the head; short lines are filled up. A head alone is no table."""
    if len(lines) == 1:
        return Paragraph(" | ".join(lines[0]))
    width = max(map(len, lines))
    full = [[*line, *[""] * (width - len(line))] for line in lines]
    longest = [max(len(line[n]) for line in full) for n in range(width)]
    heads = tuple(PaperHead(title, width=max(3, min(20, longest[n]))) for n, title in enumerate(full[0]))
    return PaperTable(key, "", heads, tuple(PaperRow(tuple(map(PaperCell, line))) for line in full[1:]))
