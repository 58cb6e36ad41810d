"""The one failure of this package: a text that is not a value in Indonesian notation."""

from __future__ import annotations


class NilaiSalah(ValueError):
    """A value written wrongly, as data: the sentence is rendered later from the catalogue.

    `kunci` is the key of the message, `argumen` fills its template (always with "tertulis", the
    text as written), and `usul` says what to write instead. A key always has one, or never.
    """

    def __init__(self, kunci: str, tertulis: str, usul: str | None = None) -> None:
        super().__init__(kunci, tertulis, usul)
        self.kunci = kunci
        self.argumen: dict[str, str] = {"tertulis": tertulis}
        self.usul = usul
