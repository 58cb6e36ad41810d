"""The one failure of this package: a text that is not a value in Indonesian notation."""

from __future__ import annotations

from renja_dsl.values.complaint import Complained, Complaint

_SHOWN = 5000
"""characters of what is written that a message repeats"""


class NilaiSalah(Complained, ValueError):
    """A value written wrongly: the complaint names it as `tertulis`, and suggests what to write instead.

    A key of a message always comes with a suggestion, or never.
    """

    def __init__(self, key: str, tertulis: str, suggestion: str | None = None) -> None:
        shown = tertulis if len(tertulis) <= _SHOWN else f"{tertulis[: _SHOWN - 1]}…"
        super().__init__(Complaint(key, {"tertulis": shown}, suggestion))
