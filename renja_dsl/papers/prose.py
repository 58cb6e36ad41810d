"""Texts of a plan as blocks: paragraphs, entries of lists, simple tables with `|`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from renja_dsl.papers.tree import Block, ListItem, PaperCell, PaperHead, PaperRow, PaperTable, Paragraph

_ITEM = re.compile(r"(?P<dash>[-•*]\s+)?(?:(?P<sign>\(?\d{1,2}[.)]|\(?[a-z][.)])\s+)?(?P<text>\S.*)")
_ENDS = tuple(".:;!?")
_RULE = re.compile(r"[-|:\s]+")
_NUMBER = re.compile(r"[\d.]+")
_LEAST_COLUMNS = 2


def blocks(text: str, key: str) -> Iterator[Block]:
    """The blocks of a text. `key` names its tables in the paper.

    A line is a paragraph; one that begins in lower case goes on with the line before, where that ends nothing.
    """
    table: list[list[str]] = []
    count = 0
    lines = list(_joined(text.splitlines()))
    for line, after in zip(lines, (*lines[1:], ""), strict=True):
        cells = _cells(line)
        if len(cells) < _LEAST_COLUMNS and not (line and _headless(table) and len(_cells(after)) >= _LEAST_COLUMNS):
            if table:
                count += 1
                yield _table(table, f"{key}-{count}")
                table = []
            if line:
                yield _of_line(line)
        elif not _RULE.fullmatch(line):
            table.append(cells)
    if table:
        yield _table(table, f"{key}-{count + 1}")


def _cells(line: str) -> list[str]:
    return [part.strip() for part in line.strip("|").split("|")]


def _headless(table: Sequence[Sequence[str]]) -> bool:
    """Whether a table begins with a row: heads are no numbers. A line without `|` inside it is a row as well."""
    return bool(table) and _NUMBER.fullmatch(table[0][0]) is not None


def _joined(lines: Sequence[str]) -> Iterator[str]:
    held = ""
    for line in map(str.strip, lines):
        goes_on = held and line and line[0].islower() and not held.endswith(_ENDS) and "|" not in line + held
        goes_on = goes_on and isinstance(_of_line(line), Paragraph)
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
    """The first line is the head, unless it begins with a number; the last cell of a short line takes what is left.

    A head alone is no table.
    """
    if len(lines) == 1:
        return Paragraph(" | ".join(lines[0]))
    width = max(map(len, lines))
    own = [line[: None if len(line) == width else -1] for line in lines]
    longest = [max((len(line[n]) for line in own if n < len(line)), default=0) for n in range(width)]
    titles = [""] * width if _headless(lines) else [*lines[0], *[""] * (width - len(lines[0]))]
    heads = tuple(PaperHead(title, width=max(3, min(20, longest[n]))) for n, title in enumerate(titles))
    return PaperTable(key, "", heads, tuple(_row(line, width) for line in lines[0 if _headless(lines) else 1 :]))


def _row(line: Sequence[str], width: int) -> PaperRow:
    left = width - len(line)
    last = PaperCell(line[-1], span=left + 1)
    return PaperRow((*map(PaperCell, line[:-1]), last, *[PaperCell()] * left))
