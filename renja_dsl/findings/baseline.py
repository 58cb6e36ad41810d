"""Findings that were there before: a file of old findings, so that only new ones fail.

A finding is known by its document (the file), node, rule and year, never by its line. Equal keys
are counted: of three findings with the key of two old ones, the last is new. Where the file is gone,
its findings are known in whichever file they are found now.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterable, Mapping

from attrs import evolve, field, frozen

from renja_dsl.findings.finding import Finding, Report
from renja_dsl.values.complaint import Complained, Complaint
from renja_dsl.values.data import from_json

SCHEMA = "renja-baseline/1"
_MOST_SHOWN = 80
"""characters of what is no baseline"""


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

    @property
    def key(self) -> tuple[str, str]:
        """What findings are known by; the rest is for readers, and a group may begin at another node."""
        return self.file, self.fingerprint


@frozen
class Baseline:
    counts: Mapping[Entry, int] = field(factory=dict)
    """how many places each entry has"""
    name: str = ""
    """of its file, as readers are told"""
    gone: frozenset[str] = frozenset()
    """files of entries that are no longer there: moved or removed"""

    @property
    def by_key(self) -> Counter[tuple[str, str]]:
        places: Counter[tuple[str, str]] = Counter()
        for entry, count in self.counts.items():
            places[entry.key] += count
        return places


class BaselineFault(Complained):
    """A file that is not a baseline."""

    def __init__(self, there: str) -> None:
        super().__init__(Complaint("baseline.rusak", {"sebab": there}))


def entry_of(finding: Finding) -> Entry:
    place = finding.primary
    return Entry(place.file, finding.rule, place.kode, finding.document, finding.year or 0, finding.fingerprint)


def mark_known(findings: Iterable[Finding], baseline: Baseline) -> list[Finding]:
    """The findings in their order, those of the baseline marked."""
    if not baseline.counts:
        return list(findings)
    left = baseline.by_key
    moved: Counter[str] = Counter()
    for file, fingerprint in left if baseline.gone else ():
        if file in baseline.gone:
            moved[fingerprint] += left[file, fingerprint]
    marked = []
    for finding in findings:
        key = entry_of(finding).key
        if finding.suppressed is None and finding.count <= left[key]:
            left[key] -= finding.count
        elif finding.suppressed is None and finding.count <= moved[finding.fingerprint]:
            moved[finding.fingerprint] -= finding.count
        else:
            marked.append(finding)
            continue
        marked.append(evolve(finding, known=True))
    return marked


def solved(report: Report, baseline: Baseline, selects: Callable[[str, str], bool]) -> int:
    """Old places of what this run looked at that it did not find; a file that is gone has none left.

    One that is told anew because it is in more places than before is not solved.
    """
    old = baseline.by_key
    there: Counter[str] = Counter()
    for finding in report.findings:
        if finding.known or (finding.suppressed is None and entry_of(finding).key in old):
            there[finding.fingerprint] += finding.count
    left: Counter[str] = Counter()
    for entry, count in baseline.counts.items():
        looked = entry.rule.startswith("SIN") or selects(entry.rule, entry.file)
        if looked and (entry.file in report.kinds or entry.file in baseline.gone):
            left[entry.fingerprint] += count
    return (left - there).total()


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
    """Raises BaselineFault."""
    try:
        data = from_json(text)
    except json.JSONDecodeError as error:
        line = text.split("\n")[error.lineno - 1].strip()
        raise BaselineFault(f"{error.lineno}:{error.colno} {_short(line)}".strip()) from None
    except ValueError:  # a key twice, a number or a nesting without end
        raise BaselineFault(_short(text)) from None
    if not isinstance(data, dict) or data.get("schema") != SCHEMA or not isinstance(data.get("findings"), list):
        raise BaselineFault(_short(json.dumps(data, ensure_ascii=False)))
    counts: Counter[Entry] = Counter()
    for row in data["findings"]:
        entry, count = _entry(row)
        counts[entry] += count
    return Baseline(counts)


def _entry(row: object) -> tuple[Entry, int]:
    match row:
        case {
            "file": str(file),
            "rule": str(rule),
            "kode": str() | None as kode,
            "document": str(document),
            "year": int() | None as year,
            "count": int(count),
            "fingerprint": str(fingerprint),
        } if count > 0:
            return Entry(file, rule, kode or "", document, year or 0, fingerprint), count
    raise BaselineFault(_short(json.dumps(row, ensure_ascii=False)))


def _short(text: str) -> str:
    return text if len(text) <= _MOST_SHOWN else f"{text[:_MOST_SHOWN]}…"
