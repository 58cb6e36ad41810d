"""`renja` as a user runs it: another process, with the output that it gives to a pipe."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def renja(
    *arguments: str | Path, cwd: Path = ROOT, stdin: str | bytes | None = None, code: str = "", **env: str
) -> subprocess.CompletedProcess[str]:
    """`code` is run before, in the same process."""
    command = [sys.executable, "-c", f"{code}\nfrom renja_dsl.cli.main import main; main()", *map(str, arguments)]
    data = stdin.encode() if isinstance(stdin, str) else stdin
    clean = {k: v for k, v in os.environ.items() if k not in ("NO_COLOR", "FORCE_COLOR")}
    done = subprocess.run(
        command,
        cwd=cwd,
        input=data,
        capture_output=True,
        timeout=60,
        env={**clean, "PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "utf-8", **env},
        check=False,
    )
    return subprocess.CompletedProcess(command, done.returncode, done.stdout.decode(), done.stderr.decode())


def change(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert text.count(old) >= 1
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
