"""Problems of a plan's text as findings."""

from __future__ import annotations

import pytest

from renja_dsl.check.run import check_texts
from renja_dsl.lint.settings import Settings
from renja_dsl.rules.registry import built_in
from renja_dsl.syntax.source import Source


def test_a_problem_without_a_rule_is_a_loud_fault(monkeypatch: pytest.MonkeyPatch) -> None:
    plan = Source("a.renja", 'renja 2026\nprogam 2.17.06 "Koperasi"\n')
    (finding,) = (f for f in check_texts([plan], built_in(), Settings()).findings if f.rule == "SIN001")
    assert finding.primary.start == plan.text.index("progam")
    monkeypatch.setattr("renja_dsl.messages.catalogue.RULES", {})
    with pytest.raises(KeyError, match="kata"):
        check_texts([plan], built_in(), Settings())
