"""What `renja susun` makes: the paper of a plan, written in every form that was asked for."""

from __future__ import annotations

import importlib
import os
from collections.abc import Mapping, Sequence
from pathlib import Path

from renja_dsl.check.open import Inputs
from renja_dsl.cli.output import refuse, refuse_kept
from renja_dsl.cli.paper_files import paper_bytes
from renja_dsl.edit.files import Write
from renja_dsl.knowledge.page_styles import GAYA, GAYA_BY_NAME
from renja_dsl.lint.settings import lookup_of
from renja_dsl.messages import word
from renja_dsl.model.arithmetic import exact
from renja_dsl.model.document import Document
from renja_dsl.model.documents import Documents
from renja_dsl.papers.contents import Subject
from renja_dsl.papers.figures.cascade import cascade
from renja_dsl.papers.tables.base import Numbers
from renja_dsl.papers.tree import Paper
from renja_dsl.papers.writers.base import Look
from renja_dsl.papers.writers.forms import FORMS
from renja_dsl.syntax.source import Unreadable, read_limited
from renja_dsl.values import padat

PAPERS: Mapping[str, tuple[str, str]] = {
    "renja": ("renja", "renja_paper"),
    "agreement": ("agreement", "agreement"),
    "indicators": ("key_indicators", "key_indicators"),
    "checklist": ("checklist", "checklist"),
}
"""what is asked for -> module of `papers` and its function"""
_PICTURE = ".svg"
"""of the pohon kinerja alone"""


def look_of(style: str, template: str | None, places: Sequence[Path], language: str) -> Look:
    """`style`: a name of `knowledge.page_styles` however it is spelled; empty: the first."""
    known = {padat(name): gaya for name, gaya in GAYA_BY_NAME.items()}
    if style and padat(style) not in known:
        refuse("susun.gaya", language, nama=style, ada=", ".join(GAYA_BY_NAME))
    return Look(known.get(padat(style), GAYA[0]), _template(template, places, language), template or "")


def papers_of(
    inputs: Inputs,
    documents: Documents,
    places: Sequence[Path],
    look: Look,
    numbers: str,
    columns: int,
    which: str = "renja",
) -> tuple[list[Write], tuple[str, ...]]:
    """The files, and what is missing in them. `which`: of PAPERS."""
    settings = inputs.settings
    document = _renja(documents, settings.language)
    lookup = lookup_of(documents, settings)
    with exact():
        subject = Subject(lookup, document, Numbers(numbers), settings.language, columns, look.gaya.pembuka)
        module, name = PAPERS[which]
        paper = getattr(importlib.import_module(f"renja_dsl.papers.{module}"), name)(subject)
        made = [Write(place, _written(place, paper, document, look, settings.language)) for place in places]
    return made, paper.gaps


def refuse_unusable(
    places: Sequence[Path], template: str | None, language: str, *, overwrite: bool, force: bool
) -> None:
    """Refuse before anything is made: a document that was edited by hand, or the template, must not be lost."""
    for place in places:
        known = [*(f".{form}" for form in FORMS), _PICTURE]
        if place.suffix.lower() not in known:
            refuse("susun.akhiran", language, berkas=str(place), ada=", ".join(known))
        if os.path.lexists(place) and not overwrite:
            refuse("susun.sudah_ada", language, berkas=str(place))
        if not force:
            refuse_kept(place, language, source=Path(template) if template else None)


def told_of_fonts(places: Sequence[Path], look: Look, language: str) -> list[str]:
    """A line for every PDF whose font is not on this computer: its pages are broken elsewhere."""
    found = [place for place in places if place.suffix.lower() == ".pdf"]
    if not found:
        return []
    from renja_dsl.papers.writers.pdf import stand_in

    other = stand_in(look)
    told = {"huruf": look.gaya.huruf, "pengganti": other}
    return [word("susun.huruf", language, berkas=str(place), **told) for place in found] if other else []


def _template(template: str | None, places: Sequence[Path], language: str) -> bytes | None:
    if template is None:
        return None
    if not any(place.suffix.lower() == ".docx" for place in places):
        refuse("susun.templat_bukan_docx", language)
    try:
        return read_limited(Path(template), template)
    except Unreadable as error:
        refuse(error.complaint.key, language, **error.complaint.arguments)


def _renja(documents: Documents, language: str) -> Document:
    found = [documents[name] for name in documents.asked if documents[name].jenis == "renja"]
    if not found:
        refuse("susun.tanpa_renja", language)
    if len(found) > 1:
        names = ", ".join(document.name for document in found)
        refuse("susun.beberapa_renja", language, banyak=str(len(found)), berkas=names)
    return found[0]


def _written(place: Path, paper: Paper, document: Document, look: Look, language: str) -> bytes:
    if place.suffix.lower() == _PICTURE:
        figure = cascade(document, deepest="sub_kegiatan")
        if figure is None:
            refuse("susun.tanpa_tujuan", language)
        return figure.svg.encode()
    return paper_bytes(paper, place.suffix.lower()[1:], look, language, str(place))
