"""Names of indicators: several in one, one twice."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache

from renja_dsl.model.document import Indikator, Simpul
from renja_dsl.values import lipat

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


def twin_indicators(indikator: Indikator) -> list[Indikator]:
    """`indikator_kembar`: earlier ones of the same name, on the same node, above it, or on a goal."""
    name = indikator.nama.nilai
    if not isinstance(name, str) or not name:
        return []
    levels = indikator.dokumen.per_tingkat
    holders = [*levels["tujuan"], *levels["sasaran"]]
    node: Simpul | None = indikator.simpul
    while node is not None:
        if node.tingkat not in ("tujuan", "sasaran"):
            holders.append(node)
        node = node.induk
    folded = lipat(name)
    found = [
        other
        for holder in holders
        for other in holder.indikator
        if other.start < indikator.start and isinstance(other.nama.nilai, str) and lipat(other.nama.nilai) == folded
    ]
    return sorted(found, key=lambda other: other.start)
