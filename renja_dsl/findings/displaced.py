"""What follows from lines that cannot be read, or that are not there."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from renja_dsl.findings.forest import ABSENT, AVERAGED, BOUND, COUNTED, LACKING, LINKED, SUMS, Forest, amounts, block
from renja_dsl.findings.slips import alike as same_slips
from renja_dsl.late import late
from renja_dsl.syntax.source import Source

_BROKEN = frozenset(("SIN001", "SIN003", "SIN004"))
_MISPLACED = frozenset(("SIN005", "SIN006", "STR014", "STR018", "STR001", "KOD002"))
_STRAY = frozenset(("SIN005", "SIN006", "STR014"))
"""a line that fell to another owner"""
_MOST_APART = 12
"""lines between two that fell to it together"""
_MOST_ABOVE = 5
"""lines of an indicator, which fell there unnoticed, above the first that could not"""
_AROUND = frozenset(("RKP403", "RKP405", "RKP408", "RST306", "STR004", "STR005", "TGT213", "KOD002"))
"""what an owner is told whose indicators came from a node without its line, and that node's own children"""
_ORPHAN = "STR001"
_CHILD = "KOD002"
"""a child that fell to the node above its own parent"""
_NODE = late(r"\s*(?:program|(?:sub )?kegiatan)\s+([\dX][\dX.]*\d)(?![\w.])")
_SEGMENTS = {5: 3, 6: 5}
"""of the code of a kegiatan and a sub kegiatan -> of its parent's"""
_OWNER = frozenset(("STR003", "STR018"))
"""what the owner is told that got the lines of its child or of its neighbour"""
_MOST_LINES = 100
"""of the block below a broken line"""


def slips(forest: Forest) -> None:
    """One mistake in many lines of a file, as after pasting it from Word."""
    for numbers in same_slips(forest.findings):
        forest.below_first(numbers, 2)


def broken_lines(forest: Forest) -> None:
    """What the lines below a broken one say in vain: fields that fell to another node, amounts that sums miss."""
    broken = [number for number, finding in forest.open() if finding.rule in _BROKEN]
    misplaced: dict[tuple[str, int], list[int]] = {}
    missing: dict[tuple[str, Decimal], list[int]] = {}
    for number, finding in forest.open() if broken else ():
        place, values = finding.primary, finding.values
        if finding.rule in _MISPLACED:
            misplaced.setdefault((place.file, place.from_.line), []).append(number)
        elif values is not None and values.difference and finding.rule in SUMS:
            missing.setdefault((place.file, abs(values.difference)), []).append(number)
    lacking = [n for n, f in forest.open() if f.rule in LACKING] if broken else []
    for cause in broken:
        place = forest.findings[cause].primary
        for number in lacking:
            _named(forest, number, place.source.line(place.from_.line), cause)
        for line, text in ((place.from_.line, ""), *block(place)):
            followers = list(misplaced.get((place.file, line), ()))
            for amount in amounts(text):
                followers += missing.get((place.file, amount), ())
            for number in followers:
                forest.hang(number, cause)


def _named(forest: Forest, number: int, text: str, cause: int) -> None:
    """What another document has and this one lacks, where a line that cannot be read names it."""
    codes = [place.kode for place in forest.findings[number].related if place.kode]
    if any(re.search(rf"(?<![\w.]){re.escape(code)}(?![\w.]*\w)", text) for code in codes):
        forest.hang(number, cause)


def lost_lines(forest: Forest) -> None:
    """Lines that fell to another owner because that of their own node is not there."""
    by_file: dict[str, list[int]] = {}
    for number, finding in forest.open():
        if finding.rule in _STRAY and number not in forest.above:
            by_file.setdefault(finding.primary.file, []).append(number)
    _orphans(forest)
    for file, strays in by_file.items():
        run: list[int] = []
        for number in sorted(strays, key=forest.line):
            if run and forest.line(number) - forest.line(run[-1]) > _MOST_APART:
                _lost(forest, file, run)
                run = []
            run.append(number)
        _lost(forest, file, run)


