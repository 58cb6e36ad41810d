"""What is tried is judged as by a fresh check, or as if the other texts had not changed."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from renja_dsl.check.readers import Texts
from renja_dsl.check.run import check_texts
from renja_dsl.check.trials import Trials
from renja_dsl.findings.finding import Finding
from renja_dsl.lint.settings import Settings
from renja_dsl.rules.registry import built_in
from renja_dsl.syntax.parser import PlanParser
from renja_dsl.syntax.source import Source

FOLDER = Path(__file__).resolve().parents[2] / "plans" / "contoh"
PLANS = {
    path.name: Source(path.name, path.read_text(encoding="utf-8").replace("\r\n", "\n"))
    for path in sorted(FOLDER.glob("*.renja"))
}
NUMBERS = [(name, at) for name, one in PLANS.items() for at, sign in enumerate(one.text) if sign in "123456789"]


def trials() -> Trials:
    return Trials(tuple(PLANS), lambda some: Texts.of(some.values()), built_in(), Settings(), PlanParser())


def told(findings: tuple[Finding, ...]) -> list[object]:
    return [(one.rule, one.primary.file, one.primary.start, one.message, one.fixes) for one in findings]


def with_digit(name: str, at: int, digit: str) -> Mapping[str, Source]:
    text = PLANS[name].text
    return {**PLANS, name: Source(name, text[:at] + digit + text[at + 1 :])}


@settings(max_examples=6)
@given(st.lists(st.tuples(st.sampled_from(NUMBERS), st.sampled_from("123456789")), min_size=2, max_size=3))
def test_a_trial_after_others_finds_what_a_fresh_check_finds(edits: list[tuple[tuple[str, int], str]]) -> None:
    running = trials()
    for (name, at), digit in edits:
        texts = with_digit(name, at, digit)
        found = check_texts(texts.values(), built_in(), Settings()).findings
        assert told(running.quick(texts)) == told(trials().quick(texts))
        assert told(running.explained(texts)) == told(found)


def test_near_asks_only_the_texts_that_changed() -> None:
    """A pagu of the RKPD that a digit makes smaller: the Renja beside it says that its own is larger, but later."""
    running = trials()
    (name,) = (name for name in PLANS if name.startswith("rkpd"))
    at = PLANS[name].text.index("pagu Rp") + len("pagu Rp")
    texts = with_digit(name, at, "1")
    near, quick = running.near(texts, PLANS), running.quick(texts)
    assert {one.primary.file for one in quick} > {one.primary.file for one in near}
    assert told(tuple(one for one in quick if one.primary.file == name)) == told(near)
    assert running.near(PLANS, PLANS) == ()
