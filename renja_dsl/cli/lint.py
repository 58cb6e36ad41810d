"""`renja lint`: check plans and report what is wrong."""

from __future__ import annotations

import click
from attrs import evolve

from renja_dsl.batch.parallel import lint_files
from renja_dsl.cli.inputs import LANGUAGE, SEVERITY, gather, report_unreadable, rules_for
from renja_dsl.cli.main import EXIT_CLEAN, EXIT_FINDINGS, EXIT_USAGE
from renja_dsl.rules.finding import Report, Severity
from renja_dsl.rules.settings import Settings


def _ids(_: click.Context, __: click.Parameter, value: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(part.strip().upper() for item in value for part in item.split(",") if part.strip())


@click.command(name="lint", context_settings={"help_option_names": ["-h", "--help"]})
@click.argument("paths", nargs=-1, type=click.Path(allow_dash=True))
@click.option("--format", "style", type=click.Choice(["console", "json"]), default="console", show_default=True)
@click.option(
    "--select",
    multiple=True,
    callback=_ids,
    metavar="IDS",
    help="Only these rules: ids, prefixes or families (ANG101, KOD).",
)
@click.option("--ignore", multiple=True, callback=_ids, metavar="IDS", help="All but these rules.")
@click.option("--fail-level", type=SEVERITY, help="Exit with 1 from this severity on.  [default: galat]")
@click.option("--lang", type=LANGUAGE, help="Language of the messages.  [default: id]")
@click.option("--config", type=click.Path(dir_okay=False), help="Settings file instead of the nearest renja.toml.")
@click.option("--stdin-filename", default="stdin.renja", metavar="NAME", help="Name of the plan read from `-`.")
@click.option("--color", type=click.Choice(["auto", "always", "never"]), default="auto", show_default=True)
@click.option("--jobs", type=click.IntRange(1), help="Processes.  [default: as many as are worth it]")
def command(
    paths: tuple[str, ...],
    style: str,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    fail_level: str | None,
    lang: str | None,
    config: str | None,
    stdin_filename: str,
    color: str,
    jobs: int | None,
) -> None:
    """Check plans (files or folders; `-` reads standard input) against the rulebook.

    \b
    Examples:
      renja lint plans/
      renja lint plans/ --select ANG,KOD --fail-level peringatan
      renja lint renja-2026.renja --format json > temuan.json
      cat renja-2026.renja | renja lint - --stdin-filename renja-2026.renja

    Exit codes: 0 nothing at or above --fail-level, 1 findings, 2 usage, settings, unreadable
    input or a reference that leads nowhere, 3 a fault of renja itself.
    """
    inputs = gather(paths, config=config, stdin_name=stdin_filename, language=lang)
    settings = _narrowed(inputs.settings, select, ignore, fail_level)
    rules = rules_for(evolve(inputs, settings=settings))
    outcome = lint_files(inputs.root, inputs.files, inputs.sources, rules, settings, jobs)
    report = outcome.report
    unreadable = report_unreadable(outcome.unreadable, settings.language)
    if outcome.asked or not unreadable:
        _print(report, style, settings.language, color)
    if unreadable or outcome.refused:
        raise click.exceptions.Exit(EXIT_USAGE)
    gravest = max((finding.severity.weight for finding in report.open), default=-1)
    raise click.exceptions.Exit(EXIT_FINDINGS if gravest >= settings.fail_level.weight else EXIT_CLEAN)


def _narrowed(settings: Settings, select: tuple[str, ...], ignore: tuple[str, ...], fail_level: str | None) -> Settings:
    """The command line wins over `renja.toml`."""
    return evolve(
        settings,
        select=select or settings.select,
        ignore=(*settings.ignore, *ignore),
        fail_level=Severity(fail_level) if fail_level else settings.fail_level,
    )


def _print(report: Report, style: str, language: str, color: str) -> None:
    if style == "json":
        from renja_dsl.report.json_report import lint_json

        click.echo(lint_json(report, language))
        return
    from renja_dsl.report.console import console_for, draw_lint

    draw_lint(report, language, console_for(color=color))
