"""A file of tables to plans: its sheets, their heads, the mapping that somebody chose, the preview's facts."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from attrs import frozen

from renja_dsl.exchange.plan_data import Rencana
from renja_dsl.exchange.refused import ImportRefused, Note, note
from renja_dsl.exchange.tables import delimited, spreadsheet, word_tables
from renja_dsl.exchange.tables.grid import Lembar
from renja_dsl.exchange.tables.header import Kepala, find_head
from renja_dsl.exchange.tables.kinds import Ihwal, describe, guess_year, titles_of
from renja_dsl.exchange.tables.rows import Pembaca
from renja_dsl.nomenklatur import NO_TABLES, Tables
from renja_dsl.nomenklatur import Tabel as Nomenklatur
from renja_dsl.nomenklatur.built_in import built_in
from renja_dsl.values.hilang import TakTahu

READERS: tuple[tuple[tuple[str, ...], Callable[[Path], list[Lembar]]], ...] = (
    (spreadsheet.SUFFIXES, spreadsheet.read_workbook),
    (delimited.SUFFIXES, delimited.read_delimited),
    (word_tables.SUFFIXES, word_tables.read_word),
)
SUFFIXES = tuple(suffix for suffixes, _ in READERS for suffix in suffixes)


@frozen
class Tabel:
    """One table that became plans."""

    lembar: str
    kepala: Kepala
    ihwal: Ihwal
    rencana: tuple[Rencana, ...]
    lewat: tuple[tuple[str, int], ...]
    """columns that no field was found for, with the filled cells in them"""


@frozen
class Buku:
    tabel: tuple[Tabel, ...]
    notes: tuple[Note, ...]


def read_tables(path: Path) -> list[Lembar]:
    """Sheets of a file by its suffix. Raises ImportRefused."""
    for suffixes, read in READERS:
        if path.suffix.lower() in suffixes:
            return read(path)
    raise ImportRefused("impor.jenis_asing", berkas=str(path), ada=", ".join((".json", *SUFFIXES)))


def import_book(
    path: Path, *, year: int = 0, kind: str = "", chosen: Mapping[str, str] | None = None, tables: Tables = NO_TABLES
) -> Buku:
    """Plans of all tables in a file. Raises ImportRefused; nothing is written here."""
    sheets = read_tables(path)
    name = str(path)
    made: list[Tabel] = []
    notes: list[Note] = []
    for sheet in sheets:
        when = year or guess_year(titles_of(sheet), path)
        head = find_head(sheet, name, when, chosen or {})
        if head is None:
            notes.append(note("impor.lembar_dilewati", sheet.nama or "-"))
            continue
        about = describe(sheet, head, when, kind)
        if not when and about.periode is None:
            raise ImportRefused("impor.tanpa_tahun", berkas=name, lembar=sheet.nama or "-")
        made.append(_table(sheet, head, about, name, notes, _nomenclature(tables, when)))
    if not made:
        where = ", ".join(sheet.nama or "-" for sheet in sheets) or "-"
        raise ImportRefused("impor.tanpa_kepala", berkas=name, lembar=where)
    return Buku(tuple(made), tuple(notes))


def _nomenclature(tables: Tables, year: int) -> Nomenklatur:
    """Names and levels to go by: of the year's table, else of the small one that ships."""
    try:
        return tables.of(year)
    except TakTahu:
        return built_in()


def _table(sheet: Lembar, head: Kepala, about: Ihwal, name: str, notes: list[Note], table: Nomenklatur) -> Tabel:
    halves = sorted({k.arti.analisis for k in head.kolom if k.arti is not None})
    plans: list[Rencana] = []
    for half in halves if len(halves) > 1 else [halves[0]]:
        kind = "renja" if half and len(halves) > 1 else about.jenis
        reader = Pembaca(
            sheet,
            head,
            Ihwal(kind, about.tahun, about.periode, about.kode, about.nama, about.daerah),
            name,
            half,
            table,
        )
        plans += reader.read()
        notes += reader.notes
    skipped = [
        (f"{k.huruf} {k.label}".strip(), count)
        for k in head.kolom
        if k.arti is None
        and (count := sum(bool(sheet.text(row, k.nomor)) for row in range(head.akhir, len(sheet.baris))))
    ]
    return Tabel(sheet.nama, head, about, tuple(plans), tuple(skipped))
