"""Indicators of a row with their cells: one, or several in parallel lines and numbered lists."""

from __future__ import annotations

import re
from decimal import Decimal

from attrs import define, evolve, field

from renja_dsl.drafts.plan import DraftCell
from renja_dsl.drafts.text import cell_text, one_line
from renja_dsl.intake.sheets.grid import Sheet
from renja_dsl.intake.source_values import DASHES, read_measure
from renja_dsl.intake.tables.cells import read_cell
from renja_dsl.intake.tables.header import TableColumn
from renja_dsl.intake.tables.ledger import Ledger
from renja_dsl.intake.tables.meanings import K_FIELDS, fold, has_unit
from renja_dsl.syntax.tree import Kunci

PHYSICAL = "Realisasi fisik"
"""name of the indicator that a report of the work alone has"""
_MARK = re.compile(r"(?:\(?(\d{1,2}|[a-z])[.)]|[-•*–▪])\s*(?=\D)|\(?(\d{1,2}|[a-z])[.)]\s+")
_INLINE = re.compile(r"(?:^|(?<=[\s;]))\(?(\d{1,2}|[a-z])[.)]\s+")
_BRACKETED = re.compile(r"(.*\S)\s*\(([^()]*)\)\s*", re.S)
_PARTS = re.compile(r"[\n;]")


@define
class ReadIndikator:
    """An indicator as the row has it."""

    nama: str
    satuan: str
    cells: list[tuple[str, Kunci, DraftCell, int]] = field(factory=list)
    """field, key, value, column"""
    column: int = -1
    """in which its name stands"""


def read_indicators(ledger: Ledger, row: int, level: str = "") -> list[ReadIndikator]:
    """Those of one level, where columns say of which they are.

    Without a name: the values of a row whose indicator is not told. Dashes alone are no values.
    """
    if ledger.half.in_rupiah(row):
        return []
    physical = [k for k in ledger.half.filled(row, "realisasi", level=level) if is_physical(k)]
    if physical and ledger.half.columns("indikator"):
        made = ReadIndikator(PHYSICAL, "%", column=physical[0].number)
        _read_cells(ledger, row, physical, made)
        return [*_read_indicators(ledger, row, level), made]
    return _read_indicators(ledger, row, level)


def is_physical(k: TableColumn) -> bool:
    """`Fisik %`: how much of the work is done, whatever the indicators count."""
    label = fold(k.label)
    return "fisik" in label.split() and label.endswith("%")


def _read_indicators(ledger: Ledger, row: int, level: str) -> list[ReadIndikator]:
    raw = ledger.raw(row, "indikator", level)
    columns = ledger.half.filled(row, *K_FIELDS, level=level)
    if ledger.half.columns("indikator"):
        columns = [k for k in columns if k.meaning is None or k.meaning.medan != "realisasi" or not is_physical(k)]
    if not raw and all(ledger.half.sheet.text(row, k.number) in DASHES for k in columns):
        return []
    raw_unit = ledger.raw(row, "satuan", level)
    if not raw_unit and (bracketed := _BRACKETED.fullmatch(raw)) and _told_units(ledger):
        raw, raw_unit = bracketed[1], bracketed[2]
    listed = split_list(raw)
    names = listed or [line for line in map(one_line, raw.split("\n")) if line]
    if len(names) > 1:
        parts = {k.number: _parts(ledger, row, k, len(names)) for k in columns}
        if any(parts.values()) if listed and columns else listed or (columns and all(parts.values())):
            return _several(ledger, row, names, raw_unit, columns, parts)
        if listed:
            ledger.tell("impor.indikator_bersama", row, ledger.half.columns("indikator")[0].number, isi=one_line(raw))
    named = ledger.half.filled(row, "indikator", level=level)
    made = ReadIndikator(one_line(raw), one_line(raw_unit), column=named[0].number if named else -1)
    _read_cells(ledger, row, columns, made)
    return [made]


def _told_units(ledger: Ledger) -> bool:
    return any(has_unit(k.label) for k in ledger.half.columns("indikator"))


