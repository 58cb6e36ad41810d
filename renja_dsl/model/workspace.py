"""The documents of a run and the references between them."""

from __future__ import annotations

import posixpath
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from attrs import define, field, frozen

from renja_dsl.model.builder import build
from renja_dsl.model.document import Document, Indikator, Rujukan, Simpul
from renja_dsl.model.index import NodeIndex
from renja_dsl.model.scales import Tangga, chosen_scale
from renja_dsl.nomenklatur import NO_TABLES, Tables
from renja_dsl.syntax.parser import PlanParser
from renja_dsl.syntax.source import Source, Unreadable, read_source
from renja_dsl.values.hilang import Kosong, TakTahu

SUFFIX = ".renja"


@frozen
class BadReference:
    """A `mengacu` that does not lead to the document it names."""

    dokumen: Document
    rujukan: Rujukan
    key: str
    arguments: dict[str, str]
    tujuan: Document | None = None
    """the document that was found but does not fit"""


@define
class Workspace:
    """Documents by name (path below the root); answers what rules ask across documents."""

    root: Path
    documents: dict[str, Document] = field(factory=dict)
    asked: list[str] = field(factory=list)
    """names of the documents to check; the others are there because something refers to them"""
    bad_references: dict[str, list[BadReference]] = field(factory=dict)
    """by the name of the document that refers"""
    unreadable: list[Unreadable] = field(factory=list)
    scale_settings: Mapping[str, str] = field(factory=dict)
    """kind of scale -> the name that `renja.toml` chose"""
    nomenklatur: Tables = NO_TABLES
    """tables of codes and names, by which rules judge"""
    _scales: dict[tuple[str, str], Tangga] = field(factory=dict)
    _references: dict[str, dict[str, Document]] = field(factory=dict)
    """name of a document -> kind -> the document that it refers to"""
    _indexes: dict[str, NodeIndex] = field(factory=dict)
    _of_kind: dict[tuple[str, int], Simpul] = field(factory=dict)
    _same_indikator: dict[tuple[str, int], Indikator] = field(factory=dict)
    """what was found before, by kind of document and identity"""
    _found: dict[tuple[str, int], Simpul | None] = field(factory=dict)
    _folders: dict[str, tuple[Document, ...]] | None = None
    """folder -> what stands beside each other in it, made when the first rule asks"""

    # ---- what rules ask ---------------------------------------------------------------

    def refers(self, kind: str, document: Document) -> bool:
        """Whether a document refers to one of this kind that is there and fits."""
        return kind in self._references.get(document.name, ())

    def document(self, kind: str, of: Any) -> Document:
        """The document that the one of `of` refers to as `kind`. Raises TakTahu without one."""
        name = of.name if isinstance(of, Document) else of.dokumen.name
        found = self._references.get(name, {}).get(kind)
        if found is None:
            raise TakTahu("dokumen_tak_dirujuk", kind)
        return found

    def node(self, kind: str, node: Simpul) -> Simpul:
        """The same node in another document. Raises Kosong when it is not there."""
        found = self._of_kind.get((kind, id(node)))
        if found is None:
            found = self._of_kind[(kind, id(node))] = self.node_in(self.document(kind, node), node)
        return found

    def node_in(self, document: Document, node: Simpul) -> Simpul:
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
        return found

    def indikator(self, kind: str, indikator: Indikator) -> Indikator:
        """The same indicator in another document: by name, or the only one of both nodes."""
        found = self._same_indikator.get((kind, id(indikator)))
        if found is None:
            found = self._same(self.node(kind, indikator.simpul), indikator, kind)
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
        return list(self._references.get(document.name, {}).values())

    def beside(self, document: Document) -> tuple[Document, ...]:
        """The documents of its folder that are checked, itself among them, and those that they refer to; by name.

        A folder is never shared out between processes, so that this is the same in all of them.
        """
        if self._folders is None:
            found: dict[str, dict[str, Document]] = {}
            for asked in map(self.documents.__getitem__, self.asked):
                folder = posixpath.dirname(asked.name)
                for other in (asked, *self.referred(asked)):
                    if posixpath.dirname(other.name) == folder:
                        found.setdefault(folder, {})[other.name] = other
            self._folders = {folder: tuple(held[n] for n in sorted(held)) for folder, held in found.items()}
        return self._folders.get(posixpath.dirname(document.name), ())

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
            self._scales[key] = chosen_scale(jenis, document, self.scale_settings)
        return self._scales[key]

    def choose_scales(self, chosen: Mapping[str, str]) -> None:
        """Take the scales that `renja.toml` names; a document's own still win."""
        self.scale_settings = chosen
        self._scales.clear()

    def _index(self, document: Document) -> NodeIndex:
        index = self._indexes.get(document.name)
        if index is None:
            index = self._indexes[document.name] = NodeIndex(document)
        return index

    # ---- building ------------------------------------------------------------------------

    def add(self, source: Source, parser: PlanParser) -> Document:
        document = build(source, parser.parse(source))
        self.documents[source.name] = document
        return document

    def resolve(self, parser: PlanParser) -> None:
        """Follow every `mengacu`, reading what is not there yet."""
        waiting = list(self.documents.values())
        while waiting:
            document = waiting.pop(0)
            for rujukan in document.rujukan:
                before = len(self.documents)
                self._follow(document, rujukan, parser)
                if len(self.documents) > before:
                    waiting.append(list(self.documents.values())[-1])
        for name in sorted(self.documents):
            self._refuse_cycles(self.documents[name])

    def _follow(self, document: Document, rujukan: Rujukan, parser: PlanParser) -> None:
        written = str(rujukan.berkas.nilai)
        name = posixpath.normpath(posixpath.join(posixpath.dirname(document.name), written.replace("\\", "/")))

        def bad(key: str, **arguments: str) -> None:
            found = self.documents.get(name)
            made = BadReference(document, rujukan, key, {"berkas": written, **arguments}, found)
            self.bad_references.setdefault(document.name, []).append(made)

        if name.startswith("../") or posixpath.isabs(written) or not _inside(self.root, self.root / name):
            bad("rujukan.keluar")
            return
        target = self.documents.get(name)
        if target is None:
            path = self.root / name
            if not path.is_file():
                bad("rujukan.tidak_ada")
                return
            try:
                target = self.add(read_source(path, name), parser)
            except Unreadable as error:
                self.unreadable.append(error)
                return
        if target.jenis and not self._fits(document, rujukan, target, bad):
            return
        self._references.setdefault(document.name, {})[rujukan.jenis] = target

    def _fits(self, document: Document, rujukan: Rujukan, target: Document, bad: Callable[..., None]) -> bool:
        """Kind, year and office of the target agree with what refers to it."""
        wanted = document.jenis if rujukan.jenis == "sebelumnya" else rujukan.jenis
        if target.jenis != wanted:
            bad("rujukan.jenis", diminta=wanted, ada=target.jenis)
            return False
        if target is document:
            bad("rujukan.melingkar")
            return False
        if not _years_agree(document, rujukan.jenis, target):
            key = (
                "rujukan.tahun_evaluasi" if (document.jenis, target.jenis) == ("evaluasi", "renja") else "rujukan.tahun"
            )
            bad(key, ada=str(target.periode or target.tahun), tahun=str(document.periode or document.tahun))
            return False
        mine, theirs = document.kode, target.kode
        if mine is not None and theirs is not None and mine.nilai != theirs.nilai and rujukan.jenis != "rkpd":
            bad("rujukan.perangkat", ada=str(theirs.nilai), diminta=str(mine.nilai))
            return False
        return True

    def _refuse_cycles(self, document: Document) -> None:
        """`sebelumnya` must lead back in time, never round."""
        seen = {document.name}
        at = document
        while (before := self._references.get(at.name, {}).get("sebelumnya")) is not None:
            if before.name in seen:
                rujukan = next(r for r in at.rujukan if r.jenis == "sebelumnya")
                del self._references[at.name]["sebelumnya"]
                arguments = {"berkas": str(rujukan.berkas.nilai)}
                made = BadReference(at, rujukan, "rujukan.melingkar", arguments)
                self.bad_references.setdefault(at.name, []).append(made)
                return
            seen.add(before.name)
            at = before


