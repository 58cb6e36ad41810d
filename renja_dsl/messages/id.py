"""Messages in Indonesian. `{usul}` is what to write instead; `{tertulis}` what stands there."""

from __future__ import annotations

from renja_dsl.messages import tables
from renja_dsl.messages.impor_id import IMPOR, NOMENKLATUR

BILANGAN = {
    "bilangan.koma_ribuan": '"{tertulis}" memakai koma sebagai pemisah ribuan. Tulis {usul}.',
    "bilangan.titik_ribuan": 'Titik pada "{tertulis}" tidak memisahkan setiap tiga angka. '
    "Tulis {usul}, bila itu yang dimaksud.",
    "bilangan.titik_desimal": '"{tertulis}" memakai titik sebagai tanda desimal. '
    "Titik hanya untuk ribuan; tulis {usul}.",
    "bilangan.nol_titik": '"{tertulis}" diawali nol dan titik, padahal titik hanya untuk ribuan. Tulis {usul}.',
    "bilangan.bentuk": '"{tertulis}" tidak terbaca sebagai angka. Tulis seperti 1.500 atau 0,75.',
    "persen.tanpa_tanda": '"{tertulis}" belum memakai tanda persen. Tulis {usul}.',
    "persen.kosong": 'Tidak ada angka pada "{tertulis}". Tulis angka sebelum tanda persen, misalnya 22,5%.',
    "peringkat.huruf_kecil": 'Peringkat "{tertulis}" diawali huruf kecil. Tulis {usul}.',
    "peringkat.bentuk": '"{tertulis}" bukan bentuk peringkat. '
    "Tulis kata yang diawali huruf besar, misalnya BB atau Level 3.",
    "besaran.satuan": 'Satuan pada "{tertulis}" belum ditulis dengan benar. Tulis {usul}.',
    "besaran.koma": 'Setelah "{tertulis}" ada koma. Beberapa besaran dipisah titik koma: 15 koperasi; 11 kecamatan. '
    "Koma hanya untuk deret (TW1: ..., TW2: ...).",
    "komponen.bentuk": '"{tertulis}" tidak terbaca sebagai besaran. Tulis seperti 15 koperasi; 11 kecamatan.',
    "komponen.koma": 'Besaran pada "{tertulis}" dipisah koma. Pisahkan dengan titik koma: {usul}.',
    "rentang.beda_jenis": "Kedua ujung rentang ini berbeda jenis. Tulis keduanya sebagai persen, rupiah, atau angka.",
}

RUPIAH = {
    "rupiah.kosong": 'Tidak ada angka pada "{tertulis}". Tulis seperti Rp1.500.000; bila memang nol, tulis nihil.',
    "rupiah.bentuk": '"{tertulis}" tidak terbaca sebagai rupiah. Tulis seperti Rp1.500.000.',
    "rupiah.skala_asing": 'Kata setelah angka pada "{tertulis}" tidak dikenal. Pakai ribu, juta, miliar, atau triliun.',
    "rupiah.tanpa_rp": '"{tertulis}" belum memakai Rp. Tulis {usul}.',
    "rupiah.huruf_rp": 'Rp pada "{tertulis}" salah huruf besar atau kecilnya. Tulis {usul}.',
    "rupiah.titik_rp": '"{tertulis}" memakai titik setelah Rp. Tulis {usul}.',
    "rupiah.letak_tanda": 'Tanda minus atau kurung pada "{tertulis}" salah tempat. Tulis {usul}.',
    "rupiah.koma_ribuan": '"{tertulis}" memakai koma sebagai pemisah ribuan. Tulis {usul}.',
    "rupiah.titik_ribuan": 'Titik pada "{tertulis}" tidak memisahkan setiap tiga angka. '
    "Tulis {usul}, bila itu yang dimaksud.",
    "rupiah.titik_desimal": '"{tertulis}" memakai titik sebagai tanda desimal. Titik hanya untuk ribuan; tulis {usul}.',
    "rupiah.nol_titik": '"{tertulis}" diawali nol dan titik, padahal titik hanya untuk ribuan. Tulis {usul}.',
    "rupiah.ekor": '"{tertulis}" memakai tanda penutup setelah angka. Tulis {usul}.',
    "rupiah.ejaan_skala": 'Ejaan "{tertulis}" belum baku. Tulis {usul}.',
    "rupiah.titik_skala": '"{tertulis}" memakai titik ribuan dan kata skala sekaligus. Tulis {usul}.',
    "rupiah.desimal": '"{tertulis}" lebih halus dari satu sen. '
    "Tulis paling banyak dua angka di belakang koma, misalnya {usul}.",
    "rupiah.tanda_kurung": 'Tanda kurung pada "{tertulis}" tidak berpasangan. Tulis {usul}, bila memang negatif.',
    "rupiah.spasi": 'Spasi pada "{tertulis}" tidak pada tempatnya. Tulis {usul}.',
    "pagu.tanpa_rp": '"{tertulis}" pada {medan} belum memakai Rp. Tulis {usul}.',
}

