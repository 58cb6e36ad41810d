"""Tables as JSON, CSV and Markdown: complete, nothing wrapped or shortened."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Sequence
from typing import Any
from unicodedata import normalize

from renja_dsl.messages import word
from renja_dsl.report.tables.base import OfficialTable, TableCell

SCHEMA = "renja-rekap/1"
_FORMULA = re.compile(r"\s*[=+@-]|[\t\r]")
"""what makes a spreadsheet compute a cell, in any width and behind blanks"""


def tables_json(tables: Sequence[OfficialTable]) -> str:
    """Every table with its columns; numbers are decimal strings, shares percent points."""
    return json.dumps({"schema": SCHEMA, "tables": [_object(t) for t in tables]}, ensure_ascii=False, indent=2)


def _object(table: OfficialTable) -> dict[str, Any]:
    return {
        "table": table.name,
        "title": table.title,
        "file": table.file,
        "columns": [{"key": k.key, "title": k.label} for k in table.heads],
        "rows": [
            {
                "level": row.level,
                "cells": {k.key: _cell(cell) for k, cell in zip(table.heads, row.cells, strict=True)},
            }
            for row in table.rows
        ],
        "notes": list(table.notes),
    }


def _cell(cell: TableCell) -> dict[str, Any]:
    return {
        "text": cell.text,
        "value": None if cell.value is None else f"{cell.value:f}",
        "computed": cell.computed or None,
        "computed_value": None if cell.computed_value is None else f"{cell.computed_value:f}",
        "differs": cell.differs,
    }


def tables_csv(tables: Sequence[OfficialTable], language: str) -> str:
    """One table after the other, an empty line between; a column that was computed has a second one beside it.

    Numbers are plain decimals with a dot. A text that a spreadsheet would compute gets an apostrophe.
    """
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    for number, table in enumerate(tables):
        if number:
            out.write("\n")
        twice = [any(row.cells[n].computed for row in table.rows) for n in range(len(table.heads))]
        titles: list[str] = []
        for head, double in zip(table.heads, twice, strict=True):
            titles.append(guarded(head.label))
            if double:
                titles.append(guarded(f"{head.label} ({word('rekap.dihitung', language)})"))
        writer.writerow(titles)
        for row in table.rows:
            texts: list[str] = []
            for cell, double in zip(row.cells, twice, strict=True):
                texts.append(guarded(cell.text) if cell.value is None else f"{cell.value:f}")
                if double:
                    computed = cell.computed_value
                    texts.append(guarded(cell.computed) if computed is None else f"{computed:f}")
            writer.writerow(texts)
    return out.getvalue()


def guarded(text: str) -> str:
    """A text that no spreadsheet takes for a formula."""
    return f"'{text}" if _FORMULA.match(normalize("NFKC", text[:80])) else text


def tables_markdown(tables: Sequence[OfficialTable]) -> str:
    return "\n".join(_markdown(table) for table in tables)


def _markdown(table: OfficialTable) -> str:
    lines = [f"## {_escaped(table.title)}", ""]
    lines.append("| " + " | ".join(_escaped(k.label) for k in table.heads) + " |")
    lines.append("|" + "|".join("---:" if k.right else "---" for k in table.heads) + "|")
    for row in table.rows:
        cells = [_escaped(together(cell)) for cell in row.cells]
        if row.strong:
            cells = [f"**{cell}**" if cell else "" for cell in cells]
        lines.append("| " + " | ".join(cells) + " |")
    lines.append("")
    lines += [f"- {_escaped(note)}" for note in table.notes]
    return "\n".join([*lines, ""])


def together(cell: TableCell) -> str:
    """What is stated, and what was computed where it differs or stands alone."""
    if cell.differs and cell.computed:
        return f"{cell.text} ≠ {cell.computed}"
    if cell.differs:
        return f"≠ {cell.text}"
    return cell.text or (f"= {cell.computed}" if cell.computed else "")


def _escaped(text: str) -> str:
    flat = " ".join(text.split())
    for mark in ("\\", "|", "<", "*", "_", "`", "["):
        flat = flat.replace(mark, f"\\{mark}")
    return flat
