"""STR009: a `mengacu` that does not lead to the document it names."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from renja_dsl.messages import template
from renja_dsl.model.document import Document
from renja_dsl.model.lookup import Lookup
from renja_dsl.model.spot import Spot
from renja_dsl.rules.native.failure import Failure, Judged, Passed


def bad_references(document: Document, lookup: Lookup, _: Mapping[str, Any]) -> Iterator[Judged]:
    for bad in lookup.documents.bad_references.get(document.name, ()):
        spots = [Spot(document, bad.rujukan.berkas)]
        if bad.tujuan is not None and bad.tujuan is not document:
            if bad.complaint.key == "rujukan.perangkat":
                spots += [Spot(document, document.kode), Spot(bad.tujuan, bad.tujuan.kode)]
            else:
                spots.append(Spot(bad.tujuan))
        yield Failure(tuple(spots), bad.complaint.arguments, template(bad.complaint.key))
    yield Passed(len(lookup.referred(document)))
