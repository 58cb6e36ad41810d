"""Forecasts computed from another pagu: an office's usual factor, and the base that a forecast fits (ANG114)."""

from __future__ import annotations

from collections import Counter
from decimal import Decimal

from renja_dsl.model.document import Document, Simpul
from renja_dsl.model.lookup import Lookup
from renja_dsl.model.reading import money
from renja_dsl.values.hilang import Hilang, Kosong

_FEWEST = 5
"""sub kegiatan of one factor that make a habit"""
_SHARE = 2
"""a habit is what at least one in so many does"""
_ROUND = Decimal(500_000)
"""rupiah: budgets are planned in multiples of it"""


def forecast_base(node: Simpul, lookup: Lookup) -> Decimal:
    """`dasar_prakiraan`: another, round pagu of which the forecast is the office's usual multiple.

    Raises Kosong where the office has no such habit, or the forecast fits no other pagu.
    """
    factor: Decimal | None = lookup.once[_usual_factor][node.dokumen]
    year = node.dokumen.tahun
    pagu, forecast = money(node.pagu.get(year), node, "pagu"), money(node.pagu.get(year + 1), node, "pagu")
    if factor is None or pagu <= 0 or forecast <= 0 or forecast in (pagu, pagu * factor):
        raise Kosong("kosong", "prakiraan_maju")
    base = forecast / factor
    if base % _ROUND or not forecast % _ROUND:  # a round forecast was typed, not computed
        raise Kosong("kosong", "prakiraan_maju")
    return base


def _usual_factor(document: Document) -> Decimal | None:
    """Forecast over pagu in most sub kegiatan of a document; None where they have no factor in common, or 1."""
    year = document.tahun
    factors: Counter[Decimal] = Counter()
    for node in document.per_tingkat["sub_kegiatan"]:
        try:
            pagu, forecast = money(node.pagu.get(year), node, "pagu"), money(node.pagu.get(year + 1), node, "pagu")
        except Hilang:
            continue
        if pagu > 0 and forecast > 0:
            factors[forecast / pagu] += 1
    if not factors:
        return None
    factor, times = max(factors.items(), key=lambda pair: (pair[1], pair[0]))
    return factor if factor != 1 and times >= _FEWEST and times * _SHARE >= factors.total() else None
