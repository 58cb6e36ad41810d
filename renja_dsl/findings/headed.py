"""What follows from the head of a document and from its links: its year, its office, its goals and chapters."""

from __future__ import annotations

import re

from renja_dsl.findings.finding import Finding
from renja_dsl.findings.forest import Forest, block
from renja_dsl.messages import template

_REFERENCE = "STR009"
_UNREFERENCED = "STR020"
_OUTSIDE = "RST313"
"""a year outside the period of its document"""
_BY_YEAR = frozenset(
    ("RST303", "RST307", "RST311", "TGT211", "NAR703", "NAR704", "NAR712", "STR012", _REFERENCE, _OUTSIDE)
)
"""what reads the year of its document"""
_MANY = 3
"""findings by the year of a document from which its head is what is wrong"""
_FIELD = "KOD003"
_UNLINKED = "STR011"
_UNKNOWN_GOAL = "STR021"
_LACKING_GOAL = "RST317"
_EMPTY = "STR017"
_CHAPTER = "STR012"
_NUMBERING = "NAR706"
_SUPPORTS = re.compile(r"\bmendukung\s+(.*)")


def wrong_headers(forest: Forest) -> None:
    """A year, a period or an office in the head that fits neither what is referred to nor what stands below."""
    years: dict[str, int] = {}
    offices: dict[str, int] = {}
    for number, finding in forest.of(_REFERENCE):
        for key, found in (("rujukan.tahun", years), ("rujukan.perangkat", offices)):
            if finding.message.templates == template(key):
                found.setdefault(finding.primary.file, number)
    _periods(forest)
    for file, cause in years.items():
        own = [(n, f) for n, f in forest.open() if f.primary.file == file and f.rule in _BY_YEAR and n != cause]
        right = forest.findings[cause].message.arguments["ada"]
        if len(own) >= _MANY or any(_mentions(finding, right) for _, finding in own):
            for number, _ in own:
                forest.hang(number, cause)
    for file, cause in offices.items():
        for number, finding in forest.of(_FIELD, _REFERENCE):
            if finding.primary.file == file and (finding.rule == _FIELD or _office(finding)):
                forest.hang(number, cause)


def _office(finding: Finding) -> bool:
    return finding.message.templates == template("rujukan.perangkat")


def _mentions(finding: Finding, year: str) -> bool:
    return any(year in value.split() for value in finding.message.arguments.values())


def _periods(forest: Forest) -> None:
    """Years outside a period: many are of a wrong head, to which other documents cannot refer either."""
    outside: dict[str, list[int]] = {}
    for number, finding in forest.of(_OUTSIDE):
        outside.setdefault(finding.primary.file, []).append(number)
    for file, numbers in outside.items():
        if len(numbers) >= _MANY:
            forest.below_first(numbers)
            for number, finding in forest.of(_REFERENCE, _UNREFERENCED):
                other = finding.message.arguments.get("berkas", "")
                if other and (file == other or file.endswith(f"/{other}")):
                    forest.hang(number, numbers[0])
        for number, finding in forest.of(_EMPTY):  # the year that is missing beside the one that is too much
            lines = {line for line, _ in block(finding.primary)} if finding.primary.file == file else set()
            cause = next((n for n in numbers if forest.line(n) in lines), number)
            forest.hang(number, cause)


def unlinked(forest: Forest) -> None:
    """Goals and programs whose link leads nowhere; chapters that do not count on around one that is missing."""
    goals: dict[tuple[str, str], list[int]] = {}
    for number, finding in forest.of(_UNKNOWN_GOAL):
        goals.setdefault((finding.primary.file, finding.message.arguments.get("k", "")), []).append(number)
    for numbers in goals.values():
        forest.below_first(numbers)
    lacking = forest.of(_LACKING_GOAL)
    programs: dict[str, int] = {}
    for number, finding in forest.of(_UNLINKED):
        place = finding.primary
        if finding.message.arguments.get("k.jenis") == "program":
            said = _SUPPORTS.search(place.source.line(place.from_.line))
            for cause, goal in lacking:
                named = said is not None and any(p.kode and p.kode in said[1].split() for p in goal.related)
                if named and goal.primary.file == place.file:
                    forest.hang(number, cause)
            programs.setdefault(place.file, number)
    for number, finding in forest.of(_UNLINKED):
        if finding.message.arguments.get("k.jenis") == "sasaran" and finding.primary.file in programs:
            forest.hang(number, programs[finding.primary.file])
    chapters = {finding.primary.file: number for number, finding in reversed(forest.of(_CHAPTER))}
    for number, finding in forest.of(_NUMBERING):
        if finding.primary.file in chapters and "." not in finding.message.arguments.get("nomor", "."):
            forest.hang(number, chapters[finding.primary.file])
