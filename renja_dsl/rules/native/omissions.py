"""STR017: what all others of a kind fill in and one leaves empty, as a row lost in copying does."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any

from attrs import define, field

from renja_dsl.messages import template
from renja_dsl.model.document import INDUK, TINGKAT_ANGGARAN, Document, Indikator, Kunci, Node, Rekap
from renja_dsl.model.workspace import Workspace
from renja_dsl.rules.native.failure import Failure, Outcome
from renja_dsl.rules.runtime import Spot
from renja_dsl.values import Peringkat
from renja_dsl.values.hilang import TakTahu

Medan = tuple[str, Kunci]
"""a field and the key of its cell"""
_SAID = ("arah", "sifat", "satuan")
_LEVELS = ("urusan", "bidang_urusan", "program", *INDUK)
"""levels below each other: one habit of filling in holds for all that have it"""


@define
class _Kind:
    """Owners that are filled in alike, by level."""

    filled: dict[str, Counter[Medan]] = field(factory=dict)
    """level -> field -> how many owners have it"""
    owners: dict[str, list[tuple[Any, list[Medan]]]] = field(factory=dict)
    """level -> owners, each with the fields that it has"""

    def take(self, level: str, owner: Any, fields: list[Medan]) -> None:
        self.owners.setdefault(level, []).append((owner, fields))
        self.filled.setdefault(level, Counter()).update(fields)

    def left_out(self, least: Decimal, share: Decimal) -> Iterator[tuple[Any, Medan, int]]:
        """(owner, field, how many others have it) of the few that lack what all others have."""
        for medan in sorted(set().union(*self.filled.values()), key=str):
            levels = [level for level, fields in self.filled.items() if medan in fields or self._speaks(level, medan)]
            having = sum(self.filled[level][medan] for level in levels)
            total = sum(len(self.owners[level]) for level in levels)
            if having >= least and having < total <= having + max(Decimal(1), share * total / 100):
                owners = (pair for level in levels for pair in self.owners[level])
                yield from ((owner, medan, having) for owner, fields in owners if medan not in fields)

    def _speaks(self, level: str, medan: Medan) -> bool:
        """Whether a level of one owner says something of this sort, so that a gap in it is one."""
        sort = medan[0].split(" ")[0]
        alone = level in TINGKAT_ANGGARAN and len(self.owners[level]) == 1  # goals have columns of their own
        return alone and any(sort in ("kode", name.split(" ")[0]) for name, _ in self.filled[level])


def left_out(document: Document, _: Workspace, parameters: Mapping[str, Any]) -> Iterator[Outcome]:
    """One failure for an owner, whatever it lacks; owners that lack the same are one finding."""
    for kind in (_nodes(document), _indicators(document), _recaps(document)):
        gaps: dict[int, tuple[Any, list[Medan], int]] = {}
        for owner, medan, having in kind.left_out(parameters["paling_sedikit"], parameters["bagian"]):
            _, fields, fewest = gaps.get(id(owner), (owner, [], having))
            gaps[id(owner)] = (owner, [*fields, medan], min(having, fewest))
        for owner, fields, having in gaps.values():
            if owner.ragu or "simpul" in document.ragu:
                yield TakTahu("baris_rusak", fields[0][0])
                continue
            what = ", ".join(_named(document, medan, kunci) for medan, kunci in fields)
            arguments = {"apa": what, "siapa": _called(owner), "banyak": str(having)}
            yield Failure((Spot(owner),), arguments, template(f"tertinggal.{_kind(owner)}"), what)


def _nodes(document: Document) -> _Kind:
    """Code, money, what is printed for it, and results of the levels below each other."""
    kind = _Kind()
    for level in _LEVELS:
        for node in document.per_tingkat[level]:
            kind.take(level, node, list(_of_node(node)))
    return kind


def _of_node(node: Node) -> Iterator[Medan]:
    if node.kode is not None:
        yield "kode", ""
    annual = bool(node.dokumen.tahun) and node.dokumen.jenis in ("renja", "rkpd")
    if not (annual and node.tingkat == "sub_kegiatan"):  # STR006 and STR007 speak of those
        yield from (("pagu", key) for key in node.pagu)
    yield from (("serapan", key) for key in node.serapan)
    yield from ((f"tertulis {name}", key) for name, cells in node.tertulis.items() for key in cells)
    yield from ((name, "") for name in ("hasil", "keluaran") if getattr(node, name))


def _indicators(document: Document) -> _Kind:
    """Those that are measured; a grade has neither direction nor a share of its target."""
    kind = _Kind()
    for indikator in document.indikator:
        if not any(isinstance(cell.nilai, Peringkat) for cell in indikator.target.values()):
            kind.take(indikator.simpul.tingkat, indikator, _of_indikator(indikator))
    return kind


def _of_indikator(indikator: Indikator) -> list[Medan]:
    document = indikator.dokumen
    found = [(name, key) for name in ("target", "realisasi", "proyeksi", "kondisi") for key in getattr(indikator, name)]
    if document.jenis in ("renja", "rkpd") and ("target", document.tahun) in found:
        found.remove(("target", document.tahun))  # STR005 speaks of it
    for name, cells in indikator.tertulis.items():
        found += [(f"tertulis {name}", key) for key in cells]
    return found + [(name, "") for name in _SAID if getattr(indikator, name) is not None]


def _recaps(document: Document) -> _Kind:
    """Both sides of every rekap: performance and money are printed alike."""
    kind = _Kind()
    for rekap in document.rekap:
        for side in ("kinerja", "anggaran"):
            cells = ((name.removesuffix(f"_{side}"), key) for name, row in rekap.tertulis.items() for key in row)
            fields = [m for m in cells if not m[0].endswith(("_kinerja", "_anggaran"))]
            kind.take("rekap", rekap, fields)
    return kind


def _named(document: Document, medan: str, kunci: Kunci) -> str:
    """A field as the language writes it."""
    written = {"rata_rata": "rata-rata"}.get(medan, medan.replace("_", " "))
    if isinstance(kunci, int) and document.tahun:
        kunci = {-1: "kini", 0: "", 1: "maju"}.get(kunci - document.tahun, kunci)
    return f"{written} {kunci}".strip()


def _called(owner: Any) -> str:
    if isinstance(owner, Indikator):
        return f'"{owner.nama.nilai}"'
    if isinstance(owner, Rekap):
        return f"rekap {owner.kode.nilai if owner.kode is not None else 'perangkat daerah'}"
    return f"{owner.tingkat.replace('_', ' ')} {owner.kode_teks} {owner.nama_teks}".strip()


def _kind(owner: Any) -> str:
    return "indikator" if isinstance(owner, Indikator) else "simpul"
