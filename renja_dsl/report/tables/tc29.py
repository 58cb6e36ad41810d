"""Tabel T-C.29: evaluation of the year n-2 against the Renstra, with the estimate of the running year."""

from __future__ import annotations

from decimal import Decimal

from renja_dsl.knowledge.e81 import Baris, Sisi, evaluated_rows
from renja_dsl.knowledge.e81_rows import kinerja
from renja_dsl.knowledge.evaluation import attained, share
from renja_dsl.knowledge.stated import Angka, known, read
from renja_dsl.messages import word
from renja_dsl.model.document import Document, Indikator
from renja_dsl.model.lookup import Lookup
from renja_dsl.report.tables.base import Kepala, Lajur, Tabel, of, plain
from renja_dsl.report.tables.cells import heading, notes_of
from renja_dsl.values.hilang import Hilang

_LEVELS = {"program": 0, "kegiatan": 1, "sub_kegiatan": 2}


def make(workspace: Lookup, document: Document, language: str) -> Tabel:
    n = document.tahun + 2
    plan = _plan(workspace, document)
    head = (
        Kepala("kode", "1 kode", judul_blok=True),
        Kepala("nama", "2 program, kegiatan, sub kegiatan", lentur=True, judul_blok=True),
        Kepala("indikator", "3 indikator (satuan)", lentur=True),
        Kepala("4", "4 target akhir Renstra", kanan=True),
        Kepala("5", f"5 realisasi s.d. {n - 3}", kanan=True),
        Kepala("6", f"6 target {n - 2}", kanan=True),
        Kepala("7", f"7 realisasi {n - 2}", kanan=True),
        Kepala("8", "8 = 7/6", kanan=True),
        Kepala("9", f"9 target {n - 1}", kanan=True),
        Kepala("10", "10 = 5+7+9", kanan=True),
        Kepala("11", "11 = 10/4", kanan=True),
        Kepala("12", "12 catatan", lentur=True),
    )
    rows = [
        _row(workspace, plan, baris, indikator, side, n, str(place))
        for place, baris in enumerate(evaluated_rows(document))
        for indikator, side in zip(baris.node.indikator, baris.kinerja, strict=True)
    ]
    notes = [word("rekap.catatan_hitung", language)]
    if plan is None:
        notes.append(word("rekap.tanpa_tahun_berjalan", language, tahun=str(n - 1)))
    title = f"Tabel T-C.29 Evaluasi Renja tahun {n - 2} dan pencapaian Renstra, {heading(document)}"
    return Tabel("T-C.29", title, document.name, head, tuple(rows), tuple(notes))


def _row(
    workspace: Lookup, plan: Document | None, baris: Baris, indikator: Indikator, side: Sisi, n: int, blok: str
) -> Lajur:
    columns, running = side.kolom, _running(workspace, plan, indikator, n - 1)

    def to_date() -> Decimal:
        """5 + 7 + 9; a state at the end does not add up, the newest counts."""
        if indikator.sifat == "posisi_akhir":
            return _need(running.value)
        return _need(columns["7"].value) + _need(columns["13"].value) + _need(running.value)

    reached = known(to_date)
    unit = columns["6"].unit
    return Lajur(
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


def _plan(workspace: Lookup, document: Document) -> Document | None:
    """The renja that refers to this evaluation."""
    for other in workspace.documents.by_name.values():
        refers = other.jenis == "renja" and workspace.refers("evaluasi", other)
        if refers and workspace.document("evaluasi", other) is document:
            return other
    return None


def _running(workspace: Lookup, plan: Document | None, indikator: Indikator, year: int) -> Angka:
    """Target of the running year: `target kini` of the renja for the same node and indicator."""
    if plan is None:
        return Angka()
    try:
        same = workspace.counterpart(plan, indikator)
    except Hilang:
        return Angka()
    return read(same.target.get(year))


def _need(value: Decimal | None) -> Decimal:
    if value is None:
        raise Hilang("kosong")
    return value
