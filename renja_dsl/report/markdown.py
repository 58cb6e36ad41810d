"""A comment for a merge request: totals, the gravest findings in a table, their numbers below."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from renja_dsl.findings.finding import Finding
from renja_dsl.messages import word
from renja_dsl.report.causes import Caused, caused, counted
from renja_dsl.report.plain import finding_text
from renja_dsl.report.results import Results
from renja_dsl.report.wording import cell_of, fixable, group_lines, group_told, say, severity_word, totals

_MOST_ROWS = 50
_MOST_LINES = 100
"""lines named of one mistake in many"""
_MOST_IN_CELL = 500
_MOST_CHARACTERS = 60_000
"""a comment on GitHub has at most 65,536"""
_SPECIAL = re.compile(r"([\\`*_\[\]|<>~])")
_MENTION = re.compile(r"@|#(?=\d)")
"""a name or the number of an issue, made a link of after entities are read: only a character between prevents it"""


def draw(results: Results) -> Iterator[str]:
    language = results.language
    causes = sorted(caused(results.report), key=lambda cause: cause.weight)
    lines = [f"## {word('ui.laporan', language)}", "", *_totals(results, causes), ""]
    ordered = [(finding, cause) for cause in causes for finding in (cause.head, *cause.followers)]
    if ordered:
        head = [word(f"ui.{key}", language) for key in ("tingkat", "aturan", "tempat", "pesan")]
        lines += [f"| {' | '.join(head)} |", "|---|---|---|---|"]
        rows = _fitting((_row(f, cause, results) for f, cause in ordered[:_MOST_ROWS]), _MOST_CHARACTERS)
        lines += rows
        left = len(ordered) - len(rows)
        if left > 0:
            lines += ["", word("ui.temuan_lain", language, jumlah=str(left))]
        texts = (_text(finding, cause, language) for finding, cause in ordered[: len(rows)])
        lines += _details(_fitting(texts, _MOST_CHARACTERS - sum(map(len, rows))), language)
    yield "\n".join(lines).rstrip() + "\n"


def _totals(results: Results, causes: Sequence[Caused]) -> list[str]:
    language = results.language
    found = totals(results.report)
    arguments = {
        "dokumen": str(results.report.documents),
        "lulus": str(found.passed),
        "gagal": str(found.failed),
        "abstain": str(found.abstained),
        "diabaikan": str(found.suppressed),
        **{severity.value: str(count) for severity, count in counted(causes).items()},
    }
    key = "ui.penutup" if results.report.open else "ui.bersih"
    lines = [word(key, language, **arguments)]
    for said in fixable(found, language, results.asked):
        lines += ["", said]
    if results.compared:
        lines += ["", word("ui.baseline", language, **results.compared)]
    return lines


def _row(finding: Finding, cause: Caused, results: Results) -> str:
    """A row of the table; what follows from the cause above it is marked, a mistake in many lines is one row."""
    place = finding.primary
    group = cause.slips if finding is cause.head else None
    cells = (
        severity_word(finding.severity, results.language),
        finding.rule if finding is cause.head else f"↳ {finding.rule}",
        f"{results.path(place.file)}:{place.from_.line} {cell_of(place)}".rstrip(),
        say(finding.message, results.language) if group is None else group_told(group, results),
    )
    return f"| {' | '.join(_cell(cell) for cell in cells)} |"


def _text(finding: Finding, cause: Caused, language: str) -> str:
    told = finding_text(finding, language)
    group = cause.slips if finding is cause.head else None
    return told if group is None else f"{told}\n  {': '.join(group_lines(group, _MOST_LINES, language))}"


def _cell(text: str) -> str:
    """One line in which nothing of a plan is markup, a link or somebody's name."""
    flat = " ".join(text.split())
    flat = flat if len(flat) <= _MOST_IN_CELL else f"{flat[:_MOST_IN_CELL]}…"
    escaped = _SPECIAL.sub(r"\\\1", flat.replace("&", "&amp;"))
    return _MENTION.sub(r"\g<0>&#8203;", escaped).replace("://", "&#58;//").replace("www.", "www&#46;")


def _fitting(texts: Iterable[str], room: int) -> list[str]:
    """The first texts, as far as there is room."""
    taken = []
    for text in texts:
        room -= len(text) + 2
        if room < 0:
            break
        taken.append(text)
    return taken


def _details(texts: list[str], language: str) -> list[str]:
    if not texts:
        return []
    body = "\n\n".join(texts)
    longest = max((len(run) for run in re.findall(r"`+", body)), default=0)
    fence = "`" * max(3, longest + 1)
    title = word("ui.temuan", language)
    return ["", f"<details><summary>{title}</summary>", "", f"{fence}text", body, fence, "", "</details>"]
