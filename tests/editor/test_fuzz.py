"""Whatever is written, wherever the cursor stands: an editor gets an answer, and the server goes on."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lsprotocol import types

from renja_dsl.editor.actions import quick_fixes
from renja_dsl.editor.completion import completions
from renja_dsl.editor.desk import Desk
from renja_dsl.editor.diagnostics import diagnostics
from renja_dsl.editor.hints import hints
from renja_dsl.editor.hover import hover
from renja_dsl.editor.navigation import definition, links, references, renamed_range
from renja_dsl.editor.outline import folding, outline
from tests.editor.desks import PLAN, UNITS, laid_open

LINES = [
    *PLAN.split("\n"),
    '"""',
    "pagu Rpx",
    "abai",
    "indikator sama",
    'mengacu rkpd "../x"',
    "🏦 \x0c\u2028",
    "# x",
    '"',
]


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    return laid_open(tmp_path_factory.mktemp("acak"), {"a.renja": PLAN})[0]


@given(lines=st.lists(st.sampled_from(LINES), max_size=12), place=st.tuples(st.integers(0, 15), st.integers(0, 80)))
@settings(max_examples=max(20, settings().max_examples // 4))
def test_any_text_and_any_place(desk: Desk, lines: list[str], place: tuple[int, int]) -> None:
    """Before its check, when what was found is of another text, and after it."""
    name = "a.renja"
    buffer = desk.buffers[name]
    buffer.change([types.TextDocumentContentChangeWholeDocument("\n".join(lines))], buffer.version + 1, UNITS)
    offset = UNITS.offset(buffer.source, types.Position(*place))
    for _ in range(2):
        completions(desk, name, buffer.source, offset, UNITS, snippets=True)
        hover(desk, name, buffer.source, offset, UNITS)
        assert all(one.edit is not None for one in quick_fixes(desk, name, offset, offset, UNITS, asks=False))
        desk.take(desk.look(desk.taken()))
    document = desk.current(name)
    assert document is not None
    assert desk.seen is not None
    shown = diagnostics(desk, name, desk.seen.by_file[name], UNITS, "")
    assert all(one.range.start.line < max(1, buffer.source.lines) for one in shown)
    placed = desk.placed(document)
    outline(document, placed, UNITS)
    folding(document, placed)
    definition(desk, document, offset, UNITS)
    references(desk, document, offset, UNITS, declaration=True)
    renamed_range(document, offset, UNITS)
    links(desk, document, UNITS)
    hints(desk, document, 0, len(buffer.text), UNITS)


def test_a_desk_knows_where_it_lies(desk: Desk) -> None:
    assert desk.root is not None
    assert desk.name((Path(desk.root) / "a.renja").as_uri()) == "a.renja"
