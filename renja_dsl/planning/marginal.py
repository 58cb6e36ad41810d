"""What more money would buy: the proposal under a higher ceiling, and the least raise that brings something back."""

from __future__ import annotations

from attrs import frozen

from renja_dsl.planning.compiling import Compiled, with_statement
from renja_dsl.planning.limits import TotalBound
from renja_dsl.planning.problem import LineConflict, TooLarge
from renja_dsl.planning.proposal import Usulan, propose
from renja_dsl.planning.stages import Clock, OutOfTime, least_raise
from renja_dsl.planning.statements import Plafon
from renja_dsl.syntax.tree import Cell
from renja_dsl.values import Rupiah


@frozen
class Kembali:
    """The least raise of the ceiling with which a line that is given up comes back, and none goes."""

    rupiah: int
    lines: tuple[int, ...]
    """their numbers"""


@frozen
class Tambahan:
    """What more money would buy."""

    rupiah: int
    lines: tuple[tuple[int, int], ...]
    """number of the line, rupiah more (or less)"""
    proposal: Usulan
    kembali: Kembali | None = None


def whole_ceilings(compiled: Compiled) -> list[TotalBound]:
    """Ceilings of everything."""
    return [
        one
        for one in compiled.limits
        if isinstance(one, TotalBound) and isinstance(one.ketentuan.isi, Plafon) and not one.ketentuan.isi.bagian
    ]


def more_of(found: Usulan, rupiah: int, clock: Clock) -> Tambahan | None:
    """Solved again with the ceiling of everything raised; None where there is none, or no time."""
    proposal = _raised(found, rupiah, clock)
    if proposal is None:
        return None
    pairs = enumerate(zip(found.amounts, proposal.amounts, strict=True))
    gains = tuple((n, after - before) for n, (before, after) in pairs if after != before)
    return Tambahan(rupiah, gains, proposal, back_with(found, clock))


def raised(compiled: Compiled, limit: TotalBound, rupiah: int) -> Compiled:
    statement = limit.ketentuan.isi
    assert isinstance(statement, Plafon)  # noqa: S101  # as the caller chose
    assert limit.most is not None  # noqa: S101  # it is a ceiling
    amount = Cell(Rupiah(limit.most + rupiah), 0, 0)
    return with_statement(compiled, limit.ketentuan, statement._replace(nilai=amount))


def _raised(found: Usulan, rupiah: int, clock: Clock) -> Usulan | None:
    """The proposal with so much more; None without a ceiling of everything, or where there is no time."""
    compiled = found.compiled
    ceilings = whole_ceilings(compiled)
    for limit in ceilings:
        compiled = raised(compiled, limit, rupiah)
    try:
        return propose(compiled, clock) if ceilings else None
    except (LineConflict, OutOfTime, TooLarge):
        return None


# ---- what comes back ------------------------------------------------------------------------


def back_with(found: Usulan, clock: Clock) -> Kembali | None:
    """The least raise that brings back a line; None where none is given up, none comes back, or there is no time.

    Whatever is proposed under a higher ceiling has no worse stages than what is proposed under this one. So the least
    raise under which amounts exist that have a line back and no worse stages is the least that can do; where the
    proposal under it has better stages and no line back, those are the ones that are not to be worse.
    """
    gone = frozenset(found.given_up)
    least, best = 1, found
    while gone and (rupiah := _least(found, best, gone, least, clock)) is not None:
        proposal = _raised(found, rupiah, clock)
        if proposal is None or not proposal.proven or proposal.posed.unit != found.posed.unit:
            return None
        back = gone - frozenset(proposal.given_up)
        if back and gone >= frozenset(proposal.given_up):
            return Kembali(rupiah, tuple(sorted(back)))
        least, best = rupiah + 1, proposal
    return None


def _least(found: Usulan, best: Usulan, gone: frozenset[int], least: int, clock: Clock) -> int | None:
    ceilings = [limit.ketentuan for limit in whole_ceilings(found.compiled)]
    try:
        return least_raise(found.posed, ceilings, best.stages, gone, least, clock)
    except OutOfTime:
        return None
