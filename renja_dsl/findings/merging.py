"""What was found in each document becomes one report."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import TYPE_CHECKING

from attrs import evolve

from renja_dsl.findings.finding import Checks, DocumentReport, Finding, ProgramRow, Report, Severity

if TYPE_CHECKING:
    from renja_dsl.findings.baseline import Baseline


def merged(documents: Iterable[DocumentReport], known: Baseline | None = None) -> Report:
    """One report of several documents, in their order; findings of the baseline `known` are marked."""
    several = tuple(documents)
    findings = sorted((f for one in several for f in one.findings), key=lambda finding: finding.order)
    if known:
        from renja_dsl.findings.baseline import mark_known  # only where somebody keeps a baseline

        findings = mark_known(findings, known)
    rows = [row for one in several for row in one.programs]
    return Report(
        tuple(findings),
        _checks(several),
        len(several),
        tuple(_counted(rows, findings)),
        {one.file: one.kind for one in several},
    )


def _checks(documents: Iterable[DocumentReport]) -> dict[str, Checks]:
    found: dict[str, Checks] = {}
    for document in documents:
        for rule, more in document.checks.items():
            before = found.get(rule)
            if before is None:
                found[rule] = more
                continue
            reasons = Counter(before.abstained)
            reasons.update(more.abstained)
            passed, failed = before.passed + more.passed, before.failed + more.failed
            found[rule] = Checks(passed, failed, dict(sorted(reasons.items())), before.name)
    return dict(sorted(found.items()))


def _counted(rows: Sequence[ProgramRow], findings: Iterable[Finding]) -> Iterator[ProgramRow]:
    """The rows with the open findings between the beginning of their program and that of the next one."""
    by_file: dict[str, list[Finding]] = {}
    for finding in findings if rows else ():
        if finding.open:
            by_file.setdefault(finding.primary.file, []).append(finding)
    for file, own in groupby(rows, lambda row: row.file):
        programs = list(own)
        starts = [row.start for row in programs]
        counts: dict[int, Counter[Severity]] = {}
        for finding in by_file.get(file, ()):
            counts.setdefault(bisect_right(starts, finding.primary.start) - 1, Counter())[finding.severity] += 1
        for number, row in enumerate(programs):
            yield evolve(row, findings=dict(counts[number])) if number in counts else row
