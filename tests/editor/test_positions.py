"""Places of editors and our offsets: emoji, combining marks, and places that are not there."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lsprotocol import types

from renja_dsl.editor.buffers import Buffer, taken
from renja_dsl.editor.positions import CodeUnits
from renja_dsl.syntax.source import Source
from tests.editor.desks import applied

LETTERS = st.text(st.sampled_from('a"é́🏦👨‍👩‍👧\n𝒳ß‍\x0c\u2028'), max_size=40)
ENCODINGS = ("utf-16", "utf-8", "utf-32")


@pytest.mark.parametrize(("name", "column"), [("utf-16", 4), ("utf-8", 7), ("utf-32", 3)])
def test_an_emoji_and_a_combining_mark_before_a_place(name: str, column: int) -> None:
    source = Source("x", "a\n🏦e\u0301x")
    assert CodeUnits(name).position(source, source.text.index("x")) == types.Position(1, column)


@given(LETTERS, st.sampled_from(ENCODINGS), st.data())
def test_there_and_back(text: str, name: str, data: st.DataObject) -> None:
    source, units = Source("x", text), CodeUnits(name)
    offset = data.draw(st.integers(0, len(text)))
    position = units.position(source, offset)
    line = text.split("\n")[position.line]
    assert len(line.encode("utf-16-le" if name == "utf-16" else name if name == "utf-8" else "utf-32-le")) >= (
        position.character * {"utf-16": 2, "utf-8": 1, "utf-32": 4}[name]
    )
    assert units.offset(source, position) == offset


@given(LETTERS, st.sampled_from(ENCODINGS), st.integers(0, 60), st.integers(0, 60))
def test_any_position_is_some_place(text: str, name: str, line: int, character: int) -> None:
    source = Source("x", text)
    offset = CodeUnits(name).offset(source, types.Position(line, character))
    assert 0 <= offset <= len(text)
    if line < source.lines:
        assert source.position(offset).line == line + 1


@given(LETTERS, st.lists(st.tuples(st.integers(0, 40), st.integers(0, 40), LETTERS), max_size=4), st.data())
def test_a_buffer_follows_its_editor(text: str, edits: list[tuple[int, int, str]], data: st.DataObject) -> None:
    """What an editor reports makes its text ours, and whatever did not change is found again."""
    units = CodeUnits("utf-16")
    buffer = Buffer("file:///x", Source("x", text), 1)
    now = text
    marks: dict[int, int | None] = {offset: offset for offset in range(len(text))}
    for number, (a, b, new) in enumerate(edits):
        start, end = sorted((min(a, len(now)), min(b, len(now))))
        change = types.TextDocumentContentChangePartial(units.range(Source("x", now), start, end), new)
        buffer.change([change], number, units)
        now = now[:start] + new + now[end:]
        for old, place in marks.items():
            if place is not None and start <= place < end:
                marks[old] = None
            elif place is not None and place >= end:
                marks[old] = place - (end - start) + len(new)
    assert buffer.text == now
    for old, place in marks.items():
        found = buffer.moved.forth(old)
        if found is not None and found != place:
            assert place is None or text[old] == now[found]  # an equal character beside it
        if place is not None and found is not None:
            assert now[place] == text[old]


def test_breaks_of_other_systems_and_a_byte_order_mark() -> None:
    assert taken("\ufeffa\r\nb\rc\n") == "a\nb\nc\n"


def test_edits_are_meant_of_the_text_as_it_was() -> None:
    edits = [
        types.TextEdit(types.Range(types.Position(0, 0), types.Position(0, 1)), "xy"),
        types.TextEdit(types.Range(types.Position(0, 2), types.Position(0, 3)), ""),
    ]
    assert applied("abc", edits) == "xyb"
