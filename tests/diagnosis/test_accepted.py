"""What lint accepts, diagnosa leaves alone; and after what it writes, nothing is wrong that was right before."""

from __future__ import annotations

from collections import Counter
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from renja_dsl.check.readers import Folder, Texts, plan_files
from renja_dsl.check.relint import Relint
from renja_dsl.check.run import check_documents
from renja_dsl.diagnosis import direct
from renja_dsl.diagnosis.equations import system_of
from renja_dsl.diagnosis.findings import judged
from renja_dsl.diagnosis.groups import Repairs
from renja_dsl.diagnosis.repair import Diagnosis, Verdict, diagnose
from renja_dsl.diagnosis.rules import ADDING_UP
from renja_dsl.diagnosis.slips import slips
from renja_dsl.diagnosis.wording import edit_of
from renja_dsl.findings.finding import Report
from renja_dsl.lint.settings import Settings
from renja_dsl.model.documents import Documents
from renja_dsl.model.lookup import Lookup
from renja_dsl.model.references import load
from renja_dsl.rules.registry import built_in
from renja_dsl.testing.assertions import documents_of, lint_texts
from renja_dsl.testing.strategies import rencana
from tests.diagnosis.systems import evaluasi, renja, rp

pytest.importorskip("ortools", reason="extra `diagnosa` is not installed")

CONTOH = Path(__file__).parents[2] / "plans" / "contoh"
PARTS = [612_345_678, 498_111_222]
SECONDS = 5.0


def diagnosed(documents: Documents, config: Settings | None = None) -> tuple[Diagnosis, Relint]:
    """As the command does it."""
    report = check_documents(documents, Texts({}), built_in(), config or Settings()).report
    relint = Relint(documents, built_in(), config or Settings(), report)
    system = judged(system_of(Lookup(documents)), report.findings)
    return relint.proven(diagnose(system, frozenset(), SECONDS)), relint


def complaints(report: Report) -> Counter[tuple[str, str, int]]:
    """Findings by rule, file and line; repairs stay on their lines."""
    return Counter((f.rule, f.primary.file, f.primary.from_.line) for f in report.findings if f.suppressed is None)


def spoilt(texts: dict[str, str], data: st.DataObject, most: int) -> dict[str, str]:
    """The texts with slips in some of their amounts."""
    made = dict(texts)
    for _ in range(data.draw(st.integers(1, most), label="slips")):
        system = system_of(Lookup(documents_of(made)))
        able = [a for a in system.of_amount if a.written and a.rupiah and a.nilai and a.nilai >= 1000]
        assume(able)
        amount = data.draw(st.sampled_from(able))
        assert amount.nilai is not None
        wrong = data.draw(st.sampled_from([x for x in slips(amount.nilai) if x > 0 and x == int(x)]))
        edit, name = edit_of(amount, wrong), amount.document.name
        made[name] = made[name][: edit.place.start] + edit.text + made[name][edit.place.end :]
    return made


def test_the_example_plans_are_left_alone() -> None:
    found, _ = diagnosed(load(Folder(CONTOH), [path.name for path in plan_files(CONTOH)]))
    assert (found.broken, found.parts) == (0, ())


@settings(deadline=None, max_examples=12)
@given(rencana(most=(2, 2, 2)), st.data())
def test_nothing_is_proposed_where_lint_finds_no_wrong_sum(plan: object, data: st.DataObject) -> None:
    """Whatever the numbers are: without the rules of sums, no sum is an equation."""
    texts = spoilt(plan.teks, data, 3)  # type: ignore[attr-defined]
    documents = documents_of(texts)
    found, _ = diagnosed(documents, Settings(ignore=tuple(ADDING_UP)))
    assert (found.broken, found.parts) == (0, ())
    report = check_documents(documents, Texts({}), built_in(), Settings()).report
    if not any(finding.rule in ADDING_UP for finding in report.open):
        found, _ = diagnosed(documents)
        assert (found.broken, found.parts) == (0, ())


@settings(deadline=None, max_examples=12)
@given(rencana(most=(2, 2, 2)), st.data())
def test_no_finding_is_there_after_it_that_was_not_there_before(plan: object, data: st.DataObject) -> None:
    texts = spoilt(plan.teks, data, 3)  # type: ignore[attr-defined]
    found, relint = diagnosed(documents_of(texts))
    written = {name: source.text for name, source in relint.texts(found.certain).items()}
    after = lint_texts({**texts, **written}, built_in())
    assert not complaints(after) - complaints(relint.before)


