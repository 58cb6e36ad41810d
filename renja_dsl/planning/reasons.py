"""Why each line got what it got, as facts: every one of them names the statement that it rests on."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal
from enum import StrEnum
from functools import partial
from operator import is_not

from attrs import frozen

from renja_dsl.planning.allocation import Ketentuan
from renja_dsl.planning.judging import penilaian, state_with
from renja_dsl.planning.limits import LineBound, LineMultiple, LinePrice, Pelanggaran
from renja_dsl.planning.problem import PosedRow
from renja_dsl.planning.proposal import Usulan, propose
from renja_dsl.planning.stages import Clock, OutOfTime
from renja_dsl.planning.statements import Plafon


@frozen
class Alasan:
    """One fact about a line."""

    kind: str
    """tetap, bobot, batas, lepas, plafon, langkah, target"""
    ketentuan: Ketentuan | None
    values: Mapping[str, Decimal]
    """rupiah, percent points or numbers, by name"""


class Pengaruh(StrEnum):
    """What a statement does to a proposal."""

    BINDING = "binding"
    """without it the stages come out better"""
    SHAPING = "shaping"
    """without it the stages are the same, and the amounts others"""
    IDLE = "idle"
    UNKNOWN = "unknown"
    """there was no time to find out"""


def percent_cut(found: Usulan, line: int) -> Decimal:
    """What a line loses, in percent of its wish."""
    wish = found.compiled.plans.lines[line].pagu
    return Decimal(wish - found.amounts[line]) * 100 / wish if wish else Decimal(0)


# ---- one line -------------------------------------------------------------------------------


def reasons_of(found: Usulan, line: int) -> list[Alasan]:
    """Facts about a line, the first its own level."""
    choice, cut = found.posed.choices[line], found.cuts[line]
    own = [one for one in found.compiled.limits if line in {pos.nomor for pos in one.lines}]
    made: list[Alasan] = []
    fixed = next((k.ketentuan for k in own if isinstance(k, LineBound) and k.least == k.most == choice.pos.pagu), None)
    if choice.droppable and cut == choice.units and choice.pos.pagu:
        made.append(_given_up(found, line))
    elif cut or not (choice.fixed and fixed):
        weight = _weight(found, line)
        share = percent_cut(found, line)
        values = {"tingkat": Decimal(choice.tier), "bobot": weight, "potong": share, "per_bobot": share / weight}
        made.append(Alasan("bobot", None, values))
        made += _stopper(found, line)
        made += _closed(found, line)
    if fixed is not None and cut == 0:
        made.append(Alasan("tetap", fixed, {"pagu": Decimal(choice.pos.pagu)}))
    for limit in own:
        if isinstance(limit, LinePrice):
            target = Decimal(found.amounts[line] // limit.price)
            values = {"target": target, "semula": Decimal(limit.sasaran.angka), "harga": Decimal(limit.price)}
            made.append(Alasan("target", limit.ketentuan, values))
    return made


def _weight(found: Usulan, line: int) -> Decimal:
    return found.compiled.plans.allocation.prioritas[found.posed.choices[line].golongan].bobot


def _minimum(found: Usulan, line: int) -> tuple[Decimal, Ketentuan] | None:
    """The most that a limit asks for a line, whose it is."""
    asked: list[tuple[Decimal, Ketentuan]] = []
    for limit in found.compiled.limits:
        if isinstance(limit, LineBound) and limit.pos.nomor == line and limit.least and not limit.ketentuan.lunak:
            asked.append((limit.least, limit.ketentuan))
        elif isinstance(limit, LinePrice) and limit.pos.nomor == line and limit.least:
            asked.append((Decimal(limit.price * limit.least), limit.ketentuan))
    return max(asked, key=lambda one: (one[0], -one[1].nomor), default=None)


def _given_up(found: Usulan, line: int) -> Alasan:
    """The minimum that no longer fitted."""
    asked = _minimum(found, line)
    assert asked is not None  # noqa: S101  # only a minimum lets a line go
    return Alasan("lepas", asked[1], {"perlu": asked[0]})


def _stopper(found: Usulan, line: int) -> Iterator[Alasan]:
    """The minimum that kept a line from being cut by one more unit."""
    choice = found.posed.choices[line]
    asked = _minimum(found, line)
    if asked is not None and not choice.fixed and choice.counted(found.cuts[line]) - choice.step < asked[0]:
        yield Alasan("batas", asked[1], {"paling_sedikit": asked[0]})


def _closed(found: Usulan, line: int) -> Iterator[Alasan]:
    """What kept a line from getting one more unit: ceilings of parts, or that its unit is large."""
    choice = found.posed.choices[line]
    if found.cuts[line] <= choice.least:
        return
    for row in found.posed.rows:
        part = row.limit.ketentuan.isi
        coefficients = dict(row.terms)
        if line in coefficients and isinstance(part, Plafon) and (part.bagian or part.setiap):
            left = row.bound - _counted(found, row)
            if left < coefficients[line] * choice.step:
                most = row.limit.most
                assert most is not None  # noqa: S101  # it is a ceiling
                yield Alasan("plafon", row.limit.ketentuan, {"paling_banyak": most})
    if choice.step != found.posed.unit:
        steps = (LineMultiple, LinePrice)
        owner = next((k.ketentuan for k in found.compiled.limits if isinstance(k, steps) and k.pos.nomor == line), None)
        if owner is not None:
            yield Alasan("langkah", owner, {"langkah": Decimal(choice.step)})


def _counted(found: Usulan, row: PosedRow) -> int:
    return sum(a * found.posed.choices[n].counted(found.cuts[n]) for n, a in row.terms)


# ---- statements -----------------------------------------------------------------------------


def influences(found: Usulan, clock: Clock) -> dict[Ketentuan, Pengaruh]:
    """What each statement does, decided by solving once without it."""
    made: dict[Ketentuan, Pengaruh] = {}
    for ketentuan in found.compiled.plans.allocation.ketentuan:
        if not clock.left:
            made[ketentuan] = Pengaruh.UNKNOWN
            continue
        try:
            without = propose(found.compiled, clock, active=partial(is_not, ketentuan))
        except OutOfTime:
            without = None
        made[ketentuan] = _influence(found, without, ketentuan)
    return made


def _influence(found: Usulan, without: Usulan | None, ketentuan: Ketentuan) -> Pengaruh:
    if without is None:
        return Pengaruh.UNKNOWN
    before = [s for s in found.stages if s.ketentuan is not ketentuan]
    was, now = ([(s.kind, s.tier, s.value) for s in several] for several in (before, without.stages))
    if without.amounts == found.amounts:
        return Pengaruh.IDLE
    return Pengaruh.SHAPING if was == now else Pengaruh.BINDING


# ---- one factor ------------------------------------------------------------------------------


@frozen
class SatuFaktor:
    """The usual cut: every line by one factor, to the same total or below."""

    amounts: tuple[int, ...]
    pelanggaran: tuple[Pelanggaran, ...]

    @property
    def total(self) -> int:
        return sum(self.amounts)


def one_factor(found: Usulan) -> SatuFaktor:
    """What one factor for every line would break."""
    plans, unit = found.compiled.plans, found.posed.unit
    total, wish = found.total, plans.wish
    amounts = tuple(pos.pagu * total // wish // unit * unit if total < wish else pos.pagu for pos in plans.lines)
    breaches = penilaian(found.compiled, state_with(found.compiled, amounts)).breaches
    return SatuFaktor(amounts, tuple(breach for breach in breaches if breach.known))
