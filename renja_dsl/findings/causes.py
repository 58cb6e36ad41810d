"""Which finding follows from which: one fault of a plan often breaks many rules.

A consequence names its cause, a cause has none; everything is by places, amounts and rules, so that
any order of work gives the same. Accepted findings neither cause nor follow.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from decimal import Decimal

from attrs import define, evolve, field

from renja_dsl.findings.finding import Cause, Finding, Place, ProgramRow
from renja_dsl.findings.slips import alike as same_slips
from renja_dsl.late import late
from renja_dsl.values import lipat

CellStart = tuple[str, int]
"""file and first character of what is written in one cell"""

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
_AMOUNT = late(r"Rp([0-9]+(?:\.[0-9]{3})*)(?![0-9,])")
PASTED = "TGT206"
"""an indicator of another office: whatever else is wrong with its words follows"""
_FOREIGN = "KOD003"
"""a program of another office's field, with which its indicators came"""
_FORMLESS = ("STR001", "KOD001", "KOD004", "KOD012", "KOD002", "KOD006", "RKP401")
_TAKEN = ("STR002", "KOD012", "KOD002")
_AT_NODE: Mapping[str, tuple[str, ...]] = {
    **{rule: _FORMLESS[: _FORMLESS.index(rule)] for rule in ("KOD002", "KOD006", "RKP401")},
    **dict.fromkeys(("KOD003", "RST301"), _FORMLESS),
    **dict.fromkeys(("KOD007", "KOD008", "KOD009"), _TAKEN),
}
"""rule -> faults of the code of its node from which it follows: a code that leads nowhere, or to another node"""
_LACKING = frozenset(("RKP402", "RST304", "RST317"))
_SAME_ROW: Mapping[str, tuple[str, ...]] = {"EVL508": ("EVL512",), "EVL515": ("EVL512", "EVL508")}
"""rule -> rules about the same row that it follows from"""
_DERIVED = frozenset(("EVL503", "EVL507", "PRD601", "ANG106"))
"""computed from other cells: wrong where one of those is"""
_REGION = "NAR702"
_WORDS = frozenset(("KOD008", "RKP405", "RST306"))
_EQUAL = frozenset(("ANG101", "ANG102", "ANG103", "ANG113", "EVL501", "EVL502", "EVL504", "RKP404", "RKP407"))
"""what is written has to be what was computed"""
_SUMS = _EQUAL | {"NAR701"}
_AT_MOST = "ANG104"
"""a sum may not exceed a bound: one part that is too large by as much accounts for it"""
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
    forest = _Forest(findings)
    forest.slips()
    forest.broken_lines()
    forest.lost_lines()
    forest.wrong_sums()
    forest.explained_cells()
    forest.wrong_codes()
    forest.same_rows()
    forest.same_texts()
    forest.foreign_words()
    forest.derived()
    forest.repeats(programs)
    forest.copied()
    return forest.told()


