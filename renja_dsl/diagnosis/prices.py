"""What it costs to change an amount: by a slip to one number, or to any number at all."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from attrs import define, field, frozen

from renja_dsl.diagnosis.evidence import Evidence
from renja_dsl.diagnosis.slips import AGREES, CONFIRMED, COST, Kind, slip, slips, weight
from renja_dsl.diagnosis.system import Amount, Sum

_TELLING = 3
"""a digit that another document and an average bear out"""


@frozen
class Way:
    """One way to change an amount. `to` None: to any number. `part`: by `factor` times its part's new number."""

    kind: Kind
    cost: int
    to: Decimal | None = None
    part: Amount | None = None
    factor: int = 0
    less: Decimal = Decimal(0)
    """taken from the change: the old number of the part, where a total was not carried up"""


@define
class Prices:
    """The cost model over one system; remembers the ways of every amount."""

    evidence: Evidence
    _ways: dict[Amount, tuple[Way, ...]] = field(factory=dict)
    _to: dict[Amount, dict[Decimal, Way]] = field(factory=dict)
    _any: dict[Amount, Way] = field(factory=dict)
    _adding: dict[Amount, list[Way]] = field(factory=dict)
    _least: dict[Amount, int] = field(factory=dict)
    _slipped: dict[tuple[Amount, Decimal], Way | None] = field(factory=dict)

    def ways(self, amount: Amount) -> tuple[Way, ...]:
        """Every way to change a written amount."""
        if amount not in self._ways:
            self._ways[amount] = (*self.to_numbers(amount).values(), *self.adding(amount), self.to_any(amount))
        return self._ways[amount]

    def least(self, amount: Amount) -> int:
        """No change of the amount is cheaper than this; known without looking at every slip."""
        if amount not in self._least:
            own = self.least_slip(amount)
            self._least[amount] = min(own, COST[Kind.CARRIED]) if self.is_total(amount) else own
        return self._least[amount]

    def least_to(self, amount: Amount, to: Decimal) -> int:
        """No change of the amount to this number is cheaper, whatever else changes."""
        way = self.to_number(amount, to)
        cost = self.to_any(amount).cost if way is None else min(way.cost, self.to_any(amount).cost)
        return min(cost, COST[Kind.CARRIED]) if self.is_total(amount) else cost

    def is_total(self, amount: Amount) -> bool:
        return any(equation.total is amount for equation in self.evidence.system.of_amount.get(amount, ()))

    def least_slip(self, amount: Amount) -> int:
        """No slip of the copyist and no document that prints another number is cheaper."""
        old, twins = amount.nilai or Decimal(0), [twin.nilai for twin in self.evidence.twins(amount)]
        averages = self.evidence.averages
        doubted = not all(map(averages.is_right, averages.of(amount)))
        made = [COST[Kind.DIGIT]]
        for twin in twins:
            if twin != old:
                slipped = slip(old, twin)
                made.append(AGREES + min(COST[Kind.TWIN], COST[Kind.TWIN] if slipped is None else slipped[1]))
        return min(made) + (CONFIRMED if old in twins else 0) + (AGREES if doubted else 0)

    def to_numbers(self, amount: Amount) -> dict[Decimal, Way]:
        """The numbers that it may be a slip of, and those that other documents print for it."""
        if amount not in self._to:
            twins = [twin.nilai for twin in self.evidence.twins(amount)]
            numbers = dict.fromkeys((*slips(amount.nilai or Decimal(0)), *twins))
            ways = ((to, self.to_number(amount, to)) for to in numbers)
            self._to[amount] = {to: way for to, way in ways if way is not None}
        return self._to[amount]

    def to_number(self, amount: Amount, to: Decimal) -> Way | None:
        """The slip that turned this number into the written one, or the document that prints it; None without."""
        if (amount, to) not in self._slipped:
            self._slipped[amount, to] = self._find_slip(amount, to)
        return self._slipped[amount, to]

    def _find_slip(self, amount: Amount, to: Decimal) -> Way | None:
        old = amount.nilai or Decimal(0)
        twins = {twin.nilai for twin in self.evidence.twins(amount)}
        made = slip(old, to)
        if to == old or (to < 0 and not amount.may_be_negative) or (made is None and to not in twins):
            return None
        kind, cost = made if made is not None else (Kind.TWIN, COST[Kind.TWIN])
        if to in twins:
            kind, cost = min((kind, cost + AGREES), (Kind.TWIN, COST[Kind.TWIN]), key=lambda pair: pair[1])
        heard = self.evidence.averages.heard({amount: to})
        cost += max(CONFIRMED if old in twins else 0, CONFIRMED if heard.lost else 0)
        return Way(kind, cost + (AGREES if heard.gained else 0), to)

    def to_any(self, amount: Amount) -> Way:
        """Another number of the plan stands here by mistake, a total was left as it was, or nobody knows."""
        if amount not in self._any:
            self._any[amount] = self._find_any(amount)
        return self._any[amount]

    def _find_any(self, amount: Amount) -> Way:
        old = amount.nilai or Decimal(0)
        kind = Kind.RECOUNT if self.is_total(amount) else Kind.OTHER
        if amount.rupiah and weight(old) > _TELLING and self._from_elsewhere(amount, old):
            kind = Kind.PASTED
        elif amount.rupiah and self.evidence.stated_total(amount) is not None:
            kind = Kind.LEVEL
        confirmed = any(twin.nilai == old for twin in self.evidence.twins(amount)) or any(
            map(self.evidence.averages.is_right, self.evidence.averages.of(amount))
        )
        return Way(kind, COST[kind] + (CONFIRMED if confirmed else 0))

    def _from_elsewhere(self, amount: Amount, old: Decimal) -> bool:
        """Whether another node bears its number; a total that left out all other parts bears that of the one left."""
        totals = {equation.total for equation in self.evidence.system.of_amount[amount]}
        return any(other not in totals for other in self.evidence.bearers(old, amount))

    def adding(self, amount: Amount) -> list[Way]:
        """A total that left out a part, took one twice, kept an old one, or was added up from a wrong one."""
        if amount not in self._adding:
            self._adding[amount] = self._find_adding(amount)
        return self._adding[amount]

    def _find_adding(self, amount: Amount) -> list[Way]:
        found: list[Way] = []
        for equation in self.evidence.system.of_amount.get(amount, ()):
            if equation.total is not amount:
                continue
            for part in dict.fromkeys(equation.parts):
                if part.nilai is not None:
                    found.append(Way(Kind.CARRIED, COST[Kind.CARRIED], part=part, factor=1, less=part.nilai))
                if len(equation.parts) > 1:
                    found += self._of_part(part)
        return found

    def _of_part(self, part: Amount) -> list[Way]:
        ways = []
        if part.nilai:
            ways += [
                Way(Kind.OMITTED, COST[Kind.OMITTED], part=part, factor=1),
                Way(Kind.DOUBLED, COST[Kind.DOUBLED], part=part, factor=-1),
            ]
            for twin in self.evidence.twins(part):
                if twin.nilai != part.nilai:
                    ways.append(Way(Kind.STALE, COST[Kind.STALE], part=part, factor=1, less=twin.nilai))
        return ways


