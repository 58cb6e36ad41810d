"""A file of tables to plans: its sheets, their heads, the mapping that somebody chose, the preview's facts."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from attrs import evolve, frozen

from renja_dsl.drafts.plan import Draft
from renja_dsl.intake.refused import ImportRefused, Note, note
from renja_dsl.intake.sheets import delimited, spreadsheet, word_tables
from renja_dsl.intake.sheets.grid import Lembar, letters, shown
from renja_dsl.intake.tables.columns import name_columns, weight
from renja_dsl.intake.tables.half import Paruh
from renja_dsl.intake.tables.header import Kepala, find_heads
from renja_dsl.intake.tables.kinds import Ihwal, describe, when
from renja_dsl.intake.tables.reader import Pembaca
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
    rencana: tuple[Draft, ...]
    lewat: tuple[tuple[str, int], ...]
    """columns that no field was found for, with the filled cells in them"""


@frozen
class Buku:
    tabel: tuple[Tabel, ...]
    notes: tuple[Note, ...]


def read_tables(path: Path) -> list[Lembar]:
    """Visible sheets of a file by its suffix. Raises ImportRefused."""
    return [sheet for sheet in _sheets(path) if not sheet.tersembunyi]


def _sheets(path: Path) -> list[Lembar]:
    for suffixes, read in READERS:
        if path.suffix.lower() in suffixes:
            return read(path)
    raise ImportRefused("impor.jenis_asing", berkas=str(path), ada=", ".join((".json", *SUFFIXES)))


def import_book(
    path: Path, *, year: int = 0, kind: str = "", chosen: Mapping[str, str] | None = None, tables: Tables = NO_TABLES
) -> Buku:
    """Plans of all tables in a file. Raises ImportRefused; nothing is written here."""
    sheets = _sheets(path)
    name, chosen = str(path), chosen or {}
    made: list[Tabel] = []
    notes: list[Note] = []
    known: set[str] = set()
    for sheet in sheets:
        if sheet.tersembunyi:
            notes.append(note("impor.lembar_tersembunyi", sheet.nama or "-"))
            continue
        heads = find_heads(sheet, lenient=bool(chosen))
        plans = [head for head in heads if weight(name_columns(sheet, head, 0, chosen, name))]
        for head in heads:
            if head not in plans and plans:
                rows = f"{head.awal + 1}-{head.batas}"
                notes.append(note("impor.tabel_dilewati", sheet.nama or "-", baris=rows, isi=_first_words(sheet, head)))
        if not plans:
            notes.append(note("impor.lembar_dilewati", sheet.nama or "-"))
        for head in plans:
            known |= {*(" ".join(parts) for parts in head.label), *(letters(n) for n in range(len(head.label)))}
            made.append(_read(sheet, head, path, year, kind, chosen, tables, notes))
    if any(sheet.persen is None for sheet in sheets):
        notes.append(note("impor.format_terbatas", path.name))
    if not made:
        where = ", ".join(sheet.nama or "-" for sheet in sheets) or "-"
        raise ImportRefused("impor.tanpa_kepala", berkas=name, lembar=where)
    unknown = next((key for key in chosen if key not in known), None)
    if unknown is not None:
        raise ImportRefused("impor.kolom_asing", berkas=name, nama=unknown)
    return Buku(tuple(made), tuple(dict.fromkeys(notes)))


def _first_words(sheet: Lembar, head: Kepala) -> str:
    return " | ".join(sheet.texts(head.awal))


def _read(
    sheet: Lembar,
    head: Kepala,
    path: Path,
    year: int,
    kind: str,
    chosen: Mapping[str, str],
    tables: Tables,
    notes: list[Note],
) -> Tabel:
    time = when(sheet, head, path, year, kind, chosen)
    if not time.tahun and time.periode is None:
        raise ImportRefused("impor.tanpa_tahun", berkas=str(path), lembar=sheet.nama or "-")
    head.kolom = name_columns(sheet, head, time.tahun, chosen, str(path))
    if time.ditebak:
        notes.append(note("impor.tahun_ditebak", sheet.row_place(head.awal), tahun=str(time.tahun)))
    notes += [
        note("impor.skala", sheet.place(head.awal, k.nomor), kolom=k.label, kali=shown(k.kali))
        for k in head.kolom
        if k.kali != 1
    ]
    about = describe(sheet, head, time, kind)
    return _table(sheet, head, about, str(path), notes, _nomenclature(tables, time.tahun))


def _nomenclature(tables: Tables, year: int) -> Nomenklatur:
    """Names and levels to go by: of the year's table, else of the small one that ships."""
    try:
        return tables.of(year)
    except TakTahu:
        return built_in()


def _table(sheet: Lembar, head: Kepala, about: Ihwal, name: str, notes: list[Note], table: Nomenklatur) -> Tabel:
    halves = sorted({k.arti.analisis for k in head.kolom if k.arti is not None})
    plans: list[Draft] = []
    for analysis in halves:
        kind = "renja" if analysis and len(halves) > 1 else about.jenis
        half = Paruh(sheet, head, name, analysis)
        plans += Pembaca(half, evolve(about, jenis=kind), table).read()
        notes += half.notes
    skipped = [
        (f"{k.huruf} {k.label}".strip(), count)
        for k in head.kolom
        if k.arti is None
        and (
            count := sum(
                bool(sheet.text(row, k.nomor)) for row in range(head.akhir, head.batas) if row not in head.ulangan
            )
        )
    ]
    return Tabel(sheet.nama, head, about, tuple(plans), tuple(skipped))
