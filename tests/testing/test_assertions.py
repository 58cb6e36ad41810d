"""The two assertions as a region uses them: on a rule and a fault of its own."""

from __future__ import annotations

import pytest
from hypothesis import strategies as st

from renja_dsl.rules.registry import load_rules
from renja_dsl.rules.rule import Rule
from renja_dsl.syntax.source import Source
from renja_dsl.testing import Mutated, Rencana, assert_rule_complete, assert_rule_sound, plants, rencana
from renja_dsl.testing.mutators import chosen, rewritten

SMALL = rencana((), most=(1, 1, 1))
RULEBOOK = """\
aturan DRH001 pagu-terlalu-besar
  judul "Pagu sub kegiatan di atas batas daerah"
  tingkat galat
  dasar "kebiasaan"
  berlaku renja
  untuk setiap sub kegiatan sebagai s
  pastikan s.pagu <= BATAS
  tunjuk s.pagu
  pesan "sub kegiatan {s.kode}: pagu {s.pagu}"
"""


def rule(limit: str) -> Rule:
    rules = load_rules([Source("daerah.aturan", RULEBOOK.replace("BATAS", limit))])
    return next(rule for rule in rules if rule.id == "DRH001")


@plants("DRH001")
def pagu_raksasa(rencana: Rencana, draw: st.DrawFn) -> Mutated:
    line = chosen(draw, rencana.renja.cari("pagu", "sub kegiatan"))
    return rewritten(rencana, "DRH001", rencana.renja, line, "pagu Rp2.000 triliun".replace(".", ""))


@plants("DRH001")
def salah_tempat(rencana: Rencana, draw: st.DrawFn) -> Mutated:
    """Plants the fault, and expects the finding where it cannot be."""
    made = pagu_raksasa.apply(rencana, draw)
    return Mutated(made.texts, type(made.expected)("DRH001", made.expected.file, 1))


def test_a_good_rule_passes_both() -> None:
    good = rule("Rp1 triliun")
    assert_rule_sound(good, max_examples=10)
    assert_rule_complete(good, pagu_raksasa, max_examples=10)


def test_a_rule_that_fires_on_good_plans_is_told_with_the_plan() -> None:
    with pytest.raises(AssertionError) as caught:
        assert_rule_sound(rule("Rp0"), max_examples=5, plans=SMALL)
    text = str(caught.value)
    assert "DRH001 fires on a consistent workspace" in text
    assert "expected: no finding" in text
    assert "galat DRH001 sub kegiatan" in text
    assert "   1 renja " in text


def test_a_rule_that_is_silent_is_told_with_what_was_expected() -> None:
    with pytest.raises(AssertionError) as caught:
        assert_rule_complete(rule("Rp5000 triliun"), pagu_raksasa, max_examples=5, plans=SMALL)
    assert "DRH001 is silent where it has to speak" in str(caught.value)
    assert "planted by pagu_raksasa" in str(caught.value)


def test_a_finding_at_another_place_is_not_enough() -> None:
    with pytest.raises(AssertionError, match="DRH001 points elsewhere"):
        assert_rule_complete(rule("Rp1 triliun"), salah_tempat, max_examples=5, plans=SMALL)
