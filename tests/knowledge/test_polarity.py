"""Achievement by the named formulas."""

from __future__ import annotations

from decimal import Decimal

import pytest

from renja_dsl.knowledge.polarity import achievement
from renja_dsl.values.hilang import TakTahu


@pytest.mark.parametrize(
    ("arah", "rumus", "expected"),
    [
        ("naik", None, "120"),
        (None, None, "120"),
        ("turun", "(2T-R)/T", "80"),
        ("turun", "( 2T - R ) / T x 100", "80"),
        ("turun", "T/R", "83.33"),
    ],
)
def test_formulas(arah: str | None, rumus: str | None, expected: str) -> None:
    reached = achievement(Decimal(12), Decimal(10), arah, rumus)
    assert reached.quantize(Decimal("0.01")) == Decimal(expected)


@pytest.mark.parametrize(
    ("realised", "target", "arah", "rumus", "reason"),
    [
        (1, 0, "naik", None, "bagi_nol"),
        (0, 5, "turun", "T/R", "bagi_nol"),
        (1, 5, "turun", None, "rumus_tak_dinyatakan"),
        (1, 5, "turun", "T-R", "rumus_tak_dikenal"),
    ],
)
def test_what_cannot_be_computed(realised: int, target: int, arah: str, rumus: str | None, reason: str) -> None:
    with pytest.raises(TakTahu) as unknown:
        achievement(Decimal(realised), Decimal(target), arah, rumus)
    assert unknown.value.alasan == reason
