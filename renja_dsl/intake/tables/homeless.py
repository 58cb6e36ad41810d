"""Indicators that name no program and no goal (IKU, capaian, T-C.30) go where the same plan has them."""

from __future__ import annotations

from collections.abc import Sequence

from renja_dsl.drafts.plan import Draft, DraftIndikator, DraftSimpul
from renja_dsl.intake.tables.meanings import GOAL_FIELDS
from renja_dsl.syntax.tree import Kunci
from renja_dsl.values import padat

HOMELESS = "Kinerja pelayanan perangkat daerah"
_YEARS = 2
"""from the year whose results a Renja tells to its own"""


def homeless_node() -> DraftSimpul:
    """The node of indicators without any: those of the office."""
    return DraftSimpul("tujuan", "", HOMELESS)


def is_homeless(node: DraftSimpul) -> bool:
    return node.tingkat == "tujuan" and not node.penanda and node.nama == HOMELESS


def brought_home(plans: Sequence[tuple[str, Draft]]) -> list[tuple[str, Draft]]:
    """The plans, each with its sheet: homeless indicators at those of the same name in their plan.

    Results of the year before last go to the Renja that tells them. A plan that nothing is left of goes.
    """
    emptied: set[int] = set()
    for _, plan in plans:
        home = plan if plan.jenis in ("renja", "rkpd") else _reported_in(plan, [other for _, other in plans])
        if home is None:
            continue
        for node in [one for one in plan.akar if is_homeless(one)]:
            key: Kunci = "" if home is plan else plan.tahun
            node.indikator = [one for one in node.indikator if not _moved(one, home, key)]
            if not node.indikator:
                plan.akar.remove(node)
                emptied.add(id(plan))
    return [(sheet, plan) for sheet, plan in plans if id(plan) not in emptied or _says_more(plan)]


def _reported_in(plan: Draft, plans: list[Draft]) -> Draft | None:
    """The Renja that tells the results of an evaluation."""
    year, office = plan.tahun + _YEARS, padat(plan.nama)
    of_year = [one for one in plans if (one.jenis, one.tahun, padat(one.nama)) == ("renja", year, office)]
    return of_year[0] if plan.jenis == "evaluasi" and len(of_year) == 1 else None


def _says_more(plan: Draft) -> bool:
    return bool(plan.akar or plan.rekap or plan.daftar or plan.naskah)


def _moved(one: DraftIndikator, home: Draft, key: Kunci) -> bool:
    """Whether the plan has the indicator once, at its goals or else anywhere, and says nothing else of it."""
    named = [
        (node, known)
        for node in home.simpul()
        for known in node.indikator
        if known is not one and padat(known.nama) == padat(one.nama) and not is_homeless(node)
    ]
    of_goals = [known for node, known in named if node.tingkat in GOAL_FIELDS]
    found = of_goals or [known for _, known in named]
    cells = [
        (medan, key if own == "" else own, sel, one.isi.asal.get((medan, own), ()))
        for medan, isian in one.isi.isian.items()
        for own, sel in isian.sel.items()
    ]
    if len(found) != 1 or any(found[0].isi.get(medan, own) not in (None, sel) for medan, own, sel, _ in cells):
        return False
    for medan, own, sel, places in cells:
        found[0].isi.put(medan, sel, own)
        if places:
            found[0].isi.asal.setdefault((medan, own), places)
    found[0].penanda = tuple(dict.fromkeys((*found[0].penanda, *one.penanda)))
    found[0].uraian = one.uraian | found[0].uraian
    return True
