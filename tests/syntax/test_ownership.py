"""The table of what belongs to what is complete, and agrees with the tree of the model."""

from __future__ import annotations

from typing import get_args

from hypothesis import given, settings
from hypothesis import strategies as st

from renja_dsl.syntax import tree
from renja_dsl.syntax.ownership import CLOSES, FREE, KINDS, LEVELS, OPENERS, OWNERS, Nesting, kind_of
from renja_dsl.syntax.parser import Broken, PlanParser
from renja_dsl.syntax.source import Source
from tests.strategies import statement

PARSER = PlanParser()


def depths(*lines: str) -> str:
    nesting = Nesting()
    found = []
    for placed in PARSER.parse(Source("x", "\n".join(lines))):
        assert not isinstance(placed.statement, Broken), placed
        found.append(nesting.depth(placed.statement))
    return " ".join(map(str, found))


@given(statement.map(" ".join))
@settings(max_examples=300)
def test_every_statement_has_its_place(text: str) -> None:
    (placed,) = PARSER.parse(Source("x", text))
    assert not isinstance(placed.statement, Broken)
    kind = kind_of(placed.statement)
    assert kind in OWNERS or kind in OPENERS or kind in FREE


def test_owners_are_opened_by_something() -> None:
    assert set(OWNERS.values()) <= set(OPENERS.values()) == set(CLOSES)
    assert not FREE & (set(OWNERS) | set(OPENERS))
    assert set(LEVELS) <= set(OPENERS)


def test_no_kind_of_statement_is_forgotten() -> None:
    assert set(get_args(tree.Statement)) == {*KINDS, tree.SimpulStatement, tree.IsianStatement, tree.UraianStatement}


def test_levels_nest_by_keyword() -> None:
    assert depths('urusan "a"', 'bidang urusan "b"', 'program "c"', 'kegiatan "d"', 'sub kegiatan "e"') == "0 1 2 3 4"
    assert depths('program "a"', 'sub kegiatan "b"', 'kegiatan "c"', 'sub kegiatan "d"', 'program "e"') == "0 1 1 2 0"
    assert depths('urusan "a"', 'unit kerja "b"', 'program "c"', 'unit kerja "d"', 'program "e"') == "0 1 2 1 2"
    assert depths('unit kerja "b"', 'urusan "a"', 'program "c"', 'urusan "d"', 'unit kerja "e"') == "0 1 2 1 0"
    assert depths('program "a"', 'sasaran "b"', 'kegiatan "c"') == "0 0 0"


def test_fields_follow_their_newest_owner() -> None:
    assert (
        depths('program "a"', 'indikator "b"', "target 5", "pagu Rp5", "target maju 6", 'lokasi "c"') == "0 1 2 1 2 1"
    )
    assert depths('program "a"', 'indikator "b"', 'kegiatan "c"', "target 5") == "0 1 1 0"
    assert depths("renja 2024", 'daerah "b"', 'program "c"', 'mengacu rkpd "d"') == "0 1 0 1"
    assert depths('program "a"', "rekap 1", "tertulis rata-rata kinerja 5%", "pagu Rp5", 'kegiatan "b"') == "0 0 1 0 1"
    assert depths('skala predikat "a"', 'batas "b" > 5%', "satuan", 'padanan "a" = "b"') == "0 1 0 1"
    assert depths('program "a"', 'bab I "b"', 'narasi "c"', 'klaim "d" 1', 'narasi "e"') == "0 0 1 0 1"


_levels = st.sampled_from(["urusan", "bidang urusan", "unit kerja", "program", "kegiatan", "sub kegiatan", "sasaran"])


@given(st.lists(_levels, max_size=12))
@settings(max_examples=200)
def test_model_nests_the_same_way(levels: list[str]) -> None:
    from renja_dsl.model.builder import build

    source = Source("x", "\n".join(["renja 2024", *(f'{level} "a"' for level in levels)]))
    placed = PARSER.parse(source)
    nesting = Nesting()
    ours = [nesting.depth(p.statement) for p in placed if not isinstance(p.statement, Broken)][1:]
    theirs = []
    for node in build(source, placed).simpul:
        depth, parent = 0, node.induk
        while parent is not None:
            depth, parent = depth + 1, parent.induk
        theirs.append(depth)
    assert ours == theirs
