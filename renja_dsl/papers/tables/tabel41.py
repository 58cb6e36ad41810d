"""Tabel 4.1 of Permendagri 14/2026, which is the SIPD-RI matrix of a Renja: 17 columns, three rows of heads."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import evolve

from renja_dsl.model.document import Document, Indikator, Simpul
from renja_dsl.model.lookup import Lookup
from renja_dsl.papers.tables.base import (
    EMPTY,
    Numbers,
    cell,
    leaf,
    moneyed,
    office,
    over,
    responsible,
    shade,
    source_names,
    strong,
    text,
    total,
    with_sums,
)
from renja_dsl.papers.tree import PaperCell, PaperRow, PaperTable
from renja_dsl.report.tables.base import money
from renja_dsl.report.tables.cells import below, joined, text_of
from renja_dsl.syntax.tree import Cell
from renja_dsl.values.hilang import Hilang

_MONEY = (8, 15)
_OUTPUT = ("sub_kegiatan",)
_PRIORITY = {"nasional": 0, "daerah": 1}
"""level of a priority -> its column; that of a province stands with the region's"""


def make(lookup: Lookup, document: Document, numbers: Numbers) -> PaperTable:
    n = document.tahun
    heads = (
        leaf("No", 1, 3, "center"),
        leaf("Kode", 2, 8),
        leaf("Urusan/Bidang Urusan/Program/Outcome/Kegiatan/Sub Kegiatan/Output", 3, 16),
        leaf("Indikator", 4, 12),
        leaf("Target Akhir Periode Renstra", 5, 6, "center"),
        leaf(f"Realisasi Capaian Renja {n - 2}", 6, 7, "center"),
        leaf(f"Prakiraan Capaian Target Renja {n - 1}", 7, 7, "center"),
        over(
            "Capaian Kinerja dan Kerangka Pendanaan",
            leaf(f"Target {n}", 8, 6, "center"),
            leaf("Pagu Indikatif (Rp)", 9, 10, "right"),
            leaf("Lokasi", 10, 7),
            leaf("Sumber Dana", 11, 6),
            over("Prioritas", leaf("Nasional", 12, 6), leaf("Daerah", 13, 6)),
        ),
        leaf("Kelompok Sasaran", 14, 7),
        over(
            f"Prakiraan Maju Rencana Tahun {n + 1}",
            leaf("Target", 15, 6, "center"),
            leaf("Pagu Indikatif (Rp)", 16, 10, "right"),
        ),
        leaf("Perangkat Daerah Penanggung Jawab", 17, 8),
    )
    rows: list[PaperRow] = []
    parents: list[int | None] = []
    first: dict[int, int] = {}
    for place, node in enumerate(moneyed(document), 1):
        first[id(node)] = len(rows)
        parents.append(first.get(id(node.induk)) if node.induk is not None else None)
        own = _node(node, place, numbers)
        below = list(_indicators(lookup, node))
        if below and not below[0].cells[2].text:  # no outcome to be told: the first indicator stands beside its node
            first_cells = below.pop(0).cells
            own = evolve(own, cells=tuple(a if a.text else b for a, b in zip(own.cells, first_cells, strict=True)))
        rows += (own, *below)
        parents += [-1] * len(below)
    for column in _MONEY:
        rows = with_sums(rows, column, parents)
    if rows:
        tops = [at for at, parent in enumerate(parents) if parent is None]
        rows.append(total(rows, _MONEY, tops, "JUMLAH", 2))
    caption = f"Rencana Program dan Kegiatan Prioritas Daerah Tahun {n} {office(document)}"
    return PaperTable("4.1", caption, heads, tuple(rows), label="Tabel 4.1")


def _node(node: Simpul, place: int, numbers: Numbers) -> PaperRow:
    n = node.dokumen.tahun
    priorities: list[list[str]] = [[], []]
    for level, name in node.prioritas:
        priorities[_PRIORITY.get(level, 1)].append(text_of(name))
    funds = [cell(money(node.pagu.get(year), below(node, year)), numbers) for year in (n, n + 1)]
    cells = (
        text(place),
        text(node.kode_teks),
        text(node.nama_teks),
        *[EMPTY] * 5,
        funds[0],
        text(joined(node.teks("lokasi"))),
        source_names(node),
        *(text("; ".join(names)) for names in priorities),
        text(joined(node.teks("kelompok_sasaran"))),
        EMPTY,
        funds[1],
        text(responsible(node)),
    )
    return PaperRow(cells, node.tingkat, strong(node.tingkat), shade(node.tingkat))


def _indicators(lookup: Lookup, node: Simpul) -> Iterator[PaperRow]:
    """The outcome or output, and its indicators."""
    n = node.dokumen.tahun
    field = "keluaran" if node.tingkat in _OUTPUT else "hasil"
    said = joined(node.teks(field))
    for number, indikator in enumerate(node.indikator):
        cells: list[PaperCell] = [EMPTY] * 17
        cells[2] = text(said if number == 0 else "")
        cells[3] = text(text_of(indikator.nama))
        cells[4] = text(_of_the_renstra(lookup, indikator))
        cells[5] = text(_realised(lookup, indikator))
        cells[6] = text(text_of(indikator.target.get(n - 1)))
        cells[7] = text(text_of(indikator.target.get(n)))
        cells[14] = text(text_of(indikator.target.get(n + 1)))
        yield PaperRow(tuple(cells), "indikator")


def _of_the_renstra(lookup: Lookup, indikator: Indikator) -> str:
    """Target at the end of the period."""
    try:
        same = lookup.indikator("renstra", indikator)
    except Hilang:
        return text_of(indikator.target.get("renstra"))
    period = same.dokumen.periode
    last = same.target.get(period.akhir) if period is not None else None
    return text_of(same.kondisi.get("akhir") or last or indikator.target.get("renstra"))


def _realised(lookup: Lookup, indikator: Indikator) -> str:
    """Result of the year n-2: of this document, else of the evaluation of that year."""
    year = indikator.dokumen.tahun - 2
    held: Cell | None = indikator.realisasi.get(year)
    if held is not None:
        return text_of(held)
    try:
        same = lookup.indikator("evaluasi", indikator)
    except Hilang:
        return ""
    if same.dokumen.tahun != year:
        return ""
    stated = same.tertulis.get("realisasi", {})
    return text_of(next(iter(stated.values()), None) or same.realisasi.get(year))
