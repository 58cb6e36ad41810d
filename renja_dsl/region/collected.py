"""What a region's figures are made of: of each document its money line by line, and what was found in it.

Plain values, so that processes can collect their shares of a region.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from renja_dsl.check.run import CheckedPart, part_of
from renja_dsl.knowledge.recaps import summaries
from renja_dsl.knowledge.stages import stage_order
from renja_dsl.lint.settings import Settings, lookup_of
from renja_dsl.model.arithmetic import exact
from renja_dsl.model.document import Document, Simpul
from renja_dsl.model.lookup import Lookup
from renja_dsl.model.reading import planner
from renja_dsl.model.references import load
from renja_dsl.rules.rule import Rule
from renja_dsl.syntax.source import Reader
from renja_dsl.syntax.tree import Cell
from renja_dsl.values import NIHIL, Rupiah, ruas
from renja_dsl.values.hilang import Hilang
from renja_dsl.values.tingkat import TINGKAT_ANGGARAN


class Kantor(NamedTuple):
    """An office as a document names it."""

    kode: str
    nama: str
    daerah: str = ""
    """its region: offices of many regions have the same code and name"""


class Baris(NamedTuple):
    """A line of money: the lowest node of its branch that carries any, mostly a sub kegiatan."""

    kantor: Kantor
    kode: str
    nama: str
    program: tuple[str, str]
    """code and name"""
    pagu: Decimal | None
    """rupiah of the document's year; None where it is missing or cannot be read"""
    maju: Decimal | None
    sumber: tuple[tuple[str, Decimal | None], ...]
    """sources of funds with the amounts beside them"""
    lokasi: tuple[str, ...]


class Predikat(NamedTuple):
    """How an office did on one side, as stated, else as computed."""

    sisi: str
    """kinerja or anggaran"""
    persen: Decimal
    label: str
    """empty where the scale has none"""


class Dokumen(NamedTuple):
    nama: str
    jenis: str
    tahun: int
    """of a renstra the first year of its period"""
    sampai: int
    """of a renstra the last year, of others the same"""
    tahap: str
    urutan: int
    """of its stage; 0 where it has none"""
    kantor: Kantor
    baris: tuple[Baris, ...] = ()
    predikat: tuple[Predikat, ...] = ()


class RegionShare(NamedTuple):
    dokumen: tuple[Dokumen, ...]
    checked: CheckedPart


def share_of_region(
    reader: Reader, names: Sequence[str], rules: Sequence[Rule], settings: Settings, of: int
) -> RegionShare:
    """Some of the `of` documents of a run."""
    documents = load(reader, names)
    lookup = lookup_of(documents, settings)
    with exact():
        told = tuple(_told(lookup, documents[name]) for name in documents.asked if documents[name].jenis)
    return RegionShare(told, part_of(documents, reader, rules, settings, of=of))


def _told(lookup: Lookup, d: Document) -> Dokumen:
    first, last = (d.periode.awal, d.periode.akhir) if d.periode is not None else (d.tahun, d.tahun)
    stage = _text(d.tahap)
    try:
        order = int(stage_order(stage)) if stage else 0
    except Hilang:
        order = 0
    office = Kantor(_text(d.kode), _text(d.nama), _text(d.daerah))
    head = (d.name, d.jenis, first, last, stage, order, office)
    match d.jenis:
        case "renja" | "rkpd":
            return Dokumen(*head, baris=tuple(_lines(d)))
        case "evaluasi":
            return Dokumen(*head, predikat=tuple(_grades(lookup, d)))
    return Dokumen(*head)


def _lines(d: Document) -> Iterator[Baris]:
    carrying: set[int] = set()
    """nodes below which money stands"""
    for node in d.simpul:
        if node.tingkat in TINGKAT_ANGGARAN and d.tahun in node.pagu:
            above = node.induk
            while above is not None and id(above) not in carrying:
                carrying.add(id(above))
                above = above.induk
    for node in d.simpul:
        lowest = node.tingkat == "sub_kegiatan" or d.tahun in node.pagu
        if node.tingkat in TINGKAT_ANGGARAN and lowest and id(node) not in carrying:
            code, name = planner(node)
            program = node if node.tingkat == "program" else node.ancestor("program")
            sources = ((_text(s.nama), None if s.nilai is None else _amount(s.nilai)) for s in node.sumber_dana)
            yield Baris(
                Kantor(_text(code), _text(name), _text(d.daerah)),
                node.kode_teks,
                node.nama_teks,
                _program(node, program),
                _amount(node.pagu.get(d.tahun)),
                _amount(node.pagu.get(d.tahun + 1)),
                tuple(sources),
                tuple(dict.fromkeys(_text(cell) for cell in node.teks("lokasi"))),
            )


def _program(node: Simpul, program: Simpul | None) -> tuple[str, str]:
    if program is not None:
        return program.kode_teks, program.nama_teks
    return ".".join(ruas(node.kode_teks)[:3]), ""


def _grades(lookup: Lookup, d: Document) -> Iterator[Predikat]:
    try:
        found = summaries(d, lookup.scale("predikat", d))
    except Hilang:
        return
    for summary in found:
        if summary.program is None:
            judged = summary.isi["capaian"]
            if judged.nilai.value is not None:
                yield Predikat(summary.sisi, judged.nilai.value, judged.tertulis or judged.dihitung)


def _amount(cell: Cell | None) -> Decimal | None:
    if cell is None:
        return None
    return cell.nilai.nilai if isinstance(cell.nilai, Rupiah) else Decimal(0) if cell.nilai is NIHIL else None


def _text(cell: Cell | None) -> str:
    return " ".join(cell.nilai.split()) if cell is not None and isinstance(cell.nilai, str) else ""
