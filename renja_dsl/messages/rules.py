"""The rule language, the rules with an algorithm, and why a rule abstains."""

from __future__ import annotations

MESSAGES = {
    "aturan.tanpa_kepala": (
        "Baris ini berada sebelum aturan pertama. Awali dengan baris aturan, nomor, dan namanya.",
        "This line comes before the first rule. Start with a line of aturan, number and name.",
    ),
    "aturan.kurang": (
        "Aturan {aturan} belum punya {kurang}. Tambahkan baris {kurang}.",
        "Rule {aturan} has no {kurang}. Add a {kurang} line.",
    ),
    "aturan.nama_rangkap": (
        "Nama {nama} sudah dipakai di aturan ini. Pakai nama lain.",
        "The name {nama} is already taken in this rule. Use another one.",
    ),
    "aturan.nomor_rangkap": (
        "Nomor {aturan} sudah dipakai di {di}. Pakai nomor lain.",
        "Number {aturan} is already taken in {di}. Use another one.",
    ),
    "aturan.pastikan_rangkap": (
        "Satu aturan hanya punya satu pastikan. Gabungkan dengan dan, atau buat aturan sendiri.",
        "A rule has one pastikan only. Join both with dan, or write a rule of its own.",
    ),
    "wilayah.wil801": (
        "{kode} {nama}: sumber dananya lain daripada {banyak} kantor sejenis dengan pagu yang sama, misalnya {kantor}",
        "{kode} {nama}: its source of funds is not that of {banyak} sister offices of the same pagu, such as {kantor}",
    ),
    "wilayah.wil802": (
        '{kantor} tidak merencanakan "{apa}", padahal {banyak} kantor lain merencanakannya; terlewat?',
        '{kantor} does not plan "{apa}", which {banyak:other office does|other offices do}; missed?',
    ),
    "wilayah.wil803": (
        '{kode}: di {kantor} bernama "{nama}", padahal {banyak} kali "{lain}" di kantor lain',
        '{kode}: called "{nama}" at {kantor}, but "{lain}" {banyak} times at other offices',
    ),
    "wilayah.wil804": (
        "{kode} {nama}: {banyak} kantor merencanakan {jumlah}, padahal RKPD {batas}, lebih {lebih}",
        "{kode} {nama}: {banyak} offices plan {jumlah}, but the RKPD has {batas}, {lebih} less",
    ),
    "aturan.tahun": (
        '"{tertulis}" bukan tahun. Tulis tahun empat angka, misalnya 2027.',
        '"{tertulis}" is no year. Write a year of four digits, such as 2027.',
    ),
    "aturan.tanpa_kerangka": (
        "contoh dengan ganti memerlukan kerangka di atasnya. Tambahkan kerangka di awal berkas.",
        "contoh with ganti needs a kerangka above it. Add one at the start of the file.",
    ),
    "aturan.ganti": (
        (
            'Teks "{tertulis}" ada {kali} kali di kerangka, padahal harus tepat satu kali. Perpanjang atau '
            "perbaiki teksnya."
        ),
        (
            'The text "{tertulis}" occurs {kali} times in the kerangka, but must occur exactly once. Lengthen '
            "or correct it."
        ),
    ),
    "aturan.perulangan": (
        (
            "Perulangan di sini bersarang lebih dari {batas} tingkat, sehingga pemeriksaannya tidak akan "
            "selesai. Kurangi satu tingkat, atau pecah menjadi beberapa aturan."
        ),
        (
            "Loops are nested more than {batas} deep here, so that the check would never end. Take one away, "
            "or make it several rules."
        ),
    ),
    "aturan.terlalu_panjang": (
        "Aturan {aturan} punya lebih dari {batas} pernyataan misal dan untuk setiap. Pecah menjadi beberapa aturan.",
        "Rule {aturan} has more than {batas} statements misal and untuk setiap. Make it several rules.",
    ),
    "tunjuk.bukan_tempat": (
        (
            "{ada} di sini tidak tertulis di satu tempat dalam rencana, jadi tidak dapat ditunjuk. Tunjuk simpul, "
            "indikator, atau isinya, misalnya k.pagu."
        ),
        (
            "{ada} here stands at no place in a plan, so it cannot be pointed at. Point at a node, an indicator, or "
            "their content, such as k.pagu."
        ),
    ),
    "tipe.tahun": (
        "Tahun ditulis sebagai bilangan bulat empat angka, misalnya 2026.",
        "A year is written as a whole number of four digits, such as 2026.",
    ),
    "tingkat.tak_dikenal": (
        "{nama} tidak dapat diperiksa satu per satu. Pilih dari: {ada}.",
        "{nama} cannot be checked one by one. Choose from: {ada}.",
    ),
    "tingkat.campur": (
        "Jenis ini tidak dapat digabung dengan tingkat lain dalam satu untuk setiap. Tulis aturan tersendiri.",
        "This kind cannot be joined with other levels in one untuk setiap. Write a rule of its own.",
    ),
    "parameter.bukan_harfiah": (
        "Nilai parameter harus ditulis langsung, misalnya 50% atau Rp50.000.000, bukan sebagai rumus.",
        "The value of a parameter is written out, such as 50% or Rp50.000.000, not as a formula.",
    ),
    "nama.tak_dikenal": (
        "{nama} tidak dikenal di sini. Periksa ejaannya, atau tetapkan dulu dengan misal.",
        "{nama} is unknown here. Check its spelling, or define it first with misal.",
    ),
    "atribut.tak_dikenal": (
        "{tipe} tidak punya {nama}. Yang ada: {ada}.",
        "{tipe} has no {nama}. It has: {ada}.",
    ),
    "pilihan.tak_dikenal": (
        "{nama} bukan salah satu pilihan. Yang ada: {ada}.",
        "{nama} is not one of the choices. They are: {ada}.",
    ),
    "adalah.tak_dikenal": (
        "{nama} bukan jenis nilai. Yang ada: {ada}.",
        "{nama} is not a kind of value. They are: {ada}.",
    ),
    "fungsi.tak_dikenal": (
        "Fungsi {nama} tidak ada. Periksa ejaannya; daftarnya ada di docs/aturan.md.",
        "There is no function {nama}. Check its spelling; docs/aturan.md lists them.",
    ),
    "fungsi.banyak_argumen": (
        "{nama} memerlukan {diminta} argumen, tetapi diberi {ada}.",
        "{nama} takes {diminta} arguments, but {ada} are given.",
    ),
    "ada.bukan_acuan": (
        "ada dan kosong hanya untuk isi dokumen, misalnya ada k.pagu, bukan untuk hasil hitungan.",
        "ada and kosong are for content of a document, such as ada k.pagu, not for results of a computation.",
    ),
    "untuk.di_luar": (
        "untuk ... di ... hanya dapat ditulis di dalam fungsi seperti jumlah, banyak, atau semua.",
        "untuk ... di ... can only stand inside a function such as jumlah, banyak or semua.",
    ),
    "tipe.lain": (
        "Di sini diperlukan {diminta}, tetapi tertulis {ada}.",
        "{diminta} is needed here, but {ada} is written.",
    ),
    "tipe.tanpa_atribut": (
        "Nilai berjenis {tipe} tidak punya bagian yang dapat diambil dengan titik.",
        "A value of type {tipe} has no parts to take with a dot.",
    ),
    "tipe.bukan_deret": (
        "Nilai berjenis {tipe} bukan deret, jadi tidak punya kunci tahun atau triwulan.",
        "A value of type {tipe} is no series, so it has no keys of years or quarters.",
    ),
    "tipe.bukan_daftar": (
        "Di sini diperlukan daftar, tetapi tertulis {ada}.",
        "A list is needed here, but {ada} is written.",
    ),
    "tipe.daftar_campur": (
        "Isi daftar harus sejenis: anggota ini {ada}, yang pertama {diminta}.",
        "Members of a list must be of one type: this one is {ada}, the first is {diminta}.",
    ),
    "tipe.operator": (
        "{kiri} dan {kanan} tidak dapat dihitung dengan {operator}.",
        "{kiri} and {kanan} cannot be computed with {operator}.",
    ),
    "tipe.banding": (
        "{kiri} tidak dapat dibandingkan dengan {kanan}. Tulis keduanya sejenis, misalnya Rp200 juta, 25%, atau 3.",
        "{kiri} cannot be compared with {kanan}. Write both in one type, such as Rp200 juta, 25% or 3.",
    ),
    "tipe.urutan": (
        "Nilai berjenis {tipe} tidak punya urutan. Pakai = atau !=.",
        "Values of type {tipe} have no order. Use = or !=.",
    ),
    "tipe.anggota": (
        "{kiri} tidak mungkin menjadi anggota {kanan}.",
        "{kiri} can never be a member of {kanan}.",
    ),
    "tipe.cabang": (
        "Kedua cabang harus sejenis, tetapi yang satu {kiri} dan yang lain {kanan}.",
        "Both branches must be of one type, but one is {kiri} and the other {kanan}.",
    ),
    "tipe.jumlah": (
        "{nama} tidak dapat dihitung atas {ada}. Ambil angkanya dulu, misalnya dengan angka(...).",
        "{nama} cannot be computed over {ada}. Take the number first, for example with angka(...).",
    ),
    "aturan.tak_dikenal": (
        "Tidak ada aturan {nama}. Lihat daftarnya dengan: renja aturan",
        "There is no rule {nama}. See the list with: renja rules",
    ),
    "aturan.asli": (
        "Hanya aturan bawaan yang dapat memakai asli. Tulis pemeriksaannya dengan untuk setiap dan pastikan.",
        "Only built-in rules can be asli. Write the check with untuk setiap and pastikan.",
    ),
    "pesan.kurung": (
        "Kurung kurawal dalam pesan tidak berpasangan. Tulis kurung buka, ekspresi, dan kurung tutup pada satu baris.",
        "A brace in the message has no partner. Write both braces around the expression, on one line.",
    ),
    "abai.tanpa_alasan": (
        "abai {aturan} belum punya alasan. Tambahkan alasan, misalnya nomor surat yang mendasarinya.",
        "abai {aturan} gives no reason. Add alasan, such as the number of the letter behind it.",
    ),
    "abai.sia_sia": (
        "abai {aturan} tidak mengabaikan temuan apa pun. Hapus baris ini.",
        "abai {aturan} suppresses no finding. Delete this line.",
    ),
    "perbaikan.bukan_sel": (
        "Yang diperbaiki harus bagian yang tertulis dalam rencana, seperti s.pagu atau s.kode; ini {ada}.",
        "A repair is of something written in the plan, such as s.pagu or s.kode; this is {ada}.",
    ),
    "perbaikan.tulis_lain": (
        "Tulis, juga {banyak} lagi yang sejenis: {usul}",
        "Write, and {banyak} more like it: {usul}",
    ),
    "perbaikan.hapus": (
        "Hapus baris ini.",
        "Delete this line.",
    ),
    "perbaikan.letak": (
        "Rapikan letak baris ini",
        "Put this line in its place",
    ),
    "perbaikan.tulis": (
        "Tulis: {usul}",
        "Write: {usul}",
    ),
    "tertinggal": (
        "{siapa}: tanpa {apa}, padahal {banyak} lainnya mengisinya",
        "{siapa}: without {apa}, though {banyak} others have it",
    ),
    "rangkap.baris": (
        '{medan} "{isi}" ditulis dua kali',
        '{medan} "{isi}" is written twice',
    ),
    "rujukan.kembar": (
        "{berkas} di folder yang sama adalah {jenis} yang sama: perangkat daerah, tahun, dan tahapnya sama",
        "{berkas} in the same folder is the same {jenis}: of this office, year and stage",
    ),
    "rujukan.tak_dirujuk": (
        "{berkas} milik perangkat daerah ini, tetapi tidak dirujuk",
        "{berkas} is of this office but is not referred to",
    ),
    "bab.urutan": (
        "Bab {nomor} ditulis setelah {sesudah}; mestinya {mestinya}",
        "Chapter {nomor} stands after {sesudah}; {mestinya} was due",
    ),
    "sumber.rancu": (
        'Sumber dana {kode} "{nama}" lebih sering ditulis {kode_lain} "{nama_lain}" ({banyak} kali)',
        'Source of funds {kode} "{nama}", but more often {kode_lain} "{nama_lain}" ({banyak} times)',
    ),
    "klaim.beda": (
        "{judul}: tertulis {ditulis}, tabel menunjukkan {dihitung}, selisih {selisih}",
        "{judul}: stated {ditulis}, the tables show {dihitung}, difference {selisih}",
    ),
    "klaim.lain": (
        "{judul}: tertulis {ditulis}, tabel menunjukkan {dihitung}",
        "{judul}: stated {ditulis}, the tables show {dihitung}",
    ),
    "klaim.urutan": (
        "{judul}: tidak benar bahwa {dihitung} {operator} {ditulis}",
        "{judul}: it is not true that {dihitung} {operator} {ditulis}",
    ),
    "klaim.salah": (
        "{judul}: tidak sesuai dengan tabel",
        "{judul}: not what the tables say",
    ),
    "narasi.kurung": (
        "Kurung kurawal {kurung} tidak berpasangan. Tulis {kurung}{kurung} bila memang kurung kurawal yang dimaksud.",
        "The brace {kurung} has no partner. Write {kurung}{kurung} if a brace is meant.",
    ),
    "narasi.kosong": (
        "Kurung kurawal ini tidak memuat ungkapan. Isi dengan yang dihitung, misalnya banyak(program).",
        "These braces hold no expression. Write what is to be computed, such as banyak(program).",
    ),
    "usul.mungkin": (
        "Mungkin maksudnya: {usul}",
        "Perhaps you mean: {usul}",
    ),
    "seribu.anak": (
        (
            "{jenis} {kode} {nama}: tertulis {ditulis}, kira-kira seribu kali lebih besar atau lebih kecil "
            "dari jumlah anaknya, {pembanding}"
        ),
        (
            "{jenis} {kode} {nama}: stated {ditulis}, about a thousand times more or less than the sum of its "
            "children, {pembanding}"
        ),
    ),
    "seribu.rkpd": (
        (
            "{jenis} {kode} {nama}: tertulis {ditulis}, kira-kira seribu kali lebih besar atau lebih kecil "
            "dari pagunya dalam RKPD, {pembanding}"
        ),
        (
            "{jenis} {kode} {nama}: stated {ditulis}, about a thousand times more or less than its pagu in the "
            "RKPD, {pembanding}"
        ),
    ),
    "seribu.sebelumnya": (
        (
            "{jenis} {kode} {nama}: tertulis {ditulis}, kira-kira seribu kali lebih besar atau lebih kecil "
            "dari pagunya dalam dokumen sebelumnya, {pembanding}"
        ),
        (
            "{jenis} {kode} {nama}: stated {ditulis}, about a thousand times more or less than its pagu in the "
            "earlier document, {pembanding}"
        ),
    ),
    "hilang.kosong": (
        "nilai tidak ditulis",
        "value not written",
    ),
    "hilang.baris_rusak": (
        "baris belum dapat dibaca",
        "line cannot be read yet",
    ),
    "hilang.sel_tak_terbaca": (
        "isi sel tidak terbaca",
        "cell cannot be read",
    ),
    "hilang.dokumen_tak_dirujuk": (
        "dokumen pembanding tidak dirujuk",
        "document to compare with is not referred to",
    ),
    "hilang.bagi_nol": (
        "pembagian dengan nol",
        "division by zero",
    ),
    "hilang.bukan_angka": (
        "nilai bukan angka",
        "value is not a number",
    ),
    "hilang.satuan_beda": (
        "satuan berbeda",
        "units differ",
    ),
    "hilang.tak_sebanding": (
        "dokumen acuan tidak punya tingkat ini, atau kodenya bukan dari nomenklatur",
        "the other document lacks this level, or its codes are not of the nomenclature",
    ),
    "hilang.tak_dicetak": (
        "tingkat ini tidak dicetak dalam tabel",
        "the table leaves this level out",
    ),
    "hilang.tak_dapat_dihitung": (
        "tidak dapat dihitung",
        "cannot be computed",
    ),
    "hilang.rumus_tak_dinyatakan": (
        "arah turun tanpa rumus",
        "direction down without a formula",
    ),
    "hilang.rumus_tak_dikenal": (
        "rumus tidak dikenal",
        "unknown formula",
    ),
    "hilang.di_luar_skala": (
        "nilai di luar skala",
        "value off the scale",
    ),
    "hilang.nomenklatur_tiada": (
        "belum ada tabel nomenklatur yang lengkap untuk tahun ini; muat dengan: renja nomenklatur muat BERKAS",
        "no full table of the nomenclature for this year; load one with: renja nomenclature load FILE",
    ),
    "hilang.nomenklatur_lama": (
        "tidak ada tabel nomenklatur tahun rencana atau tahun berikutnya; muat dengan renja nomenklatur muat BERKAS",
        "no table of the nomenclature of the plan's year or the next; load one with renja nomenclature load FILE",
    ),
    "hilang.nomenklatur_rusak": (
        "tabel nomenklatur tidak terbaca; muat ulang dengan renja nomenklatur muat BERKAS",
        "the table of the nomenclature cannot be read; load it again with renja nomenclature load FILE",
    ),
    "hilang.batas_langkah": (
        "aturan dihentikan karena terlalu banyak langkah",
        "the rule was stopped after too many steps",
    ),
    "hilang.batas_seluruh": (
        (
            "aturan tidak diperiksa sampai selesai karena semua aturan tambahan bersama-sama sudah memakai terlalu "
            "banyak langkah"
        ),
        "the rule was not finished because all added rules together had taken too many steps",
    ),
}
"""key -> Indonesian, English"""
