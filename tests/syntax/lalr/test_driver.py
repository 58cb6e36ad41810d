"""The driver is Lark, only faster: both accept the same statements with the same values."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import interegular
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lark import Lark
from lark import Token as LarkToken
from lark.exceptions import UnexpectedInput

from renja_dsl.syntax.build import plan_builders
from renja_dsl.syntax.faults import Fault
from renja_dsl.syntax.lalr import tables as tables_module
from renja_dsl.syntax.lalr.driver import DEPTH_LIMIT, Driver, Refused, Token
from renja_dsl.syntax.lalr.tables import (
    GRAMMARS,
    ParseTables,
    compute,
    grammar_digest,
    grammar_folder,
    tables,
    write_tables,
)
from tests.strategies import statement, typed

PREFIX = "ekspresi__"
REFUSED = "refused"


def build_lark(grammar: str, **options: Any) -> Lark:
    return Lark.open(
        str(grammar_folder() / f"{grammar}.lark"),
        parser="lalr",
        lexer="contextual",
        start=["pernyataan"],
        maybe_placeholders=False,
        **options,
    )


class Callbacks:
    """Our builders as Lark's transformer: rules by name or alias, tokens turned into ours."""

    def __getattr__(self, name: str) -> Callable[[list[Any]], Any]:
        build = plan_builders().get(name.removeprefix(PREFIX))
        if build is None:
            raise AttributeError(name)
        return lambda children: build([own_token(child) for child in children])


def own_token(child: Any) -> Any:
    if isinstance(child, LarkToken):
        start = child.start_pos or 0
        return Token(child.type.removeprefix(PREFIX), str(child), start, start + len(child))
    return child


@cache
def lark_parser() -> Lark:
    return build_lark("renja", transformer=Callbacks())


@cache
def driver() -> Driver:
    return Driver("renja", plan_builders())


@cache
def eager_driver() -> Driver:
    """Makes a trace of every sequence at its first statement, and keeps all of them."""
    return Driver("renja", plan_builders(), learn_after=1)


def kind_and_value(statement: object) -> tuple[type, object]:
    """Statements are tuples: two kinds with the same fields would be equal."""
    return type(statement), statement


def by_lark(text: str) -> object:
    try:
        return kind_and_value(lark_parser().parse(text))
    except Fault as fault:
        return fault.complaint.key, fault.start, fault.end
    except UnexpectedInput:
        return REFUSED


def by_driver(text: str, driver: Driver) -> object:
    try:
        return kind_and_value(driver.parse(text))
    except Fault as fault:
        return fault.complaint.key, fault.start, fault.end
    except Refused:
        return REFUSED


@given(typed())
@settings(max_examples=300)
def test_same_value_for_valid_statements(text: str) -> None:
    ours = by_driver(text, driver())
    assert ours == by_lark(text)
    assert isinstance(ours, tuple) and isinstance(ours[0], type)


@st.composite
def mutated(draw: st.DrawFn) -> str:
    """A valid statement with words dropped, doubled, swapped or taken from another statement."""
    words = draw(statement)
    for _ in range(draw(st.integers(1, 2))):
        at = draw(st.integers(0, len(words) - 1))
        other = draw(st.integers(0, len(words) - 1))
        match draw(st.integers(0, 4)):
            case 0:
                words = words[:at] + words[at + 1 :] or words
            case 1:
                words = [*words[:at], words[at], *words[at:]]
            case 2:
                words[at], words[other] = words[other], words[at]
            case 3:
                words = [*words[:at], *draw(statement)[:2], *words[at:]]
            case _:
                cut = draw(st.integers(0, len(words[at])))
                words[at] = (
                    words[at][:cut]
                    + draw(st.sampled_from(["", ".", "%", '"', "X", "(", ",", "7"]))
                    + words[at][cut + 1 :]
                )
    return draw(st.sampled_from([" ", ""])).join(words) if draw(st.booleans()) else " ".join(words)


@given(mutated())
@settings(max_examples=500)
def test_same_verdict_for_mutated_statements(text: str) -> None:
    assert by_driver(text, driver()) == by_lark(text)


@given(st.lists(typed(), max_size=3), st.one_of(typed(), mutated()))
@settings(max_examples=500)
def test_the_fast_path_is_the_plain_path(before: list[str], text: str) -> None:
    """Whatever traces there are by now: the same value, the same fault, the same refusal."""
    for statement_before in before:
        by_driver(statement_before, eager_driver())
    by_driver(text, eager_driver())
    assert by_driver(text, eager_driver()) == by_lark(text)


@given(typed())
@settings(max_examples=100)
def test_tokens_cover_the_statement(text: str) -> None:
    """Between the tokens there are only blanks and comments."""
    seen: list[Token] = []
    driver().parse(text, seen)
    rest, position = "", 0
    for token in seen:
        assert text[token.start : token.end] == token.text
        rest += text[position : token.start]
        position = token.end
    assert not re.sub(r"#[^\n]*", "", rest + text[position:]).strip()


@pytest.mark.parametrize("depth", [1, 50, DEPTH_LIMIT - 20])
def test_nested_expressions_parse(depth: int) -> None:
    driver().parse(f'klaim "x" {"(" * depth}1{")" * depth} = 1')


