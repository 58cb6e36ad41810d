"""What the rest of the plan says about a number: other documents, and other nodes that bear it."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from attrs import define, field, frozen

from renja_dsl.diagnosis.averages import Averages
from renja_dsl.diagnosis.slips import slip, slips, weight
from renja_dsl.diagnosis.system import ZERO, Amount, BatasSerapan, Sum, SumSystem
from renja_dsl.model.document import Document, Klaim, Simpul
from renja_dsl.model.index import code_key
from renja_dsl.values.hilang import Hilang

_REFERENCES = ("rkpd", "sebelumnya")
_TELLING = 3
"""digits without zeros at the ends that a number needs before its second occurrence means something"""
_MOST_BEARERS = 3
"""nodes that may bear a number before it is just a common one"""
_ROUND = 4
"""zeros at the end of a number that somebody rounded"""


@frozen
class Twin:
    """The same node's number of the same year in a document that is referred to."""

    document: Document
    nilai: Decimal


@define
class Evidence:
    """Answers about the amounts of one system; remembers what it was asked."""

    system: SumSystem
    _bearers: dict[Decimal, list[Amount]] | None = None
    _claims: list[Amount] | None = None
    _classes: dict[int, object] = field(factory=dict)
    _twins: dict[Amount, tuple[Twin, ...]] = field(factory=dict)
    _ceilings: dict[Amount, list[BatasSerapan]] | None = None
    _repairs: list[tuple[Amount, Decimal]] | None = None
    averages: Averages = field(init=False)

    def __attrs_post_init__(self) -> None:
        self.averages = Averages(self.system)

    # ---- other documents ----------------------------------------------------------------

    def twins(self, amount: Amount) -> tuple[Twin, ...]:
        if amount not in self._twins:
            self._twins[amount] = tuple(self._find_twins(amount))
        return self._twins[amount]

    def _find_twins(self, amount: Amount) -> Iterator[Twin]:
        node, key = amount.owner, amount.kunci
        if not isinstance(node, Simpul) or not amount.medan.startswith("pagu") or node.dokumen.jenis == "evaluasi":
            return
        for kind in _REFERENCES:
            try:
                other = self.system.lookup.simpul(kind, node)
                cell = other.pagu.get(key)
                if cell is not None:
                    yield Twin(other.dokumen, cell.nilai.nilai)
            except Hilang:
                continue

    def stated_total(self, amount: Amount) -> Amount | None:
        """A claimed total of the whole document that this number repeats, or misses by one slip."""
        if amount.nilai is None or weight(amount.nilai) < 2 * _TELLING or amount.node is None:
            return None
        if amount.node.induk is None and len(amount.document.akar) == 1:
            return None
        if self._claims is None:
            self._claims = [a for a in self.system.of_amount if isinstance(a.owner, Klaim) and a.nilai]
        claims = (claim for claim in self._claims if claim.document is amount.document)
        for other in claims:
            if other.nilai == amount.nilai or (other.nilai and slip(amount.nilai, other.nilai) is not None):
                return other
        return None

    # ---- form E.81 ------------------------------------------------------------------------

    def ceilings(self, amount: Amount) -> list[BatasSerapan]:
        """What a number may not go beyond, or what may not go beyond it."""
        if self._ceilings is None:
            self._ceilings = {}
            for ceiling in self.system.ceilings:
                self._ceilings.setdefault(ceiling.spent, []).append(ceiling)
                self._ceilings.setdefault(ceiling.pagu, []).append(ceiling)
        return self._ceilings.get(amount, [])

    def repairs(self) -> list[tuple[Amount, Decimal]]:
        """Slips that something else than an average speaks for: they close a sum, or keep a ceiling that was passed."""
        if self._repairs is None:
            self._repairs = list(dict.fromkeys((*self._closing(), *self._lowering())))
        return self._repairs

    def _closing(self) -> Iterator[tuple[Amount, Decimal]]:
        for equation in self.system.sums:
            if not equation.broken:
                continue
            for amount, sign in equation.signs().items():
                if abs(sign) == 1 and amount.written and self.averages.of(amount):
                    to = (amount.nilai or ZERO) - sign * equation.gap_of_known
                    if slip(amount.nilai or ZERO, to) is not None and (to >= 0 or amount.may_be_negative):
                        yield amount, to

    def _lowering(self) -> Iterator[tuple[Amount, Decimal]]:
        for ceiling in self.system.ceilings:
            if ceiling.kept({}) is False:
                yield from (made for made in self.within(ceiling) if self.averages.heard(dict([made])).gained)

    def within(self, ceiling: BatasSerapan) -> Iterator[tuple[Amount, Decimal]]:
        """Slips of one number without which a ceiling is kept."""
        for amount in (ceiling.pagu, ceiling.spent):
            if amount.written and amount.nilai:
                yield from (
                    (amount, to) for to in dict.fromkeys(slips(amount.nilai)) if to >= 0 and ceiling.kept({amount: to})
                )

    # ---- other nodes ---------------------------------------------------------------------

    def bearers(self, number: Decimal, than: Amount) -> list[Amount]:
        """Amounts of unrelated nodes that bear a telling number; none where it is a common one."""
        number = abs(number)
        if weight(number) < _TELLING:
            return []
        if self._bearers is None:
            self._bearers = {}
            for amount in self.system.amounts:
                if amount.nilai and amount.rupiah and amount.node is not None:
                    self._bearers.setdefault(abs(amount.nilai), []).append(amount)
        own = self.class_of(than)
        found = [other for other in self._bearers.get(number, ()) if self.class_of(other) != own]
        return found if len({self.class_of(other) for other in found}) <= _MOST_BEARERS else []

    def class_of(self, amount: Amount) -> object:
        """Nodes whose numbers are rightly equal: the same node elsewhere, a parent and its only child."""
        node = amount.node
        if node is None:
            return amount.owner.start
        if id(node) not in self._classes:
            self._classes[id(node)] = _class(node)
        return self._classes[id(node)]


def _class(node: Simpul) -> object:
    while node.induk is not None and len(node.induk.anak) == 1:
        node = node.induk
    if node.induk is None and len(node.dokumen.akar) == 1:
        return "office"
    return (node.tingkat, code_key(node.kode_teks)) if node.kode_teks else id(node)


def is_above_or_below(one: Amount, other: Amount) -> bool:
    """Whether one amount's node holds the other's."""
    a, b = one.node, other.node
    return a is not None and b is not None and (_holds(a, b) or _holds(b, a))


def _holds(above: Simpul, node: Simpul) -> bool:
    at = node.induk
    while at is not None and at is not above:
        at = at.induk
    return at is above


def is_vague(amount: Amount, to: Decimal, equation: Sum) -> bool:
    """Whether one digit explains a change by chance: all numbers of the sum are round, and it is about as round."""
    old = amount.nilai or Decimal(0)
    if max(weight(old), weight(to)) < _TELLING:
        return True
    unit = min((_zeros(a.nilai) for a in equation.amounts if a.nilai and a is not amount), default=0)
    return unit >= _ROUND and 0 <= _zeros(to - old) - unit < _TELLING


def _zeros(number: Decimal) -> int:
    text = str(abs(int(number)))
    return len(text) - len(text.rstrip("0")) if number == int(number) else 0
