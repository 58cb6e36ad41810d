"""How deep each statement stands: below the newest thing that may own it. A field whose owner is not open
stands at the margin."""

from __future__ import annotations

from attrs import define, field

from renja_dsl.syntax.tree import Statement
from renja_dsl.syntax.vocabulary import FIELDS, Role, kind_of
from renja_dsl.values.tingkat import RANK, kept

CLOSES = {
    Role.KEPALA: (Role.SIMPUL, Role.INDIKATOR, Role.REKAP, Role.DAFTAR, Role.BAB),
    Role.SIMPUL: (Role.INDIKATOR, Role.REKAP, Role.DAFTAR),
    Role.INDIKATOR: (Role.REKAP, Role.DAFTAR),
    Role.REKAP: (Role.SIMPUL, Role.INDIKATOR, Role.DAFTAR),
    Role.DAFTAR: (Role.SIMPUL, Role.INDIKATOR, Role.REKAP),
    Role.BAB: (),
}
"""role -> the roles that end where it opens"""


@define
class Nesting:
    """Follows the statements of a document and says how deep each one stands."""

    _levels: list[str] = field(factory=list)
    """open levels, outermost first"""
    _depths: dict[Role, int] = field(factory=dict)
    """role -> depth of its newest holder, as long as that is open"""

    def depth(self, statement: Statement) -> int:
        """Depth of the next statement, 0 at the margin."""
        row = FIELDS[kind_of(statement)]
        depth = 0
        if row.opens is Role.SIMPUL:
            del self._levels[kept(self._levels, row.medan) :]
            if row.medan in RANK:
                depth = len(self._levels)
                self._levels.append(row.medan)
        elif row.opens is Role.KEPALA:
            self._levels.clear()
        elif row.owner is not None and row.owner in self._depths:
            depth = self._depths[row.owner] + 1
        if row.opens is not None:
            for closed in CLOSES[row.opens]:
                self._depths.pop(closed, None)
            self._depths[row.opens] = depth
        return depth
