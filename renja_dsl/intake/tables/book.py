"""A file of tables to plans: its sheets, their heads, the mapping that somebody chose, the preview's facts."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from attrs import evolve, frozen

from renja_dsl.drafts.plan import Draft
from renja_dsl.intake.refused import ImportRefused, Note, distinct, note
from renja_dsl.intake.sheets import delimited, spreadsheet, word_tables
from renja_dsl.intake.sheets.grid import Sheet, letters, shown
from renja_dsl.intake.tables.claims import ColumnsClaimed
from renja_dsl.intake.tables.columns import name_columns, weight
from renja_dsl.intake.tables.gate import ReadTable, doubts
from renja_dsl.intake.tables.half import Half
from renja_dsl.intake.tables.header import Head, TableColumn, find_heads
from renja_dsl.intake.tables.kinds import DocumentFacts, describe, when
from renja_dsl.intake.tables.reader import read_half
from renja_dsl.intake.tables.totals import Totals
from renja_dsl.nomenklatur import NO_TABLES, Tables
from renja_dsl.nomenklatur import Tabel as Nomenklatur
from renja_dsl.nomenklatur.built_in import built_in
from renja_dsl.values.complaint import Complaint
from renja_dsl.values.hilang import TakTahu

BEFORE = "murni"
"""what a document from before a change is called, beside the changed one"""
READERS: tuple[tuple[tuple[str, ...], Callable[[Path], list[Sheet]]], ...] = (
    (spreadsheet.SUFFIXES, spreadsheet.read_workbook),
    (delimited.SUFFIXES, delimited.read_delimited),
    (word_tables.SUFFIXES, word_tables.read_word),
)
SUFFIXES = tuple(suffix for suffixes, _ in READERS for suffix in suffixes)


@frozen
class PlanTable:
    """One table that became plans."""

    sheet: str
    head: Head
    columns: tuple[TableColumn, ...]
    facts: DocumentFacts
    drafts: tuple[Draft, ...]
    skipped: tuple[tuple[str, int], ...]
    """columns that no field was found for, with the filled cells in them"""
    totals: Totals
    gate: tuple[Complaint, ...]
    """reasons not to write what was read"""


@frozen
class Book:
    tables: tuple[PlanTable, ...]
    notes: tuple[Note, ...]
    failures: tuple[ImportRefused, ...] = ()
    """tables that could not be read; the others were"""


def read_tables(path: Path) -> list[Sheet]:
    """Visible sheets of a file by its suffix. Raises ImportRefused."""
    return [sheet for sheet in _sheets(path) if not sheet.hidden]


def _sheets(path: Path) -> list[Sheet]:
    for suffixes, read in READERS:
        if path.suffix.lower() in suffixes:
            return read(path)
    raise ImportRefused("impor.jenis_asing", berkas=str(path), ada=", ".join((".json", *SUFFIXES)))


def import_book(
    path: Path, *, year: int = 0, kind: str = "", chosen: Mapping[str, str] | None = None, tables: Tables = NO_TABLES
) -> Book:
    """Plans of all tables in a file. Raises ImportRefused; nothing is written here."""
    sheets = _sheets(path)
    name, chosen = str(path), chosen or {}
    made: list[PlanTable] = []
    notes: list[Note] = []
    known: set[str] = set()
    failures: list[ImportRefused] = []
    for sheet in sheets:
        if sheet.hidden:
            notes.append(note("impor.lembar_tersembunyi", sheet.name or "-"))
            continue
        if sheet.refused is not None:
            failures.append(sheet.refused)
            continue
        heads = find_heads(sheet, lenient=bool(chosen))
        plans = [head for head in heads if weight(name_columns(sheet, head, 0, chosen, name).columns)]
        for head in heads:
            if head not in plans and plans:
                rows = f"{head.start + 1}-{head.limit}"
                notes.append(note("impor.tabel_dilewati", sheet.name or "-", baris=rows, isi=_first_words(sheet, head)))
        if not plans:
            notes.append(note("impor.lembar_dilewati", sheet.name or "-"))
        for head in plans:
            known |= {*(" ".join(parts) for parts in head.labels), *(letters(n) for n in range(len(head.labels)))}
            try:
                made.append(_read(sheet, head, path, year, kind, chosen, tables, notes))
            except ImportRefused as refused:
                failures.append(refused)
    if any(sheet.percents is None for sheet in sheets):
        notes.append(note("impor.format_terbatas", path.name))
    if not made and failures:
        raise failures[0]
    if not made:
        where = ", ".join(sheet.name or "-" for sheet in sheets) or "-"
        raise ImportRefused("impor.tanpa_kepala", berkas=name, lembar=where)
    unknown = next((key for key in chosen if key not in known), None)
    if unknown is not None:
        raise ImportRefused("impor.kolom_asing", berkas=name, nama=unknown)
    return Book(tuple(made), distinct(notes), tuple(failures))


def _first_words(sheet: Sheet, head: Head) -> str:
    return " | ".join(sheet.texts(head.start))


def _read(
    sheet: Sheet,
    head: Head,
    path: Path,
    year: int,
    kind: str,
    chosen: Mapping[str, str],
    tables: Tables,
    notes: list[Note],
) -> PlanTable:
    time = when(sheet, head, path, year, kind, chosen)
    if not time.tahun and time.periode is None:
        raise ImportRefused("impor.tanpa_tahun", berkas=str(path), lembar=sheet.name or "-")
    settled = name_columns(sheet, head, time.tahun, chosen, str(path))
    if settled.claims:
        raise ColumnsClaimed(str(path), sheet.name, settled.claims[0])
    columns = settled.columns
    notes += settled.notes
    if time.guessed:
        notes.append(note("impor.tahun_ditebak", sheet.row_place(head.start), tahun=str(time.tahun)))
    notes += [
        note("impor.skala", sheet.place(head.start, k.number), kolom=k.label, kali=shown(k.factor))
        for k in columns
        if k.factor != 1
    ]
    about = describe(sheet, head, columns, time, kind)
    return _table(sheet, head, columns, about, str(path), notes, _nomenclature(tables, time.tahun))


def _nomenclature(tables: Tables, year: int) -> Nomenklatur:
    """Names and levels to go by: of the year's table, else of the small one that ships."""
    try:
        return tables.of(year)
    except TakTahu:
        return built_in()


def _table(
    sheet: Sheet,
    head: Head,
    columns: tuple[TableColumn, ...],
    about: DocumentFacts,
    name: str,
    notes: list[Note],
    table: Nomenklatur,
) -> PlanTable:
    halves = sorted({k.meaning.analysis for k in columns if k.meaning is not None})
    plans: list[Draft] = []
    totals = Totals()
    gate: list[Complaint] = []
    for analysis in halves:
        kind = "renja" if analysis and len(halves) > 1 else about.jenis
        own = [k.meaning for k in columns if k.meaning is not None and k.meaning.analysis == analysis]
        changed = any(meaning.phase == "before" for meaning in own)
        for before in (False, True) if changed else (False,):
            facts = evolve(about, jenis=kind, tahap="" if before else about.tahap)
            read = read_half(Half(sheet, head, columns, name, analysis, before), facts, table)
            if before:
                for draft in read.drafts:
                    draft.ragam = BEFORE
            plans += read.drafts
            notes += read.notes
            totals += read.totals
            rows = tuple(row.number for row in read.rows)
            held = ReadTable(sheet, head, columns, read.drafts, read.notes, rows, read.openings)
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
    return PlanTable(sheet.name, head, columns, about, tuple(plans), tuple(skipped), totals, tuple(gate))
