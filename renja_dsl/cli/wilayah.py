"""`renja wilayah`: a region's offices at a glance."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from renja_dsl.cli.inputs import FOLLOW, gather, report_unreadable, rules_for, with_baseline
from renja_dsl.cli.main import EXIT_CLEAN
from renja_dsl.cli.output import EXIT_USAGE, refuse
from renja_dsl.cli.spoken import COLOR, CONFIG, FORCE, LANG, Either, argument, option, spoken
from renja_dsl.cli.tabled import OUTPUT, STYLE, deliver
from renja_dsl.messages import word

if TYPE_CHECKING:
    from collections.abc import Sequence

    from renja_dsl.papers.tree import Figure
    from renja_dsl.region.figures import Region

WAYS = {
    "perangkat-daerah": ("perangkat-daerah", "office"),
    "urusan": ("urusan", "affair"),
    "program": ("program", "program"),
    "sumber-dana": ("sumber-dana", "source"),
    "lokasi": ("lokasi", "place"),
}
"""way of adding up -> its Indonesian and its English name"""
_NAMED = 3
"""regions that a table names over its head"""
_USUAL = ("perangkat-daerah", "urusan", "sumber-dana")


@spoken("wilayah")
@argument("paths", nargs=-1, type=click.Path(), metavar="PLANS")
@option("--by", "ways", multiple=True, type=Either(WAYS))
@option("--year", type=click.IntRange(1900, 2999), metavar="YEAR")
@option("--office", default="", metavar="NAME")
@option("--program", default="", metavar="CODE")
@STYLE
@OUTPUT
@FORCE
@FOLLOW
@LANG
@CONFIG
@COLOR
@option("--jobs", type=click.IntRange(1))
def command(
    paths: tuple[str, ...],
    ways: tuple[str, ...],
    year: int | None,
    office: str,
    program: str,
    style: str,
    output: str | None,
    force: bool,
    follow: bool,
    lang: str | None,
    config: str | None,
    color: str,
    jobs: int | None,
) -> None:
    """Add up a region's plans, and show what is missing and where money is at stake."""
    from renja_dsl.batch.parallel import in_parallel
    from renja_dsl.check.run import outcome_of
    from renja_dsl.region.collected import share_of_region
    from renja_dsl.region.figures import Region, Saringan
    from renja_dsl.region.tables import region_tables

    inputs = with_baseline(gather(paths, config=config, language=lang, follow=follow))
    settings, rules, reader = inputs.settings, rules_for(inputs), inputs.reader
    shares = list(in_parallel(share_of_region, reader, inputs.names, rules, settings, jobs))
    outcome = outcome_of([share.checked for share in shares], reader, rules, settings)
    unreadable = report_unreadable(outcome.unreadable, settings.language)
    documents = [document for share in shares for document in share.dokumen]
    region = Region.of(documents, year, Saringan(office, program), settings.shares)
    if not region.lines("renja", region.tahun):
        _nothing(region, office or program, settings.language)
    place = _place(region.daerah, settings.language) or ", ".join(paths)
    tables = region_tables(region, outcome.report, ways or _USUAL, place, settings.language)
    figures: Sequence[Figure] = ()
    if style == "html":
        from renja_dsl.region.pictures import pictures

        figures = pictures(region, settings.language)
    deliver(tables, style, output, settings.language, color, force=force, figures=figures)
    raise click.exceptions.Exit(EXIT_USAGE if unreadable else EXIT_CLEAN)


def _place(regions: Sequence[str], language: str) -> str:
    """A few by name, a nation by how many there are."""
    if len(regions) > _NAMED:
        return word("wilayah.beberapa_daerah", language, banyak=str(len(regions)))
    return ", ".join(regions)


def _nothing(region: Region, chosen: str, language: str) -> None:
    years = ", ".join(map(str, region.tahun_tersedia)) or "-"
    key = "wilayah.tanpa_pilihan" if chosen else "wilayah.tanpa_renja"
    refuse(key, language, nama=chosen, tahun=str(region.tahun), ada=years)
