"""Figures of a region: which documents are in force, sums by what one asks for, RKPD beside Renja."""

from __future__ import annotations

import posixpath
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from typing import NamedTuple

from attrs import field, frozen

from renja_dsl.knowledge.regions import region_key
from renja_dsl.knowledge.shares import SHARES, Bagian, counting
from renja_dsl.region.collected import Baris, Dokumen, Kantor
from renja_dsl.values import lipat, padat, ruas

ZERO = Decimal(0)
KINDS = ("renstra", "rkpd", "renja", "evaluasi")


@frozen
class Saringan:
    """Which lines count."""

    kantor: str = ""
    """part of an office's name, or the beginning of its code"""
    program: str = ""
    """beginning of a code: `2.17` takes all of a bidang"""

    def takes(self, line: Baris) -> bool:
        return self.takes_office(line.kantor) and (
            not self.program or _within(line.kode or line.program[0], self.program)
        )

    def takes_office(self, kantor: Kantor) -> bool:
        asked = lipat(self.kantor)
        return not asked or asked in lipat(kantor.nama) or (bool(kantor.kode) and _within(kantor.kode, self.kantor))


def _within(code: str, start: str) -> bool:
    asked = ruas(start)
    return ruas(code)[: len(asked)] == asked


def office_key(kantor: Kantor) -> str:
    """By which an office is the same in every document: its region, and its code, else the letters of its name."""
    return f"{region_key(kantor.daerah)} {kantor.kode.removesuffix('.') or padat(kantor.nama)}"


def placed(documents: Sequence[Dokumen]) -> list[Dokumen]:
    """A document that names no region is of the one that is named in or below the nearest folder around it."""
    named: dict[str, dict[str, str]] = defaultdict(dict)
    for d in documents:
        if d.kantor.daerah:
            for folder in _around(d.nama):
                named[folder].setdefault(region_key(d.kantor.daerah), d.kantor.daerah)
    made = []
    for d in documents:
        near = {} if d.kantor.daerah else next(filter(None, (named.get(folder) for folder in _around(d.nama))), {})
        if len(near) == 1:
            [daerah] = near.values()
            lines = tuple(line._replace(kantor=line.kantor._replace(daerah=daerah)) for line in d.baris)
            d = d._replace(kantor=d.kantor._replace(daerah=daerah), baris=lines)
        made.append(d)
    return made


def _around(name: str) -> Iterator[str]:
    """Folders of a file, the inmost first, `` the last."""
    while name.strip("/"):
        name = posixpath.dirname(name)
        yield name


class Jumlah(NamedTuple):
    """A sum under one name."""

    kode: str
    nama: str
    baris: int
    pagu: Decimal
    maju: Decimal
    """of the lines that belong here as a whole"""
    lalu: Decimal | None
    """of the Renja of the year before; None where there is none"""
    daerah: str = ""
    """of an office"""


class Sanding(NamedTuple):
    """A program in the RKPD and in the Renja of the offices."""

    kode: str
    nama: str
    kantor: str
    """empty where the RKPD does not say whose it is"""
    daerah: str
    rkpd: Decimal | None
    renja: Decimal | None

    @property
    def selisih(self) -> Decimal:
        """Renja less RKPD."""
        return (self.renja or ZERO) - (self.rkpd or ZERO)


class KeadaanKantor(NamedTuple):
    """An office with its documents of a year."""

    kantor: Kantor
    dokumen: Mapping[str, Dokumen]
    """kind -> the one in force; an evaluation of the year before or earlier"""
    baris: int
    pagu: Decimal
    tanpa_pagu: int
    """lines whose amount is missing or cannot be read"""


class BagianTerhitung(NamedTuple):
    bagian: Bagian
    daerah: str
    uang: Decimal
    persen: Decimal
    diminta: Decimal


