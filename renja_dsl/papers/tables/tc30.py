"""Tabel T-C.30: pencapaian kinerja pelayanan perangkat daerah, 13 columns."""

from __future__ import annotations

from renja_dsl.model.document import Document
from renja_dsl.model.lookup import Lookup
from renja_dsl.papers.tables.base import Numbers, leaf, office, office_line, over, rows_of
from renja_dsl.papers.tree import PaperTable
from renja_dsl.report.tables import tc30

_FEW = 6
"""rows that need no pages of their own"""


def make(lookup: Lookup, document: Document, numbers: Numbers) -> PaperTable:
    n = document.tahun
    years = (n - 2, n - 1, n, n + 1)
    heads = (
        leaf("No", 1, 3, "center"),
        leaf("Indikator", 2, 18),
        leaf("SPM/Standar Nasional", 3, 6, "center"),
        leaf("IKK", 4, 5, "center"),
        over("Target Renstra Perangkat Daerah", *(leaf(f"Tahun {y}", 5 + k, 7, "center") for k, y in enumerate(years))),
        over("Realisasi Capaian", *(leaf(f"Tahun {y}", 9 + k, 7, "center") for k, y in enumerate(years[:2]))),
        over("Proyeksi", *(leaf(f"Tahun {y}", 11 + k, 7, "center") for k, y in enumerate(years[2:]))),
        leaf("Catatan Analisis", 13, 12),
    )
    rows = rows_of(tc30.make(lookup, document, "id"), numbers, lambda _: None)
    caption = f"Pencapaian Kinerja Pelayanan Perangkat Daerah {office(document)}"
    return PaperTable(
        "T-C.30",
        caption,
        heads,
        tuple(rows),
        (office_line(document),),
        label="Tabel T-C.30",
        upright=len(rows) <= _FEW,
    )
