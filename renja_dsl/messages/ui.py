"""Labels and words of the reports."""

from __future__ import annotations

MESSAGES = {
    "label.addend": (
        "penjumlah",
        "addend",
    ),
    "label.children": (
        "anak",
        "child",
    ),
    "label.parent": (
        "induk",
        "parent",
    ),
    "label.stated": (
        "tertulis",
        "stated",
    ),
    "label.computed": (
        "dihitung",
        "computed",
    ),
    "label.reference": (
        "acuan",
        "reference",
    ),
    "label.other": (
        "tempat lain",
        "other place",
    ),
    "label.first": (
        "pertama",
        "first",
    ),
    "label.source": (
        "sumber dana",
        "source of funds",
    ),
    "ui.galat": (
        "galat",
        "error",
    ),
    "ui.peringatan": (
        "peringatan",
        "warning",
    ),
    "ui.catatan": (
        "catatan",
        "note",
    ),
    "ui.baris": (
        "baris {baris}",
        "line {baris}",
    ),
    "ui.tertulis": (
        "tertulis",
        "stated",
    ),
    "ui.dihitung": (
        "dihitung",
        "computed",
    ),
    "ui.selisih": (
        "selisih",
        "difference",
    ),
    "ui.kemungkinan": (
        "kemungkinan",
        "perhaps",
    ),
    "ui.saran": (
        "saran",
        "advice",
    ),
    "ui.perbaikan_aman": (
        "perbaikan (aman)",
        "fix (safe)",
    ),
    "ui.perbaikan_tinjau": (
        "perbaikan (perlu ditinjau)",
        "fix (to be reviewed)",
    ),
    "ui.sebab_sama": (
        "sebab yang sama di {jumlah} tempat:",
        "same cause in {jumlah} places:",
    ),
    "ui.tempat_lain": (
        "dan {jumlah} tempat lain",
        "and {jumlah} more",
    ),
    "ui.atau": (
        "atau",
        "or",
    ),
    "ui.per_aturan": (
        "Per aturan",
        "By rule",
    ),
    "ui.aturan": (
        "aturan",
        "rule",
    ),
    "ui.nama": (
        "nama",
        "name",
    ),
    "ui.tingkat": (
        "tingkat",
        "severity",
    ),
    "ui.temuan": (
        "temuan",
        "findings",
    ),
    "ui.lulus": (
        "lulus",
        "passed",
    ),
    "ui.gagal": (
        "gagal",
        "failed",
    ),
    "ui.abstain": (
        "abstain",
        "abstained",
    ),
    "ui.diabaikan": (
        "diabaikan",
        "suppressed",
    ),
    "ui.aturan_lain": (
        "{jumlah} aturan lain tanpa temuan: {lulus} pemeriksaan lulus",
        "{jumlah} other rules without findings: {lulus} checks passed",
    ),
    "ui.per_program": (
        "Per program (dalam rupiah; G galat, P peringatan, C catatan)",
        "By program (in rupiah; E errors, W warnings, N notes)",
    ),
    "ui.kode": (
        "kode",
        "code",
    ),
    "ui.pagu": (
        "pagu",
        "pagu",
    ),
    "ui.jumlah_anak": (
        "jumlah anak",
        "sum below",
    ),
    "ui.singkat_galat": (
        "G",
        "E",
    ),
    "ui.singkat_peringatan": (
        "P",
        "W",
    ),
    "ui.singkat_catatan": (
        "C",
        "N",
    ),
    "ui.program_lain": (
        "{jumlah} program lain tanpa temuan dan tanpa selisih",
        "{jumlah} other programs without findings or differences",
    ),
    "ui.penutup": (
        (
            "{galat} galat, {peringatan} peringatan, {catatan} catatan dalam {dokumen} dokumen; pemeriksaan: "
            "{lulus} lulus, {gagal} gagal, {abstain} abstain, {diabaikan} diabaikan"
        ),
        (
            "errors: {galat}, warnings: {peringatan}, notes: {catatan}, documents: {dokumen}; checks: {lulus} "
            "passed, {gagal} failed, {abstain} abstained, {diabaikan} suppressed"
        ),
    ),
    "ui.sebab_abstain": (
        "abstain karena: {sebab}",
        "abstained because: {sebab}",
    ),
    "ui.bersih": (
        (
            "Tidak ada temuan dalam {dokumen} dokumen. Pemeriksaan: {lulus} lulus, {abstain} abstain, "
            "{diabaikan} diabaikan."
        ),
        "No findings (documents: {dokumen}). Checks: {lulus} passed, {abstain} abstained, {diabaikan} suppressed.",
    ),
    "ui.dapat_diperbaiki": (
        "{banyak} temuan dapat diperbaiki dengan renja perbaiki.",
        "{banyak} findings can be fixed with renja fix.",
    ),
    "ui.dapat_ditinjau": (
        "{banyak} temuan punya perbaikan yang perlu ditinjau: renja perbaiki --juga-tak-aman --diff.",
        "{banyak} findings have a fix that needs a review: renja fix --unsafe --diff.",
    ),
    "ui.kelompok_aman": (
        "{banyak} baris {apa}: renja perbaiki {berkas}",
        "{banyak} lines {apa}: renja fix {berkas}",
    ),
    "ui.kelompok_sebagian": (
        "{banyak} baris {apa}: renja perbaiki --juga-tak-aman --diff {berkas}",
        "{banyak} lines {apa}: renja fix --unsafe --diff {berkas}",
    ),
    "ui.kelompok": (
        "{banyak} baris {apa} di {berkas}",
        "{banyak} lines {apa} in {berkas}",
    ),
    "kelompok.lain": (
        'dengan kesalahan yang sama ("{judul}")',
        'with the same mistake ("{judul}")',
    ),
    "kelompok.kutip": (
        "memakai tanda kutip Word",
        "with quotation marks of Word",
    ),
    "kelompok.garis_panjang": (
        "memakai tanda hubung panjang dari Word",
        "with long hyphens of Word",
    ),
    "kelompok.spasi_khusus": (
        "memuat spasi khusus yang ikut tertempel",
        "with special blanks that came along when pasting",
    ),
    "kelompok.tak_terlihat": (
        "memuat tanda yang tidak terlihat",
        "with invisible signs",
    ),
    "kelompok.butir": (
        "diawali nomor atau tanda butir",
        "that start with a number or a bullet",
    ),
    "kelompok.huruf_besar": (
        "menulis kata kunci dengan huruf besar",
        "with keywords in capitals",
    ),
    "kelompok.skala": (
        "menulis ribu, juta, miliar, atau triliun dengan cara lain",
        "with another spelling of ribu, juta, miliar or triliun",
    ),
    "kelompok.titik_dua": (
        "tanpa titik dua setelah tahun",
        "without a colon after the year",
    ),
    "kelompok.tanpa_kutip": (
        "menulis nama tanpa tanda kutip",
        "with a name that has no quotation marks",
    ),
    "kelompok.konflik_git": (
        "memuat tanda konflik git",
        "with conflict markers of git",
    ),
    "ui.baseline": (
        "{jumlah} temuan lama ada dalam baseline dan tidak ditampilkan.",
        "{jumlah} old findings are in the baseline and not shown.",
    ),
    "ui.lulus_semua": (
        "Tidak ada temuan baru.",
        "No new findings.",
    ),
    "ui.laporan": (
        "Pemeriksaan Renja",
        "Renja check",
    ),
    "ui.tempat": (
        "tempat",
        "place",
    ),
    "ui.pesan": (
        "pesan",
        "message",
    ),
    "ui.temuan_lain": (
        "dan {jumlah} temuan lain",
        "and {jumlah} more findings",
    ),
    "ui.dasar": (
        "Dasar",
        "Basis",
    ),
}
"""key -> Indonesian, English"""