@frozen
class Region:
    """The documents of a region, or of several, in one year of planning."""

    dokumen: Sequence[Dokumen]
    tahun: int
    saringan: Saringan = field(factory=Saringan)
    bagian: Sequence[Bagian] = SHARES

    @classmethod
    def of(cls, documents: Sequence[Dokumen], year: int | None, chosen: Saringan, own: Sequence[Bagian] = ()) -> Region:
        """`year` None: the last one that an office has a Renja of, else of any document. `own`: its own shares."""
        years = [d.tahun for d in documents if d.jenis == "renja"] or [d.tahun for d in documents] or [0]
        return cls(placed(documents), year or max(years), chosen, (*SHARES, *own))

    @property
    def daerah(self) -> list[str]:
        """The regions as the first document of each writes them."""
        named: dict[str, str] = {}
        for d in self.dokumen:
            named.setdefault(region_key(d.kantor.daerah), d.kantor.daerah)
        return [name for name in named.values() if name]

    # ---- documents ---------------------------------------------------------------------------

    def in_force(self, kind: str, year: int) -> dict[str, Dokumen]:
        """Office -> its document of a year; of several stages the last."""
        found: dict[str, Dokumen] = {}
        for d in self.dokumen:
            if d.jenis == kind and d.tahun <= year <= d.sampai:
                held = found.get(office_key(d.kantor))
                if held is None or (d.urutan, d.tahun) > (held.urutan, held.tahun):
                    found[office_key(d.kantor)] = d
        return found

    def lines(self, kind: str, year: int) -> list[Baris]:
        return [line for d in self.in_force(kind, year).values() for line in d.baris if self.saringan.takes(line)]

    @property
    def tahun_tersedia(self) -> list[int]:
        return sorted({d.tahun for d in self.dokumen if d.jenis == "renja"})

    # ---- sums --------------------------------------------------------------------------------

    def sums(self, way: str) -> list[Jumlah]:
        """Largest first, then by code and name."""
        now, before = self.lines("renja", self.tahun), self.lines("renja", self.tahun - 1)
        found: dict[str, list[tuple[Baris, Decimal, Decimal]]] = defaultdict(list)
        names: dict[str, tuple[str, str]] = {}
        places: dict[str, str] = {}
        for line in now:
            for key, kode, nama, part in WAYS[way](line):
                names.setdefault(key, (kode, nama))
                places.setdefault(key, line.kantor.daerah)
                whole = part == (line.pagu or ZERO)
                found[key].append((line, part, line.maju or ZERO if whole else ZERO))
        earlier: dict[str, Decimal] = defaultdict(Decimal)
        for line in before:
            for key, kode, nama, part in WAYS[way](line):
                names.setdefault(key, (kode, nama))
                places.setdefault(key, line.kantor.daerah)
                earlier[key] += part
        made = [
            Jumlah(
                *names[key],
                len(found.get(key, ())),
                sum((part for _, part, _ in found.get(key, ())), ZERO),
                sum((next_year for _, _, next_year in found.get(key, ())), ZERO),
                earlier[key] if before else None,
                places[key] if way == "perangkat-daerah" else "",
            )
            for key in names
        ]
        return sorted(made, key=lambda row: (-row.pagu, row.kode, row.nama, row.daerah))

    @property
    def total(self) -> Decimal:
        return sum((line.pagu or ZERO for line in self.lines("renja", self.tahun)), ZERO)

    def beside_rkpd(self) -> list[Sanding]:
        """Programs of RKPD and Renja: of each office, or of a whole region where its RKPD names no offices.

        A region without an RKPD has none of them.
        """
        rkpd, renja = self.lines("rkpd", self.tahun), self.lines("renja", self.tahun)
        named: dict[str, bool] = defaultdict(bool)
        for line in rkpd:
            named[region_key(line.kantor.daerah)] |= bool(line.kantor.kode or line.kantor.nama)
        found: dict[tuple[str, str], list[Decimal | None]] = {}
        told: dict[tuple[str, str], tuple[str, str, str, str]] = {}
        for side, lines in enumerate((rkpd, renja)):
            for line in lines:
                where = region_key(line.kantor.daerah)
                if where not in named:
                    continue
                own = office_key(line.kantor) if named[where] else where
                key = own, line.program[0].removesuffix(".") or lipat(line.program[1])
                sums = found.setdefault(key, [None, None])
                sums[side] = (sums[side] or ZERO) + (line.pagu or ZERO)
                told.setdefault(key, (*line.program, line.kantor.nama if named[where] else "", line.kantor.daerah))
        made = [Sanding(*told[key], *sums) for key, sums in found.items()]
        return sorted(made, key=lambda row: (-abs(row.selisih), row.daerah, row.kantor, row.kode))

    def shares(self) -> list[BagianTerhitung]:
        """Of each region: what is asked is asked of each."""
        held: dict[str, list[Baris]] = defaultdict(list)
        for line in self.lines("renja", self.tahun):
            held[region_key(line.kantor.daerah)].append(line)
        made = []
        for own in held.values():
            lines = [(line.kode, line.pagu or ZERO) for line in own]
            if total := sum((pagu for _, pagu in lines), ZERO):
                for share in self.bagian:
                    part = counting(share, lines)
                    asked = share.asked(total)
                    made.append(BagianTerhitung(share, own[0].kantor.daerah, part, 100 * part / total, asked))
        return made

    # ---- offices -----------------------------------------------------------------------------

    def offices(self) -> list[KeadaanKantor]:
        """Every office that any document names, by code and name."""
        known: dict[str, Kantor] = {}
        for d in self.dokumen:
            for kantor in (d.kantor, *(line.kantor for line in d.baris)):
                if kantor.nama or kantor.kode:
                    known.setdefault(office_key(kantor), kantor)
        held = {kind: self.in_force(kind, self.tahun) for kind in KINDS}
        held["evaluasi"] = self._evaluated()
        shared = {office_key(line.kantor): d for d in held["rkpd"].values() for line in d.baris}
        made = []
        for key, kantor in known.items():
            if not self.saringan.takes_office(kantor):
                continue
            own = {kind: held[kind][key] for kind in KINDS if key in held[kind]}
            if "rkpd" not in own and key in shared:
                own["rkpd"] = shared[key]
            lines = [line for line in own["renja"].baris if self.saringan.takes(line)] if "renja" in own else []
            unknown = sum(line.pagu is None for line in lines)
            total = sum((line.pagu or ZERO for line in lines), ZERO)
            made.append(KeadaanKantor(kantor, own, len(lines), total, unknown))
        return sorted(made, key=lambda one: (one.kantor.daerah, one.kantor.kode, one.kantor.nama))

    def _evaluated(self) -> dict[str, Dokumen]:
        found: dict[str, Dokumen] = {}
        for d in self.dokumen:
            if d.jenis == "evaluasi" and d.tahun <= self.tahun:
                held = found.get(office_key(d.kantor))
                if held is None or d.tahun > held.tahun:
                    found[office_key(d.kantor)] = d
        return found


