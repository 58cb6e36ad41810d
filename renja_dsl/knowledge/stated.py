"""A number twice: as the source states it, and as it follows from the others."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

from attrs import frozen

from renja_dsl.knowledge.evaluation import unit_kind
from renja_dsl.model.arithmetic import number, rounds_to
from renja_dsl.syntax.tree import Cell
from renja_dsl.values.hilang import Hilang
from renja_dsl.values.nilai import format_nilai


@frozen
class Angka:
    """Stated and computed, exact; `unit` is rupiah, persen or angka."""

    stated: Decimal | None = None
    computed: Decimal | None = None
    unit: str = "angka"
    text: str = ""
    """the stated one in Indonesian notation, also where it is no number"""

    @property
    def equal(self) -> bool | None:
        """Whether the computed one rounds to the stated one at its own precision; None where one is missing."""
        if self.stated is None or self.computed is None:
            return None
        return rounds_to(self.stated, self.computed)

    @property
    def value(self) -> Decimal | None:
        """What to go on with: the stated one where there is one."""
        return self.computed if self.stated is None else self.stated


def known(compute: Callable[[], Decimal]) -> Decimal | None:
    """A computed number; None where something it needs is missing."""
    try:
        return compute()
    except Hilang:
        return None


def read(cell: Cell | None, compute: Callable[[], Decimal] | None = None, unit: str | None = None) -> Angka:
    """A cell beside what it should say."""
    computed = None if compute is None else known(compute)
    if cell is None:
        return Angka(None, computed, unit or "angka")
    kind = unit or unit_kind(cell.nilai)
    return Angka(known(lambda: number(cell.nilai)), computed, kind, format_nilai(cell.nilai))
