"""Finding a node of one document in another: by code, else by level and name. Indicators of a node by name."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Hashable, Iterator, Sequence
from itertools import islice
from typing import Any, overload

from attrs import define, field, frozen

from renja_dsl.model.document import Document, Indikator, Simpul
from renja_dsl.model.reading import complete, text, unit
from renja_dsl.values import berbentuk, lipat, padat
from renja_dsl.values.hilang import Hilang, TakTahu
from renja_dsl.values.tingkat import BERKODE

GOALS = ("tujuan", "sasaran")
_OPEN = "X."
"""how a code begins whose bidang is not yet filled in"""
MOST_TWINS = 100
"""indicators of one name that one is held against: the thousandth says nothing that the first did not"""

_ALL_GOALS = 0
"""stands for every goal of a document where others are told by their identity"""


def code_key(code: str) -> str:
    """Codes that differ only in padding or a trailing dot are one code."""
    return ".".join(part.lstrip("0") or "0" for part in code.split(".") if part)


def penunjang_tail(key: str) -> str:
    """`1.2.1` of `1.03.01.2.01`: what follows the bidang in a code of the supporting program, else nothing."""
    parts = key.split(".")
    return ".".join(parts[2:]) if len(parts) > 2 and parts[2] == "1" else ""


@frozen(eq=False, repr=False)
class EarlierSimpul(Sequence[Simpul]):
    """The nodes that stand before one in a list that all of them share, so that n twins need no n lists."""

    _nodes: list[Simpul]
    _count: int

    def __len__(self) -> int:
        return self._count

    def __iter__(self) -> Iterator[Simpul]:
        return islice(self._nodes, self._count)

    @overload
    def __getitem__(self, at: int) -> Simpul: ...
    @overload
    def __getitem__(self, at: slice) -> list[Simpul]: ...
    def __getitem__(self, at: int | slice) -> Simpul | list[Simpul]:
        return self._nodes[: self._count][at]


@define(eq=False, repr=False)
class SimpulIndex:
    """Nodes of one document; tables are made when something asks for them."""

    document: Document
    _exact: dict[str, list[Simpul]] = field(factory=dict)
    _loose: dict[str, list[Simpul]] | None = None
    _penunjang: dict[str, list[Simpul]] | None = None
    """what follows the bidang in codes of the supporting program -> its nodes"""
    _named: dict[tuple[str, str], list[Simpul]] | None = None
    _coded: dict[str, bool] = field(factory=dict)
    """level -> whether its codes here are of the nomenclature"""
    _twins: dict[str, dict[tuple[str, str], list[Simpul]]] = field(factory=dict)
    """code -> level and unit kerja -> its nodes in order, for codes that stand twice"""
    _written: dict[tuple[int, Hashable], Indikator] | None = None
    """node and name as written -> its first indicator"""
    _folded: dict[tuple[int, str], list[Indikator]] | None = None
    """node and folded name -> its indicators in order"""
    _names: dict[int, tuple[frozenset[str], Hilang | None]] = field(factory=dict)
    """node -> names by letters and digits, and why one of them is unknown"""

    def __attrs_post_init__(self) -> None:
        for node in self.document.simpul:
            if node.kode is not None:
                self._exact.setdefault(node.kode.nilai, []).append(node)

    def by_code(self, node: Simpul) -> list[Simpul]:
        """Nodes of the same level with the same code."""
        if not node.kode_teks:
            return []
        found = self._exact.get(node.kode_teks)
        if found is None:
            if self._loose is None:
                self._loose = {}
                for other in self.document.simpul:
                    if other.kode_teks:
                        self._loose.setdefault(code_key(other.kode_teks), []).append(other)
            found = self._loose.get(code_key(node.kode_teks), [])
        same = [other for other in found if other.tingkat == node.tingkat]
        return same or self._penunjang_of(node)

    def _penunjang_of(self, node: Simpul) -> list[Simpul]:
        """Nodes of the program that supports the office, where one side leaves its bidang open: `X.XX.01`."""
        mine = code_key(node.kode_teks)
        tail = penunjang_tail(mine)
        if not tail:
            return []
        if self._penunjang is None:
            self._penunjang = {}
            for other in self.document.simpul:
                if at := penunjang_tail(code_key(other.kode_teks)):
                    self._penunjang.setdefault(at, []).append(other)
        open_here = mine.startswith(_OPEN)
        found = (other for other in self._penunjang.get(tail, ()) if other.tingkat == node.tingkat)
        return [other for other in found if open_here or other.kode_teks.upper().startswith(_OPEN)]

    def find(self, node: Simpul) -> Simpul | None:
        """The node that stands for `node` here: the one of the same unit kerja, or of the same office.

        Raises TakTahu where only others have it, several of them: they share it in ways that nobody can tell.
        """
        found = self.by_code(node)
        if not found and node.nama_teks and not self.decides(node):
            found = self.by_name(node)
        if not found:
            return None
        same = [other for other in found if of_one_unit(node, other)]
        if not same and len({id(other.ancestor("unit_kerja")) for other in found}) > 1:
            raise TakTahu("tak_sebanding", self.document.jenis)
        return (same or found)[0]

    def is_shared(self, node: Simpul) -> bool:
        """Whether several unit kerja of this document have a node of its own."""
        return len({id(other.ancestor("unit_kerja")) for other in self.by_code(node)}) > 1

    def by_name(self, node: Simpul) -> list[Simpul]:
        if self._named is None:
            self._named = {}
            for other in self.document.simpul:
                self._named.setdefault((other.tingkat, lipat(other.nama_teks)), []).append(other)
        return self._named.get((node.tingkat, lipat(node.nama_teks)), [])

    def twins(self, node: Simpul) -> Sequence[Simpul]:
        """Nodes of this document before `node`, one of its own: the same level, code and unit kerja."""
        code = node.kode_teks
        held = self._exact.get(code, ())
        if not code or len(held) < 2:
            return ()
        groups = self._twins.get(code)
        if groups is None:
            groups = self._twins[code] = {}
            for other in held:
                groups.setdefault((other.tingkat, unit(other)), []).append(other)
        same = groups[node.tingkat, unit(node)]
        return EarlierSimpul(same, bisect_left(same, node.start, key=_start))

    # ---- indicators -----------------------------------------------------------------------

    def named(self, node: Simpul, name: Hashable) -> Indikator | None:
        """The first indicator of a node with this name, else with this name but for case and blanks."""
        if self._written is None:
            self._written = {}
            for indikator in self.document.indikator:
                self._written.setdefault((id(indikator.simpul), indikator.nama.nilai), indikator)
        found = self._written.get((id(node), name))
        if found is None and isinstance(name, str):
            found = next(iter(self._by_name().get((id(node), lipat(name)), ())), None)
        return found

    def has_named(self, node: Simpul, name: str) -> bool:
        """Whether a node has an indicator with these letters and digits. Raises TakTahu when nobody can tell."""
        complete(node.indikator, node, "indikator")
        held = self._names.get(id(node))
        if held is None:
            held = self._names[id(node)] = _letters(node.indikator)
        names, unknown = held
        if padat(name) in names:
            return True
        if unknown is not None:
            raise unknown
        return False

    def twin_indicators(self, indikator: Indikator) -> list[Indikator]:
        """Earlier ones of the same name but for case and blanks: on the same node, above it, or on a goal.

        In order, at most MOST_TWINS.
        """
        name = indikator.nama.nilai
        if not isinstance(name, str) or not name:
            return []
        folded = lipat(name)
        found: list[Indikator] = []
        for holder in _holders(indikator.simpul):
            same = self._by_name().get((holder, folded), ())
            found += same[: min(MOST_TWINS, bisect_left(same, indikator.start, key=_start))]
        found.sort(key=_start)
        return found[:MOST_TWINS]

    def _by_name(self) -> dict[tuple[int, str], list[Indikator]]:
        if self._folded is None:
            self._folded = {}
            for indikator in self.document.indikator:
                name = indikator.nama.nilai
                if isinstance(name, str):
                    folded = lipat(name)
                    self._folded.setdefault((id(indikator.simpul), folded), []).append(indikator)
                    if indikator.simpul.tingkat in GOALS:
                        self._folded.setdefault((_ALL_GOALS, folded), []).append(indikator)
        return self._folded

    def decides(self, node: Simpul) -> bool:
        """Whether the codes of both sides are of the nomenclature: then a name alone is no evidence."""
        if not _coded(node):
            return False
        if node.tingkat not in self._coded:
            self._coded[node.tingkat] = any(map(_coded, self.document.per_tingkat[node.tingkat]))
        return self._coded[node.tingkat]


def _start(item: Any) -> int:
    start: int = item.start
    return start


def _holders(node: Simpul) -> Iterator[int]:
    """The goals, and a node with what stands above it."""
    yield _ALL_GOALS
    at: Simpul | None = node
    while at is not None:
        if at.tingkat not in GOALS:
            yield id(at)
        at = at.induk


def _letters(indicators: Sequence[Indikator]) -> tuple[frozenset[str], Hilang | None]:
    names: set[str] = set()
    unknown: Hilang | None = None
    for indikator in indicators:
        try:
            names.add(padat(text(indikator.nama, indikator, "nama")))
        except Hilang as missing:
            unknown = missing
    return frozenset(names), unknown


def _coded(node: Simpul) -> bool:
    if node.tingkat not in BERKODE:
        return bool(node.kode_teks)
    return berbentuk(node.kode_teks.removesuffix("."), node.tingkat)


def of_one_unit(node: Simpul, other: Simpul) -> bool:
    """Whether two nodes are of one unit kerja; one that stands in none is of the office of its document."""
    mine, theirs = node.ancestor("unit_kerja"), other.ancestor("unit_kerja")
    if mine is None and theirs is None:
        return True
    here, there = _called(mine or node.dokumen), _called(theirs or other.dokumen)
    return any(a and a == b for a, b in zip(here, there, strict=True))


def of_one_office(node: Simpul, other: Simpul) -> bool:
    """`sekantor`: whether two nodes are of one office: of documents of the same, of one unit kerja, or nobody says.

    An RKPD of a whole region that is not split into offices holds what several of them share.
    """
    here, there = _called(node.dokumen), _called(other.dokumen)
    if not any(here) or not any(there) or any(a and a == b for a, b in zip(here, there, strict=True)):
        return True
    if node.ancestor("unit_kerja") is None and other.ancestor("unit_kerja") is None:
        return False
    return of_one_unit(node, other)


def _called(office: Simpul | Document) -> tuple[str, str]:
    """Code and name."""
    kode, nama = office.kode, office.nama
    return str(kode.nilai) if kode is not None else "", lipat(str(nama.nilai)) if nama is not None else ""
