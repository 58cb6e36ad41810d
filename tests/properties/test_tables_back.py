"""Official tables that the program writes are read back as the plan that they were made of."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings

from renja_dsl.check.readers import Texts
from renja_dsl.drafts.plan import Draft, DraftCell
from renja_dsl.intake.importing import import_file
from renja_dsl.model.arithmetic import number
from renja_dsl.model.document import Document
from renja_dsl.model.lookup import Lookup
from renja_dsl.model.references import load
from renja_dsl.papers.tables.plain import tables_paper
from renja_dsl.papers.writers import xlsx as xlsx_writer
from renja_dsl.papers.writers.base import Look
from renja_dsl.report.table_text import tables_csv
from renja_dsl.report.tables import tables_of
from renja_dsl.syntax.parser import PlanParser
from renja_dsl.syntax.source import Source
from renja_dsl.testing import Rencana
from renja_dsl.testing.strategies import rencana
from renja_dsl.values.tingkat import BERKODE, TINGKAT_KERJA
from tests.intake.fixtures import workbook

PARSER = PlanParser()
Key = tuple[str, str, str, int | str]
"""code, indicator or nothing, field, key"""
QUARTERS = ("TW1", "TW2", "TW3", "TW4")
PLANNED: Mapping[str, tuple[str, Any]] = {
    "pagu": ("pagu", 0),
    "pagu maju": ("pagu", 1),
    "target": ("target", 0),
    "target maju": ("target", 1),
}
EVALUATED: Mapping[str, tuple[str, Any]] = {
    "pagu": ("pagu", 0),
    "pagu renstra": ("pagu", "renstra"),
    "serapan lalu": ("serapan", "lalu"),
    "target": ("target", 0),
    "target renstra": ("target", "renstra"),
    "realisasi lalu": ("realisasi", "lalu"),
    **{f"serapan@{key}": ("serapan", key) for key in QUARTERS},
    **{f"realisasi@{key}": ("realisasi", key) for key in QUARTERS},
}
"""field of a draft -> attribute of the model and its key; a number counts from the document's year"""


def as_csv(path: Path, rows: list[list[str]]) -> Path:
    with path.with_suffix(".csv").open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(rows)
    return path.with_suffix(".csv")


def as_workbook(path: Path, rows: list[list[str]]) -> Path:
    """Numbers as numbers: so spreadsheets hold them."""
    pytest.importorskip("python_calamine")
    cells = [
        [Decimal(text) if text.replace(".", "", 1).isdecimal() and "." not in text else text for text in row]
        for row in rows
    ]
    return workbook(path.with_suffix(".xlsx"), [rows[0], *cells[1:]])


def written(document: Document, fields: Mapping[str, tuple[str, Any]]) -> Iterator[tuple[Key, Decimal]]:
    """The numbers of a document that its table shows."""
    for node in document.simpul:
        if node.tingkat not in BERKODE or not node.kode_teks:
            continue
        for owner, name in [(node, ""), *((i, str(i.nama.nilai)) for i in node.indikator)]:
            for field, (attribute, key) in fields.items():
                cells = getattr(owner, attribute, {})
                cell = cells.get(document.tahun + key if isinstance(key, int) else key)
                if cell is not None:
                    yield (node.kode_teks, name, field, ""), number(cell.nilai)


def read(draft: Draft, fields: Mapping[str, tuple[str, Any]]) -> Iterator[tuple[Key, Decimal]]:
    for node in draft.simpul():
        for isi, name in [(node.isi, ""), *((i.isi, i.nama) for i in node.indikator)]:
            for field in fields:
                medan, _, key = field.partition("@")
                cell: DraftCell | None = isi.get(medan, key)
                if cell is not None:
                    yield (node.kode, name, field, ""), number(cell.nilai)


