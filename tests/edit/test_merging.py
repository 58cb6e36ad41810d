"""A text that two sides changed: nothing of either is lost but what the other changed as well."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from renja_dsl.edit.merging import Kept, merge

TEXTS = st.lists(st.sampled_from(["a", "b", "c", "d", ""]), max_size=8).map(lambda lines: "\n".join(lines) + "\n")


@given(TEXTS, TEXTS)
def test_one_side_alone_is_taken_whole(base: str, other: str) -> None:
    assert merge(base, other, base).text.splitlines() == other.splitlines()
    assert merge(base, base, other).text.splitlines() == other.splitlines()
    assert merge(base, other, other).text.splitlines() == other.splitlines()
    assert merge(base, other, other).both == ()


@given(TEXTS, TEXTS, TEXTS)
def test_the_edit_by_hand_stays(base: str, hand: str, source: str) -> None:
    merged = merge(base, hand, source)
    assert set(merged.text.splitlines()) >= set(hand.splitlines()) - set(base.splitlines())
    told = {line for place in merged.both for line in place.source}
    assert set(merged.text.splitlines()) | told >= set(source.splitlines()) - set(base.splitlines())


def test_places_apart_and_together() -> None:
    merged = merge("a\nb\nc\nd\n", "a tangan\nb\nc\nd tangan\n", "a\nb\nc baru\nd baru\n")
    assert merged.text == "a tangan\nb\nc baru\nd tangan\n"
    assert (merged.edited, merged.renewed) == ((("a tangan",), ("d tangan",)), 1)
    assert merged.both == (Kept(("d tangan",), ("d baru",)),)
