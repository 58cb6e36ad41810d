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

_COLUMNS = (*(Column(),) * 4, *(Column(right=True),) * 3, Column(flexible=True, least=16))
_MOST_LINES = 4
"""places named of one rule below a cause, where there is little room"""
_INDENT = 8
"""cells before what belongs to the line above"""
_MOST_FILES = 2
"""other documents that what follows is named of, where there is little room"""


def cause_lines(causes: Sequence[Caused], names: ShortNames, results: Results, page: Page) -> Iterator[Text]:
    """Numbers in one table, sentences below it, each in the order given."""
    language = results.language
    numbers = [cause for cause in causes if cause.head.values is not None and cause.head.primary.kode]
    words = [cause for cause in causes if cause.head.values is None or not cause.head.primary.kode]
    stated, computed, gap = (word(f"ui.{key}", language) for key in ("tertulis", "dihitung", "selisih"))
    rows: list[TableLine] = [("", "", "", "", stated, computed, gap, "")]
    rows += [_numbers(cause, names, page) for cause in numbers]
    drawn = table(page, _COLUMNS, rows) if numbers else []
    if not page.whole and any(line.cell_len > page.width for line in drawn):  # the difference says it too
        drawn = table(page, _COLUMNS, [(*row[:5], "", *row[6:]) for row in rows])
    titles = {cause.head.rule: cause.head.title for cause in numbers}
    for rule, title in sorted(titles.items()):
        said = page.safe(f"{rule}: {brief(title, language, whole=page.whole)}")
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
        first, *rest = _sentence(cause, line.cell_len, results, page)
        yield line.append(first, "not bold default")
        yield from (Text(" " * _INDENT + part) for part in rest)
        yield from _below(cause, names, language, page)


def _sentence(cause: Caused, begin: int, results: Results, page: Page) -> list[str]:
    """What is wrong: on one line where nothing is cut, else on a few; the first begins at a cell."""
    language, group = results.language, cause.slips
    if group is not None:
        return wrap(page, group_told(group, results), begin, _INDENT)
    head = cause.head
    said = brief(head.message, language, whole=page.whole)
    times = f" (×{head.count})" if head.count > 1 else ""
    times = times if page.unicode else times.replace("×", "x")
    if page.whole:
        return [page.safe(said + times)]
    return wrap(page, said + times, begin, _INDENT)


def _numbers(cause: Caused, names: ShortNames, page: Page) -> TableLine:
    head = cause.head
    values = head.values
    assert values is not None  # noqa: S101  # only those with numbers come here
    sides = [number(side, values.unit) for side in (values.stated, values.computed, values.difference)]
    place = head.primary
    rule = Text(head.rule, COLOURS[cause.severity])
    called = place.nama if place.kode else place.nama or place.value
    return (rule, _at(head, names), cell_of(place), place.kode, *sides, called)


def _at(finding: Finding, names: ShortNames) -> str:
    return f"{names(finding.primary.file)}:{finding.primary.from_.line}"


def _at_cell(finding: Finding, names: ShortNames) -> str:
    """Line of the plan, and the cell that it was imported from."""
    return " ".join(filter(None, (_at(finding, names), cell_of(finding.primary))))


def _below(cause: Caused, names: ShortNames, language: str, page: Page) -> Iterator[Text]:
    """`with it: RST306 x 17 (lines 69, 83, ...), KOD008 (line 363)`."""
    if not cause.below:
        return
    by_rule: dict[tuple[str, str], list[int]] = {}
    for finding in cause.below:
        by_rule.setdefault((finding.rule, finding.primary.file), []).append(finding.primary.from_.line)
    said = []
    files = [file for _, file in by_rule if file != cause.head.primary.file]
    named = {cause.head.primary.file, *list(dict.fromkeys(files))[: len(files) if page.whole else _MOST_FILES]}
    for (rule, file), found in by_rule.items():
        if file not in named:
            continue
        where = "" if file == cause.head.primary.file else f"{names(file)}:"
        called = word("ui.baris", language, baris="")
        lines = list(dict.fromkeys(map(str, found)))
        most = len(lines) if page.whole else _MOST_LINES
        listed = ", ".join(lines[:most]) + (", …" if len(lines) > most else "")
        times = f" ×{len(found)}" if len(found) > 1 else ""
        said.append(f"{rule}{times} {where or called}{listed}")
    left = sum(len(found) for (_, file), found in by_rule.items() if file not in named)
    if left:
        others = str(len({*files} - named))
        said.append(word("ui.ikut_dokumen", language, jumlah=str(left), dokumen=others))
    text = f"{word('ui.ikut', language)}: {'; '.join(said)}"
    text = text if page.unicode else text.replace("×", "x")
    for line in [page.safe(text)] if page.whole else wrap(page, text, _INDENT, _INDENT):
        yield Text(" " * _INDENT + line, "dim")
