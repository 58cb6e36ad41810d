"""A cause in one line: rule, place, what, stated, computed, difference; what follows from it in a second one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.text import Text

from renja_dsl.findings.finding import Finding
from renja_dsl.messages import word
from renja_dsl.report.causes import Caused
from renja_dsl.report.layout import Column, TableLine, table
from renja_dsl.report.names import ShortNames
from renja_dsl.report.page import Page, wrap
from renja_dsl.report.results import Results
from renja_dsl.report.wording import COLOURS, brief, cell_of, group_told, number

_COLUMNS = (Column(), Column(), Column(), Column(), Column(flexible=True), *(Column(right=True),) * 3)
_MOST_LINES = 4
"""places named of one rule below a cause"""
_INDENT = 8
"""cells before what belongs to the line above"""
_NARROW = 100
"""columns below which the computed number is left to the difference"""


def cause_lines(causes: Sequence[Caused], names: ShortNames, results: Results, page: Page) -> Iterator[Text]:
    """Numbers in one table, sentences below it, each in the order given."""
    language = results.language
    numbers = [cause for cause in causes if cause.head.values is not None and cause.head.primary.kode]
    words = [cause for cause in causes if cause.head.values is None or not cause.head.primary.kode]
    heads = ("", "", "", "", "", *(word(f"ui.{key}", language) for key in ("tertulis", "dihitung", "selisih")))
    rows: list[TableLine] = [heads if page.width >= _NARROW else (*heads[:6], "", heads[7])]
    rows += [_numbers(cause, names, page) for cause in numbers]
    drawn = table(page, _COLUMNS, rows) if numbers else []
    titles = {cause.head.rule: cause.head.title for cause in numbers}
    for rule, title in sorted(titles.items()):
        said = page.safe(f"{rule}: {brief(title, language)}")
        yield Text(page.shorten(f"  {said}", page.width), "dim")
    if drawn:
        drawn[0].stylize("dim")
        yield drawn[0]
    for cause, line in zip(numbers, drawn[1:], strict=True):
        yield line
        yield from _below(cause, names, language, page)
    widths = [max((len(_at_cell(cause.head, names)) for cause in words), default=0)]
    for cause in words:
        line = Text(f"{cause.head.rule}  ", COLOURS[cause.severity])
        place = _at_cell(cause.head, names)
        line.append(page.safe(f"{place:<{widths[0]}}  "), "not bold default")
        room = page.width - line.cell_len
        group = cause.slips
        if group is not None:
            first, *rest = wrap(page, group_told(group, results), line.cell_len, _INDENT)
            yield line.append(first, "not bold default")
            yield from (Text(" " * _INDENT + part) for part in rest)
            yield from _below(cause, names, language, page)
            continue
        said = page.safe(brief(cause.head.message, language))
        times = f" (×{cause.head.count})" if cause.head.count > 1 else ""
        times = page.safe(times) if page.unicode else times.replace("×", "x")
        line.append(page.shorten(said, max(20, room - len(times))) + times, "not bold default")
        yield line
        yield from _below(cause, names, language, page)


def _numbers(cause: Caused, names: ShortNames, page: Page) -> TableLine:
    head = cause.head
    values = head.values
    assert values is not None  # noqa: S101  # only those with numbers come here
    sides = [number(side, values.unit) for side in (values.stated, values.computed, values.difference)]
    place = head.primary
    if page.width < _NARROW:
        sides[1] = ""
    rule = Text(head.rule, COLOURS[cause.severity])
    called = place.nama if place.kode else place.nama or place.value
    return (rule, _at(head, names), cell_of(place), place.kode, called, *sides)


def _at(finding: Finding, names: ShortNames) -> str:
    return f"{names(finding.primary.file)}:{finding.primary.from_.line}"


def _at_cell(finding: Finding, names: ShortNames) -> str:
    """Line of the plan, and the cell that it was imported from."""
    return " ".join(filter(None, (_at(finding, names), cell_of(finding.primary))))


def _below(cause: Caused, names: ShortNames, language: str, page: Page) -> Iterator[Text]:
    """`with it: RST306 x 17 (lines 69, 83, ...), KOD008 (line 363)`, as much as one line has."""
    if not cause.below:
        return
    by_rule: dict[tuple[str, str], list[int]] = {}
    for finding in cause.below:
        by_rule.setdefault((finding.rule, finding.primary.file), []).append(finding.primary.from_.line)
    said = []
    for (rule, file), lines in by_rule.items():
        where = "" if file == cause.head.primary.file else f"{names(file)}:"
        called = word("ui.baris", language, baris="")
        listed = ", ".join(map(str, lines[:_MOST_LINES])) + (", …" if len(lines) > _MOST_LINES else "")
        times = f" ×{len(lines)}" if len(lines) > 1 else ""
        said.append(f"{rule}{times} {where or called}{listed}")
    begin = f"{' ' * _INDENT}{word('ui.ikut', language)}: "
    text = "; ".join(said)
    text = text if page.unicode else text.replace("×", "x").replace("…", "...")
    yield Text(begin + page.shorten(page.safe(text), page.width - len(begin)), "dim")
