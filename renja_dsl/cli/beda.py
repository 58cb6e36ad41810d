"""`renja beda`: what changed between two plans, folders of plans or git revisions."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click
from attrs import frozen

from renja_dsl.cli.inputs import FOLLOW, gather, report_unreadable, rules_for
from renja_dsl.cli.main import EXIT_CLEAN
from renja_dsl.cli.output import EXIT_USAGE, refuse
from renja_dsl.cli.spoken import COLOR, CONFIG, FORCE, LANG, argument, option, spoken
from renja_dsl.cli.tabled import OUTPUT, STYLE, deliver

if TYPE_CHECKING:
    from renja_dsl.check.open import Inputs
    from renja_dsl.knowledge.changes import Perubahan
    from renja_dsl.model.document import Document
    from renja_dsl.model.documents import Documents
    from renja_dsl.report.tables.base import OfficialTable
    from renja_dsl.syntax.source import Reader

    Pair = tuple[Document, Document]

_MONEYED = ("renja", "rkpd")
"""kinds of documents that a matrix semula - menjadi is made of"""


@frozen
class Side:
    """Plans as they were, or as they are."""

    documents: Documents
    reader: Reader
    """where they stand"""
    inputs: Inputs
    """settings and rules; the plans themselves are those of `documents`"""

    @property
    def asked(self) -> list[Document]:
        return [self.documents[name] for name in self.documents.asked]


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

    sides = _sides(before, after, config=config, lang=lang, follow=follow)
    language = sides[1].inputs.settings.language
    unreadable = [report_unreadable(side.documents.unreadable, language) for side in sides]
    if not any(unreadable):
        pairs, alone = _pairs(sides, language)
        tables = _matrices(pairs, sides[1], language) if matrix else _tables(pairs, sides, language)
        if tables:
            deliver(tables, style, output, language, color, force=force)
        else:
            alone = [*alone, word("beda.sama", language)]
        for said in alone:
            click.echo(said, err=True)
    raise click.exceptions.Exit(EXIT_USAGE if any(unreadable) else EXIT_CLEAN)


# ---- what is compared ---------------------------------------------------------------------


def _sides(before: str, after: str | None, *, config: str | None, lang: str | None, follow: bool) -> tuple[Side, Side]:
    """Both sides: paths, revisions, or a path and the revision that it is held against."""
    from renja_dsl.model.references import load

    if after is None:
        before, after = ("HEAD", before) if Path(before).exists() else (before, ".")
    there = [Path(one).exists() for one in (before, after)]
    place = next((one for one, is_path in zip((after, before), reversed(there), strict=True) if is_path), ".")

    def side(named: str, is_path: bool, language: str | None) -> Side:
        inputs = gather((named if is_path else place,), config=config, language=language, search=is_path, follow=follow)
        if is_path:
            return Side(load(inputs.reader, inputs.names), inputs.reader, inputs)
        return _at(inputs, named, Path(place))

    right = side(after, there[1], lang)
    return side(before, there[0], right.inputs.settings.language), right


def _at(inputs: Inputs, revision: str, place: Path) -> Side:
    """The plans of a place as they were in a revision."""
    from renja_dsl.check.readers import Folder
    from renja_dsl.cli.changed import RevisionFolder, is_revision
    from renja_dsl.model.references import load

    language = inputs.settings.language
    if not is_revision(inputs.root, revision):
        refuse("beda.tidak_ada", language, nama=revision)
    reader = RevisionFolder(inputs.root, revision)
    name = Folder(inputs.root).name(place)
    names = reader.plans(name) if place.is_dir() else [name]
    if not names or reader.read(names[0]) is None:
        refuse("beda.revisi_tanpa", language, nama=revision, berkas=str(place))
    return Side(load(reader, names), reader, inputs)


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


# ---- what is shown ------------------------------------------------------------------------


def _matrices(pairs: Sequence[Pair], side: Side, language: str) -> list[OfficialTable]:
    from renja_dsl.model.arithmetic import exact
    from renja_dsl.report.tables.pergeseran import matrix

    tables = side.inputs.settings.tables
    with exact():
        return [matrix(a, b, tables, language) for a, b in pairs if b.jenis in _MONEYED]


def _tables(pairs: Sequence[Pair], sides: tuple[Side, Side], language: str) -> list[OfficialTable]:
    """Changes by document, their sums by program, and what they did to the findings."""
    from renja_dsl.check.run import check_documents
    from renja_dsl.knowledge.changes import changes
    from renja_dsl.model.arithmetic import exact
    from renja_dsl.report.tables.pergeseran import by_program
    from renja_dsl.report.tables.perubahan import consequences, listed

    nomenclature = sides[1].inputs.settings.tables
    made: list[OfficialTable] = []
    everything: list[Perubahan] = []
    with exact():
        for before, after in pairs:
            found = changes(before, after, nomenclature)
            everything += found
            if found:
                made.append(listed(before, after, found, language))
                if after.jenis in _MONEYED and any(change.uang for change in found):
                    made.append(by_program(before, after, nomenclature, language))
    if made:
        rules, settings = rules_for(sides[1].inputs), sides[1].inputs.settings
        was, now = (check_documents(side.documents, side.reader, rules, settings).report for side in sides)
        of_one_year = all((a.tahun, a.periode) == (b.tahun, b.periode) for a, b in pairs)
        made.append(consequences(was, now, everything, of_one_year=of_one_year, language=language))
    return made
