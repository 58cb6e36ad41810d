"""`renja explain`: one rule's text, basis, parameters and examples."""

from __future__ import annotations

from difflib import get_close_matches
from pathlib import Path

import click

from renja_dsl.cli.inputs import LANGUAGE, gather, rules_for
from renja_dsl.cli.output import refuse
from renja_dsl.lint.own import rulebook_source
from renja_dsl.lint.settings import Settings
from renja_dsl.messages import word
from renja_dsl.rules.rule import RULEBOOK, Rule
from renja_dsl.syntax.source import read_source


@click.command(name="explain", context_settings={"help_option_names": ["-h", "--help"]})
@click.argument("rule_id", metavar="RULE")
@click.option("--lang", type=LANGUAGE, help="Language of the page.  [default: id]")
@click.option("--config", type=click.Path(dir_okay=False), help="Settings file instead of the nearest renja.toml.")
def command(rule_id: str, lang: str | None, config: str | None) -> None:
    """Show what a rule wants, why, on what legal basis, its own text and its examples.

    \b
    Examples:
      renja explain ANG101
      renja jelaskan kod003 --lang en
    """
    inputs = gather((".",), config=config, language=lang, search=False)
    language = inputs.settings.language
    rules = {rule.id: rule for rule in rules_for(inputs)}
    rule = rules.get(rule_id.upper()) or next((r for r in rules.values() if r.nama == rule_id.lower()), None)
    if rule is None:
        names = [*rules, *(r.nama for r in rules.values())]
        near = get_close_matches(rule_id.upper(), names, 1, 0.6) or get_close_matches(rule_id.lower(), names, 1, 0.6)
        refuse("aturan.tak_dikenal", language, nama=rule_id, usul=near[0] if near else "")
    click.echo(page(rule, rule_text(rule, inputs.root), inputs.settings))


def rule_text(rule: Rule, root: Path) -> str:
    """The rule as its rulebook has it, examples left out: they follow on their own."""
    path = RULEBOOK / rule.berkas
    source = read_source(path, rule.berkas) if path.is_file() else rulebook_source(root, rule.berkas)
    lines = source.text.splitlines()[rule.baris - 1 :]
    end = next((n for n, line in enumerate(lines) if n and line.startswith(("aturan ", "kerangka "))), len(lines))
    body: list[str] = []
    for line in lines[:end]:
        if line.strip().startswith("contoh "):
            break
        body.append(line)
    return "\n".join(body).rstrip()


def page(rule: Rule, text: str, settings: Settings) -> str:
    """A rule as a page of plain text; the same headings for every rule. What the settings change is said."""
    language = settings.language
    own = word("jelaskan.setelan", language)
    chosen, values = settings.severity(rule.id), settings.raw_parameters.get(rule.id, {})
    severity = rule.tingkat.value if chosen is None else f"{chosen.value} ({own} {rule.tingkat.value})"
    parameters = [f"{n} = {f'{values[n]} ({own} {v})' if n in values else v}" for n, v in rule.parameter.items()]
    parts = [f"{rule.id} {rule.nama}", "", rule.judul.get(language, rule.judul["id"])]
    explanation = rule.penjelasan.get(language) or rule.penjelasan.get("id")
    if explanation:
        parts += ["", explanation]
    parts += ["", f"{word('jelaskan.tingkat', language)}: {severity}"]
    parts += [f"{word('jelaskan.dasar', language)}: {'; '.join(rule.dasar)}"]
    parts += [f"{word('jelaskan.berlaku', language)}: {', '.join(rule.berlaku)}"]
    if parameters:
        parts += [f"{word('jelaskan.parameter', language)}: {', '.join(parameters)}"]
    parts += ["", word("jelaskan.teks", language), "", text]
    for wrong, heading in ((True, "jelaskan.salah"), (False, "jelaskan.benar")):
        for example in rule.contoh:
            if example.salah is wrong:
                parts += [
                    "",
                    word(heading, language),
                    "",
                    *("  " + line for line in example.teks.strip("\n").splitlines()),
                ]
    return "\n".join(parts)
