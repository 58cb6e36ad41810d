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
    "ui.asal": (
        "dari {berkas} {sel}",
        "from {berkas} {sel}",
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
        "same cause in {jumlah:place|places}:",
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
        "{jumlah} aturan lain tanpa temuan: {lulus} pemeriksaan lulus, {abstain} abstain",
        "{jumlah:other rule|other rules} without findings: {lulus} checks passed, {abstain} abstained",
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
        "{jumlah:other program|other programs} without findings or differences",
    ),
    "ui.sebab": (
        "sebab",
        "causes",
    ),
    "ui.penutup": (
        (
            "Sebab: {galat} galat, {peringatan} peringatan, {catatan} catatan dalam {dokumen} dokumen. Pemeriksaan: "
            "{lulus} lulus, {gagal} gagal, {abstain} abstain, {diabaikan} diabaikan"
        ),
        (
            "Causes: {galat} of errors, {peringatan} of warnings, {catatan} of notes (documents: {dokumen}). "
            "Checks: {lulus} passed, {gagal} failed, {abstain} abstained, {diabaikan} suppressed"
        ),
    ),
    "ui.pemeriksaan": (
        (
            "Pemeriksaan: {lulus} lulus, {gagal} gagal, {diabaikan} diabaikan, {abstain} abstain (tidak dapat dinilai, "
            "karena):"
        ),
        (
            "Checks: {lulus} passed, {gagal} failed, {diabaikan} suppressed, {abstain} abstained (could not be judged, "
            "because):"
        ),
    ),
    "ui.bersih": (
        (
            "Tidak ada temuan dalam {dokumen} dokumen. Pemeriksaan: {lulus} lulus, {abstain} abstain, "
            "{diabaikan} diabaikan."
        ),
        "No findings (documents: {dokumen}). Checks: {lulus} passed, {abstain} abstained, {diabaikan} suppressed.",
    ),
    "ui.nomenklatur": (
        "Kode dan nama dinilai menurut tabel nomenklatur {tahun}.",
        "Codes and names were judged by the nomenclature of {tahun}.",
    ),
    "ui.dapat_diperbaiki": (
        "{banyak} temuan dapat diperbaiki dengan: renja perbaiki{tempat}",
        "{banyak:finding|findings} can be fixed with: renja fix{tempat}",
    ),
    "ui.dapat_ditinjau": (
        "{banyak} temuan punya perbaikan yang perlu ditinjau: renja perbaiki --juga-tak-aman --beda{tempat}",
        "{banyak:finding has|findings have} a fix that needs a review: renja fix --unsafe --diff{tempat}",
    ),
    "ui.baris_baris": (
        "di baris",
        "in lines",
    ),
    "ui.kelompok_aman": (
        "{banyak} baris {apa}: renja perbaiki {berkas}",
        "{banyak:line|lines} {apa}: renja fix {berkas}",
    ),
    "ui.kelompok_sebagian": (
        "{banyak} baris {apa}: renja perbaiki --juga-tak-aman --beda {berkas}",
        "{banyak:line|lines} {apa}: renja fix --unsafe --diff {berkas}",
    ),
    "ui.kelompok": (
        "{banyak} baris {apa} di {berkas}",
        "{banyak:line|lines} {apa} in {berkas}",
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
    "ui.bersih_baru": (
        (
            "Tidak ada temuan baru dalam {dokumen} dokumen. Pemeriksaan: {lulus} lulus, {abstain} abstain, "
            "{diabaikan} diabaikan."
        ),
        "No new findings (documents: {dokumen}). Checks: {lulus} passed, {abstain} abstained, {diabaikan} suppressed.",
    ),
    "ui.baseline": (
        "Dibanding {berkas}: {baru} baru, {lama} lama, {selesai} selesai",
        "Against {berkas}: {baru} new, {lama} old, {selesai} solved",
    ),
    "ui.verdict_galat": (
        "Belum benar: {temuan} temuan dari {sebab} sebab dalam {dokumen} dokumen",
        "Not right yet: {temuan:finding|findings} from {sebab:cause|causes} in {dokumen:document|documents}",
    ),
    "ui.verdict_lain": (
        "Tanpa galat, tetapi perlu dilihat: {temuan} temuan dari {sebab} sebab dalam {dokumen} dokumen",
        (
            "No errors, but worth a look: {temuan:finding|findings} from {sebab:cause|causes} in "
            "{dokumen:document|documents}"
        ),
    ),
    "ui.sebab_galat": (
        "{jumlah} sebab galat",
        "{jumlah:cause of errors|causes of errors}",
    ),
    "ui.sebab_peringatan": (
        "{jumlah} sebab peringatan",
        "{jumlah:cause of warnings|causes of warnings}",
    ),
    "ui.sebab_catatan": (
        "{jumlah} catatan",
        "{jumlah:note|notes}",
    ),
    "ui.dipertaruhkan": (
        "selisih uang",
        "of money differs",
    ),
    "ui.terberat": (
        "Paling banyak di",
        "Most of them in",
    ),
    "ui.banyak_sebab": (
        "{jumlah} sebab",
        "{jumlah:cause|causes}",
    ),
    "ui.belum_terbaca": (
        "belum terbaca, perbaiki dulu",
        "cannot be read, repair first",
    ),
    "ui.ikut": (
        "ikut",
        "with it",
    ),
    "ui.akibat": (
        "Ikut dari {aturan} {tempat}; perbaiki itu dulu.",
        "Comes with {aturan} {tempat}; mend that first.",
    ),
    "ui.sebab_itu": (
        "Sebabnya sama dengan {aturan} {tempat}.",
        "The cause is that of {aturan} {tempat}.",
    ),
    "ui.ikut_lain": (
        "dan {jumlah} temuan lain yang ikut",
        "and {jumlah} more that come with it",
    ),
    "ui.ikut_dokumen": (
        "dan {jumlah} temuan dalam {dokumen} dokumen lain",
        "and {jumlah:finding|findings} in {dokumen:more document|more documents}",
    ),
    "ui.di_antara": (
        "… {jumlah} di antaranya",
        "… {jumlah} between",
    ),
    "ui.di_folder": (
        "Berkas .renja di {berkas}/",
        "Files .renja in {berkas}/",
    ),
    "ui.sebab_lain": (
        "dan {jumlah} sebab lain; tanpa --tampil semuanya ditampilkan",
        "and {jumlah:more cause|more causes}; without --show all are shown",
    ),
    "ui.lanjut": (
        "Arti sebuah aturan: renja jelaskan {aturan}",
        "What a rule means: renja explain {aturan}",
    ),
    "ui.banyak_angka": (
        "{banyak} angka",
        "{banyak} digits",
    ),
    "ui.lebih_angka": (
        "lebih dari {banyak} angka",
        "more than {banyak} digits",
    ),
    "ui.lanjut_statistik": (
        "Hitungan per aturan dan program: --statistik",
        "Counts by rule and program: --statistics",
    ),
    "ui.lanjut_ringkas": (
        "Setiap sebab dengan baris dan angkanya: --lengkap",
        "Every cause with its lines and numbers: --full",
    ),
    "ui.batas": (
        "batas",
        "limit",
    ),
    "ui.acuan": (
        "di acuan",
        "reference has",
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
        "and {jumlah:more finding|more findings}",
    ),
    "ui.dasar": (
        "Dasar",
        "Basis",
    ),
}
"""key -> Indonesian, English"""
