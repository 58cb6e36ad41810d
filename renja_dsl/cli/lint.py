"""`renja lint`: check plans and report what is wrong."""

from __future__ import annotations

import os
import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click
from attrs import evolve

from renja_dsl.cli.inputs import (
    ALLOCATIONS,
    CLUSTER,
    FOLLOW,
    SEVERITY,
    STDIN,
    cluster_for,
    gather,
    ids,
    memory_for,
    report_unreadable,
    rule_ids,
    rules_for,
    with_baseline,
)
from renja_dsl.cli.main import EXIT_CLEAN, EXIT_FINDINGS
from renja_dsl.cli.output import EXIT_USAGE, new_file, put, refuse, refusing, show, utf8, write_files
from renja_dsl.cli.spoken import COLOR, CONFIG, FORCE, LANG, STDIN_NAME, Either, argument, option, spoken
from renja_dsl.report.formats import ORDERS, REPORTERS

if TYPE_CHECKING:
    from renja_dsl.check.open import Inputs
    from renja_dsl.findings.finding import Report
    from renja_dsl.lint.settings import Settings
    from renja_dsl.report.results import Results

_LIMITS = frozenset(("batas_langkah", "batas_seluruh"))
"""reasons of rules that ran out of steps"""
_NAMED = 5


@spoken("lint")
@argument("paths", nargs=-1, type=click.Path(allow_dash=True), metavar="PLANS")
@option("--format", "style", type=click.Choice(list(REPORTERS)), default="console", show_default=True)
@option(
    "--output",
    "outputs",
    multiple=True,
    metavar="FORMAT:FILE",
)
@option(
    "--select",
    multiple=True,
    callback=ids,
    shell_complete=rule_ids,
    metavar="IDS",
)
@option("--ignore", multiple=True, callback=ids, shell_complete=rule_ids, metavar="IDS")
@option("--fail-level", type=SEVERITY)
@FOLLOW
@LANG
@CONFIG
@STDIN_NAME
@COLOR
@option("--baseline", metavar="FILE")
@option(
    "--write-baseline",
    is_flag=False,
    flag_value="",
    metavar="[FILE]",
)
@option(
    "--changed",
    is_flag=False,
    flag_value="HEAD",
    metavar="[REV]",
)
@FORCE
@option("--jobs", type=click.IntRange(1))
@option("--no-cache", is_flag=True)
@CLUSTER
@option("--full", is_flag=True)
@option("--show", "most", type=click.IntRange(1), metavar="N")
@option("--sort", "order", type=Either(ORDERS), default="berat")
@option("--statistics", is_flag=True)
def command(
    paths: tuple[str, ...],
    style: str,
    outputs: tuple[str, ...],
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    fail_level: str | None,
    follow: bool,
    lang: str | None,
    config: str | None,
    stdin_filename: str,
    color: str,
    baseline: str | None,
    write_baseline: str | None,
    changed: str | None,
    force: bool,
    jobs: int | None,
    no_cache: bool,
    cluster: str | None,
    full: bool,
    most: int | None,
    order: str,
    statistics: bool,
) -> None:
    """Check plans (files or folders; `-` reads standard input) against the rulebook."""
    from renja_dsl.batch.parallel import check_in_parallel
    from renja_dsl.check.readers import SUFFIX
    from renja_dsl.messages import word
    from renja_dsl.report.results import Results, View

    view = View(full or None, most, order, statistics)
    if write_baseline and (os.path.isdir(write_baseline) or write_baseline.endswith(SUFFIX)):
        paths, write_baseline = (write_baseline, *paths), ""  # a plan, not a file to write over
    if changed is not None:
        paths, changed = _revision(paths, changed)
    inputs = gather(paths, config=config, stdin_name=stdin_filename, language=lang, follow=follow)
    if other := next((name for name in inputs.files if name.endswith(ALLOCATIONS)), None):
        refuse("alokasi.bukan_rencana", inputs.settings.language, berkas=other)
    wanted = [_output(text, inputs.settings.language) for text in outputs]
    if changed is not None:
        inputs = _changed(inputs, changed)
    inputs = evolve(inputs, settings=_narrowed(inputs.settings, select, ignore, fail_level))
    inputs = with_baseline(inputs, baseline, writing=write_baseline is not None)
    settings, rules = inputs.settings, rules_for(inputs)
    elsewhere = cluster_for(cluster, inputs)
    memory = None if no_cache or elsewhere is not None else memory_for(inputs)
    with refusing(settings.language):
        outcome = check_in_parallel(inputs.reader, inputs.names, rules, settings, jobs, memory, elsewhere)
    report = outcome.report
    unreadable = report_unreadable(outcome.unreadable, settings.language)
    report_unreadable(outcome.damaged, settings.language)
    _report_stopped(report, settings.language)
    if report.documents or not unreadable:
        results = Results(report, rules, settings, _prefix(inputs.root), asked=_typed(paths))
        reporter = REPORTERS[style]
        if not reporter.for_the_eye:
            put(reporter.draw(results))
        elif unreadable and not report.findings:
            count = str(len(report.kinds))
            click.echo(word("berkas.selebihnya", settings.language, dokumen=count), err=True)
        elif write_baseline is None:
            show(reporter.draw(evolve(results, screen=sys.stdout, color=color, view=view)))
        _write(results, wanted, force=force)
        if write_baseline is not None:
            from renja_dsl.cli.baseline import write_baseline as record

            record(write_baseline, baseline, inputs, rules, settings, report, force=force)
    if unreadable or outcome.refused:
        raise click.exceptions.Exit(EXIT_USAGE)
    if write_baseline is not None:
        raise click.exceptions.Exit(EXIT_CLEAN)
    gravest = max((finding.severity.weight for finding in report.open), default=-1)
    raise click.exceptions.Exit(EXIT_FINDINGS if gravest >= settings.fail_level.weight else EXIT_CLEAN)


