"""The open findings by their causes: what is shown and counted."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Mapping, Sequence
from decimal import Decimal

from attrs import define, field

from renja_dsl.findings.finding import Cause, Finding, ProgramRow, Report, Severity
from renja_dsl.findings.slips import SlipGroup, group_of, repeats


@define(eq=False, repr=False)
class Caused:
    """A cause with what follows from it; where it is accepted or old, the first of its consequences leads."""

    head: Finding
    below: list[Finding] = field(factory=list)

    @property
    def all(self) -> tuple[Finding, ...]:
        return self.head, *self.below

    @property
    def severity(self) -> Severity:
        """The gravest of its findings."""
        return max((finding.severity for finding in self.all), key=lambda severity: severity.weight)

    @property
    def order(self) -> tuple[str, int, int, str]:
        return self.head.order

    @property
    def broken(self) -> bool:
        """A line that cannot be read: whatever else is said of its plan may change with it."""
        return self.head.rule.startswith("SIN")

    @property
    def weight(self) -> tuple[bool, int, Decimal, int, tuple[str, int, int, str]]:
        """What to look at first: broken lines, then the gravest, the dearest, those with most consequences."""
        return not self.broken, -self.severity.weight, -self.amount, -len(self.below), self.order

    @property
    def amount(self) -> Decimal:
        """Rupiah that its head and its like are off by; zero where they are not about money."""
        return at_stake([self])

    @property
    def slips(self) -> SlipGroup | None:
        """The mistake of its head in many lines, told as one; None for a single one."""
        return group_of(self.all)

    @property
    def followers(self) -> list[Finding]:
        """What follows from its head, without the other lines of the same mistake."""
        return [finding for finding in self.below if not repeats(finding, self.head)]

    @property
    def repeats(self) -> tuple[Finding, ...]:
        """The head and its like: the same rule in other places, other columns of the same row."""
        return self.head, *(finding for finding in self.below if finding.rule == self.head.rule)


def caused(report: Report) -> list[Caused]:
    """In the order of the places of their heads."""
    groups: dict[Cause, Caused] = {}
    ordered = sorted(report.open, key=lambda finding: (finding.cause is not None, finding.order))
    for finding in ordered:
        key = finding.cause or Cause(finding.primary.file, finding.fingerprint)
        held = groups.get(key)
        if held is None:
            groups[key] = Caused(finding)
        else:
            held.below.append(finding)
    return sorted(groups.values(), key=lambda cause: cause.order)


def heads(report: Report) -> Mapping[Cause, Finding]:
    """The findings that others follow from, accepted and old ones too."""
    wanted = {finding.cause for finding in report.findings if finding.cause is not None}
    found: dict[Cause, Finding] = {}
    for finding in report.findings if wanted else ():
        key = Cause(finding.primary.file, finding.fingerprint)
        if finding.cause is None and key in wanted:
            found.setdefault(key, finding)
    return found


def counted(causes: Sequence[Caused]) -> Mapping[Severity, int]:
    """Causes by the gravest of their findings."""
    found = Counter(cause.severity for cause in causes)
    return {severity: found[severity] for severity in Severity}


def by_program(report: Report, causes: Sequence[Caused]) -> Mapping[ProgramRow, Counter[Severity]]:
    """Causes by the program in which their heads are; no row without one."""
    starts: dict[str, list[ProgramRow]] = {}
    for row in report.programs:
        starts.setdefault(row.file, []).append(row)
    found: dict[ProgramRow, Counter[Severity]] = {}
    for cause in causes:
        place = cause.head.primary
        own = starts.get(place.file, [])
        n = bisect_right(own, place.start, key=lambda row: row.start) - 1
        if n >= 0:
            found.setdefault(own[n], Counter())[cause.severity] += 1
    return found


def at_stake(causes: Sequence[Caused]) -> Decimal:
    """Rupiah: the absolute differences of causes that are about money, the largest of each cell."""
    cells: dict[tuple[str, int], Decimal] = {}
    for finding in (finding for cause in causes for finding in cause.repeats):
        values, place = finding.values, finding.primary
        if values is not None and values.unit == "rupiah":
            cell = (place.file, place.start)
            cells[cell] = max(cells.get(cell, Decimal(0)), abs(values.difference))
    return sum(cells.values(), Decimal(0))
