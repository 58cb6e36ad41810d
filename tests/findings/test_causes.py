"""What follows from what: by broken lines, amounts, codes and repeats; every finding stays."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from renja_dsl.check.open import opened, rules_for
from renja_dsl.check.run import check
from renja_dsl.findings.finding import Cause, Finding, Report

ROOT = Path(__file__).resolve().parents[2]
CONTOH = ROOT / "plans" / "contoh"
KODE = "2.17.01.2.01.0007"


def linted(folder: Path) -> Report:
    inputs = opened([folder])
    return check(inputs.reader, inputs.names, rules_for(inputs.root, inputs.settings), inputs.settings).report


def spoilt(tmp_path: Path, old: str, new: str) -> Report:
    """The clean plans, one text of the Renja replaced."""
    for path in CONTOH.glob("*.renja"):
        text = path.read_text(encoding="utf-8")
        if path.name == "renja-2026.renja":
            assert old in text
            text = text.replace(old, new, 1)
        (tmp_path / path.name).write_text(text, encoding="utf-8")
    return linted(tmp_path)


def heads(report: Report) -> list[Finding]:
    return [finding for finding in report.findings if finding.cause is None]


@pytest.mark.parametrize(
    ("old", "new", "cause", "below"),
    [
        (f"    sub kegiatan {KODE}", f"    pekerjaan {KODE}", "SIN001", {"SIN006", "STR018"}),
        (KODE, "2.17.01.2.01.9007", "KOD012", {"RKP401", "RKP402", "RST301"}),
        ("      pagu Rp45.000.000\n", "      pagu Rp48.000.000\n", "ANG103", {"ANG101", "NAR701", "RKP404", "RST303"}),
    ],
    ids=["level", "code", "digit"],
)
def test_one_slip_is_one_cause(tmp_path: Path, old: str, new: str, cause: str, below: set[str]) -> None:
    report = spoilt(tmp_path, old, new)
    (head,) = heads(report)
    assert head.rule == cause
    assert {finding.rule for finding in report.findings if finding is not head} == below
    expected = Cause(head.primary.file, head.fingerprint)
    assert {finding.cause for finding in report.findings if finding is not head} == {expected}


def line_of(start: str) -> str:
    text = (CONTOH / "renja-2026.renja").read_text(encoding="utf-8")
    return next(line for line in text.splitlines(keepends=True) if line.strip().startswith(start))


@pytest.mark.parametrize(
    ("start", "cause"),
    [
        ("sub kegiatan 2.17.01.2.01.0001", "RKP402"),
        ("sub kegiatan 2.17.04.2.01.0001", "RKP402"),
        ("kegiatan 2.17.01.2.01", "RKP402"),
        ("kegiatan 2.17.04.2.01", "RKP402"),
        ('indikator "Jumlah Dokumen Perencanaan', "SIN005"),
    ],
)
def test_a_line_that_is_lost_is_one_cause(tmp_path: Path, start: str, cause: str) -> None:
    report = spoilt(tmp_path, line_of(start), "")
    assert [finding.rule for finding in heads(report)] == [cause]
    assert len(report.findings) > 3


@pytest.mark.parametrize("start", ["program 2.17.04", "kegiatan 2.17.04.2.01", "sub kegiatan 2.17.04.2.01.0001"])
def test_what_a_line_names_that_cannot_be_read_is_not_missing_besides(tmp_path: Path, start: str) -> None:
    line = line_of(start)
    broken = line.replace(start.partition(" 2")[0], "xx", 1)
    assert [finding.rule for finding in heads(spoilt(tmp_path, line, broken))] == ["SIN001"]


def test_two_slips_are_two_causes(tmp_path: Path) -> None:
    spoilt(tmp_path, "      pagu Rp45.000.000\n", "      pagyu Rp45.000.000\n")
    path = tmp_path / "renja-2026.renja"
    path.write_text(path.read_text(encoding="utf-8").replace(KODE, "2.17.01.2.01.9007"), encoding="utf-8")
    assert {finding.rule for finding in heads(linted(tmp_path))} == {"SIN001", "KOD012"}


def test_what_is_accepted_neither_causes_nor_follows(tmp_path: Path) -> None:
    old = "      pagu Rp45.000.000\n"
    report = spoilt(tmp_path, old, '      pagu Rp48.000.000\n      abai ANG103 alasan "surat Bappeda"\n')
    accepted = next(finding for finding in report.findings if finding.suppressed is not None)
    assert accepted.cause is None
    assert Cause(accepted.primary.file, accepted.fingerprint) not in {finding.cause for finding in report.findings}


@pytest.fixture(scope="module")
def seed() -> Report:
    return linted(ROOT / "plans" / "bengkalis")


def test_the_seed_has_a_third_as_many_causes(seed: Report) -> None:
    assert 60 <= len(heads(seed)) <= 100
    assert len(seed.findings) >= 300


def test_a_cause_is_one_finding_that_follows_from_none(seed: Report) -> None:
    known = Counter((finding.primary.file, finding.fingerprint) for finding in heads(seed))
    assert set(known.values()) == {1}
    assert {(f.cause.file, f.cause.fingerprint) for f in seed.findings if f.cause is not None} <= set(known)


def test_what_was_copied_with_its_fault_is_one_cause(seed: Report) -> None:
    both = [finding for finding in seed.findings if finding.rule == "ANG101" and finding.primary.kode == "6.01.01.2.08"]
    first, second = both
    assert first.primary.file != second.primary.file
    assert second.cause == Cause(first.primary.file, first.fingerprint)


def test_sums_of_the_reference_are_causes_across_files(seed: Report) -> None:
    """The RKPD's kegiatan is added up wrong by as much as the Renja differs from it."""
    renja = next(f for f in seed.findings if f.rule == "RKP404" and f.primary.from_.line == 109)
    assert renja.cause is not None
    assert renja.cause.file.endswith("rkpd-2024.renja")
    assert renja.primary.file.endswith("renja-2024.renja")


def test_a_column_left_empty_and_a_pasted_block_are_one_cause(seed: Report) -> None:
    by_rule = Counter(f.rule for f in heads(seed) if f.primary.file.endswith("renja-2024.renja"))
    assert by_rule["STR005"] == by_rule["RST306"] == by_rule["RKP403"] == by_rule["KOD003"] == 1
    assert by_rule["TGT206"] == 0
