"""`renja export`: the documents as data."""

from __future__ import annotations

from pathlib import Path

import click

from renja_dsl.cli.inputs import FOLLOW, gather, report_unreadable
from renja_dsl.cli.main import EXIT_CLEAN
from renja_dsl.cli.output import EXIT_USAGE, new_file, put, utf8, write_files
from renja_dsl.cli.spoken import FORCE, LANG, STDIN_NAME, argument, option, spoken


@spoken("export")
@argument("paths", nargs=-1, type=click.Path(allow_dash=True), metavar="PLANS")
@option("--format", "style", type=click.Choice(["json"]), default="json", show_default=True)
@option("-o", "--output", type=click.Path(dir_okay=False, writable=True))
@FORCE
@FOLLOW
@LANG
@STDIN_NAME
def command(
    paths: tuple[str, ...],
    style: str,
    output: str | None,
    force: bool,
    follow: bool,
    lang: str | None,
    stdin_filename: str,
) -> None:
    """Print the documents with every value as written and as exact number."""
    from renja_dsl.export.documents import model_json
    from renja_dsl.messages import word
    from renja_dsl.model.references import load

    inputs = gather(paths, stdin_name=stdin_filename, language=lang, follow=follow)
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
        language = inputs.settings.language
        write_files([new_file(Path(output), utf8(text), language, force=force)], language, force=force)
    raise click.exceptions.Exit(EXIT_USAGE if unreadable else EXIT_CLEAN)
