"""Traces: those that are shipped, and what they take for granted about terminals."""

from __future__ import annotations

import re
import sys
from functools import cache
from pathlib import Path
from types import ModuleType

import interegular
import pytest
from hypothesis import given, settings

from renja_dsl.syntax import frequent
from renja_dsl.syntax.build import plan_builders
from renja_dsl.syntax.faults import Fault
from renja_dsl.syntax.lalr.driver import Driver
from renja_dsl.syntax.lalr.tables import compute
from renja_dsl.syntax.lalr.traces import Traces, keyword
from renja_dsl.syntax.statements import cut
from renja_dsl.syntax.terminals import BEGINS
from tests.strategies import typed
from tests.syntax.lalr.test_driver import WIDER

PLANS = Path(__file__).resolve().parents[3] / "plans"
SHAPES = frequent.STATEMENTS.strip().splitlines()


@cache
def plain() -> Driver:
    """Never learns: every statement takes the plain path."""
    return Driver("renja", plan_builders(), begins=BEGINS, learn_after=0)


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> ModuleType:
    """The module that a build makes of the sources as they are."""
    folder = tmp_path_factory.mktemp("generated")
    frequent.write_traces(folder)
    module = ModuleType("traces")
    exec(compile((folder / "traces.py").read_text(encoding="utf-8"), "traces.py", "exec"), module.__dict__)  # noqa: S102
    return module


@pytest.fixture(scope="module")
def shipped(written: ModuleType) -> Traces:
    return Traces((text, frequent.Trace(pattern, build)) for text, pattern, build in written.TRACES)


@pytest.mark.parametrize("text", SHAPES)
def test_every_shape_has_its_trace(text: str, shipped: Traces) -> None:
    assert shipped.build(text) == plain().parse(text)


@given(text=typed())
@settings(max_examples=500)
def test_a_trace_builds_what_the_plain_path_builds(text: str, shipped: Traces) -> None:
    try:
        built = shipped.build(text)
    except Fault as fault:
        with pytest.raises(Fault) as caught:
            plain().parse(text)
        assert (fault.complaint.key, fault.start, fault.end) == (
            caught.value.complaint.key,
            caught.value.start,
            caught.value.end,
        )
        return
    assert built is None or built == plain().parse(text)


@pytest.mark.parametrize("text", ["pagu Rp1 Rp2", "pagu 1", "target 2025: 1%, 2026: Rp1, 2027: nihil x", "pagu Rp1 #"])
def test_no_trace_takes_what_is_not_its_own(text: str, shipped: Traces) -> None:
    assert shipped.build(text) is None


def test_most_statements_of_a_plan_have_one(shipped: Traces) -> None:
    texts = [piece.text for path in PLANS.rglob("*.renja") for piece in cut(path.read_text(encoding="utf-8"))]
    known = sum(shipped.build(text) is not None for text in texts)
    assert known >= 0.75 * len(texts)


def test_traces_of_other_sources_are_not_used(
    written: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "traces.py").touch()
    monkeypatch.setattr(frequent, "generated_folder", lambda: tmp_path)
    monkeypatch.setitem(sys.modules, "renja_dsl._generated.traces", written)
    assert frequent.frequent().build(SHAPES[0]) is not None
    monkeypatch.setattr(frequent, "grammar_digest", lambda: "other")
    assert frequent.frequent().build(SHAPES[0]) is None


@pytest.fixture(scope="module")
def terminals() -> dict[str, str]:
    return compute("renja")["terminals"]


@pytest.mark.parametrize("name", sorted(BEGINS))
def test_terminals_begin_as_said(name: str, terminals: dict[str, str]) -> None:
    pattern = WIDER.get(name) or re.sub(r"\(\?[!=<][^()]*\)", "", terminals[name])
    other = interegular.parse_pattern(rf"-?[^{re.escape(BEGINS[name])}-](?:.|\n)*").to_fsm()
    assert (interegular.parse_pattern(pattern).to_fsm(other.alphabet) & other).empty()


def test_keywords_begin_with_their_own_letter(terminals: dict[str, str]) -> None:
    words = {name: keyword(pattern) for name, pattern in terminals.items()}
    assert not [name for name in BEGINS if words.get(name)]
