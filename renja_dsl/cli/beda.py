"""`renja beda`: what changed between two plans, folders of plans or git revisions."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import click

from renja_dsl.cli.inputs import FOLLOW, gather, report_unreadable, rules_for
from renja_dsl.cli.main import EXIT_CLEAN
from renja_dsl.cli.output import EXIT_USAGE, refuse
from renja_dsl.cli.spoken import COLOR, CONFIG, FORCE, LANG, argument, option, spoken
from renja_dsl.cli.tabled import OUTPUT, STYLE, deliver

if TYPE_CHECKING:
    from renja_dsl.check.open import Inputs
    from renja_dsl.model.document import Document
    from renja_dsl.report.comparison import Side

    Pair = tuple[Document, Document]


@spoken("beda")
@argument("before", metavar="BEFORE")
@argument("after", required=False, metavar="AFTER")
@option("--matrix", is_flag=True)
@STYLE
@OUTPUT
@FORCE
@FOLLOW
@LANG
@CONFIG
@COLOR
def command(
    before: str,
    after: str | None,
    matrix: bool,
    style: str,
    output: str | None,
    force: bool,
    follow: bool,
    lang: str | None,
    config: str | None,
    color: str,
) -> None:
    """Show what changed between two plans, folders of plans or git revisions."""
    from renja_dsl.messages import word
    from renja_dsl.report.comparison import comparison, matrices

    sides, inputs = _sides(before, after, config=config, lang=lang, follow=follow)
    settings = inputs.settings
    language = settings.language
    unreadable = [report_unreadable(side.documents.unreadable, language) for side in sides]
    if not any(unreadable):
        pairs, alone = _pairs(sides, language)
        tables = matrices(pairs, settings) if matrix else comparison(pairs, sides, rules_for(inputs), settings)
        if tables:
            deliver(tables, style, output, language, color, force=force)
        else:
            alone = [*alone, word("beda.sama", language)]
        for said in alone:
            click.echo(said, err=True)
    raise click.exceptions.Exit(EXIT_USAGE if any(unreadable) else EXIT_CLEAN)


# ---- what is compared ---------------------------------------------------------------------


def _sides(
    before: str, after: str | None, *, config: str | None, lang: str | None, follow: bool
) -> tuple[tuple[Side, Side], Inputs]:
    """Both sides: paths, revisions, or a path and the revision that it is held against; and the settings of now."""

    if after is None:
        before, after = ("HEAD", before) if os.path.exists(before) else (before, ".")
    there = [os.path.exists(one) for one in (before, after)]
    place = next((one for one, is_path in zip((after, before), reversed(there), strict=True) if is_path), ".")

    def gathered(named: str, is_path: bool, language: str | None) -> Inputs:
        return gather((named if is_path else place,), config=config, language=language, search=is_path, follow=follow)

    now = gathered(after, there[1], lang)
    was = gathered(before, there[0], now.settings.language)
    left = _at(was, None if there[0] else before, Path(place))
    return (left, _at(now, None if there[1] else after, Path(place))), now


def _at(inputs: Inputs, revision: str | None, place: Path) -> Side:
    """The plans as they are, or those of a place as they were in a revision."""
    from renja_dsl.check.readers import Folder
    from renja_dsl.check.revisions import RevisionFolder, is_revision
    from renja_dsl.model.references import load
    from renja_dsl.report.comparison import Side

    if revision is None:
        return Side(load(inputs.reader, inputs.names), inputs.reader)
    language = inputs.settings.language
    if not is_revision(inputs.root, revision):
        refuse("beda.tidak_ada", language, nama=revision)
    reader = RevisionFolder(inputs.root, revision)
    name = Folder(inputs.root).name(place)
    names = reader.plans(name) if os.path.isdir(place) else [name]
    if not names or reader.read(names[0]) is None:
        refuse("beda.revisi_tanpa", language, nama=revision, berkas=str(place))
    return Side(load(reader, names), reader)


def _pairs(sides: tuple[Side, Side], language: str) -> tuple[list[Pair], list[str]]:
    from renja_dsl.knowledge.pairing import paired_documents
    from renja_dsl.report.tables.perubahan import lone

    left, right = (side.asked for side in sides)
    if len(left) == 1 == len(right):
        a, b = left[0], right[0]
        if a.jenis != b.jenis:
            kinds = {"jenis_semula": a.jenis or "?", "jenis_menjadi": b.jenis or "?"}
            refuse("beda.tak_sejenis", language, semula=a.name, menjadi=b.name, **kinds)
        return [(a, b)], []
    found = paired_documents(left, right)
    gone = lone((a for a, b in found if a is not None and b is None), "beda.hanya_semula", language)
    new = lone((b for a, b in found if a is None and b is not None), "beda.hanya_menjadi", language)
    return [(a, b) for a, b in found if a is not None and b is not None], [*gone, *new]
