"""Limits judged on plans as they are."""

from __future__ import annotations

from decimal import Decimal

import pytest

from renja_dsl.planning.compiling import compiled_limits
from renja_dsl.planning.core import conflict_of
from renja_dsl.planning.judging import PenilaianAlokasi, judge
from renja_dsl.planning.proposal import propose
from renja_dsl.planning.stages import Clock
from renja_dsl.report.alokasi_check import check_tables, notes
from tests.planning.planned import HEAD, code, golongan, plans, renja

THREE = renja(
    ["Rp100 juta", "Rp60 juta", "Rp41 juta"],
    more=[
        'sumber dana 1.1 "PAD"\nindikator "I"\n  target 4 Unit',
        'sumber dana 1.1 "PAD" Rp20 juta\nsumber dana 1.2 "DAU" Rp40 juta',
    ],
)
BEFORE = renja(["Rp80 juta", "Rp100 juta"]).replace("renja 2026", "renja 2025")
SPENT = renja(
    ["Rp100 juta", "Rp60 juta"], more=["serapan TW1: Rp10 juta, TW2: Rp15 juta", "tertulis serapan Rp70 juta"]
).replace("renja 2026", "evaluasi 2026")
RKPD = renja(["Rp50 juta", "Rp60 juta", "Rp30 juta"]).replace("renja 2026", "rkpd 2026")
ALL = (1, 2, 3)


def judged(text: str) -> PenilaianAlokasi:
    head = (
        HEAD + '  mengacu sebelumnya "lalu.renja"\n  mengacu evaluasi "evaluasi.renja"\n  mengacu rkpd "rkpd.renja"\n'
    )
    return judge(plans(head + text, renja=THREE, lalu=BEFORE, evaluasi=SPENT, rkpd=RKPD))


def breaches(text: str) -> list[tuple[str, str]]:
    """Line or part, and what there is, of every breach."""
    found = judged(text).breaches
    return [
        (getattr(b.batas, "bagian", None) or (b.batas.lines[0].kode[-1] if hasattr(b.batas, "pos") else ""), str(b.ada))
        for b in found
    ]


@pytest.mark.parametrize(
    ("limits", "expected"),
    [
        ("plafon Rp201 juta\n", []),
        ("plafon Rp200.999.999\n", [("", "201000000")]),
        ("plafon = rkpd\n", [("", "201000000")]),
        ("plafon setiap program = rkpd\n", [("2.17.01", "201000000")]),
        ("plafon program 2.17.01 Rp200 juta\n", [("2.17.01", "201000000")]),
        ("plafon perangkat daerah 2.17.0.00.0.00.01.0000 Rp1\n", [("2.17.0.00.0.00.01.0000", "201000000")]),
        ("plafon sumber dana 1.1 Rp120 juta\n", []),
        ('plafon sumber dana "PAD" Rp119 juta\n', [("PAD", "120000000")]),
        (golongan("A", ALL, "tetap", "utuh", "paling sedikit 100% pagu"), []),
        (golongan("A", ALL, "paling sedikit Rp60 juta"), [("3", "41000000")]),
        (golongan("A", ALL, "paling banyak Rp60 juta"), [("1", "100000000")]),
        (golongan("A", ALL, "paling banyak 60% pagu"), [("1", "100000000"), ("2", "60000000"), ("3", "41000000")]),
        (golongan("A", ALL, "paling sedikit 80% sebelumnya"), [("2", "60000000")]),
        (golongan("A", ALL, "paling sedikit serapan"), [("2", "60000000")]),
        (golongan("A", ALL, "tumbuh -10% sampai 15% sebelumnya"), [("1", "100000000"), ("2", "60000000")]),
        (golongan("A", ALL, "kelipatan Rp20 juta"), [("3", "41000000")]),
        (golongan("A", [1], 'biaya satuan Rp25 juta per "Unit", target paling sedikit 4'), []),
        (golongan("A", [1], "biaya satuan Rp20 juta"), [("1", "100000000")]),
        (golongan("A", [1], "biaya satuan = pagu / target, target paling sedikit 5"), [("1", "100000000")]),
        (golongan("A", [1, 2], "jumlah paling sedikit 80% dari semua"), [("", "160000000")]),
        (golongan("A", [1, 2], "jumlah paling banyak 80% dari semua"), []),
        (golongan("A", [1, 2], "jumlah paling banyak Rp159 juta"), [("", "160000000")]),
        (golongan("A", ALL, "setiap program paling banyak 90% pagu"), [("2.17.01", "201000000")]),
    ],
)
def test_a_limit_speaks_where_it_is_broken(limits: str, expected: list[tuple[str, str]]) -> None:
    assert breaches(limits) == expected


