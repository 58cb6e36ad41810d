"""Rulebooks besides the built-in one: files of a region, and packages that others publish.

`buku_aturan` of `renja.toml` names both: a file pattern below its folder (`aturan/*.aturan`), or
`paket:NAME` for what an installed distribution offers under the entry point group
`renja_dsl.aturan`. The entry point names a Python package; the `.aturan` files inside it are its
rulebooks. Installing a package alone changes nothing: a plan's repository says what it is held to.
"""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches
from pathlib import Path

from renja_dsl.lint.settings import SettingsFault
from renja_dsl.syntax.source import Source, decode, read_source, real

GROUP = "renja_dsl.aturan"
PACKAGE = "paket:"
SUFFIX = ".aturan"
CHARACTERS = 1_000_000
"""of all of them together; the built-in one has 250,000"""


def own_rulebooks(root: Path, wanted: Iterable[str]) -> list[Source]:
    """The rulebooks that the settings name, in their order. Raises SettingsFault and Unreadable."""
    found: list[Source] = []
    for pattern in wanted:
        found += _one(root, pattern)
        if sum(len(source.text) for source in found) > CHARACTERS:
            raise SettingsFault("setelan.buku_besar", batas=str(CHARACTERS // 1_000_000))
    return found


def rulebook_paths(root: Path, wanted: Iterable[str]) -> list[Path]:
    """The files among them. Raises SettingsFault."""
    return [path for pattern in wanted if not pattern.startswith(PACKAGE) for path in _files(root, pattern)]


def _one(root: Path, pattern: str) -> list[Source]:
    if pattern.startswith(PACKAGE):
        return package_rulebooks(pattern.removeprefix(PACKAGE).strip())
    return [read_source(path, path.relative_to(root).as_posix()) for path in _files(root, pattern)]


def _files(root: Path, pattern: str) -> list[Path]:
    try:
        paths = sorted(root.glob(pattern)) if pattern.count("**") <= 1 else []  # each one walks all folders again
    except (NotImplementedError, ValueError, OSError):  # an absolute pattern, an empty one, a name without end
        paths = []
    if not paths:
        raise SettingsFault("setelan.buku_kosong", nama=pattern[:80])
    for path in paths:
        if not real(path).is_relative_to(real(root)):
            raise SettingsFault("setelan.buku_keluar", nama=pattern)
    return paths


def package_rulebooks(name: str) -> list[Source]:
    """The rulebooks of an installed package. Raises SettingsFault."""
    from importlib.metadata import entry_points
    from importlib.resources import files

    known = {entry.name: entry for entry in entry_points(group=GROUP)}
    if name not in known:
        near = get_close_matches(name, known, 1, 0.5)
        raise SettingsFault(
            "setelan.paket_tak_ada", nama=name, ada=", ".join(sorted(known)) or "-", usul=near[0] if near else ""
        )
    try:
        folder = files(known[name].module)
        found = sorted((item for item in folder.iterdir() if item.name.endswith(SUFFIX)), key=lambda item: item.name)
    except (ImportError, OSError, TypeError) as error:
        raise SettingsFault("setelan.paket_rusak", nama=name, sebab=str(error)) from None
    if not found:
        raise SettingsFault("setelan.paket_kosong", nama=name)
    return [decode(item.read_bytes(), f"{PACKAGE}{name}/{item.name}") for item in found]


def rulebook_source(root: Path, name: str) -> Source:
    """The rulebook that a rule of the user names as its file. Raises SettingsFault and Unreadable."""
    if name.startswith(PACKAGE):
        package, _, _file = name.removeprefix(PACKAGE).rpartition("/")
        return next(source for source in package_rulebooks(package) if source.name == name)
    return read_source(root / name, name)
