"""From files on disk to plans that are ready to be written: one way for SIPD and for tables."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from attrs import frozen

from renja_dsl.drafts.plan import Draft, DraftCell
from renja_dsl.drafts.provenance_text import provenance_text
from renja_dsl.drafts.text import plan_text
from renja_dsl.intake.refused import ImportRefused, Note
from renja_dsl.intake.sipd import import_offices, looks_like_sipd, read_rows
from renja_dsl.intake.sipd.plan import SipdPlan, folder_name
from renja_dsl.intake.sipd.rows import SUFFIXES as RESPONSES
from renja_dsl.intake.tables.book import SUFFIXES, import_book
from renja_dsl.intake.tables.homeless import brought_home
from renja_dsl.intake.tables.mapping import SUFFIX as MAPPING
from renja_dsl.intake.tables.mapping import read_mapping
from renja_dsl.intake.tables.merging import merged
from renja_dsl.intake.tables.table import BEFORE, PlanTable
from renja_dsl.nomenklatur import NO_TABLES, Tables
from renja_dsl.syntax.build import CODE_INSIDE
from renja_dsl.syntax.parser import Broken, PlanParser
from renja_dsl.syntax.source import ORIGINS, Source, real
from renja_dsl.values import Peringkat
from renja_dsl.values.complaint import Complaint

_PIECE = 1 << 18
"""characters of a plan that are parsed at once"""


@frozen
class Output:
    """A plan's text and its place below the output folder."""

    path: str
    text: str
    provenance: bytes
    """the content of `NAME.asal.json` beside it"""


@frozen
class Import:
    """All that one source file gave."""

    source: Path
    outputs: tuple[Output, ...]
    drafts: tuple[Draft, ...]
    notes: tuple[Note, ...]
    sipd: tuple[SipdPlan, ...] = ()
    """the offices of a response"""
    tables: tuple[PlanTable, ...] = ()
    failures: tuple[Complaint, ...] = ()
    """tables of the file that could not be read"""

    @property
    def gate(self) -> tuple[Complaint, ...]:
        """Reasons not to write what was read."""
        return tuple(complaint for table in self.tables for complaint in table.gate)

    @property
    def differs(self) -> bool:
        """Whether totals of the file are not what its rows add up to."""
        return any(office.gaps for office in self.sipd) or any(table.totals.gaps for table in self.tables)


def source_files(paths: Iterable[Path]) -> tuple[list[Path], list[Path]]:
    """Files to import, of a folder all below it; and links out of such a folder, which are not.

    Raises ImportRefused when there are none.
    """
    found: list[Path] = []
    outside: list[Path] = []
    for path in paths:
        if not os.path.exists(path):
            raise ImportRefused("berkas.tidak_ada", berkas=str(path))
        if os.path.isdir(path):
            inside = [
                p
                for p in sorted(path.rglob("*"))
                if p.suffix.lower() in (*RESPONSES, *SUFFIXES) and not os.path.isdir(p)
            ]
            inside = [p for p in inside if not p.name.startswith("~$") and not p.name.endswith((MAPPING, ORIGINS))]
            inside = [p for p in inside if not any(part.startswith(".") for part in p.relative_to(path).parts)]
            if not inside:
                raise ImportRefused("impor.folder_kosong", berkas=str(path))
            root = real(path)
            for file in inside:
                (found if real(file).is_relative_to(root) else outside).append(file)
        else:
            found.append(path)
    return list(dict.fromkeys(found)), outside


def import_file(
    path: Path,
    parser: PlanParser,
    *,
    year: int = 0,
    kind: str = "",
    chosen: Mapping[str, str] | None = None,
    tables: Tables = NO_TABLES,
) -> Import:
    """The plans of one file, every text parsed again before it may be written. Raises ImportRefused."""
    if looks_like_sipd(path):
        response = read_rows(path)
        offices = import_offices(response.rows, str(path))
        drafts = tuple(office.draft for office in offices)
        outputs = tuple(written(draft, folder_name(draft), path, parser) for draft in drafts)
        notes = (*response.notes, *(told for office in offices for told in office.notes))
        return Import(path, outputs, drafts, notes, sipd=offices)
    book = import_book(path, year=year, kind=kind, chosen=chosen, tables=tables)
    plans, told = merged([(table.sheet, plan) for table in book.tables for plan in table.drafts])
    plans = brought_home(plans)
    _link([plan for _, plan in plans])
    outputs = _of_book(plans, path, parser)
    failures = tuple(refused.complaint for refused in book.failures)
    return Import(
        path, outputs, tuple(plan for _, plan in plans), (*told, *book.notes), tables=book.tables, failures=failures
    )


