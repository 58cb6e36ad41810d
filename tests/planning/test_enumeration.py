"""Every statement, against enumeration: the same verdict, the same stages, smallest conflicts, least ways out."""

from __future__ import annotations

import os
from fractions import Fraction
from random import Random

import pytest
from attrs import evolve

from renja_dsl.planning.core import TidakMungkin, conflict_of
from renja_dsl.planning.marginal import Kembali, back_with
from renja_dsl.planning.proposal import Usulan, propose
from renja_dsl.planning.stages import Clock
from renja_dsl.planning.ways import JalanKeluar
from tests.planning.enumerated import Case, Said, drawn, with_more

pytest.importorskip("ortools")
NIGHTLY = os.environ.get("HYPOTHESIS_PROFILE") == "nightly"
SHARES, CASES = (20, 5_000) if NIGHTLY else (5, 100)
"""tests, and cases of each"""


@pytest.mark.parametrize("share", range(SHARES))
def test_enumeration_says_the_same(share: int) -> None:
    for number in range(share * CASES, (share + 1) * CASES):
        judged(number)


def judged(number: int) -> str:
    """One case, by its number; what it came to."""
    case = drawn(Random(number))  # noqa: S311  # cases, no secrets
    compiled = case.compiled()
    found = propose(compiled, Clock(60))
    if found is None:
        assert not case.possible(case.hard), number
        conflict(case, conflict_of(compiled, Clock(60)), number)
        return "impossible"
    assert found.proven, number
    proposal(case, found, number)
    return "proposed" if found.changed else "kept"


# ---- proposals


def proposal(case: Case, found: Usulan, number: int) -> None:
    for unit in {case.unit, 1} - set(range(1, found.posed.unit + 1)):
        assert not case.best(unit)[1], number  # only what cannot be rounded is finer
    _, alike = case.best(found.posed.unit)
    assert found.amounts in alike, (number, found.amounts, alike[:3])
    comes_back(case, found, number)
    if case.potong == "urut" and all(choice.plain for choice in found.posed.choices):
        assert found.amounts == max(alike, key=lambda amounts: in_order(case, amounts)), number
    elif case.potong == "sebanding":
        fair(case, found, alike, number)


def comes_back(case: Case, found: Usulan, number: int) -> None:
    """The least raise of the ceiling that brings something back, by raising it rupiah by rupiah."""
    gone = set(found.given_up)
    ceilings = any(one.kind in ("plafon", "plafon_rkpd") for one in case.said)
    if not gone or found.posed.unit != case.unit:
        return
    told = back_with(found, Clock(60))
    if told is not None and not told.terkecil:
        paid_back(case, found, told, number)
        return
    wish = sum(line.wish for line in case.lines)
    for rupiah in range(1, wish + 1 if ceilings else 1):
        higher = with_more(case, rupiah)
        _, alike = higher.best(case.unit)
        left = {n for n in range(len(case.lines)) if case.droppable(n) and case.lines[n].wish and not alike[0][n]}
        if left < gone:
            if told is None:  # packages that take turns, beside a limit that is worth more than a line
                assert any(one.lunak for one in case.said), (number, rupiah)
                return
            assert (told.rupiah, set(told.lines)) == (rupiah, gone - left), (number, rupiah)
            return
    assert told is None, (number, told)


def paid_back(case: Case, found: Usulan, told: Kembali, number: int) -> None:
    """Enough for the line beside what all others have; one rupiah less is not."""
    (line,) = told.lines
    for rupiah, enough in ((told.rupiah, True), (told.rupiah - 1, False)):
        higher = with_more(case, rupiah)
        kept = [amounts for amounts, kept in higher.every if kept & higher.hard == higher.hard and amounts[line]]
        others = [n for n in range(len(case.lines)) if n != line]
        beside = [a for a in kept if all(a[n] == found.amounts[n] for n in others) and case.rounded(a, case.unit)]
        assert bool(beside) is enough, (number, told)


