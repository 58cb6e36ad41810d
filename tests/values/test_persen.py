from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given

from renja_dsl.values import NilaiSalah, Persen, format_persen, parse_persen
from tests.values import strategies


def test_reads_with_and_without_a_space() -> None:
    assert parse_persen("22,5 %") == parse_persen("22,50%") == Persen(Decimal("22.5"))
    assert format_persen(parse_persen("22,50%")) == "22,50%"


@pytest.mark.parametrize(
    ("teks", "kunci", "usul"),
    [
        ("22.5%", "bilangan.titik_desimal", "22,5%"),
        ("0.5 %", "bilangan.nol_titik", "0,5%"),
        ("22,5", "persen.tanpa_tanda", "22,5%"),
        ("22,5 persen", "persen.tanpa_tanda", "22,5%"),
        ("%", "persen.kosong", None),
        ("x%", "bilangan.bentuk", None),
    ],
)
def test_explains(teks: str, kunci: str, usul: str | None) -> None:
    with pytest.raises(NilaiSalah) as info:
        parse_persen(teks)
    assert (info.value.complaint.key, info.value.complaint.suggestion) == (kunci, usul)


@given(strategies.persen)
def test_print_then_parse(nilai: Persen) -> None:
    teks = format_persen(nilai)
    assert parse_persen(teks) == nilai
    assert format_persen(parse_persen(teks)) == teks
