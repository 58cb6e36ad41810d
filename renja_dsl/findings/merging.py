"""What was found in each document becomes one report."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import TYPE_CHECKING

from renja_dsl.findings.finding import Checks, DocumentReport, Report

if TYPE_CHECKING:
    from renja_dsl.findings.baseline import Baseline


def merged(documents: Iterable[DocumentReport], known: Baseline | None = None) -> Report:
    """One report of several documents, in their order, with what follows from what, and what `known` holds."""
    several = tuple(documents)
    findings = sorted((f for one in several for f in one.findings), key=lambda finding: finding.order)
    rows = [row for one in several for row in one.programs]
    if len(findings) > 1:
        from renja_dsl.findings.causes import with_causes  # only where something was found

        findings = with_causes(findings, rows)
    if known:
        from renja_dsl.findings.baseline import mark_known  # only where somebody keeps a baseline

        findings = mark_known(findings, known)
    return Report(
        tuple(findings),
        _checks(several),
        len(several),
        tuple(rows),
        {one.file: one.kind for one in several},
        tuple(sorted({one.table for one in several if one.table is not None})),
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
