"""`perbaikan` of the rule language: what it may write where, and what becomes of it."""

from __future__ import annotations

import pytest

from renja_dsl.check.run import check_texts
from renja_dsl.findings.finding import Finding
from renja_dsl.lint.settings import Settings
from renja_dsl.rules.registry import load_rules
from renja_dsl.rules.rule import RulebookFault
from renja_dsl.syntax.source import Source

PLAN = """\
renja 2026
program 2.17.06 "Pemberdayaan Koperasi"
  pagu Rp70 juta
  kegiatan 2.17.06.2.01 "Pembinaan"
    pagu Rp50 juta
    indikator "Jumlah koperasi yang dibina"
      target 60 koprasi
  kegiatan 2.17.06.2.02 "Pengawasan"
    pagu Rp30 juta
"""
RULE = """\
aturan BKL001 coba
  judul "Coba"
  dasar "kebiasaan"
  berlaku renja
  untuk setiap {level} sebagai k
  pastikan {wanted}
  {repairs}
  pesan "x"
"""


def findings(*repairs: str, level: str = "program", wanted: str = "tidak", plan: str = PLAN) -> list[Finding]:
    text = RULE.format(level=level, wanted=wanted, repairs="\n  ".join(repairs))
    rules = [rule for rule in load_rules([Source("bkl.aturan", text)]) if rule.id == "BKL001"]
    return list(check_texts([Source("a.renja", plan)], rules, Settings()).findings)


def edits(*repairs: str, level: str = "program", plan: str = PLAN) -> list[tuple[bool, list[tuple[str, str]]]]:
    """Safe or not, and what is replaced by what, for every fix of the one finding."""
    (found,) = findings(*repairs, level=level, plan=plan)
    return [
        (fix.safe, [(e.place.source.text[e.place.start : e.place.end], e.text) for e in fix.edits])
        for fix in found.fixes
    ]


def test_a_number_a_text_and_a_code() -> None:
    assert edits("perbaikan perlu ditinjau k.pagu jadi jumlah(a.pagu untuk a di k.anak)") == [
        (False, [("Rp70 juta", "Rp80.000.000")])
    ]
    assert edits('perbaikan aman k.nama jadi "Program \\"Baru\\""') == [
        (True, [('"Pemberdayaan Koperasi"', '"Program \\"Baru\\""')])
    ]
    assert edits('perbaikan aman k.kode jadi kode("2.17.07")') == [(True, [("2.17.06", "2.17.07")])]


def test_several_are_told_in_their_order_and_once() -> None:
    assert edits(
        "perbaikan aman k.pagu jadi Rp1 bila k.pagu < Rp1",
        "perbaikan perlu ditinjau k.pagu jadi Rp2",
        "perbaikan perlu ditinjau k.pagu jadi Rp2",
        "perbaikan perlu ditinjau k.pagu jadi k.pagu_maju",
    ) == [(False, [("Rp70 juta", "Rp2")])]


def test_every_member_of_a_list_gets_its_own() -> None:
    assert edits("perbaikan perlu ditinjau a.pagu jadi a.pagu * 2 untuk a di k.anak") == [
        (False, [("Rp50 juta", "Rp100.000.000"), ("Rp30 juta", "Rp60.000.000")])
    ]


def test_a_unit_is_replaced_and_its_number_stays() -> None:
    one = PLAN.replace("60 koprasi", "1.060 koprasi; 11 kecamatan").rpartition("  kegiatan")[0]
    ((_, changed),) = edits('perbaikan aman t.sel.isi jadi "unit" untuk t di tulisan(k)', level="kegiatan", plan=one)
    assert changed[2:] == [
        ("1.060 koprasi; 11 kecamatan", "1.060 unit; 11 kecamatan"),
        ("1.060 koprasi; 11 kecamatan", "1.060 koprasi; 11 unit"),
    ]


def test_what_was_printed_elsewhere_is_not_touched() -> None:
    assert (
        edits("perbaikan perlu ditinjau k.pagu jadi Rp1", plan=PLAN.replace("Rp70 juta", 'Rp70 juta tercetak "70"'))
        == []
    )


def test_repeats_of_one_cause_are_fixed_together() -> None:
    (found,) = findings('sekali menurut "x"', "perbaikan perlu ditinjau k.pagu jadi Rp1", level="kegiatan")
    (fix,) = found.fixes
    assert found.count == 2
    assert [edit.text for edit in fix.edits] == ["Rp1", "Rp1"]


@pytest.mark.parametrize(
    ("repair", "key"),
    [
        ("perbaikan aman k.pagu jadi k.nama", "tipe.lain"),
        ("perbaikan aman k.nama jadi k.kode", "tipe.lain"),
        ("perbaikan aman k jadi k.kode", "perbaikan.bukan_sel"),
        ("perbaikan aman k.jenis jadi Rp1", "tipe.lain"),
        ("perbaikan aman k.pagu + k.pagu jadi Rp1", "perbaikan.bukan_sel"),
        ("perbaikan aman k.pagu jadi Rp1 bila k.pagu", "tipe.lain"),
        ("perbaikan aman a.pagu jadi Rp1 untuk a di k.pagu", "tipe.bukan_daftar"),
        ("perbaikan aman k.pagu jadi Rp1 untuk k di k.anak", "aturan.nama_rangkap"),
        ("perbaikan k.pagu jadi Rp1", "pernyataan.tak_diduga"),
    ],
)
def test_faults(repair: str, key: str) -> None:
    with pytest.raises(RulebookFault) as caught:
        findings(repair)
    assert caught.value.complaint.key == key
