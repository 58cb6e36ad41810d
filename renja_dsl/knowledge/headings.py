"""Years in the headings of a plan: chapters, captions and heads of tables (NAR703)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from renja_dsl.knowledge.prose import Sebutan
from renja_dsl.late import late
from renja_dsl.model.document import Document, Teks
from renja_dsl.model.lookup import Lookup
from renja_dsl.syntax.tree import Cell
from renja_dsl.values.hilang import Hilang

_BACK, _AHEAD = 3, 1
"""years that a Renja speaks of: results from n-3, prakiraan maju of n+1"""
_YEAR = late(r"(?<![\d.,/-])(?:19|20)\d\d(?![\d.,/]*\d)")
_PERIOD = late(r"(?:19|20)\d\d\s*[-–—]\s*(?:19|20)\d\d")
_LAW = late(r"nomor\s+\S+\s+tahun\s+\d{4}", re.IGNORECASE)
_RKPD = late(r"\bRKPD\s+(?:tahun\s+)?(\d{4})", re.IGNORECASE)
_EVALUATED = late(
    r"evaluasi\s+(?:hasil\s+)?(?:pelaksanaan\s+)?(?:renja|rencana kerja)\b[^.;|]*?\btahun\s+(\d{4})", re.IGNORECASE
)
_REVIEW = late(r"re?viu|review|telaah|rancangan awal rkpd", re.IGNORECASE)
_HEAD_ROW = late(r"no\.?\s*\|", re.IGNORECASE)
_CAPTION = late(r"(?:tabel|gambar|grafik)\b", re.IGNORECASE)
_NUMBERED = late(r"(?:-\s*)?\d+\.\d+\.?\s+[A-Z]")
_ODD = late(r"\btahun\s+(\d{3}|\d{5}|(?!19|20)\d{4})(?![\d.,/-])", re.IGNORECASE)
"""a year with a digit lost, doubled or out of place"""
_MOST = 200
"""characters of a line that may be its heading; what follows explains it"""


def heading_years(document: Document, lookup: Lookup) -> list[Sebutan]:
    """`tahun_judul`: the years that headings mention, each with whether it fits the document."""
    if not document.tahun:
        return []
    chapter = ""
    found: list[Sebutan] = []
    for text in document.teks:
        if text.medan == "bab":
            chapter = str(text.isi[1].nilai)
        for start, line in _headings(document, text):
            found += _judged(document, lookup, start, line, chapter)
    return found


def _headings(document: Document, text: Teks) -> Iterator[tuple[int, str]]:
    """(offset, characters) of titles, captions and heads of tables."""
    source = document.source.text
    if text.medan == "bab":
        yield text.isi[1].start, source[text.isi[1].start : text.isi[1].end]
    elif text.medan == "narasi":
        cell = text.isi[0]
        at = cell.start
        captioned = False
        for line in source[cell.start : cell.end].splitlines(keepends=True):
            bare = line.strip()
            is_caption = _CAPTION.match(bare) is not None and len(bare) <= _MOST
            if is_caption or captioned or _HEAD_ROW.match(bare):
                yield at, line
            elif _NUMBERED.match(bare):
                yield at, line[:_MOST]
            captioned = is_caption and len(bare.split()) <= 2  # the caption proper stands on the next line
            at += len(line)


def _judged(document: Document, lookup: Lookup, start: int, line: str, chapter: str) -> Iterator[Sebutan]:
    year = document.tahun
    skipped = [match.span() for pattern in (_PERIOD, _LAW) for match in pattern.finditer(line)]
    strict = {}
    for match in _RKPD.finditer(line):
        if document.jenis == "renja" and _REVIEW.search(f"{chapter} {line}"):
            strict[match.start(1)] = (match.start(), match[0], int(match[1]) == year)
    for match in _EVALUATED.finditer(line):
        if document.jenis == "renja":
            latest = year if document.revised else year - 1
            strict[match.start(1)] = (match.start(1), f"evaluasi Renja {match[1]}", int(match[1]) <= latest)
    for match in _YEAR.finditer(line):
        if any(a <= match.start() < b for a, b in skipped):
            continue
        fits = year - _BACK <= int(match[0]) <= year + _AHEAD or _in_period(document, lookup, int(match[0]))
        first, label, strictly = strict.get(match.start(), (match.start(), match[0], fits))
        cell = Cell(match[0], start + first, start + match.end())
        yield Sebutan(document, cell, label, "judul", sesuai=strictly)
    for match in _ODD.finditer(line):
        if not any(a <= match.start(1) < b for a, b in skipped):
            cell = Cell(match[1], start + match.start(1), start + match.end(1))
            yield Sebutan(document, cell, match[1], "judul", sesuai=False)


def _in_period(document: Document, lookup: Lookup, year: int) -> bool:
    try:
        period = lookup.document("renstra", document).periode
    except Hilang:
        return False
    return period is not None and period.awal <= year <= period.akhir
