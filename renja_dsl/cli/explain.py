"""`renja explain`: a rule or a statement of allocations as a page, or the rules that speak of a word."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import click

from renja_dsl.cli.inputs import gather, rule_ids, rules_for
from renja_dsl.cli.language import near
from renja_dsl.cli.output import refuse
from renja_dsl.cli.spoken import COLOR, CONFIG, LANG, argument, option, spoken

if TYPE_CHECKING:
    from renja_dsl.lint.settings import Settings
    from renja_dsl.rules.rule import Rule


def rule_words(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[str]:
    """Ids, then keywords of the plan language and of allocations."""
    from renja_dsl.planning.explained import STATEMENTS
    from renja_dsl.syntax.vocabulary import VOCABULARY

    keywords = sorted({row.written.split()[0] for row in VOCABULARY} | {page.kata.split()[0] for page in STATEMENTS})
    return [*rule_ids(ctx, param, incomplete), *(word for word in keywords if word.startswith(incomplete))]


@spoken("explain")
@argument("words", nargs=-1, required=True, metavar="RULE", shell_complete=rule_words)
@option("--source", is_flag=True)
@LANG
@CONFIG
@COLOR
def command(words: tuple[str, ...], source: bool, lang: str | None, config: str | None, color: str) -> None:
    """Show what a rule wants and on what basis, or what a statement of `.alokasi` means; else search all rules."""
    from renja_dsl.messages import word
    from renja_dsl.planning.explained import explained
    from renja_dsl.report.rule_page import draw_rule
    from renja_dsl.report.screen import console_for
    from renja_dsl.report.statement_page import draw_statement

    inputs = gather((".",), config=config, language=lang, search=False)
    language = inputs.settings.language
    rules = {rule.id: rule for rule in rules_for(inputs)}
    wanted = " ".join(words)
    rule = rules.get(wanted.upper()) or next((r for r in rules.values() if r.nama == wanted.lower()), None)
    if rule is not None:
        draw_rule(rule, inputs.settings, console_for(color=color), rule_text(rule, inputs.root) if source else "")
        return
    page = explained(wanted)
    if page is not None:
        draw_statement(page, language, console_for(color=color))
    found = [rule for rule in rules.values() if _speaks_of(rule, wanted)]
    if found:
        if page is not None:
            click.echo()
        click.echo(word("jelaskan.cari", language, jumlah=str(len(found)), nama=wanted))
        for line in listing(found, inputs.settings):
            click.echo(line)
    elif page is None:
        close = near(wanted, [*rules, *(rule.nama for rule in rules.values())])
        refuse("aturan.tak_dikenal", language, nama=wanted, usul=", ".join(close))


def _speaks_of(rule: Rule, wanted: str) -> bool:
    from renja_dsl.values import lipat

    text = lipat(" ".join((rule.nama, *rule.judul.values(), *rule.penjelasan.values())))
    return all(part in text for part in lipat(wanted).split())


def listing(rules: list[Rule], settings: Settings) -> list[str]:
    """Id, severity and title of each rule, no wider than the screen."""
    import shutil
    import textwrap

    from renja_dsl.messages import word

    language = settings.language
    severities = {rule.id: word(f"ui.{(settings.severity(rule.id) or rule.tingkat).value}", language) for rule in rules}
    column = max(map(len, severities.values()))
    lines: list[str] = []
    for rule in rules:
        start = f"{rule.id}  {severities[rule.id]:<{column}}  "
        width = shutil.get_terminal_size().columns
        title = rule.judul.get(language, rule.judul["id"])
        lines += textwrap.wrap(title, width, initial_indent=start, subsequent_indent=" " * len(start))
    return lines


def rule_text(rule: Rule, root: Path) -> str:
    """The rule as its rulebook has it, examples left out: they follow on their own."""
    from renja_dsl.lint.own import rulebook_source
    from renja_dsl.rules.rule import RULEBOOK
    from renja_dsl.syntax.source import read_source

    path = RULEBOOK / rule.berkas
    source = read_source(path, rule.berkas) if os.path.isfile(path) else rulebook_source(root, rule.berkas)
    lines = source.text.splitlines()[rule.baris - 1 :]
    end = next((n for n, line in enumerate(lines) if n and line.startswith(("aturan ", "kerangka "))), len(lines))
    body: list[str] = []
    for line in lines[:end]:
        if line.strip().startswith("contoh "):
            break
        body.append(line)
    return "\n".join(body).rstrip()
