"""`renja susun`: the whole Renja as it is handed in."""

from __future__ import annotations

from pathlib import Path

import click

from renja_dsl.cli.inputs import FOLLOW, gather, report_unreadable
from renja_dsl.cli.main import EXIT_CLEAN
from renja_dsl.cli.output import EXIT_USAGE, write_files
from renja_dsl.cli.spoken import CONFIG, FORCE, LANG, STDIN_NAME, Either, argument, option, spoken

_NUMBERS = Either(
    {"stated": ("tertulis", "stated"), "computed": ("terhitung", "computed"), "both": ("keduanya", "both")}
)
_DOCUMENTS = Either(
    {
        "renja": ("renja", "renja"),
        "agreement": ("perjanjian-kinerja", "agreement"),
        "indicators": ("iku", "iku"),
        "checklist": ("daftar-periksa", "checklist"),
    }
)


@spoken("susun")
@argument("paths", nargs=-1, type=click.Path(allow_dash=True), metavar="PLANS")
@option("-o", "--output", "outputs", multiple=True, required=True, type=click.Path(dir_okay=False))
@option("--document", "which", type=_DOCUMENTS, default="renja", show_default=True)
@option("--style", metavar="NAME")
@option("--template", type=click.Path(dir_okay=False))
@option("--numbers", type=_NUMBERS, default="stated", show_default=True)
@option("--columns", type=click.Choice(["16", "15"]), default="15", show_default=True)
@option("--overwrite", is_flag=True)
@FORCE
@FOLLOW
@LANG
@CONFIG
@STDIN_NAME
def command(
    paths: tuple[str, ...],
    outputs: tuple[str, ...],
    which: str,
    style: str | None,
    template: str | None,
    numbers: str,
    columns: str,
    overwrite: bool,
    force: bool,
    follow: bool,
    lang: str | None,
    config: str | None,
    stdin_filename: str,
) -> None:
    """Make the whole Renja of a plan: docx, pdf, xlsx or html, and the pohon kinerja as svg."""
    from renja_dsl.cli.assembly import look_of, papers_of, refuse_unusable, told_of_fonts
    from renja_dsl.messages import word
    from renja_dsl.model.references import load

    inputs = gather(paths, config=config, stdin_name=stdin_filename, language=lang, follow=follow)
    language = inputs.settings.language
    places = [Path(output) for output in outputs]
    refuse_unusable(places, template, language, overwrite=overwrite, force=force)
    look = look_of(style or inputs.settings.style, template, places, language)
    documents = load(inputs.reader, inputs.names)
    if report_unreadable(documents.unreadable, language):
        raise click.exceptions.Exit(EXIT_USAGE)
    made, gaps = papers_of(inputs, documents, places, look, numbers, int(columns), which)
    write_files(made, language, force=force)
    for line in told_of_fonts(places, look, language):
        click.echo(line, err=True)
    for place in places:
        key = "susun.kurang" if gaps else "susun.selesai"
        click.echo(word(key, language, berkas=str(place), banyak=str(len(gaps))), err=True)
    raise click.exceptions.Exit(EXIT_CLEAN)
