"""Reading cells, lists and series of the model; a missing value is raised as Hilang."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from decimal import Decimal
from typing import Any, NamedTuple, TypeVar

from renja_dsl.model.document import (
    ANY,
    EMPTY,
    Cells,
    Document,
    Indikator,
    Rekap,
    Simpul,
    Teks,
    may_be_lost,
    missing,
)
from renja_dsl.model.spot import Spot
from renja_dsl.syntax.tree import Cell, Kunci
from renja_dsl.values import Periode, berbentuk
from renja_dsl.values.hilang import Kosong, Rusak, TakTahu, TakTerbaca
from renja_dsl.values.nilai import format_nilai
from renja_dsl.values.tingkat import INDUK

T = TypeVar("T")


_UNREADABLE = (TakTerbaca, Rusak)


def money(cell: Cell | None, owner: Any, name: str) -> Decimal:
    """Amount of a cell in rupiah."""
    if cell is None:
        raise missing(owner, name)
    amount: Decimal = cell.nilai.nilai
    return amount


def value(cell: Cell | None, owner: Any, name: str) -> Any:
    """What a K cell holds."""
    if cell is None:
        raise missing(owner, name)
    held = cell.nilai
    if held.__class__ in _UNREADABLE:
        return held.nilai  # raises
    return held


def text(cell: Cell | None, owner: Any, name: str) -> str:
    if cell is not None and cell.nilai.__class__ is str:
        return cell.nilai
    held = value(cell, owner, name)
    return held if isinstance(held, str) else format_nilai(held)


def has(cell: Cell | None, owner: Any, name: str) -> bool:
    """`ada` of a cell: no when it is known to be absent, unknown when nobody can tell."""
    if cell is None:
        if may_be_lost(owner, name):
            raise missing(owner, name)
        return False
    if cell.nilai.__class__ in _UNREADABLE:
        return cell.nilai.nilai is not None  # raises
    return True


def choice(held: T | None, owner: Any, name: str) -> T:
    if held is None:
        raise missing(owner, name)
    return held


def complete(items: Sequence[T], owner: Any, name: str) -> Sequence[T]:
    """A list of which no member may be lost on a line that nobody could read."""
    ragu = owner.ragu
    if ragu and (name in ragu or ANY in ragu):
        raise TakTahu("baris_rusak", name)
    return items


def first(cells: Sequence[Cell]) -> Cell | None:
    return cells[0] if cells else None


def first_supported(node: Simpul) -> Cell | None:
    return first(node.mendukung)


def said(owner: Simpul | Indikator, medan: str) -> tuple[Cell, ...]:
    """The texts of one field of a node or an indicator."""
    return owner.teks(medan)


def first_said(owner: Simpul | Indikator, medan: str) -> Cell | None:
    return first(owner.teks(medan))


def priorities(node: Simpul, level: str) -> tuple[Cell, ...]:
    """What a node serves of the priorities of a level: nasional, provinsi or daerah."""
    return tuple(cell for of, cell in node.prioritas if of == level)


def first_priority(node: Simpul, level: str) -> Cell | None:
    return first(priorities(node, level))


class SumberDanaSimpul(NamedTuple):
    """A source of funds of a node."""

    owner: Simpul
    kode: Cell | None
    nama: Cell
    nilai: Cell | None

    @property
    def ragu(self) -> frozenset[str]:
        """Nothing: a line that cannot be read is no source at all."""
        return frozenset()

    def where(self, cell: Cell | None, name: str, year: int | None) -> Spot:
        return Spot(self.owner, cell, "sumber_dana")


def sources(node: Simpul) -> list[SumberDanaSimpul]:
    return [SumberDanaSimpul(node, *source) for source in node.sumber_dana]


def first_source(node: Simpul) -> Cell | None:
    return node.sumber_dana[0].nama if node.sumber_dana else None


def notes(node: Simpul) -> list[Cell]:
    return [note.teks for note in node.catatan]


def first_note(node: Simpul) -> Cell | None:
    return first(notes(node))


def printed(owner: Any, name: str) -> Cells:
    return owner.tertulis.get(name, EMPTY)  # type: ignore[no-any-return]


def printed_once(owner: Any, name: str) -> Cell | None:
    """What is printed in a field of one cell."""
    return printed(owner, name).get("")


def level_name(node: Simpul) -> str:
    return node.tingkat.replace("_", " ")


def is_key(indikator: Indikator) -> bool:
    """Whether it is one of the office's main indicators (iku)."""
    return "iku" in indikator.penanda


