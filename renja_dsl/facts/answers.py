"""Answers as tables to be drawn, and as JSON (`renja-tanya/1`)."""

from __future__ import annotations

import json
from decimal import Decimal
from typing import Any

from renja_dsl.facts.asking import Jawaban, is_money, plain
from renja_dsl.facts.questions import QUESTIONS
from renja_dsl.messages import word
from renja_dsl.report.tables.base import Head, OfficialTable, TableCell, TableRow
from renja_dsl.values import format_rupiah
from renja_dsl.values.bilangan import format_bilangan
from renja_dsl.values.data import visible

SCHEMA = "renja-tanya/1"


def answer_table(answer: Jawaban, title: str, file: str, language: str) -> OfficialTable:
    """Amounts in rupiah; a column of other numbers to the right, a text as it is."""
    heads = tuple(
        Head(name, name, right=_numeric(kind), flexible=kind == "VARCHAR", leads=not number)
        for number, (name, kind) in enumerate(answer.kolom)
    )
    kinds = [kind for _, kind in answer.kolom]
    rows = tuple(
        TableRow(tuple(_cell(value, kind, language) for value, kind in zip(row, kinds, strict=True)))
        for row in answer.baris
    )
    return OfficialTable("tanya", title, file, heads, rows)


def answer_json(answer: Jawaban) -> str:
    """Columns with their types, and an object a row; decimals are strings."""
    names = [name for name, _ in answer.kolom]
    data = {
        "schema": SCHEMA,
        "columns": [{"name": name, "type": kind} for name, kind in answer.kolom],
        "rows": [dict(zip(names, map(plain, row), strict=True)) for row in answer.baris],
    }
    return visible(json.dumps(data, ensure_ascii=False, indent=1)) + "\n"


def question_table(file: str, language: str) -> OfficialTable:
    """The ready questions by name."""
    heads = (
        Head("nama", word("jawab.nama", language), leads=True),
        Head("isi", word("jawab.isi", language), flexible=True),
    )
    rows = tuple(TableRow((TableCell(q.nama), TableCell(q.sentence(language)))) for q in QUESTIONS)
    return OfficialTable("tanya", word("jawab.daftar", language), file, heads, rows)


def _numeric(kind: str) -> bool:
    return kind.startswith(("DECIMAL", "DOUBLE", "FLOAT")) or kind.endswith("INT") or kind == "INTEGER"


def _cell(value: Any, kind: str, language: str) -> TableCell:
    match value:
        case None:
            return TableCell()
        case bool():
            return TableCell(word("jawab.ya" if value else "jawab.tidak", language))
        case Decimal() if is_money(kind):
            return TableCell(format_rupiah(value), value, unit="rupiah")
        case Decimal():
            return TableCell(format_bilangan(value.normalize()), value, unit="angka")
        case int():
            return TableCell(str(value), Decimal(value), unit="angka")
    held = plain(value)
    return TableCell(held if isinstance(held, str) else json.dumps(held, ensure_ascii=False))
