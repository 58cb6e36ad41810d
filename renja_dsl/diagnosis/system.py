"""The sums of a workspace as data: amounts with their places, and what has to add up to what."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal

from attrs import define, field, frozen

from renja_dsl.model.document import Document, Indikator, Klaim, Rekap, Simpul
from renja_dsl.model.lookup import Lookup
from renja_dsl.syntax.tree import Cell, Kunci

AmountOwner = Simpul | Indikator | Klaim
ZERO = Decimal(0)


@frozen(eq=False)
class Amount:
    """A number of a document, known or not; compared by identity."""

    owner: AmountOwner = field(repr=False)
    document: Document = field(repr=False)
    medan: str
    """as a planner calls it: `pagu`, `pagu maju`, `serapan TW1`"""
    kunci: Kunci
    cell: Cell | None = field(repr=False)
    """None where nothing is written"""
    nilai: Decimal | None
    rupiah: bool = True
    kode: str = ""
    nama: str = ""

    @property
    def written(self) -> bool:
        """Whether its characters can be edited: it is a number, and no copy of a malformed print."""
        return self.cell is not None and self.nilai is not None and self.cell.tercetak is None

    @property
    def may_be_negative(self) -> bool:
        """A quarter may be: a correction."""
        return self.medan.startswith("serapan TW") or (self.nilai is not None and self.nilai < 0)

    @property
    def node(self) -> Simpul | None:
        owner = self.owner
        return owner.simpul if isinstance(owner, Indikator) else owner if isinstance(owner, Simpul) else None


@frozen(eq=False)
class Sum:
    """`total` has to be the sum of `parts`; the rule that says so."""

    rule: str
    total: Amount
    parts: tuple[Amount, ...]

    @property
    def amounts(self) -> tuple[Amount, ...]:
        return (self.total, *self.parts)

    @property
    def gap(self) -> Decimal | None:
        """Total less parts; None while one of them is unknown."""
        return None if any(a.nilai is None for a in self.amounts) else self.gap_of_known

    @property
    def broken(self) -> bool:
        """Whether it cannot hold, whatever its unknown numbers are: none of them is below zero."""
        gap = self.gap
        return bool(gap) if gap is not None else self.total.nilai is not None and self.gap_of_known < 0

    @property
    def gap_of_known(self) -> Decimal:
        return (self.total.nilai or ZERO) - sum((part.nilai or ZERO for part in self.parts), ZERO)

    def signs(self) -> dict[Amount, int]:
        """How the gap moves when an amount grows: 1 for the total, -1 for each time it is a part."""
        found = {self.total: 1}
        for part in self.parts:
            found[part] = found.get(part, 0) - 1
        return found

    def sign(self, amount: Amount) -> int:
        """How the gap moves when an amount grows."""
        return (self.total is amount) - sum(part is amount for part in self.parts)


@frozen(eq=False)
class BatasSerapan:
    """Rupiah that `spent` may not go beyond (EVL505)."""

    spent: Amount
    pagu: Amount

    def kept(self, values: Mapping[Amount, Decimal]) -> bool | None:
        """Whether it holds with some numbers changed; None where one is unknown."""
        spent, pagu = (values.get(a, a.nilai) for a in (self.spent, self.pagu))
        return None if spent is None or pagu is None else spent <= pagu


@frozen(eq=False)
class Average:
    """A printed average of a program (EVL507): the mean of 100 x `done` / `planned` of its rows."""

    rekap: Rekap = field(repr=False)
    document: Document = field(repr=False)
    sisi: str
    """kinerja or anggaran"""
    kunci: str
    """TW1 to TW4, realisasi, capaian"""
    cell: Cell = field(repr=False)
    nilai: Decimal
    shares: tuple[tuple[Amount, Amount], ...]
    """of every row: done, planned; a cell of `done` that is empty counts as nothing, as in the form's own formula"""

    @property
    def amounts(self) -> tuple[Amount, ...]:
        return tuple(amount for pair in self.shares for amount in pair)


@define
class SumSystem:
    """Every sum of a workspace, with the sums that an amount takes part in."""

    lookup: Lookup
    sums: list[Sum] = field(factory=list)
    of_amount: dict[Amount, list[Sum]] = field(factory=dict)
    amounts: list[Amount] = field(factory=list)
    """in the order of their documents"""
    averages: list[Average] = field(factory=list)
    ceilings: list[BatasSerapan] = field(factory=list)

    def add(self, rule: str, total: Amount, parts: Sequence[Amount]) -> None:
        known = [a for a in (total, *parts) if a.nilai is not None]
        if not parts or not known:
            return
        self.take(Sum(rule, total, tuple(parts)))

    def without(self, sums: Iterable[Sum]) -> SumSystem:
        """The same amounts with some sums less."""
        left = set(sums)
        made = SumSystem(self.lookup, [], {}, self.amounts, self.averages, self.ceilings)
        for equation in self.sums:
            if equation not in left:
                made.take(equation)
        return made

    def take(self, equation: Sum) -> None:
        self.sums.append(equation)
        for amount in equation.amounts:
            self.of_amount.setdefault(amount, []).append(equation)

    def others(self, amount: Amount, than: Sum) -> Iterator[Sum]:
        return (s for s in self.of_amount.get(amount, ()) if s is not than)