WAKTU = {
    "tahun.bentuk": '"{tertulis}" bukan tahun. Tulis empat angka dari 1900 sampai 2199, misalnya 2024.',
    "periode.bentuk": '"{tertulis}" bukan periode. Tulis tahun awal dan tahun akhir, misalnya 2021-2026.',
    "periode.tanda_hubung": 'Kedua tahun pada "{tertulis}" perlu dihubungkan dengan tanda hubung tanpa spasi. '
    "Tulis {usul}.",
    "periode.terbalik": 'Tahun akhir pada "{tertulis}" lebih dulu dari tahun awalnya. Tulis {usul}.',
    "periode.sama": 'Tahun awal dan tahun akhir "{tertulis}" sama. '
    "Tulis periode yang lebih dari satu tahun, misalnya 2021-2026.",
    "triwulan.penulisan": 'Triwulan ditulis singkat, bukan "{tertulis}". Tulis {usul}.',
    "triwulan.bentuk": '"{tertulis}" bukan triwulan. Tulis TW1, TW2, TW3, atau TW4.',
}

TEKS = {
    "teks.belum_ditutup": "Tanda kutip {tertulis} belum ditutup. Tambahkan tanda kutip di akhir teks.",
    "teks.garis_miring": "Garis miring terbalik pada {tertulis} perlu ditulis dua kali. Tulis {usul}.",
    "teks.tanpa_kutip": 'Teks "{tertulis}" belum diapit tanda kutip. Tulis {usul}.',
    "teks.pagar": "Di dalam teks {tertulis} ada deretan tanda kutip yang menyerupai penutupnya. "
    "Pakai tanda kutip pembuka dan penutup yang lebih banyak.",
    "kutip.belum_ditutup": 'Tanda kutip setelah "{setelah}" belum ditutup. Tambahkan " di akhir baris; '
    'teks beberapa baris ditutup dengan tanda kutip sebanyak pembukanya (""").',
}

PERNYATAAN = {
    "kata.tak_dikenal": '"{tertulis}" bukan kata kunci, padahal setiap baris diawali kata kunci. '
    "Beri tanda # di depannya bila ini hanya keterangan.",
    "kata.salah_eja": '"{tertulis}" bukan kata kunci. Tulis {usul}, bila itu yang dimaksud.',
    "kata.mirip": '"{tertulis}" tidak dikenal setelah "{setelah}". Tulis {usul}, bila itu yang dimaksud.',
    "kata.huruf_besar": 'Kata kunci "{tertulis}" memakai huruf besar. Tulis {usul}.',
    "pernyataan.belum_selesai": 'Baris ini berhenti setelah "{setelah}". Lanjutkan dengan {diharapkan}.',
    "pernyataan.berlebih": 'Setelah "{setelah}" baris ini sudah lengkap, tetapi masih ada "{tertulis}". '
    "Hapus kelebihannya, atau pindahkan ke baris sendiri.",
    "pernyataan.tak_diduga": '"{tertulis}" tidak dapat ditulis setelah "{setelah}". '
    "Yang dapat ditulis di sini: {diharapkan}.",
    "deret.kunci_rangkap": "{kunci} ditulis dua kali dalam satu deret. Hapus salah satunya.",
    "arah.rumus": "Rumus arah turun ini tidak dikenal. Pilih salah satu: {pilihan}.",
    "spasi.asing": "Di sini ada spasi khusus ({kode}) yang tidak terlihat bedanya. Ganti dengan spasi biasa.",
    "ekspresi.terlalu_panjang": "Rumus ini lebih panjang dari {batas} operator. "
    "Tulis jumlah yang panjang sebagai jumlah([Rp..., Rp...]).",
    "ekspresi.terlalu_dalam": "Rumus ini bertingkat terlalu dalam. Pecah menjadi beberapa rumus yang lebih pendek.",
    "ekspresi.rupiah_kurung": "Di dalam rumus, jumlah negatif ditulis dengan minus, bukan tanda kurung. "
    "Tulis seperti -Rp500.000.",
    "pola.tak_didukung": 'Pola tidak dapat memakai "{tertulis}". Pakai huruf, kelas seperti [0-9], kelompok (...), '
    "pilihan |, dan ulangan * + ?.",
    "pola.rusak": "Pola ini tidak dapat dibaca ({sebab}). Periksa pasangan tanda kurung dan ulangannya.",
}

BERKAS = {
    "berkas.terlalu_besar": "{berkas} lebih besar dari {batas} MB. Pecah berkas ini menjadi beberapa dokumen.",
    "berkas.tak_terbaca": "{berkas} tidak dapat dibaca: {sebab}. Periksa nama dan izin berkasnya.",
    "berkas.tak_tertulis": "{berkas} tidak dapat ditulis: {sebab}. Periksa folder dan izinnya.",
    "berkas.biner": "{berkas} bukan berkas teks. "
    "Bila ini lembar kerja atau dokumen Word, salin isinya sebagai teks ke berkas .renja.",
    "berkas.bukan_utf8": "{berkas} baris {baris} memuat bita {bita} yang bukan UTF-8. "
    "Simpan ulang berkas sebagai UTF-8.",
    "berkas.baris_panjang": "{berkas} baris {baris} lebih panjang dari {batas} karakter. Pecah menjadi beberapa baris.",
    "berkas.tidak_ada": "{berkas} tidak ditemukan. Periksa nama dan foldernya.",
    "berkas.tanpa_rencana": "Tidak ada berkas .renja di {berkas}. Periksa nama foldernya.",
    "berkas.kosong": "{berkas} masih kosong. Mulai dengan kepala dokumen, misalnya renja 2024.",
}

