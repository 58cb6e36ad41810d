"""Where the settings of a folder are, and what their file holds: all that the language of a help page needs."""

from __future__ import annotations

import errno
import os
from pathlib import Path
from typing import Any

FILE_NAME = "renja.toml"
_SIZE_LIMIT = 1024 * 1024
_DOTS = 500
"""of a line, which join the parts of a key"""


def find_settings(start: Path) -> Path | None:
    """The nearest `renja.toml` at or above a folder."""
    for folder in (start, *start.parents):
        path = folder / FILE_NAME
        if os.path.exists(path):
            return path
    return None


def toml_of(path: Path) -> dict[str, Any]:
    """Raises OSError, RecursionError, and ValueError: too long, no TOML, no UTF-8, a number of too many
    digits, a key of too many parts."""
    import tomllib

    if not path.is_file():  # a pipe would wait, a device never end
        raise OSError(errno.EINVAL, os.strerror(errno.EINVAL))
    with path.open("rb") as file:
        held = file.read(_SIZE_LIMIT + 1)
    if len(held) > _SIZE_LIMIT:
        raise ValueError(f"> {_SIZE_LIMIT // 1024} kB")
    text = held.decode("utf-8-sig")
    if any(line.count(".") > _DOTS for line in text.splitlines()):  # the reader takes time by their square
        raise ValueError("a.a.a.a.a.a")
    return tomllib.loads(text)
