"""A rule as a page: why it is there, on what basis, and what differs between its wrong and its right examples."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import SequenceMatcher

from rich.console import Console
from rich.text import Text

from renja_dsl.lint.settings import Settings
from renja_dsl.messages import word
from renja_dsl.rules.rule import Contoh, Rule

WIDEST = 100
"""columns of a paragraph; longer lines are hard to read"""
_MOST = 2
"""examples that are shown by their differences; all of them stand below the rule's text"""
_FAR = 12
"""changed lines beyond which a second example says little: its right one is about something else"""
_MOST_PLACES = 3
"""places shown of one difference"""
_SEVERITIES = {"galat": "bold red", "peringatan": "bold yellow", "catatan": "bold cyan"}
_SIGNS = {"-": "red", "+": "green", " ": "dim"}


def draw_rule(rule: Rule, settings: Settings, console: Console, source: str = "") -> None:
    """The page on a console; with `source`, the rule's own text and its whole examples too."""
    language = settings.language
    width = min(console.width, WIDEST)

    def paragraph(text: Text) -> None:
        for line in text.wrap(console, width):
            line.rstrip()
            console.print(line, soft_wrap=True, highlight=False)

    paragraph(Text.assemble((rule.id, "bold"), " ", rule.nama))
    paragraph(Text(rule.judul.get(language, rule.judul["id"]), "bold"))
    explanation = rule.penjelasan.get(language) or rule.penjelasan.get("id")
    if explanation:
        console.print()
        paragraph(Text(explanation))
    console.print()
    for key, value, style in _facts(rule, settings):
        paragraph(Text.assemble((f"{word(key, language)}: ", "dim"), (value, style)))
    shown = sorted(differences(rule), key=lambda one: len(one[1]))
    for wrong, lines in [one for n, one in enumerate(shown[:_MOST]) if not n or _changed(one[1]) <= _FAR]:
        console.print()
        console.print(Text(word("jelaskan.beda" if wrong else "jelaskan.benar", language), "dim"))
        for line in lines:
            style = "" if line.startswith("  ") and not wrong else _SIGNS[line[0]]
            console.print(Text(f"  {line}", style), soft_wrap=True, highlight=False)
    if source:
        console.print()
        console.print(Text(word("jelaskan.teks", language), "dim"))
        for line in source.splitlines():
            console.print(Text(f"  {line}"), soft_wrap=True, highlight=False)
        for example in rule.contoh:
            console.print()
            console.print(Text(word("jelaskan.salah" if example.salah else "jelaskan.benar", language), "dim"))
            for line in example.teks.strip("\n").splitlines():
                console.print(Text(f"  {line}"), soft_wrap=True, highlight=False)


def _facts(rule: Rule, settings: Settings) -> Iterator[tuple[str, str, str]]:
    """Label, value and style; what the settings change is said."""
    language = settings.language
    own = word("jelaskan.setelan", language)
    chosen, values = settings.severity(rule.id), settings.raw_parameters.get(rule.id, {})
    built_in = word(f"ui.{rule.tingkat.value}", language)
    severity = built_in if chosen is None else f"{word(f'ui.{chosen.value}', language)} ({own} {built_in})"
    yield "jelaskan.tingkat", severity, _SEVERITIES[(chosen or rule.tingkat).value]
    yield "jelaskan.dasar", "; ".join(basis(rule, language)), ""
    yield "jelaskan.berlaku", ", ".join(rule.berlaku), ""
    if any(rule.tahun):
        yield "jelaskan.tahun", years(rule, language), ""
    parameters = [f"{n} = {f'{values[n]} ({own} {v})' if n in values else v}" for n, v in rule.parameter.items()]
    if parameters:
        yield "jelaskan.parameter", ", ".join(parameters), ""


def basis(rule: Rule, language: str) -> list[str]:
    """Each legal basis, with how sure it is where the rule says."""
    sure = zip(rule.dasar, rule.kepastian, strict=True)
    return [f"{said} ({word(f'kepastian.{how}', language)})" if how else said for said, how in sure]


def years(rule: Rule, language: str) -> str:
    """`sejak 2027 (Permendagri 14/2026)`"""
    since, until, source = rule.tahun
    bounds = ((since, "jelaskan.sejak"), (until, "jelaskan.sampai"))
    said = [word(key, language, tahun=str(year)) for year, key in bounds if year]
    return f"{' '.join(said)} ({source})"


def differences(rule: Rule) -> Iterator[tuple[bool, list[str]]]:
    """For each wrong example what its nearest right one has instead; the right ones of a rule without wrong ones.

    Lines begin with `- ` (wrong), `+ ` (right) or two blanks (what stands around them).
    """
    right = [example for example in rule.contoh if not example.salah]
    wrong = [example for example in rule.contoh if example.salah]
    for example in wrong:
        if right:
            yield True, _against(example, right)
        else:
            yield True, [f"- {line}" for line in _lines(example)]
    if not wrong:
        for example in right:
            yield False, [f"  {line}" for line in _lines(example)]


def _lines(example: Contoh) -> list[str]:
    return example.teks.strip("\n").splitlines()


def _against(example: Contoh, right: list[Contoh]) -> list[str]:
    """The fewest lines that turn the wrong example into a right one."""
    return min((_changes(_lines(example), _lines(other)) for other in right), key=_changed)


def _changed(lines: list[str]) -> int:
    return sum(line[0] in "-+" for line in lines)


def _changes(old: list[str], new: list[str]) -> list[str]:
    found: list[str] = []
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    for number, group in enumerate(matcher.get_grouped_opcodes(1)):
        found += ["  …"] if number else []
        if number == _MOST_PLACES:
            break
        for tag, i1, i2, j1, j2 in group:
            if tag == "equal":
                found += [f"  {line}" for line in old[i1:i2] if line.strip()]
            else:
                found += [f"- {line}" for line in old[i1:i2]] + [f"+ {line}" for line in new[j1:j2]]
    return found
