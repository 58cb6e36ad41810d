"""A finding as a few lines of plain text, for programs that show text as it is: JUnit, pytest, mails."""

from __future__ import annotations

from renja_dsl.findings.finding import Finding, Place
from renja_dsl.messages import word
from renja_dsl.report.page import Page, window
from renja_dsl.report.wording import both_sides, cell_of, explanations, label_word, origin_told, say, severity_word

_MOST_PLACES = 10
_INDENT = " " * 4
_PAGE = Page(120, "utf-8")


def finding_text(finding: Finding, language: str) -> str:
    """Place, message, the characters, every number that took part, probable causes, and what to do."""
    place = finding.primary
    at = place.from_
    head = f"{place.file}:{at.line}:{at.column}: {severity_word(finding.severity, language)}[{finding.rule}]"
    line = place.source.line(at.line)
    end = place.to.column if place.to.line == at.line else len(line) + 1
    seen = window(_PAGE, line, at.column - 1, end - 1, _PAGE.width - len(_INDENT))
    lines = [
        " ".join(filter(None, (head, finding.name, origin_told(place, language)))),
        f"  {say(finding.message, language)}",
        f"{_INDENT}{seen.text}",
        f"{_INDENT}{' ' * seen.before}{'^' * seen.marked}",
    ]
    lines += [f"  {_place(other, language)}" for other in finding.related[:_MOST_PLACES]]
    left = len(finding.related) + finding.more_related - _MOST_PLACES
    if left > 0:
        lines.append(f"  {word('ui.tempat_lain', language, jumlah=str(left))}")
    lines += [f"  {called}: {value}" for called, value in both_sides(finding, language)]
    lines += [f"  {head}: {sentence}" for head, sentence in explanations(finding, language)]
    if finding.advice is not None:
        lines.append(f"  {word('ui.saran', language)}: {say(finding.advice, language)}")
    return "\n".join(map(_PAGE.safe, lines))


def _place(place: Place, language: str) -> str:
    at = f"{place.file}:{place.from_.line}"
    parts = (label_word(place.label, language), place.kode, place.nama, place.value, at, cell_of(place))
    return " ".join(filter(None, parts))
