"""Edits to the text of a plan, with the proof that nothing but the intended numbers changed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal

from renja_dsl.diagnosis.repair import Change
from renja_dsl.diagnosis.system import Amount, system_of
from renja_dsl.diagnosis.wording import edit_of
from renja_dsl.model.builder import build
from renja_dsl.model.document import Document
from renja_dsl.model.documents import Documents
from renja_dsl.model.lookup import Lookup
from renja_dsl.syntax.formatter import same_statement
from renja_dsl.syntax.parser import PlanParser
from renja_dsl.syntax.source import Source

_BOM = "\ufeff"


class PatchRefused(Exception):
    """Something else than the intended numbers would change; the file's name."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.name = name


def patched(document: Document, changes: Sequence[Change], parser: PlanParser) -> str:
    """The document's text with some of its numbers replaced. Raises PatchRefused."""
    source = document.source
    edits = sorted((edit_of(change.amount, change.to) for change in changes), key=lambda e: e.place.start)
    text = source.text
    for edit in reversed(edits):
        text = text[: edit.place.start] + edit.text + text[edit.place.end :]
    new = Source(source.name, text)
    before, after = parser.parse(source), parser.parse(new)
    if len(before) != len(after):
        raise PatchRefused(source.name)
    for old, made in zip(before, after, strict=True):
        meant = any(old.start <= edit.place.start < old.end for edit in edits)
        if not meant and not same_statement(old.statement, made.statement):
            raise PatchRefused(source.name)
    wanted = {change.amount: change.to for change in changes}
    if _numbers(build(new, after)) != _numbers(document, wanted):
        raise PatchRefused(source.name)
    return text


def _numbers(document: Document, wanted: dict[Amount, Decimal] | None = None) -> list[Decimal | None]:
    """Every amount of a document in order, with some of them as they are meant to become."""
    meant = {(a.cell.start, a.medan): to for a, to in (wanted or {}).items() if a.cell is not None}
    return [
        amount.nilai if amount.cell is None else meant.get((amount.cell.start, amount.medan), amount.nilai)
        for amount in _amounts(document)
    ]


def _amounts(document: Document) -> Iterable[Amount]:
    return system_of(Lookup(Documents({document.name: document}))).amounts


def in_the_style_of(raw: str, before: str, after: str) -> str | None:
    """The new text with the byte order mark and the line breaks of the file; None where it mixes breaks."""
    mark = _BOM if raw.startswith(_BOM) else ""
    breaks = "\r\n" if "\r\n" in raw else "\r" if "\r" in raw else "\n"

    def dressed(text: str) -> str:
        return mark + text.replace("\n", breaks)

    return dressed(after) if dressed(before) == raw else None
