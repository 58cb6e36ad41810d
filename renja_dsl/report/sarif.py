"""SARIF 2.1.0, for code scanning: https://docs.oasis-open.org/sarif/sarif/v2.1.0/."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from itertools import count

from renja_dsl import __version__
from renja_dsl.findings.finding import Edit, Finding, Fix, Place, Severity
from renja_dsl.report.json_report import source_json
from renja_dsl.report.results import Results
from renja_dsl.report.wording import explanations, label_word, number, origin_told, say, severity_word
from renja_dsl.rules.rule import Rule
from renja_dsl.syntax.source import Position
from renja_dsl.values.data import Json

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LEVELS = {Severity.GALAT: "error", Severity.PERINGATAN: "warning", Severity.CATATAN: "note"}
_ROOT = "%SRCROOT%"
"""what the addresses of files start from: by convention the root of the repository"""
_LINK = re.compile(r"\[(?=[^\[\]]*\]\()")


def draw(results: Results) -> Iterator[str]:
    rules = {rule.id: number for number, rule in enumerate(results.rules)}
    run: Json = {
        "tool": {
            "driver": {
                "name": "renja",
                "semanticVersion": __version__,
                "language": results.language,
                "rules": [_rule(rule, results) for rule in results.rules],
            }
        },
        "language": results.language,
        "columnKind": "utf16CodeUnits",
        "results": [
            _result(finding, rules, results) for finding in sorted(results.report.findings, key=lambda f: f.order)
        ],
    }
    data = {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
    yield json.dumps(data, ensure_ascii=False, indent=2) + "\n"


# ---- rules ------------------------------------------------------------------------------------


def _rule(rule: Rule, results: Results) -> Json:
    language = results.language
    title = rule.judul.get(language) or rule.judul["id"]
    full = rule.penjelasan.get(language) or rule.penjelasan.get("id") or title
    basis = "; ".join(rule.dasar)
    examples = "".join(_example(rule, wrong) for wrong in (True, False))
    return {
        "id": rule.id,
        "name": "".join(part.capitalize() for part in rule.nama.split("-")),
        "shortDescription": {"text": title},
        "fullDescription": {"text": full},
        "help": {"text": f"{full}\n\n{basis}", "markdown": f"{full}\n\n_{basis}_\n{examples}"},
        "defaultConfiguration": {"level": _LEVELS[results.severity(rule)]},
        "properties": {"tags": [rule.family, *rule.berlaku], "basis": list(rule.dasar)},
    }


def _example(rule: Rule, wrong: bool) -> str:
    """The first example of a kind, as a block of code."""
    text = next((contoh.teks for contoh in rule.contoh if contoh.salah is wrong), None)
    word = "contoh salah" if wrong else "contoh benar"
    return "" if text is None else f"\n{word}:\n\n````renja\n{text.strip(chr(10))}\n````\n"


# ---- results -----------------------------------------------------------------------------------


def _result(finding: Finding, rules: dict[str, int], results: Results) -> Json:
    language = results.language
    text = say(finding.message, language)
    for head, sentence in explanations(finding, language):
        text = f"{text} {head}: {sentence}"
    if finding.advice is not None:
        text = f"{text} {say(finding.advice, language)}"
    if finding.primary.asal is not None:
        text = f"{text} ({origin_told(finding.primary, language)})"
    ids = count(1)
    result: Json = {
        "ruleId": finding.rule,
        "level": _LEVELS[finding.severity],
        "message": _message(text),
        "locations": [_location(finding.primary, results)],
        "partialFingerprints": {"renja/v1": finding.fingerprint},
    }
    if finding.rule in rules:
        result["ruleIndex"] = rules[finding.rule]
    if finding.related:
        result["relatedLocations"] = [
            {"id": next(ids), "message": _message(_part(place, language)), **_location(place, results)}
            for place in finding.related
        ]
    if finding.count > 1:
        result["occurrenceCount"] = finding.count
    if finding.fixes:
        result["fixes"] = [_fix(fix, results) for fix in finding.fixes]
    if results.settings.known is not None and results.settings.known.counts:
        result["baselineState"] = "unchanged" if finding.known else "new"
    result["suppressions"] = _suppressions(finding, results)
    result["properties"] = _properties(finding, language)
    return result


def _message(text: str) -> Json:
    """Plain text; what a plan writes like a link stays what it wrote."""
    return {"text": _LINK.sub(r"\\[", text)}


def _part(place: Place, language: str) -> str:
    """What a related place is: its part, name, value and origin; never empty."""
    parts = (label_word(place.label, language), place.kode, place.nama, place.value, origin_told(place, language))
    return " ".join(part for part in parts if part) or place.file


def _location(place: Place, results: Results) -> Json:
    location: Json = {
        "physicalLocation": {
            "artifactLocation": _artifact(place.file, results),
            "region": {**_region(place), "snippet": {"text": place.source.text[place.start : place.end]}},
        }
    }
    if place.kode or place.nama:
        location["logicalLocations"] = [
            {"name": place.nama or place.kode, "fullyQualifiedName": place.kode or place.nama}
        ]
    if place.asal is not None:
        location["properties"] = {"source": source_json(place)}
    return location


def _artifact(file: str, results: Results) -> Json:
    return {"uri": results.uri(file), "uriBaseId": _ROOT}


def _region(place: Place) -> Json:
    """Lines and columns alone: an offset counts a BOM and CR, which our texts do not have."""
    start, end = place.from_, place.to
    return {
        "startLine": start.line,
        "startColumn": _column(place, start),
        "endLine": end.line,
        "endColumn": _column(place, end),
    }


def _column(place: Place, at: Position) -> int:
    """In UTF-16 units, which every viewer counts in; a character beyond U+FFFF has two."""
    before = place.source.line(at.line)[: at.column - 1]
    return at.column + sum(character > "\uffff" for character in before)


def _fix(fix: Fix, results: Results) -> Json:
    by_file: dict[str, list[Edit]] = {}
    for edit in fix.edits:
        by_file.setdefault(edit.place.file, []).append(edit)
    return {
        "description": {"text": say(fix.title, results.language)},
        "artifactChanges": [
            {
                "artifactLocation": _artifact(file, results),
                "replacements": [
                    {
                        "deletedRegion": _region(edit.place),
                        "insertedContent": {"text": edit.text},
                    }
                    for edit in edits
                ],
            }
            for file, edits in by_file.items()
        ],
    }


def _suppressions(finding: Finding, results: Results) -> list[Json]:
    """`abai` in the plan, or the baseline outside it; an empty list says that there is none."""
    made: list[Json] = []
    if finding.suppressed is not None:
        made.append(
            {
                "kind": "inSource",
                "status": "accepted",
                "justification": finding.suppressed.reason,
                "location": _location(finding.suppressed.place, results),
            }
        )
    if finding.known:
        made.append({"kind": "external", "status": "accepted", "justification": "baseline"})
    return made


def _properties(finding: Finding, language: str) -> Json:
    """What SARIF has no word for."""
    more: Json = {"tingkat": severity_word(finding.severity, language), "document": finding.document}
    if finding.cause is not None:
        more["cause"] = finding.cause.fingerprint
    if finding.year is not None:
        more["year"] = finding.year
    if finding.values is not None:
        values = finding.values
        for name, value in (
            ("stated", values.stated),
            ("computed", values.computed),
            ("difference", values.difference),
        ):
            more[name] = number(value, values.unit)
    return more
