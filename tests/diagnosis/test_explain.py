"""Each kind of cause: planted where it can be told from the others, it is the first explanation."""

from __future__ import annotations

import random
from decimal import Decimal

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from renja_dsl.diagnosis.slips import Kind, slip, slips, weight
from renja_dsl.messages.catalogue import LANGUAGES
from renja_dsl.report.wording import say
from renja_dsl.rules.registry import built_in
from renja_dsl.testing.assertions import lint_texts
from tests.diagnosis.systems import evaluasi, renja, rp, system, told, where

PARTS = st.lists(st.integers(10_000_001, 999_999_999), min_size=2, max_size=6, unique=True)
REST = 123_456_789


def is_telling(number: int) -> bool:
    """Whether a difference of this number is no digit, swap or factor by chance."""
    return weight(Decimal(number)) >= 6


# ---- slips ----------------------------------------------------------------------------


@given(st.integers(-(10**13), 10**13), st.integers(0, 2))
def test_every_slip_is_recognised_both_ways(number: int, places: int) -> None:
    written = Decimal(number).scaleb(-places)
    for true in slips(written):
        assert slip(written, true) is not None, true


@given(st.integers(0, 10**13), st.integers(0, 10**13))
def test_slips_lists_all_that_slip_recognises(a: int, b: int) -> None:
    assert (slip(Decimal(a), Decimal(b)) is not None) == (Decimal(b) in set(slips(Decimal(a))))


# ---- one sum ----------------------------------------------------------------------------


@settings(deadline=None)
@given(PARTS, st.data())
def test_a_digit_of_a_number_that_two_sums_cross(parts: list[int], data: st.DataObject) -> None:
    total = sum(parts)
    text = str(total)
    at = data.draw(st.integers(0, len(text) - 1))
    digit = data.draw(st.sampled_from("123456789"))
    wrong = int(text[:at] + digit + text[at + 1 :])
    assume(wrong != total)
    first = told(system(renja(wrong, parts, rest=REST)))[0]
    assert (where(first.amount), first.to, first.crossed) == (("pagu", "2.17.02.2.01"), total, True)


@settings(deadline=None)
@given(PARTS, st.sampled_from((10, 100, 1000)))
def test_a_factor(parts: list[int], factor: int) -> None:
    first = told(system(renja(sum(parts) * factor, parts)))[0]
    assert (first.kind, first.to) == (Kind.FACTOR, sum(parts))