def _read_cells(ledger: Ledger, row: int, columns: list[TableColumn], into: ReadIndikator) -> None:
    for k in columns:
        assert k.meaning is not None  # noqa: S101  # filled() gives named ones
        sel = read_value(ledger, row, k, into.satuan)
        if sel is not None:
            into.cells.append((k.meaning.medan, k.meaning.kunci, sel, k.number))


def read_value(ledger: Ledger, row: int, k: TableColumn, unit: str) -> DraftCell | None:
    """A cell, and what is doubtful about it."""
    ledger.take(row, k)
    read = read_cell(ledger.half.sheet, row, k, unit)
    if read is not None and read.doubt and k.meaning is not None:
        text = ledger.half.sheet.text(row, k.number)
        ledger.tell(read.doubt, row, k.number, medan=k.meaning.nama, isi=text, jadi=cell_text(read.cell))
    return read.cell if read is not None else None


def split_list(text: str) -> list[str]:
    """Items of a list with numbers, letters or strokes; empty for a text that is none."""
    if "\n" not in text and ")" not in text and "." not in text:
        return []
    lines = [line for line in map(one_line, text.split("\n")) if line]
    marks = [_MARK.match(line) for line in lines]
    if len(lines) > 1 and marks[0] is not None and sum(mark is not None for mark in marks) > 1:
        items: list[str] = []
        for line, mark in zip(lines, marks, strict=True):
            if mark is not None:
                items.append(line[mark.end() :])
            else:
                items[-1] = f"{items[-1]} {line}"
        return [item.strip(" ;") for item in items]
    whole = one_line(text)
    found = list(_INLINE.finditer(whole))
    if len(found) > 1 and found[0].start() == 0 and _in_order([mark[1] for mark in found]):
        ends = [mark.start() for mark in found[1:]] + [len(whole)]
        return [whole[mark.end() : end].strip(" ;") for mark, end in zip(found, ends, strict=True)]
    return []


def _in_order(marks: list[str]) -> bool:
    start = 1 if marks[0].isdigit() else ord("a")
    return [int(m) if m.isdigit() else ord(m) for m in marks] == list(range(start, start + len(marks)))


def _parts(ledger: Ledger, row: int, k: TableColumn, count: int) -> list[str]:
    """The values of a cell, if there are so many and each of them can be read."""
    held = ledger.half.sheet.cell(row, k.number)
    if isinstance(held, Decimal):
        return []
    for parts in (split_list(held), held.split("\n"), _PARTS.split(held)):
        kept = [part.strip() for part in parts if part.strip()]
        if len(kept) == count and all(_is_value(part) for part in kept):
            return kept
    return []


def _is_value(text: str) -> bool:
    read = read_measure(text, dash=True)
    return read is not None and read.cell.nilai is not None


def _several(
    ledger: Ledger, row: int, names: list[str], raw_unit: str, columns: list[TableColumn], parts: dict[int, list[str]]
) -> list[ReadIndikator]:
    units = split_list(raw_unit) or [one_line(unit) for unit in raw_unit.split("\n") if unit.strip()]
    made = [
        ReadIndikator(name, units[n] if len(units) == len(names) else one_line(raw_unit) if len(units) == 1 else "")
        for n, name in enumerate(names)
    ]
    for k in columns:
        assert k.meaning is not None  # noqa: S101  # filled() gives named ones
        held = ledger.take(row, k)
        if not parts[k.number]:
            text = ledger.half.sheet.text(row, k.number)
            made[0].cells.append((k.meaning.medan, k.meaning.kunci, DraftCell(None, text), k.number))
            ledger.tell("impor.tak_sejajar", row, k.number, medan=k.meaning.nama, isi=text)
            continue
        for indicator, part in zip(made, parts[k.number], strict=True):
            read = read_cell(
                Sheet(ledger.half.sheet.name, [[part]]),
                0,
                evolve(k, number=0),
                indicator.satuan,
            )
            if read is not None:
                indicator.cells.append((k.meaning.medan, k.meaning.kunci, read.cell, k.number))
                if read.doubt:
                    ledger.tell(
                        read.doubt,
                        row,
                        k.number,
                        medan=k.meaning.nama,
                        isi=one_line(str(held)),
                        jadi=cell_text(read.cell),
                    )
    return made
