"""A document of the plan family: its node tree, indicators and texts, every cell with its place.

Built once by `model.builder` and not changed afterwards. Offsets count characters of the file.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from attrs import define, field, frozen

from renja_dsl.syntax.faults import Repair
from renja_dsl.syntax.source import Source
from renja_dsl.syntax.tree import CatatanStatement, Cell, Kunci, PenandaTanganStatement, SumberDanaStatement
from renja_dsl.values import Periode, format_periode, lipat
from renja_dsl.values.complaint import Complaint
from renja_dsl.values.hilang import Hilang, Kosong, TakTahu
from renja_dsl.values.tingkat import TINGKAT

if TYPE_CHECKING:
    from renja_dsl.syntax.expressions import Expression

Cells = Mapping[Kunci, Cell]

EMPTY: Cells = MappingProxyType({})
ANY = "*"
"""in `ragu`: a line nobody could read may have said anything here"""


@frozen(eq=False, repr=False)
class Problem:
    """Something wrong with the text itself, at a place of its file."""

    complaint: Complaint
    start: int
    end: int
    consequence: str | None = None
    """key of the sentence that says what stays unchecked until it is repaired"""
    repairs: tuple[Repair, ...] = ()
    """ways to write it, the likeliest first; offsets in the file"""
    then: tuple[str, ...] = ()
    """keys of the sentences that follow the first"""


@frozen(eq=False, repr=False)
class Abai:
    """A finding that somebody accepts: rule or prefix, field, and why."""

    aturan: Cell
    pada: str | None
    alasan: Cell | None
    start: int
    end: int


@define(eq=False, repr=False)
class Indikator:
    simpul: Simpul
    nama: Cell
    start: int
    end: int
    id: Cell | None = None
    penanda: tuple[str, ...] = ()
    target: Cells = EMPTY
    realisasi: Cells = EMPTY
    proyeksi: Cells = EMPTY
    kondisi: Cells = EMPTY
    tertulis: Mapping[str, Cells] = MappingProxyType({})
    arah: str | None = None
    rumus: str | None = None
    sifat: str | None = None
    satuan: Cell | None = None
    skala: Cell | None = None
    uraian: Mapping[str, tuple[Cell, ...]] = MappingProxyType({})
    """texts that describe it, by field; `teks` reads them"""
    ragu: frozenset[str] = frozenset()

    def teks(self, medan: str) -> tuple[Cell, ...]:
        """The texts of one field, in the order of writing."""
        return self.uraian.get(medan, ())

    @property
    def dokumen(self) -> Document:
        return self.simpul.dokumen


@define(eq=False, repr=False)
class Simpul:
    """One node of the hierarchy; `start` and `end` are those of its opening statement."""

    dokumen: Document
    tingkat: str
    kode: Cell | None
    nama: Cell | None
    start: int
    end: int
    induk: Simpul | None = None
    mendukung: tuple[Cell, ...] = ()
    anak: list[Simpul] = field(factory=list)
    indikator: list[Indikator] = field(factory=list)
    pagu: Cells = EMPTY
    serapan: Cells = EMPTY
    tertulis: Mapping[str, Cells] = MappingProxyType({})
    uraian: Mapping[str, tuple[Cell, ...]] = MappingProxyType({})
    """texts that describe it, by field; `teks` reads them"""
    prioritas: tuple[tuple[str, Cell], ...] = ()
    sumber_dana: tuple[SumberDanaStatement, ...] = ()
    catatan: tuple[CatatanStatement, ...] = ()
    abai: tuple[Abai, ...] = ()
    ragu: frozenset[str] = frozenset()
    """fields that a broken line may have set"""

    @property
    def kode_teks(self) -> str:
        """The code as written, `` when there is none or it cannot be read."""
        return self.kode.nilai if self.kode is not None and isinstance(self.kode.nilai, str) else ""

    @property
    def nama_teks(self) -> str:
        return self.nama.nilai if self.nama is not None and isinstance(self.nama.nilai, str) else ""

    def teks(self, medan: str) -> tuple[Cell, ...]:
        """The texts of one field, in the order of writing."""
        return self.uraian.get(medan, ())

    def ancestor(self, tingkat: str) -> Simpul | None:
        node = self.induk
        while node is not None and node.tingkat != tingkat:
            node = node.induk
        return node


@define(eq=False, repr=False)
class Rekap:
    """Printed averages and predikat of a program, or of the office when there is no code."""

    dokumen: Document
    kode: Cell | None
    start: int
    end: int
    tertulis: Mapping[str, Cells] = MappingProxyType({})
    ragu: frozenset[str] = frozenset()


@define(eq=False, repr=False)
class Skala:
    """A named scale: `predikat` and `peringkat` have bounds, `satuan` only synonyms."""

    jenis: str
    nama: Cell | None
    start: int
    end: int
    batas: tuple[Any, ...] = ()
    padanan: tuple[tuple[Cell, Cell], ...] = ()
    ragu: bool = False
    """whether nobody could read a line of it"""


@frozen(eq=False, repr=False)
class Klaim:
    judul: Cell
    ekspresi: Expression
    start: int
    end: int


@frozen(eq=False, repr=False)
class Teks:
    """A piece of document text: field name, its cells, its statement's place."""

    dokumen: Document
    medan: str
    isi: tuple[Cell, ...]
    start: int
    end: int
    bagian: tuple[str, ...] = ()
    """names of `isi`, where its parts have names; the first, what it is about, has none"""

    @property
    def nihil(self) -> bool:
        """Whether it says that there is none; it says why."""
        return self.bagian == ("alasan",)

    def of(self, name: str) -> Cell | None:
        """A part by its name."""
        return next((cell for named, cell in zip(self.bagian, self.isi, strict=False) if named == name), None)


