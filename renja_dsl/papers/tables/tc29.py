"""Tabel T-C.29: rekapitulasi evaluasi hasil pelaksanaan Renja dan pencapaian Renstra, 12 columns."""

from __future__ import annotations

from attrs import evolve

from renja_dsl.knowledge.e81 import evaluated_rows
from renja_dsl.model.document import Document
from renja_dsl.model.lookup import Lookup
from renja_dsl.papers.tables.base import Numbers, leaf, office, office_line, over, rows_of, text
from renja_dsl.papers.tree import PaperRow, PaperTable
from renja_dsl.report.tables import tc29


def make(lookup: Lookup, document: Document, numbers: Numbers) -> PaperTable:
    """`document` is the evaluation of the year n-2."""
    n = document.tahun + 2
    heads = (
        leaf("Kode", 1, 8),
        leaf("Urusan/Bidang Urusan Pemerintahan Daerah dan Program/Kegiatan", 2, 15),
        leaf("Indikator Kinerja Program (outcome)/Kegiatan (output)", 3, 15),
        leaf("Target Kinerja Capaian Program (Renstra Perangkat Daerah)", 4, 8, "center"),
        leaf(f"Realisasi Target Kinerja Hasil Program dan Keluaran Kegiatan s/d Tahun {n - 3}", 5, 9, "center"),
        over(
            f"Target dan Realisasi Kinerja Program dan Keluaran Kegiatan Tahun Lalu ({n - 2})",
            leaf(f"Target Renja Perangkat Daerah Tahun {n - 2}", 6, 8, "center"),
            leaf(f"Realisasi Renja Perangkat Daerah Tahun {n - 2}", 7, 8, "center"),
            leaf("Tingkat Realisasi (%)", "8=7/6", 7, "center"),
        ),
        leaf(f"Target Program/Kegiatan Renja Perangkat Daerah Tahun Berjalan ({n - 1})", 9, 8, "center"),
        over(
            f"Perkiraan Realisasi Capaian Target Program/Kegiatan Renstra s/d Tahun Berjalan ({n - 1})",
            leaf("Realisasi Capaian Program dan Kegiatan", "10=5+7+9", 8, "center"),
            leaf("Tingkat Capaian Realisasi Target Renstra (%)", "11=10/4", 8, "center"),
        ),
        leaf("Catatan", 12, 7),
    )
    table = tc29.make(lookup, document, "id")
    baris_of = evaluated_rows(document)
    nodes = [baris.node for baris in baris_of]
    rows = [
        _measured(row, side.indikator)
        for row, side in zip(
            rows_of(table, numbers, lambda row: nodes[int(row.block)]),
            (side for baris in baris_of for side in baris.kinerja),
            strict=True,
        )
    ]
    caption = (
        "Rekapitulasi Evaluasi Hasil Pelaksanaan Renja Perangkat Daerah dan Pencapaian Renstra Perangkat Daerah "
        f"s/d Tahun {n - 1} {office(document)}"
    )
    return PaperTable(
        "T-C.29",
        caption,
        heads,
        tuple(rows),
        (office_line(document),),
        label="Tabel T-C.29",
    )


def _measured(row: PaperRow, indikator: str) -> PaperRow:
    """The unit stands beside the values."""
    cells = list(row.cells)
    cells[2] = text(indikator)
    return evolve(row, cells=tuple(cells))
