"""`renja susun`: the whole Renja as it is handed in."""

from __future__ import annotations

import importlib
from collections.abc import Mapping
from pathlib import Path

import click

from renja_dsl.cli.inputs import FOLLOW, gather, report_unreadable
from renja_dsl.cli.main import EXIT_CLEAN
from renja_dsl.cli.output import EXIT_USAGE, refuse, refusing, write_files
from renja_dsl.cli.spoken import CONFIG, FORCE, LANG, STDIN_NAME, Either, argument, option, spoken
from renja_dsl.edit.files import Write
from renja_dsl.knowledge.page_styles import GAYA, GAYA_BY_NAME
from renja_dsl.messages import word
from renja_dsl.model.arithmetic import exact
from renja_dsl.model.document import Document
from renja_dsl.model.documents import Documents
from renja_dsl.model.lookup import Lookup
from renja_dsl.model.references import load
from renja_dsl.papers.contents import Subject
from renja_dsl.papers.figures.cascade import cascade
from renja_dsl.papers.renja import renja_paper
from renja_dsl.papers.tables.base import Numbers
from renja_dsl.papers.tree import Paper
from renja_dsl.papers.writers.base import Look
from renja_dsl.syntax.source import Unreadable, read_limited

WRITERS: Mapping[str, str] = {".docx": "docx", ".pdf": "pdf", ".xlsx": "xlsx", ".html": "html"}
"""suffix -> module of `papers.writers`"""
_PICTURE = ".svg"
"""of the pohon kinerja alone"""
_NUMBERS = Either(
    {"stated": ("tertulis", "stated"), "computed": ("terhitung", "computed"), "both": ("keduanya", "both")}
)


@spoken("susun")
@argument("paths", nargs=-1, type=click.Path(allow_dash=True), metavar="PLANS")
@option("-o", "--output", "outputs", multiple=True, required=True, type=click.Path(dir_okay=False))
@option("--style", type=click.Choice(list(GAYA_BY_NAME)))
@option("--template", type=click.Path(dir_okay=False))
@option("--numbers", type=_NUMBERS, default="stated", show_default=True)
@option("--columns", type=click.Choice(["16", "15"]), default="15", show_default=True)
@option("--overwrite", is_flag=True)
@FORCE
@FOLLOW
@LANG
@CONFIG
@STDIN_NAME
def command(
    paths: tuple[str, ...],
    outputs: tuple[str, ...],
    style: str | None,
    template: str | None,
    numbers: str,
    columns: str,
    overwrite: bool,
    force: bool,
    follow: bool,
    lang: str | None,
    config: str | None,
    stdin_filename: str,
) -> None:
    """Make the whole Renja of a plan: docx, pdf, xlsx or html, and the pohon kinerja as svg."""
    inputs = gather(paths, config=config, stdin_name=stdin_filename, language=lang, follow=follow)
    language = inputs.settings.language
    places = [Path(output) for output in outputs]
    _usable(places, language, overwrite=overwrite)
    settings = inputs.settings
    look = Look(GAYA_BY_NAME.get(style or settings.style, GAYA[0]), _template(template, places, language))
    documents = load(inputs.reader, inputs.names)
    if report_unreadable(documents.unreadable, language):
        raise click.exceptions.Exit(EXIT_USAGE)
    document = _renja(documents, language)
    workspace = Lookup(documents, settings.scales, settings.tables, settings.systematics)
    with exact():
        subject = Subject(workspace, document, Numbers(numbers), language, int(columns))
        paper = renja_paper(subject, front=look.gaya.pembuka)
        made = [Write(place, _written(place, paper, document, look, language)) for place in places]
    write_files(made, language, force=force)
    for place in places:
        key = "susun.kurang" if paper.gaps else "susun.selesai"
        click.echo(word(key, language, berkas=str(place), banyak=str(len(paper.gaps))), err=True)
    raise click.exceptions.Exit(EXIT_CLEAN)


def _usable(places: list[Path], language: str, *, overwrite: bool) -> None:
    """Refuse before anything is made: a document that was edited by hand must not be lost."""
    for place in places:
        if place.suffix.lower() not in (*WRITERS, _PICTURE):
            refuse("susun.akhiran", language, berkas=str(place), ada=", ".join((*WRITERS, _PICTURE)))
        if place.exists() and not overwrite:
            refuse("susun.sudah_ada", language, berkas=str(place))


def _template(template: str | None, places: list[Path], language: str) -> bytes | None:
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
    try:
        writer = importlib.import_module(f"renja_dsl.papers.writers.{WRITERS[place.suffix.lower()]}")
        with refusing(language):
            written: bytes = writer.write(paper, look)
    except ImportError:
        refuse("susun.tanpa_pustaka", language, berkas=str(place))
    return written
