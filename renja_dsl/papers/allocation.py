"""A proposed allocation as a paper for a meeting: what it says in short, a chart by program, every line."""

from __future__ import annotations

from collections.abc import Collection
from decimal import Decimal

from renja_dsl.messages import word
from renja_dsl.papers.figures.charts import Bar, bars_of
from renja_dsl.papers.tables.plain import tables_paper
from renja_dsl.papers.tree import Figure, Paper, PaperSection, Paragraph
from renja_dsl.planning.results import HasilAlokasi
from renja_dsl.report.alokasi_tables import proposal_tables
from renja_dsl.report.alokasi_words import rupiah, summary

_MOST = 40
"""bars that one can read"""


def allocation_paper(found: HasilAlokasi, language: str, only: Collection[int] | None = None) -> Paper:
    """`only`: lines of these numbers."""
    tables = tables_paper(proposal_tables(found, language, only))
    chart = _chart(found, language)
    first = PaperSection((Paragraph(summary(found, language), strong=True), *((chart,) if chart is not None else ())))
    return Paper(tables.title, tables.author, (first, *tables.sections))


def _chart(found: HasilAlokasi, language: str) -> Figure | None:
    """Programs before and after; of a region its offices."""
    plans = found.compiled.plans
    level = "perangkat_daerah" if len(plans.names) > 1 else "program"
    before: dict[tuple[str, str], int] = {}
    after: dict[tuple[str, str], int] = {}
    names: dict[tuple[str, str], str] = {}
    for pos, amount in zip(plans.lines, found.usulan.amounts, strict=True):
        key = pos.part(level)
        before[key] = before.get(key, 0) + pos.pagu
        after[key] = after.get(key, 0) + amount
        above = pos.node if pos.node.tingkat == level else pos.node.ancestor(level)
        office = pos.document.nama
        title = above.nama_teks if above is not None else str(office.nilai) if office is not None else ""
        names[key] = f"{key[1]} {title}".strip()
    if len(before) > _MOST:
        return None
    bars = [
        Bar(names[key], (Decimal(amount), Decimal(after[key])), (rupiah(amount), rupiah(after[key])))
        for key, amount in before.items()
    ]
    series = (word("alokasi.kolom.pagu", language), word("alokasi.kolom.usulan", language))
    return bars_of(word("alokasi.bagan", language), series, bars)
