"""Every repair that a rule carries: a planted fault is cured, and nothing else becomes wrong."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from renja_dsl.check.examples import TABLE, tables_of
from renja_dsl.check.run import check_texts
from renja_dsl.edit.fixing import Fixed, fixed
from renja_dsl.edit.trial import PlanTexts
from renja_dsl.findings.finding import Finding, Severity
from renja_dsl.lint.settings import Settings
from renja_dsl.rules.registry import built_in
from renja_dsl.rules.translate import read_built_in
from renja_dsl.syntax.parser import PlanParser
from renja_dsl.syntax.source import Source
from renja_dsl.testing import MUTATORS, Mutator, rencana

RULES = built_in()
CARRIES = [text.id for text in read_built_in() if text.perbaikan]
MAY_STAY = {
    "ANG103": "several sources of funds: nobody knows which of them is wrong, and the pagu may be claimed elsewhere",
    "ANG105": "an amount that is out of place may be another one altogether, not only one with a sign too many",
    "KOD003": "an office of several fields of government, or codes that are there already: not guessed",
    "KOD004": "a code that the field of government gives may be there already",
    "KOD005": "the table of the nomenclature decides; a generated workspace has none",
    "KOD007": "another name altogether: the code may be the wrong one",
    "KOD008": "another name altogether: the code may be the wrong one",
    "STR011": "which sasaran is meant is not guessed, unless one alone is left without a program",
    "RKP405": "several places or groups: which of them is meant is not guessed",
    "TGT201": "a percentage has no unit to change, and a number that was planted with it may jump",
    "TGT203": "only where RKPD or Renstra set a target for the same indicator",
    "TGT205": "only where the Renstra sets one that is not worse than what was reached",
    "TGT206": "only where RKPD or Renstra have one indicator for the node, and so has the plan",
    "TGT209": "only where RKPD or Renstra say which of the two targets is meant",
    "TGT213": "only where RKPD or Renstra have one indicator for the kegiatan, and so has the plan",
    "TGT202": "a percentage has no unit to take over, and numbers that are far apart may be of two things",
    "TGT204": "a jump may be meant: only a thousands dot that was read as a decimal is known",
}
"""rule -> why its planted fault may be left"""
AMOUNT = re.compile(r"(?:Rp)?[0-9][0-9.]*(?:,[0-9]+)?%?(?= *[a-zA-Z\n])")
PAIRS = [
    pytest.param(rule, mutator, id=f"{rule}-{mutator.name}") for rule in CARRIES for mutator in MUTATORS.get(rule, ())
]


@cache
def parser() -> PlanParser:
    return PlanParser()


def mended(texts: Mapping[str, str], *, unsafe: bool) -> tuple[Fixed, PlanTexts, tuple[Finding, ...]]:
    """What fixes make of the texts, the texts, and what was found in them."""
    sources = {name: Source(name, text) for name, text in texts.items()}
    chosen = Settings(tables=tables_of(sources.values()))
    plans = {name: source for name, source in sources.items() if not name.endswith(TABLE)}

    def check(some: PlanTexts) -> tuple[Finding, ...]:
        return check_texts(some.values(), RULES, chosen, parser()).findings

    return fixed(plans, check, parser(), unsafe=unsafe), plans, check(plans)


def counts(findings: tuple[Finding, ...]) -> Counter[tuple[str, str]]:
    return Counter((f.primary.file, f.rule) for f in findings for _ in range(f.count))


def galat(findings: tuple[Finding, ...]) -> tuple[Finding, ...]:
    return tuple(finding for finding in findings if finding.severity is Severity.GALAT)


def test_rules_carry_repairs() -> None:
    assert len(CARRIES) > 15
    assert set(MAY_STAY) <= set(CARRIES)


@pytest.mark.parametrize(("rule", "mutator"), PAIRS)
def test_a_planted_fault_is_cured_and_nothing_else_becomes_wrong(rule: str, mutator: Mutator) -> None:
    @settings(max_examples=max(2, settings.default.max_examples // 33))
    @given(rencana(mutator.needs), st.data())
    def holds(plan: object, data: st.DataObject) -> None:
        texts = mutator.apply(plan, data.draw).texts  # type: ignore[arg-type]
        done, _, before = mended(texts, unsafe=True)
        assert not counts(done.findings) - counts(before)
        if rule not in MAY_STAY:
            assert rule not in {finding.rule for finding in done.findings}
        safe, plans, _ = mended(texts, unsafe=False)
        assert not counts(galat(safe.findings)) - counts(galat(before))
        assert all(one.fix.safe for one in safe.applied)
        for name, source in plans.items():
            assert AMOUNT.findall(safe.texts[name].text) == AMOUNT.findall(source.text)

    holds()
