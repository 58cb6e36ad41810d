"""`nihil`, the dash of a printed table: zero, and known to be zero."""

from __future__ import annotations

from decimal import Decimal
from enum import Enum
from typing import Final

_ZERO = Decimal(0)


class Nihil(Enum):
    """The type of NIHIL, one object even across processes; its `value` is the arithmetic zero."""

    NIHIL = _ZERO

    @property
    def nilai(self) -> Decimal:
        """The amount, as other values of money have it."""
        return _ZERO

    def __str__(self) -> str:
        return "nihil"


NIHIL: Final = Nihil.NIHIL
