"""Repairs of built-in rules: what is offered first gives back the plan that was meant."""

from __future__ import annotations

import pytest

from renja_dsl.check.run import check_texts
from renja_dsl.findings.finding import Fix
from renja_dsl.lint.settings import Settings
from renja_dsl.rules.registry import built_in
from renja_dsl.syntax.source import Source

PLAN = """\
renja 2026 tahap "rancangan awal"
  perangkat daerah 2.17.0.00.0.00.01.0000 "Dinas Koperasi dan UKM"
  daerah "Kabupaten Sukamaju"

sasaran S1 "Meningkatnya kesehatan koperasi"
  indikator "Persentase koperasi sehat" iku
    target 52%
    target maju 55%

program 2.17.03 "PROGRAM PENGAWASAN DAN PEMERIKSAAN KOPERASI" mendukung S1
  hasil "Meningkatnya koperasi yang patuh"
  indikator "Persentase koperasi yang diperiksa"
    target 40%
    target maju 45%
  pagu Rp150.000.000
  pagu maju Rp160.000.000

  kegiatan 2.17.03.2.01 "Pemeriksaan dan Pengawasan Koperasi"
    indikator "Jumlah koperasi yang diperiksa"
      target 25 koperasi
      target maju 30 koperasi
    pagu Rp150.000.000
    pagu maju Rp160.000.000

    sub kegiatan 2.17.03.2.01.0001 "Pengawasan Kekuatan Koperasi"
      keluaran "Diperiksanya koperasi"
      lokasi "Kabupaten Sukamaju"
      kelompok sasaran "Koperasi simpan pinjam"
      sumber dana "Pendapatan Asli Daerah"
      indikator "Jumlah koperasi yang diawasi"
        target 25 koperasi
        target maju 30 koperasi
      pagu Rp150.000.000
      pagu maju Rp160.000.000
"""


def repairs(text: str, rule: str) -> list[Fix]:
    findings = check_texts([Source("a.renja", text)], built_in(), Settings()).findings
    return [fix for finding in findings if finding.rule == rule for fix in finding.fixes[:1]]


def applied(text: str, fix: Fix) -> str:
    for edit in sorted(fix.edits, key=lambda edit: -edit.place.start):
        text = text[: edit.place.start] + edit.text + text[edit.place.end :]
    return text


def test_the_plan_is_clean() -> None:
    assert not check_texts([Source("a.renja", PLAN)], built_in(), Settings()).findings


@pytest.mark.parametrize(
    ("rule", "meant", "slipped"),
    [
        ("SIN002", "2.17.03.2.01.0001", "2.17.03.2.01.OOO1"),
        ("SIN002", "kegiatan 2.17.03.2.01 ", "kegiatan 2.l7.03.2.0l "),
        ("KOD003", "2.17.03", "2.19.03"),
        ("KOD003", "program 2.17.03", "program 2.19.03"),
        ("KOD004", "2.17.03", "X.XX.03"),
        ("KOD004", "kegiatan 2.17.03.2.01 ", "kegiatan X.XX.03.2.01 "),
        ("ANG105", "      pagu Rp150.000.000\n", "      pagu (Rp150.000.000)\n"),
        ("ANG105", "      pagu maju Rp160.000.000\n", "      pagu maju -Rp160.000.000\n"),
        ("TGT202", "        target maju 30 koperasi\n", "        target maju 30 koperasi primer\n"),
        ("TGT212", "        target 25 koperasi\n", "        target 25\n"),
        ("TGT212", "        target maju 30 koperasi\n", "        target maju 30\n"),
        ("STR010", "      pagu maju", '      abai ANG106 alasan "Menurut surat."\n      pagu maju'),
    ],
)
def test_what_is_offered_first_is_what_was_meant(rule: str, meant: str, slipped: str) -> None:
    assert meant in PLAN
    text = PLAN.replace(meant, slipped)
    (fix,) = repairs(text, rule)
    assert applied(text, fix) == PLAN


def test_what_may_be_meant_otherwise_is_asked() -> None:
    for rule, meant, slipped in (
        ("KOD003", "2.17.03", "2.19.03"),
        ("ANG105", "      pagu Rp150.000.000\n", "      pagu (Rp150.000.000)\n"),
    ):
        (fix,) = repairs(PLAN.replace(meant, slipped), rule)
        assert not fix.safe


def test_an_office_with_several_fields_of_government_is_not_guessed() -> None:
    text = PLAN.replace("2.17.0.00.0.00.01.0000", "2.17.3.30.0.00.01.0000").replace("2.17.03", "2.19.03")
    assert not repairs(text, "KOD003")


ACHIEVED = """\
evaluasi 2024
  perangkat daerah 2.17.0.00.0.00.01.0000 "Dinas Koperasi dan UKM"
  daerah "Kabupaten Sukamaju"

program 2.17.03 "PROGRAM PENGAWASAN DAN PEMERIKSAAN KOPERASI"
  kegiatan 2.17.03.2.01 "Pemeriksaan dan Pengawasan Koperasi"
    sub kegiatan 2.17.03.2.01.0001 "Pengawasan Kekuatan Koperasi"
"""


@pytest.mark.parametrize(("code", "offered"), [("2.17.03.2.01.000a", "2.17.03.2.01.0001"), ("2.17.03.2.01.0z", None)])
def test_a_code_is_taken_from_where_the_name_stands_with_one(code: str, offered: str | None) -> None:
    """Without another document nobody can tell what digit a letter stands for."""
    slipped = PLAN.replace("2.17.03.2.01.0001", code)
    assert not repairs(slipped, "KOD001")
    referring = slipped.replace('Sukamaju"\n', 'Sukamaju"\n  mengacu evaluasi "b.renja"\n', 1)
    name = "Pengawasan Kekuatan Koperasi" if offered else "Pengawasan Lain"
    other = ACHIEVED.replace("Pengawasan Kekuatan Koperasi", name)
    report = check_texts([Source("a.renja", referring), Source("b.renja", other)], built_in(), Settings())
    fixes = [fix for finding in report.findings if finding.rule == "KOD001" for fix in finding.fixes]
    assert [edit.text for fix in fixes for edit in fix.edits] == ([offered] if offered else [])
    assert not any(fix.safe for fix in fixes)


def test_a_thousand_that_was_read_as_a_decimal() -> None:
    text = PLAN.replace(
        "        target 25 koperasi\n        target maju 30", "        target 1.500 koperasi\n        target maju 1,6"
    )
    (fix,) = repairs(text, "TGT204")
    assert applied(text, fix) == text.replace("1,6 koperasi", "1.600 koperasi")
    assert not fix.safe
