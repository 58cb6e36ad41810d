from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from renja_dsl.values import NilaiSalah, Rentang, format_rentang, parse_rentang
from tests.values import strategies

rentang = (
    st.builds(Rentang, strategies.besaran, strategies.besaran)
    | st.builds(Rentang, strategies.persen, strategies.persen)
    | st.builds(Rentang, strategies.rupiah, strategies.rupiah)
)


@pytest.mark.parametrize(
    "teks",
    ["3,75 sampai 3,90", "76% sampai 90%", "Rp5 sampai Rp6", '3 "a sampai b" sampai 4 orang'],
)
def test_parse_then_print(teks: str) -> None:
    assert format_rentang(parse_rentang(teks)) == teks


@pytest.mark.parametrize(
    ("teks", "kunci"),
    [
        ("3,75", "rentang.bentuk"),
        ("3 sampai ", "rentang.bentuk"),
        ("3 sampai 4%", "rentang.jenis"),
        ("3 sampai 4.5", "bilangan.titik_desimal"),
    ],
)
def test_explains(teks: str, kunci: str) -> None:
    with pytest.raises(NilaiSalah) as info:
        parse_rentang(teks)
    assert info.value.kunci == kunci


@given(rentang)
def test_print_then_parse(nilai: Rentang) -> None:
    assert parse_rentang(format_rentang(nilai)) == nilai
