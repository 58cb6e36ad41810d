"""The open findings by their causes: what is shown and counted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from decimal import Decimal

from attrs import define, field

from renja_dsl.findings.finding import Cause, Finding, Report, Severity


@define
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


def counted(causes: Sequence[Caused]) -> Mapping[Severity, int]:
    """Causes by the gravest of their findings."""
    found = Counter(cause.severity for cause in causes)
    return {severity: found[severity] for severity in Severity}


def at_stake(causes: Sequence[Caused]) -> Decimal:
    """Rupiah: the absolute differences of causes that are about money, the largest of each cell."""
    cells: dict[tuple[str, int], Decimal] = {}
    for finding in (finding for cause in causes for finding in cause.repeats):
        values, place = finding.values, finding.primary
        if values is not None and values.unit == "rupiah":
            cell = (place.file, place.start)
            cells[cell] = max(cells.get(cell, Decimal(0)), abs(values.difference))
    return sum(cells.values(), Decimal(0))
