"""Adds explanations to findings that are about sums."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from decimal import Decimal
from operator import itemgetter

from attrs import define, evolve, field

from renja_dsl.diagnosis.evidence import Evidence
from renja_dsl.diagnosis.explain import explanations
from renja_dsl.diagnosis.system import Sum, system_of
from renja_dsl.diagnosis.wording import explanation
from renja_dsl.findings.finding import Finding
from renja_dsl.model.document import Document
from renja_dsl.model.lookup import Lookup

ADDING_UP = frozenset(("ANG101", "ANG102", "ANG103", "EVL501", "EVL502", "EVL504", "NAR701"))


@define
class Explainers:
    """Explains the findings of one check; the sums of a document are read once."""

    lookup: Lookup
    _of_file: dict[str, _Explainer] = field(factory=dict, init=False)

    def explained(self, findings: Iterable[Finding]) -> tuple[Finding, ...]:
        """The findings, those of the adding-up kind explained where nobody accepts them and the numbers allow it."""
        return tuple(self._explained(finding) for finding in findings)

    def _explained(self, finding: Finding) -> Finding:
        if finding.rule not in ADDING_UP or finding.suppressed is not None or finding.values is None:
            return finding
        file = finding.primary.file
        explainer = self._of_file.get(file)
        if explainer is None:
            explainer = self._of_file[file] = _explainer(self.lookup, self.lookup.documents[file])
        return explainer.explained(finding, abs(finding.values.difference))


def _explainer(lookup: Lookup, document: Document) -> _Explainer:
    system = system_of(lookup, [document.name])
    cells: dict[tuple[str, Decimal], list[tuple[int, int, int, Sum]]] = {}
    for number, equation in enumerate(system.sums):
        gap = equation.gap_of_known
        if equation.total.document is document and equation.total.nilai is not None and gap:
            cells.setdefault((equation.rule, abs(gap)), []).extend(
                (amount.cell.start, amount.cell.end, number, equation)
                for amount in equation.amounts
                if amount.cell is not None and amount.document is document
            )
    for held in cells.values():
        held.sort(key=itemgetter(0))
    return _Explainer(Evidence(system), cells)


@define
class _Explainer:
    """Explains the findings of one document."""

    evidence: Evidence
    cells: dict[tuple[str, Decimal], list[tuple[int, int, int, Sum]]]
    """rule and difference -> start, end, number and sum of every cell of the sums that are off by it, by start"""

    def explained(self, finding: Finding, gap: Decimal) -> Finding:
        equation = self.about(finding, gap)
        if equation is None:
            return finding
        told = tuple(explanation(candidate) for candidate in explanations(equation, self.evidence))
        return evolve(finding, explanations=told)

    def about(self, finding: Finding, gap: Decimal) -> Sum | None:
        """The sum that a finding is about: its rule, its difference, and one of its numbers at the finding's place."""
        primary = finding.primary
        held = self.cells.get((finding.rule, gap), [])
        first: tuple[int, Sum] | None = None
        for at in range(bisect_left(held, primary.start, key=itemgetter(0)), len(held)):
            start, end, number, equation = held[at]
            if start > primary.end:
                break
            if end <= primary.end and (first is None or number < first[0]):
                first = number, equation
        return None if first is None else first[1]
