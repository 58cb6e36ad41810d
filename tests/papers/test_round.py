"""Out and in again: what T-C.33 and Tabel 4.1 state of a plan comes back from Word and from a workbook."""

from __future__ import annotations

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
from renja_dsl.model.lookup import Lookup
from renja_dsl.papers.tables import tabel41, tc33
from renja_dsl.papers.tables.base import Numbers
from renja_dsl.papers.tree import PaperTable
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


def came_back(table: PaperTable, form: str) -> Document:
    with TemporaryDirectory() as folder:
        path = Path(folder, f"renja.{form}")
        path.write_bytes(WRITERS[form](alone(table), Look()))
        [output] = import_file(path, PARSER).outputs
    return documents_of({"r.renja": output.text})["r.renja"]


@pytest.mark.parametrize("form", WRITERS)
@pytest.mark.parametrize("make", [tc33.make, tabel41.make], ids=["T-C.33", "4.1"])
@settings(max_examples=5, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(plan=rencana(most=(2, 2, 2)))
def test_the_same_plan(form: str, make: object, plan: Rencana) -> None:
    documents = documents_of(plan.teks)
    name = next(name for name in plan.teks if documents[name].jenis == "renja")
    document = documents[name]
    table = make(Lookup(documents), document, Numbers.STATED)  # type: ignore[operator]
    back = came_back(table, form)
    assert back.tahun == document.tahun
    assert stated(back) == stated(document)
