"""Which finding follows from which: one fault of a plan often breaks many rules.

Everything is by places, amounts and rules, so that any order of work gives the same. The surest kinds come first.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Hashable, Iterable, Mapping, Sequence
from decimal import Decimal

from renja_dsl.findings import displaced, headed, levels, miscoded
from renja_dsl.findings.finding import Finding, ProgramRow
from renja_dsl.findings.forest import BOUND, EQUAL, CellStart, Forest, cell_at

PASTED = "TGT206"
"""an indicator of another office: whatever else is wrong with its words follows"""
_FOREIGN = "KOD003"
"""a program of another office's field, with which its indicators came"""
_SAME_ROW: Mapping[str, tuple[str, ...]] = {"EVL508": ("EVL512",), "EVL515": ("EVL512", "EVL508")}
"""rule -> rules about the same row that it follows from"""
_SAME_LINE: Mapping[str, str] = {"RKP408": "KOD013"}
_JUMP = "TGT204"
_SET = frozenset(("RKP403", "RST307"))
"""a target that is another one in the document which sets it"""
_DERIVED = frozenset(("EVL503", "EVL507", "PRD601", "ANG106"))
"""computed from other cells: wrong where one of those is"""
_REGION = "NAR702"
_WORDS = frozenset(("KOD008", "RKP405", "RST306"))
_BY_DOCUMENT: Mapping[str, int] = {
    "EVL503": 3,
    "EVL506": 3,
    "EVL507": 3,
    "EVL512": 3,
    "EVL515": 3,
    "KOD001": 2,
    "KOD007": 3,
    "NAR704": 2,
    "RKP403": 3,
    "RKP405": 3,
    "PRD602": 2,
    "STR004": 3,
    "STR005": 3,
    "STR006": 3,
    "STR007": 3,
    "STR008": 3,
    "STR017": 3,
    "TGT201": 3,
    PASTED: 2,
}
"""a habit of a whole document (a column left empty, a unit, a form of codes) -> findings from which it is one"""
_BY_PROGRAM: Mapping[str, int] = {"RST306": 2, "RST307": 2, "RST311": 2}
"""the same within one program, which was written without the Renstra beside"""


def with_causes(findings: Sequence[Finding], programs: Iterable[ProgramRow] = ()) -> list[Finding]:
    """The findings in their order (which is that of their places), consequences with their cause."""
    forest = Forest(findings)
    displaced.slips(forest)
    displaced.broken_lines(forest)
    displaced.lost_lines(forest)
    levels.wrong_levels(forest)
    headed.wrong_headers(forest)
    wrong_sums(forest)
    explained_cells(forest)
    miscoded.wrong_codes(forest)
    headed.unlinked(forest)
    same_rows(forest)
    same_lines(forest)
    same_texts(forest)
    foreign_words(forest)
    derived(forest)
    repeats(forest, programs)
    copied(forest)
    return forest.told()


def wrong_sums(forest: Forest) -> None:
    """A difference that goes away with the difference of a number that takes part in it."""
    for number, finding in forest.open():
        values = finding.values
        if values is None or not values.difference:
            continue
        wrong = dict.fromkeys(
            other
            for place in finding.related
            if place.value
            for other in forest.at.get(cell_at(place), ())
            if other != number and forest.gap(other, values.unit)
        )
        ones = [other for other in wrong if forest.gap(other, values.unit) == -values.difference]
        if finding.rule == BOUND:  # one part that is too large by as much accounts for it
            ones = [other for other in wrong if forest.gap(other, values.unit) >= values.difference]
        if not ones and len({cell_at(forest.findings[other].primary) for other in wrong}) == len(wrong) > 1:
            total = sum((forest.gap(other, values.unit) for other in wrong), Decimal(0))
            ones = list(wrong) if total == -values.difference else []
        for cause in ones:
            if forest.hang(number, cause):
                break
    for numbers in forest.at.values():
        equal = [n for n in numbers if forest.findings[n].rule in EQUAL] if len(numbers) > 1 else []
        for number in equal[1:]:  # a cell that breaks several sums is the wrong one
            forest.hang(number, equal[0])
        by_gap: dict[tuple[str, Decimal], int] = {}
        for number in numbers if len(numbers) > 1 else ():  # a bound that is exceeded by as much
            values = forest.findings[number].values
            if values is not None and values.difference:
                forest.hang(number, by_gap.setdefault((values.unit, abs(values.difference)), number))


