"""Out and in again: what T-C.33 and Tabel 4.1 state of a plan comes back from Word and from a workbook."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings

pytest.importorskip("docx")
pytest.importorskip("xlsxwriter")
pytest.importorskip("typst")
pytest.importorskip("python_calamine")

from renja_dsl.intake.importing import import_file
from renja_dsl.model.arithmetic import carried_pagu
from renja_dsl.model.document import Document
from renja_dsl.model.documents import Documents
from renja_dsl.model.lookup import Lookup
from renja_dsl.papers.tables import e81, goals, tabel41, tc29, tc33
from renja_dsl.papers.tables.base import Numbers
from renja_dsl.papers.tree import Mark, PaperTable
from renja_dsl.papers.writers import docx as docx_writer
from renja_dsl.papers.writers import xlsx as xlsx_writer
from renja_dsl.papers.writers.base import Look
from renja_dsl.report.tables.cells import text_of
from renja_dsl.syntax.parser import PlanParser
from renja_dsl.testing.assertions import documents_of
from renja_dsl.testing.printing import Rencana
from renja_dsl.testing.strategies import rencana
from renja_dsl.values.tingkat import TINGKAT_KERJA
from tests.papers.made import alone

WRITERS = {"docx": docx_writer.write, "xlsx": xlsx_writer.write}
PARSER = PlanParser()
Make = Callable[[Lookup, Document, Numbers], PaperTable]


def stated(document: Document) -> list[tuple[object, ...]]:
    """What the tables state of every node."""
    n = document.tahun
    return [
        (
            node.tingkat,
            node.kode_teks,
            node.nama_teks,
            "; ".join(text_of(one) for one in node.teks("lokasi")),
            "; ".join(text_of(one.nama) for one in node.sumber_dana),
            carried_pagu(node, n),
            carried_pagu(node, n + 1),
            [(text_of(i.nama), text_of(i.target.get(n)), text_of(i.target.get(n + 1))) for i in node.indikator],
        )
        for node in document.simpul
        if node.tingkat in TINGKAT_KERJA
    ]


def came_back(table: PaperTable, form: str) -> dict[str, str]:
    """The plans that are read from a table, by name."""
    with TemporaryDirectory() as folder:
        path = Path(folder, f"renja.{form}")
        path.write_bytes(WRITERS[form](alone(table), Look()))
        return {output.path: output.text for output in import_file(path, PARSER).outputs}


MANY = settings(max_examples=4, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@pytest.mark.parametrize("form", WRITERS)
@pytest.mark.parametrize("make", [tc33.make, tabel41.make], ids=["T-C.33", "4.1"])
@MANY
@given(plan=rencana(most=(2, 2, 2)))
def test_the_same_plan(form: str, make: Make, plan: Rencana) -> None:
    documents = documents_of(plan.teks)
    document = only(documents, "renja")
    table = make(Lookup(documents), document, Numbers.STATED)
    [text] = came_back(table, form).values()
    back = documents_of({"r.renja": text})["r.renja"]
    assert back.tahun == document.tahun
    assert stated(back) == stated(document)


def only(documents: Documents, kind: str) -> Document:
    return next(document for document in documents.by_name.values() if document.jenis == kind)


def shown(table: PaperTable, like: PaperTable) -> list[list[object]]:
    """Numbers and texts of its cells, those left out that `like` computes: `5%` and `5,00%` are one number."""
    return [
        [
            None if of.mark is Mark.COMPUTED else cell.text if cell.value is None else cell.value
            for cell, of in zip(row.cells, same.cells, strict=True)
        ]
        for row, same in zip(table.rows, like.rows, strict=True)
    ]


TABLES: dict[str, tuple[str, Make]] = {
    "E.81": ("evaluasi", e81.make),
    "T-C.29": ("evaluasi", tc29.make),
    "tujuan": ("renja", lambda _, document, __: goals.goals(document)),
}


@pytest.mark.parametrize("form", WRITERS)
@pytest.mark.parametrize("key", TABLES)
@MANY
@given(plan=rencana(most=(2, 2, 2), dengan=("renstra", "evaluasi")))
def test_the_same_table(form: str, key: str, plan: Rencana) -> None:
    kind, make = TABLES[key]
    documents = documents_of(plan.teks)
    table = make(Lookup(documents), only(documents, kind), Numbers.STATED)
    again = documents_of(came_back(table, form))
    assert shown(make(Lookup(again), only(again, kind), Numbers.STATED), table) == shown(table, table)


FAULTY = """renja 2026
program 2.17 "PROGRAM PENGAWASAN"
  pagu Rp500
  kegiatan 2.17.03.2.01 "Pemeriksaan"
    sub kegiatan 2.17.03.2.01.01 "Pemeriksaan koperasi"
      indikator "Jumlah koperasi"
        target 5 koperasi
        target maju nihil
      indikator "Jumlah laporan"
        target 2 laporan
      pagu Rp300
      pagu maju Rp0
"""


@pytest.mark.parametrize("numbers", Numbers)
@pytest.mark.parametrize("form", WRITERS)
def test_levels_come_from_the_rows_and_numbers_from_what_is_stated(form: str, numbers: Numbers) -> None:
    """A code that says another level, a kegiatan without money, a program whose money differs, a zero that is none."""
    documents = documents_of({"r.renja": FAULTY})
    table = tc33.make(Lookup(documents), documents["r.renja"], numbers)
    [text] = came_back(table, form).values()
    lines = [line.strip() for line in FAULTY.splitlines()]
    expected = [line for line in lines if line != "pagu Rp500" or numbers is not Numbers.COMPUTED]
    assert sorted(line for line in map(str.strip, text.splitlines()) if line) == sorted(expected)