DOKUMEN = {
    "kepala.hilang": "Dokumen ini belum punya kepala. "
    "Awali dengan jenis dan tahunnya, misalnya renja 2024 atau renstra 2021-2026.",
    "kepala.rangkap": "Dokumen ini sudah punya kepala. "
    "Hapus baris ini, atau pindahkan isi di bawahnya ke berkas sendiri.",
    "tempat.indikator": "{medan} tidak punya indikator di atasnya. Tulis di bawah indikatornya.",
    "tempat.simpul": "{medan} tidak punya program, kegiatan, atau sasaran di atasnya. Tulis di bawah pemiliknya.",
    "tempat.rekap": "{medan} tidak punya rekap di atasnya. Tulis di bawah baris rekap.",
    "tempat.skala": "{medan} tidak punya skala di atasnya. Tulis di bawah baris skala atau satuan.",
    "isian.rangkap": "{medan} ini sudah ditulis sebelumnya. Yang pertama yang dipakai; hapus salah satunya.",
    "deret.kunci": "Kunci {kunci} tidak berlaku untuk {medan}. Pakai {pilihan}.",
    "satuan.kosong": "Satuan pada baris ini belum ditulis. Tulis misalnya satuan orang.",
    "indikator.tak_bernama": "Tidak ada indikator {id} sebelum baris ini. "
    'Beri nama pada indikator aslinya: indikator {id} "...".',
    "indentasi.menyesatkan": "Letak baris ini tidak sesuai pemiliknya: baris ini milik {pemilik} terdekat di atasnya. "
    "Rapikan dengan renja rapikan, atau pindahkan barisnya.",
    "akibat.simpul": "Baris di bawahnya tetap dianggap miliknya.",
    "akibat.isian": "Nilai ini tidak ikut dihitung sampai diperbaiki.",
    "akibat.pemilik": "Pemeriksaan pada bagian ini ditunda sampai baris ini diperbaiki.",
}

RUJUKAN = {
    "rujukan.keluar": "{berkas} berada di luar folder kerja. "
    "Pindahkan dokumen itu ke dalamnya, atau perbaiki alamatnya.",
    "rujukan.tidak_ada": "{berkas} tidak ditemukan. Periksa nama berkasnya, atau hapus baris ini.",
    "rujukan.tak_terbaca": "{berkas} tidak dapat dibaca. Periksa berkasnya.",
    "rujukan.jenis": "{berkas} adalah dokumen {ada}, padahal yang dirujuk {diminta}. "
    "Perbaiki jenis atau nama berkasnya.",
    "rujukan.melingkar": "Rujukan ke {berkas} kembali ke dokumen ini sendiri. Hapus salah satu rujukannya.",
    "rujukan.tahun": "{berkas} berlaku untuk {ada}, tidak cocok dengan {tahun}. Rujuk dokumen untuk tahun yang sesuai.",
    "rujukan.tahun_evaluasi": "Evaluasi {tahun} menilai Renja {tahun}, padahal {berkas} adalah Renja {ada}. "
    "Rujuk Renja tahun yang dievaluasi.",
    "rujukan.perangkat": "{berkas} milik perangkat daerah {ada}, bukan {diminta}. "
    "Rujuk dokumen perangkat daerah yang sama.",
}

