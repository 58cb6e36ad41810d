"""Where a proposal, or the reason why there is none, is shown or written to."""

from __future__ import annotations

import io
from collections.abc import Collection
from pathlib import Path
from typing import TYPE_CHECKING

from renja_dsl.cli.output import new_file, put, refuse, utf8, write_files

if TYPE_CHECKING:
    from rich.console import Console

    from renja_dsl.planning.core import TidakMungkin
    from renja_dsl.planning.results import HasilAlokasi

_PAPERS = ("html", "xlsx")


def deliver_result(
    found: HasilAlokasi | TidakMungkin,
    style: str,
    output: str | None,
    language: str,
    color: str,
    *,
    force: bool,
    only: Collection[int] | None = None,
) -> None:
    """A conflict is told in words wherever it is not JSON; `only`: lines of these numbers, with every reason."""
    from renja_dsl.planning.core import TidakMungkin
    from renja_dsl.report.screen import console_for

    if isinstance(found, TidakMungkin) and style != "json":
        style = "console"
    if style == "xlsx" and output is None:
        refuse("keluaran.perlu_berkas", language, nama=style)
    if style == "console" and output is None:
        _draw(found, language, console_for(color=color), only)
        return
    content = _content(found, style, output or style, language, only)
    if output is None:
        put([content.decode()])
    else:
        write_files([new_file(Path(output), content, language, force=force)], language, force=force)


def _draw(found: HasilAlokasi | TidakMungkin, language: str, console: Console, only: Collection[int] | None) -> None:
    from renja_dsl.planning.core import TidakMungkin
    from renja_dsl.report.alokasi import draw_conflict, draw_line, draw_proposal

    if isinstance(found, TidakMungkin):
        draw_conflict(found, language, console)
    elif only is None:
        draw_proposal(found, language, console)
    else:
        for line in only:
            draw_line(found, line, language, console)


def _content(
    found: HasilAlokasi | TidakMungkin, style: str, name: str, language: str, only: Collection[int] | None
) -> bytes:
    """As it stands in a file of that name."""
    from renja_dsl.planning.core import TidakMungkin
    from renja_dsl.values.data import visible

    if style == "json":
        from renja_dsl.report.alokasi_json import conflict_json, proposal_json

        if isinstance(found, TidakMungkin):
            return utf8(conflict_json(found, language) + "\n")
        return utf8(proposal_json(found, language, only) + "\n")
    if isinstance(found, TidakMungkin) or style == "console":
        from renja_dsl.report.screen import console_for

        buffer = io.StringIO()
        _draw(found, language, console_for(buffer, "never"), only)
        return utf8(buffer.getvalue())
    if style in _PAPERS:
        from renja_dsl.cli.paper_files import paper_bytes
        from renja_dsl.papers.allocation import allocation_paper
        from renja_dsl.papers.writers.base import Look

        return paper_bytes(allocation_paper(found, language, only), style, Look(), language, name)
    from renja_dsl.report.alokasi_tables import proposal_tables
    from renja_dsl.report.table_text import tables_csv, tables_markdown

    tables = proposal_tables(found, language, only)
    return utf8(visible(tables_csv(tables, language) if style == "csv" else tables_markdown(tables)))
