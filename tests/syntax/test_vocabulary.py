"""Every statement has its row; formatter, export and lines that nobody can read follow it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lark import Lark

from renja_dsl.export.documents import EXPORTED, model_json
from renja_dsl.model.builder import build
from renja_dsl.model.document import Document
from renja_dsl.rules.registry import built_in
from renja_dsl.syntax import tree
from renja_dsl.syntax.formatter import format_text
from renja_dsl.syntax.lalr.tables import grammar_folder
from renja_dsl.syntax.ownership import CLOSES
from renja_dsl.syntax.parser import Broken, PlanParser
from renja_dsl.syntax.source import Source
from renja_dsl.syntax.vocabulary import FIELDS, VOCABULARY, Field, FieldKind, Role, begun_by, kind_of
from renja_dsl.syntax.words import spelling
from renja_dsl.testing.assertions import lint_texts
from tests.model.test_builder import PLAN
from tests.strategies import statement_of

PARSER = PlanParser()
HEAD = "evaluasi 2024"
OPEN = {
    Role.KEPALA: [],
    Role.SIMPUL: ['program 2.17.02 "P"'],
    Role.INDIKATOR: ['program 2.17.02 "P"', 'indikator "I"'],
    Role.REKAP: ["rekap 2.17.02"],
    Role.DAFTAR: ['skala predikat "S"'],
    Role.BAB: ['bab I "B"'],
    Role.DOKUMEN: [],
}
"""what has to stand above a field for its owner to be open"""
BY_NAME = {"argvalues": VOCABULARY, "ids": [row.medan for row in VOCABULARY]}
CELLS = (FieldKind.CELLS, FieldKind.MONEY, FieldKind.PRINTED, FieldKind.PRINTED_MONEY)
SAID = [row for row in VOCABULARY if row.kind not in (FieldKind.OPENER, FieldKind.ACCEPTANCE)]


def above(row: Field) -> list[str]:
    """The lines above a statement, the header first unless it is the header."""
    return [] if row.medan == "kepala" else [HEAD, *(OPEN[row.owner] if row.owner is not None else [])]


def document(*lines: str) -> Document:
    source = Source("uji.renja", "\n".join(lines) + "\n")
    return build(source, PARSER.parse(source))


# ---- the table is complete ----------------------------------------------------------------------


def test_roles_are_opened_by_something() -> None:
    assert {row.opens for row in VOCABULARY} - {None} == set(CLOSES) == set(Role) - {Role.DOKUMEN}
    assert len(FIELDS) == len(VOCABULARY)


def test_no_class_of_statements_is_forgotten() -> None:
    named = {statement for row in VOCABULARY for statement in row.statements}
    assert set(get_args(tree.Statement)) == {
        *named,
        tree.SimpulStatement,
        tree.IsianStatement,
        tree.UraianStatement,
        tree.EntriStatement,
    }


def openings() -> set[tuple[str, ...]]:
    """The keywords with which the statements of the grammar begin, up to what is no keyword."""
    lark = Lark.open(
        str(grammar_folder() / "renja.lark"), parser="lalr", start=["pernyataan"], maybe_placeholders=False
    )
    patterns = {terminal.name: spelling(terminal.pattern.to_regexp()) for terminal in lark.terminals}
    rules: dict[str, list[Any]] = {}
    for rule in lark.rules:
        rules.setdefault(rule.origin.name, []).append(rule.expansion)

    def begin(symbols: list[Any], met: frozenset[str]) -> set[tuple[tuple[str, ...], bool]]:
        """Keywords, and whether nothing but keywords was there."""
        if not symbols:
            return {((), True)}
        first, *rest = symbols
        if first.is_term:
            word = patterns[first.name]
            if word is None or not word[0].isalpha():
                return {((), False)}
            return {((word, *more), whole) for more, whole in begin(rest, met)}
        if first.name in met:
            return {((), False)}
        found = set()
        for expansion in rules[first.name]:
            for words, whole in begin(expansion, met | {first.name}):
                found |= {((*words, *more), end) for more, end in begin(rest, met)} if whole else {(words, False)}
        return found

    return {words for expansion in rules["pernyataan"] for words, _ in begin(expansion, frozenset(("pernyataan",)))}


def test_every_statement_of_the_grammar_begins_as_a_row_says() -> None:
    """With all words of the row; only what is written in a cell may follow those of a field of cells."""
    beginnings = openings()
    assert len(beginnings) > 60
    for words in beginnings:
        rows = begun_by(words)
        spelled = {tuple(opening.split()) for row in rows for opening in row.openings or (row.written,)}
        own = next((opening for opening in spelled if words[: len(opening)] == opening), None)
        assert own is not None, words
        if all(row.kind in CELLS for row in rows):
            assert set(words[len(own) :]) <= {"nihil", "tercetak"}, words


@pytest.mark.parametrize("row", **BY_NAME)
@given(st.data())
@settings(max_examples=5)
def test_the_row_of_a_statement(row: Field, data: st.DataObject) -> None:
    text = " ".join(data.draw(statement_of(row)))
    (placed,) = PARSER.parse(Source("x", text))
    assert not isinstance(placed.statement, Broken)
    assert kind_of(placed.statement) == row.medan
    assert row in begun_by(tuple(text.split()[:3]))


# ---- the table is followed ----------------------------------------------------------------------


def values(data: object) -> list[object]:
    """All that an export says, but for places."""
    if isinstance(data, dict):
        return [value for key, held in data.items() if key not in ("span", "line", "faults") for value in values(held)]
    return [value for held in data for value in values(held)] if isinstance(data, list) else [data]


@pytest.mark.parametrize(
    "row", [row for row in VOCABULARY if row.kind is not FieldKind.ACCEPTANCE], ids=lambda r: r.medan
)
@given(st.data())
@settings(max_examples=10)
def test_every_statement_comes_out_of_the_export(row: Field, data: st.DataObject) -> None:
    said = " ".join(data.draw(statement_of(row)))
    before, after = document(*above(row)), document(*above(row), said)
    texts = [json.loads(model_json([made])) for made in (before, after)]
    shown = [sorted(map(str, values(text))) for text in texts]
    assert shown[0] != shown[1], said


@pytest.mark.parametrize("row", **BY_NAME)
@given(st.data())
@settings(max_examples=5)
def test_every_field_stands_below_its_owner(row: Field, data: st.DataObject) -> None:
    said = " ".join(data.draw(statement_of(row)))
    lines = [*above(row), said]
    formatted = format_text(Source("x", "\n".join(lines)), PARSER)
    placed = PARSER.parse(Source("x", formatted))
    owner_indent = placed[-2].indent if len(placed) > 1 else 0
    owned = row.owner not in (None, Role.DOKUMEN)
    assert placed[-1].indent == (owner_indent + 2 if owned else 0)


@pytest.mark.parametrize("row", SAID, ids=lambda r: r.medan)
@given(st.data())
@settings(max_examples=5)
def test_a_line_that_nobody_can_read_makes_its_field_unknown(row: Field, data: st.DataObject) -> None:
    said = " ".join(data.draw(statement_of(row))).partition("\n")[0]
    made = document(*above(row), f"  {said} ]")
    assert len(made.problems) == 1
    match row.owner:
        case Role.SIMPUL:
            assert row.held in made.simpul[-1].ragu
        case Role.INDIKATOR:
            assert row.held in made.indikator[-1].ragu
        case Role.REKAP:
            assert row.held in made.rekap[-1].ragu
        case Role.DAFTAR:
            assert made.skala[-1].ragu is True
        case _:
            assert {row.held, *row.also} <= made.ragu


@pytest.mark.parametrize("line", [line for line in PLAN.splitlines()[1:] if line])
def test_no_rule_accuses_a_broken_line_again(line: str) -> None:
    for broken in (f"{line} ]", line.replace("Rp", "Rp ,"), f"{line.split(chr(34))[0]}]"):
        findings = lint_texts({"r.renja": PLAN.replace(line, broken, 1)}, built_in()).findings
        assert {finding.rule[:3] for finding in findings} <= {"SIN"}, broken


def test_a_text_that_nobody_takes_is_a_fault(monkeypatch: pytest.MonkeyPatch) -> None:
    lines = (HEAD, 'program 2.17.02 "P"', 'hasil "H"')
    assert document(*lines).simpul[0].teks("hasil")
    monkeypatch.setitem(FIELDS, "hasil", FIELDS["hasil"]._replace(kind=FieldKind.CLAIM))
    with pytest.raises(LookupError, match="hasil"):
        document(*lines)
    monkeypatch.delitem(FIELDS, "hasil")
    with pytest.raises(LookupError, match="hasil"):
        document(*lines)


@pytest.mark.parametrize("role", EXPORTED)
def test_the_page_on_json_has_every_field(role: Role) -> None:
    page = (Path(__file__).resolve().parents[2] / "docs" / "json.md").read_text(encoding="utf-8")
    assert [name for name in EXPORTED[role] if f'"{name}"' not in page and f"`{name}`" not in page] == []
