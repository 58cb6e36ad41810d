"""Findings by number, each with the one that it follows from."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from attrs import define, evolve, field

from renja_dsl.findings.finding import Cause, Finding, Place
from renja_dsl.late import late

EQUAL = frozenset(("ANG101", "ANG102", "ANG103", "ANG113", "EVL501", "EVL502", "EVL504", "RKP404", "RKP407"))
"""what is written has to be what was computed"""
SUMS = EQUAL | {"NAR701"}
BOUND = "ANG104"
"""a sum may not exceed it"""
COUNTED = "NAR701"
LINKED = "STR011"
AVERAGED = frozenset(("EVL507", "EVL514"))
"""what recaps say of programs, whose rows may have gone elsewhere"""
LACKING = frozenset(("RKP402", "RST304", "RST317"))
"""what another document has and this one lacks"""
ABSENT = frozenset(("RKP401", "RST301"))
"""what this document has and another one lacks"""
COMPARED = ("RKP", "RST", "KOD", "TGT", "EVL")
"""families that compare a node with the one of its code elsewhere"""
CellStart = tuple[str, int]
"""file and first character of what is written in one cell"""
MOST_HEADS = 100
"""of one kind whose consequences are looked for; of more, as in a plan pasted whole, each takes its time"""
_MOST_LINES = 100
"""of the block below a broken line"""
LEVEL_LINE = late(r"\s*(?:[^\W\d][\w-]*[ \t]+){1,2}([\dX]\.[\dX.]*\d)(?![\w.])")
"""the beginning of a line of a level, and its code"""
_AMOUNT = late(r"Rp([0-9]+(?:\.[0-9]{3})*)(?![0-9]|,[0-9])")


@define
class Forest:
    """A consequence names its cause, a cause has none; accepted findings neither cause nor follow."""

    findings: Sequence[Finding]
    above: dict[int, int] = field(factory=dict, init=False)
    at: dict[CellStart, list[int]] = field(factory=dict, init=False)
    """the findings that stand at a cell"""

    def __attrs_post_init__(self) -> None:
        for number, finding in self.open():
            self.at.setdefault(cell_at(finding.primary), []).append(number)

    def open(self) -> Iterator[tuple[int, Finding]]:
        return ((n, f) for n, f in enumerate(self.findings) if f.suppressed is None)

    def of(self, *rules: str) -> list[tuple[int, Finding]]:
        """Those of some rules, in their order."""
        return [(n, f) for n, f in self.open() if f.rule in rules]

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

    def below_first(self, numbers: Sequence[int], least: int = 2) -> None:
        if len(numbers) >= least:
            for number in numbers[1:]:
                self.hang(number, numbers[0])

    def line(self, number: int) -> int:
        return self.findings[number].primary.from_.line

    def gap(self, number: int, unit: str) -> Decimal:
        values = self.findings[number].values
        return Decimal(0) if values is None or values.unit != unit else values.difference

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


def cell_at(place: Place) -> CellStart:
    return place.file, place.start


def block(place: Place) -> Iterator[tuple[int, str]]:
    """The lines that are indented below that of a place, with their numbers."""
    source, first = place.source, place.from_.line
    depth = _depth(source.line(first))
    for number in range(first + 1, min(first + _MOST_LINES, source.position(len(source.text)).line) + 1):
        line = source.line(number)
        if line.strip() and _depth(line) <= depth:
            return
        yield number, line


def amounts(text: str) -> Iterator[Decimal]:
    """The rupiah in a line."""
    return (Decimal(amount.replace(".", "")) for amount in _AMOUNT.findall(text))


def _depth(line: str) -> int:
    return len(line) - len(line.lstrip())
