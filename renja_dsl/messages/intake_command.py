"""What `renja import` shows, asks and writes."""

from __future__ import annotations

MESSAGES = {
    "impor.medan_asing": (
        (
            '{berkas}: tidak ada medan {nama} untuk "--petakan". Pakai misalnya kode, nama, indikator, satuan, '
            "target, pagu, pagu maju, realisasi@TW1, target@2026."
        ),
        (
            '{berkas}: there is no field {nama} for "--map". Use for instance kode, nama, indikator, satuan, target, '
            "pagu, pagu maju, realisasi@TW1, target@2026."
        ),
    ),
    "impor.kolom_asing": (
        "{berkas}: tidak ada kolom {nama}. Pakai judul kolom seperti tertulis, atau hurufnya.",
        "{berkas}: there is no column {nama}. Use its head as written, or its letter.",
    ),
    "impor.peta_rusak": (
        "{berkas} tidak terbaca sebagai peta kolom. Hapus berkas itu, lalu pakai --petakan lagi.",
        "{berkas} does not read as a map of columns. Delete the file and use --map again.",
    ),
    "impor.sasaran_rangkap": (
        "Dua sumber akan menulis {berkas}. Impor satu per satu, dengan -o yang berbeda.",
        "Two sources would write {berkas}. Import them one by one, with different -o.",
    ),
    "impor.perlu_yes": (
        "Tidak ada yang ditulis. Tambahkan --ya untuk menulis tanpa bertanya.",
        "Nothing was written. Add --yes to write without being asked.",
    ),
    "impor.menimpa": (
        "{berkas} sudah ada dan berbeda: {jumlah} barisnya akan hilang.",
        "{berkas} is there already and differs: {jumlah} of its lines would be lost.",
    ),
    "impor.perlu_timpa": (
        (
            "{berkas} tidak ditulis, supaya suntingan di dalamnya tidak hilang. Pilih folder lain dengan -o, atau "
            "tambahkan --timpa bila isi lama memang boleh diganti."
        ),
        (
            "{berkas} is not written, so that edits in it are not lost. Choose another folder with -o, or add "
            "--overwrite where the old content may be replaced."
        ),
    ),
    "impor.tanya_timpa": (
        "Ganti {berkas} dengan isi yang baru?",
        "Replace {berkas} with the new content?",
    ),
    "impor.beda_lain": (
        "({jumlah} baris lain)",
        "({jumlah:more line|more lines})",
    ),
    "impor.tidak_jadi": (
        "Tidak ada yang ditulis.",
        "Nothing was written.",
    ),
    "impor.pilih_kolom": (
        "Beberapa kolom dapat dibaca sebagai {medan}, dan isinya berbeda:",
        "Several columns may be read as {medan}, and they differ:",
    ),
    "impor.kolom_mana": (
        "Kolom yang dipakai",
        "Column to take",
    ),
    "impor.tanya": (
        "Tulis {jumlah} berkas ke {folder}?",
        "Write {jumlah:file|files} to {folder}?",
    ),
    "impor.ditulis": (
        "Ditulis ke {berkas}",
        "Written to {berkas}",
    ),
    "impor.membaca": (
        "Membaca",
        "Reading",
    ),
    "impor.membaca_lama": (
        "Membaca {berkas}: {detik} detik",
        "Reading {berkas}: {detik:second|seconds}",
    ),
    "impor.diperbarui": (
        "{berkas}: {tangan} suntingan tangan dipertahankan, {sumber} bagian diperbarui dari sumbernya.",
        "{berkas}: {tangan:edit|edits} by hand kept, {sumber:place|places} renewed from the source.",
    ),
    "impor.suntingan": (
        "suntingan tangan: {isi}",
        "edited by hand: {isi}",
    ),
    "impor.suntingan_lain": (
        "dan {jumlah} suntingan tangan lain",
        "and {jumlah:more edit|more edits} by hand",
    ),
    "impor.dihapus_tangan": (
        "(baris dihapus)",
        "(lines taken out)",
    ),
    "impor.dua_suntingan": (
        "disunting tangan dan berubah di sumbernya; suntingan dipakai: {tangan}; di sumbernya: {sumber}",
        "edited by hand and changed in the source; the edit is kept: {tangan}; in the source: {sumber}",
    ),
    "impor.wilayah": (
        "{jumlah} perangkat daerah:",
        "{jumlah:office|offices}:",
    ),
    "impor.wilayah_tanpa_nama": (
        "(perangkat daerahnya tidak disebut)",
        "(the office is not named)",
    ),
    "impor.wilayah_ragu": (
        "perlu diperiksa: {ragu} hal; jumlah yang berbeda: {beda} berkas",
        "to look at: {ragu:thing|things}; totals that differ: {beda:file|files}",
    ),
    "impor.wilayah_kurang": (
        "belum ada: {kurang}",
        "missing: {kurang}",
    ),
    "impor.sama": (
        "{jumlah} berkas sudah ada dengan isi yang sama.",
        "{jumlah:file is|files are} there already with the same content.",
    ),
    "impor.tanpa_hasil": (
        "Tidak ada berkas yang ditulis.",
        "No file was written.",
    ),
    "impor.dan_lain": (
        "(dan {jumlah} lagi seperti ini: {tempat})",
        "(and {jumlah} more like this: {tempat})",
    ),
    "impor.jumlah_sama": (
        "{jumlah} jumlah yang tertulis dalam tabel sama dengan isinya.",
        "{jumlah:total that the table states agrees|totals that the table states agree} with its rows.",
    ),
    "impor.jumlah_beda": (
        "{tempat}: {medan} tertulis {berkas}, menurut isinya {hasil}; selisih {selisih} ({isi})",
        "{tempat}: {medan} is stated as {berkas}, its parts add up to {hasil}; difference {selisih} ({isi})",
    ),
    "impor.jumlah_lain": (
        "dan {jumlah} jumlah lain yang berbeda",
        "and {jumlah:more total that differs|more totals that differ}",
    ),
    "impor.total_sama": (
        "{baris} baris; {jumlah} jumlah dari SIPD sama sampai sen terakhir.",
        "{baris:row|rows}; {jumlah:total of SIPD agrees|totals of SIPD agree} to the last sen.",
    ),
    "impor.total_beda": (
        "{simpul}: {medan} menurut SIPD {berkas}, menurut baris-barisnya {hasil}.",
        "{simpul}: {medan} is {berkas} in SIPD's totals, {hasil} by its rows.",
    ),
    "impor.kepala": (
        "lembar {lembar}: judul kolom di baris {baris}, dibaca sebagai {jenis}",
        "sheet {lembar}: head of columns in rows {baris}, read as {jenis}",
    ),
    "impor.formulir": (
        "lembar {lembar}: formulir RKA/DPA, dibaca per kegiatan dan sub kegiatan",
        "sheet {lembar}: a form RKA/DPA, read by kegiatan and sub kegiatan",
    ),
    "impor.kolom_lewat": (
        "tidak diambil: {kolom} ({jumlah} sel)",
        "not taken: {kolom} ({jumlah:cell|cells})",
    ),
    "impor.ragu": (
        "{jumlah} hal perlu diperiksa:",
        "{jumlah:thing|things} to look at:",
    ),
}
"""key -> Indonesian, English"""
