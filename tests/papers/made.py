"""Papers of the plans of this repository, and of texts in memory."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from renja_dsl.check.readers import Folder
from renja_dsl.model.arithmetic import exact
from renja_dsl.model.documents import Documents
from renja_dsl.model.lookup import Lookup
from renja_dsl.model.references import load
from renja_dsl.papers.contents import Subject
from renja_dsl.papers.renja import renja_paper
from renja_dsl.papers.tables.base import Numbers
from renja_dsl.papers.tree import Paper, PaperSection, PaperTable
from renja_dsl.testing.assertions import documents_of

ROOT = Path(__file__).resolve().parents[2]
CONTOH = ROOT / "plans" / "contoh"
SEED = ROOT / "plans" / "bengkalis" / "diskop-ukm"


def paper_of(documents: Documents, name: str, numbers: Numbers = Numbers.STATED, systematics: str = "") -> Paper:
    with exact():
        return renja_paper(Subject(Lookup(documents, systematics=systematics), documents[name], numbers, "id"))


def paper_at(folder: Path, name: str, numbers: Numbers = Numbers.STATED, systematics: str = "") -> Paper:
    return paper_of(load(Folder(folder), [name]), name, numbers, systematics)


def paper_from(texts: Mapping[str, str], name: str = "renja.renja") -> Paper:
    return paper_of(documents_of(texts), name)


def table_of(paper: Paper, key: str) -> PaperTable:
    return next(table for table in paper.tables if table.key == key)


def alone(table: PaperTable) -> Paper:
    """A paper of one table."""
    return Paper(table.title, "Dinas", (PaperSection((table,), landscape=True),))
