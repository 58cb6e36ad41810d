"""One table: entries by code, successors of retired codes, and how a code was found."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from enum import Enum
from functools import cached_property

from attrs import define, field, frozen

from renja_dsl.values import awalan, padat, ruas
from renja_dsl.values.tingkat import BY_RUAS

PENUNJANG = "X.XX"
"""how tables write the bidang of a supporting program; a plan puts its own in its place"""
_SHORT, _LONG = 2, 4
_SUB = 6
"""segments of a sub kegiatan's code"""


class FoundBy(Enum):
    """What led from a code to its entry."""

    KODE = "kode"
    PAD = "tambah nol"
    PENDAHULU = "pendahulu"
    NAMA = "nama"


@frozen(eq=False, repr=False)
class Entri:
    """A code with its official wordings; more than one where levels of government differ."""

    kode: str
    nama: tuple[str, ...]
    indikator: tuple[str, ...] = ()
    satuan: tuple[str, ...] = ()


@frozen(eq=False, repr=False)
class Answer:
    """What a table knows about a code of a plan."""

    entri: Entri | None
    cara: FoundBy | None

    @property
    def berlaku(self) -> bool:
        """The code itself is in the table, padded to four digits if need be."""
        return self.cara in (FoundBy.KODE, FoundBy.PAD)


@define(slots=False)
class Tabel:
    tahun: int
    sumber: str
    entri: Mapping[str, Entri] = field(repr=False)
    pendahulu: Mapping[str, str] = field(factory=dict, repr=False)
    """retired code -> the one that took its place"""
    lengkap: bool = True
    """whether a code that is not here does not exist"""

    @cached_property
    def _named(self) -> Mapping[str, list[Entri]]:
        found: dict[str, list[Entri]] = {}
        for entry in self.entri.values():
            for name in entry.nama:
                found.setdefault(padat(name), []).append(entry)
        return found

    @cached_property
    def levels(self) -> Mapping[str, str]:
        """Folded name -> its level, where all that bear it are of one."""
        found: dict[str, set[str]] = {}
        for name, entries in self._named.items():
            found[name] = {BY_RUAS.get(len(ruas(entry.kode)), "") for entry in entries}
        return {name: levels.pop() for name, levels in found.items() if len(levels) == 1}

    def name(self, code: str) -> str:
        """The official name of a code; nothing for one that is not here."""
        entry = self.at(code)
        return entry.nama[0] if entry is not None and entry.nama else ""

    def at(self, code: str) -> Entri | None:
        """The entry of exactly this code, or of the supporting program that it stands for."""
        code = code.rstrip(".")
        return self.entri.get(code) or self.entri.get(_penunjang(code))

    def find(self, code: str, name: str = "") -> Answer:
        """The code itself; else padded, its successor, or the only entry of the name and level."""
        exact = self.at(code)
        if exact is not None:
            return Answer(exact, FoundBy.KODE)
        padded = pad(code)
        at_padded = self.at(padded) if padded else None
        if at_padded is not None and (not name or _bears(at_padded, name)):
            return Answer(at_padded, FoundBy.PAD)
        for old in filter(None, (code, padded)):
            successor = self.pendahulu.get(old) or self.pendahulu.get(_penunjang(old))
            if successor is not None:
                return Answer(self.at(successor) or Entri(successor, ()), FoundBy.PENDAHULU)
        by_name = self._by_name(code, name)
        if by_name is not None:
            return Answer(by_name, FoundBy.NAMA)
        return Answer(at_padded, FoundBy.PAD if at_padded is not None else None)

    def _by_name(self, code: str, name: str) -> Entri | None:
        """The nearest by code of those that bear the name on the same level of government."""
        parts = ruas(code)
        found = [
            entry
            for entry in self._named.get(padat(name), ())
            if len(ruas(entry.kode)) == len(parts) and ruas(entry.kode)[3:4] == parts[3:4]
        ]
        for length in (5, 3, 2):
            near = [
                e for e in found if awalan(e.kode, length) in (awalan(code, length), awalan(_penunjang(code), length))
            ]
            if len(near) == 1:
                return near[0]
        return found[0] if len(found) == 1 else None


def pad(code: str) -> str:
    """A two-digit sub kegiatan with four; nothing for other codes."""
    parts = ruas(code)
    if len(parts) != _SUB or len(parts[-1]) != _SHORT or not parts[-1].isdigit():
        return ""
    return ".".join((*parts[:-1], parts[-1].zfill(_LONG)))


def merged(rows: Iterable[Entri]) -> dict[str, Entri]:
    """Entries by code; wordings of one code side by side."""
    found: dict[str, Entri] = {}
    for row in rows:
        known = found.get(row.kode)
        if known is None:
            found[row.kode] = row
        else:
            parts = ((getattr(known, part), getattr(row, part)) for part in ("nama", "indikator", "satuan"))
            found[row.kode] = Entri(row.kode, *(tuple(dict.fromkeys((*a, *b))) for a, b in parts))
    return found


def _bears(entry: Entri, name: str) -> bool:
    return padat(name) in map(padat, entry.nama)


def _penunjang(code: str) -> str:
    parts = ruas(code)
    return ".".join((PENUNJANG, *parts[2:])) if len(parts) > 2 and parts[2] == "01" else code
