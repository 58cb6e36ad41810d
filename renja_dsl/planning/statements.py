"""Statements of `.alokasi` texts as values, the way they are written; offsets count from the statement's start."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from renja_dsl.syntax.tree import Cell

if TYPE_CHECKING:
    from renja_dsl.syntax.expressions import Expression

LAINNYA = "lainnya"
"""what `prioritas` calls the lines of no named golongan"""


class KepalaAlokasi(NamedTuple):
    tahun: Cell
    judul: Cell
    tahap: Cell | None


class Acuan(NamedTuple):
    """`mengacu renja "renja-2026.renja"`"""

    jenis: str
    berkas: Cell


class DasarKetentuan(NamedTuple):
    teks: Cell


class Pembulatan(NamedTuple):
    nilai: Cell


class Plafon(NamedTuple):
    """A ceiling; `nilai` None: what the RKPD holds for it."""

    bagian: str
    """empty (everything), program, perangkat_daerah, sumber_dana, kegiatan"""
    kunci: Cell | None
    """code, or the name of a source of funds; None with `setiap` or for everything"""
    setiap: bool
    nilai: Cell | None


class NamaGolongan(NamedTuple):
    nama: Cell
    judul: Cell | None


class Pemilih(NamedTuple):
    """`untuk setiap sub kegiatan sebagai s dengan ...`"""

    tingkat: tuple[str, ...]
    variabel: str
    syarat: Expression | None


class Ukuran(NamedTuple):
    """An amount: `Rp...`, `N% pagu`, `N% sebelumnya`, `renstra`, `serapan`, `N% dari semua`, or a number of targets."""

    jenis: str
    """rupiah, pagu, sebelumnya, renstra, serapan, semua, angka"""
    nilai: Decimal
    """rupiah, or percent points"""


class BatasBaris(NamedTuple):
    """`tetap`, `paling sedikit X`, `paling banyak X`, `utuh`: what each line keeps to."""

    jenis: str
    """tetap, paling_sedikit, paling_banyak, utuh"""
    ukuran: Ukuran | None
    nol: bool
    lunak: bool


class Kelipatan(NamedTuple):
    nilai: Cell


class BiayaSatuan(NamedTuple):
    """`biaya satuan Rp10 juta per "Unit", target paling sedikit 60%`"""

    harga: Cell | None
    """None: pagu / target"""
    satuan: Cell | None
    target: Ukuran | None
    nol: bool


class JumlahGolongan(NamedTuple):
    """`jumlah paling sedikit 20% dari semua`: over the whole golongan."""

    sedikit: bool
    ukuran: Ukuran
    lunak: bool


class SetiapBagian(NamedTuple):
    """`setiap perangkat daerah paling sedikit 90% pagu`"""

    tingkat: str
    sedikit: bool
    ukuran: Ukuran
    lunak: bool


class Tumbuh(NamedTuple):
    """`tumbuh -10% sampai 15% sebelumnya`"""

    dari: Decimal
    sampai: Decimal
    lunak: bool


class Anggota(NamedTuple):
    golongan: Cell
    bobot: Cell | None


class Prioritas(NamedTuple):
    tingkat: tuple[tuple[Anggota, ...], ...]
    """tiers, the last to be cut first"""


class Potong(NamedTuple):
    cara: str
    """sebanding, sedikit_baris, urut"""


Limit = Plafon | BatasBaris | Kelipatan | BiayaSatuan | JumlahGolongan | SetiapBagian | Tumbuh
AllocationStatement = (
    KepalaAlokasi | Acuan | DasarKetentuan | Pembulatan | NamaGolongan | Pemilih | Prioritas | Potong | Limit
)

KINDS: dict[type, str] = {
    KepalaAlokasi: "kepala",
    Acuan: "mengacu",
    DasarKetentuan: "dasar",
    Pembulatan: "bulat",
    Plafon: "plafon",
    NamaGolongan: "golongan",
    Pemilih: "untuk",
    Prioritas: "prioritas",
    Potong: "potong",
}
"""statement -> what it is called; all others are limits of a golongan"""


def kind_of_allocation(statement: object) -> str:
    return KINDS.get(type(statement), "ketentuan")
