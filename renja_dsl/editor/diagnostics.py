"""Findings as an editor shows them: what is wrong and what to do, its other places, and where its rule is explained."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from lsprotocol import types
from pygls.uris import from_fs_path

from renja_dsl.editor.desk import Desk
from renja_dsl.editor.positions import CodeUnits
from renja_dsl.findings.finding import Finding, Place, Severity
from renja_dsl.messages import word
from renja_dsl.report.wording import label_word, say
from renja_dsl.rules.registry import built_in
from renja_dsl.rules.rule import RULEBOOK, Rule

SOURCE = "renja"
UNREAD = "SIN001"
"""a line that nobody can read: each that is being typed is one for a while"""
SEVERITY = {
    Severity.GALAT: types.DiagnosticSeverity.Error,
    Severity.PERINGATAN: types.DiagnosticSeverity.Warning,
    Severity.CATATAN: types.DiagnosticSeverity.Information,
}
MOST_SHOWN = 1000
"""findings of one file that an editor shows, in the order of the report"""
_RELATED = 20
"""other places of a finding that an editor lists"""


def diagnostics(
    desk: Desk, name: str, findings: Iterable[Finding], units: CodeUnits, pages: str
) -> list[types.Diagnostic]:
    """What an editor shows for one file; `pages`: before the id of a rule, the address of its page."""
    buffer = desk.buffers.get(name)
    held = [finding for finding in findings if not (buffer and _being_typed(finding, buffer.typed))]
    return [_diagnostic(desk, finding, units, pages) for finding in held[:MOST_SHOWN]]


def _being_typed(finding: Finding, line: int | None) -> bool:
    return finding.rule == UNREAD and finding.primary.from_.line - 1 == line


def _diagnostic(desk: Desk, finding: Finding, units: CodeUnits, pages: str) -> types.Diagnostic:
    rule = desk.rule.get(finding.rule)
    href = rule_address(rule, desk, pages) if rule is not None else None
    return types.Diagnostic(
        range=shown(finding.primary, units),
        message=told(finding, desk.language),
        severity=SEVERITY[finding.severity],
        code=finding.rule,
        code_description=types.CodeDescription(href) if href else None,
        source=SOURCE,
        related_information=list(_related(desk, finding, units)) or None,
        data=finding.fingerprint,
    )


def told(finding: Finding, language: str) -> str:
    """The sentence, its likeliest cause, and what to do; each on a line of its own."""
    lines = [say(finding.message, language)]
    if finding.count > 1:
        lines[0] += " " + word("editor.berulang", language, banyak=str(finding.count))
    lines += [say(why.message, language) for why in finding.explanations[:1]]
    if finding.advice is not None:
        lines.append(say(finding.advice, language))
    return "\n".join(lines)


def shown(place: Place, units: CodeUnits) -> types.Range:
    """The characters of a place; of several lines, the first."""
    source, start, end = place.source, place.start, place.end
    first = source.text.find("\n", start, end)
    return units.range(source, start, end if first < 0 else max(first, start))


def _related(desk: Desk, finding: Finding, units: CodeUnits) -> Iterator[types.DiagnosticRelatedInformation]:
    for place in finding.related[:_RELATED]:
        said = " ".join(filter(None, (place.kode, place.nama, place.value)))
        label = label_word(place.label, desk.language)
        message = f"{label}: {said}" if label and said else label or said
        location = types.Location(desk.uri(place.file), shown(place, units))
        yield types.DiagnosticRelatedInformation(location, message or finding.rule)


def rule_address(rule: Rule, desk: Desk, pages: str) -> str | None:
    """Where a rule can be read: its page where the editor shows such, else its text in the rulebook."""
    if pages:
        return f"{pages}{rule.id}.md"
    folder = RULEBOOK if any(rule is known for known in built_in()) else desk.root
    place = None if folder is None else from_fs_path(str(folder / rule.berkas))
    return f"{place}#L{rule.baris}" if place else None


def by_place(findings: Mapping[str, list[Finding]], name: str, start: int, end: int) -> list[Finding]:
    """Findings of a file whose characters touch a selection, the nearest first."""
    touching = [f for f in findings.get(name, ()) if f.primary.start <= end and start <= f.primary.end]
    return sorted(touching, key=lambda f: (abs(f.primary.start - start), f.order))
