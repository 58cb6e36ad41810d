"""What changed: an office since its last revision in git, or one of its plans against another of its kind."""

from __future__ import annotations

from itertools import permutations
from pathlib import Path

from attrs import evolve

from renja_dsl.check.revisions import RevisionFolder, is_revision
from renja_dsl.knowledge.pairing import paired_documents
from renja_dsl.lint.places import document_label
from renja_dsl.messages import word
from renja_dsl.model.document import Document
from renja_dsl.model.references import load
from renja_dsl.report.comparison import Side, comparison
from renja_dsl.values.data import Json
from renja_dsl.web.views.asked import Asked, NotThere, file_id, shown
from renja_dsl.web.views.tables import table_json

LAST = "HEAD"
"""the revision that an office is held against"""


def changes(asked: Asked) -> Json:
    """What may be compared, and, where it was chosen (`semula`), the comparison as tables."""
    held = asked.office
    chosen = asked.given.get("semula", "")
    made: Json = {"pilihan": _choices(asked), "tabel": [], "kata": ""}
    if not chosen:
        return made
    pairs, sides = _revision(asked) if chosen == LAST else _two(asked, chosen)
    settings = evolve(asked.plans.inputs.settings, language=asked.language)
    tables = comparison(pairs, sides, asked.plans.rules, settings)
    made["tabel"] = [table_json(one) for one in tables]
    made["kata"] = "" if tables else word("beda.sama", asked.language)
    made["kantor"] = held.key
    return made


def _choices(asked: Asked) -> list[Json]:
    office = asked.office
    found = [
        {
            "semula": file_id(a.name),
            "menjadi": file_id(b.name),
            "sebutan": f"{_called(a)} → {_called(b)}",
        }
        for a, b in permutations(office.documents, 2)
        if a.jenis == b.jenis and (a.tahun, a.name) < (b.tahun, b.name)
    ]
    root = asked.plans.inputs.root
    if isinstance(root, Path) and is_revision(root, LAST):
        told = word("buka.sejak_git", asked.language)
        found.insert(0, {"semula": LAST, "menjadi": "", "sebutan": told})
    return found


def _called(document: Document) -> str:
    return f"{document_label(document)} ({shown(document.name.rpartition('/')[2])})"


def _two(asked: Asked, before: str) -> tuple[list[tuple[Document, Document]], tuple[Side, Side]]:
    """Raises NotThere."""
    a, b = asked.named(before), asked.named(asked.given.get("menjadi", ""))
    if a.jenis != b.jenis:
        raise NotThere(
            "beda.tak_sejenis", semula=shown(a.name), menjadi=shown(b.name), jenis_semula=a.jenis, jenis_menjadi=b.jenis
        )
    reader = asked.plans.inputs.reader
    left, right = (Side(load(reader, [document.name]), reader) for document in (a, b))
    return [(left.asked[0], right.asked[0])], (left, right)


def _revision(asked: Asked) -> tuple[list[tuple[Document, Document]], tuple[Side, Side]]:
    """The office as it was in the last revision. Raises NotThere."""
    inputs, names = asked.plans.inputs, [document.name for document in asked.office.documents]
    reader = RevisionFolder(inputs.root, LAST)
    there = [name for name in names if reader.read(name) is not None]
    if not there:
        raise NotThere("beda.revisi_tanpa", nama=LAST, berkas=", ".join(map(shown, names)))
    was, now = Side(load(reader, there), reader), Side(load(inputs.reader, names), inputs.reader)
    found = paired_documents(was.asked, now.asked)
    return [(a, b) for a, b in found if a is not None and b is not None], (was, now)
