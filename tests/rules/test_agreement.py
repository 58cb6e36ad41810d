"""RST and RKP: severities, abstaining, codes of another making, the reverse direction."""

from __future__ import annotations

import pytest

from renja_dsl.findings.finding import Report
from renja_dsl.rules.registry import built_in
from renja_dsl.testing.assertions import lint_texts

TREE = """
program 2.17.06 "Pemberdayaan Koperasi"
  indikator "Persentase koperasi aktif"
    target 30%
  pagu Rp90.000.000
  kegiatan 2.17.06.2.01 "Pembinaan Koperasi"
    pagu Rp90.000.000
    sub kegiatan 2.17.06.2.01.0008 "Fasilitasi Pelaporan"
      lokasi "Kecamatan Melati"
      indikator "Jumlah koperasi yang melapor"
        target 60 koperasi
      pagu Rp90.000.000
"""
OFFICE = '  perangkat daerah 2.17.0.00.0.00.01.0000 "Dinas Koperasi"'
RENJA = f'renja 2026\n{OFFICE}\n  mengacu rkpd "k.renja"\n  mengacu renstra "s.renja"\n{TREE}'
RKPD = f"rkpd 2026\n{OFFICE}\n{TREE}"
RENSTRA = f"""renstra 2025-2027
{OFFICE}
program 2.17.06 "Pemberdayaan Koperasi"
  indikator "Persentase koperasi aktif"
    sifat posisi akhir
    target 2025: 28%, 2026: 30%, 2027: 32%
    kondisi akhir 32%
  pagu 2026: Rp90.000.000
"""


def run(family: str, renja: str = RENJA, rkpd: str = RKPD, renstra: str = RENSTRA) -> Report:
    rules = [rule for rule in built_in() if rule.id.startswith(family)]
    report = lint_texts({"r.renja": renja, "k.renja": rkpd, "s.renja": renstra}, rules)
    assert all(finding.document == "renja 2026" for finding in report.findings)
    return report


def told(report: Report) -> list[str]:
    return [f"{finding.rule} {finding.severity.value} {finding.primary.from_.line}" for finding in report.findings]


def test_the_base_agrees() -> None:
    assert told(run("RST")) == []
    assert told(run("RKP")) == []


NOTE = '      catatan "Kenaikan hasil musrenbang."\n'


@pytest.mark.parametrize(
    ("old", "new", "rule", "plain", "explained"),
    [
        ("        target 60 koperasi\n", "        target 70 koperasi\n", "RKP403", "galat 15", "catatan 15"),
        ("      pagu Rp90.000.000\n", "      pagu Rp80.000.000\n", "RKP404", "galat 16", "catatan 16"),
        ("Kecamatan Melati", "Kecamatan Mawar", "RKP405", "peringatan 13", "catatan 13"),
        ("0008", "0009", "RKP401", "galat 12", "peringatan 12"),
    ],
)
def test_a_note_explains(old: str, new: str, rule: str, plain: str, explained: str) -> None:
    head, _, last = RENJA.rpartition(old)
    text = head + new + last
    assert told(run(rule, text)) == [f"{rule} {plain}"]
    assert told(run(rule, text + NOTE)) == [f"{rule} {explained}"]


def test_without_the_documents_everything_waits() -> None:
    alone = RENJA.replace("mengacu", "# mengacu")
    for family in ("RST", "RKP"):
        report = run(family, alone)
        assert told(report) == []
        assert {reason for checks in report.checks.values() for reason in checks.abstained} == {"dokumen_tak_dirujuk"}


def test_what_the_rkpd_has_besides() -> None:
    more = '    sub kegiatan 2.17.06.2.01.0009 "Fasilitasi Permodalan"\n'
    assert told(run("RKP402", rkpd=RKPD + more)) == ["RKP402 peringatan 10"]
    assert told(run("RKP402", rkpd=RKPD + 'program 2.17.07 "UMKM"\nkegiatan 2.17.07.2.01 "K"\n')) == [
        "RKP402 peringatan 1"
    ]
    assert told(run("RKP402", rkpd=(RKPD + more).replace("2.17.0.00.0.00.01.0000", "3.30.0.00.0.00.01.0000"))) == []


