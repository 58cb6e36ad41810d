"""The findings on the real plan, line by line. Reviewed by reading them against the printed tables.

After a change that is meant: `GOLDEN=write python -m pytest tests/plans`, then read the difference.
"""

from __future__ import annotations

import os
from pathlib import Path

from renja_dsl.check.readers import Folder
from renja_dsl.check.run import check
from renja_dsl.findings.finding import Finding
from renja_dsl.lint.settings import Settings
from renja_dsl.messages import render
from renja_dsl.rules.registry import built_in

SEED = Path(__file__).resolve().parents[2] / "plans" / "bengkalis" / "diskop-ukm"
GOLDEN = Path(__file__).with_name("temuan-diskop-ukm.txt")


def line(finding: Finding) -> str:
    place = finding.primary
    said = " ".join(render(finding.message.templates, finding.message.arguments, "id").split())
    times = f" (x{finding.count})" if finding.count > 1 else ""
    return f"{finding.rule} {finding.severity} {place.file}:{place.from_.line}:{place.from_.column}{times} {said}"


def test_findings_of_the_real_plan() -> None:
    report = check(Folder(SEED), Folder(SEED).plans("."), built_in(), Settings()).report
    found = "".join(f"{line(finding)}\n" for finding in report.findings)
    if os.environ.get("GOLDEN") == "write":
        GOLDEN.write_text(found, encoding="utf-8")
    assert found == GOLDEN.read_text(encoding="utf-8")
