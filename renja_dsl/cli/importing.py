"""`renja import`: SIPD responses and tables to plans, previewed before anything is written."""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

import click

from renja_dsl.cli.inputs import gather
from renja_dsl.cli.language import agreed
from renja_dsl.cli.main import EXIT_CLEAN, EXIT_FINDINGS
from renja_dsl.cli.output import refuse, refusing, write_files
from renja_dsl.cli.spoken import FORCE, LANG, YES, Misused, argument, option, spoken
from renja_dsl.messages import word

if TYPE_CHECKING:
    from renja_dsl.edit.files import Write


def _mapping(ctx: click.Context, _: click.Parameter, values: tuple[str, ...]) -> dict[str, str]:
    chosen: dict[str, str] = {}
    for value in values:
        column, sign, field = value.rpartition("=")
        if not sign or not column or not field:
            raise Misused("pakai.kolom", ctx, nilai=value)
        chosen[column.strip()] = field.strip()
    return chosen


def _lost(write: Write) -> int:
    """Lines of the file that is there which the new one does not have."""
    old = write.before.decode("utf-8", "replace").splitlines() if isinstance(write.before, bytes) else []
    return (Counter(old) - Counter(write.content.decode("utf-8").splitlines())).total()


@spoken("import")
@argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="SOURCES")
@option(
    "-o",
    "--output",
    type=click.Path(file_okay=False, path_type=Path),
    default=Path(),
)
@YES
@FORCE
@option(
    "--map",
    "chosen",
    multiple=True,
    callback=_mapping,
    metavar="COLUMN=FIELD",
)
@option("--year", type=click.IntRange(1900, 2199), metavar="YEAR")
@option("--kind", type=click.Choice(["renja", "rkpd", "renstra", "evaluasi"]))
@LANG
def command(
    paths: tuple[Path, ...],
    output: Path,
    yes: bool,
    force: bool,
    chosen: dict[str, str],
    year: int | None,
    kind: str | None,
    lang: str | None,
) -> None:
    """Take plans in from SIPD (json) or from tables (xlsx, xls, ods, csv, tsv, docx)."""
    from renja_dsl.cli.import_preview import show
    from renja_dsl.edit.files import Write, WriteRefused, seen
    from renja_dsl.intake.importing import import_file, source_files
    from renja_dsl.intake.refused import ImportRefused
    from renja_dsl.intake.tables.mapping import read_mapping, write_mapping
    from renja_dsl.syntax.parser import PlanParser

    settings = gather((), language=lang, search=False).settings
    language = settings.language
    parser = PlanParser()
    try:
        files = source_files(paths)
        made = [
            import_file(
                file,
                parser,
                year=year or 0,
                kind=kind or "",
                chosen={**read_mapping(file), **chosen},
                tables=settings.tables,
            )
            for file in files
        ]
        targets = [output / one.path for imported in made for one in imported.outputs]
        twice = next((str(target) for target in targets if targets.count(target) > 1), "")
        if twice:
            raise ImportRefused("impor.sasaran_rangkap", berkas=twice)
    except ImportRefused as error:
        refuse(error.complaint.key, language, **error.complaint.arguments)
    with refusing(language):
        writes = [
            Write(target, one.text.encode(), seen(target))
            for target, one in zip(targets, (one for imported in made for one in imported.outputs), strict=True)
        ]
    for imported in made:
        show(imported, output, language)
    other = [write for write in writes if write.before is not None and write.before != write.content]
    for write in other:
        click.echo(word("impor.menimpa", language, berkas=write.shown, jumlah=str(_lost(write))), err=True)
    if not yes:
        if sys.stdin is None or not sys.stdin.isatty():
            refuse("impor.perlu_yes", language)
        if not agreed(word("impor.tanya", language, jumlah=str(len(targets)), folder=str(output)), language):
            raise click.exceptions.Exit(EXIT_CLEAN)
    elif other and not force:
        refuse("impor.perlu_paksa", language)
    write_files(writes, language, folders=True, force=force)
    if chosen:
        for file in files:
            try:
                write_mapping(file, {**read_mapping(file), **chosen})
            except WriteRefused as error:
                click.echo(word(error.complaint.key, language, **error.complaint.arguments), err=True)
    click.echo(word("impor.ditulis", language, jumlah=str(len(targets)), folder=str(output)), err=True)
    differs = any(imported.sipd is not None and imported.sipd.gaps for imported in made)
    raise click.exceptions.Exit(EXIT_FINDINGS if differs else EXIT_CLEAN)
