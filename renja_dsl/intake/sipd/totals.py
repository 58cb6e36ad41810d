"""The importer's own check: every total that the file states, against the plan that was made of it."""

from __future__ import annotations

from decimal import Decimal

from attrs import frozen

from renja_dsl.drafts.plan import DraftCell, DraftSimpul
from renja_dsl.intake.sipd.rows import SipdRow
from renja_dsl.values import Rupiah

LEVELS = {
    "sub_skpd": "unit_kerja",
    "urusan": "urusan",
    "bidang_urusan": "bidang_urusan",
    "program": "program",
    "kegiatan": "kegiatan",
}
"""level as the file calls it -> as the plan does"""
MONEY = {"pagu": "pagu_indikatif", "pagu maju": "pagu_n_depan"}
"""field of the plan -> start of the file's"""


@frozen
class TotalGap:
    """A total of the file that the rows do not add up to."""

    tingkat: str
    kode: str
    medan: str
    stated: Decimal
    held: Decimal


def stated_total(row: SipdRow, medan: str, level: str) -> Decimal | None:
    return row.money(f"total_{MONEY[medan]}_{level}")


def exact(cell: DraftCell | None) -> Decimal:
    """The amount of a cell to its last fraction; nothing is zero here, as in the file."""
    if cell is None:
        return Decimal(0)
    if cell.tercetak is not None:
        return Decimal(cell.tercetak)
    return cell.nilai.nilai if isinstance(cell.nilai, Rupiah) else Decimal(0)


def leaf_sum(node: DraftSimpul, medan: str) -> Decimal:
    """What the sub kegiatan below a node hold."""
    return sum((exact(n.isi.get(medan)) for n in node.below() if n.tingkat == "sub_kegiatan"), start=Decimal(0))


def difference(node: DraftSimpul, medan: str, stated: Decimal | None) -> TotalGap | None:
    """Where a stated total is not what the plan holds below."""
    held = leaf_sum(node, medan)
    if stated is None or stated == held:
        return None
    return TotalGap(node.tingkat, node.kode, medan, stated, held)
