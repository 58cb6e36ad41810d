from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from renja_dsl.values import (
    Jenis,
    adalah_awalan,
    awalan,
    baku,
    berbentuk,
    kewenangan,
    ruas,
    slot_bidang,
)

OFFICE = "2.17.3.30.0.00.01.0000"


def test_segments() -> None:
    assert ruas("2.17.02.") == ("2", "17", "02")
    assert awalan("2.17.02.2.01.0001", 3) == "2.17.02"
    assert awalan("2.17.", 5) == "2.17"


@pytest.mark.parametrize(
    ("jenis", "kode"),
    [
        ("urusan", "2"),
        ("urusan", "X"),
        ("bidang_urusan", "2.17"),
        ("bidang_urusan", "X.XX"),
        ("program", "2.17.02"),
        ("program", "X.XX.01"),
        ("kegiatan", "2.17.02.2.01"),
        ("sub_kegiatan", "2.17.02.2.01.0001"),
        ("sub_kegiatan", "2.17.02.2.01.01"),
        ("perangkat_daerah", OFFICE),
    ],
)
def test_well_formed_codes_are_their_own_standard_form(jenis: Jenis, kode: str) -> None:
    assert berbentuk(kode, jenis)
    assert baku(kode, jenis) == baku(f"{kode}.", jenis) == kode
    assert not berbentuk(f"{kode}.", jenis)


@pytest.mark.parametrize(
    ("jenis", "kode", "hasil"),
    [
        ("sub_kegiatan", "2.17.2.2.01.1", "2.17.02.2.01.0001"),
        ("sub_kegiatan", "1.01.01.02.01.0001", "1.01.01.2.01.0001"),
        ("sub_kegiatan", "2.17.02.2.01.001", "2.17.02.2.01.0001"),
        ("program", "x.xx.1", "X.XX.01"),
        ("kegiatan", "2.17.2.2.02", "2.17.02.2.02"),
        ("perangkat_daerah", "2.17.0.0.0.0.1.0", "2.17.0.00.0.00.01.0000"),
        ("sub_kegiatan", "9.99.99.99.9.99.99999", None),
        ("kegiatan", "2.17.02", None),
        ("kegiatan", "2.17.02.9.01", None),
        ("bidang_urusan", "2.117", None),
        ("bidang_urusan", "2.²", None),
        ("program", "2..02", None),
        ("urusan", "", None),
    ],
)
def test_standard_form(jenis: Jenis, kode: str, hasil: str | None) -> None:
    assert not berbentuk(kode, jenis)
    assert baku(kode, jenis) == hasil


def test_prefix_compares_segments_not_characters() -> None:
    assert adalah_awalan("2.17.2", "2.17.02.2.01")
    assert adalah_awalan("2.17.02.", "2.17.2")
    assert adalah_awalan("X.XX", "x.xx.01")
    assert not adalah_awalan("2.1", "2.17.02")
    assert not adalah_awalan("2.17.02.2.01", "2.17.02")
    assert not adalah_awalan("6.01.01", "2.17.01.2.01")


def test_office_slots_and_level_of_government() -> None:
    assert slot_bidang(OFFICE) == ("2.17", "3.30")
    assert slot_bidang("2.17.0.00.0.00.01.0000") == ("2.17",)
    assert kewenangan("2.17.02.2.01") == kewenangan("2.17.02.02.01.0001") == "2"
    assert kewenangan("2.17.02") is None


@given(st.lists(st.text("0123456789X", min_size=1, max_size=4), min_size=1, max_size=8))
def test_the_standard_form_is_well_formed_and_the_same_code(bagian: list[str]) -> None:
    kode = ".".join(bagian)
    for jenis in ("bidang_urusan", "program", "kegiatan", "sub_kegiatan", "perangkat_daerah"):
        hasil = baku(kode, jenis)
        if hasil is not None:
            assert berbentuk(hasil, jenis)
            assert adalah_awalan(hasil, kode)
            assert adalah_awalan(kode, hasil)
