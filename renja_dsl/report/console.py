"""Findings for the eye: by file, each with its characters underlined and every number that took part, then summaries.

Nothing the plan says is taken as markup, and no number or code is ever shortened.
"""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Iterator
from itertools import groupby
from typing import TextIO

from rich.console import Console
from rich.text import Text

from renja_dsl.findings.finding import Finding, Place, Report, Severity
from renja_dsl.messages import word
from renja_dsl.report.layout import Column, Page, table, window, wrap
from renja_dsl.report.results import Results
from renja_dsl.report.summary import closing, program_table, rule_table
from renja_dsl.report.wording import advice, both_sides, label_word, say, severity_word, totals

PIPE_WIDTH = 100
"""columns where there is no terminal to ask"""
_MOST_LINES = 3
"""source lines shown of one place"""
_MOST_PLACES = 5
"""places listed of one cause"""

_LONGEST_TEXT = 24
"""cells of a text in a table of numbers"""

COLOURS = {Severity.GALAT: "bold red", Severity.PERINGATAN: "bold yellow", Severity.CATATAN: "bold cyan"}
_GUTTER = "blue"
_PLACES = (Column(), Column(), Column(flexible=True), Column(right=True), Column())


def console_for(stream: TextIO | None = None, color: str = "auto") -> Console:
    """A console on a stream: a pipe gets plain text of a fixed width, a terminal what it can show.

    `color` is auto, always or never; auto is never where NO_COLOR is set (https://no-color.org).
    """
    stream = sys.stdout if stream is None else stream
    width = None if stream.isatty() else PIPE_WIDTH
    if color == "never" or (color == "auto" and os.environ.get("NO_COLOR")):
        return Console(file=stream, width=width, highlight=False, markup=False, emoji=False, color_system=None)
    forced = True if color == "always" else None
    return Console(file=stream, width=width, highlight=False, markup=False, emoji=False, force_terminal=forced)


def draw(results: Results) -> Iterator[str]:
    console = console_for(io.StringIO() if results.screen is None else results.screen, results.color)
    page = Page(console.width, console.encoding)
    for block in _blocks(results.report, results.language, page):
        with console.capture() as shown:
            console.print(Text("\n").join([*block, Text()]), soft_wrap=True, highlight=False, end="")
        yield shown.get()


def _blocks(report: Report, language: str, page: Page) -> Iterator[list[Text]]:
    found = totals(report)
    if not report.open:
        yield closing(report, found, language, page)
        return
    ordered = sorted(report.open, key=lambda f: f.order)
    for file, findings in groupby(ordered, key=lambda f: f.primary.file):
        own = list(findings)
        yield _file_header(file, own[0].document, page)
        for finding in own:
            yield [*_finding(finding, language, page), Text()]
    for block in (rule_table(found, language, page), program_table(report, language, page)):
        if block:
            yield [*block, Text()]
    yield closing(report, found, language, page)


def _file_header(file: str, document: str, page: Page) -> list[Text]:
    head = Text(page.safe(file), "bold")
    if document:
        head.append(page.safe(f" ({document})"), "not bold")
    return [head, Text(page.rule * min(page.width, head.cell_len), _GUTTER), Text()]


def _finding(finding: Finding, language: str, page: Page) -> Iterator[Text]:
    place = finding.primary
    at = place.from_
    gutter = len(str(_last_line(place)))
    colour = COLOURS[finding.severity]
    head = Text(f"{severity_word(finding.severity, language)}[{finding.rule}]", colour)
    yield head.append(page.safe(f" {finding.name}"), "default")
    yield Text(f"{' ' * gutter}--> ", _GUTTER).append(page.safe(f"{place.file}:{at.line}:{at.column}"), "default")
    yield from _excerpt(place, say(finding.message, language), gutter, colour, page)
    yield from _parts(finding, language, page, gutter + 3)
    yield from _advice(finding, language, page, gutter)
    yield from _repeats(finding, language, page, gutter + 3)


# ---- the source -------------------------------------------------------------------


def _last_line(place: Place) -> int:
    """A place that ends with a line break ends on that line, not on the next one."""
    return place.source.position(max(place.start, place.end - 1)).line


