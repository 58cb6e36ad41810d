"""Findings for the eye, on a terminal, in a pipe or in a file."""

from __future__ import annotations

import io
import os
from collections.abc import Iterator

from renja_dsl.report.causes import caused
from renja_dsl.report.closing import closing
from renja_dsl.report.page import Page, width_of
from renja_dsl.report.results import Results


def draw(results: Results) -> Iterator[str]:
    causes = caused(results.report)
    stream = results.screen or io.StringIO()
    width = width_of(stream)
    if causes or results.view.statistics or width is None or _coloured(results.color):
        from renja_dsl.report.screen import draw_causes  # Rich takes as long to load as a small plan to check

        yield from draw_causes(results, causes)
    else:
        page = Page(width, getattr(stream, "encoding", None) or "utf-8", whole=True)
        yield "".join(f"{line.text}\n" for line in closing(results, causes, page, short=False))


def _coloured(color: str) -> bool:
    """Whether a pipe gets colours, by what the user says and what Rich asks of the environment."""
    if color != "auto":
        return color == "always"
    return not os.environ.get("NO_COLOR") and any(name in os.environ for name in ("FORCE_COLOR", "TTY_COMPATIBLE"))
