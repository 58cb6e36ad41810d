"""`renja import`: SIPD responses and tables to plans, previewed before anything is written."""

from __future__ import annotations

import os
import sys
from collections import Counter
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click
from attrs import evolve

from renja_dsl.cli.inputs import CLUSTER, cluster_for, gather, report_unreadable
from renja_dsl.cli.language import agreed
from renja_dsl.cli.main import EXIT_CLEAN, EXIT_FINDINGS
from renja_dsl.cli.output import EXIT_USAGE, diff, refuse, refusing, tell, utf8, write_files
from renja_dsl.cli.spoken import FORCE, LANG, YES, Misused, argument, option, spoken
from renja_dsl.cli.waiting import signs_of_life
from renja_dsl.messages import word

if TYPE_CHECKING:
    from renja_dsl.batch.cluster import Cluster
    from renja_dsl.edit.files import Write
    from renja_dsl.intake.importing import Import
    from renja_dsl.intake.tables.claims import Claim, ColumnsClaimed
    from renja_dsl.nomenklatur import Tables
    from renja_dsl.syntax.parser import PlanParser

_DIFF = 40
"""lines of a difference on a terminal"""
_MANY = 5
"""files; for fewer no bar is drawn"""
_QUESTIONS = 20
"""about the columns of one file"""


def _mapping(ctx: click.Context, _: click.Parameter, values: tuple[str, ...]) -> dict[str, str]:
    chosen: dict[str, str] = {}
    for value in values:
        column, sign, field = value.rpartition("=")
        if not sign or not column or not field:
            raise Misused("pakai.kolom", ctx, nilai=value)
        chosen[column.strip()] = field.strip()
    return chosen


@spoken("import")
@argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="SOURCES")
@option(
    "-o",
    "--output",
    type=click.Path(file_okay=False, path_type=Path),
    default=Path(),
)
@YES
@option("--overwrite", is_flag=True)
@option("--renew", is_flag=True)
@FORCE
@option(
    "--map",
    "chosen",
    multiple=True,
    callback=_mapping,
    metavar="COLUMN=FIELD",
)
@option("--year", type=click.IntRange(1900, 2199), metavar="YEAR")
@option("--kind", type=click.Choice(["renja", "rkpd", "renstra", "evaluasi"]))
@CLUSTER
@LANG
def command(
    paths: tuple[Path, ...],
    output: Path,
    yes: bool,
    overwrite: bool,
    renew: bool,
    force: bool,
    chosen: dict[str, str],
    year: int | None,
    kind: str | None,
    cluster: str | None,
    lang: str | None,
) -> None:
    """Take plans in from SIPD (json) or from tables (xlsx, xls, ods, csv, tsv, docx, html, pdf)."""
    from renja_dsl.cli.import_preview import show, show_offices, show_writes
    from renja_dsl.intake.importing import source_files
    from renja_dsl.intake.region import found, together
    from renja_dsl.syntax.parser import PlanParser

    inputs = gather((), language=lang, search=False)
    settings, language = inputs.settings, inputs.settings.language
    elsewhere = cluster_for(cluster, inputs, rulebooks=False)
    with refusing(language):
        files, outside = source_files(paths)
    for file in outside:
        refuse_softly("berkas.tautan_keluar_sumber", language, berkas=str(file))
    reader = _Sources(PlanParser(), year or 0, kind or "", chosen, settings.tables, language)
    with refusing(language):
        made = [read for read in reader.read_all(files, elsewhere) if read is not None]
    refused = bool(outside) or len(made) < len(files)
    if len(files) > 1:
        made = together(made, reader.parser)
    for read in made:
        show(read, output, language)
        for complaint in (*read.failures, *(() if force else read.gate)):
            tell(complaint, language)
            refused = True
    if len(files) > 1:
        show_offices(found(made), language)
    wanted = [one for one in made if force or not one.gate]
    writes, twice = _writes(wanted, output, language)
    renewed = [_renewed(write, language) for write in writes] if renew else []
    writes = [again or write for write, again in zip(writes, renewed, strict=True)] if renew else writes
    taken = {write.path for write in renewed if write is not None}
    for name in twice:
        refuse_softly("impor.sasaran_rangkap", language, berkas=name)
        refused = True
    changed = [write for write in writes if write.before != write.content]
    other = [write for write in changed if write.before is not None]
    if changed and not yes:
        if not _on_terminal():
            refuse("impor.perlu_yes", language)
        question = word("impor.tanya", language, jumlah=str(len(changed)), folder=str(output))
        if not agreed(question, language):
            refuse("impor.tidak_jadi", language)
    for write in other:
        if write.path in taken:
            _show_changes(write, language)
        elif not _may_replace(write, language, yes=yes, overwrite=overwrite):
            changed.remove(write)
            refused = True
    kept = {write.path for write in writes} - {write.path for write in other if write not in changed}
    sources = _sources(wanted, output, kept, language)
    every = [*changed, *sources, *_settings(made, output, files)]
    write_files(every, language, folders=True, force=force, below=output)
    refused |= not reader.keep_mappings()
    same = sum(write.before == write.content for write in writes)
    show_writes([write.shown for write in changed], same, language)
    if refused or not writes:
        raise click.exceptions.Exit(EXIT_USAGE)
    raise click.exceptions.Exit(EXIT_FINDINGS if any(one.differs for one in wanted) else EXIT_CLEAN)


