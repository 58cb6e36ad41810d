"""Git: which plans differ from a revision (`--changed`), and plans as they were in one."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Sequence
from pathlib import Path

from attrs import field, frozen

from renja_dsl.check.readers import SUFFIX
from renja_dsl.cli.output import refuse
from renja_dsl.syntax.source import Source, decode

_SECONDS = 60


def changed_files(files: Sequence[str], root: Path, revision: str, language: str) -> tuple[str, ...]:
    """Those of `files` (names below the root) that were changed, added or renamed since a revision, committed or not.

    Counted from where this branch left the revision, so that what others did since does not count.
    """
    top = _git(root, language, "rev-parse", "--show-toplevel", otherwise="git.bukan_repo", berkas=str(root)).strip()
    if revision.startswith("-") or not _known(root, revision):
        refuse("git.revisi", language, nama=revision)
    base = _try(root, "merge-base", revision, "HEAD").strip() or revision
    names = _git(root, language, "diff", "--name-only", "-z", "--no-renames", "--diff-filter=d", base, "--")
    new = _git(root, language, "ls-files", "--others", "--exclude-standard", "--full-name", "-z", "--", top)
    there = Path(top).resolve()
    changed = {(there / name).resolve() for name in (names + new).split("\0") if name}
    return tuple(name for name in files if (root / name).resolve() in changed)


@frozen
class RevisionFolder:
    """Plans of a folder as they were in a revision; names are paths below `root`."""

    root: Path
    revision: str
    _held: dict[str, Source | None] = field(factory=dict, init=False, repr=False)

    def read(self, name: str) -> Source | None:
        if name not in self._held:
            done = _run(self.root, "show", f"{self.revision}:./{name}")
            text = done.stdout.encode("utf-8", "surrogateescape")
            self._held[name] = decode(text, name) if done.returncode == 0 else None
        return self._held[name]

    def inside(self, name: str) -> bool:
        return not name.startswith("../")

    def plans(self, folder: str) -> list[str]:
        listed = _try(self.root, "ls-tree", "-r", "-z", "--name-only", self.revision, "--", folder or ".")
        names = [name for name in listed.split("\0") if name.endswith(SUFFIX)]
        return sorted(name for name in names if not any(part.startswith(".") for part in name.split("/")))

    def size(self, name: str) -> int:
        return 0


def is_revision(root: Path, text: str) -> bool:
    """Whether git knows it; no where there is no git."""
    return not text.startswith("-") and _known(root, text)


def _known(root: Path, revision: str) -> bool:
    return bool(_try(root, "rev-parse", "--verify", "--quiet", f"{revision}^{{commit}}").strip())


def _run(root: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
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


def _try(root: Path, *arguments: str) -> str:
    try:
        done = _run(root, *arguments)
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return done.stdout if done.returncode == 0 else ""


def _git(root: Path, language: str, *arguments: str, otherwise: str = "git.gagal", **said: str) -> str:
    try:
        done = _run(root, *arguments)
    except FileNotFoundError:
        refuse("git.tidak_ada", language)
    except (OSError, subprocess.TimeoutExpired) as error:
        refuse("git.gagal", language, sebab=str(error))
    if done.returncode != 0:
        reason = (done.stderr.strip().splitlines() or [str(done.returncode)])[-1]
        refuse(otherwise, language, **(said or {"sebab": reason}))
    return done.stdout
