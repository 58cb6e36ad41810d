"""A consistent set of plans as a structure: what is planned, and the lines that say so.

`Isi` is what an office plans, once, for all its documents. `Rencana` holds it together with the
printed documents, every line with the node and field it belongs to, so that a mutator can change
one line and know where a finding must point.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from attrs import evolve, field, frozen

BERKAS = {
    "renja": "renja",
    "rkpd": "rkpd",
    "renstra": "renstra",
    "evaluasi": "evaluasi",
    "sebelumnya": "renja",
    "berjalan": "evaluasi",
}
"""document -> start of its file name"""


# ---- what is planned -------------------------------------------------------------------


@frozen
class Indikator:
    """`awal + langkah * (y - (n - 2))` is the target of year y; n is the year of the renja."""

    nama: str
    satuan: str
    """`%` for a share"""
    awal: int
    """target and realisation of year n-2; a multiple of 20, so that quarters are whole"""
    langkah: int = 0

    def target(self, sejak: int) -> int:
        """Target `sejak` years after n-2."""
        return self.awal + self.langkah * sejak


@frozen
class SumberDana:
    kode: str
    nama: str
    bagian: int
    """percent of the pagu; the last source takes what is left"""


@frozen
class SubKegiatan:
    kode: str
    nama: str
    indikator: Indikator
    pagu: int
    """rupiah, year n"""
    permil: int
    """prakiraan maju in thousandths of the pagu"""
    sumber: tuple[SumberDana, ...]
    lokasi: tuple[str, ...]
    kelompok: str

    @property
    def tingkat(self) -> str:
        return "sub kegiatan"

    @property
    def anak(self) -> tuple[SubKegiatan, ...]:
        return ()

    def uang(self, sejak: int) -> int:
        """Rupiah of a year, `sejak` years after n-2: growing, then the prakiraan maju."""
        if sejak == 0:
            return self.pagu // 20 * 20
        return {1: self.pagu * 95 // 100, 2: self.pagu}.get(sejak, self.pagu * self.permil // 1000)


@frozen
class Kegiatan:
    kode: str
    nama: str
    indikator: Indikator
    anak: tuple[SubKegiatan, ...]

    @property
    def tingkat(self) -> str:
        return "kegiatan"

    def uang(self, sejak: int) -> int:
        return sum(anak.uang(sejak) for anak in self.anak)


@frozen
class Program:
    kode: str
    nama: str
    indikator: Indikator
    anak: tuple[Kegiatan, ...]
    mendukung: str

    @property
    def tingkat(self) -> str:
        return "program"

    def uang(self, sejak: int) -> int:
        return sum(anak.uang(sejak) for anak in self.anak)


@frozen
class Sasaran:
    id: str
    nama: str
    indikator: Indikator


Simpul = Program | Kegiatan | SubKegiatan
"""a node that carries money"""


def below(program: Program) -> Iterator[Simpul]:
    """A program and its nodes, in the order of the document."""
    yield program
    for kegiatan in program.anak:
        yield kegiatan
        yield from kegiatan.anak


@frozen
class Isi:
    """What one office plans, said alike by all its documents."""

    tahun: int
    """n, the year of the renja"""
    tahap: str
    bidang: str
    daerah: str
    sasaran: tuple[Sasaran, ...]
    program: tuple[Program, ...]
    triwulan: tuple[int, int, int, int]
    """how the year was realised, percent a quarter; 100 in all"""
    dengan: frozenset[str] = frozenset()
    """documents beside the renja: rkpd, renstra, evaluasi, sebelumnya, berjalan"""
    berurusan: bool = False
    """whether annual documents and evaluations print urusan and bidang urusan"""

    @property
    def perangkat(self) -> str:
        """Code of the office."""
        return f"{self.bidang}.0.00.0.00.01.0000"

    @property
    def simpul(self) -> Iterator[Simpul]:
        """Every node with money, in the order of the document."""
        for program in self.program:
            yield from below(program)

    def uang(self, sejak: int) -> int:
        return sum(program.uang(sejak) for program in self.program)


# ---- the lines that say so ---------------------------------------------------------------


@frozen(eq=False)
class Baris:
    """One line of a document; compared by identity."""

    teks: str
    tingkat: str = ""
    """level of its node as the language writes it (`sub kegiatan`); empty outside nodes"""
    medan: str = ""
    """what it says: its leading keywords, as `pagu maju`; `simpul` where it opens a node"""
    kode: str = ""
    """code of its node, the id of a sasaran"""
    simpul: Simpul | None = field(default=None, repr=False)

    def tulis(self, teks: str) -> Baris:
        """The same line with other characters, the blanks before it kept."""
        return evolve(self, teks=self.lekuk + teks.lstrip())

    def ganti(self, lama: str, baru: str) -> Baris:
        """The line with one occurrence of `lama` replaced."""
        if self.teks.count(lama) < 1:
            raise ValueError(f"{lama!r} is not in {self.teks!r}")
        return evolve(self, teks=self.teks.replace(lama, baru, 1))

    @property
    def lekuk(self) -> str:
        """The blanks before it."""
        return self.teks[: len(self.teks) - len(self.teks.lstrip())]


@frozen
class Lembar:
    """One printed document."""

    jenis: str
    """renja, rkpd, renstra, evaluasi (of n-2), sebelumnya (the renja of n-1), or berjalan (its evaluation)"""
    berkas: str
    baris: tuple[Baris, ...] = field(repr=False)

    @property
    def teks(self) -> str:
        return "\n".join(baris.teks for baris in self.baris) + "\n"

    def cari(self, medan: str, tingkat: str | None = None, kode: str | None = None) -> list[Baris]:
        """Lines that say `medan`, of one level or of the node with one code if that is given."""
        return [
            baris
            for baris in self.baris
            if baris.medan == medan and tingkat in (None, baris.tingkat) and kode in (None, baris.kode)
        ]

    def milik(self, kode: str) -> list[Baris]:
        """Lines of a node alone: those of its children are theirs."""
        return [baris for baris in self.baris if baris.kode == kode]

    def nomor(self, baris: Baris) -> int:
        """Number of a line, from 1."""
        return self.baris.index(baris) + 1

    def ubah(self, perubahan: Mapping[Baris, Sequence[Baris]]) -> Lembar:
        """Every line that is a key replaced by the lines of its value, none to leave it out."""
        return evolve(self, baris=tuple(new for old in self.baris for new in perubahan.get(old, (old,))))


@frozen
class Letak:
    """Where a node stands, and its money in that document's year."""

    kode: str
    tingkat: str
    berkas: str
    baris: int
    pagu: int


@frozen
class Rencana:
    """A consistent workspace: its content, and its documents by kind."""

    isi: Isi
    lembar: Mapping[str, Lembar]

    @property
    def teks(self) -> dict[str, str]:
        """File name -> text."""
        return {lembar.berkas: lembar.teks for lembar in self.lembar.values()}

    @property
    def renja(self) -> Lembar:
        return self.lembar["renja"]

    @property
    def letak(self) -> list[Letak]:
        """Every node with money in every document."""
        years = {"renja": 2, "rkpd": 2, "renstra": 2, "evaluasi": 0, "sebelumnya": 1, "berjalan": 1}
        return [
            Letak(baris.kode, baris.tingkat, lembar.berkas, lembar.nomor(baris), baris.simpul.uang(years[lembar.jenis]))
            for lembar in self.lembar.values()
            for baris in lembar.cari("simpul")
            if baris.simpul is not None
        ]