ATURAN = {
    "aturan.tanpa_kepala": "Baris ini berada sebelum aturan pertama. Awali dengan baris aturan, nomor, dan namanya.",
    "aturan.kurang": "Aturan {aturan} belum punya {kurang}. Tambahkan baris {kurang}.",
    "aturan.nama_rangkap": "Nama {nama} sudah dipakai di aturan ini. Pakai nama lain.",
    "aturan.nomor_rangkap": "Nomor {aturan} sudah dipakai di {di}. Pakai nomor lain.",
    "aturan.pastikan_rangkap": "Satu aturan hanya punya satu pastikan. Gabungkan dengan dan, atau buat aturan sendiri.",
    "aturan.tanpa_kerangka": "contoh dengan ganti memerlukan kerangka di atasnya. Tambahkan kerangka di awal berkas.",
    "aturan.ganti": 'Teks "{tertulis}" ada {kali} kali di kerangka, padahal harus tepat satu kali. '
    "Perpanjang atau perbaiki teksnya.",
    "aturan.perulangan": "Perulangan di sini bersarang lebih dari {batas} tingkat, sehingga pemeriksaannya tidak akan "
    "selesai. Kurangi satu tingkat, atau pecah menjadi beberapa aturan.",
    "tingkat.tak_dikenal": "{nama} tidak dapat diperiksa satu per satu. Pilih dari: {ada}.",
    "tingkat.campur": "Jenis ini tidak dapat digabung dengan tingkat lain dalam satu untuk setiap. "
    "Tulis aturan tersendiri.",
    "parameter.bukan_harfiah": "Nilai parameter harus ditulis langsung, misalnya 50% atau Rp50.000.000, bukan sebagai "
    "rumus.",
    "nama.tak_dikenal": "{nama} tidak dikenal di sini. Periksa ejaannya, atau tetapkan dulu dengan misal.",
    "atribut.tak_dikenal": "{tipe} tidak punya {nama}. Yang ada: {ada}.",
    "pilihan.tak_dikenal": "{nama} bukan salah satu pilihan. Yang ada: {ada}.",
    "adalah.tak_dikenal": "{nama} bukan jenis nilai. Yang ada: {ada}.",
    "fungsi.tak_dikenal": "Fungsi {nama} tidak ada. Periksa ejaannya; daftarnya ada di docs/aturan.md.",
    "fungsi.banyak_argumen": "{nama} memerlukan {diminta} argumen, tetapi diberi {ada}.",
    "ada.bukan_acuan": "ada dan kosong hanya untuk isi dokumen, misalnya ada k.pagu, bukan untuk hasil hitungan.",
    "untuk.di_luar": "untuk ... di ... hanya dapat ditulis di dalam fungsi seperti jumlah, banyak, atau semua.",
    "tipe.lain": "Di sini diperlukan {diminta}, tetapi tertulis {ada}.",
    "tipe.tanpa_atribut": "Nilai berjenis {tipe} tidak punya bagian yang dapat diambil dengan titik.",
    "tipe.bukan_deret": "Nilai berjenis {tipe} bukan deret, jadi tidak punya kunci tahun atau triwulan.",
    "tipe.bukan_daftar": "Di sini diperlukan daftar, tetapi tertulis {ada}.",
    "tipe.daftar_campur": "Isi daftar harus sejenis: anggota ini {ada}, yang pertama {diminta}.",
    "tipe.operator": "{kiri} dan {kanan} tidak dapat dihitung dengan {operator}.",
    "tipe.banding": "{kiri} tidak dapat dibandingkan dengan {kanan}. "
    "Tulis keduanya sejenis, misalnya Rp200 juta, 25%, atau 3.",
    "tipe.urutan": "Nilai berjenis {tipe} tidak punya urutan. Pakai = atau !=.",
    "tipe.anggota": "{kiri} tidak mungkin menjadi anggota {kanan}.",
    "tipe.cabang": "Kedua cabang harus sejenis, tetapi yang satu {kiri} dan yang lain {kanan}.",
    "tipe.jumlah": "{nama} tidak dapat dihitung atas {ada}. Ambil angkanya dulu, misalnya dengan angka(...).",
    "aturan.tak_dikenal": "Tidak ada aturan {nama}. Lihat daftarnya dengan renja aturan.",
    "aturan.asli": "Hanya aturan bawaan yang dapat memakai asli. "
    "Tulis pemeriksaannya dengan untuk setiap dan pastikan.",
    "pesan.kurung": "Kurung kurawal dalam pesan tidak berpasangan. "
    "Tulis kurung buka, ekspresi, dan kurung tutup pada satu baris.",
    "abai.tanpa_alasan": "abai {aturan} belum punya alasan. Tambahkan alasan, misalnya nomor surat yang mendasarinya.",
    "abai.sia_sia": "abai {aturan} tidak mengabaikan temuan apa pun. Hapus baris ini.",
    "usul.mungkin": "Mungkin maksudnya {usul}.",
    "perbaikan.tulis": "Tulis {usul}.",
}

