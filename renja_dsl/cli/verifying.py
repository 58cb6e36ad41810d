"""Reports for verifiers: plans checked, findings shared out to their offices, answers that come back."""

from __future__ import annotations

import os
import re
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from attrs import frozen

from renja_dsl.check.open import Inputs
from renja_dsl.check.run import check_documents
from renja_dsl.cli.inputs import rules_for
from renja_dsl.cli.output import refuse, refusing
from renja_dsl.cli.paper_files import paper_bytes
from renja_dsl.edit.files import Write
from renja_dsl.findings.finding import Finding, Place, Report
from renja_dsl.messages import word
from renja_dsl.model.document import Document, Simpul
from renja_dsl.model.documents import Documents
from renja_dsl.model.references import load
from renja_dsl.papers.verification import (
    ANSWER,
    MARK,
    Verified,
    mark_of,
    office_report,
    offices_of,
    overview,
    stamp_of,
)
from renja_dsl.papers.writers.base import Look
from renja_dsl.report.tables.cells import text_of
from renja_dsl.rules.rule import Rule
from renja_dsl.values import format_teks

if TYPE_CHECKING:
    from renja_dsl.intake.sheets.grid import Sheet

_INDENT = "  "


@frozen
class CheckedRun:
    inputs: Inputs
    documents: Documents
    rules: tuple[Rule, ...]
    report: Report


def checked(inputs: Inputs) -> CheckedRun:
    rules = rules_for(inputs)
    documents = load(inputs.reader, inputs.names)
    report = check_documents(documents, inputs.reader, rules, inputs.settings).report
    return CheckedRun(inputs, documents, rules, report)


# ---- out ------------------------------------------------------------------------------------


def reports(run: CheckedRun, folder: str, forms: Sequence[str]) -> list[Write]:
    """The files of every office and of all of them; the first is where to begin."""
    language, look = run.inputs.settings.language, Look()
    stamp = stamp_of(run.rules, run.report, run.inputs.settings)
    offices = list(offices_of([run.documents[name] for name in run.documents.asked], run.report))
    stems = _stems(offices)
    made: list[Write] = []
    for form in dict.fromkeys(forms):
        everything = overview(offices, [f"{stem}.{form}" for stem in stems], stamp, language)
        name = f"ringkasan.{form}"
        made.append(Write(Path(folder, name), paper_bytes(everything, form, look, language, name)))
        for office, stem in zip(offices, stems, strict=True):
            name = f"{stem}.{form}"
            data = paper_bytes(office_report(office, stamp, language), form, look, language, name)
            made.append(Write(Path(folder, name), data))
    return made


def _stems(offices: Sequence[Verified]) -> list[str]:
    """Names of files: the office's, with a number where two are called alike."""
    made: list[str] = []
    for office in offices:
        base = re.sub(r"[^a-z0-9]+", "-", office.name.lower()).strip("-")[:80] or "perangkat-daerah"
        base = f"{base}-" if base == "ringkasan" else base
        count = sum(stem == base or stem.startswith(f"{base}~") for stem in made)
        made.append(f"{base}~{count + 1}" if count else base)
    return made


# ---- and in again -------------------------------------------------------------------------


def answered(run: CheckedRun, files: Sequence[str], language: str) -> list[str]:
    """What offices answered, as lines with `abai ... alasan` that a verifier may copy; no plan is changed."""
    open_ones = {mark_of(finding): finding for finding in run.report.open}
    places: dict[str, list[str]] = {}
    gone = 0
    for mark, answer in (pair for file in files for pair in _answers(file, language)):
        finding = open_ones.get(mark)
        if finding is None:
            gone += 1
            continue
        place, indent = _place(run.documents, finding, language)
        statement = f"{indent}abai {finding.rule} alasan {format_teks(' '.join(answer.split()))}"
        places.setdefault(place, []).append(statement)
    lines = [line for place, statements in places.items() for line in (f"{place}:", *statements, "")]
    lines += [word("laporan.catatan_usul", language)] if places else []
    return lines + ([word("laporan.sudah_tiada", language, banyak=str(gone))] if gone else [])


def _answers(file: str, language: str) -> list[tuple[str, str]]:
    """Marks and answers of a returned workbook, those that say something. Refused where no sheet has them."""
    if not os.path.isfile(file):
        refuse("berkas.tidak_ada", language, berkas=file)
    from renja_dsl.intake.tables.book import read_tables

    with refusing(language):
        sheets = read_tables(Path(file))
    found = [(sheet, place) for sheet in sheets if (place := _columns(sheet)) is not None]
    if not found:
        refuse("laporan.tanpa_tanggapan", language, berkas=file)
    made = []
    for sheet, (row, answer, mark) in found:
        for at in range(row + 1, len(sheet.rows)):
            said = sheet.text(at, answer).strip()
            if said:
                made.append((sheet.text(at, mark).strip(), said))
    return made


def _columns(sheet: Sheet) -> tuple[int, int, int] | None:
    """The row of the heads and the columns of answers and marks, in either language."""
    wanted = [{word(f"laporan.{key}", language).casefold() for language in ("id", "en")} for key in (ANSWER, MARK)]
    for row in range(len(sheet.rows)):
        texts = [sheet.text(row, column).strip().casefold() for column in range(sheet.width)]
        places = [next((at for at, said in enumerate(texts) if said in names), None) for names in wanted]
        if places[0] is not None and places[1] is not None:
            return row, places[0], places[1]
    return None


def _place(documents: Documents, finding: Finding, language: str) -> tuple[str, str]:
    """After which line the statement goes, and how far in: below its node, else below the head of the document."""
    document = documents.by_name[finding.primary.file]
    node = _node(document, finding.primary)
    start, end = (node.start, node.end) if node is not None else (0, _head_end(document))
    line = document.source.position(end).line
    written = document.source.line(document.source.position(start).line) if node is not None else ""
    indent = written[: len(written) - len(written.lstrip())] + _INDENT
    return word("laporan.sesudah", language, berkas=document.name, baris=str(line)), indent


def _node(document: Document, place: Place) -> Simpul | None:
    """The node that a place belongs to; None for what the document says as a whole."""
    above = [node for node in document.simpul if node.start <= place.start]
    if not above:
        return None
    node = above[-1]
    named = {node.nama_teks, *(text_of(indikator.nama) for indikator in node.indikator)}
    return node if place.kode == node.kode_teks and (place.kode or place.nama in named) else None


def _head_end(document: Document) -> int:
    """Where what the head of a document says ends."""
    signed = (part for signer in document.penanda_tangan for part in (signer.nama, signer.jabatan, signer.nip))
    cells = (document.kode, document.nama, document.daerah, document.tempat, document.tanggal, *signed)
    ends = [*(rujukan.end for rujukan in document.rujukan), *(cell.end for cell in cells if cell is not None)]
    return max((document.kepala[1], *ends))
