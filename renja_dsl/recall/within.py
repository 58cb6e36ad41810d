"""Within a folder in which something has changed: the reports of documents that are still as they were."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from typing import Any

from attrs import evolve

from renja_dsl.check.reach import reach
from renja_dsl.findings.finding import DocumentReport, Finding, Place
from renja_dsl.model.document import Document
from renja_dsl.model.documents import Documents
from renja_dsl.recall.codec import Sources, report_of
from renja_dsl.recall.reading import Recorder


def reaches_of(documents: Documents, recorder: Recorder) -> dict[str, str]:
    """Document -> digest of everything that its report depends on."""
    return {name: _digest(documents, documents[name], recorder) for name in documents.asked}


def still_known(
    kept: Mapping[str, str], reports: list[Any], reaches: Mapping[str, str], sources: Sources
) -> Iterator[tuple[str, DocumentReport]]:
    """Names and reports of the documents that reach what they did. `kept`: what they reached, `reports`: encoded.

    Raises what `codec.decoded` does.
    """
    for one in reports:
        name = one[0]
        if kept[name] == reaches.get(name):
            report = report_of(one, sources)
            yield name, evolve(report, findings=tuple(map(_of_here, report.findings)))


def _digest(documents: Documents, document: Document, recorder: Recorder) -> str:
    made = hashlib.blake2b(digest_size=16)
    for part in reach(documents, document):
        told = (part.name, recorder.reads.get(part.name)) if isinstance(part, Document) else part
        made.update(repr(told).encode("utf-8", "surrogateescape"))
    return made.hexdigest()


def _of_here(finding: Finding) -> Finding:
    """Without the cells of imported files, which are looked up again: those files may be others now."""
    related = tuple(map(_unplaced, finding.related))
    return evolve(finding, primary=_unplaced(finding.primary), related=related)


def _unplaced(place: Place) -> Place:
    return place if place.asal is None else evolve(place, asal=None)
