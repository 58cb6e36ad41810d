from __future__ import annotations

import copy
import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from renja_dsl.values import NIHIL, NilaiSalah, Peringkat, format_peringkat, parse_peringkat


@pytest.mark.parametrize("teks", ["BB", "WTP", "Level 3", "A-"])
def test_grades(teks: str) -> None:
    assert parse_peringkat(teks) == Peringkat(teks)
    assert format_peringkat(Peringkat(teks)) == teks


@pytest.mark.parametrize(
    ("teks", "kunci", "usul"),
    [
        ("level 3", "peringkat.huruf_kecil", "Level 3"),
        ("", "peringkat.bentuk", None),
        ("3 BB", "peringkat.bentuk", None),
        ("BB ", "peringkat.bentuk", None),
    ],
)
def test_no_grades(teks: str, kunci: str, usul: str | None) -> None:
    with pytest.raises(NilaiSalah) as info:
        parse_peringkat(teks)
    assert (info.value.complaint.key, info.value.complaint.suggestion) == (kunci, usul)


@given(st.text(max_size=8))
def test_the_suggestion_is_a_grade(teks: str) -> None:
    try:
        parse_peringkat(teks)
    except NilaiSalah as salah:
        if salah.complaint.suggestion is not None:
            parse_peringkat(salah.complaint.suggestion)


def test_nihil_is_one_zero() -> None:
    assert NIHIL.value == 0
    assert str(NIHIL) == "nihil"
    assert pickle.loads(pickle.dumps(NIHIL)) is copy.deepcopy(NIHIL) is NIHIL
