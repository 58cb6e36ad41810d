"""Tables as JSON, CSV and Markdown: complete, nothing wrapped or shortened."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Sequence
from typing import Any

from renja_dsl.messages import word
from renja_dsl.report.tables.base import Sel, Tabel

SCHEMA = "renja-rekap/1"
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""what makes a spreadsheet compute a cell"""


def tables_json(tables: Sequence[Tabel]) -> str:
    """Every table with its columns; numbers are decimal strings, shares percent points."""
    return json.dumps({"schema": SCHEMA, "tables": [_object(t) for t in tables]}, ensure_ascii=False, indent=2)


def _object(table: Tabel) -> dict[str, Any]:
    return {
        "table": table.nama,
        "title": table.judul,
        "file": table.berkas,
        "columns": [{"key": k.key, "title": k.judul} for k in table.kepala],
        "rows": [
            {
                "level": lajur.tingkat,
                "cells": {k.key: _cell(sel) for k, sel in zip(table.kepala, lajur.sel, strict=True)},
            }
            for lajur in table.lajur
        ],
        "notes": list(table.catatan),
    }


def _cell(sel: Sel) -> dict[str, Any]:
    computed = sel.computed.removeprefix("= ")
    return {
        "text": sel.text,
        "value": None if sel.value is None else f"{sel.value:f}",
        "computed": computed or None,
        "computed_value": None if sel.computed_value is None else f"{sel.computed_value:f}",
        "differs": sel.differs,
    }


def tables_csv(tables: Sequence[Tabel], language: str) -> str:
    """One table after the other, an empty line between; a column that was computed has a second one beside it.

    Numbers are plain decimals with a dot. A text that a spreadsheet would compute gets an apostrophe.
    """
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    for number, table in enumerate(tables):
        if number:
            out.write("\n")
        twice = [any(lajur.sel[n].computed for lajur in table.lajur) for n in range(len(table.kepala))]
        head: list[str] = []
        for kepala, double in zip(table.kepala, twice, strict=True):
            head.append(guarded(kepala.judul))
            if double:
                head.append(guarded(f"{kepala.judul} ({word('rekap.dihitung', language)})"))
        writer.writerow(head)
        for lajur in table.lajur:
            row: list[str] = []
            for sel, double in zip(lajur.sel, twice, strict=True):
                row.append(guarded(sel.text) if sel.value is None else f"{sel.value:f}")
                if double:
                    computed = guarded(sel.computed.removeprefix("= "))
                    row.append(computed if sel.computed_value is None else f"{sel.computed_value:f}")
            writer.writerow(row)
    return out.getvalue()


def guarded(text: str) -> str:
    """A text that no spreadsheet takes for a formula."""
    return f"'{text}" if text.startswith(_FORMULA) else text


def tables_markdown(tables: Sequence[Tabel]) -> str:
    return "\n".join(_markdown(table) for table in tables)


def _markdown(table: Tabel) -> str:
    lines = [f"## {_escaped(table.judul)}", ""]
    lines.append("| " + " | ".join(_escaped(k.judul) for k in table.kepala) + " |")
    lines.append("|" + "|".join("---:" if k.kanan else "---" for k in table.kepala) + "|")
    for lajur in table.lajur:
        cells = [_escaped(together(sel)) for sel in lajur.sel]
        if lajur.tebal:
            cells = [f"**{cell}**" if cell else "" for cell in cells]
        lines.append("| " + " | ".join(cells) + " |")
    lines.append("")
    lines += [f"- {_escaped(note)}" for note in table.catatan]
    return "\n".join([*lines, ""])


def together(sel: Sel) -> str:
    """What is stated, and what was computed where it differs or stands alone."""
    if sel.differs and sel.computed:
        return f"{sel.text} ≠ {sel.computed}"
    if sel.differs:
        return f"≠ {sel.text}"
    return sel.text or sel.computed


def _escaped(text: str) -> str:
    flat = " ".join(text.split())
    for mark in ("\\", "|", "<", "*", "_", "`", "["):
        flat = flat.replace(mark, f"\\{mark}")
    return flat
