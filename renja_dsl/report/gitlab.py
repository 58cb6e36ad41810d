"""GitLab's Code Quality report: https://docs.gitlab.com/ci/testing/code_quality/."""

from __future__ import annotations

import hashlib
import json
from collections import Counter

from renja_dsl.findings.finding import Severity
from renja_dsl.report.results import Results
from renja_dsl.report.wording import say

_SEVERITIES = {Severity.GALAT: "critical", Severity.PERINGATAN: "minor", Severity.CATATAN: "info"}


def draw(results: Results) -> str:
    times: Counter[tuple[str, str]] = Counter()
    rows = []
    for finding in results.shown:
        path = results.path(finding.primary.file)
        key = (path, finding.fingerprint)
        times[key] += 1
        rows.append(
            {
                "description": " ".join(f"{finding.rule}: {say(finding.message, results.language)}".split()),
                "check_name": finding.rule,
                "fingerprint": hashlib.sha256("\0".join((*key, str(times[key]))).encode()).hexdigest(),
                "severity": _SEVERITIES[finding.severity],
                "location": {
                    "path": path,
                    "lines": {"begin": finding.primary.from_.line, "end": finding.primary.to.line},
                },
            }
        )
    return json.dumps(rows, ensure_ascii=False, indent=2) + "\n"
