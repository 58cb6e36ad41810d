"""The few rules that need an algorithm, one file each; their texts are in the rulebook (`asli`)."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from renja_dsl.model.document import Document, Teks
from renja_dsl.model.lookup import Lookup
from renja_dsl.rules.native.chapters import uncounted_chapters
from renja_dsl.rules.native.failure import Failure, Judged, Passed
from renja_dsl.rules.native.magnitude import out_of_magnitude
from renja_dsl.rules.native.omissions import left_out
from renja_dsl.rules.native.references import bad_references
from renja_dsl.rules.native.repeated import repeated_lines
from renja_dsl.rules.native.scales import faulty_scales
from renja_dsl.rules.native.sources import mixed_up_sources
from renja_dsl.rules.native.twins import twins
from renja_dsl.rules.native.unreferenced import unreferenced


def _false_claims(document: Document, lookup: Lookup, parameters: Mapping[str, Any]) -> Iterator[Judged]:
    if not document.klaim:
        return iter(())
    from renja_dsl.rules.native.claims import false_claims  # brings the compiler of expressions

    return false_claims(document, lookup, parameters)


def _broken_expressions(document: Document, lookup: Lookup, parameters: Mapping[str, Any]) -> Iterator[Judged]:
    if not document.klaim and not any(text.medan == "narasi" and _has_brace(document, text) for text in document.teks):
        return iter(())
    from renja_dsl.rules.native.claims import broken_expressions  # brings the compiler of expressions

    return broken_expressions(document, lookup, parameters)


def _has_brace(document: Document, text: Teks) -> bool:
    written = document.written(text.isi[0])
    return "{" in written or "}" in written


NATIVE: dict[str, Callable[[Document, Lookup, Mapping[str, Any]], Iterator[Judged]]] = {
    "ANG107": out_of_magnitude,
    "KOD013": mixed_up_sources,
    "NAR701": _false_claims,
    "NAR705": _broken_expressions,
    "NAR706": uncounted_chapters,
    "PRD604": faulty_scales,
    "STR009": bad_references,
    "STR017": left_out,
    "STR018": repeated_lines,
    "STR020": unreferenced,
    "STR026": twins,
}
"""rule id -> what it finds in a document"""

__all__ = ["NATIVE", "Failure", "Passed"]
