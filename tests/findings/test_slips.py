"""The same mistake in many lines is told once."""

from __future__ import annotations

from attrs import evolve

from renja_dsl.findings.finding import Edit, Finding, Fix, Message, Place, Severity
from renja_dsl.findings.slips import MANY, slip_groups
from renja_dsl.report.wording import group_told
from renja_dsl.syntax.source import Source

TITLE = Message({"id": "Susunan baris salah"})


def finding(
    line: int, slip: str = "slip.kutip", file: str = "a.renja", *, fixes: tuple[bool, ...] = (True,)
) -> Finding:
    place = Place(Source(file, "x\n" * 99), file, 2 * line, 2 * line + 1)
    offered = tuple(Fix(TITLE, (Edit(place, "y"),), safe) for safe in fixes)
    return Finding("SIN004", "n", TITLE, Severity.GALAT, TITLE, place, "renja 2026", 2026, slip=slip, fixes=offered)


def test_many_of_one_kind_in_one_file_are_a_group() -> None:
    many = [finding(n) for n in range(MANY)]
    few = [finding(n, "slip.skala") for n in range(MANY - 1)]
    other = [finding(n, file="b.renja") for n in range(MANY - 1)]
    rule = [evolve(finding(n), slip="") for n in range(MANY)]
    (group,), rest = slip_groups([*many, *few, *other, *rule])
    assert (group.file, group.slip, group.findings, group.safe) == ("a.renja", "slip.kutip", tuple(many), MANY)
    assert rest == (*few, *other, *rule)


def test_what_the_baseline_knows_is_not_told() -> None:
    assert slip_groups([evolve(finding(n), known=True) for n in range(MANY)])[0] == ()


def test_one_sentence_says_what_to_do() -> None:
    (safe,), _ = slip_groups([finding(n) for n in range(121)])
    assert group_told(safe, "id") == "121 baris memakai tanda kutip Word: renja perbaiki a.renja"
    (some,), _ = slip_groups([finding(n, fixes=(n > 0,)) for n in range(5)])
    assert group_told(some, "id").endswith(": renja perbaiki --juga-tak-aman --beda a.renja")
    (none,), _ = slip_groups([finding(n, "kata.asing", fixes=()) for n in range(5)])
    assert group_told(none, "id") == '5 baris dengan kesalahan yang sama ("Susunan baris salah") di a.renja'
