"""Form E.81: evaluation of a Renja, columns 13 to 15 stated beside computed."""

from __future__ import annotations

from renja_dsl.knowledge.e81 import BarisTerhitung, SisiTerhitung, evaluated_rows
from renja_dsl.messages import word
from renja_dsl.model.document import Document
from renja_dsl.model.lookup import Lookup
from renja_dsl.report.tables.base import Head, OfficialTable, TableCell, TableRow, of, plain
from renja_dsl.report.tables.cells import heading
from renja_dsl.report.tables.predikat import scale_note, summary_rows
from renja_dsl.values.tingkat import BERKODE

COLUMNS = {
    "6": ("6", "target Renstra"),
    "7": ("7", "realisasi s.d. tahun lalu"),
    "8": ("8", "target tahun ini"),
    "TW1": ("9", "TW1"),
    "TW2": ("10", "TW2"),
    "TW3": ("11", "TW3"),
    "TW4": ("12", "TW4"),
    "13": ("13", "realisasi"),
    "14": ("14", "realisasi Renstra"),
    "15": ("15", "capaian"),
}
"""column of an evaluated row -> its number and head"""


def make(workspace: Lookup, document: Document, language: str) -> OfficialTable:
    head = (
        Head("kode", "kode", of_block=True),
        Head("nama", "urusan, program, kegiatan, sub kegiatan", flexible=True, of_block=True),
        Head("indikator", "indikator (satuan)", flexible=True),
        Head("sisi", "sisi"),
        *(_head(key, number, title) for key, (number, title) in COLUMNS.items()),
    )
    printed = evaluated_rows(document)
    ranks = [BERKODE.index(baris.node.tingkat) for baris in printed]
    rows = [
        row
        for number, (baris, rank) in enumerate(zip(printed, ranks, strict=True))
        for row in _rows(baris, str(number), rank - min(ranks))
    ]
    scale = workspace.scale("predikat", document)
    notes = [word("rekap.catatan_hitung", language), scale_note(scale, language)]
    if not workspace.refers("renja", document):
        notes.append(word("rekap.tanpa_renja", language, tahun=str(document.tahun)))
    notes += summary_rows(workspace, document, language)
    title = f"Formulir E.81 Evaluasi hasil Renja tahun {document.tahun}, {heading(document)}"
    return OfficialTable("E.81", title, document.name, head, tuple(rows), tuple(notes))


def _head(key: str, number: str, title: str) -> Head:
    return Head(key, title, number, "realisasi triwulan" if key.startswith("TW") else "", right=True)


def _rows(baris: BarisTerhitung, blok: str, level: int) -> list[TableRow]:
    node = baris.node
    bold = node.tingkat in ("urusan", "bidang_urusan", "program")
    sides = [side for side in baris.kinerja if _filled(side)] + [baris.anggaran]
    return [
        TableRow(
            (
                plain(node.kode_teks),
                plain(node.nama_teks),
                plain(f"{side.indikator} ({side.satuan})" if side.satuan else side.indikator),
                plain(side.apa),
                *_cells(side),
            ),
            level,
            blok,
            bold,
        )
        for side in sides
    ]


def _filled(side: SisiTerhitung) -> bool:
    """A program's K row of dashes says nothing."""
    return bool(side.indikator) or any(angka.stated for angka in side.kolom.values())


def _cells(side: SisiTerhitung) -> list[TableCell]:
    return [of(side.kolom[key]) for key in COLUMNS]
