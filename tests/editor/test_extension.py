"""The extension for VS Code: what is generated is of today, and everything that it says is there in both languages."""

from __future__ import annotations

import importlib.util
import json
import re
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from renja_dsl.editor import actions, remedies, server
from renja_dsl.lint.settings import Settings
from renja_dsl.report.results import Results
from tests.report.samples import REPORT, drawn

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "editors" / "vscode"


def read(name: str) -> Any:
    return json.loads((FOLDER / name).read_text(encoding="utf-8"))


def script() -> ModuleType:
    spec = importlib.util.spec_from_file_location("vscode_grammar", FOLDER / "grammar.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


MADE: dict[str, str] = script().written()


@pytest.mark.parametrize("name", MADE)
def test_what_is_generated_is_of_today(name: str) -> None:
    """Else: python editors/vscode/grammar.py"""
    assert (FOLDER / name).read_text(encoding="utf-8") == MADE[name]


@pytest.mark.parametrize("name", [name for name in MADE if "syntaxes" in name])
def test_patterns_are_patterns(name: str) -> None:
    for pattern in json.loads(MADE[name])["patterns"]:
        for part in ("match", "begin"):
            if part in pattern:
                assert re.compile(pattern[part]).groups <= 3


def test_both_languages_say_the_same_things() -> None:
    english, indonesian = read("package.nls.json"), read("package.nls.id.json")
    asked = set(re.findall(r"%([\w.]+)%", (FOLDER / "package.json").read_text(encoding="utf-8")))
    assert english.keys() == indonesian.keys() == asked
    code = "".join(path.read_text(encoding="utf-8") for path in sorted((FOLDER / "src").glob("*.ts")))
    said = set(re.findall(r'l10n\.t\(\s*"([^"]+)"', code))
    assert read("l10n/bundle.l10n.id.json").keys() == said


def test_the_extension_knows_the_commands_of_the_server() -> None:
    code = (FOLDER / "src" / "extension.ts").read_text(encoding="utf-8")
    for name in (actions.ACCEPT, actions.ASK, server.RULE_PAGE, server.STATUS):
        assert f'"{name}"' in code
    assert remedies.DIAGNOSE == "renja.diagnosa"  # called by the editor itself, from the action


def test_the_problem_matcher_reads_what_lint_prints() -> None:
    (matcher,) = read("package.json")["contributes"]["problemMatchers"]
    pattern = re.compile(matcher["pattern"]["regexp"])
    lines = drawn("github", Results(REPORT, (), Settings())).splitlines()
    found = [match for line in lines if (match := pattern.match(line))]
    assert len(found) == len(REPORT.open)
    for match in found:
        assert match[matcher["pattern"]["code"]][:3].isupper()
        assert match[matcher["pattern"]["line"]].isdigit()
