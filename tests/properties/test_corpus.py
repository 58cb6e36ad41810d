"""Everything that ever broke stays mended."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from renja_dsl.model.workspace import load
from renja_dsl.rules.engine import lint
from renja_dsl.rules.registry import RulebookFault, built_in
from renja_dsl.rules.rulebook import read_rulebook
from renja_dsl.rules.settings import Settings
from renja_dsl.rules.translate import compiled
from renja_dsl.syntax.source import Source

ROOT = Path(__file__).resolve().parents[2]
CORPUS = sorted(path for path in (ROOT / "tests" / "corpus").iterdir() if path.suffix in (".renja", ".aturan"))

sys.path.insert(0, str(ROOT / "bench"))
from fuzzing import Target, made, seeds  # noqa: E402

sys.path.pop(0)
TARGET = Target(alarm=False)


@pytest.mark.parametrize("path", CORPUS, ids=lambda path: path.name)
def test_what_once_broke(path: Path) -> None:
    TARGET("aturan" if path.suffix == ".aturan" else "rencana", path.read_bytes())


@pytest.mark.parametrize("path", [p for p in CORPUS if p.suffix == ".aturan"], ids=lambda path: path.name)
def test_rulebooks_that_compile_also_run(path: Path) -> None:
    """On a small plan, where the limits do not help."""
    try:
        rules = compiled(read_rulebook(Source(path.name, path.read_text(encoding="utf-8"))))
    except RulebookFault:
        return
    plan = Source("a.renja", 'renja 2026\nsub kegiatan 1.01.01.2.01.0001 "A"\n  pagu Rp1\n')
    lint(load(Path("/tidak/ada"), [], sources=[plan]), rules, Settings())


def test_the_fuzzer_runs_and_finds_nothing_in_a_few_hundred() -> None:
    import random

    rng = random.Random(20_261_124)  # noqa: S311  # repeatable, not secret
    plans, rules = seeds()
    outcomes = set()
    for _ in range(400):
        kind, text = made(rng, plans, rules)
        outcomes.add(TARGET(kind, text.encode("utf-8", "surrogatepass")))
    assert {"plan with faults", "rulebook refused"} <= outcomes


def test_the_rules_are_there() -> None:
    assert built_in()
