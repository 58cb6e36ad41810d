"""A cause at length: the sentence, the characters underlined, every number that took part, what to do, what follows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from rich.text import Text

from renja_dsl.findings.finding import Finding, Place
from renja_dsl.messages import word
from renja_dsl.report.causes import Caused
from renja_dsl.report.layout import Column, table
from renja_dsl.report.page import Page, window, wrap
from renja_dsl.report.results import Results
from renja_dsl.report.wording import (
    COLOURS,
    advice,
    both_sides,
    brief,
    cell_of,
    group_lines,
    group_told,
    label_word,
    origin_told,
    say,
    severity_word,
)

_MOST_LINES = 3
"""source lines shown of one place"""
_MOST_PLACES = 5
"""places listed of one cause, and findings that follow from it"""
_MOST_REPEATED = 24
"""lines named of one mistake in many"""
_MOST_ADDENDS = 6
"""numbers of one sum that are all listed; of more, the first, the last and those to look at"""

_LONGEST_TEXT = 24
"""cells of a text in a table of numbers"""

_GUTTER = "bright_blue"
_PLACES = (Column(), Column(), Column(right=True), Column(), Column(flexible=True))


def cause_blocks(cause: Caused, results: Results, page: Page) -> Iterator[Text]:
    language = results.language
    finding, group = cause.head, cause.slips
    place = finding.primary
    at = place.from_
    gutter = len(str(_last_line(place)))
    colour = COLOURS[finding.severity]
    called = f"{severity_word(finding.severity, language)}[{finding.rule}]"
    said = say(finding.message, language) if group is None else group_told(group, results)
    first, *rest = wrap(page, f"{called} {said}", 0, 2)
    yield Text(first[: len(called)], colour).append(first[len(called) :], "not bold default")
    for part in rest:
        yield Text(f"  {part}")
    told = Text(f"{' ' * gutter}--> ", _GUTTER).append(page.safe(f"{place.file}:{at.line}:{at.column}"), "default")
    yield told.append(page.safe(f"  {origin_told(place, language)}".rstrip()), "dim")
    yield from _excerpt(place, gutter, colour, page)
    yield from _parts(finding, _to_look_at(cause), language, page, gutter + 3)
    yield from _advice(finding, language, page, gutter)
    yield from _repeats(finding, language, page, gutter + 3)
    if group is not None:
        head, lines = group_lines(group, _MOST_REPEATED, language)
        yield from _told(head, lines, "default dim", page, gutter)
    yield from _below(cause, results, page, gutter)


# ---- the source -------------------------------------------------------------------


def _last_line(place: Place) -> int:
    """A place that ends with a line break ends on that line, not on the next one."""
    return place.source.position(max(place.start, place.end - 1)).line


def _excerpt(place: Place, gutter: int, colour: str, page: Page) -> Iterator[Text]:
    """The lines of a place with its characters underlined."""
    source, first, last = place.source, place.from_.line, _last_line(place)
    edge = Text(f"{' ' * gutter} |", _GUTTER)
    numbers = list(range(first, last + 1))
    skipped = len(numbers) > _MOST_LINES
    if skipped:
        numbers = [*numbers[: _MOST_LINES - 1], last]
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
        yield edge.copy().append(" " * (shown.before + 1)).append("^" * shown.marked, colour)


# ---- the numbers ------------------------------------------------------------------


def _to_look_at(cause: Caused) -> frozenset[tuple[str, int]]:
    """Cells at which something else was found, or that an explanation would change."""
    places = [finding.primary for finding in cause.all]
    places += [edit.place for finding in cause.all for why in finding.explanations for edit in why.edits]
    return frozenset((place.file, place.start) for place in places)


def _parts(
    finding: Finding, suspicious: frozenset[tuple[str, int]], language: str, page: Page, indent: int
) -> Iterator[Text]:
    """The places that took part, then the two sides and their difference, in one aligned table."""
    parts = [p for p in finding.related if not _is_repeat(finding, p)]
    sides = both_sides(finding, language)
    rows: list[tuple[Text | str, ...]] = []
    notes: dict[int, str] = {}
    for file, places in groupby(parts, key=lambda p: p.file):
        own = list(places)
        if file != finding.primary.file:
            notes[len(rows)] = f"{file}:"
        kept = _folded(own, suspicious)
        for n, place in enumerate(kept):
            skipped = own.index(place) - own.index(kept[n - 1]) - 1 if n else 0
            if skipped:
                notes[len(rows)] = word("ui.di_antara", language, jumlah=str(skipped))
            rows.append(_row(place, language, page))
    if any(p.label == "reference" and p.value == sides[1][1] for p in parts if sides):
        sides = [sides[0], *sides[2:]]  # the document referred to has it, a few lines above
    for (called, value), style in zip(sides, ("", *("",) * (len(sides) - 2), "bold"), strict=False):
        rows.append((Text(page.safe(called), style), "", Text(page.safe(value), style), "", ""))
    if not rows:
        return
    for n, line in enumerate(table(page, _PLACES, rows, indent)):
        if n in notes:
            yield Text(" " * indent).append(page.safe(notes[n]), "italic dim")
        yield line
    if finding.more_related and finding.count <= 1:
        yield Text(" " * indent + page.safe(word("ui.tempat_lain", language, jumlah=str(finding.more_related))))


def _folded(places: Sequence[Place], suspicious: frozenset[tuple[str, int]]) -> list[Place]:
    """Of many numbers the first, the last and those to look at."""
    if len(places) <= _MOST_ADDENDS:
        return list(places)
    middle = [place for place in places[1:-1] if (place.file, place.start) in suspicious]
    return [places[0], *middle, places[-1]]


def _row(place: Place, language: str, page: Page) -> tuple[Text | str, ...]:
    line = word("ui.baris", language, baris=str(place.from_.line))
    line = ", ".join(filter(None, (line, cell_of(place))))
    return (label_word(place.label, language), place.kode, _value(place, page), line, place.nama)


def _value(place: Place, page: Page) -> str:
    """Its value; a text is shortened, and left out where it is the name that stands beside it."""
    if not place.value.startswith('"'):
        return place.value
    return "" if place.nama and place.nama in place.value else page.shorten(page.safe(place.value), _LONGEST_TEXT)


# ---- what to do, where else, and what follows -----------------------------------------


def _advice(finding: Finding, language: str, page: Page, gutter: int) -> Iterator[Text]:
    for head, sentence in advice(finding, language):
        yield from _told(head, sentence, "green", page, gutter)


def _told(head: str, sentence: str, style: str, page: Page, gutter: int) -> Iterator[Text]:
    begin = f"{' ' * gutter} = "
    first, *rest = wrap(page, f"{head}: {sentence}", len(begin), len(begin) + 2)
    yield Text(begin, _GUTTER).append(first[: len(head) + 1], style).append(first[len(head) + 1 :], "default")
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
    rows = [(f"{p.file}:{p.from_.line}:{p.from_.column}", p.kode, _value(p, page), cell_of(p), p.nama) for p in others]
    yield from table(page, _PLACES, rows, indent)
    left = finding.count - 1 - len(others)
    if left > 0:
        yield Text(" " * indent + page.safe(word("ui.tempat_lain", language, jumlah=str(left))))


def _below(cause: Caused, results: Results, page: Page, gutter: int) -> Iterator[Text]:
    """What follows, without a guess of its own: the cause is what to look at. All of it where that is asked for."""
    language, followers = results.language, cause.followers
    shown = followers if results.view.full else followers[:_MOST_PLACES]
    for finding in shown:
        place = finding.primary
        line = str(place.from_.line)
        here = place.file == cause.head.primary.file
        at = word("ui.baris", language, baris=line) if here else f"{place.file}:{line}"
        said = f"{finding.rule} {at}: {brief(finding.message, language, whole=page.whole)}"
        yield from _told(word("ui.ikut", language), said, "default dim", page, gutter)
    left = len(followers) - len(shown)
    if left:
        yield Text(f"{' ' * gutter} = ", _GUTTER).append(
            page.safe(word("ui.ikut_lain", language, jumlah=str(left))), "default dim"
        )
