"""What was found in each document becomes one report."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from renja_dsl.findings.finding import Checks, DocumentReport, Finding, Report

if TYPE_CHECKING:
    from renja_dsl.findings.baseline import Baseline


def merged(documents: Iterable[DocumentReport], known: Baseline | None = None) -> Report:
    """One report of several documents, in their order, with what follows from what, and what `known` holds."""
    several = tuple(documents)
    findings = _sorted(several)
    rows = [row for one in several for row in one.programs]
    if len(findings) > 1:
        from renja_dsl.findings.causes import with_causes  # only where something was found

        findings = with_causes(findings, rows)
    return Report(
        _marked(findings, known),
        _checks(several),
        len(several),
        tuple(rows),
        {one.file: one.kind for one in several},
        tuple(sorted({one.table for one in several if one.table is not None})),
    )


def in_order(documents: Iterable[DocumentReport], known: Baseline | None = None) -> tuple[Finding, ...]:
    """The findings of several documents, without what follows from what."""
    return _marked(_sorted(documents), known)


def _sorted(documents: Iterable[DocumentReport]) -> list[Finding]:
    return sorted((f for one in documents for f in one.findings), key=lambda finding: finding.order)


def _marked(findings: list[Finding], known: Baseline | None) -> tuple[Finding, ...]:
    """With what a baseline holds."""
    if not known:
        return tuple(findings)
    from renja_dsl.findings.baseline import mark_known  # only where somebody keeps a baseline

    return tuple(mark_known(findings, known))


def _checks(documents: Iterable[DocumentReport]) -> dict[str, Checks]:
    passed: dict[str, int] = {}
    failed: dict[str, int] = {}
    reasons: dict[str, dict[str, int]] = {}
    names: dict[str, str] = {}
    for document in documents:
        for rule, more in document.checks.items():
            names.setdefault(rule, more.name)
            passed[rule] = passed.get(rule, 0) + more.passed
            failed[rule] = failed.get(rule, 0) + more.failed
            told = reasons.setdefault(rule, {})
            for reason, count in more.abstained.items():
                told[reason] = told.get(reason, 0) + count
    return {
        rule: Checks(passed[rule], failed[rule], dict(sorted(reasons[rule].items())), name)
        for rule, name in sorted(names.items())
    }
