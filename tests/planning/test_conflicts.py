"""Why there is no proposal: the smallest conflict, where a `setiap` conflicts, and the least way out of each."""

from __future__ import annotations

from decimal import Decimal

import pytest
from attrs import evolve

from renja_dsl.planning.allocation import Ketentuan
from renja_dsl.planning.compiling import Compiled, with_statement
from renja_dsl.planning.core import TidakMungkin, conflict_of
from renja_dsl.planning.proposal import can_be, propose
from renja_dsl.planning.stages import Clock
from renja_dsl.planning.statements import BatasBaris, BiayaSatuan, JumlahGolongan, Limit, Plafon, SetiapBagian, Tumbuh
from renja_dsl.planning.ways import JalanKeluar
from renja_dsl.report.alokasi_words import conflict_places, ways
from tests.planning.planned import HEAD, group, renja, selected

pytest.importorskip("ortools")
UNITS = 'indikator "I"\n  target 10 Unit'
FUNDS = 'sumber dana 1.1 "PAD"'
OTHERS = '  mengacu sebelumnya "lalu.renja"\n  mengacu evaluasi "spent.renja"\n  mengacu rkpd "rkpd.renja"\n'


def conflict(text: str, *amounts: str, more: str = UNITS, **groups: list[int]) -> TidakMungkin:
    """Of lines in program 2.17.01, the last of them in 2.17.02; last year had Rp10.000 for each, Rp9.000 are spent."""
    first, last = amounts[:-1], amounts[-1:]
    plan = renja([f"Rp{one}" for one in first], more=[more] * len(first))
    plan += renja([f"Rp{one}" for one in last], more=[more], program=2).partition("\n")[2].partition("\n")[2]
    each = [f"Rp{10_000}" for _ in first]
    before = renja(each).replace("renja 2026", "renja 2025")
    spent = renja([""] * len(first), more=["serapan TW1: Rp9.000"] * len(first)).replace("renja 2026", "evaluasi 2026")
    rkpd = renja(["Rp5.000"] * len(first)).replace("renja 2026", "rkpd 2026")
    rkpd += renja(["Rp20.000"], program=2).partition("\n")[2].partition("\n")[2]
    files = {"renja": plan, "lalu": before, "spent": spent, "rkpd": rkpd}
    compiled = selected(f"{HEAD}{OTHERS}  bulat Rp1.000\n{text}", groups, **files)
    assert propose(compiled, Clock(30)) is None
    found = conflict_of(compiled, Clock(30))
    holds(found)
    return found


def possible(compiled: Compiled, kept: frozenset[Ketentuan]) -> bool:
    return can_be(compiled, Clock(30), kept.__contains__)


def holds(found: TidakMungkin) -> None:
    """Impossible as printed, possible without any member; every way is enough, and one step less is not."""
    core = frozenset(found.ketentuan)
    every = frozenset(found.compiled.plans.allocation.ketentuan)
    assert not possible(found.compiled, core)
    for one in core:
        assert possible(found.compiled, core - {one})
    assert {way.ketentuan for way in found.jalan} == core
    for way in found.jalan:
        rest = found.compiled if way.cukup else only(found.compiled, core)
        assert way.cukup == possible(found.compiled, every - {way.ketentuan}) or way.cara == "terpakai"
        if way.isi is None:
            assert possible(rest, every - {way.ketentuan})
        elif way.cara != "terpakai":
            assert can_be(with_statement(rest, way.ketentuan, way.isi), Clock(30)), way
        less = milder(way, found.compiled.plans.allocation.bulat)
        assert less is None or not can_be(with_statement(rest, way.ketentuan, less), Clock(30)), way


def only(compiled: Compiled, core: frozenset[Ketentuan]) -> Compiled:
    return evolve(compiled, limits=[limit for limit in compiled.limits if limit.ketentuan in core])


def milder(way: JalanKeluar, unit: int) -> Limit | None:
    """The way one step nearer to what is written; None where that is what is written, or it has no number."""
    if way.nilai is None or way.isi is None:
        return None
    step = unit if way.satuan == "rupiah" else 1
    isi = way.isi
    match isi:
        case Plafon(nilai=cell):
            assert cell is not None
            return isi._replace(nilai=cell._replace(nilai=cell.nilai.__class__(cell.nilai.nilai - step)))
        case Tumbuh():
            return isi._replace(dari=isi.dari + 1) if way.cara == "dari" else isi._replace(sampai=isi.sampai - 1)
        case BatasBaris(ukuran=size) | JumlahGolongan(ukuran=size) | SetiapBagian(ukuran=size):
            assert size is not None
            least = isi.jenis == "paling_sedikit" if isinstance(isi, BatasBaris) else isi.sedikit
            return isi._replace(ukuran=size._replace(nilai=size.nilai + (step if least else -step)))
        case BiayaSatuan(target=size):
            assert size is not None
            return isi._replace(target=size._replace(nilai=size.nilai + step))
    return None


