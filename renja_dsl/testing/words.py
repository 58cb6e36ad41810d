"""Invented words of planning: names of programs, indicators, places. None is of a real region."""

from __future__ import annotations

BIDANG = {
    "2.17": "Koperasi, Usaha Kecil, dan Menengah",
    "2.11": "Lingkungan Hidup",
    "3.27": "Pertanian",
    "1.03": "Pekerjaan Umum dan Penataan Ruang",
}
"""bidang urusan -> its name"""

URUSAN = {
    "1": "Urusan Pemerintahan Wajib yang Berkaitan dengan Pelayanan Dasar",
    "2": "Urusan Pemerintahan Wajib yang Tidak Berkaitan dengan Pelayanan Dasar",
    "3": "Urusan Pemerintahan Pilihan",
}

KABUPATEN = ("Kabupaten Sukamaju", "Kabupaten Tirtajaya", "Kabupaten Bukit Lestari")
KABUPATEN_LAIN = ("Kabupaten Siak", "Kab. Ogan Komering Ulu", "KABUPATEN BANYUMAS")
"""kabupaten that there are"""
KECAMATAN = ("Kecamatan Cempaka", "Kecamatan Melati", "Kecamatan Kenanga", "Kecamatan Mawar")
KELOMPOK = ("Masyarakat umum", "Pelaku usaha mikro", "Perangkat desa", "Kelompok perempuan")

PEKERJAAN = (
    "Penyusunan",
    "Pendataan",
    "Pembinaan",
    "Pengawasan",
    "Pemeliharaan",
    "Penyebarluasan",
    "Pengembangan",
    "Pendampingan",
)
"""what is done, at the start of a name"""

_POKOK = (
    "Sentra Usaha",
    "Pasar Rakyat",
    "Gudang Bersama",
    "Balai Latihan",
    "Kemitraan Usaha",
    "Peta Potensi",
    "Sarana Produksi",
    "Jaringan Pemasaran",
    "Taman Kota",
    "Bank Benih",
    "Rumah Kemasan",
    "Embung Desa",
)
_SIFAT = ("Terpadu", "Berkelanjutan", "Mandiri", "Unggulan", "Ramah Lingkungan")
POKOK = tuple(f"{pokok} {sifat}" for sifat in _SIFAT for pokok in _POKOK)
"""what it is done to, at the end of a name; as many as a plan has nodes"""

SATUAN = ("Dokumen", "Laporan", "Orang", "Unit", "Paket")
"""units of outputs; the indicator says what it counts in the same word"""

SUMBER_DANA = (
    ("1.2.01.08", "Dana Alokasi Umum (DAU)"),
    ("1.1", "Pendapatan Asli Daerah (PAD)"),
    ("1.2.02", "Dana Bagi Hasil"),
)

DASAR_HUKUM = (
    ("Undang-Undang Nomor 25 Tahun 2004", "Sistem Perencanaan Pembangunan Nasional"),
    ("Undang-Undang Nomor 23 Tahun 2014", "Pemerintahan Daerah"),
    ("Peraturan Pemerintah Nomor 12 Tahun 2019", "Pengelolaan Keuangan Daerah"),
    (
        "Peraturan Menteri Dalam Negeri Nomor 86 Tahun 2017",
        "Tata Cara Perencanaan, Pengendalian dan Evaluasi Pembangunan Daerah",
    ),
    ("Peraturan Menteri Dalam Negeri Nomor 70 Tahun 2019", "Sistem Informasi Pemerintahan Daerah"),
    (
        "Peraturan Menteri Dalam Negeri Nomor 90 Tahun 2019",
        "Klasifikasi, Kodefikasi, dan Nomenklatur Perencanaan Pembangunan dan Keuangan Daerah",
    ),
)

BAB = (
    ("I", "Pendahuluan"),
    ("1.1", "Latar Belakang"),
    ("1.2", "Landasan Hukum"),
    ("1.3", "Maksud dan Tujuan"),
    ("1.4", "Sistematika Penulisan"),
    ("II", "Hasil Evaluasi Renja Perangkat Daerah Tahun Lalu"),
    ("2.1", "Evaluasi Pelaksanaan Renja Tahun Lalu dan Capaian Renstra Perangkat Daerah"),
    ("2.2", "Analisis Kinerja Pelayanan Perangkat Daerah {daerah}"),
    ("2.3", "Isu-isu Penting Penyelenggaraan Tugas dan Fungsi Perangkat Daerah"),
    ("2.4", "Review terhadap Rancangan Awal RKPD Tahun {tahun}"),
    ("2.5", "Penelaahan Usulan Program dan Kegiatan Masyarakat"),
    ("III", "Tujuan dan Sasaran Perangkat Daerah"),
    ("3.1", "Telaahan terhadap Kebijakan Nasional"),
    ("3.2", "Tujuan dan Sasaran Renja Perangkat Daerah"),
    ("3.3", "Program dan Kegiatan"),
    ("IV", "Rencana Kerja dan Pendanaan Perangkat Daerah"),
    ("V", "Penutup"),
)
"""chapters of a Renja after Permendagri 86/2017; `{tahun}` and `{daerah}` are the plan's"""
_DECREES = {2027: "900.1-2850 Tahun 2025", 2028: "900.1-861 Tahun 2026"}
"""first year of plans that name it -> the newest decree on codes and names"""


def chapters(year: int) -> tuple[tuple[str, str], ...]:
    """Of the systematics that is in force for a Renja of this year."""
    if year < 2027:
        return BAB
    return (*BAB[:-1], ("V", "Kinerja Penyelenggaraan Bidang Urusan"), ("VI", "Penutup"))


def legal_basis(year: int) -> tuple[tuple[str, str], ...]:
    newest = [f"Keputusan Menteri Dalam Negeri Nomor {name}" for since, name in _DECREES.items() if since <= year][-1:]
    return (*DASAR_HUKUM, *((name, "Nomenklatur") for name in newest))
