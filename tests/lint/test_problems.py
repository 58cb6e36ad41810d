"""Problems of a plan's text as findings."""

from __future__ import annotations

from pathlib import Path

import pytest

from renja_dsl.lint.engine import lint
from renja_dsl.lint.settings import Settings
from renja_dsl.model.workspace import load
from renja_dsl.rules.registry import built_in
from renja_dsl.syntax.source import Source


def test_a_problem_without_a_rule_is_a_loud_fault(monkeypatch: pytest.MonkeyPatch) -> None:
    plan = Source("a.renja", 'renja 2026\nprogam 2.17.06 "Koperasi"\n')
    workspace = load(Path("/"), [], sources=[plan])
    (finding,) = (found for found in lint(workspace, built_in(), Settings()).findings if found.rule == "SIN001")
    assert finding.primary.start == plan.text.index("progam")
    monkeypatch.setattr("renja_dsl.lint.engine.RULES", {})
    with pytest.raises(KeyError, match="kata"):
        lint(workspace, built_in(), Settings())
