"""The same mistake in many lines of a file, as after pasting a plan from Word: one note instead of a hundred."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrs import frozen

from renja_dsl.findings.finding import Finding

MANY = 5
"""findings of one kind in one file that are better told as one"""
_TYPICAL = "slip."
"""with which the kinds begin that come from one habit; other mistakes in a text have nothing in common"""


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


def alike(findings: Sequence[Finding]) -> Iterator[list[int]]:
    """The numbers of the open findings that are one mistake in MANY lines and more, in their order."""
    kinds: dict[tuple[str, str], list[int]] = {}
    for number, finding in enumerate(findings):
        if finding.slip.startswith(_TYPICAL) and finding.open:
            kinds.setdefault((finding.primary.file, finding.slip), []).append(number)
    return (numbers for numbers in kinds.values() if len(numbers) >= MANY)


def repeats(finding: Finding, first: Finding) -> bool:
    """Whether it is the mistake of another finding, in the same file."""
    return bool(first.slip) and (finding.slip, finding.primary.file) == (first.slip, first.primary.file)


def group_of(findings: Sequence[Finding]) -> SlipGroup | None:
    """The first one and those that repeat its mistake; None where it is alone with it."""
    first = findings[0]
    own = sorted((f for f in findings if repeats(f, first)), key=lambda finding: finding.order)
    return SlipGroup(first.primary.file, first.slip, tuple(own)) if len(own) > 1 else None
