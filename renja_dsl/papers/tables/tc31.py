"""Tabel T-C.31: review terhadap rancangan awal RKPD, 12 columns; what the Renja has otherwise is marked."""

from __future__ import annotations

from renja_dsl.model.document import Document
from renja_dsl.model.lookup import Lookup
from renja_dsl.papers.tables.base import EMPTY, Numbers, cell, leaf, office, office_line, over, shade, text
from renja_dsl.papers.tree import PaperCell, PaperRow, PaperTable
from renja_dsl.report.tables import tc31
from renja_dsl.report.tables.base import TableRow
from renja_dsl.values.tingkat import TINGKAT_KERJA


def make(workspace: Lookup, document: Document, numbers: Numbers) -> PaperTable:
    sides = (("Program/Kegiatan", 13, "left"), ("Lokasi", 8, "left"), ("Indikator Kinerja", 12, "left"))
    money = {0: "Pagu Indikatif (Rp)", 1: "Kebutuhan Dana (Rp)"}
    halves = [
        over(
            title,
            *(leaf(name, 2 + 5 * half + at, width, align) for at, (name, width, align) in enumerate(sides)),
            leaf("Target Capaian", 5 + 5 * half, 7, "center"),
            leaf(money[half], 6 + 5 * half, 9, "right"),
        )
        for half, title in enumerate(("Rancangan Awal RKPD", "Hasil Analisis Kebutuhan"))
    ]
    heads = (leaf("No", 1, 3, "center"), *halves, leaf("Catatan Penting", 12, 9))
    table = tc31.make(workspace, document, "id")
    pairs = list(zip(table.rows[::2], table.rows[1::2], strict=True))
    rows = [_row(rkpd, renja, place, numbers) for place, (rkpd, renja) in enumerate(pairs, 1)]
    caption = f"Review terhadap Rancangan Awal RKPD Tahun {document.tahun} {office(document)}"
    return PaperTable("T-C.31", caption, heads, tuple(rows), (office_line(document),), label="Tabel T-C.31")


def _row(rkpd: TableRow, renja: TableRow, place: int, numbers: Numbers) -> PaperRow:
    level = TINGKAT_KERJA[rkpd.level]
    halves: list[PaperCell] = []
    for side in (rkpd, renja):
        named = f"{side.cells[0].text} {side.cells[1].text}".strip()
        absent = side.cells[3].differs and not any(held.text for held in side.cells[4:7])
        fields = [PaperCell("-"), *[EMPTY] * 3] if absent else [cell(held, numbers) for held in side.cells[3:7]]
        halves += [text("-" if absent else named), *fields]
    return PaperRow((text(place), *halves, text(renja.cells[7].text)), level, level == "program", shade(level))
