"""`renja rekap`: the official tables and summaries."""

from __future__ import annotations

from pathlib import Path

import click

from renja_dsl.cli.inputs import LANGUAGE, gather, report_unreadable
from renja_dsl.cli.main import EXIT_CLEAN
from renja_dsl.cli.output import EXIT_USAGE, FORCE, put, utf8, write_files
from renja_dsl.edit.files import Write
from renja_dsl.messages import word
from renja_dsl.model.lookup import Lookup
from renja_dsl.model.references import load
from renja_dsl.report.table_text import tables_csv, tables_json, tables_markdown
from renja_dsl.report.tables import TABLES, OfficialTable, tables_of


@click.command(name="rekap", context_settings={"help_option_names": ["-h", "--help"]})
@click.argument("paths", nargs=-1, type=click.Path(allow_dash=True))
@click.option("--tabel", "name", type=click.Choice(list(TABLES)), required=True, help="Which table.")
@click.option(
    "--format",
    "style",
    type=click.Choice(["console", "json", "csv", "markdown"]),
    default="console",
    show_default=True,
)
@click.option(
    "-o", "--output", type=click.Path(dir_okay=False, writable=True), help="Write to a file instead of standard output."
)
@FORCE
@click.option("--lang", type=LANGUAGE, help="Language of notes and messages.  [default: id]")
@click.option("--config", type=click.Path(dir_okay=False), help="Settings file instead of the nearest renja.toml.")
@click.option("--stdin-filename", default="stdin.renja", metavar="NAME", help="Name of the plan read from `-`.")
@click.option("--color", type=click.Choice(["auto", "always", "never"]), default="auto", show_default=True)
def command(
    paths: tuple[str, ...],
    name: str,
    style: str,
    output: str | None,
    force: bool,
    lang: str | None,
    config: str | None,
    stdin_filename: str,
    color: str,
) -> None:
    """Print a table of plans (files or folders): stated numbers beside computed ones, differences marked.

    \b
    Examples:
      renja rekap plans/ --tabel E.81
      renja rekap plans/ --tabel predikat --color always | less -R
      renja rekap plans/ --tabel T-C.33 --format csv -o bab-iv.csv

    \b
    Tables: E.81, T-C.29 and predikat of an evaluation; T-C.30, T-C.31 and T-C.33 of a Renja;
    pagu of a Renja or RKPD; sasaran of a Renstra or Renja.

    Exit codes: 0 done, 2 usage, unreadable input, or a document that the table needs is missing.
    """
    inputs = gather(paths, config=config, stdin_name=stdin_filename, language=lang)
    language = inputs.settings.language
    documents = load(inputs.reader, inputs.names)
    made, missing = tables_of(name, Lookup(documents, inputs.settings.scales), language)
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
    match style:
        case "json":
            return tables_json(tables) + "\n"
        case "csv":
            return tables_csv(tables, language)
        case "markdown":
            return tables_markdown(tables)
    import io

    from renja_dsl.report.console import console_for
    from renja_dsl.report.table_console import draw_tables

    buffer = io.StringIO()
    draw_tables(tables, language, console_for(buffer, color))
    return buffer.getvalue()
