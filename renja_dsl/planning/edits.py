"""A proposal written into the texts of its plans, and read again."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from attrs import frozen

from renja_dsl.edit.texts import EditRefused, Span, edited
from renja_dsl.model.builder import build
from renja_dsl.model.document import Document, Simpul
from renja_dsl.planning.limits import Keadaan, LinePrice
from renja_dsl.planning.lines import divided, lines_of, source_key, sources_of, target_of
from renja_dsl.planning.proposal import Usulan, prove
from renja_dsl.syntax.parser import PlanParser
from renja_dsl.syntax.source import Source
from renja_dsl.syntax.tree import Cell
from renja_dsl.values import format_bilangan, format_rupiah, format_teks
from renja_dsl.values.hilang import Hilang

_NUMBER = re.compile(r"[0-9][0-9.]*")


@frozen
class Perlu:
    """Something that a proposal leaves to people."""

    kunci: str
    """sumber_dibagi, target, klaim, sumber_tak_terbagi"""
    node: Simpul | None
    document: Document
    start: int
    nilai: str = ""


def patched_plans(found: Usulan, note: str = "") -> dict[str, Source]:
    """File -> its text with the proposal in it, after proving that nothing else changed and every limit is kept.

    `note`: what is said beside each amount that changes, `{semula}` in it is the amount before. Raises EditRefused,
    and Unproven where the texts say something else than the proposal.
    """
    spans: dict[str, list[Span]] = defaultdict(list)
    parser = PlanParser()
    for document in found.compiled.plans.renja:
        spans[document.name] += _Writing(found, document, parser, note).spans()
    texts = {
        name: edited(found.compiled.plans.documents[name].source, several, parser)
        for name, several in spans.items()
        if several
    }
    _verify(found, texts, parser)
    return texts


class _Writing:
    """The edits of one document."""

    def __init__(self, found: Usulan, document: Document, parser: PlanParser, note: str) -> None:
        self.found, self.document, self.parser, self.note = found, document, parser, note
        self.prices = {limit.pos.nomor: limit for limit in found.compiled.limits if isinstance(limit, LinePrice)}

    def spans(self) -> Iterator[Span]:
        plans = self.found.compiled.plans
        less: dict[int, int] = defaultdict(int)
        """identity of a node -> by how much its amount changes"""
        changed: dict[int, Simpul] = {}
        for number in self.found.changed:
            pos = plans.lines[number]
            node: Simpul | None = pos.node if pos.document is self.document else None
            while node is not None:
                less[id(node)] += self.found.amounts[number] - pos.pagu
                changed[id(node)] = node
                node = node.induk
        leaves = {id(plans.lines[number].node) for number in self.found.changed}
        for identity, node in changed.items():
            cell = node.pagu.get(self.document.tahun)
            if cell is not None and less[identity]:
                yield from self.amount(node, cell, less[identity], noted=identity in leaves)
        for number, price in self.prices.items():
            if plans.lines[number].document is self.document:
                yield from self.target(price, self.found.amounts[number])

    def amount(self, node: Simpul, cell: Cell, change: int, *, noted: bool) -> Iterator[Span]:
        try:
            before: Decimal = cell.nilai.nilai
        except Hilang:
            return  # a parent that cannot be read stays so
        if before + change < 0:
            raise EditRefused("alokasi.induk_kurang", self.document.source, cell.start)
        yield Span(cell.start, cell.end, format_rupiah(before + change))
        if noted and self.note:
            yield self.remark(cell, self.note.replace("{semula}", format_rupiah(before)))
        split = sources_of(node, int(before)) if before == int(before) else None
        if split:
            parts = divided(int(before + change), split)
            for source in node.sumber_dana:
                key = source_key(source.kode, source.nama)
                if source.nilai is not None and key in parts:
                    yield Span(source.nilai.start, source.nilai.end, format_rupiah(Decimal(parts.pop(key))))

    def remark(self, cell: Cell, text: str) -> Span:
        """A `catatan` on a line of its own, below the statement of the amount."""
        source = self.document.source
        placed = self.parser.parse(source)
        at = placed[bisect_right([p.start for p in placed], cell.start) - 1]
        end = source.text.find("\n", at.end)
        end = len(source.text) if end < 0 else end
        line = source.text.rfind("\n", 0, at.start) + 1
        indentation = source.text[line : at.start]
        return Span(end, end, f"\n{indentation}catatan pada pagu {format_teks(text)}")

    def target(self, price: LinePrice, amount: int) -> Iterator[Span]:
        number = amount // price.price
        if number != price.sasaran.angka:
            cell = price.sasaran.cell
            written = self.document.source.text[cell.start : cell.end]
            shown = format_bilangan(Decimal(number))
            yield Span(cell.start, cell.end, _NUMBER.sub(lambda _: shown, written, count=1))


# ---- reading again --------------------------------------------------------------------------


def _verify(found: Usulan, texts: Mapping[str, Source], parser: PlanParser) -> None:
    """Judge the limits on the texts as they would be. Raises EditRefused and Unproven."""
    plans = found.compiled.plans
    again = [build(texts[d.name], parser.parse(texts[d.name])) if d.name in texts else d for d in plans.renja]
    lines, _ = lines_of(again)
    if [pos.pagu for pos in lines] != list(found.amounts):
        raise EditRefused("suntingan.berubah", plans.renja[0].source)
    targets: dict[int, Decimal | None] = {}
    for limit in found.compiled.limits:
        if isinstance(limit, LinePrice):
            pos = lines[limit.pos.nomor]
            held = target_of(pos.node, pos.document.tahun, limit.sasaran.satuan or None)
            dropped = found.amounts[pos.nomor] == 0
            known = Decimal(held.angka) if not isinstance(held, str) else Decimal(0) if dropped else None
            targets[pos.nomor] = known
    splits = [sources_of(pos.node, pos.pagu) for pos in lines]
    state = Keadaan(
        [Decimal(pos.pagu) for pos in lines],
        [None if split is None else {key: Decimal(part) for key, part in split.items()} for split in splits],
        targets,
    )
    prove(found.compiled, state)


# ---- what is left to people -----------------------------------------------------------------


def left_open(found: Usulan) -> list[Perlu]:
    """Targets without a unit cost, splits by source that were divided, and claims that speak of amounts."""
    plans = found.compiled.plans
    priced = {limit.pos.nomor for limit in found.compiled.limits if isinstance(limit, LinePrice)}
    made: list[Perlu] = []
    for number in found.changed:
        pos = plans.lines[number]
        if number not in priced and any(pos.document.tahun in i.target for i in pos.node.indikator):
            made.append(Perlu("target", pos.node, pos.document, pos.node.start))
        if len(pos.node.sumber_dana) > 1:
            kind = "sumber_dibagi" if sources_of(pos.node, pos.pagu) else "sumber_tak_terbagi"
            made.append(Perlu(kind, pos.node, pos.document, pos.node.start))
    made += _claims(found, plans.renja)
    return made


def _claims(found: Usulan, documents: Sequence[Document]) -> Iterator[Perlu]:
    changed = {found.compiled.plans.lines[number].document.name for number in found.changed}
    for document in documents:
        if document.name not in changed:
            continue
        for klaim in document.klaim:
            if "pagu" in document.source.text[klaim.start : klaim.end]:
                yield Perlu("klaim", None, document, klaim.start, str(klaim.judul.nilai))
