"""Workflow commands of GitHub Actions: each finding becomes an annotation at its lines."""

from __future__ import annotations

from collections.abc import Iterator

from renja_dsl.findings.finding import Finding, Severity
from renja_dsl.report.causes import heads
from renja_dsl.report.results import Results
from renja_dsl.report.wording import explanations, follows, origin_told, say

_COMMANDS = {Severity.GALAT: "error", Severity.PERINGATAN: "warning", Severity.CATATAN: "notice"}


def draw(results: Results) -> Iterator[str]:
    causes = heads(results.report)
    for finding in results.shown:
        cause = None if finding.cause is None else causes.get(finding.cause)
        yield f"{_command(finding, cause, results)}\n"


def _command(finding: Finding, cause: Finding | None, results: Results) -> str:
    place = finding.primary
    start, end = place.from_, place.to
    properties = {
        "file": results.path(place.file),
        "line": str(start.line),
        "endLine": str(end.line),
        "title": f"{finding.rule} {finding.name}",
    }
    if start.line == end.line:  # GitHub ignores columns of several lines
        properties |= {"col": str(start.column), "endColumn": str(end.column)}
    listed = ",".join(f"{name}={_property(value)}" for name, value in properties.items())
    lines = [say(finding.message, results.language)]
    lines += [f"{head}: {sentence}" for head, sentence in explanations(finding, results.language)]
    if finding.advice is not None:
        lines.append(say(finding.advice, results.language))
    if cause is not None:
        lines.append(follows(finding, cause, results))
    if place.asal is not None:
        lines.append(origin_told(place, results.language))
    return f"::{_COMMANDS[finding.severity]} {listed}::{_data(chr(10).join(lines))}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
