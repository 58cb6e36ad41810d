"""A table of `renja rekap` or `renja beda` as it is, for a paper: its own columns under their own heads."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from renja_dsl.papers.tables.base import Numbers, rows_of
from renja_dsl.papers.tree import Figure, Paper, PaperHead, PaperSection, PaperTable, Paragraph
from renja_dsl.report.tables.base import Head, OfficialTable

_FLEXIBLE, _FIXED = 14, 7


def tables_paper(tables: Sequence[OfficialTable], figures: Sequence[Figure] = (), language: str = "id") -> Paper:
    """One paper of several tables, each on pages of its own; a stated number stands beside a computed one."""
    drawn = (PaperSection(tuple(figures)),) if figures else ()
    sections = drawn + tuple(
        PaperSection((plain_table(table, f"{at} {table.name}" if len(tables) > 1 else table.name),), landscape=True)
        for at, table in enumerate(tables, 1)
    )
    title = tables[0].title if tables else ""
    return Paper(title, "", sections or (PaperSection((Paragraph("-"),)),), language=language)


def plain_table(table: OfficialTable, key: str) -> PaperTable:
    heads: list[PaperHead] = []
    for above, under in groupby(table.heads, key=lambda head: head.above):
        leaves = tuple(map(_leaf, under))
        heads += (PaperHead(above, below=leaves),) if above else leaves
    rows = rows_of(table, Numbers.BOTH, lambda _: None)
    notes = tuple(filter(None, (table.file, *table.notes)))
    return PaperTable(key, "", tuple(heads), tuple(rows), notes=notes, label=table.title)


def _leaf(head: Head) -> PaperHead:
    return PaperHead(head.title, head.number, _FLEXIBLE if head.flexible else _FIXED, "right" if head.right else "left")
