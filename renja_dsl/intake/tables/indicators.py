"""Indicators of a row with their cells: one, or several in parallel lines and numbered lists."""

from __future__ import annotations

import re
from decimal import Decimal

from attrs import define, field

from renja_dsl.drafts.plan import DraftCell, Kunci
from renja_dsl.drafts.text import cell_text, one_line
from renja_dsl.intake.sheets.grid import Lembar
from renja_dsl.intake.source_values import DASHES, read_measure
from renja_dsl.intake.tables.cells import read_cell
from renja_dsl.intake.tables.half import Paruh
from renja_dsl.intake.tables.header import Kolom
from renja_dsl.intake.tables.meanings import K_FIELDS

_MARK = re.compile(r"(?:\(?(\d{1,2}|[a-z])[.)]|[-•*–▪])\s*(?=\D)|\(?(\d{1,2}|[a-z])[.)]\s+")
_INLINE = re.compile(r"(?:^|(?<=[\s;]))\(?(\d{1,2}|[a-z])[.)]\s+")
_PARTS = re.compile(r"[\n;]")


@define
class Terbaca:
    """An indicator as the row has it."""

    nama: str
    satuan: str
    sel: list[tuple[str, Kunci, DraftCell]] = field(factory=list)
    """field, key, value"""


def read_indicators(half: Paruh, row: int, level: str = "") -> list[Terbaca]:
    """Those of one level, where columns say of which they are.

    Without a name: the values of a row whose indicator is not told. Dashes alone are no values.
    """
    raw = half.raw(row, "indikator", level)
    columns = half.filled(row, *K_FIELDS, level=level)
    if not raw and all(half.sheet.text(row, k.nomor) in DASHES for k in columns):
        return []
    raw_unit = half.raw(row, "satuan", level)
    listed = split_list(raw)
    names = listed or [line for line in map(one_line, raw.split("\n")) if line]
    if len(names) > 1:
        parts = {k.nomor: _parts(half, row, k, len(names)) for k in columns}
        if any(parts.values()) if listed and columns else listed or (columns and all(parts.values())):
            return _several(half, row, names, raw_unit, columns, parts)
        if listed:
            half.tell("impor.indikator_bersama", row, half.columns("indikator")[0].nomor, isi=one_line(raw))
    made = Terbaca(one_line(raw), one_line(raw_unit))
    for k in columns:
        assert k.arti is not None  # noqa: S101  # filled() gives named ones
        sel = read_value(half, row, k, made.satuan)
        if sel is not None:
            made.sel.append((k.arti.medan, k.arti.kunci, sel))
    return [made]


def read_value(half: Paruh, row: int, k: Kolom, unit: str) -> DraftCell | None:
    """A cell, and what is doubtful about it."""
    half.take(row, k)
    read = read_cell(half.sheet, row, k, unit)
    if read is not None and read.ragu and k.arti is not None:
        text = half.sheet.text(row, k.nomor)
        half.tell(read.ragu, row, k.nomor, medan=k.arti.nama, isi=text, jadi=cell_text(read.sel))
    return read.sel if read is not None else None


def split_list(text: str) -> list[str]:
    """Items of a list with numbers, letters or strokes; empty for a text that is none."""
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


def _parts(half: Paruh, row: int, k: Kolom, count: int) -> list[str]:
    """The values of a cell, if there are so many and each of them can be read."""
    held = half.sheet.cell(row, k.nomor)
    if isinstance(held, Decimal):
        return []
    for parts in (split_list(held), held.split("\n"), _PARTS.split(held)):
        kept = [part.strip() for part in parts if part.strip()]
        if len(kept) == count and all(_is_value(part) for part in kept):
            return kept
    return []


def _is_value(text: str) -> bool:
    read = read_measure(text, dash=True)
    return read is not None and read.sel.nilai is not None


def _several(
    half: Paruh, row: int, names: list[str], raw_unit: str, columns: list[Kolom], parts: dict[int, list[str]]
) -> list[Terbaca]:
    units = split_list(raw_unit) or [one_line(unit) for unit in raw_unit.split("\n") if unit.strip()]
    made = [
        Terbaca(name, units[n] if len(units) == len(names) else one_line(raw_unit) if len(units) == 1 else "")
        for n, name in enumerate(names)
    ]
    for k in columns:
        assert k.arti is not None  # noqa: S101  # filled() gives named ones
        held = half.take(row, k)
        if not parts[k.nomor]:
            text = half.sheet.text(row, k.nomor)
            made[0].sel.append((k.arti.medan, k.arti.kunci, DraftCell(None, text)))
            half.tell("impor.tak_sejajar", row, k.nomor, medan=k.arti.nama, isi=text)
            continue
        for indicator, part in zip(made, parts[k.nomor], strict=True):
            read = read_cell(Lembar(half.sheet.nama, [[part]]), 0, Kolom(0, k.label, k.arti, k.kali), indicator.satuan)
            if read is not None:
                indicator.sel.append((k.arti.medan, k.arti.kunci, read.sel))
                if read.ragu:
                    half.tell(
                        read.ragu, row, k.nomor, medan=k.arti.nama, isi=one_line(str(held)), jadi=cell_text(read.sel)
                    )
    return made
