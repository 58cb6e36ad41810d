"""Achievement by direction: which formula an indicator's `arah` and `rumus` name.

`naik`: R/T. `turun` has two formulas in use, which differ (T 10, R 12: 80% and 83,33%), so the
indicator names its own: `(2T-R)/T` or `T/R`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal

from renja_dsl.values.hilang import TakTahu

NAIK = "R/T"
_HUNDRED = Decimal(100)

FORMULAS: Mapping[str, Callable[[Decimal, Decimal], tuple[Decimal, Decimal]]] = {
    NAIK: lambda r, t: (r, t),
    "(2T-R)/T": lambda r, t: (2 * t - r, t),
    "T/R": lambda r, t: (t, r),
}
"""name -> (numerator, denominator) of realisation R and target T"""


def formula(arah: str | None, rumus: str | None) -> str:
    """Name of the formula; an indicator without a direction counts upward, as column 15 of E.81 does.

    Raises TakTahu for `turun` without a formula, or with one that nobody knows.
    """
    if arah != "turun":
        return NAIK
    if rumus is None:
        raise TakTahu("rumus_tak_dinyatakan")
    name = _plain(rumus)
    known = next((known for known in FORMULAS if known.upper() == name), None)
    if known is None:
        raise TakTahu("rumus_tak_dikenal")
    return known


def _plain(rumus: str) -> str:
    """Without blanks and the closing `x 100`."""
    text = "".join(rumus.split()).upper()
    for end in ("X100%", "X100", "*100%", "*100", "×100%", "×100"):
        text = text.removesuffix(end)
    return text


def achievement(realised: Decimal, target: Decimal, arah: str | None = None, rumus: str | None = None) -> Decimal:
    """Percent points of the target. Raises TakTahu: no formula, or a division by zero."""
    numerator, denominator = FORMULAS[formula(arah, rumus)](realised, target)
    if denominator == 0:
        raise TakTahu("bagi_nol")
    return numerator * _HUNDRED / denominator
