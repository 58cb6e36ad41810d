"""Missing values and their reasons: a missing value is neither zero nor a pass.

`Kosong`: known to be absent. `TakTahu`: nobody can know from what was given (its document is
not referred to, its line is broken, its cell unreadable). They travel as exceptions through
the evaluation of a rule, up to the operator or the check that answers for them.
"""

from __future__ import annotations

from typing import NamedTuple, NoReturn


class Hilang(Exception):
    """A value that a computation needs is missing; `alasan` is a key of the message catalogue."""

    def __init__(self, alasan: str, nama: str = "") -> None:
        super().__init__(alasan, nama)
        self.alasan = alasan
        self.nama = nama
        """what is missing, as the rulebook calls it"""


class Kosong(Hilang):
    """Known to be absent."""


class TakTahu(Hilang):
    """Cannot be known."""


class TakTerbaca(NamedTuple):
    """A cell whose characters are kept but whose value nobody can read (`tercetak "- Unit"`)."""

    tercetak: str

    @property
    def nilai(self) -> NoReturn:
        raise TakTahu("sel_tak_terbaca")


class Rusak(NamedTuple):
    """A cell on a line that does not parse: sums over it stay silent."""

    medan: str

    @property
    def nilai(self) -> NoReturn:
        raise TakTahu("baris_rusak", self.medan)
