"""Tabel T-C.33: rumusan rencana program dan kegiatan, 10 columns."""

from __future__ import annotations

from attrs import evolve

from renja_dsl.model.document import Document, Simpul
from renja_dsl.model.lookup import Lookup
from renja_dsl.papers.tables.base import (
    Numbers,
    leaf,
    office,
    office_line,
    over,
    rows_of,
    source_names,
    total,
    with_sums,
)
from renja_dsl.papers.tree import PaperRow, PaperTable
from renja_dsl.report.tables import tc33

_MONEY = (5, 9)
_SOURCE = 6


def make(workspace: Lookup, document: Document, numbers: Numbers) -> PaperTable:
    n = document.tahun
    plan, forward = f"Rencana Tahun {n}", f"Prakiraan Maju Rencana Tahun {n + 1}"
    heads = (
        leaf("Kode", 1, 9),
        leaf("Urusan/Bidang Urusan Pemerintahan Daerah dan Program/Kegiatan", 2, 17),
        leaf("Indikator Kinerja Program/Kegiatan", 3, 15),
        over(
            plan,
            leaf("Lokasi", 4, 8),
            leaf("Target Capaian Kinerja", 5, 7, "center"),
            leaf("Kebutuhan Dana/Pagu Indikatif (Rp)", 6, 10, "right"),
            leaf("Sumber Dana", 7, 7),
        ),
        leaf("Catatan Penting", 8, 7),
        over(
            forward,
            leaf("Target Capaian Kinerja", 9, 7, "center"),
            leaf("Kebutuhan Dana/Pagu Indikatif (Rp)", 10, 10, "right"),
        ),
    )
    table = tc33.make(workspace, document, "id")
    rows = rows_of(table, numbers, lambda row: document.simpul[int(row.block)])
    rows = [_named(row, document.simpul[int(held.block)]) for row, held in zip(rows, table.rows, strict=True)]
    parents = _parents(document, [int(row.block) for row in table.rows])
    for column in _MONEY:
        rows = with_sums(rows, column, parents)
    if rows:
        tops = [place for place, parent in enumerate(parents) if parent is None]
        rows.append(total(rows, _MONEY, tops, "JUMLAH"))
    caption = f"Rumusan Rencana Program dan Kegiatan Perangkat Daerah Tahun {n} dan Prakiraan Maju Tahun {n + 1}"
    return PaperTable(
        "T-C.33", f"{caption} {office(document)}", heads, tuple(rows), (office_line(document),), label="Tabel T-C.33"
    )


def _named(row: PaperRow, node: Simpul) -> PaperRow:
    """The names of the sources of funds, where the official table has their amounts too."""
    cells = list(row.cells)
    if cells[_SOURCE].text:
        cells[_SOURCE] = source_names(node)
    return evolve(row, cells=tuple(cells))


def _parents(document: Document, nodes: list[int]) -> list[int | None]:
    """Row of the node above each row; -1 where a row goes on with the node of the one before."""
    first: dict[int, int] = {}
    for place, node in enumerate(nodes):
        first.setdefault(node, place)
    of_node = {id(document.simpul[node]): place for node, place in first.items()}
    made: list[int | None] = []
    for place, node in enumerate(nodes):
        above = document.simpul[node].induk
        made.append(-1 if first[node] != place else of_node.get(id(above)) if above is not None else None)
    return made
