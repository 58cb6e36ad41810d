"""What must not change a proposal, and how it changes with its ceiling and its scale, over random allocations."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

import pytest
from attrs import evolve

from renja_dsl.planning.edits import patched_plans
from renja_dsl.planning.lines import lines_of
from renja_dsl.planning.problem import LineConflict, problem_of
from renja_dsl.planning.proposal import Usulan, propose
from renja_dsl.planning.stages import Clock, staged
from renja_dsl.solver import cp_sat
from tests.planning.enumerated import Case, Said, drawn, made, with_more

pytest.importorskip("ortools")
CASES = 60
OTHER_DOCUMENTS = ("sebelumnya", "renstra", "serapan")


def cases(begin: int, many: int = CASES) -> Iterator[Case]:
    """Random ones, always the same."""
    return (drawn(Random(number)) for number in range(begin, begin + many))  # noqa: S311  # cases, no secrets


def proposed(case: Case) -> Usulan | None:
    return propose(case.compiled(), Clock(60))


def test_the_text_with_the_proposal_in_it_keeps_every_limit() -> None:
    """Judged by enumeration over what the patched text says: ceilings, floors, `tetap`, whole steps, never more."""
    seen = 0
    for case in cases(0):
        found = proposed(case)
        if found is None:
            continue
        texts = patched_plans(found)
        assert bool(texts) is bool(found.changed)
        documents = [made(texts.get(name, document.source)) for name, document in renja_of(found)]
        lines, _ = lines_of(documents)
        amounts = tuple(pos.pagu for pos in lines)
        assert case.kept(amounts) & case.hard == case.hard
        assert case.rounded(amounts, found.posed.unit)
        assert all(amount <= line.wish for amount, line in zip(amounts, case.lines, strict=True))
        seen += bool(texts)
    assert seen > CASES // 5


def renja_of(found: Usulan) -> Iterator[tuple[str, object]]:
    return ((document.name, document) for document in found.compiled.plans.renja)  # type: ignore[return-value]


def test_a_higher_ceiling_never_makes_the_stages_worse() -> None:
    """Also with packages, where a line by itself may lose."""
    compared = 0
    for case in cases(CASES):
        before = proposed(case)
        higher = with_more(case, 2)
        after = proposed(higher)
        if before is None or after is None or before.posed.unit != after.posed.unit:
            assert before is None or after is not None
            continue
        assert higher.vector(after.amounts) <= case.vector(before.amounts)
        compared += bool(before.changed)
    assert compared > CASES // 5


def test_everything_times_a_thousand_is_proposed_times_a_thousand() -> None:
    compared = 0
    for case in cases(1000, 4 * CASES):
        if any(one.size in OTHER_DOCUMENTS or one.kind in ("tumbuh", *RKPD_KINDS) for one in case.said):
            continue
        small, large = proposed(case), proposed(scaled(case, 1000))
        assert (small is None) == (large is None)
        if small is not None and large is not None and small.posed.unit == case.unit:
            assert tuple(amount * 1000 for amount in small.amounts) == large.amounts
            compared += bool(small.changed)
    assert compared > CASES // 3


RKPD_KINDS = ("plafon_rkpd", "plafon_setiap_rkpd")
RUPIAH_KINDS = ("plafon", "plafon_program", "plafon_setiap", "plafon_dana", "kelipatan", "biaya")


def scaled(case: Case, by: int) -> Case:
    lines = [evolve(line, wish=line.wish * by) for line in case.lines]

    def larger(one: Said) -> Said:
        rupiah = one.kind in RUPIAH_KINDS or one.size == "rupiah"
        return evolve(one, number=one.number * by) if rupiah else one

    return Case(lines, case.groups, [larger(one) for one in case.said], case.tiers, case.unit * by, case.potong)


def test_the_order_of_statements_changes_nothing() -> None:
    compared = 0
    for number, case in enumerate(cases(3 * CASES)):
        if sum(one.lunak for one in case.said) > 1:  # soft limits are kept in the order of writing
            continue
        said = list(case.said)
        Random(number).shuffle(said)  # noqa: S311
        groups = dict(reversed(list(case.groups.items())))
        there, back = proposed(case), proposed(Case(case.lines, groups, said, case.tiers, case.unit, case.potong))
        assert (there is None) == (back is None)
        if there is not None and back is not None:
            assert there.amounts == back.amounts
            compared += bool(there.changed)
    assert compared > CASES // 5


def test_two_lines_that_are_alike_differ_by_one_unit_at_most() -> None:
    compared = 0
    for case in cases(4 * CASES):
        twice = [*case.lines[:1] * 2, *case.lines[2:]] if len(case.lines) > 1 else case.lines
        groups = {
            name: sorted({*of, *({0, 1} if {0, 1} & set(of) else ())} & set(range(len(twice))))
            for name, of in case.groups.items()
        }
        alike = Case(
            twice,
            groups,
            [one for one in case.said if one.size not in OTHER_DOCUMENTS and one.kind != "tumbuh"],
            case.tiers,
            case.unit,
            "sebanding",
        )
        found = proposed(alike)
        if found is None or len(twice) < 2 or not all(choice.plain for choice in found.posed.choices):
            continue
        step = max(found.posed.choices[0].step, found.posed.unit)
        assert abs(found.amounts[0] - found.amounts[1]) <= step
        compared += found.amounts[0] != alike.lines[0].wish
    assert compared > CASES // 10


def test_presolve_and_relaxation_make_no_difference(monkeypatch: pytest.MonkeyPatch) -> None:
    """The solver against itself: both set-ups reach the same stages."""
    compared = 0
    run = cp_sat.run
    for case in cases(5 * CASES):
        reached = []
        for plain in (True, False):

            def only(model: object, seconds: float, work: float, *, plain: bool, wanted: bool = plain) -> cp_sat.Solved:
                return run(model, seconds, 60, plain=wanted)

            monkeypatch.setattr(cp_sat, "run", only)
            try:
                found = staged(problem_of(case.compiled()), Clock(60))
            except LineConflict:  # a line whose own limits exclude each other never comes to the solver
                break
            reached.append(None if found is None else [(stage.kind, stage.tier, stage.value) for stage in found.stages])
        else:
            assert reached[0] == reached[1]
            compared += reached[0] is not None
    assert compared > CASES // 5
