"""Fair shares where rows are more than nested ceilings: lines under the same rows are one cell.

Tier by tier, one common level of weighted cuts is lowered as far as cell totals exist that keep every row; the cells
that cannot go lower stay, the others go on. Levels are equal to one part in 2^30; inside a cell shares are exact.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Mapping, Sequence
from functools import cached_property
from typing import Any, NamedTuple

from attrs import define, field

from renja_dsl.planning.allocation import Ketentuan
from renja_dsl.planning.fair import Filling, Room
from renja_dsl.planning.limits import LineBound
from renja_dsl.planning.problem import Choice
from renja_dsl.planning.stages import Clock, OutOfTime, Staged, parted
from renja_dsl.solver.cp_sat import load_solver, search

_FINE = 30
"""bits of a level"""


@define(eq=False, slots=False)
class _Cell:
    """Lines of one tier and step under the same rows."""

    lines: list[int]
    tier: int
    step: int
    choices: Sequence[Choice]

    @cached_property
    def least(self) -> int:
        return sum(self.choices[n].least for n in self.lines)

    @cached_property
    def most(self) -> int:
        return sum(self.choices[n].most for n in self.lines)

    @cached_property
    def _bounds(self) -> list[tuple[int, int, int]]:
        return [(c.least, c.most, c.units * c.weight) for c in (self.choices[n] for n in self.lines)]

    def at(self, level: int) -> int:
        """Units that are cut where no line is cut beyond a level."""
        return sum(min(most, max(least, level * whole >> _FINE)) for least, most, whole in self._bounds)


class _Lines(NamedTuple):
    """Coefficients x counted amounts of lines, and more for those that keep a part, at most `bound`."""

    terms: Sequence[tuple[int, int]]
    bound: int
    loose: Sequence[tuple[int, int]] = ()


class _Row(NamedTuple):
    """Coefficients x units cut of cells, at least `least`, and more for each line of `loose` that keeps a part."""

    terms: Sequence[tuple[_Cell, int]]
    least: int
    loose: Sequence[tuple[_Cell, int]] = ()


@define
class _Levelling:
    staged: Staged
    clock: Clock
    cells: list[_Cell] = field(factory=list, init=False)
    total: dict[_Cell, int] = field(factory=dict, init=False)
    """units cut, of the cells that are decided"""
    rows: list[_Row] = field(factory=list, init=False)
    soft: list[tuple[int, list[list[_Row]]]] = field(factory=list, init=False)
    """of each soft statement: by how much it is broken, and the rows of each of its limits"""

    def __attrs_post_init__(self) -> None:
        choices = self.staged.posed.choices
        under: dict[int, list[tuple[int, int]]] = {n: [] for n in range(len(choices))}
        rows = [_Lines(row.terms, row.bound, row.loose) for row in self.staged.posed.rows]
        soft = self.soft_lines()
        every = [*rows, *(one for _, limits in soft for several in limits for one in several)]
        for number, row in enumerate(every):
            for line, coefficient in row.terms:
                under[line].append((number, coefficient))
        found: dict[Any, _Cell] = {}
        in_order = self.staged.posed.compiled.plans.allocation.potong == "urut"
        apart = {*range(len(choices))} if in_order else {line for row in rows for line, _ in row.loose}
        for n, choice in enumerate(choices):
            key = choice.tier, choice.step, tuple(under[n]), n if n in apart else -1
            found.setdefault(key, _Cell([], choice.tier, choice.step, choices)).lines.append(n)
        self.cells = list(found.values())
        by_line = {n: cell for cell in self.cells for n in cell.lines}

        def of_cells(row: _Lines) -> _Row:
            held: dict[_Cell, int] = {}
            whole = 0
            for line, coefficient in row.terms:
                held[by_line[line]] = coefficient * choices[line].step
                whole += coefficient * choices[line].step * choices[line].units
            return _Row(list(held.items()), whole - row.bound, [(by_line[n], more) for n, more in row.loose])

        self.rows += map(of_cells, rows)
        for broken, limits in soft:
            by_limit = [[of_cells(row) for row in several] for several in limits]
            if broken:
                self.soft.append((broken, by_limit))
            else:
                self.rows += [row for several in by_limit for row in several]
        for tier in self.staged.posed.tiers:
            lost = self.staged.posed.cut_of(tier, self.staged.cuts)
            of = [(cell, cell.step) for cell in self.cells if cell.tier == tier]
            self.rows.append(_Row(of, lost))
            self.rows.append(_Row([(cell, -step) for cell, step in of], -lost))

    def soft_lines(self) -> list[tuple[int, list[list[_Lines]]]]:
        """Soft statements: by how much the stages let each be broken, and the rows of each of its limits."""
        posed = self.staged.posed
        of: dict[Ketentuan, list[list[_Lines]]] = {}
        for row in posed.soft_rows:
            of.setdefault(row.limit.ketentuan, []).append([_Lines(row.terms, row.bound)])
        for limit in posed.soft_lines:
            if isinstance(limit, LineBound):
                line, several = limit.pos.nomor, []
                if limit.least is not None:
                    several.append(_Lines(((line, -1),), -int(limit.least)))
                if limit.most is not None:
                    several.append(_Lines(((line, 1),), int(limit.most) + posed.choices[line].excess))
                of.setdefault(limit.ketentuan, []).append(several)
        broken = {stage.ketentuan: stage.value for stage in self.staged.stages if stage.kind == "lunak"}
        return [(broken[ketentuan], limits) for ketentuan, limits in of.items()]

    def solve(self) -> list[int]:
        for tier in self.staged.posed.tiers:
            self.level([cell for cell in self.cells if cell.tier == tier])
        cuts = [choice.most for choice in self.staged.posed.choices]
        for cell in self.cells:
            room = Room(frozenset(cell.lines), (cell.most - self.total[cell]) * cell.step)
            filling = Filling(self.staged.posed.choices, cuts, [room])
            if self.staged.posed.compiled.plans.allocation.potong == "urut":
                filling.in_order(cell.lines)
            else:
                filling.share(cell.lines)
        return cuts

    def level(self, cells: Sequence[_Cell]) -> None:
        """Decide the totals of the cells of one tier."""
        caps = {cell: cell.most for cell in cells}
        if self.staged.posed.compiled.plans.allocation.potong != "urut":
            active, high = [cell for cell in cells if cell.least < cell.most], 1 << _FINE
            while active and high > 0:
                high = self.lowest(active, caps, high)
                caps |= {cell: cell.at(high) for cell in active}
                active = self.still_lower(active, caps, high - 1) if high else []
                high -= 1
        for cell in cells:  # what rounding leaves open: the earlier cells are cut less
            self.total[cell] = caps[cell] = self.fewest(cell, caps)

    def lowest(self, active: Sequence[_Cell], caps: Mapping[_Cell, int], high: int) -> int:
        """The level below which no totals keep every row: mostly where one of the rows, by itself, cannot be kept."""

        def at(level: int) -> dict[_Cell, int]:
            return {**caps, **{cell: cell.at(level) for cell in active}}

        low = _first(lambda level: self.reachable(*self.limits(at(level))), -1, high)
        if self.possible(at(low)):
            return low
        return _first(lambda level: self.possible(at(level)), low, high)

    def still_lower(self, active: Sequence[_Cell], caps: Mapping[_Cell, int], level: int) -> list[_Cell]:
        """Cells that may go below the level at which others stop."""
        trial = dict(caps)
        left: list[_Cell] = []
        for cell in active:
            lower = cell.at(level)
            if lower == trial[cell] or self.possible({**trial, cell: lower}):
                trial[cell] = lower
                left.append(cell)
        return left

    # ---- asking the solver --------------------------------------------------------------------

    def possible(self, caps: Mapping[_Cell, int]) -> bool:
        return self.ask(caps, None) is not None

    def fewest(self, cell: _Cell, caps: Mapping[_Cell, int]) -> int:
        if cell.least == caps[cell] or not self.reachable(*self.limits({**caps, cell: caps[cell] - 1})):
            return caps[cell]
        found = self.ask(caps, cell)
        assert found is not None  # noqa: S101  # these caps were possible
        return found

    def limits(self, caps: Mapping[_Cell, int]) -> tuple[dict[_Cell, int], dict[_Cell, int]]:
        """Between what totals the cells are; those that are decided have no choice."""
        low = {cell: self.total.get(cell, cell.least) for cell in self.cells}
        high = {cell: self.total.get(cell, caps.get(cell, cell.most)) for cell in self.cells}
        return low, high

    def reachable(self, low: Mapping[_Cell, int], high: Mapping[_Cell, int]) -> bool:
        """Whether each row, by itself, can be kept: most questions end here, and need no search."""
        return all(low[cell] <= high[cell] for cell in self.cells) and all(
            sum(a * (high if a > 0 else low)[cell] for cell, a in row.terms) >= row.least for row in self.rows
        )

    def ask(self, caps: Mapping[_Cell, int], wanted: _Cell | None) -> int | None:
        """The least total of a cell (0 without one) under caps; None where no totals keep every row."""
        low, high = self.limits(caps)
        if not self.reachable(low, high):
            return None
        cp = load_solver()
        model = cp.CpModel()
        variables: dict[_Cell, Any] = {
            cell: model.new_int_var(low[cell], high[cell], "") if high[cell] > low[cell] else low[cell]
            for cell in self.cells
        }
        for row in self.rows:
            added = sum(coefficient * variables[cell] for cell, coefficient in row.terms)
            for cell, more in row.loose:
                added -= more * parted(model, variables[cell], cell.choices[cell.lines[0]].units)
            if isinstance(added, int):
                if added < row.least:
                    return None
            else:
                model.add(added >= row.least)
        for broken, limits in self.soft:
            beyond = [model.new_int_var(0, broken, "") for _ in limits]
            model.add(sum(beyond) <= broken)
            for over, several in zip(beyond, limits, strict=True):
                for row in several:
                    added = sum(coefficient * variables[cell] for cell, coefficient in row.terms)
                    model.add(added + over >= row.least)
        if wanted is not None:
            model.minimize(variables[wanted])
        solved = search(model, self.clock.left)
        if solved.status == "infeasible":
            return None
        if solved.status == "unknown" or (wanted is not None and solved.status != "optimal"):
            raise OutOfTime
        return 0 if wanted is None else solved.value(variables[wanted])


def _first(good: Callable[[int], bool], low: int, high: int) -> int:
    """The first number above `low` that is good, where `high` is and all above it are."""
    return low + 1 + bisect_left(range(low + 1, high), True, key=good)


def levelled(staged: Staged, clock: Clock) -> list[int]:
    """Units cut from every line: the stages as they are, inside each tier as equal as every row lets it be.

    Raises OutOfTime.
    """
    return _Levelling(staged, clock).solve()
