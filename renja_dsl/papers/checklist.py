"""The checklist of verification, filled in as far as the plan tells: every chapter there or not, and what it lacks."""

from __future__ import annotations

from collections.abc import Iterator

from renja_dsl.papers.contents import Subject
from renja_dsl.papers.missing import paper_of
from renja_dsl.papers.renja import renja_paper
from renja_dsl.papers.signing import place_and_date, signer
from renja_dsl.papers.tables.base import leaf, office, office_line, text
from renja_dsl.papers.tree import (
    Block,
    Chapter,
    Contents,
    Gap,
    Paper,
    PaperRow,
    PaperSection,
    PaperTable,
    Paragraph,
    Signatures,
)

_TICK = "✓"


def checklist(subject: Subject) -> Paper:
    """What the Renja made of the same plan has in each chapter."""
    document = subject.document
    whole = renja_paper(subject)
    heads = (
        leaf("No", width=4, align="center"),
        leaf("Bab/Subbab", width=24),
        leaf("Ada", width=4, align="center"),
        leaf("Tidak", width=4, align="center"),
        leaf("Keterangan", width=18),
        leaf("Tindak Lanjut", width=12),
    )
    rows = tuple(_row(chapter, blocks) for chapter, blocks in _chapters(whole) if chapter.title)
    caption = f"Kesesuaian Sistematika Renja {office(document)} Tahun {document.tahun}"
    table = PaperTable("daftar periksa", caption, heads, rows, (office_line(document),))
    title = f"Daftar Periksa Verifikasi Renja {office(document)} Tahun {document.tahun}"
    note = Paragraph("Kolom Ada, Tidak, dan Keterangan terisi dari rencananya; Tindak Lanjut diisi pemeriksa.")
    by = Signatures((signer(document, "evaluator", (place_and_date(document, document.tahun - 1), "Pemeriksa,")),))
    blocks = (Chapter(1, "", f"DAFTAR PERIKSA VERIFIKASI RENJA TAHUN {document.tahun}"), table, note, by)
    return paper_of(title, office(document), (PaperSection(blocks),), subject.language)


def _chapters(paper: Paper) -> Iterator[tuple[Chapter, list[Block]]]:
    """Every chapter with what stands in it and, for a whole chapter, below it; preface and numbered ones."""
    listed = [block for section in paper.sections if section.numbers != "none" for block in section.blocks]
    for at, chapter in enumerate(listed):
        if not isinstance(chapter, Chapter):
            continue
        held: list[Block] = []
        for block in listed[at + 1 :]:
            if isinstance(block, Chapter) and block.level <= chapter.level:
                break
            held.append(block)
        yield chapter, held


def _row(chapter: Chapter, blocks: list[Block]) -> PaperRow:
    """There is a chapter that holds anything but gaps; signatures alone are no chapter."""
    told = [block for block in blocks if not isinstance(block, Chapter | Contents | Gap | Signatures)]
    own = blocks[: next((at for at, block in enumerate(blocks) if isinstance(block, Chapter)), len(blocks))]
    gaps = dict.fromkeys(block.text for block in own if isinstance(block, Gap))
    there = bool(told)
    cells = (chapter.number, chapter.title, _TICK if there else "", "" if there else _TICK, " ".join(gaps), "")
    return PaperRow(tuple(map(text, cells)), strong=chapter.level == 1, shade=1 if chapter.level == 1 else 0)
