"""One half of a table to drafts of plans: its rows sorted, its levels opened, their values filled in."""

from __future__ import annotations

from decimal import Decimal
from itertools import islice

from attrs import evolve, frozen

from renja_dsl.drafts.plan import Draft, DraftSimpul
from renja_dsl.intake.refused import ImportRefused, Note
from renja_dsl.intake.source_values import money, rupiah
from renja_dsl.intake.tables.cells import read_cell
from renja_dsl.intake.tables.filling import (
    outcome_of,
    put_indicator,
    put_marks,
    put_money,
    put_planned,
    put_shares,
    put_texts,
    sources_of,
)
from renja_dsl.intake.tables.gate import SAME_PARTS
from renja_dsl.intake.tables.half import Half
from renja_dsl.intake.tables.header import TableColumn
from renja_dsl.intake.tables.indicators import read_indicators
from renja_dsl.intake.tables.kinds import DocumentFacts
from renja_dsl.intake.tables.ledger import Ledger
from renja_dsl.intake.tables.levels import Opening, decide
from renja_dsl.intake.tables.meanings import K_FIELDS, RP_FIELDS
from renja_dsl.intake.tables.periods import rows_accumulate
from renja_dsl.intake.tables.recaps import read_recap
from renja_dsl.intake.tables.rows import RowSorter, SheetRow, SortedRows
from renja_dsl.intake.tables.totals import TableGap, TableTotals, levels, parts, sections, total_rows
from renja_dsl.intake.tables.tree import Tree
from renja_dsl.nomenklatur import Tabel
from renja_dsl.values import Rupiah

_FEWEST = 2
"""nodes whose parts are alike, where it is no chance"""
_MOSTLY, _ENOUGH = 0.5, 6
"""a column of numbers that is mostly words, in so many cells, was misread"""


@frozen
class ReadHalf:
    drafts: tuple[Draft, ...]
    notes: tuple[Note, ...]
    totals: TableTotals
    rows: tuple[SheetRow, ...]
    openings: tuple[Opening, ...]


def read_half(half: Half, facts: DocumentFacts, table: Tabel) -> ReadHalf:
    """Hidden rows are no data, unless the sums of the table are right with them alone. Raises ImportRefused."""
    read = _read_half(half, facts, table)
    if not read.totals.gaps or not half.hidden_rows():
        return read
    whole = _read_half(evolve(half, with_hidden=True), facts, table)
    return whole if len(whole.totals.gaps) < len(read.totals.gaps) else read


def _read_half(half: Half, facts: DocumentFacts, table: Tabel) -> ReadHalf:
    """Drafts, one an office, and what is to be said of them. Raises ImportRefused.

    `table`: names and levels of the nomenclature, where the rows lack codes or parents.
    """
    ledger = Ledger(half)
    found = RowSorter(ledger, facts.nama).rows()
    openings = [row.opening for row in found.rows if row.opening is not None]
    decide(openings, table.levels)
    tree = Tree(ledger, facts, table, frozenset(opening.tingkat for opening in openings))
    nodes = _grow(tree, found.rows, ledger)
    totals = _accounts(ledger, nodes)
    _end(tree, found, ledger)
    _refuse_words(half, found.rows)
    ledger.tell_untaken(row.number for row in found.rows)
    _tell_hidden(ledger, found.rows)
    opened = [(row.number, node) for row, node in nodes if row.opening is not None and row.number not in tree.added]
    for row, _ in found.totals:
        ledger.tell("impor.baris_jumlah", row, isi=half.whole(row))
    totals += total_rows(half, found.totals, opened, [row for row, _ in found.sections])
    totals += sections(half, found.sections, opened, half.head.limit)
    totals += levels(half, opened) + parts(half, (row.number for row in found.rows))
    if tree.added and (totals.gaps or not totals.agreed):
        _tell_same_parts(ledger, nodes, tree.added)
    return ReadHalf(tuple(tree.finished()), tuple(ledger.notes), totals, tuple(found.rows), tuple(openings))


def _grow(tree: Tree, rows: list[SheetRow], ledger: Ledger) -> list[tuple[SheetRow, DraftSimpul]]:
    """The node that each row speaks of."""
    columns = ledger.half.columns(*K_FIELDS, "indikator")
    levels = list(dict.fromkeys(k.meaning.tingkat for k in columns if k.meaning))
    """those that have indicators of their own in every row; `` for the row's"""
    node: DraftSimpul | None = None
    owner: tuple[str, str] | None = None
    grown: list[tuple[SheetRow, DraftSimpul]] = []
    to_date = rows_accumulate(ledger.half, [(row.number, row.opening.kode) for row in rows if row.opening is not None])
    for row in rows:
        if (row.office, row.unit) != owner:
            owner = row.office, row.unit
            tree.enter(row)
        if tree.facts.jenis == "renstra" or row.opening is None:
            tree.goals(row)
        if row.opening is not None:
            node = tree.open(row, row.opening)
        elif row.goals:
            node = tree.deepest_goal()
        if node is None:
            node = tree.homeless(row)
        if row.outcome:
            node.describe(outcome_of(node), row.outcome, ledger.half.place(row.number))
        put_texts(ledger, node, row.number)
        for level in levels:
            for read in read_indicators(ledger, row.number, level):
                put_indicator(ledger, tree.at_level(level) or node, row.number, read)
        put_marks(node)
        part = bool(tree.added) and tree.added[-1] == row.number
        put_money(ledger, node, row.number, part=part, to_date=to_date)
        put_shares(ledger, node, row.number)
        put_planned(ledger, node, row.number)
        grown.append((row, node))
    if tree.added:
        _share_sources(ledger, grown)
        if to_date:
            ledger.tell("impor.bulan_terakhir", tree.added[0])
        ledger.tell("impor.rincian", tree.added[0], jumlah=str(len(tree.added)))
    return grown


