"""Places that a `Semua ...` of the same list covers."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from renja_dsl.knowledge.places import covered

WORDS = st.sampled_from(["semua", "seluruh", "kecamatan", "desa", "melati", "kab. m"])
PART = st.lists(WORDS, min_size=1, max_size=3).map(" ".join)
PLACE = st.lists(PART, min_size=1, max_size=3).map(", ".join)


def covers(wide: list[str], narrow: list[str]) -> bool:
    """The meaning, pair by pair."""
    if wide == narrow or len(wide) != len(narrow):
        return False
    for a, b in zip(wide, narrow, strict=True):
        every = re.fullmatch(r"(?:semua|seluruh) (.+)", a)
        if a != b and not (every and (len(wide) > 1 or b.startswith(f"{every[1]} "))):
            return False
    return True


@given(st.lists(PLACE, max_size=8))
def test_what_is_covered_is_what_one_of_the_others_covers(places: list[str]) -> None:
    paths = [place.split(", ") for place in places]
    expected = [place for place, path in zip(places, paths, strict=True) if any(covers(other, path) for other in paths)]
    assert covered(places) == expected
