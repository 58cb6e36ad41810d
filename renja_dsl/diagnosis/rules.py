"""The rules whose findings are explained, by what they are about."""

from __future__ import annotations

ADDING_UP = frozenset(("ANG101", "ANG102", "ANG103", "EVL501", "EVL502", "EVL504", "NAR701"))
CEILING = "EVL505"
AVERAGE = "EVL507"
EXPLAINED = ADDING_UP | {CEILING, AVERAGE}