def _share_sources(ledger: Ledger, grown: list[tuple[SheetRow, DraftSimpul]]) -> None:
    """Rows that are parts of a node say what each source of funds pays."""
    amounts: dict[tuple[int, str], Decimal] = {}
    for row, node in grown:
        names = sources_of(ledger, row.number)
        for k in ledger.half.columns("pagu")[:1] if len(names) == 1 else ():
            key = (id(node), names[0].nama)
            amounts[key] = amounts.get(key, Decimal(0)) + (ledger.half.amount(row.number, k) or Decimal(0))
    for _, node in grown:
        node.sumber_dana = [
            evolve(source, nilai=rupiah(held)) if (held := amounts.get((id(node), source.nama))) else source
            for source in node.sumber_dana
        ]


def _tell_same_parts(ledger: Ledger, nodes: list[tuple[SheetRow, DraftSimpul]], added: list[int]) -> None:
    """Parts that are all alike, and no total that proves their sum: it may be one amount that rows repeat.

    Parts that say what they are for may cost the same; not all of them, of all nodes.
    """
    half = ledger.half
    if half.columns("bulan"):
        return
    apart = bool(half.columns("kode rekening", "nama rekening"))
    rows: dict[int, list[int]] = {}
    for row, node in nodes:
        rows.setdefault(id(node), []).append(row.number)
    several = [own for own in rows.values() if set(own) & set(added)]
    for k in half.columns("pagu"):
        alike = [own for own in several if len(held := {half.amount(row, k) for row in own}) == 1 and held != {None}]
        if alike and (not apart or (len(alike) == len(several) >= _FEWEST)):
            own = alike[0]
            ledger.tell(SAME_PARTS, own[0], k.number, isi=half.sheet.text(own[0], k.number), jumlah=str(len(own)))
            return


def _accounts(ledger: Ledger, nodes: list[tuple[SheetRow, DraftSimpul]]) -> TableTotals:
    """Rows of rekening below a node: its money where it has none of its own, else compared with it."""
    totals = TableTotals()
    half = ledger.half
    for row, node in nodes:
        codes = [code.rstrip(".") for _, code in row.accounts]
        leaves = [at for at, code in row.accounts if not any(c.startswith(f"{code.rstrip('.')}.") for c in codes)]
        for k in half.columns("pagu", "serapan") if leaves else ():
            amounts = [half.amount(at, k) for at in leaves]
            if k.meaning is None or all(amount is None for amount in amounts):
                continue
            held = sum((amount for amount in amounts if amount is not None), Decimal(0))
            own = node.isi.get(k.meaning.medan, k.meaning.kunci)
            if own is None:
                node.isi.put(k.meaning.medan, money(held).cell, k.meaning.kunci)
                node.isi.asal[k.meaning.medan, k.meaning.kunci] = tuple(half.place(at, k.number) for at in leaves)
            elif isinstance(own.nilai, Rupiah):
                gap = TableGap(
                    half.place(row.number, k.number), half.whole(row.number), k.meaning.nama, own.nilai.nilai, held
                )
                totals += TableTotals(1) if own.nilai.nilai == held else TableTotals(0, (gap,))
    return totals


def _end(tree: Tree, found: SortedRows, ledger: Ledger) -> None:
    """What stands below the rows."""
    programs = sum(row.opening is not None and row.opening.tingkat == "program" for row in found.rows)
    last = found.rows[-1] if found.rows else None
    of_all = programs > 1 and all(before is last for _, before in found.recaps)
    for number, before in found.recaps:
        read_recap(ledger, number, found.rows, tree.enter(before), of_all=of_all)
    if found.statements:
        tree.enter(found.rows[-1] if found.rows else None).naskah += found.statements


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
    """Rows and columns that nobody sees on the sheet, whether they were taken or not."""
    half, sheet = ledger.half, ledger.half.sheet
    for row in half.hidden_rows():
        key = "impor.baris_tersembunyi_diambil" if half.with_hidden else "impor.baris_tersembunyi"
        ledger.tell(key, row, isi=" | ".join(islice(sheet.texts(row), 3)))
    for k in half.all_columns:
        hidden = k.number in sheet.hidden_columns and k.meaning is not None
        if hidden and any(sheet.text(row.number, k.number) for row in rows):
            ledger.tell("impor.kolom_tersembunyi", half.head.start, k.number, kolom=k.label)
