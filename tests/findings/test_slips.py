"""The same mistake in many lines is told once."""

from __future__ import annotations

from attrs import evolve

from renja_dsl.findings.causes import with_causes
from renja_dsl.findings.finding import Cause, Edit, Finding, Fix, Message, Place, Report, Severity
from renja_dsl.findings.slips import MANY, SlipGroup, alike, group_of
from renja_dsl.lint.settings import Settings
from renja_dsl.report.causes import caused
from renja_dsl.report.results import Results
from renja_dsl.report.wording import group_told
from renja_dsl.syntax.source import Source

TITLE = Message({"id": "Susunan baris salah"})


def finding(
    line: int, slip: str = "slip.kutip", file: str = "a.renja", *, fixes: tuple[bool, ...] = (True,)
) -> Finding:
    place = Place(Source(file, "x\n" * 99), file, 2 * line, 2 * line + 1)
    offered = tuple(Fix(TITLE, (Edit(place, "y"),), safe) for safe in fixes)
    return Finding("SIN004", "n", TITLE, Severity.GALAT, TITLE, place, "renja 2026", 2026, slip=slip, fixes=offered)


def told(findings: list[Finding], language: str = "id", prefix: str = "") -> str:
    group = group_of(findings)
    assert group is not None
    return group_told(group, Results(Report((), {}, 1), (), Settings(language=language), prefix))


def test_many_of_one_kind_in_one_file_are_one_cause() -> None:
    many = [finding(n) for n in range(MANY)]
    few = [finding(n, "slip.skala") for n in range(MANY - 1)]
    other = [finding(n, file="b.renja") for n in range(MANY - 1)]
    unlike = [finding(n, "kata.asing") for n in range(MANY)]
    rule = [evolve(finding(n), slip="") for n in range(MANY)]
    everything = [*few, *many, *other, *unlike, *rule]
    assert list(alike(everything)) == [[everything.index(f) for f in many]]
    assert group_of([*many, *few, *other]) == SlipGroup("a.renja", "slip.kutip", tuple(many))
    assert group_of([rule[0], *rule]) is None
    assert group_of([few[0], *many]) is None


def test_every_line_hangs_below_the_first() -> None:
    several = [finding(n) for n in range(2 * MANY)]
    first, *others = with_causes([evolve(f, primary=evolve(f.primary, nama=str(n))) for n, f in enumerate(several)])
    assert first.cause is None
    assert {f.cause for f in others} == {Cause("a.renja", first.fingerprint)}
    (cause,) = caused(Report((first, *others), {}, 1))
    assert (cause.slips, cause.followers) == (SlipGroup("a.renja", "slip.kutip", (first, *others)), [])


def test_what_the_baseline_knows_is_not_told() -> None:
    assert list(alike([evolve(finding(n), known=True) for n in range(MANY)])) == []


def test_one_sentence_says_what_to_do() -> None:
    many = [finding(n) for n in range(90)]
    assert told(many) == "90 baris memakai tanda kutip Word: renja perbaiki a.renja"
    assert told(many, "en", "rencana daerah") == (
        '90 lines with quotation marks of Word: renja fix "rencana daerah/a.renja"'
    )
    some = [finding(n, fixes=(n > 0,)) for n in range(5)]
    assert told(some).endswith(": renja perbaiki --juga-tak-aman --beda a.renja")
    none = [finding(n, "kata.asing", fixes=()) for n in range(5)]
    assert told(none) == '5 baris dengan kesalahan yang sama ("Susunan baris salah") di a.renja'
