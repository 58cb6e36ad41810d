"""The IKU of an office: what each means, how it is computed, from which data, and its targets."""

from __future__ import annotations

from renja_dsl.messages import word
from renja_dsl.model.document import Document, Indikator
from renja_dsl.model.lookup import Lookup
from renja_dsl.papers.contents import Subject
from renja_dsl.papers.missing import paper_of
from renja_dsl.papers.signing import signatures
from renja_dsl.papers.tables.base import leaf, office, office_line, over, text
from renja_dsl.papers.tables.goals import marked, measured
from renja_dsl.papers.tree import Block, Chapter, Gap, Paper, PaperRow, PaperSection, PaperTable
from renja_dsl.report.tables.cells import joined, text_of
from renja_dsl.syntax.vocabulary import INDICATOR_TEXTS
from renja_dsl.values.hilang import Hilang


def key_indicators(subject: Subject) -> Paper:
    document = subject.document
    title = f"Indikator Kinerja Utama {office(document)}"
    table = _table(subject.lookup, document)
    blocks: list[Block] = [Chapter(1, "", f"INDIKATOR KINERJA UTAMA (IKU)\n{office(document).upper()}")]
    blocks += [table] if table.rows else [Gap(word("susun.tanpa_iku", subject.language))]
    for indikator in marked(document, "iku"):
        same = [indikator, *_of_the_renstra(subject.lookup, indikator)]
        lacking = [medan.replace("_", " ") for medan in INDICATOR_TEXTS if not any(one.teks(medan) for one in same)]
        if lacking:
            told = {"nama": text_of(indikator.nama), "medan": ", ".join(lacking)}
            blocks.append(Gap(word("susun.iku_kurang", subject.language, **told)))
    blocks.append(signatures(document, document.tahun - 1))
    return paper_of(title, office(document), (PaperSection(tuple(blocks), landscape=True),), subject.language)


def _table(lookup: Lookup, document: Document) -> PaperTable:
    years = _years(lookup, document)
    heads = (
        leaf("No", 1, 3, "center"),
        leaf("Sasaran", 2, 12),
        leaf("Indikator Kinerja Utama", 3, 14),
        leaf("Definisi Operasional", 4, 16),
        leaf("Rumus Perhitungan", 5, 16),
        leaf("Sumber Data", 6, 10),
        leaf("Satuan", 7, 6, "center"),
        over("Target", *(leaf(f"Tahun {year}", 8 + at, 5, "center") for at, year in enumerate(years))),
    )
    rows = []
    for place, indikator in enumerate(marked(document, "iku"), 1):
        same = [indikator, *_of_the_renstra(lookup, indikator)]
        told = (next((joined(one.teks(medan)) for one in same if one.teks(medan)), "") for medan in INDICATOR_TEXTS)
        targets = [next((m for one in same if (m := measured(one, year))[1]), ("", "")) for year in years]
        unit = next((unit for unit, _ in targets if unit), "")
        node = indikator.simpul
        goal = node.nama_teks if node.tingkat in ("tujuan", "sasaran") else ""
        cells = (place, goal, text_of(indikator.nama), *told, unit, *(target for _, target in targets))
        rows.append(PaperRow(tuple(map(text, cells)), "indikator"))
    caption = f"Indikator Kinerja Utama {office(document)} Tahun {years[0]}-{years[-1]}"
    return PaperTable("IKU", caption, heads, tuple(rows), (office_line(document),), label="Tabel IKU:")


def _years(lookup: Lookup, document: Document) -> list[int]:
    """Those of the Renstra, else the year of the plan and the next one."""
    try:
        period = lookup.document("renstra", document).periode
    except Hilang:
        period = None
    if period is None:
        return [document.tahun, document.tahun + 1]
    return list(range(period.awal, period.akhir + 1))


def _of_the_renstra(lookup: Lookup, indikator: Indikator) -> list[Indikator]:
    try:
        return [lookup.indikator("renstra", indikator)]
    except Hilang:
        return []
