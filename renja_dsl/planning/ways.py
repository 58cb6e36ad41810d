"""Ways out of a conflict: the least change of each of its statements after which the rest is possible."""

from __future__ import annotations

import math
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal
from functools import partial
from operator import is_not

from attrs import evolve, frozen

from renja_dsl.planning.allocation import Ketentuan
from renja_dsl.planning.compiling import Compiled, with_statement
from renja_dsl.planning.limits import TotalBound
from renja_dsl.planning.lines import Pos
from renja_dsl.planning.plans import known
from renja_dsl.planning.problem import problem_of
from renja_dsl.planning.proposal import can_be
from renja_dsl.planning.stages import Clock, missing
from renja_dsl.planning.statements import (
    BatasBaris,
    BiayaSatuan,
    JumlahGolongan,
    Limit,
    Plafon,
    SetiapBagian,
    Tumbuh,
    Ukuran,
)
from renja_dsl.syntax.tree import Cell
from renja_dsl.values import Rupiah
from renja_dsl.values.hilang import Hilang

_HUNDRED = 100


@frozen
class JalanKeluar:
    """The least change of one statement after which the rest is possible."""

    ketentuan: Ketentuan
    cara: str
    """what changes: plafon, nilai, minimum (it becomes so many percent of the wish at least), target, tanpa_target,
    dari, sampai; lunak (it may be broken) or hapus (it is taken out) where it has no number that could change;
    terpakai: nothing, what is spent stays spent"""
    isi: Limit | None
    """the statement as it would be; None: there is none"""
    nilai: Decimal | None = None
    """rupiah, percent points, or a number of targets"""
    satuan: str = ""
    """rupiah, persen, angka"""
    cukup: bool = True
    """whether everything is possible then; else another conflict is left"""


@frozen
class _Scale:
    """What one number of a statement may become, the mildest change first."""

    cara: str
    satuan: str
    values: Sequence[int]
    changed: Callable[[int], Limit]


def ways_out(compiled: Compiled, core: Sequence[Ketentuan], clock: Clock) -> Iterator[JalanKeluar]:
    """Of every statement of a smallest conflict, in order. Raises OutOfTime and SolverMissing."""
    for ketentuan in core:
        enough = can_be(compiled, clock, partial(is_not, ketentuan))
        rest = compiled if enough else _only(compiled, core)
        for way in _ways(rest, ketentuan, clock):
            yield evolve(way, cukup=enough)


def _only(compiled: Compiled, core: Iterable[Ketentuan]) -> Compiled:
    """The limits of some statements."""
    kept = frozenset(core)
    return evolve(compiled, limits=[limit for limit in compiled.limits if limit.ketentuan in kept])


def _ways(compiled: Compiled, ketentuan: Ketentuan, clock: Clock) -> list[JalanKeluar]:
    """Without the statement the rest is possible, so there is always one; a band has two sides."""
    statement = ketentuan.isi
    if isinstance(statement, BatasBaris) and statement.jenis == "paling_sedikit" and _size(statement) == "serapan":
        return [JalanKeluar(ketentuan, "terpakai", statement)]
    found = (_least(compiled, ketentuan, scale, clock) for scale in _scales(compiled, ketentuan))
    ways = [way for way in found if way is not None]
    if ways:
        return ways
    if isinstance(statement, BiayaSatuan) and statement.target is not None:
        without = statement._replace(target=None)
        if can_be(with_statement(compiled, ketentuan, without), clock):
            return [JalanKeluar(ketentuan, "tanpa_target", without)]
    if isinstance(statement, BatasBaris | JumlahGolongan | SetiapBagian | Tumbuh) and _may_be_soft(statement):
        return [JalanKeluar(ketentuan, "lunak", statement._replace(lunak=True))]
    return [JalanKeluar(ketentuan, "hapus", None)]


def _may_be_soft(statement: BatasBaris | JumlahGolongan | SetiapBagian | Tumbuh) -> bool:
    return not isinstance(statement, BatasBaris) or not (statement.nol or statement.jenis == "utuh")


def _least(compiled: Compiled, ketentuan: Ketentuan, scale: _Scale, clock: Clock) -> JalanKeluar | None:
    """The first value that is enough; None where even the last is not."""

    if scale.cara == "plafon" and (value := _least_ceiling(compiled, ketentuan, scale, clock)) is not None:
        return JalanKeluar(ketentuan, scale.cara, scale.changed(value), Decimal(value), scale.satuan)

    def works(number: int) -> bool:
        return can_be(with_statement(compiled, ketentuan, scale.changed(scale.values[number])), clock)

    last = len(scale.values) - 1
    if last < 0 or not works(last):
        return None
    value = scale.values[bisect_left(range(last), True, key=works)]
    return JalanKeluar(ketentuan, scale.cara, scale.changed(value), Decimal(value), scale.satuan)