PERINTAH = {
    "rapikan.rusak": "{berkas} tidak dirapikan: {banyaknya} barisnya belum dapat dibaca. "
    "Perbaiki dulu dengan bantuan renja periksa.",
    "rapikan.berubah": "{berkas} tidak dirapikan: isinya akan berubah pada baris {baris}. "
    "Berkas dibiarkan; laporkan kejadian ini.",
    "rapikan.komentar_hilang": "{berkas} tidak dirapikan: komentar {komentar} akan hilang. "
    "Berkas dibiarkan; laporkan kejadian ini.",
    "rapikan.tak_tetap": "{berkas} tidak dirapikan: hasilnya belum tetap. Berkas dibiarkan; laporkan kejadian ini.",
    "rapikan.ditulis": "{berkas} dirapikan.",
    "rapikan.akan_berubah": "{berkas} belum rapi. Jalankan renja rapikan {berkas}.",
    "ekspor.bermasalah": "{berkas} punya {banyak} baris yang tidak dapat dibaca seluruhnya; "
    "nilainya tidak ikut diekspor. Periksa dengan renja periksa.",
    "jelaskan.tingkat": "Tingkat",
    "jelaskan.dasar": "Dasar",
    "jelaskan.berlaku": "Berlaku untuk",
    "jelaskan.parameter": "Parameter",
    "jelaskan.setelan": "dari renja.toml; bawaan",
    "jelaskan.teks": "Bunyi aturan:",
    "jelaskan.salah": "Contoh yang salah:",
    "jelaskan.benar": "Contoh yang benar:",
    "baseline.ditulis": "{berkas}: temuan di {jumlah} tempat dicatat, {selesai} yang sudah selesai dihapus.",
    "baseline.pakai": 'Agar dipakai, tulis baseline = "{berkas}" di renja.toml.',
    "baseline.tidak_ada": "Baseline {berkas} tidak ditemukan. Buat dengan renja periksa --write-baseline.",
    "baseline.rusak": "{berkas} bukan baseline yang dapat dipakai: {sebab}. "
    "Berkas dibiarkan; hapus atau pilih nama lain.",
    "keluaran.bentuk": '--output "{nama}" tidak terbaca. '
    "Tulis BENTUK:BERKAS, misalnya sarif:temuan.sarif. Bentuk: {ada}.",
    "git.tidak_ada": "Perintah git tidak ditemukan, padahal --changed memerlukannya. "
    "Pasang git, atau periksa tanpa --changed.",
    "git.bukan_repo": "{berkas} tidak berada dalam repositori git, sehingga --changed tidak dapat dipakai. "
    "Periksa tanpa --changed.",
    "git.revisi": "Revisi git {nama} tidak ada di sini. "
    "Periksa namanya; di CI, ambil riwayatnya dulu (fetch-depth: 0).",
    "git.tanpa_perubahan": "Tidak ada rencana yang berubah sejak {nama}.",
    "git.gagal": "git tidak dapat menjawab: {sebab}.",
    "uji.salah": "{berkas}:{baris}: contoh salah {aturan} harus menimbulkan {aturan} saja. Yang timbul: {ada}.",
    "uji.benar": "{berkas}:{baris}: contoh benar {aturan} tidak boleh menimbulkan temuan. Yang timbul: {ada}.",
    "uji.tidak_ada": "tidak ada",
    "uji.tanpa_salah": "{berkas}:{baris}: {aturan} belum punya contoh salah. Tambahkan contoh salah di bawahnya.",
    "uji.tanpa_benar": "{berkas}:{baris}: {aturan} belum punya contoh benar. Tambahkan contoh benar di bawahnya.",
    "uji.ringkas": "{contoh} contoh dari {aturan} aturan: {lulus} lulus, {gagal} gagal. "
    "Lengkap dengan contoh salah dan benar: {lengkap} aturan.",
    "uji.kosong": "Tidak ada aturan di {berkas}. Awali dengan baris aturan, nomor, dan namanya.",
    "uji.tanpa_hypothesis": "pytest --renja memerlukan Hypothesis. Pasang dengan: pip install 'renja-dsl[testing]'",
    "aturan.baru_nomor": "{nama} bukan nomor aturan. Tulis tiga huruf besar dan tiga angka, misalnya BKL001.",
    "aturan.baru_nama": "{nama} bukan nama aturan. "
    "Tulis dengan huruf kecil, angka, dan tanda hubung, misalnya pagu-tidak-bulat.",
    "aturan.baru_ada": "{berkas} sudah ada dan tidak ditimpa. "
    "Pilih berkas lain dengan --output, atau tambahkan aturannya di sana.",
    "aturan.baru_ditulis": "{berkas} ditulis. Ubah isinya, lalu jalankan renja aturan test {berkas}.",
    "aturan.baru_daftar": 'Agar dipakai, tulis buku_aturan = ["{berkas}"] di renja.toml.',
}

SETELAN = {
    "setelan.tak_terbaca": "{berkas} tidak dapat dibaca: {sebab}.",
    "setelan.bukan_toml": "{berkas} bukan TOML yang benar: {sebab}.",
    "setelan.kunci": "{berkas}: setelan {nama} tidak dikenal.",
    "setelan.jenis": "{berkas}: {nama} harus berupa {diminta}.",
    "setelan.buku_kosong": "Tidak ada buku aturan yang cocok dengan {nama}. Periksa setelan buku_aturan.",
    "setelan.buku_keluar": "Buku aturan {nama} berada di luar folder kerja. Pindahkan ke dalamnya.",
    "setelan.skala": "{berkas}: skala {nama} tidak dikenal. Yang ada: {ada}.",
    "setelan.bahasa": "{berkas}: bahasa {nama} tidak tersedia. Pilih id atau en.",
    "setelan.parameter": "Aturan {aturan} tidak punya parameter {nama}. Yang ada: {ada}.",
    "setelan.nilai_parameter": "Nilai parameter aturan {aturan} tidak dapat dipakai. Tulis seperti {contoh}.",
    "setelan.paket_tak_ada": "Tidak ada paket aturan {nama} yang terpasang. Yang terpasang: {ada}.",
    "setelan.paket_rusak": "Paket aturan {nama} tidak dapat dibaca: {sebab}.",
    "setelan.paket_kosong": "Paket aturan {nama} tidak berisi berkas .aturan.",
}