@pytest.mark.parametrize("stored", [as_csv, as_workbook])
@pytest.mark.parametrize(("table", "kind", "fields"), [("T-C.33", "renja", PLANNED), ("E.81", "evaluasi", EVALUATED)])
@settings(deadline=None, max_examples=8, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(plan=rencana(("renja", "evaluasi")))
def test_a_table_read_back_says_the_same(
    table: str,
    kind: str,
    fields: Mapping[str, tuple[str, Any]],
    stored: Callable[[Path, list[list[str]]], Path],
    plan: Rencana,
    tmp_path: Path,
) -> None:
    lookup = Lookup(load(Texts.of(Source(name, text) for name, text in plan.teks.items()), plan.teks))
    tables, _ = tables_of(table, lookup, "id")
    for one in tables:
        document = lookup.documents[one.file]
        rows = list(csv.reader(io.StringIO(tables_csv([one], "id"))))
        made = import_file(stored(tmp_path / "tabel", rows), PARSER, year=document.tahun, kind=kind)
        assert len(made.drafts) == 1
        assert not made.gate
        assert dict(read(made.drafts[0], fields)) == dict(written(document, fields))


@pytest.mark.parametrize(("table", "kind", "fields"), [("T-C.33", "renja", PLANNED), ("E.81", "evaluasi", EVALUATED)])
@settings(deadline=None, max_examples=4, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(plan=rencana(("renja", "evaluasi")))
def test_the_workbook_of_a_table_read_back_says_the_same(
    table: str, kind: str, fields: Mapping[str, tuple[str, Any]], plan: Rencana, tmp_path: Path
) -> None:
    """There what the rows of a node share stands once, and columns have their numbers in a row of their own."""
    pytest.importorskip("xlsxwriter")
    pytest.importorskip("python_calamine")
    lookup = Lookup(load(Texts.of(Source(name, text) for name, text in plan.teks.items()), plan.teks))
    tables, _ = tables_of(table, lookup, "id")
    for one in tables:
        document = lookup.documents[one.file]
        path = tmp_path / "tabel.xlsx"
        path.write_bytes(xlsx_writer.write(tables_paper([one]), Look()))
        made = import_file(path, PARSER, year=document.tahun, kind=kind)
        assert len(made.drafts) == 1
        assert not made.gate
        assert dict(read(made.drafts[0], fields)) == dict(written(document, fields))


@pytest.mark.parametrize("workbooks", [True, False], ids=["xlsx", "csv"])
@settings(deadline=None, max_examples=4, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(plan=rencana(("renja", "rkpd")))
def test_both_documents_of_a_review_are_read_back(workbooks: bool, plan: Rencana, tmp_path: Path) -> None:
    """T-C.31 has a row of each below the other."""
    pytest.importorskip("xlsxwriter")
    lookup = Lookup(load(Texts.of(Source(name, text) for name, text in plan.teks.items()), plan.teks))
    (one,), _ = tables_of("T-C.31", lookup, "id")
    if workbooks:
        pytest.importorskip("python_calamine")
        path = tmp_path / "tabel.xlsx"
        path.write_bytes(xlsx_writer.write(tables_paper([one]), Look()))
    else:
        path = as_csv(tmp_path / "tabel", list(csv.reader(io.StringIO(tables_csv([one], "id")))))
    renja = lookup.documents[one.file]
    made = import_file(path, PARSER, year=renja.tahun)
    fields = {medan: PLANNED[medan] for medan in ("pagu", "target")}
    back = {draft.jenis: dict(read(draft, fields)) for draft in made.drafts}
    for document in (renja, lookup.document("rkpd", renja)):
        codes = {node.kode_teks for node in document.simpul if node.tingkat in TINGKAT_KERJA}
        assert back[document.jenis] == {key: n for key, n in written(document, fields) if key[0] in codes}


def test_what_one_document_of_a_review_lacks_is_none_of_its_nodes(tmp_path: Path) -> None:
    program = 'program {code} "P{code}"\n  indikator "I"\n    target 1 unit\n  pagu Rp{pagu}\n'
    plans = {
        "rkpd.renja": "rkpd 2026\n" + program.format(code="2.17.02", pagu=10) + program.format(code="2.17.03", pagu=20),
        "renja.renja": 'renja 2026\n  mengacu rkpd "rkpd.renja"\n'
        + program.format(code="2.17.02", pagu=11)
        + program.format(code="2.17.04", pagu=40),
    }
    lookup = Lookup(load(Texts.of(Source(name, text) for name, text in plans.items()), plans))
    (one,), _ = tables_of("T-C.31", lookup, "id")
    path = as_csv(tmp_path / "tabel", list(csv.reader(io.StringIO(tables_csv([one], "id")))))
    made = import_file(path, PARSER, year=2026)
    codes = {draft.jenis: [node.kode for node in draft.simpul()] for draft in made.drafts}
    assert codes == {"rkpd": ["2.17.02", "2.17.03"], "renja": ["2.17.02", "2.17.04"]}
