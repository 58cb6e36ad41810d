"""Years that the prose of a Renja gives to what has a year of its own (NAR712): the plan, the years beside it, periods.

A text that was taken over from the last plan still names that plan's years. Years by themselves say nothing: prose
compares, and tells of the past. So only the year of something that can have no other is judged.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from attrs import frozen

from renja_dsl.knowledge.chapters import chapter_number
from renja_dsl.knowledge.headings import heading_years
from renja_dsl.knowledge.prose import Sebutan
from renja_dsl.late import late
from renja_dsl.model.document import Document
from renja_dsl.model.lookup import Lookup
from renja_dsl.syntax.tree import Cell

_SIGNS = r"[\s(,]*(?:tahun\s+(?:anggaran\s+)?)?(?:\(\s*)?"
_YEAR = r"(?P<tahun>(?:19|20)\d\d)(?![\d.,/]*\d|\s*[-–—]\s*(?:19|20)\d\d)"


@frozen(eq=False, repr=False)
class _Fixed:
    """Something whose year follows from the plan's."""

    sebutan: str
    pola: re.Pattern[str]
    selisih: int
    """years after the plan's own"""
    rencana: bool = False
    """the plan itself, which prose may also compare with earlier ones"""


def _fixed(name: str, words: str, years: int, *, plan: bool = False) -> _Fixed:
    return _Fixed(name, late(rf"\b(?:{words}){_SIGNS}{_YEAR}", re.IGNORECASE), years, plan)


_OFFICE = r"(?:\s+[^\W\d_][^\s.;:|]*){0,14}?"
"""the office, and the region that it is of"""
_KNOWN = (
    _fixed("prakiraan maju", r"p(?:ra|er)kiraan\s+maju(?:\s+(?:rencana|pagu|anggaran|target))*", 1),
    _fixed("tahun berjalan", r"tahun\s+berjalan", -1),
    _fixed("tahun rencana", r"tahun\s+rencana", 0),
    _fixed("Renja", rf"(?:renja|rencana\s+kerja(?!\s+pemerintah))\b{_OFFICE}", 0, plan=True),
)
_PERIOD = late(
    r"\b(?P<apa>renstra|rencana\s+strategis|rpjmd|rencana\s+pembangunan\s+jangka\s+menengah\s+daerah)\b[^.;|]{0,150}?"
    r"(?P<awal>20\d\d)\s*[-–—]\s*(?P<akhir>20\d\d)",
    re.IGNORECASE,
)
_SENTENCE = late(r"[^.;|\n]+(?:\n(?![\s]*(?:[-•|]|\d+[.)]|\n))[^.;|\n]+)*")
_PURPOSE = late(
    r"\b(?:penyusunan|menyusun|disusun|sistematika|maksud|tujuan|pedoman|kaidah|merupakan|menjadi|dokumen|acuan|dasar)\b",
    re.IGNORECASE,
)
"""what a sentence about the plan at hand does"""
_PAST = late(
    r"\b(?:evaluasi|realisasi|capaian|lalu|sebelum\w*|terdahulu|\w*lanjut\w*|meneruskan|perubahan|(?:di)?banding\w*|hasil)\b",
    re.IGNORECASE,
)
"""what makes it one about earlier plans"""
_EVALUATION = 2
"""the chapter that speaks of the year before"""
_SHORTEST = 3
"""years of a period that is a term of office, not two years side by side"""


def plan_years(document: Document, lookup: Lookup) -> list[Sebutan]:
    """`tahun_narasi`: each year or period that prose gives to the plan, the years beside it or the Renstra.

    With whether it is theirs. Headings that NAR703 speaks of are left out.
    """
    if not document.tahun:
        return []
    told = {mention.cell.end for mention in heading_years(document, lookup) if mention.cell and not mention.sesuai}
    found: list[Sebutan] = []
    chapter = 0
    for text in document.teks:
        if text.medan == "bab":
            number = chapter_number(str(text.isi[0].nilai))
            chapter = number[0] if number else chapter
        elif text.medan == "narasi":
            found += _judged(document, text.isi[0], chapter)
    return [mention for mention in found if mention.cell is not None and mention.cell.end not in told]


def _judged(document: Document, cell: Cell, chapter: int) -> Iterator[Sebutan]:
    written = document.source.text[cell.start : cell.end]
    for sentence in _SENTENCE.finditer(written):
        said, start = sentence[0], cell.start + sentence.start()
        past = chapter == _EVALUATION or _PAST.search(said) is not None
        for known in _KNOWN:
            if known.rencana and (past or _PURPOSE.search(said) is None):
                continue
            for match in known.pola.finditer(said):
                year, due = int(match["tahun"]), document.tahun + known.selisih
                here = Cell(match["tahun"], start + match.start("tahun"), start + match.end("tahun"))
                yield Sebutan(document, here, f"{known.sebutan} {year}", "narasi", year == due, str(due))
        for match in () if past else _PERIOD.finditer(said):
            first, last = int(match["awal"]), int(match["akhir"])
            if last - first < _SHORTEST:
                continue
            here = Cell(match[0], start + match.start("awal"), start + match.end("akhir"))
            name = "RPJMD" if match["apa"].casefold().startswith(("rpjmd", "rencana p")) else "Renstra"
            fits = first <= document.tahun <= last
            yield Sebutan(document, here, f"{name} {first}-{last}", "narasi", fits, str(document.tahun))
