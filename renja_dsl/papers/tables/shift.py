"""Matrix semula - menjadi of a Renja Perubahan, and its short form by program."""

from __future__ import annotations

from attrs import evolve

from renja_dsl.knowledge.pairing import paired
from renja_dsl.model.document import Document
from renja_dsl.model.lookup import Lookup
from renja_dsl.papers.tables.base import Numbers, office, rows_of
from renja_dsl.papers.tables.plain import plain_table
from renja_dsl.papers.tree import PaperTable
from renja_dsl.report.tables import pergeseran
from renja_dsl.values.tingkat import TINGKAT_ANGGARAN


def matrix(lookup: Lookup, before: Document, document: Document, numbers: Numbers) -> PaperTable:
    """Every node that carries money, with its level."""
    table = pergeseran.matrix(before, document, lookup.tables, "id")
    nodes = [pair.node for pair in paired(before, document, lookup.tables) if pair.node.tingkat in TINGKAT_ANGGARAN]
    rows = rows_of(table, numbers, lambda row: nodes[int(row.block)] if row.block.isdecimal() else None)
    rows[-1] = evolve(rows[-1], level="jumlah")
    caption = f"Rencana Program dan Kegiatan Semula - Menjadi Tahun {document.tahun} {office(document)}"
    heads = plain_table(table, pergeseran.NAME).heads
    return PaperTable(pergeseran.NAME, caption, heads, tuple(rows), label="Tabel Perubahan:")


def by_program(lookup: Lookup, before: Document, document: Document) -> PaperTable:
    made = plain_table(pergeseran.by_program(before, document, lookup.tables, "id"), "pergeseran program")
    caption = f"Pagu Program Semula - Menjadi Tahun {document.tahun} {office(document)}"
    return evolve(made, label="Tabel Perubahan Pagu:", caption=caption, notes=())