def _years_agree(document: Document, kind: str, target: Document) -> bool:
    if not document.tahun:
        return True
    if target.periode is not None:
        return target.periode.awal <= document.tahun <= target.periode.akhir
    if kind in ("rkpd", "renja"):
        return target.tahun == document.tahun
    if kind == "evaluasi":
        return target.tahun < document.tahun
    return target.tahun <= document.tahun


def _inside(root: Path, path: Path) -> bool:
    """Symbolic links included."""
    return path.resolve().is_relative_to(root.resolve())


def _name(root: Path, path: Path) -> str:
    """Where a file stands below the root; a link that leads out of it is named where it stands."""
    try:
        return path.resolve().relative_to(root.resolve()).as_posix()
    except ValueError:
        return path.absolute().relative_to(root.absolute()).as_posix()


def plan_files(folder: Path) -> list[Path]:
    """Plans below a folder, hidden folders left out, one folder after the other."""
    found = [
        path
        for path in folder.rglob(f"*{SUFFIX}")
        if not any(part.startswith(".") for part in path.relative_to(folder).parts)
    ]
    return sorted(found, key=lambda path: (path.parent.relative_to(folder).as_posix(), path.name))


def load(
    root: Path, files: Iterable[Path], *, sources: Iterable[Source] = (), parser: PlanParser | None = None
) -> Workspace:
    """Read `files` (below `root`) and what they refer to; `sources` are texts already at hand."""
    parser = parser or PlanParser()
    workspace = Workspace(root)
    for source in sources:
        workspace.add(source, parser)
        workspace.asked.append(source.name)
    for path in files:
        name = _name(root, path)
        if name in workspace.documents:
            continue
        try:
            workspace.add(read_source(path, name), parser)
            workspace.asked.append(name)
        except Unreadable as error:
            workspace.unreadable.append(error)
    workspace.resolve(parser)
    return workspace
