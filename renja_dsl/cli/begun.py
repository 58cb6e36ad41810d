"""`renja baru --dari`: the plan of the next year, or the change of the same one, begun from a plan that is there."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from renja_dsl.cli.inputs import gather, report_unreadable, rules_for
from renja_dsl.cli.output import EXIT_USAGE, put, refuse, refusing, shown, write_files

if TYPE_CHECKING:
    from renja_dsl.check.open import Inputs
    from renja_dsl.planning.decisions import Keputusan
    from renja_dsl.syntax.source import Source

_SHOWN = 5
"""things of one kind that are named; the rest is counted"""


def begin_from(earlier: Path, stage: str, style: str, lang: str | None) -> None:
    """Write the plan beside the one it is begun from, and say what is still to be decided."""
    from renja_dsl.edit.files import Write
    from renja_dsl.lint.settings import lookup_of
    from renja_dsl.messages import word
    from renja_dsl.model.references import load
    from renja_dsl.planning.decisions import by_kind
    from renja_dsl.planning.successor import changed_in_year, next_name, next_year
    from renja_dsl.values.hilang import TakTahu

    inputs = gather((str(earlier),), language=lang)
    settings = inputs.settings
    language = settings.language
    documents = load(inputs.reader, inputs.names)
    if report_unreadable(documents.unreadable, language):
        raise click.exceptions.Exit(EXIT_USAGE)
    plan = documents[documents.asked[0]]
    if plan.jenis != "renja":
        refuse("baru.dari_bukan_renja", language, berkas=str(earlier))
    name = next_name(plan.name, plan.tahun, stage)
    with refusing(language):
        if stage:
            begun = changed_in_year(plan, name)
        else:
            try:
                table = settings.tables.of(plan.tahun + 1)
            except TakTahu:
                table = None
            begun = next_year(plan, lookup_of(documents, settings), table, inputs.reader, name)
    target = earlier.parent / Path(name).name
    decisions = (*begun.open, *_findings(begun.source, inputs, language))
    write_files([Write(target, begun.source.text.encode(), None)], language, below=earlier.parent)
    if style == "json":
        from renja_dsl.report.baru_json import begun_json

        put([begun_json(begun.source.name, plan.name, begun.year, begun.stage, decisions) + "\n"])
        return
    click.echo(word("baru.ditulis", language, berkas=shown(target)))
    for line in _decisions(by_kind(decisions), language):
        click.echo(line)
    key = "baru.lanjut_perubahan" if stage else "baru.lanjut_dari"
    click.echo(word(key, language, semula=shown(earlier), berkas=shown(target)))


def _findings(source: Source, inputs: Inputs, language: str) -> Iterator[Keputusan]:
    """What a check of the new plan finds, so that nothing in it comes as a surprise."""
    from renja_dsl.check.readers import Texts
    from renja_dsl.check.run import check_documents
    from renja_dsl.model.references import load
    from renja_dsl.planning.decisions import Keputusan
    from renja_dsl.report.wording import brief

    reader = Texts.of([source], inputs.reader)
    documents = load(reader, [source.name])
    report = check_documents(documents, reader, rules_for(inputs), inputs.settings).report
    for finding in report.open:
        if finding.primary.file == source.name:
            told = f"{finding.rule} {brief(finding.message, language)}"
            yield Keputusan("temuan", told, finding.primary.from_.line)


def _decisions(open_: Mapping[str, Sequence[str]], language: str) -> Iterator[str]:
    """A numbered list, no wider than the screen; none where nothing is left to decide."""
    from renja_dsl.messages import word
    from renja_dsl.report.page import Page, wrap
    from renja_dsl.report.screen import console_for

    console = console_for()
    page = Page(console.width, console.encoding)
    if open_:
        yield word("baru.putuskan", language)
    for number, (kind, about) in enumerate(open_.items(), 1):
        several = [one if many == 1 else f"{one} ({many})" for one, many in Counter(about).items()]
        more = [word("baru.dan_lain", language, banyak=str(len(several) - _SHOWN))] if len(several) > _SHOWN else []
        named = "; ".join([*several[:_SHOWN], *more])
        said = f"{number}. {word(f'baru.putuskan_{kind}', language, banyak=str(len(about)), apa=named)}"
        first, *rest = wrap(page, said, 2, 5)
        yield f"  {first}"
        yield from (f"     {line}" for line in rest)
