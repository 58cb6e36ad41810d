"""What papers say where something is missing, and what `renja susun` says."""

from __future__ import annotations

MESSAGES = {
    "susun.tanpa_teks": (
        "Belum ada teks: {judul}.",
        "No text yet: {judul}.",
    ),
    "susun.tabel_kosong": (
        "Belum ada baris: {tabel}.",
        "No rows yet: {tabel}.",
    ),
    "susun.tanpa_dasar_hukum": (
        "Belum ada dasar hukum: tulis dasar hukum di rencana.",
        "No legal basis yet: write dasar hukum in the plan.",
    ),
    "susun.tanpa_tujuan": (
        "Pohon kinerja belum dapat digambar: rencana ini tidak memuat misi, tujuan, atau sasaran.",
        "The pohon kinerja cannot be drawn yet: the plan has no misi, tujuan or sasaran.",
    ),
    "susun.program_lepas": (
        "Pohon kinerja belum utuh: {jumlah} program belum ditautkan ke sasaran dengan mendukung: {isi}",
        "The pohon kinerja is not whole: {jumlah} programs support no sasaran yet (mendukung): {isi}",
    ),
    "susun.tanpa_usulan": (
        'Tabel T-C.32 belum terisi. Tulis usulan masyarakat di rencana; kalau tidak ada: usulan nihil alasan "...".',
        'Table T-C.32 is empty. Write usulan in the plan; where there are none: usulan nihil alasan "...".',
    ),
    "susun.tanpa_sasaran": (
        "Belum ada sasaran dengan indikator di rencana.",
        "The plan has no sasaran with indicators yet.",
    ),
    "susun.tanpa_iku": (
        "Belum ada indikator bertanda iku di rencana.",
        "No indicator of the plan is marked iku yet.",
    ),
    "susun.iku_kurang": (
        "{nama}: belum tertulis {medan}.",
        "{nama}: not stated yet: {medan}.",
    ),
    "susun.tanpa_penanda_tangan": (
        "Belum ada penanda tangan di rencana.",
        "The plan does not say yet who signs.",
    ),
    "susun.tanpa_pihak_kedua": (
        "Belum ada penanda tangan sebagai pihak kedua di rencana.",
        "The plan does not say yet who signs as the second party.",
    ),
    "susun.grafik": ("Grafik", "Charts"),
    "susun.gambar_teks": ("Isi gambar sebagai teks", "The figure in words"),
    "susun.daftar_kurang": (
        "YANG BELUM TERISI",
        "WHAT IS MISSING",
    ),
    "susun.catatan_kurang": (
        "Halaman ini bukan bagian dokumen. Hapus setelah semuanya terisi.",
        "This page is no part of the document. Remove it when everything is filled in.",
    ),
    "susun.kurang": (
        "{berkas}: {banyak} bagian belum terisi, ditandai dan didaftar di halaman terakhirnya.",
        "{berkas}: {banyak} parts are missing, marked and listed on its last page.",
    ),
    "susun.sudah_ada": (
        "{berkas} sudah ada dan mungkin sudah disunting. Pakai nama lain, atau --timpa untuk menggantinya.",
        "{berkas} is there already and may have been edited. Use another name, or --overwrite to replace it.",
    ),
    "susun.selesai": (
        "{berkas} ditulis.",
        "{berkas} written.",
    ),
    "susun.tanpa_renja": (
        "Tidak ada Renja di antara berkas yang diberikan.",
        "There is no Renja among the files given.",
    ),
    "susun.beberapa_renja": (
        "Ada {banyak} Renja: {berkas}. Sebut satu berkas saja.",
        "There are {banyak} Renja: {berkas}. Name one file.",
    ),
    "keluaran.perlu_berkas": (
        "Bentuk {nama} tidak dapat ditampilkan di layar. Tulis ke berkas dengan -o.",
        "Form {nama} cannot be shown on the screen. Write it to a file with -o.",
    ),
    "susun.gaya": (
        "Gaya {nama} tidak dikenal. Yang ada: {ada}.",
        "Unknown style {nama}. There are: {ada}.",
    ),
    "susun.akhiran": (
        "{berkas}: bentuknya tidak dikenal. Akhiri nama berkas dengan {ada}.",
        "{berkas}: unknown form. End the name of the file in {ada}.",
    ),
    "susun.tanpa_pustaka": (
        "Untuk menulis {berkas} perlu paket tambahan. Pasang dengan: {perintah}",
        "Writing {berkas} needs further packages. Install them with: {perintah}",
    ),
    "susun.huruf": (
        "{berkas}: huruf {huruf} tidak ada di komputer ini; dipakai {pengganti}, jadi jumlah halamannya dapat berbeda.",
        "{berkas}: font {huruf} is not on this computer; {pengganti} stands in for it, so pages may differ in number.",
    ),
    "susun.templat": (
        "{berkas} tidak dapat dipakai sebagai templat: bukan dokumen Word (.docx) yang utuh.",
        "{berkas} cannot be used as a template: it is no whole Word document (.docx).",
    ),
    "susun.templat_bukan_docx": (
        "Templat hanya untuk .docx; tidak ada yang ditulis dalam bentuk itu.",
        "A template is for .docx alone; nothing is written in that form.",
    ),
    "susun.gagal": (
        "{berkas} tidak dapat disusun: {sebab}.",
        "{berkas} could not be made: {sebab}.",
    ),
    "setelan.gaya": (
        "{berkas}: gaya {nama} tidak dikenal. Yang ada: {ada}.",
        "{berkas}: unknown gaya {nama}. There are: {ada}.",
    ),
}
"""key -> Indonesian, English"""
