"""From a code, a marker or a file name to where it stands elsewhere: definitions, references, rename."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property

from attrs import frozen
from lsprotocol import types

from renja_dsl.editor.desk import Desk, Seen
from renja_dsl.editor.positions import CodeUnits
from renja_dsl.editor.used import owner_at
from renja_dsl.model.document import Document, Indikator
from renja_dsl.model.index import code_key
from renja_dsl.syntax.tree import Cell
from renja_dsl.values.hilang import Hilang
from renja_dsl.values.tingkat import CASCADE

GOAL, INDICATOR, CODE = "penanda", "indikator", "kode"
MARKER = re.compile(r"[A-Z][A-Za-z]*[0-9][\w.]*")
"""what a marker looks like, as in the grammar"""


@frozen(slots=False)
class Marked:
    """A code or a marker where it is written."""

    sort: str
    text: str
    document: Document
    cell: Cell
    defines: bool

    @cached_property
    def key(self) -> str:
        """Codes are compared without what their notation adds."""
        return code_key(self.text) if self.sort == CODE else self.text


def marks(document: Document) -> Iterator[Marked]:
    """Every code and marker of a document."""
    for node in document.simpul:
        if node.kode is not None and node.kode_teks:
            sort = GOAL if node.tingkat in CASCADE else CODE
            yield Marked(sort, node.kode_teks, document, node.kode, True)
        for cell in node.mendukung:
            yield Marked(GOAL, str(cell.nilai), document, cell, False)
    for indikator in document.indikator:
        yield from _of_indicator(indikator, document)
    for rekap in document.rekap:
        if rekap.kode is not None:
            yield Marked(CODE, str(rekap.kode.nilai), document, rekap.kode, False)


def _of_indicator(indikator: Indikator, document: Document) -> Iterator[Marked]:
    if indikator.id is not None:
        yield Marked(INDICATOR, str(indikator.id.nilai), document, indikator.id, True)
    written = document.written(indikator.nama)
    if MARKER.fullmatch(written):  # `indikator sama I1` stands where its marker does
        yield Marked(INDICATOR, written, document, indikator.nama, False)


def _at(document: Document, offset: int) -> Marked | None:
    return next((mark for mark in marks(document) if mark.cell.start <= offset <= mark.cell.end), None)


def _related(seen: Seen, document: Document) -> list[Document]:
    """A document, and all that references lead to from it or to it, however many steps."""
    found = {document.name: document}
    waiting = [document.name]
    while waiting:
        name = waiting.pop()
        forth = [other.name for other in seen.documents.references.get(name, {}).values()]
        back = [
            other
            for other, named in seen.documents.references.items()
            if any(one.name == name for one in named.values())
        ]
        for other in (*forth, *back):
            if other not in found:
                found[other] = seen.documents[other]
                waiting.append(other)
    return [found[name] for name in sorted(found)]


def _same(seen: Seen, mark: Marked) -> Iterator[Marked]:
    """Marks of the same thing: a marker of an indicator in its own document, others in related ones."""
    documents = [mark.document] if mark.sort == INDICATOR else _related(seen, mark.document)
    for document in documents:
        yield from (other for other in marks(document) if other.sort == mark.sort and other.key == mark.key)


def _locations(desk: Desk, found: Iterable[Marked], units: CodeUnits) -> list[types.Location]:
    return [
        types.Location(desk.uri(mark.document.name), units.range(mark.document.source, mark.cell.start, mark.cell.end))
        for mark in found
    ]


def definition(desk: Desk, document: Document, offset: int, units: CodeUnits) -> list[types.Location]:
    """Where what is written comes from: a file, goal or indicator; of a code, the same in what is referred to."""
    seen = desk.seen
    if seen is None:
        return []
    for rujukan in document.rujukan:
        if rujukan.berkas.start <= offset <= rujukan.berkas.end:
            target = seen.documents.references.get(document.name, {}).get(rujukan.jenis)
            start = types.Range(types.Position(0, 0), types.Position(0, 0))
            return [types.Location(desk.uri(target.name), start)] if target is not None else []
    mark = _at(document, offset)
    if mark is None:
        return []
    if mark.sort != CODE:
        found = [other for other in _same(seen, mark) if other.defines]
        own = [other for other in found if other.document is document]
        return _locations(desk, own or found, units)
    return list(_code_elsewhere(desk, seen, document, mark, units))


def _code_elsewhere(
    desk: Desk, seen: Seen, document: Document, mark: Marked, units: CodeUnits
) -> Iterator[types.Location]:
    """The node of a code: of a rekap in its own document, of a node in those that its document refers to."""
    if not mark.defines:
        own = (other for other in marks(document) if other.sort == CODE and other.defines and other.key == mark.key)
        yield from _locations(desk, own, units)
        return
    node = owner_at(document, offset=mark.cell.start)
    for other in seen.documents.referred(document) if node is not None else ():
        try:
            found = seen.lookup.simpul_in(other, node)  # type: ignore[arg-type]  # a node, else nothing is looked through
        except Hilang:
            continue
        yield types.Location(desk.uri(other.name), units.range(other.source, found.start, found.end))


def references(
    desk: Desk, document: Document, offset: int, units: CodeUnits, *, declaration: bool
) -> list[types.Location]:
    """Every place that says the same code or marker."""
    mark = _at(document, offset)
    if mark is None or desk.seen is None:
        return []
    return _locations(desk, (other for other in _same(desk.seen, mark) if declaration or not other.defines), units)


# ---- rename ---------------------------------------------------------------------------------


def renamed_range(document: Document, offset: int, units: CodeUnits) -> types.Range | None:
    """The marker at an offset; codes are not the office's to rename."""
    mark = _at(document, offset)
    if mark is None or mark.sort == CODE:
        return None
    return units.range(document.source, mark.cell.start, mark.cell.end)


