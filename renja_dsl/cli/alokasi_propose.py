"""`renja alokasi FILE`: amounts under the ceiling, the reason for every cut, or the reason why it cannot be done."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

import click

from renja_dsl.cli.allocations import opened_plans, refuse_unsound, rupiah_of, with_ceiling
from renja_dsl.cli.alokasi_output import deliver_result
from renja_dsl.cli.inputs import ALLOCATIONS, FOLLOW, rules_for, usable
from renja_dsl.cli.language import agreed
from renja_dsl.cli.main import EXIT_CLEAN, EXIT_FINDINGS
from renja_dsl.cli.output import diff, put, refuse, refusing, write_files
from renja_dsl.cli.spoken import COLOR, CONFIG, FORCE, HELP, LANG, YES, Command, argument, option
from renja_dsl.cli.tabled import OUTPUT, STYLE
from renja_dsl.cli.waiting import signs_of_life

if TYPE_CHECKING:
    from renja_dsl.check.open import Inputs
    from renja_dsl.planning.core import TidakMungkin
    from renja_dsl.planning.plans import Plans
    from renja_dsl.planning.results import HasilAlokasi
    from renja_dsl.syntax.source import Source


@click.command(name="propose", cls=Command, context_settings=HELP)
@argument("file", type=click.Path(dir_okay=False, path_type=Path), metavar="ALLOCATION")
@option("--ceiling", metavar="RUPIAH")
@option("--explain", "code", metavar="CODE")
@option("--compare", is_flag=True)
@option("--more", metavar="RUPIAH", default="Rp100 juta", show_default=True)
@option(
    "--time-limit",
    type=click.FloatRange(min=0.1, max=3600),
    default=20.0,
    show_default=True,
    metavar="SECONDS",
)
@option("--diff", "show_diff", is_flag=True)
@option("--apply", "write", is_flag=True)
@option("--split", is_flag=True)
@YES
@STYLE
@OUTPUT
@FORCE
@FOLLOW
@LANG
@CONFIG
@COLOR
def command(
    file: Path,
    ceiling: str | None,
    code: str | None,
    compare: bool,
    more: str,
    time_limit: float,
    show_diff: bool,
    write: bool,
    split: bool,
    yes: bool,
    style: str,
    output: str | None,
    force: bool,
    follow: bool,
    lang: str | None,
    config: str | None,
    color: str,
) -> None:
    """Propose amounts that keep every limit of an allocation, and say why each is what it is."""
    from renja_dsl.planning.core import TidakMungkin

    inputs, plans, language = opened_plans(file, config=config, lang=lang, follow=follow)
    if not force:
        refuse_unsound(inputs, plans, language)
    if ceiling is not None:
        plans = with_ceiling(plans, rupiah_of(ceiling, language), language)
    found = _found(plans, rupiah_of(more, language), time_limit, language, compare=compare)
    if isinstance(found, TidakMungkin):
        deliver_result(found, style, output, language, color, force=force)
        raise click.exceptions.Exit(EXIT_FINDINGS)
    texts = _texts(found, language) if show_diff or write else {}
    if show_diff:
        for name, after in texts.items():
            put(diff(name, plans.documents[name].source.text, after.text))
    else:
        only = None if code is None else _lines_of(found, code, language)
        deliver_result(found, style, output, language, color, force=force, only=only)
    if write:
        _apply(found, texts, inputs, language, ask=not yes, force=force)
    if split:
        _split(found, inputs, language)
    raise click.exceptions.Exit(EXIT_CLEAN)


def _found(plans: Plans, more: int, seconds: float, language: str, *, compare: bool) -> HasilAlokasi | TidakMungkin:
    from renja_dsl.messages import word
    from renja_dsl.model.arithmetic import exact
    from renja_dsl.planning.compiling import compiled_limits
    from renja_dsl.planning.core import conflict_of
    from renja_dsl.planning.problem import TooLarge
    from renja_dsl.planning.results import result_of
    from renja_dsl.planning.stages import Clock, OutOfTime
    from renja_dsl.solver.cp_sat import SolverMissing

    def searching(passed: str) -> str:
        return word("alokasi.mencari", language, detik=passed, batas=f"{seconds:.0f}")

    with exact(), signs_of_life(sys.stderr, searching):
        compiled = usable(lambda: compiled_limits(plans), language)
        try:
            clock = Clock(seconds)
            return result_of(compiled, clock, more=more, factor=compare) or conflict_of(compiled, clock)
        except SolverMissing:
            from renja_dsl.extras import install

            refuse("alokasi.tanpa_pemecah", language, pasang=install("diagnosa"))
        except OutOfTime:
            refuse("alokasi.waktu_habis", language, detik=f"{seconds:g}")
        except TooLarge as large:
            refuse("alokasi.terlalu_besar", language, baris=str(large.ketentuan.line))


def _lines_of(found: HasilAlokasi, code: str, language: str) -> list[int]:
    """Numbers of the lines with a code."""
    from renja_dsl.planning.lines import same_code

    lines = [pos.nomor for pos in found.compiled.plans.lines if pos.kode and same_code(pos.kode, code)]
    if not lines:
        refuse("alokasi.jelas_asing", language, kode=code)
    return lines


# ---- writing ------------------------------------------------------------------------------------


def _texts(found: HasilAlokasi, language: str) -> Mapping[str, Source]:
    from renja_dsl.messages import word
    from renja_dsl.model.arithmetic import exact
    from renja_dsl.planning.edits import patched_plans

    allocation = found.compiled.plans.allocation
    why = "; ".join(allocation.dasar) or allocation.judul
    note = word("alokasi.catatan", "id", apa=why, semula="{semula}")  # a plan is in Indonesian
    with refusing(language), exact():
        return patched_plans(found.usulan, note)


def _split(found: HasilAlokasi, inputs: Inputs, language: str) -> None:
    """A new allocation beside each plan, with its part as the ceiling."""
    from renja_dsl.edit.files import Write
    from renja_dsl.messages import word
    from renja_dsl.planning.shares import office_allocations

    if not found.usulan.proven:
        refuse("alokasi.tak_ditulis", language)
    made = office_allocations(found.usulan, ALLOCATIONS)
    writes = [Write(inputs.root / name, text.encode(), None, name) for name, text in made.items()]
    write_files(writes, language, below=None if inputs.follow else inputs.root)
    for name in made:
        click.echo(word("alokasi.bagian", language, berkas=name), err=True)


def _apply(
    found: HasilAlokasi, texts: Mapping[str, Source], inputs: Inputs, language: str, *, ask: bool, force: bool
) -> None:
    """Write every plan as one step, after telling what a check would newly find."""
    from renja_dsl.check.relint import newly_found
    from renja_dsl.edit.texts import rewritten
    from renja_dsl.messages import word

    if not found.usulan.proven:
        refuse("alokasi.tak_ditulis", language)
    if not texts:
        return
    documents = found.compiled.plans.documents
    new = newly_found(documents, texts, inputs.reader, rules_for(inputs), inputs.settings)
    if new:
        rules = Counter(one.rule for one in new)
        told = {"banyak": str(len(new)), "apa": ", ".join(f"{rule} {many}" for rule, many in sorted(rules.items()))}
        click.echo(word("alokasi.temuan_baru", language, **told), err=True)
    with refusing(language):
        writes = [rewritten(inputs.root / name, documents[name].source, after) for name, after in texts.items()]
    lines = found.compiled.plans.lines
    counts = Counter(lines[number].document.name for number in found.usulan.changed)
    question = word("alokasi.tanya", language, jumlah=str(counts.total()), berkas=str(len(texts)))
    if ask and not agreed(question, language):
        return
    write_files(writes, language, force=force)
    for name, number in counts.items():
        click.echo(word("alokasi.ditulis", language, berkas=name, jumlah=str(number)), err=True)
