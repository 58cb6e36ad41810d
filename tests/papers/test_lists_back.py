"""Lists out and in again: what others bring in, and issues, come back from Word and from a workbook."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

pytest.importorskip("docx")
pytest.importorskip("xlsxwriter")
pytest.importorskip("python_calamine")

from renja_dsl.drafts.plan import Draft, DraftEntri
from renja_dsl.drafts.text import one_line, plan_text
from renja_dsl.intake.importing import import_file
from renja_dsl.intake.tables.book import import_book
from renja_dsl.papers.tables import goals, proposals
from renja_dsl.papers.tree import Paper, PaperSection
from renja_dsl.papers.writers import docx as docx_writer
from renja_dsl.papers.writers import xlsx as xlsx_writer
from renja_dsl.papers.writers.base import Look
from renja_dsl.syntax.parser import PlanParser
from renja_dsl.testing.assertions import documents_of
from renja_dsl.values import Rupiah
from tests.intake.fixtures import words

WRITERS = {"docx": docx_writer.write, "xlsx": xlsx_writer.write}
PARSER = PlanParser()
PARTS = {
    "isu_strategis": ("aspek", "masalah", "telaahan_renstra", "telaahan_visi"),
    "usulan": ("lokasi", "indikator", "besaran", "asal", "catatan"),
    "pokok_pikiran": ("anggota", "daerah_pemilihan", "lokasi", "terkait", "nilai"),
    "inovasi": ("bentuk", "mulai", "uraian", "manfaat"),
}
"""list -> its parts in the order of the columns"""
TEXTS = st.tuples(
    st.sampled_from("Ab<&é=7"), st.text("abc XYZ 019;:,.()%&<>\"'/=+-@é\n", max_size=40), st.sampled_from("xyz")
).map(lambda parts: one_line("".join(parts)))
"""as people write them, and what is markup, a formula or a list elsewhere"""


@st.composite
def entries(draw: st.DrawFn, medan: str) -> tuple[DraftEntri, ...]:
    if medan != "isu_strategis" and draw(st.integers(0, 4)) == 0:
        return (DraftEntri(medan, "", (("alasan", draw(TEXTS)),), nihil=True),)
    values = {"nilai": st.integers(0, 10**13).map(lambda n: Rupiah(Decimal(n))), "mulai": st.integers(1990, 2099)}
    made = []
    for _ in range(draw(st.integers(1, 3))):
        chosen = draw(st.sets(st.sampled_from(PARTS[medan])))
        parts = ((part, draw(values.get(part, TEXTS.filter(_no_semicolon)))) for part in PARTS[medan] if part in chosen)
        made.append(DraftEntri(medan, draw(TEXTS), tuple(parts)))
    return tuple(made)


def _no_semicolon(text: str) -> bool:
    """It parts origin and note, which share a column."""
    return ";" not in text


PLANS = st.tuples(*(entries(medan) for medan in PARTS)).map(lambda lists: [e for one in lists for e in one])


@pytest.mark.parametrize("form", WRITERS)
@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(listed=PLANS)
def test_every_list_comes_back(form: str, listed: list[DraftEntri]) -> None:
    text = plan_text(Draft("renja", 2026, nama="Dinas Koperasi", daftar=listed))
    document = documents_of({"renja.renja": text})["renja.renja"]
    tables = [make(document) for make in (goals.issues, proposals.proposals, proposals.opinions, proposals.innovations)]
    with TemporaryDirectory() as folder:
        path = Path(folder, f"renja.{form}")
        path.write_bytes(WRITERS[form](Paper("Renja", "Dinas", (PaperSection(tuple(tables)),)), Look()))
        read = import_file(path, PARSER)
    (draft,) = read.drafts
    assert draft.daftar == listed
    assert (draft.jenis, draft.tahun, draft.nama) == ("renja", 2026, "Dinas Koperasi")
    assert not any(told.key == "impor.sel_lewat" for told in read.notes)


def test_as_others_write_them(tmp_path: Path) -> None:
    """Other heads, a remark below, a dash, an entry over two rows, a year that only the plan beside says."""
    plan = [
        ["Kode", "Program/Kegiatan", "Indikator", "Target 2026", "Pagu 2026 (Rp)"],
        ["2.17.03", "PROGRAM PENGAWASAN", "Persentase koperasi", "40%", "150.000.000"],
    ]
    usulan = [
        ["No.", "Usulan", "Lokasi", "Indikator", "Volume", "Keterangan"],
        ["1", "Pelatihan", "Desa A", "Peserta", "30 orang", "-"],
        ["", "", "Desa B", "", "", ""],
        ["2", "Pasar", "", "", "", ""],
        ["Sumber: Musrenbang", "", "", "", "", ""],
    ]
    inovasi = [["Nama Inovasi", "Bentuk Inovasi", "Manfaat"], ["Nihil", "", ""]]
    path = words(tmp_path / "renja.docx", "Rencana Kerja", [plan, usulan, inovasi])
    book = import_book(path)
    listed = [entri for table in book.tables for draft in table.drafts for entri in draft.daftar]
    assert [(e.medan, e.teks, dict(e.bagian)) for e in listed] == [
        ("usulan", "Pelatihan", {"lokasi": "Desa A; Desa B", "indikator": "Peserta", "besaran": "30 orang"}),
        ("usulan", "Pasar", {}),
        ("inovasi", "", {"alasan": "Nihil"}),
    ]
    assert {draft.tahun for table in book.tables for draft in table.drafts} == {2026}
