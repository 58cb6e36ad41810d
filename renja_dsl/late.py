"""Regular expressions that are compiled when they are first used: half of those that a run loads it never needs."""

from __future__ import annotations

import re
from typing import Any, cast


class _Late:
    """Stands for a compiled expression until it is asked for something."""

    def __init__(self, written: str, flags: int) -> None:
        self._written = written, flags

    def __getattr__(self, name: str) -> Any:
        """A method of the compiled expression; from then on it is found without this detour."""
        found = getattr(re.compile(*self._written), name)
        setattr(self, name, found)
        return found

    def __reduce__(self) -> tuple[type[_Late], tuple[str, int]]:
        return _Late, self._written


def late(written: str, flags: int = 0) -> re.Pattern[str]:
    """`re.compile`, but for the time of it. What is written wrong is so only when it is used."""
    return cast("re.Pattern[str]", _Late(written, flags))
