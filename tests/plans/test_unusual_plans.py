"""Plans that are right though few are like them: what is said of them is a question at most.

Two bidang, a province, kecamatan with kelurahan, hospitals and puskesmas as unit kerja, a Renja Perubahan, the six
chapters of 2027, targets that fall, dates and ratios, an RKPD of a whole region. Offices and figures are invented.
"""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from renja_dsl.check.readers import Folder
from renja_dsl.check.run import check
from renja_dsl.findings.finding import Severity
from renja_dsl.lint.settings import Settings
from renja_dsl.rules.registry import built_in

PLANS = Path(__file__).with_name("lazim")
QUESTIONS = {
    "investasi": {"STR020": 1},  # the RKPD could refer to the Renstra
    "perubahan": {"TGT204": 2, "STR017": 1},
    "rsud": {"TGT204": 2},
    "tiga-bidang": {"TGT204": 1},
}
"""folder -> what a verifier may well ask"""


@pytest.mark.parametrize("name", sorted(path.name for path in PLANS.iterdir()))
def test_what_is_right_is_not_called_wrong(name: str) -> None:
    reader = Folder(PLANS / name)
    findings = check(reader, reader.plans("."), built_in(), Settings()).report.findings
    assert Counter(finding.rule for finding in findings) == QUESTIONS.get(name, {})
    assert {finding.severity for finding in findings} <= {Severity.CATATAN}
