"""Adds explanations to the findings of a report that are about sums, ceilings and printed averages."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from decimal import Decimal
from operator import itemgetter

from attrs import define, evolve, field

from renja_dsl.diagnosis.equations import system_of
from renja_dsl.diagnosis.evidence import Evidence
from renja_dsl.diagnosis.explain import Candidate, explanations
from renja_dsl.diagnosis.rules import ADDING_UP, AVERAGE, CEILING, EXPLAINED
from renja_dsl.diagnosis.system import Average, BatasSerapan, Sum, SumSystem
from renja_dsl.diagnosis.witnessed import of_average, of_ceiling
from renja_dsl.diagnosis.wording import explained_by
from renja_dsl.findings.finding import Explanation, Finding, Fix
from renja_dsl.lint.repairs import title_of
from renja_dsl.model.lookup import Lookup


@define
class Explainers:
    """Explains the findings of one check; the sums of a document are read once."""

    lookup: Lookup
    _of_file: dict[str, _Explainer] = field(factory=dict, init=False)

    def explained(self, findings: Iterable[Finding]) -> tuple[Finding, ...]:
        """The findings, those of these kinds explained where nobody accepts them and the numbers allow it."""
        return tuple(self._explained(finding) for finding in findings)

    def _explained(self, finding: Finding) -> Finding:
        if finding.rule not in EXPLAINED or finding.suppressed is not None:
            return finding
        file = finding.primary.file
        if file not in self._of_file:
            self._of_file[file] = _Explainer(system_of(self.lookup, [file]))
        return self._of_file[file].explained(finding)


def with_certain(told: tuple[Explanation, ...], fixes: tuple[Fix, ...]) -> tuple[Fix, ...]:
    """The edits of the one cause that explains a difference before what else may be done about it."""
    if len(told) != 1 or not told[0].edits:
        return fixes
    certain = Fix(title_of(told[0].edits), told[0].edits, safe=False)
    return (certain, *(fix for fix in fixes if _written(fix) != _written(certain)))


def _written(fix: Fix) -> set[tuple[str, int, str]]:
    return {(edit.place.file, edit.place.start, edit.text) for edit in fix.edits}


@define
class _Explainer:
    """Explains the findings of one document."""

    system: SumSystem
    evidence: Evidence = field(init=False)
    broken: BrokenSums = field(init=False)
    _averages: dict[int, Average] = field(init=False)
    _ceilings: dict[int, BatasSerapan] = field(init=False)
    """by the first character of the cell that a finding points at"""

    def __attrs_post_init__(self) -> None:
        self.evidence, self.broken = Evidence(self.system), BrokenSums(self.system)
        self._averages = {average.cell.start: average for average in self.system.averages}
        spent = [(ceiling.spent.cell, ceiling) for ceiling in self.system.ceilings]
        self._ceilings = {cell.start: ceiling for cell, ceiling in spent if cell is not None}

    def explained(self, finding: Finding) -> Finding:
        told = explained_by(self.candidates(finding))
        return evolve(finding, explanations=told, fixes=with_certain(told, finding.fixes)) if told else finding

    def candidates(self, finding: Finding) -> list[Candidate]:
        start = finding.primary.start
        if finding.rule == AVERAGE:
            average = self._averages.get(start)
            return [] if average is None else of_average(average, self.evidence)
        if finding.rule == CEILING:
            ceiling = self._ceilings.get(start)
            return [] if ceiling is None else of_ceiling(ceiling, self.evidence)
        equation = self.broken.about(finding)
        return [] if equation is None else explanations(equation, self.evidence)


@define
class BrokenSums:
    """The sums that are off, found by the findings about them."""

    system: SumSystem
    _cells: dict[tuple[str, str, Decimal], list[tuple[int, int, bool, int, Sum]]] = field(factory=dict)
    """file, rule and difference -> start, end, whether a part, number and sum of every cell, by start"""

    def __attrs_post_init__(self) -> None:
        for number, equation in enumerate(self.system.sums):
            gap, file = equation.gap_of_known, equation.total.document.name
            if equation.total.nilai is None or not gap:
                continue
            held = self._cells.setdefault((file, equation.rule, abs(gap)), [])
            for amount in equation.amounts:
                if amount.cell is not None and amount.document.name == file:
                    held.append((amount.cell.start, amount.cell.end, amount is not equation.total, number, equation))
        for held in self._cells.values():
            held.sort(key=itemgetter(0))

    def about(self, finding: Finding) -> Sum | None:
        """The sum of the finding's rule and difference whose total, or else one of whose parts, it points at."""
        if finding.values is None:
            return None
        primary = finding.primary
        held = self._cells.get((primary.file, finding.rule, abs(finding.values.difference)), [])
        found: tuple[bool, int, Sum] | None = None
        for at in range(bisect_left(held, primary.start, key=itemgetter(0)), len(held)):
            start, end, is_part, number, equation = held[at]
            if start > primary.end:
                break
            if end <= primary.end and (found is None or (is_part, number) < found[:2]):
                found = is_part, number, equation
        return None if found is None else found[2]


def judged(system: SumSystem, findings: Iterable[Finding]) -> SumSystem:
    """The sums that hold or that a finding calls wrong; what nobody complains of is no equation."""
    broken = BrokenSums(system)
    wrong = {broken.about(finding) for finding in findings if finding.open and finding.rule in ADDING_UP}
    return system.without(s for s in system.sums if s.broken and s not in wrong)
