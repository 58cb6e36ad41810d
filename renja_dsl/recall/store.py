"""The user's cache folder: one file for each folder of plans, written whole, bounded, and never trusted."""

from __future__ import annotations

import hashlib
import json
import os
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any, NamedTuple

from attrs import frozen

ENVIRONMENT = "RENJA_CACHE"
"""the folder, instead of the usual one"""
LARGEST = 512 * 1024 * 1024
"""bytes of all entries together; beyond it those that were not used for longest go"""
_SUFFIX = ".json"
_KEPT = 0.8
"""share of LARGEST that is left after tidying"""


def cache_folder() -> Path:
    """Where this system keeps what may be deleted at any time."""
    if named := os.environ.get(ENVIRONMENT):
        return Path(named)
    home = Path.home()
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or home / "AppData" / "Local") / "renja" / "cache"
    if sys.platform == "darwin":
        return home / "Library" / "Caches" / "renja"
    return Path(os.environ.get("XDG_CACHE_HOME") or home / ".cache") / "renja"


class Contained(NamedTuple):
    """What a cache folder holds."""

    entries: int
    size: int
    """bytes"""


@frozen
class EntryStore:
    """Entries by key. Whatever goes wrong with one, it is as if it were not there."""

    folder: Path

    def get(self, key: str) -> Any:
        """What was put; None for nothing, or for what is not as it was put."""
        path = self._path(key)
        try:
            data = path.read_bytes()
            digest, _, body = data.partition(b"\n")
            if digest.decode() != _digest(key, body):
                return None
            held = json.loads(body)
            os.utime(path)  # used now
        except (OSError, ValueError, RecursionError):
            return None
        return held

    def put(self, key: str, value: Any) -> None:
        """An entry whole or not at all; nothing where the folder cannot be written."""
        body = json.dumps(value, ensure_ascii=True, separators=(",", ":")).encode()
        path = self._path(key)
        temporary = path.with_name(f".{os.urandom(8).hex()}.tmp")
        try:
            self.folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            temporary.write_bytes(_digest(key, body).encode() + b"\n" + body)
            temporary.replace(path)
        except OSError:
            with suppress(OSError):
                temporary.unlink(missing_ok=True)

    def contained(self) -> Contained:
        sizes = [size for _, size, _ in self._entries()]
        return Contained(len(sizes), sum(sizes))

    def clear(self) -> Contained:
        """What was deleted."""
        gone = [size for path, size, _ in self._entries() if _deleted(path)]
        return Contained(len(gone), sum(gone))

    def tidy(self, largest: int = LARGEST) -> None:
        """Delete what was not used for longest where there is too much."""
        entries = sorted(self._entries(), key=lambda entry: entry[2])
        total = sum(size for _, size, _ in entries)
        if total <= largest:
            return
        for path, size, _ in entries:
            if total <= largest * _KEPT:
                return
            if _deleted(path):
                total -= size

    def _path(self, key: str) -> Path:
        return self.folder / f"{key}{_SUFFIX}"

    def _entries(self) -> Iterator[tuple[Path, int, float]]:
        """Path, bytes and time of last use; also what a process that died left behind."""
        try:
            with os.scandir(self.folder) as found:
                for entry in found:
                    if entry.name.endswith((_SUFFIX, ".tmp")):
                        with suppress(OSError):
                            there = entry.stat()
                            yield Path(entry.path), there.st_size, there.st_mtime
        except OSError:
            return


def _digest(key: str, body: bytes) -> str:
    return hashlib.sha256(key.encode() + body).hexdigest()


def _deleted(path: Path) -> bool:
    try:
        path.unlink()
    except OSError:
        return False
    return True
