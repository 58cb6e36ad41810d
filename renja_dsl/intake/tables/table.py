"""One table of a sheet to drafts: its time, its columns, its halves, and what makes it unlikely to be right."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

from attrs import evolve, frozen

from renja_dsl.drafts.plan import Draft
from renja_dsl.intake.refused import ImportRefused, Note, note
from renja_dsl.intake.sheets.grid import Sheet, shown
from renja_dsl.intake.tables.claims import ColumnsClaimed
from renja_dsl.intake.tables.columns import name_columns
from renja_dsl.intake.tables.gate import NO_CODES, ReadTable, doubts
from renja_dsl.intake.tables.half import Half
from renja_dsl.intake.tables.header import TableColumn, TableHead
from renja_dsl.intake.tables.homeless import is_homeless
from renja_dsl.intake.tables.kinds import DocumentFacts, describe, when
from renja_dsl.intake.tables.meanings import fold
from renja_dsl.intake.tables.reader import read_half
from renja_dsl.intake.tables.sides import by_document
from renja_dsl.intake.tables.totals import TableTotals
from renja_dsl.nomenklatur import Tabel, Tables
from renja_dsl.nomenklatur.built_in import built_in
from renja_dsl.values.complaint import Complaint
from renja_dsl.values.hilang import TakTahu

BEFORE = "murni"
"""what a document from before a change is called, beside the changed one"""

_MARKS = {
    "iku": re.compile(r"\b(?:iku|indikator kinerja utama)\b"),
    "ikk": re.compile(r"\b(?:ikk|indikator kinerja kunci)\b"),
}


@frozen
class PlanTable:
    """One table that became plans."""

    sheet: str
    rows: str
    """of its head, as `8-12`; nothing for a form"""
    jenis: str
    columns: tuple[TableColumn, ...]
    drafts: tuple[Draft, ...]
    skipped: tuple[tuple[str, int], ...]
    """columns that no field was found for, with the filled cells in them"""
    totals: TableTotals
    gate: tuple[Complaint, ...]
    """reasons not to write what was read"""

    @property
    def without_codes(self) -> bool:
        return any(complaint.key == NO_CODES for complaint in self.gate)


@frozen
class TableRead:
    table: PlanTable
    notes: tuple[Note, ...]


def read_table(
    sheet: Sheet, head: TableHead, path: Path, year: int, kind: str, chosen: Mapping[str, str], tables: Tables
) -> TableRead:
    """Raises ImportRefused; ColumnsClaimed where somebody has to say what a column is."""
    name = str(path)
    time = when(sheet, head, path, year, kind, chosen)
    if not time.tahun and time.periode is None:
        raise ImportRefused("impor.tanpa_tahun", berkas=name, lembar=sheet.name or "-")
    settled = name_columns(sheet, head, time.tahun, chosen, name)
    if settled.claims:
        raise ColumnsClaimed(name, sheet.name, settled.claims[0])
    columns = settled.columns
    notes = list(settled.notes)
    if time.guessed:
        notes.append(note("impor.tahun_ditebak", sheet.row_place(head.start), tahun=str(time.tahun)))
    notes += [
        note("impor.skala", sheet.place(head.start, k.number), kolom=k.label, kali=shown(k.factor))
        for k in columns
        if k.factor != 1
    ]
    about = describe(sheet, head, columns, time, kind)
    nomenclature = _nomenclature(tables, time.tahun)
    sides = [
        _halves(own, head, columns, evolve(about, jenis=document), name, [], nomenclature)
        for document, own in by_document(sheet, head, columns)
    ]
    return _together(sides, notes) if sides else _halves(sheet, head, columns, about, name, notes, nomenclature)


def _together(sides: list[TableRead], notes: list[Note]) -> TableRead:
    """Both documents of a table."""
    first, second = (side.table for side in sides)
    drafts, gate = (*first.drafts, *second.drafts), (*first.gate, *second.gate)
    table = evolve(first, drafts=drafts, totals=first.totals + second.totals, gate=gate, skipped=())
    return TableRead(table, (*notes, *(told for side in sides for told in side.notes)))


def _nomenclature(tables: Tables, year: int) -> Tabel:
    """Names and levels to go by: of the year's table, else of the small one that ships."""
    try:
        return tables.of(year)
    except TakTahu:
        return built_in()


def _halves(
    sheet: Sheet,
    head: TableHead,
    columns: tuple[TableColumn, ...],
    about: DocumentFacts,
    name: str,
    notes: list[Note],
    table: Tabel,
) -> TableRead:
    """Both sides of a T-C.31, and the document that a change began from."""
    halves = sorted({k.meaning.analysis for k in columns if k.meaning is not None})
    plans: list[Draft] = []
    totals = TableTotals()
    gate: list[Complaint] = []
    for analysis in halves:
        kind = "renja" if analysis and len(halves) > 1 else about.jenis
        own = [k for k in columns if k.meaning is not None and k.meaning.analysis == analysis]
        former = [k for k in own if k.meaning is not None and k.meaning.phase == "before"]
        for before in (False, True) if former else (False,):
            facts = evolve(about, jenis=kind, tahap="" if before else about.tahap)
            read = read_half(Half(sheet, head, columns, name, analysis, before), facts, table)
            if before:
                place = sheet.place(head.start, former[0].number)
                notes.append(note("impor.sebelum", place, kolom=", ".join(k.label or k.letter for k in former)))
                for draft in read.drafts:
                    draft.ragam = BEFORE
            for draft in read.drafts:
                _mark(draft, head)
            plans += read.drafts
            notes += read.notes
            totals += read.totals
            rows = tuple(row.number for row in read.rows)
            seen = sum(any(sheet.texts(row)) for row in range(head.end, head.limit) if row not in head.repeats)
            held = ReadTable(sheet, head, columns, read.drafts, read.notes, rows, read.openings, seen)
            gate += [] if before else doubts(held)
    skipped = [
        (f"{k.letter} {k.label}".strip(), count)
        for k in columns
        if k.meaning is None
        and (
            count := sum(
                bool(sheet.text(row, k.number)) for row in range(head.end, head.limit) if row not in head.repeats
            )
        )
    ]
    rows_of_head = f"{head.start + 1}-{head.end}"
    made = PlanTable(sheet.name, rows_of_head, about.jenis, columns, tuple(plans), tuple(skipped), totals, tuple(gate))
    return TableRead(made, tuple(notes))


def _mark(draft: Draft, head: TableHead) -> None:
    """What the title of a list of indicators says of all of them: that they are IKU, or IKK."""
    words = fold(" ".join(head.titles))
    marks = tuple(mark for mark, pattern in _MARKS.items() if pattern.search(words))
    for node in draft.akar if len(marks) == 1 else ():
        for indikator in node.indikator if is_homeless(node) else ():
            indikator.penanda = tuple(dict.fromkeys((*indikator.penanda, *marks)))
