"""Findings that were there before: a file of old findings, so that only new ones fail.

A finding is known by its document (the file), node, rule and year, never by its line. Equal keys
are counted: of three findings with the key of two old ones, the last is new.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterable, Mapping

from attrs import evolve, field, frozen

from renja_dsl.rules.finding import Finding

SCHEMA = "renja-baseline/1"
FILE_NAME = "renja-baseline.json"


@frozen(order=True)
class Entry:
    """What findings of one key have in common."""

    file: str
    rule: str
    kode: str
    document: str
    year: int
    """0 without one"""
    fingerprint: str


@frozen
class Baseline:
    counts: Mapping[Entry, int] = field(factory=dict)
    """how many places each key has"""


class BaselineFault(Exception):
    """A file that is not a baseline."""


def entry_of(finding: Finding) -> Entry:
    place = finding.primary
    return Entry(place.file, finding.rule, place.kode, finding.document, finding.year or 0, finding.fingerprint)


def mark_known(findings: Iterable[Finding], baseline: Baseline) -> list[Finding]:
    """The findings in their order, those of the baseline marked."""
    if not baseline.counts:
        return list(findings)
    left: Counter[tuple[str, str]] = Counter()
    for entry, count in baseline.counts.items():
        left[entry.file, entry.fingerprint] += count
    marked = []
    for finding in findings:
        key = (finding.primary.file, finding.fingerprint)
        if finding.suppressed is None and finding.count <= left[key]:
            left[key] -= finding.count
            marked.append(evolve(finding, known=True))
        else:
            marked.append(finding)
    return marked


def taken(findings: Iterable[Finding], before: Baseline, kept: Callable[[Entry], bool]) -> Baseline:
    """The baseline of all open and known findings; of `before` what this run could not see stays."""
    counts: Counter[Entry] = Counter()
    for finding in findings:
        if finding.suppressed is None:
            counts[entry_of(finding)] += finding.count
    return Baseline({**{entry: count for entry, count in before.counts.items() if kept(entry)}, **counts})


def baseline_text(baseline: Baseline) -> str:
    """JSON for people and for `git diff`: sorted, one key a line."""
    rows = [
        json.dumps(
            {
                "file": entry.file,
                "rule": entry.rule,
                "kode": entry.kode or None,
                "document": entry.document,
                "year": entry.year or None,
                "count": count,
                "fingerprint": entry.fingerprint,
            },
            ensure_ascii=False,
        )
        for entry, count in sorted(baseline.counts.items())
    ]
    body = ",\n".join(f"    {row}" for row in rows)
    listed = f"[\n{body}\n  ]" if rows else "[]"
    return f'{{\n  "schema": "{SCHEMA}",\n  "findings": {listed}\n}}\n'


def read_baseline(text: str) -> Baseline:
    """Raises BaselineFault with what is wrong."""
    try:
        data = json.loads(text)
        if data["schema"] != SCHEMA:
            raise BaselineFault(f"schema {data['schema']}")
        counts: dict[Entry, int] = {}
        for row in data["findings"]:
            texts = (row["file"], row["rule"], row["kode"] or "", row["document"])
            if not all(isinstance(part, str) for part in (*texts, row["fingerprint"])):
                raise BaselineFault(json.dumps(row, ensure_ascii=False)[:80])
            entry = Entry(*texts, int(row["year"] or 0), row["fingerprint"])
            counts[entry] = counts.get(entry, 0) + int(row["count"])
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError) as error:
        raise BaselineFault(f"{type(error).__name__}: {error}") from None
    return Baseline(counts)
