"""`renja fmt`: same statements, no comment lost, a second run changes nothing."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from renja_dsl.syntax import formatter, laid
from renja_dsl.syntax.expressions import CHAIN_LIMIT
from renja_dsl.syntax.formatter import WIDTH, FormatRefused, format_safely, format_text
from renja_dsl.syntax.ownership import Nesting
from renja_dsl.syntax.parser import Broken, PlanParser
from renja_dsl.syntax.sameness import same_statement
from renja_dsl.syntax.source import Source
from renja_dsl.syntax.statements import comments, cut
from tests.strategies import ekspresi, phrase, plan, statement, teks, typed

PARSER = PlanParser()
PLANS = sorted((Path(__file__).parents[2] / "plans").rglob("*.renja"))

OPENINGS = (
    "target",
    "target 4",
    "target Level",
    "pagu",
    "misi",
    "sasaran S1",
    "program",
    "lokasi",
    "abai",
    "tertulis capaian",
)


def source(text: str) -> Source:
    return Source("rencana.renja", text)


def fmt(text: str) -> str:
    return format_safely(source(text), PARSER)


def comment_counts(text: str) -> Counter[str]:
    return Counter(comment for _, comment in comments(text, list(cut(text))))


# ---- the three checks -----------------------------------------------------------------


@given(plan())
@settings(max_examples=200)
def test_nothing_but_the_looks_changes(text: str) -> None:
    formatted = format_text(source(text), PARSER)
    before, after = PARSER.parse(source(text)), PARSER.parse(source(formatted))
    assert len(before) == len(after)
    assert all(same_statement(a.statement, b.statement) for a, b in zip(before, after, strict=True))
    assert comment_counts(formatted) == comment_counts(text)
    assert format_text(source(formatted), PARSER) == formatted
    assert fmt(text) == formatted


@given(phrase("klaim", teks, ekspresi), st.data())
@settings(max_examples=150)
def test_expressions_stay_the_same(words: list[str], data: st.DataObject) -> None:
    fmt(data.draw(typed(st.just(words))))


@given(plan())
@settings(max_examples=100)
def test_the_style(text: str) -> None:
    """Indentation by ownership, no two blank lines, none at the ends, one line break at the end."""
    formatted = fmt(text)
    assert formatted.endswith("\n")
    nesting = Nesting()
    position = 0
    for placed in PARSER.parse(source(formatted)):
        assert not isinstance(placed.statement, Broken)
        assert placed.indent == 2 * nesting.depth(placed.statement)
        assert "\n\n\n" not in formatted[position : placed.start]
        position = placed.end
    assert formatted[:1] != "\n"
    assert not formatted[position:].endswith("\n\n")


@given(statement)
@settings(max_examples=150)
def test_blanks_do_not_matter(words: list[str]) -> None:
    """However a statement was spaced, it comes out the same."""
    tight = "".join(f" {word}" if n and word not in ",;:" else word for n, word in enumerate(words))
    assert fmt(" ".join(words)) == fmt(tight) == fmt("\t" + "  ".join(words) + " \n\n")


@given(statement)
@settings(max_examples=300)
def test_what_is_recognised_as_laid_is_laid(words: list[str]) -> None:
    """The short way and the tokens give the same text, whatever is written."""
    for text in (" ".join(words), fmt(" ".join(words)).strip()):
        by_tokens_alone(text)


@given(st.from_regex(laid._LAID, fullmatch=True))
@settings(max_examples=300)
def test_whatever_parses_and_is_recognised_is_laid(text: str) -> None:
    by_tokens_alone(text)


@given(st.lists(st.from_regex(laid._WORD, fullmatch=True), min_size=1, max_size=4), st.sampled_from(OPENINGS))
@settings(max_examples=300)
def test_words_behind_an_opening_are_laid(words: list[str], opening: str) -> None:
    by_tokens_alone(" ".join([opening, *words]))


def by_tokens_alone(text: str) -> None:
    """Lay a statement out from its tokens, and compare where it is recognised as laid."""
    [placed] = PARSER.parse(source(text)) or [None]
    if placed is None or isinstance(placed.statement, Broken) or placed.end - placed.start != len(text):
        return
    for depth in range(7):
        indentation = "  " * depth
        if laid.is_laid(text, WIDTH - len(indentation)):
            assert (
                formatter._statement_text(PARSER.tokens(text), indentation, formula=text.startswith("klaim ")) == text
            )


def test_most_statements_of_real_plans_are_recognised() -> None:
    texts = [piece.text for path in PLANS for piece in cut(fmt(path.read_text(encoding="utf-8")))]
    assert sum(laid.is_laid(text, WIDTH) for text in texts) > 0.9 * len(texts)


@pytest.mark.parametrize("path", PLANS, ids=lambda path: path.stem)
def test_real_plans(path: Path) -> None:
    formatted = fmt(path.read_text(encoding="utf-8"))
    assert fmt(formatted) == formatted


# ---- the look -----------------------------------------------------------------------------

BY_HAND = """\
# Kabupaten Bengkalis

