"""The stages of an allocation as exact searches: what each tier loses, then what is given up, then what is touched."""

from __future__ import annotations

import time
from collections.abc import Iterable, Sequence
from typing import Any

from attrs import define, evolve, field, frozen

from renja_dsl.planning.allocation import Ketentuan
from renja_dsl.planning.limits import LineBound
from renja_dsl.planning.problem import Choice, Posed, PosedRow
from renja_dsl.solver.cp_sat import load_solver, search


class OutOfTime(Exception):
    """Nothing was found, and nothing proven, within the time."""


@frozen
class Stage:
    """What was minimised and how far: rupiah, or a number of lines."""

    kind: str
    """lunak (rupiah beyond a soft limit), potong (rupiah cut), lepas (lines given up), sentuh (lines touched)"""
    tier: int
    value: int
    ketentuan: Ketentuan | None = None
    bound: int | None = None
    """nothing is below it, where the value is not proven to be the least"""

    @property
    def proven(self) -> bool:
        return self.bound is None


@frozen
class Staged:
    """A problem with what the stages decided: cuts that keep all of it, and lines whose spans are narrowed."""

    posed: Posed
    cuts: tuple[int, ...]
    stages: tuple[Stage, ...]


@define
class Clock:
    """Seconds that are left for all searches of a command."""

    seconds: float
    _begun: float = field(factory=time.monotonic, init=False)

    @property
    def left(self) -> float:
        return max(self.seconds - (time.monotonic() - self._begun), 0.0)


