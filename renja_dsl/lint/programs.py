"""The summary by program: what each has, stated and summed."""

from __future__ import annotations

from collections.abc import Iterator

from renja_dsl.findings.finding import ProgramRow
from renja_dsl.model.arithmetic import ZERO, carried_pagu
from renja_dsl.model.document import Document
from renja_dsl.values.hilang import Hilang


def program_rows(document: Document) -> Iterator[ProgramRow]:
    """A row for every program of a Renja or RKPD, in the order of the file."""
    if document.jenis not in ("renja", "rkpd"):
        return
    for node in document.per_tingkat["program"]:
        cell = node.pagu.get(document.tahun)
        try:
            children = (
                sum((carried_pagu(child, document.tahun) for child in node.anak), start=ZERO) if node.anak else None
            )
        except Hilang:
            children = None
        try:
            stated = None if cell is None else cell.nilai.nilai
        except Hilang:
            stated = None
        yield ProgramRow(document.name, node.kode_teks, node.nama_teks, stated, children, node.start)
