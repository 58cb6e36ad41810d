"""STR020: a document that belongs to this one, stands beside it, and is not referred to."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator, Mapping
from typing import Any

from renja_dsl.messages import template
from renja_dsl.model.document import Document
from renja_dsl.model.spot import Spot
from renja_dsl.model.workspace import Workspace
from renja_dsl.rules.native.failure import PASSED, Failure, Verdict
from renja_dsl.values.hilang import TakTahu

_RESTS_ON = {
    "renja": ("renstra", "rkpd", "evaluasi", "renja"),
    "rkpd": ("renstra",),
    "evaluasi": ("renstra", "renja"),
}
"""kind of document -> those that it is made from"""


def unreferenced(document: Document, workspace: Workspace, _: Mapping[str, Any]) -> Iterator[Verdict]:
    if document.ragu & {"rujukan", "simpul"}:
        yield TakTahu("baris_rusak", "mengacu")
        return
    named = {rujukan.jenis for rujukan in document.rujukan}
    told: set[str] = set()
    for other in workspace.beside(document):
        kind = _belongs(document, other)
        if kind is None or kind in told:
            continue
        if kind in named:
            yield PASSED
            continue
        file = posixpath.basename(other.name)
        arguments = {"baris": f'mengacu {kind} "{file}"', "berkas": file}
        yield Failure((Spot(document),), arguments, template("rujukan.tak_dirujuk"))
        told.add(kind)


def _belongs(document: Document, other: Document) -> str | None:
    """As what a document of the same office would be referred to. An evaluation is done two years before its use."""
    if other is document or other.kode is None or document.kode is None or other.kode.nilai != document.kode.nilai:
        return None
    if other.jenis not in _RESTS_ON.get(document.jenis, ()):
        return None
    if other.jenis == "renstra" and other.periode is not None:
        return "renstra" if other.periode.awal <= document.tahun <= other.periode.akhir else None
    if other.jenis == "rkpd":
        return "rkpd" if other.tahun == document.tahun else None
    if other.jenis == "evaluasi":
        return "evaluasi" if other.tahun == document.tahun - 2 else None
    if document.jenis == "evaluasi":
        return "renja" if other.tahun == document.tahun else None
    return "sebelumnya" if other.tahun == document.tahun - 1 else None
