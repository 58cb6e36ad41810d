"""Repairs that are nearly as plausible as the cheapest one: another number of the same sum may be the wrong one.

A slip that only one sum speaks of is as likely in a neighbour, where that closes the sum as well; the costs of slips
are too near each other to tell two of them apart.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from renja_dsl.diagnosis.explain import CLOSE
from renja_dsl.diagnosis.prices import Prices, holds, price
from renja_dsl.diagnosis.system import ZERO, Amount, Sum


def rivals(
    values: Mapping[Amount, Decimal],
    of_amount: Mapping[Amount, Sequence[Sum]],
    prices: Prices,
    pinned: frozenset[Amount],
) -> Iterator[dict[Amount, Decimal]]:
    """New numbers of repairs with one number less and one of its neighbours instead, that cost hardly more."""
    most = price(prices, dict(values))[0] + CLOSE
    for amount in values:
        without = {a: to for a, to in values.items() if a is not amount}
        broken = [s for s in of_amount[amount] if s.gap is not None and not holds(s, without)]
        if len(broken) == 1:  # no other sum bears it out
            for other, to in _instead(broken[0], without, pinned):
                made = {**without, other: to}
                held = other is not amount and all(holds(s, made) for s in of_amount[other] if s.gap is not None)
                if held and price(prices, made)[0] <= most:
                    yield made


def _instead(
    equation: Sum, values: Mapping[Amount, Decimal], pinned: frozenset[Amount]
) -> Iterator[tuple[Amount, Decimal]]:
    """What each number of a sum that does not change yet would have to be."""
    total, *parts = (values.get(a, a.nilai or ZERO) for a in equation.amounts)
    gap = total - sum(parts, ZERO)
    for amount, sign in equation.signs().items():
        to = (amount.nilai or ZERO) - sign * gap
        free = amount.written and amount not in pinned and amount not in values
        if free and abs(sign) == 1 and (to >= 0 or amount.may_be_negative):
            yield amount, to
