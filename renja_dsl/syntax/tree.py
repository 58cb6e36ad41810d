"""Statements of a plan as values, the way they are written.

Offsets count characters from the start of the statement, so that equal statements are equal
values wherever they stand; the model adds the statement's own place.
"""

from __future__ import annotations

from typing import Any, NamedTuple

from attrs import frozen

from renja_dsl.syntax.expressions import Expression
from renja_dsl.values import Besaran, Nihil, Peringkat, Periode, Persen, Rentang, Rupiah
from renja_dsl.values.hilang import Rusak, TakTerbaca

Nilai = Rupiah | Persen | tuple[Besaran, ...] | Rentang | Peringkat | Nihil | TakTerbaca | Rusak | str
"""What a cell may hold; several components are a tuple whose first is the main one."""


class Cell(NamedTuple):
    """A value with the characters it was read from. A tuple: the hottest object of a run."""

    nilai: Any
    """a Nilai, a text, a code, a year or a key, as the field asks; hence Any"""
    start: int
    end: int
    tercetak: str | None = None
    """the characters of the source document, where they are malformed"""


@frozen
class Kepala:
    """First statement: kind of document, its year or its period, its stage."""

    jenis: str
    tahun: Cell
    """int, or Periode for a renstra"""
    tahap: Cell | None

    @property
    def periode(self) -> Periode | None:
        value = self.tahun.nilai
        return value if isinstance(value, Periode) else None


@frozen
class PerangkatDaerah:
    kode: Cell | None
    nama: Cell


@frozen
class Daerah:
    nama: Cell


@frozen
class Mengacu:
    """Reference to another document: `jenis` is its kind, or `sebelumnya`."""

    jenis: str
    berkas: Cell


@frozen
class PenandaTangan:
    nama: Cell
    jabatan: Cell | None
    nip: Cell | None


@frozen
class Simpul:
    """Opens a level of the hierarchy (`urusan` to `sub_kegiatan`, or `misi`, `tujuan`, `sasaran`)."""

    tingkat: str
    kode: Cell | None
    nama: Cell | None
    mendukung: tuple[Cell, ...]


@frozen
class Indikator:
    id: Cell | None
    nama: Cell
    penanda: tuple[str, ...]
    """of iku, spm, ikk"""


@frozen
class IndikatorSama:
    """`indikator sama I1`: the indicator named elsewhere, measured here again."""

    id: Cell


@frozen
class Isian:
    """A cell, or a series of cells, of one field (`target maju`, `tertulis serapan`)."""

    medan: str
    """name of the field, words joined by `_`"""
    isi: Cell | None
    deret: tuple[tuple[Cell, Cell], ...]
    """keys (int years, `TW1`.., `capaian`, `realisasi`) with their cells"""


@frozen
class Arah:
    arah: str
    rumus: Cell | None


@frozen
class Sifat:
    sifat: str


@frozen
class SatuanIndikator:
    nama: Cell


@frozen
class SkalaIndikator:
    nama: Cell


@frozen
class Uraian:
    """Texts of one field of a node or document (`lokasi`, `hasil`, `visi`, ...)."""

    medan: str
    isi: tuple[Cell, ...]


@frozen
class Prioritas:
    tingkat: str
    nama: Cell


@frozen
class SumberDana:
    kode: Cell | None
    nama: Cell
    nilai: Cell | None


@frozen
class Catatan:
    pada: str | None
    teks: Cell


@frozen
class Abai:
    aturan: Cell
    pada: str | None
    alasan: Cell | None


@frozen
class Rekap:
    """Opens the printed averages of a program; without a code, of the whole office."""

    kode: Cell | None


@frozen
class Skala:
    jenis: str
    nama: Cell


@frozen
class PadananSatuan:
    """Opens a list of unit synonyms."""


@frozen
class Batas:
    """Lower bound of a label (`>=`, or `>` when `ketat`), or its whole interval."""

    label: Cell
    bawah: Cell
    ketat: bool
    atas: Cell | None


@frozen
class Padanan:
    kiri: Cell
    kanan: Cell


@frozen
class IsuStrategis:
    isu: Cell
    masalah: Cell | None
    telaahan: Cell | None


@frozen
class DasarHukum:
    nama: Cell
    tentang: Cell | None


@frozen
class Bab:
    nomor: Cell
    judul: Cell


@frozen
class Klaim:
    """A sentence that somebody printed, as an expression over the tables."""

    judul: Cell
    ekspresi: Expression


Statement = (
    Kepala
    | PerangkatDaerah
    | Daerah
    | Mengacu
    | PenandaTangan
    | Simpul
    | Indikator
    | IndikatorSama
    | Isian
    | Arah
    | Sifat
    | SatuanIndikator
    | SkalaIndikator
    | Uraian
    | Prioritas
    | SumberDana
    | Catatan
    | Abai
    | Rekap
    | Skala
    | PadananSatuan
    | Batas
    | Padanan
    | IsuStrategis
    | DasarHukum
    | Bab
    | Klaim
)