def explained_cells(forest: Forest) -> None:
    """Sums that the same cell explains; the finding at that cell, if there is one, leads."""
    by_cell: dict[CellStart, list[int]] = {}
    for number, finding in forest.open():
        if finding.explanations and finding.explanations[0].edits:
            by_cell.setdefault(cell_at(finding.explanations[0].edits[0].place), []).append(number)
    for cell, explained in by_cell.items():
        first = next((number for number in explained if cell_at(forest.findings[number].primary) == cell), explained[0])
        for number in explained:
            forest.hang(number, first)
    for number, finding in forest.open():
        if finding.rule in _DERIVED and not finding.explained:
            cause = next((by_cell[cell_at(p)][0] for p in finding.related if cell_at(p) in by_cell), None)
            if cause is not None:
                forest.hang(number, cause)


def same_rows(forest: Forest) -> None:
    for numbers in forest.at.values():
        if len(numbers) > 1:
            by_rule = {forest.findings[number].rule: number for number in reversed(numbers)}
            for rule, number in by_rule.items():
                cause = next((by_rule[other] for other in _SAME_ROW.get(rule, ()) if other in by_rule), None)
                if cause is not None:
                    forest.hang(number, cause)


def same_lines(forest: Forest) -> None:
    """The same source of funds on one line; a target that jumps because it is not the one set elsewhere."""
    by_line: dict[tuple[str, int], dict[str, int]] = {}
    for number, finding in reversed(list(forest.open())):
        by_line.setdefault((finding.primary.file, forest.line(number)), {})[finding.rule] = number
    for rules in by_line.values():
        for rule, cause in _SAME_LINE.items():
            if rule in rules and cause in rules:
                forest.hang(rules[rule], rules[cause])
    for number, finding in forest.of(_JUMP):
        for place in finding.related:
            other = next((n for n in forest.at.get(cell_at(place), ()) if forest.findings[n].rule in _SET), number)
            forest.hang(number, other)


def same_texts(forest: Forest) -> None:
    """Rules that object to the words of one cell, or to a target and its unit: whoever rewrites it cures all."""
    for numbers in forest.at.values():
        if len(numbers) > 1:
            about = [number for number in numbers if _of_text(forest.findings[number])]
            about.sort(key=lambda n: (forest.findings[n].rule != PASTED, -forest.findings[n].severity.weight, n))
            for number in about[1:]:
                forest.hang(number, about[0])


def _of_text(finding: Finding) -> bool:
    return finding.count == 1 and finding.values is None and bool(finding.primary.value)


def foreign_words(forest: Forest) -> None:
    """Words that differ from those of another document, where those are of another region."""
    places = {
        (place.file, place.start - quote): number
        for number, finding in forest.open()
        if finding.rule == _REGION
        for place in (finding.primary, *finding.related)
        for quote in (0, 1)
    }
    for number, finding in forest.open() if places else ():
        if finding.rule in _WORDS:
            for place in finding.related:
                cause = places.get(cell_at(place))
                if place.label == "reference" and cause is not None:
                    forest.hang(number, cause)


