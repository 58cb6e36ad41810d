"""STR017: what all others of a kind fill in and one leaves empty, as a row lost in copying does."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from decimal import Decimal
from itertools import chain
from typing import Any

from attrs import frozen

from renja_dsl.messages import template
from renja_dsl.model.document import Document, Indikator, Rekap, Simpul
from renja_dsl.model.lookup import Lookup
from renja_dsl.model.spot import Spot
from renja_dsl.rules.native.failure import Failure, Judged, Passed
from renja_dsl.syntax.tree import Kunci
from renja_dsl.syntax.vocabulary import VOCABULARY, FieldKind, Role
from renja_dsl.values import Peringkat
from renja_dsl.values.hilang import TakTahu
from renja_dsl.values.tingkat import BERKODE, TINGKAT_ANGGARAN

Pemilik = Simpul | Indikator | Rekap
Medan = tuple[str, Kunci]
"""a field and the key of its cell"""
_Kind = dict[str, list[tuple[Pemilik, list[Medan]]]]
"""owners that are filled in alike, by level, each with the fields that it has"""
_SAID = ("arah", "sifat", "satuan")
_RESULTS = tuple(row.medan for row in VOCABULARY if row.kind is FieldKind.TEXT and row.owner is Role.SIMPUL)
"""texts of a node that are columns of its table: its hasil, its keluaran"""


def left_out(document: Document, _: Lookup, parameters: Mapping[str, Any]) -> Iterator[Judged]:
    """One failure for an owner, whatever it lacks; owners that lack the same are one finding."""
    for kind in (_nodes(document), _indicators(document), _recaps(document)):
        gaps: dict[Pemilik, list[tuple[Medan, int]]] = {}
        compared: set[str] = set()
        for habit in _habits(kind, parameters["paling_sedikit"], parameters["bagian"]):
            compared.update(habit.levels)
            if not habit.lacking:
                continue
            for owner, fields in (pair for level in habit.levels for pair in kind[level]):
                if habit.medan not in fields and not _told_elsewhere(owner, habit.medan):
                    gaps.setdefault(owner, []).append((habit.medan, habit.having))
        yield Passed(sum(len(kind[level]) for level in compared) - len(gaps))
        for owner, lacking in gaps.items():
            yield _gap(document, owner, lacking)


def _told_elsewhere(owner: Pemilik, medan: Medan) -> bool:
    """Money of a sub kegiatan is the business of STR006 and STR007, where those apply."""
    if not isinstance(owner, Simpul) or owner.tingkat != "sub_kegiatan" or medan[0] != "pagu":
        return False
    return owner.dokumen.jenis in ("renja", "rkpd")


def _gap(document: Document, owner: Pemilik, lacking: list[tuple[Medan, int]]) -> Judged:
    if owner.ragu or "simpul" in document.ragu:
        return TakTahu("baris_rusak", lacking[0][0][0])
    what = ", ".join(_named(document, medan, kunci) for (medan, kunci), _ in lacking)
    fewest = min(having for _, having in lacking)
    arguments = {"apa": what, "siapa": _called(owner), "banyak": str(fewest)}
    return Failure((Spot(owner),), arguments, template("tertinggal"), what)


@frozen(eq=False, repr=False)
class _Habit:
    """A field that all owners of some levels fill in, but for a few."""

    medan: Medan
    levels: list[str]
    having: int
    lacking: int


def _habits(kind: _Kind, least: Decimal, share: Decimal) -> Iterator[_Habit]:
    """`least`: owners that have the field; `share`: percent of all that may lack it, one at any rate."""
    filled = {level: Counter(chain.from_iterable(f for _, f in pairs)) for level, pairs in kind.items()}
    for medan in sorted(set().union(*filled.values()), key=str):
        levels = [level for level in kind if medan in filled[level] or _speaks(kind, level, medan)]
        having = sum(filled[level][medan] for level in levels)
        total = sum(len(kind[level]) for level in levels)
        if having >= least and total <= having + max(Decimal(1), share * total / 100):
            yield _Habit(medan, levels, having, total - having)


def _speaks(kind: _Kind, level: str, medan: Medan) -> bool:
    """Whether a level of one owner says something of this sort, so that a gap in it is one."""
    if level not in TINGKAT_ANGGARAN or len(kind[level]) > 1:  # goals have columns of their own
        return False
    sort = medan[0].split(" ")[0]
    ((_, fields),) = kind[level]
    return any(sort in ("kode", name.split(" ")[0]) for name, _ in fields)


def _nodes(document: Document) -> _Kind:
    """Code, money, what is printed for it, and results; one habit of filling in holds for all levels that have it."""
    levels = document.per_tingkat
    return {level: [(node, list(_of_node(node))) for node in levels[level]] for level in BERKODE if levels[level]}


def _of_node(node: Simpul) -> Iterator[Medan]:
    if node.kode is not None:
        yield "kode", ""
    for key in node.pagu:
        yield "pagu", key
    for key in node.serapan:
        yield "serapan", key
    for name, cells in node.tertulis.items():
        yield from ((f"tertulis {name}", key) for key in cells)
    for name in _RESULTS if node.uraian else ():
        if node.teks(name):
            yield name, ""


def _indicators(document: Document) -> _Kind:
    """Those that are measured; a grade has neither direction nor a share of its target."""
    kind: _Kind = {}
    for indikator in document.indikator:
        if not any(isinstance(cell.nilai, Peringkat) for cell in indikator.target.values()):
            kind.setdefault(indikator.simpul.tingkat, []).append((indikator, _of_indikator(indikator)))
    return kind


def _of_indikator(indikator: Indikator) -> list[Medan]:
    document = indikator.dokumen
    own = document.tahun if document.jenis in ("renja", "rkpd") else None  # STR005 speaks of it
    found: list[Medan] = [("target", key) for key in indikator.target if key != own]
    found += [("realisasi", key) for key in indikator.realisasi]
    found += [("proyeksi", key) for key in indikator.proyeksi]
    found += [("kondisi", key) for key in indikator.kondisi]
    for name, cells in indikator.tertulis.items():
        found += [(f"tertulis {name}", key) for key in cells]
    return found + [(name, "") for name in _SAID if getattr(indikator, name) is not None]


def _recaps(document: Document) -> _Kind:
    """Both sides of every rekap: performance and money are printed alike."""
    if not document.rekap:
        return {}
    sides = ("_kinerja", "_anggaran")
    return {"rekap": [(rekap, list(_of_side(rekap, side))) for rekap in document.rekap for side in sides]}


def _of_side(rekap: Rekap, side: str) -> Iterator[Medan]:
    for name, row in rekap.tertulis.items():
        if name.endswith(side):
            yield from ((name.removesuffix(side), key) for key in row)


def _named(document: Document, medan: str, kunci: Kunci) -> str:
    """A field as the language writes it."""
    written = {"rata_rata": "rata-rata"}.get(medan, medan.replace("_", " "))
    if isinstance(kunci, int) and document.tahun:
        kunci = {-1: "kini", 0: "", 1: "maju"}.get(kunci - document.tahun, kunci)
    return f"{written} {kunci}".strip()


def _called(owner: Pemilik) -> str:
    if isinstance(owner, Rekap):
        return f"rekap {owner.kode.nilai if owner.kode is not None else 'perangkat daerah'}"
    if isinstance(owner, Indikator):
        where = f"{owner.simpul.tingkat.replace('_', ' ')} {owner.simpul.kode_teks}".strip()
        return f'{where}: "{owner.nama.nilai}"' if owner.nama.nilai else where
    return f"{owner.tingkat.replace('_', ' ')} {owner.kode_teks} {owner.nama_teks}".strip()