def _least_ceiling(compiled: Compiled, ketentuan: Ketentuan, scale: _Scale, clock: Clock) -> int | None:
    """The first of the amounts that is enough, by one minimisation; None where the ceiling is of a source of funds."""
    rows = [one for one in compiled.limits if one.ketentuan is ketentuan and isinstance(one, TotalBound)]
    if any(row.sumber for row in rows):
        return None
    posed = problem_of(compiled, unit=1, active=lambda k: not k.lunak)
    now, unit = int(rows[0].most or 0), compiled.plans.allocation.bulat
    needed = now + missing(posed, ketentuan, clock)
    return max(-(-needed // unit) * unit, scale.values[0])


# ---- numbers that may change ----------------------------------------------------------------


def _size(statement: BatasBaris) -> str:
    return statement.ukuran.jenis if statement.ukuran is not None else ""


def _scales(compiled: Compiled, ketentuan: Ketentuan) -> Iterator[_Scale]:
    """The numbers of a statement, each by itself; none where it has no number."""
    statement = ketentuan.isi
    lines = compiled.members.get(ketentuan.golongan, ())
    unit = compiled.plans.allocation.bulat
    match statement:
        case Plafon():
            limits = [one for one in compiled.limits if one.ketentuan is ketentuan and isinstance(one, TotalBound)]
            if statement.setiap and statement.nilai is None:
                return  # each part has its own number, in the RKPD
            most = max(sum(pos.pagu for pos in limit.of) for limit in limits)
            now = int(limits[0].most or 0)
            ceiling = statement
            yield _Scale(
                "plafon",
                "rupiah",
                _more(now, most, unit),
                lambda to: ceiling._replace(nilai=Cell(Rupiah(Decimal(to)), 0, 0)),
            )
        case BatasBaris(jenis="tetap" | "utuh"):
            line = BatasBaris("paling_sedikit", None, statement.nol, statement.lunak)
            percent = range(_HUNDRED - 1, -1, -1)
            yield _Scale("minimum", "persen", percent, lambda to: line._replace(ukuran=Ukuran("pagu", Decimal(to))))
        case BatasBaris(ukuran=Ukuran() as size):
            bound = statement
            top = max((pos.pagu for pos in lines), default=0)
            yield from _sized(
                compiled, size, bound.jenis == "paling_sedikit", top, lines, lambda to: bound._replace(ukuran=to)
            )
        case BiayaSatuan(target=Ukuran() as size):
            price = statement
            for scale in _sized(compiled, size, True, 0, lines, lambda to: price._replace(target=to)):
                yield evolve(scale, cara="target", satuan=scale.satuan if size.jenis == "pagu" else "angka")
        case JumlahGolongan(ukuran=size):
            total = statement
            top = sum(pos.pagu for pos in lines)
            yield from _sized(compiled, size, total.sedikit, top, lines, lambda to: total._replace(ukuran=to))
        case SetiapBagian(ukuran=size):
            each = statement
            yield from _sized(compiled, size, each.sedikit, 0, lines, lambda to: each._replace(ukuran=to))
        case Tumbuh():
            band = statement
            down = range(math.ceil(band.dari) - 1, -_HUNDRED - 1, -1)
            yield _Scale("dari", "persen", down, lambda to: band._replace(dari=Decimal(to)))
            up = range(math.floor(band.sampai) + 1, _percent_before(compiled, lines) - _HUNDRED + 1)
            yield _Scale("sampai", "persen", up, lambda to: band._replace(sampai=Decimal(to)))


def _more(now: int, most: int, unit: int) -> range:
    """Round rupiah above what is there, up to what is enough for all."""
    return range((now // unit + 1) * unit, (-(-most // unit) + 1) * unit, unit)


def _sized(
    compiled: Compiled, size: Ukuran, least: bool, top: int, lines: Sequence[Pos], changed: Callable[[Ukuran], Limit]
) -> Iterator[_Scale]:
    """Smaller numbers of a minimum, or larger ones of a maximum, of the same kind; `top`: rupiah that are enough."""
    if size.jenis in ("renstra", "serapan"):
        return
    unit = compiled.plans.allocation.bulat
    satuan = "rupiah" if size.jenis == "rupiah" else "angka" if size.jenis == "angka" else "persen"
    values: range
    if least:
        now = int(size.nilai.to_integral_value(ROUND_CEILING))
        values = range((now - 1) // unit * unit, -1, -unit) if satuan == "rupiah" else range(now - 1, -1, -1)
    else:
        now = int(size.nilai.to_integral_value(ROUND_FLOOR))
        most = _percent_before(compiled, lines) if size.jenis == "sebelumnya" else _HUNDRED
        values = _more(now, top, unit) if satuan == "rupiah" else range(now + 1, most + 1)
    yield _Scale("nilai", satuan, values, lambda to: changed(Ukuran(size.jenis, Decimal(to))))


def _percent_before(compiled: Compiled, lines: Iterable[Pos]) -> int:
    """How many percent of what it had before the wish of any line is at most."""
    most = _HUNDRED
    for pos in lines:
        held = known(compiled.plans.before, pos)
        if not isinstance(held, Hilang) and held > 0:
            most = max(most, math.ceil(pos.pagu * _HUNDRED / held))
    return most
