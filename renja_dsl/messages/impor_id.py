"""Messages of `renja import` and `renja nomenklatur`, in Indonesian."""

from __future__ import annotations

IMPOR = {
    "impor.terlalu_besar_berkas": "{berkas} lebih besar dari {batas} MB. Pecah menjadi beberapa berkas.",
    "impor.bukan_json": "{berkas} bukan JSON yang utuh ({sebab}). Unduh ulang berkasnya dari SIPD.",
    "impor.bukan_sipd": "{berkas} bukan lampiran laporan Renja dari SIPD: tidak ada {kurang}. Periksa berkasnya.",
    "impor.baris_kurang": "{berkas} baris {baris} tidak punya {kurang}. Unduh ulang berkasnya dari SIPD.",
    "impor.isian_salah": '{berkas} baris {baris}: isi {medan} "{isi}" bukan yang diharapkan. '
    "Perbaiki di SIPD, lalu unduh ulang.",
    "impor.kode_rangkap": "{berkas}: kode {kode} ditulis dua kali dengan uang berbeda di {tempat} ({nilai}). "
    "Hapus atau perbaiki salah satunya.",
    "impor.tahun_campur": "{berkas} memuat tahun {tahun}. Impor satu tahun dalam satu berkas.",
    "impor.kantor_campur": "{berkas} memuat beberapa perangkat daerah (id_unit {ada}). "
    "Pisahkan menjadi satu berkas untuk satu perangkat daerah.",
    "impor.tanpa_calamine": "{berkas}: membaca lembar kerja memerlukan python-calamine. "
    "Pasang dengan: pip install 'renja-dsl[spreadsheet]'",
    "impor.bukan_lembar": "{berkas} rusak, atau isinya bukan yang dikatakan namanya. "
    "Buka dengan aplikasinya, lalu simpan ulang.",
    "impor.bersandi": "{berkas} dilindungi kata sandi. Simpan salinan tanpa kata sandi.",
    "impor.zip_bom": "{berkas} mengembang terlalu besar bila dibuka ({ukuran} MB) dan tidak dibaca. "
    "Bila berkas ini wajar, simpan ulang sebagai csv.",
    "impor.entitas": "{berkas} memuat deklarasi XML yang tidak pernah ditulis aplikasi perkantoran, dan tidak dibaca. "
    "Simpan ulang berkasnya.",
    "impor.lembar_besar": "{berkas} lembar {lembar}: {baris} baris dan {kolom} kolom, lebih dari {batas}. "
    "Hapus baris dan kolom kosong di luar tabel.",
    "impor.csv_rusak": "{berkas} baris {baris} tidak terbaca sebagai csv: {sebab}. Periksa tanda kutipnya.",
    "impor.jenis_asing": "{berkas}: jenis berkas ini tidak dikenal. Yang dapat diimpor: {ada}.",
    "impor.folder_kosong": "Tidak ada berkas yang dapat diimpor di {berkas}. Periksa nama foldernya.",
    "impor.tanpa_kepala": "{berkas}: tidak ada baris judul kolom yang dikenali pada lembar {lembar}. "
    "Perlu kolom kode atau uraian dan satu kolom lain, misalnya pagu; sebutkan dengan --map KOLOM=MEDAN.",
    "impor.tanpa_tahun": "{berkas} lembar {lembar}: tahunnya tidak disebut. Tambahkan --year TAHUN.",
    "impor.kolom_teks": '{berkas} {tempat}: "{isi}" pada kolom {kolom} yang dikenali sebagai {medan}; '
    "sebagian besar isinya kata, bukan angka. Sebutkan arti kolom itu dengan --map {kolom}=MEDAN.",
    "impor.medan_asing": "{berkas}: tidak ada medan {nama} untuk --map. "
    "Pakai misalnya kode, nama, indikator, satuan, target, pagu, pagu maju, realisasi@TW1, target@2026.",
    "impor.kolom_asing": "{berkas}: tidak ada kolom {nama}. Pakai judul kolom seperti tertulis, atau hurufnya.",
    "impor.peta_rusak": "{berkas} tidak terbaca sebagai peta kolom. Hapus berkas itu, lalu pakai --map lagi.",
    "impor.tak_terurai": '{berkas}: hasilnya tidak terbaca kembali pada baris {baris} ("{isi}"), maka tidak ditulis. '
    "Laporkan berkas ini.",
    "impor.sasaran_rangkap": "Dua sumber akan menulis {berkas}. Impor satu per satu, dengan -o yang berbeda.",
    "impor.perlu_yes": "Tidak ada yang ditulis. Tambahkan --yes untuk menulis tanpa bertanya.",
    "impor.tanya": "Tulis {jumlah} berkas ke {folder}?",
    "impor.ditulis": "{jumlah} berkas ditulis ke {folder}.",
    "impor.total_sama": "{baris} baris; {jumlah} jumlah dari SIPD sama sampai sen terakhir.",
    "impor.total_beda": "{simpul}: {medan} menurut SIPD {berkas}, menurut baris-barisnya {hasil}.",
    "impor.kepala": "lembar {lembar}: judul kolom di baris {baris}, dibaca sebagai {jenis}",
    "impor.kolom_lewat": "tidak diambil: {kolom} ({jumlah} sel)",
    "impor.ragu": "{jumlah} hal perlu diperiksa:",
    "impor.tak_terbaca": '{tempat}: {medan} "{isi}" tidak terbaca sebagai nilai; ditulis {jadi}',
    "impor.bukan_angka": '{tempat}: {medan} "{isi}" bukan angka; ditulis {jadi}',
    "impor.notasi": '{tempat}: {medan} "{isi}" dibaca {jadi}',
    "impor.titik_ganda": '{tempat}: {medan} "{isi}" dapat berarti ribuan atau desimal; dibaca {jadi}',
    "impor.satuan_lain": '{tempat}: {medan} "{isi}" memakai satuan lain; dibaca {jadi}',
    "impor.terlalu_besar": '{tempat}: {medan} "{isi}" terlalu besar untuk anggaran; ditulis {jadi}',
    "impor.pecahan_sen": '{tempat}: {medan} "{isi}" lebih halus dari satu sen; angka aslinya disimpan ({jadi})',
    "impor.tak_ditempatkan": '{tempat}: {medan} "{isi}" tidak punya tempat; disimpan sebagai komentar',
    "impor.tak_sejajar": '{tempat}: banyaknya indikator dan target pada {medan} tidak sama ("{isi}"); '
    "targetnya disimpan seperti tercetak",
    "impor.tak_berpasangan": '{tempat}: angka Renstra tidak dapat dipasangkan dengan indikatornya ("{isi}"); '
    "disimpan seperti tercetak",
    "impor.bertentangan": '{tempat}: {medan} "{isi}" berbeda dari yang sudah ada; yang pertama dipakai',
    "impor.lembar_dilewati": "{tempat}: lembar tanpa judul kolom yang dikenali, dilewati",
    "impor.baris_jumlah": "{tempat}: baris jumlah, tidak diambil: {isi}",
    "impor.baris_lain": "{tempat}: di luar tabel, tidak diambil: {isi}",
    "impor.rekap_tanpa_kode": "{tempat}: rata-rata atau predikat tanpa kode program, tidak diambil: {isi}",
    "impor.kode_asing": '{tempat}: "{isi}" bukan bentuk kode; tidak dipakai sebagai kode',
    "impor.tingkat_ragu": '{tempat}: tingkat "{isi}" ditebak: {jadi}',
    "impor.induk_ditambah": "{tempat}: {isi} ditambahkan karena tabel tidak memuat induknya",
    "impor.indikator_tanpa_nama": '{tempat}: nilai tanpa nama indikator; dinamai "{isi}"',
    "impor.tanpa_simpul": '{tempat}: indikator tanpa program; ditempatkan di bawah tujuan "{isi}"',
    "impor.kode_dua_kali": "{tempat}: kode {kode} ditulis dua kali dengan uang berbeda di {sel} ({nilai}); "
    "keduanya diambil. Hapus atau perbaiki salah satunya",
    "impor.kode_dari_angka": '{tempat}: kode "{isi}" tersimpan sebagai angka, waktu, atau tanggal; dibaca {jadi} '
    "(begitu juga di {jumlah} baris). Periksa, dan simpan kolom kode sebagai teks",
    "impor.sel_lewat": '{tempat}: "{isi}" pada kolom {kolom} tidak punya tempat, tidak diambil',
    "impor.indikator_bersama": '{tempat}: "{isi}" menyebut beberapa indikator dengan satu nilai; diambil sebagai '
    "satu indikator",
    "impor.format_terbatas": "{tempat}: berkas jenis ini tidak menyebut sel persen, satuan dalam format, galat seperti "
    "#REF!, dan baris tersembunyi. Simpan ulang sebagai xlsx bila ada yang memakainya",
    "impor.digabung": "{tempat}: digabung dengan lembar {lembar} menjadi satu rencana",
    "impor.tidak_digabung": "{tempat}: tidak digabung dengan lembar {lembar}, karena isinya berbeda pada {isi}; "
    "ditulis sebagai berkas sendiri",
    "impor.skala": "{tempat}: kolom {kolom} tidak dalam rupiah penuh; angkanya dikalikan {kali}",
    "impor.tahun_ditebak": "{tempat}: tahun {tahun} diambil dari judul kolom. Bila bukan itu, tambahkan --year TAHUN",
    "impor.persen_ragu": '{tempat}: {medan} "{isi}" dapat berarti bagian dari satu atau persen; berkas ini tidak '
    "menyebut formatnya; "
    "dibaca {jadi}. Simpan ulang sebagai xlsx untuk memastikan",
    "impor.lembar_tersembunyi": "{tempat}: lembar tersembunyi, dilewati. Tampilkan lembarnya bila perlu diimpor",
    "impor.baris_tersembunyi": "{tempat}: baris tersembunyi, tetap diambil: {isi}",
    "impor.kolom_tersembunyi": "{tempat}: kolom tersembunyi {kolom}, tetap diambil",
    "impor.tabel_dilewati": "{tempat}: baris {baris} tabel lain yang bukan rencana, dilewati: {isi}",
}

NOMENKLATUR = {
    "nomenklatur.tanpa_tahun": "{berkas}: tahun tabel tidak disebut. Tambahkan --year TAHUN.",
    "nomenklatur.bentuk_asing": "{berkas}: tidak ada kolom program, kegiatan, dan sub kegiatan "
    "seperti tabel nomenklatur.",
    "nomenklatur.dimuat": "{banyak} kode nomenklatur {tahun} ({ganti} pengganti) disimpan di {berkas}.",
    "nomenklatur.kosong": "Belum ada tabel di {folder}. Muat dengan: renja nomenklatur load BERKAS",
    "nomenklatur.rusak": "{berkas} tidak terbaca. Muat ulang dengan: renja nomenklatur load BERKAS",
    "nomenklatur.baris": "{tahun}: {banyak} kode, {ganti} pengganti, dari {sumber} ({berkas})",
}
