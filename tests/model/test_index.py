"""Nodes and indicators by what they are called."""

from __future__ import annotations

import pytest

from renja_dsl.model.builder import build
from renja_dsl.model.document import Document
from renja_dsl.model.documents import Documents
from renja_dsl.model.index import MOST_TWINS, SimpulIndex
from renja_dsl.model.lookup import Lookup
from renja_dsl.syntax.parser import PlanParser
from renja_dsl.syntax.source import Source
from renja_dsl.values.hilang import TakTahu


def document(text: str, name: str = "uji.renja") -> Document:
    source = Source(name, f"renja 2026\n{text}")
    return build(source, PlanParser().parse(source))


def test_twins_stand_before_in_the_same_unit_kerja() -> None:
    made = document(
        'unit kerja "A"\nprogram 1.01.02 "P"\nprogram 1.01.02 "Q"\nprogram 1.01.03 "R"\n'
        'unit kerja "B"\nprogram 1.01.02 "S"\nprogram 1.01.02 "T"\n'
    )
    index = SimpulIndex(made)
    before = {node.nama_teks: [other.nama_teks for other in index.twins(node)] for node in made.simpul}
    assert before == {"A": [], "P": [], "Q": ["P"], "R": [], "B": [], "S": [], "T": ["S"]}


OFFICE = '  perangkat daerah 7.01.0.00.0.00.02.0000 "Kecamatan B"\n'
PROGRAM = 'program 7.01.01 "P"\n'


@pytest.mark.parametrize(
    ("here", "there", "found"),
    [
        (PROGRAM, PROGRAM, "-"),
        (OFFICE + PROGRAM, f'unit kerja "Kecamatan A"\n{PROGRAM}unit kerja "Kecamatan B"\n{PROGRAM}', "Kecamatan B"),
        (
            OFFICE + PROGRAM,
            f'unit kerja 7.01.0.00.0.00.01.0000\n{PROGRAM}unit kerja 7.01.0.00.0.00.02.0000 "Kec. B"\n{PROGRAM}',
            "Kec. B",
        ),
        (OFFICE + PROGRAM, f'unit kerja "Seksi A"\n{PROGRAM}', "Seksi A"),  # the only one
        (OFFICE + PROGRAM, f'unit kerja "Seksi A"\n{PROGRAM}unit kerja "Seksi B"\n{PROGRAM}', "?"),
        (f'unit kerja "A"\n{PROGRAM}unit kerja "B"\n{PROGRAM}', PROGRAM, "?"),  # it stands for both together
        (f'unit kerja "A"\n{PROGRAM}', PROGRAM, "-"),
    ],
)
def test_a_node_stands_for_the_one_of_its_own_unit_or_office(here: str, there: str, found: str) -> None:
    mine, theirs = document(here), document(there, "acuan.renja")
    lookup = Lookup(Documents({}, (), {}, {}, ()))
    try:
        unit = lookup.simpul_in(theirs, mine.per_tingkat["program"][0]).ancestor("unit_kerja")
        said = "-" if unit is None else unit.nama_teks
    except TakTahu:
        said = "?"
    assert said == found


def test_twins_are_counted_and_cut_without_copies() -> None:
    made = document("program 1.01.02\n" * 5)
    twins = SimpulIndex(made).twins(made.simpul[3])
    assert (len(twins), twins[0], twins[-1], twins[1:]) == (3, made.simpul[0], made.simpul[2], made.simpul[1:3])


def test_twin_indicators_on_goals_and_above() -> None:
    made = document(
        'sasaran S1 "S"\nindikator "Mutu"\ntarget 1\nprogram 1.01.02 "P"\nindikator "mutu"\n'
        'kegiatan 1.01.02.2.01 "K"\nindikator "Lain"\nindikator "MUTU"\nprogram 1.01.03 "Q"\nindikator "Mutu"\n'
    )
    index = SimpulIndex(made)
    found = [[other.start for other in index.twin_indicators(one)] for one in made.indikator]
    goal, above = made.indikator[0].start, made.indikator[1].start
    assert found == [[], [goal], [], [goal, above], [goal]]


def test_twin_indicators_are_the_first_hundred() -> None:
    made = document('program 1.01.02 "P"\n' + 'indikator "Mutu"\n' * (MOST_TWINS + 20))
    assert SimpulIndex(made).twin_indicators(made.indikator[-1]) == made.indikator[:MOST_TWINS]


def test_a_name_as_written_wins_over_one_that_differs_in_case() -> None:
    made = document('program 1.01.02 "P"\nindikator "mutu"\nindikator "Mutu"\n')
    index, (lower, upper) = SimpulIndex(made), made.indikator
    program = made.simpul[0]
    assert [index.named(program, name) for name in ("mutu", "Mutu", "MUTU", "lain")] == [lower, upper, lower, None]


def test_whether_a_name_is_there_is_unknown_beside_one_that_nobody_can_read() -> None:
    made = document('program 1.01.02 "P"\nindikator "Mutu layanan"\nindikator sama I9\n')
    index, program = SimpulIndex(made), made.simpul[0]
    assert index.has_named(program, "MUTU-LAYANAN")
    with pytest.raises(TakTahu):
        index.has_named(program, "Lain")
