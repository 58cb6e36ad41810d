"""`renja rules`: list the rules of a run, test their examples, begin a new one."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click
from click.shell_completion import CompletionItem

from renja_dsl.cli.explain import listing
from renja_dsl.cli.inputs import gather, rule_ids, rules_for, rules_of
from renja_dsl.cli.language import near
from renja_dsl.cli.main import EXIT_CLEAN, EXIT_FINDINGS
from renja_dsl.cli.output import refuse, refusing, write_files
from renja_dsl.cli.spoken import CONFIG, HELP, LANG, Command, Group, argument, option

if TYPE_CHECKING:
    from renja_dsl.check.open import Inputs
    from renja_dsl.lint.settings import Settings
    from renja_dsl.rules.rule import Rule
    from renja_dsl.syntax.source import Source


class _ListByDefault(Group):
    """`renja rules ANG` is `renja rules list ANG`."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        named = bool(args) and (self.known(args[0]) in self.commands or args[0] in ctx.help_option_names)
        if not named and not ctx.resilient_parsing:  # as it is while a shell completes
            args = ["list", *args]
        return super().parse_args(ctx, args)

    def shell_complete(self, ctx: click.Context, incomplete: str) -> list[CompletionItem]:
        ids = [] if incomplete.startswith("-") else rule_ids(ctx, listed.params[0], incomplete)
        return [*super().shell_complete(ctx, incomplete), *map(CompletionItem, ids)]


_NAMES = {"list": ("daftar", "list"), "test": ("uji", "test"), "new": ("baru", "new")}


@click.group(name="rules", cls=_ListByDefault, spoken=_NAMES, context_settings=HELP)
def command() -> None:
    """List the rules that are known here, test their examples, or begin a new rulebook."""


# ---- list -----------------------------------------------------------------------------------


@command.command(name="list", cls=Command, context_settings=HELP)
@argument("ids", nargs=-1, metavar="IDS", shell_complete=rule_ids)
@option("--format", "style", type=click.Choice(["console", "json"]), default="console", show_default=True)
@LANG
@CONFIG
def listed(ids: tuple[str, ...], style: str, lang: str | None, config: str | None) -> None:
    """List the rules that are known here, all or those whose id starts as given (the default)."""
    inputs = gather((".",), config=config, language=lang, search=False)
    settings = inputs.settings
    wanted = tuple(name.upper() for name in ids)
    rules = [rule for rule in rules_for(inputs) if not wanted or rule.id.startswith(wanted)]
    if not rules:
        close = near(ids[0], [rule.id for rule in rules_for(inputs)])
        refuse("aturan.tak_dikenal", settings.language, nama=", ".join(ids), usul=", ".join(close))
    if style == "json":
        click.echo(json.dumps([facts(rule, settings) for rule in rules], ensure_ascii=False, indent=1))
        return
    for line in listing(rules, settings):
        click.echo(line)


def facts(rule: Rule, settings: Settings) -> dict[str, object]:
    """A rule for other programs."""
    return {
        "id": rule.id,
        "name": rule.nama,
        "severity": (settings.severity(rule.id) or rule.tingkat).value,
        "title": dict(rule.judul),
        "explanation": dict(rule.penjelasan),
        "basis": list(rule.dasar),
        "documents": list(rule.berlaku),
        "parameters": dict(rule.parameter),
        "file": rule.berkas,
        "line": rule.baris,
    }


# ---- test -----------------------------------------------------------------------------------


@command.command(name="test", cls=Command, context_settings=HELP)
@argument("wanted", nargs=-1, metavar="FILES AND IDS", shell_complete=rule_ids)
@LANG
@CONFIG
def tested(wanted: tuple[str, ...], lang: str | None, config: str | None) -> None:
    """Run the examples of every rule, or of the rulebooks and the rules given.

    A rule is named by its id, several by how theirs begin.

    A wrong example has to fire its rule and no other, a right one nothing. Examples of own rules are
    held against the rules of their file and those about notation, examples of built-in rules against
    all built-in rules. A rule without a wrong and a right example is a failure too.
    """
    from renja_dsl.check.coverage import beside, run_examples, without
    from renja_dsl.messages import word
    from renja_dsl.rules.registry import built_in

    inputs = gather((".",), config=config, language=lang, search=False)
    language = inputs.settings.language
    known = built_in()
    of = _chosen(wanted, known, inputs)
    chosen = [rule for rule, _ in of.values()]
    outcomes = [outcome for rule, rules in of.values() for outcome in run_examples([rule], beside(rule, rules, known))]
    failed = [outcome for outcome in outcomes if not outcome.passed]
    for outcome in failed:
        fired = ", ".join(outcome.fired) or word("uji.tidak_ada", language)
        key = "uji.salah" if outcome.contoh.salah else "uji.benar"
        place = {"berkas": outcome.rule.berkas, "baris": str(outcome.contoh.line)}
        click.echo(word(key, language, aturan=outcome.rule.id, ada=fired, **place))
    lacking = {"uji.tanpa_salah": without(chosen, True), "uji.tanpa_benar": without(chosen, False)}
    for key, bare in lacking.items():
        for rule in bare:
            click.echo(word(key, language, aturan=rule.id, berkas=rule.berkas, baris=str(rule.baris)))
    incomplete = {rule.id for bare in lacking.values() for rule in bare}
    counts = {
        "aturan": len(chosen),
        "contoh": len(outcomes),
        "lulus": len(outcomes) - len(failed),
        "gagal": len(failed),
        "lengkap": len(chosen) - len(incomplete),
    }
    click.echo(word("uji.ringkas", language, **{name: str(count) for name, count in counts.items()}))
    raise click.exceptions.Exit(EXIT_FINDINGS if failed or incomplete else EXIT_CLEAN)