renja 2024   tahap "rancangan awal"
perangkat daerah 2.17.0.00.0.00.01.0000 "Dinas Koperasi"
   daerah "Kabupaten Bengkalis" # nama resmi
# layanan izin
program 2.17.02 "Program A"   mendukung S1,S2
hasil "x"


indikator "P"

target 100 %
target maju 1500 paket kerja;3 "orang/bulan"
pagu Rp 843211791
pagu   maju Rp1,5 miliar

# lepas

kegiatan 2.17.02.2.01 "K"
sub kegiatan 2.17.02.2.01.0001 "S"
  lokasi "Kecamatan Bengkalis", "Kecamatan Bantan", # di dalam
     "Kecamatan Bukit Batu", "Kecamatan Siak Kecil", "Kecamatan Mandau", "Kecamatan Rupat"
 serapan TW1:Rp5,TW2 : (Rp 59875100)  # dua
rekap 2.17
tertulis rata-rata kinerja TW1: 5%
skala predikat "P"
batas "A" >=91%
bab IV "R"
      narasi \"""
          Satu
            dua
          \"""
klaim "a"   jumlah( x.pagu untuk x di [a , b] dengan x.b [TW1]= - 1 dan -y > - (a+b) )=Rp5
   # akhir
"""

FORMATTED = """\
# Kabupaten Bengkalis

renja 2024 tahap "rancangan awal"
  perangkat daerah 2.17.0.00.0.00.01.0000 "Dinas Koperasi"
  daerah "Kabupaten Bengkalis"  # nama resmi

# layanan izin
program 2.17.02 "Program A" mendukung S1, S2
  hasil "x"

  indikator "P"
    target 100%
    target maju 1.500 paket kerja; 3 "orang/bulan"
  pagu Rp843.211.791
  pagu maju Rp1,5 miliar

  # lepas

  kegiatan 2.17.02.2.01 "K"

    sub kegiatan 2.17.02.2.01.0001 "S"
      # di dalam
      lokasi "Kecamatan Bengkalis", "Kecamatan Bantan", "Kecamatan Bukit Batu", "Kecamatan Siak Kecil",
          "Kecamatan Mandau", "Kecamatan Rupat"
      serapan TW1: Rp5, TW2: (Rp59.875.100)  # dua

rekap 2.17
  tertulis rata-rata kinerja TW1: 5%

skala predikat "P"
  batas "A" >= 91%

bab IV "R"
  narasi \"""
  Satu
    dua
  \"""
klaim "a" jumlah(x.pagu untuk x di [a, b] dengan x.b[TW1] = - 1 dan -y > -(a + b)) = Rp5
# akhir
"""


def test_golden_example() -> None:
    assert fmt(BY_HAND) == FORMATTED
    assert fmt(FORMATTED) == FORMATTED


@pytest.mark.parametrize(
    ("written", "laid"),
    [
        ("pagu Rp1500", "pagu Rp1.500"),
        ("pagu Rp12,00", "pagu Rp12"),
        ("pagu Rp 1,5 miliar", "pagu Rp1,5 miliar"),
        ("serapan (Rp 2 juta)", "serapan (Rp2 juta)"),
        ("target 22,50 %", "target 22,50%"),
        ("target 1500 Kerja   Sama", "target 1.500 Kerja Sama"),
        ('target 3   "orang/bulan" ;4', 'target 3 "orang/bulan"; 4'),
        ("target Level   3", "target Level 3"),
        ("target 3,75   sampai 3,90", "target 3,75 sampai 3,90"),
        ('klaim "x" [1,5] = [ 1, 5 ]', 'klaim "x" [1,5] = [1, 5]'),
        ('klaim "x" (f ( ) . a [ 1 ] + - -1)', 'klaim "x" (f().a[1] + - -1)'),
        ('klaim "x" ada k . pagu dan  bukan (a = 1)', 'klaim "x" ada k.pagu dan bukan (a = 1)'),
        ('visi """Maju"""', 'visi """\nMaju\n"""'),
        ('visi """\n  a\n    ""b\n"""', 'visi """\n  a\n    ""b\n"""'),
    ],
)
def test_notation(written: str, laid: str) -> None:
    assert fmt(written) == f"{laid}\n"


