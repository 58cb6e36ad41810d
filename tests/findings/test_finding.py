"""What a finding is known by."""

from __future__ import annotations

from renja_dsl.lint.settings import Settings
from renja_dsl.rules.registry import built_in
from renja_dsl.testing.assertions import lint_texts

PLAN = 'renja 2026\n  mengacu rkpd "{0}rkpd.renja"\n  mengacu renstra "{0}renstra.renja"\n'


def references(before: str) -> dict[str, str]:
    """Fingerprint -> message of the references to plans of other years, whose names begin with `before`."""
    texts = {
        "renja.renja": PLAN.format(before),
        f"{before}rkpd.renja": "rkpd 2020\n",
        f"{before}renstra.renja": "renstra 2010-2014\n",
    }
    found = lint_texts(texts, built_in(), Settings(select=("STR009",))).findings
    return {finding.fingerprint: str(finding.message) for finding in found}


def test_references_are_known_by_their_kind_and_not_by_the_name_of_a_file() -> None:
    assert len(references("")) == 2
    assert references("").keys() == references("lama-").keys()


def test_periods_are_told_as_plans_write_them() -> None:
    assert any("2010-2014" in told for told in references("").values())
