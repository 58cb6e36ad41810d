"""Texts of cells that several tables print."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from decimal import Decimal

from renja_dsl.messages import word
from renja_dsl.model.arithmetic import carried_pagu
from renja_dsl.model.document import Cells, Document, Simpul
from renja_dsl.model.lookup import Lookup
from renja_dsl.report.tables.base import Missing, TableCell, plain
from renja_dsl.syntax.tree import Cell, Kunci
from renja_dsl.values.hilang import Hilang
from renja_dsl.values.nilai import format_nilai


def speaking(language: str) -> Callable[..., str]:
    """Titles and heads of the catalogue in one language."""

    def told(key: str, **arguments: object) -> str:
        return word(key, language, **{name: str(value) for name, value in arguments.items()})

    return told


def text_of(cell: Cell | None) -> str:
    return "" if cell is None else format_nilai(cell.nilai)


def at(cells: Cells, key: Kunci) -> TableCell:
    return plain(text_of(cells.get(key)))


def joined(cells: Iterable[Cell]) -> str:
    return "; ".join(text_of(cell) for cell in cells)


def notes_of(node: Simpul) -> str:
    return "; ".join(text_of(note.teks) for note in node.catatan)


def sources_of(node: Simpul) -> str:
    return "; ".join(
        f"{text_of(s.nama)} {text_of(s.nilai)}".strip() if s.nilai is not None else text_of(s.nama)
        for s in node.sumber_dana
    )


def below(node: Simpul, year: int) -> Decimal | None:
    """Sum of the children's money; None without children, or where one is unknown."""
    if not node.anak:
        return None
    try:
        return sum((carried_pagu(child, year) for child in node.anak), Decimal(0))
    except Hilang:
        return None


def referred(lookup: Lookup, kind: str, document: Document, table: str) -> Document:
    """A document that a table needs. Raises Missing."""
    try:
        return lookup.document(kind, document)
    except Hilang:
        raise Missing("rekap.tanpa_rujukan", tabel=table, berkas=document.name, jenis=kind) from None


def heading(document: Document) -> str:
    """Office and region."""
    return ", ".join(filter(None, (text_of(document.nama), text_of(document.daerah))))
