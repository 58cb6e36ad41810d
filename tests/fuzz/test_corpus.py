"""Everything that ever broke stays mended."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from fuzz import MAKERS
from fuzzing import Target

from renja_dsl.check.run import check_texts
from renja_dsl.lint.settings import Settings
from renja_dsl.rules.rule import RulebookFault
from renja_dsl.rules.text import read_rulebook
from renja_dsl.rules.translate import compiled
from renja_dsl.syntax.source import Source, Unreadable, decode

FOLDER = Path(__file__).resolve().parents[1] / "corpus"
CORPUS = sorted(path for path in FOLDER.iterdir() if path.name != "README.md")
RULEBOOKS = [path for path in CORPUS if path.suffix == ".aturan"]


@pytest.fixture(scope="module")
def target(tmp_path_factory: pytest.TempPathFactory) -> Target:
    pytest.importorskip("python_calamine")
    return Target(tmp_path_factory.mktemp("masukan"))


@pytest.mark.parametrize("path", CORPUS, ids=lambda path: path.name)
def test_what_once_broke(path: Path, target: Target) -> None:
    target(path.suffix.removeprefix("."), path.read_bytes())


@pytest.mark.parametrize("path", RULEBOOKS, ids=lambda path: path.name)
def test_rulebooks_that_compile_also_run(path: Path) -> None:
    """On a small plan, where the limits do not help."""
    try:
        rules = compiled(read_rulebook(decode(path.read_bytes(), path.name)))
    except (RulebookFault, Unreadable):
        return
    plan = Source("a.renja", 'renja 2026\nsub kegiatan 1.01.01.2.01.0001 "A"\n  pagu Rp1\n')
    check_texts([plan], rules, Settings())


def test_the_fuzzer_runs_and_finds_nothing_in_a_few_hundred(target: Target) -> None:
    rng = random.Random(20_261_124)  # noqa: S311  # repeatable, not secret
    outcomes = {target(*maker(rng)) for maker in MAKERS.values() for _ in range(80)}
    assert {"plan with faults", "rulebook refused", "json refused", "json with doubts"} <= outcomes
    assert {f"{suffix} {end}" for suffix in ("csv", "xlsx", "docx") for end in ("refused", "with doubts")} <= outcomes
