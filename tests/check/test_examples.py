"""Every rule proves itself: its wrong examples fire it alone, its right ones fire nothing."""

from __future__ import annotations

import re

import pytest

from renja_dsl.check.examples import example_sources, run_example
from renja_dsl.rules.native import NATIVE
from renja_dsl.rules.registry import built_in
from renja_dsl.rules.rule import Contoh, Rule

RULES = built_in()
EXAMPLES = [
    pytest.param(rule, contoh, id=f"{rule.id}-{rule.berkas}-{contoh.line}") for rule in RULES for contoh in rule.contoh
]
NOT_COMPILED = {"STR010", "STR014"}
"""`asli`, and neither native nor syntax: the engine and the model builder find them"""
PLACE = re.compile(r"\{([^{}\n]+)\}")


@pytest.mark.parametrize(("rule", "contoh"), EXAMPLES)
def test_example(rule: Rule, contoh: Contoh) -> None:
    assert run_example(contoh, RULES) == ((rule.id,) if contoh.salah else ())


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_a_rule_has_a_wrong_and_a_right_example(rule: Rule) -> None:
    assert {contoh.salah for contoh in rule.contoh} == {True, False}


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_a_rule_speaks_both_languages(rule: Rule) -> None:
    for texts in (rule.judul, rule.penjelasan, rule.saran, *(() if rule.asli else (rule.pesan,))):
        assert texts.keys() == {"id", "en"}
    for texts in (rule.pesan, rule.saran):
        places = [PLACE.findall(text) for text in texts.values()]
        for own in places:  # a value may stand within a choice of words in the other language
            assert all(value in " ".join(other) for value in own if '"' not in value for other in places)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_a_rule_says_why(rule: Rule) -> None:
    assert rule.dasar
    assert 1 <= len(re.findall(r"[.!?](?=\s|$)", rule.penjelasan["id"])) <= 3


def test_a_native_rule_has_an_algorithm() -> None:
    native = {rule.id for rule in RULES if rule.asli and rule.family not in ("SIN", "WIL")}
    assert native == NATIVE.keys() | NOT_COMPILED


def test_documents_of_an_example() -> None:
    sources = example_sources("renja 2026\n=== rkpd-2026.renja\nrkpd 2026\n")
    assert [(source.name, source.text) for source in sources] == [
        ("contoh.renja", "renja 2026\n"),
        ("rkpd-2026.renja", "rkpd 2026\n"),
    ]
    assert [source.name for source in example_sources("=== a.renja\nrenja 2026\n")] == ["a.renja"]
