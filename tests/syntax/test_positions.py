"""Lines and columns of a text, found without looking at every line."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from renja_dsl.syntax.source import Source


@given(st.text("ab\n", max_size=40), st.data())
def test_a_position_counts_the_breaks_before_it(text: str, data: st.DataObject) -> None:
    offset = data.draw(st.integers(0, len(text)))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("renja_dsl.syntax.source._STRETCH", 4)
        source = Source("renja.renja", text)
        before = text[:offset].split("\n")
        assert source.position(offset) == (len(before), len(before[-1]) + 1, offset)
        assert source.start(len(before)) == offset - len(before[-1])
