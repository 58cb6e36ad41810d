"""Tabel T-C.33 (Bab IV): the work plan and its funding, with the forecast of the next year."""

from __future__ import annotations

from renja_dsl.messages import word
from renja_dsl.model.document import Document, Indikator, Simpul
from renja_dsl.model.lookup import Lookup
from renja_dsl.report.tables.base import Head, OfficialTable, TableRow, money, plain
from renja_dsl.report.tables.cells import at, below, heading, joined, notes_of, sources_of, speaking, text_of
from renja_dsl.values.tingkat import RANK

LEVELS = {level: max(0, rank - RANK["program"]) for level, rank in RANK.items()}


def make(_: Lookup, document: Document, language: str) -> OfficialTable:
    told = speaking(language)
    n = document.tahun
    plan, forward = told("kolom.rencana_tahun", tahun=n), told("kolom.rencana_maju", tahun=n + 1)
    head = (
        Head("1", told("kolom.kode"), "1", of_block=True),
        Head("2", told("kolom.urusan_sampai_sub"), "2", flexible=True, of_block=True),
        Head("3", told("kolom.indikator"), "3", flexible=True),
        Head("4", told("kolom.lokasi_tahun", tahun=n), "4", plan, flexible=True),
        Head("5", told("kolom.target_tahun", tahun=n), "5", plan, right=True, flexible=True),
        Head("6", told("kolom.pagu_indikatif", tahun=n), "6", plan, right=True),
        Head("7", told("kolom.sumber_dana"), "7", plan, flexible=True),
        Head("8", told("kolom.catatan_penting"), "8", flexible=True),
        Head("9", told("kolom.target_tahun", tahun=n + 1), "9", forward, right=True, flexible=True),
        Head("10", told("kolom.maju_tahun", tahun=n + 1), "10", forward, right=True),
    )
    rows = [
        row for place, node in enumerate(document.simpul) if node.tingkat in LEVELS for row in _rows(node, place, n)
    ]
    title = told("tabel.tc33", tahun=n, perangkat=heading(document))
    return OfficialTable("T-C.33", title, document.name, head, tuple(rows), (word("rekap.catatan_jumlah", language),))


def _rows(node: Simpul, place: int, n: int) -> list[TableRow]:
    """The first indicator beside the money, further ones below it."""
    indicators: list[Indikator | None] = [*node.indikator] or [None]
    made = []
    for number, indikator in enumerate(indicators):
        whole = number == 0
        made.append(
            TableRow(
                (
                    plain(node.kode_teks),
                    plain(node.nama_teks),
                    plain(text_of(indikator.nama) if indikator is not None else ""),
                    plain(joined(node.teks("lokasi")) if whole else ""),
                    at(indikator.target, n) if indikator is not None else plain(""),
                    money(node.pagu.get(n), below(node, n)) if whole else plain(""),
                    plain(sources_of(node) if whole else ""),
                    plain(notes_of(node) if whole else ""),
                    at(indikator.target, n + 1) if indikator is not None else plain(""),
                    money(node.pagu.get(n + 1), below(node, n + 1)) if whole else plain(""),
                ),
                LEVELS[node.tingkat],
                str(place),
                node.tingkat not in ("kegiatan", "sub_kegiatan"),
            )
        )
    return made
