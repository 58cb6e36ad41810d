"""Printed averages as witnesses: of the real plan's cells, of planted ones, and never against the sums."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from renja_dsl.check.readers import Folder, plan_files
from renja_dsl.check.run import check
from renja_dsl.diagnosis.averages import Averages
from renja_dsl.diagnosis.slips import slips
from renja_dsl.findings.finding import Finding
from renja_dsl.lint.settings import Settings
from renja_dsl.messages.catalogue import LANGUAGES
from renja_dsl.report.wording import say
from renja_dsl.rules.registry import built_in
from renja_dsl.testing.assertions import lint_texts
from tests.diagnosis.systems import rp, system

SEED = Path(__file__).parents[2] / "plans" / "bengkalis" / "diskop-ukm"
EVALUATION = "evaluasi-2022.renja"
QUARTERS = st.lists(st.integers(10_000_001, 99_999_999), min_size=4, max_size=4)


@pytest.fixture(scope="module")
def real() -> list[Finding]:
    report = check(Folder(SEED), [path.name for path in plan_files(SEED)], built_in(), Settings()).report
    return [finding for finding in report.findings if finding.primary.file == EVALUATION]


def first(findings: list[Finding], rule: str, line: int) -> tuple[str, str, str]:
    """The first edit of the first explanation of the first such finding, and its sentence."""
    finding = next(f for f in findings if f.rule == rule and f.primary.from_.line == line and f.explanations)
    why = finding.explanations[0]
    edit = why.edits[0]
    return edit.place.source.text[edit.place.start : edit.place.end], edit.text, say(why.message, "id")


@pytest.mark.parametrize(
    ("rule", "line", "old", "new", "witness"),
    [
        ("EVL505", 326, "Rp664.560.040", "Rp864.560.040", "anggaran TW2 (22,49%)"),
        ("EVL504", 399, "Rp199.898.200", "Rp196.898.200", "anggaran TW3 (16,55%), TW4 (38,94%), realisasi (81,91%)"),
        ("EVL507", 441, "Rp82.619.200", "Rp62.619.200", "anggaran TW2 (26,41%)"),
        ("EVL507", 532, "Rp938.524.900", "Rp939.524.900", "anggaran TW1 (0,57%), TW2 (8,27%), TW3 (25,51%), TW4"),
        ("EVL504", 545, "Rp30.769.688", "Rp90.769.688", "anggaran TW4 (16,50%)"),
        ("EVL501", 563, "Rp30.769.688", "Rp90.769.688", "anggaran TW4 (16,50%)"),
        ("EVL501", 72, "Rp5.807.500.297", "Rp5.607.500.297", "anggaran TW4 (22,51%)"),
    ],
)
def test_the_real_plan(real: list[Finding], rule: str, line: int, old: str, new: str, witness: str) -> None:
    of_column = [f for f in real if (rule, line) != ("EVL504", 545) or "kolom TW4" in say(f.message, "id")]
    was, becomes, sentence = first(of_column, rule, line)
    assert (was, becomes) == (old, new)
    assert witness in sentence


def test_a_total_that_was_copied_from_the_wrong_cell_is_mended_with_it(real: list[Finding]) -> None:
    finding = next(f for f in real if f.rule == "EVL507" and f.primary.from_.line == 532)
    assert [edit.text for edit in finding.explanations[0].edits] == ["Rp939.524.900", "Rp939.524.900"]
    assert [edit.place.from_.line for edit in finding.explanations[0].edits] == [524, 507]


def test_where_two_causes_are_as_good_both_say_so(real: list[Finding]) -> None:
    finding = next(f for f in real if f.rule == "EVL504" and f.primary.from_.line == 581)
    assert len(finding.explanations) == 2
    for language, words in zip(LANGUAGES, ("Salah satu dari dua", "One of two"), strict=True):
        assert all(say(why.message, language).startswith(words) for why in finding.explanations)


# ---- planted ------------------------------------------------------------------------------------


def evaluated(pagu: list[int], rows: list[list[int]], *, averages: dict[str, str], total: int) -> str:
    """A program of some rows with what each quarter spent, and its printed averages."""
    columns = [sum(column) for column in zip(*rows, strict=True)]
    lines = ["evaluasi 2025"]
    for n, (own, row) in enumerate(zip([total, *pagu], [columns, *rows], strict=True)):
        lines.append('program 2.17.02 "P"' if n == 0 else f'  sub kegiatan 2.17.02.2.01.{n:04d} "S{n}"')
        lines.append(f"    pagu {rp(own)}")
        lines.append("    serapan " + ", ".join(f"TW{q}: {rp(number)}" for q, number in enumerate(row, 1)))
        lines.append(f"    tertulis serapan {rp(sum(row))}")
    printed = ", ".join(f"{key}: {text}" for key, text in averages.items())
    return "\n".join((*lines, "rekap 2.17.02", f"  tertulis rata-rata anggaran {printed}", ""))


def averages_of(pagu: list[int], rows: list[list[int]]) -> dict[str, str]:
    def mean(done: list[int]) -> str:
        shares = [Decimal(100 * number) / own for number, own in zip(done, pagu, strict=True)]
        return f"{(sum(shares) / len(shares)).quantize(Decimal('0.01'))}%".replace(".", ",")

    keys = {f"TW{q + 1}": [row[q] for row in rows] for q in range(4)} | {"realisasi": [sum(row) for row in rows]}
    return {key: mean(done) for key, done in keys.items()}


@settings(deadline=None, max_examples=40)
@given(st.lists(QUARTERS, min_size=2, max_size=5), st.data())
def test_averages_decide_between_a_row_and_its_program(rows: list[list[int]], data: st.DataObject) -> None:
    """One sum holds a pagu: without the averages the row and the total are as good as each other."""
    pagu = [sum(row) + 1_234_567 for row in rows]
    n = data.draw(st.integers(0, len(rows) - 1))
    larger = [x for x in slips(Decimal(pagu[n])) if x == int(x) and x > pagu[n] + 10_000_000]
    wrong = [*pagu]
    wrong[n] = int(data.draw(st.sampled_from(larger)))
    text = evaluated(wrong, rows, averages=averages_of(pagu, rows), total=sum(pagu))
    report = lint_texts({"a.renja": text}, built_in())
    finding = next(f for f in report.findings if f.rule == "EVL504")
    edit = finding.explanations[0].edits[0]
    assert (edit.text, edit.place.kode) == (rp(pagu[n]), f"2.17.02.2.01.{n + 1:04d}")
    assert "rata-rata" in say(finding.explanations[0].message, "id").lower()


@settings(deadline=None, max_examples=40)
@given(st.lists(QUARTERS, min_size=1, max_size=5), st.data())
def test_what_is_heard_is_what_the_rule_judges(rows: list[list[int]], data: st.DataObject) -> None:
    pagu = [sum(row) + 1_234_567 for row in rows]
    n, q = data.draw(st.integers(0, len(rows) - 1)), data.draw(st.integers(0, 3))
    to = data.draw(st.sampled_from([x for x in slips(Decimal(rows[n][q])) if x == int(x) and x > 0]))
    changed = [[*row] for row in rows]
    changed[n][q] = int(to)
    text = evaluated(pagu, rows, averages=averages_of(pagu, rows), total=sum(pagu))
    found = system(text)
    [amount] = [a for a in found.amounts if a.medan == f"serapan TW{q + 1}" and a.kode.endswith(f"{n + 1:04d}")]
    lost = {average.kunci for average in Averages(found).heard({amount: to}).lost}
    after = evaluated(pagu, changed, averages=averages_of(pagu, rows), total=sum(pagu))
    report = lint_texts({"a.renja": after}, built_in())
    judged = {
        f.message.arguments.get("q", "") or say(f.message, "id").split()[2]
        for f in report.findings
        if f.rule == "EVL507"
    }
    assert lost == judged - {"realisasi"}
