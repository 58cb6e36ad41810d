from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from renja_dsl.syntax.parser import PlanParser
from renja_dsl.syntax.source import Source
from renja_dsl.syntax.tree import IsianStatement
from renja_dsl.values import Rentang, format_rentang
from tests.values import strategies

rentang = (
    st.builds(Rentang, strategies.besaran, strategies.besaran)
    | st.builds(Rentang, strategies.persen, strategies.persen)
    | st.builds(Rentang, strategies.rupiah, strategies.rupiah)
)


def read(teks: str) -> object:
    """The value of a target cell, as a plan has it."""
    [placed] = PlanParser().parse(Source("a.renja", f"target {teks}"))
    assert isinstance(placed.statement, IsianStatement)
    assert placed.statement.isi is not None
    return placed.statement.isi.nilai


@pytest.mark.parametrize(
    "teks", ["3,75 sampai 3,90", "76% sampai 90%", "Rp5 sampai Rp6", '3 "a sampai b" sampai 4 orang']
)
def test_parse_then_print(teks: str) -> None:
    nilai = read(teks)
    assert isinstance(nilai, Rentang)
    assert format_rentang(nilai) == teks


@given(rentang)
def test_print_then_parse(nilai: Rentang) -> None:
    assert read(format_rentang(nilai)) == nilai
