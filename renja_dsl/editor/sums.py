"""The sums that hover and hints show; None for one that nobody can know."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

from renja_dsl.model.arithmetic import carried_pagu, total
from renja_dsl.model.document import Simpul
from renja_dsl.model.reading import complete
from renja_dsl.values.hilang import Hilang


def known(what: Callable[[], Decimal]) -> Decimal | None:
    try:
        return what()
    except (Hilang, ArithmeticError):
        return None


def pagu_of(node: Simpul, year: int) -> Decimal | None:
    """What a node has in a year, its own or that of its children, in rupiah."""
    return known(lambda: carried_pagu(node, year))


def pagu_below(node: Simpul, year: int) -> Decimal | None:
    """What the children of a node add up to in a year, in rupiah."""
    return known(lambda: total(carried_pagu(child, year) for child in complete(node.anak, node, "anak")))
