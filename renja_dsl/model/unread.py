"""Lines that nobody could read: reported once, and what they may have said is unknown instead of missing."""

from __future__ import annotations

from typing import Any

from attrs import evolve

from renja_dsl.model.cursor import Cursor
from renja_dsl.model.document import ANY, Problem, Rekap, Skala
from renja_dsl.syntax.parser import Broken
from renja_dsl.syntax.vocabulary import Field, FieldKind, Role, begun_by

_UNREAD = frozenset((ANY,))
"""of what a line that nobody could read opened: an opening text without its end may hold the lines below
as well, so that nothing is known to be missing there"""


def take_broken(cursor: Cursor, s: Broken) -> None:
    """Report it, and keep it from making other checks wrong."""
    fault = s.fault
    consequence = _unknown(cursor, s.words)
    start, end = cursor.base + fault.start, cursor.base + fault.end
    repairs = tuple(evolve(r, start=cursor.base + r.start, end=cursor.base + r.end) for r in fault.repairs)
    cursor.document.problems.append(Problem(fault.complaint, start, end, consequence, repairs, fault.then))


def _unknown(cursor: Cursor, words: tuple[str, ...]) -> str | None:
    """Take what the line may have said as unknown; the key of the sentence that tells the reader so."""
    if not words:
        _any_line(cursor)
        return "akibat.pemilik"
    said = begun_by(words) or [row for row in begun_by((words[0].lower(),)) if row.kind is FieldKind.HEAD]
    opened = next((row for row in said if _opens(cursor, row)), None)
    if opened is not None:
        return _open(cursor, opened)
    fields = [row for row in said if row.kind is not FieldKind.ACCEPTANCE]
    told = [_field(cursor, row, sure=len(said) == 1) for row in fields]
    return next(filter(None, told), None)


def _opens(cursor: Cursor, row: Field) -> bool:
    """Whether the line opens something here, and is not a field that begins with the same word."""
    match row.opens:
        case Role.SIMPUL | Role.REKAP:
            return True
        case Role.INDIKATOR:
            return cursor.node is not None
        case Role.DAFTAR if row.medan == "daftar_skala":
            return cursor.indikator is None or cursor.indent <= cursor.node_indent
    return False


def _open(cursor: Cursor, row: Field) -> str | None:
    match row.opens:
        case Role.SIMPUL:
            cursor.open(row.medan, cursor.unread("kode"), cursor.unread("nama")).ragu = _UNREAD
            cursor.document.ragu |= {"kode"}
            return "akibat.simpul"
        case Role.INDIKATOR:
            cursor.start_indikator(cursor.unread("nama"))
            if cursor.indikator is not None:
                cursor.indikator.ragu = _UNREAD
            return "akibat.isian"
        case Role.REKAP:
            cursor.node = cursor.indikator = cursor.skala = None
            cursor.rekap = Rekap(cursor.document, cursor.unread("kode"), cursor.base, cursor.end, ragu=_UNREAD)
        case Role.DAFTAR:
            cursor.node = cursor.indikator = cursor.rekap = None
            cursor.skala = Skala("", cursor.unread("nama"), cursor.base, cursor.end)
            cursor.document.ragu |= {"skala"}
    return None


def _field(cursor: Cursor, row: Field, *, sure: bool) -> str | None:
    """Make a field of what stands open unknown; `sure`: the line said this one and no other."""
    owner: Any = cursor.owner(row.owner)
    if owner is None:
        return None
    if row.owner is Role.DAFTAR:
        owner.ragu = True
        return "akibat.pemilik"
    owner.ragu |= {row.held, *row.also}
    if sure and row.kind in (FieldKind.CELLS, FieldKind.MONEY):
        cells = {**getattr(owner, row.held), cursor.key(row.key): cursor.unread(row.medan)}
        setattr(owner, row.held, cells)
    return None if owner is cursor.document else "akibat.isian"


def _any_line(cursor: Cursor) -> None:
    """The line may have been anything: a field of the newest node, or a sibling of it."""
    for holder in (cursor.indikator, cursor.node, cursor.rekap, cursor.document):
        if holder is not None:
            holder.ragu |= {ANY} if holder is not cursor.document else {"simpul"}
    if cursor.skala is not None:
        cursor.skala.ragu = True
    for level in cursor.stack:
        level.ragu |= {"anak"}
