"""What the report of a document is made from."""

from __future__ import annotations

import posixpath
from collections.abc import Hashable

from renja_dsl.model.document import Document
from renja_dsl.model.documents import Documents

Reach = tuple[Hashable, ...]
"""everything that the report of a document depends on"""


def reach(documents: Documents, document: Document) -> Reach:
    """What a report is made from: the document, all it leads to, where it leads nowhere, the heads in its folder."""
    reached = {document.name: document}
    waiting = [document]
    while waiting:
        for other in documents.referred(waiting.pop()):
            if other.name not in reached:
                reached[other.name] = other
                waiting.append(other)
    bad = tuple((one.rujukan.jenis, repr(one.complaint)) for one in documents.bad_references.get(document.name, ()))
    named = tuple(tuple(documents.references.get(name, {})) for name in reached)
    folder = posixpath.dirname(document.name)
    asked = {name: documents[name] for name in documents.asked}
    near = {**asked, **{other.name: other for one in asked.values() for other in documents.referred(one)}}
    heads = tuple(_head(documents, near[name]) for name in sorted(near) if posixpath.dirname(name) == folder)
    return (*reached.values(), bad, named, heads)


def _head(documents: Documents, document: Document) -> Hashable:
    """What a document says of itself: all that others of its folder are asked for (STR020, STR026)."""
    cells = tuple(None if cell is None else str(cell.nilai) for cell in (document.kode, document.tahap))
    referred = tuple(sorted(other.name for other in documents.referred(document)))
    return document.name, document.jenis, document.tahun, document.periode, cells, referred
