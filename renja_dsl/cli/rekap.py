"""`renja rekap`: the official tables and summaries."""

from __future__ import annotations

from typing import Any

import click

from renja_dsl.cli.inputs import FOLLOW, gather, report_unreadable
from renja_dsl.cli.language import fold
from renja_dsl.cli.main import EXIT_CLEAN
from renja_dsl.cli.output import EXIT_USAGE, tell
from renja_dsl.cli.spoken import COLOR, CONFIG, FORCE, LANG, STDIN_NAME, argument, option, spoken
from renja_dsl.cli.tabled import OUTPUT, STYLE, deliver
from renja_dsl.report.tables import TABLES, tables_of


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
@STYLE
@OUTPUT
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
    from renja_dsl.lint.settings import lookup_of
    from renja_dsl.model.references import load

    inputs = gather(paths, config=config, stdin_name=stdin_filename, language=lang, follow=follow)
    language = inputs.settings.language
    documents = load(inputs.reader, inputs.names)
    made, missing = tables_of(name, lookup_of(documents, inputs.settings), language)
    if columns == "15" and name == "E.81":
        from renja_dsl.report.tables.e81 import renumbered

        made = [renumbered(table, language) for table in made]
    incomplete = bool(missing or documents.unreadable)
    if made and not (output and incomplete):
        deliver(made, style, output, language, color, force=force)
    for lacking in missing:
        tell(lacking.complaint, language)
    report_unreadable(documents.unreadable, language)
    raise click.exceptions.Exit(EXIT_USAGE if incomplete else EXIT_CLEAN)
