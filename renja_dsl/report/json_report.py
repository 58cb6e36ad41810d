"""`renja lint --format json`: the schema is `docs/lint.schema.json`."""

from __future__ import annotations

import json
from collections.abc import Iterator
from decimal import Decimal
from itertools import islice

from renja_dsl import __version__
from renja_dsl.findings.finding import Difference, Edit, Explanation, Finding, Fix, Place, Report
from renja_dsl.report.causes import at_stake, caused, counted
from renja_dsl.report.results import Results
from renja_dsl.report.wording import Totals, say, totals
from renja_dsl.syntax.source import Position
from renja_dsl.values.data import Json

SCHEMA = "renja-lint/2"

_PIECES = 1 << 13
"""pieces of the encoder, a few characters each, that are written at once"""


class _Streamed(list[Json]):
    """An array whose objects are made when the encoder comes to them, so that no more than one is held at a time."""

    def __init__(self, items: Iterator[Json]) -> None:
        super().__init__([{}])  # never empty for the encoder, which then asks for what is in it
        self._items = items

    def __iter__(self) -> Iterator[Json]:
        return self._items


def draw(results: Results) -> Iterator[str]:
    """One JSON object, findings in the order of their places."""
    report, language = results.report, results.language
    findings = sorted(report.findings, key=lambda f: f.order)
    data = {
        "schema": SCHEMA,
        "version": __version__,
        "findings": _Streamed(_finding(finding, language) for finding in findings) if findings else [],
        "summary": _summary(report, totals(report)),
    }
    pieces = json.JSONEncoder(ensure_ascii=False, indent=2).iterencode(data)  # one encoder: each leaves a cycle behind
    while some := "".join(islice(pieces, _PIECES)):
        yield some
    yield "\n"


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
