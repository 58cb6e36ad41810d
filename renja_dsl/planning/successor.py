"""The plan of the next year, or the change of the same year, begun from a plan that is there.

Texts are carried over statement by statement: what still holds stays as it is written, what speaks of a year gone by is
moved or left out, and what nobody has decided yet is a remark. Nothing is invented.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable, Iterable
from typing import TypeVar

from attrs import define, field, frozen

from renja_dsl.drafts.plan import DraftCell
from renja_dsl.drafts.skeleton import FILL_IN, STAGE
from renja_dsl.drafts.text import cell_text
from renja_dsl.edit.texts import EditRefused, Span, edited
from renja_dsl.model.document import Cells, Document, Indikator, Simpul
from renja_dsl.model.lookup import Lookup
from renja_dsl.nomenklatur import FoundBy, Tabel
from renja_dsl.nomenklatur.table import PENUNJANG
from renja_dsl.planning.decisions import Keputusan
from renja_dsl.syntax import tree
from renja_dsl.syntax.formatter import format_safely
from renja_dsl.syntax.parser import Broken, Placed, PlanParser
from renja_dsl.syntax.source import Reader, Source, Unreadable
from renja_dsl.syntax.tree import Cell, Kunci
from renja_dsl.syntax.vocabulary import VOCABULARY, FieldKind, kind_of
from renja_dsl.values import NIHIL, Rupiah, format_rupiah, format_teks, lipat, ruas
from renja_dsl.values.hilang import Hilang, Rusak, TakTerbaca

CHANGE = "perubahan"
"""the stage of a plan that is changed within its year"""
_YEAR = re.compile(r"(?<!\d)2[01]\d\d(?!\d)")
_STEP = "  "
_HEADER = (tree.KepalaStatement, tree.PerangkatDaerahStatement, tree.DaerahStatement, tree.MengacuStatement)
_MONEY = ("pagu", "pagu_maju")
_TARGETS = ("target_kini", "target", "target_maju")
_PRINTED = frozenset(row.medan for row in VOCABULARY if row.kind in (FieldKind.PRINTED, FieldKind.PRINTED_MONEY))
_SPENT = frozenset({"serapan", "serapan_lalu", "realisasi_lalu"})
"""what was spent and reached in the years of the old plan"""
_OF_THE_YEAR = frozenset(
    {
        "kata_pengantar",
        "usulan",
        "pokok_pikiran",
        "inovasi",
        "faktor_pendorong",
        "faktor_penghambat",
        "tindak_lanjut_triwulan",
        "tindak_lanjut_renja",
        "klaim",
        "abai",
        "ditetapkan",
    }
)
"""what is said anew each year"""

_Owner = TypeVar("_Owner", Simpul, Indikator)


@frozen
class Begun:
    """A new plan, and what its planner has still to decide."""

    source: Source
    year: int
    stage: str
    open: tuple[Keputusan, ...]
    """in the order of writing"""


def next_name(name: str, year: int, stage: str) -> str:
    """Name of the file that is begun from the plan of a year: its year is the next one, or its stage is said."""
    folder, file = posixpath.split(name)
    stem = file.removesuffix(".renja")
    if stage == CHANGE:
        return posixpath.join(folder, f"{stem}-{CHANGE}.renja")
    later = stem.replace(str(year), str(year + 1)) if str(year) in stem else f"renja-{year + 1}"
    return posixpath.join(folder, later + ".renja")


def changed_in_year(document: Document, name: str) -> Begun:
    """The change of a plan: all that it says, at the stage of a change, and held against it. Raises EditRefused."""
    return _Change(document, document.tahun, CHANGE).begun(name)


def next_year(document: Document, lookup: Lookup, table: Tabel | None, reader: Reader, name: str) -> Begun:
    """The plan of the next year as far as this one, its Renstra and the table of codes know it. Raises EditRefused."""
    return _NextYear(document, document.tahun + 1, STAGE, lookup, table, reader).begun(name)


@define(eq=False)
class _Change:
    """Statement by statement, what a plan says that is begun from another one."""

    document: Document
    year: int
    stage: str
    open: list[Keputusan] = field(factory=list, init=False)

    def begun(self, name: str) -> Begun:
        parser = PlanParser()
        source = self.document.source
        placed = parser.parse(source)
        broken = next((at for at in placed if isinstance(at.statement, Broken)), None)
        if broken is not None:
            raise EditRefused("baru.baris_rusak", source, broken.start)
        last = next(at for at in reversed(placed) if isinstance(at.statement, _HEADER))
        spans: list[Span] = []
        for at in placed:
            lines = self.lines(at)
            if at is last:
                lines.append(f"mengacu sebelumnya {format_teks(posixpath.basename(self.document.name))}")
            indentation = _STEP if at is last else _indentation(source, at)
            if not lines:
                spans.append(_without(source, at))
            elif lines != [self.written(at)]:
                measured = isinstance(at.statement, tree.IsianStatement)  # a remark behind it speaks of the old number
                ends = _line_end(source, at) if measured or lines[-1].startswith("#") else at.end
                spans.append(Span(at.start, ends, f"\n{indentation}".join(lines)))
        after = edited(source, spans, parser)
        made = Source(name, format_safely(Source(name, after.text), parser))
        return Begun(made, self.year, self.stage, tuple(self.open))

    def lines(self, at: Placed) -> list[str]:
        """What stands for a statement: its own text where it stays, nothing where it goes."""
        match at.statement:
            case tree.KepalaStatement():
                return [f"renja {self.year} tahap {format_teks(self.stage)}"]
            case tree.MengacuStatement(jenis="sebelumnya") | tree.DitetapkanStatement():
                return []
        return [self.written(at)]

    def written(self, at: Placed) -> str:
        return self.document.source.text[at.start : at.end]


def _without(source: Source, at: Placed) -> Span:
    """A statement taken out with the lines that it stands on."""
    begin = source.text.rfind("\n", 0, at.start) + 1
    return Span(begin, min(_line_end(source, at) + 1, len(source.text)), "")


def _line_end(source: Source, at: Placed) -> int:
    end = source.text.find("\n", at.end)
    return len(source.text) if end < 0 else end


def _indentation(source: Source, at: Placed) -> str:
    return source.text[source.text.rfind("\n", 0, at.start) + 1 : at.start]


# ---- the next year --------------------------------------------------------------------------


@define(eq=False)
class _NextYear(_Change):
    lookup: Lookup
    table: Tabel | None
    reader: Reader
    _owners: dict[int, Simpul | Indikator] = field(init=False)
    _node: Simpul | None = field(default=None, init=False)
    _indikator: Indikator | None = field(default=None, init=False)
    _line: int = field(default=1, init=False)
    """of the statement that is carried over"""
    _done: set[int] = field(factory=set, init=False)
    """places of the owners whose amounts or targets are said already"""

    def __attrs_post_init__(self) -> None:
        document = self.document
        self._owners = {node.start: node for node in document.simpul}
        self._owners |= {indikator.start: indikator for indikator in document.indikator}

    def lines(self, at: Placed) -> list[str]:
        self._line = self.document.source.position(at.start).line
        self._opened(self._owners.get(at.start))
        kind = kind_of(at.statement) if not isinstance(at.statement, Broken) else ""
        if kind in _PRINTED | _SPENT | {"rekap"}:
            return []
        if kind in _OF_THE_YEAR:
            return self._left_out(kind)
        match at.statement:
            case tree.MengacuStatement(jenis=jenis, berkas=berkas):
                return self._reference(jenis, str(berkas.nilai))
            case tree.SimpulStatement():
                return [self._recoded(at)]
            case tree.IsianStatement():
                return self._measured(at, kind)
            case tree.SumberDanaStatement(nilai=Cell()):
                return [self._source_of_funds(at)]
            case tree.CatatanStatement(pada=str()):
                return []  # it speaks of a number of the old plan
            case tree.UraianStatement(medan="narasi"):
                self._note("narasi", "narasi")
                return [f"# {FILL_IN}: narasi"]
            case tree.UraianStatement() | tree.EntriStatement() | tree.BabStatement():
                self._dated(at, self.written(at))
            case tree.DasarHukumStatement(tentang=Cell(nilai=str(about))):
                self._dated(at, about)  # the year in its name is its own
        return super().lines(at)

    def _opened(self, one: Simpul | Indikator | None) -> None:
        if isinstance(one, Simpul):
            self._node, self._indikator = one, None
        elif one is not None:
            self._indikator = one

    def _note(self, kind: str, about: str, *said: tuple[Document, str]) -> None:
        """`said`: documents that disagree, and what each of them says."""
        sources = tuple((document.name, says) for document, says in said)
        self.open.append(Keputusan(kind, about, self._line, sources))

    def _disagreement(self, about: str, now: str, planned: str) -> None:
        """Between what this plan foresees and what the Renstra plans, where both say something."""
        renstra = self._renstra()
        if renstra is not None and now and planned and lipat(now) != lipat(planned):
            told = f"{about} ({now}; Renstra {planned})"
            self._note("renstra", told, (self.document, now), (renstra, planned))

    def _dated(self, at: Placed, text: str) -> None:
        """Note a text that names the old year, or one of those that the old plan looked back on."""
        old = self.document.tahun
        back = 2 if isinstance(at.statement, tree.BabStatement) else 0
        if any(old - back <= int(year) <= old for year in _YEAR.findall(text)):
            self._note("teks", " ".join(self.written(at).split()))

    def _left_out(self, kind: str) -> list[str]:
        if kind != "ditetapkan":
            self._note("dilepas", kind.replace("_", " "))
        return []

    # ---- what it refers to, and codes

    def _reference(self, kind: str, written: str) -> list[str]:
        """The Renstra where its period goes on; of other documents the one of the year after, where it is there."""
        if kind in ("sebelumnya", "renja"):
            return []
        if kind == "renstra":
            renstra = self._renstra()
            if renstra is not None and renstra.periode is not None and self.year <= renstra.periode.akhir:
                return [f"mengacu renstra {format_teks(written)}"]
        later = _YEAR.sub(lambda year: str(int(year[0]) + 1), written)
        name = posixpath.normpath(posixpath.join(posixpath.dirname(self.document.name), later.replace("\\", "/")))
        if later != written and kind != "renstra" and self._is_there(name):
            return [f"mengacu {kind} {format_teks(later)}"]
        self._note("acuan", f"{kind} ({written})")
        return []

    def _is_there(self, name: str) -> bool:
        try:
            return self.reader.inside(name) and self.reader.read(name) is not None
        except Unreadable:
            return False

    def _recoded(self, at: Placed) -> str:
        """The opening of a node, with the code and the name that took the place of a retired code."""
        node, text = self._node, self.written(at)
        if node is None or node.kode is None or not node.kode_teks or self.table is None:
            return text
        answer = self.table.find(node.kode_teks, node.nama_teks)
        if answer.cara is not FoundBy.PENDAHULU or answer.entri is None:
            return text
        code = _own(answer.entri.kode, node.kode_teks)
        self._note("kode", f"{node.kode_teks} -> {code}")
        places = [(node.kode, code)]
        if node.nama is not None and answer.entri.nama:
            places.append((node.nama, format_teks(answer.entri.nama[0])))
        for cell, new in sorted(places, key=lambda place: -place[0].start):
            text = text[: cell.start - at.start] + new + text[cell.end - at.start :]
        return text

    # ---- amounts and targets

    def _measured(self, at: Placed, kind: str) -> list[str]:
        if self._node is not None and kind in _MONEY:
            return self._once(self._node, self._amounts)
        if self._indikator is not None and kind in _TARGETS:
            return self._once(self._indikator, self._targets)
        stays = kind not in ("realisasi", "proyeksi") or _by_year(at.statement)
        return [self.written(at)] if stays else []

    def _once(self, owner: _Owner, lines: Callable[[_Owner], list[str]]) -> list[str]:
        if owner.start in self._done:
            return []
        self._done.add(owner.start)
        return lines(owner)

    def _amounts(self, node: Simpul) -> list[str]:
        now, label = self._amount(node, self.year), f"{node.kode_teks or node.nama_teks}"
        if not now:
            self._note("pagu", label)
        if not node.anak:
            self._disagreement(label, now, self._of_renstra(node, self.year))
        later = self._amount(node, self.year + 1)
        lines = [f"pagu {now}" if now else self._to_fill_in("pagu", node.pagu)]
        further = [(key, self._positive(cell)) for key, cell in node.pagu.items()]
        return lines + ([f"pagu maju {later}"] if later else []) + self._further("pagu", further)

    def _further(self, field: str, cells: Iterable[tuple[Kunci, str]]) -> list[str]:
        """What the old plan foresees for years that neither the new one nor its forecast speaks of."""
        told = [f"{key}: {said}" for key, said in cells if isinstance(key, int) and key > self.year + 1 and said]
        return [f"{field} {', '.join(told)}"] if told else []

    def _amount(self, node: Simpul, year: int) -> str:
        """As the plan or else its Renstra says it; nothing where neither does, or none is foreseen."""
        return self._positive(node.pagu.get(year)) or self._of_renstra(node, year)

    def _of_renstra(self, node: Simpul, year: int) -> str:
        renstra = self._renstra()
        try:
            found = self.lookup.simpul_in(renstra, node) if renstra is not None else None
        except Hilang:
            return ""
        return self._positive(found.pagu.get(year)) if found is not None else ""

    def _positive(self, cell: Cell | None) -> str:
        held = cell.nilai if cell is not None else None
        return format_rupiah(held) if isinstance(held, Rupiah) and held.nilai > 0 else ""

    def _targets(self, indikator: Indikator) -> list[str]:
        year = self.year
        before, now, later = (self._target(indikator, one) for one in (year - 1, year, year + 1))
        label = f"{indikator.simpul.kode_teks or indikator.simpul.nama_teks}: {indikator.nama.nilai}"
        if not now:
            self._note("target", label)
        self._disagreement(label, now, self._target_of_renstra(indikator, year))
        lines = [f"target {now}" if now else self._to_fill_in("target", indikator.target)]
        lines += [f"target kini {before}"] if before else []
        further = [(key, _said(indikator, key)) for key in indikator.target]
        return lines + ([f"target maju {later}"] if later else []) + self._further("target", further)

    def _target(self, indikator: Indikator, year: int) -> str:
        own = _said(indikator, year)
        return own if own or year < self.year else self._target_of_renstra(indikator, year)

    def _target_of_renstra(self, indikator: Indikator, year: int) -> str:
        renstra = self._renstra()
        try:
            return _said(self.lookup.counterpart(renstra, indikator), year) if renstra is not None else ""
        except Hilang:
            return ""

    def _to_fill_in(self, field: str, cells: Cells) -> str:
        before = cells.get(self.document.tahun)
        held = f" ({self.document.tahun}: {self.document.written(before)})" if before is not None else ""
        return f"# {FILL_IN}: {field} {self.year}{held}"

    def _renstra(self) -> Document | None:
        try:
            return self.lookup.document("renstra", self.document)
        except Hilang:
            return None

    def _source_of_funds(self, at: Placed) -> str:
        """The whole new amount where one source bears it; of several the shares are decided anew."""
        node, text = self._node, self.written(at)
        paid = [cell for source in node.sumber_dana if (cell := source.nilai) is not None] if node is not None else []
        cell = next((cell for cell in paid if at.start <= cell.start < at.end), None)
        if node is None or cell is None:
            return text
        alone = len(node.sumber_dana) == 1
        if not alone and cell is paid[0]:
            self._note("sumber_dana", node.kode_teks or node.nama_teks)
        amount = self._amount(node, self.year) if alone else ""
        return (text[: cell.start - at.start] + amount + text[cell.end - at.start :]).rstrip()


def _by_year(statement: object) -> bool:
    """Whether a series names its years, so that it stays true in another one."""
    keys = [key.nilai for key, _ in statement.deret] if isinstance(statement, tree.IsianStatement) else []
    return bool(keys) and all(isinstance(key, int) for key in keys)


def _said(indikator: Indikator, year: Kunci) -> str:
    """A target as a plan writes it; nothing where there is none, or nobody can read it."""
    cell = indikator.target.get(year)
    if cell is None or cell.nilai is NIHIL or isinstance(cell.nilai, (TakTerbaca, Rusak)):
        return ""
    return cell_text(DraftCell(cell.nilai))


def _own(code: str, of: str) -> str:
    """A code of a table in a plan: a supporting one is written with the bidang urusan of the plan."""
    if not code.startswith(f"{PENUNJANG}."):
        return code
    return ".".join((*ruas(of)[:2], *ruas(code)[2:]))
