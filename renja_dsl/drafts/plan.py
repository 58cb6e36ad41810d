"""A plan as plain data, the way importers collect it and `plan_text` writes it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from attrs import define, field, frozen

from renja_dsl.drafts.provenance import SUMBER_DANA
from renja_dsl.syntax.tree import Kunci
from renja_dsl.values import Besaran, Nihil, Peringkat, Periode, Persen, Rentang, Rupiah

NilaiDraf = Rupiah | Persen | tuple[Besaran, ...] | Rentang | Peringkat | Nihil | str


@frozen
class DraftCell:
    """A value, the characters it was read from where they are not the plan's own, or both."""

    nilai: NilaiDraf | None
    tercetak: str | None = None


@define
class DraftIsian:
    """Cells of one field (`target maju`, `tertulis serapan`), by key; the key `` stands alone."""

    medan: str
    sel: dict[Kunci, DraftCell] = field(factory=dict)


@lru_cache(maxsize=256)
def _place_key(medan: str, key: Kunci) -> tuple[str, Kunci]:
    """The same object for all values of a field: a large plan has many."""
    return medan, key


@define
class DraftFields:
    """The fields of an indicator, a node or a recap, in the order of writing."""

    isian: dict[str, DraftIsian] = field(factory=dict)
    asal: dict[tuple[str, Kunci], tuple[str, ...]] = field(factory=dict, eq=False)
    """field and key -> cells of the source that the value comes from"""

    def put(self, medan: str, sel: DraftCell, key: Kunci = "", asal: str = "") -> bool:
        """False when the cell is taken already, by another value. `asal`: the cell of the source."""
        cells = self.isian.setdefault(medan, DraftIsian(medan)).sel
        if key in cells:
            return cells[key] == sel
        cells[key] = sel
        if asal:
            self.asal[_place_key(medan, key)] = (asal,)
        return True

    def get(self, medan: str, key: Kunci = "") -> DraftCell | None:
        held = self.isian.get(medan)
        return held.sel.get(key) if held is not None else None


@define
class DraftIndikator:
    nama: str
    isi: DraftFields = field(factory=DraftFields)
    penanda: tuple[str, ...] = ()
    satuan: str = ""
    arah: str = ""
    sifat: str = ""
    uraian: dict[str, str] = field(factory=dict)
    """what describes it: a name of `syntax.vocabulary.INDICATOR_TEXTS` -> its text"""


@frozen
class DraftSumberDana:
    nama: str
    kode: str = ""
    nilai: Rupiah | None = None


@define
class DraftSimpul:
    tingkat: str
    """of `values.tingkat.TINGKAT`"""
    kode: str
    nama: str
    penanda: str = ""
    """by which others refer to a goal: `S1`"""
    mendukung: tuple[str, ...] = ()
    isi: DraftFields = field(factory=DraftFields)
    indikator: list[DraftIndikator] = field(factory=list)
    uraian: dict[str, list[str]] = field(factory=dict)
    """what describes it: a name of `syntax.vocabulary.NODE_TEXTS` -> its texts"""
    sumber_dana: list[DraftSumberDana] = field(factory=list)
    prioritas: list[tuple[str, str]] = field(factory=list)
    """(nasional, provinsi or daerah; text)"""
    catatan: list[str] = field(factory=list)
    keterangan: list[str] = field(factory=list)
    """comments: what the source says and no statement can carry"""
    anak: list[DraftSimpul] = field(factory=list)

    def texts(self, medan: str) -> list[str]:
        """The texts of one field, to be read or added to."""
        return self.uraian.setdefault(medan, [])

    def describe(self, medan: str, text: str, asal: str = "") -> None:
        """Add a text to a field, once. `asal`: the cell of the source."""
        held = self.texts(medan)
        if text not in held:
            held.append(text)
        if asal:
            self.isi.asal.setdefault((medan, text), (asal,))

    def pay(self, source: DraftSumberDana, asal: str = "") -> None:
        """Add a source of funds, once by its name. `asal`: the cell of the source."""
        if all(known.nama != source.nama for known in self.sumber_dana):
            self.sumber_dana.append(source)
        if asal:
            self.isi.asal.setdefault((SUMBER_DANA, source.nama), (asal,))

    def below(self) -> Iterator[DraftSimpul]:
        """The node and all nodes below it, in the order of writing."""
        yield self
        for child in self.anak:
            yield from child.below()


@define
class DraftRekap:
    """Printed averages and predikat of a program; without a code, of the office."""

    kode: str = ""
    isi: DraftFields = field(factory=DraftFields)


@frozen
class DraftBatas:
    """A predikat of a scale and the least share that earns it."""

    predikat: str
    paling_sedikit: Persen


@frozen
class DraftDasarHukum:
    nama: str
    tentang: str = ""


@frozen
class DraftBab:
    nomor: str
    judul: str


@frozen
class DraftKlaim:
    """What a chapter claims, and the expression that has to hold."""

    nama: str
    ungkapan: str


@frozen
class DraftEntri:
    """An entry of a list of the document, such as `usulan`; or that there is none."""

    medan: str
    """of `syntax.vocabulary.ENTRIES`"""
    teks: str
    bagian: tuple[tuple[str, str | int | Rupiah], ...] = ()
    """its named parts, words joined by `_`"""
    nihil: bool = False
    """there is none, for the reason in `bagian`"""


@define
class Draft:
    """One document: `tahun` for a yearly one, `periode` for a renstra."""

    jenis: str
    tahun: int = 0
    periode: Periode | None = None
    tahap: str = ""
    ragam: str = ""
    """tells its file from another one of the same kind and time, such as `murni`"""
    kode: str = ""
    nama: str = ""
    daerah: str = ""
    mengacu: list[tuple[str, str]] = field(factory=list)
    """(what it is to this document, such as `rkpd`; file name)"""
    skala: str = ""
    batas: list[DraftBatas] = field(factory=list)
    """its own scale of predikat: name, and steps from the best down"""
    keterangan: list[str] = field(factory=list)
    akar: list[DraftSimpul] = field(factory=list)
    rekap: list[DraftRekap] = field(factory=list)
    dasar_hukum: list[DraftDasarHukum] = field(factory=list)
    bab: list[DraftBab] = field(factory=list)
    klaim: list[DraftKlaim] = field(factory=list)
    daftar: list[DraftEntri] = field(factory=list)
    """usulan, pokok pikiran, inovasi, isu strategis"""
    naskah: list[tuple[str, str]] = field(factory=list)
    """(statement of the document, such as `faktor pendorong`; text)"""

    def simpul(self) -> Iterator[DraftSimpul]:
        for root in self.akar:
            yield from root.below()

    @property
    def berkas(self) -> str:
        """File name, such as `renja-2026.renja`."""
        when = f"{self.periode.awal}-{self.periode.akhir}" if self.periode is not None else str(self.tahun)
        return "-".join(filter(None, (self.jenis, when, self.ragam))) + ".renja"