def _on_terminal() -> bool:
    """Whether somebody can be asked."""
    return sys.stdin is not None and sys.stdin.isatty()


def refuse_softly(key: str, language: str, **arguments: str) -> None:
    """Say what is not done; the rest goes on."""
    click.echo(word(key, language, **arguments), err=True)


class _Sources:
    """Reads file after file; asks on a terminal what a column is where two claim to be it."""

    def __init__(
        self, parser: PlanParser, year: int, kind: str, chosen: dict[str, str], tables: Tables, language: str
    ) -> None:
        self.parser = parser
        self.year = year
        self.kind = kind
        self.chosen = chosen
        self.tables = tables
        self.language = language
        self.answered: dict[Path, dict[str, str]] = {}

    def read_all(self, files: list[Path], cluster: Cluster | None) -> Iterator[Import | None]:
        """Of each file what `read` gives, those that a cluster can read read there."""
        if cluster is None:
            yield from map(self.read, _watched(files, self.language))
            return
        from renja_dsl.intake.importing import import_elsewhere

        task = partial(import_elsewhere, year=self.year, kind=self.kind, chosen=self.chosen, tables=self.tables)
        made = cluster.each(task, [file.absolute() for file in files], self.tables)
        for file, there in zip(files, made, strict=True):
            if there is None:
                yield self.read(file)
                continue
            if self.chosen:
                self.answered[file] = self.chosen
            yield evolve(there, source=file)

    def read(self, file: Path) -> Import | None:
        """None for a file of which nothing could be read: that was said."""
        from renja_dsl.intake.importing import import_file
        from renja_dsl.intake.refused import ImportRefused
        from renja_dsl.intake.tables.claims import ColumnsClaimed
        from renja_dsl.intake.tables.mapping import read_mapping

        answers: dict[str, str] = dict(self.chosen)
        for _ in range(_QUESTIONS):
            try:
                with signs_of_life(sys.stderr, lambda seconds: self._reading(file, seconds)):
                    made = import_file(
                        file,
                        self.parser,
                        year=self.year,
                        kind=self.kind,
                        chosen={**read_mapping(file), **answers},
                        tables=self.tables,
                    )
            except ColumnsClaimed as question:
                if _on_terminal():
                    answers.update(self._asked(question))
                    continue
                tell(question.complaint, self.language)
                return None
            except ImportRefused as error:
                tell(error.complaint, self.language)
                return None
            if answers:
                self.answered[file] = answers
            return made
        return None

    def _reading(self, file: Path, seconds: str) -> str:
        return word("impor.membaca_lama", self.language, berkas=file.name, detik=seconds)

    def _asked(self, question: ColumnsClaimed) -> dict[str, str]:
        """Letters of columns -> what they are."""
        from renja_dsl.values.data import visible

        claim: Claim = question.claim
        click.echo(word("impor.pilih_kolom", self.language, medan=claim.medan), err=True)
        for column, examples in zip(claim.columns, claim.examples, strict=True):
            click.echo(visible(f"  {column.letter:>3} {column.label}: {examples}"), err=True)
        letters = [column.letter for column in claim.columns]
        taken = click.prompt(word("impor.kolom_mana", self.language), type=click.Choice(letters), err=True)
        return {letter: claim.medan if letter == taken else "-" for letter in letters}

    def keep_mappings(self) -> bool:
        """What was chosen, for the next import of the same file; whether all of it could be kept."""
        from renja_dsl.intake.tables.mapping import add_to_mapping
        from renja_dsl.values.complaint import Complained

        kept = True
        for file, columns in self.answered.items():
            try:
                add_to_mapping(file, columns)
            except Complained as error:
                tell(error.complaint, self.language)
                kept = False
        return kept


def _writes(made: list[Import], output: Path, language: str) -> tuple[list[Write], list[str]]:
    """What is to be written, and names of files that two sources would write: the first one does."""
    from renja_dsl.edit.files import Write, seen, stays_below

    writes: dict[Path, Write] = {}
    twice: list[str] = []
    with refusing(language):
        for one in (one for imported in made for one in imported.outputs):
            target = output / one.path
            if target in writes:
                twice.append(str(target))
            else:
                stays_below(target, output)
                writes[target] = Write(target, utf8(one.text), seen(target))
    return list(writes.values()), twice