def _orphans(forest: Forest) -> None:
    """What two documents have and this one lacks, and its children, which have nothing above them."""
    lacking: dict[tuple[str, str], int] = {}
    for number, finding in forest.open():
        if finding.rule in LACKING and finding.count == 1:
            for place in finding.related[:1]:
                forest.hang(number, lacking.setdefault((finding.primary.file, place.kode), number))
    for number, finding in forest.open() if lacking else ():
        place = finding.primary
        if finding.rule == _ORPHAN and place.kode:
            above = place.kode
            while above and (place.file, above) not in lacking:
                above = above.rpartition(".")[0]
            if above:
                forest.hang(number, lacking[place.file, above])
    together: dict[tuple[str, str], list[int]] = {}
    for number, finding in forest.of(_ORPHAN):
        if number not in forest.above:
            together.setdefault((finding.primary.file, _parent(finding.primary.kode)), []).append(number)
    for (file, parent), numbers in together.items():
        if parent:
            forest.below_first(numbers)
            for number, finding in forest.of(LINKED):  # of the program whose line is lost
                if finding.primary.file == file:
                    forest.hang(number, numbers[0])


def _parent(kode: str) -> str:
    """The code of the parent; nothing for a program."""
    segments = kode.split(".")
    return ".".join(segments[: _SEGMENTS.get(len(segments), 0)])


def _lost(forest: Forest, file: str, run: Sequence[int]) -> None:
    if len(run) < 2:
        return
    first, last = forest.line(run[0]), forest.line(run[-1])
    own = [(n, f) for n, f in forest.open() if f.primary.file == file and n not in forest.above]
    lacking = [n for n, f in own if f.rule in LACKING and forest.line(n) <= first]
    cause = max(lacking, key=lambda n: (forest.line(n), -n), default=run[0])
    source = forest.findings[run[0]].primary.source
    fallen = {amount for line in range(first, last + 1) for amount in amounts(source.line(line))}
    owner, taken = _owner_above(source, first)
    near = range(min(owner, first - _MOST_APART), last + 1)
    owners = {f.primary.kode for n, f in own if f.rule in _AROUND and first - _MOST_ABOVE <= forest.line(n) <= last}
    orphans = [f for n, f in own if f.rule in (_ORPHAN, _CHILD) and first < forest.line(n) <= first + _MOST_LINES]
    parents = {_parent(finding.primary.kode) for finding in orphans} - {""}
    lost = parents or cause in lacking
    for number, finding in own:
        place, values = finding.primary, finding.values
        line = place.from_.line
        if (
            number in run
            or (finding.rule in _AROUND and (place.kode in owners or first - _MOST_ABOVE <= line <= last + _MOST_APART))
            or finding.rule in AVERAGED
            or (finding.rule in _OWNER and line in near)
            or finding in orphans
            or (values is not None and finding.rule in SUMS and abs(values.difference) in fallen)
            or (lost and finding.rule == COUNTED and forest.gap(number, "angka") in (1, -1))
            or (parents and finding.rule == LINKED)
        ):
            forest.hang(number, cause)
    for number, finding in forest.open():
        kode = finding.primary.kode
        if finding.primary.file != file and (
            (
                finding.rule in ABSENT
                and (kode in parents or kode.rpartition(".")[0] in (taken, taken.rpartition(".")[0]))
            )
            or (finding.rule in _AROUND and any(p.file == file and p.from_.line in near for p in finding.related))
            or (parents and finding.rule == BOUND and any(p.file == file for p in finding.related))
        ):
            forest.hang(number, cause)


def _owner_above(source: Source, line: int) -> tuple[int, str]:
    """Line and code of the node that got what has no owner of its own."""
    for number in range(line, max(0, line - _MOST_LINES), -1):
        if found := _NODE.match(source.line(number)):
            return number, found[1]
    return line, ""
