"""Offices that the prose of a plan says the plan is of (NAR713): `Renja Inspektorat Daerah` in another office's."""

from __future__ import annotations

import re

from renja_dsl.knowledge.prose import Sebutan
from renja_dsl.late import late
from renja_dsl.model.document import Document
from renja_dsl.syntax.tree import Cell
from renja_dsl.values import lipat

_NAMED = late(
    r"\b(?:[Rr]enja|RENJA|[Rr]enstra|RENSTRA|(?i:rencana\s+kerja|rencana\s+strategis)(?!\s+[Pp]emerintah))\s+"
    r"(?:\(\s*(?i:renja|renstra)[^)]{0,20}\)\s+)?(?:(?i:perangkat\s+daerah)\s+)?"
    r"(?P<nama>(?P<jenis>(?i:dinas|badan|inspektorat|sekretariat|kecamatan|distrik|kelurahan|satuan\s+polisi))"
    r"(?:\s+(?:[A-Z][^\W\d_]*|dan|serta),?)*)"
)
_BEHIND = late(
    r",?\s+(?:(?:Kabupaten|KABUPATEN|Kab|Kota|KOTA|Provinsi|PROVINSI|Tahun|TAHUN|Pemerintah)\b"
    r"|(?:dan|serta)\s+(?:Dinas|Badan|Inspektorat|Sekretariat|Kecamatan)\b).*",
    re.DOTALL,
)
"""what follows the name: its region, the year, another office"""
_WORD = late(r"[^\W\d_]+")
_EMPTY = frozenset(("dan", "serta", "daerah", "dinas", "badan"))
"""words that do not tell one office from another"""


def said_offices(document: Document) -> list[Sebutan]:
    """`kantor_disebut`: each office that prose names as the one whose Renja or Renstra it is.

    It is the document's where half of the words of the shorter name stand in the other one. Empty without a name in
    the header.
    """
    if document.nama is None or not isinstance(document.nama.nilai, str):
        return []
    own = _words(document.nama.nilai)
    units = [_words(node.nama_teks) for node in document.per_tingkat["unit_kerja"]]
    found = []
    for text in document.teks:
        if text.medan != "narasi":
            continue
        cell = text.isi[0]
        for match in _NAMED.finditer(document.source.text, cell.start, cell.end):
            name = _BEHIND.sub("", match["nama"]).rstrip(", ")
            said = _words(name)
            if not said:
                continue
            here = Cell(name, match.start("nama"), match.start("nama") + len(name))
            fits = any(_is_one(said, office) for office in (own, *units))
            found.append(Sebutan(document, here, " ".join(name.split()), "narasi", fits, document.nama.nilai))
    return found


def _words(name: str) -> frozenset[str]:
    return frozenset(_WORD.findall(lipat(name))) - _EMPTY


def _is_one(said: frozenset[str], own: frozenset[str]) -> bool:
    return not own or 2 * len(said & own) >= min(len(said), len(own))
