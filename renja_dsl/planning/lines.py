"""The lines of plans whose amounts are decided: where no descendant states an amount."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal

from attrs import field, frozen

from renja_dsl.model.document import Document, Indikator, Simpul
from renja_dsl.model.index import code_key
from renja_dsl.model.reading import office_code
from renja_dsl.syntax.tree import Cell
from renja_dsl.values import Besaran, lipat
from renja_dsl.values.hilang import Hilang
from renja_dsl.values.tingkat import TINGKAT_ANGGARAN, TINGKAT_KERJA


@frozen(eq=False)
class Pos:
    """A line that is decided; compared by identity. Amounts are whole rupiah."""

    nomor: int
    """place among all of them, in the order of writing"""
    node: Simpul = field(repr=False)
    pagu: int
    """the wish"""

    @property
    def document(self) -> Document:
        return self.node.dokumen

    @property
    def kode(self) -> str:
        return self.node.kode_teks

    @property
    def nama(self) -> str:
        return self.node.nama_teks

    @property
    def called(self) -> str:
        """Its code, its name where it has none."""
        return self.kode or self.nama

    def part(self, tingkat: str) -> tuple[str, str]:
        """The part of a level that it is in: file and code; empty where there is none."""
        if tingkat == "perangkat_daerah":
            return "", office_of(self.node)
        above = self.node if self.node.tingkat == tingkat else self.node.ancestor(tingkat)
        return self.document.name, above.kode_teks if above is not None else ""


@frozen
class Undecided:
    """A line that has no amount that one could decide about."""

    node: Simpul
    kunci: str
    """why: tanpa_pagu, pagu_tak_terbaca, pagu_bersen"""


def office_of(node: Simpul) -> str:
    try:
        return office_code(node)
    except Hilang:
        return ""


def same_code(one: str, other: str) -> bool:
    return code_key(one) == code_key(other)


def lines_of(documents: Iterable[Document]) -> tuple[tuple[Pos, ...], tuple[Undecided, ...]]:
    """Every line of plans, and what should be one but states no amount."""
    lines: list[Pos] = []
    undecided: list[Undecided] = []
    for document in documents:
        for node in _leaves(document):
            held = amount_of(node, document.tahun)
            if isinstance(held, str):
                undecided.append(Undecided(node, held))
            else:
                lines.append(Pos(len(lines), node, held))
    return tuple(lines), tuple(undecided)


def _leaves(document: Document) -> Iterator[Simpul]:
    """Nodes that carry an amount and nothing below them that does; the deepest ones where nobody states any."""
    year = document.tahun
    carries: dict[int, bool] = {}
    money = [node for node in document.simpul if node.tingkat in TINGKAT_ANGGARAN]
    for node in reversed(money):  # descendants stand behind their ancestors
        carries[id(node)] = year in node.pagu or any(carries.get(id(child), False) for child in node.anak)
    for node in money:
        below = [child for child in node.anak if child.tingkat in TINGKAT_ANGGARAN]
        if any(carries[id(child)] for child in below):
            continue
        deepest = not below and node.tingkat in TINGKAT_KERJA
        if year in node.pagu or (deepest and not _stated_above(node, year, carries)):
            yield node


def _stated_above(node: Simpul, year: int, carries: Mapping[int, bool]) -> bool:
    """Whether a level above is decided as a whole, so that this one has no amount of its own to decide."""
    above = node.induk
    while above is not None:
        if year in above.pagu and not any(carries.get(id(child), False) for child in above.anak):
            return True
        above = above.induk
    return False


def amount_of(node: Simpul, year: int) -> int | str:
    """Whole rupiah of a node, or why there are none."""
    cell = node.pagu.get(year)
    if cell is None:
        return "tanpa_pagu"
    try:
        amount: Decimal = cell.nilai.nilai
    except Hilang:
        return "pagu_tak_terbaca"
    if cell.tercetak is not None or amount < 0:
        return "pagu_tak_terbaca"
    return int(amount) if amount == int(amount) else "pagu_bersen"


# ---- targets --------------------------------------------------------------------------------


@frozen
class Sasaran:
    """A target that follows the amount of its line."""

    indikator: Indikator = field(repr=False)
    cell: Cell
    angka: int
    satuan: str


def target_of(node: Simpul, year: int, satuan: str | None = None) -> Sasaran | str:
    """The one whole target of a node, in a unit where one is named, or why there is none."""
    found: list[Sasaran] = []
    wrong = "tanpa_target"
    for indikator in node.indikator:
        cell = indikator.target.get(year)
        if cell is None:
            continue
        held = cell.nilai
        if not isinstance(held, tuple) or len(held) != 1 or not isinstance(held[0], Besaran):
            wrong = "target_bukan_bilangan"
            continue
        size: Besaran = held[0]
        if satuan is not None and lipat(size.satuan or "") != lipat(satuan):
            wrong = "target_satuan_lain"
            continue
        if size.angka != int(size.angka) or size.angka <= 0:
            wrong = "target_tak_bulat"
            continue
        found.append(Sasaran(indikator, cell, int(size.angka), size.satuan or ""))
    if len(found) == 1:
        return found[0]
    return "target_beberapa" if found else wrong


# ---- sources of funds -----------------------------------------------------------------------


def sources_of(node: Simpul, pagu: int) -> Mapping[str, int] | None:
    """Code (or name) of each source -> its rupiah of a line; None where nobody can tell."""
    held = node.sumber_dana
    if not held:
        return {}
    if len(held) == 1:
        return {source_key(held[0].kode, held[0].nama): pagu}
    split: dict[str, int] = {}
    for source in held:
        try:
            amount = None if source.nilai is None else source.nilai.nilai.nilai
        except Hilang:
            amount = None
        if amount is None or amount < 0 or amount != int(amount):
            return None
        key = source_key(source.kode, source.nama)
        split[key] = split.get(key, 0) + int(amount)
    return split if sum(split.values()) == pagu else None


def source_key(kode: Cell | None, nama: Cell) -> str:
    return str(kode.nilai) if kode is not None else str(nama.nilai)


def divided(amount: int, split: Mapping[str, int]) -> dict[str, int]:
    """An amount over its sources in the shares of a split; what rounding leaves goes to the first."""
    whole = sum(split.values())
    parts = {key: amount * held // whole if whole else 0 for key, held in split.items()}
    first = next(iter(parts))
    parts[first] += amount - sum(parts.values())
    return parts