def _sources(made: list[Import], output: Path, kept: set[Path], language: str) -> list[Write]:
    """Where the values of each plan come from, beside the plans that are as they were imported."""
    from renja_dsl.drafts.provenance import beside
    from renja_dsl.edit.files import Write, seen

    found: dict[Path, Write] = {}
    with refusing(language):
        for one in (one for imported in made for one in imported.outputs):
            target = output / beside(one.path)
            if output / one.path in kept and target not in found:
                found[target] = Write(target, one.provenance, seen(target))
    return [write for write in found.values() if write.before != write.content]


def _watched(files: list[Path], language: str) -> Iterator[Path]:
    """The files one after the other, with a bar on a terminal where they are many."""
    if len(files) < _MANY or not sys.stderr.isatty():
        yield from files
        return
    with click.progressbar(files, label=word("impor.membaca", language), file=sys.stderr) as watched:
        yield from watched


def _settings(made: list[Import], output: Path, files: list[Path]) -> list[Write]:
    """A working folder for documents of several offices that refer to each other."""
    from renja_dsl.edit.files import Write
    from renja_dsl.intake.region import SETTINGS, SETTINGS_TEXT

    target = output / SETTINGS
    known = any(os.path.exists(folder / SETTINGS) for folder in (output.absolute(), *output.absolute().parents))
    several = len(files) > 1 and len({one.path.partition("/")[0] for read in made for one in read.outputs}) > 1
    return [Write(target, SETTINGS_TEXT.encode(), None)] if several and not known else []


def _renewed(write: Write, language: str) -> Write | None:
    """The new import with what was edited by hand since the last one; None where that is not known."""
    from renja_dsl.check.readers import Folder
    from renja_dsl.drafts.provenance import read_provenance
    from renja_dsl.edit.merging import merge
    from renja_dsl.syntax.source import Unreadable

    try:
        kept = read_provenance(Folder(write.path.parent), write.path.name)
    except Unreadable as damaged:
        report_unreadable([damaged], language)
        return None
    if kept is None or not isinstance(write.before, bytes):
        return None
    merged = merge(kept.base, _text(write.before), write.content.decode("utf-8"))
    counts = {"tangan": str(len(merged.edited)), "sumber": str(merged.renewed)}
    click.echo(word("impor.diperbarui", language, berkas=write.shown, **counts), err=True)
    doubled = {place.hand for place in merged.both}
    single = [lines for lines in merged.edited if lines not in doubled]
    for lines in single[:_DIFF]:
        edit = " / ".join(line.strip() for line in lines if line.strip()) or word("impor.dihapus_tangan", language)
        click.echo("    " + word("impor.suntingan", language, isi=edit), err=True)
    if len(single) > _DIFF:
        click.echo("    " + word("impor.suntingan_lain", language, jumlah=str(len(single) - _DIFF)), err=True)
    for place in merged.both:
        said = {"tangan": " / ".join(place.hand).strip() or "-", "sumber": " / ".join(place.source).strip() or "-"}
        click.echo("    " + word("impor.dua_suntingan", language, **said), err=True)
    return evolve(write, content=merged.text.encode())


def _text(held: bytes) -> str:
    """A plan that may have been saved in Notepad since, whatever it holds."""
    from renja_dsl.syntax.source import BYTE_ORDER_MARK, codec

    return held.decode(codec(held), "replace").removeprefix(BYTE_ORDER_MARK)


def _may_replace(write: Write, language: str, *, yes: bool, overwrite: bool) -> bool:
    """Whether a file that is there and differs is written over; nobody's edits are lost without a word."""
    before = _text(write.before) if isinstance(write.before, bytes) else ""
    after = write.content.decode("utf-8")
    lost = (Counter(before.splitlines()) - Counter(after.splitlines())).total()
    click.echo(word("impor.menimpa", language, berkas=write.shown, jumlah=str(lost)), err=True)
    if overwrite:
        return True
    _show_changes(write, language)
    if yes:
        refuse_softly("impor.perlu_timpa", language, berkas=write.shown)
        return False
    return agreed(word("impor.tanya_timpa", language, berkas=write.shown), language)


def _show_changes(write: Write, language: str) -> None:
    """What is on disk against what is to be written."""
    from renja_dsl.values.data import visible

    before = _text(write.before) if isinstance(write.before, bytes) else ""
    lines = diff(write.shown, before, write.content.decode("utf-8"), around=1)
    for line in lines[:_DIFF]:
        click.echo(visible(f"    {line.rstrip()}"), err=True)
    if len(lines) > _DIFF:
        click.echo("    " + word("impor.beda_lain", language, jumlah=str(len(lines) - _DIFF)), err=True)
