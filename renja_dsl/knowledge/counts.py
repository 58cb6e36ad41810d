"""Numbers of programs, kegiatan and sub kegiatan that prose states for the plan (NAR710)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from renja_dsl.knowledge.chapters import chapter_number
from renja_dsl.knowledge.prose import Sebutan
from renja_dsl.late import late
from renja_dsl.model.document import Document
from renja_dsl.syntax.tree import Cell

_STATED = late(
    r"(?<![\w.,])(?P<angka>\d{1,4})\s+(?:\([^)\d]{1,40}\)\s+)?(?P<tingkat>program|sub\s*kegiatan|kegiatan)(?!\w)",
    re.IGNORECASE,
)
_SENTENCE = late(r"[^.;\n]+(?:\.(?=\d)[^.;\n]*)*")
_YEAR = late(r"(?<!\d)20\d\d(?!\d)")
_LEVELS = 2
"""levels counted in one sentence that make it a statement about the whole plan"""
_EVALUATION = 2
"""the chapter that speaks of the year before"""


def stated_counts(document: Document) -> list[Sebutan]:
    """`jumlah_disebut`: each number in a sentence that counts two levels or more, with whether the tables have so many.

    Sentences of the chapter on last year, or with another year, speak of another plan.
    """
    found: list[Sebutan] = []
    chapter = 0
    for text in document.teks:
        if text.medan == "bab":
            number = chapter_number(str(text.isi[0].nilai))
            chapter = number[0] if number else chapter
        elif text.medan == "narasi" and chapter != _EVALUATION:
            found += _in_prose(document, text.isi[0])
    return found


def _in_prose(document: Document, cell: Cell) -> Iterator[Sebutan]:
    written = document.source.text[cell.start : cell.end]
    for sentence in _SENTENCE.finditer(written):
        if any(int(year[0]) != document.tahun for year in _YEAR.finditer(sentence[0])):
            continue
        stated = list(_STATED.finditer(sentence[0]))
        levels = {_level(match["tingkat"]) for match in stated}
        if len(levels) < _LEVELS or len(stated) != len(levels):  # a list of programs with their own numbers
            continue
        for match in stated:
            level = _level(match["tingkat"])
            held = len(document.per_tingkat[level])
            start = cell.start + sentence.start() + match.start()
            here = Cell(match[0], start, start + len(match[0]))
            said = " ".join(match[0].split())
            yield Sebutan(document, here, said, "narasi", int(match["angka"]) == held, str(held))


def _level(word: str) -> str:
    folded = word.casefold()
    return "sub_kegiatan" if folded.startswith("sub") else folded
