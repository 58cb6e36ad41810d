"""`renja fmt`: lay plans out in the one style, in place and only when nothing is lost."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from renja_dsl.cli.inputs import ALLOCATIONS, FOLLOW, gather, read_plans, report_unreadable
from renja_dsl.cli.main import EXIT_CLEAN, EXIT_FINDINGS
from renja_dsl.cli.output import EXIT_USAGE, diff, put, refusing, tell, write_files
from renja_dsl.cli.spoken import FORCE, LANG, STDIN_NAME, argument, option, spoken

if TYPE_CHECKING:
    from renja_dsl.syntax.parser import PlanParser
    from renja_dsl.syntax.source import Source


@spoken("fmt")
@argument("paths", nargs=-1, type=click.Path(allow_dash=True), metavar="PLANS")
@option("--check", is_flag=True)
@option("--diff", "show_diff", is_flag=True)
@FORCE
@FOLLOW
@LANG
@STDIN_NAME
def command(
    paths: tuple[str, ...],
    check: bool,
    show_diff: bool,
    force: bool,
    follow: bool,
    lang: str | None,
    stdin_filename: str,
) -> None:
    """Lay plans out in the one style (files or folders; `-` goes from input to output).

    A file is written only when its statements stay the same, a second run changes nothing, and
    no comment is lost; several files are written as one step.
    """
    from renja_dsl.check.readers import Folder
    from renja_dsl.edit.files import Write
    from renja_dsl.edit.texts import read_again
    from renja_dsl.messages import word
    from renja_dsl.syntax.parser import PlanParser
    from renja_dsl.syntax.source import codec

    inputs = gather(paths, stdin_name=stdin_filename, language=lang, follow=follow)
    language = inputs.settings.language
    parser = PlanParser()
    changed = refused = False
    writes: list[Write] = []
    for source in inputs.texts:
        text = _formatted(source, parser, language)
        refused |= text is None
        if text is not None and not (check or show_diff):
            put([text])
        elif text is not None:
            changed |= _tell(source, source.text, text, show_diff, language)
    plans, unreadable = read_plans(Folder(inputs.root, follow), inputs.files)
    for name, read in plans.items():
        path = inputs.root / name
        text = _formatted(read, parser, language)
        if text is None:
            refused = True
            continue
        with refusing(language):
            before = read_again(path, read)
        if text.encode() == before:
            continue
        changed = True
        if check or show_diff:
            _tell(read, before.decode(codec(before)), text, show_diff, language)
        else:
            writes.append(Write(path, text.encode(), before, read.name))
    write_files(writes, language, force=force)
    for write in writes:
        wide = isinstance(write.before, bytes) and codec(write.before) != "utf-8"
        key = "rapikan.ditulis_utf8" if wide else "rapikan.ditulis"
        click.echo(word(key, language, berkas=write.name), err=True)
    if report_unreadable(unreadable, language) or refused:
        raise click.exceptions.Exit(EXIT_USAGE)
    raise click.exceptions.Exit(EXIT_FINDINGS if changed and (check or show_diff) else EXIT_CLEAN)


def _formatted(source: Source, parser: PlanParser, language: str) -> str | None:
    from renja_dsl.syntax.formatter import FormatRefused, format_safely

    try:
        if source.name.endswith(ALLOCATIONS):
            from renja_dsl.planning.layout import format_allocation

            return format_allocation(source)
        return format_safely(source, parser)
    except FormatRefused as error:
        tell(error.complaint, language)
        return None


def _tell(source: Source, before: str, after: str, show_diff: bool, language: str) -> bool:
    from renja_dsl.messages import word

    if before == after:
        return False
    if show_diff:
        put(diff(source.name, before, after))
    else:
        click.echo(word("rapikan.akan_berubah", language, berkas=source.name), err=True)
    return True
