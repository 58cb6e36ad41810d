"""The baseline: what counts as the same finding, and a file that people can read."""

from __future__ import annotations

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from renja_dsl.findings.baseline import (
    Baseline,
    BaselineFault,
    Entry,
    baseline_text,
    entry_of,
    mark_known,
    read_baseline,
    solved,
    taken,
)
from renja_dsl.findings.finding import Finding
from renja_dsl.syntax.source import Source
from tests.report.samples import REPORT

SUM = REPORT.findings[1]


def moved(finding: Finding, lines: int) -> Finding:
    """The same finding in a text with more lines above it."""
    more = "# baris baru\n" * lines
    source = Source(finding.primary.source.name, more + finding.primary.source.text)
    place = evolve(
        finding.primary, source=source, start=finding.primary.start + len(more), end=finding.primary.end + len(more)
    )
    return evolve(finding, primary=place)


def test_a_moved_line_is_the_same_finding() -> None:
    baseline = Baseline({entry_of(SUM): 1})
    assert [f.known for f in mark_known([moved(SUM, 7)], baseline)] == [True]


def test_one_more_of_the_same_key_is_new() -> None:
    baseline = Baseline({entry_of(SUM): 2})
    assert [f.known for f in mark_known([SUM, moved(SUM, 1), moved(SUM, 2)], baseline)] == [True, True, False]


def test_one_cause_at_more_places_is_new() -> None:
    many = next(f for f in REPORT.findings if f.count > 1)
    baseline = Baseline({entry_of(many): many.count})
    assert mark_known([many], baseline)[0].known
    assert not mark_known([evolve(many, count=many.count + 1)], baseline)[0].known


def test_another_document_is_another_key() -> None:
    other = evolve(SUM, primary=evolve(SUM.primary, file="dinas-lain/renja-2024.renja"))
    assert not mark_known([other], Baseline({entry_of(SUM): 1}))[0].known


def test_accepted_findings_are_not_recorded() -> None:
    recorded = taken(REPORT.findings, Baseline(), lambda _: False)
    assert {entry.rule for entry in recorded.counts} == {f.rule for f in REPORT.findings if f.suppressed is None}


def test_solved_ones_go_and_what_was_not_looked_at_stays() -> None:
    elsewhere = Entry("lain.renja", "ANG101", "1.01", "renja 2024", 2024, "0" * 16)
    before = Baseline({entry_of(SUM): 3, elsewhere: 2})
    after = taken([SUM], before, lambda entry: entry.file == "lain.renja")
    assert after.counts == {entry_of(SUM): 1, elsewhere: 2}


TEXT = st.text(st.characters(codec="utf-8", exclude_categories=["Cs"]), max_size=20)
ENTRIES = st.builds(Entry, TEXT, TEXT, TEXT, TEXT, st.integers(0, 2199), TEXT)


@given(st.dictionaries(ENTRIES, st.integers(1, 999)))
def test_reads_what_it_writes_and_is_stable(counts: dict[Entry, int]) -> None:
    text = baseline_text(Baseline(counts))
    assert read_baseline(text).counts == counts
    assert baseline_text(read_baseline(text)) == text
    assert baseline_text(Baseline(dict(reversed(counts.items())))) == text


def test_one_key_a_line() -> None:
    lines = baseline_text(taken(REPORT.findings, Baseline(), lambda _: False)).splitlines()
    assert sum('"fingerprint"' in line for line in lines) == len(lines) - 5


ROW = '{"file": "a", "rule": "b", "kode": null, "document": "c", "year": null, "count": 1, "fingerprint": "d"}'


def rows(row: str) -> str:
    return f'{{"schema": "renja-baseline/1", "findings": [{row}]}}'


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("", "1:1"),
        ("renja 2024", "1:1 renja 2024"),
        ("{\n<<<<<<< HEAD\n", "2:1 <<<<<<< HEAD"),
        ("[" * 100_000, "["),
        ("[]", "[]"),
        ('{"schema": "renja-baseline/9", "findings": []}', "renja-baseline/9"),
        ('{"schema": "renja-baseline/1"}', "renja-baseline/1"),
        ('{"schema": "renja-baseline/1", "findings": {}}', "{}"),
        (rows("3"), "3"),
        (rows('{"file": 1}'), '{"file": 1}'),
        (rows(ROW.replace('"count": 1', '"count": 0')), '"file": "a"'),
        (rows(ROW.replace('"count": 1', '"count": 1e400')), '"file": "a"'),
        (rows(ROW.replace('"count": 1', '"count": 2.5')), '"file": "a"'),
        (rows(ROW.replace('"count": 1', f'"count": {"9" * 5000}')), "renja-baseline/1"),
        (rows(ROW.replace('"year": null', '"year": "2024"')), '"file": "a"'),
    ],
    ids=range(15),
)
def test_other_files_are_refused_with_what_is_there(text: str, shown: str) -> None:
    with pytest.raises(BaselineFault) as caught:
        read_baseline(text)
    there = caught.value.complaint.arguments["sebab"]
    assert shown in there
    assert len(there) < 100


def test_rows_of_one_key_add_up() -> None:
    assert read_baseline(rows(f"{ROW}, {ROW}")).by_key == {("a", "d"): 2}


def test_a_group_that_begins_elsewhere_is_not_solved() -> None:
    many = next(f for f in REPORT.findings if f.count > 1)
    many = evolve(many, group="Usaha")
    fewer = evolve(many, primary=evolve(many.primary, kode="2.17.03"), count=many.count - 1)
    before, after = (taken([finding], Baseline(), lambda _: False) for finding in (many, fewer))
    assert mark_known([fewer], before)[0].known
    assert (before.by_key - after.by_key).total() == 1


def test_what_is_told_anew_in_more_places_is_not_solved() -> None:
    grown = tuple(evolve(finding, count=finding.count + 1) for finding in REPORT.findings)
    old = taken(REPORT.findings, Baseline(), lambda entry: False)
    kinds = {finding.primary.file: "renja" for finding in grown}
    report = evolve(REPORT, findings=tuple(mark_known(grown, old)), kinds=kinds)
    assert not any(finding.known for finding in report.findings)
    assert solved(report, old, lambda rule, file: True) == 0
    assert solved(evolve(report, findings=()), old, lambda rule, file: True) > 0
