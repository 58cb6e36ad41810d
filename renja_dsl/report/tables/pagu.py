"""Money as a tree: every level stated beside the sum of the level below."""

from __future__ import annotations

from decimal import Decimal

from renja_dsl.messages import word
from renja_dsl.model.arithmetic import carried_pagu
from renja_dsl.model.document import TINGKAT_ANGGARAN, Document, Simpul
from renja_dsl.model.lookup import Lookup
from renja_dsl.report.tables.base import Kepala, Lajur, Sel, Tabel, money, numeral, plain
from renja_dsl.report.tables.cells import below, heading
from renja_dsl.values.hilang import Hilang


def make(_: Lookup, document: Document, language: str) -> Tabel:
    n = document.tahun
    head = (
        Kepala("kode", "kode", judul_blok=True),
        Kepala("nama", "nama", lentur=True, judul_blok=True),
        Kepala("pagu", f"pagu {n}", kanan=True),
        Kepala("maju", f"prakiraan maju {n + 1}", kanan=True),
    )
    rows = []
    for place, node in enumerate(document.simpul):
        if node.tingkat in TINGKAT_ANGGARAN:
            cells = [money(node.pagu.get(year), below(node, year)) for year in (n, n + 1)]
            lead = (plain(node.kode_teks), plain(node.nama_teks))
            rows.append(Lajur((*lead, *cells), _depth(node), str(place), bool(node.anak)))
    roots = [node for node in document.akar if node.tingkat in TINGKAT_ANGGARAN]
    totals = [_total(roots, year) for year in (n, n + 1)]
    rows.append(Lajur((plain(""), plain(word("rekap.jumlah", language)), *totals), 0, "jumlah", True))
    title = f"Pagu {document.jenis} {n}, {heading(document)}"
    return Tabel("pagu", title, document.name, head, tuple(rows), (word("rekap.catatan_jumlah", language),))


def _depth(node: Simpul) -> int:
    depth = 0
    while node.induk is not None:
        node, depth = node.induk, depth + 1
    return depth


def _total(roots: list[Simpul], year: int) -> Sel:
    try:
        total = sum((carried_pagu(root, year) for root in roots), Decimal(0))
    except Hilang:
        return Sel()
    return Sel(numeral(total, "rupiah"), total)