ATURAN_ASLI = {
    "tertinggal": "{siapa}: tanpa {apa}, padahal {banyak} lainnya mengisinya",
    "rangkap.baris": '{medan} "{isi}" ditulis dua kali',
    "rujukan.tak_dirujuk": "{berkas} milik perangkat daerah ini, tetapi tidak dirujuk",
    "bab.urutan": "Bab {nomor} ditulis setelah {sesudah}; mestinya {mestinya}",
    "sumber.rancu": 'Sumber dana {kode} "{nama}" lebih sering ditulis {kode_lain} "{nama_lain}" ({banyak} kali)',
    "klaim.beda": "{judul}: tertulis {ditulis}, tabel menunjukkan {dihitung}, selisih {selisih}",
    "klaim.lain": "{judul}: tertulis {ditulis}, tabel menunjukkan {dihitung}",
    "klaim.urutan": "{judul}: tidak benar bahwa {dihitung} {operator} {ditulis}",
    "klaim.salah": "{judul}: tidak sesuai dengan tabel",
    "narasi.kurung": "Kurung kurawal {kurung} tidak berpasangan. "
    "Tulis {kurung}{kurung} bila memang kurung kurawal yang dimaksud.",
    "narasi.kosong": "Kurung kurawal ini tidak memuat ungkapan. Isi dengan yang dihitung, misalnya banyak(program).",
    "usul.mungkin": "Mungkin maksudnya {usul}.",
    "seribu.anak": "{jenis} {kode} {nama}: tertulis {ditulis}, kira-kira seribu kali lebih besar atau lebih kecil dari "
    "jumlah anaknya, {pembanding}",
    "seribu.rkpd": "{jenis} {kode} {nama}: tertulis {ditulis}, kira-kira seribu kali lebih besar atau lebih kecil dari "
    "pagunya dalam RKPD, {pembanding}",
    "seribu.sebelumnya": "{jenis} {kode} {nama}: tertulis {ditulis}, kira-kira seribu kali lebih besar atau "
    "lebih kecil dari pagunya dalam dokumen sebelumnya, {pembanding}",
}

HILANG = {
    "hilang.kosong": "nilai tidak ditulis",
    "hilang.baris_rusak": "baris belum dapat dibaca",
    "hilang.sel_tak_terbaca": "isi sel tidak terbaca",
    "hilang.dokumen_tak_dirujuk": "dokumen pembanding tidak dirujuk",
    "hilang.bagi_nol": "pembagian dengan nol",
    "hilang.bukan_angka": "nilai bukan angka",
    "hilang.satuan_beda": "satuan berbeda",
    "hilang.tak_sebanding": "dokumen acuan tidak punya tingkat ini, atau kodenya bukan dari nomenklatur",
    "hilang.tak_dicetak": "tingkat ini tidak dicetak dalam tabel",
    "hilang.tak_dapat_dihitung": "tidak dapat dihitung",
    "hilang.rumus_tak_dinyatakan": "arah turun tanpa rumus",
    "hilang.rumus_tak_dikenal": "rumus tidak dikenal",
    "hilang.di_luar_skala": "nilai di luar skala",
    "hilang.nomenklatur_tiada": "belum ada tabel nomenklatur; muat dengan renja nomenklatur load BERKAS",
    "hilang.nomenklatur_lama": "tidak ada tabel nomenklatur tahun rencana atau tahun berikutnya; "
    "muat dengan renja nomenklatur load BERKAS",
    "hilang.nomenklatur_rusak": "tabel nomenklatur tidak terbaca; muat ulang dengan renja nomenklatur load BERKAS",
    "hilang.batas_langkah": "aturan dihentikan karena terlalu banyak langkah",
}

TERMINAL = {
    "terminal.TEKS": "teks dalam tanda kutip",
    "terminal.RUPIAH": "rupiah (Rp1.500.000)",
    "terminal.RUPIAH_KURUNG": "rupiah (Rp1.500.000)",
    "terminal.PERSEN": "persen (22,5%)",
    "terminal.ANGKA": "angka",
    "terminal.KATA": "satuan",
    "terminal.TAHUN": "tahun (2024)",
    "terminal.PERIODE": "periode (2021-2026)",
    "terminal.KUNCI_TAHUN": "tahun dan titik dua (2024:)",
    "terminal.KUNCI_TRIWULAN": "triwulan dan titik dua (TW1:)",
    "terminal.KUNCI_KATA": "capaian: atau realisasi:",
    "terminal.KODE": "kode (2.17.02)",
    "terminal.ID": "penanda (S1)",
    "terminal.NOMOR_ATURAN": "nomor aturan (ANG101)",
    "terminal.ROMAWI": "angka romawi",
    "terminal.PERINGKAT": "peringkat (BB)",
    "terminal.POLA": "pola di antara garis miring",
    "terminal.NAMA": "nama",
    "terminal.TRIWULAN_HARFIAH": "triwulan (TW1)",
    "terminal.NOMOR": "nomor aturan (ANG101)",
    "terminal.NAMA_ATURAN": "nama aturan dengan tanda hubung",
    "terminal.KATA_SASARAN": "jenis yang diperiksa (program, kegiatan, ...)",
    "terminal.TINGKAT": "galat, peringatan, atau catatan",
    "terminal.END": "akhir baris",
    "terminal.COMMA": "koma",
    "terminal.COLON": "titik dua",
    "terminal.SEMICOLON": "titik koma",
    "terminal.DOT": "titik",
    "terminal.LPAR": "kurung buka",
    "terminal.RPAR": "kurung tutup",
    "terminal.LSQB": "kurung siku buka",
    "terminal.RSQB": "kurung siku tutup",
}

