"""Missing values and their reasons: a missing value is neither zero nor a pass.

`Kosong`: known to be absent. `TakTahu`: nobody can know from what was given (its document is
not referred to, its line is broken, its cell unreadable). They travel as exceptions through
the evaluation of a rule, up to the operator or the check that answers for them.
"""

from __future__ import annotations

from typing import NamedTuple, NoReturn


class Hilang(Exception):
    """A value that a computation needs is missing: `Hilang(alasan, nama)`.

    Raised often, so it is made without an initialiser of its own.
    """

    @property
    def alasan(self) -> str:
        """Why: its sentence is `hilang.ALASAN` of the message catalogue."""
        reason: str = self.args[0]
        return reason

    @property
    def nama(self) -> str:
        """What is missing, as the rulebook calls it."""
        name: str = self.args[1] if len(self.args) > 1 else ""
        return name


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
