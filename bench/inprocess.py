"""`renja` asked in this process, as often as one likes: thousands of commands take as long as a hundred processes."""

from __future__ import annotations

import gc
import io
import os
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from renja_dsl.cli.main import run


def asked(folder: Path, *arguments: str, stdin: bytes = b"") -> tuple[int, bytes, bytes]:
    """Exit code, output and what was said of a command that runs in a folder."""
    with _own_world(folder, stdin) as (out, said):
        code = run(arguments)
        sys.stdout.flush()
        sys.stderr.flush()
        return code, out.getvalue(), said.getvalue()


@contextmanager
def _own_world(folder: Path, stdin: bytes) -> Iterator[tuple[io.BytesIO, io.BytesIO]]:
    """A command finds its own streams, folder and signals; those of the process come back, whatever it raised."""
    streams, place, interrupt = (sys.stdin, sys.stdout, sys.stderr), Path.cwd(), signal.getsignal(signal.SIGINT)
    out, said = io.BytesIO(), io.BytesIO()
    sys.stdin = io.TextIOWrapper(io.BytesIO(stdin), encoding="utf-8")
    sys.stdout, sys.stderr = (
        io.TextIOWrapper(held, encoding="utf-8", errors="backslashreplace", write_through=True) for held in (out, said)
    )
    os.chdir(folder)
    try:
        yield out, said
    finally:
        os.chdir(place)
        sys.stdin, sys.stdout, sys.stderr = streams
        signal.signal(signal.SIGINT, interrupt)
        gc.enable()
