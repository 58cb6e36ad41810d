"""Form E.81: evaluation of a Renja, columns 13 to 15 stated beside computed."""

from __future__ import annotations

from collections.abc import Callable

from attrs import evolve

from renja_dsl.knowledge.e81 import BarisTerhitung, SisiTerhitung, evaluated_rows
from renja_dsl.messages import word
from renja_dsl.model.document import Document
from renja_dsl.model.lookup import Lookup
from renja_dsl.report.tables.base import Head, OfficialTable, TableCell, TableRow, of, plain
from renja_dsl.report.tables.cells import heading, speaking
from renja_dsl.report.tables.predikat import scale_note, summary_rows
from renja_dsl.values.tingkat import BERKODE

COLUMNS = {
    "6": ("6", "kolom.target_renstra"),
    "7": ("7", "kolom.sampai_tahun_lalu"),
    "8": ("8", "kolom.target_tahun_ini"),
    "TW1": ("9", ""),
    "TW2": ("10", ""),
    "TW3": ("11", ""),
    "TW4": ("12", ""),
    "13": ("13", "kolom.realisasi"),
    "14": ("14", "kolom.realisasi_renstra"),
    "15": ("15", "kolom.capaian"),
}
"""column of an evaluated row -> its number and the message of its head; a quarter is called as it is"""


def make(lookup: Lookup, document: Document, language: str) -> OfficialTable:
    told = speaking(language)
    head = (
        Head("kode", told("kolom.kode"), of_block=True),
        Head("nama", told("kolom.urusan_sampai_sub"), flexible=True, of_block=True),
        Head("indikator", told("kolom.indikator_satuan"), flexible=True),
        Head("sisi", told("kolom.sisi"), leads=True),
        *(_head(key, number, told(title) or key, told) for key, (number, title) in COLUMNS.items()),
    )
    printed = evaluated_rows(document)
    ranks = [BERKODE.index(baris.node.tingkat) for baris in printed]
    rows = [
        row
        for number, (baris, rank) in enumerate(zip(printed, ranks, strict=True))
        for row in _rows(baris, str(number), rank - min(ranks))
    ]
    scale = lookup.scale("predikat", document)
    notes = [word("rekap.catatan_hitung", language), word("rekap.nomor_16", language), scale_note(scale, language)]
    if not lookup.refers("renja", document):
        notes.append(word("rekap.tanpa_renja", language, tahun=str(document.tahun)))
    notes += summary_rows(lookup, document, language)
    title = told("tabel.e81", tahun=document.tahun, perangkat=heading(document))
    return OfficialTable("E.81", title, document.name, head, tuple(rows), tuple(notes))


def renumbered(table: OfficialTable, language: str) -> OfficialTable:
    """The table with the numbers of the form itself, which has no column Satuan: those after 4 are one lower."""
    head = tuple(evolve(one, number=str(int(one.number) - 1)) if one.number else one for one in table.heads)
    known, own = word("rekap.nomor_16", language), word("rekap.nomor_15", language)
    notes = tuple(own if note == known else note for note in table.notes)
    return evolve(table, heads=head, notes=notes)


def _head(key: str, number: str, title: str, told: Callable[..., str]) -> Head:
    return Head(key, title, number, told("kolom.realisasi_triwulan") if key.startswith("TW") else "", right=True)


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
