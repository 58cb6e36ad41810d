"""A file of tables to plans: its sheets, their heads and forms, the mapping that somebody chose."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from attrs import define, evolve, field, frozen

from renja_dsl.intake.refused import ImportRefused, Note, distinct, note
from renja_dsl.intake.sheets import delimited, markup, pdf_tables, spreadsheet, word_tables
from renja_dsl.intake.sheets.grid import Sheet, letters
from renja_dsl.intake.tables.columns import name_columns, weight
from renja_dsl.intake.tables.forms import form_year, is_form, read_form
from renja_dsl.intake.tables.header import TableHead, find_heads, side_by_side
from renja_dsl.intake.tables.kinds import guess_year
from renja_dsl.intake.tables.lists import ListTable, find_lists, read_list
from renja_dsl.intake.tables.table import PlanTable, TableRead, read_table
from renja_dsl.nomenklatur import NO_TABLES, Tables

READERS: tuple[tuple[tuple[str, ...], Callable[[Path], list[Sheet]]], ...] = (
    (spreadsheet.SUFFIXES, spreadsheet.read_workbook),
    (delimited.SUFFIXES, delimited.read_delimited),
    (word_tables.SUFFIXES, word_tables.read_word),
    (markup.SUFFIXES, markup.read_html),
    (pdf_tables.SUFFIXES, pdf_tables.read_pdf),
)
SUFFIXES = tuple(suffix for suffixes, _ in READERS for suffix in suffixes)


_TOP = 8
"""rows of a sheet that may be its title"""
_NO_FILE = Path()


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
    reader = _BookReader(path, year, kind, chosen or {}, tables)
    for sheet in sheets:
        reader.sheet(sheet)
    return reader.book(sheets)


@define
class _BookReader:
    """Reads sheet after sheet; what cannot be read does not keep the others from it."""

    path: Path
    year: int
    kind: str
    chosen: Mapping[str, str]
    nomenclature: Tables
    made: list[TableRead] = field(factory=list)
    notes: list[Note] = field(factory=list)
    failures: list[ImportRefused] = field(factory=list)
    known: set[str] = field(factory=set)
    """heads and letters of columns that a mapping may name"""
    told: set[int] = field(factory=set)
    """years that stand at the top of sheets that hold no plan"""
    undated: list[tuple[Sheet, TableHead | ListTable]] = field(factory=list)
    """tables that do not say their year; another sheet of the file may"""

    def sheet(self, sheet: Sheet) -> None:
        if sheet.hidden:
            self.notes.append(note("impor.lembar_tersembunyi", sheet.name or "-"))
        elif sheet.refused is not None:
            self.failures.append(sheet.refused)
        elif is_form(sheet):
            self.form(sheet)
        else:
            self.tables(sheet)

    def form(self, sheet: Sheet) -> None:
        year = self.year or form_year(sheet)
        if not year:
            self.failures.append(ImportRefused("impor.tanpa_tahun", berkas=str(self.path), lembar=sheet.name or "-"))
            return
        read = read_form(sheet, year)
        table = PlanTable(sheet.name, "", "renja", (), (read.draft,), (), read.totals, ())
        self.made.append(TableRead(table, read.notes))

    def tables(self, sheet: Sheet) -> None:
        lists = find_lists(sheet)
        found = list(_beside(find_heads(sheet, lenient=bool(self.chosen)), lists))
        tables = [one for head in found for one in side_by_side(sheet, head)]
        plans = [one for one in tables if self._may_be_plan(*one)]
        for own, head in tables if plans else ():
            if all(head is not plan for _, plan in plans):
                rows, first = f"{head.start + 1}-{head.limit}", " | ".join(own.texts(head.start))
                self.notes.append(note("impor.tabel_dilewati", sheet.name or "-", baris=rows, isi=first))
        if not plans and not lists:
            self.told.add(
                guess_year([text for row in range(min(_TOP, len(sheet.rows))) for text in sheet.texts(row)], _NO_FILE)
            )
            self.notes.append(note("impor.lembar_dilewati", sheet.name or "-"))
        for own, head in plans:
            self.known |= {*(" ".join(parts) for parts in head.labels), *(letters(n) for n in range(len(head.labels)))}
            self.table(own, head, self.year)
        for one in lists:
            self.table(sheet, one, self.year)

    def _may_be_plan(self, sheet: Sheet, head: TableHead) -> bool:
        return bool(weight(name_columns(sheet, head, 0, self.chosen, str(self.path)).columns))

    def table(self, sheet: Sheet, head: TableHead | ListTable, year: int) -> None:
        try:
            if isinstance(head, ListTable):
                read = read_list(sheet, head, self.path, year)
            else:
                read = read_table(sheet, head, self.path, year, self.kind, self.chosen, self.nomenclature)
        except ImportRefused as refused:
            if refused.complaint.key == "impor.tanpa_tahun" and not year:
                self.undated.append((sheet, head))
            else:
                self.failures.append(refused)
            return
        self.made.append(read)

    def date(self) -> None:
        """Tables without a year take that of the others; lists are part of a Renja."""
        drafts = [draft for read in self.made for draft in read.table.drafts if draft.tahun]
        of_renja = {draft.tahun for draft in drafts if draft.jenis == "renja"}
        of_others = {draft.tahun for draft in drafts}
        for sheet, head in self.undated:
            years = of_renja if isinstance(head, ListTable) else of_others
            if not drafts:
                years = self.told - {0}
            if len(years) == 1:
                year, top = next(iter(years)), head.head if isinstance(head, ListTable) else head
                self.table(sheet, head, year)
                if not drafts:
                    self.notes.append(note("impor.tahun_lembar_lain", sheet.row_place(top.start), tahun=str(year)))
            else:
                where = {"berkas": str(self.path), "lembar": sheet.name or "-"}
                self.failures.append(ImportRefused("impor.tanpa_tahun", **where))

    def book(self, sheets: list[Sheet]) -> Book:
        """Without lists that hold no codes, where other sheets are plans. Raises ImportRefused for nothing at all."""
        self.date()
        if any(sheet.percents is None for sheet in sheets):
            self.notes.append(note("impor.format_terbatas", self.path.name))
        if not self.made and self.failures:
            raise self.failures[0]
        if not self.made:
            where = ", ".join(sheet.name or "-" for sheet in sheets) or "-"
            raise ImportRefused("impor.tanpa_kepala", berkas=str(self.path), lembar=where)
        unknown = next((key for key in self.chosen if key not in self.known), None)
        if unknown is not None:
            raise ImportRefused("impor.kolom_asing", berkas=str(self.path), nama=unknown)
        kept = [read for read in self.made if not read.table.without_codes] or self.made
        for read in self.made:
            self.notes += read.notes if read in kept else [note("impor.lembar_dilewati", read.table.sheet or "-")]
        return Book(tuple(read.table for read in kept), distinct(self.notes), tuple(self.failures))


def _beside(heads: list[TableHead], lists: list[ListTable]) -> Iterator[TableHead]:
    """The heads that are no list's; a table ends where a list begins."""
    for head in heads:
        if not any(one.head.start <= head.start < one.head.limit for one in lists):
            below = [one.head.start for one in lists if head.start < one.head.start < head.limit]
            yield evolve(head, limit=min(below)) if below else head