A, B = [1], [2]
BOTH = [1, 2]


@pytest.mark.parametrize(
    ("text", "groups", "expected"),
    [
        ("plafon Rp30.000\n" + group("A", "tetap"), {"A": BOTH}, ["plafon 60000", "minimum 50"]),
        ("plafon Rp30.000\n" + group("A", "utuh"), {"A": BOTH}, ["plafon 60000", "minimum 50"]),
        ("plafon Rp30.000\n" + group("A", "paling sedikit Rp18.500"), {"A": BOTH}, ["plafon 37000", "nilai 15000"]),
        ("plafon Rp3.500\n" + group("A", "paling sedikit 50% sebelumnya"), {"A": A}, ["plafon 5000", "nilai 35"]),
        ("plafon Rp8.000\n" + group("A", "paling sedikit serapan"), {"A": A}, ["plafon 9000", "terpakai None"]),
        (
            "plafon Rp20.000\n" + group("A", "jumlah paling sedikit 80% pagu"),
            {"A": BOTH},
            ["plafon 48000", "nilai 33"],
        ),
        (
            group("A", "tetap") + group("B", "jumlah paling sedikit 80% dari semua"),
            {"A": BOTH, "B": B},
            ["minimum 25", "nilai 50"],
        ),
        (
            group("A", "tetap") + group("B", "jumlah paling banyak 40% dari semua"),
            {"A": BOTH, "B": B},
            ["minimum 88", "nilai 43"],
        ),
        (group("A", "tetap") + group("B", "jumlah paling banyak Rp7.500"), {"A": A, "B": BOTH}, None),
        (
            "plafon Rp30.000\n" + group("A", "setiap program paling sedikit 90% pagu"),
            {"A": [1, 2, 3]},
            ["plafon 63000", "nilai 42"],
        ),
        (
            group("A", "tetap") + group("B", "setiap program paling banyak 70% pagu"),
            {"A": A, "B": [1, 3]},
            ["minimum 70", "nilai 100"],
        ),
        ("plafon setiap program = rkpd\n" + group("A", "tetap"), {"A": A}, ["hapus None", "minimum 33"]),
        ("plafon setiap program Rp4.500\n" + group("A", "tetap"), {"A": A}, ["plafon 30000", "minimum 15"]),
        ("plafon = rkpd\n" + group("A", "tetap"), {"A": BOTH}, ["plafon 60000", "minimum 50"]),
        ("plafon program 2.17.01 Rp7.000\n" + group("A", "tetap"), {"A": A}, ["plafon 30000", "minimum 23"]),
        ("plafon sumber dana 1.1 Rp7.000\n" + group("A", "tetap"), {"A": A}, ["plafon 30000", "minimum 23"]),
        (
            "plafon Rp8.000\n" + group("A", "tumbuh -10% sampai 300% sebelumnya"),
            {"A": A},
            ["plafon 9000", "dari -20"],
        ),
        (
            group("A", "tumbuh -10% sampai 15% sebelumnya") + group("B", "paling sedikit Rp20.000"),
            {"A": A, "B": A},
            ["sampai 100", "nilai 11000"],
        ),
        (
            group("A", "paling banyak 50% sebelumnya") + group("B", "tetap"),
            {"A": A, "B": A},
            ["nilai 300", "minimum 16"],
        ),
        (group("A", "paling banyak 50% pagu") + group("B", "tetap"), {"A": A, "B": A}, ["nilai 100", "minimum 50"]),
        (group("A", "paling banyak Rp9.500") + group("B", "tetap"), {"A": A, "B": A}, ["nilai 30000", "minimum 31"]),
        (group("A", "paling banyak serapan") + group("B", "tetap"), {"A": A, "B": A}, ["lunak None", "minimum 30"]),
        (group("A", "kelipatan Rp7.000") + group("B", "tetap"), {"A": A, "B": A}, ["hapus None", "minimum 93"]),
        (group("A", "biaya satuan Rp7.000") + group("B", "tetap"), {"A": A, "B": A}, ["hapus None", "minimum 93"]),
        (
            "plafon Rp6.000\n" + group("A", "biaya satuan Rp3.000, target paling sedikit 60%"),
            {"A": A},
            ["plafon 18000", "target 20"],
        ),
        (
            "plafon Rp7.000\n" + group("A", "biaya satuan Rp3.000, target paling sedikit 5"),
            {"A": A},
            ["plafon 15000", "target 2"],
        ),
    ],
)
def test_each_statement_has_its_least_way_out(
    text: str, groups: dict[str, list[int]], expected: list[str] | None
) -> None:
    more = f"{UNITS}\n{FUNDS}"
    found = conflict(text, "30.000", "30.000", "10.000", more=more, **groups)
    assert len(list(ways(found, "id"))) == 1 + ("terpakai" in str(expected))
    if expected is not None:
        assert [f"{way.cara} {way.nilai}" for way in found.jalan] == expected


