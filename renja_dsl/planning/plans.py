"""The plans of an allocation: opened, their lines, and what other documents say of each line."""

from __future__ import annotations

import posixpath
from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal
from fnmatch import fnmatchcase

from attrs import frozen

from renja_dsl.lint.settings import Settings, lookup_of
from renja_dsl.model.document import Document, Simpul
from renja_dsl.model.documents import Documents
from renja_dsl.model.lookup import Lookup
from renja_dsl.model.references import load
from renja_dsl.planning.allocation import Alokasi
from renja_dsl.planning.lines import Pos, Undecided, lines_of
from renja_dsl.syntax.source import Reader, Source
from renja_dsl.syntax.tree import Cell
from renja_dsl.values import TRIWULAN
from renja_dsl.values.hilang import Hilang, Kosong, TakTahu

_PATTERN = frozenset("*?[")


@frozen
class Plans:
    """What an allocation is about."""

    allocation: Alokasi
    documents: Documents
    lookup: Lookup
    names: tuple[str, ...]
    """of the plans that are decided"""
    others: Mapping[str, tuple[Document, ...]]
    """kind -> documents that the allocation itself refers to"""
    lines: tuple[Pos, ...]
    undecided: tuple[Undecided, ...]

    @property
    def renja(self) -> list[Document]:
        return [self.documents[name] for name in self.names]

    @property
    def wish(self) -> int:
        return sum(pos.pagu for pos in self.lines)

    def referred(self, kind: str, pos: Pos) -> Document:
        """The document of a kind that speaks of a line. Raises TakTahu without one."""
        own = self.others.get(kind, ())
        if own:
            of_office = [document for document in own if _same_office(document, pos.document)]
            if of_office or len(own) == 1:
                return (of_office or own)[0]
            raise TakTahu("dokumen_tak_dirujuk", kind)
        return self.lookup.document(kind, pos.document)

    def counterpart(self, kind: str, pos: Pos) -> Simpul:
        """The same node in a document of a kind. Raises Hilang."""
        return self.lookup.simpul_in(self.referred(kind, pos), pos.node)

    def before(self, pos: Pos) -> Decimal:
        """What a line had in the plan before. Raises Hilang."""
        node = self.counterpart("sebelumnya", pos)
        return _money(node.pagu.get(node.dokumen.tahun))

    def of_renstra(self, pos: Pos) -> Decimal:
        """What the Renstra plans for the year. Raises Hilang."""
        return _money(self.counterpart("renstra", pos).pagu.get(self.allocation.tahun))

    def spent(self, pos: Pos) -> Decimal:
        """What is spent already in the year of the allocation. Raises Hilang."""
        node = self.counterpart("evaluasi", pos)
        if node.dokumen.tahun != self.allocation.tahun:
            raise TakTahu("tak_sebanding", "evaluasi")
        quarters = [cell for quarter in TRIWULAN if (cell := node.serapan.get(quarter)) is not None]
        printed = node.tertulis.get("serapan", {}).get("")
        if not quarters and printed is None:
            raise Kosong("kosong", "serapan")
        added = sum((_money(cell) for cell in quarters), Decimal(0))
        return added if printed is None else max(added, _money(printed))


def _money(cell: Cell | None) -> Decimal:
    if cell is None:
        raise Kosong("kosong", "pagu")
    amount: Decimal = cell.nilai.nilai
    return amount


def _same_office(document: Document, other: Document) -> bool:
    return document.kode is not None and other.kode is not None and document.kode.nilai == other.kode.nilai


# ---- opening --------------------------------------------------------------------------------


def open_plans(
    allocation: Alokasi, reader: Reader, settings: Settings, *, made: Callable[[Source], Document] | None = None
) -> Plans:
    """Read every document that an allocation refers to. Raises AllocationFault.

    What could not be read at all is `documents.unreadable`; `made` makes a document of a text.
    """
    found: dict[str, dict[str, int]] = {}
    """kind -> names of its files and the offsets of their statements"""
    for acuan, start in allocation.acuan:
        several = list(_names(allocation, str(acuan.berkas.nilai), reader))
        if not several:
            _refuse(allocation, start, "alokasi.acuan_kosong", berkas=str(acuan.berkas.nilai))
        for name in several:
            if not reader.inside(name) or name.startswith("../"):
                _refuse(allocation, start, "alokasi.acuan_keluar", berkas=name)
            if reader.read(name) is None:
                _refuse(allocation, start, "alokasi.acuan_tidak_ada", berkas=name)
            found.setdefault(acuan.jenis, {})[name] = start
    names = [name for several in found.values() for name in several]
    documents = load(reader, names, made=made)
    for kind, files in found.items():
        for name, start in files.items():
            if name in documents.by_name:
                _fits(allocation, kind, documents[name], start)
    renja = tuple(name for name in found.get("renja", {}) if name in documents.by_name)
    others = {
        kind: tuple(documents[name] for name in files if name in documents.by_name)
        for kind, files in found.items()
        if kind != "renja"
    }
    lines, undecided = lines_of(documents[name] for name in renja)
    return Plans(allocation, documents, lookup_of(documents, settings), renja, others, lines, undecided)


def _names(allocation: Alokasi, written: str, reader: Reader) -> Iterator[str]:
    """The file, or the files that fit a pattern, beside the allocation."""
    folder = posixpath.dirname(allocation.source.name)
    name = posixpath.normpath(posixpath.join(folder, written.replace("\\", "/")))
    if not _PATTERN & set(name):
        yield name
        return
    yield from (plan for plan in reader.plans(folder or ".") if fnmatchcase(plan, name))


def _fits(allocation: Alokasi, kind: str, document: Document, start: int) -> None:
    wanted = "renja" if kind == "sebelumnya" else kind
    if document.jenis and document.jenis != wanted:
        _refuse(allocation, start, "alokasi.acuan_jenis", berkas=document.name, diminta=wanted, ada=document.jenis)
    year = allocation.tahun
    ok = {
        "renja": document.tahun == year,
        "rkpd": document.tahun == year,
        "evaluasi": document.tahun <= year,
        "sebelumnya": document.tahun <= year,
        "renstra": document.periode is not None and document.periode.awal <= year <= document.periode.akhir,
    }[kind]
    if not ok:
        _refuse(allocation, start, "alokasi.acuan_tahun", berkas=document.name, ada=document.masa, tahun=str(year))


def _refuse(allocation: Alokasi, start: int, key: str, **arguments: str) -> None:
    end = allocation.source.text.find("\n", start)
    raise allocation.fault(key, start, end if end >= 0 else len(allocation.source.text), **arguments)


def known(read: Callable[[Pos], Decimal], pos: Pos) -> Decimal | Hilang:
    """What another document says of a line, or why it says nothing."""
    try:
        return read(pos)
    except Hilang as missing:
        return missing
