"""The page of a lint: short, the gravest first, the same in a pipe as on a terminal without colours."""

from __future__ import annotations

import io
import re
from decimal import Decimal
from pathlib import PurePosixPath

import pytest
from attrs import evolve

from renja_dsl.findings.finding import Cause, Finding, Place, Report, Severity
from renja_dsl.lint.settings import Settings
from renja_dsl.report import console
from renja_dsl.report.causes import at_stake, caused, counted
from renja_dsl.report.results import Results, View
from renja_dsl.report.wording import brief
from renja_dsl.syntax.source import Source
from tests.findings.test_causes import ROOT, linted
from tests.report.samples import COMMAS, RENJA, SUM, place, terminal

BROKEN = evolve(COMMAS, rule="SIN002", name="penulisan-nilai-salah", severity=Severity.PERINGATAN)


def below(finding: Finding, cause: Finding) -> Finding:
    return evolve(finding, cause=Cause(cause.primary.file, cause.fingerprint))


PLAIN = View()


def drawn(report: Report, view: View = PLAIN, language: str = "id", width: int = 100) -> str:
    with terminal(width) as screen:
        return "".join(console.draw(Results(report, (), Settings(language=language), screen=screen, view=view)))


def piped(report: Report, view: View = PLAIN) -> str:
    screen = io.TextIOWrapper(io.BytesIO(), encoding="utf-8")
    return "".join(console.draw(Results(report, (), Settings(), screen=screen, view=view)))


@pytest.fixture(scope="module")
def seed() -> Report:
    return linted(ROOT / "plans" / "bengkalis")


@pytest.mark.parametrize("width", [80, 100, 120])
@pytest.mark.parametrize("language", ["id", "en"])
def test_the_seed_fits_a_few_screens(seed: Report, width: int, language: str) -> None:
    lines = drawn(seed, language=language, width=width).splitlines()
    assert len(lines) <= 500
    assert max(map(len, lines)) <= width


def test_every_finding_is_counted_and_every_cause_shown(seed: Report) -> None:
    causes = caused(seed)
    assert sum(len(cause.all) for cause in causes) == len(seed.open)
    text = drawn(seed)
    assert f"{len(seed.open)} temuan dari {len(causes)} sebab" in text
    assert sum(line[:6] in seed.checks for line in text.splitlines()) == len(causes)
    assert sum(counted(causes).values()) == len(causes)


def test_broken_lines_come_first_then_the_gravest() -> None:
    text = drawn(Report((SUM, BROKEN), {}, 1))
    assert text.index("SIN002") < text.index("ANG101")


def test_one_finding_is_about_twenty_lines() -> None:
    assert len(drawn(Report((SUM,), {}, 4)).splitlines()) <= 22


def test_a_consequence_stands_below_its_cause_without_a_guess() -> None:
    other = below(evolve(SUM, rule="RKP404", primary=place(RENJA, "Rp535.000.000", "2.17.02.2.01")), BROKEN)
    text = drawn(Report((BROKEN, other), {}, 1))
    assert "= ikut: RKP404 baris 5:" in text
    assert "kemungkinan" not in text
    assert "dari 1 sebab" in text


def test_where_the_cause_is_known_its_consequence_leads() -> None:
    known = evolve(SUM, known=True)
    report = Report((known, below(COMMAS, known)), {}, 1)
    assert [cause.head.rule for cause in caused(report)] == [COMMAS.rule]


def test_each_cell_is_at_stake_once() -> None:
    assert SUM.values is not None
    twice = evolve(SUM, rule="ANG103", values=evolve(SUM.values, computed=Decimal(1435000007)))
    assert at_stake(caused(Report((SUM, twice), {}, 1))) == Decimal(100000000)
    assert at_stake(caused(Report((SUM, below(evolve(twice, rule="RKP404"), SUM)), {}, 1))) == Decimal(100000000)


def test_long_sums_are_folded_and_show_what_is_suspicious() -> None:
    addends = tuple(
        evolve(place(RENJA, "pagu", f"2.17.02.2.{n:02}", "Kegiatan", "addend", f"Rp{n}"), start=n, end=n + 1)
        for n in range(20, 60)
    )
    finding = evolve(SUM, related=addends)
    wrong = below(evolve(COMMAS, primary=addends[17]), finding)
    text = drawn(Report((finding, wrong), {}, 1))
    shown = [n for n in range(20, 60) if f"2.17.02.2.{n} " in text]
    assert shown == [20, 37, 59]
    assert "… 16 di antaranya" in text
    assert "… 21 di antaranya" in text


def test_options(seed: Report) -> None:
    assert len(drawn(seed, View(full=True)).splitlines()) > 1000
    few = drawn(seed, View(most=3))
    assert sum(line[:6] in seed.checks for line in few.splitlines()) == 3
    causes = int(re.search(r"dari (\d+) sebab", few)[1])  # type: ignore[index]
    assert f"dan {causes - 3} sebab lain" in few
    assert "Per aturan" in drawn(seed, View(statistics=True))
    by_rule = [line[:6] for line in drawn(seed, View(order="aturan")).splitlines() if line[:6] in seed.checks]
    rules = [rule for rule in by_rule if rule]
    assert rules == sorted(rules)
    assert "evaluasi-2022.renja (" in drawn(seed, View(order="berkas"))


def test_a_pipe_loses_nothing(seed: Report) -> None:
    lines = piped(seed).splitlines()
    assert not any("…" in line for line in lines)
    for cause in caused(seed):
        place = cause.head.primary
        own = next(n for n, line in enumerate(lines) if line.startswith(cause.head.rule) and _at(place) in line)
        said = brief(cause.head.message, "id", whole=True)
        assert place.nama in lines[own] if cause.head.values and place.kode else said in lines[own]
        others = set(re.findall(r"\d+", lines[own + 1])) if cause.below else set()
        assert {str(finding.primary.from_.line) for finding in cause.below} <= others


def _at(place: Place) -> str:
    return f"{PurePosixPath(place.file).stem}:{place.from_.line} "


def test_what_is_asked_in_full_names_every_consequence() -> None:
    others = [below(evolve(COMMAS, rule=f"STR90{n}"), SUM) for n in range(9)]
    report = Report((SUM, *others), {}, 1)
    assert drawn(report, View(full=True)).count("= ikut:") == 9
    assert "dan 4 temuan lain yang ikut" in drawn(report)


def test_what_follows_in_many_documents_is_counted_on_a_terminal() -> None:
    sources = [Source(f"kantor-{n}/renja.renja", RENJA.text) for n in range(9)]
    heads_ = [evolve(COMMAS, rule=f"STR8{n:02}") for n in range(30)]
    copies = [below(evolve(COMMAS, primary=place(source, "usaha", "2.17.02.2.01")), heads_[0]) for source in sources]
    report = Report((*heads_, *copies), {}, 1)
    assert "dan 7 temuan dalam 7 dokumen lain" in drawn(report)
    assert all(f"kantor-{n}/renja:" in piped(report) for n in range(9))
    assert "dokumen lain" not in piped(report)