DIAGNOSIS = {
    "sebab.digit": "satu angka salah baca pada {medan} {simpul} (baris {baris}): tertulis {lama}, agaknya {baru}.",
    "sebab.swap": "dua angka bertukar tempat pada {medan} {simpul} (baris {baris}): tertulis {lama}, agaknya {baru}.",
    "sebab.sign": "tanda minus hilang atau berlebih pada {medan} {simpul} (baris {baris}): "
    "tertulis {lama}, agaknya {baru}.",
    "sebab.factor": "nolnya berlebih atau kurang pada {medan} {simpul} (baris {baris}): "
    "tertulis {lama}, agaknya {baru}.",
    "sebab.decimals": "titik ribuan dan koma desimal tertukar pada {medan} {simpul} (baris {baris}): "
    "tertulis {lama}, agaknya {baru}.",
    "sebab.twin": "{medan} {simpul} (baris {baris}) tertulis {lama}, padahal {acuan} menulis {baru}.",
    "sebab.pasted": "{medan} {simpul} (baris {baris}) berisi {lama}, sama dengan {medan_lain} {simpul_lain} "
    "(baris {baris_lain}); agaknya salah tempel, seharusnya {baru}.",
    "sebab.level": "{medan} {simpul} (baris {baris}) berisi {lama}, angka tingkat lain: {medan_lain} {simpul_lain} "
    "(baris {baris_lain}); agaknya {baru}.",
    "sebab.omitted": "{medan} {simpul} (baris {baris}) tertulis {lama} karena tidak menghitung {simpul_lain} "
    "{nilai_lain} (baris {baris_lain}); seluruhnya {baru}.",
    "sebab.doubled": "{medan} {simpul} (baris {baris}) tertulis {lama} karena menghitung {simpul_lain} "
    "{nilai_lain} (baris {baris_lain}) dua kali; seluruhnya {baru}.",
    "sebab.range": "{medan} {simpul} (baris {baris}) tertulis {lama} karena penjumlahannya melewatkan {jumlah} baris "
    "mulai {simpul_lain} (baris {baris_lain}); seluruhnya {baru}.",
    "sebab.foreign": "{medan} {simpul} (baris {baris}) tertulis {lama} karena ikut menghitung {simpul_lain} "
    "{nilai_lain} (baris {baris_lain}), yang bukan bagiannya; seluruhnya {baru}.",
    "sebab.stale": "{medan} {simpul} (baris {baris}) tertulis {lama}, masih dengan angka lama dari {acuan} "
    "untuk {simpul_lain}: {nilai_acuan}, sekarang {nilai_lain}; seluruhnya {baru}.",
    "sebab.missing": "{medan} {simpul} (baris {baris}) kosong; jumlahnya tepat bila diisi {baru}.",
    "sebab.other": "{medan} {simpul} (baris {baris}): tertulis {lama}, agaknya {baru}.",
    "sebab.sepakat": "{acuan} juga menulis {baru}.",
    "sebab.terbawa": "Selisih itu terbawa ke jumlah di atasnya, sampai {simpul_atas}.",
    "sebab.silang": "Dengan itu jumlah lain yang memuat angka ini juga menjadi tepat.",
    "cara.digit": "satu angka salah baca",
    "cara.swap": "dua angka bertukar tempat",
    "cara.sign": "tanda minus hilang atau berlebih",
    "cara.factor": "nolnya berlebih atau kurang",
    "cara.twin": "dokumen acuan menulis angka itu",
    "cara.pasted": "angka simpul lain tertempel di sini",
    "cara.level": "angka tingkat lain tertulis di sini",
    "cara.omitted": "tidak menghitung {simpul_lain} (baris {baris_lain})",
    "cara.doubled": "menghitung {simpul_lain} (baris {baris_lain}) dua kali",
    "cara.stale": "masih menghitung angka lama {simpul_lain} (baris {baris_lain})",
    "cara.carried": "dijumlahkan dari angka {simpul_lain} (baris {baris_lain}) yang salah",
    "cara.other": "sebabnya tidak diketahui",
    "diagnosa.tanpa_pemecah": "renja diagnosa memerlukan OR-Tools. Pasang dengan: pip install 'renja-dsl[diagnosa]'",
    "diagnosa.pin_asing": "Tidak ada angka pada simpul berkode {kode} untuk --pin.",
    "diagnosa.semua_tepat": "Semua {jumlah} penjumlahan tepat.",
    "diagnosa.ringkas": "{rusak} dari {jumlah} penjumlahan tidak tepat, dalam {bagian} bagian yang terpisah; "
    "{tak_tahu} angka kosong atau tak terbaca dibiarkan.",
    "diagnosa.bagian": "Bagian {nomor}: {rusak} penjumlahan tidak tepat",
    "diagnosa.tunggal": "Perbaikan termurah, terbukti satu-satunya (biaya {biaya}):",
    "diagnosa.terbaik": "Perbaikan termurah yang ditemukan dalam batas waktu (biaya {biaya}, paling sedikit {batas}):",
    "diagnosa.seri": "{jumlah} perbaikan sama murahnya (biaya {biaya}); pilih salah satu, lalu kunci angka yang "
    "sudah pasti dengan --pin:",
    "diagnosa.seri_banyak": "Sedikitnya {jumlah} perbaikan sama murahnya (biaya {biaya}); angka-angkanya sendiri tidak "
    "cukup untuk memilih. Kunci angka yang sudah pasti dengan --pin. Contohnya:",
    "diagnosa.pilihan": "pilihan {nomor}",
    "diagnosa.kacau": "Angka-angka ini tidak saling cocok: {ubah} angka harus diganti sembarang agar {rusak} "
    "penjumlahan tepat. Tidak ada perbaikan yang layak diusulkan; periksa sumbernya.",
    "diagnosa.habis": "Batas waktu habis sebelum ada perbaikan yang ditemukan. Tambah --time-limit, atau kunci "
    "angka yang pasti dengan --pin.",
    "diagnosa.mustahil": "Tidak ada perbaikan selama angka yang dikunci tetap.",
    "diagnosa.tanya": "Tulis {jumlah} perubahan ke {berkas} berkas?",
    "diagnosa.ditulis": "{berkas}: {jumlah} angka diubah.",
    "diagnosa.tanpa_ubah": "Tidak ada perubahan yang cukup pasti untuk ditulis.",
    "diagnosa.tertunda": "{jumlah} bagian tidak ikut ditulis karena belum pasti.",
    "diagnosa.berubah": "{berkas} tidak ditulis: isinya akan berubah di luar angka yang dimaksud, "
    "atau berkasnya berubah sejak dibaca.",
    "diagnosa.baris": "{medan} {simpul} (baris {baris}): {lama} menjadi {baru}",
}

