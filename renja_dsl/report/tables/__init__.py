"""The official tables and summaries as data, one file a table."""

from __future__ import annotations

import importlib
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from attrs import frozen

if TYPE_CHECKING:
    from renja_dsl.model.document import Document
    from renja_dsl.model.lookup import Lookup
    from renja_dsl.report.tables.base import Missing, OfficialTable


@frozen
class TableKind:
    """How a table is made, and of which documents."""

    sources: tuple[str, ...]
    """kinds of documents it is made of, the best first"""
    module: str
    """of this room, imported when it is asked for"""

    def make(self, lookup: Lookup, document: Document, language: str) -> OfficialTable:
        """Raises Missing."""
        made: Callable[[Lookup, Document, str], OfficialTable] = importlib.import_module(
            f"renja_dsl.report.tables.{self.module}"
        ).make
        return made(lookup, document, language)


TABLES: Mapping[str, TableKind] = {
    "E.81": TableKind(("evaluasi",), "e81"),
    "T-C.29": TableKind(("evaluasi",), "tc29"),
    "T-C.30": TableKind(("renja",), "tc30"),
    "T-C.31": TableKind(("renja",), "tc31"),
    "T-C.33": TableKind(("renja",), "tc33"),
    "pagu": TableKind(("renja", "rkpd"), "pagu"),
    "pergeseran": TableKind(("renja", "rkpd"), "pergeseran"),
    "predikat": TableKind(("evaluasi",), "predikat"),
    "sasaran": TableKind(("renstra", "renja"), "sasaran"),
}
"""name on the command line -> how it is made"""


def tables_of(name: str, lookup: Lookup, language: str) -> tuple[list[OfficialTable], list[Missing]]:
    """A table for every document asked for that it can be made of, and what was missing.

    `pagu` takes every kind that it can; the others the best kind that is there.
    """
    from renja_dsl.model.arithmetic import exact
    from renja_dsl.report.tables.base import Missing

    kind = TABLES[name]
    there = [lookup.documents[asked] for asked in lookup.documents.asked]
    chosen: list[Document] = []
    for jenis in kind.sources:
        chosen += [document for document in there if document.jenis == jenis]
        if chosen and name != "pagu":
            break
    if not chosen:
        return [], [Missing("rekap.tanpa_dokumen", tabel=name, jenis=" / ".join(kind.sources))]
    made: list[OfficialTable] = []
    missing: list[Missing] = []
    with exact():
        for document in chosen:
            try:
                made.append(kind.make(lookup, document, language))
            except Missing as lacking:
                missing.append(lacking)
    return made, missing