def derived(forest: Forest) -> None:
    """Percentages and labels computed from a cell that is wrong itself; a label that no scale has is one."""
    numbers = {
        cell: n
        for cell, ns in forest.at.items()
        for n in ns
        if forest.findings[n].rule in _DERIVED or _number(forest, n)
    }
    labels = {
        cell_at(place): n
        for n, finding in forest.open()
        if finding.rule == "PRD602"
        for place in (finding.primary, *finding.related)
    }
    for number, finding in forest.open():
        if finding.rule not in _DERIVED:
            continue
        own = cell_at(finding.primary)
        if finding.rule == "PRD601" and own in labels:
            forest.hang(number, labels[own])
        for place in finding.related:
            cause = numbers.get(cell_at(place))
            if cause is not None and cause != number and forest.hang(number, cause):
                break
    scales = {file: number for (file, _), number in reversed(labels.items())}
    for number, finding in forest.open():
        if finding.rule == "PRD601" and finding.primary.file in scales:  # another scale was at hand
            forest.hang(number, scales[finding.primary.file])


def _number(forest: Forest, number: int) -> bool:
    finding = forest.findings[number]
    return finding.values is not None and (finding.explained or finding.rule in EQUAL)


def repeats(forest: Forest, programs: Iterable[ProgramRow]) -> None:
    """One rule many times: of one fingerprint, in a program or in a document, from so many on a habit."""
    starts: dict[str, list[int]] = {}
    for row in programs:
        starts.setdefault(row.file, []).append(row.start)
    together: dict[Hashable, list[int]] = {}
    for number, finding in forest.open():
        place = finding.primary
        if number in forest.above:
            continue
        if finding.rule in _BY_DOCUMENT:
            together.setdefault((finding.rule, place.file), []).append(number)
        elif finding.rule in _BY_PROGRAM and place.file in starts:
            program = bisect_right(starts[place.file], place.start)
            together.setdefault((finding.rule, place.file, program), []).append(number)
    for numbers in together.values():
        rule = forest.findings[numbers[0]].rule
        forest.below_first(numbers, (_BY_DOCUMENT if rule in _BY_DOCUMENT else _BY_PROGRAM)[rule])
    _with_its_program(forest)
    _same_fingerprints(forest)


def _with_its_program(forest: Forest) -> None:
    """Indicators of another office, below the program that came from there."""
    foreign = [(n, f.primary) for n, f in forest.open() if f.rule == _FOREIGN]
    for number, finding in forest.open() if foreign else ():
        if finding.rule == PASTED:
            place = finding.primary
            for cause, program in foreign:
                if place.file == program.file and place.kode.startswith(program.kode):
                    forest.hang(number, cause)


def _same_fingerprints(forest: Forest) -> None:
    """Columns of one row, numbers of one recapitulation: a cause is known by its fingerprint, so it is one."""
    nodes: dict[Hashable, list[int]] = {}
    for number, finding in forest.open():
        if number not in forest.above:
            place = finding.primary
            nodes.setdefault((finding.rule, place.file, finding.group or place.kode), []).append(number)
    for alike in nodes.values():
        if len(alike) > 1:  # a fingerprint costs more than this
            same: dict[str, list[int]] = {}
            for number in alike:
                same.setdefault(forest.findings[number].fingerprint, []).append(number)
            for numbers in same.values():
                numbers.sort(key=lambda n: (-_size(forest, n), n))
                forest.below_first(numbers, 2)


def _size(forest: Forest, number: int) -> Decimal:
    values = forest.findings[number].values
    return Decimal(0) if values is None else abs(values.difference)


def copied(forest: Forest) -> None:
    """The same said of the same node in two documents: one was copied from the other."""
    same: dict[Hashable, list[int]] = {}
    for number, finding in forest.open():
        if number not in forest.above and (finding.primary.kode or finding.rule == _REGION):
            said = tuple(sorted(finding.message.arguments.items()))
            same.setdefault((finding.rule, finding.primary.kode, finding.count > 1, said), []).append(number)
    for numbers in same.values():
        if len({forest.findings[number].primary.file for number in numbers}) == len(numbers):
            forest.below_first(numbers, 2)
