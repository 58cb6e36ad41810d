"""A year in a statement that has its own, or none: told with what to write, and nothing is lost in silence."""

from __future__ import annotations

import pytest

from renja_dsl.findings.finding import Finding
from renja_dsl.rules.registry import built_in
from renja_dsl.testing import lint_texts

RENSTRA = """\
renstra 2025-2029
  perangkat daerah 2.17.0.00.0.00.01.0000 "Dinas Koperasi dan UKM"
  daerah "Kabupaten Sukamaju"
program 2.17.06 "Pemberdayaan Koperasi"
  indikator "Persentase koperasi yang diberdayakan"
    kondisi awal 24%
    target 2025: 27%, 2026: 30%, 2027: 33%
    kondisi akhir 40%
"""
RENJA = """\
renja 2026 tahap "rancangan akhir"
  perangkat daerah 2.17.0.00.0.00.01.0000 "Dinas Koperasi dan UKM"
  daerah "Kabupaten Sukamaju"
program 2.17.06 "Pemberdayaan Koperasi"
  indikator "Persentase koperasi yang diberdayakan"
    target 30%
    target kini 27%
    target maju 33%
  pagu Rp125.000.000
  pagu maju Rp130.000.000
"""


def unread(text: str) -> list[Finding]:
    report = lint_texts({"a.renja": text}, built_in())
    return [finding for finding in report.findings if finding.rule.startswith("SIN")]


def mended(text: str, finding: Finding) -> list[tuple[str, bool]]:
    """The text after each of the fixes."""
    done = []
    for fix in finding.fixes:
        (edit,) = fix.edits
        done.append((text[: edit.place.start] + edit.text + text[edit.place.end :], fix.safe))
    return done


@pytest.mark.parametrize("field", ["kondisi akhir 2029: 40%", "kondisi awal 2024: 24%"])
def test_its_own_year_is_left_out(field: str) -> None:
    plain = " ".join(word for word in field.split() if not word.endswith(":"))
    text = RENSTRA.replace(plain, field)
    (finding,) = unread(text)
    assert mended(text, finding) == [(RENSTRA, True)]


@pytest.mark.parametrize(
    ("plan", "plain", "dated", "other"),
    [
        (RENSTRA, "kondisi akhir 40%", "kondisi akhir 2028: 40%", "target 2028: 40%"),
        (RENSTRA, "kondisi awal 24%", "kondisi awal 2025: 24%", "target 2025: 24%"),
        (RENJA, "target kini 27%", "target kini 2024: 27%", "target 2024: 27%"),
        (RENJA, "target maju 33%", "target maju 2026: 33%", "target 2026: 33%"),
        (RENJA, "pagu maju Rp130.000.000", "pagu maju 2028: Rp130.000.000", "pagu 2028: Rp130.000.000"),
        (RENJA, "target kini 27%", "target renstra 2029: 27%", "target 2029: 27%"),
    ],
)
def test_another_year_is_told_with_both_readings(plan: str, plain: str, dated: str, other: str) -> None:
    text = plan.replace(plain, dated)
    (finding,) = unread(text)
    own = " ".join(word for word in dated.split() if not word.endswith(":"))
    assert mended(text, finding) == [(plan.replace(plain, own), False), (plan.replace(plain, other), False)]
    assert finding.message.arguments["usul"] == own
    assert "STR017" not in {one.rule for one in lint_texts({"a.renja": text}, built_in()).findings}


def test_several_years_are_targets() -> None:
    text = RENSTRA.replace("kondisi akhir 40%", "kondisi akhir 2028: 36%, 2029: 40%")
    (finding,) = unread(text)
    assert mended(text, finding) == [(RENSTRA.replace("kondisi akhir 40%", "target 2028: 36%, 2029: 40%"), False)]


@pytest.mark.parametrize("dated", ["target maju 2027: 33%", "target maju 2027: 33%, 2028: 36%"])
def test_the_forecast_may_name_its_years(dated: str) -> None:
    assert not unread(RENJA.replace("target maju 33%", dated))


def test_under_a_head_that_cannot_be_read_nothing_is_guessed() -> None:
    text = RENSTRA.replace("renstra 2025-2029", "renstra").replace("akhir 40%", "akhir 2028: 40%")
    assert len(unread(text)) == 1
