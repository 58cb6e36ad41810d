"""The whole document out and in again: every table that it holds comes back from Word and from a workbook."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings

pytest.importorskip("docx")
pytest.importorskip("xlsxwriter")
pytest.importorskip("python_calamine")

from renja_dsl.check.readers import Folder
from renja_dsl.drafts.plan import Draft, DraftEntri
from renja_dsl.drafts.text import plan_text
from renja_dsl.intake.importing import import_file
from renja_dsl.model.documents import Documents
from renja_dsl.model.references import load
from renja_dsl.papers.tree import Paper, PaperTable
from renja_dsl.papers.writers.base import Look
from renja_dsl.testing.assertions import documents_of
from renja_dsl.testing.printing import Rencana
from renja_dsl.testing.strategies import rencana
from tests.papers.made import CONTOH, paper_of
from tests.papers.test_lists_back import PLANS
from tests.papers.test_round import PARSER, WRITERS, only, shown

SYSTEMATICS = ("Permendagri 86/2017", "Permendagri 14/2026")
_REFERRED = ("rkpd", "renstra", "evaluasi")


def came_back(paper: Paper, form: str) -> Documents:
    """The documents that a paper is read as, the Renja linked with the others as it was."""
    with TemporaryDirectory() as folder:
        path = Path(folder, f"dokumen.{form}")
        path.write_bytes(WRITERS[form](paper, Look()))
        read = import_file(path, PARSER)
    assert not read.failures
    assert not read.gate
    texts = {Path(output.path).name: output.text for output in read.outputs}
    assert len(texts) == len(read.outputs)
    for name, text in texts.items():
        if name.startswith("renja-"):
            head, _, rest = text.partition("\n")
            links = (f'  mengacu {kind} "{other}"\n' for kind in _REFERRED for other in texts if other.startswith(kind))
            texts[name] = f"{head}\n{''.join(links)}{rest}"
    return documents_of(texts)


def same_tables(documents: Documents, name: str, form: str, systematics: str) -> set[str]:
    """Compares; gives the keys of the tables."""
    paper = paper_of(documents, name, systematics=systematics)
    again = came_back(paper, form)
    (renja,) = (one for one in again.by_name if one.startswith("renja-"))
    back: dict[str, PaperTable] = {t.key: t for t in paper_of(again, renja, systematics=systematics).tables}
    for table in paper.tables:
        assert shown(back[table.key], table) == shown(table, table), table.key
    return {table.key for table in paper.tables}


@pytest.mark.parametrize("systematics", SYSTEMATICS)
@pytest.mark.parametrize("form", WRITERS)
@settings(max_examples=max(2, settings.default.max_examples // 100), deadline=None)
@given(plan=rencana(most=(2, 2, 1), dengan=_REFERRED), listed=PLANS)
def test_every_table_of_a_document_comes_back(
    form: str, systematics: str, plan: Rencana, listed: list[DraftEntri]
) -> None:
    _, lists = plan_text(Draft("renja", 2026, daftar=listed)).split("\n", 1)
    name = only(documents_of(plan.teks), "renja").name
    documents = documents_of({**plan.teks, name: plan.teks[name] + lists})
    keys = same_tables(documents, name, form, systematics)
    assert keys >= {"T-C.29", "E.81", "T-C.30", "T-C.32", "4.1", "tujuan", "isu", "pokir", "inovasi", "capaian"}
    assert keys >= {"iku"} if systematics == SYSTEMATICS[1] else keys >= {"T-C.31", "T-C.33"}


@pytest.mark.parametrize("systematics", SYSTEMATICS)
@pytest.mark.parametrize("form", WRITERS)
def test_every_table_of_the_example_comes_back(form: str, systematics: str) -> None:
    documents = load(Folder(CONTOH), ["renja-2026.renja"])
    assert len(same_tables(documents, "renja-2026.renja", form, systematics)) > 7
