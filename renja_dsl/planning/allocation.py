"""An `.alokasi` file as one value: its limits with their places, its classes of lines, its priorities."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from difflib import get_close_matches

from attrs import define, field, frozen

from renja_dsl.planning.parser import AllocationParser
from renja_dsl.planning.statements import (
    LAINNYA,
    Acuan,
    AllocationStatement,
    BatasBaris,
    BiayaSatuan,
    DasarKetentuan,
    JumlahGolongan,
    Kelipatan,
    KepalaAlokasi,
    Limit,
    NamaGolongan,
    Pembulatan,
    Pemilih,
    Plafon,
    Potong,
    Prioritas,
    SetiapBagian,
    Tumbuh,
)
from renja_dsl.rules.rule import RulebookFault
from renja_dsl.syntax.faults import Fault
from renja_dsl.syntax.parser import Broken
from renja_dsl.syntax.source import Source
from renja_dsl.syntax.tree import Cell

STATEMENTS = 2_000
"""of one file; each golongan is compiled and each limit is tried: a region with all its offices needs a few hundred"""
BULAT = 1000
"""rupiah to which a changed amount is rounded where the file does not say"""


class AllocationFault(RulebookFault):
    """An `.alokasi` text that cannot be used, and the place in it."""


@frozen(eq=False)
class Ketentuan:
    """One limit as it is written; compared by identity."""

    nomor: int
    """place among the limits of the file, from 0"""
    isi: Limit
    golongan: str
    """whose limit it is; empty: of the file"""
    source: Source = field(repr=False)
    start: int
    end: int
    dasar: tuple[str, ...] = ()
    """the legal basis below it"""
    sebagai: str = ""
    """what it is taken for instead of what is written, where the command line says so"""

    @property
    def line(self) -> int:
        return self.source.position(self.start).line

    @property
    def teks(self) -> str:
        """As written, on one line."""
        return self.sebagai or " ".join(self.source.text[self.start : self.end].split())

    @property
    def lunak(self) -> bool:
        return bool(getattr(self.isi, "lunak", False))


@define
class Golongan:
    """A named set of lines; what selects them, each with the offset of its statement."""

    nama: str
    judul: str
    start: int
    end: int
    dasar: list[str] = field(factory=list)
    pemilih: list[tuple[Pemilih, int, int]] = field(factory=list)


@frozen
class Kedudukan:
    """Where `prioritas` puts a golongan."""

    tingkat: int
    """tier from 1; the highest number is cut first"""
    bobot: Decimal


@define
class Alokasi:
    source: Source = field(repr=False)
    tahun: int = 0
    judul: str = ""
    tahap: str = ""
    kepala: tuple[int, int] = (0, 0)
    dasar: list[str] = field(factory=list)
    acuan: list[tuple[Acuan, int]] = field(factory=list)
    """references with the offsets of their statements"""
    bulat: int = BULAT
    ketentuan: list[Ketentuan] = field(factory=list)
    golongan: dict[str, Golongan] = field(factory=dict)
    prioritas: Mapping[str, Kedudukan] = field(factory=dict)
    """golongan, also `lainnya` -> its place, in the order of writing"""
    potong: str = "sebanding"

    def fault(self, key: str, start: int, end: int, usul: str | None = None, **arguments: str) -> AllocationFault:
        return AllocationFault(self.source, Fault(key, arguments, 0, end - start, usul), start)


def read_allocation(source: Source) -> Alokasi:
    """Raises AllocationFault at the first thing that cannot be used."""
    reader = _AllocationReader(Alokasi(source))
    placed = AllocationParser().parse(source, STATEMENTS)
    for number, (statement, start, end, _) in enumerate(placed):
        if number == STATEMENTS:
            raise reader.made.fault("alokasi.terlalu_banyak", start, end, batas=str(STATEMENTS))
        if isinstance(statement, Broken):
            raise AllocationFault(source, statement.fault, start)
        reader.take(statement, start, end)  # type: ignore[arg-type]  # a parser of this language makes no others
    reader.close()
    return reader.made


class _AllocationReader:
    def __init__(self, made: Alokasi) -> None:
        self.made = made
        self.open: Golongan | None = None
        self.said: dict[type, int] = {}
        """statements that stand once -> where"""
        self.basis: list[str] = made.dasar
        """to what `dasar` belongs"""
        self.bases: list[list[str]] = []
        """of each limit"""
        self.limits: list[tuple[Limit, str, int, int]] = []
        self.order: tuple[Prioritas, int, int] | None = None

    def take(self, statement: AllocationStatement, start: int, end: int) -> None:
        made = self.made
        if isinstance(statement, KepalaAlokasi):
            self.once(statement, start, end)
            made.tahun, made.judul = statement.tahun.nilai, statement.judul.nilai
            made.tahap = str(statement.tahap.nilai) if statement.tahap is not None else ""
            made.kepala, self.basis = (start, end), made.dasar
            return
        if not made.tahun:
            raise made.fault("alokasi.tanpa_kepala", start, end)
        match statement:
            case Acuan():
                made.acuan.append((statement, start))
            case DasarKetentuan():
                self.basis.append(str(statement.teks.nilai))
            case Pembulatan():
                self.once(statement, start, end)
                made.bulat = int(statement.nilai.nilai.nilai)
            case NamaGolongan():
                self.open_class(statement, start, end)
            case Pemilih():
                if self.open is None:
                    raise made.fault("alokasi.di_luar_golongan", start, end)
                self.open.pemilih.append((statement, start, end))
            case Prioritas():
                self.once(statement, start, end)
                self.order = (statement, start, end)
            case Potong():
                self.once(statement, start, end)
                made.potong = statement.cara
            case Plafon():
                self.open = None
                self.limit(statement, "", start, end)
            case BatasBaris() | Kelipatan() | BiayaSatuan() | JumlahGolongan() | SetiapBagian() | Tumbuh():
                if self.open is None:
                    raise made.fault("alokasi.di_luar_golongan", start, end)
                self.limit(statement, self.open.nama, start, end)

    def limit(self, statement: Limit, golongan: str, start: int, end: int) -> None:
        self.limits.append((statement, golongan, start, end))
        self.basis = []
        self.bases.append(self.basis)

    def open_class(self, statement: NamaGolongan, start: int, end: int) -> None:
        name = str(statement.nama.nilai)
        known = self.made.golongan.get(name)
        if known is not None:
            line = str(self.made.source.position(known.start).line)
            raise self.made.fault("alokasi.golongan_rangkap", start, end, nama=name, baris=line)
        title = str(statement.judul.nilai) if statement.judul is not None else ""
        self.open = self.made.golongan[name] = Golongan(name, title, start, end)
        self.basis = self.open.dasar

    def once(self, statement: AllocationStatement, start: int, end: int) -> None:
        before = self.said.setdefault(type(statement), start)
        if before != start:
            line = str(self.made.source.position(before).line)
            raise self.made.fault("alokasi.sekali", start, end, baris=line)

    def close(self) -> None:
        made = self.made
        if not made.tahun:
            raise made.fault("alokasi.tanpa_kepala", 0, min(len(made.source.text), 1))
        for one in made.golongan.values():
            if not one.pemilih:
                raise made.fault("alokasi.tanpa_pemilih", one.start, one.end, nama=one.nama)
        if not any(acuan.jenis == "renja" for acuan, _ in made.acuan):
            raise made.fault("alokasi.tanpa_renja", *made.kepala)
        made.ketentuan = [
            Ketentuan(n, statement, golongan, made.source, start, end, tuple(self.bases[n]))
            for n, (statement, golongan, start, end) in enumerate(self.limits)
        ]
        made.prioritas = self.places()

    def places(self) -> dict[str, Kedudukan]:
        """`lainnya` is last where it is not named; without `prioritas` everything is one tier."""
        if self.order is None:
            return {LAINNYA: Kedudukan(1, Decimal(1))}
        statement, start, _ = self.order
        found: dict[str, Kedudukan] = {}
        for tier, members in enumerate(statement.tingkat, 1):
            for member in members:
                name = self.known(member.golongan, start)
                if name in found:
                    cell = member.golongan
                    raise self.made.fault("alokasi.prioritas_rangkap", start + cell.start, start + cell.end, nama=name)
                weight = member.bobot.nilai if member.bobot is not None else Decimal(1)
                found[name] = Kedudukan(tier, weight)
        if LAINNYA not in found:
            found[LAINNYA] = Kedudukan(len(statement.tingkat) + 1, Decimal(1))
        return found

    def known(self, cell: Cell, start: int) -> str:
        name = str(cell.nilai)
        if name == LAINNYA or name in self.made.golongan:
            return name
        folded = {one.casefold(): one for one in (*self.made.golongan, LAINNYA)}
        near = get_close_matches(name.casefold(), folded, 1, 0.6)
        usul = folded[near[0]] if near else None
        at, to = start + cell.start, start + cell.end
        raise self.made.fault("alokasi.golongan_asing", at, to, usul, nama=name)
