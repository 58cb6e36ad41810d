"""Two properties of a rule, to be held by a region's own rules as by the built-in ones.

def test_rule() -> None:
    assert_rule_sound(rule)
    assert_rule_complete(rule, mutator)
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import cache

from attrs import evolve
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from renja_dsl.check.examples import TABLE, tables_of
from renja_dsl.check.readers import Texts
from renja_dsl.check.run import check_texts
from renja_dsl.findings.finding import Finding, Report
from renja_dsl.lint.settings import Settings
from renja_dsl.messages import render
from renja_dsl.model.documents import Documents
from renja_dsl.model.references import load
from renja_dsl.rules.rule import Rule
from renja_dsl.syntax.parser import PlanParser
from renja_dsl.syntax.source import Source
from renja_dsl.testing.mutators.base import Mutated, Mutator
from renja_dsl.testing.printing import Rencana
from renja_dsl.testing.strategies import rencana

SIZES = (2, 2, 3)
"""programs, kegiatan a program, sub kegiatan a kegiatan: enough for every fault"""


def documents_of(texts: Mapping[str, str]) -> Documents:
    """Documents held in memory, by file name."""
    return load(Texts.of(Source(name, text) for name, text in texts.items()), texts, _parser())


def lint_texts(texts: Mapping[str, str], rules: Iterable[Rule], config: Settings | None = None) -> Report:
    """Lint documents held in memory; `nomenklatur-2026.tsv` among them is a table to judge by."""
    tables = tables_of(Source(name, text) for name, text in texts.items() if name.endswith(TABLE))
    plans = [Source(name, text) for name, text in texts.items() if not name.endswith(TABLE)]
    settings = config or Settings()
    if tables.years:
        settings = evolve(settings, tables=tables)
    return check_texts(plans, tuple(rules), settings, _parser())


def assert_rule_sound(rule: Rule, *, max_examples: int = 25, plans: st.SearchStrategy[Rencana] | None = None) -> None:
    """A consistent workspace never fires the rule. Raises AssertionError with the plan that does."""

    def holds(plan: Rencana) -> None:
        report = lint_texts(plan.teks, [rule])
        found = [finding for finding in report.findings if finding.rule == rule.id]
        assert not found, _told(f"{rule.id} fires on a consistent workspace", plan.teks, found, "no finding")

    _hold(holds, rencana(most=SIZES) if plans is None else plans, max_examples)


def assert_rule_complete(
    rule: Rule, mutator: Mutator, *, max_examples: int = 25, plans: st.SearchStrategy[Rencana] | None = None
) -> None:
    """The planted fault always fires the rule, at the planted place. Raises AssertionError.

    The place may be the finding's own, or one of those that it was grouped with. In a document of a year that the
    rule is not for (`berlaku tahun`), it has to be silent.
    """

    def holds(made: Mutated) -> None:
        report = lint_texts(made.texts, [rule])
        due = made.expected
        found = [finding for finding in report.findings if finding.rule == rule.id]
        wanted = f"{due.rule} at {due.file}:{due.line}, planted by {mutator.name}"
        if any(rule.tahun) and not rule.is_for(documents_of(made.texts)[due.file]):
            there = [finding for finding in found if finding.primary.file == due.file]
            assert not there, _told(f"{rule.id} is not for this year", made.texts, there, "no finding", due.file)
            return
        assert any(points_at(finding, due.file, due.line) for finding in found), _told(
            f"{rule.id} is silent where it has to speak" if not found else f"{rule.id} points elsewhere",
            made.texts,
            found,
            wanted,
            due.file,
        )

    base = rencana(most=SIZES) if plans is None else plans
    if plans is None and mutator.needs:
        base = _with(mutator.needs)
    _hold(holds, _mutated(base, mutator), max_examples)


def points_at(finding: Finding, file: str, line: int) -> bool:
    """Whether a finding, or a place that was grouped with it, lies on a line."""
    places = (finding.primary, *(place for place in finding.related if place.label == "other"))
    return any(place.file == file and place.from_.line <= line <= place.to.line for place in places)


def described(finding: Finding) -> str:
    """One line: severity, rule, place and message."""
    place = finding.primary
    message = render(finding.message.templates, finding.message.arguments, "id")
    return f"{place.file}:{place.from_.line}:{place.from_.column} {finding.severity.value} {finding.rule} {message}"


@st.composite
def _mutated(draw: st.DrawFn, plans: st.SearchStrategy[Rencana], mutator: Mutator) -> Mutated:
    return mutator.apply(draw(plans), draw)


def _with(needs: frozenset[str]) -> st.SearchStrategy[Rencana]:
    """Workspaces that have at least these documents."""
    others = frozenset(("rkpd", "renstra", "sebelumnya")) - needs
    return st.sampled_from((needs, needs | others)).flatmap(lambda beside: rencana(beside, SIZES))


def _hold(holds: Callable[..., None], strategy: st.SearchStrategy[object], max_examples: int) -> None:
    checks = [HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.filter_too_much]
    phases = (Phase.generate, Phase.shrink)  # what else one could change of the smallest plan nobody asks
    quick = settings(
        max_examples=max_examples, deadline=None, database=None, phases=phases, suppress_health_check=checks
    )
    quick(given(strategy)(holds))()


def _told(what: str, texts: Mapping[str, str], found: Iterable[Finding], wanted: str, only: str | None = None) -> str:
    """Plan, findings and expectation, for whoever has to repair the rule."""
    lines = [what, f"expected: {wanted}", "found:", *(f"  {described(finding)}" for finding in found)]
    for name, text in texts.items():
        if only in (None, name):
            lines += [f"--- {name}", *(f"{n:4} {line}" for n, line in enumerate(text.splitlines(), 1))]
    return "\n".join(lines)


@cache
def _parser() -> PlanParser:
    """One parser for all examples: names repeat, and what it has read it need not read again."""
    return PlanParser()
