"""The national table as governments pass it on, tsv or xlsx, to a table of ours.

Three forms: one row a sub kegiatan with the codes of its parents in columns of their own; the
same with code and name in one cell (SIPD's export); and the decree's annex, a code cut into five
columns with a row for every level.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

from renja_dsl.drafts.text import one_line
from renja_dsl.intake.refused import ImportRefused
from renja_dsl.intake.sheets.grid import Content, Sheet, shown
from renja_dsl.intake.tables.book import read_tables
from renja_dsl.intake.tables.meanings import fold
from renja_dsl.nomenklatur import Entri, Tabel
from renja_dsl.nomenklatur.table import merged

_LEVELS = ("bidang", "program", "kegiatan", "sub kegiatan")
_ANNEX = ("urusan unsur", "bidang urusan bidang unsur", "program", "kegiatan", "sub kegiatan", "nomenklatur urusan")
_CODE_NAME = re.compile(r"((?:[0-9X]{1,2})(?:\.[0-9X]{1,4})*)\s+(\S.*)", re.S)
_CODE = re.compile(r"(?:[0-9]|X)(?:\.[0-9X]{1,4})*")
_YEAR = re.compile(r"(20\d\d)")
_NULL = "[null]"
_WIDTHS = {"program": 2, "sub": 4}


def read_nomenklatur(path: Path, year: int = 0) -> Tabel:
    """Raises ImportRefused: no year, no known form."""
    found = _YEAR.search(path.stem)
    year = year or (int(found[1]) if found else 0)
    if not year:
        raise ImportRefused("nomenklatur.tanpa_tahun", berkas=str(path))
    for sheet in read_tables(path):
        for row in range(min(20, len(sheet.rows))):
            heads = {fold(sheet.text(row, c)).replace("subkegiatan", "sub kegiatan"): c for c in range(sheet.width)}
            successors: dict[str, str] = {}
            if all(name in heads for name in _ANNEX):
                entries = list(_annex(sheet, row + 1, heads))
            elif "sub kegiatan" in heads and "program" in heads:
                entries = list(_flat(sheet, row + 1, heads, successors))
            else:
                continue
            if entries:
                return Tabel(year, path.name, merged(entries), successors)
    raise ImportRefused("nomenklatur.bentuk_asing", berkas=str(path))


def _flat(sheet: Sheet, start: int, heads: dict[str, int], successors: dict[str, str]) -> Iterator[Entri]:
    before = heads.get("sub sebelumnya", heads.get("sub kegiatan sebelumnya"))
    for row in range(start, len(sheet.rows)):
        for level in _LEVELS:
            code, name = _coded(sheet, row, heads, level)
            if not code:
                continue
            if level != "sub kegiatan":
                yield Entri(code, (name,))
                continue
            wording = [_text(sheet, row, heads.get(head)) for head in ("indikator", "satuan")]
            yield Entri(code, (name,), *((word,) if word else () for word in wording))
            old = _CODE_NAME.match(_text(sheet, row, before))
            if old is not None and old[1] != code:
                successors.setdefault(old[1], code)


def _coded(sheet: Sheet, row: int, heads: dict[str, int], level: str) -> tuple[str, str]:
    """Code and name of a level: in two columns, or in one cell."""
    short = "sub" if level == "sub kegiatan" else level
    text = _text(sheet, row, heads.get(level))
    code = _text(sheet, row, heads.get(f"kode {short}", heads.get(f"kode {level}")))
    if code:
        return (code, text) if _CODE.fullmatch(code) and text else ("", "")
    found = _CODE_NAME.fullmatch(text)
    return (found[1], found[2]) if found is not None else ("", "")


def _annex(sheet: Sheet, start: int, heads: dict[str, int]) -> Iterator[Entri]:
    columns = [heads[name] for name in _ANNEX[:5]]
    for row in range(start, len(sheet.rows)):
        urusan, bidang, program, kegiatan, sub = (_part(sheet.cell(row, column)) for column in columns)
        name = _text(sheet, row, heads[_ANNEX[5]])
        if not urusan or not name:
            continue
        parts = [urusan]
        if bidang:
            parts.append(bidang.zfill(2))
        if program:
            parts.append(program.zfill(_WIDTHS["program"]))
        if kegiatan:
            authority, _, number = kegiatan.partition(".")
            parts.append(f"{authority}.{number.zfill(2)}")
        if sub:
            parts.append(sub.zfill(_WIDTHS["sub"]))
        code = ".".join(parts)
        if not _CODE.fullmatch(code):
            continue
        wording = [_text(sheet, row, heads.get(head)) if sub else "" for head in ("indikator", "satuan")]
        yield Entri(code, (name,), *((word,) if word else () for word in wording))


def _part(cell: Content) -> str:
    """`2.1` as a number is the kegiatan 2.10: such a column is read with two decimals."""
    if isinstance(cell, Decimal):
        return shown(cell) if cell == cell.to_integral_value() else format(round(cell, 2), "f")
    return "".join(cell.split())


def _text(sheet: Sheet, row: int, column: int | None) -> str:
    if column is None:
        return ""
    text = one_line(sheet.text(row, column))
    return "" if text == _NULL else text
