"""Files to take away: the whole Renja, the report of verification, tables, the report as JSON."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from importlib.util import find_spec

from attrs import evolve, frozen

from renja_dsl.extras import install
from renja_dsl.knowledge.page_styles import GAYA, GAYA_BY_NAME
from renja_dsl.messages import word
from renja_dsl.model.arithmetic import exact
from renja_dsl.papers.contents import Subject
from renja_dsl.papers.renja import renja_paper
from renja_dsl.papers.tables.base import Numbers
from renja_dsl.papers.tables.plain import tables_paper
from renja_dsl.papers.tree import Paper
from renja_dsl.papers.verification import office_report, stamp_of
from renja_dsl.papers.writers.base import Look
from renja_dsl.papers.writers.forms import FORMS, written
from renja_dsl.report.json_report import draw
from renja_dsl.report.results import Results
from renja_dsl.report.table_text import tables_csv
from renja_dsl.values.data import Json, visible
from renja_dsl.web.views.asked import Asked, NotThere, file_id, shown
from renja_dsl.web.views.office import tables_there
from renja_dsl.web.views.tables import official

_NEEDS = {"docx": "docx", "pdf": "typst", "xlsx": "xlsxwriter"}
"""form -> the library of the extra `dokumen` that writes it"""
_MIME = {
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "pdf": "application/pdf",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "html": "text/html; charset=utf-8",
    "csv": "text/csv; charset=utf-8",
    "json": "application/json",
    "svg": "image/svg+xml",
}


@frozen
class Taken:
    """A file for the reader's disk."""

    name: str
    kind: str
    """MIME"""
    data: bytes


def downloads(asked: Asked) -> Json:
    """What there is for an office, each with the forms that can be made here."""
    office, language = asked.office, asked.language
    there = [form for form in FORMS if form not in _NEEDS or find_spec(_NEEDS[form]) is not None]
    tabled = ["csv", *(form for form in ("html", "xlsx") if form in there)]
    rows: list[Json] = [
        {"apa": "susun", "sebutan": word("buka.unduh_susun", language, dokumen=str(d.tahun)), "berkas": file_id(d.name),
         "bentuk": there}
        for d in office.documents
        if d.jenis == "renja"
    ]  # fmt: skip
    rows.append({"apa": "laporan", "sebutan": word("buka.unduh_laporan", language), "berkas": "", "bentuk": there})
    rows += [
        {
            "apa": "tabel",
            "sebutan": word("buka.unduh_tabel", language, tabel=one["tabel"], berkas=one["nama"].rpartition("/")[2]),
            "berkas": one["berkas"],
            "tabel": one["tabel"],
            "bentuk": tabled,
        }
        for one in tables_there(office.documents)
    ]
    rows.append({"apa": "json", "sebutan": word("buka.unduh_json", language), "berkas": "", "bentuk": ["json"]})
    missing = word("buka.kurang_pustaka", language, perintah=install("dokumen")) if len(there) < len(FORMS) else ""
    return {"berkas": rows, "kurang": missing}


def taken(asked: Asked) -> Taken:
    """The file that is asked for. Raises NotThere, ImportError, Complained."""
    maker = _MAKERS.get(asked.given.get("apa", ""))
    form = asked.given.get("bentuk", "")
    if maker is None or form not in _MIME:
        raise NotThere("buka.tanpa_unduhan")
    return maker(asked, form)


def _document(asked: Asked, form: str) -> Taken:
    document = asked.document
    if document.jenis != "renja":
        raise NotThere("susun.tanpa_renja")
    look = Look(GAYA_BY_NAME.get(asked.plans.inputs.settings.style, GAYA[0]))
    with exact():
        lookup = asked.plans.lookup(asked.plans.home[document.name])
        paper = renja_paper(Subject(lookup, document, Numbers.STATED, asked.language, front=look.gaya.pembuka))
        return _paper(paper, document.name, form, look)


def _report(asked: Asked, form: str) -> Taken:
    plans = asked.plans
    stamp = stamp_of(plans.rules, plans.outcome.report, evolve(plans.inputs.settings, language=asked.language))
    paper = office_report(asked.office.verified, stamp, asked.language)
    return _paper(paper, f"laporan-{asked.office.folder.rpartition('/')[2]}".rstrip("-"), form, Look())


def _table(asked: Asked, form: str) -> Taken:
    document = asked.document
    made = official(asked, asked.given.get("tabel", ""), document)
    stem = f"{_stem(document.name)}-{made.name}"
    if form == "csv":
        return Taken(f"{stem}.csv", _MIME[form], visible(tables_csv([made], asked.language)).encode("utf-8"))
    return _paper(tables_paper([made]), stem, form, Look())


def _json(asked: Asked, _: str) -> Taken:
    """What `renja lint --format json` prints of everything that is open."""
    return Taken("temuan.json", _MIME["json"], json_report(asked))


def json_report(asked: Asked) -> bytes:
    """The report of everything, byte for byte as on the command line in the folder of the settings."""
    plans = asked.plans
    settings = evolve(plans.inputs.settings, language=asked.language)
    pieces = map(visible, draw(Results(plans.outcome.report, plans.rules, settings)))
    return "".join(pieces).encode("utf-8", "backslashreplace")


def _paper(paper: Paper, name: str, form: str, look: Look) -> Taken:
    if form not in FORMS:
        raise NotThere("buka.tanpa_unduhan")
    return Taken(f"{_stem(name)}.{form}", _MIME[form], written(paper, form, look))


def _stem(name: str) -> str:
    return shown(name.rpartition("/")[2]).removesuffix(".renja")


_MAKERS: Mapping[str, Callable[[Asked, str], Taken]] = {
    "susun": _document,
    "laporan": _report,
    "tabel": _table,
    "json": _json,
}
"""what is asked for -> how it is made"""
