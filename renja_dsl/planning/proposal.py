"""A proposal: the way that a problem allows, and the proof that it keeps what it promises."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from attrs import frozen

from renja_dsl.planning.allocation import Ketentuan
from renja_dsl.planning.compiling import Compiled
from renja_dsl.planning.greedy import solve_nested
from renja_dsl.planning.judging import penilaian, state_of, state_with
from renja_dsl.planning.limits import Keadaan, Pelanggaran
from renja_dsl.planning.problem import LineConflict, Posed, problem_of
from renja_dsl.planning.stages import Clock, Stage, possible, staged


class Unproven(Exception):
    """A proposal that breaks a limit: a fault of ours."""

    def __init__(self, breaches: list[Pelanggaran]) -> None:
        super().__init__(", ".join(str(breach.batas.ketentuan.line) for breach in breaches))


@frozen
class Usulan:
    """Amounts for every line."""

    posed: Posed
    cuts: tuple[int, ...]
    amounts: tuple[int, ...]
    stages: tuple[Stage, ...]

    @property
    def compiled(self) -> Compiled:
        return self.posed.compiled

    @property
    def proven(self) -> bool:
        return all(stage.proven for stage in self.stages)

    @property
    def total(self) -> int:
        return sum(self.amounts)

    @property
    def changed(self) -> list[int]:
        """Numbers of the lines whose amount changes."""
        lines = self.compiled.plans.lines
        return [n for n, amount in enumerate(self.amounts) if amount != lines[n].pagu]

    @property
    def given_up(self) -> list[int]:
        choices = self.posed.choices
        return [n for n in self.changed if choices[n].droppable and self.amounts[n] == 0]

    @property
    def vector(self) -> tuple[tuple[str, int, int], ...]:
        """What the stages reached, for comparing two proposals."""
        return tuple((stage.kind, stage.tier, stage.value) for stage in self.stages)


Active = Callable[[Ketentuan], bool]


def everything(_: Ketentuan) -> bool:
    return True


def propose(compiled: Compiled, clock: Clock, *, active: Active = everything) -> Usulan | None:
    """The best amounts; None where none keep every limit, whatever they are rounded to.

    Where rounding alone makes it impossible, it becomes finer until it does not.
    Raises OutOfTime, TooLarge, SolverMissing and Unproven.
    """
    kept = _unchanged(compiled, active)
    if kept is not None:
        return kept
    for unit in _units(compiled.plans.allocation.bulat):
        try:
            posed = problem_of(compiled, unit=unit, active=active)
        except LineConflict:
            continue
        found = _solved(posed, clock)
        if found is not None:
            prove(compiled, state_with(compiled, found.amounts), active)
            return found
        if unit > 1 and not can_be(compiled, clock, active):
            return None
    return None


def _units(rounding: int) -> Iterator[int]:
    """The rounding that is asked for, then a tenth of it, and so on."""
    unit = rounding
    while unit > 1:
        yield unit
        unit = unit // 10 if unit % 10 == 0 else 1
    yield 1


def _unchanged(compiled: Compiled, active: Active) -> Usulan | None:
    """A plan that keeps everything stays as it is."""
    breaches = penilaian(compiled, state_of(compiled)).breaches
    if any(breach.known and active(breach.batas.ketentuan) for breach in breaches):
        return None
    posed = problem_of(compiled, active=active)
    cuts = (0,) * len(posed.choices)
    amounts = tuple(pos.pagu for pos in compiled.plans.lines)
    return Usulan(posed, cuts, amounts, tuple(Stage("potong", tier, 0) for tier in posed.tiers))


def _solved(posed: Posed, clock: Clock) -> Usulan | None:
    if posed.nested:
        cuts = solve_nested(posed)
        if cuts is None:
            return None
        stages = tuple(Stage("potong", tier, posed.cut_of(tier, cuts)) for tier in posed.tiers)
        return Usulan(posed, tuple(cuts), posed.amounts(cuts), stages)
    from renja_dsl.planning.cells import levelled

    found = staged(posed, clock)
    if found is None:
        return None
    cuts = levelled(found, clock)
    return Usulan(posed, tuple(cuts), posed.amounts(cuts), found.stages)


def can_be(compiled: Compiled, clock: Clock, active: Active = everything) -> bool:
    """Whether any whole rupiah keep every limit that is not soft. Raises OutOfTime, TooLarge and SolverMissing."""
    try:
        posed = problem_of(compiled, unit=1, active=lambda k: active(k) and not k.lunak)
    except LineConflict:
        return False
    return solve_nested(posed) is not None if posed.nested else possible(posed, clock)


def prove(compiled: Compiled, state: Keadaan, active: Active = everything) -> None:
    """Judge amounts by code that knows no solver. Raises Unproven."""
    breaches = [
        breach
        for breach in penilaian(compiled, state).breaches
        if breach.known and active(breach.batas.ketentuan) and not breach.batas.ketentuan.lunak
    ]
    if breaches:
        raise Unproven(breaches)