def test_only_the_parts_that_conflict_are_named() -> None:
    text = "plafon setiap program = rkpd\n" + group("A", "setiap program paling sedikit 90% pagu")
    found = conflict(text, "10.000", "10.000", "10.000", A=[1, 2, 3])
    assert [(one.bagian, one.semua) for one in found.bukti] == [(("2.17.01",), 2), (("2.17.01",), 2)]
    assert (found.least, found.kurang) == (Decimal(18_000), Decimal(8_000))
    assert list(conflict_places(found, "en")) == [
        "Of line 7, 1 of 2 parts contradict: 2.17.01.",
        "Of line 10, 1 of 2 parts contradict: 2.17.01.",
    ]


def test_of_minima_that_are_too_many_the_largest_that_do_are_named() -> None:
    text = "plafon Rp15.000\n" + group("A", "setiap program paling sedikit 90% pagu")
    found = conflict(text, "10.000", "10.000", "10.000", A=[1, 2, 3])
    assert [(one.bagian, one.semua, one.sedikit) for one in found.bukti[1:]] == [(("2.17.01",), 2, Decimal(18_000))]
    assert found.kurang == Decimal(3_000)


def test_all_parts_are_named_where_it_takes_all_of_them() -> None:
    text = "plafon Rp20.000\n" + group("A", "setiap program paling sedikit 90% pagu")
    found = conflict(text, "10.000", "10.000", "10.000", A=[1, 2, 3])
    assert [(one.bagian, one.semua) for one in found.bukti] == [((), 0), (("2.17.01", "2.17.02"), 2)]
    assert found.kurang == Decimal(7_000)
    assert not list(conflict_places(found, "id"))


def test_a_line_that_two_minima_speak_of_counts_once() -> None:
    text = "plafon Rp39.000\n" + group("A", "tetap") + group("B", "jumlah paling sedikit Rp25.000")
    found = conflict(text, "20.000", "10.000", "15.000", A=[1, 3], B=[1, 2])
    assert [(one.sedikit, one.banyak) for one in found.bukti] == [
        (None, Decimal(39_000)),
        (Decimal(35_000), None),
        (Decimal(25_000), None),
    ]
    assert found.least is None, "Rp60.000 together would be no proof: Rp20.000 stand in both"


def test_lines_outside_of_a_ceiling_do_not_count_against_it() -> None:
    found = conflict("plafon program 2.17.01 Rp5.000\n" + group("A", "tetap"), "10.000", "10.000", A=BOTH)
    assert (found.least, found.kurang) == (Decimal(10_000), Decimal(5_000))


def test_a_line_on_which_limits_exclude_each_other_is_named() -> None:
    found = conflict(group("A", "tetap", "paling banyak 90% pagu"), "10.000", "10.000", "10.000", A=BOTH)
    assert list(conflict_places(found, "id")) == ["Misalnya pada 2.17.01.2.01.0001 (renja.renja baris 5)."]


def test_a_second_conflict_is_said() -> None:
    text = "plafon Rp5.000\n" + group("A", "tetap") + group("B", "tetap", "paling banyak 90% pagu")
    found = conflict(text, "10.000", "3.000", "10.000", A=A, B=B)
    assert {way.cukup for way in found.jalan} == {False}
    assert "masih ada pertentangan lain" in " ".join(ways(found, "id"))


def test_no_time_for_the_smallest_conflict_is_said() -> None:
    text = "plafon Rp20.000\n" + group("A", "setiap program paling sedikit 90% pagu")
    compiled = conflict(text, "10.000", "10.000", "10.000", A=[1, 2, 3]).compiled
    found = conflict_of(compiled, Clock(0))
    assert (found.terkecil, found.lengkap, found.jalan) == (False, False, ())