def price(prices: Prices, values: dict[Amount, Decimal]) -> tuple[int, dict[Amount, Way]]:
    """The cheapest ways that turn the written numbers into these, and what they cost together."""
    chosen: dict[Amount, Way] = {}
    for amount, to in values.items():
        if amount.nilai is None or to == amount.nilai:
            continue
        change = to - amount.nilai
        slipped = prices.to_number(amount, to)
        fitting = [way for way in prices.adding(amount) if fits(way, change, values)]
        fitting += [prices.to_any(amount)] if slipped is None else [slipped, prices.to_any(amount)]
        chosen[amount] = min(fitting, key=lambda way: way.cost)
    return sum(way.cost for way in chosen.values()), chosen


def fits(way: Way, change: Decimal, values: Mapping[Amount, Decimal]) -> bool:
    """Whether a total changes by as much as its part, with the new numbers, makes it."""
    part = None if way.part is None else values.get(way.part, way.part.nilai)
    return part is not None and change == way.factor * part - way.less


def holds(equation: Sum, values: dict[Amount, Decimal]) -> bool:
    """Whether a sum is exactly right with some numbers changed or filled in."""
    known = [values.get(amount, amount.nilai) for amount in equation.amounts]
    if any(number is None for number in known):
        return False
    total, *parts = (number for number in known if number is not None)
    return total == sum(parts, Decimal(0))