def _narrowed(settings: Settings, select: tuple[str, ...], ignore: tuple[str, ...], fail_level: str | None) -> Settings:
    """The command line wins over `renja.toml`."""
    from renja_dsl.findings.finding import Severity

    return evolve(
        settings,
        select=select or settings.select,
        ignore=(*settings.ignore, *ignore),
        fail_level=Severity(fail_level) if fail_level else settings.fail_level,
    )


def _output(text: str, language: str) -> tuple[str, Path]:
    style, colon, file = text.partition(":")
    if style not in REPORTERS or not colon or not file:
        refuse("keluaran.bentuk", language, nama=text, ada=", ".join(REPORTERS))
    return style, Path(file)


def _revision(paths: tuple[str, ...], text: str) -> tuple[tuple[str, ...], str]:
    """`--changed plans/` names a folder, not a revision."""
    from renja_dsl.check.revisions import is_revision

    if os.path.exists(text) and not is_revision(Path.cwd(), text):
        return (text, *paths), "HEAD"
    return paths, text


def _changed(inputs: Inputs, revision: str) -> Inputs:
    from renja_dsl.cli.changed import changed_files
    from renja_dsl.messages import word

    language = inputs.settings.language
    files = changed_files(inputs.files, inputs.root, revision, language)
    if not files:
        click.echo(word("git.tanpa_perubahan", language, nama=revision), err=True)
    return evolve(inputs, files=files)


def _report_stopped(report: Report, language: str) -> None:
    """Say which rules ran out of steps: that they found nothing says nothing."""
    stopped = [rule for rule, checks in report.checks.items() if _LIMITS & checks.abstained.keys()]
    if stopped:
        from renja_dsl.messages import word

        named = ", ".join([*stopped[:_NAMED], *(["…"] if len(stopped) > _NAMED else [])])
        click.echo(word("lint.dihentikan", language, jumlah=str(len(stopped)), aturan=named), err=True)


def _write(results: Results, wanted: list[tuple[str, Path]], *, force: bool) -> None:
    """Every file whole, and all or none: who reads one meanwhile has the old report or the new one."""
    if not wanted:
        return
    language = results.language
    writes = [
        new_file(path, b"", language, force=force, streamed=map(utf8, REPORTERS[style].draw(results)))
        for style, path in wanted
    ]
    write_files(writes, language, force=force)


def _typed(paths: tuple[str, ...]) -> str:
    """The paths as they are typed again; none for the working folder, and where one came through a pipe."""
    if STDIN in paths or paths == (".",):
        return ""
    return " ".join(f'"{path}"' if re.search(r"[^\w./\\:-]", path) else path for path in paths)


def _prefix(root: Path) -> str:
    """Where the root lies below the working folder."""
    from renja_dsl.syntax.source import real

    place, here = real(root), real(Path.cwd())
    prefix = place.relative_to(here).as_posix() if place.is_relative_to(here) else ""
    return "" if prefix == "." else prefix
