"""A plan as plain data, the way importers collect it and `plan_text` writes it."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import define, field, frozen

from renja_dsl.values import Besaran, Nihil, Peringkat, Periode, Persen, Rentang, Rupiah

Nilai = Rupiah | Persen | tuple[Besaran, ...] | Rentang | Peringkat | Nihil | str


@frozen
class Sel:
    """A value, the characters it was read from where they are not the plan's own, or both."""

    nilai: Nilai | None
    tercetak: str | None = None


Kunci = int | str
"""key of a series: a year, a quarter, `capaian` or `realisasi`"""


@define
class Isian:
    """Cells of one field (`target maju`, `tertulis serapan`), by key; the key `` stands alone."""

    medan: str
    sel: dict[Kunci, Sel] = field(factory=dict)


@define
class Isi:
    """The fields of an indicator, a node or a recap, in the order of writing."""

    isian: dict[str, Isian] = field(factory=dict)

    def put(self, medan: str, sel: Sel, key: Kunci = "") -> bool:
        """False when the cell is taken already, by another value."""
        cells = self.isian.setdefault(medan, Isian(medan)).sel
        if key in cells:
            return cells[key] == sel
        cells[key] = sel
        return True

    def get(self, medan: str, key: Kunci = "") -> Sel | None:
        held = self.isian.get(medan)
        return held.sel.get(key) if held is not None else None


@define
class Indikator:
    nama: str
    isi: Isi = field(factory=Isi)
    penanda: tuple[str, ...] = ()
    satuan: str = ""


@frozen
class SumberDana:
    nama: str
    kode: str = ""
    nilai: Rupiah | None = None


@define
class Simpul:
    tingkat: str
    """of `model.document.TINGKAT`"""
    kode: str
    nama: str
    penanda: str = ""
    """by which others refer to a goal: `S1`"""
    mendukung: tuple[str, ...] = ()
    isi: Isi = field(factory=Isi)
    indikator: list[Indikator] = field(factory=list)
    hasil: list[str] = field(factory=list)
    keluaran: list[str] = field(factory=list)
    lokasi: list[str] = field(factory=list)
    kelompok_sasaran: list[str] = field(factory=list)
    sumber_dana: list[SumberDana] = field(factory=list)
    prioritas: list[tuple[str, str]] = field(factory=list)
    """(nasional, provinsi or daerah; text)"""
    catatan: list[str] = field(factory=list)
    keterangan: list[str] = field(factory=list)
    """comments: what the source says and no statement can carry"""
    anak: list[Simpul] = field(factory=list)

    def below(self) -> Iterator[Simpul]:
        """The node and all nodes below it, in the order of writing."""
        yield self
        for child in self.anak:
            yield from child.below()


@define
class Rekap:
    """Printed averages and predikat of a program; without a code, of the office."""

    kode: str = ""
    isi: Isi = field(factory=Isi)


@define
class Rencana:
    """One document: `tahun` for a yearly one, `periode` for a renstra."""

    jenis: str
    tahun: int = 0
    periode: Periode | None = None
    tahap: str = ""
    kode: str = ""
    nama: str = ""
    daerah: str = ""
    keterangan: list[str] = field(factory=list)
    akar: list[Simpul] = field(factory=list)
    rekap: list[Rekap] = field(factory=list)
    naskah: list[tuple[str, str]] = field(factory=list)
    """(statement of the document, such as `faktor pendorong`; text)"""

    def simpul(self) -> Iterator[Simpul]:
        for root in self.akar:
            yield from root.below()

    @property
    def berkas(self) -> str:
        """File name, such as `renja-2026.renja`."""
        when = f"{self.periode.awal}-{self.periode.akhir}" if self.periode is not None else str(self.tahun)
        return f"{self.jenis}-{when}.renja"
