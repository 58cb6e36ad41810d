"""Scales applied: what a value is called, and the grades of an indicator."""

from __future__ import annotations

from decimal import Decimal
from typing import Any, NamedTuple

from renja_dsl.model.arithmetic import number
from renja_dsl.model.document import EMPTY, Indikator
from renja_dsl.model.lookup import Lookup
from renja_dsl.model.scales import Tangga, doubtful, grade_scale
from renja_dsl.model.spot import Spot
from renja_dsl.syntax.tree import Cell
from renja_dsl.values import Peringkat
from renja_dsl.values.hilang import Kosong, TakTahu


def predikat(held: Any, scale: Tangga) -> str:
    """`predikat`: what a value is called."""
    label = _certain(scale).label(number(held))
    if label is None:
        raise TakTahu("di_luar_skala")
    return label


def scale_label(label: str, scale: Tangga) -> str:
    """`baku`: the scale's own label; absent when the printed one is on no step."""
    found = _certain(scale).baku(label)
    if found is None:
        raise Kosong("kosong", "label")
    return found


def _certain(scale: Tangga) -> Tangga:
    if scale.ragu:
        raise TakTahu("baris_rusak", "skala")
    return scale


class PeringkatIndikator(NamedTuple):
    """A grade in a cell of an indicator."""

    owner: Indikator
    cell: Cell
    isi: str
    bagian: str
    """target, realisasi or kondisi"""
    tangga: Tangga | None
    sasaran: PeringkatIndikator | None
    """the target that this realisation was to reach"""

    def where(self, cell: Cell | None, name: str, year: int | None) -> Spot:
        return Spot(self.owner, self.cell, self.bagian)

    @property
    def scale(self) -> Tangga:
        if doubtful("peringkat", self.owner.dokumen):
            raise TakTahu("baris_rusak", "skala")
        if self.tangga is None or self.tangga.baku(self.isi) is None:
            raise Kosong("kosong", "skala")
        return self.tangga

    @property
    def urut(self) -> Decimal:
        rank = self.scale.urut(self.isi)
        if rank is None:
            raise Kosong("kosong", "skala")
        return Decimal(rank)

    @property
    def target(self) -> PeringkatIndikator:
        if self.sasaran is None:
            raise Kosong("kosong", "target")
        if self.sasaran.tangga is not self.tangga:
            raise TakTahu("satuan_beda")
        return self.sasaran


def grades(indikator: Indikator, lookup: Lookup) -> list[PeringkatIndikator]:
    """`peringkat`: the grades of an indicator, targets before realisations."""
    document = indikator.dokumen
    named = str(indikator.skala.nilai) if indikator.skala is not None else None

    def made(cell: Cell, bagian: str, target: PeringkatIndikator | None = None) -> PeringkatIndikator:
        text = cell.nilai.teks if isinstance(cell.nilai, Peringkat) else ""
        return PeringkatIndikator(
            indikator, cell, text, bagian, grade_scale(named, text, document, lookup.scales), target
        )

    rows = (indikator.target, indikator.kondisi, indikator.realisasi, indikator.tertulis.get("realisasi", EMPTY))
    if not any(isinstance(cell.nilai, Peringkat) for row in rows for cell in row.values()):
        return []
    targets = {k: made(c, "target") for k, c in indikator.target.items() if isinstance(c.nilai, Peringkat)}
    ends = {k: made(c, "kondisi") for k, c in indikator.kondisi.items() if isinstance(c.nilai, Peringkat)}
    done = [
        made(cell, "realisasi", targets.get(document.tahun if key in ("TW4", "") else key))
        for key, cell in (*indikator.realisasi.items(), *indikator.tertulis.get("realisasi", EMPTY).items())
        if isinstance(cell.nilai, Peringkat)
    ]
    return [*targets.values(), *ends.values(), *done]
