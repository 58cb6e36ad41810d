"""What follows from where a line stands: broken and lost ones, wrong levels, wrong codes."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from decimal import Decimal

from renja_dsl.findings.finding import Finding
from renja_dsl.findings.forest import SUMS, Forest, amounts, block
from renja_dsl.findings.slips import alike as same_slips
from renja_dsl.values import lipat

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
_COUNTED = "NAR701"
_MOST_LINES = 100
"""of the block below a broken line"""
_FORMLESS = ("STR001", "KOD001", "KOD004", "KOD012", "KOD002", "KOD006", "RKP401")
_TAKEN = ("STR002", "KOD012", "KOD002")
_AT_NODE: Mapping[str, tuple[str, ...]] = {
    **{rule: _FORMLESS[: _FORMLESS.index(rule)] for rule in ("KOD002", "KOD006", "RKP401")},
    **dict.fromkeys(("KOD003", "RST301"), _FORMLESS),
    **dict.fromkeys(("KOD007", "KOD008", "KOD009"), _TAKEN),
}
"""rule -> faults of the code of its node from which it follows: a code that leads nowhere, or to another node"""
_LACKING = frozenset(("RKP402", "RST304", "RST317"))
_ABSENT = frozenset(("RKP401", "RST301"))
"""what this document has and another one lacks"""
_FORM = "KOD001"
_LEVEL = re.compile(r"[\dX]\.[\dX]{2}\.\d{2}(?:\.\d\.\d{2}(?:\.\d{4})?)?")
"""a code as one of the three levels has it"""
_SHAPE = frozenset(("STR001", "STR003", "STR008", "STR011", "KOD002"))
"""what is said of a node that stands at the wrong level, of its children, and of what lost it"""
_BOUND = "ANG104"
_LINKED = "STR011"
_CHILD = "KOD002"
_OF_PARENT = ("KOD001", "KOD004", "KOD012", "KOD006", "RKP401")
"""faults of a parent's code, with which no child's code can begin"""
_TWICE = "STR002"
_COMPARED = ("RKP", "RST", "KOD", "TGT")
"""families that compare a node with the one of its code elsewhere"""
_UNFILLED = "STR017"


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
    lacking = [n for n, f in forest.open() if f.rule in _LACKING] if broken else []
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
        if finding.rule in _LACKING and finding.count == 1:
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


def _lost(forest: Forest, file: str, run: Sequence[int]) -> None:
    if len(run) < 2:
        return
    first, last = forest.line(run[0]), forest.line(run[-1])
    own = [(n, f) for n, f in forest.open() if f.primary.file == file and n not in forest.above]
    lacking = [n for n, f in own if f.rule in _LACKING and forest.line(n) <= first]
    cause = max(lacking, key=lambda n: (forest.line(n), -n), default=run[0])
    source = forest.findings[run[0]].primary.source
    fallen = {amount for line in range(first, last + 1) for amount in amounts(source.line(line))}
    owners = {f.primary.kode for n, f in own if f.rule in _AROUND and first - _MOST_ABOVE <= forest.line(n) <= last}
    for number, finding in own:
        place, values = finding.primary, finding.values
        line = place.from_.line
        if (
            number in run
            or (finding.rule in _AROUND and (place.kode in owners or first - _MOST_ABOVE <= line <= last + _MOST_APART))
            or (finding.rule == _ORPHAN and first < line <= first + _MOST_LINES)
            or (values is not None and finding.rule in SUMS and abs(values.difference) in fallen)
            or (cause in lacking and finding.rule == _COUNTED and forest.gap(number, "angka") in (1, -1))
        ):
            forest.hang(number, cause)
    parents = {f.primary.kode.rpartition(".")[0] for n, f in own if f.rule == _ORPHAN and forest.head(n) == cause}
    for number, finding in forest.open():
        if finding.primary.file != file and (
            (finding.rule in _ABSENT and finding.primary.kode in parents)
            or (
                finding.rule in _AROUND
                and any(p.file == file and first - _MOST_ABOVE <= p.from_.line <= last for p in finding.related)
            )
        ):
            forest.hang(number, cause)


def wrong_codes(forest: Forest) -> None:
    """What is looked up by a code that is wrong, or by none."""
    causes = {rule for several in _AT_NODE.values() for rule in several}
    wrong: dict[tuple[str, str], dict[str, int]] = {}
    for number, finding in forest.open():
        if finding.rule in causes:
            repeats = (place for place in finding.related if place.label == "other")
            for place in (finding.primary, *(repeats if finding.count > 1 else ())):
                wrong.setdefault((place.file, place.kode), {}).setdefault(finding.rule, number)
    names = {
        (f.primary.file, lipat(f.primary.nama)): n
        for n, f in forest.open()
        if f.primary.nama and n not in forest.above and (f.rule in causes or _nameless(f))
    }
    for number, finding in forest.open():
        place = finding.primary
        if finding.rule in _LACKING:
            _lacking(forest, number, names)
            continue
        there = wrong.get((place.file, place.kode), {})
        cause = next((there[rule] for rule in _AT_NODE.get(finding.rule, ()) if rule in there), number)
        if cause != number and finding.count == 1 and place.kode:
            forest.hang(number, cause)
        for parent in finding.related if finding.rule == _CHILD else ():
            there = wrong.get((parent.file, parent.kode), {})
            forest.hang(number, next((there[rule] for rule in _OF_PARENT if rule in there), number))
    _taken_codes(forest)


def _nameless(finding: Finding) -> bool:
    """A node without its code."""
    return finding.rule == _UNFILLED and not finding.primary.kode


def _taken_codes(forest: Forest) -> None:
    """What a node is told that was compared with another one, whose code it has."""
    for cause, head in forest.of(_TWICE):
        place = head.primary
        lines = {line for line, _ in block(place)}
        for number, finding in forest.open():
            at = finding.primary
            here = (at.file, at.kode) == (place.file, place.kode) and at.from_.line in lines
            if here and finding.rule.startswith(_COMPARED) and any(p.file != at.file for p in finding.related):
                forest.hang(number, cause)


def _lacking(forest: Forest, number: int, names: Mapping[tuple[str, str], int]) -> None:
    """What another document has and this one lacks, where the node of that name has a wrong code."""
    finding = forest.findings[number]
    for place in finding.related:
        cause = names.get((finding.primary.file, lipat(place.nama)))
        if cause is not None:
            forest.hang(number, cause)


def wrong_levels(forest: Forest) -> None:
    """A node whose code has the form of another level than its keyword: its children, its like, sums, counts, links."""
    for cause, head in forest.of(_FORM):
        place = head.primary
        if head.count > 1 or not _LEVEL.fullmatch(place.kode):
            continue
        inside = list(block(place))
        lines = {line for line, _ in inside}
        money = {amount for _, text in inside for amount in amounts(text)}
        named = place.source.line(place.from_.line).partition("mendukung")[2].split()
        for number, finding in forest.open():
            at, values, rule = finding.primary, finding.values, finding.rule
            if at.file != place.file:
                continue
            codes = (at.kode, *(p.kode for p in finding.related if p.file == at.file))
            part = any(code == place.kode or code.startswith(f"{place.kode}.") for code in codes)
            above = bool(at.kode) and place.kode.startswith(f"{at.kode}.")
            off = abs(values.difference) if values is not None else None
            if (
                (rule in _SHAPE and (part or above or at.from_.line in lines))
                or (rule in SUMS | {_BOUND} and (part or off in money))
                or (rule == _COUNTED and forest.gap(number, "angka") in (1, -1))
                or (rule == _LINKED and at.kode in named)
            ):
                forest.hang(number, cause)