def recap_name(rekap: Rekap) -> str:
    return f"program {rekap.kode.nilai}" if rekap.kode else "perangkat daerah"


def text_cell(teks: Teks) -> Cell:
    return teks.isi[0]


def text_itself(teks: Teks) -> str:
    return str(teks.isi[0].nilai)


def parent(node: Simpul) -> Simpul:
    if node.induk is None:
        raise Kosong("kosong", "induk")
    return node.induk


def has_direct_parent(node: Simpul) -> bool:
    """Whether the level that has to stand above does, for levels that need one."""
    needed = INDUK.get(node.tingkat)
    if needed is None or (node.induk is not None and node.induk.tingkat == needed):
        return True
    if "simpul" in node.dokumen.ragu:
        raise TakTahu("baris_rusak", "induk")  # the line nobody could read may have been the parent
    return False


def unit(node: Simpul) -> str:
    """Code and name of the unit kerja above, or empty text."""
    above = node if node.tingkat == "unit_kerja" else node.ancestor("unit_kerja")
    return f"{above.kode_teks} {above.nama_teks}" if above is not None else ""


def office(node: Simpul) -> tuple[Cell | None, Cell | None]:
    """Code and name of the office that a node is of: the unit kerja with the code of an office, else the document's.

    An RKPD of a whole region holds its offices as unit kerja.
    """
    above = node if node.tingkat == "unit_kerja" else node.ancestor("unit_kerja")
    if above is not None and berbentuk(above.kode_teks, "perangkat_daerah"):
        return above.kode, above.nama
    return node.dokumen.kode, node.dokumen.nama


def planner(node: Simpul) -> tuple[Cell | None, Cell | None]:
    """Code and name of the office whose plan a node is in: in a Renja the document's, UPTD and kelurahan included."""
    return office(node) if node.dokumen.jenis == "rkpd" else (node.dokumen.kode, node.dokumen.nama)


def office_code(node: Simpul) -> str:
    """The code of the office that a node is of."""
    return text(office(node)[0], node.dokumen, "kode")


def year(document: Document) -> int:
    if not document.tahun:
        raise Kosong("kosong", "tahun")
    return document.tahun


def running_year(document: Document) -> int:
    """The year in which a plan for the next one is made."""
    return year(document) - 1


def period(document: Document) -> Periode:
    if document.periode is None:
        raise Kosong("kosong", "tahun")
    return document.periode


def base_year(document: Document) -> int:
    """The year before the period."""
    return period(document).awal - 1


def end_year(document: Document) -> int:
    return period(document).akhir


def texts(document: Document, field: str) -> list[Teks]:
    """Texts of one kind; unknown when one of them stands on a line that nobody could read."""
    complete((), document, field)
    return [t for t in document.teks if t.medan == field]


def numbers_of_chapters(document: Document) -> list[str]:
    return [str(t.isi[0].nilai) for t in texts(document, "bab")]


def nodes(document: Document, *levels: str) -> Sequence[Simpul]:
    if levels == ("simpul",):
        return document.simpul
    return [node for level in levels for node in document.per_tingkat[level]]


class Series(NamedTuple):
    cells: Cells
    owner: Any
    name: str


def at(held: Series, key: Kunci, read: Callable[[Cell | None, Any, str], T]) -> T:
    return read(held.cells.get(key), held.owner, held.name)


def keys(held: Series, kind: type = object) -> list[Kunci]:
    """The keys that are filled; those of another kind (`lalu` among years) are not this series'.

    Raises TakTahu where a line that nobody could read may have filled more of them.
    """
    if held.owner.ragu & {held.name, ANY}:
        raise missing(held.owner, held.name)
    return [key for key in held.cells if isinstance(key, kind)]
