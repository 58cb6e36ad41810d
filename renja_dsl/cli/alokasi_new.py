"""`renja alokasi baru`: a first `.alokasi` file from an example, fitted to the plans at hand."""

from __future__ import annotations

import os
from pathlib import Path

import click

from renja_dsl.cli.allocations import rupiah_of
from renja_dsl.cli.inputs import ALLOCATIONS, FOLLOW, gather, report_unreadable, usable
from renja_dsl.cli.output import EXIT_USAGE, refuse, shown, write_files
from renja_dsl.cli.spoken import CONFIG, FORCE, HELP, LANG, Command, Either, argument, option

_TEMPLATES = Either(
    {"surat": ("surat", "letter"), "efisiensi": ("efisiensi", "savings"), "daerah": ("daerah", "region")}
)


@click.command(name="new", cls=Command, context_settings=HELP)
@argument("paths", nargs=-1, required=True, type=click.Path(), metavar="PLANS")
@option("--template", type=_TEMPLATES, default="surat", show_default=True)
@option("--ceiling", metavar="RUPIAH")
@option("-o", "--output", type=click.Path(dir_okay=False, path_type=Path))
@FORCE
@FOLLOW
@LANG
@CONFIG
def command(
    paths: tuple[str, ...],
    template: str,
    ceiling: str | None,
    output: Path | None,
    force: bool,
    follow: bool,
    lang: str | None,
    config: str | None,
) -> None:
    """Write a first allocation from an example, with the golongan that these plans have."""
    from renja_dsl.check.readers import Folder
    from renja_dsl.edit.files import Write
    from renja_dsl.messages import word
    from renja_dsl.model.references import load
    from renja_dsl.planning.templates import filled
    from renja_dsl.syntax.source import real

    inputs = gather(paths, config=config, language=lang, follow=follow)
    language = inputs.settings.language
    documents = load(inputs.reader, inputs.names)
    if report_unreadable(documents.unreadable, language):
        raise click.exceptions.Exit(EXIT_USAGE)
    plans = [documents[name] for name in documents.asked if documents[name].jenis == "renja"]
    if not plans:
        refuse("alokasi.baru_tanpa_renja", language)
    year = max(plan.tahun for plan in plans)
    plans = [plan for plan in plans if plan.tahun == year]
    places = [inputs.root / plan.name for plan in plans]
    target = output or places[0].parent / f"plafon-{year}{ALLOCATIONS}"
    root = Path(os.path.commonpath([real(target).parent, *(real(place).parent for place in places)]))
    reader = Folder(root, follow)
    references = [Path(os.path.relpath(real(place), real(target).parent)).as_posix() for place in places]
    amount = None if ceiling is None else rupiah_of(ceiling, language)
    name = real(target).relative_to(root).as_posix()
    text = usable(lambda: filled(template, year, references, amount, name, reader, inputs.settings), language)
    below = None if output or follow else places[0].parent
    write_files([Write(target, text.encode(), None)], language, force=force, below=below)
    click.echo(word("alokasi.baru", language, berkas=shown(target)))
