"""Why it cannot be done: the smallest set of statements that contradict each other, and the least way out of each."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from decimal import ROUND_CEILING, Decimal

from attrs import evolve, frozen

from renja_dsl.planning.allocation import Ketentuan
from renja_dsl.planning.compiling import Compiled, limits_of
from renja_dsl.planning.limits import LineBound, LinePrice, TotalBound
from renja_dsl.planning.proposal import can_be
from renja_dsl.planning.stages import Clock
from renja_dsl.planning.statements import BatasBaris, BiayaSatuan, JumlahGolongan, Limit, Plafon, SetiapBagian, Ukuran
from renja_dsl.syntax.tree import Cell
from renja_dsl.values import Rupiah

_HUNDRED = 100


@frozen
class Bukti:
    """What one statement of a conflict asks: at least or at most so many rupiah; None where it is no plain sum."""

    ketentuan: Ketentuan
    sedikit: Decimal | None = None
    banyak: Decimal | None = None


@frozen
class JalanKeluar:
    """The least change of one statement after which everything is possible."""

    ketentuan: Ketentuan
    nilai: Decimal
    """rupiah, percent points, or a number of targets"""
    satuan: str
    """rupiah, persen, angka"""


@frozen
class TidakMungkin:
    """A smallest set of statements that cannot all be kept; without any of them the others can."""

    compiled: Compiled
    ketentuan: tuple[Ketentuan, ...]
    bukti: tuple[Bukti, ...]
    jalan: tuple[JalanKeluar, ...]

    @property
    def least(self) -> Decimal | None:
        """The sum of what the minima ask, where it proves the conflict; None where no plain sum does."""
        low = [one.sedikit for one in self.bukti if one.sedikit is not None]
        high = [one.banyak for one in self.bukti if one.banyak is not None]
        if len(high) != 1 or len(low) + 1 != len(self.bukti) or sum(low, Decimal(0)) <= high[0]:
            return None
        return sum(low, Decimal(0))


def conflict_of(compiled: Compiled, clock: Clock) -> TidakMungkin:
    """Of an allocation that is impossible. Raises OutOfTime and SolverMissing."""
    statements = [k for k in compiled.plans.allocation.ketentuan if not k.lunak]
    members = smallest(statements, lambda kept: can_be(compiled, clock, kept.__contains__))
    chosen = sorted(members, key=lambda k: k.nomor)
    ways = [way for k in chosen if (way := _way(compiled, k, clock)) is not None]
    return TidakMungkin(compiled, tuple(chosen), tuple(_proof(compiled, chosen)), tuple(ways))


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


# ---- the proof ------------------------------------------------------------------------------


def _proof(compiled: Compiled, members: Sequence[Ketentuan]) -> Iterator[Bukti]:
    """What each asks; a line that several minima speak of counts for the one that asks most of it."""
    strongest: dict[int, tuple[Decimal, Ketentuan]] = {}
    for limit in compiled.limits:
        if limit.ketentuan not in members or not isinstance(limit, LineBound | LinePrice):
            continue
        least = Decimal(limit.price * limit.least) if isinstance(limit, LinePrice) else limit.least
        if least and least > strongest.get(limit.pos.nomor, (Decimal(0), limit.ketentuan))[0]:
            strongest[limit.pos.nomor] = least, limit.ketentuan
    for ketentuan in members:
        totals = [one for one in compiled.limits if one.ketentuan is ketentuan and isinstance(one, TotalBound)]
        if len(totals) == 1 and totals[0].share is None:
            yield Bukti(ketentuan, totals[0].least, totals[0].most)
            continue
        asked = [least for least, of in strongest.values() if of is ketentuan]
        yield Bukti(ketentuan, sum(asked, Decimal(0)) if asked else None)


# ---- ways out -------------------------------------------------------------------------------


def _way(compiled: Compiled, ketentuan: Ketentuan, clock: Clock) -> JalanKeluar | None:
    """The least change of a number, in steps of the rounding or whole percents; None where none alone helps."""
    scale = _scale(compiled, ketentuan)
    if scale is None:
        return None
    values, satuan, changed = scale

    def works(number: int) -> bool:
        return can_be(with_statement(compiled, ketentuan, changed(values[number])), clock)

    low, high = -1, len(values) - 1
    if not values or not works(high):
        return None
    while high - low > 1:
        middle = (low + high) // 2
        if works(middle):
            high = middle
        else:
            low = middle
    return JalanKeluar(ketentuan, Decimal(values[high]), satuan)


def _scale(compiled: Compiled, ketentuan: Ketentuan) -> tuple[Sequence[int], str, Callable[[int], Limit]] | None:
    """Values to try, the mildest change first, what they are, and the statement with one of them."""
    statement = ketentuan.isi
    unit = compiled.plans.allocation.bulat
    match statement:
        case Plafon(setiap=False) as ceiling:
            (limit,) = (one for one in compiled.limits if one.ketentuan is ketentuan)
            assert isinstance(limit, TotalBound)  # noqa: S101  # so it is made
            now = int(limit.most or 0)
            most = sum(pos.pagu for pos in limit.of)
            values = range((now // unit + 1) * unit, (-(-most // unit) + 1) * unit, unit)
            return values, "rupiah", lambda to: ceiling._replace(nilai=Cell(Rupiah(Decimal(to)), 0, 0))
        case BatasBaris(jenis="tetap" | "utuh") as fixed:
            less = range(_HUNDRED - 1, -1, -1)
            return (
                less,
                "persen",
                lambda to: BatasBaris("paling_sedikit", Ukuran("pagu", Decimal(to)), fixed.nol, fixed.lunak),
            )
        case BatasBaris(jenis="paling_sedikit", ukuran=Ukuran() as size) as line:
            return _less(size, unit, lambda to: line._replace(ukuran=to))
        case BiayaSatuan(target=Ukuran() as size) as price:
            return _less(size, unit, lambda to: price._replace(target=to))
        case JumlahGolongan(sedikit=True, ukuran=size) as total:
            return _less(size, unit, lambda to: total._replace(ukuran=to))
        case SetiapBagian(sedikit=True, ukuran=size) as each:
            return _less(size, unit, lambda to: each._replace(ukuran=to))
    return None


def _less(
    size: Ukuran, unit: int, changed: Callable[[Ukuran], Limit]
) -> tuple[Sequence[int], str, Callable[[int], Limit]] | None:
    """Smaller numbers of the same kind."""
    if size.jenis in ("renstra", "serapan"):
        return None
    now = int(size.nilai.to_integral_value(ROUND_CEILING))
    if size.jenis == "rupiah":
        values: Sequence[int] = range((now - 1) // unit * unit, -1, -unit)
        satuan = "rupiah"
    else:
        values, satuan = range(now - 1, -1, -1), "angka" if size.jenis == "angka" else "persen"
    return values, satuan, lambda to: changed(Ukuran(size.jenis, Decimal(to)))


def with_statement(compiled: Compiled, ketentuan: Ketentuan, isi: Limit) -> Compiled:
    """The same limits with one statement saying something else."""
    other = evolve(ketentuan, isi=isi)
    allocation = compiled.plans.allocation
    statements = [other if one is ketentuan else one for one in allocation.ketentuan]
    plans = evolve(compiled.plans, allocation=evolve(allocation, ketentuan=statements))
    limits = [one for one in compiled.limits if one.ketentuan is not ketentuan]
    return Compiled(plans, compiled.members, [*limits, *limits_of(plans, compiled.members, other)])
