"""Statements of a plan as values, the way they are written.

Offsets count characters from the start of the statement, so that equal statements are equal
values wherever they stand; the model adds the statement's own place. All are tuples: a run makes
them by the thousand, and so many kinds of them that making the kinds counts as well.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from renja_dsl.values import Besaran, Nihil, Peringkat, Periode, Persen, Rentang, Rupiah
from renja_dsl.values.hilang import Rusak, TakTerbaca

if TYPE_CHECKING:
    from renja_dsl.syntax.expressions import Expression

Kunci = int | str
"""key of a cell: a year, a quarter `TW1`..`TW4`, or `renstra`, `lalu`, `awal`, `akhir`, `capaian`, `realisasi`, ``"""
Nilai = Rupiah | Persen | tuple[Besaran, ...] | Rentang | Peringkat | Nihil | TakTerbaca | Rusak | str
"""What a cell may hold; several components are a tuple whose first is the main one."""


class Cell(NamedTuple):
    """A value with the characters it was read from."""

    nilai: Any
    """a Nilai, a text, a code, a year or a key, as the field asks; hence Any"""
    start: int
    end: int
    tercetak: str | None = None
    """the characters of the source document, where they are malformed"""


class KepalaStatement(NamedTuple):
    """First statement: kind of document, its year or its period, its stage."""

    jenis: str
    tahun: Cell
    """int, or Periode for a renstra"""
    tahap: Cell | None

    @property
    def periode(self) -> Periode | None:
        value = self.tahun.nilai
        return value if isinstance(value, Periode) else None


class PerangkatDaerahStatement(NamedTuple):
    kode: Cell | None
    nama: Cell


class DaerahStatement(NamedTuple):
    nama: Cell


class MengacuStatement(NamedTuple):
    """Reference to another document: `jenis` is its kind, or `sebelumnya`."""

    jenis: str
    berkas: Cell


class PenandaTanganStatement(NamedTuple):
    nama: Cell
    jabatan: Cell | None
    pangkat: Cell | None
    nip: Cell | None
    sebagai: str
    """`evaluator` or `pihak_kedua`; empty: the head of the office"""


class DitetapkanStatement(NamedTuple):
    """Where and when it is signed."""

    tempat: Cell
    tanggal: Cell | None


class SimpulStatement(NamedTuple):
    """Opens a level of the hierarchy (`urusan` to `sub_kegiatan`, or `misi`, `tujuan`, `sasaran`)."""

    tingkat: str
    kode: Cell | None
    nama: Cell | None
    mendukung: tuple[Cell, ...]


class IndikatorStatement(NamedTuple):
    id: Cell | None
    nama: Cell
    penanda: tuple[str, ...]
    """of iku, spm, ikk"""


class IndikatorSamaStatement(NamedTuple):
    """`indikator sama I1`: the indicator named elsewhere, measured here again."""

    id: Cell


class IsianStatement(NamedTuple):
    """A cell, or a series of cells, of one field (`target maju`, `tertulis serapan`)."""

    medan: str
    """name of the field, words joined by `_`"""
    isi: Cell | None
    deret: tuple[tuple[Cell, Cell], ...]
    """keys (int years, `TW1`.., `capaian`, `realisasi`) with their cells"""


class ArahStatement(NamedTuple):
    arah: str
    rumus: Cell | None


class SifatStatement(NamedTuple):
    sifat: str


class SatuanIndikatorStatement(NamedTuple):
    nama: Cell


class SkalaIndikatorStatement(NamedTuple):
    nama: Cell


class UraianStatement(NamedTuple):
    """Texts of one field of a node or document (`lokasi`, `hasil`, `visi`, ...)."""

    medan: str
    isi: tuple[Cell, ...]


class PrioritasStatement(NamedTuple):
    tingkat: str
    nama: Cell


class SumberDanaStatement(NamedTuple):
    kode: Cell | None
    nama: Cell
    nilai: Cell | None


class CatatanStatement(NamedTuple):
    pada: str | None
    teks: Cell


class AbaiStatement(NamedTuple):
    aturan: Cell
    pada: str | None
    alasan: Cell | None


class RekapStatement(NamedTuple):
    """Opens the printed averages of a program; without a code, of the whole office."""

    kode: Cell | None


class SkalaStatement(NamedTuple):
    jenis: str
    nama: Cell


class PadananSatuanStatement(NamedTuple):
    """Opens a list of unit synonyms."""


class BatasStatement(NamedTuple):
    """Lower bound of a label (`>=`, or `>` when `ketat`), or its whole interval."""

    label: Cell
    bawah: Cell
    ketat: bool
    atas: Cell | None


class PadananStatement(NamedTuple):
    kiri: Cell
    kanan: Cell


class EntriStatement(NamedTuple):
    """An entry of a list of the document, with its named parts (`usulan`, `inovasi`, `isu strategis`, ...)."""

    medan: str
    isi: Cell | None
    """None: `nihil`, there is none, for the reason in `bagian`"""
    bagian: tuple[tuple[str, Cell], ...]
    """name, words joined by `_`, and what it says"""


class DasarHukumStatement(NamedTuple):
    nama: Cell
    tentang: Cell | None


class BabStatement(NamedTuple):
    nomor: Cell
    judul: Cell


class KlaimStatement(NamedTuple):
    """A sentence that somebody printed, as an expression over the tables."""

    judul: Cell
    ekspresi: Expression


Statement = (
    KepalaStatement
    | PerangkatDaerahStatement
    | DaerahStatement
    | MengacuStatement
    | PenandaTanganStatement
    | DitetapkanStatement
    | SimpulStatement
    | IndikatorStatement
    | IndikatorSamaStatement
    | IsianStatement
    | ArahStatement
    | SifatStatement
    | SatuanIndikatorStatement
    | SkalaIndikatorStatement
    | UraianStatement
    | PrioritasStatement
    | SumberDanaStatement
    | CatatanStatement
    | AbaiStatement
    | RekapStatement
    | SkalaStatement
    | PadananSatuanStatement
    | BatasStatement
    | PadananStatement
    | EntriStatement
    | DasarHukumStatement
    | BabStatement
    | KlaimStatement
)
