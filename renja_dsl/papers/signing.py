"""Signature blocks: place and date, office held, name, NIP; dots for what the plan does not say."""

from __future__ import annotations

from renja_dsl.model.document import Document
from renja_dsl.papers.tree import Signatures, Signer
from renja_dsl.report.tables.cells import text_of

_DOTS = "…………………"


def signatures(document: Document, year: int) -> Signatures:
    """The signer of a document; dots where it names none."""
    said = {name: text_of(cell) for name, cell in document.penanda_tangan}
    return Signatures((signer(said, year),))


def signer(said: dict[str, str], year: int) -> Signer:
    """`said`: nama, jabatan, nip, as far as they are stated."""
    place = f"{said.get('tempat') or _DOTS}, {said.get('tanggal') or f'{_DOTS} {year}'}"
    after = (said["pangkat"],) if said.get("pangkat") else ()
    return Signer(
        (place, (said.get("jabatan") or "Kepala Perangkat Daerah").upper()),
        said.get("nama") or _DOTS,
        (*after, f"NIP. {said.get('nip') or _DOTS}"),
    )
