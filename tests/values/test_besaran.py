from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from renja_dsl.values import (
    Besaran,
    Komponen,
    NilaiSalah,
    format_besaran,
    format_komponen,
    parse_besaran,
    parse_komponen,
)
from tests.values import strategies


@pytest.mark.parametrize(
    ("teks", "angka", "satuan"),
    [
        ("60 koperasi", "60", "koperasi"),
        ("1.500 paket", "1500", "paket"),
        ("2 Kerja Sama", "2", "Kerja Sama"),
        ("8 program", "8", "program"),
        ("3 orang/bulan", "3", "orang/bulan"),
        ("12 m²", "12", "m²"),
        ('3 "orang.bulan"', "3", "orang.bulan"),
        ('3 "sampai habis"', "3", "sampai habis"),
        (r'3 "a \"b\" \\"', "3", r'a "b" \ '.rstrip()),
        ("53,00", "53.00", None),
    ],
)
def test_reads_and_prints(teks: str, angka: str, satuan: str | None) -> None:
    assert parse_besaran(teks) == Besaran(Decimal(angka), satuan)
    assert format_besaran(Besaran(Decimal(angka), satuan)) == teks


@pytest.mark.parametrize(
    ("teks", "kunci", "usul"),
    [
        ("0.344 dokumen", "bilangan.nol_titik", "0,344 dokumen"),
        ("1.5 km", "bilangan.titik_desimal", "1,5 km"),
        ("60koperasi", "bilangan.bentuk", None),
        ("3 orang.bulan", "besaran.satuan", '3 "orang.bulan"'),
        ("3 nihil", "besaran.satuan", '3 "nihil"'),
        ("3  orang", "besaran.satuan", "3 orang"),
        ("3 ", "besaran.satuan", "3"),
        ("1.5 orang.bulan", "bilangan.titik_desimal", '1,5 "orang.bulan"'),
        (r'3 "a\b"', "teks.garis_miring", r'3 "a\\b"'),
        ('1.5 "orang', "teks.belum_ditutup", None),
        ('3 "orang', "teks.belum_ditutup", None),
    ],
)
def test_explains(teks: str, kunci: str, usul: str | None) -> None:
    with pytest.raises(NilaiSalah) as info:
        parse_besaran(teks)
    assert (info.value.complaint.key, info.value.complaint.suggestion) == (kunci, usul)


def test_the_first_component_is_the_main_one() -> None:
    komponen = parse_komponen('15 koperasi; 11 "kecamatan; desa";22 orang')
    assert [satu.satuan for satu in komponen] == ["koperasi", "kecamatan; desa", "orang"]
    assert format_komponen(komponen) == '15 koperasi; 11 "kecamatan; desa"; 22 orang'


@pytest.mark.parametrize("teks", ["", "15 koperasi;", '15 "koperasi; 3 a', ";3"])
def test_incomplete_components(teks: str) -> None:
    with pytest.raises(NilaiSalah, match=r"komponen\.bentuk"):
        parse_komponen(teks)


def test_a_comma_between_components() -> None:
    with pytest.raises(NilaiSalah) as info:
        parse_komponen("1,5 km, 11 kecamatan")
    assert (info.value.complaint.key, info.value.complaint.suggestion) == ("komponen.koma", "1,5 km; 11 kecamatan")


@given(strategies.besaran)
def test_print_then_parse(besaran: Besaran) -> None:
    teks = format_besaran(besaran)
    assert parse_besaran(teks) == besaran
    assert format_besaran(parse_besaran(teks)) == teks


@given(st.lists(strategies.besaran, min_size=1, max_size=4).map(tuple))
def test_print_then_parse_components(komponen: Komponen) -> None:
    assert parse_komponen(format_komponen(komponen)) == komponen
