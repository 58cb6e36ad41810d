"""What follows from a line that stands at another level than its code says."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from renja_dsl.findings.finding import Finding, Place
from renja_dsl.findings.forest import (
    ABSENT,
    AVERAGED,
    BOUND,
    COMPARED,
    COUNTED,
    LEVEL_LINE,
    LINKED,
    MOST_HEADS,
    SUMS,
    Forest,
    amounts,
    block,
)
from renja_dsl.late import late

_FORM = "KOD001"
_LEVEL = late(r"[\dX]\.[\dX]{2}\.\d{2}(?:\.\d\.\d{2}(?:\.\d{4})?)?")
"""a code as one of the three levels has it"""
_UNREAD = ("SIN001", "SIN002")
_SHAPE = frozenset(("STR001", "STR003", "STR008", "STR011", "KOD002"))
"""what is said of a node that stands at the wrong level, of its children, and of what lost it"""
_THOUSAND = "ANG107"
_ORPHAN = "STR001"
_PROGRAM = 3
"""segments of the code of a program"""


def wrong_levels(forest: Forest) -> None:
    """Its children and their like, sums, counts and links, here and in documents that refer to this one."""
    for cause, place, kode in list(islice(_heads(forest), MOST_HEADS)):
        inside = list(block(place))
        lines = {place.from_.line, *(line for line, _ in inside)}
        money = {amount for _, text in inside for amount in amounts(text)}
        goals = place.source.line(place.from_.line).partition("mendukung")[2].split()
        for number, finding in forest.open():
            if finding.primary.file != place.file:
                follows = _elsewhere(finding, place, lines, kode)
            else:
                off = forest.gap(number, "rupiah")
                follows = (
                    _of_node(finding, lines, kode, place.from_.line)
                    or (finding.rule in SUMS | {BOUND} and abs(off) in money)
                    or finding.rule in AVERAGED
                    or (finding.rule == COUNTED and forest.gap(number, "angka") in (1, -1))
                    or (finding.rule == LINKED and finding.primary.kode in goals)
                )
            if follows:
                forest.hang(number, cause)


def _heads(forest: Forest) -> Iterator[tuple[int, Place, str]]:
    """Lines whose code is one of another level, and lines whose level cannot be read."""
    for number, finding in forest.of(_FORM, *_UNREAD):
        place = finding.primary
        if number in forest.above:
            continue
        if finding.rule == _FORM:
            if finding.count == 1 and _LEVEL.fullmatch(place.kode):
                yield number, place, place.kode
            continue
        found = LEVEL_LINE.match(place.source.line(place.from_.line))
        if found and _LEVEL.fullmatch(found[1]) and place.from_.column <= found.start(1):
            yield number, place, found[1]


def _of_node(finding: Finding, lines: set[int], kode: str, line: int) -> bool:
    """Whether it is about the node of the line, what stands below it, or what is above it by its code."""
    at, rule = finding.primary, finding.rule
    codes = (at.kode, *(p.kode for p in finding.related if p.file == at.file))
    part = any(_within(code, kode) for code in codes)
    above = bool(at.kode) and kode.startswith(f"{at.kode}.")
    if rule in SUMS | {BOUND, _THOUSAND}:
        return part or above
    if rule == _ORPHAN and at.from_.line > line and _program(at.kode) == _program(kode):
        return True
    return rule in _SHAPE and (part or above or at.from_.line in lines)


def _elsewhere(finding: Finding, place: Place, lines: set[int], kode: str) -> bool:
    """Whether another document compares itself with what stands there."""
    if finding.rule in ABSENT:
        return _within(finding.primary.kode, kode)
    there = [p for p in finding.related if p.file == place.file]
    if finding.rule == BOUND:
        return bool(there)
    return finding.rule.startswith(COMPARED) and any(p.from_.line in lines for p in there)


def _within(kode: str, above: str) -> bool:
    return kode == above or kode.startswith(f"{above}.")


def _program(kode: str) -> list[str]:
    return kode.split(".")[:_PROGRAM]
