"""Tabel T-C.29: evaluation of the year n-2 against the Renstra, with the estimate of the running year."""

from __future__ import annotations

from decimal import Decimal

from renja_dsl.knowledge.e81 import BarisTerhitung, SisiTerhitung, evaluated_rows
from renja_dsl.knowledge.e81_rows import kinerja
from renja_dsl.knowledge.evaluation import attained, share
from renja_dsl.knowledge.stated import Angka, known, read
from renja_dsl.messages import word
from renja_dsl.model.document import Document, Indikator
from renja_dsl.model.lookup import Lookup
from renja_dsl.report.tables.base import Head, OfficialTable, TableRow, of, plain
from renja_dsl.report.tables.cells import heading, notes_of, speaking
from renja_dsl.syntax.tree import Cell
from renja_dsl.values.hilang import Hilang
from renja_dsl.values.tingkat import TINGKAT_KERJA

_LEVELS = {level: depth for depth, level in enumerate(TINGKAT_KERJA)}


def make(lookup: Lookup, document: Document, language: str) -> OfficialTable:
    told = speaking(language)
    n = document.tahun + 2
    plan = _plan(lookup, document)
    last_year, to_date = told("kolom.tahun_lalu", tahun=n - 2), told("kolom.perkiraan", tahun=n - 1)
    head = (
        Head("kode", told("kolom.kode"), "1", of_block=True),
        Head("nama", told("kolom.program_sampai_sub"), "2", flexible=True, of_block=True),
        Head("indikator", told("kolom.indikator_satuan"), "3", flexible=True),
        Head("4", told("kolom.target_akhir"), "4", right=True),
        Head("5", told("kolom.realisasi_sampai", tahun=n - 3), "5", right=True),
        Head("6", told("kolom.target_tahun", tahun=n - 2), "6", last_year, right=True),
        Head("7", told("kolom.realisasi_tahun", tahun=n - 2), "7", last_year, right=True),
        Head("8", "= 7/6", "8", last_year, right=True),
        Head("9", told("kolom.target_tahun", tahun=n - 1), "9", right=True),
        Head("10", "= 5+7+9", "10", to_date, right=True),
        Head("11", "= 10/4", "11", to_date, right=True),
        Head("12", told("kolom.catatan"), "12", flexible=True),
    )
    rows = [
        _row(lookup, plan, baris, indikator, side, n, str(place))
        for place, baris in enumerate(evaluated_rows(document))
        for indikator, side in zip(baris.node.indikator, baris.kinerja, strict=True)
    ]
    notes = [word("rekap.catatan_hitung", language)]
    if plan is None:
        notes.append(word("rekap.tanpa_tahun_berjalan", language, tahun=str(n - 1)))
    title = told("tabel.tc29", tahun=n - 2, perangkat=heading(document))
    return OfficialTable("T-C.29", title, document.name, head, tuple(rows), tuple(notes))


def _row(
    lookup: Lookup,
    plan: Document | None,
    baris: BarisTerhitung,
    indikator: Indikator,
    side: SisiTerhitung,
    n: int,
    blok: str,
) -> TableRow:
    columns = side.kolom
    running = read(_running(lookup, plan, indikator, n - 1) or indikator.target.get(n - 1))

    def to_date() -> Decimal:
        """5 + 7 + 9; a state at the end does not add up, the newest counts."""
        if indikator.sifat == "posisi_akhir":
            return _need(running.value)
        return _need(columns["7"].value) + _need(columns["13"].value) + _need(running.value)

    reached = known(to_date)
    unit = columns["6"].unit
    return TableRow(
        (
            plain(baris.node.kode_teks),
            plain(baris.node.nama_teks),
            plain(f"{side.indikator} ({side.satuan})" if side.satuan else side.indikator),
            of(columns["6"]),
            of(columns["7"]),
            of(columns["8"]),
            of(columns["13"]),
            of(Angka(None, known(lambda: share(kinerja(indikator), "realisasi")), "persen")),
            of(running),
            of(Angka(None, reached, unit)),
            of(Angka(None, known(lambda: attained(_need(reached), _need(columns["6"].value), indikator)), "persen")),
            plain(notes_of(baris.node)),
        ),
        _LEVELS[baris.node.tingkat],
        blok,
        baris.node.tingkat == "program",
    )


def _plan(lookup: Lookup, document: Document) -> Document | None:
    """The renja that refers to this evaluation."""
    for other in lookup.documents.by_name.values():
        refers = other.jenis == "renja" and lookup.refers("evaluasi", other)
        if refers and lookup.document("evaluasi", other) is document:
            return other
    return None


def _running(lookup: Lookup, plan: Document | None, indikator: Indikator, year: int) -> Cell | None:
    """Target of the running year: `target kini` of the renja for the same node and indicator."""
    if plan is None:
        return None
    try:
        same = lookup.counterpart(plan, indikator)
    except Hilang:
        return None
    held: Cell | None = same.target.get(year)
    return held


def _need(value: Decimal | None) -> Decimal:
    if value is None:
        raise Hilang("kosong")
    return value
