"""`renja rekap`: the official tables and summaries."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from renja_dsl.cli.inputs import FOLLOW, gather, report_unreadable
from renja_dsl.cli.language import fold
from renja_dsl.cli.main import EXIT_CLEAN
from renja_dsl.cli.output import EXIT_USAGE, put, utf8, write_files
from renja_dsl.cli.spoken import COLOR, CONFIG, FORCE, LANG, STDIN_NAME, argument, option, spoken
from renja_dsl.report.tables import TABLES, tables_of

if TYPE_CHECKING:
    from renja_dsl.report.tables.base import OfficialTable


class TableName(click.Choice[str]):
    """The name of a table, however it is spelled: `e.81`, `E81`, `tc33`."""

    def __init__(self) -> None:
        super().__init__(list(TABLES))

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        same = {fold(name): name for name in TABLES}
        return str(super().convert(same.get(fold(str(value)), value), param, ctx))


@spoken("rekap")
@argument("paths", nargs=-1, type=click.Path(allow_dash=True), metavar="PLANS")
@option("--table", "name", type=TableName(), required=True)
@option("--columns", type=click.Choice(["16", "15"]), default="16", show_default=True)
@option(
    "--format",
    "style",
    type=click.Choice(["console", "json", "csv", "markdown"]),
    default="console",
    show_default=True,
)
@option("-o", "--output", type=click.Path(dir_okay=False, writable=True))
@FORCE
@FOLLOW
@LANG
@CONFIG
@STDIN_NAME
@COLOR
def command(
    paths: tuple[str, ...],
    name: str,
    columns: str,
    style: str,
    output: str | None,
    force: bool,
    follow: bool,
    lang: str | None,
    config: str | None,
    stdin_filename: str,
    color: str,
) -> None:
    """Print a table of plans (files or folders): stated numbers beside computed ones, differences marked."""
    from renja_dsl.edit.files import Write
    from renja_dsl.messages import word
    from renja_dsl.model.lookup import Lookup
    from renja_dsl.model.references import load

    inputs = gather(paths, config=config, stdin_name=stdin_filename, language=lang, follow=follow)
    language = inputs.settings.language
    documents = load(inputs.reader, inputs.names)
    made, missing = tables_of(name, Lookup(documents, inputs.settings.scales), language)
    if columns == "15" and name == "E.81":
        from renja_dsl.report.tables.e81 import renumbered

        made = [renumbered(table, language) for table in made]
    incomplete = bool(missing or documents.unreadable)
    if made and not (output and incomplete):
        if output is not None:
            write_files([Write(Path(output), utf8(_text(made, style, language, color)))], language, force=force)
        elif style == "console":
            from renja_dsl.report.console import console_for
            from renja_dsl.report.table_console import draw_tables

            draw_tables(made, language, console_for(color=color))
        else:
            put([_text(made, style, language, color)])
    for lacking in missing:
        click.echo(word(lacking.complaint.key, language, **lacking.complaint.arguments), err=True)
    report_unreadable(documents.unreadable, language)
    raise click.exceptions.Exit(EXIT_USAGE if incomplete else EXIT_CLEAN)


def _text(tables: list[OfficialTable], style: str, language: str, color: str) -> str:
    """As it stands in a file."""
    from renja_dsl.report.table_text import tables_csv, tables_json, tables_markdown
    from renja_dsl.values.data import visible

    match style:
        case "json":
            return visible(tables_json(tables)) + "\n"
        case "csv":
            return visible(tables_csv(tables, language))
        case "markdown":
            return visible(tables_markdown(tables))
    import io

    from renja_dsl.report.console import console_for
    from renja_dsl.report.table_console import draw_tables

    buffer = io.StringIO()
    draw_tables(tables, language, console_for(buffer, color))
    return buffer.getvalue()
