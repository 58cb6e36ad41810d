"""A paper with the list of what is missing in it, on a last page of its own."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from renja_dsl.messages import word
from renja_dsl.papers.tree import Chapter, Figure, Gap, ListItem, Paper, PaperSection, Paragraph


def paper_of(
    title: str, author: str, sections: Iterable[PaperSection], language: str, charts: Sequence[Figure] = ()
) -> Paper:
    made = tuple(sections)
    found = (block.text for section in made for block in section.blocks if isinstance(block, Gap))
    gaps = tuple(dict.fromkeys(found))
    if gaps:
        told = Chapter(1, "", word("susun.daftar_kurang", language))
        note = Paragraph(word("susun.catatan_kurang", language))
        listed = (ListItem(f"{at}.", gap) for at, gap in enumerate(gaps, 1))
        made = (*made, PaperSection((told, note, *listed), numbers="none"))
    return Paper(title, author, made, gaps, tuple(charts))
