"""What `renja beda` says of two plans."""

from __future__ import annotations

MESSAGES = {
    "beda.judul": ("Perubahan", "Changes"),
    "beda.judul_temuan": (
        "Temuan yang ditimbulkan dan disembuhkan perubahan",
        "Findings that the changes caused and cured",
    ),
    "beda.per_program": ("Pagu menurut program", "Pagu by program"),
    "beda.kepala_nama": ("nama", "name"),
    "beda.kepala_apa": ("yang berubah", "what changed"),
    "beda.kepala_akibat": ("akibat", "effect"),
    "beda.kepala_karena": ("karena", "because of"),
    "beda.dokumen": ("(dokumen)", "(document)"),
    "beda.baru": ("baru", "new"),
    "beda.hapus": ("dihapus", "dropped"),
    "beda.pindah": ("pindah", "moved"),
    "beda.nama": ("ganti nama", "renamed"),
    "beda.isi": ("isi berubah", "contents changed"),
    "beda.semula_kode": ("semula {kode}", "formerly {kode}"),
    "beda.timbul": ("timbul", "caused"),
    "beda.sembuh": ("sembuh", "cured"),
    "beda.ringkas": ("{jumlah} perubahan: {rincian}.", "{jumlah:change|changes}: {rincian}."),
    "beda.ringkas_temuan": (
        "{timbul} temuan timbul, {sembuh} sembuh, {tetap} tetap ada.",
        "{timbul:finding|findings} caused, {sembuh} cured, {tetap} still there.",
    ),
    "beda.sama": ("Tidak ada yang berubah.", "Nothing changed."),
    "beda.hanya_semula": (
        "{dokumen} ({berkas}) hanya ada pada yang semula.",
        "{dokumen} ({berkas}) is only in the former plans.",
    ),
    "beda.hanya_menjadi": (
        "{dokumen} ({berkas}) hanya ada pada yang sekarang.",
        "{dokumen} ({berkas}) is only in the present plans.",
    ),
    "beda.tak_sejenis": (
        "{semula} dan {menjadi} tidak sejenis ({jenis_semula} dan {jenis_menjadi}), jadi tidak dapat dibandingkan.",
        "{semula} and {menjadi} are not of one kind ({jenis_semula} and {jenis_menjadi}) and cannot be compared.",
    ),
    "beda.tidak_ada": (
        "{nama} bukan berkas atau folder di sini, dan bukan revisi git yang dikenal.",
        "{nama} is no file or folder here, and no revision that git knows.",
    ),
    "beda.revisi_tanpa": (
        "Revisi {nama} tidak memuat {berkas}.",
        "Revision {nama} does not hold {berkas}.",
    ),
}
"""key -> Indonesian, English"""