_IDS = re.compile(r"[A-Za-z]{1,3}|[A-Za-z]{3}[0-9]{1,3}")


def _chosen(wanted: Sequence[str], known: tuple[Rule, ...], inputs: Inputs) -> dict[str, tuple[Rule, tuple[Rule, ...]]]:
    """id -> a rule to test and those it was read with: of the files named, and those whose id begins as wanted."""
    language = inputs.settings.language
    ids = [name for name in wanted if _IDS.fullmatch(name) and not os.path.exists(name)]
    files = [name for name in wanted if name not in ids]
    found: dict[str, tuple[Rule, tuple[Rule, ...]]] = {}
    if files:
        rules = _of_files(files, inputs)
        found = {rule.id: (rule, rules) for rule in rules if not any(rule is one for one in known)}
        if not found:
            refuse("uji.kosong", language, berkas=", ".join(files))
        if not ids:
            return found
    rules = rules_for(inputs)
    everything = {rule.id: (rule, rules) for rule in rules} | found
    for name in ids or [""]:
        begin = {rule_id: held for rule_id, held in everything.items() if rule_id.startswith(name.upper())}
        if not begin:
            refuse("aturan.tak_dikenal", language, nama=name)
        found |= begin
    return found


def _of_files(files: Sequence[str], inputs: Inputs) -> tuple[Rule, ...]:
    """Built-in rules and those of the files named, whatever the settings say."""
    from renja_dsl.lint.settings import Settings
    from renja_dsl.syntax.source import read_source

    sources: list[Source] = []
    for file in files:
        with refusing(inputs.settings.language):
            sources.append(read_source(Path(file), file))
    return rules_of(sources, Settings(language=inputs.settings.language))


# ---- new ------------------------------------------------------------------------------------


@command.command(name="new", cls=Command, context_settings=HELP)
@argument("rule_id", metavar="ID")
@argument("nama", metavar="NAME")
@option("-o", "--output", type=click.Path(dir_okay=False))
@LANG
@CONFIG
def new(rule_id: str, nama: str, output: str | None, lang: str | None, config: str | None) -> None:
    """Write a rulebook with one rule and its two examples, ready to be changed.

    ID is three capital letters and three digits, NAMA says the fault: small letters, digits, hyphens.
    A file that is there is never overwritten.
    """
    from renja_dsl.edit.files import Write
    from renja_dsl.messages import word
    from renja_dsl.rules.scaffold import NAME, NUMBER, scaffold
    from renja_dsl.syntax.source import real

    inputs = gather((".",), config=config, language=lang, search=False)
    language = inputs.settings.language
    if not NUMBER.fullmatch(rule_id):
        refuse(
            "aturan.baru_nomor",
            language,
            nama=rule_id,
            usul=rule_id.upper() if NUMBER.fullmatch(rule_id.upper()) else "",
        )
    if not NAME.fullmatch(nama):
        refuse("aturan.baru_nama", language, nama=nama)
    taken = {rule.id: rule for rule in rules_for(inputs)}
    if rule_id in taken:
        where = f"{taken[rule_id].berkas}:{taken[rule_id].baris}"
        refuse("aturan.nomor_rangkap", language, aturan=rule_id, di=where)
    path = Path(output) if output else inputs.root / "aturan" / f"{rule_id.lower()}.aturan"
    shown = output or path.relative_to(inputs.root).as_posix()
    if os.path.lexists(path):
        refuse("aturan.baru_ada", language, berkas=shown)
    below = None if output else inputs.root
    write_files([Write(path, scaffold(rule_id, nama).encode(), None, shown)], language, folders=True, below=below)
    click.echo(word("aturan.baru_ditulis", language, berkas=shown))
    if not any(real(path) in (real(p) for p in inputs.root.glob(w)) for w in _patterns(inputs)):
        click.echo(word("aturan.baru_daftar", language, berkas=shown))


def _patterns(inputs: Inputs) -> list[str]:
    return [pattern for pattern in inputs.settings.rulebooks if not pattern.startswith("paket:")]
