"""What a failed check says: shown values, places, differences."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from decimal import ROUND_HALF_UP, Decimal
from typing import Any, NamedTuple

from renja_dsl.model.spot import Spot
from renja_dsl.rules.runtime.budget import charge, spend
from renja_dsl.rules.runtime.logic import UNKNOWN
from renja_dsl.values import (
    format_bilangan,
    format_persen,
    format_rupiah,
)
from renja_dsl.values.nilai import format_nilai


def show(what: Callable[[], Any], kind: str) -> str:
    """A value in a message, in Indonesian notation; a dash where it is missing or beyond all bounds."""
    try:
        shown = _shown(what(), kind)
    except UNKNOWN:
        return "–"
    charge(len(shown) // 8)
    return shown


def _shown(held: Any, kind: str) -> str:
    if kind == "rupiah":
        return format_rupiah(held)
    if kind == "persen":
        return format_persen(rounded(held))
    if kind == "angka":
        return format_bilangan(rounded(held))
    if kind == "ya/tidak":
        return "ya" if held else "tidak"
    if kind == "daftar":
        return ", ".join(str(item) if isinstance(item, str | int) else format_nilai(item) for item in spend(held, 4))
    return str(held) if isinstance(held, str | int) else format_nilai(held)


def rounded(number: Decimal) -> Decimal:
    """Computed shares have endless decimals; two are what planners print."""
    exponent = number.as_tuple().exponent
    if isinstance(exponent, int) and exponent < -2:
        return number.quantize(Decimal("0.01"), ROUND_HALF_UP)
    return number


class Replacement(NamedTuple):
    """Cells, what of them is to be replaced, and by what."""

    spots: Sequence[Spot]
    old: Any
    new: Any
    kind: str
    """the new value's type"""


class Perbaikan(NamedTuple):
    """A way to set a failure right; `rewrites` raises Hilang, and is empty where it does not apply."""

    safe: bool
    rewrites: Callable[[], Sequence[Replacement]]


class Detail(NamedTuple):
    """What a rule has to say about one failure."""

    arguments: Mapping[str, str]
    places: Sequence[tuple[str, Callable[[], Sequence[Spot]]]]
    """the part that they play, and where they are"""
    subject: Any
    difference: Callable[[], tuple[Decimal, Decimal, str]] | None
    severity: str
    group: Callable[[], object] | None
    repairs: Sequence[Perbaikan] = ()
    """the likeliest first"""
