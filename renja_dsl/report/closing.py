"""The last lines of a console report, as text with a style: where to read more, or that nothing was found."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from rich.cells import cell_len

from renja_dsl.findings.finding import Report
from renja_dsl.messages import word
from renja_dsl.report.causes import Caused
from renja_dsl.report.page import Page, wrap
from renja_dsl.report.results import Results
from renja_dsl.report.wording import Totals, fixable, totals


class StyledLine(NamedTuple):
    text: str
    style: str
    """as Rich names it"""


def closing(results: Results, causes: Sequence[Caused], page: Page, *, short: bool) -> list[StyledLine]:
    """Where to read more; a report without findings has one friendly line; last, what the baseline holds.

    A command to be typed stands on one line, below its sentence where both do not fit.
    """
    lines: list[StyledLine] = []
    for said, command, style in _said(results, causes, short):
        whole = page.safe(f"{said} {command}".rstrip())
        if command and (page.whole or cell_len(whole) <= page.width):
            lines.append(StyledLine(whole, style))
            continue
        lines += (StyledLine(line, style) for line in wrap(page, said, 0, 0))
        if command:
            lines.append(StyledLine(f"  {page.safe(command)}", style))
    return lines


def _said(results: Results, causes: Sequence[Caused], short: bool) -> Iterator[tuple[str, str, str]]:
    """(sentence, the command that it ends with, style)"""
    report, language = results.report, results.language
    if not causes:
        key = "ui.bersih_baru" if report.known else "ui.bersih"
        yield word(key, language, **counts_of(report, totals(report))), "", "green"
    else:
        for told in fixable(totals(report), language, results.asked):
            said, colon, command = told.rpartition(": ")
            yield f"{said}{colon}".rstrip(), command, "green"
        rule = min(causes, key=lambda cause: cause.weight).head.rule
        counts = () if results.view.statistics else ("ui.lanjut_statistik",)
        for key in ("ui.lanjut", *counts, *(("ui.lanjut_ringkas",) if short else ())):
            yield word(key, language, aturan=rule), "", "dim"
    if report.tables:
        yield word("ui.nomenklatur", language, tahun=", ".join(map(str, report.tables))), "", "dim"
    if compared := results.compared:
        yield word("ui.baseline", language, **compared), "", "bold"


def counts_of(report: Report, found: Totals) -> dict[str, str]:
    """Of documents and checks, for sentences."""
    counts = {
        "dokumen": report.documents,
        "lulus": found.passed,
        "gagal": found.failed,
        "abstain": found.abstained,
        "diabaikan": found.suppressed,
    }
    return {name: str(count) for name, count in counts.items()}
