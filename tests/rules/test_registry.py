"""Where the built-in rules come from."""

from __future__ import annotations

import importlib
from types import ModuleType

import pytest

from renja_dsl.rules.registry import built_in


@pytest.mark.parametrize("stale", ["asks for what is gone", "was made from another rulebook"])
def test_a_stale_module_of_rules_is_made_anew(monkeypatch: pytest.MonkeyPatch, stale: str) -> None:
    known = [rule.id for rule in built_in()]

    def load(name: str) -> ModuleType:
        if stale.startswith("asks"):
            raise ImportError(name)
        module = ModuleType(name)
        module.__dict__.update(DIGEST="", RULES=[], PARAMETERS={})
        return module

    monkeypatch.setattr(importlib, "import_module", load)
    assert [rule.id for rule in built_in.__wrapped__()] == known
