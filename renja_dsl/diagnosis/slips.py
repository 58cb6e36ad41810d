"""How a number goes wrong when people copy it, and how much each way asks one to believe.

Costs follow the rulebook's text: one digit misread < two neighbours swapped < another number of
the plan < a factor of 10 to 1,000 < anything else.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from enum import StrEnum
from itertools import pairwise


class Kind(StrEnum):
    DIGIT = "digit"
    SWAP = "swap"
    SIGN = "sign"
    FACTOR = "factor"
    DECIMALS = "decimals"
    TWIN = "twin"
    PASTED = "pasted"
    LEVEL = "level"
    OMITTED = "omitted"
    DOUBLED = "doubled"
    RANGE = "range"
    FOREIGN = "foreign"
    STALE = "stale"
    CARRIED = "carried"
    MISSING = "missing"
    RECOUNT = "recount"
    OTHER = "other"


COST = {
    Kind.CARRIED: 6,
    Kind.DIGIT: 10,
    Kind.SWAP: 12,
    Kind.STALE: 13,
    Kind.OMITTED: 14,
    Kind.TWIN: 14,
    Kind.DOUBLED: 15,
    Kind.PASTED: 15,
    Kind.LEVEL: 15,
    Kind.RANGE: 16,
    Kind.MISSING: 16,
    Kind.FOREIGN: 17,
    Kind.FACTOR: 18,
    Kind.SIGN: 18,
    Kind.DECIMALS: 18,
    Kind.RECOUNT: 30,
    Kind.OTHER: 40,
}
VAGUE = 10
"""added where a slip says little: short numbers, digits that stand where all the others are zero"""
AGREES = -4
"""where another document prints just this number for the same node"""
CONFIRMED = 6
"""where another document prints the number that is to be changed"""
_FACTORS = (10, 100, 1000)
_NEAR = 2
"""digits, zeros behind them aside, by which one wrong digit or two that changed places are off"""
_SHORT = 100
"""below this any number is one digit away from any other"""


def slip(written: Decimal, true: Decimal) -> tuple[Kind, int] | None:
    """The cheapest way in which `true` may have become `written`, and its cost."""
    if written == true or not written:
        return None
    if len((true - written).normalize().as_tuple().digits) > _NEAR and not _is_multiple(written, true):
        return None
    a, b = _aligned(written, true)
    x, y = str(abs(a)), str(abs(b))
    if len(x) == len(y) and (b == 0 or (a < 0) == (b < 0)):
        apart = [n for n, (old, new) in enumerate(zip(x, y, strict=True)) if old != new]
        vague = VAGUE if abs(written) < _SHORT else 0
        if len(apart) == 1:
            return Kind.DIGIT, COST[Kind.DIGIT] + vague
        if len(apart) == 2 and apart[1] == apart[0] + 1 and sorted(x) == sorted(y):
            return Kind.SWAP, COST[Kind.SWAP] + vague
    if true == -written:
        return Kind.SIGN, COST[Kind.SIGN]
    if true and _is_multiple(written, true):
        return Kind.FACTOR, COST[Kind.FACTOR]
    return None


def _is_multiple(written: Decimal, true: Decimal) -> bool:
    """By a factor that zeros or a minus sign make."""
    return true == -written or any(written == true * f or true == written * f for f in _FACTORS)


def _aligned(a: Decimal, b: Decimal) -> tuple[int, int]:
    """Both in units of the last decimal that either is written with."""
    places = max(decimals(a), decimals(b))
    return int(a.scaleb(places)), int(b.scaleb(places))


def decimals(number: Decimal) -> int:
    """Digits behind the comma."""
    exponent = number.as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0


def slips(written: Decimal) -> Iterator[Decimal]:
    """Every number that may have become `written` by a slip of the copyist."""
    if not written:
        return
    places = decimals(written)
    digits = str(abs(int(written.scaleb(places))))
    sign = -1 if written < 0 else 1

    def number(text: str) -> Decimal:
        return Decimal(sign * int(text)).scaleb(-places)

    for n, old in enumerate(digits):
        least = "1" if n == 0 and len(digits) > 1 else "0"
        yield from (number(digits[:n] + new + digits[n + 1 :]) for new in "0123456789" if new != old and new >= least)
    for n, (left, right) in enumerate(pairwise(digits)):
        if left != right and not (n == 0 and right == "0"):
            yield number(digits[:n] + right + left + digits[n + 2 :])
    yield -written
    for factor in _FACTORS:
        yield written * factor
        if (lower := written / factor) == lower.quantize(Decimal(1).scaleb(-max(places, 0))):
            yield lower


def weight(number: Decimal) -> int:
    """Digits of a number without the zeros at its ends: how much it says when it occurs twice."""
    return len(str(abs(int(number.scaleb(decimals(number))))).strip("0"))
