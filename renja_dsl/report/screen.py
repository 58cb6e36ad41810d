"""Findings for the eye: what they come to, then every cause by its weight, with what follows from it below.

Nothing the plan says is taken as markup, and no number or code is ever shortened.
"""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Callable, Iterator
from itertools import groupby
from typing import TextIO

from rich.console import Console
from rich.text import Text

from renja_dsl.messages import word
from renja_dsl.report.cause_full import cause_blocks
from renja_dsl.report.cause_lines import cause_lines
from renja_dsl.report.causes import Caused
from renja_dsl.report.closing import closing
from renja_dsl.report.names import ShortNames
from renja_dsl.report.page import Page, width_of, wrap
from renja_dsl.report.results import Results, View
from renja_dsl.report.summary import opening, statistics
from renja_dsl.report.wording import severity_word

FEW = 20
"""causes up to which each is shown with its lines and numbers"""


def console_for(stream: TextIO | None = None, color: str = "auto") -> Console:
    """A console on a stream: a pipe gets plain text of a fixed width, a terminal what it can show.

    `color` is auto, always or never; auto is never where NO_COLOR is set (https://no-color.org).
    """
    stream = sys.stdout if stream is None else stream
    width = width_of(stream)
    if color == "never" or (color == "auto" and os.environ.get("NO_COLOR")):
        return Console(file=stream, width=width, highlight=False, markup=False, emoji=False, color_system=None)
    forced = True if color == "always" else None
    return Console(file=stream, width=width, highlight=False, markup=False, emoji=False, force_terminal=forced)


def draw_causes(results: Results, causes: list[Caused]) -> Iterator[str]:
    """The report by its causes; pieces of it, the last with a line break at its end."""
    console = console_for(io.StringIO() if results.screen is None else results.screen, results.color)
    page = Page.of(console, results.screen)
    for block in _blocks(results, causes, page):
        with console.capture() as shown:
            console.print(Text("\n").join([*block, Text()]), soft_wrap=True, highlight=False, end="")
        yield shown.get()


def _blocks(results: Results, causes: list[Caused], page: Page) -> Iterator[list[Text]]:
    report, language, view = results.report, results.language, results.view
    if causes:
        yield [*opening(report, causes, language, page), Text()]
    if view.statistics:
        yield from statistics(report, causes, language, page)
    elif causes:
        yield from _causes(causes, results, page)
    yield [Text(*line) for line in closing(results, causes, page, short=not _full(causes, view))]


def _causes(causes: list[Caused], results: Results, page: Page) -> Iterator[list[Text]]:
    view, language = results.view, results.language
    kind, ordered = _ordered(causes, view.order)
    shown = ordered if view.most is None else ordered[: view.most]
    full = _full(causes, view)
    names = ShortNames.of(finding.primary.file for cause in causes for finding in cause.all)
    if not full and names.folder:
        yield [Text(page.safe(word("ui.di_folder", language, berkas=names.folder)), "dim"), Text()]
    for key, group in groupby(shown, key=kind):
        own = list(group)
        head = Text(page.safe(_heading(view.order, key, own, language)), "bold")
        if full:
            if len(own) < len(shown):
                yield [head, Text()]
            for cause in own:
                yield [*cause_blocks(cause, results, page), Text()]
        else:
            yield [head, *cause_lines(own, names, results, page), Text()]
    left = len(ordered) - len(shown)
    if left:
        yield [*(Text(x) for x in wrap(page, word("ui.sebab_lain", language, jumlah=str(left)), 0, 0)), Text()]


def _full(causes: list[Caused], view: View) -> bool:
    return len(causes) <= FEW if view.full is None else view.full


def _ordered(causes: list[Caused], order: str) -> tuple[Callable[[Caused], object], list[Caused]]:
    """What causes are put together by, and all of them in that order; broken lines come first."""
    match order:
        case "berkas":
            return (lambda cause: cause.head.primary.file), causes
        case "aturan":
            return (lambda cause: cause.head.rule), sorted(causes, key=lambda cause: (cause.head.rule, cause.order))
    return (lambda cause: cause.weight[:2]), sorted(causes, key=lambda cause: cause.weight)


def _heading(order: str, key: object, own: list[Caused], language: str) -> str:
    count = str(len(own))
    if order == "berat":
        called = word("ui.belum_terbaca", language) if own[0].broken else severity_word(own[0].severity, language)
        return f"{called} ({count})"
    return f"{key} ({count})" if order == "berkas" else f"{key} {own[0].head.name} ({count})"
