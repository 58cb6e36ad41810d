"""The reporters by name; each is imported when it is asked for."""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from renja_dsl.report.results import Results

FORMATS = {
    "console": "console",
    "json": "json_report",
    "sarif": "sarif",
    "junit": "junit",
    "github": "github",
    "gitlab": "gitlab",
    "markdown": "markdown",
}
"""format -> module of this room"""


def drawn(style: str, results: Results) -> str:
    """The report in one of the formats, with a line break at its end."""
    if style == "console":
        return _console(results)
    if style == "json":
        from renja_dsl.report.json_report import lint_json

        return lint_json(results.report, results.language)
    text: str = importlib.import_module(f"renja_dsl.report.{FORMATS[style]}").draw(results)
    return text


def _console(results: Results) -> str:
    """As on a pipe: no colours, a fixed width."""
    import io

    from renja_dsl.report.console import console_for, draw_lint

    stream = io.StringIO()
    draw_lint(results.report, results.language, console_for(stream, "never"))
    return stream.getvalue()
