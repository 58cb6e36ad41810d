"""Tables as text: csv with comma or semicolon, tsv."""

from __future__ import annotations

import csv
import re
from io import StringIO
from pathlib import Path

from renja_dsl.intake.refused import ImportRefused
from renja_dsl.intake.sheets.archive import decoded, read_bytes
from renja_dsl.intake.sheets.grid import Content, Extent, Sheet

SUFFIXES = (".csv", ".tsv", ".tab")
_FIELD_LIMIT = 1024 * 1024
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
            rows.append([*row])
            extent.check("", len(rows), len(row))
    except csv.Error as error:
        raise ImportRefused("impor.csv_rusak", berkas=name, baris=str(len(rows) + 1), sebab=str(error)) from None
    return [Sheet("", rows)] if any(any(row) for row in rows) else []


def _separator(text: str) -> str:
    """The sign that stands most evenly in the first lines."""
    lines = [line for line in text.splitlines()[:50] if line.strip()]
    scores = {sign: sum(line.count(sign) for line in lines) for sign in (";", "\t", ",", "|")}
    best = max(scores, key=lambda sign: scores[sign])
    semicolons = sum(";" in line for line in lines) * 2 >= len(lines)
    return ";" if semicolons and scores[";"] else best if scores[best] else ","
