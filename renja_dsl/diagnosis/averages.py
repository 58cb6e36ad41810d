"""What printed averages say about a change: which come out right with it, and which no longer do.

Whoever typed an average below a program took it from the true cells, so that it bears witness to every one of
them: a slip in one cell puts it out, and few other slips bring it back.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal

from attrs import define, field, frozen

from renja_dsl.diagnosis.slips import decimals, slips
from renja_dsl.diagnosis.system import ZERO, Amount, Average, SumSystem
from renja_dsl.model.arithmetic import HUNDRED, exact, rounds_to
from renja_dsl.values.hilang import Hilang

_FAR = 10
"""units of the last decimal a row, all averages together"""
_ROOM = 1.01
"""times the rounding: nearer than this an average is computed exactly"""


@frozen
class Heard:
    """The averages that a change puts right, and those that it puts wrong."""

    gained: tuple[Average, ...] = ()
    lost: tuple[Average, ...] = ()
    wrong: int = 0
    """those that are wrong and stay so"""
    away: bool = False
    """whether one of these is further off than before"""
    telling: bool = False
    """whether the gained ones were so far off that chance would hardly bring them back"""


SILENT = Heard()


@define
class Averages:
    """The averages of one system; remembers their shares."""

    system: SumSystem
    _of_amount: dict[Amount, list[Average]] | None = None
    _shares: dict[Average, list[Decimal]] = field(factory=dict)
    _sums: dict[Average, Decimal] = field(factory=dict)
    _rows: dict[Average, dict[Amount, int]] = field(factory=dict)
    _right: dict[Average, bool] = field(factory=dict)
    _slips: dict[Amount, list[Decimal]] = field(factory=dict)

    def of(self, amount: Amount) -> list[Average]:
        """The averages that a number is part of."""
        if self._of_amount is None:
            self._of_amount = {}
            for average in self.system.averages:
                for own in dict.fromkeys(average.amounts):
                    self._of_amount.setdefault(own, []).append(average)
        return self._of_amount.get(amount, [])

    def is_right(self, average: Average) -> bool:
        """Whether it is the average of the numbers as they are written."""
        if average not in self._right:
            self._right[average] = self.would_be_right(average, {})
        return self._right[average]

    def heard(self, changes: Mapping[Amount, Decimal]) -> Heard:
        """What the averages say about some numbers changed together."""
        touched = dict.fromkeys(average for amount in changes for average in self.of(amount))
        if not touched:
            return SILENT
        after = {average: self.would_be_right(average, changes) for average in touched}
        gained = tuple(average for average in touched if after[average] and not self.is_right(average))
        lost = tuple(average for average in touched if not after[average] and self.is_right(average))
        wrong = [average for average in touched if not after[average] and not self.is_right(average)]
        away = any(self._off(average, changes) > self._off(average, {}) for average in wrong)
        return Heard(gained, lost, len(wrong), away, sum(map(self._improbability, gained)) >= _FAR)

    def _improbability(self, average: Average) -> float:
        """How many units of its last decimal an average is off, for each row that a change might have hit."""
        return self._off(average, {}) * float(10 ** decimals(average.nilai)) / len(average.shares)

    def _off(self, average: Average, changes: Mapping[Amount, Decimal]) -> float:
        """How far the mean is from the printed average, in percent points."""
        moved = any(amount in changes for amount in average.amounts)
        shares = [_share(pair, changes) for pair in average.shares] if moved else self._shares_of(average)
        return abs(sum(float(share or ZERO) for share in shares) / len(shares) - float(average.nilai))

    def would_be_right(self, average: Average, changes: Mapping[Amount, Decimal]) -> bool:
        """Whether it is the average with some numbers changed, rounded as finely as it is printed."""
        with exact():
            known = self._shares_of(average)
            index = self._index(average)
            rows = {index[amount] for amount in changes if amount in index}
            made = {n: _share(average.shares[n], changes) for n in rows}
            if any(share is None for share in made.values()):
                return False
            moved = sum((share - known[n] for n, share in made.items() if share is not None), ZERO)
            whole = self._sums[average] + moved
            if abs(float(whole) / len(known) - float(average.nilai)) > _ROOM * 10 ** -decimals(average.nilai):
                return False
            shares = [made.get(n) if n in made else share for n, share in enumerate(known)]
            mean = sum((share for share in shares if share is not None), ZERO) / len(shares)
            try:
                return rounds_to(average.nilai, mean)
            except Hilang:
                return False

    def slips_for(self, average: Average) -> Iterator[tuple[Amount, Decimal]]:
        """Every slip of one of its cells without which the average is right."""
        known = self._shares_of(average)
        room = _ROOM * len(known) * 10 ** -decimals(average.nilai)
        whole = float(average.nilai) * len(known) - float(sum(known, ZERO))
        for (done, planned), share in zip(average.shares, known, strict=True):
            wanted = whole + float(share)
            spent, pagu = float(done.nilai or 0), float(planned.nilai or 0)
            for to in self._slips_of(done):
                if abs(100 * float(to) / pagu - wanted) < room and self.would_be_right(average, {done: to}):
                    yield done, to
            for to in self._slips_of(planned):
                if to and abs(100 * spent / float(to) - wanted) < room and self.would_be_right(average, {planned: to}):
                    yield planned, to

    def _slips_of(self, amount: Amount) -> list[Decimal]:
        if amount not in self._slips:
            numbers = dict.fromkeys(slips(amount.nilai)) if amount.written and amount.nilai else ()
            self._slips[amount] = [to for to in numbers if to >= 0 or amount.may_be_negative]
        return self._slips[amount]

    def together(
        self, amount: Amount, to: Decimal, others: Iterable[tuple[Amount, Decimal]]
    ) -> Iterator[tuple[Average, Amount]]:
        """Averages that come out right only with one other change besides, each with the number that it changes."""
        waiting = [a for a in self.of(amount) if not self.is_right(a) and not self.would_be_right(a, {amount: to})]
        for other, other_to in others if waiting else ():
            if other is amount:
                continue
            for average in [a for a in waiting if a in self.of(other)]:
                changes = {amount: to, other: other_to}
                alone = self.would_be_right(average, {other: other_to})
                if not alone and self.would_be_right(average, changes):
                    waiting.remove(average)
                    yield average, other

    def _shares_of(self, average: Average) -> list[Decimal]:
        if average not in self._shares:
            with exact():
                self._shares[average] = [_share(pair, {}) or ZERO for pair in average.shares]
                self._sums[average] = sum(self._shares[average], ZERO)
        return self._shares[average]

    def _index(self, average: Average) -> dict[Amount, int]:
        """The row of each number."""
        if average not in self._rows:
            self._rows[average] = {amount: n for n, pair in enumerate(average.shares) for amount in pair}
        return self._rows[average]


def _share(pair: tuple[Amount, Amount], changes: Mapping[Amount, Decimal]) -> Decimal | None:
    """Percent points; None where nothing was planned."""
    done, planned = (changes.get(amount, amount.nilai) for amount in pair)
    return (done or ZERO) * HUNDRED / planned if planned else None
