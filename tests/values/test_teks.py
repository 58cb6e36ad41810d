from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from renja_dsl.values import NilaiSalah, format_teks, lipat, padat, parse_teks

huruf = st.sampled_from(' \t\n"\\a') | st.characters(exclude_categories=("Cs", "Cc"))


@given(st.text(huruf), st.text(" \t", max_size=4))
@example("\n", "  ")
@example("\n\na\n\n", "")
@example("  a  \n    b  ", "  ")
@example("   \n", "\t")
@example('"""\n""', "  ")
@example("\\\n", "")
def test_print_then_parse(teks: str, indentasi: str) -> None:
    assert parse_teks(format_teks(teks, indentasi)) == teks


def test_prints_one_line_or_a_fence() -> None:
    assert format_teks(r'a "b" \c') == r'"a \"b\" \\c"'
    assert format_teks('a\n\n"""b"""', "  ") == '""""\n  a\n\n  """b"""\n  """"'


@pytest.mark.parametrize(
    ("token", "teks"),
    [
        ('""', ""),
        ('"""abc"""', "abc"),
        ('"""\n    a\n      b\n    """', "a\n  b"),
        ('"""\n    a\n  """', "  a"),
        ('"""\r\n  a\r\n  b\r\n  """', "a\nb"),
        ('"""  \n  a\n\n  b"""', "a\n\nb"),
        ('"""a\n  b"""', "a\nb"),
        ('""""\n"""\n""""', '"""'),
    ],
)
def test_reads_hand_made_texts(token: str, teks: str) -> None:
    assert parse_teks(token) == teks


@pytest.mark.parametrize(
    ("token", "kunci", "usul"),
    [
        ('"abc', "belum_ditutup", None),
        (r'"abc\"', "belum_ditutup", None),
        ('"""\nabc', "belum_ditutup", None),
        ('"""\nabc""""', "pagar", None),
        ('"""\na"""b\n"""', "pagar", None),
        (r'"C:\data \"x\""', "garis_miring", r'"C:\\data \"x\""'),
        ("abc", "tanpa_kutip", '"abc"'),
    ],
)
def test_explains(token: str, kunci: str, usul: str | None) -> None:
    with pytest.raises(NilaiSalah) as info:
        parse_teks(token)
    assert (info.value.complaint.key, info.value.complaint.suggestion) == (f"teks.{kunci}", usul)


def test_folding() -> None:
    assert lipat("  Dinas\t KOPERASI \n") == "dinas koperasi"
    assert padat("Sub-Kegiatan 2.17_X (a)") == "subkegiatan217xa"