@define
class _Forest:
    """Findings by number, each with the one that it follows from."""

    findings: Sequence[Finding]
    above: dict[int, int] = field(factory=dict, init=False)
    at: dict[CellStart, list[int]] = field(factory=dict, init=False)
    """the findings that stand at a cell"""

    def __attrs_post_init__(self) -> None:
        for number, finding in self._open():
            self.at.setdefault(_cell(finding.primary), []).append(number)

    def _open(self) -> Iterator[tuple[int, Finding]]:
        return ((n, f) for n, f in enumerate(self.findings) if f.suppressed is None)

    def head(self, number: int) -> int:
        while number in self.above:
            number = self.above[number]
        return number

    def hang(self, number: int, cause: int) -> bool:
        """Hang a finding that hangs nowhere yet, unless its cause hangs below it."""
        if number in self.above or self.head(cause) == number:  # a cause of its own consequence, or of itself
            return False
        self.above[number] = self.head(cause)
        return True

    # ---- kinds of causes, the surest first ------------------------------------------------------

    def slips(self) -> None:
        """One mistake in many lines of a file, as after pasting it from Word."""
        for numbers in same_slips(self.findings):
            self._below_first(numbers, 2)

    def broken_lines(self) -> None:
        """What the lines below a broken one say in vain: fields that fell to another node, amounts that sums miss."""
        broken = [number for number, finding in self._open() if finding.rule in _BROKEN]
        misplaced: dict[tuple[str, int], list[int]] = {}
        missing: dict[tuple[str, Decimal], list[int]] = {}
        for number, finding in self._open() if broken else ():
            place, values = finding.primary, finding.values
            if finding.rule in _MISPLACED:
                misplaced.setdefault((place.file, place.from_.line), []).append(number)
            elif values is not None and values.difference and finding.rule in _SUMS:
                missing.setdefault((place.file, abs(values.difference)), []).append(number)
        lacking = [n for n, f in self._open() if f.rule in _LACKING] if broken else []
        for cause in broken:
            place = self.findings[cause].primary
            for number in lacking:
                self._named(number, place.source.line(place.from_.line), cause)
            for line, text in _block(place):
                followers = list(misplaced.get((place.file, line), ()))
                for amount in _AMOUNT.findall(text):
                    followers += missing.get((place.file, Decimal(amount.replace(".", ""))), ())
                for number in followers:
                    self.hang(number, cause)

    def _named(self, number: int, text: str, cause: int) -> None:
        """What another document has and this one lacks, where a line that cannot be read names it."""
        codes = [place.kode for place in self.findings[number].related if place.kode]
        if any(re.search(rf"(?<![\w.]){re.escape(code)}(?![\w.]*\w)", text) for code in codes):
            self.hang(number, cause)

    def lost_lines(self) -> None:
        """Lines that fell to another owner because that of their own node is not there."""
        by_file: dict[str, list[int]] = {}
        for number, finding in self._open():
            if finding.rule in _STRAY and number not in self.above:
                by_file.setdefault(finding.primary.file, []).append(number)
        self._orphans()
        for file, strays in by_file.items():
            run: list[int] = []
            for number in sorted(strays, key=self._line):
                if run and self._line(number) - self._line(run[-1]) > _MOST_APART:
                    self._lost(file, run)
                    run = []
                run.append(number)
            self._lost(file, run)

    def _orphans(self) -> None:
        """What two documents have and this one lacks, and its children, which have nothing above them."""
        lacking: dict[tuple[str, str], int] = {}
        for number, finding in self._open():
            if finding.rule in _LACKING and finding.count == 1:
                for place in finding.related[:1]:
                    self.hang(number, lacking.setdefault((finding.primary.file, place.kode), number))
        for number, finding in self._open() if lacking else ():
            place = finding.primary
            if finding.rule == _ORPHAN and place.kode:
                above = place.kode
                while above and (place.file, above) not in lacking:
                    above = above.rpartition(".")[0]
                if above:
                    self.hang(number, lacking[place.file, above])

    def _lost(self, file: str, run: Sequence[int]) -> None:
        if len(run) < 2:
            return
        first, last = self._line(run[0]), self._line(run[-1])
        own = [(n, f) for n, f in self._open() if f.primary.file == file and n not in self.above]
        lacking = [n for n, f in own if f.rule in _LACKING and self._line(n) <= first]
        cause = max(lacking, key=lambda n: (self._line(n), -n), default=run[0])
        source = self.findings[run[0]].primary.source
        amounts = {
            Decimal(amount.replace(".", ""))
            for line in range(first, last + 1)
            for amount in _AMOUNT.findall(source.line(line))
        }
        owners = {f.primary.kode for n, f in own if f.rule in _AROUND and first - _MOST_ABOVE <= self._line(n) <= last}
        for number, finding in own:
            place, values = finding.primary, finding.values
            line = place.from_.line
            if (
                number in run
                or (
                    finding.rule in _AROUND
                    and (place.kode in owners or first - _MOST_ABOVE <= line <= last + _MOST_APART)
                )
                or (finding.rule == _ORPHAN and first < line <= first + _MOST_LINES)
                or (values is not None and finding.rule in _SUMS and abs(values.difference) in amounts)
                or (cause in lacking and finding.rule == _COUNTED and self._gap(number, "angka") in (1, -1))
            ):
                self.hang(number, cause)

    def _line(self, number: int) -> int:
        return self.findings[number].primary.from_.line

    def wrong_sums(self) -> None:
        """A difference that goes away with the difference of a number that takes part in it."""
        for number, finding in self._open():
            values = finding.values
            if values is None or not values.difference:
                continue
            wrong = dict.fromkeys(
                other
                for place in finding.related
                if place.value
                for other in self.at.get(_cell(place), ())
                if other != number and self._gap(other, values.unit)
            )
            ones = [other for other in wrong if self._gap(other, values.unit) == -values.difference]
            if finding.rule == _AT_MOST:
                ones = [other for other in wrong if self._gap(other, values.unit) >= values.difference]
            if not ones and len({_cell(self.findings[other].primary) for other in wrong}) == len(wrong) > 1:
                total = sum((self._gap(other, values.unit) for other in wrong), Decimal(0))
                ones = list(wrong) if total == -values.difference else []
            for cause in ones:
                if self.hang(number, cause):
                    break
        for numbers in self.at.values():
            equal = [n for n in numbers if self.findings[n].rule in _EQUAL] if len(numbers) > 1 else []
            for number in equal[1:]:  # a cell that breaks several sums is the wrong one
                self.hang(number, equal[0])
            by_gap: dict[tuple[str, Decimal], int] = {}
            for number in numbers if len(numbers) > 1 else ():  # a bound that is exceeded by as much
                values = self.findings[number].values
                if values is not None and values.difference:
                    self.hang(number, by_gap.setdefault((values.unit, abs(values.difference)), number))

    def _gap(self, number: int, unit: str) -> Decimal:
        values = self.findings[number].values
        return Decimal(0) if values is None or values.unit != unit else values.difference

    def explained_cells(self) -> None:
        """Sums that the same cell explains; the finding at that cell, if there is one, leads."""
        by_cell: dict[CellStart, list[int]] = {}
        for number, finding in self._open():
            if finding.explanations and finding.explanations[0].edits:
                by_cell.setdefault(_cell(finding.explanations[0].edits[0].place), []).append(number)
        for cell, explained in by_cell.items():
            first = next((number for number in explained if _cell(self.findings[number].primary) == cell), explained[0])
            for number in explained:
                self.hang(number, first)
        for number, finding in self._open():
            if finding.rule in _DERIVED and not finding.explained:
                cause = next((by_cell[_cell(p)][0] for p in finding.related if _cell(p) in by_cell), None)
                if cause is not None:
                    self.hang(number, cause)

    def wrong_codes(self) -> None:
        """What is looked up by a code that is wrong."""
        causes = {rule for several in _AT_NODE.values() for rule in several}
        wrong: dict[tuple[str, str], dict[str, int]] = {}
        for number, finding in self._open():
            if finding.rule in causes:
                repeats = (place for place in finding.related if place.label == "other")
                for place in (finding.primary, *(repeats if finding.count > 1 else ())):
                    wrong.setdefault((place.file, place.kode), {}).setdefault(finding.rule, number)
        if not wrong:
            return
        names = {
            (f.primary.file, lipat(f.primary.nama)): n
            for n, f in self._open()
            if f.rule in causes and f.primary.nama and n not in self.above
        }
        for number, finding in self._open():
            place = finding.primary
            if finding.rule in _LACKING:
                self._lacking(number, names)
                continue
            there = wrong.get((place.file, place.kode), {})
            cause = next((there[rule] for rule in _AT_NODE.get(finding.rule, ()) if rule in there), number)
            if cause != number and finding.count == 1 and place.kode:
                self.hang(number, cause)

    def _lacking(self, number: int, names: Mapping[tuple[str, str], int]) -> None:
        """What another document has and this one lacks, where the node of that name has a wrong code."""
        finding = self.findings[number]
        for place in finding.related:
            cause = names.get((finding.primary.file, lipat(place.nama)))
            if cause is not None:
                self.hang(number, cause)

    def same_rows(self) -> None:
        for numbers in self.at.values():
            if len(numbers) > 1:
                by_rule = {self.findings[number].rule: number for number in reversed(numbers)}
                for rule, number in by_rule.items():
                    cause = next((by_rule[other] for other in _SAME_ROW.get(rule, ()) if other in by_rule), None)
                    if cause is not None:
                        self.hang(number, cause)

    def same_texts(self) -> None:
        """Rules that object to the words of one cell, or to a target and its unit: whoever rewrites it cures all."""
        for numbers in self.at.values():
            if len(numbers) > 1:
                about = [number for number in numbers if self._of_text(self.findings[number])]
                about.sort(key=lambda n: (self.findings[n].rule != PASTED, -self.findings[n].severity.weight, n))
                for number in about[1:]:
                    self.hang(number, about[0])

    @staticmethod
    def _of_text(finding: Finding) -> bool:
        return finding.count == 1 and finding.values is None and bool(finding.primary.value)

    def foreign_words(self) -> None:
        """Words that differ from those of another document, where those are of another region."""
        places = {
            (place.file, place.start - quote): number
            for number, finding in self._open()
            if finding.rule == _REGION
            for place in (finding.primary, *finding.related)
            for quote in (0, 1)
        }
        for number, finding in self._open() if places else ():
            if finding.rule in _WORDS:
                for place in finding.related:
                    cause = places.get(_cell(place))
                    if place.label == "reference" and cause is not None:
                        self.hang(number, cause)

    def derived(self) -> None:
        """Percentages and labels computed from a cell that is wrong itself; a label that no scale has is one."""
        numbers = {
            cell: n for cell, ns in self.at.items() for n in ns if self.findings[n].rule in _DERIVED or self._number(n)
        }
        labels = {
            _cell(place): n
            for n, finding in self._open()
            if finding.rule == "PRD602"
            for place in (finding.primary, *finding.related)
        }
        for number, finding in self._open():
            if finding.rule not in _DERIVED:
                continue
            own = _cell(finding.primary)
            if finding.rule == "PRD601" and own in labels:
                self.hang(number, labels[own])
            for place in finding.related:
                cause = numbers.get(_cell(place))
                if cause is not None and cause != number and self.hang(number, cause):
                    break
        scales = {file: number for (file, _), number in reversed(labels.items())}
        for number, finding in self._open():
            if finding.rule == "PRD601" and finding.primary.file in scales:  # another scale was at hand
                self.hang(number, scales[finding.primary.file])

    def _number(self, number: int) -> bool:
        finding = self.findings[number]
        return finding.values is not None and (finding.explained or finding.rule in _EQUAL)

    def repeats(self, programs: Iterable[ProgramRow]) -> None:
        """One rule many times: of one fingerprint, in a program or in a document, from so many on a habit."""
        starts: dict[str, list[int]] = {}
        for row in programs:
            starts.setdefault(row.file, []).append(row.start)
        together: dict[Hashable, list[int]] = {}
        for number, finding in self._open():
            place = finding.primary
            if number in self.above:
                continue
            if finding.rule in _BY_DOCUMENT:
                together.setdefault((finding.rule, place.file), []).append(number)
            elif finding.rule in _BY_PROGRAM and place.file in starts:
                program = bisect_right(starts[place.file], place.start)
                together.setdefault((finding.rule, place.file, program), []).append(number)
        for numbers in together.values():
            rule = self.findings[numbers[0]].rule
            self._below_first(numbers, (_BY_DOCUMENT if rule in _BY_DOCUMENT else _BY_PROGRAM)[rule])
        self._with_its_program()
        self._same_fingerprints()

    def _with_its_program(self) -> None:
        """Indicators of another office, below the program that came from there."""
        foreign = [(n, f.primary) for n, f in self._open() if f.rule == _FOREIGN]
        for number, finding in self._open() if foreign else ():
            if finding.rule == PASTED:
                place = finding.primary
                for cause, program in foreign:
                    if place.file == program.file and place.kode.startswith(program.kode):
                        self.hang(number, cause)

    def _same_fingerprints(self) -> None:
        """Columns of one row, numbers of one recapitulation: a cause is known by its fingerprint, so it is one."""
        nodes: dict[Hashable, list[int]] = {}
        for number, finding in self._open():
            if number not in self.above:
                place = finding.primary
                nodes.setdefault((finding.rule, place.file, finding.group or place.kode), []).append(number)
        for alike in nodes.values():
            if len(alike) > 1:  # a fingerprint costs more than this
                same: dict[str, list[int]] = {}
                for number in alike:
                    same.setdefault(self.findings[number].fingerprint, []).append(number)
                for numbers in same.values():
                    numbers.sort(key=lambda n: (-self._size(n), n))
                    self._below_first(numbers, 2)

    def _size(self, number: int) -> Decimal:
        values = self.findings[number].values
        return Decimal(0) if values is None else abs(values.difference)

    def _below_first(self, numbers: Sequence[int], least: int) -> None:
        if len(numbers) >= least:
            for number in numbers[1:]:
                self.hang(number, numbers[0])

    def copied(self) -> None:
        """The same said of the same node in two documents: one was copied from the other."""
        same: dict[Hashable, list[int]] = {}
        for number, finding in self._open():
            if number not in self.above and (finding.primary.kode or finding.rule == _REGION):
                said = tuple(sorted(finding.message.arguments.items()))
                same.setdefault((finding.rule, finding.primary.kode, finding.count > 1, said), []).append(number)
        for numbers in same.values():
            if len({self.findings[number].primary.file for number in numbers}) == len(numbers):
                self._below_first(numbers, 2)

    # ---- what comes of it ------------------------------------------------------------------------

    def told(self) -> list[Finding]:
        if not self.above:
            return list(self.findings)
        made = list(self.findings)
        causes: dict[int, Cause] = {}
        for number in self.above:
            head = self.head(number)
            if head not in causes:
                causes[head] = Cause(self.findings[head].primary.file, self.findings[head].fingerprint)
            made[number] = evolve(made[number], cause=causes[head])
        return made


def _cell(place: Place) -> CellStart:
    return place.file, place.start


def _block(place: Place) -> Iterator[tuple[int, str]]:
    """The lines that are indented below that of a place, with their numbers."""
    source, first = place.source, place.from_.line
    depth = _depth(source.line(first))
    for number in range(first + 1, min(first + _MOST_LINES, source.position(len(source.text)).line) + 1):
        line = source.line(number)
        if line.strip() and _depth(line) <= depth:
            return
        yield number, line


def _depth(line: str) -> int:
    return len(line) - len(line.lstrip())
