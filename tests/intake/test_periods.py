"""Columns of months and quarters: added up or cumulative where sums prove it, a question where nothing does."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate
from pathlib import Path

import pytest

from renja_dsl.intake.importing import Import
from renja_dsl.intake.tables.claims import ColumnsClaimed
from renja_dsl.syntax.parser import PlanParser
from tests.intake.fixtures import Row
from tests.intake.shapes import NAMES, SUB, imported, keys, money, nodes

pytest.importorskip("python_calamine")
MONTHS = ("Januari", "Februari", "Maret", "April", "Mei")
SPENT = (3_000_000, 1_000_000, 2_000_000, 5_000_000, 4_000_000)
PAGU = 20_000_000


def report(heads: Sequence[str], values: Sequence[int], *more: tuple[str, int], title: str = "REALISASI") -> list[Row]:
    """The three levels spend the same: one node below each."""
    head = ["Kode", "Program/Kegiatan/Sub Kegiatan", "Pagu", *heads, *(name for name, _ in more)]
    rows = [[code, NAMES[code], PAGU, *values, *(value for _, value in more)] for code in NAMES]
    return [[f"LAPORAN {title} TAHUN 2026"], head, *rows]


def quarters(made: Import) -> list[str]:
    return [money(nodes(made)[SUB], "serapan", key) for key in ("TW1", "TW2", "TW3", "")]


@pytest.mark.parametrize("total", [[("Jumlah", sum(SPENT))], []])
@pytest.mark.parametrize("head", ["{}", "Realisasi {}", "Realisasi {} (Rp)"])
def test_months_are_added_up_into_quarters(
    head: str, total: list[tuple[str, int]], tmp_path: Path, parser: PlanParser
) -> None:
    made = imported(tmp_path, parser, report([head.format(month) for month in MONTHS], SPENT, *total))
    assert made.drafts[0].jenis == "evaluasi"
    assert quarters(made) == ["Rp6.000.000", "Rp9.000.000", "", ""]
    assert keys(made) == ["impor.bulan_dijumlah"]
    assert nodes(made)[SUB].isi.asal["serapan", "TW1"] == ("Lembar 1!D5", "Lembar 1!E5", "Lembar 1!F5")
    assert not made.differs


def test_a_quarter_whose_months_do_not_add_up_to_those_below(tmp_path: Path, parser: PlanParser) -> None:
    rows = report(MONTHS, SPENT, ("Jumlah", sum(SPENT)))
    rows[-1] = [*rows[-1][:3], *(value + 1000 for value in SPENT), sum(SPENT) + 5000]
    assert imported(tmp_path, parser, rows).differs


@pytest.mark.parametrize("more", [[("Jumlah", sum(SPENT))], []])
def test_months_that_contain_those_before_them(more: list[tuple[str, int]], tmp_path: Path, parser: PlanParser) -> None:
    """Proved by the total, which is the last of them, or by the budget, which all of them together exceed."""
    made = imported(tmp_path, parser, report(MONTHS, [*accumulate(SPENT)], *more))
    assert quarters(made) == ["", "", "", "Rp15.000.000"]
    assert "impor.kumulatif" in keys(made)


def test_quarters_that_contain_those_before_them(tmp_path: Path, parser: PlanParser) -> None:
    heads = [f"Realisasi Anggaran TW {number}" for number in ("I", "II", "III", "IV")]
    made = imported(tmp_path, parser, report(heads, [6_000_000, 9_000_000, 15_000_000, 19_000_000]))
    assert quarters(made) == ["", "", "", "Rp19.000.000"]
    made = imported(tmp_path, parser, report(heads, [1_000_000, 2_000_000, 3_000_000, 4_000_000]))
    assert quarters(made) == ["Rp1.000.000", "Rp2.000.000", "Rp3.000.000", ""]


@pytest.mark.parametrize("values", [[1_000_000, 2_000_000, 3_000_000], [9_000_000, 8_000_000, 9_000_000]])
def test_what_nothing_proves_is_a_question(values: list[int], tmp_path: Path, parser: PlanParser) -> None:
    """Rising within the budget, or falling beyond it: either may be meant."""
    with pytest.raises(ColumnsClaimed):
        imported(tmp_path, parser, report([f"Realisasi {month}" for month in MONTHS[:3]], values))


def test_what_is_planned_for_months_is_not_spent(tmp_path: Path, parser: PlanParser) -> None:
    made = imported(tmp_path, parser, report(MONTHS, SPENT, title="RENCANA ANGGARAN KAS"))
    assert made.drafts[0].jenis == "renja"
    assert quarters(made) == ["", "", "", ""]
    heads = [f"{month} {side}" for month in MONTHS[:2] for side in ("Target", "Realisasi")]
    made = imported(tmp_path, parser, report(heads, [4_000_000, 3_000_000, 2_000_000, 1_000_000]))
    assert quarters(made)[0] == "Rp4.000.000"
    assert "rencana kas: januari Rp4.000.000, februari Rp2.000.000" in nodes(made)[SUB].keterangan


@pytest.mark.parametrize("to_date", [False, True])
def test_plans_for_months_tell_how_they_count(to_date: bool, tmp_path: Path, parser: PlanParser) -> None:
    """Alike in every month, within the budget: nothing else tells one from the other."""
    heads = [f"{month} {side}" for month in MONTHS[:4] for side in ("Rencana", "Realisasi")]
    planned = [5_000_000, 10_000_000, 15_000_000, PAGU] if to_date else [PAGU // 4] * 4
    rows = report(heads, [value for plan in planned for value in (plan, 1_000_000)])
    made = imported(tmp_path, parser, rows)
    assert quarters(made) == (["", "", "", "Rp1.000.000"] if to_date else ["Rp3.000.000", "Rp1.000.000", "", ""])


def test_the_same_in_several_months_is_not_one_amount(tmp_path: Path, parser: PlanParser) -> None:
    with pytest.raises(ColumnsClaimed):
        imported(tmp_path, parser, report(["Realisasi Bulan Lalu", "Realisasi Bulan Ini"], [1_000_000, 1_000_000]))


@pytest.mark.parametrize("head", ["Realisasi s.d. Bulan", "Realisasi"])
@pytest.mark.parametrize("told", [True, False])
def test_rows_of_months(told: bool, head: str, tmp_path: Path, parser: PlanParser) -> None:
    """What every month contains of those before it is told by the head, or proved by the budget."""
    spent = [*accumulate(SPENT)] if told or "s.d." in head else SPENT
    codes = [f"{SUB[:-1]}{number}" for number in (1, 2, 3)]
    rows = [
        [code, f"Sub {code}", month, PAGU, value] for code in codes for month, value in zip(MONTHS, spent, strict=True)
    ]
    title, columns = ["REALISASI TAHUN 2026"], ["Kode Sub Kegiatan", "Nama Sub Kegiatan", "Bulan", "Pagu", head]
    made = imported(tmp_path, parser, [title, columns, *rows])
    to_date = spent is not SPENT
    assert quarters(made) == (["", "", "", "Rp15.000.000"] if to_date else ["Rp6.000.000", "Rp9.000.000", "", ""])
    assert ("impor.bulan_terakhir" in keys(made)) == to_date
    assert money(nodes(made)[SUB], "pagu") == "Rp20.000.000"


def test_work_done_by_month_is_no_money(tmp_path: Path, parser: PlanParser) -> None:
    heads = [f"Realisasi Fisik {month} (%)" for month in MONTHS[:3]]
    with pytest.raises(ColumnsClaimed):
        imported(tmp_path, parser, report(heads, [30, 20, 10]))
