"""What tests of tables share: three levels, what was made of them, and a workbook of rows."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from renja_dsl.drafts.plan import DraftSimpul
from renja_dsl.drafts.text import cell_text
from renja_dsl.intake.importing import Import, import_file
from renja_dsl.syntax.parser import PlanParser
from tests.intake.fixtures import Row, workbook

PROGRAM, KEGIATAN, SUB = "2.17.03", "2.17.03.2.01", "2.17.03.2.01.0001"
NAMES = {PROGRAM: "PROGRAM PENGAWASAN KOPERASI", KEGIATAN: "Pemeriksaan Koperasi", SUB: "Pemeriksaan Kesehatan"}
TITLE = ["Rencana Kerja Dinas Koperasi Tahun 2026"]


def imported(folder: Path, parser: PlanParser, rows: Sequence[Row], *, merged: Sequence[str] = ()) -> Import:
    return import_file(workbook(folder / "tabel.xlsx", rows, merged=merged), parser)


def nodes(made: Import, number: int = 0) -> dict[str, DraftSimpul]:
    return {node.kode or node.nama: node for node in made.drafts[number].simpul()}


def money(node: DraftSimpul, medan: str, key: str | int = "") -> str:
    cell = node.isi.get(medan, key)
    return cell_text(cell) if cell is not None else ""


def keys(made: Import) -> list[str]:
    return [note.key for note in made.notes]


def levels(*values: Any) -> list[list[Any]]:
    """The three levels, each with these values."""
    return [[code, NAMES[code], *values] for code in NAMES]
