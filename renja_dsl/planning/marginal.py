"""What more money would buy: the proposal under a higher ceiling, and the least raise that brings something back."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import frozen

from renja_dsl.planning.compiling import Compiled, with_statement
from renja_dsl.planning.judging import state_with
from renja_dsl.planning.limits import TotalBound
from renja_dsl.planning.problem import LineConflict, TooLarge
from renja_dsl.planning.proposal import Unproven, Usulan, propose, prove
from renja_dsl.planning.stages import Clock, OutOfTime, least_raise
from renja_dsl.planning.statements import Plafon
from renja_dsl.syntax.tree import Cell
from renja_dsl.values import Rupiah

_ROUNDS = 2
"""tries for what the proposal itself brings back: packages that take turns would take many"""


@frozen
class Kembali:
    """A raise of the ceiling with which a line that is given up comes back, and none goes."""

    rupiah: int
    lines: tuple[int, ...]
    """their numbers"""
    terkecil: bool = True
    """whether the proposal brings them back from here on, and with less does not; else it is enough for them beside
    what all others have now, and the proposal may give it to others"""


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
    """The least raise that brings back a line; None where none is given up, or none comes back."""
    gone = frozenset(found.given_up)
    if not gone or not whole_ceilings(found.compiled):
        return None
    return _proposed_back(found, gone, clock) or _paid_back(found, gone)


def _proposed_back(found: Usulan, gone: frozenset[int], clock: Clock) -> Kembali | None:
    """By the proposal itself; None where it is not found within a few rounds.

    Whatever is proposed under a higher ceiling has no worse stages than what is proposed under this one. So the least
    raise under which amounts exist that have a line back and no worse stages is the least that can do; where the
    proposal under it has better stages and no line back, those are the ones that are not to be worse.
    """
    least, best = 1, found
    ceilings = [limit.ketentuan for limit in whole_ceilings(found.compiled)]
    for _ in range(_ROUNDS):
        try:
            rupiah = least_raise(found.posed, ceilings, best.stages, gone, least, clock)
        except OutOfTime:
            return None
        proposal = None if rupiah is None else _raised(found, rupiah, clock)
        if rupiah is None or proposal is None or not proposal.proven or proposal.posed.unit != found.posed.unit:
            return None
        back = gone - frozenset(proposal.given_up)
        if back and gone >= frozenset(proposal.given_up):
            return Kembali(rupiah, tuple(sorted(back)))
        least, best = rupiah + 1, proposal
    return None


def _paid_back(found: Usulan, gone: Iterable[int]) -> Kembali | None:
    """By paying the least of the cheapest line beside what all others have now, where no other limit forbids it."""
    ceilings = whole_ceilings(found.compiled)
    if any(ketentuan.lunak for ketentuan in found.compiled.plans.allocation.ketentuan):
        return None  # the line may be worth less than a soft limit
    left = min(int(limit.most) for limit in ceilings if limit.most is not None) - found.total
    costs = []
    for line in gone:
        choice = found.posed.choices[line]
        cut = max((min(high, choice.units - 1) for low, high in choice.spans if low < choice.units), default=None)
        if cut is not None:
            costs.append((choice.amount(cut), line))
    for amount, line in sorted(costs):
        if amount <= left:  # it is no ceiling of everything that stands in its way
            continue
        higher = found.compiled
        for limit in ceilings:
            higher = raised(higher, limit, amount - left)
        amounts = [amount if n == line else before for n, before in enumerate(found.amounts)]
        try:
            prove(higher, state_with(higher, amounts))
        except Unproven:
            continue
        return Kembali(amount - left, (line,), terkecil=False)
    return None
