"""`renja alokasi periksa`: the limits of a letter, judged on the plan as it is."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import click

from renja_dsl.cli.allocations import opened_plans
from renja_dsl.cli.inputs import FOLLOW
from renja_dsl.cli.main import EXIT_CLEAN, EXIT_FINDINGS
from renja_dsl.cli.output import new_file, put, utf8, write_files
from renja_dsl.cli.spoken import COLOR, CONFIG, FORCE, HELP, LANG, Command, argument
from renja_dsl.cli.tabled import OUTPUT, STYLE, deliver


@click.command(name="check", cls=Command, context_settings=HELP)
@argument("file", type=click.Path(dir_okay=False, path_type=Path), metavar="ALLOCATION")
@STYLE
@OUTPUT
@FORCE
@FOLLOW
@LANG
@CONFIG
@COLOR
def command(
    file: Path,
    style: str,
    output: str | None,
    force: bool,
    follow: bool,
    lang: str | None,
    config: str | None,
    color: str,
) -> None:
    """Judge plans by the limits of an allocation; needs no solver and changes nothing."""
    from renja_dsl.cli.inputs import usable
    from renja_dsl.messages import word
    from renja_dsl.model.arithmetic import exact
    from renja_dsl.planning.judging import judge
    from renja_dsl.report.alokasi_check import check_tables
    from renja_dsl.report.alokasi_json import check_json
    from renja_dsl.values import format_rupiah

    _, plans, language = opened_plans(file, config=config, lang=lang, follow=follow)
    with exact():
        found = usable(lambda: judge(plans), language)
    if style == "json":
        text = check_json(found, language) + "\n"
        if output is None:
            put([text])
        else:
            write_files([new_file(Path(output), utf8(text), language, force=force)], language, force=force)
    else:
        deliver(check_tables(found, language), style, output, language, color, force=force)
        told = {
            "langgar": str(sum(map(bool, found.pelanggaran.values()))),
            "banyak": str(len(found.pelanggaran)),
            "tempat": str(len(found.breaches)),
            "baris": str(len(plans.lines)),
            "jumlah": format_rupiah(Decimal(plans.wish)),
        }
        key = "alokasi.periksa.dilanggar" if found.breaches else "alokasi.periksa.bersih"
        click.echo(word(key, language, **told), err=style != "console" and output is None)
    raise click.exceptions.Exit(EXIT_FINDINGS if found.broken else EXIT_CLEAN)
