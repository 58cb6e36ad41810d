"""Names of indicators: several in one, one twice."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache

from renja_dsl.late import late

_MEASURE = r"(?:jumlah|persentase|prosentase|cakupan|indeks|rasio|panjang|luas|nilai)"

_SPLIT = late(rf"\n|;\s*(?=\w)|(?:^|\s)[2-9][.)]\s+(?=[A-Za-z])|(?:\s+dan|\s*[,/&])\s+(?={_MEASURE}\b)", re.IGNORECASE)

_STARTS = late(rf"\s*(?:\d+[.)]\s*)?{_MEASURE}\b", re.IGNORECASE)


@lru_cache(maxsize=1 << 14)
def measures(name: str) -> tuple[str, ...]:
    """The indicators that stand in one name; the whole where it is one."""
    parts = tuple(part for part in _SPLIT.split(name.strip()) if part.strip())
    if len(parts) < 2 or ("\n" not in name.strip() and not all(_STARTS.match(part) for part in parts)):
        return (name,)
    return parts


def measures_in(name: str) -> Decimal:
    """`banyak_ukuran`: how many indicators stand in one name."""
    return Decimal(len(measures(name)))