# ---- by what one sums ----------------------------------------------------------------------

Belonging = tuple[str, str, str, Decimal]
"""key, code, name, rupiah of a line that belongs there"""


def _by_office(line: Baris) -> Iterator[Belonging]:
    yield office_key(line.kantor), line.kantor.kode, line.kantor.nama, line.pagu or ZERO


def _by_bidang(line: Baris) -> Iterator[Belonging]:
    parts = ruas(line.kode or line.program[0])
    code = ".".join(parts[:2]) if len(parts) > 1 else ""
    yield code, code, "", line.pagu or ZERO


def _by_program(line: Baris) -> Iterator[Belonging]:
    code, name = line.program
    yield code.removesuffix(".") or lipat(name), code, name, line.pagu or ZERO


def _by_source(line: Baris) -> Iterator[Belonging]:
    """A single source pays all; of several, what is written beside each; the rest nobody can tell."""
    total = line.pagu or ZERO
    if len(line.sumber) == 1 and line.sumber[0][1] is None:
        yield lipat(line.sumber[0][0]), "", line.sumber[0][0], total
        return
    stated = [(name, amount) for name, amount in line.sumber if amount is not None]
    for name, amount in stated:
        yield lipat(name), "", name, amount
    rest = total - sum((amount for _, amount in stated), ZERO)
    if rest or not stated:
        yield (MANY if line.sumber else NONE), "", (MANY if line.sumber else NONE), rest


def _by_place(line: Baris) -> Iterator[Belonging]:
    named = [place for place in line.lokasi if place]
    name = named[0] if len(named) == 1 else MANY if named else NONE
    yield lipat(name), "", name, line.pagu or ZERO


MANY, NONE = "<beberapa>", "<tanpa>"
"""a line of several sources or places that do not say how much is whose; a line of none"""
WAYS: Mapping[str, Callable[[Baris], Iterable[Belonging]]] = {
    "perangkat-daerah": _by_office,
    "urusan": _by_bidang,
    "program": _by_program,
    "sumber-dana": _by_source,
    "lokasi": _by_place,
}
"""what one may ask for -> the parts of a line that belong to each"""
