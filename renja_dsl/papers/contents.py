"""What can stand in a sub-chapter beside its text: official tables, the legal basis, the pohon kinerja."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from attrs import frozen

from renja_dsl.messages import word
from renja_dsl.model.document import Document
from renja_dsl.model.lookup import Lookup
from renja_dsl.papers import signing
from renja_dsl.papers.figures.cascade import cascades, without_goal
from renja_dsl.papers.tables import e81, goals, proposals, shift, tabel41, tc29, tc30, tc31, tc33
from renja_dsl.papers.tables.base import Numbers
from renja_dsl.papers.tree import FOOT, Block, Gap, ListItem, PaperTable
from renja_dsl.report.tables.base import Missing
from renja_dsl.report.tables.cells import referred, text_of


@frozen
class Subject:
    """What a paper is about, and how it is to be shown."""

    lookup: Lookup
    document: Document
    numbers: Numbers
    language: str
    columns: int = 15
    """of E.81"""
    front: bool = True
    """whether a Renja has a cover, a preface and contents"""


def content(key: str, subject: Subject) -> Iterator[Block]:
    """The blocks of one key of `papers.systematics`; a gap where what they need is not there."""
    try:
        yield from _MAKERS[key](subject)
    except Missing as lacking:
        yield Gap(word(lacking.complaint.key, subject.language, **lacking.complaint.arguments))


def _tabled(table: PaperTable, subject: Subject) -> Iterator[Block]:
    if any(row.level not in ("jumlah", *FOOT) for row in table.rows):
        yield table
    else:
        yield Gap(word("susun.tabel_kosong", subject.language, tabel=table.title))


def _last_year(subject: Subject) -> Iterator[Block]:
    """T-C.29; none where a Renja Perubahan evaluates the first half of its own year."""
    evaluated = referred(subject.lookup, "evaluasi", subject.document, "T-C.29")
    if not (subject.document.revised and evaluated.tahun == subject.document.tahun):
        yield from _tabled(tc29.make(subject.lookup, evaluated, subject.numbers), subject)


def _planned(
    make: Callable[[Lookup, Document, Numbers], PaperTable],
) -> Callable[[Subject], Iterator[Block]]:
    return lambda s: _tabled(make(s.lookup, s.document, s.numbers), s)


def _legal(subject: Subject) -> Iterator[Block]:
    found = [t for t in subject.document.teks if t.medan == "dasar_hukum"]
    for at, one in enumerate(found, 1):
        name, *about = map(text_of, one.isi)
        yield ListItem(f"{at}.", f"{name} tentang {about[0]};" if about else f"{name};")
    if not found:
        yield Gap(word("susun.tanpa_dasar_hukum", subject.language))


def _cascade(subject: Subject) -> Iterator[Block]:
    figures = list(cascades(subject.document))
    yield from figures
    if not figures:
        yield Gap(word("susun.tanpa_tujuan", subject.language))
    elif loose := without_goal(subject.document):
        codes = ", ".join(node.kode_teks or node.nama_teks for node in loose)
        yield Gap(word("susun.program_lepas", subject.language, jumlah=str(len(loose)), isi=codes))


def _marked(mark: str) -> Callable[[Subject], Iterator[Block]]:
    return lambda s: _tabled(goals.of_the_year(mark, s.lookup, s.document), s)


def _proposals(subject: Subject) -> Iterator[Block]:
    """The table and, where there are none, why."""
    if not proposals.listed(subject.document, "usulan"):
        yield Gap(word("susun.tanpa_usulan", subject.language))
    else:
        yield from _listed("usulan", proposals.proposals)(subject)


def _shift(subject: Subject) -> Iterator[Block]:
    """Of a Renja Perubahan alone."""
    if subject.document.revised:
        before = referred(subject.lookup, "sebelumnya", subject.document, "semula - menjadi")
        yield shift.by_program(subject.lookup, before, subject.document)
        yield from _tabled(shift.matrix(subject.lookup, before, subject.document, subject.numbers), subject)


def _listed(medan: str, make: Callable[[Document], PaperTable]) -> Callable[[Subject], Iterator[Block]]:
    """Nothing where the plan says nothing of it."""

    def made(subject: Subject) -> Iterator[Block]:
        if proposals.listed(subject.document, medan):
            yield make(subject.document)

    return made


def _e81(subject: Subject) -> Iterator[Block]:
    """With the two who sign it."""
    evaluated = referred(subject.lookup, "evaluasi", subject.document, "E.81")
    table = e81.make(subject.lookup, evaluated, subject.numbers, subject.columns)
    yield from _tabled(table, subject)
    yield signing.evaluated(evaluated, subject.document, evaluated.tahun + 1)


_MAKERS: Mapping[str, Callable[[Subject], Iterator[Block]]] = {
    "dasar hukum": _legal,
    "pohon": _cascade,
    "tujuan": lambda s: _tabled(goals.goals(s.document), s),
    "isu": lambda s: _tabled(goals.issues(s.document), s),
    "capaian": _planned(goals.reached),
    "iku": _marked("iku"),
    "ikk": _marked("ikk"),
    "T-C.29": _last_year,
    "E.81": _e81,
    "T-C.30": _planned(tc30.make),
    "T-C.31": _planned(tc31.make),
    "T-C.32": _proposals,
    "pokir": _listed("pokok_pikiran", proposals.opinions),
    "inovasi": _listed("inovasi", proposals.innovations),
    "pergeseran": _shift,
    "T-C.33": _planned(tc33.make),
    "4.1": _planned(tabel41.make),
}
"""key of `papers.systematics` -> what it makes"""
