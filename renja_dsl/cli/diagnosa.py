"""`renja diagnosa`: the cheapest repair after which every sum holds."""

from __future__ import annotations

import difflib
from collections.abc import Sequence

import click

from renja_dsl.check.open import Inputs
from renja_dsl.cli.inputs import LANGUAGE, gather, report_unreadable
from renja_dsl.cli.main import EXIT_CLEAN, EXIT_FINDINGS
from renja_dsl.cli.output import EXIT_USAGE, FORCE, put, refuse, refusing, write_files
from renja_dsl.diagnosis.patch import patched
from renja_dsl.diagnosis.repair import Change, Diagnosis, Verdict, diagnose, pinned
from renja_dsl.diagnosis.solver import SolverMissing
from renja_dsl.diagnosis.system import Amount, SumSystem, family, system_of
from renja_dsl.edit.texts import rewritten
from renja_dsl.messages import word
from renja_dsl.model.arithmetic import exact
from renja_dsl.model.documents import Documents
from renja_dsl.model.lookup import Lookup
from renja_dsl.model.references import load
from renja_dsl.syntax.parser import PlanParser
from renja_dsl.syntax.source import Source


@click.command(name="diagnosa", context_settings={"help_option_names": ["-h", "--help"]})
@click.argument("paths", nargs=-1, type=click.Path(allow_dash=True))
@click.option("--format", "style", type=click.Choice(["console", "json"]), default="console", show_default=True)
@click.option("--pin", "pins", multiple=True, metavar="KODE", help="Trust every number of this node (repeatable).")
@click.option(
    "--time-limit",
    type=click.FloatRange(min=0.1, max=3600),
    default=20.0,
    show_default=True,
    metavar="SECONDS",
    help="For the whole search.",
)
@click.option("--diff", "show_diff", is_flag=True, help="Show the certain edits as a patch.")
@click.option("--apply", "write", is_flag=True, help="Write the certain edits, after asking.")
@click.option("--yes", is_flag=True, help="With --apply: do not ask.")
@FORCE
@click.option("--lang", type=LANGUAGE, help="Language of the messages.  [default: id]")
@click.option("--stdin-filename", default="stdin.renja", metavar="NAME", help="Name of the plan read from `-`.")
@click.option("--color", type=click.Choice(["auto", "always", "never"]), default="auto", show_default=True)
def command(
    paths: tuple[str, ...],
    style: str,
    pins: tuple[str, ...],
    time_limit: float,
    show_diff: bool,
    write: bool,
    yes: bool,
    force: bool,
    lang: str | None,
    stdin_filename: str,
    color: str,
) -> None:
    """Find the most plausible edits after which every sum of the plans holds.

    Needs OR-Tools (pip install 'renja-dsl[diagnosa]'). Only edits of parts with one proven
    cheapest repair count as certain; ties are listed, and broken by --pin.

    \b
    Examples:
      renja diagnosa plans/
      renja diagnosa evaluasi-2022.renja --pin 2.17.03
      renja diagnosa evaluasi-2022.renja --diff > usul.patch
      renja diagnosa evaluasi-2022.renja --apply

    Exit codes: 0 every sum holds, 1 some do not, 2 usage, unreadable input or no solver.
    """
    inputs = gather(paths, stdin_name=stdin_filename, language=lang)
    language = inputs.settings.language
    documents = load(inputs.reader, inputs.names)
    if report_unreadable(documents.unreadable, language):
        raise click.exceptions.Exit(EXIT_USAGE)
    lookup = Lookup(documents, inputs.settings.scales)
    try:
        with exact():
            system = system_of(lookup, _names(lookup))
            trusted = _pinned(system, documents, pins, language)
            found = diagnose(system, trusted, time_limit)
    except SolverMissing:
        refuse("diagnosa.tanpa_pemecah", language)
    if show_diff:
        _show_diff(found, documents, language)
    else:
        _print(found, style, language, color)
    if write:
        _apply(found, documents, inputs, ask=not yes, force=force)
    raise click.exceptions.Exit(EXIT_FINDINGS if found.broken else EXIT_CLEAN)


def _names(lookup: Lookup) -> list[str]:
    """The documents asked for and those that they refer to."""
    names = [name for asked in lookup.documents.asked for name in family(lookup, lookup.documents[asked])]
    return list(dict.fromkeys(names))


def _pinned(system: SumSystem, documents: Documents, codes: Sequence[str], language: str) -> frozenset[Amount]:
    """Amounts that stay: those of the codes, and those of documents that were only referred to."""
    fixed = {a for a in system.of_amount if a.document.name not in documents.asked}
    for code in codes:
        found = pinned(system, code)
        if not found:
            refuse("diagnosa.pin_asing", language, kode=code)
        fixed |= found
    return frozenset(fixed)


def _print(found: Diagnosis, style: str, language: str, color: str) -> None:
    if style == "json":
        from renja_dsl.report.diagnosis import diagnosis_json

        put([diagnosis_json(found, language), "\n"])
        return
    from renja_dsl.report.console import console_for
    from renja_dsl.report.diagnosis import draw_diagnosis

    draw_diagnosis(found, language, console_for(color=color))


def _texts(found: Diagnosis, documents: Documents, language: str) -> dict[str, tuple[Source, int]]:
    """File -> its text with the certain edits, and how many they are."""
    changes: dict[str, list[Change]] = {}
    for change in found.certain:
        changes.setdefault(change.amount.document.name, []).append(change)
    parser = PlanParser()
    with refusing(language):
        return {name: (patched(documents[name], own, parser), len(own)) for name, own in changes.items()}


def _show_diff(found: Diagnosis, documents: Documents, language: str) -> None:
    for name, (after, _) in _texts(found, documents, language).items():
        before = documents[name].source.text
        lines = difflib.unified_diff(before.splitlines(True), after.text.splitlines(True), f"a/{name}", f"b/{name}")
        put(lines)


def _apply(found: Diagnosis, documents: Documents, inputs: Inputs, *, ask: bool, force: bool) -> None:
    """Write every file as one step, after all of them have been made and checked."""
    language = inputs.settings.language
    texts = _texts(found, documents, language)
    open_parts = sum(part.verdict is not Verdict.CERTAIN for part in found.parts)
    if open_parts:
        click.echo(word("diagnosa.tertunda", language, jumlah=str(open_parts)), err=True)
    if not texts:
        click.echo(word("diagnosa.tanpa_ubah", language), err=True)
        return
    with refusing(language):
        writes = [rewritten(inputs.root / name, documents[name].source, after) for name, (after, _) in texts.items()]
    count = sum(count for _, count in texts.values())
    question = word("diagnosa.tanya", language, jumlah=str(count), berkas=str(len(texts)))
    if ask and not click.confirm(question, err=True):
        return
    write_files(writes, language, force=force)
    for name, (_, number) in texts.items():
        click.echo(word("diagnosa.ditulis", language, berkas=name, jumlah=str(number)), err=True)
