"""The few rules that need an algorithm, one file each; their texts are in the rulebook (`asli`)."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from renja_dsl.model.document import Document
from renja_dsl.model.workspace import Workspace
from renja_dsl.rules.native.failure import Failure
from renja_dsl.rules.native.magnitude import out_of_magnitude
from renja_dsl.rules.native.references import bad_references

NATIVE: dict[str, Callable[[Document, Workspace, Mapping[str, Any]], Iterator[Failure]]] = {
    "ANG107": out_of_magnitude,
    "STR009": bad_references,
}
"""rule id -> what it finds in a document"""

__all__ = ["NATIVE", "Failure"]
