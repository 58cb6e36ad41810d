"""Stages of a plan, from its first draft to its change."""

from __future__ import annotations

from decimal import Decimal

from renja_dsl.values import (
    lipat,
)
from renja_dsl.values.hilang import TakTahu

_STAGES = ("rancangan awal", "rancangan", "rancangan akhir", "penetapan", "perubahan")


def stage_order(stage: str) -> Decimal:
    """`urutan_tahap`: 1 for rancangan awal to 5 for perubahan (Permendagri 86/2017, pasal 125 to 143)."""
    folded = lipat(stage)
    if folded not in _STAGES:
        raise TakTahu("tak_dapat_dihitung")
    return Decimal(_STAGES.index(folded) + 1)
