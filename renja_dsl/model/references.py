"""Reads documents and follows every `mengacu`."""

from __future__ import annotations

import errno
import os
import posixpath
from collections import deque
from collections.abc import Callable, Iterable
from pathlib import PureWindowsPath

from attrs import define, field

from renja_dsl.late import late
from renja_dsl.model.builder import build
from renja_dsl.model.document import Document, Rujukan
from renja_dsl.model.documents import BadReference, Documents
from renja_dsl.syntax.parser import PlanParser
from renja_dsl.syntax.source import Reader, Source, Unreadable
from renja_dsl.values.complaint import Complaint

_NUMBER = late(r"\d+")
_SHOWN = 100
"""characters of a name that a message repeats"""


def load(
    reader: Reader,
    names: Iterable[str],
    parser: PlanParser | None = None,
    *,
    made: Callable[[Source], Document] | None = None,
) -> Documents:
    """Read the documents of these names and what they refer to; `made` makes a document of a text."""
    parse = (parser or PlanParser()).parse
    reading = _Reading(reader, made or (lambda source: build(source, parse(source))))
    asked = [name for name in dict.fromkeys(names) if reading.asked(name)]
    reading.follow()
    bad = {name: tuple(held) for name, held in reading.bad.items()}
    return Documents(reading.documents, tuple(asked), reading.references, bad, tuple(reading.unreadable.values()))


@define(eq=False, repr=False)
class _Reading:
    reader: Reader
    made: Callable[[Source], Document]
    documents: dict[str, Document] = field(factory=dict)
    references: dict[str, dict[str, Document]] = field(factory=dict)
    bad: dict[str, list[BadReference]] = field(factory=dict)
    unreadable: dict[str, Unreadable] = field(factory=dict)
    """by name"""

    def asked(self, name: str) -> bool:
        """Read a document that is to be checked; whether it could be."""
        try:
            source = self.reader.read(name)
            if source is None:
                raise Unreadable("berkas.tak_terbaca", name, sebab=os.strerror(errno.ENOENT))
        except Unreadable as error:
            self.unreadable[name] = error
            return False
        self.add(source)
        return True

    def add(self, source: Source) -> Document:
        document = self.documents[source.name] = self.made(source)
        return document

    def follow(self) -> None:
        """Follow every `mengacu`, reading what is not there yet."""
        waiting = deque(self.documents.values())
        while waiting:
            document = waiting.popleft()
            for rujukan in document.rujukan:
                before = len(self.documents)
                self._follow(document, rujukan)
                if len(self.documents) > before:
                    waiting.append(next(reversed(self.documents.values())))
        for name in sorted(self.documents):
            self._refuse_cycles(self.documents[name])

    def _follow(self, document: Document, rujukan: Rujukan) -> None:
        written = str(rujukan.berkas.nilai)
        shown = written if len(written) <= _SHOWN else f"{written[: _SHOWN - 1]}…"
        name = posixpath.normpath(posixpath.join(posixpath.dirname(document.name), written.replace("\\", "/")))

        def bad(key: str, **arguments: str) -> None:
            found = self.documents.get(name)
            made = BadReference(document, rujukan, Complaint(key, {"berkas": shown, **arguments}), found)
            self.bad.setdefault(document.name, []).append(made)

        elsewhere = posixpath.isabs(name) or PureWindowsPath(written).drive  # a drive is told of on every system
        if name.startswith("../") or elsewhere or not self.reader.inside(name):
            bad("rujukan.keluar")
            return
        target = self.documents.get(name)
        if target is None:
            try:
                source = self.reader.read(name)
            except Unreadable as error:
                self.unreadable[name] = error
                return
            if source is None:
                near = self._near(name, document.name)
                bad("rujukan.mirip" if near else "rujukan.tidak_ada", ada=near)
                return
            target = self.add(source)
        if target.jenis and not self._fits(document, rujukan, target, bad):
            return
        self.references.setdefault(document.name, {})[rujukan.jenis] = target

    def _near(self, name: str, asking: str) -> str:
        """A plan beside a missing one that is called nearly so, with the same numbers; empty without any."""
        from difflib import get_close_matches  # only where one is missing

        folder, wanted = posixpath.split(name)
        plans = self.reader.plans(folder) if self.reader.inside(folder) else []
        there = {
            plan.casefold(): plan
            for plan in plans
            if posixpath.dirname(plan) == folder and plan != asking and _NUMBER.findall(plan) == _NUMBER.findall(name)
        }
        found = get_close_matches(posixpath.join(folder, wanted).casefold(), there, 1, 0.85)
        return posixpath.basename(there[found[0]]) if found else ""

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
            bad(key, ada=target.masa, tahun=document.masa)
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
        while (before := self.references.get(at.name, {}).get("sebelumnya")) is not None:
            if before.name in seen:
                rujukan = next(r for r in at.rujukan if r.jenis == "sebelumnya")
                del self.references[at.name]["sebelumnya"]
                complaint = Complaint("rujukan.melingkar", {"berkas": str(rujukan.berkas.nilai)})
                self.bad.setdefault(at.name, []).append(BadReference(at, rujukan, complaint))
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
        return target.tahun < document.tahun or (document.revised and target.tahun == document.tahun)
    return target.tahun <= document.tahun