LABEL = {
    "label.addend": "penjumlah",
    "label.children": "anak",
    "label.parent": "induk",
    "label.stated": "tertulis",
    "label.computed": "dihitung",
    "label.reference": "acuan",
    "label.other": "tempat lain",
    "label.first": "pertama",
    "label.source": "sumber dana",
}

UI = {
    "ui.galat": "galat",
    "ui.peringatan": "peringatan",
    "ui.catatan": "catatan",
    "ui.baris": "baris {baris}",
    "ui.tertulis": "tertulis",
    "ui.dihitung": "dihitung",
    "ui.selisih": "selisih",
    "ui.kemungkinan": "kemungkinan",
    "ui.saran": "saran",
    "ui.perbaikan_aman": "perbaikan (aman)",
    "ui.perbaikan_tinjau": "perbaikan (perlu ditinjau)",
    "ui.sebab_sama": "sebab yang sama di {jumlah} tempat:",
    "ui.tempat_lain": "dan {jumlah} tempat lain",
    "ui.atau": "atau",
    "ui.per_aturan": "Per aturan",
    "ui.aturan": "aturan",
    "ui.nama": "nama",
    "ui.tingkat": "tingkat",
    "ui.temuan": "temuan",
    "ui.lulus": "lulus",
    "ui.gagal": "gagal",
    "ui.abstain": "abstain",
    "ui.diabaikan": "diabaikan",
    "ui.aturan_lain": "{jumlah} aturan lain tanpa temuan: {lulus} pemeriksaan lulus",
    "ui.per_program": "Per program (dalam rupiah; G galat, P peringatan, C catatan)",
    "ui.kode": "kode",
    "ui.pagu": "pagu",
    "ui.jumlah_anak": "jumlah anak",
    "ui.singkat_galat": "G",
    "ui.singkat_peringatan": "P",
    "ui.singkat_catatan": "C",
    "ui.program_lain": "{jumlah} program lain tanpa temuan dan tanpa selisih",
    "ui.penutup": "{galat} galat, {peringatan} peringatan, {catatan} catatan dalam {dokumen} dokumen; "
    "pemeriksaan: {lulus} lulus, {gagal} gagal, {abstain} abstain, {diabaikan} diabaikan",
    "ui.sebab_abstain": "abstain karena: {sebab}",
    "ui.bersih": "Tidak ada temuan dalam {dokumen} dokumen. "
    "Pemeriksaan: {lulus} lulus, {abstain} abstain, {diabaikan} diabaikan.",
    "ui.baseline": "{jumlah} temuan lama ada dalam baseline dan tidak ditampilkan.",
    "ui.lulus_semua": "Tidak ada temuan baru.",
    "ui.laporan": "Pemeriksaan Renja",
    "ui.tempat": "tempat",
    "ui.pesan": "pesan",
    "ui.temuan_lain": "dan {jumlah} temuan lain",
    "ui.dasar": "Dasar",
}

MESSAGES = {
    **BILANGAN,
    **RUPIAH,
    **WAKTU,
    **TEKS,
    **PERNYATAAN,
    **BERKAS,
    **DOKUMEN,
    **RUJUKAN,
    **ATURAN,
    **PERINTAH,
    **SETELAN,
    **ATURAN_ASLI,
    **tables.ID,
    **HILANG,
    **TERMINAL,
    **DIAGNOSIS,
    **IMPOR,
    **NOMENKLATUR,
    **LABEL,
    **UI,
}
"""key -> template"""