@define
class _Search:
    posed: Posed
    clock: Clock
    raised: frozenset[Ketentuan] = frozenset()
    """ceilings that may be raised, all by the same rupiah"""
    more: Any = field(default=0, init=False)
    """rupiah by which they are"""
    model: Any = field(init=False)
    cut: list[Any] = field(factory=list, init=False)
    """a variable for each line, a number where it has no choice"""
    slack: dict[Ketentuan, list[Any]] = field(factory=dict, init=False)
    found: list[int] | None = field(default=None, init=False)
    stages: list[Stage] = field(factory=list, init=False)

    def __attrs_post_init__(self) -> None:
        cp = load_solver()
        self.model = cp.CpModel()
        for choice in self.posed.choices:
            domain = cp.Domain.from_intervals([list(span) for span in choice.spans])
            name = str(choice.pos.nomor)
            self.cut.append(choice.least if choice.fixed else self.model.new_int_var_from_domain(domain, name))
        if self.raised:
            self.more = self.model.new_int_var(0, sum(map(self.whole, range(len(self.cut)))), "lebih")
        for row in self.posed.rows:
            more = self.more if row.limit.ketentuan in self.raised else 0
            loose = sum(more_ * self.parted(n) for n, more_ in row.loose)
            self.model.add(self.counted(row) + loose <= row.bound + more)
        for row in self.posed.soft_rows:
            over = self.over(
                row.limit.ketentuan, 2 * sum(abs(a) * self.whole(n) for n, a in row.terms) + abs(row.bound)
            )
            self.model.add(self.counted(row) <= row.bound + over)
        for limit in self.posed.soft_lines:
            if isinstance(limit, LineBound):
                self.soft_line(limit)

    def whole(self, line: int) -> int:
        choice = self.posed.choices[line]
        return choice.step * choice.units

    def counted(self, row: PosedRow) -> Any:
        choices = self.posed.choices
        return sum(a * choices[n].step * (choices[n].units - self.cut[n]) for n, a in row.terms)

    def parted(self, line: int) -> Any:
        """A truth value that holds where a line keeps a part of its wish."""
        return parted(self.model, self.cut[line], self.posed.choices[line].units)

    def over(self, ketentuan: Ketentuan, most: int) -> Any:
        variable = self.model.new_int_var(0, most, f"lunak {ketentuan.nomor}")
        self.slack.setdefault(ketentuan, []).append(variable)
        return variable

    def soft_line(self, limit: LineBound) -> None:
        line, choice = limit.pos.nomor, self.posed.choices[limit.pos.nomor]
        amount = choice.step * (choice.units - self.cut[line])
        over = self.over(limit.ketentuan, max(self.whole(line), int(limit.least or 0)))
        if limit.least is not None:
            self.model.add(amount + over >= int(limit.least))
        if limit.most is not None:
            self.model.add(amount - choice.excess <= int(limit.most) + over)

    # ---- searching ----------------------------------------------------------------------------

    def feasible(self) -> bool:
        """Raises OutOfTime."""
        self.model.clear_objective()
        solved = search(self.model, self.clock.left)
        if solved.status == "unknown":
            raise OutOfTime
        if solved.status == "infeasible":
            return False
        self.take(solved)
        return True

    def take(self, solved: Any) -> None:
        self.found = [one if isinstance(one, int) else solved.value(one) for one in self.cut]
        self.model.clear_hints()
        for variable, value in zip(self.cut, self.found, strict=True):
            if not isinstance(variable, int):
                self.model.add_hint(variable, value)

    def least(self, stage: Stage, expression: Any) -> int:
        """Minimise, and keep it there. Raises OutOfTime."""
        if isinstance(expression, int):
            self.stages.append(evolve(stage, value=expression))
            return expression
        self.model.minimize(expression)
        solved = search(self.model, self.clock.left)
        self.model.clear_objective()
        if solved.status not in ("optimal", "feasible"):
            raise OutOfTime
        self.take(solved)
        value = int(solved.solver.value(expression))
        self.model.add(expression <= value)
        bound = None if solved.status == "optimal" else round(solved.bound)
        self.stages.append(evolve(stage, value=value, bound=bound))
        return value

    def fewest(self) -> int | None:
        """The fewest rupiah by which ceilings have to be raised; None where nothing helps. Raises OutOfTime."""
        if isinstance(self.more, int):
            return self.more if self.feasible() else None
        self.model.minimize(self.more)
        solved = search(self.model, self.clock.left)
        if solved.status == "infeasible":
            return None
        if solved.status != "optimal":
            raise OutOfTime
        return solved.value(self.more)

    # ---- the stages ---------------------------------------------------------------------------

    def run(self) -> Staged | None:
        """None where no amounts keep every limit. Raises OutOfTime."""
        if not self.feasible():
            return None
        posed = self.posed
        soft = {ketentuan: _tier_of(ketentuan, posed) for ketentuan in self.slack}
        for tier in posed.tiers:
            for ketentuan in sorted((k for k, at in soft.items() if at == tier), key=lambda k: k.nomor):
                self.least(Stage("lunak", tier, 0, ketentuan), sum(self.slack[ketentuan]))
            self.least(Stage("potong", tier, 0), self.lost(tier))
        gone = self.marks(self.droppable, drop=True)
        self.count("lepas", gone)
        touched: dict[int, Any] = {}
        if posed.compiled.plans.allocation.potong == "sedikit_baris":
            touched = self.marks(self.spared, drop=False)
            self.count("sentuh", touched)
        assert self.found is not None  # noqa: S101  # it is feasible
        choices = [self.narrowed(n, choice, gone, touched) for n, choice in enumerate(posed.choices)]
        return Staged(evolve(posed, choices=tuple(choices)), tuple(self.found), tuple(self.stages))

    def lost(self, tier: int) -> Any:
        return sum(c.step * self.cut[n] for n, c in enumerate(self.posed.choices) if c.tier == tier)

    @property
    def droppable(self) -> list[int]:
        return [n for n, choice in enumerate(self.posed.choices) if choice.droppable and not choice.fixed]

    @property
    def spared(self) -> list[int]:
        """Lines that may be left as they are, and are not given up whole."""
        gone = set(self.droppable)
        choices = enumerate(self.posed.choices)
        return [n for n, choice in choices if not choice.fixed and n not in gone and choice.least == 0]

    def marks(self, lines: Sequence[int], *, drop: bool) -> dict[int, Any]:
        """A truth value for each line: whether it is given up whole, or whether it is cut at all."""
        marks: dict[int, Any] = {}
        for line in lines:
            choice = self.posed.choices[line]
            mark = marks[line] = self.model.new_bool_var(f"{'lepas' if drop else 'sentuh'} {line}")
            below = choice.units - 1 if drop else 0
            self.model.add(self.cut[line] <= below + (choice.units - below) * mark)
        return marks

    def count(self, kind: str, marks: dict[int, Any]) -> None:
        """As few as possible, tier by tier; then earlier lines are spared."""
        tiers = sorted({self.posed.choices[n].tier for n in marks})
        for tier in tiers:
            several = [mark for n, mark in marks.items() if self.posed.choices[n].tier == tier]
            self.least(Stage(kind, tier, 0), sum(several))
        for line, mark in marks.items():
            self.spare(line, mark, drop=kind == "lepas")

    def spare(self, line: int, mark: Any, *, drop: bool) -> None:
        """A line is spared where what was decided before allows it."""
        assert self.found is not None  # noqa: S101  # it is feasible
        choice = self.posed.choices[line]
        hit = self.found[line] == choice.units if drop else self.found[line] > 0
        if hit:
            self.model.minimize(mark)
            solved = search(self.model, self.clock.left)
            self.model.clear_objective()
            if solved.status != "optimal":
                raise OutOfTime
            self.take(solved)
            hit = solved.holds(mark)
        self.model.add(mark == int(hit))

    def narrowed(self, line: int, choice: Choice, gone: dict[int, Any], touched: dict[int, Any]) -> Choice:
        """What is left to decide about a line is a single span."""
        assert self.found is not None  # noqa: S101  # it is feasible
        cut = self.found[line]
        if line in gone and cut == choice.units:
            return evolve(choice, spans=((cut, cut),))
        if line in touched and cut == 0:
            return evolve(choice, spans=((0, 0),))
        span = next(one for one in choice.spans if one[0] <= cut <= one[1])
        return evolve(choice, spans=((span[0], min(span[1], choice.units - 1) if line in gone else span[1]),))


