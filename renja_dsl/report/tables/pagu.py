"""Money as a tree: every level stated beside the sum of the level below."""

from __future__ import annotations

from decimal import Decimal

from renja_dsl.messages import word
from renja_dsl.model.arithmetic import carried_pagu
from renja_dsl.model.document import Document, Simpul
from renja_dsl.model.lookup import Lookup
from renja_dsl.report.tables.base import Head, OfficialTable, TableCell, TableRow, money, numeral, plain
from renja_dsl.report.tables.cells import below, heading, speaking
from renja_dsl.values.hilang import Hilang
from renja_dsl.values.tingkat import TINGKAT_ANGGARAN


def make(_: Lookup, document: Document, language: str) -> OfficialTable:
    told = speaking(language)
    n = document.tahun
    head = (
        Head("kode", told("kolom.kode"), of_block=True),
        Head("nama", told("kolom.nama"), flexible=True, of_block=True),
        Head("pagu", told("kolom.pagu_tahun", tahun=n), right=True),
        Head("maju", told("kolom.maju_tahun", tahun=n + 1), right=True),
    )
    rows = []
    for place, node in enumerate(document.simpul):
        if node.tingkat in TINGKAT_ANGGARAN:
            cells = [money(node.pagu.get(year), below(node, year)) for year in (n, n + 1)]
            lead = (plain(node.kode_teks), plain(node.nama_teks))
            rows.append(TableRow((*lead, *cells), _depth(node), str(place), bool(node.anak)))
    roots = [node for node in document.akar if node.tingkat in TINGKAT_ANGGARAN]
    totals = [_total(roots, year) for year in (n, n + 1)]
    rows.append(TableRow((plain(""), plain(word("rekap.jumlah", language)), *totals), 0, "jumlah", True))
    title = told("tabel.pagu", jenis=document.jenis, tahun=n, perangkat=heading(document))
    return OfficialTable("pagu", title, document.name, head, tuple(rows), (word("rekap.catatan_jumlah", language),))


def _depth(node: Simpul) -> int:
    depth = 0
    while node.induk is not None:
        node, depth = node.induk, depth + 1
    return depth


def _total(roots: list[Simpul], year: int) -> TableCell:
    try:
        total = sum((carried_pagu(root, year) for root in roots), Decimal(0))
    except Hilang:
        return TableCell()
    return TableCell(numeral(total, "rupiah"), total, unit="rupiah")
