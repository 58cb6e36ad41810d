"""`renja diagnosa`: the cheapest repair after which every sum holds."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

import click

from renja_dsl.cli.inputs import FOLLOW, gather, report_unreadable, rules_for, with_baseline
from renja_dsl.cli.language import agreed
from renja_dsl.cli.main import EXIT_CLEAN, EXIT_FINDINGS
from renja_dsl.cli.output import EXIT_USAGE, diff, put, refuse, refusing, write_files
from renja_dsl.cli.spoken import COLOR, FORCE, LANG, STDIN_NAME, YES, argument, option, spoken
from renja_dsl.cli.waiting import signs_of_life

if TYPE_CHECKING:
    from renja_dsl.check.open import Inputs
    from renja_dsl.check.relint import Relint
    from renja_dsl.diagnosis.repair import Diagnosis
    from renja_dsl.diagnosis.system import Amount, SumSystem
    from renja_dsl.findings.finding import Asal, Place
    from renja_dsl.model.documents import Documents
    from renja_dsl.model.lookup import Lookup


@spoken("diagnosa")
@argument("paths", nargs=-1, type=click.Path(allow_dash=True), metavar="PLANS")
@option("--format", "style", type=click.Choice(["console", "json"]), default="console", show_default=True)
@option("--pin", "pins", multiple=True, metavar="CODE")
@option(
    "--time-limit",
    type=click.FloatRange(min=0.1, max=3600),
    default=20.0,
    show_default=True,
    metavar="SECONDS",
)
@option("--diff", "show_diff", is_flag=True)
@option("--apply", "write", is_flag=True)
@YES
@FORCE
@FOLLOW
@LANG
@STDIN_NAME
@COLOR
def command(
    paths: tuple[str, ...],
    style: str,
    pins: tuple[str, ...],
    time_limit: float,
    show_diff: bool,
    write: bool,
    yes: bool,
    force: bool,
    follow: bool,
    lang: str | None,
    stdin_filename: str,
    color: str,
) -> None:
    """Find the most plausible edits after which every sum that `renja lint` calls wrong holds.

    Needs OR-Tools. Only edits of parts with one proven
    cheapest repair, after which lint finds nothing new, count as certain; ties are listed, and
    broken by --pin. What renja.toml, `abai` or the baseline accept stays as it is.
    """
    from renja_dsl.check.memory import Memory
    from renja_dsl.check.origins import Origins
    from renja_dsl.check.relint import Relint
    from renja_dsl.check.run import check_documents
    from renja_dsl.diagnosis.equations import system_of
    from renja_dsl.diagnosis.findings import judged
    from renja_dsl.diagnosis.repair import diagnose
    from renja_dsl.lint.settings import lookup_of
    from renja_dsl.messages import word
    from renja_dsl.model.arithmetic import exact
    from renja_dsl.model.references import load
    from renja_dsl.solver.cp_sat import SolverMissing

    inputs = with_baseline(gather(paths, stdin_name=stdin_filename, language=lang, follow=follow))
    settings, rules = inputs.settings, rules_for(inputs)
    language = settings.language
    memory = Memory()
    documents = load(inputs.reader, inputs.names, made=memory.document)
    if report_unreadable(documents.unreadable, language):
        raise click.exceptions.Exit(EXIT_USAGE)
    report = check_documents(documents, inputs.reader, rules, settings, memory=memory).report
    lookup = lookup_of(documents, settings)
    relint = Relint(documents, rules, settings, report, memory)

    def searching(seconds: str) -> str:
        return word("diagnosa.mencari", language, detik=seconds, batas=f"{time_limit:.0f}")

    with refusing(language), exact(), signs_of_life(sys.stderr, searching):
        system = judged(system_of(lookup, _names(lookup)), report.findings)
        trusted = _pinned(system, documents, pins, language)
        try:
            found = relint.proven(diagnose(system, trusted, time_limit))
        except SolverMissing:
            from renja_dsl.extras import install

            refuse("diagnosa.tanpa_pemecah", language, pasang=install("diagnosa"))
    if show_diff:
        _show_diff(found, relint)
    else:
        origins = Origins(inputs.reader, documents)
        _print(found, style, language, color, origins.of)
        report_unreadable(origins.unreadable, language)
    if write:
        _apply(found, relint, inputs, ask=not yes, force=force)
    raise click.exceptions.Exit(EXIT_FINDINGS if found.broken else EXIT_CLEAN)


def _names(lookup: Lookup) -> list[str]:
    """The documents asked for and those that they refer to."""
    from renja_dsl.diagnosis.equations import family

    names = [name for asked in lookup.documents.asked for name in family(lookup, lookup.documents[asked])]
    return list(dict.fromkeys(names))


def _pinned(system: SumSystem, documents: Documents, codes: Sequence[str], language: str) -> frozenset[Amount]:
    """Amounts that stay: those of the codes, and those of documents that were only referred to."""
    from renja_dsl.diagnosis.repair import pinned

    fixed = {a for a in system.of_amount if a.document.name not in documents.asked}
    for code in codes:
        found = pinned(system, code)
        if not found:
            refuse("diagnosa.pin_asing", language, kode=code)
        fixed |= found
    return frozenset(fixed)


def _print(found: Diagnosis, style: str, language: str, color: str, located: Callable[[Place], Asal | None]) -> None:
    if style == "json":
        from renja_dsl.report.diagnosis import diagnosis_json

        put([diagnosis_json(found, language, located), "\n"])
        return
    from renja_dsl.report.diagnosis import draw_diagnosis
    from renja_dsl.report.screen import console_for

    draw_diagnosis(found, language, console_for(color=color), located)


def _show_diff(found: Diagnosis, relint: Relint) -> None:
    for name, after in relint.texts(found.certain).items():
        put(diff(name, relint.documents[name].source.text, after.text))


def _apply(found: Diagnosis, relint: Relint, inputs: Inputs, *, ask: bool, force: bool) -> None:
    """Write every file as one step, after all of them have been made and checked."""
    from renja_dsl.diagnosis.repair import Verdict
    from renja_dsl.edit.texts import rewritten
    from renja_dsl.messages import word

    language = inputs.settings.language
    texts = relint.texts(found.certain)
    counts = Counter(change.amount.document.name for change in found.certain)
    open_parts = sum(part.verdict is not Verdict.CERTAIN for part in found.parts)
    if open_parts:
        click.echo(word("diagnosa.tertunda", language, jumlah=str(open_parts)), err=True)
    if not texts:
        click.echo(word("diagnosa.tanpa_ubah", language), err=True)
        return
    with refusing(language):
        writes = [rewritten(inputs.root / name, relint.documents[name].source, after) for name, after in texts.items()]
    question = word("diagnosa.tanya", language, jumlah=str(counts.total()), berkas=str(len(texts)))
    if ask and not agreed(question, language):
        return
    write_files(writes, language, force=force)
    for name, number in counts.items():
        click.echo(word("diagnosa.ditulis", language, berkas=name, jumlah=str(number)), err=True)
