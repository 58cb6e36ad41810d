"""One half of a table to drafts of plans: its rows sorted, its levels opened, their values filled in."""

from __future__ import annotations

from itertools import islice

from renja_dsl.drafts.plan import Draft, DraftSimpul
from renja_dsl.intake.refused import ImportRefused, Note
from renja_dsl.intake.tables.cells import read_cell
from renja_dsl.intake.tables.filling import outcomes_of, put_indicator, put_money, put_texts
from renja_dsl.intake.tables.half import Half
from renja_dsl.intake.tables.header import TableColumn
from renja_dsl.intake.tables.indicators import read_indicators
from renja_dsl.intake.tables.kinds import DocumentFacts
from renja_dsl.intake.tables.ledger import Ledger
from renja_dsl.intake.tables.levels import decide
from renja_dsl.intake.tables.meanings import K_FIELDS, RP_FIELDS
from renja_dsl.intake.tables.recaps import read_recap
from renja_dsl.intake.tables.rows import RowSorter, SheetRow, SortedRows
from renja_dsl.intake.tables.tree import Tree
from renja_dsl.nomenklatur import Tabel

_MOSTLY, _ENOUGH = 0.5, 6
"""a column of numbers that is mostly words, in so many cells, was misread"""


def read_half(half: Half, facts: DocumentFacts, table: Tabel) -> tuple[list[Draft], list[Note]]:
    """Drafts, one an office, and what is to be said of them. Raises ImportRefused.

    `table`: names and levels of the nomenclature, where the rows lack codes or parents.
    """
    ledger = Ledger(half)
    found = RowSorter(ledger, facts.nama).rows()
    openings = [row.opening for row in found.rows if row.opening is not None]
    decide(openings, table.levels)
    tree = Tree(ledger, facts, table, frozenset(opening.tingkat for opening in openings))
    _grow(tree, found.rows, ledger)
    _end(tree, found, ledger)
    _refuse_words(half, found.rows)
    ledger.tell_untaken(row.number for row in found.rows)
    _tell_hidden(ledger, found.rows)
    return tree.finished(), ledger.notes


def _grow(tree: Tree, rows: list[SheetRow], ledger: Ledger) -> None:
    columns = ledger.half.columns(*K_FIELDS, "indikator")
    levels = list(dict.fromkeys(k.meaning.tingkat for k in columns if k.meaning))
    """those that have indicators of their own in every row; `` for the row's"""
    node: DraftSimpul | None = None
    owner: tuple[str, str] | None = None
    for row in rows:
        if (row.office, row.unit) != owner:
            owner = row.office, row.unit
            tree.enter(*owner)
        if tree.facts.jenis == "renstra" or row.opening is None:
            tree.goals(row)
        if row.opening is not None:
            node = tree.open(row, row.opening)
        elif row.goals:
            node = tree.deepest_goal()
        if node is None:
            node = tree.homeless(row)
        if row.outcome:
            outcomes_of(node).append(row.outcome)
        put_texts(ledger, node, row.number)
        for level in levels:
            for read in read_indicators(ledger, row.number, level):
                put_indicator(ledger, tree.at_level(level) or node, row.number, read)
        put_money(ledger, node, row.number)


def _end(tree: Tree, found: SortedRows, ledger: Ledger) -> None:
    """What stands below the rows."""
    for number, before in found.recaps:
        read_recap(ledger, number, found.rows, tree.enter(before.office if before else "", ""))
    if found.statements:
        tree.enter(found.rows[-1].office if found.rows else "", "").naskah += found.statements


def _refuse_words(half: Half, rows: list[SheetRow]) -> None:
    """A column of numbers that holds words is another column."""
    for k in half.columns(*K_FIELDS, *RP_FIELDS):
        filled = [row.number for row in rows if half.sheet.text(row.number, k.number)]
        wordy = [row for row in filled if _is_word(half, row, k)]
        if len(wordy) >= _ENOUGH and len(wordy) > _MOSTLY * len(filled):
            raise ImportRefused(
                "impor.kolom_teks",
                berkas=half.file,
                tempat=half.place(wordy[0], k.number),
                isi=half.sheet.text(wordy[0], k.number),
                kolom=k.letter,
                medan=k.meaning.nama if k.meaning else "",
            )


def _is_word(half: Half, row: int, k: TableColumn) -> bool:
    if any(c.isdigit() for c in half.sheet.text(row, k.number)):
        return False
    read = read_cell(half.sheet, row, k, "")
    return read is not None and read.cell.nilai is None


def _tell_hidden(ledger: Ledger, rows: list[SheetRow]) -> None:
    """Hidden rows and columns are read like all others, and told: nobody sees them on the sheet."""
    half, sheet = ledger.half, ledger.half.sheet
    for row in rows:
        if row.number in sheet.hidden_rows:
            ledger.tell("impor.baris_tersembunyi", row.number, isi=" | ".join(islice(sheet.texts(row.number), 3)))
    for k in half.all_columns:
        hidden = k.number in sheet.hidden_columns and k.meaning is not None
        if hidden and any(sheet.text(row.number, k.number) for row in rows):
            ledger.tell("impor.kolom_tersembunyi", half.head.start, k.number, kolom=k.label)