def test_an_accepted_sum_is_no_equation() -> None:
    text = renja(sum(PARTS) * 10, PARTS)
    assert diagnosed(documents_of({"a.renja": text}))[0].broken == 1
    accepted = text.replace("    pagu", '    abai ANG101 alasan "menunggu perubahan"\n    pagu', 1)
    assert diagnosed(documents_of({"a.renja": accepted}))[0].broken == 0


def test_a_repair_that_breaks_another_rule_is_not_certain() -> None:
    """The cell lies on two sums, but the printed average was made from the wrong number."""
    rows = [[10_345_678, 98_059_300, 77_123_456, 59_875_100], [34_343_434, 56_565_656, 78_787_878, 12_121_212]]
    program = [sum(column) for column in zip(*rows, strict=True)]
    wrong = rows[0][0] + 20_000_000
    text = evaluasi(program, rows).replace(f"TW1: {rp(rows[0][0])}", f"TW1: {rp(wrong)}")
    text = text.replace("    serapan", f"    pagu {rp(500_000_000)}\n    serapan")
    text = text.replace(f"    pagu {rp(500_000_000)}", f"    pagu {rp(1_000_000_000)}", 1)
    shares = [Decimal(wrong) / 5_000_000, Decimal(rows[1][0]) / 5_000_000]
    printed = (sum(shares) / 2).quantize(Decimal("0.01"))
    recap = f"rekap 2.17.02\n  tertulis rata-rata anggaran TW1: {str(printed).replace('.', ',')}%\n"
    [part] = diagnosed(documents_of({"a.renja": text}))[0].parts
    assert part.verdict is Verdict.CERTAIN
    found, relint = diagnosed(documents_of({"a.renja": text + recap}))
    [part] = found.parts
    assert (part.verdict, part.harm and part.harm.rule, found.certain) == (Verdict.HARMFUL, "EVL507", ())
    assert relint.texts(found.certain) == {}


def test_a_parent_that_was_left_as_it_was_is_offered_its_sum() -> None:
    """All children were changed since: no slip explains it, and the plain change is one number."""
    found, _ = diagnosed(documents_of({"a.renja": renja(777_000_123, PARTS)}))
    [part] = found.parts
    [[change]] = part.choices
    assert (part.verdict, change.amount.kode, change.to) == (Verdict.PLAIN, "2.17.02.2.01", sum(PARTS))
    assert not found.certain


@settings(deadline=None, max_examples=15)
@given(
    st.lists(st.lists(st.integers(1_000_000, 99_999_999), min_size=4, max_size=4), min_size=2, max_size=3), st.data()
)
def test_trying_proves_what_the_solver_proves(rows: list[list[int]], data: st.DataObject) -> None:
    text = evaluasi([sum(column) for column in zip(*rows, strict=True)], rows)
    system = system_of(Lookup(documents_of(spoilt({"a.renja": text}, data, 2))))
    tried = diagnose(system, frozenset(), 20)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(direct, "_MOST_TRIED", 0)
        solved = diagnose(system, frozenset(), 20)
    if all(part.bound >= part.cost for part in (*tried.parts, *solved.parts)):
        assert sum(part.cost for part in tried.parts) == sum(part.cost for part in solved.parts)
    assert sum(part.bound for part in solved.parts) <= sum(part.cost for part in tried.parts)


@settings(deadline=None, max_examples=15)
@given(
    st.lists(st.lists(st.integers(1_000_000, 99_999_999), min_size=4, max_size=4), min_size=2, max_size=3), st.data()
)
def test_what_searches_of_fewer_sums_have_shown_makes_no_repair_dearer(
    rows: list[list[int]], data: st.DataObject
) -> None:
    """With zones as without: the same cost where both are proven, and no bound above it."""
    text = evaluasi([sum(column) for column in zip(*rows, strict=True)], rows)
    system = system_of(Lookup(documents_of(spoilt({"a.renja": text}, data, 3))))
    helped = diagnose(system, frozenset(), 20)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Repairs, "_zones_in", lambda *_: [])
        alone = diagnose(system, frozenset(), 20)
    if all(part.bound >= part.cost for part in (*helped.parts, *alone.parts)):
        assert sum(part.cost for part in helped.parts) == sum(part.cost for part in alone.parts)
    assert sum(min(part.bound, part.cost) for part in helped.parts) <= sum(part.cost for part in alone.parts)