def in_order(case: Case, amounts: tuple[int, ...]) -> list[int]:
    return [amounts[n] for at in range(len(case.tiers)) for n in case.in_tier(at)]


def fair(case: Case, found: Usulan, alike: list[tuple[int, ...]], number: int) -> None:
    """The largest weighted cut of each tier is at most one unit above the least that can be."""
    if not all(choice.plain for choice in found.posed.choices):
        return
    for at in range(len(case.tiers)):
        free = [n for n in case.in_tier(at) if case.lines[n].wish]
        if free:
            best = min(largest(case, amounts, free) for amounts in alike)
            unit = max(Fraction(found.posed.choices[n].step, case.lines[n].wish * case.tier(n)[1]) for n in free)
            assert largest(case, found.amounts, free) <= best + unit, (number, found.amounts)


def largest(case: Case, amounts: tuple[int, ...], lines: list[int]) -> Fraction:
    return max(Fraction(case.lines[n].wish - amounts[n], case.lines[n].wish * case.tier(n)[1]) for n in lines)


# ---- conflicts


def conflict(case: Case, found: TidakMungkin, number: int) -> None:
    places = {one.nomor: place for place, one in enumerate(found.compiled.plans.allocation.ketentuan)}
    core = [places[one.nomor] for one in found.ketentuan]
    bits = sum(1 << n for n in core)
    assert len(core) == case.least_core(), number
    assert not case.possible(bits), number
    assert all(case.possible(bits & ~(1 << n)) for n in core), number
    if found.kurang is not None:
        sums(case, found, number)
    assert {way.ketentuan for way in found.jalan} == set(found.ketentuan), number
    for way in found.jalan:
        place = places[way.ketentuan.nomor]
        enough = case.possible(case.hard & ~(1 << place))
        assert way.cukup == enough or way.cara == "terpakai", number
        rest = case if enough else only_core(case, core)
        at = place if enough else core.index(place)
        way_out(rest, at, way, number)


def only_core(case: Case, core: list[int]) -> Case:
    return case.only(sum(1 << n for n in core))


def sums(case: Case, found: TidakMungkin, number: int) -> None:
    """The sums prove it: what the minima ask is more than the ceilings allow."""
    assert found.least is not None
    high = sum(one.banyak for one in found.bukti if one.banyak is not None)
    assert found.least == sum(one.sedikit for one in found.bukti if one.sedikit is not None), number
    assert found.kurang == found.least - high > 0, number


def way_out(case: Case, at: int, way: JalanKeluar, number: int) -> None:
    """Enough, and one step nearer to what is written is not."""
    one = case.said[at]
    if way.cara == "terpakai":
        assert (one.kind, one.size) == ("sedikit", "serapan"), number
        return
    if way.nilai is None:
        other = {"hapus": None, "lunak": evolve(one, lunak=True), "tanpa_target": evolve(one, more=0)}[way.cara]
        assert can_be(case.with_statement(at, other)), (number, way.cara)
        return
    value = int(way.nilai)
    step = case.unit if way.satuan == "rupiah" else 1
    assert can_be(case.with_statement(at, changed(one, way.cara, value))), (number, way)
    for direction in (step, -step):
        nearer = value + direction
        if abs(nearer - written(one, way.cara)) < abs(value - written(one, way.cara)):
            assert not can_be(case.with_statement(at, changed(one, way.cara, nearer))), (number, way)


def can_be(case: Case) -> bool:
    return case.possible(case.hard)


def written(one: Said, cara: str) -> int:
    """The number that is written now."""
    if cara == "minimum":
        return 100
    return one.more if cara in ("target", "sampai") else one.number


def changed(one: Said, cara: str, value: int) -> Said:
    match cara:
        case "minimum":
            return evolve(one, kind="sedikit", size="pagu", number=value)
        case "target" | "sampai":
            return evolve(one, more=value)
        case "plafon" if one.kind == "plafon_rkpd":
            return Said("plafon", value)
    return evolve(one, number=value)
