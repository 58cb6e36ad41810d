"""Tabel T-C.30: service indicators against the Renstra, four years side by side."""

from __future__ import annotations

from renja_dsl.messages import word
from renja_dsl.model.document import Document, Indikator
from renja_dsl.model.lookup import Lookup
from renja_dsl.report.tables.base import Head, OfficialTable, TableCell, TableRow, plain
from renja_dsl.report.tables.cells import at, heading, referred, text_of


def make(workspace: Lookup, document: Document, language: str) -> OfficialTable:
    renstra = referred(workspace, "renstra", document, "T-C.30")
    n = document.tahun
    head = (
        Head("1", "no", "1", right=True, of_block=True),
        Head("2", "indikator", "2", flexible=True, of_block=True),
        Head("3", "SPM", "3"),
        Head("4", "IKK", "4"),
        *(Head(str(5 + k), f"target {n - 2 + k}", str(5 + k), "target Renstra", right=True) for k in range(4)),
        Head("9", f"realisasi {n - 2}", "9", "realisasi capaian", right=True),
        Head("10", f"realisasi {n - 1}", "10", "realisasi capaian", right=True),
        Head("11", f"proyeksi {n}", "11", "proyeksi", right=True),
        Head("12", f"proyeksi {n + 1}", "12", "proyeksi", right=True),
        Head("13", "catatan analisis", "13", flexible=True),
    )
    rows = []
    indicators = [i for node in renstra.per_tingkat["sasaran"] for i in node.indikator]
    for place, indikator in enumerate(indicators, 1):
        own = _own(document, indikator)
        rows.append(
            TableRow(
                (
                    plain(place),
                    plain(text_of(indikator.nama)),
                    plain("ya" if "spm" in indikator.penanda else ""),
                    plain("ya" if "ikk" in indikator.penanda else ""),
                    *(at(indikator.target, n - 2 + k) for k in range(4)),
                    *(_first(n - back, "realisasi", indikator, own) for back in (2, 1)),
                    *(_first(n + ahead, "proyeksi", indikator, own) for ahead in (0, 1)),
                    plain("; ".join(text_of(c.teks) for c in indikator.simpul.catatan)),
                ),
                0,
                str(place),
            )
        )
    title = f"Tabel T-C.30 Pencapaian kinerja pelayanan terhadap Renstra, Renja {n}, {heading(document)}"
    return OfficialTable(
        "T-C.30", title, document.name, head, tuple(rows), (word("rekap.dari", language, berkas=renstra.name),)
    )


def _own(document: Document, indikator: Indikator) -> Indikator | None:
    """The indicator of the renja with the same name."""
    name = text_of(indikator.nama).casefold()
    nodes = document.per_tingkat["sasaran"]
    return next((i for node in nodes for i in node.indikator if text_of(i.nama).casefold() == name), None)


def _first(year: int, field: str, *indicators: Indikator | None) -> TableCell:
    for indikator in indicators:
        if indikator is not None and year in getattr(indikator, field):
            return at(getattr(indikator, field), year)
    return plain("")
