"""Tabel T-C.30: service indicators against the Renstra, four years side by side."""

from __future__ import annotations

from collections.abc import Iterator

from renja_dsl.messages import word
from renja_dsl.model.document import Document, Indikator
from renja_dsl.model.index import GOALS
from renja_dsl.model.lookup import Lookup
from renja_dsl.report.tables.base import Head, OfficialTable, TableCell, TableRow, plain
from renja_dsl.report.tables.cells import at, heading, referred, speaking, text_of


def make(lookup: Lookup, document: Document, language: str) -> OfficialTable:
    told = speaking(language)
    renstra = referred(lookup, "renstra", document, "T-C.30")
    n = document.tahun
    head = (
        Head("1", told("kolom.no"), "1", right=True, of_block=True),
        Head("2", told("kolom.indikator"), "2", flexible=True, of_block=True),
        Head("3", "SPM", "3"),
        Head("4", "IKK", "4"),
        *(
            Head(
                str(5 + k),
                told("kolom.target_tahun", tahun=n - 2 + k),
                str(5 + k),
                told("kolom.target_renstra"),
                right=True,
            )
            for k in range(4)
        ),
        Head("9", told("kolom.realisasi_tahun", tahun=n - 2), "9", told("kolom.realisasi_capaian"), right=True),
        Head("10", told("kolom.realisasi_tahun", tahun=n - 1), "10", told("kolom.realisasi_capaian"), right=True),
        Head("11", told("kolom.proyeksi_tahun", tahun=n), "11", told("kolom.proyeksi"), right=True),
        Head("12", told("kolom.proyeksi_tahun", tahun=n + 1), "12", told("kolom.proyeksi"), right=True),
        Head("13", told("kolom.catatan_analisis"), "13", flexible=True),
    )
    rows = []
    indicators = list(_of_goals(renstra))
    for place, indikator in enumerate(indicators, 1):
        own = _own(document, indikator)
        rows.append(
            TableRow(
                (
                    plain(place),
                    plain(text_of(indikator.nama)),
                    plain(told("tabel.ya") if "spm" in indikator.penanda else ""),
                    plain(told("tabel.ya") if "ikk" in indikator.penanda else ""),
                    *(at(indikator.target, n - 2 + k) for k in range(4)),
                    *(_first(n - back, "realisasi", indikator, own) for back in (2, 1)),
                    *(_first(n + ahead, "proyeksi", indikator, own) for ahead in (0, 1)),
                    plain("; ".join(text_of(c.teks) for c in indikator.simpul.catatan)),
                ),
                0,
                str(place),
            )
        )
    title = told("tabel.tc30", tahun=n, perangkat=heading(document))
    return OfficialTable(
        "T-C.30", title, document.name, head, tuple(rows), (word("rekap.dari", language, berkas=renstra.name),)
    )


def _of_goals(document: Document) -> Iterator[Indikator]:
    """What tujuan and sasaran are measured by."""
    return (i for node in document.simpul if node.tingkat in GOALS for i in node.indikator)


def _own(document: Document, indikator: Indikator) -> Indikator | None:
    """The indicator of the renja with the same name."""
    name = text_of(indikator.nama).casefold()
    return next((i for i in _of_goals(document) if text_of(i.nama).casefold() == name), None)


def _first(year: int, field: str, *indicators: Indikator | None) -> TableCell:
    for indikator in indicators:
        if indikator is not None and year in getattr(indikator, field):
            return at(getattr(indikator, field), year)
    return plain("")
