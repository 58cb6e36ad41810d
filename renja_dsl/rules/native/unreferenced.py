"""STR020: a document that belongs to this one, stands beside it, and is not referred to."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator, Mapping
from typing import Any

from renja_dsl.messages import template
from renja_dsl.model.document import Document
from renja_dsl.model.lookup import Lookup
from renja_dsl.model.spot import Spot
from renja_dsl.rules.native.failure import PASSED, Failure, Judged
from renja_dsl.values.hilang import TakTahu

_RESTS_ON: dict[str, tuple[tuple[str, int, str], ...]] = {
    "renja": (("rkpd", 0, "rkpd"), ("evaluasi", -2, "evaluasi"), ("renja", -1, "sebelumnya")),
    "evaluasi": (("renja", 0, "renja"),),
}
"""kind of document -> those that it is made from: kind, years from its own, as what it is referred to"""


def unreferenced(document: Document, lookup: Lookup, _: Mapping[str, Any]) -> Iterator[Judged]:
    if document.ragu & {"rujukan", "simpul"}:
        yield TakTahu("baris_rusak", "mengacu")
        return
    named = {rujukan.jenis for rujukan in document.rujukan}
    told: set[str] = set()
    for other, kind in sorted(_belonging(document, lookup), key=lambda found: found[0].name):
        if kind in told:
            continue
        if kind in named:
            yield PASSED
            continue
        file = posixpath.basename(other.name)
        arguments = {"baris": f'mengacu {kind} "{file}"', "berkas": file}
        yield Failure((Spot(document),), arguments, template("rujukan.tak_dirujuk"))
        told.add(kind)


def _belonging(document: Document, lookup: Lookup) -> Iterator[tuple[Document, str]]:
    """Documents of the same office, and as what this one would refer to them."""
    for jenis, years, kind in _RESTS_ON.get(document.jenis, ()):
        for other in lookup.beside(document, jenis, document.tahun + years):
            if other is not document:
                yield other, kind
    if document.jenis in ("renja", "rkpd", "evaluasi"):
        for other in lookup.beside(document, "renstra"):
            if other.periode is not None and other.periode.awal <= document.tahun <= other.periode.akhir:
                yield other, "renstra"
