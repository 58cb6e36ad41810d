"""Before anything is written: what makes a reading of a table unlikely to be right."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from attrs import frozen

from renja_dsl.drafts.plan import Draft
from renja_dsl.intake.refused import Note
from renja_dsl.intake.sheets.grid import Sheet
from renja_dsl.intake.source_values import amount_in
from renja_dsl.intake.tables.codes import is_foreign
from renja_dsl.intake.tables.header import TableColumn, TableHead
from renja_dsl.intake.tables.levels import Opening, level_of_words
from renja_dsl.intake.tables.meanings import K_FIELDS, RP_FIELDS
from renja_dsl.values import Besaran, Rupiah, lipat
from renja_dsl.values.complaint import Complaint

SAME_PARTS = "impor.rincian_sama"
NO_CODES = "impor.gerbang_kode"
_OWN_MONEY = frozenset(RP_FIELDS) - {"pagu maju", "pagu renstra", "serapan lalu"}
_LARGE = Decimal(1_000_000)
"""an amount of rupiah, or a very large number of things"""
_ROW = re.compile(r"[0-9]+$")
"""at the end of a place: `Renja!B7`, `Renja!7`"""
_FEW = 3
"""cells that may be a chance"""
_ROWS = 4
_DOUBTS = frozenset(
    f"impor.{key}"
    for key in ("kode_asing", "tingkat_ragu", "tak_terbaca", "bukan_angka", "kode_dua_kali", "bertentangan")
)
_RUPIAH = frozenset(("rp", "rupiah", "ribu rupiah", "juta rupiah", "miliar rupiah"))


@frozen
class ReadTable:
    """What one table was read as."""

    sheet: Sheet
    head: TableHead
    columns: tuple[TableColumn, ...]
    drafts: tuple[Draft, ...]
    notes: tuple[Note, ...]
    rows: tuple[int, ...]
    openings: tuple[Opening, ...]
    rows_seen: int
    """filled rows below the head"""


def doubts(read: ReadTable) -> list[Complaint]:
    """Reasons not to write; nothing for a reading that looks like a plan."""
    same = [told for told in read.notes if told.key == SAME_PARTS]
    return [
        *_no_money(read),
        *_no_codes(read),
        *_foreign_codes(read),
        *_money_as_quantity(read),
        *_rows_in_doubt(read),
        *(
            Complaint("impor.gerbang_rincian", {"lembar": read.sheet.name or "-", "tempat": told.place})
            for told in same
        ),
    ]


def _no_money(read: ReadTable) -> Iterator[Complaint]:
    if any(_has_money(draft) for draft in read.drafts):
        return
    for k in read.columns:
        if k.meaning is None:
            amounts = _large(read, k)
            if len(amounts) >= _FEW and len(amounts) * 2 > len(read.rows):
                named = {"kolom": _name(k), "huruf": k.letter}
                yield Complaint("impor.gerbang_uang", {"lembar": read.sheet.name or "-", **named})
                return


def _has_money(draft: Draft) -> bool:
    """Of the document's own year, or of a series."""
    return any(
        isinstance(cell.nilai, Rupiah)
        for node in draft.simpul()
        for medan in _OWN_MONEY
        if (held := node.isi.isian.get(medan)) is not None
        for cell in held.sel.values()
    )


def _no_codes(read: ReadTable) -> Iterator[Complaint]:
    openings = read.openings
    if openings and not any(opening.kode for opening in openings) and all(opening.guessed for opening in openings):
        shown = ", ".join(opening.nama for opening in openings[:_FEW])
        yield Complaint(NO_CODES, {"lembar": read.sheet.name or "-", "isi": shown})


def _foreign_codes(read: ReadTable) -> Iterator[Complaint]:
    """Codes of assets, prices or funds, and no row of a plan."""
    coded = [opening for opening in read.openings if opening.kode and not level_of_words(opening.nama)]
    if not read.openings and read.rows_seen >= _FEW and not any(draft.akar or draft.rekap for draft in read.drafts):
        yield Complaint("impor.gerbang_kosong", {"lembar": read.sheet.name or "-", "baris": str(read.rows_seen)})
    elif coded and len(coded) == len(read.openings) and all(is_foreign(opening.kode) for opening in coded):
        shown = ", ".join(f"{opening.kode} {opening.nama}".strip() for opening in coded[:_FEW])
        yield Complaint("impor.gerbang_kode_lain", {"lembar": read.sheet.name or "-", "isi": shown})


def _money_as_quantity(read: ReadTable) -> Iterator[Complaint]:
    units = {
        part.satuan or ""
        for draft in read.drafts
        for node in draft.simpul()
        for indikator in node.indikator
        for held in indikator.isi.isian.values()
        for cell in held.sel.values()
        if isinstance(cell.nilai, tuple)
        for part in cell.nilai
        if isinstance(part, Besaran) and part.angka >= _LARGE
    }
    if all(lipat(unit) in _RUPIAH for unit in units):
        return
    for k in read.columns:
        if k.meaning is not None and k.meaning.medan in K_FIELDS:
            amounts, filled = _large(read, k), sum(bool(read.sheet.text(row, k.number)) for row in read.rows)
            if len(amounts) >= _FEW and len(amounts) * 2 > filled:
                arguments = {"lembar": read.sheet.name or "-", "kolom": _name(k), "medan": k.meaning.nama}
                yield Complaint("impor.gerbang_besaran", {**arguments, "isi": read.sheet.text(amounts[0], k.number)})


def _rows_in_doubt(read: ReadTable) -> Iterator[Complaint]:
    told_of = {int(at[0]) - 1 for told in read.notes if told.key in _DOUBTS and (at := _ROW.search(told.place))}
    rows = told_of & set(read.rows)
    if len(read.rows) >= _ROWS and len(rows) * 2 >= len(read.rows):
        first = next(told for told in read.notes if told.key in _DOUBTS)
        counts = {"jumlah": str(len(rows)), "baris": str(len(read.rows)), "tempat": first.place}
        yield Complaint("impor.gerbang_ragu", {"lembar": read.sheet.name or "-", **counts})


def _large(read: ReadTable, k: TableColumn) -> list[int]:
    """Rows in which a column holds a large amount."""
    cells: Sequence[tuple[int, Decimal | None]] = [
        (row, amount_in(read.sheet.cell(row, k.number))) for row in read.rows
    ]
    return [row for row, amount in cells if amount is not None and abs(amount) >= _LARGE]


def _name(k: TableColumn) -> str:
    return f"{k.letter} {k.label}".strip()
