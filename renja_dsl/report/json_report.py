"""`renja lint --format json`: the schema is `docs/lint.schema.json`."""

from __future__ import annotations

import json
from collections.abc import Iterator
from decimal import Decimal

from renja_dsl import __version__
from renja_dsl.findings.finding import Difference, Edit, Explanation, Finding, Fix, Place, Report
from renja_dsl.report.causes import at_stake, caused, counted
from renja_dsl.report.results import Results
from renja_dsl.report.wording import Totals, say, totals
from renja_dsl.syntax.source import Position

SCHEMA = "renja-lint/2"

_PIECES = 1 << 13
"""pieces of the encoder, a few characters each, that are written at once"""

Json = dict[str, object]


def draw(results: Results) -> Iterator[str]:
    """One JSON object, findings in the order of their places; a piece for each, so that no more is held at a time."""
    report, before = results.report, "\n    "
    yield f'{{\n  "schema": "{SCHEMA}",\n  "version": "{__version__}",\n  "findings": ['
    for finding in sorted(report.findings, key=lambda f: f.order):
        yield before + _indented(_finding(finding, results.language), 4)
        before = ",\n    "
    end = "\n  ]" if report.findings else "]"
    yield f'{end},\n  "summary": {_indented(_summary(report, totals(report)), 2)}\n}}\n'


def _indented(data: Json, blanks: int) -> str:
    """As part of an object; no text of JSON has a line break of its own."""
    return json.dumps(data, ensure_ascii=False, indent=2).replace("\n", "\n" + " " * blanks)


def _finding(finding: Finding, language: str) -> Json:
    primary, suppressed = finding.primary, finding.suppressed
    return {
        "rule": finding.rule,
        "name": finding.name,
        "severity": finding.severity.value,
        "message": say(finding.message, language),
        "file": primary.file,
        "span": _span(primary),
        "document": finding.document,
        "kode": primary.kode or None,
        "year": finding.year,
        "count": finding.count,
        "related": [_related(place) for place in finding.related],
        "values": None if finding.values is None else _values(finding.values),
        "explanations": [explanation_json(e, language) for e in finding.explanations],
        "fixes": [_fix(fix, language) for fix in finding.fixes],
        "suppressed": None
        if suppressed is None
        else {"reason": suppressed.reason, "file": suppressed.place.file, "span": _span(suppressed.place)},
        **({"known": True} if finding.known else {}),
        **({"more_related": finding.more_related} if finding.more_related else {}),
        "fingerprint": finding.fingerprint,
        "cause": None if finding.cause is None else finding.cause.fingerprint,
        **({"cause_file": cause.file} if (cause := finding.cause) and cause.file != primary.file else {}),
        "source": source_json(primary),
    }


def _span(place: Place) -> Json:
    return {"start": _position(place.from_), "end": _position(place.to)}


def _position(position: Position) -> Json:
    return {"line": position.line, "column": position.column, "offset": position.offset}


def _related(place: Place) -> Json:
    source = {} if place.asal is None else {"source": source_json(place)}
    return {"file": place.file, "span": _span(place), "kode": place.kode or None, "label": place.label, **source}


def source_json(place: Place) -> Json | None:
    """The cell or the field that a value was imported from."""
    asal = place.asal
    if asal is None:
        return None
    first, *others = asal.sel
    more: Json = {"more": others} if others else {}
    sheet, _, cell = first.rpartition("!")
    row, dot, name = cell.partition(".")
    if dot:
        return {"file": asal.berkas, "row": int(row), "field": name, **more}
    return {"file": asal.berkas, "sheet": sheet, "cell": cell, **more}


def _values(values: Difference) -> Json:
    return {
        "stated": _decimal(values.stated),
        "computed": _decimal(values.computed),
        "difference": _decimal(values.difference),
    }


def _decimal(value: Decimal) -> str:
    return f"{value:f}"


def _fix(fix: Fix, language: str) -> Json:
    return {
        "applicability": "safe" if fix.safe else "unsafe",
        "title": say(fix.title, language),
        "edits": [edit_json(edit) for edit in fix.edits],
    }


def explanation_json(explanation: Explanation, language: str) -> Json:
    return {
        "kind": explanation.kind,
        "message": say(explanation.message, language),
        "edits": [edit_json(edit) for edit in explanation.edits],
    }


def edit_json(edit: Edit) -> Json:
    place = edit.place
    return {
        "file": place.file,
        "span": _span(place),
        "kode": place.kode or None,
        "from": place.source.text[place.start : place.end],
        "to": edit.text,
    }


def _summary(report: Report, found: Totals) -> Json:
    causes = caused(report)
    return {
        "documents": report.documents,
        **({"nomenklatur": list(report.tables)} if report.tables else {}),
        "checks": {
            "passed": found.passed,
            "failed": found.failed,
            "abstained": found.abstained,
            "suppressed": found.suppressed,
            **({"known": report.known} if report.known else {}),
        },
        "fixable": {"safe": found.safe, "unsafe": found.reviewed},
        "causes": {severity.value: count for severity, count in counted(causes).items()},
        "at_stake": _decimal(at_stake(causes)),
        "by_severity": {severity.value: count for severity, count in found.by_severity.items()},
        "by_rule": {
            rule: {
                "findings": own.findings,
                "passed": own.checks.passed,
                "failed": own.checks.failed,
                "abstained": dict(sorted(own.checks.abstained.items())),
            }
            for rule, own in found.by_rule.items()
        },
    }
