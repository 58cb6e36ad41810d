"""Limits on the amounts of lines, each a sentence that can be judged on any plan; no solver is known here."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Protocol

from attrs import field, frozen

from renja_dsl.planning.allocation import Ketentuan
from renja_dsl.planning.lines import Pos, Sasaran

HUNDRED = Decimal(100)


@frozen
class Keadaan:
    """What plans say of every line, by its number."""

    pagu: Sequence[Decimal | None]
    """None: it cannot be known"""
    sumber: Sequence[Mapping[str, Decimal] | None]
    """source of funds -> rupiah; None: it cannot be known"""
    target: Mapping[int, Decimal | None]
    """of lines with unit costs"""


@frozen
class Pelanggaran:
    """A limit that is broken, or that nobody can judge."""

    batas: Batas
    ada: Decimal | None
    """what there is; None: it cannot be known"""
    paling_sedikit: Decimal | None = None
    paling_banyak: Decimal | None = None
    kelipatan: Decimal | None = None

    @property
    def known(self) -> bool:
        return self.ada is not None


class Batas(Protocol):
    """One limit on one line or on one part."""

    @property
    def ketentuan(self) -> Ketentuan: ...

    @property
    def lines(self) -> tuple[Pos, ...]:
        """Those that it speaks of."""

    def judge(self, state: Keadaan) -> Iterator[Pelanggaran]: ...


@frozen(eq=False)
class LineBound:
    """An amount from `least` to `most`, or nothing at all where `zero` says so."""

    ketentuan: Ketentuan
    pos: Pos
    least: Decimal | None
    most: Decimal | None
    zero: bool = False

    @property
    def lines(self) -> tuple[Pos, ...]:
        return (self.pos,)

    def judge(self, state: Keadaan) -> Iterator[Pelanggaran]:
        amount = state.pagu[self.pos.nomor]
        if amount is None:
            yield Pelanggaran(self, None, self.least, self.most)
        elif not (self.zero and amount == 0):
            low = self.least is not None and amount < self.least
            high = self.most is not None and amount > self.most
            if low or high:
                yield Pelanggaran(self, amount, self.least, self.most)


@frozen(eq=False)
class LineMultiple:
    """A whole multiple of an amount."""

    ketentuan: Ketentuan
    pos: Pos
    step: int

    @property
    def lines(self) -> tuple[Pos, ...]:
        return (self.pos,)

    def judge(self, state: Keadaan) -> Iterator[Pelanggaran]:
        amount = state.pagu[self.pos.nomor]
        if amount is None or amount % self.step:
            yield Pelanggaran(self, amount, kelipatan=Decimal(self.step))


@frozen(eq=False)
class LinePrice:
    """Amount = price x target, which is a whole number, never raised, and has a least."""

    ketentuan: Ketentuan
    pos: Pos
    price: int
    sasaran: Sasaran
    least: int
    """targets; 0: none is asked"""
    zero: bool = False

    @property
    def lines(self) -> tuple[Pos, ...]:
        return (self.pos,)

    def judge(self, state: Keadaan) -> Iterator[Pelanggaran]:
        amount, target = state.pagu[self.pos.nomor], state.target.get(self.pos.nomor)
        if amount is None or target is None:
            yield Pelanggaran(self, None, Decimal(self.price * self.least))
            return
        dropped = self.zero and amount == 0 == target
        asked = self.least <= target <= self.sasaran.angka and target == int(target)
        priced = asked and amount == self.price * target
        if not (dropped or priced):
            yield Pelanggaran(self, amount, Decimal(self.price * self.least), kelipatan=Decimal(self.price))


@frozen(eq=False)
class TotalBound:
    """The sum of some lines, or of what a source of funds gives to them, between two amounts.

    With `share` the bound is so many percent of all lines together.
    """

    ketentuan: Ketentuan
    bagian: str
    """what the sum is of; empty: everything, or the golongan"""
    of: tuple[Pos, ...]
    least: Decimal | None = None
    most: Decimal | None = None
    share: Decimal | None = None
    """percent points of `whole`; `least` or `most` are 0 then and say which side it is"""
    whole: tuple[Pos, ...] = ()
    sumber: str = ""
    unknown: int = field(default=0)
    """lines without an amount that belong to it; ceilings alone have some"""

    @property
    def lines(self) -> tuple[Pos, ...]:
        return self.of

    def judge(self, state: Keadaan) -> Iterator[Pelanggaran]:
        amount = self._total(state)
        least, most = self.bounds(state)
        if amount is None or (self.share is not None and least is None and most is None):
            yield Pelanggaran(self, None, self.least, self.most)
        elif (least is not None and amount < least) or (most is not None and amount > most):
            yield Pelanggaran(self, amount, least, most)
        elif self.unknown:  # what is known keeps the ceiling, the rest may not
            yield Pelanggaran(self, None, least, most)

    def bounds(self, state: Keadaan) -> tuple[Decimal | None, Decimal | None]:
        if self.share is None:
            return self.least, self.most
        amounts = [state.pagu[pos.nomor] for pos in self.whole]
        if any(amount is None for amount in amounts):
            return None, None
        bound = self.share * _added(amounts) / HUNDRED
        return (bound, None) if self.least is not None else (None, bound)

    def _total(self, state: Keadaan) -> Decimal | None:
        if not self.sumber:
            amounts = [state.pagu[pos.nomor] for pos in self.of]
            return None if any(amount is None for amount in amounts) else _added(amounts)
        parts: list[Decimal | None] = []
        for pos in self.of:
            split = state.sumber[pos.nomor]
            parts.append(None if split is None else split.get(self.sumber, Decimal(0)))
        return None if any(part is None for part in parts) else _added(parts)


AnyLimit = LineBound | LineMultiple | LinePrice | TotalBound


def _added(amounts: Iterable[Decimal | None]) -> Decimal:
    return sum((amount for amount in amounts if amount is not None), Decimal(0))


def judged(limits: Iterable[AnyLimit], state: Keadaan) -> list[Pelanggaran]:
    """Every breach, in the order of the limits; numbers are exact."""
    return [breach for limit in limits for breach in limit.judge(state)]
