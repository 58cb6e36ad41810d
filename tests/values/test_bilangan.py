from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given

from renja_dsl.values import NilaiSalah, format_bilangan, parse_bilangan
from tests.values.strategies import bilangan


@pytest.mark.parametrize(
    ("teks", "nilai"),
    [
        ("1.500", "1500"),
        ("0,75", "0.75"),
        ("1500", "1500"),
        ("-3,50", "-3.50"),
        ("1.234.567", "1234567"),
    ],
)
def test_reads(teks: str, nilai: str) -> None:
    assert str(parse_bilangan(teks)) == nilai


@pytest.mark.parametrize(
    ("nilai", "teks"),
    [
        ("0.50", "0,50"),
        ("999", "999"),
        ("-1000", "-1.000"),
        ("1E+6", "1.000.000"),
        ("1E-7", "0,0000001"),
        ("-0.0", "0,0"),
    ],
)
def test_prints(nilai: str, teks: str) -> None:
    assert format_bilangan(Decimal(nilai)) == teks


@pytest.mark.parametrize(
    ("teks", "kunci", "usul"),
    [
        ("12.34.567", "titik_ribuan", "1.234.567"),
        ("250.000000", "titik_ribuan", "250.000.000"),
        ("12.34.567,5", "titik_ribuan", "1.234.567,5"),
        ("1.234.567.00", "titik_ribuan", "1.234.567,00"),
        ("1.5", "titik_desimal", "1,5"),
        ("-12.50", "titik_desimal", "-12,50"),
        ("1.2345", "titik_desimal", "1,2345"),
        ("0.344", "nol_titik", "0,344"),
        ("-0.5", "nol_titik", "-0,5"),
        ("1,234,567.00", "koma_ribuan", "1.234.567,00"),
        ("1,234,567", "koma_ribuan", "1.234.567"),
        ("", "bentuk", None),
        ("1,2,3", "bentuk", None),
        ("٣", "bentuk", None),
        ("1e5", "bentuk", None),
        ("1\n", "bentuk", None),
    ],
)
def test_explains(teks: str, kunci: str, usul: str | None) -> None:
    with pytest.raises(NilaiSalah) as info:
        parse_bilangan(teks)
    assert (info.value.complaint.key, info.value.complaint.suggestion) == (f"bilangan.{kunci}", usul)


@given(bilangan())
def test_print_then_parse_keeps_every_digit(nilai: Decimal) -> None:
    teks = format_bilangan(nilai)
    assert parse_bilangan(teks).as_tuple() == nilai.as_tuple()
    assert format_bilangan(parse_bilangan(teks)) == teks


def test_numbers_are_exact_up_to_thirty_digits() -> None:
    teks = "123" + ".456" * 9
    assert format_bilangan(parse_bilangan(teks)) == teks


@pytest.mark.parametrize("teks", ["1" * 31, "0," + "3" * 30, "-1" + ".234" * 11, "9" * 1_000_000])
def test_longer_numbers_are_slips_of_copying(teks: str) -> None:
    with pytest.raises(NilaiSalah) as salah:
        parse_bilangan(teks)
    assert salah.value.complaint.key == "bilangan.terlalu_panjang"
    assert len(salah.value.complaint.arguments["tertulis"]) <= 5000
