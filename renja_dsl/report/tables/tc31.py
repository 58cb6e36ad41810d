"""Tabel T-C.31: the RKPD beside what the Renja needs, differences marked."""

from __future__ import annotations

from attrs import evolve

from renja_dsl.messages import word
from renja_dsl.model.document import Document, Simpul
from renja_dsl.model.lookup import Lookup
from renja_dsl.report.tables.base import Head, OfficialTable, TableCell, TableRow, money, plain
from renja_dsl.report.tables.cells import heading, joined, notes_of, referred, speaking, text_of
from renja_dsl.values import lipat
from renja_dsl.values.hilang import Hilang
from renja_dsl.values.tingkat import TINGKAT_KERJA

_LEVELS = {level: depth for depth, level in enumerate(TINGKAT_KERJA)}
_FIELDS = ("lokasi", "indikator", "target", "pagu")


def make(lookup: Lookup, document: Document, language: str) -> OfficialTable:
    told = speaking(language)
    rkpd = referred(lookup, "rkpd", document, "T-C.31")
    head = (
        Head("kode", told("kolom.kode"), "1", of_block=True),
        Head("nama", told("kolom.program_sampai_sub"), "2", flexible=True, of_block=True),
        Head("sisi", told("kolom.dokumen"), leads=True),
        Head("lokasi", told("kolom.lokasi"), "3, 8", flexible=True),
        Head("indikator", told("kolom.indikator"), "4, 9", flexible=True),
        Head("target", told("kolom.target"), "5, 10", right=True, flexible=True),
        Head("pagu", told("kolom.kebutuhan_dana"), "6, 11", right=True),
        Head("catatan", told("kolom.catatan_penting"), "12", flexible=True),
    )
    rows: list[TableRow] = []
    met: set[int] = set()
    for node in document.simpul:
        if node.tingkat in _LEVELS:
            try:
                other = lookup.simpul("rkpd", node)
                met.add(id(other))
            except Hilang:
                other = None
            rows += _pair(other, node, language)
    for other in rkpd.simpul:
        if other.tingkat in _LEVELS and id(other) not in met:
            rows += _pair(other, None, language)
    different = len({row.block for row in rows if any(cell.differs for cell in row.cells)})
    title = told("tabel.tc31", tahun=document.tahun, perangkat=heading(document))
    notes = (word("rekap.dari", language, berkas=rkpd.name), word("rekap.beda", language, banyak=str(different)))
    return OfficialTable("T-C.31", title, document.name, head, tuple(rows), notes)


def _pair(rkpd: Simpul | None, renja: Simpul | None, language: str) -> list[TableRow]:
    node = renja or rkpd
    assert node is not None  # noqa: S101  # one of the two is there
    left, right = _cells(rkpd), _cells(renja)
    marked = []
    for field in _FIELDS:
        a, b = left[field], right[field]
        same = a.value == b.value if a.value is not None and b.value is not None else lipat(a.text) == lipat(b.text)
        marked.append(evolve(b, differs=not same and rkpd is not None and renja is not None))
    lead = (plain(node.kode_teks), plain(node.nama_teks))
    level, blok, bold = _LEVELS[node.tingkat], f"{node.dokumen.name}:{node.start}", node.tingkat == "program"
    note = notes_of(renja) if renja is not None else ""
    absent = word("rekap.tidak_ada", language)
    nothing = [TableCell(absent, differs=True), *[TableCell()] * 3]
    first = [left[field] for field in _FIELDS] if rkpd is not None else nothing
    second = marked if renja is not None else nothing
    return [
        TableRow((*lead, plain("RKPD"), *first, plain("")), level, blok, bold),
        TableRow((*lead, plain("Renja"), *second, plain(note)), level, blok, bold),
    ]


def _cells(node: Simpul | None) -> dict[str, TableCell]:
    if node is None:
        return dict.fromkeys(_FIELDS, TableCell())
    year = node.dokumen.tahun
    return {
        "lokasi": plain(joined(node.teks("lokasi"))),
        "indikator": plain("; ".join(text_of(i.nama) for i in node.indikator)),
        "target": plain("; ".join(text_of(i.target.get(year)) for i in node.indikator)),
        "pagu": money(node.pagu.get(year)),
    }
