"""`renja baru`: a first plan, its settings and their folder."""

from __future__ import annotations

import os
import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click
from click.core import ParameterSource

from renja_dsl.cli.begun import begin_from
from renja_dsl.cli.inputs import gather
from renja_dsl.cli.language import said
from renja_dsl.cli.output import refuse, write_files
from renja_dsl.cli.spoken import LANG, Either, Misused, argument, option, shown_name, spoken

if TYPE_CHECKING:
    from renja_dsl.nomenklatur import Tabel, Tables

_STAGES = Either({"perubahan": ("perubahan", "change")})
_PROGRAM = re.compile(r"[0-9X]\.[0-9X]{2}\.[0-9]{2}")


def _programs(ctx: click.Context, _: click.Parameter, values: tuple[str, ...]) -> tuple[str, ...]:
    codes = _codes(values)
    if wrong := _no_program(codes):
        raise Misused("pakai.program", ctx, nilai=wrong)
    return codes


def _codes(values: tuple[str, ...]) -> tuple[str, ...]:
    """Each once, without the dot at the end with which tables print them."""
    return tuple(dict.fromkeys(code.rstrip(".") for value in values for code in re.split(r"[,;\s]+", value) if code))


def _no_program(codes: tuple[str, ...]) -> str | None:
    return next((code for code in codes if not _PROGRAM.fullmatch(code)), None)


@spoken("baru")
@argument("folder", type=click.Path(file_okay=False, path_type=Path), default=Path("rencana"), metavar="[FOLDER]")
@option("--office", metavar="TEXT")
@option("--region", metavar="TEXT")
@option("--year", type=click.IntRange(2000, 2199), metavar="YEAR")
@option("--program", "programs", multiple=True, callback=_programs, metavar="CODE")
@option("--from", "earlier", type=click.Path(dir_okay=False, path_type=Path), metavar="PLAN")
@option("--stage", type=_STAGES)
@option("--format", "style", type=click.Choice(["console", "json"]), default="console", show_default=True)
@LANG
@click.pass_context
def command(
    ctx: click.Context,
    folder: Path,
    office: str | None,
    region: str | None,
    year: int | None,
    programs: tuple[str, ...],
    earlier: Path | None,
    stage: str | None,
    style: str,
    lang: str | None,
) -> None:
    """Begin a plan: ask for what no option says, write what is known, mark what is to be filled in."""
    if earlier is not None:
        if (other := _given_beside(ctx)) is not None:
            raise Misused("pakai.dari_saja", ctx, nilai=shown_name(other, ctx).strip("[]"))
        begin_from(earlier, stage or "", style, lang)
        return
    if stage is not None:
        raise Misused("pakai.tahap_dari", ctx)
    if style == "json":
        raise Misused("pakai.json_dari", ctx)
    from renja_dsl.drafts.skeleton import skeleton
    from renja_dsl.drafts.text import one_line, plan_text
    from renja_dsl.edit.files import Write
    from renja_dsl.messages import word

    settings = gather((), language=lang, search=False).settings
    language = settings.language
    complete = bool(office and region and year)
    if not complete and not _answering():
        refuse("baru.kurang", language)
    office = one_line(office or _asked("baru.tanya_perangkat", language))
    region = one_line(region or _asked("baru.tanya_daerah", language))
    year = year or _year(language)
    if not programs and not complete:
        programs = _asked_programs(language)
    table = _table(settings.tables, year)
    plan = skeleton(office, region, year, programs, table, language)
    target, toml = folder / plan.berkas, folder / "renja.toml"
    writes = [Write(target, plan_text(plan).encode(), None)]
    if not os.path.exists(toml):
        writes.append(Write(toml, word("baru.setelan", language, bahasa=language).encode(), None))
    write_files(writes, language, folders=True, below=folder)
    for write in writes:
        click.echo(word("baru.ditulis", language, berkas=write.shown))
    if programs and table is None:
        click.echo(word("baru.tanpa_tabel", language, tahun=str(year)))
    click.echo(word("baru.lanjut", language, berkas=str(target), folder=str(folder)))


def _given_beside(ctx: click.Context) -> click.Parameter | None:
    """What was said of a plan from nothing, though one is begun from another."""
    names = ("folder", "office", "region", "year", "programs")
    given = (one for one in ctx.command.params if one.name in names)
    return next((one for one in given if ctx.get_parameter_source(str(one.name)) is ParameterSource.COMMANDLINE), None)


def _answering() -> bool:
    """Whether there is somebody who can answer."""
    return sys.stdin is not None and sys.stdin.isatty()


def _asked(key: str, language: str, *, empty: bool = False) -> str:
    """The user's answer; asked again while there is none, unless it may be empty."""
    from renja_dsl.messages import word

    while True:
        answer = str(click.prompt(word(key, language), default="", show_default=False, prompt_suffix=" ", err=True))
        if answer.strip() or empty:
            return answer.strip()


def _year(language: str) -> int:
    from renja_dsl.messages import word

    while not re.fullmatch(r"2[01]\d\d", answer := _asked("baru.tanya_tahun", language)):
        click.echo(word("baru.tahun", language, nilai=answer), err=True)
    return int(answer)


def _asked_programs(language: str) -> tuple[str, ...]:
    """What was answered before is not asked again because of a slip here."""
    while wrong := _no_program(codes := _codes((_asked("baru.tanya_program", language, empty=True),))):
        click.echo(said("pakai.program", language, nilai=wrong), err=True)
    return codes


def _table(tables: Tables, year: int) -> Tabel | None:
    """The table of the year; none where nothing is loaded for it."""
    from renja_dsl.values.hilang import TakTahu

    try:
        return tables.of(year)
    except TakTahu:
        return None