def _excerpt(place: Place, message: str, gutter: int, colour: str, page: Page) -> Iterator[Text]:
    """The lines of a place with its characters underlined, and the message beside or below the mark."""
    source, first, last = place.source, place.from_.line, _last_line(place)
    edge = Text(f"{' ' * gutter} |", _GUTTER)
    yield edge
    numbers = list(range(first, last + 1))
    skipped = len(numbers) > _MOST_LINES
    if skipped:
        numbers = [*numbers[: _MOST_LINES - 1], last]
    marks = Text()
    for n in numbers:
        if skipped and n == last:
            yield Text("...", _GUTTER)
        line = source.line(n)
        start = place.from_.column - 1 if n == first else len(line) - len(line.lstrip())
        end = place.to.column - 1 if place.to.line == n else len(line)
        shown = window(page, line, start, max(start, end), page.width - gutter - 3)
        row = Text(f"{n:>{gutter}} | ", _GUTTER).append(shown.text, "default")
        row.rstrip()
        yield row
        marks = edge.copy().append(" " * (shown.before + 1)).append("^" * shown.marked, colour)
        if n != numbers[-1]:
            yield marks
    beside = wrap(page, message, marks.cell_len + 1, gutter + 3)
    if len(beside) == 1 and marks.cell_len + 1 + len(beside[0]) <= page.width:
        yield marks.append(f" {beside[0]}", colour)
        return
    yield marks
    for part in wrap(page, message, gutter + 3, gutter + 3):
        yield edge.copy().append(f" {part}", colour)


# ---- the numbers ------------------------------------------------------------------


def _parts(finding: Finding, language: str, page: Page, indent: int) -> Iterator[Text]:
    """Every place that took part, then the two sides and their difference, in one aligned table."""
    parts = [p for p in finding.related if not _is_repeat(finding, p)]
    rows: list[tuple[Text | str, ...]] = []
    files: dict[int, str] = {}
    for file, places in groupby(parts, key=lambda p: p.file):
        if file != finding.primary.file:
            files[len(rows)] = file
        rows.extend(_row(place, language, page) for place in places)
    for (called, value), style in zip(both_sides(finding, language), ("", "", "bold"), strict=False):
        rows.append((Text(page.safe(called), style), "", "", Text(page.safe(value), style), ""))
    if not rows:
        return
    yield Text(f"{' ' * (indent - 3)} |", _GUTTER)
    for n, line in enumerate(table(page, _PLACES, rows, indent)):
        if n in files:
            yield Text(" " * indent).append(page.safe(f"{files[n]}:"), "italic")
        yield line
    if finding.more_related and finding.count <= 1:
        yield Text(" " * indent + page.safe(word("ui.tempat_lain", language, jumlah=str(finding.more_related))))


def _row(place: Place, language: str, page: Page) -> tuple[Text | str, ...]:
    line = word("ui.baris", language, baris=str(place.from_.line))
    return (label_word(place.label, language), place.kode, place.nama, _value(place, page), line)


def _value(place: Place, page: Page) -> str:
    """Its value; a text is shortened, and left out where it is the name that stands beside it."""
    if not place.value.startswith('"'):
        return place.value
    return "" if place.nama and place.nama in place.value else page.shorten(page.safe(place.value), _LONGEST_TEXT)


# ---- what to do, and where else ----------------------------------------------------


def _advice(finding: Finding, language: str, page: Page, gutter: int) -> Iterator[Text]:
    for head, sentence in advice(finding, language):
        begin = f"{' ' * gutter} = "
        first, *rest = wrap(page, f"{head}: {sentence}", len(begin), len(begin) + 2)
        yield (
            Text(begin, _GUTTER).append(first[: len(head) + 1], "bold green").append(first[len(head) + 1 :], "default")
        )
        for part in rest:
            yield Text(" " * (len(begin) + 2) + part)


def _is_repeat(finding: Finding, place: Place) -> bool:
    return finding.count > 1 and place.label == "other"


def _repeats(finding: Finding, language: str, page: Page, indent: int) -> Iterator[Text]:
    if finding.count <= 1:
        return
    yield Text(f"{' ' * (indent - 3)} = ", _GUTTER).append(
        page.safe(word("ui.sebab_sama", language, jumlah=str(finding.count))), "default"
    )
    others = [p for p in finding.related if _is_repeat(finding, p)][:_MOST_PLACES]
    rows = [(f"{p.file}:{p.from_.line}:{p.from_.column}", p.kode, p.nama, _value(p, page), "") for p in others]
    yield from table(page, _PLACES, rows, indent)
    left = finding.count - 1 - len(others)
    if left > 0:
        yield Text(" " * indent + page.safe(word("ui.tempat_lain", language, jumlah=str(left))))
