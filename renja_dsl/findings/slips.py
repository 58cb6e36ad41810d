"""The same mistake in many lines of a file, as after pasting a plan from Word: one note instead of a hundred."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import frozen

from renja_dsl.findings.finding import Finding

MANY = 5
"""findings of one kind in one file that are better told as one"""


@frozen
class SlipGroup:
    """Findings of one kind of mistake in the text of one file, in the order of their places."""

    file: str
    slip: str
    findings: tuple[Finding, ...]

    @property
    def safe(self) -> int:
        """How many of them `renja fix` sets right by itself."""
        return sum(finding.mends_itself for finding in self.findings)


def slip_groups(findings: Iterable[Finding], least: int = MANY) -> tuple[tuple[SlipGroup, ...], tuple[Finding, ...]]:
    """Groups of `least` findings and more in the order in which they begin, and the findings of none."""
    several = tuple(findings)
    alike: dict[tuple[str, str], list[Finding]] = {}
    for finding in several:
        if finding.slip and finding.open:
            alike.setdefault((finding.primary.file, finding.slip), []).append(finding)
    groups = [SlipGroup(file, slip, tuple(own)) for (file, slip), own in alike.items() if len(own) >= least]
    told = {id(finding) for group in groups for finding in group.findings}
    return tuple(groups), tuple(finding for finding in several if id(finding) not in told)
