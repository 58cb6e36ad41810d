"""What follows from a code that is wrong, taken already, or not there."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from renja_dsl.findings.finding import Finding, Place
from renja_dsl.findings.forest import ABSENT, AVERAGED, COMPARED, LACKING, MOST_HEADS, Forest, block
from renja_dsl.values import lipat

_FORMLESS = ("STR001", "KOD001", "KOD004", "KOD012", "KOD002", "KOD006", "RKP401")
_NAMED = ("KOD007", "KOD008", "KOD009")
"""a name that is not that of its code"""
_TAKEN = ("STR002", "KOD012", "KOD002")
_AT_NODE: Mapping[str, tuple[str, ...]] = {
    **{rule: _FORMLESS[: _FORMLESS.index(rule)] for rule in ("KOD002", "KOD006", "RKP401")},
    **dict.fromkeys(("KOD003", "RST301"), _FORMLESS),
    **dict.fromkeys(_NAMED, _TAKEN),
}
"""rule -> faults of the code of its node from which it follows: a code that leads nowhere, or to another node"""
_OF_NODE = frozenset(rule for several in _AT_NODE.values() for rule in several)
_CHILD = "KOD002"
_OF_PARENT = ("STR002", "KOD001", "KOD004", "KOD012", "KOD006", "RKP401", "RST301")
"""faults of a parent's code, with which no child's code can begin"""
_OTHER = "KOD012"
_TWICE = "STR002"
_UNFILLED = "STR017"

Wrong = Mapping[tuple[str, str], Mapping[str, int]]
"""file and code -> the rules that object to it"""


def wrong_codes(forest: Forest) -> None:
    """What is looked up by a code that is wrong, or by none, here and in documents that refer to this one."""
    wrong = _wrong(forest)
    _other_names(forest)
    _by_name(forest)
    for number, finding in forest.open():
        place = finding.primary
        there = wrong.get((place.file, place.kode), {})
        cause = next((there[rule] for rule in _AT_NODE.get(finding.rule, ()) if rule in there), number)
        if cause != number and finding.count == 1 and place.kode:
            forest.hang(number, cause)
        if finding.rule in ABSENT or finding.rule == _OTHER:
            for other in finding.related:  # the node of its name, whose code is wrong there
                there = wrong.get((other.file, other.kode), {})
                forest.hang(number, next((there[rule] for rule in (_TWICE, "KOD001") if rule in there), number))
    _children(forest, wrong)
    _taken_codes(forest)


def _wrong(forest: Forest) -> Wrong:
    found: dict[tuple[str, str], dict[str, int]] = {}
    for number, finding in forest.open():
        if finding.rule in _OF_NODE or finding.rule in ABSENT:
            repeats = (place for place in finding.related if place.label == "other")
            for place in (finding.primary, *(repeats if finding.count > 1 else ())):
                found.setdefault((place.file, place.kode), {}).setdefault(finding.rule, number)
    return found


def _other_names(forest: Forest) -> None:
    """Documents that each say that the other one has another code: the one with more consequences leads."""
    pairs = {(f.primary.file, f.primary.kode): n for n, f in forest.of(_OTHER)}
    against = Counter((p.file, p.kode) for _, f in forest.of(_CHILD, _OTHER) for p in f.related)
    for number, finding in forest.of(_OTHER):
        mine = (finding.primary.file, finding.primary.kode)
        for place in finding.related:
            theirs = (place.file, place.kode)
            other = pairs.get(theirs, number)
            if (against[theirs], -other) > (against[mine], -number):
                forest.hang(number, other)


def _by_name(forest: Forest) -> None:
    """What one document has and the other one lacks, where the node of that name has a wrong code, or none."""
    names: dict[tuple[str, str], int] = {}
    nameless: dict[str, int] = {}
    for number, finding in forest.open():
        place = finding.primary
        if not place.nama or number in forest.above:
            continue
        uncoded = finding.rule == _UNFILLED and not place.kode
        if uncoded or finding.rule in _OF_NODE:
            names[place.file, lipat(place.nama)] = number
        for other in finding.related if finding.rule == _TWICE else ():
            names.setdefault((other.file, lipat(other.nama)), number)
        if uncoded:
            nameless[lipat(place.nama)] = number
    elsewhere = {(p.file, p.kode): n for n, f in forest.of(*ABSENT) for p in f.related}
    for number, finding in forest.open():
        place = finding.primary
        if finding.rule in LACKING:
            for other in finding.related:
                forest.hang(number, names.get((place.file, lipat(other.nama)), number))
                forest.hang(number, elsewhere.get((other.file, other.kode), number))
        elif finding.rule in ABSENT and place.nama:
            forest.hang(number, nameless.get(lipat(place.nama), number))
        elif finding.rule in AVERAGED:
            forest.hang(number, next((n for n in nameless.values() if _beside(forest, n, number)), number))


def _beside(forest: Forest, one: int, other: int) -> bool:
    return forest.findings[one].primary.file == forest.findings[other].primary.file


def _children(forest: Forest, wrong: Wrong) -> None:
    """Codes that do not begin with that of their parent, where that one is wrong, or where all of them do not."""
    elsewhere = {(p.file, p.kode): n for n, f in forest.of(*ABSENT, _OTHER) for p in f.related}
    together: dict[tuple[str, str], list[int]] = {}
    for number, finding in forest.of(_CHILD):
        for parent in finding.related[:1]:
            key = (parent.file, parent.kode)
            there = wrong.get(key, {})
            cause = next((there[rule] for rule in _OF_PARENT if rule in there), elsewhere.get(key, number))
            forest.hang(number, cause)
            together.setdefault(key, []).append(number)
    for numbers in together.values():
        forest.below_first(numbers)
    for number, finding in forest.of(*_NAMED):  # the name belongs to the code that the children have
        children = together.get((finding.primary.file, finding.primary.kode), [number])
        forest.hang(number, children[0])


def _taken_codes(forest: Forest) -> None:
    """What a node is told that was compared with another one, whose code it has."""
    for cause, head in forest.of(_TWICE)[:MOST_HEADS]:
        place = head.primary
        lines = {line for node in (place, *head.related) if node.file == place.file for line, _ in block(node)}
        for number, finding in forest.open():
            if _compared(finding, place, lines):
                forest.hang(number, cause)


def _compared(finding: Finding, twice: Place, lines: set[int]) -> bool:
    """Whether two documents were compared by a code that one of them has twice."""
    at = finding.primary
    if not finding.rule.startswith(COMPARED) or at.kode != twice.kode:
        return False
    if at.file == twice.file:
        return at.from_.line in lines and any(place.file != twice.file for place in finding.related)
    return any((place.file, place.kode) == (twice.file, twice.kode) for place in finding.related)
