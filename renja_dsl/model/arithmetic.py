"""Sums, shares and comparisons of exact values."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from contextlib import AbstractContextManager
from decimal import ROUND_HALF_UP, Context, Decimal, InvalidOperation, localcontext
from typing import Any

from renja_dsl.model.document import Simpul, missing
from renja_dsl.model.reading import complete
from renja_dsl.values import (
    NIHIL,
    Besaran,
    Nihil,
    Peringkat,
    Persen,
    Rentang,
    Rupiah,
    lipat,
)
from renja_dsl.values.hilang import Kosong, TakTahu

ZERO = Decimal(0)
HUNDRED = Decimal(100)
_YEARS = 10_000
_BEYOND = 999
"""digits before or behind the comma: more is no number of a plan, and nobody can tell what it makes"""
_PRECISION = 60
"""digits: sums of money are exact far beyond any budget"""


def exact() -> AbstractContextManager[Context]:
    """What computes with the numbers of plans begins with this: a check, a recap, a diagnosis."""
    return localcontext(prec=_PRECISION, Emax=_BEYOND, Emin=-_BEYOND)


def total(numbers: Iterable[Decimal]) -> Decimal:
    return sum(numbers, ZERO)


def mean(numbers: Iterable[Decimal]) -> Decimal:
    known = list(numbers)
    if not known:
        raise TakTahu("tak_dapat_dihitung")
    return total(known) / len(known)


def largest(items: Iterable[Any]) -> Any:
    return max(_some(items))


def smallest(items: Iterable[Any]) -> Any:
    return min(_some(items))


def _some(items: Iterable[Any]) -> list[Any]:
    known = list(items)
    if not known:
        raise TakTahu("tak_dapat_dihitung")
    return known


def count(items: Sequence[object]) -> Decimal:
    return Decimal(len(items))


def carried_pagu(node: Simpul, year: int) -> Decimal:
    """Money of a node as a sum takes it: its own, else that of its children."""
    cell = node.pagu.get(year)
    if cell is not None:
        amount: Decimal = cell.nilai.nilai
        return amount
    why = missing(node, "pagu")
    if not node.anak or isinstance(why, TakTahu):
        raise why
    return total(carried_pagu(child, year) for child in complete(node.anak, node, "anak"))


def divide(a: Decimal, b: Decimal) -> Decimal:
    if b == 0:
        raise TakTahu("bagi_nol")
    return a / b


def share_of(percent: Decimal, whole: Decimal) -> Decimal:
    """So many percent points of a whole; either may come first."""
    return percent * whole / HUNDRED


def percent_of(a: Decimal, b: Decimal) -> Decimal:
    """a as percent points of b."""
    return divide(a * HUNDRED, b)


def remainder(a: Decimal, b: Decimal) -> Decimal:
    if b == 0:
        raise TakTahu("bagi_nol")
    try:
        return a % b
    except InvalidOperation:  # a quotient with more digits than any budget has
        raise TakTahu("tak_dapat_dihitung") from None


def rounds_to(stated: Decimal, exact: Decimal) -> bool:
    """`~=`: the exact value rounds to the stated one at its own number of decimals."""
    step = Decimal(1).scaleb(stated.as_tuple().exponent)  # type: ignore[arg-type]
    try:
        return exact.quantize(step, ROUND_HALF_UP) == stated
    except InvalidOperation:
        raise TakTahu("tak_dapat_dihitung") from None


def number(held: Any) -> Decimal:
    """`angka`: the number of the main component, without its unit."""
    if isinstance(held, Decimal):
        return held
    if isinstance(held, tuple) and held and isinstance(held[0], Besaran):
        return held[0].angka
    if isinstance(held, Besaran):
        return held.angka
    if isinstance(held, (Persen, Rupiah)):  # asked of every target: `|` would make a type each time
        return held.nilai
    if held is NIHIL:
        return ZERO
    raise TakTahu("bukan_angka")


def unit_of(held: Any) -> str:
    """`satuan`: the unit of the main component; `%` of a percentage."""
    main = held[0] if isinstance(held, tuple) and held and isinstance(held[0], Besaran) else held
    if isinstance(main, Persen):
        return "%"
    if isinstance(main, Besaran) and main.satuan is not None:
        return main.satuan
    raise Kosong("kosong", "satuan")


def moved(year: int, by: Decimal) -> int:
    """A year so many later."""
    if abs(by) >= _YEARS:
        raise TakTahu("tak_dapat_dihitung")
    return year + int(by)


def is_zero(held: Any) -> bool:
    """`nol`: whether a cell says zero; grades and texts never do."""
    try:
        return number(held) == 0
    except TakTahu:
        return False


def components(held: Any) -> tuple[Besaran, ...]:
    if isinstance(held, tuple):
        return held if held and isinstance(held[0], Besaran) else ()
    return (held,) if isinstance(held, Besaran) else ()


_KINDS: Mapping[str, type | tuple[type, ...]] = {
    "persen": Persen,
    "rupiah": Rupiah,
    "rentang": Rentang,
    "nihil": Nihil,
    "peringkat": Peringkat,
    "teks": str,
}


def is_kind(held: Any, kind: str) -> bool:
    """`adalah`."""
    if kind == "besaran":
        return bool(components(held))
    return isinstance(held, _KINDS[kind])


def same(a: Any, b: Any) -> bool:
    """Equality of what two K cells hold; different units cannot be compared."""
    if a is NIHIL or b is NIHIL:
        return number(a) == 0 and number(b) == 0
    left, right = components(a), components(b)
    if left and right:
        if len(left) != len(right):
            return False
        for x, y in zip(left, right, strict=True):
            if x.satuan is not None and y.satuan is not None and lipat(x.satuan) != lipat(y.satuan):
                raise TakTahu("satuan_beda")
        return all(x.angka == y.angka for x, y in zip(left, right, strict=True))
    if type(a) is not type(b):
        raise TakTahu("satuan_beda")
    return bool(a == b)


def compare(a: Any, b: Any) -> int:
    """Order of two K cells by their main components: -1, 0 or 1."""
    if is_kind(a, "persen") != is_kind(b, "persen") and NIHIL not in (a, b):
        raise TakTahu("satuan_beda")
    left, right = components(a), components(b)
    if left and right:
        x, y = left[0].satuan, right[0].satuan
        if x is not None and y is not None and lipat(x) != lipat(y):
            raise TakTahu("satuan_beda")
    first_number, second_number = number(a), number(b)
    return (first_number > second_number) - (first_number < second_number)