class NotRenamed(Exception):
    """A marker that cannot have the wanted name; `key` is the reason, of the catalogue."""

    def __init__(self, key: str) -> None:
        super().__init__(key)
        self.key = key


def rename(desk: Desk, document: Document, offset: int, name: str, units: CodeUnits) -> types.WorkspaceEdit | None:
    """A marker with another name wherever it is written, in every document related to this one.

    None where there is none. Raises NotRenamed.
    """
    mark = _at(document, offset)
    if mark is None or mark.sort == CODE or desk.seen is None:
        return None
    if not MARKER.fullmatch(name):
        raise NotRenamed("editor.penanda_bentuk")
    found = list(_same(desk.seen, mark))
    documents: Sequence[Document] = list({one.document.name: one.document for one in found}.values())
    taken = [other for one in documents for other in marks(one) if other.sort == mark.sort and other.text == name]
    if taken and name != mark.text:
        raise NotRenamed("editor.penanda_terpakai")
    if any(desk.current(one.name) is not one for one in documents):
        raise NotRenamed("editor.berubah")
    changes: dict[str, list[types.TextEdit]] = {}
    for one in found:
        edit = types.TextEdit(units.range(one.document.source, one.cell.start, one.cell.end), name)
        changes.setdefault(desk.uri(one.document.name), []).append(edit)
    return types.WorkspaceEdit(changes=changes)


def links(desk: Desk, document: Document, units: CodeUnits) -> list[types.DocumentLink]:
    """File names behind `mengacu` that can be followed."""
    if desk.seen is None or desk.root is None:
        return []
    referred = desk.seen.documents.references.get(document.name, {})
    folder = posixpath.dirname(document.name)
    return [
        types.DocumentLink(
            units.range(document.source, one.berkas.start, one.berkas.end),
            desk.uri(posixpath.normpath(posixpath.join(folder, str(one.berkas.nilai)))),
        )
        for one in document.rujukan
        if one.jenis in referred
    ]
