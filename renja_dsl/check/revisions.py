"""Plans as they were in a revision of git, and what asks git."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

from attrs import field, frozen

from renja_dsl.check.readers import SUFFIX
from renja_dsl.syntax.source import Source, decode

_SECONDS = 60


@frozen
class RevisionFolder:
    """Plans of a folder as they were in a revision; names are paths below `root`."""

    root: Path
    revision: str
    _held: dict[str, Source | None] = field(factory=dict, init=False, repr=False)

    def read(self, name: str) -> Source | None:
        if name not in self._held:
            done = run(self.root, "show", f"{self.revision}:./{name}")
            text = done.stdout.encode("utf-8", "surrogateescape")
            self._held[name] = decode(text, name) if done.returncode == 0 else None
        return self._held[name]

    def inside(self, name: str) -> bool:
        return not name.startswith("../")

    def plans(self, folder: str) -> list[str]:
        listed = tried(self.root, "ls-tree", "-r", "-z", "--name-only", self.revision, "--", folder or ".")
        names = [name for name in listed.split("\0") if name.endswith(SUFFIX)]
        return sorted(name for name in names if not any(part.startswith(".") for part in name.split("/")))

    def size(self, name: str) -> int:
        return 0


def is_revision(root: Path, text: str) -> bool:
    """Whether git knows it; no where there is no git."""
    if text.startswith("-"):
        return False
    return bool(tried(root, "rev-parse", "--verify", "--quiet", f"{text}^{{commit}}").strip())


def run(root: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Raises OSError where there is no git, and TimeoutExpired."""
    command = ["git", "-C", str(root), "-c", "core.quotePath=off", *arguments]
    environment = {**os.environ, "GIT_OPTIONAL_LOCKS": "0", "LC_ALL": "C"}
    return subprocess.run(
        command,
        capture_output=True,
        encoding="utf-8",
        errors="surrogateescape",
        check=False,
        timeout=_SECONDS,
        env=environment,
    )


def tried(root: Path, *arguments: str) -> str:
    """What git says; nothing where it cannot."""
    try:
        done = run(root, *arguments)
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return done.stdout if done.returncode == 0 else ""
