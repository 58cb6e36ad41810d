"""Rows of form E.81: every column as stated, and 13, 14 and 15 as they follow from it."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

from attrs import evolve, frozen

from renja_dsl.knowledge.e81_rows import SisiBaris, anggaran, kinerja
from renja_dsl.knowledge.evaluation import attained, row_units, stated_to_date, to_date, year_end
from renja_dsl.knowledge.stated import Angka, read
from renja_dsl.model.arithmetic import number, total
from renja_dsl.model.document import Document, Indikator, Simpul
from renja_dsl.model.reading import value
from renja_dsl.values import TRIWULAN
from renja_dsl.values.tingkat import BERKODE


@frozen
class SisiTerhitung:
    """K of an indicator or Rp of a node; keys are `6`, `7`, `8`, `TW1` to `TW4`, `13`, `14`, `15`."""

    apa: str
    indikator: str
    """name of the indicator; empty on the money side"""
    satuan: str
    kolom: dict[str, Angka]


@frozen
class BarisTerhitung:
    node: Simpul
    kinerja: tuple[SisiTerhitung, ...]
    """one for every indicator"""
    anggaran: SisiTerhitung


def evaluated_rows(document: Document) -> tuple[BarisTerhitung, ...]:
    """Every row of an evaluation, from urusan down."""
    return tuple(
        BarisTerhitung(node, tuple(map(_of_indicator, node.indikator)), _money(anggaran(node)))
        for node in document.simpul
        if node.tingkat in BERKODE
    )


def _of_indicator(indikator: Indikator) -> SisiTerhitung:
    side = kinerja(indikator)
    units = row_units(side)
    return _side(side, units[0] if units else "", None)


def _side(b: SisiBaris, satuan: str, unit: str | None) -> SisiTerhitung:
    columns = {
        "6": read(b.target_renstra, None, unit),
        "7": read(b.lalu, None, unit),
        "8": read(b.target, None, unit),
        **{q: read(b.triwulan.get(q), None, unit) for q in TRIWULAN},
        "13": read(b.realisasi, lambda: year_end(b), unit),
        "14": read(b.realisasi_renstra, lambda: to_date(b), unit),
        "15": read(b.capaian, lambda: _attained(b), "persen"),
    }
    return SisiTerhitung(b.apa, b.nama if b.apa == "K" else "", satuan, columns)


def _money(b: SisiBaris) -> SisiTerhitung:
    """The Rp side; what has rows below it is, column by column, their sum."""
    side, rows = _side(b, "", "rupiah"), b.anak
    if not rows:
        return side

    def below(column: str) -> Callable[[], Decimal]:
        return lambda: total(number(value(row.isi.get(column), row, "isi")) for row in rows)

    cells = b.isi
    sums = {key: read(cells.get(key), below(key), "rupiah") for key in ("6", "7", "8", *TRIWULAN)}
    return evolve(side, kolom={**side.kolom, **sums})


def _attained(b: SisiBaris) -> Decimal:
    return attained(stated_to_date(b), number(value(b.target_renstra, b, "target_renstra")), b)
