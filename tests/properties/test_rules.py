"""Every built-in rule: silent on consistent plans, and loud where its fault is planted."""

from __future__ import annotations

import pytest
from hypothesis import given, settings

from renja_dsl.lint.regional import REGIONAL
from renja_dsl.rules.native import NATIVE
from renja_dsl.rules.registry import built_in
from renja_dsl.rules.rule import Rule
from renja_dsl.testing import MUTATORS, Mutator, Rencana, assert_rule_complete, lint_texts, rencana
from renja_dsl.testing.assertions import described
from renja_dsl.testing.strategies import DOKUMEN

RULES = {rule.id: rule for rule in built_in()}
SILENT_ON_PURPOSE: dict[str, str] = {}
"""rule -> why a consistent workspace may fire it"""
NOTHING_TO_CHECK = {
    "ANG115": "asks about salaries; generated sub kegiatan pay none",
    "ANG116": "asks about earmarked DAU; generated sources are not earmarked",
    "NAR710": "asks about counts in prose; generated prose has none",
    "NAR712": "asks about years of plans in prose; generated prose has none",
    "NAR713": "asks about offices in prose; generated prose has none",
    "KOD006": "asks a table of the nomenclature; a generated workspace has none",
    "KOD007": "asks a table of the nomenclature; a generated workspace has none",
    "KOD012": "asks about a name under another code; generated documents use one code for one name",
    "RST315": "asks about the Renstra's end target beside the year's; generated ones stand in the Renstra alone",
    "STR013": "asks about two stages of one year; the generated renja refers to the year before",
    "TGT209": "asks about an indicator that stands twice; generated ones are all different",
    "TGT215": "asks about an index; generated indicators are numbers and shares",
}
"""rule -> why a consistent workspace gives it nothing to check"""
PAIRS = [
    pytest.param(RULES[rule], mutator, id=f"{rule}-{mutator.name}")
    for rule, mutators in MUTATORS.items()
    if rule in RULES
    for mutator in mutators
]


@pytest.mark.parametrize(("rule", "mutator"), PAIRS)
def test_its_fault_always_fires_it(rule: Rule, mutator: Mutator) -> None:
    assert_rule_complete(rule, mutator, max_examples=settings.default.max_examples // 8)


@pytest.mark.parametrize("rule", RULES)
def test_it_has_a_mutator(rule: str) -> None:
    file = f"renja_dsl/testing/mutators/{rule[:3].lower()}.py"
    assert MUTATORS.get(rule), f'{rule} has no mutator: write one in {file}, below @plants("{rule}")'


@given(rencana())
def test_nothing_is_found_in_a_consistent_workspace(plan: Rencana) -> None:
    report = lint_texts(plan.teks, RULES.values())
    found = [finding for finding in report.findings if finding.rule not in SILENT_ON_PURPOSE]
    assert not found, "\n".join(map(described, found))


@given(rencana(DOKUMEN))
@settings(max_examples=settings.default.max_examples // 6)
def test_silence_is_not_for_want_of_something_to_check(plan: Rencana) -> None:
    """Every rule has something to pass in a consistent workspace; problems of the text are no checks."""
    checks = lint_texts(plan.teks, RULES.values()).checks
    idle = {rule.id for rule in RULES.values() if rule.check is not None or rule.id in NATIVE}
    assert not REGIONAL & set(checks)  # one office alone says nothing
    idle -= {name for name, checked in checks.items() if checked.passed}
    assert idle <= set(NOTHING_TO_CHECK)
