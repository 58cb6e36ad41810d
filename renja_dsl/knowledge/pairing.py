"""Which node of one document is which in another of its kind: by code, by its successor, else by name."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from enum import StrEnum

from attrs import define, field, frozen

from renja_dsl.knowledge.nomenclature import judging_table
from renja_dsl.model.document import Document, Indikator, Simpul
from renja_dsl.model.index import SimpulIndex, code_key
from renja_dsl.nomenklatur import FoundBy, Tables
from renja_dsl.values import lipat
from renja_dsl.values.hilang import TakTahu


class Jalan(StrEnum):
    """How two nodes were found to be one."""

    KODE = "kode"
    PENERUS = "penerus"
    """the table of codes says that one code took the place of the other"""
    NAMA = "nama"


@frozen(eq=False)
class Pasangan:
    """A node before and after; one of them is None where it was added or dropped."""

    before: Simpul | None
    after: Simpul | None
    jalan: Jalan | None = None
    """None where there is only one"""

    @property
    def node(self) -> Simpul:
        """As it is now, else as it was."""
        found = self.after or self.before
        assert found is not None  # noqa: S101  # one of the two is there
        return found


def paired_documents(
    before: Iterable[Document], after: Iterable[Document]
) -> list[tuple[Document | None, Document | None]]:
    """Documents of both sides that are one: of a kind, an office and a year or period, else of a kind and an office,
    else of a kind and a name of the file. In the order of `after`; what is gone comes last."""
    left, right = list(before), list(after)
    partner: dict[int, Document] = {}
    keys: tuple[Callable[[Document], object], ...] = (
        lambda d: (d.jenis, _office(d), d.tahun, d.periode, d.name),
        lambda d: (d.jenis, _office(d), d.tahun, d.periode),
        lambda d: (d.jenis, _office(d)),
        lambda d: (d.jenis, d.name.rpartition("/")[2]),
    )
    for key in keys:
        waiting: dict[object, list[Document]] = {}
        for document in left:
            waiting.setdefault(key(document), []).append(document)
        for document in right:
            if id(document) not in partner and (found := waiting.get(key(document))):
                partner[id(document)] = found.pop(0)
        taken = {id(document) for document in partner.values()}
        left = [document for document in left if id(document) not in taken]
    pairs: list[tuple[Document | None, Document | None]] = [(partner.get(id(d)), d) for d in right]
    return [*pairs, *((document, None) for document in left)]


def _office(document: Document) -> str:
    return code_key(str(document.kode.nilai)) if document.kode is not None else lipat(_name(document))


def _name(document: Document) -> str:
    return str(document.nama.nilai) if document.nama is not None else ""


def paired(before: Document, after: Document, tables: Tables) -> list[Pasangan]:
    """Every node of both, once, in the order of `after`; what was dropped stands where it stood."""
    pairing = _Pairing(before, after, tables)
    pairing.by_code(named=True)
    pairing.by_code(named=False)
    pairing.by_successor()
    pairing.by_name()
    return list(pairing.in_order())


def paired_indicators(pair: Pasangan) -> list[tuple[Indikator | None, Indikator | None]]:
    """Indicators of both nodes: of one name but for case and blanks, else the only ones that are left."""
    left = list(pair.before.indikator) if pair.before is not None else []
    right = list(pair.after.indikator) if pair.after is not None else []
    found: list[tuple[Indikator | None, Indikator | None]] = []
    for indikator in right:
        same = next((other for other in left if _folded(other) == _folded(indikator)), None)
        if same is not None:
            left.remove(same)
        found.append((same, indikator))
    alone = [at for at, (same, _) in enumerate(found) if same is None]
    if len(left) == 1 == len(alone):
        found[alone[0]] = left.pop(), found[alone[0]][1]
    return [*found, *((indikator, None) for indikator in left)]


def _folded(indikator: Indikator) -> object:
    name = indikator.nama.nilai
    return lipat(name) if isinstance(name, str) else name


@define
class _Pairing:
    before: Document
    after: Document
    tables: Tables
    _index: SimpulIndex = field(init=False)
    _partner: dict[int, tuple[Simpul, Jalan]] = field(factory=dict, init=False)
    """node before -> the one after"""
    _taken: dict[int, Simpul] = field(factory=dict, init=False)
    """node after -> the one before"""

    def __attrs_post_init__(self) -> None:
        self._index = SimpulIndex(self.after)

    def by_code(self, *, named: bool) -> None:
        for node in self._left():
            same = [other for other in self._free(self._index.by_code(node)) if not named or _same_name(node, other)]
            self._take(node, _nearest(node, same), Jalan.KODE)

    def by_successor(self) -> None:
        try:
            table = judging_table(self.after, self.tables)
        except TakTahu:
            return
        successors: dict[tuple[str, str], list[Simpul]] = {}
        for other in self._free(self.after.simpul):
            successors.setdefault((other.tingkat, code_key(other.kode_teks)), []).append(other)
        for node in self._left():
            answer = table.find(node.kode_teks) if node.kode_teks else None
            if answer is not None and answer.cara is FoundBy.PENDAHULU and answer.entri is not None:
                found = successors.get((node.tingkat, code_key(answer.entri.kode)), [])
                self._take(node, _nearest(node, self._free(found)), Jalan.PENERUS)

    def by_name(self) -> None:
        """The only one of a level that bears a name, on both sides."""
        mine: dict[tuple[str, str], list[Simpul]] = {}
        for node in self._left():
            if node.nama_teks:
                mine.setdefault((node.tingkat, lipat(node.nama_teks)), []).append(node)
        for nodes in mine.values():
            found = self._free(self._index.by_name(nodes[0]))
            below = [other for other in found if self._under_the_same(nodes[0], other)]
            chosen = found if len(found) == 1 else below
            if len(nodes) == 1 == len(chosen):
                self._take(nodes[0], chosen[0], Jalan.NAMA)

    def in_order(self) -> Iterator[Pasangan]:
        dropped: dict[int, list[Simpul]] = {}
        """node before that is still there (0: none) -> those dropped right after it"""
        anchor = 0
        for node in self.before.simpul:
            if id(node) in self._partner:
                anchor = id(node)
            else:
                dropped.setdefault(anchor, []).append(node)
        yield from (Pasangan(node, None) for node in dropped.get(0, ()))
        for other in self.after.simpul:
            own = self._taken.get(id(other))
            if own is None:
                yield Pasangan(None, other)
            else:
                yield Pasangan(own, other, self._partner[id(own)][1])
                yield from (Pasangan(node, None) for node in dropped.get(id(own), ()))

    def _left(self) -> list[Simpul]:
        return [node for node in self.before.simpul if id(node) not in self._partner]

    def _free(self, nodes: Iterable[Simpul]) -> list[Simpul]:
        return [node for node in nodes if id(node) not in self._taken]

    def _take(self, node: Simpul, other: Simpul | None, jalan: Jalan) -> None:
        if other is not None:
            self._partner[id(node)] = other, jalan
            self._taken[id(other)] = node

    def _under_the_same(self, node: Simpul, other: Simpul) -> bool:
        if node.induk is None or other.induk is None:
            return node.induk is other.induk
        held = self._partner.get(id(node.induk))
        return held is not None and held[0] is other.induk


def _same_name(node: Simpul, other: Simpul) -> bool:
    return lipat(node.nama_teks) == lipat(other.nama_teks)


def _nearest(node: Simpul, others: Sequence[Simpul]) -> Simpul | None:
    """Of several the one of the same unit kerja."""
    unit = _unit(node)
    return next((other for other in others if _unit(other) == unit), others[0] if others else None)


def _unit(node: Simpul) -> str:
    above = node.ancestor("unit_kerja")
    return lipat(above.nama_teks) if above is not None else ""
