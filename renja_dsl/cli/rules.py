"""`renja rules`: the rules of a run, built-in and own."""

from __future__ import annotations

import json

import click

from renja_dsl.cli.inputs import LANGUAGE, gather, refuse, rules_for
from renja_dsl.rules.registry import Rule
from renja_dsl.rules.settings import Settings


@click.command(name="rules", context_settings={"help_option_names": ["-h", "--help"]})
@click.argument("ids", nargs=-1)
@click.option("--format", "style", type=click.Choice(["console", "json"]), default="console", show_default=True)
@click.option("--lang", type=LANGUAGE, help="Language of the titles.  [default: id]")
@click.option("--config", type=click.Path(dir_okay=False), help="Settings file instead of the nearest renja.toml.")
def command(ids: tuple[str, ...], style: str, lang: str | None, config: str | None) -> None:
    """List the rules that are known here, all or those whose id starts as given.

    \b
    Examples:
      renja rules
      renja rules ANG KOD1
      renja rules --format json
    """
    inputs = gather((".",), config=config, language=lang, search=False)
    settings = inputs.settings
    wanted = tuple(name.upper() for name in ids)
    rules = [rule for rule in rules_for(inputs) if not wanted or rule.id.startswith(wanted)]
    if not rules:
        refuse("aturan.tak_dikenal", settings.language, nama=", ".join(ids))
    if style == "json":
        click.echo(json.dumps([facts(rule, settings) for rule in rules], ensure_ascii=False, indent=1))
        return
    width = max(len(rule.nama) for rule in rules)
    for rule in rules:
        severity = (settings.severity(rule.id) or rule.tingkat).value
        title = rule.judul.get(settings.language, rule.judul["id"])
        click.echo(f"{rule.id}  {severity:<10}  {rule.nama:<{width}}  {title}")


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
