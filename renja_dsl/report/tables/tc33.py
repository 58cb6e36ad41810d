"""Tabel T-C.33 (Bab IV): the work plan and its funding, with the forecast of the next year."""

from __future__ import annotations

from renja_dsl.messages import word
from renja_dsl.model.document import Document, Indikator, Simpul
from renja_dsl.model.lookup import Lookup
from renja_dsl.report.tables.base import Kepala, Lajur, Tabel, money, plain
from renja_dsl.report.tables.cells import at, below, heading, joined, notes_of, sources_of, text_of

LEVELS = {"urusan": 0, "bidang_urusan": 0, "unit_kerja": 0, "program": 0, "kegiatan": 1, "sub_kegiatan": 2}


def make(_: Lookup, document: Document, language: str) -> Tabel:
    n = document.tahun
    head = (
        Kepala("1", "1 kode", judul_blok=True),
        Kepala("2", "2 urusan, program, kegiatan, sub kegiatan", lentur=True, judul_blok=True),
        Kepala("3", "3 indikator", lentur=True),
        Kepala("4", f"4 lokasi {n}", lentur=True),
        Kepala("5", f"5 target {n}", kanan=True, lentur=True),
        Kepala("6", f"6 pagu indikatif {n}", kanan=True),
        Kepala("7", "7 sumber dana", lentur=True),
        Kepala("8", "8 catatan penting", lentur=True),
        Kepala("9", f"9 target {n + 1}", kanan=True, lentur=True),
        Kepala("10", f"10 prakiraan maju {n + 1}", kanan=True),
    )
    rows = [
        lajur for place, node in enumerate(document.simpul) if node.tingkat in LEVELS for lajur in _rows(node, place, n)
    ]
    title = f"Tabel T-C.33 Rencana kerja dan pendanaan tahun {n}, {heading(document)}"
    return Tabel("T-C.33", title, document.name, head, tuple(rows), (word("rekap.catatan_jumlah", language),))


def _rows(node: Simpul, place: int, n: int) -> list[Lajur]:
    """The first indicator beside the money, further ones below it."""
    indicators: list[Indikator | None] = [*node.indikator] or [None]
    made = []
    for number, indikator in enumerate(indicators):
        whole = number == 0
        made.append(
            Lajur(
                (
                    plain(node.kode_teks),
                    plain(node.nama_teks),
                    plain(text_of(indikator.nama) if indikator is not None else ""),
                    plain(joined(node.lokasi) if whole else ""),
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
