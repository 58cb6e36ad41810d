"""An office at a glance: the verdict, three numbers, where to begin, charts, and what there is to look at."""

from __future__ import annotations

from renja_dsl.findings.finding import Severity
from renja_dsl.messages import word
from renja_dsl.model.arithmetic import exact
from renja_dsl.model.document import Document
from renja_dsl.papers.figures.cascade import cascade
from renja_dsl.papers.figures.charts import charts
from renja_dsl.papers.tree import Figure
from renja_dsl.papers.verification import verdict
from renja_dsl.report.causes import by_program
from renja_dsl.report.tables import TABLES
from renja_dsl.report.wording import fixable, reason_word, totals
from renja_dsl.values.data import Json
from renja_dsl.web.views.asked import Asked, Placing, file_id, shown
from renja_dsl.web.views.findings import cause_json
from renja_dsl.web.views.region import office_row, unreadable

_WORST = 3
"""programs and causes that are named"""


def office(asked: Asked) -> Json:
    held = asked.office
    verified, language = held.verified, asked.language
    found = totals(verified.report)
    placing = Placing(language)
    with exact():
        drawn = charts(asked.plans.lookup(held.home), held.leading)
    return {
        **office_row(held),
        "putusan": verdict(verified, language),
        "mulai": [cause_json(cause, placing) for cause in verified.causes[:_WORST]],
        "program": _worst(asked),
        "perbaikan": fixable(found, language),
        "abstain": [
            {"sebab": reason_word(reason, language), "banyak": count} for reason, count in _abstained(asked).items()
        ],
        "gambar": [figure_json(figure) for figure in drawn],
        "tabel": tables_there(held.documents),
        "tak_terbaca": unreadable(asked, held.folder),
        "sidik": verified.digest,
    }


def tree(asked: Asked) -> Json:
    """The pohon kinerja of the leading document, or why there is none."""
    document = asked.document
    figure = cascade(document, deepest="sub_kegiatan" if asked.given.get("dalam") else "program")
    return {
        "gambar": None if figure is None else figure_json(figure),
        "sebab": word("susun.tanpa_tujuan", asked.language) if figure is None else "",
    }


def figure_json(figure: Figure) -> Json:
    return {"svg": figure.svg, "judul": figure.caption, "kata": figure.words}


def tables_there(documents: tuple[Document, ...]) -> list[Json]:
    """Official tables that can be made of these documents, each of every document that it fits."""
    return [
        {"tabel": name, "berkas": file_id(document.name), "nama": shown(document.name), "dokumen": document.jenis}
        for name, kind in TABLES.items()
        for source in kind.sources
        for document in documents
        if document.jenis == source
    ]


def _worst(asked: Asked) -> list[Json]:
    """Programs with the most causes of errors and warnings."""
    held = asked.office.verified
    found = by_program(held.report, held.causes)
    counts = {row: own[Severity.GALAT] + own[Severity.PERINGATAN] for row, own in found.items()}
    worst = sorted(counts, key=lambda row: (-counts[row], row.file, row.start))[:_WORST]
    return [
        {"kode": row.kode, "nama": row.nama, "berkas": file_id(row.file), "banyak": counts[row]}
        for row in worst
        if counts[row]
    ]


def _abstained(asked: Asked) -> dict[str, int]:
    """Why checks of this office's documents abstained, the most frequent reason first."""
    names = {document.name for document in asked.office.documents}
    found: dict[str, int] = {}
    for part in asked.office.home.part.documents:
        if part.file in names:
            for checks in part.checks.values():
                for reason, count in checks.abstained.items():
                    found[reason] = found.get(reason, 0) + count
    return dict(sorted(found.items(), key=lambda pair: (-pair[1], pair[0])))
