"""A proposal with all that is said about it."""

from __future__ import annotations

from collections.abc import Mapping

from attrs import frozen

from renja_dsl.planning.allocation import Ketentuan
from renja_dsl.planning.compiling import Compiled
from renja_dsl.planning.edits import Perlu, left_open
from renja_dsl.planning.marginal import Tambahan, more_of, whole_ceilings
from renja_dsl.planning.offices import BagianKantor, office_parts
from renja_dsl.planning.proposal import Usulan, propose
from renja_dsl.planning.reasons import Pengaruh, SatuFaktor, influences, one_factor
from renja_dsl.planning.stages import Clock


@frozen
class HasilAlokasi:
    usulan: Usulan
    pengaruh: Mapping[Ketentuan, Pengaruh]
    perlu: tuple[Perlu, ...]
    tambahan: Tambahan | None = None
    satu_faktor: SatuFaktor | None = None
    kantor: tuple[BagianKantor, ...] = ()
    """what is left to each office, where there are several"""

    @property
    def compiled(self) -> Compiled:
        return self.usulan.compiled

    @property
    def ceiling(self) -> int | None:
        """The lowest ceiling of everything; None without one."""
        found = [int(limit.most) for limit in whole_ceilings(self.compiled) if limit.most is not None]
        return min(found, default=None)


def result_of(compiled: Compiled, clock: Clock, *, more: int = 0, factor: bool = False) -> HasilAlokasi | None:
    """None where it is impossible. `more`: rupiah, what they would buy; `factor`: beside the cut by one factor.

    Raises OutOfTime, TooLarge, SolverMissing and Unproven.
    """
    found = propose(compiled, clock)
    if found is None:
        return None
    offices = office_parts(found)
    return HasilAlokasi(
        found,
        influences(found, clock),
        tuple(left_open(found)),
        more_of(found, more, clock) if more and found.changed else None,
        one_factor(found) if factor else None,
        offices if len(offices) > 1 else (),
    )