def test_a_percentage_is_rounded_to_the_safe_side() -> None:
    odd = renja(["Rp101"])
    found = judge(plans(HEAD + golongan("A", [1], "paling sedikit 50% pagu", "paling banyak 50% pagu"), renja=odd))
    low, high = found.compiled.limits
    assert (low.least, high.most) == (Decimal(51), Decimal(50))  # type: ignore[union-attr]


def test_an_amount_that_nobody_knows_makes_a_ceiling_unknown() -> None:
    found = judge(plans(f"{HEAD}plafon Rp500 juta\n", renja=renja(["Rp100 juta", ""])))
    assert [b.known for b in found.breaches] == [False]
    assert found.broken
    assert f"{code(2)} (renja.renja baris 7) tidak punya pagu" in notes(found.compiled, "id")[0]
    assert "? 1" in [cell.text for table in check_tables(found, "id") for row in table.rows for cell in row.cells]


def test_a_ceiling_that_the_known_amounts_break_is_broken_whatever_the_others_are() -> None:
    found = judge(plans(f"{HEAD}plafon Rp99 juta\n", renja=renja(["Rp100 juta", ""])))
    assert [b.ada for b in found.breaches] == [Decimal(100_000_000)]


def test_a_soft_limit_is_told_and_does_not_fail() -> None:
    found = judged(golongan("A", ALL, "paling banyak Rp60 juta lunak"))
    assert len(found.breaches) == 1
    assert not found.broken


@pytest.mark.parametrize(
    ("more", "limit", "says"),
    [
        ("", "biaya satuan Rp5 juta", "tanpa target"),
        ('indikator "I"\n  target 80%', "biaya satuan Rp5 juta", "persen, peringkat atau rentang"),
        ('indikator "I"\n  target 2,5 km', "biaya satuan Rp5 juta", "bukan bilangan bulat"),
        ('indikator "I"\n  target 3 Unit', 'biaya satuan Rp5 juta per "Orang"', "tidak ada target dengan satuan"),
        ('indikator "I"\n  target 3 Unit', "biaya satuan = pagu / target", "bukan rupiah bulat"),
        ('indikator "I"\n  target 3 Unit\nindikator "J"\n  target 4 Orang', "biaya satuan Rp5 juta", "beberapa target"),
        ("", "paling sedikit 5% sebelumnya", "tahun sebelumnya tidak memuatnya"),
        ("", "paling sedikit serapan", "tidak memuat serapannya"),
    ],
)
def test_lines_that_a_limit_does_not_reach_are_listed(more: str, limit: str, says: str) -> None:
    head = HEAD + '  mengacu sebelumnya "lalu.renja"\n  mengacu evaluasi "evaluasi.renja"\n'
    other = {"lalu": BEFORE.replace(code(1), code(9)), "evaluasi": SPENT.replace(code(1), code(9))}
    found = judge(plans(head + golongan("A", [1], limit), renja=renja(["Rp100 juta"], more=[more]), **other))
    assert says in " ".join(notes(found.compiled, "id"))
    assert not found.breaches


def test_what_is_spent_above_the_new_ceiling_is_the_conflict() -> None:
    head = f'{HEAD}  mengacu evaluasi "evaluasi.renja"\n'
    text = f"{head}plafon Rp20 juta\n{golongan('A', [1], 'paling sedikit serapan')}"
    compiled = compiled_limits(plans(text, renja=THREE, evaluasi=SPENT))
    assert propose(compiled, Clock(10)) is None
    found = conflict_of(compiled, Clock(10))
    assert [one.ketentuan.line for one in found.bukti] == [4, 7]
    assert found.least == Decimal(25_000_000)
    assert [(one.ketentuan.line, one.cara, one.nilai) for one in found.jalan] == [
        (4, "plafon", Decimal(25_000_000)),
        (7, "terpakai", None),
    ]


def test_an_amount_is_decided_where_no_descendant_has_one() -> None:
    text = (
        'renja 2026\n  perangkat daerah 2.17.0.00.0.00.01.0000 "D"\n'
        'program 2.17.01 "A"\n  pagu Rp90\n  kegiatan 2.17.01.2.01 "K"\n    sub kegiatan 2.17.01.2.01.0001 "S"\n'
        '      pagu Rp40\n    sub kegiatan 2.17.01.2.01.0002 "T"\n      pagu Rp50\n'
        'program 2.17.02 "B"\n  pagu Rp7\n  kegiatan 2.17.02.2.01 "L"\n    sub kegiatan 2.17.02.2.01.0001 "U"\n'
    )
    found = plans(f"{HEAD}plafon Rp97\n", renja=text)
    assert [pos.pagu for pos in found.lines] == [40, 50, 7]
    assert not found.undecided
