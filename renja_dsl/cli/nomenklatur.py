"""`renja nomenklatur`: the national tables of codes and names on this computer."""

from __future__ import annotations

from pathlib import Path

import click

from renja_dsl.cli.inputs import gather
from renja_dsl.cli.output import new_file, refusing, shown, utf8, write_files
from renja_dsl.cli.spoken import FORCE, HELP, LANG, LANGUAGE, Command, Group, argument, option

_NAMES = {"load": ("muat", "load"), "list": ("daftar", "list")}


@click.group(name="nomenklatur", cls=Group, spoken=_NAMES, context_settings=HELP)
@option("--lang", type=LANGUAGE, expose_value=False)
def command() -> None:
    """National tables of codes and names, one a year, by which KOD006 and KOD007 judge."""


@command.command(name="load", cls=Command, context_settings=HELP)
@argument("file", type=click.Path(dir_okay=False, path_type=Path))
@option("--year", type=click.IntRange(2019, 2199), metavar="YEAR")
@option("-o", "--output", type=click.Path(dir_okay=False, path_type=Path))
@option("--project", is_flag=True)
@FORCE
@LANG
def load(file: Path, year: int | None, output: Path | None, project: bool, force: bool, lang: str | None) -> None:
    """Take in a table (tsv, csv or xlsx: SIPD's export, or the annex of the decree)."""
    from renja_dsl.intake.nomenklatur import read_nomenklatur
    from renja_dsl.messages import word
    from renja_dsl.nomenklatur.files import PROJECT, data_folder, table_file, table_json

    inputs = gather((), language=lang, search=False)
    language = inputs.settings.language
    with refusing(language):
        table = read_nomenklatur(file, year or 0)
    folder = inputs.root / (inputs.settings.nomenklatur or PROJECT) if project else data_folder()
    target = output or (folder if folder.suffix == ".json" else table_file(folder, table.tahun))
    made = new_file(target, utf8(table_json(table)), language, force=force, source=file)
    below = inputs.root if project and output is None else None
    write_files([made], language, folders=True, force=force, below=below)
    counts = {"banyak": str(len(table.entri)), "ganti": str(len(table.pendahulu)), "tahun": str(table.tahun)}
    click.echo(word("nomenklatur.dimuat", language, berkas=shown(target), **counts))


@command.command(name="list", cls=Command, context_settings=HELP)
@LANG
def show(lang: str | None) -> None:
    """The tables that a lint in this folder would use."""
    from renja_dsl.messages import word
    from renja_dsl.nomenklatur.files import data_folder, read_table

    settings = gather((), language=lang, search=False).settings
    if not settings.tables.files:
        click.echo(word("nomenklatur.kosong", settings.language, folder=str(data_folder())))
    for year, path in sorted(settings.tables.files.items()):
        try:
            table = read_table(path)
        except (OSError, ValueError):
            click.echo(word("nomenklatur.rusak", settings.language, berkas=shown(path)))
            continue
        counts = {"banyak": str(len(table.entri)), "ganti": str(len(table.pendahulu)), "tahun": str(year)}
        click.echo(word("nomenklatur.baris", settings.language, berkas=shown(path), sumber=table.sumber, **counts))
