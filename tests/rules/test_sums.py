"""A rule at work on a plan: what is missing in a sum, which severity holds, parameters from settings, repeats."""

from __future__ import annotations

import pytest

from renja_dsl.check.run import check_texts
from renja_dsl.findings.finding import Checks
from renja_dsl.lint.settings import Settings, SettingsFault
from renja_dsl.rules.rule import Rule
from renja_dsl.rules.text import read_rulebook
from renja_dsl.rules.translate import compiled
from renja_dsl.syntax.source import Source

SUM_RULE = """
aturan UJI001 jumlah
  judul "Jumlah"
  tingkat galat
  tingkat catatan bila k.pagu < batas
  dasar "uji"
  berlaku renja
  parameter batas = Rp10
  untuk setiap program sebagai k
  misal total = jumlah(a.pagu untuk a di k.anak)
  pastikan k.pagu = total
  tunjuk k.pagu, k.anak.pagu
  pesan "{k.kode}: {k.pagu}, {total}"
"""
PLAN = """
renja 2026
program 1.01.01 "P"
  pagu Rp30
  kegiatan 1.01.01.2.01 "A"
    sub kegiatan 1.01.01.2.01.0001 "A1"
      pagu Rp10
    sub kegiatan 1.01.01.2.01.0002 "A2"
      pagu nihil
  kegiatan 1.01.01.2.02 "B"
    pagu Rp20
"""


def run(rule_text: str, plan: str, settings: Settings | None = None) -> tuple[Checks, list[str]]:
    rules = compiled(read_rulebook(Source("uji.aturan", rule_text)))
    report = check_texts([Source("uji.renja", plan)], rules, settings or Settings())
    return report.checks.get("UJI001", Checks()), [finding.severity.value for finding in report.findings]


@pytest.mark.parametrize(
    ("old", "new", "passed", "failed", "abstained"),
    [
        ("P", "P", 1, 0, {}),
        ("pagu Rp30", "pagu Rp31", 0, 1, {}),
        ("pagu Rp30", "", 0, 0, {"kosong": 1}),
        ("pagu Rp10", "", 0, 0, {"kosong": 1}),
        ("pagu Rp10", "pagu Rp1,000,000", 0, 0, {"baris_rusak": 1}),
        ("pagu Rp10", 'pagu tercetak "1O"', 0, 0, {"sel_tak_terbaca": 1}),
        ("pagu Rp20", "pago Rp20", 0, 0, {"baris_rusak": 1}),
        ('kegiatan 1.01.01.2.02 "B"', 'kegiatan 1.01.01.2.02 "B', 1, 0, {}),
    ],
)
def test_sums_over_what_is_missing(old: str, new: str, passed: int, failed: int, abstained: dict[str, int]) -> None:
    checks, _ = run(SUM_RULE, PLAN.replace(old, new))
    assert (checks.passed, checks.failed, checks.abstained) == (passed, failed, abstained)


def test_the_first_true_condition_gives_the_severity() -> None:
    assert run(SUM_RULE, PLAN.replace("pagu Rp30", "pagu Rp31"))[1] == ["galat"]
    assert run(SUM_RULE, PLAN.replace("pagu Rp30", "pagu Rp9"))[1] == ["catatan"]


def test_settings_override_parameters() -> None:
    rules = {rule.id: rule for rule in compiled(read_rulebook(Source("uji.aturan", SUM_RULE)))}
    settings = Settings(raw_parameters={"UJI001": {"batas": "Rp1 juta"}})
    settings.validate(rules)
    assert run(SUM_RULE, PLAN.replace("pagu Rp30", "pagu Rp31"), settings)[1] == ["catatan"]


@pytest.mark.parametrize(
    ("parameters", "key"),
    [
        ({"UJI001": {"batas": "5%"}}, "setelan.nilai_parameter"),
        ({"UJI001": {"batas": "k.pagu"}}, "setelan.nilai_parameter"),
        ({"UJI001": {"ambang": "Rp5"}}, "setelan.parameter"),
        ({"UJI009": {"batas": "Rp5"}}, "aturan.tak_dikenal"),
    ],
)
def test_settings_that_do_not_fit(parameters: dict[str, dict[str, str]], key: str) -> None:
    rules: dict[str, Rule] = {rule.id: rule for rule in compiled(read_rulebook(Source("uji.aturan", SUM_RULE)))}
    with pytest.raises(SettingsFault) as caught:
        Settings(raw_parameters=parameters).validate(rules)
    assert caught.value.complaint.key == key


def test_repeats_of_one_cause_are_one_finding() -> None:
    rule = """
    aturan UJI001 pagu
      judul "Pagu"
      dasar "uji"
      berlaku renja
      untuk setiap sub kegiatan sebagai s
      pastikan s.pagu > Rp50
      tunjuk s.pagu
      sekali menurut {menurut}
      pesan "{s.kode}"
    """
    plan = PLAN.replace("pagu nihil", "pagu Rp10")
    for group, number in (('"sama"', 1), ('""', 2), ("s.kode", 2), ("awalan(s.kode, 3)", 1)):
        assert len(run(rule.replace("{menurut}", group), plan)[1]) == number
