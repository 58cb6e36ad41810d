"""STR026: the same document of the same office twice in one folder."""

from __future__ import annotations

import posixpath
from collections.abc import Hashable, Iterator, Mapping
from typing import Any

from renja_dsl.messages import template
from renja_dsl.model.document import Document
from renja_dsl.model.lookup import Lookup
from renja_dsl.model.spot import Spot
from renja_dsl.rules.native.failure import PASSED, Failure, Judged
from renja_dsl.values import lipat


def twins(document: Document, lookup: Lookup, _: Mapping[str, Any]) -> Iterator[Judged]:
    """The later one by name is told; one that is `sebelumnya` of the other is no twin."""
    own = _what(document)
    if own is None:
        return
    others = [
        other
        for other in lookup.beside(document, document.jenis, document.tahun)
        if other.name < document.name
        and _what(other) == own
        and other not in lookup.referred(document)
        and document not in lookup.referred(other)
    ]
    if not others:
        yield PASSED
        return
    file = posixpath.basename(others[0].name)
    yield Failure((Spot(document),), {"berkas": file, "jenis": document.jenis}, template("rujukan.kembar"))


def _what(document: Document) -> Hashable | None:
    """Period and stage, which tell documents of one office, kind and year apart; None without a code of the office."""
    if document.kode is None:
        return None
    return document.periode, lipat(str(document.tahap.nilai)) if document.tahap is not None else ""
