"""Tables as commands give them out: on the screen, to other programs, into a file."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from renja_dsl.cli.output import new_file, put, refuse, utf8, write_files
from renja_dsl.cli.spoken import option

if TYPE_CHECKING:
    from renja_dsl.papers.tree import Figure
    from renja_dsl.report.tables.base import OfficialTable

_PAPERS = ("html", "xlsx")
"""forms that are papers of the extra `dokumen`, but for html, which needs none"""
STYLE = option(
    "--format",
    "style",
    type=click.Choice(["console", "json", "csv", "markdown", *_PAPERS]),
    default="console",
    show_default=True,
)
OUTPUT = option("-o", "--output", type=click.Path(dir_okay=False, writable=True))


def deliver(
    tables: Sequence[OfficialTable],
    style: str,
    output: str | None,
    language: str,
    color: str,
    *,
    force: bool,
    figures: Sequence[Figure] = (),
    source: Path | None = None,
) -> None:
    """Show tables, or write them to a file as they would be shown; `figures` stand before them on a page.

    `source`: what they were made of, where that is no file of the kinds that are always kept.
    """
    if style == "xlsx" and output is None:
        refuse("keluaran.perlu_berkas", language, nama=style)
    if output is not None:
        data = _paper(tables, figures, style, language, output) if style in _PAPERS else None
        content = utf8(_text(tables, style, language, color)) if data is None else data
        write_files([new_file(Path(output), content, language, force=force, source=source)], language, force=force)
    elif style == "console":
        from renja_dsl.report.screen import console_for
        from renja_dsl.report.table_console import draw_tables

        draw_tables(tables, language, console_for(color=color))
    elif style in _PAPERS:
        put([_paper(tables, figures, style, language, style).decode()])
    else:
        put([_text(tables, style, language, color)])


def _paper(tables: Sequence[OfficialTable], figures: Sequence[Figure], style: str, language: str, name: str) -> bytes:
    from renja_dsl.cli.paper_files import paper_bytes
    from renja_dsl.papers.tables.plain import tables_paper
    from renja_dsl.papers.writers.base import Look

    return paper_bytes(tables_paper(tables, figures, language), style, Look(), language, name)


def _text(tables: Sequence[OfficialTable], style: str, language: str, color: str) -> str:
    """As it stands in a file."""
    import io

    from renja_dsl.report.table_text import tables_csv, tables_json, tables_markdown
    from renja_dsl.values.data import visible

    match style:
        case "json":
            return visible(tables_json(tables)) + "\n"
        case "csv":
            return visible(tables_csv(tables, language))
        case "markdown":
            return visible(tables_markdown(tables))
    from renja_dsl.report.screen import console_for
    from renja_dsl.report.table_console import draw_tables

    buffer = io.StringIO()
    draw_tables(tables, language, console_for(buffer, color))
    return buffer.getvalue()
