"""The page of a rule as Markdown, for editors that show one."""

from __future__ import annotations

from collections.abc import Iterator

from renja_dsl.editor.desk import Desk
from renja_dsl.messages import word
from renja_dsl.report.rule_page import basis, differences, years
from renja_dsl.rules.rule import Rule

_EXAMPLES = 2


def rule_page(desk: Desk, number: str) -> str:
    """Title, reason, basis and examples of a rule; nothing for a number that no rule has."""
    rule = desk.rule.get(number.removesuffix(".md"))
    return "" if rule is None else "\n\n".join(_parts(rule, desk)) + "\n"


def _parts(rule: Rule, desk: Desk) -> Iterator[str]:
    language = desk.language
    yield f"# {rule.id} {rule.judul.get(language, rule.judul['id'])}"
    yield rule.penjelasan.get(language) or rule.penjelasan.get("id") or ""
    severity = desk.settings.severity(rule.id) or rule.tingkat
    facts = [
        (word("jelaskan.tingkat", language), word(f"ui.{severity.value}", language)),
        (word("jelaskan.dasar", language), "; ".join(basis(rule, language))),
        (word("jelaskan.berlaku", language), ", ".join(rule.berlaku)),
    ]
    if any(rule.tahun):
        facts.append((word("jelaskan.tahun", language), years(rule, language)))
    yield "\n".join(f"- {name}: {said}" for name, said in facts)
    for wrong, lines in sorted(differences(rule), key=lambda one: len(one[1]))[:_EXAMPLES]:
        yield word("jelaskan.beda" if wrong else "jelaskan.benar", language)
        yield "\n".join(("```diff", *lines, "```"))
