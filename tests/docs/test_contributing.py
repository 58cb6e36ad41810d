"""The recipes of CONTRIBUTING.md, followed step by step in a copy of the tree."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PAGE = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
_STEP = re.compile(
    r"^(?:At the end of `(?P<end>[^`]+)`|A new file `(?P<new>[^`]+)`"
    r"|In `(?P<into>[^`]+)`, after the line `(?P<line>[^`]+)`):\n\n```\w+\n(?P<text>.*?)^```$",
    re.MULTILINE | re.DOTALL,
)


def followed(recipe: str, copy: Path) -> None:
    """Take every step of one section in a copy of the tree."""
    for folder in ("renja_dsl", "grammar"):
        shutil.copytree(ROOT / folder, copy / folder, ignore=shutil.ignore_patterns("__pycache__"))
    (section,) = (part for part in PAGE.split("\n## ") if part.startswith(recipe))
    steps = list(_STEP.finditer(section))
    assert steps, recipe
    for step in steps:
        place = copy / (step["end"] or step["new"] or step["into"])
        text = place.read_text(encoding="utf-8") if place.exists() else ""
        if step["into"]:
            assert text.count(f"{step['line']}\n") == 1, step["line"]
            text = text.replace(f"{step['line']}\n", f"{step['line']}\n{step['text']}")
        else:
            text += ("\n" + "\n" * place.name.endswith(".py") if step["end"] else "") + step["text"]
        place.write_text(text, encoding="utf-8")


def run(copy: Path, *command: str, code: int = 0) -> str:
    environment = {**os.environ, "PYTHONPATH": str(copy)}
    done = subprocess.run(
        [sys.executable, *command],
        cwd=copy,
        env=environment,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == code, done.stderr
    return done.stdout


def renja(copy: Path, *arguments: str, code: int = 0) -> str:
    return run(copy, "-c", "from renja_dsl.cli.main import main; main()", *arguments, code=code)


def test_a_rule(tmp_path: Path) -> None:
    followed("A rule", tmp_path)
    assert "2 lulus, 0 gagal" in renja(tmp_path, "rules", "test", "KOD099")
    planted = (
        "from renja_dsl.rules.registry import built_in\n"
        "from renja_dsl.testing import MUTATORS, assert_rule_complete, assert_rule_sound\n"
        "(rule,) = (rule for rule in built_in() if rule.id == 'KOD099')\n"
        "assert_rule_complete(rule, MUTATORS['KOD099'][0], max_examples=5)\n"
        "assert_rule_sound(rule, max_examples=5)\n"
        "print('held')\n"
    )
    assert run(tmp_path, "-c", planted) == "held\n"


def test_a_statement(tmp_path: Path) -> None:
    followed("A statement", tmp_path)
    plan = tmp_path / "renja-2026.renja"
    plan.write_text('renja 2026\nprogram 2.17.06 "Koperasi"\npenanggung jawab "Kepala Bidang"\n', encoding="utf-8")
    (document,) = json.loads(renja(tmp_path, "export", plan.name))["documents"]
    assert "Kepala Bidang" in json.dumps(document["nodes"], ensure_ascii=False)
    renja(tmp_path, "fmt", plan.name)
    assert '\n  penanggung jawab "Kepala Bidang"\n' in plan.read_text(encoding="utf-8")
    slips = 'penanggung-jawab "A"', 'penanggung jawab "A" "B"', 'pagu Rp1 penanggung jawab "A"'
    plan.write_text('renja 2026\nprogram 2.17.06 "Koperasi"\n' + "\n".join(slips) + "\n", encoding="utf-8")
    renja(tmp_path, "fix", plan.name, "--unsafe", "--yes")
    lines = [line.strip() for line in plan.read_text(encoding="utf-8").splitlines()[2:]]
    assert lines == [*('penanggung jawab "A"',) * 2, 'penanggung jawab "B"', "pagu Rp1", 'penanggung jawab "A"']


def test_a_reporter(tmp_path: Path) -> None:
    followed("A reporter", tmp_path)
    plan = tmp_path / "renja-2026.renja"
    plan.write_text('renja 2026\nprogam 2.17.06 "Koperasi"\n', encoding="utf-8")
    lines = renja(tmp_path, "lint", plan.name, "--format", "brief", code=1).splitlines()
    assert any(line.startswith("renja-2026.renja:2 SIN001 ") for line in lines)
    assert renja(tmp_path, "lint", str(ROOT / "plans" / "contoh"), "--format", "brief") == ""


@pytest.mark.parametrize("path", sorted(set(re.findall(r"`((?:renja_dsl|grammar|docs|tests)/[\w./]+)`", PAGE))))
def test_every_place_is_there(path: str) -> None:
    assert (ROOT / path).exists() or f"A new file `{path}`" in PAGE
