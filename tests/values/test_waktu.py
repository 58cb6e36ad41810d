from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from renja_dsl.values import (
    TRIWULAN,
    NilaiSalah,
    Periode,
    format_periode,
    parse_periode,
    parse_tahun,
    parse_triwulan,
)

tahun = st.integers(1900, 2199)


@given(tahun, tahun)
def test_print_then_parse(awal: int, akhir: int) -> None:
    assert parse_tahun(str(awal)) == awal
    if awal < akhir:
        periode = Periode(awal, akhir)
        assert parse_periode(format_periode(periode)) == periode


def test_quarters() -> None:
    assert tuple(map(parse_triwulan, TRIWULAN)) == TRIWULAN


@pytest.mark.parametrize("teks", ["24", "1899", "2200", "20245", "²024", ""])
def test_no_years(teks: str) -> None:
    with pytest.raises(NilaiSalah, match=r"tahun\.bentuk"):
        parse_tahun(teks)


@pytest.mark.parametrize(
    ("teks", "kunci", "usul"),
    [
        ("2026-2021", "periode.terbalik", "2021-2026"),
        ("2021-2021", "periode.sama", None),
        ("2021 - 2026", "periode.tanda_hubung", "2021-2026"),
        ("2021–2026", "periode.tanda_hubung", "2021-2026"),
        ("2021 s/d 2026", "periode.tanda_hubung", "2021-2026"),
        ("2021-26", "periode.bentuk", None),
        ("1021-2026", "tahun.bentuk", None),
    ],
)
def test_no_periods(teks: str, kunci: str, usul: str | None) -> None:
    with pytest.raises(NilaiSalah) as info:
        parse_periode(teks)
    assert (info.value.complaint.key, info.value.complaint.suggestion) == (kunci, usul)


@pytest.mark.parametrize(
    ("teks", "kunci", "usul"),
    [
        ("tw1", "triwulan.penulisan", "TW1"),
        ("TW 3", "triwulan.penulisan", "TW3"),
        ("Triwulan IV", "triwulan.penulisan", "TW4"),
        ("TW5", "triwulan.bentuk", None),
    ],
)
def test_no_quarters(teks: str, kunci: str, usul: str | None) -> None:
    with pytest.raises(NilaiSalah) as info:
        parse_triwulan(teks)
    assert (info.value.complaint.key, info.value.complaint.suggestion) == (kunci, usul)
