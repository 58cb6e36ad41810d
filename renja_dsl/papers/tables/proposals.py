"""Lists of the document that others bring in: usulan masyarakat (T-C.32), pokok pikiran DPRD, inovasi."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import count
from typing import Any

from renja_dsl.knowledge.row_marks import NO_ENTRIES, ORIGIN
from renja_dsl.model.document import Document, Teks
from renja_dsl.papers.tables.base import EMPTY, amount, leaf, office, office_line, text
from renja_dsl.papers.tree import PaperCell, PaperHead, PaperRow, PaperTable
from renja_dsl.report.tables.cells import text_of
from renja_dsl.syntax.tree import Cell
from renja_dsl.values import Rupiah


def listed(document: Document, medan: str) -> list[Teks]:
    """What a document says of one of its lists, in the order of writing."""
    return [said for said in document.teks if said.medan == medan]


def proposals(document: Document) -> PaperTable:
    """T-C.32, 6 columns; printed as well where there is nothing to list."""
    heads = (
        leaf("No", 1, 3, "center"),
        leaf("Program/Kegiatan", 2, 18),
        leaf("Lokasi", 3, 10),
        leaf("Indikator Kinerja", 4, 14),
        leaf("Besaran/Volume", 5, 8, "center"),
        leaf("Catatan", 6, 12),
    )
    caption = "Usulan Program dan Kegiatan dari Para Pemangku Kepentingan"
    rows = _rows(document, "usulan", heads, ("", "lokasi", "indikator", "besaran", ("asal", "catatan")))
    return PaperTable(
        "T-C.32",
        f"{caption} Tahun {document.tahun} {office(document)}",
        heads,
        rows,
        (office_line(document),),
        label="Tabel T-C.32",
    )


def opinions(document: Document) -> PaperTable:
    """Pokok-pokok pikiran DPRD."""
    heads = (
        leaf("No", 1, 3, "center"),
        leaf("Anggota DPRD", 2, 10),
        leaf("Daerah Pemilihan", 3, 8),
        leaf("Usulan", 4, 16),
        leaf("Lokasi", 5, 8),
        leaf("Program/Kegiatan Terkait", 6, 12),
        leaf("Nilai Usulan (Rp)", 7, 9, "right"),
    )
    parts = ("anggota", "daerah_pemilihan", "", "lokasi", "terkait", "nilai")
    rows = _rows(document, "pokok_pikiran", heads, parts)
    caption = f"Telaahan Pokok-pokok Pikiran DPRD Tahun {document.tahun} {office(document)}"
    return PaperTable("pokir", caption, heads, rows, label="Tabel Pokok Pikiran DPRD:")


def innovations(document: Document) -> PaperTable:
    heads = (
        leaf("No", 1, 3, "center"),
        leaf("Nama Inovasi", 2, 12),
        leaf("Bentuk", 3, 8),
        leaf("Tahun Mulai", 4, 5, "center"),
        leaf("Deskripsi", 5, 18),
        leaf("Manfaat", 6, 14),
    )
    rows = _rows(document, "inovasi", heads, ("", "bentuk", "mulai", "uraian", "manfaat"))
    caption = f"Inovasi {office(document)} Tahun {document.tahun}"
    return PaperTable("inovasi", caption, heads, rows, label="Tabel Inovasi:")


def _rows(
    document: Document,
    medan: str,
    heads: Sequence[PaperHead],
    columns: Sequence[str | tuple[str, ...]],
) -> tuple[PaperRow, ...]:
    """A row an entry; one that says `nihil` takes the row, with its reason."""
    numbers = count(1)
    made = []
    for said in listed(document, medan):
        if said.nihil:
            reason = PaperCell(f"{NO_ENTRIES}: {text_of(said.of('alasan'))}", span=len(heads) - 1)
            made.append(PaperRow((text("-"), reason, *[EMPTY] * (len(heads) - 2)), "nihil"))
        else:
            made.append(PaperRow((text(next(numbers)), *(_cell(said, column) for column in columns)), "entri"))
    return tuple(made)


def _cell(said: Teks, parts: str | tuple[str, ...]) -> PaperCell:
    parts = (parts,) if isinstance(parts, str) else parts
    held: Any = first.nilai if (first := said.of(parts[0])) is not None else None
    if isinstance(held, Rupiah):
        return amount(held.nilai)
    told = (_told(part, said.of(part)) for part in parts)
    return text("; ".join(filter(None, told)))


def _told(part: str, cell: Cell | None) -> str:
    if cell is None:
        return ""
    return f"{ORIGIN if part == 'asal' else ''}{cell.nilai if isinstance(cell.nilai, int) else text_of(cell)}"
