"""Tables as text: csv with comma or semicolon, tsv."""

from __future__ import annotations

import csv
import re
from collections import Counter
from io import StringIO
from itertools import islice
from pathlib import Path

from renja_dsl.intake.refused import ImportRefused
from renja_dsl.intake.sheets.archive import decoded, read_bytes
from renja_dsl.intake.sheets.grid import Content, Extent, Sheet

SUFFIXES = (".csv", ".tsv", ".tab")
_FIELD_LIMIT = 1024 * 1024
_SIGNS = (",", ";", "\t", "|")
_HEAD, _ROWS = 1 << 16, 40
"""characters and rows that tell the separator"""
_TOLD = re.compile(r"sep=(.)\r?\n")
"""the first line by which Excel is told the separator"""


def read_delimited(path: Path) -> list[Sheet]:
    """Raises ImportRefused."""
    return delimited(read_bytes(path), path)


def delimited(data: bytes, path: Path) -> list[Sheet]:
    """The table in a text. Raises ImportRefused."""
    name = str(path)
    text = decoded(data, name)
    told = _TOLD.match(text)
    if told is not None:
        text = text[told.end() :]
    separator = told[1] if told else "\t" if path.suffix.lower() in (".tsv", ".tab") else _separator(text)
    csv.field_size_limit(_FIELD_LIMIT)
    rows: list[list[Content]] = []
    extent = Extent(name)
    try:
        for row in csv.reader(StringIO(text, newline=""), delimiter=separator):
            rows.append([_bare(cell) for cell in row])
            extent.check("", len(rows), len(row))
    except csv.Error as error:
        raise ImportRefused("impor.csv_rusak", berkas=name, baris=str(len(rows) + 1), sebab=str(error)) from None
    return [Sheet("", rows)] if any(any(row) for row in rows) else []


def _bare(cell: str) -> str:
    """Without what keeps a spreadsheet from making a number or a date of it: `="2.17"`, `'2.17`."""
    if cell[:2] == '="' and cell[-1] == '"' and len(cell) > len('="'):
        return cell[2:-1]
    return cell[1:] if cell[:1] == "'" and cell[1:2].isdigit() else cell


def _separator(text: str) -> str:
    """By which the first rows have the same number of cells, most of them and as many as can be.

    Signs between quotation marks separate nothing: a list of funds may hold more semicolons than a row has commas.
    """
    head = text[:_HEAD]
    best, chosen = (0, 0), _SIGNS[0]
    for sign in _SIGNS:
        try:
            widths = Counter(map(len, islice(csv.reader(StringIO(head, newline=""), delimiter=sign), _ROWS)))
        except csv.Error:
            continue
        width, rows = max(((w, n) for w, n in widths.items() if w > 1), key=lambda one: one[::-1], default=(0, 0))
        if (rows, width) > best:
            best, chosen = (rows, width), sign
    return chosen
