"""Names of indicators: several in one, one twice."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache

_MEASURE = r"(?:jumlah|persentase|prosentase|cakupan|indeks|rasio|panjang|luas|nilai)"

_SPLIT = re.compile(
    rf"\n|;\s*(?=\w)|(?:^|\s)[2-9][.)]\s+(?=[A-Za-z])|(?:\s+dan|\s*[,/&])\s+(?={_MEASURE}\b)", re.IGNORECASE
)

_STARTS = re.compile(rf"\s*(?:\d+[.)]\s*)?{_MEASURE}\b", re.IGNORECASE)


@lru_cache(maxsize=1 << 14)
def measures_in(name: str) -> Decimal:
    """`banyak_ukuran`: how many indicators stand in one name."""
    parts = [part for part in _SPLIT.split(name.strip()) if part.strip()]
    if len(parts) > 1 and "\n" not in name.strip() and not all(_STARTS.match(part) for part in parts):
        return Decimal(1)
    return Decimal(max(1, len(parts)))
