"""What a proposal leaves to each office, beside what the RKPD holds for it."""

from __future__ import annotations

from collections.abc import Mapping

from attrs import frozen

from renja_dsl.planning.lines import Pos, lines_of, office_of
from renja_dsl.planning.plans import Plans
from renja_dsl.planning.proposal import Usulan
from renja_dsl.values.hilang import Hilang


@frozen
class BagianKantor:
    """The part of one office; rupiah."""

    kode: str
    """name of its plan where that states none"""
    nama: str
    pagu: int
    usulan: int
    rkpd: int | None
    """None: there is no RKPD for it, or it holds lines without an amount"""


def office_parts(found: Usulan) -> tuple[BagianKantor, ...]:
    """Every office of the plans, in the order of their lines."""
    plans = found.compiled.plans
    of: dict[str, list[Pos]] = {}
    for pos in plans.lines:
        of.setdefault(office_of(pos.node) or pos.document.name, []).append(pos)
    held: dict[str, Mapping[str, int | None]] = {}
    made = []
    for code, lines in of.items():
        name = lines[0].document.nama
        made.append(
            BagianKantor(
                code,
                str(name.nilai) if name is not None else "",
                sum(pos.pagu for pos in lines),
                sum(found.amounts[pos.nomor] for pos in lines),
                _of_rkpd(plans, lines[0], held),
            )
        )
    return tuple(made)


def _of_rkpd(plans: Plans, pos: Pos, held: dict[str, Mapping[str, int | None]]) -> int | None:
    """What the RKPD of a line holds for its office; everything where it names none."""
    try:
        document = plans.referred("rkpd", pos)
    except Hilang:
        return None
    if document.name not in held:
        totals: dict[str, int | None] = {}
        lines, undecided = lines_of([document])
        for line in lines:
            office = office_of(line.node)
            totals[office] = (totals.get(office) or 0) + line.pagu
        totals |= dict.fromkeys((office_of(one.node) for one in undecided), None)
        held[document.name] = totals
    of = held[document.name]
    return of[""] if set(of) == {""} else of.get(office_of(pos.node))
