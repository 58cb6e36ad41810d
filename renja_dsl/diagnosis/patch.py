"""Repairs written into the text of a plan, with the proof that its numbers become the intended ones."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal

from renja_dsl.diagnosis.equations import system_of
from renja_dsl.diagnosis.repair import Change
from renja_dsl.diagnosis.system import Amount
from renja_dsl.diagnosis.wording import edit_of
from renja_dsl.edit.texts import EditRefused, edited, spans_by_file
from renja_dsl.model.builder import build
from renja_dsl.model.document import Document
from renja_dsl.model.documents import Documents
from renja_dsl.model.lookup import Lookup
from renja_dsl.syntax.parser import PlanParser
from renja_dsl.syntax.source import Source


def patched(document: Document, changes: Sequence[Change], parser: PlanParser) -> Source:
    """The document's text with some of its numbers replaced. Raises EditRefused."""
    source = document.source
    (spans,) = spans_by_file(edit_of(change.amount, change.to) for change in changes).values()
    new = edited(source, spans, parser)
    wanted = {change.amount: change.to for change in changes}
    if _numbers(build(new, parser.parse(new))) != _numbers(document, wanted):
        raise EditRefused("suntingan.berubah", source, min(spans).start)
    return new


def _numbers(document: Document, wanted: dict[Amount, Decimal] | None = None) -> list[Decimal | None]:
    """Every amount of a document in order, with some of them as they are meant to become."""
    meant = {(a.cell.start, a.medan): to for a, to in (wanted or {}).items() if a.cell is not None}
    return [
        amount.nilai if amount.cell is None else meant.get((amount.cell.start, amount.medan), amount.nilai)
        for amount in _amounts(document)
    ]


def _amounts(document: Document) -> Iterable[Amount]:
    return system_of(Lookup(Documents({document.name: document}))).amounts
