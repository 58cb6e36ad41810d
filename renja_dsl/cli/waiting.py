"""What somebody at a terminal is told while a command works."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Event, Thread
from typing import TextIO


@contextmanager
def signs_of_life(stream: TextIO, key: str, language: str, *, after: float = 1.0, **told: str) -> Iterator[None]:
    """Say after a second and then every second what is done and for how long (`{detik}` of the sentence)."""
    if not stream.isatty():
        yield
        return
    from renja_dsl.messages import word

    done = Event()

    def tell() -> None:
        said = ""
        begun = time.monotonic()
        while not done.wait(after):
            said = word(key, language, detik=f"{time.monotonic() - begun:.0f}", **told)
            stream.write(f"\r{said}")
            stream.flush()
        stream.write(f"\r{' ' * len(said)}\r" if said else "")
        stream.flush()

    teller = Thread(target=tell, daemon=True)
    teller.start()
    try:
        yield
    finally:
        done.set()
        teller.join()
