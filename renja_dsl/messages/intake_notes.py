"""What the importer found doubtful, read another way, or could not place."""

from __future__ import annotations

MESSAGES = {
    "impor.baris_dihapus": (
        "{tempat}: {jumlah} baris bertanda dihapus (active 0), tidak diambil",
        "{tempat}: {jumlah:row is|rows are} marked as deleted (active 0), not taken",
    ),
    "impor.baris_kembar": (
        "{tempat}: {jumlah} baris sama persis dengan baris lain, diambil sekali",
        "{tempat}: {jumlah:row is|rows are} exactly like others, taken once",
    ),
    "impor.kolom_dipilih": (
        "{tempat}: {medan} diambil dari kolom {kolom}; isi kolom {lain} berbeda dan tidak diambil",
        "{tempat}: {medan} was taken from column {kolom}; the columns {lain} differ and were not taken",
    ),
    "impor.jenis_dijumlah": (
        "{tempat}: {medan} dijumlahkan dari kolom {kolom}, karena tabel tidak memuat kolom jumlahnya",
        "{tempat}: {medan} was added up from the columns {kolom}, as the table has no column of their sum",
    ),
    "impor.bulan_dijumlah": (
        "{tempat}: serapan kolom {kolom} ({awal} sampai {akhir}) dijumlahkan ke triwulannya",
        "{tempat}: what columns {kolom} spent ({awal} to {akhir}) was added up into its quarters",
    ),
    "impor.bulan_terakhir": (
        "{tempat}: baris per bulan berisi serapan sampai dengan bulan itu; yang diambil bulan terakhir",
        "{tempat}: rows of months say what was spent until then; the last month was taken",
    ),
    "impor.kumulatif": (
        (
            "{tempat}: kolom {kolom} ({awal} sampai {akhir}) ternyata kumulatif: jumlahnya melebihi pagu atau totalnya "
            "sama dengan kolom terakhir. Kolom terakhir diambil sebagai serapan setahun"
        ),
        (
            "{tempat}: columns {kolom} ({awal} to {akhir}) turn out to be cumulative: their sum exceeds the budget, or "
            "the total is their last. The last was taken as spent in the year"
        ),
    ),
    "impor.rekening": (
        "{tempat}: {jumlah} baris rekening belanja adalah rincian, bukan tingkat rencana ({isi})",
        "{tempat}: {jumlah:row of accounts is a detail|rows of accounts are details}, no level of a plan ({isi})",
    ),
    "impor.rincian": (
        "{tempat}: {jumlah} baris rincian dijumlahkan ke sub kegiatan yang memuatnya",
        "{tempat}: {jumlah:row of details was|rows of details were} added up into their sub kegiatan",
    ),
    "impor.rincian_sama": (
        "{tempat}: {jumlah} baris rincian berisi pagu yang sama ({isi}); tidak jelas apakah dijumlahkan atau diulang",
        "{tempat}: {jumlah} rows of details hold the same pagu ({isi}); whether they add up or repeat it is not clear",
    ),
    "impor.baris_kosong": (
        "{tempat}: {jumlah} baris bernomor tanpa isi, dilewati",
        "{tempat}: {jumlah} numbered rows without content, skipped",
    ),
    "impor.sebelum": (
        "{tempat}: kolom {kolom} memuat keadaan sebelum perubahan; ditulis sebagai dokumen sendiri (murni)",
        "{tempat}: column {kolom} holds what was before the change; written as a document of its own (murni)",
    ),
    "impor.tak_terbaca": (
        '{tempat}: {medan} "{isi}" tidak terbaca sebagai nilai; ditulis {jadi}',
        '{tempat}: {medan} "{isi}" does not read as a value; written {jadi}',
    ),
    "impor.bukan_angka": (
        '{tempat}: {medan} "{isi}" bukan angka; ditulis {jadi}',
        '{tempat}: {medan} "{isi}" is no number; written {jadi}',
    ),
    "impor.notasi": (
        '{tempat}: {medan} "{isi}" dibaca {jadi}',
        '{tempat}: {medan} "{isi}" was read as {jadi}',
    ),
    "impor.titik_ganda": (
        '{tempat}: {medan} "{isi}" dapat berarti ribuan atau desimal; dibaca {jadi}',
        '{tempat}: {medan} "{isi}" may mean thousands or decimals; read as {jadi}',
    ),
    "impor.satuan_lain": (
        '{tempat}: {medan} "{isi}" memakai satuan lain; dibaca {jadi}',
        '{tempat}: {medan} "{isi}" has another unit; read as {jadi}',
    ),
    "impor.terlalu_besar": (
        '{tempat}: {medan} "{isi}" terlalu besar untuk anggaran; ditulis {jadi}',
        '{tempat}: {medan} "{isi}" is too large for a budget; written {jadi}',
    ),
    "impor.pecahan_sen": (
        '{tempat}: {medan} "{isi}" lebih halus dari satu sen; angka aslinya disimpan ({jadi})',
        '{tempat}: {medan} "{isi}" is finer than a sen; its digits are kept ({jadi})',
    ),
    "impor.tak_ditempatkan": (
        '{tempat}: {medan} "{isi}" tidak punya tempat; disimpan sebagai komentar',
        '{tempat}: {medan} "{isi}" has no place; kept as a comment',
    ),
    "impor.tak_sejajar": (
        (
            '{tempat}: banyaknya indikator dan target pada {medan} tidak sama ("{isi}"); targetnya disimpan '
            "seperti tercetak"
        ),
        '{tempat}: {medan} has not as many targets as indicators ("{isi}"); the targets are kept as printed',
    ),
    "impor.tak_berpasangan": (
        '{tempat}: angka Renstra tidak dapat dipasangkan dengan indikatornya ("{isi}"); disimpan sebagai komentar',
        '{tempat}: numbers of the Renstra cannot be paired with their indicators ("{isi}"); kept as a comment',
    ),
    "impor.bertentangan": (
        '{tempat}: {medan} "{isi}" berbeda dari yang sudah ada; yang pertama dipakai',
        '{tempat}: {medan} "{isi}" differs from what is there already; the first one is used',
    ),
    "impor.lembar_dilewati": (
        "{tempat}: lembar tanpa judul kolom yang dikenali, dilewati",
        "{tempat}: a sheet without a head of columns, left out",
    ),
    "impor.baris_jumlah": (
        "{tempat}: baris jumlah, tidak diambil: {isi}",
        "{tempat}: a row of totals, not taken: {isi}",
    ),
    "impor.baris_lain": (
        "{tempat}: di luar tabel, tidak diambil: {isi}",
        "{tempat}: outside the table, not taken: {isi}",
    ),
    "impor.rekap_tanpa_kode": (
        "{tempat}: rata-rata atau predikat tanpa kode program, tidak diambil: {isi}",
        "{tempat}: averages or predikat without the code of a program, not taken: {isi}",
    ),
    "impor.kode_asing": (
        '{tempat}: "{isi}" bukan bentuk kode; tidak dipakai sebagai kode',
        '{tempat}: "{isi}" has not the form of a code; not used as one',
    ),
    "impor.tingkat_ragu": (
        '{tempat}: tingkat "{isi}" ditebak: {jadi}',
        '{tempat}: the level of "{isi}" is a guess: {jadi}',
    ),
    "impor.induk_ditambah": (
        "{tempat}: {isi} ditambahkan karena tabel tidak memuat induknya",
        "{tempat}: {isi} was added because the table does not have it",
    ),
    "impor.indikator_tanpa_nama": (
        '{tempat}: nilai tanpa nama indikator; dinamai "{isi}"',
        '{tempat}: values without the name of an indicator; called "{isi}"',
    ),
    "impor.tanpa_simpul": (
        '{tempat}: indikator tanpa program; ditempatkan di bawah tujuan "{isi}"',
        '{tempat}: an indicator without a program; put below the tujuan "{isi}"',
    ),
    "impor.kode_dua_kali": (
        (
            "{tempat}: kode {kode} ditulis dua kali dengan uang berbeda di {sel} ({nilai}); keduanya diambil. "
            "Hapus atau perbaiki salah satunya"
        ),
        (
            "{tempat}: code {kode} stands twice with different money in {sel} ({nilai}); both were taken. "
            "Delete or correct one of them"
        ),
    ),
    "impor.kode_dari_angka": (
        (
            '{tempat}: kode "{isi}" tersimpan sebagai angka, waktu, atau tanggal; dibaca {jadi} (begitu juga '
            "di {jumlah} baris). Periksa, dan simpan kolom kode sebagai teks"
        ),
        (
            '{tempat}: code "{isi}" is stored as a number, time or date; read as {jadi} (the same in {jumlah} '
            "rows). Check it, and keep the column of codes as text"
        ),
    ),
    "impor.sel_lewat": (
        '{tempat}: "{isi}" pada kolom {kolom} tidak punya tempat, tidak diambil',
        '{tempat}: "{isi}" in column {kolom} has no place in a plan, not taken',
    ),
    "impor.indikator_bersama": (
        '{tempat}: "{isi}" menyebut beberapa indikator dengan satu nilai; diambil sebagai satu indikator',
        '{tempat}: "{isi}" names several indicators that share one value; taken as one indicator',
    ),
    "impor.format_terbatas": (
        (
            "{tempat}: berkas jenis ini tidak menyebut sel persen, satuan dalam format, galat seperti #REF!, "
            "dan baris tersembunyi. Simpan ulang sebagai xlsx bila ada yang memakainya"
        ),
        (
            "{tempat}: a file of this kind does not tell of percent cells, units in formats, errors such as "
            "#REF!, and hidden rows. Save it as xlsx if it has any"
        ),
    ),
    "impor.digabung": (
        "{tempat}: digabung dengan lembar {lembar} menjadi satu rencana",
        "{tempat}: put together with sheet {lembar} as one plan",
    ),
    "impor.tidak_digabung": (
        (
            "{tempat}: tidak digabung dengan lembar {lembar}, karena isinya berbeda pada {isi}; ditulis "
            "sebagai berkas sendiri"
        ),
        "{tempat}: not put together with sheet {lembar}, as they differ at {isi}; written as a file of its own",
    ),
    "impor.skala": (
        "{tempat}: kolom {kolom} tidak dalam rupiah penuh; angkanya dikalikan {kali}",
        "{tempat}: column {kolom} is not in whole rupiah; its numbers were multiplied by {kali}",
    ),
    "impor.tahun_ditebak": (
        "{tempat}: tahun {tahun} diambil dari judul kolom. Bila bukan itu, tambahkan --tahun TAHUN",
        "{tempat}: year {tahun} was taken from the heads of the columns. If it is another, add --year YEAR",
    ),
    "impor.tahun_lembar_lain": (
        "{tempat}: tahun {tahun} diambil dari bagian lain berkas ini. Bila bukan itu, tambahkan --tahun TAHUN",
        "{tempat}: year {tahun} was taken from another part of the file. If it is another, add --year YEAR",
    ),
    "impor.persen_ragu": (
        (
            '{tempat}: {medan} "{isi}" dapat berarti bagian dari satu atau persen; berkas ini tidak menyebut '
            "formatnya; dibaca {jadi}. Simpan ulang sebagai xlsx untuk memastikan"
        ),
        (
            '{tempat}: {medan} "{isi}" may be a share of one or a percentage; this file does not tell its '
            "format; read as {jadi}. Save it as xlsx to be sure"
        ),
    ),
    "impor.lembar_tersembunyi": (
        "{tempat}: lembar tersembunyi, dilewati. Tampilkan lembarnya bila perlu diimpor",
        "{tempat}: hidden sheet, skipped. Show it if it is to be imported",
    ),
    "impor.baris_tersembunyi": (
        "{tempat}: baris tersembunyi, tidak diambil: {isi}. Tampilkan barisnya bila perlu diimpor",
        "{tempat}: hidden row, not taken: {isi}. Show it if it is to be imported",
    ),
    "impor.baris_tersembunyi_diambil": (
        "{tempat}: baris tersembunyi, diambil karena jumlah dalam tabel memuatnya: {isi}",
        "{tempat}: hidden row, taken because the sums of the table contain it: {isi}",
    ),
    "impor.kolom_tersembunyi": (
        "{tempat}: kolom tersembunyi {kolom}, tetap diambil",
        "{tempat}: hidden column {kolom}, taken all the same",
    ),
    "impor.tabel_dilewati": (
        "{tempat}: baris {baris} tabel lain yang bukan rencana, dilewati: {isi}",
        "{tempat}: rows {baris}, another table that is no plan, skipped: {isi}",
    ),
}
"""key -> Indonesian, English"""
