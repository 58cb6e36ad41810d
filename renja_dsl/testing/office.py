"""What one office plans, once for all its documents: drafts of each are made from it in `documents`."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen


@frozen
class PlannedIndikator:
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

    @property
    def berbagian(self) -> bool:
        """Whether it is a share: a state, where others add up over the years."""
        return self.satuan == "%"

    @property
    def akhir(self) -> int:
        """What the Renstra of the five years from n-1 sets for its end."""
        years = [self.target(year) for year in range(1, 6)]
        return years[-1] if self.berbagian else sum(years)


@frozen
class PlannedSumberDana:
    kode: str
    nama: str
    bagian: int
    """percent of the pagu; the last source takes what is left"""


@frozen
class PlannedSubKegiatan:
    kode: str
    nama: str
    indikator: PlannedIndikator
    pagu: int
    """rupiah, year n"""
    permil: int
    """prakiraan maju in thousandths of the pagu"""
    sumber: tuple[PlannedSumberDana, ...]
    lokasi: tuple[str, ...]
    kelompok: str

    @property
    def tingkat(self) -> str:
        return "sub kegiatan"

    @property
    def anak(self) -> tuple[PlannedSubKegiatan, ...]:
        return ()

    def uang(self, sejak: int) -> int:
        """Rupiah of a year, `sejak` years after n-2: growing, then the prakiraan maju."""
        if sejak == 0:
            return self.pagu // 20 * 20
        return {1: self.pagu * 95 // 100, 2: self.pagu}.get(sejak, self.pagu * self.permil // 1000)


@frozen
class PlannedKegiatan:
    kode: str
    nama: str
    indikator: PlannedIndikator
    anak: tuple[PlannedSubKegiatan, ...]

    @property
    def tingkat(self) -> str:
        return "kegiatan"

    def uang(self, sejak: int) -> int:
        return sum(anak.uang(sejak) for anak in self.anak)


@frozen
class PlannedProgram:
    kode: str
    nama: str
    indikator: PlannedIndikator
    anak: tuple[PlannedKegiatan, ...]
    mendukung: str

    @property
    def tingkat(self) -> str:
        return "program"

    def uang(self, sejak: int) -> int:
        return sum(anak.uang(sejak) for anak in self.anak)


@frozen
class PlannedSasaran:
    id: str
    nama: str
    indikator: PlannedIndikator


PlannedSimpul = PlannedProgram | PlannedKegiatan | PlannedSubKegiatan
"""a node that carries money"""


def below(program: PlannedProgram) -> Iterator[PlannedSimpul]:
    """A program and its nodes, in the order of the document."""
    yield program
    for kegiatan in program.anak:
        yield kegiatan
        yield from kegiatan.anak


@frozen
class PlannedKantor:
    """What one office plans, said alike by all its documents."""

    tahun: int
    """n, the year of the renja"""
    tahap: str
    bidang: str
    daerah: str
    sasaran: tuple[PlannedSasaran, ...]
    program: tuple[PlannedProgram, ...]
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
    def simpul(self) -> Iterator[PlannedSimpul]:
        """Every node with money, in the order of the document."""
        for program in self.program:
            yield from below(program)

    def uang(self, sejak: int) -> int:
        return sum(program.uang(sejak) for program in self.program)
