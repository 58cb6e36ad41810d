"""Why it cannot be done: the smallest set of statements that contradict each other, and where they do."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal

from attrs import evolve, frozen

from renja_dsl.planning.allocation import Ketentuan
from renja_dsl.planning.compiling import Compiled
from renja_dsl.planning.limits import AnyLimit, LineBound, LinePrice, TotalBound
from renja_dsl.planning.lines import Pos
from renja_dsl.planning.problem import LineConflict, problem_of
from renja_dsl.planning.proposal import can_be
from renja_dsl.planning.stages import Clock, OutOfTime
from renja_dsl.planning.statements import Plafon, SetiapBagian
from renja_dsl.planning.ways import JalanKeluar, ways_out


@frozen
class Bukti:
    """What one statement of a conflict asks: at least or at most so many rupiah; None where it is no plain sum."""

    ketentuan: Ketentuan
    sedikit: Decimal | None = None
    banyak: Decimal | None = None
    bagian: tuple[str, ...] = ()
    """of a `setiap`: the parts that conflict"""
    semua: int = 0
    """of a `setiap`: how many parts there are"""


@frozen
class TidakMungkin:
    """A smallest set of statements that cannot all be kept; without any of them the others can."""

    compiled: Compiled
    ketentuan: tuple[Ketentuan, ...]
    bukti: tuple[Bukti, ...]
    jalan: tuple[JalanKeluar, ...] = ()
    least: Decimal | None = None
    """what the minima ask together, where that proves the conflict; None where no plain sum does"""
    kurang: Decimal | None = None
    """by how much that is above the ceilings"""
    pos: Pos | None = None
    """a line on which its own limits leave no amount"""
    terkecil: bool = True
    """whether the smallest set was found within the time; else these are all statements"""
    lengkap: bool = True
    """whether the ways out were looked for to the end"""


def conflict_of(compiled: Compiled, clock: Clock) -> TidakMungkin:
    """Of an allocation that is impossible, as far as the time allows. Raises SolverMissing."""
    statements = [k for k in compiled.plans.allocation.ketentuan if not k.lunak]
    try:
        members = smallest(statements, lambda kept: can_be(compiled, clock, kept.__contains__))
    except OutOfTime:
        return TidakMungkin(compiled, tuple(statements), (), terkecil=False, lengkap=False)
    chosen = sorted(members, key=lambda k: k.nomor)
    limits, told = _thinned(compiled, chosen, clock)
    bukti = [_asks(k, limits, told) for k in chosen]
    least, kurang = _sums(limits, bukti)
    found = TidakMungkin(
        compiled,
        tuple(chosen),
        tuple(bukti),
        least=least,
        kurang=kurang,
        pos=_line_of(evolve(compiled, limits=limits)),
    )
    ways: list[JalanKeluar] = []
    try:
        ways.extend(ways_out(compiled, chosen, clock))
    except OutOfTime:
        return evolve(found, jalan=tuple(ways), lengkap=False)
    return evolve(found, jalan=tuple(ways))


# ---- the smallest set -----------------------------------------------------------------------


def smallest(statements: Sequence[Ketentuan], possible: Callable[[frozenset[Ketentuan]], bool]) -> frozenset[Ketentuan]:
    """A smallest set that is impossible, by implicit hitting sets.

    Every set of statements whose absence makes the rest possible shares a member with every conflict; a smallest set
    that meets all of those known so far, and is impossible, is a smallest conflict.
    """
    corrections: list[frozenset[Ketentuan]] = []
    while True:
        hitting = _hitting(corrections)
        if not possible(hitting):
            return hitting
        kept = set(hitting)
        for one in statements:
            if one not in kept and possible(frozenset((*kept, one))):
                kept.add(one)
        corrections.append(frozenset(statements) - kept)


def _hitting(sets: Sequence[frozenset[Ketentuan]]) -> frozenset[Ketentuan]:
    """A smallest set that has a member of each; of equal ones the earliest in the file."""
    candidates = sorted({one for several in sets for one in several}, key=lambda k: k.nomor)
    for size in range(len(candidates) + 1):
        found = _of_size(sets, size)
        if found is not None:
            return found
    return frozenset()


def _of_size(sets: Sequence[frozenset[Ketentuan]], size: int) -> frozenset[Ketentuan] | None:
    """A set of so many members that meets all; the first unmet set is branched on."""
    if not sets:
        return frozenset()
    if size == 0:
        return None
    first = min(sets, key=len)
    for one in sorted(first, key=lambda k: k.nomor):
        rest = _of_size([several for several in sets if one not in several], size - 1)
        if rest is not None:
            return rest | {one}
    return None


# ---- where a `setiap` conflicts --------------------------------------------------------------


def _each(ketentuan: Ketentuan) -> bool:
    return isinstance(ketentuan.isi, SetiapBagian) or (isinstance(ketentuan.isi, Plafon) and ketentuan.isi.setiap)


def _thinned(
    compiled: Compiled, members: Sequence[Ketentuan], clock: Clock
) -> tuple[list[AnyLimit], Mapping[Ketentuan, int]]:
    """The limits of a conflict, of a `setiap` only the parts without which there is none, and how many it has.

    Where there is no time for that, all of them.
    """
    own = [limit for limit in compiled.limits if limit.ketentuan in members]
    parts = [limit for limit in own if _each(limit.ketentuan)]
    others = [limit for limit in own if not _each(limit.ketentuan)]
    told: dict[Ketentuan, int] = {}
    for limit in parts:
        told[limit.ketentuan] = told.get(limit.ketentuan, 0) + 1
    enough = _enough(own, members, told)
    if enough is not None:
        return enough, told
    try:
        kept = minimal(parts, lambda some: can_be(evolve(compiled, limits=[*others, *some]), clock))
    except OutOfTime:
        return own, {}
    return [limit for limit in own if limit in others or limit in kept], told


def _enough(
    own: Sequence[AnyLimit], members: Sequence[Ketentuan], told: Mapping[Ketentuan, int]
) -> list[AnyLimit] | None:
    """Of minima whose sum proves the conflict the largest ones that do; None where no sum does, or ceilings have parts.

    Without the least of these the sum is not above the ceilings, so none can be left out.
    """
    _, kurang = _sums(own, [_asks(k, own, told) for k in members])
    parts = sorted(
        (one for one in own if isinstance(one, TotalBound) and one.ketentuan in told), key=lambda one: one.least or 0
    )
    if kurang is None or any(one.least is None for one in parts):
        return None
    spare: set[int] = set()
    for one in parts:
        if one.least is not None and kurang > one.least:
            kurang -= one.least
            spare.add(id(one))
    return [one for one in own if id(one) not in spare]


def minimal(limits: Sequence[AnyLimit], possible: Callable[[Sequence[AnyLimit]], bool]) -> list[AnyLimit]:
    """A subset that is impossible, and possible without any one of its members (QuickXplain)."""

    def explain(given: Sequence[AnyLimit], more: bool, left: Sequence[AnyLimit]) -> list[AnyLimit]:
        if more and not possible(given):
            return []
        if len(left) <= 1:
            return list(left)
        first, second = left[: len(left) // 2], left[len(left) // 2 :]
        needed = explain([*given, *first], True, second)
        return [*explain([*given, *needed], bool(needed), first), *needed]

    return explain([], True, limits) if limits else []


def _line_of(conflict: Compiled) -> Pos | None:
    try:
        problem_of(conflict, unit=1)
    except LineConflict as fault:
        return fault.pos
    return None


# ---- the proof ------------------------------------------------------------------------------


def _asks(ketentuan: Ketentuan, limits: Sequence[AnyLimit], told: Mapping[Ketentuan, int]) -> Bukti:
    """What a statement asks of the lines that the ceilings of the conflict are about."""
    own = [one for one in limits if one.ketentuan is ketentuan]
    totals = [one for one in own if isinstance(one, TotalBound)]
    parts = tuple(one.bagian for one in totals) if ketentuan in told else ()
    if not totals:
        asked = [least for pos, (least, of) in _strongest(limits).items() if of is ketentuan]
        return Bukti(ketentuan, sum(asked, Decimal(0)) if asked else None)
    low = [one.least for one in totals if one.least is not None and one.share is None]
    high = [one.most for one in totals if one.most is not None and one.share is None]
    return Bukti(
        ketentuan,
        sum(low, Decimal(0)) if low else None,
        sum(high, Decimal(0)) if high else None,
        parts,
        told.get(ketentuan, 0),
    )


def _ceilings(limits: Sequence[AnyLimit]) -> list[TotalBound]:
    return [one for one in limits if isinstance(one, TotalBound) and one.most is not None and one.share is None]


def _strongest(limits: Sequence[AnyLimit]) -> Mapping[int, tuple[Decimal, Ketentuan]]:
    """What each line below the ceilings needs, and who asks most of it; lines that may be given up need nothing."""
    ceilings = _ceilings(limits)
    inside = {pos.nomor for one in ceilings for pos in one.of}
    asked: dict[int, list[tuple[Decimal, Ketentuan, bool]]] = {}
    for limit in limits:
        if isinstance(limit, LineBound | LinePrice) and (not ceilings or limit.pos.nomor in inside):
            least = Decimal(limit.price * limit.least) if isinstance(limit, LinePrice) else limit.least
            if least:
                asked.setdefault(limit.pos.nomor, []).append((least, limit.ketentuan, limit.zero))
    return {
        line: max(((least, of) for least, of, _ in several), key=lambda one: (one[0], -one[1].nomor))
        for line, several in asked.items()
        if not all(zero for _, _, zero in several)
    }


def _sums(limits: Sequence[AnyLimit], bukti: Sequence[Bukti]) -> tuple[Decimal | None, Decimal | None]:
    """What the minima ask and how much more than the ceilings that is, where these sums alone are the proof.

    They are where each line counts once, and all that is asked is asked of lines below the ceilings.
    """
    ceilings = _ceilings(limits)
    minima = [one for one in limits if isinstance(one, TotalBound) and one.least is not None]
    held = [pos.nomor for one in ceilings for pos in one.of]
    needed = [pos.nomor for one in minima for pos in one.of] + list(_strongest(limits))
    once = len(held) == len(set(held)) and len(needed) == len(set(needed))
    plain = not any(isinstance(one, TotalBound) and (one.share is not None or one.sumber) for one in limits)
    low = [one.sedikit for one in bukti if one.sedikit is not None]
    high = [one.banyak for one in bukti if one.banyak is not None]
    least, most = sum(low, Decimal(0)), sum(high, Decimal(0))
    proves = high and once and plain and set(needed) <= set(held) and len(low) + len(high) == len(bukti)
    return (least, least - most) if proves and least > most else (None, None)
