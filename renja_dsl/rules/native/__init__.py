"""The few rules that need an algorithm, one file each; their texts are in the rulebook (`asli`)."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from renja_dsl.model.document import Document
from renja_dsl.model.workspace import Workspace
from renja_dsl.rules.native.claims import broken_expressions, false_claims
from renja_dsl.rules.native.failure import Failure, Outcome, Passed
from renja_dsl.rules.native.magnitude import out_of_magnitude
from renja_dsl.rules.native.references import bad_references
from renja_dsl.rules.native.scales import faulty_scales

NATIVE: dict[str, Callable[[Document, Workspace, Mapping[str, Any]], Iterator[Outcome]]] = {
    "ANG107": out_of_magnitude,
    "NAR701": false_claims,
    "NAR705": broken_expressions,
    "PRD604": faulty_scales,
    "STR009": bad_references,
}
"""rule id -> what it finds in a document"""

__all__ = ["NATIVE", "Failure", "Passed"]
