"""What rules ask across documents. Lives as long as one check, and remembers what was asked before."""

from __future__ import annotations

import posixpath
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from attrs import define, field

from renja_dsl.model.document import Document, Indikator, Simpul
from renja_dsl.model.documents import Documents
from renja_dsl.model.index import SimpulIndex, of_one_unit
from renja_dsl.model.scales import Tangga, chosen_scale
from renja_dsl.nomenklatur import NO_TABLES, Tables
from renja_dsl.values.hilang import Kosong, TakTahu


class Memo(dict[Any, Any]):
    """Argument -> what a function says of it, asked once."""

    def __init__(self, function: Callable[[Any], Any]) -> None:
        super().__init__()
        self.function = function

    def __missing__(self, argument: Any) -> Any:
        held = self[argument] = self.function(argument)
        return held


class Memos(dict[Callable[[Any], Any], Memo]):
    """Function -> what it said during this check."""

    def __missing__(self, function: Callable[[Any], Any]) -> Memo:
        memo = self[function] = Memo(function)
        return memo


@define(eq=False, repr=False)
class Lookup:
    """Answers what rules ask across documents."""

    documents: Documents
    scales: Mapping[str, str] = field(factory=dict)
    """kind of scale -> the name that `renja.toml` chose"""
    tables: Tables = NO_TABLES
    """tables of codes and names, by which rules judge"""
    systematics: str = ""
    """the regulation whose chapters `renja.toml` chose; empty: by the year of each document"""
    once: Memos = field(factory=Memos, init=False)
    """`once[function][argument]`: what is asked by several rules in turn, computed once"""
    kept: defaultdict[Callable[..., Any], dict[Any, Any]] = field(factory=lambda: defaultdict(dict), init=False)
    """what functions of something and this lookup said before, by function and by what they were asked of"""
    _scales: dict[tuple[str, str], Tangga] = field(factory=dict, init=False)
    _indexes: dict[str, SimpulIndex] = field(factory=dict, init=False)
    _of_kind: dict[tuple[str, int], Simpul] = field(factory=dict, init=False)
    _same_indikator: dict[tuple[str, int], Indikator] = field(factory=dict, init=False)
    """what was found before, by kind of document and identity"""
    _found: dict[tuple[str, int], Simpul | None] = field(factory=dict, init=False)
    _beside: dict[tuple[str, Any, str, int | None], list[Document]] | None = field(default=None, init=False)
    """folder, code of the office, kind and year (None: any) -> documents, made when the first rule asks"""

    def refers(self, kind: str, document: Document) -> bool:
        """Whether a document refers to one of this kind that is there and fits."""
        return kind in self.documents.references.get(document.name, ())

    def document(self, kind: str, of: Any) -> Document:
        """The document that the one of `of` refers to as `kind`. Raises TakTahu without one."""
        name = of.name if isinstance(of, Document) else of.dokumen.name
        found = self.documents.references.get(name, {}).get(kind)
        if found is None:
            raise TakTahu("dokumen_tak_dirujuk", kind)
        return found

    def simpul(self, kind: str, node: Simpul) -> Simpul:
        """The same node in another document. Raises Kosong when it is not there."""
        found = self._of_kind.get((kind, id(node)))
        if found is None:
            found = self._of_kind[(kind, id(node))] = self.simpul_in(self.document(kind, node), node)
        return found

    def simpul_in(self, document: Document, node: Simpul) -> Simpul:
        """The same node in a given document. Raises Kosong when it is not there.

        Where that document has nothing of the level, or either side has codes of its own making,
        nobody can tell: TakTahu.
        """
        key = (document.name, id(node))
        index = self._index(document)
        if key not in self._found:
            self._found[key] = index.find(node)
        found = self._found[key]
        if found is None:
            unreadable = node.kode is not None and not node.kode_teks and not node.nama_teks
            if unreadable or document.ragu & {"simpul", "kode"}:
                raise TakTahu("baris_rusak", document.jenis)
            if not document.per_tingkat[node.tingkat] or (node.kode_teks and not index.decides(node)):
                raise TakTahu("tak_sebanding", document.jenis)
            raise Kosong("kosong", document.jenis)
        inside = node.ancestor("unit_kerja") is not None and not of_one_unit(node, found)
        if inside and self._index(node.dokumen).is_shared(node):
            raise TakTahu("tak_sebanding", document.jenis)  # it stands for all units together
        return found

    def indikator(self, kind: str, indikator: Indikator) -> Indikator:
        """The same indicator in another document: by name, or the only one of both nodes."""
        found = self._same_indikator.get((kind, id(indikator)))
        if found is None:
            found = self._same(self.simpul(kind, indikator.simpul), indikator, kind)
            self._same_indikator[(kind, id(indikator))] = found
        return found

    def counterpart(self, document: Document, indikator: Indikator) -> Indikator:
        """The same indicator in any document, by its node. Raises Kosong when it is not there."""
        node = self._index(document).find(indikator.simpul)
        if node is None:
            raise Kosong("kosong", document.jenis)
        return self._same(node, indikator, document.jenis)

    def has_indikator(self, node: Simpul, name: str) -> bool:
        """Whether a node has an indicator of this name, by letters and digits. Raises TakTahu."""
        return self._index(node.dokumen).has_named(node, name)

    def twin_indicators(self, indikator: Indikator) -> list[Indikator]:
        """Earlier indicators of the same name on the same node, above it, or on a goal."""
        return self._index(indikator.dokumen).twin_indicators(indikator)

    def _same(self, node: Simpul, indikator: Indikator, kind: str) -> Indikator:
        found = self._index(node.dokumen).named(node, indikator.nama.nilai)
        if found is None and len(node.indikator) == 1 == len(indikator.simpul.indikator):
            found = node.indikator[0]
        if found is None:
            raise Kosong("kosong", kind)
        return found

    def referred(self, document: Document) -> list[Document]:
        """Every document that this one refers to."""
        return self.documents.referred(document)

    def beside(self, document: Document, jenis: str, tahun: int | None = None) -> list[Document]:
        """Documents of the same office in the same folder, of a kind and, unless None, a year.

        They are those that are checked, and those of the folder that one of these refers to. A folder
        is never shared out between processes, so that this is the same in all of them.
        """
        if document.kode is None:
            return []
        if self._beside is None:
            self._beside = {}
            for other in self._in_own_folder():
                if other.kode is not None:
                    place = posixpath.dirname(other.name), other.kode.nilai, other.jenis
                    self._beside.setdefault((*place, None), []).append(other)
                    self._beside.setdefault((*place, other.tahun), []).append(other)
        return self._beside.get((posixpath.dirname(document.name), document.kode.nilai, jenis, tahun), [])

    def _in_own_folder(self) -> Iterable[Document]:
        """What is checked, and what stands beside a document that refers to it."""
        found: dict[str, Document] = {}
        for asked in map(self.documents.__getitem__, self.documents.asked):
            folder = posixpath.dirname(asked.name)
            for other in (asked, *self.referred(asked)):
                if posixpath.dirname(other.name) == folder:
                    found[other.name] = other
        return found.values()

    def namesakes(self, node: Simpul) -> list[Simpul]:
        """Nodes with the same code in every document that this one refers to."""
        return [other for document in self.referred(node.dokumen) for other in self._index(document).by_code(node)]

    def recoded(self, node: Simpul) -> list[Simpul]:
        """Nodes of the same level and name, but another code, in documents that lack this node's code."""
        if not node.kode_teks or not node.nama_teks:
            return []
        lacking = (index for index in map(self._index, self.referred(node.dokumen)) if not index.by_code(node))
        return [other for index in lacking for other in index.by_name(node) if other.kode_teks]

    def twins(self, node: Simpul) -> Sequence[Simpul]:
        """Nodes of the same document, unit kerja, level and code that stand before this one."""
        return self._index(node.dokumen).twins(node)

    def scale(self, jenis: str, document: Document) -> Tangga:
        """The scale (`predikat` or `peringkat`) that a document's values are judged on."""
        key = (jenis, document.name)
        if key not in self._scales:
            self._scales[key] = chosen_scale(jenis, document, self.scales)
        return self._scales[key]

    def _index(self, document: Document) -> SimpulIndex:
        index = self._indexes.get(document.name)
        if index is None:
            index = self._indexes[document.name] = SimpulIndex(document)
        return index
