"""`renja export`: the documents as data."""

from __future__ import annotations

from pathlib import Path

import click

from renja_dsl.cli.inputs import LANGUAGE, gather, report_unreadable
from renja_dsl.cli.main import EXIT_CLEAN
from renja_dsl.cli.output import EXIT_USAGE, FORCE, put, utf8, write_files
from renja_dsl.edit.files import Write
from renja_dsl.export.documents import model_json
from renja_dsl.messages import word
from renja_dsl.model.references import load


@click.command(name="export", context_settings={"help_option_names": ["-h", "--help"]})
@click.argument("paths", nargs=-1, type=click.Path(allow_dash=True))
@click.option("--format", "style", type=click.Choice(["json"]), default="json", show_default=True)
@click.option(
    "-o", "--output", type=click.Path(dir_okay=False, writable=True), help="Write to a file instead of standard output."
)
@FORCE
@click.option("--lang", type=LANGUAGE, help="Language of the messages.  [default: id]")
@click.option("--stdin-filename", default="stdin.renja", metavar="NAME", help="Name of the plan read from `-`.")
def command(
    paths: tuple[str, ...], style: str, output: str | None, force: bool, lang: str | None, stdin_filename: str
) -> None:
    """Print the documents with every value as written and as exact number.

    \b
    Examples:
      renja export plans/ --format json -o rencana.json
      renja export renja-2026.renja | jq '.documents[0].nodes[].pagu'
    """
    inputs = gather(paths, stdin_name=stdin_filename, language=lang)
    opened = load(inputs.reader, inputs.names)
    documents = [opened[name] for name in opened.asked]
    for document in documents:
        if document.problems:
            count = str(len(document.problems))
            click.echo(
                word("ekspor.bermasalah", inputs.settings.language, berkas=document.name, banyak=count), err=True
            )
    unreadable = report_unreadable(opened.unreadable, inputs.settings.language)
    text = model_json(documents) + "\n"
    if output is None:
        put([text])
    elif not unreadable:
        write_files([Write(Path(output), utf8(text))], inputs.settings.language, force=force)
    raise click.exceptions.Exit(EXIT_USAGE if unreadable else EXIT_CLEAN)
