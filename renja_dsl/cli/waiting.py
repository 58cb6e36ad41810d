"""Signs of life on a terminal while something takes long."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Event, Thread
from typing import TextIO


@contextmanager
def signs_of_life(stream: TextIO, said: Callable[[str], str], *, after: float = 1.0) -> Iterator[None]:
    """Tell somebody at a terminal, after a second and then every second, how long it takes.

    `said`: the sentence for so many seconds.
    """
    if not stream.isatty():
        yield
        return
    done = Event()

    def tell() -> None:
        told = ""
        begun = time.monotonic()
        while not done.wait(after):
            told = said(f"{time.monotonic() - begun:.0f}")
            stream.write(f"\r{told}")
            stream.flush()
        stream.write(f"\r{' ' * len(told)}\r" if told else "")
        stream.flush()

    teller = Thread(target=tell, daemon=True)
    teller.start()
    try:
        yield
    finally:
        done.set()
        teller.join()
