"""Goals and key indicators: tujuan and sasaran, IKU and IKK of the year, what they reached, isu strategis."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from renja_dsl.knowledge.evaluation import attained
from renja_dsl.knowledge.stated import Angka, read
from renja_dsl.model.arithmetic import number
from renja_dsl.model.document import Document, Indikator
from renja_dsl.model.index import GOALS
from renja_dsl.model.lookup import Lookup
from renja_dsl.papers.tables.base import Numbers, cell, fitted, leaf, office, office_line, text
from renja_dsl.papers.tree import PaperRow, PaperTable
from renja_dsl.report.tables.base import of
from renja_dsl.report.tables.cells import notes_of, text_of
from renja_dsl.syntax.tree import Cell
from renja_dsl.values import Besaran, Persen, padat
from renja_dsl.values.hilang import Hilang


def goals(document: Document) -> PaperTable:
    """Tujuan and sasaran with their indicators and targets of the year."""
    n = document.tahun
    heads = (
        leaf("No", 1, 3, "center"),
        leaf("Tujuan", 2, 14),
        leaf("Sasaran", 3, 14),
        leaf("Indikator Kinerja", 4, 16),
        leaf("Satuan", 5, 6, "center"),
        leaf(f"Target Tahun {n}", 6, 7, "center"),
        leaf("Keterangan", 7, 8),
    )
    rows: list[PaperRow] = []
    nodes = [node for node in document.simpul if node.tingkat in GOALS]
    for place, node in enumerate(nodes, 1):
        indicators: list[Indikator | None] = [*node.indikator] or [None]
        for at, indikator in enumerate(indicators):
            name = node.nama_teks if at == 0 else ""
            goal = node.tingkat == "tujuan"
            mark = ", ".join(p.upper() for p in indikator.penanda) if indikator is not None else ""
            target = measured(indikator, n) if indikator is not None else ("", "")
            cells = (place if at == 0 else "", name if goal else "", "" if goal else name)
            shown = (*cells, text_of(indikator.nama) if indikator is not None else "", *target, mark)
            rows.append(PaperRow(tuple(map(text, shown)), node.tingkat, shade=1 if goal else 0))
    caption = f"Tujuan dan Sasaran {office(document)} Tahun {n}"
    label = "Tabel Tujuan dan Sasaran:"
    return PaperTable("tujuan", caption, heads, tuple(rows), (office_line(document),), label=label)


def of_the_year(mark: str, lookup: Lookup, document: Document) -> PaperTable:
    """IKU or IKK: targets of the Renstra and of the Renja, and the forecast."""
    n = document.tahun
    heads = (
        leaf("No", 1, 3, "center"),
        leaf("Indikator", 2, 20),
        leaf("Satuan", 3, 6, "center"),
        leaf(f"Target Renstra {n}", 4, 7, "center"),
        leaf(f"Target Renja {n}", 5, 7, "center"),
        leaf(f"Prakiraan Maju {n + 1}", 6, 7, "center"),
        leaf("Keterangan", 7, 8),
    )
    rows = []
    for place, indikator in enumerate(marked(document, mark), 1):
        unit, target = measured(indikator, n)
        forward = measured(indikator, n + 1)[1]
        cells = (place, text_of(indikator.nama), unit, _renstra(lookup, indikator, n), target, forward)
        rows.append(PaperRow(tuple(map(text, (*cells, notes_of(indikator.simpul))))))
    name = {"iku": "Indikator Kinerja Utama (IKU)", "ikk": "Indikator Kinerja Kunci (IKK)"}[mark]
    caption = f"{name} {office(document)} Tahun {n}"
    return PaperTable(mark, caption, heads, tuple(rows), label=f"Tabel {mark.upper()}:")


def reached(lookup: Lookup, document: Document, numbers: Numbers) -> PaperTable:
    """What IKU and IKK reached in the year n-2."""
    year = document.tahun - 2
    heads = (
        leaf("No", 1, 3, "center"),
        leaf("Indikator", 2, 20),
        leaf("Satuan", 3, 6, "center"),
        leaf(f"Target {year}", 4, 7, "center"),
        leaf(f"Realisasi {year}", 5, 7, "center"),
        leaf("Capaian (%)", 6, 7, "center"),
        leaf("Status", 7, 8, "center"),
    )
    rows = []
    key = [*marked(document, "iku"), *(i for i in marked(document, "ikk") if "iku" not in i.penanda)]
    for place, indikator in enumerate(key, 1):
        target, result = _cell_of(lookup, indikator, "target", year), indikator.realisasi.get(year)
        rows.append(_reached_row(place, indikator, target, result, numbers, year))
    caption = f"Capaian IKU dan IKK {office(document)} Tahun {year}"
    return PaperTable("capaian", caption, heads, tuple(rows), label="Tabel Capaian Indikator:")


def _reached_row(
    place: int, indikator: Indikator, target: Cell | None, result: Cell | None, numbers: Numbers, year: int
) -> PaperRow:
    def computed() -> Decimal:
        if target is None or result is None:
            raise Hilang("kosong")
        return attained(number(result.nilai), number(target.nilai), indikator)

    stated = indikator.tertulis.get("capaian", {}).get(year)
    share = read(stated, computed, "persen")
    cells = (
        text(place),
        text(text_of(indikator.nama)),
        text(_unit(target or result)),
        text(_number(target)),
        text(_number(result)),
        cell(of(share), numbers),
        text(_status(share)),
    )
    return PaperRow(cells)


def _status(share: Angka) -> str:
    if share.value is None:
        return ""
    return "Terlampaui" if share.value > 100 else "Tercapai" if share.value == 100 else "Belum tercapai"


def issues(document: Document) -> PaperTable:
    """Isu strategis with what they come from; a `telaahan` that names no subject is one of the Renstra."""
    heads = (
        leaf("No", 1, 3, "center"),
        leaf("Aspek Permasalahan Pelayanan Perangkat Daerah", 2, 12),
        leaf("Permasalahan Strategis", 3, 16),
        leaf("Telaahan Renstra", 4, 13),
        leaf("Telaahan Visi, Misi dan Program Kepala Daerah", 5, 13),
        leaf("Isu-isu Strategis", 6, 13),
    )
    rows = []
    for place, said in enumerate((t for t in document.teks if t.medan == "isu_strategis"), 1):
        parts = [text_of(said.of(name)) for name in ("aspek", "masalah", "telaahan", "telaahan_renstra")]
        of_renstra = "; ".join(filter(None, parts[2:]))
        told = (place, *parts[:2], of_renstra, text_of(said.of("telaahan_visi")), text_of(said.of("")))
        rows.append(PaperRow(tuple(map(text, told))))
    caption = f"Isu-isu Strategis {office(document)} Tahun {document.tahun}"
    return PaperTable("isu", caption, fitted(heads, rows), tuple(rows), label="Tabel Isu Strategis:")


def marked(document: Document, mark: str) -> Iterator[Indikator]:
    """Indicators of a document with a mark, `iku` or `ikk`."""
    return (indikator for indikator in document.indikator if mark in indikator.penanda)


def _cell_of(lookup: Lookup, indikator: Indikator, field: str, year: int) -> Cell | None:
    """A cell of the indicator, else of the same one in the Renstra."""
    held: Cell | None = getattr(indikator, field).get(year)
    if held is not None:
        return held
    same = _of_renstra(lookup, indikator)
    other: Cell | None = getattr(same, field).get(year) if same is not None else None
    return other


def _renstra(lookup: Lookup, indikator: Indikator, year: int) -> str:
    same = _of_renstra(lookup, indikator)
    return _number(same.target.get(year)) if same is not None else ""


def _of_renstra(lookup: Lookup, indikator: Indikator) -> Indikator | None:
    """The same indicator in the Renstra: of the same node, else of any goal."""
    try:
        return lookup.indikator("renstra", indikator)
    except Hilang:
        pass
    try:
        renstra = lookup.document("renstra", indikator.simpul)
    except Hilang:
        return None
    of_goals = (one for node in renstra.simpul if node.tingkat in GOALS for one in node.indikator)
    return next((one for one in of_goals if padat(text_of(one.nama)) == padat(text_of(indikator.nama))), None)


def measured(indikator: Indikator, year: int) -> tuple[str, str]:
    """Unit and number of a target."""
    held = indikator.target.get(year)
    return _unit(held) or text_of(indikator.satuan), _number(held)


def _unit(held: Cell | None) -> str:
    match held.nilai if held is not None else None:
        case Persen():
            return "%"
        case Besaran(satuan=str(satuan)) | (Besaran(satuan=str(satuan)),):
            return satuan
    return ""


def _number(held: Cell | None) -> str:
    """Without its unit, where that is one word beside one number."""
    shown, unit = text_of(held), _unit(held)
    return shown.removesuffix(unit).strip() if unit else shown
