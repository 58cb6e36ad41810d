"""Built-in rules where an example is not enough: severities, groups, abstaining, wording."""

from __future__ import annotations

import pytest

from renja_dsl.check.examples import example_sources
from renja_dsl.check.run import check_texts
from renja_dsl.findings.finding import Finding, Report
from renja_dsl.lint.settings import Settings
from renja_dsl.messages import render
from renja_dsl.rules.registry import built_in

PLAN = """
renja 2026
perangkat daerah 2.17.0.00.0.00.01.0000 "Dinas Koperasi"
daerah "Kabupaten Sukamaju"
program 2.17.06 "Pemberdayaan Koperasi"
  indikator "Persentase koperasi yang diberdayakan"
    target 30%
  pagu Rp90.000.000
  kegiatan 2.17.06.2.01 "Pembinaan Koperasi"
    indikator "Jumlah koperasi yang dibina"
      target 60 koperasi
    sub kegiatan 2.17.06.2.01.08 "Fasilitasi Pelaporan"
      lokasi "Kabupaten Sukamaju"
      kelompok sasaran "Pengurus koperasi"
      sumber dana "Pendapatan Asli Daerah"
      indikator "Jumlah koperasi yang melapor"
        target 60 koperasi
      pagu Rp90.000.000
      pagu maju Rp95.000.000
"""


def run(text: str, only: str = "") -> Report:
    return check_texts(example_sources(text), built_in(), Settings(select=(only,) if only else ()))


def found(text: str, only: str) -> list[Finding]:
    return list(run(text, only).findings)


def test_the_base_is_clean() -> None:
    assert run(PLAN).findings == ()


def test_a_line_nobody_can_read_may_have_been_the_parent() -> None:
    orphan = PLAN.replace('  kegiatan 2.17.06.2.01 "Pembinaan Koperasi"\n', "")
    assert [finding.rule for finding in found(orphan, "STR001")] == ["STR001"]
    unread = PLAN.replace("  kegiatan 2.17.06.2.01", "  kgtn 2.17.06.2.01")
    assert run(unread, "STR001").checks["STR001"].abstained == {"baris_rusak": 1}


@pytest.mark.parametrize(
    ("pagu", "forecast", "target", "severity"),
    [
        ("", "pagu maju Rp1", "60 koperasi", "galat"),
        ("pagu nihil", "pagu maju Rp1", "60 koperasi", "catatan"),
        ("pagu Rp0", "", "60 koperasi", "peringatan"),
        ("pagu Rp0", "pagu maju nihil", "60 koperasi", "peringatan"),
        ("pagu Rp0", "", "0 koperasi", "catatan"),
    ],
)
def test_sub_kegiatan_without_money(pagu: str, forecast: str, target: str, severity: str) -> None:
    text = PLAN.replace("      pagu Rp90.000.000", f"      {pagu}").replace("pagu maju Rp95.000.000", forecast)
    text = text.replace("        target 60 koperasi", f"        target {target}")
    assert [finding.severity.value for finding in found(text, "STR006")] == [severity]


def test_an_rkpd_without_a_column_is_not_judged_by_it() -> None:
    bare = PLAN.replace('sumber dana "Pendapatan Asli Daerah"', "").replace("pagu maju Rp95.000.000", "")
    assert {finding.rule for finding in run(bare).findings} == {"STR007", "STR008"}
    assert run(bare.replace("renja 2026", "rkpd 2026")).findings == ()


def test_a_code_is_padded_as_others_of_its_document() -> None:
    text = PLAN + PLAN[PLAN.index("    sub kegiatan") :].replace("2.17.06.2.01.08", "2.17.6.2.01.9")
    (finding,) = found(text, "KOD001")
    assert finding.advice is not None
    assert "2.17.06.2.01.09" in render(finding.advice.templates, finding.advice.arguments, "id")
    alone = PLAN.replace("2.17.06.2.01.08", "2.17.6.2.01.9")
    (finding,) = found(alone, "KOD001")
    assert finding.advice is not None
    assert "2.17.06.2.01.0009" in render(finding.advice.templates, finding.advice.arguments, "id")


RKPD = PLAN.replace("renja 2026", "rkpd 2026")
REFERRING = PLAN.replace('Koperasi"\n', 'Koperasi"\nmengacu rkpd "r.renja"\n', 1)


@pytest.mark.parametrize(
    ("text", "compared", "count"),
    [
        (PLAN.replace("  pagu Rp90.000.000\n  k", "  pagu Rp90.000\n  k"), "anak", 1),
        (PLAN.replace("  pagu Rp90.000.000\n  k", "  pagu Rp90 miliar\n  k"), "anak", 1),
        (PLAN.replace("  pagu Rp90.000.000\n  k", "  pagu Rp900.000\n  k"), "", 0),
        (REFERRING.replace("Rp90.000.000", "Rp90.000"), "RKPD", 2),
        (PLAN.replace("      pagu Rp90.000.000", '      pagu tercetak "9O"'), "", 0),
    ],
)
def test_a_factor_of_a_thousand(text: str, compared: str, count: int) -> None:
    if "mengacu" in text:
        text = f"{text}=== r.renja\n{RKPD}"
    findings = found(text, "ANG107")
    assert [finding.count for finding in findings] == ([count] if count else [])
    for finding in findings:
        assert compared in render(finding.message.templates, finding.message.arguments, "id")


def test_ang107_can_be_set() -> None:
    text = PLAN.replace("  pagu Rp90.000.000\n  k", "  pagu Rp900.000\n  k")
    settings = Settings(select=("ANG107",), raw_parameters={"ANG107": {"kali_min": "90"}})
    report = check_texts(example_sources(text), built_in(), settings)
    assert [finding.rule for finding in report.findings] == ["ANG107"]


def test_one_name_among_twins_is_enough() -> None:
    """A code that stands twice in the other document is STR002's business there, not KOD008's here."""
    other = PLAN + PLAN[PLAN.index("    sub kegiatan") :].replace("Fasilitasi Pelaporan", "Fasilitasi Pemasaran")
    assert found(f"{REFERRING}=== r.renja\n{other.replace('renja 2026', 'rkpd 2026')}", "KOD008") == []
