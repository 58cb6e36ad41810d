"""The whole Renja as a paper: cover, preface, contents, the chapters of its systematics, signature."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from attrs import define, field

from renja_dsl.knowledge.chapters import Nomor, chapter_number
from renja_dsl.knowledge.systematics import required_chapters
from renja_dsl.messages import word
from renja_dsl.model.document import Document, Teks
from renja_dsl.papers.contents import Subject, content
from renja_dsl.papers.figures.charts import charts
from renja_dsl.papers.missing import paper_of
from renja_dsl.papers.prose import blocks
from renja_dsl.papers.signing import signed_text
from renja_dsl.papers.systematics import Subbab, subchapters
from renja_dsl.papers.titles import without_titles
from renja_dsl.papers.tree import (
    Block,
    Chapter,
    Contents,
    Cover,
    Gap,
    Paper,
    PaperSection,
    PaperTable,
    Signatures,
)
from renja_dsl.report.tables.cells import heading, text_of
from renja_dsl.rules.claims import filled


@define
class _Written:
    """A chapter as the plan has it."""

    number: str
    title: str
    texts: list[Teks] = field(factory=list)


def renja_paper(subject: Subject) -> Paper:
    document = subject.document
    chapters = signed_text(list(_chapters(subject)), document, document.tahun - 1)
    sections = [*(_front(subject) if subject.front else ()), *_sections(chapters)]
    title = f"Rencana Kerja {heading(document)} Tahun {document.tahun}"
    drawn = tuple(charts(subject.lookup, document))
    return paper_of(title, text_of(document.nama), sections, subject.language, drawn)


# ---- before the chapters ------------------------------------------------------------------


def _front(subject: Subject) -> Iterator[PaperSection]:
    document = subject.document
    stage = text_of(document.tahap)
    region = text_of(document.daerah).upper()
    lines = ("RENCANA KERJA", "(RENJA)", *((stage.upper(),) if stage else ()), f"TAHUN {document.tahun}")
    yield PaperSection((Cover((*lines, text_of(document.nama).upper(), region), ()),), numbers="none")
    preface = [t for t in document.teks if t.medan == "kata_pengantar"]
    texts = [block for t in preface for block in _prose(subject, t, "kata-pengantar")]
    if not texts:
        texts = [Gap(word("susun.tanpa_teks", subject.language, judul="KATA PENGANTAR"))]
    signed = signed_text(texts, document, document.tahun - 1)
    yield PaperSection((Chapter(1, "", "KATA PENGANTAR"), *signed), numbers="roman", restart=True)
    lists = (Contents("DAFTAR ISI", "chapters"), Contents("DAFTAR TABEL", "tables"))
    yield PaperSection(lists, numbers="roman")


# ---- the chapters ---------------------------------------------------------------------------


def _chapters(subject: Subject) -> Iterator[Block]:
    document = subject.document
    written = _written(document)
    required = required_chapters(document, subject.lookup)
    for chapter in required:
        number = chapter_number(chapter.nomor) or ()
        own = written.pop(number, None)
        title = own.title if own is not None and own.title else chapter.judul
        yield Chapter(1, chapter.nomor, title.upper())
        subs = subchapters(chapter, document)
        texts = list(_texts(subject, own)) if own is not None else []
        below = list(_subchapters(subject, number, subs, written))
        whole = next((sub for sub in subs if not sub.nomor), None)
        beside = list(_beside(subject, whole, f"BAB {chapter.nomor} {title}", bool(texts or below)))
        yield from without_titles(texts, beside)
        yield from below
        yield from beside
    for left in sorted(written):
        title = written[left].title
        yield Chapter(len(left), written[left].number, title.upper() if len(left) == 1 else title)
        yield from _texts(subject, written[left])


def _subchapters(
    subject: Subject,
    chapter: Nomor,
    subs: Sequence[Subbab],
    written: dict[Nomor, _Written],
) -> Iterator[Block]:
    """Those that the regulation asks for and those that the plan has beside them, in the order of their numbers."""
    asked = {chapter_number(sub.nomor) or (): sub for sub in subs if sub.nomor}
    own = {number for number in written if number[: len(chapter)] == chapter}
    for number in sorted({*asked, *own}):
        held, sub = written.pop(number, None), asked.get(number)
        if held is None and sub is not None and not sub.wajib:
            continue
        title = held.title if held is not None and held.title else sub.judul if sub is not None else ""
        written_number = held.number if held is not None else sub.nomor if sub is not None else ""
        yield Chapter(len(number), written_number, title)
        texts = list(_texts(subject, held)) if held is not None else []
        beside = list(_beside(subject, sub, f"{written_number} {title}", bool(texts)))
        yield from without_titles(texts, beside)
        yield from beside


def _beside(subject: Subject, sub: Subbab | None, name: str, has_text: bool) -> Iterator[Block]:
    """Tables of a sub-chapter; a gap where it has neither them nor a text."""
    if sub is None:
        return
    tables = [block for key in sub.tabel for block in content(key, subject)]
    if not has_text and not any(not isinstance(block, Gap) for block in tables):
        yield Gap(word("susun.tanpa_teks", subject.language, judul=name))
    yield from tables


def _written(document: Document) -> dict[Nomor, _Written]:
    """Chapters of the plan by their numbers; what has none, or has one twice, goes on with the one before."""
    found: dict[Nomor, _Written] = {}
    current: _Written | None = None
    for text in document.teks:
        if text.medan == "bab":
            number = chapter_number(text_of(text.isi[0]))
            held = found.get(number) if number is not None else None
            current = held or _Written(text_of(text.isi[0]), text_of(text.isi[1]))
            if number is not None:
                found[number] = current
        elif text.medan == "narasi" and current is not None:
            current.texts.append(text)
    return found


def _texts(subject: Subject, written: _Written) -> Iterator[Block]:
    for at, text in enumerate(written.texts, 1):
        yield from _prose(subject, text, f"{written.number}-{at}")


def _prose(subject: Subject, text: Teks, key: str) -> Iterator[Block]:
    return (block for cell in text.isi for block in blocks(filled(subject.document, cell, subject.lookup), key))


# ---- pages ------------------------------------------------------------------------------------


def _sections(chapters: Iterable[Block]) -> Iterator[PaperSection]:
    """Wide tables stand on pages of their own, across, with those who sign them."""
    first = True
    for across, group in groupby(_turned(chapters), key=lambda pair: pair[0]):
        yield PaperSection(tuple(block for _, block in group), landscape=across > 0, restart=first)
        first = False


def _turned(blocks: Iterable[Block]) -> Iterator[tuple[int, Block]]:
    """Each with the number of the wide table whose pages it stands on; 0 or less for upright pages."""
    number = 0
    for block in blocks:
        wide = isinstance(block, PaperTable) and block.wide
        if wide:
            number = abs(number) + 1
        elif not (number > 0 and isinstance(block, Signatures)):
            number = -abs(number)
        yield number, block
