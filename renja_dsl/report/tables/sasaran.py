"""The cascade: visi, misi, tujuan, sasaran, program, each with its indicators."""

from __future__ import annotations

from collections.abc import Iterator

from renja_dsl.lint.places import document_label
from renja_dsl.messages import word
from renja_dsl.model.document import Document, Indikator, Simpul
from renja_dsl.model.lookup import Lookup
from renja_dsl.report.tables.base import Head, OfficialTable, TableRow, plain
from renja_dsl.report.tables.cells import heading, speaking, text_of
from renja_dsl.syntax.tree import Kunci

_ORDER = ("misi", "tujuan", "sasaran", "program")


def make(_: Lookup, document: Document, language: str) -> OfficialTable:
    told = speaking(language)
    head = (
        Head("tingkat", told("kolom.tingkat"), of_block=True),
        Head("kode", told("kolom.kode"), of_block=True),
        Head("nama", told("kolom.uraian"), flexible=True, of_block=True),
        Head("indikator", told("kolom.indikator"), flexible=True),
        Head("target", told("kolom.target"), flexible=True),
    )
    rows: list[TableRow] = []
    for number, teks in enumerate(t for t in document.teks if t.medan == "visi"):
        cells = (plain("visi"), plain(""), plain(text_of(teks.isi[0])), plain(""), plain(""))
        rows.append(TableRow(cells, 0, f"visi{number}", True))
    met: set[int] = set()
    for node in _roots(document):
        rows += _branch(document, node, 0, met)
    loose = [n for level in _ORDER for n in document.per_tingkat[level] if id(n) not in met]
    for node in loose:
        if id(node) not in met:
            rows += _branch(document, node, 0, met)
    notes = [word("rekap.lepas", language, banyak=str(len(loose)))] if loose else []
    title = told("tabel.sasaran", dokumen=document_label(document), perangkat=heading(document))
    return OfficialTable("sasaran", title, document.name, head, tuple(rows), tuple(notes))


def _roots(document: Document) -> list[Simpul]:
    """The highest level that is there."""
    return next((document.per_tingkat[level] for level in _ORDER if document.per_tingkat[level]), [])


def _branch(document: Document, node: Simpul, depth: int, met: set[int]) -> Iterator[TableRow]:
    if id(node) in met:
        return
    met.add(id(node))
    level = node.tingkat.replace("_", " ")
    indicators: list[Indikator | None] = [*node.indikator] or [None]
    for number, indikator in enumerate(indicators):
        mark = " (IKU)" if indikator is not None and "iku" in indikator.penanda else ""
        yield TableRow(
            (
                plain(level),
                plain(node.kode_teks),
                plain(node.nama_teks),
                plain("" if indikator is None else f"{text_of(indikator.nama)}{mark}"),
                plain("" if indikator is None else _targets(indikator)),
            ),
            depth,
            f"{node.start}",
            depth == 0 or (number == 0 and node.tingkat != "program"),
        )
    for child in _supporters(document, node):
        yield from _branch(document, child, depth + 1, met)


def _supporters(document: Document, node: Simpul) -> list[Simpul]:
    """Nodes of the levels below that say `mendukung` this one."""
    if not node.kode_teks:
        return []
    lower = _ORDER[_ORDER.index(node.tingkat) + 1 :] if node.tingkat in _ORDER else ()
    nodes = (other for level in lower for other in document.per_tingkat[level])
    return [other for other in nodes if any(text_of(cell) == node.kode_teks for cell in other.mendukung)]


def _targets(indikator: Indikator) -> str:
    def key(pair: tuple[Kunci, object]) -> str:
        return str(pair[0])

    return ", ".join(f"{year}: {text_of(cell)}" for year, cell in sorted(indikator.target.items(), key=key))