@pytest.mark.parametrize("opening", ["(", "f(", "[", "- ", "bukan "])
def test_depth_is_bounded(opening: str) -> None:
    with pytest.raises(Refused) as caught:
        driver().parse(f'klaim "x" {opening * 10_000}1')
    assert caught.value.deep


# ---- tables ---------------------------------------------------------------------


def test_tables_survive_writing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made = {grammar: compute(grammar) for grammar in GRAMMARS}
    monkeypatch.setattr(tables_module, "compute", made.__getitem__)
    write_tables(tmp_path)
    monkeypatch.setattr(tables_module, "generated_folder", lambda: tmp_path)
    monkeypatch.setattr(tables_module, "compute", lambda _: pytest.fail("the written tables are current"))
    for grammar in GRAMMARS:
        written = tables.__wrapped__(grammar)
        assert written == made[grammar]
        assert list(written["terminals"]) == list(made[grammar]["terminals"])  # the lexer tries them in order


def test_stale_tables_are_not_used(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "renja.json").write_text(json.dumps({"digest": "old", "terminals": {}}), encoding="utf-8")
    monkeypatch.setattr(tables_module, "generated_folder", lambda: tmp_path)
    assert tables.__wrapped__("renja")["terminals"] == compute("renja")["terminals"]


@pytest.mark.parametrize("grammar", GRAMMARS)
def test_tables_of_two_runs_differ_only_in_the_numbers_of_states(grammar: str) -> None:
    first, second = compute(grammar), compute(grammar)
    assert renumbered(first) == renumbered(second)
    assert (first["terminals"], first["rules"]) == (second["terminals"], second["rules"])


def renumbered(data: ParseTables) -> list[dict[str, int]]:
    """States in the order in which a walk from the start meets them."""
    order = [data["start"]]
    for state in order:
        order += dict.fromkeys(n for _, n in sorted(data["states"][state].items()) if n >= 0 and n not in order)
    number = {state: n for n, state in enumerate(order)}
    return [{symbol: number.get(to, to) for symbol, to in data["states"][state].items()} for state in order]


def test_digest_follows_the_grammars() -> None:
    names = ("ekspresi", *GRAMMARS)
    texts = [(grammar_folder() / f"{name}.lark").read_bytes() for name in names]
    assert tables_module.digest(texts) == grammar_digest()
    assert tables_module.digest([*texts[:2], texts[2] + b" ", *texts[3:]]) != grammar_digest()


# ---- terminals --------------------------------------------------------------------

ALLOWED_OVERLAPS = {
    **dict.fromkeys(
        [("ADA", "NAMA"), ("BUKAN", "NAMA"), ("JIKA", "NAMA"), ("KOSONG", "NAMA")],
        "a word of the expression language is no name: its priority is higher",
    ),
    **dict.fromkeys(
        [("KATA", "SAMPAI"), ("KATA", "TERCETAK")],
        "ends a unit made of free words: its priority is higher, and such a unit is quoted",
    ),
    **dict.fromkeys(
        [("DI", "KATA_SASARAN"), ("KATA_SASARAN", "SEBAGAI")],
        "ends the words of a target: its priority is higher",
    ),
    ("ANGKA", "KUNCI_TAHUN"): "the same digits, but a key needs the colon behind it",
    ("PERINGKAT", "RUPIAH"): "`Rp` without digits is an amount with a fault: its priority is higher",
    ("KODE", "ROMAWI"): "`bab X`: the number of a chapter is the same text as either",
}
"""pairs that match a common text in one parser state, with the reason why that does no harm"""

WIDER = {
    "TEKS": r'"[^\n]*"',
    "ANGKA": r"-?\d[\d.,]*",
    "RUPIAH": r"-?Rp[\d., \ta-z-]*",
    "PERINGKAT": r"[A-Z][A-Za-z+]*(?:[ \t]+[A-Za-z0-9]+)*",
}
"""patterns beyond interegular, by ones that match more"""


@pytest.mark.parametrize("grammar", GRAMMARS)
def test_overlaps_of_terminals_are_known(grammar: str) -> None:
    """Lark's strict mode compares only equal priorities; here all that can meet are compared."""
    data = compute(grammar)
    without_looking = {name: re.sub(r"\(\?[!=][^()]*\)", "", pattern) for name, pattern in data["terminals"].items()}
    comparator = interegular.Comparator.from_regexes(
        {**without_looking, **{n: p for n, p in WIDER.items() if n in without_looking}}
    )
    pairs = set()
    for state in data["states"]:
        names = sorted(name for name in data["terminals"] if name in state)
        pairs |= {(first, second) for n, first in enumerate(names) for second in names[n + 1 :]}
    overlapping = {pair for pair in pairs if not comparator.isdisjoint(*pair)}
    assert overlapping <= set(ALLOWED_OVERLAPS)


def test_allowed_overlaps_are_needed() -> None:
    names = {name for grammar in GRAMMARS for name in compute(grammar)["terminals"]}
    assert {name for pair in ALLOWED_OVERLAPS for name in pair} <= names


@pytest.mark.parametrize("grammar", GRAMMARS)
def test_strict_lark_finds_no_collision(grammar: str) -> None:
    build_lark(grammar, strict=True)