def test_long_claims_break_after_operators() -> None:
    terms = " + ".join(f"Rp{n}.000.000.000" for n in range(100, 112))
    lines = fmt(f'klaim "Belanja" {terms} = Rp1').splitlines()
    assert len(lines) > 1
    assert all(len(line) <= WIDTH for line in lines)
    assert all(line.endswith("+") for line in lines[:-1])
    assert all(line.startswith("    Rp") for line in lines[1:])


def test_a_document_of_comments_stays() -> None:
    assert fmt("  # satu\n\n\n# dua") == "# satu\n\n# dua\n"


# ---- refusals --------------------------------------------------------------------------------


def test_a_broken_statement_is_carried() -> None:
    with pytest.raises(FormatRefused) as caught:
        fmt("renja 2024\npagu 500\n")
    assert caught.value.complaint.key == "rapikan.rusak"
    assert [b.fault.complaint.key for b in caught.value.broken] == ["pagu.tanpa_rp"]


@pytest.mark.parametrize(
    ("old", "new", "key"),
    [
        ("Rp5", "Rp6", "rapikan.berubah"),
        ("pagu Rp5", "", "rapikan.berubah"),
        ("# satu", "", "rapikan.komentar_hilang"),
        ("# satu", "# satu\n# dua", "rapikan.komentar_hilang"),
    ],
)
def test_a_faulty_formatter_is_refused(monkeypatch: pytest.MonkeyPatch, old: str, new: str, key: str) -> None:
    right = formatter.format_text
    monkeypatch.setattr(formatter, "format_text", lambda s, p, _: right(s, p).replace(old, new))
    with pytest.raises(FormatRefused) as caught:
        fmt("renja 2024\nprogram 1 # satu\npagu Rp5\n")
    assert caught.value.complaint.key == key


def test_a_formatter_that_does_not_settle_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(formatter, "format_text", lambda s, *_: f"{s.text}\n")
    with pytest.raises(FormatRefused) as caught:
        fmt("renja 2024\n")
    assert caught.value.complaint.key == "rapikan.tak_tetap"


@given(typed(), typed())
@settings(max_examples=100)
def test_same_statement_is_an_equality(left: str, right: str) -> None:
    a, b = (PARSER.parse(source(text))[0].statement for text in (left, right))
    assert same_statement(a, a)
    assert same_statement(a, b) == same_statement(b, a)
    assert same_statement(a, b) or a != b


@pytest.mark.parametrize(
    ("left", "right", "same"),
    [
        ("pagu Rp5", "pagu   Rp 5", True),
        ("pagu Rp5", "pagu Rp6", False),
        ("pagu Rp5", "pagu maju Rp5", False),
        ('pagu Rp5 tercetak "5"', "pagu Rp5", False),
        ("pagu 2022: Rp5", "pagu 2022: Rp5, 2023: Rp5", False),
        ("pagu 2022: Rp5", "pagu 2023: Rp5", False),
        ("target 5%", "target 5", False),
        ('klaim "a" 1 + 2', 'klaim "a" 1  + (2)', True),
        ('klaim "a" 1 + 2', 'klaim "a" 1 - 2', False),
        ('klaim "a" -1', 'klaim "a" - 1', False),
        ('visi "a"', 'visi """a"""', True),
        ('hasil "a"', 'keluaran "a"', False),
    ],
)
def test_same_statement_sees_what_matters(left: str, right: str, same: bool) -> None:
    a, b = (PARSER.parse(source(text))[0].statement for text in (left, right))
    assert same_statement(a, b) is same


def test_a_very_long_claim_does_not_exhaust_the_stack() -> None:
    fmt('klaim "x" ' + "1 + " * (CHAIN_LIMIT - 1) + "1")
    with pytest.raises(FormatRefused):
        fmt('klaim "x" ' + "1 + " * 5000 + "1")
