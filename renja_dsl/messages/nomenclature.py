"""National tables of codes that are taken in."""

from __future__ import annotations

MESSAGES = {
    "nomenklatur.tanpa_tahun": (
        "{berkas}: tahun tabel tidak disebut. Tambahkan: --tahun TAHUN",
        "{berkas}: the year of the table is not given. Add: --year YEAR",
    ),
    "nomenklatur.bentuk_asing": (
        "{berkas}: tidak ada kolom program, kegiatan, dan sub kegiatan seperti tabel nomenklatur.",
        "{berkas}: it lacks the columns program, kegiatan and sub kegiatan of a nomenclature.",
    ),
    "nomenklatur.dimuat": (
        "{banyak} kode nomenklatur {tahun} ({ganti} pengganti) disimpan di {berkas}.",
        "{banyak:code|codes} of the nomenclature of {tahun} ({ganti:successor|successors}) stored in {berkas}.",
    ),
    "nomenklatur.kosong": (
        "Belum ada tabel di {folder}. Muat dengan: renja nomenklatur muat BERKAS",
        "There is no table in {folder} yet. Load one with: renja nomenclature load FILE",
    ),
    "nomenklatur.rusak": (
        "{berkas} tidak terbaca. Muat ulang dengan: renja nomenklatur muat BERKAS",
        "{berkas} cannot be read. Load it again with: renja nomenclature load FILE",
    ),
    "nomenklatur.baris": (
        "{tahun}: {banyak} kode, {ganti} pengganti, dari {sumber} ({berkas})",
        "{tahun}: {banyak:code|codes}, {ganti:successor|successors}, from {sumber} ({berkas})",
    ),
}
"""key -> Indonesian, English"""
