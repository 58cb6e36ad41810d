"""How `.alokasi` texts are laid out."""

from __future__ import annotations

from renja_dsl.planning.parser import AllocationParser
from renja_dsl.planning.statements import kind_of_allocation
from renja_dsl.syntax.formatter import Layout, format_safely
from renja_dsl.syntax.source import Source


class AllocationNesting:
    """What stands below what: limits below their golongan, a `dasar` below what it is the basis of."""

    def __init__(self) -> None:
        self.head = self.inside = False
        """still below the head; below a golongan"""
        self.owner = 0
        """depth of what a `dasar` belongs to"""

    def depth(self, statement: object) -> int:
        kind = kind_of_allocation(statement)
        if kind == "dasar":
            return self.owner + 1
        if kind in ("mengacu", "bulat"):
            return int(self.head)
        if kind in ("untuk", "ketentuan"):
            self.owner = int(self.inside)
            return self.owner
        self.owner = 0
        self.head, self.inside = kind == "kepala", kind == "golongan"
        return 0


ALLOCATION_LAYOUT = Layout(
    spaced=frozenset(), formulas=frozenset(("untuk",)), kind_of=kind_of_allocation, nesting=AllocationNesting
)


def format_allocation(source: Source) -> str:
    """The text in the one style, after proving that nothing else changed. Raises FormatRefused."""
    return format_safely(source, AllocationParser(), ALLOCATION_LAYOUT)
