from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from renja_dsl.values import NilaiSalah, Rupiah, format_rupiah, parse_rupiah
from tests.values import strategies


@pytest.mark.parametrize(
    ("teks", "nilai"),
    [
        ("Rp1.234.567", "1234567"),
        ("Rp 1.234.567,89", "1234567.89"),
        ("-Rp59.875.100", "-59875100"),
        ("(Rp59.875.100)", "-59875100"),
        ("Rp1500", "1500"),
        ("Rp0,5", "0.5"),
        ("Rp1,5 miliar", "1500000000"),
        ("Rp1,234 juta", "1234000"),
        ("Rp1500 juta", "1500000000"),
        ("Rp1,23456 ribu", "1234.56"),
        ("(Rp2 triliun)", "-2000000000000"),
        ("-Rp7 ribu", "-7000"),
    ],
)
def test_reads(teks: str, nilai: str) -> None:
    assert parse_rupiah(teks) == Rupiah(Decimal(nilai))


@pytest.mark.parametrize(
    ("nilai", "teks"),
    [
        ("1234567.5", "Rp1.234.567,50"),
        ("1234567.00", "Rp1.234.567"),
        ("-500", "-Rp500"),
        ("1E+9", "Rp1.000.000.000"),
        ("0.005", "Rp0,01"),
        ("-0.001", "Rp0"),
    ],
)
def test_prints(nilai: str, teks: str) -> None:
    assert format_rupiah(Decimal(nilai)) == format_rupiah(Rupiah(Decimal(nilai))) == teks


@pytest.mark.parametrize(
    ("teks", "kunci", "usul"),
    [
        ("Rp.16.697.223.384.00,-", "titik_rp", "Rp16.697.223.384"),
        ("Rp. 5.000", "titik_rp", "Rp5.000"),
        ("Rp1,234,567.00", "koma_ribuan", "Rp1.234.567"),
        ("Rp300,000,000", "koma_ribuan", "Rp300.000.000"),
        ("Rp1,234", "koma_ribuan", "Rp1.234"),
        ("(Rp1,234)", "koma_ribuan", "-Rp1.234"),
        ("Rp12.34.567", "titik_ribuan", "Rp1.234.567"),
        ("Rp250.000000", "titik_ribuan", "Rp250.000.000"),
        ("Rp16.697.223.384.00", "titik_ribuan", "Rp16.697.223.384"),
        ("Rp1.5 miliar", "titik_desimal", "Rp1,5 miliar"),
        ("Rp1.5", "titik_desimal", "Rp1,50"),
        ("Rp0.5 miliar", "nol_titik", "Rp0,5 miliar"),
        ("Rp1.234 juta", "titik_skala", "Rp1.234.000.000"),
        ("Rp1.234,567", "desimal", "Rp1.234,57"),
        ("Rp0,1250", "desimal", "Rp0,13"),
        ("Rp1,234567 ribu", "desimal", "Rp1.234,57"),
        ("Rp5.000,-", "ekor", "Rp5.000"),
        ("500.000", "tanpa_rp", "Rp500.000"),
        ("-500.000", "tanpa_rp", "-Rp500.000"),
        ("1,5 miliar", "tanpa_rp", "Rp1,5 miliar"),
        ("rp5.000", "huruf_rp", "Rp5.000"),
        ("RP 5.000", "huruf_rp", "Rp5.000"),
        ("Rp-5.000", "letak_tanda", "-Rp5.000"),
        ("Rp(5.000)", "letak_tanda", "-Rp5.000"),
        ("(-Rp5.000)", "letak_tanda", "-Rp5.000"),
        ("(Rp5.000", "tanda_kurung", "-Rp5.000"),
        ("Rp1,5 milyar", "ejaan_skala", "Rp1,5 miliar"),
        ("Rp1,5 Juta", "ejaan_skala", "Rp1,5 juta"),
        ("Rp  5.000", "spasi", "Rp5.000"),
        ("Rp5juta", "spasi", "Rp5 juta"),
        ("Rp5 koperasi", "skala_asing", None),
        ("Rp", "kosong", None),
        ("-Rp.", "kosong", None),
        ("", "kosong", None),
        ("nihil", "bentuk", None),
        ("Rp1,2,3", "bentuk", None),
    ],
)
def test_explains(teks: str, kunci: str, usul: str | None) -> None:
    with pytest.raises(NilaiSalah) as info:
        parse_rupiah(teks)
    assert (info.value.complaint.key, info.value.complaint.suggestion) == (f"rupiah.{kunci}", usul)
    assert info.value.complaint.arguments["tertulis"] == teks


@given(strategies.rupiah)
def test_print_then_parse(nilai: Rupiah) -> None:
    teks = format_rupiah(nilai)
    assert parse_rupiah(teks) == nilai
    assert format_rupiah(parse_rupiah(teks)) == teks


@given(strategies.rupiah)
def test_brackets_are_a_minus(nilai: Rupiah) -> None:
    positif = format_rupiah(nilai.nilai.copy_abs())
    assert parse_rupiah(f"({positif})") == parse_rupiah(f"-{positif}")


@given(st.integers(0, 10**6 - 1), st.sampled_from(["ribu", "juta", "miliar", "triliun"]))
def test_scale_words_are_exact(angka: int, skala: str) -> None:
    nol = {"ribu": 3, "juta": 6, "miliar": 9, "triliun": 12}[skala]
    assert parse_rupiah(f"Rp{angka},25 {skala}").nilai == Decimal(f"{angka}25{'0' * (nol - 2)}")


@pytest.mark.parametrize(
    "tertulis",
    ["Rp" + "9" * 19, "Rp1.000.000.000.000.000.000", "Rp1000000 triliun", "(Rp" + "9" * 40 + ")", "Rp" + "9" * 10**6],
)
def test_amounts_that_no_budget_has(tertulis: str) -> None:
    assert parse_rupiah("-Rp999.999.999.999.999.999,99").nilai == Decimal("-999999999999999999.99")
    with pytest.raises(NilaiSalah) as salah:
        parse_rupiah(tertulis)
    assert salah.value.complaint.key == "rupiah.terlalu_besar"
    assert salah.value.complaint.suggestion is None
