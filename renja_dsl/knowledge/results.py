"""Achievement of a year, as a table of indicators prints it."""

from __future__ import annotations

from typing import NamedTuple

from renja_dsl.model.document import EMPTY, Indikator
from renja_dsl.model.spot import Spot
from renja_dsl.syntax.tree import Cell
from renja_dsl.values.tingkat import BERKODE


class HasilTahunan(NamedTuple):
    """Target, realisation and printed achievement of one year."""

    owner: Indikator
    tahun: str
    target: Cell | None
    realisasi: Cell | None
    capaian: Cell | None

    @property
    def ragu(self) -> frozenset[str]:
        return self.owner.ragu

    def where(self, cell: Cell | None, name: str, year: int | None) -> Spot:
        return Spot(self.owner, cell, name, year)


def results(indikator: Indikator) -> list[HasilTahunan]:
    """`hasil`: one for every printed achievement. Rows of E.81 have column 15 instead, and none here."""
    document, printed = indikator.dokumen, indikator.tertulis
    made = []
    for key, cell in printed.get("capaian", EMPTY).items():
        year = key or document.tahun
        target, done = indikator.target.get(year), indikator.realisasi.get(year)
        if document.jenis == "evaluasi":
            if indikator.simpul.tingkat in BERKODE:
                continue
            to_end = "renstra" in indikator.target
            column = "realisasi_renstra" if to_end else "realisasi"
            target = indikator.target.get("renstra", target)
            done = printed.get(column, EMPTY).get("") or done or indikator.realisasi.get("TW4")
        made.append(HasilTahunan(indikator, str(year or ""), target, done, cell))
    return made