@frozen(eq=False, repr=False)
class Rujukan:
    """`mengacu JENIS "berkas"` as written; the workspace resolves it."""

    jenis: str
    berkas: Cell
    start: int
    end: int


@define(eq=False, repr=False)
class Document:
    source: Source
    jenis: str = ""
    """renja, rkpd, renstra or evaluasi; empty when the header cannot be read"""
    tahun: int = 0
    """year n; 0 for a renstra"""
    periode: Periode | None = None
    tahap: Cell | None = None
    kepala: tuple[int, int] = (0, 0)
    """place of the header statement"""
    kode: Cell | None = None
    """code of the perangkat daerah"""
    nama: Cell | None = None
    daerah: Cell | None = None
    rujukan: tuple[Rujukan, ...] = ()
    penanda_tangan: tuple[PenandaTanganStatement, ...] = ()
    tempat: Cell | None = None
    """where it is signed"""
    tanggal: Cell | None = None
    simpul: list[Simpul] = field(factory=list)
    per_tingkat: dict[str, list[Simpul]] = field(factory=lambda: {level: [] for level in TINGKAT})
    indikator: list[Indikator] = field(factory=list)
    rekap: list[Rekap] = field(factory=list)
    skala: list[Skala] = field(factory=list)
    klaim: list[Klaim] = field(factory=list)
    teks: list[Teks] = field(factory=list)
    abai: tuple[Abai, ...] = ()
    """those that stand before any node: they hold for the whole document"""
    problems: list[Problem] = field(factory=list)
    ragu: frozenset[str] = frozenset()
    name: str = field(init=False)
    """of its file; the key of a document in a workspace"""

    def __attrs_post_init__(self) -> None:
        self.name = self.source.name

    @property
    def revised(self) -> bool:
        """Whether it is a Renja Perubahan, which evaluates the first half of its own year."""
        return self.tahap is not None and lipat(str(self.tahap.nilai)) == "perubahan"

    @property
    def masa(self) -> str:
        """The year or years that it is for, as it writes them; empty where it says none."""
        return format_periode(self.periode) if self.periode is not None else str(self.tahun or "")

    @property
    def akar(self) -> list[Simpul]:
        return [node for node in self.simpul if node.induk is None]

    def release(self) -> None:
        """Take it apart once nobody asks it any more: its parts hold each other, and would wait for a collection."""
        for node in self.simpul:
            node.anak.clear()
            node.indikator.clear()
        for level in self.per_tingkat.values():
            level.clear()
        self.simpul.clear()
        self.indikator.clear()
        self.rekap.clear()
        self.teks.clear()

    def written(self, cell: Cell) -> str:
        """The characters of a cell in the file."""
        return self.source.text[cell.start : cell.end]


def may_be_lost(owner: Any, medan: str) -> bool:
    """Whether a line that nobody could read may have filled a field."""
    ragu = owner.ragu
    return bool(ragu) and (medan in ragu or ANY in ragu)


def missing(owner: Any, medan: str) -> Hilang:
    """Why a field has no value: absent, or on a line that nobody could read."""
    if may_be_lost(owner, medan):
        return TakTahu("baris_rusak", medan)
    return Kosong("kosong", medan)
