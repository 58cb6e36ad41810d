"""Git: which plans differ from a revision (`--changed`)."""

from __future__ import annotations

import subprocess
from collections.abc import Sequence
from pathlib import Path

from renja_dsl.check.revisions import is_revision, run, tried
from renja_dsl.cli.output import refuse
from renja_dsl.syntax.source import real


def changed_files(files: Sequence[str], root: Path, revision: str, language: str) -> tuple[str, ...]:
    """Those of `files` (names below the root) that were changed, added or renamed since a revision, committed or not.

    Counted from where this branch left the revision, so that what others did since does not count.
    """
    top = _git(root, language, "rev-parse", "--show-toplevel", otherwise="git.bukan_repo", berkas=str(root)).strip()
    if not is_revision(root, revision):
        refuse("git.revisi", language, nama=revision)
    base = tried(root, "merge-base", revision, "HEAD").strip() or revision
    names = _git(root, language, "diff", "--name-only", "-z", "--no-renames", "--diff-filter=d", base, "--")
    new = _git(root, language, "ls-files", "--others", "--exclude-standard", "--full-name", "-z", "--", top)
    there = real(Path(top))
    changed = {real(there / name) for name in (names + new).split("\0") if name}
    return tuple(name for name in files if real(root / name) in changed)


def _git(root: Path, language: str, *arguments: str, otherwise: str = "git.gagal", **said: str) -> str:
    try:
        done = run(root, *arguments)
    except FileNotFoundError:
        refuse("git.tidak_ada", language)
    except (OSError, subprocess.TimeoutExpired) as error:
        refuse("git.gagal", language, sebab=str(error))
    if done.returncode != 0:
        reason = (done.stderr.strip().splitlines() or [str(done.returncode)])[-1]
        refuse(otherwise, language, **(said or {"sebab": reason}))
    return done.stdout
