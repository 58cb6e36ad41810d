"""What a check reads, written down, so that one can tell later whether it would read the same."""

from __future__ import annotations

import hashlib
import os
from functools import cached_property

from attrs import define, field

from renja_dsl.check.readers import Folder
from renja_dsl.syntax.source import Position, Reader, Source, Unreadable, decode, read_limited

Reads = list[tuple[str, str]]
"""file and digest of its content, `` where there is none; `name?` and whether it stays below the root; `folder//` and
the names of its plans"""


class HeldSource(Source):
    """A text that is decoded when somebody looks at it."""

    def __init__(self, name: str, data: bytes) -> None:
        self.name = name
        self.data = data
        self.positions: dict[int, Position] = {}
        """what is remembered of this very text: offset -> where that is"""

    def position(self, offset: int) -> Position:
        return self.positions.get(offset) or super().position(offset)

    @cached_property
    def text(self) -> str:  # type: ignore[override]
        return decode(self.data, self.name).text


@define
class FilesNow:
    """The files of a folder as they are in this run, each read once."""

    folder: Folder
    _held: dict[str, bytes | None] = field(factory=dict)
    _digests: dict[str, str] = field(factory=dict)
    _inside: dict[str, bool] = field(factory=dict)
    _sources: dict[str, HeldSource] = field(factory=dict)

    def data(self, name: str) -> bytes | None:
        """Raises Unreadable."""
        if name not in self._held:
            there = os.path.exists(self.folder.root / name)
            if there and not self.folder.follow and not self.inside(name):
                raise Unreadable("berkas.tautan_keluar", name)
            self._held[name] = read_limited(self.folder.root / name, name) if there else None
        return self._held[name]

    def digest(self, name: str) -> str:
        """`` where there is no file. Raises Unreadable, OSError."""
        held = self._digests.get(name)
        if held is None:
            data = self.data(name)
            held = "" if data is None else hashlib.sha256(data).hexdigest()  # processors have it built in
            self._digests[name] = held
        return held

    def inside(self, name: str) -> bool:
        held = self._inside.get(name)
        if held is None:
            held = self._inside[name] = self.folder.inside(name)
        return held

    def same(self, reads: Reads) -> bool:
        """Whether everything that was read before is as it was."""
        try:
            return all(self._now(name) == before for name, before in reads)
        except (Unreadable, OSError):
            return False

    def _now(self, name: str) -> str:
        if name.endswith("?"):
            return str(self.inside(name[:-1]))
        return self.plans(name[:-2]) if name.endswith("//") else self.digest(name)

    def plans(self, folder: str) -> str:
        return "\0".join(self.folder.plans(folder))

    def source(self, name: str) -> HeldSource:
        """The one text of a file. Raises KeyError for what is not there."""
        held = self._sources.get(name)
        if held is None:
            data = self._held[name]
            if data is None:
                raise KeyError(name)
            held = self._sources[name] = HeldSource(name, data)
        return held


@define
class Recorder:
    """A reader that writes down what is read through it, and gives the same text to everybody."""

    below: FilesNow
    texts: dict[str, Source] = field(factory=dict)
    """shared by the recorders of one run"""
    reads: dict[str, str] = field(factory=dict)
    whole: bool = True
    """nothing was asked that cannot be written down"""

    def read(self, name: str) -> Source | None:
        try:
            self.reads[name] = self.below.digest(name)
            if name not in self.texts:
                data = self.below.data(name)
                if data is None:
                    return None
                self.texts[name] = decode(data, name)
        except (Unreadable, OSError):
            self.whole = False
            return self.below.folder.read(name)  # which says what is wrong
        return self.texts[name]

    def inside(self, name: str) -> bool:
        found = self.below.inside(name)
        self.reads[f"{name}?"] = str(found)
        return found

    def plans(self, folder: str) -> list[str]:
        found = self.below.folder.plans(folder)
        self.reads[f"{folder}//"] = "\0".join(found)
        return found

    def size(self, name: str) -> int:
        self.whole = False
        return self.below.folder.size(name)


def contents_of(reader: Reader) -> FilesNow | None:
    """Of files on disk; texts that are at hand in memory are not remembered."""
    return FilesNow(reader) if isinstance(reader, Folder) else None