def import_elsewhere(path: Path, *, year: int, kind: str, chosen: Mapping[str, str], tables: Tables) -> Import | None:
    """The same on another machine; None for a file that has to be read where one can be told or asked about it."""
    try:
        known = {**read_mapping(path), **chosen}
        made = import_file(path, PlanParser(), year=year, kind=kind, chosen=known, tables=tables)
    except ImportRefused:
        return None
    return None if made.failures else made


def _link(plans: list[Draft]) -> None:
    """A changed document refers to the one that it changes."""
    for plan in plans:
        changed = (plan.jenis, plan.tahun, plan.nama, plan.kode)
        before = [p for p in plans if p.ragam == BEFORE and (p.jenis, p.tahun, p.nama, p.kode) == changed]
        if before and plan.ragam != BEFORE:
            plan.mengacu.append(("sebelumnya", before[0].berkas))


def _of_book(plans: list[tuple[str, Draft]], path: Path, parser: PlanParser) -> tuple[Output, ...]:
    outputs: list[Output] = []
    taken: set[str] = set()
    for sheet, plan in plans:
        folder = folder_name(plan) if plan.nama else _slug(path.stem)
        made = written(plan, folder, path, parser)
        if made.path in taken:
            stem, _, suffix = made.path.rpartition(".")
            made = Output(f"{stem}-{_slug(sheet)}-{len(taken)}.{suffix}", made.text, made.provenance)
        taken.add(made.path)
        outputs.append(made)
    return tuple(outputs)


def written(plan: Draft, folder: str, path: Path, parser: PlanParser) -> Output:
    """The text of a plan, parsed again. Raises ImportRefused."""
    _codes_out_of_names(plan)
    _print_strange_grades(plan, parser)
    text = plan_text(plan)
    for piece, start in _pieces(text):
        for placed in parser.parse(Source(plan.berkas, piece)):
            if isinstance(placed.statement, Broken):
                line = text.count("\n", 0, start + placed.start) + 1
                raise ImportRefused(
                    "impor.tak_terurai", berkas=str(path), baris=str(line), isi=piece[placed.start : placed.end][:60]
                )
    return Output(f"{folder}/{plan.berkas}", text, provenance_text(plan, path.name, text))


def _pieces(text: str) -> Iterator[tuple[str, int]]:
    """The text between empty lines, a stretch at a time: what was read needs no memory any more."""
    start = 0
    while start < len(text):
        end = text.find("\n\n", start + _PIECE)
        end = len(text) if end < 0 else end + 1
        yield text[start:end], start
        start = end


def _codes_out_of_names(plan: Draft) -> None:
    """A name that begins with a code, where no code was found: a plan has it before the name."""
    for node in plan.simpul():
        found = CODE_INSIDE.match(node.nama) if not (node.kode or node.penanda) else None
        if found is not None:
            node.kode, node.nama = found[1], node.nama[found.end() :].lstrip(" :-")


def _print_strange_grades(plan: Draft, parser: PlanParser) -> None:
    """Words that a source has for a grade, and a plan would read as a slip (`Tahun 2026`), are kept as printed."""
    cells = [
        isian.sel
        for node in plan.simpul()
        for indikator in node.indikator
        for isian in indikator.isi.isian.values()
        if any(isinstance(cell.nilai, Peringkat) for cell in isian.sel.values())
    ]
    grades = {cell.nilai.teks for held in cells for cell in held.values() if isinstance(cell.nilai, Peringkat)}
    strange = {grade for grade in grades if not _is_grade(grade, parser)}
    for held in cells if strange else ():
        for key, cell in held.items():
            if isinstance(cell.nilai, Peringkat) and cell.nilai.teks in strange:
                held[key] = DraftCell(None, cell.tercetak or cell.nilai.teks)


def _is_grade(text: str, parser: PlanParser) -> bool:
    lines = f'renja 2026\nprogram "A"\nindikator "B"\ntarget {text}\n'
    return not any(isinstance(placed.statement, Broken) for placed in parser.parse(Source("renja.renja", lines)))


def _slug(text: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", text.casefold()).strip("-") or "tabel"
