"""`renja tanya`: ask a database of facts, in SQL or with a ready question."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from renja_dsl.cli.language import near, of_settings
from renja_dsl.cli.main import EXIT_CLEAN
from renja_dsl.cli.output import new_file, put, refuse, refusing, utf8, write_files
from renja_dsl.cli.spoken import COLOR, FORCE, LANG, argument, option, spoken
from renja_dsl.cli.tabled import OUTPUT, STYLE, deliver

if TYPE_CHECKING:
    from renja_dsl.facts.asking import Jawaban


@spoken("tanya")
@argument("base", type=click.Path(dir_okay=False), metavar="FACTS")
@argument("question", required=False, metavar="QUESTION")
@option("--list", "listed", is_flag=True)
@option("--schema", is_flag=True)
@STYLE
@OUTPUT
@FORCE
@LANG
@COLOR
def command(
    base: str,
    question: str | None,
    listed: bool,
    schema: bool,
    style: str,
    output: str | None,
    force: bool,
    lang: str | None,
    color: str,
) -> None:
    """Ask a database of facts: SQL, or one of the ready questions by its name."""
    language = lang or of_settings()
    answer: Jawaban | None = None
    if listed:
        from renja_dsl.facts.answers import question_table

        table = question_table(base, language)
    else:
        sql, title = ("FROM skema", base) if schema else _sql(question or "", base, language)
        answer = _answer(base, sql, language)
        from renja_dsl.facts.answers import answer_json, answer_table

        table = answer_table(answer, title, base, language)
    if style != "json" or answer is None:
        deliver([table], style, output, language, color, force=force, source=Path(base))
    elif output is None:
        put([answer_json(answer)])
    else:
        content = utf8(answer_json(answer))
        made = new_file(Path(output), content, language, force=force, source=Path(base))
        write_files([made], language, force=force)
    raise click.exceptions.Exit(EXIT_CLEAN)


def _sql(question: str, base: str, language: str) -> tuple[str, str]:
    """What the database is asked, and how the answer is headed."""
    from renja_dsl.facts.questions import BY_NAME

    asked = question.strip()
    if asked in BY_NAME:
        return BY_NAME[asked].sql, BY_NAME[asked].sentence(language)
    if not asked:
        refuse("jawab.kosong", language, berkas=base)
    if " " not in asked:
        close = near(asked, list(BY_NAME))
        refuse("jawab.tak_dikenal", language, nama=asked, berkas=base, usul=close[0] if close else "")
    return asked, " ".join(asked.split())


def _answer(base: str, sql: str, language: str) -> Jawaban:
    try:
        from renja_dsl.facts.asking import asked
    except ImportError:
        from renja_dsl.extras import install

        refuse("fakta.tanpa_pustaka", language, perintah=install("fakta"))
    with refusing(language):
        return asked(Path(base), sql)
