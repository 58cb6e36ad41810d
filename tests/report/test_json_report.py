"""The JSON report: its schema, its order and its cost."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator, ValidationError

from renja_dsl.findings.finding import Report
from tests.report.samples import CLEAN, REPORT, lint_json

SCHEMA = json.loads((Path(__file__).parents[2] / "docs" / "lint.schema.json").read_text(encoding="utf-8"))


def loaded(report: Report, language: str = "id") -> Any:
    return json.loads(lint_json(report, language))


@pytest.mark.parametrize("report", [REPORT, CLEAN], ids=["findings", "clean"])
@pytest.mark.parametrize("language", ["id", "en"])
def test_fits_its_schema(report: Report, language: str) -> None:
    Draft202012Validator.check_schema(SCHEMA)
    Draft202012Validator(SCHEMA).validate(loaded(report, language))


def test_the_schema_refuses_numbers_that_are_not_strings() -> None:
    data = loaded(REPORT)
    data["findings"][1]["values"]["stated"] = 1435000000
    with pytest.raises(ValidationError):
        Draft202012Validator(SCHEMA).validate(data)


def test_a_finding() -> None:
    finding = loaded(REPORT)["findings"][1]
    related = finding.pop("related")
    fix = finding.pop("fixes")[0]
    assert finding == {
        "rule": "ANG101",
        "name": "pagu-induk-tidak-sama-jumlah-anak",
        "severity": "galat",
        "message": "program 2.17.02: tertulis Rp1.435.000.000, jumlah anaknya Rp1.535.000.000, selisih -Rp100.000.000",
        "file": "renja-2024.renja",
        "span": {"start": {"line": 3, "column": 8, "offset": 79}, "end": {"line": 3, "column": 23, "offset": 94}},
        "document": "renja 2024",
        "kode": "2.17.02",
        "year": 2024,
        "count": 1,
        "values": {"stated": "1435000000", "computed": "1535000000", "difference": "-100000000"},
        "explanations": [],
        "suppressed": None,
        "fingerprint": REPORT.findings[1].fingerprint,
        "cause": None,
        "source": None,
    }
    assert [(r["file"], r["label"], r["kode"]) for r in related] == [
        ("renja-2024.renja", "children", "2.17.02.2.01"),
        ("renja-2024.renja", "children", "2.17.02.2.02"),
        ("rkpd-2024.renja", "reference", "2.17.02"),
    ]
    assert fix["applicability"] == "unsafe"
    assert (fix["edits"][0]["from"], fix["edits"][0]["to"]) == ("Rp1.435.000.000", "Rp1.535.000.000")


def test_findings_are_sorted_and_suppressed_ones_say_why() -> None:
    findings = loaded(REPORT)["findings"]
    assert [f["rule"] for f in findings] == ["NAR702", "ANG101", "TGT204", "STR900"]
    assert findings[2]["suppressed"]["reason"] == "Sesuai surat Bappeda"
    assert findings[2]["suppressed"]["span"]["start"]["line"] == 6
    assert findings[0]["count"] == 117


def test_summary_counts_open_findings() -> None:
    summary = loaded(REPORT)["summary"]
    assert summary["documents"] == 2
    assert summary["checks"] == {"passed": 58, "failed": 3, "abstained": 8, "suppressed": 1}
    assert summary["by_severity"] == {"galat": 2, "peringatan": 1, "catatan": 0}
    assert summary["by_rule"]["ANG101"] == {
        "findings": 1,
        "passed": 12,
        "failed": 1,
        "abstained": {"hilang.baris_rusak": 2},
    }
    assert summary["by_rule"]["TGT204"]["findings"] == 0


def test_messages_follow_the_language() -> None:
    assert loaded(REPORT, "en")["findings"][3]["message"] == (
        '"Rp300,000,000" uses commas between thousands. This value is left '
        "out of all sums until it is repaired. Write: Rp300.000.000"
    )


def test_does_not_load_rich() -> None:
    code = "import sys, renja_dsl.report.json_report; sys.exit(any(m.split('.')[0] == 'rich' for m in sys.modules))"
    subprocess.run([sys.executable, "-c", code], check=True)


def test_twenty_thousand_programs_without_findings_cost_nothing() -> None:
    large = Report((), CLEAN.checks, 20_000, REPORT.programs * 7_000)
    start = time.perf_counter()
    lint_json(large)
    assert time.perf_counter() - start < 0.1
