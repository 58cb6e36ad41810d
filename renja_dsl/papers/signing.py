"""Signature blocks: place and date, office held, name, rank, NIP; dots for what the plan does not say."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from renja_dsl.model.document import Document
from renja_dsl.papers.tree import Block, Paragraph, Signatures, Signer
from renja_dsl.report.tables.cells import text_of
from renja_dsl.syntax.tree import PenandaTanganStatement

_DOTS = "…………………"
HEAD = ""
"""the role of the head of the office, in `penanda tangan`"""
_POSTS = {
    HEAD: "Kepala Perangkat Daerah",
    "evaluator": "Kepala Bappeda",
    "pihak_kedua": "Kepala Daerah",
}


_DATED = re.compile(
    r"[A-Z][\w' .-]{2,40},\s*(?:tanggal\s*)?(?:[\d.…]{1,20}\s*)?(?:Januari|Februari|Maret|April|Mei|Juni|Juli|Agustus|"
    r"September|Oktober|November|Desember)\s+20\d\d"
)
"""`Bengkalis, Januari 2023`"""


def signatures(document: Document, year: int) -> Signatures:
    """The head of the office; dots where the document names nobody. `year`: where it states no date."""
    return Signatures((signer(document, HEAD, (place_and_date(document, year),)),))


def signed_text(blocks: Sequence[Block], document: Document, year: int) -> Iterator[Block]:
    """A text with who signs it. Its last line goes above the signature where it is the place and date."""
    last = blocks[-1] if blocks else None
    dated = isinstance(last, Paragraph) and _DATED.fullmatch(last.text.strip()) is not None
    if not isinstance(last, Paragraph) or not dated:
        yield from blocks
        yield signatures(document, year)
        return
    yield from blocks[:-1]
    stated = document.tempat is not None
    line = place_and_date(document, year) if stated else " ".join(last.text.split())
    yield Signatures((signer(document, HEAD, (line,)),))


def evaluated(document: Document, other: Document, year: int) -> Signatures:
    """Below E.81: who made it, and who evaluates it; signers that `document` does not name are those of `other`."""
    pairs = (("Disusun", HEAD), ("Dievaluasi", "evaluator"))
    blocks = []
    for said, role in pairs:
        named = document if signed(document, role) is not None else other
        blocks.append(signer(named, role, (f"{said},", place_and_date(document, year))))
    return Signatures(tuple(blocks))


def place_and_date(document: Document, year: int) -> str:
    return f"{text_of(document.tempat) or _DOTS}, {text_of(document.tanggal) or f'{_DOTS} {year}'}"


def signed(document: Document, role: str) -> PenandaTanganStatement | None:
    return next((one for one in document.penanda_tangan if one.sebagai == role), None)


def signer(document: Document, role: str, above: tuple[str, ...]) -> Signer:
    """`above`: lines over the office held."""
    said = signed(document, role)
    nip: tuple[str, ...] = (f"NIP. {(text_of(said.nip) if said is not None else '') or _DOTS}",)
    if role == "pihak_kedua" and (said is None or said.nip is None):  # an elected head has none
        nip = ()
    if said is None:
        return Signer((*above, _POSTS[role].upper()), _DOTS, nip)
    rank = (text_of(said.pangkat),) if said.pangkat is not None else ()
    return Signer((*above, (text_of(said.jabatan) or _POSTS[role]).upper()), text_of(said.nama), (*rank, *nip))
