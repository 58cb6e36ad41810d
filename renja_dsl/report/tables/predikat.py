"""Averages and predikat by program, quarter by quarter, stated beside computed."""

from __future__ import annotations

from collections.abc import Callable

from renja_dsl.knowledge.recaps import KEYS, Penilaian, Ringkasan, summaries
from renja_dsl.messages import word
from renja_dsl.model.document import Document
from renja_dsl.model.lookup import Lookup
from renja_dsl.model.scales import Tangga
from renja_dsl.report.tables.base import Head, OfficialTable, TableCell, TableRow, numeral, of, plain
from renja_dsl.report.tables.cells import heading, speaking

LOWEST_GRADE = 4


def make(lookup: Lookup, document: Document, language: str) -> OfficialTable:
    told = speaking(language)
    scale = lookup.scale("predikat", document)
    head = (
        Head("kode", told("kolom.kode"), of_block=True),
        Head("program", told("kolom.program"), flexible=True, of_block=True),
        Head("sisi", told("kolom.sisi"), leads=True),
        *(Head(key, told(f"kolom.{key}") or key) for key in KEYS),
    )
    rows = [row for summary in summaries(document, scale) for row in _rows(summary, scale, told)]
    title = told("tabel.predikat", tahun=document.tahun, perangkat=heading(document))
    notes = (word("rekap.catatan_hitung", language), scale_note(scale, language))
    return OfficialTable("predikat", title, document.name, head, tuple(rows), notes)


def _rows(summary: Ringkasan, scale: Tangga, told: Callable[..., str]) -> list[TableRow]:
    name = summary.program.nama_teks if summary.program is not None else told("tabel.perangkat")
    lead = (plain(summary.kode), plain(name))
    blok = summary.sebutan
    office = summary.program is None
    return [
        TableRow(
            (*lead, plain(told(f"kolom.{summary.sisi}")), *(of(summary.isi[key].nilai) for key in KEYS)),
            0,
            blok,
            office,
        ),
        TableRow(
            (*lead, plain(told("kolom.predikat")), *(label_cell(summary.isi[key], scale) for key in KEYS)),
            0,
            blok,
            office,
        ),
    ]


def label_cell(judged: Penilaian, scale: Tangga) -> TableCell:
    differs = bool(judged.tertulis) and (judged.sama is False or not judged.dikenal)
    return TableCell(judged.tertulis, computed=judged.dihitung, differs=differs, grade=_grade(judged.dihitung, scale))


def _grade(label: str, scale: Tangga) -> int | None:
    """0 the highest label to 4 the lowest, however many the scale has; None for one that it does not know."""
    rank = scale.urut(label) if label else None
    if rank is None:
        return None
    from_top = len(scale.langkah) - rank
    return from_top * LOWEST_GRADE // max(1, len(scale.langkah) - 1)


def scale_note(scale: Tangga, language: str) -> str:
    chosen = word(f"rekap.asal_{scale.asal}", language)
    return word("rekap.skala", language, nama=scale.nama, uraian=scale.uraian, asal=chosen)


def summary_rows(lookup: Lookup, document: Document, language: str) -> list[str]:
    """The office's achievement in a sentence for each side."""
    scale = lookup.scale("predikat", document)
    said = []
    for summary in summaries(document, scale):
        judged = summary.isi["capaian"]
        value = judged.nilai.value
        if summary.program is None and value is not None:
            said.append(
                word(
                    "rekap.perangkat",
                    language,
                    sisi=word(f"kolom.{summary.sisi}", language),
                    nilai=numeral(value, "persen"),
                    predikat=judged.dihitung or "-",
                )
            )
    return said
