"""The seed's E.81, transcribed, against the rows of the TSV that it was read from."""

from __future__ import annotations

import csv
import re
from collections import Counter
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path

import pytest

from renja_dsl.check.readers import Folder
from renja_dsl.check.run import check_documents
from renja_dsl.knowledge.e81 import evaluated_rows
from renja_dsl.knowledge.iku import achievements
from renja_dsl.knowledge.recaps import summaries
from renja_dsl.lint.settings import Settings
from renja_dsl.model.lookup import Lookup
from renja_dsl.model.references import load
from renja_dsl.model.scales import built_in_scales
from renja_dsl.rules.registry import built_in

ROOT = Path(__file__).resolve().parents[2]
SEED = ROOT / "plans" / "bengkalis" / "diskop-ukm"
TSV = ROOT.parent / "shared" / "seed"
DOCUMENTS = load(Folder(SEED), Folder(SEED).plans("."))
WORKSPACE = Lookup(DOCUMENTS)
EVALUASI = DOCUMENTS["evaluasi-2022.renja"]
RULES = [rule for rule in built_in() if rule.family in ("EVL", "PRD")]
REPORT = check_documents(DOCUMENTS, Folder(SEED), RULES, Settings()).report
QUARTERS = ("tw1_rp", "tw2_rp", "tw3_rp", "tw4_rp")

COUNTS = {
    "EVL501": 20,
    "EVL502": 1,
    "EVL503": 11,
    "EVL504": 23,
    "EVL505": 3,
    "EVL506": 3,
    "EVL507": 34,
    "EVL508": 2,
    "EVL512": 15,
    "EVL515": 4,
    "PRD601": 8,
    "PRD602": 2,
    "PRD605": 1,
}
"""read line by line against the TSV; a change here is a change of what a planner is told"""


def test_counts() -> None:
    assert Counter(finding.rule for finding in REPORT.open) == COUNTS


def rows(name: str) -> list[dict[str, str]]:
    path = TSV / name
    if not path.is_file():
        pytest.skip("the seed is not here")
    with path.open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream, delimiter="\t", quoting=csv.QUOTE_NONE))


def money(text: str) -> Decimal | None:
    """Rupiah as the table prints them; None where the cell is empty."""
    text = text.strip()
    if text in ("-", "0-"):
        return Decimal(0)
    if not text:
        return None
    amount = Decimal(text.strip("()").replace(".", "").replace(",", "."))
    return -amount if text.startswith("(") else amount


def lines_of(rule: str, label: str) -> set[str]:
    """Codes of the nodes whose money side a rule speaks about."""
    return {f.primary.kode for f in REPORT.open if f.rule == rule and f.primary.value.startswith(label)}


def test_quarters_of_money_agree_with_the_table() -> None:
    wrong = set()
    for row in rows("evaluasi-2022.tsv"):
        quarters, total = [money(row[q]) for q in QUARTERS], money(row["realisasi_rp"])
        known = [q for q in quarters if q is not None]
        if total is not None and (sum(known) > total or (len(known) == len(quarters) and sum(known) != total)):
            wrong.add(row["kode"])
    assert lines_of("EVL501", "Rp") == wrong


def test_achievement_of_money_agrees_with_the_table() -> None:
    wrong = set()
    for row in rows("evaluasi-2022.tsv"):
        done, target = money(row["renstra_sd_rp"]), money(row["renstra_rp"])
        printed = re.fullmatch(r"([\d.]+)[.,](\d\d)", row["capaian_rp"].strip())
        if done and target and printed:
            exact = (done * 100 / target).quantize(Decimal("0.01"), ROUND_HALF_UP)
            if exact != Decimal(f"{printed[1].replace('.', '')}.{printed[2]}"):
                wrong.add(row["kode"])
    found = [f for f in REPORT.open if f.rule == "EVL503" and f.message.arguments["b.apa"] == "Rp"]
    assert {f.primary.kode for f in found} == wrong


def test_negative_quarters_agree_with_the_table() -> None:
    negative = {row["kode"] for row in rows("evaluasi-2022.tsv") for q in QUARTERS if row[q].startswith("(")}
    assert {f.primary.kode for f in REPORT.open if f.rule == "EVL506"} == negative


def test_spending_above_pagu_agrees_with_the_table() -> None:
    above = set()
    for row in rows("evaluasi-2022.tsv"):
        done, pagu = money(row["realisasi_rp"]), money(row["target_rp"])
        if done is not None and pagu is not None and done > pagu:
            above.add(row["kode"])
    assert {f.primary.kode for f in REPORT.open if f.rule == "EVL505"} == above


def test_numbers_of_a_row() -> None:
    (row,) = [row for row in evaluated_rows(EVALUASI) if row.node.kode_teks == "04.2.01.01."]
    assert {key: str(angka.value) for key, angka in row.kinerja[0].kolom.items() if key in ("13", "14", "15")} == {
        "13": "125.00",
        "14": "125.00",
        "15": "62.50",
    }
    assert row.anggaran.kolom["13"].computed == Decimal(127_113_500)
    assert row.anggaran.kolom["15"].equal is True


def test_averages_of_a_program_and_of_the_office() -> None:
    made = summaries(EVALUASI, built_in_scales()["Permendagri 86/2017"])
    by_name = {(summary.kode, summary.sisi): summary for summary in made}
    four = by_name["04.", "anggaran"].isi
    assert [four[key].nilai.equal for key in ("TW1", "TW2", "TW3", "TW4", "realisasi", "capaian")] == [True] * 6
    assert (four["realisasi"].tertulis, four["realisasi"].dihitung, four["realisasi"].sama) == (
        "Tinggi",
        "Tinggi",
        True,
    )
    office = by_name["", "anggaran"].isi["TW3"]
    assert (office.tertulis, office.dihitung, office.sama) == ("Sangat Tinggi", "Sangat Rendah", False)
    foreign = by_name["02.", "kinerja"].isi["TW2"]
    assert (foreign.tertulis, foreign.dikenal, foreign.sama) == ("Lambat Buruk", False, None)


def test_achievement_of_key_indicators() -> None:
    made = {(c.indikator.simpul.kode_teks, c.tahun): c for c in achievements(WORKSPACE.documents["renja-2024.renja"])}
    first = made["S1", "2022"].capaian
    assert first.stated == Decimal("94.05") and first.equal is True
    assert made["S2", "2022"].capaian.equal is True
    assert made["S1", "2021"].capaian.computed is None
