"""What a verifier's report says."""

from __future__ import annotations

MESSAGES = {
    "laporan.judul": ("Laporan Pemeriksaan {nama}", "Report of Verification: {nama}"),
    "laporan.judul_semua": (
        "Laporan Pemeriksaan {banyak} Perangkat Daerah",
        "Report of Verification: {banyak} Offices",
    ),
    "laporan.ringkasan": ("Ringkasan", "Summary"),
    "laporan.temuan": ("Temuan menurut sebabnya", "Findings by their causes"),
    "laporan.hal": ("Hal", "Subject"),
    "laporan.isi": ("Isi", "Contents"),
    "laporan.putusan": ("putusan", "verdict"),
    "laporan.bersih": (
        "Tidak ada temuan dalam {dokumen} dokumen",
        "No findings in {dokumen} documents",
    ),
    "laporan.dokumen": ("dokumen", "documents"),
    "laporan.sidik": ("sidik teks (SHA-256)", "digest of the texts (SHA-256)"),
    "laporan.versi": ("versi Renja DSL", "version of Renja DSL"),
    "laporan.aturan": ("buku aturan", "rulebooks"),
    "laporan.aturan_bawaan": ("bawaan ({banyak} aturan)", "built in ({banyak} rules)"),
    "laporan.tabel": ("tabel nomenklatur", "tables of codes"),
    "laporan.tanpa_tabel": ("tidak ada", "none"),
    "laporan.sel": ("sel berkas asal", "cell of the source"),
    "laporan.tertulis": ("tertulis", "stated"),
    "laporan.terhitung": ("pembanding", "compared with"),
    "laporan.tanggapan": ("tanggapan", "answer"),
    "laporan.penanda": ("penanda (jangan diubah)", "mark (do not change)"),
    "laporan.perangkat_daerah": ("perangkat daerah", "office"),
    "laporan.berkas": ("berkas", "file"),
    "laporan.sebab_per_aturan": ("Sebab menurut aturan", "Causes by rule"),
    "laporan.galat_per_kantor": ("Sebab galat menurut perangkat daerah", "Causes of errors by office"),
    "laporan.ditulis": (
        "{banyak} laporan ditulis ke {folder}; mulai dari {berkas}.",
        "{banyak} reports written to {folder}; begin with {berkas}.",
    ),
    "laporan.ada_tanggapan": (
        "{berkas} sudah berisi tanggapan, atau tidak dapat diperiksa: tidak ditimpa. Pilih folder lain atau --timpa",
        "{berkas} holds answers, or cannot be looked into: not written over. Choose another folder or add --overwrite",
    ),
    "laporan.sesudah": ("{berkas}, sesudah baris {baris}", "{berkas}, after line {baris}"),
    "laporan.catatan_usul": (
        (
            "Usul, belum ditulis: abai menerima temuan tanpa memperbaikinya. Salin hanya yang alasannya memang "
            "diterima; angka yang salah harus diperbaiki."
        ),
        (
            "Proposals, nothing was written: abai accepts a finding without mending it. Copy only those whose reason "
            "is accepted; wrong numbers have to be corrected."
        ),
    ),
    "laporan.sudah_tiada": (
        "{banyak} tanggapan tentang temuan yang sudah tidak ada.",
        "{banyak} answers are about findings that are gone.",
    ),
    "laporan.tanpa_tanggapan": (
        "{berkas} bukan laporan yang kembali: tidak ada lembar dengan kolom tanggapan dan penanda.",
        "{berkas} is no returned report: no sheet has the columns for answers and marks.",
    ),
    "laporan.tanpa_keluaran": (
        "Sebut folder laporannya dengan -o, atau laporan yang kembali dengan: --tanggapan",
        "Name the folder of the reports with -o, or a returned report with: --answers",
    ),
}
"""key -> Indonesian, English"""
