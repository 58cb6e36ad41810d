"""The documents of a check as they were read, and the references between them. Nothing here changes afterwards."""

from __future__ import annotations

from collections.abc import Mapping

from attrs import field, frozen

from renja_dsl.model.document import Document, Rujukan
from renja_dsl.syntax.source import Unreadable
from renja_dsl.values.complaint import Complaint


@frozen(eq=False, repr=False)
class BadReference:
    """A `mengacu` that does not lead to the document it names."""

    dokumen: Document
    rujukan: Rujukan
    complaint: Complaint
    tujuan: Document | None = None
    """the document that was found but does not fit"""


@frozen(eq=False, repr=False)
class Documents:
    """Documents by name (path below the root, with forward slashes)."""

    by_name: Mapping[str, Document]
    asked: tuple[str, ...] = ()
    """names of the documents to check; the others are there because something refers to them"""
    references: Mapping[str, Mapping[str, Document]] = field(factory=dict)
    """name of a document -> kind -> the document that it refers to"""
    bad_references: Mapping[str, tuple[BadReference, ...]] = field(factory=dict)
    """by the name of the document that refers"""
    unreadable: tuple[Unreadable, ...] = ()

    def __getitem__(self, name: str) -> Document:
        return self.by_name[name]

    def referred(self, document: Document) -> list[Document]:
        """Every document that this one refers to."""
        return list(self.references.get(document.name, {}).values())
