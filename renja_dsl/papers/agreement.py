"""Perjanjian Kinerja between the head of an office and the head of the region, with its annex.

The words are those that prints of five regions share; they follow PermenPANRB 53/2014.
"""

from __future__ import annotations

from collections.abc import Iterator

from attrs import evolve

from renja_dsl.messages import word
from renja_dsl.model.document import Document
from renja_dsl.papers.contents import Subject
from renja_dsl.papers.missing import paper_of
from renja_dsl.papers.signing import HEAD, place_and_date, signed, signer
from renja_dsl.papers.tables.base import cell, leaf, office, text, total
from renja_dsl.papers.tables.goals import measured
from renja_dsl.papers.tree import (
    Block,
    Chapter,
    Gap,
    Paper,
    PaperRow,
    PaperSection,
    PaperTable,
    Paragraph,
    Signatures,
)
from renja_dsl.report.tables.base import money
from renja_dsl.report.tables.cells import below, text_of

_OPENING = (
    "Dalam rangka mewujudkan manajemen pemerintahan yang efektif, transparan, dan akuntabel serta berorientasi pada "
    "hasil, kami yang bertanda tangan di bawah ini:"
)
_PROMISE = (
    "Pihak pertama berjanji akan mewujudkan target kinerja yang seharusnya sesuai lampiran perjanjian ini, dalam "
    "rangka mencapai target kinerja jangka menengah seperti yang telah ditetapkan dalam dokumen perencanaan. "
    "Keberhasilan dan kegagalan pencapaian target kinerja tersebut menjadi tanggung jawab kami."
)
_SUPERVISION = (
    "Pihak kedua akan melakukan supervisi yang diperlukan serta akan melakukan evaluasi terhadap capaian kinerja dari "
    "perjanjian ini dan mengambil tindakan yang diperlukan dalam rangka pemberian penghargaan dan sanksi."
)
_OTHER = "pihak_kedua"


def agreement(subject: Subject) -> Paper:
    """The page that both sign, and its annex: sasaran with targets, programs with their money."""
    document = subject.document
    title = f"Perjanjian Kinerja {office(document)} Tahun {document.tahun}"
    head = f"PERJANJIAN KINERJA TAHUN {document.tahun}"
    both = _signatures(document)
    first = (
        Chapter(1, "", head),
        Paragraph(_OPENING),
        *_party(subject, HEAD, "selanjutnya disebut pihak pertama,"),
        *_party(subject, _OTHER, "selaku atasan pihak pertama, selanjutnya disebut pihak kedua."),
        Paragraph(_PROMISE),
        Paragraph(_SUPERVISION),
        both,
    )
    annex = (Chapter(1, "", f"LAMPIRAN {head}"), *_annex(subject), both)
    sections = (PaperSection(first, numbers="none"), PaperSection(annex, numbers="none"))
    return paper_of(title, office(document), sections, subject.language)


def _party(subject: Subject, role: str, called: str) -> Iterator[Block]:
    said = signed(subject.document, role)
    if said is None:
        yield Gap(word(f"susun.tanpa_{role or 'penanda_tangan'}", subject.language))
    else:
        yield Paragraph(f"Nama: {text_of(said.nama)}", "left")
        yield Paragraph(f"Jabatan: {text_of(said.jabatan)}", "left")
    yield Paragraph(called)


def _signatures(document: Document) -> Signatures:
    """The head of the region on the left, as most regions have it."""
    here = place_and_date(document, document.tahun)
    return Signatures(
        (signer(document, _OTHER, ("\u00a0", "Pihak Kedua,")), signer(document, HEAD, (here, "Pihak Pertama,")))
    )


def _annex(subject: Subject) -> Iterator[Block]:
    document = subject.document
    goals = _goals(document)
    if goals.rows:
        yield goals
    else:
        yield Gap(word("susun.tanpa_sasaran", subject.language))
    yield _programs(subject)


def _goals(document: Document) -> PaperTable:
    """Sasaran and their indicators with the target of the year."""
    heads = (
        leaf("No", width=3, align="center"),
        leaf("Sasaran/Kinerja Utama", width=16),
        leaf("Indikator Kinerja", width=18),
        leaf("Target", width=8, align="center"),
    )
    rows = []
    for place, node in enumerate(document.per_tingkat["sasaran"], 1):
        for at, indikator in enumerate(node.indikator):
            unit, target = measured(indikator, document.tahun)
            shown = f"{target}{unit}" if unit == "%" else f"{target} {unit}".strip()
            first = (place, node.nama_teks) if at == 0 else ("", "")
            rows.append(PaperRow(tuple(map(text, (*first, text_of(indikator.nama), shown))), "sasaran"))
    return PaperTable("sasaran", "Sasaran dan Target Kinerja", heads, tuple(rows))


def _programs(subject: Subject) -> PaperTable:
    heads = (
        leaf("No", width=3, align="center"),
        leaf("Program", width=28),
        leaf("Anggaran (Rp)", width=10, align="right"),
        leaf("Keterangan", width=10),
    )
    document = subject.document
    rows = [
        PaperRow(
            (
                text(place),
                text(node.nama_teks),
                cell(money(node.pagu.get(document.tahun), below(node, document.tahun)), subject.numbers),
                text(""),
            ),
            "program",
        )
        for place, node in enumerate(document.per_tingkat["program"], 1)
    ]
    if rows:
        rows.append(evolve(total(rows, (2,), range(len(rows)), "JUMLAH"), shade=1))
    return PaperTable("program", "Program dan Anggaran", heads, tuple(rows))
