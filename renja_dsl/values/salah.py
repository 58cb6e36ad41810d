"""The one failure of this package: a text that is not a value in Indonesian notation."""

from __future__ import annotations

from renja_dsl.values.complaint import Complained, Complaint


class NilaiSalah(Complained, ValueError):
    """A value written wrongly: the complaint names it as `tertulis`, and suggests what to write instead.

    A key of a message always comes with a suggestion, or never.
    """

    def __init__(self, key: str, tertulis: str, suggestion: str | None = None) -> None:
        super().__init__(Complaint(key, {"tertulis": tertulis}, suggestion))