def test_only_the_highest_level_is_reported() -> None:
    text = RENJA.replace("2.17.06", "2.17.05")
    assert told(run("RKP401", text)) == ["RKP401 galat 6"]
    assert told(run("RST301", text)) == ["RST301 galat 6"]


def test_codes_of_its_own_making_are_no_evidence() -> None:
    own = RENSTRA.replace("program 2.17.06", "program 06.")
    assert told(run("RST", renstra=own)) == []
    renamed = run("RST301", renstra=own.replace("Pemberdayaan Koperasi", "Pemberdayaan Koprasi"))
    assert told(renamed) == []
    assert renamed.checks["RST301"].abstained == {"tak_sebanding": 3}


def test_a_level_that_the_renstra_lacks_waits() -> None:
    assert run("RST301").checks["RST301"].abstained == {"tak_sebanding": 2}


@pytest.mark.parametrize(
    ("old", "new", "told_"),
    [
        ("2026: 30%", "2026: 31%", ["RST302 galat 8"]),
        ("2026: Rp90", "2026: Rp80", ["RST303 peringatan 9"]),
        ("koperasi aktif", "koperasi sehat", ["RST306 peringatan 7"]),
        ("2026: 30%", "2026: 29%", ["RST307 catatan 8"]),
    ],
)
def test_against_the_renstra(old: str, new: str, told_: list[str]) -> None:
    assert told(run("RST", renstra=RENSTRA.replace(old, new))) == told_


@pytest.mark.parametrize("new", ["kondisi akhir 33%", "kondisi akhir 0%", "arah turun\n    kondisi akhir 25%"])
def test_the_end_is_out_of_reach(new: str) -> None:
    assert told(run("RST305", renstra=RENSTRA.replace("kondisi akhir 32%", new))) == ["RST305 peringatan 8"]


@pytest.mark.parametrize(
    ("sifat", "end", "fits"),
    [
        ("sifat posisi akhir", "32%", True),
        ("sifat posisi akhir", "90%", False),
        ("sifat akumulasi", "90%", True),
        ("sifat akumulasi", "32%", False),
        ("sifat akumulasi", "100%", True),
        ("", "90%", True),
        ("", "30%", True),
        ("", "32%", True),
        ("", "31%", False),
    ],
)
def test_the_end_follows_from_the_years(sifat: str, end: str, fits: bool) -> None:
    """30% is their mean, 90% their sum; one that accumulates may count from its initial 10%."""
    states = f"kondisi awal 10%\n    kondisi akhir {end}"
    text = RENSTRA.replace("sifat posisi akhir", sifat).replace("kondisi akhir 32%", states)
    found = lint_texts({"s.renja": text}, [rule for rule in built_in() if rule.id == "RST308"]).findings
    assert bool(found) is not fits


def test_a_percentage_beside_a_grade_differs() -> None:
    rkpd = RKPD.replace("target 30%", "target Level 3")
    assert told(run("RKP403", rkpd=rkpd)) == ["RKP403 galat 8"]


@pytest.mark.parametrize(
    ("target", "told_"),
    [
        ("60 dokumen", ["TGT202 peringatan 15"]),
        ("50 dokumen", ["RKP403 galat 15"]),
        ("50 koperasi", ["RKP403 galat 15"]),
    ],
)
def test_a_target_that_differs_in_number_or_unit(target: str, told_: list[str]) -> None:
    """Where both differ, one error says so."""
    rkpd = RKPD.replace("target 60 koperasi", f"target {target}")
    assert told(run("RKP403", rkpd=rkpd)) + told(run("TGT202", rkpd=rkpd)) == told_