def parted(model: Any, cut: Any, units: int) -> Any:
    """A truth value that holds where neither nothing nor everything is cut."""
    mark = model.new_bool_var("")
    ends = load_solver().Domain.from_values([0, units])
    model.add_linear_expression_in_domain(cut, ends).only_enforce_if(mark.negated())
    return mark


def _tier_of(ketentuan: Ketentuan, posed: Posed) -> int:
    """The first tier of the lines that a limit is about."""
    lines = posed.compiled.members.get(ketentuan.golongan, ())
    return min((posed.choices[pos.nomor].tier for pos in lines), default=posed.tiers[0])


def staged(posed: Posed, clock: Clock) -> Staged | None:
    """Decide the stages of a problem; None where no amounts keep every limit. Raises OutOfTime and SolverMissing."""
    return _Search(posed, clock).run()


def possible(posed: Posed, clock: Clock) -> bool:
    """Whether any amounts keep every limit. Raises OutOfTime and SolverMissing."""
    return _Search(posed, clock).feasible()


# ---- a higher ceiling -------------------------------------------------------------------------


def least_raise(
    posed: Posed,
    ceilings: Iterable[Ketentuan],
    stages: Sequence[Stage],
    gone: frozenset[int],
    least: int,
    clock: Clock,
) -> int | None:
    """The fewest rupiah, at least `least`, under which amounts exist that have no worse stages, one of the lines
    `gone` back, and no other line given up; None where there are none. Raises OutOfTime and SolverMissing.
    """
    search_ = _Search(posed, clock, frozenset(ceilings))
    model = search_.model
    dropped = search_.marks(search_.droppable, drop=True)
    touched = search_.marks(search_.spared, drop=False) if any(s.kind == "sentuh" for s in stages) else {}
    back = [mark for line, mark in dropped.items() if line in gone]
    if not back or isinstance(search_.more, int):
        return None
    model.add(sum(back) <= len(back) - 1)
    for line, mark in dropped.items():
        if line not in gone:
            model.add(mark == 0)

    def of_tier(marks: dict[int, Any], tier: int) -> Any:
        return sum(mark for line, mark in marks.items() if posed.choices[line].tier == tier)

    same: list[Any] = []
    """for each stage before: whether its value stays"""
    for stage in stages:
        match stage.kind:
            case "lunak":
                reached = sum(search_.slack.get(stage.ketentuan, ())) if stage.ketentuan is not None else 0
            case "potong":
                reached = search_.lost(stage.tier)
            case _:
                reached = of_tier(dropped if stage.kind == "lepas" else touched, stage.tier)
        if isinstance(reached, int):
            continue
        stays = model.new_bool_var("")
        model.add(reached <= stage.value).only_enforce_if(same)
        model.add(reached <= stage.value - 1).only_enforce_if([*same, stays.negated()])
        same.append(stays)
    model.add(search_.more >= least)
    return search_.fewest()


def missing(posed: Posed, ceiling: Ketentuan, clock: Clock) -> int:
    """The fewest rupiah by which a ceiling, in all its parts, has to be higher for amounts to keep every limit, where
    there are some without it. Raises OutOfTime and SolverMissing.
    """
    if posed.nested:
        return max((_beyond(posed, row) for row in posed.rows if row.limit.ketentuan is ceiling), default=0)
    found = _Search(posed, clock, frozenset((ceiling,))).fewest()
    assert found is not None  # noqa: S101  # as the caller knows
    return found


def _beyond(posed: Posed, row: PosedRow) -> int:
    """By how much the least of all lines is above a row."""
    least = sum(a * posed.choices[n].counted(posed.choices[n].most) for n, a in row.terms)
    return max(least - row.bound, 0)
