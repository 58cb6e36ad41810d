"""`renja laporan`: what a verifier sends back to offices, and what comes back from them."""

from __future__ import annotations

from pathlib import Path

import click

from renja_dsl.cli.inputs import FOLLOW, gather, report_unreadable
from renja_dsl.cli.main import EXIT_CLEAN
from renja_dsl.cli.output import EXIT_USAGE, refuse, write_files
from renja_dsl.cli.spoken import CONFIG, FORCE, LANG, argument, option, spoken

_FORMS = ("html", "xlsx", "docx", "pdf")


@spoken("laporan")
@argument("paths", nargs=-1, type=click.Path(), metavar="PLANS")
@option("-o", "--output", type=click.Path(file_okay=False))
@option("--format", "forms", multiple=True, type=click.Choice(_FORMS), default=("html", "xlsx"))
@option("--answers", multiple=True, type=click.Path(dir_okay=False))
@option("--overwrite", is_flag=True)
@FORCE
@FOLLOW
@LANG
@CONFIG
def command(
    paths: tuple[str, ...],
    output: str | None,
    forms: tuple[str, ...],
    answers: tuple[str, ...],
    overwrite: bool,
    force: bool,
    follow: bool,
    lang: str | None,
    config: str | None,
) -> None:
    """Write a report of verification for every office, and one of all; or read the answers of a returned one."""
    from renja_dsl.cli.verifying import answered, checked, refuse_answered, reports
    from renja_dsl.messages import word

    inputs = gather(paths, config=config, language=lang, follow=follow)
    language = inputs.settings.language
    if output is None and not answers:
        refuse("laporan.tanpa_keluaran", language)
    run = checked(inputs)
    if report_unreadable(run.documents.unreadable, language):
        raise click.exceptions.Exit(EXIT_USAGE)
    if answers:
        for line in answered(run, answers, language):
            click.echo(line)
    if output is not None:
        writes = reports(run, output, forms)
        if not overwrite:
            refuse_answered(writes, language)
        write_files(writes, language, folders=True, force=force, below=Path(output))
        told = {"banyak": str(len(writes)), "folder": output, "berkas": writes[0].path.name}
        click.echo(word("laporan.ditulis", language, **told), err=True)
    raise click.exceptions.Exit(EXIT_CLEAN)
