"""GitLab's Code Quality report: https://docs.gitlab.com/ci/testing/code_quality/."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Iterator

from renja_dsl.findings.finding import Finding, Severity
from renja_dsl.report.results import Results
from renja_dsl.report.wording import explanations, origin_told, say

_SEVERITIES = {Severity.GALAT: "critical", Severity.PERINGATAN: "minor", Severity.CATATAN: "info"}


def draw(results: Results) -> Iterator[str]:
    times: Counter[tuple[str, str]] = Counter()
    rows = []
    for finding in results.shown:
        path = results.path(finding.primary.file)
        key = (path, finding.fingerprint)
        cause = finding.cause
        times[key] += 1
        rows.append(
            {
                "description": _description(finding, results.language),
                "check_name": finding.rule,
                "fingerprint": hashlib.sha256(
                    "\0".join((*key, str(times[key]))).encode("utf-8", "surrogateescape")
                ).hexdigest(),
                **({} if cause is None else {"cause": cause.fingerprint}),
                "severity": _SEVERITIES[finding.severity],
                "location": {
                    "path": path,
                    "lines": {"begin": finding.primary.from_.line, "end": finding.primary.to.line},
                },
            }
        )
    yield json.dumps(rows, ensure_ascii=False, indent=2) + "\n"


def _description(finding: Finding, language: str) -> str:
    """One line: the message, its probable causes, and the cell it was imported from."""
    causes = (f" {head}: {sentence}" for head, sentence in explanations(finding, language))
    told = f"{finding.rule}: {say(finding.message, language)}{''.join(causes)} {origin_told(finding.primary, language)}"
    return " ".join(told.split())
