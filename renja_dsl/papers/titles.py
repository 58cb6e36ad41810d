"""Titles of tables that a text repeats: the tables of a paper bring their own."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from renja_dsl.papers.tree import Block, PaperTable, Paragraph

_TITLE = re.compile(r"tabel\b[\s.]*(?P<number>[tT]\s*-?\s*[cC]\s*\.?\s*\d+|[\d.]*\d)?[\s.:]*(?P<rest>.*)", re.I | re.S)
_ABOVE = re.compile(r"(?:nama )?(?:perangkat daerah|skpd|opd)\s*:|sasaran pembangunan tahunan\s*:?\s*$", re.I)
"""lines that stand over a table, below its title"""
_WORD = re.compile(r"[a-z]{3,}")
_LONGEST, _SAME = 200, 0.6
"""characters of a title; the least share of its words that stand in the title of a table"""


def without_titles(texts: Sequence[Block], tables: Sequence[Block]) -> Iterator[Block]:
    """The texts of a sub-chapter without the titles of its tables, and what stood over them."""
    titles = [table for table in tables if isinstance(table, PaperTable)]
    held = list(texts)
    while held and titles and _in_capitals(held[-1], titles):
        held.pop()
    at = 0
    while at < len(held):
        end = _end_of_title(held, at, titles)
        if end > at:
            at = end
            continue
        yield held[at]
        at += 1


def _end_of_title(blocks: Sequence[Block], at: int, tables: Sequence[PaperTable]) -> int:
    """Behind the title that begins here; `at` where none does."""
    first = blocks[at]
    found = _TITLE.fullmatch(first.text) if isinstance(first, Paragraph) and len(first.text) < _LONGEST else None
    if found is None or first.text.rstrip().endswith((";", ",")):  # type: ignore[union-attr]  # a paragraph
        return at
    number = re.sub(r"[^tc\d]", "", (found["number"] or "").lower())
    table = next((one for one in tables if re.sub(r"[^tc\d]", "", one.key.lower()) == number and number), None)
    if table is None:
        table = next((one for one in tables if found["rest"] and _same(found["rest"], one.title)), None)
    if table is None:
        return at
    end = at + 1
    while end < len(blocks) and _goes_on(blocks[end], table):
        end += 1
    return end


def _goes_on(block: Block, table: PaperTable) -> bool:
    """The caption on a line of its own, the name of the office, a head without any rows."""
    if not isinstance(block, Paragraph) or len(block.text) > _LONGEST:
        return False
    return " | " in block.text or _ABOVE.match(block.text) is not None or _same(block.text, table.title)


def _in_capitals(block: Block, tables: Sequence[PaperTable]) -> bool:
    """Whether the last line of a text is a title of the table below it."""
    if not isinstance(block, Paragraph) or not block.text.isupper():
        return False
    return any(_goes_on(block, table) for table in tables)


def _same(text: str, title: str) -> bool:
    said, known = set(_WORD.findall(text.lower())), set(_WORD.findall(title.lower()))
    return bool(said) and not text.rstrip().endswith(".") and len(said & known) >= _SAME * len(said)
