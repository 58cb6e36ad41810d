"""Where the texts of a check come from: a folder on disk, and texts at hand that lie over it."""

from __future__ import annotations

import errno
import os
import posixpath
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path

from attrs import field, frozen

from renja_dsl.syntax.source import Reader, Source, Unreadable, read_source, real

SUFFIX = ".renja"


def plan_files(folder: Path) -> list[Path]:
    """Plans below a folder, hidden folders left out, one folder after the other; of a folder behind a link, its own."""
    found: list[Path] = []
    for place, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        found += (Path(place, name) for name in names if name.endswith(SUFFIX) and not name.startswith("."))
        for name in folders:
            linked = Path(place, name)
            if linked.is_symlink():  # walked no further: links may lead in circles
                found += (path for path in linked.glob(f"*{SUFFIX}") if not path.name.startswith("."))
    return sorted(found, key=lambda path: (path.parent.relative_to(folder).as_posix(), path.name))


def _differs_by_capitals(name: str, real: str) -> bool:
    """A name that only some systems find: Windows takes a file by other capitals than its own, others do not."""
    return name != real and name.casefold() == real.casefold()


@frozen(eq=False, repr=False)
class Folder:
    """Files below a folder."""

    root: Path
    follow: bool = False
    """plans may lie where links lead to, outside of the root"""
    _real: Path = field(init=False)

    def __attrs_post_init__(self) -> None:
        object.__setattr__(self, "_real", real(self.root))

    def read(self, name: str) -> Source | None:
        path = self.root / name
        try:
            if not path.exists():
                return None
        except OSError as error:
            if error.errno == errno.ENAMETOOLONG:  # no file can be called so
                return None
            raise Unreadable("berkas.tak_terbaca", name, sebab=error.strerror or str(error)) from None
        if not self.follow and not self.inside(name):
            raise Unreadable("berkas.tautan_keluar", name)
        if sys.platform == "win32" and _differs_by_capitals(name, self.name(path)):
            return None
        return read_source(path, name)

    def inside(self, name: str) -> bool:
        try:
            return real(self.root / name).is_relative_to(self._real)
        except ValueError:  # no name of a file
            return False

    def plans(self, folder: str) -> list[str]:
        return [self.name(path) for path in plan_files(self.root / folder)]

    def size(self, name: str) -> int:
        try:
            return (self.root / name).stat().st_size
        except OSError:
            return 0

    def name(self, path: Path) -> str:
        """Where a file stands below the root; a link that leads out of it is named where it stands."""
        place = real(path)
        if place.is_relative_to(self._real):
            return place.relative_to(self._real).as_posix()
        return path.absolute().relative_to(self.root.absolute()).as_posix()


@frozen(eq=False, repr=False)
class Texts:
    """Texts at hand, as what is typed and not yet saved; everything else comes from `below`."""

    sources: Mapping[str, Source]
    below: Reader | None = None

    @classmethod
    def of(cls, sources: Iterable[Source], below: Reader | None = None) -> Texts:
        return cls({source.name: source for source in sources}, below)

    def read(self, name: str) -> Source | None:
        held = self.sources.get(name)
        return held if held is not None or self.below is None else self.below.read(name)

    def inside(self, name: str) -> bool:
        return name in self.sources or self.below is None or self.below.inside(name)

    def plans(self, folder: str) -> list[str]:
        start = "" if folder in ("", ".") else f"{folder}/"
        own = {name for name in self.sources if name.startswith(start) and name.endswith(SUFFIX)}
        found = own | set(() if self.below is None else self.below.plans(folder))
        return sorted(found, key=lambda name: (posixpath.dirname(name) or ".", posixpath.basename(name)))

    def size(self, name: str) -> int:
        held = self.sources.get(name)
        return len(held.text) if held is not None else 0 if self.below is None else self.below.size(name)