@settings(deadline=None)
@given(PARTS.filter(lambda parts: len(parts) > 2), st.data())
def test_a_child_left_out_even_when_the_mistake_was_carried_up(parts: list[int], data: st.DataObject) -> None:
    lost = data.draw(st.sampled_from(parts))
    assume(is_telling(lost) and is_telling(lost // 9))
    text = renja(sum(parts) - lost, parts, rest=REST).replace(rp(sum(parts) + REST), rp(sum(parts) - lost + REST))
    first = told(system(text))[0]
    assert (first.kind, first.to, first.about and first.about.nilai) == (Kind.OMITTED, sum(parts), lost)
    assert [(where(a)) for a in first.carried] == [("pagu", "2.17.02")]


@settings(deadline=None)
@given(PARTS.filter(lambda parts: len(parts) > 2), st.data())
def test_a_child_counted_twice(parts: list[int], data: st.DataObject) -> None:
    twice = data.draw(st.sampled_from(parts))
    assume(is_telling(twice) and is_telling(twice // 9))
    first = told(system(renja(sum(parts) + twice, parts)))[0]
    assert (first.kind, first.to) == (Kind.DOUBLED, sum(parts))


def test_a_range_that_stops_short() -> None:
    parts = [612_345_678, 498_111_222, 123_987_654, 77_321_900]
    first = told(system(renja(sum(parts[:2]), parts)))[0]
    assert (first.kind, len(first.rows)) == (Kind.RANGE, 2)


def test_two_digits_swapped() -> None:
    parts = [612_345_678, 498_111_222]
    first = told(system(renja(sum(parts), parts).replace(rp(612_345_678), rp(613_245_678))))[0]
    assert (first.kind, first.to) == (Kind.SWAP, 612_345_678)


def test_another_nodes_number_is_named() -> None:
    parts = [612_345_678, 498_111_222]
    text = renja(sum(parts), parts, rest=REST).replace(rp(498_111_222), rp(REST))
    first = told(system(text))[0]
    assert (first.kind, first.to) == (Kind.PASTED, 498_111_222)
    assert first.about is not None
    assert where(first.about) == ("pagu", "2.17.02.2.02")


def test_the_number_of_another_level() -> None:
    parts = [612_345_678, 498_111_222]
    text = renja(sum(parts) + REST, parts, rest=REST)
    first = told(system(text))[0]
    assert (first.kind, first.to, first.crossed) == (Kind.LEVEL, sum(parts), True)


def test_a_number_from_elsewhere_that_was_added() -> None:
    parts = [612_345_678, 498_111_222]
    text = renja(sum(parts) + REST, parts) + f'  kegiatan 2.17.02.2.02 "L"\n    pagu {rp(REST)}\n'
    first = told(system(text))[0]
    assert (first.kind, first.to) == (Kind.FOREIGN, sum(parts))


def test_an_old_number_of_the_rkpd_was_not_carried_up() -> None:
    header = '  mengacu rkpd "b.renja"'
    parts, old = [612_345_678, 498_111_222], [612_345_678, 377_654_321]
    rkpd = renja(sum(old), old).replace("renja 2026", "rkpd 2026")
    first = told(system(renja(sum(old), parts, header=header), rkpd))[0]
    assert (first.kind, first.to) == (Kind.STALE, sum(parts))


def test_agreement_with_the_rkpd_decides_between_equals() -> None:
    header = '  mengacu rkpd "b.renja"'
    parts = [612_345_678, 498_111_222]
    rkpd = renja(sum(parts), parts).replace("renja 2026", "rkpd 2026")
    text = renja(sum(parts), parts, header=header).replace(rp(498_111_222), rp(498_171_222))
    [first] = told(system(text, rkpd))
    assert (first.kind, first.to, first.twin is not None) == (Kind.DIGIT, 498_111_222, True)


def test_an_empty_cell_that_would_close_the_sum() -> None:
    text = renja(900_000_000, [612_345_678, 1]).replace(f"      pagu {rp(1)}\n", "")
    [first] = told(system(text))
    assert (first.kind, first.to) == (Kind.MISSING, 287_654_322)


def test_decimals_and_thousands_confused() -> None:
    text = (
        'evaluasi 2025\nprogram 2.17.02 "P"\n  indikator "Jumlah orang"\n    sifat akumulasi\n'
        "    realisasi TW1: 120 orang, TW2: 131 orang, TW3: 77 orang, TW4: 5 orang\n    tertulis realisasi 33.300\n"
    )
    first = told(system(text))[0]
    assert (first.kind, first.to) == (Kind.DECIMALS, 333)


def test_a_lost_minus_of_a_correction() -> None:
    """Negative quarters are legal: the repair may be one."""
    row = [10_345_678, 98_059_300, 77_123_456, -59_875_100]
    text = evaluasi(row, [[*row[:3], 59_875_100]], printed=[sum(row), sum(row)])
    first = told(system(text))[0]
    assert (first.kind, first.to, first.crossed) == (Kind.SIGN, -59_875_100, True)


# ---- two sums that cross -------------------------------------------------------------------


@settings(deadline=None)
@given(
    st.lists(st.lists(st.integers(1_000_000, 99_999_999), min_size=4, max_size=4), min_size=2, max_size=4), st.data()
)
def test_a_cell_on_the_crossing_outranks_everything(rows: list[list[int]], data: st.DataObject) -> None:
    """Whatever number stands there: quarters across and rows down agree on the true one."""
    n, q = data.draw(st.integers(0, len(rows) - 1)), data.draw(st.integers(0, 3))
    wrong = data.draw(st.integers(1_000_000, 99_999_999))
    assume(wrong != rows[n][q])
    program = [sum(column) for column in zip(*rows, strict=True)]
    spoilt = [list(row) for row in rows]
    spoilt[n][q] = wrong
    text = evaluasi(program, spoilt, printed=[sum(program), *(sum(row) for row in rows)])
    first = told(system(text))[0]
    assert where(first.amount) == (f"serapan TW{q + 1}", f"2.17.02.2.01.{n + 1:04d}")
    assert (first.to, first.crossed) == (rows[n][q], True)


# ---- silence ---------------------------------------------------------------------------------


def test_silence_on_random_numbers() -> None:
    rng = random.Random(5)  # noqa: S311  # the same numbers every time
    spoken = 0
    for _ in range(200):
        parts = [rng.randint(10**7, 10**9) for _ in range(5)]
        found = told(system(renja(rng.randint(10**9, 4 * 10**9), parts)))
        spoken += bool(found)
    assert spoken <= 4


def test_silence_where_every_digit_would_do() -> None:
    assert not told(system(renja(1_000_000_000, [250_000_000, 250_000_000, 450_000_000])))


# ---- findings ----------------------------------------------------------------------------------


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_finding_says_both_numbers_and_the_place(language: str) -> None:
    parts = [612_345_678, 498_111_222]
    report = lint_texts({"a.renja": renja(sum(parts) * 10, parts)}, built_in())
    finding = next(f for f in report.findings if f.rule == "ANG101")
    sentence = say(finding.explanations[0].message, language)
    assert all(words in sentence for words in ("Rp11.104.569.000", "Rp1.110.456.900", "2.17.02.2.01", "4"))
    assert "{" not in sentence
    [edit] = finding.explanations[0].edits
    assert (edit.place.source.text[edit.place.start : edit.place.end], edit.text) == (
        "Rp11.104.569.000",
        "Rp1.110.456.900",
    )


def test_what_a_document_is_told_does_not_depend_on_others() -> None:
    parts = [612_345_678, 498_111_222]
    text = renja(sum(parts), parts).replace(rp(498_111_222), rp(REST))
    alone = {"a.renja": text}
    beside = {"a.renja": text, "b.renja": renja(REST, [REST])}
    reports = [lint_texts(texts, built_in()) for texts in (alone, beside)]
    both = [[f.explanations for f in r.findings if f.primary.file == "a.renja"] for r in reports]
    assert both[0] == both[1]


def test_a_tie_is_told_as_one_and_gives_no_edit_as_certain() -> None:
    """One digit of the parent or one of a child: both are told, each as one of two, and the rule's own fix stays."""
    found = lint_texts({"a.renja": renja(715_456_900, [312_345_678, 398_111_222])}, built_in())
    [finding] = [one for one in found.findings if one.rule == "ANG101"]
    assert [one.edits[0].text for one in finding.explanations] == [rp(710_456_900), rp(317_345_678)]
    for language, words in (("id", "Salah satu dari dua"), ("en", "One of two")):
        assert all(words.lower() in say(one.message, language).lower() for one in finding.explanations)
    assert [[edit.text for edit in fix.edits] for fix in finding.fixes] == [[rp(710_456_900)]]


def test_several_causes_that_are_as_good_are_counted_and_the_likelier_ones_named() -> None:
    """The total or any of its quarters may be the one that is a digit off; none of them is offered to be written."""
    row = [12_871_500, 5_513_000, 15_533_000, 9_487_900]
    text = evaluasi(row, [], printed=[sum(row) - 200_000])
    report = lint_texts({"a.renja": text}, built_in())
    (finding,) = (one for one in report.findings if one.rule == "EVL501")
    (why,) = finding.explanations
    assert (why.kind, why.edits, finding.explained) == ("several", (), False)
    said = say(why.message, "id")
    assert said.startswith("Ada 5 perubahan")
    assert f"(1) tertulis serapan 2.17.02 (baris 4): {rp(sum(row) - 200_000)} menjadi {rp(sum(row))}" in said
    assert all(f"({n}) serapan TW" in said for n in (2, 3))
    assert "(4)" not in said
    assert "There are 5 changes" in say(why.message, "en")
    assert all(len(fix.edits) == 1 and fix.edits[0].text == rp(sum(row)) for fix in finding.fixes)
