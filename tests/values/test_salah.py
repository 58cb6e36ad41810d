"""What holds for every failure, whatever was written."""

from __future__ import annotations

import pickle
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from renja_dsl.messages.values import MESSAGES
from renja_dsl.values import (
    NilaiSalah,
    parse_besaran,
    parse_bilangan,
    parse_komponen,
    parse_peringkat,
    parse_periode,
    parse_persen,
    parse_rupiah,
    parse_teks,
    parse_triwulan,
)
from renja_dsl.values.complaint import Complaint

TANPA_USUL = {
    "rupiah.kosong",
    "rupiah.bentuk",
    "rupiah.skala_asing",
    "rupiah.terlalu_besar",
    "bilangan.bentuk",
    "bilangan.terlalu_panjang",
    "persen.kosong",
    "komponen.bentuk",
    "peringkat.bentuk",
    "tahun.bentuk",
    "periode.bentuk",
    "periode.sama",
    "triwulan.bentuk",
    "teks.belum_ditutup",
    "teks.pagar",
}
PARSERS = (
    parse_bilangan,
    parse_rupiah,
    parse_persen,
    parse_besaran,
    parse_komponen,
    parse_peringkat,
    parse_periode,
    parse_triwulan,
    parse_teks,
)
potongan = st.sampled_from(
    [
        "Rp",
        "rp",
        ".",
        ",",
        "-",
        "(",
        ")",
        " ",
        "  ",
        "0",
        "1",
        "12",
        "345",
        "000",
        "juta",
        "Milyar",
        "jt",
        "%",
        "orang",
        ";",
        ", 1",
        " sampai ",
        "persen",
        '"',
        "\\",
        "\n",
        "TW",
        "IV",
        "2021",
        "2026",
        "–",
        ",-",
        "\u00a0",
        "²",
        "ß",
    ]
)


@pytest.mark.parametrize("parse", PARSERS)
@given(tertulis=st.lists(potongan, max_size=8).map("".join) | st.text(max_size=8))
@settings(max_examples=600)
def test_suggestions_parse_and_keys_are_declared(parse: Callable[[str], object], tertulis: str) -> None:
    try:
        parse(tertulis)
    except NilaiSalah as salah:
        wrong = salah.complaint
        assert wrong.key in MESSAGES
        assert (wrong.suggestion is None) == (wrong.key in TANPA_USUL)
        assert wrong.arguments.keys() >= {"tertulis"}
        if wrong.suggestion is not None:
            parse(wrong.suggestion)


def test_survives_another_process() -> None:
    salah = pickle.loads(pickle.dumps(NilaiSalah("rupiah.ekor", "Rp5,-", "Rp5")))
    assert salah.complaint == Complaint("rupiah.ekor", {"tertulis": "Rp5,-"}, "Rp5")
