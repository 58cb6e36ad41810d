"""Achievement of key indicators by the formula of their direction."""

from __future__ import annotations

from decimal import Decimal

from attrs import frozen

from renja_dsl.knowledge.evaluation import attained
from renja_dsl.knowledge.polarity import formula
from renja_dsl.knowledge.results import HasilTahunan, results
from renja_dsl.knowledge.stated import Angka, read
from renja_dsl.model.arithmetic import number
from renja_dsl.model.document import Document, Indikator
from renja_dsl.syntax.tree import Cell
from renja_dsl.values.hilang import Hilang, Kosong


@frozen
class Capaian:
    indikator: Indikator
    tahun: str
    target: Angka
    realisasi: Angka
    capaian: Angka
    """percent points"""
    rumus: str
    """`R/T`, `(2T-R)/T` or `T/R`; empty when the indicator names none"""


def achievements(document: Document) -> tuple[Capaian, ...]:
    """Printed achievements of every indicator marked iku, one a year."""
    made = []
    for indikator in document.indikator:
        if "iku" not in indikator.penanda:
            continue
        try:
            name = formula(indikator.arah, indikator.rumus)
        except Hilang:
            name = ""
        made += [_achieved(hasil, name) for hasil in results(indikator)]
    return tuple(made)


def _achieved(hasil: HasilTahunan, rumus: str) -> Capaian:
    def compute() -> Decimal:
        return attained(_number(hasil.realisasi), _number(hasil.target), hasil.owner)

    printed = read(hasil.capaian, compute, "persen")
    return Capaian(hasil.owner, hasil.tahun, read(hasil.target), read(hasil.realisasi), printed, rumus)


def _number(cell: Cell | None) -> Decimal:
    if cell is None:
        raise Kosong("kosong")
    return number(cell.nilai)
