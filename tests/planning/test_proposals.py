"""Proposals against enumeration: the same verdict, the same stages, and never a broken limit."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from itertools import product

import pytest
from attrs import frozen
from hypothesis import assume, given, reject, settings
from hypothesis import strategies as st

from renja_dsl.planning.cells import levelled
from renja_dsl.planning.compiling import Compiled
from renja_dsl.planning.core import conflict_of
from renja_dsl.planning.greedy import solve_nested
from renja_dsl.planning.judging import penilaian, state_of, state_with
from renja_dsl.planning.limits import LinePrice, TotalBound
from renja_dsl.planning.marginal import raised
from renja_dsl.planning.problem import LineConflict, problem_of
from renja_dsl.planning.proposal import Usulan, propose
from renja_dsl.planning.stages import Clock, staged
from tests.planning.planned import HEAD, group, renja, selected

pytest.importorskip("ortools")
UNIT = 1000
FEWER = settings(max_examples=settings.default.max_examples // 4)
SOURCES = 'sumber dana 1.1 "PAD"\n'


def clock() -> Clock:
    return Clock(60)


@frozen
class Case:
    """An allocation, what its golongan hold, and its plan."""

    allocation: str
    groups: Mapping[str, Sequence[int]]
    plan: str

    def compiled(self) -> Compiled:
        made = selected(self.allocation, self.groups, renja=self.plan)
        priced = [limit.pos.nomor for limit in made.limits if isinstance(limit, LinePrice)]
        assume(len(priced) == len(set(priced)))  # refused when the file is read
        return made


@st.composite
def cases(draw: st.DrawFn, *, nested: bool = False, whole: bool = True) -> Case:
    """Up to four small lines and a few limits."""
    unit = st.integers(0, 6)
    odd = st.just(0) if whole else st.sampled_from([0, 0, 1, 500, 999])
    amounts = [UNIT * n + (draw(odd) if n else 0) for n in draw(st.lists(unit, min_size=1, max_size=3))]
    assume(any(amounts))
    targets = [draw(st.sampled_from([1, 2, 3])) for _ in amounts]
    more = [f'{SOURCES if draw(st.booleans()) else ""}indikator "I"\n  target {target} Unit' for target in targets]
    lines = list(range(1, len(amounts) + 1))
    groups = {name: draw(st.lists(st.sampled_from(lines), unique=True, min_size=1)) for name in ("A", "B")}
    total = sum(amounts) // UNIT
    text = f"{HEAD}bulat Rp1.000\n"
    if draw(st.integers(0, 5)):
        text += f"plafon Rp{draw(st.integers(0, total + 1)) * UNIT}\n"
    if draw(st.booleans()):
        text += f"plafon program 2.17.01 Rp{draw(st.integers(0, total + 1)) * UNIT}\n"
    percent = st.sampled_from([0, 10, 34, 50, 75, 100])
    plain = [
        *(st.just(one) for one in ("tetap",)),
        percent.map("paling sedikit {}% pagu".format),
        percent.map("paling banyak {}% pagu".format),
        st.integers(0, 4000).map("paling sedikit Rp{}".format),
    ]
    hard = [
        *(st.just(one) for one in ("utuh", "utuh atau nol", "biaya satuan Rp1.000", "biaya satuan = pagu / target")),
        percent.map("paling sedikit {}% pagu atau nol".format),
        st.sampled_from(["kelipatan Rp2.000", "kelipatan Rp1.500"]),
        percent.map("jumlah paling sedikit {}% dari semua".format),
        percent.map("jumlah paling banyak {}% dari semua".format),
        percent.map("jumlah paling sedikit {}% pagu".format),
        percent.map("setiap program paling sedikit {}% pagu".format),
        percent.map("biaya satuan = pagu / target, target paling sedikit {}%".format),
    ]
    limit = st.one_of(*plain) if nested else st.one_of(*plain, *hard)
    for name in ("A", "B"):
        text += group(name, *draw(st.lists(limit, max_size=2)))
    text += draw(
        st.sampled_from(["", "prioritas A > B\n", "prioritas A 1, B 2, lainnya 3\n", "prioritas B > lainnya > A\n"])
    )
    plan = renja([f"Rp{n}" for n in amounts], more=more)
    return Case(text, groups, plan)


def ways(compiled: Compiled) -> Iterator[tuple[int, ...]]:
    """Every proposal that keeps all limits, by trying them all."""
    steps: dict[int, set[int]] = {pos.nomor: set() for pos in compiled.plans.lines}
    for limit in compiled.limits:
        for attribute in ("step", "price"):
            if hasattr(limit, attribute):
                steps[limit.pos.nomor].add(getattr(limit, attribute))  # type: ignore[union-attr]
    choices = []
    for pos in compiled.plans.lines:
        free = not steps[pos.nomor]
        choices.append([n for n in range(pos.pagu + 1) if n == pos.pagu or n % (UNIT if free else 100) == 0])
    for amounts in product(*choices):
        if not any(b.known for b in penilaian(compiled, state_with(compiled, amounts)).breaches):
            yield amounts


def vector(compiled: Compiled, found: Usulan, amounts: tuple[int, ...]) -> tuple[int, ...]:
    """What each tier loses, and how many lines of it are given up."""
    choices = found.posed.choices
    lost = [
        sum(pos.pagu - n for pos, n, c in zip(compiled.plans.lines, amounts, choices, strict=True) if c.tier == tier)
        for tier in found.posed.tiers
    ]
    gone = [
        sum(n == 0 < c.pos.pagu for n, c in zip(amounts, choices, strict=True) if c.tier == tier and c.droppable)
        for tier in found.posed.tiers
    ]
    return (*lost, *gone)


def shares(found: Usulan, amounts: tuple[int, ...]) -> list[list[Fraction]]:
    """Weighted cuts of each tier, the largest first."""
    made: dict[int, list[Fraction]] = {tier: [] for tier in found.posed.tiers}
    for choice, amount in zip(found.posed.choices, amounts, strict=True):
        if choice.pos.pagu:
            made[choice.tier].append(Fraction(choice.pos.pagu - amount, choice.pos.pagu * choice.weight))
    return [sorted(several, reverse=True) for several in made.values()]


@FEWER
@given(cases())
def test_enumeration_gives_the_same_verdict_and_the_same_stages(case: Case) -> None:
    compiled = case.compiled()
    every = list(ways(compiled))
    found = propose(compiled, clock())
    if found is None or found.posed.unit < UNIT:  # rounding alone makes nothing impossible
        assert not every
    else:
        assert found.amounts in every
        assert vector(compiled, found, found.amounts) == min(vector(compiled, found, amounts) for amounts in every)


@FEWER
@given(cases(nested=True))
def test_under_nested_ceilings_the_largest_cuts_are_as_small_as_can_be(case: Case) -> None:
    compiled = case.compiled()
    found = propose(compiled, clock())
    assume(found is not None and found.posed.unit == UNIT)
    assert found is not None
    best = vector(compiled, found, found.amounts)
    alike = [amounts for amounts in ways(compiled) if vector(compiled, found, amounts) == best]
    assert shares(found, found.amounts) == min(shares(found, amounts) for amounts in alike)


@FEWER
@given(cases(whole=False))
def test_nothing_is_ever_broken_and_what_changes_is_round(case: Case) -> None:
    compiled = case.compiled()
    found = propose(compiled, clock())
    if found is None:
        return
    assert not [b for b in penilaian(compiled, state_with(compiled, found.amounts)).breaches if b.known]
    for pos, amount, choice in zip(compiled.plans.lines, found.amounts, found.posed.choices, strict=True):
        assert 0 <= amount <= pos.pagu
        assert amount == pos.pagu or amount % choice.step == 0


@FEWER
@given(cases())
def test_a_plan_that_keeps_everything_stays_as_it_is(case: Case) -> None:
    compiled = case.compiled()
    kept = not [b for b in penilaian(compiled, state_of(compiled)).breaches if b.known]
    found = propose(compiled, clock())
    assert not kept or (found is not None and found.changed == [])


@FEWER
@given(cases(nested=True, whole=False))
def test_the_greedy_way_and_the_solver_agree(case: Case) -> None:
    compiled = case.compiled()
    try:
        posed = problem_of(compiled)
    except LineConflict:
        reject()
    assert posed.nested
    greedy, searched = solve_nested(posed), staged(posed, clock())
    assert (greedy is None) == (searched is None)
    if greedy is not None and searched is not None:
        solved = levelled(searched, clock())
        for tier in posed.tiers:
            assert posed.cut_of(tier, greedy) == posed.cut_of(tier, solved)
        assert shares_of(posed.amounts(greedy), compiled) == shares_of(posed.amounts(solved), compiled)


def shares_of(amounts: tuple[int, ...], compiled: Compiled) -> list[Fraction]:
    posed = problem_of(compiled)
    return sorted(
        Fraction(c.pos.pagu - n, c.pos.pagu * c.weight)
        for c, n in zip(posed.choices, amounts, strict=True)
        if c.pos.pagu
    )


@FEWER
@given(st.lists(st.integers(1, 60_000), min_size=2, max_size=6), st.lists(st.integers(1, 3), min_size=6, max_size=6))
def test_a_higher_ceiling_lowers_nobody(amounts: list[int], weights: list[int]) -> None:
    names = "ABCDEF"[: len(amounts)]
    order = ", ".join(f"{name} {weight}" for name, weight in zip(names, weights, strict=False))
    groups = {name: [n] for n, name in enumerate(names, 1)}
    limits = "".join(map(group, names))
    text = f"{HEAD}bulat Rp1.000\nplafon Rp0\n{limits}prioritas {order}\n"
    compiled = selected(text, groups, renja=renja([f"Rp{n}" for n in amounts]))
    before: tuple[int, ...] = (0,) * len(amounts)
    for ceiling in range(0, sum(amounts) + 2000, max(sum(amounts) // 12, 1)):
        (limit,) = (one for one in compiled.limits if isinstance(one, TotalBound))
        found = propose(raised(compiled, limit, ceiling), clock())
        assert found is not None
        assert all(now >= was for now, was in zip(found.amounts, before, strict=True))
        before = found.amounts


@FEWER
@given(cases())
def test_a_conflict_is_the_smallest_and_its_ways_out_are_the_least(case: Case) -> None:
    compiled = case.compiled()
    assume(propose(compiled, clock()) is None)
    found = conflict_of(compiled, clock())

    def fits(kept: frozenset[object]) -> bool:
        only = evolve_limits(compiled, lambda k: k in kept)
        if any(True for _ in ways(only)):
            return True
        finer = propose(only, clock())  # rounding alone makes nothing impossible
        return finer is not None and finer.posed.unit < UNIT

    assert not fits(frozenset(found.ketentuan))
    for one in found.ketentuan:
        assert fits(frozenset(found.ketentuan) - {one})


def evolve_limits(compiled: Compiled, active: object) -> Compiled:
    limits = [limit for limit in compiled.limits if active(limit.ketentuan)]  # type: ignore[operator]
    return Compiled(compiled.plans, compiled.members, limits)
