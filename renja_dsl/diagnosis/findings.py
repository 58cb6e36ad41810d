"""Adds explanations to the findings of a report that are about sums."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import define, evolve

from renja_dsl.diagnosis.evidence import Evidence
from renja_dsl.diagnosis.explain import explanations
from renja_dsl.diagnosis.system import Sum, system_of
from renja_dsl.diagnosis.wording import explanation, place
from renja_dsl.findings.finding import Explanation, Finding, Fix, Report
from renja_dsl.lint.repairs import title_of
from renja_dsl.model.document import Document
from renja_dsl.model.workspace import Workspace

ADDING_UP = frozenset(("ANG101", "ANG102", "ANG103", "EVL501", "EVL502", "EVL504", "NAR701"))


def explained(report: Report, workspace: Workspace) -> Report:
    """The report, its open findings of the adding-up kind explained where the numbers allow it."""
    explainers: dict[str, _Explainer] = {}
    findings = []
    for finding in report.findings:
        if _wants(finding):
            file = finding.primary.file
            if file not in explainers:
                explainers[file] = _explainer(workspace, workspace.documents[file])
            finding = explainers[file].finding(finding)
        findings.append(finding)
    return evolve(report, findings=tuple(findings))


def with_certain(told: tuple[Explanation, ...], fixes: tuple[Fix, ...]) -> tuple[Fix, ...]:
    """The edits of the one cause that explains a difference before what else may be done about it."""
    if len(told) != 1 or not told[0].edits:
        return fixes
    certain = Fix(title_of(told[0].edits), told[0].edits, safe=False)
    return (certain, *(fix for fix in fixes if _written(fix) != _written(certain)))


def _written(fix: Fix) -> set[tuple[str, int, str]]:
    return {(edit.place.file, edit.place.start, edit.text) for edit in fix.edits}


def _wants(finding: Finding) -> bool:
    return finding.rule in ADDING_UP and finding.suppressed is None and finding.values is not None


def _explainer(workspace: Workspace, document: Document) -> _Explainer:
    system = system_of(workspace, [document.name])
    broken = [s for s in system.sums if s.total.document is document and s.total.nilai is not None and s.gap_of_known]
    return _Explainer(Evidence(system), broken)


@define
class _Explainer:
    """Explains the findings of one document."""

    evidence: Evidence
    broken: list[Sum]

    def finding(self, finding: Finding) -> Finding:
        equation = next(self.sums(finding), None)
        if equation is None:
            return finding
        told = tuple(explanation(candidate) for candidate in explanations(equation, self.evidence))
        return evolve(finding, explanations=told, fixes=with_certain(told, finding.fixes))

    def sums(self, finding: Finding) -> Iterator[Sum]:
        """The sum that a finding is about: its rule, its difference, and one of its numbers at the finding's place."""
        primary, values = finding.primary, finding.values
        for equation in self.broken:
            same = values is not None and abs(values.difference) == abs(equation.gap_of_known)
            if equation.rule == finding.rule and same:
                places = (place(a) for a in equation.amounts if a.cell is not None)
                if any(primary.start <= at.start and at.end <= primary.end for at in places):
                    yield equation
