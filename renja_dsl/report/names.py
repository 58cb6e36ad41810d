"""Files by names that are short and still tell them apart."""

from __future__ import annotations

import posixpath
from collections.abc import Iterable

from attrs import frozen


@frozen
class ShortNames:
    folder: str
    """that all files stand below; empty: the root"""

    @classmethod
    def of(cls, files: Iterable[str]) -> ShortNames:
        folders = {posixpath.dirname(file) for file in files}
        return cls(posixpath.commonpath(folders) if folders and all(folders) else "")

    def __call__(self, file: str) -> str:
        """Without the folder and without the ending that every plan has."""
        short = file.removeprefix(f"{self.folder}/") if self.folder else file
        return short.removesuffix(".renja") or short
