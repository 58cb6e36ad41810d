"""Lines that nobody could read: reported once, and what they may have said is unknown instead of missing."""

from __future__ import annotations

from typing import Any

from renja_dsl.model.cursor import Cursor
from renja_dsl.model.document import ANY, TINGKAT, Problem, Rekap, Skala
from renja_dsl.model.fields import FIELDS, HEAD_WORDS, LISTS, SAID_OF_INDIKATOR, TEXT_WORDS
from renja_dsl.syntax.parser import Broken

_UNREAD = frozenset((ANY,))
"""of what a line that nobody could read opened: an opening text without its end may hold the lines below
as well, so that nothing is known to be missing there"""


def take_broken(cursor: Cursor, s: Broken) -> None:
    """Report it, and keep it from making other checks wrong."""
    fault, words = s.fault, s.words
    first = words[0] if words else ""
    tingkat = (
        first
        if first in TINGKAT
        else {"sub": "sub_kegiatan", "bidang": "bidang_urusan", "unit": "unit_kerja"}.get(first)
    )
    consequence = None
    if tingkat is not None:
        node = cursor.open(tingkat, cursor.unread("kode"), cursor.unread("nama"))
        node.ragu = _UNREAD
        cursor.document.ragu |= {"kode"}
        consequence = "akibat.simpul"
    elif first == "indikator" and cursor.node is not None:
        cursor.start_indikator(cursor.unread("nama"))
        if cursor.indikator is not None:
            cursor.indikator.ragu = _UNREAD
        consequence = "akibat.isian"
    elif first == "rekap":
        cursor.node = cursor.indikator = cursor.skala = None
        cursor.rekap = Rekap(cursor.document, cursor.unread("kode"), cursor.base, cursor.end, ragu=_UNREAD)
    elif first == "skala" and (cursor.indikator is None or cursor.indent <= cursor.node_indent):
        cursor.node = cursor.indikator = cursor.rekap = None
        cursor.skala = Skala("", cursor.unread("nama"), cursor.base, cursor.end)
        cursor.document.ragu |= {"skala"}
    elif first in ("batas", "padanan") and cursor.skala is not None:
        cursor.skala.ragu = True
        consequence = "akibat.pemilik"
    elif first in TEXT_WORDS:
        cursor.document.ragu |= {TEXT_WORDS[first]}
    elif first.lower() in HEAD_WORDS:
        cursor.document.ragu |= HEAD_WORDS[first.lower()]
    elif _poison_field(cursor, words):
        consequence = "akibat.isian"
    elif not words:
        _poison_owner(cursor)
        consequence = "akibat.pemilik"
    wrong = fault.complaint
    start, end = cursor.base + fault.start, cursor.base + fault.end
    cursor.document.problems.append(
        Problem(wrong.key, dict(wrong.arguments), start, end, wrong.suggestion, consequence)
    )


def _poison_field(cursor: Cursor, words: tuple[str, ...]) -> bool:
    """Make unknown what the line would have set; whether its first words tell."""
    medan = next((m for m in ("_".join(words[:2]), "".join(words[:1])) if m in FIELDS), None)
    if medan is not None:
        attribute, spec, of_indikator = FIELDS[medan]
        owner: Any = cursor.indikator if of_indikator else cursor.node
        if owner is None:
            return False
        cells = {**getattr(owner, attribute), cursor.key(spec): cursor.unread(medan)}
        setattr(owner, attribute, cells)
        owner.ragu |= {attribute}
        return True
    field = {"kelompok": "kelompok_sasaran", "sumber": "sumber_dana"}.get(words[0], words[0]) if words else ""
    if field == "tertulis":
        for holder in (cursor.indikator, cursor.node, cursor.rekap):
            if holder is not None:
                holder.ragu |= {field}
        return True
    if field in LISTS or field in ("sumber_dana", "catatan", "prioritas", *SAID_OF_INDIKATOR):
        holder = cursor.indikator if field in SAID_OF_INDIKATOR else cursor.node
        if holder is not None:
            holder.ragu |= {field}
            return True
    return False


def _poison_owner(cursor: Cursor) -> None:
    """The line may have been anything: a field of the newest node, or a sibling of it."""
    for holder in (cursor.indikator, cursor.node, cursor.rekap, cursor.document):
        if holder is not None:
            holder.ragu |= {ANY} if holder is not cursor.document else {"simpul"}
    if cursor.skala is not None:
        cursor.skala.ragu = True
    for level in cursor.stack:
        level.ragu |= {"anak"}
