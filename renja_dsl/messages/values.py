"""Values in a wrong notation: numbers, rupiah, times, texts; each with the rule that says so."""

from __future__ import annotations

MESSAGES: dict[str, tuple[str, ...]] = {
    "bilangan.terlalu_panjang": (
        'Bilangan "{tertulis}" punya lebih dari 30 angka. Periksa apakah tertempel dua kali.',
        'The number "{tertulis}" has more than 30 digits. See whether it was pasted twice.',
        "SIN002",
    ),
    "bilangan.koma_ribuan": (
        '"{tertulis}" memakai koma sebagai pemisah ribuan. Tulis: {usul}',
        '"{tertulis}" uses commas between thousands. Write: {usul}',
        "SIN002",
    ),
    "bilangan.titik_ribuan": (
        'Titik pada "{tertulis}" tidak memisahkan setiap tiga angka. Bila ini yang dimaksud, tulis: {usul}',
        'The dots in "{tertulis}" do not separate groups of three digits. If this is what you mean, write: {usul}',
        "SIN002",
    ),
    "bilangan.titik_desimal": (
        '"{tertulis}" memakai titik sebagai tanda desimal. Titik hanya untuk ribuan. Tulis: {usul}',
        '"{tertulis}" uses a dot as decimal sign. Dots are for thousands only. Write: {usul}',
        "SIN002",
    ),
    "bilangan.nol_titik": (
        '"{tertulis}" diawali nol dan titik, padahal titik hanya untuk ribuan. Tulis: {usul}',
        '"{tertulis}" starts with a zero and a dot, but dots are for thousands only. Write: {usul}',
        "SIN002",
    ),
    "bilangan.bentuk": (
        '"{tertulis}" tidak terbaca sebagai angka. Tulis seperti ini: 1.500 atau 0,75',
        '"{tertulis}" cannot be read as a number. Write it like this: 1.500 or 0,75',
        "SIN002",
    ),
    "persen.tanpa_tanda": (
        '"{tertulis}" belum memakai tanda persen. Tulis: {usul}',
        '"{tertulis}" has no percent sign. Write: {usul}',
        "SIN002",
    ),
    "persen.kosong": (
        'Tidak ada angka pada "{tertulis}". Tulis angka sebelum tanda persen, misalnya: 22,5%',
        'There is no number in "{tertulis}". Write one before the percent sign, such as: 22,5%',
        "SIN002",
    ),
    "bilangan.koma_ganda": (
        (
            '"{tertulis}" terbaca sebagai pecahan dengan tiga desimal. Tulis dengan titik bila yang dimaksud ribuan, '
            "dengan banyak desimal yang lain bila memang pecahan."
        ),
        (
            '"{tertulis}" reads as a fraction with three decimals. Write a dot if thousands are meant, another number '
            "of decimals if it is a fraction."
        ),
        "SIN002",
    ),
    "peringkat.kata_lain": (
        '"{tertulis}" bukan peringkat, dan tidak terbaca sebagai angka. Tulis angkanya dulu, misalnya: 12 dokumen',
        '"{tertulis}" is no grade and cannot be read as a number. Write the number first, such as: 12 dokumen',
        "SIN002",
    ),
    "peringkat.huruf_kecil": (
        'Peringkat "{tertulis}" diawali huruf kecil. Tulis: {usul}',
        'The grade "{tertulis}" starts with a small letter. Write: {usul}',
        "SIN002",
    ),
    "peringkat.bentuk": (
        '"{tertulis}" bukan bentuk peringkat. Tulis kata yang diawali huruf besar, misalnya: BB atau Level 3',
        '"{tertulis}" is not a grade. Write words that start with a capital, such as: BB or Level 3',
        "SIN002",
    ),
    "besaran.satuan": (
        'Satuan pada "{tertulis}" belum ditulis dengan benar. Tulis: {usul}',
        'The unit in "{tertulis}" is not written correctly. Write: {usul}',
        "SIN002",
    ),
    "komponen.bentuk": (
        '"{tertulis}" tidak terbaca sebagai besaran. Tulis seperti ini: 15 koperasi; 11 kecamatan',
        '"{tertulis}" cannot be read as quantities. Write them like this: 15 koperasi; 11 kecamatan',
        "SIN002",
    ),
    "komponen.koma": (
        'Besaran pada "{tertulis}" dipisah koma. Pisahkan dengan titik koma, tulis: {usul}',
        'The quantities in "{tertulis}" are separated by commas. Use semicolons, write: {usul}',
        "SIN002",
    ),
    "rentang.beda_jenis": (
        "Kedua ujung rentang ini berbeda jenis. Tulis keduanya sebagai persen, rupiah, atau angka.",
        "The two ends of this range differ in kind. Write both as percentages, rupiah or numbers.",
        "SIN002",
    ),
    "rupiah.kosong": (
        (
            'Tidak ada angka pada "{tertulis}". Bila memang nol, pakai kata nihil saja. Bila tidak, tulis seperti '
            "ini: Rp1.500.000"
        ),
        (
            'There is no number in "{tertulis}". If it is zero, use the word nihil alone. If not, write an amount '
            "like this: Rp1.500.000"
        ),
        "SIN002",
    ),
    "rupiah.bentuk": (
        '"{tertulis}" tidak terbaca sebagai rupiah. Tulis seperti ini: Rp1.500.000',
        '"{tertulis}" cannot be read as rupiah. Write an amount like this: Rp1.500.000',
        "SIN002",
    ),
    "rupiah.skala_asing": (
        'Kata setelah angka pada "{tertulis}" tidak dikenal. Pakai ribu, juta, miliar, atau triliun.',
        'The word after the number in "{tertulis}" is unknown. Use ribu, juta, miliar or triliun.',
        "SIN002",
    ),
    "rupiah.terlalu_besar": (
        'Jumlah "{tertulis}" punya lebih dari 18 angka; anggaran tidak sebesar itu. Periksa apakah tertempel dua kali.',
        'The amount "{tertulis}" has more than 18 digits; no budget is so large. See whether it was pasted twice.',
        "SIN002",
    ),
    "rupiah.tanpa_rp": (
        '"{tertulis}" belum memakai Rp. Tulis: {usul}',
        '"{tertulis}" lacks Rp. Write: {usul}',
        "SIN002",
    ),
    "rupiah.huruf_rp": (
        'Rp pada "{tertulis}" salah huruf besar atau kecilnya. Tulis: {usul}',
        'Rp has wrong capitals in "{tertulis}". Write: {usul}',
        "SIN002",
    ),
    "rupiah.titik_rp": (
        '"{tertulis}" memakai titik setelah Rp. Tulis: {usul}',
        '"{tertulis}" has a dot after Rp. Write: {usul}',
        "SIN002",
    ),
    "rupiah.letak_tanda": (
        'Tanda minus atau kurung pada "{tertulis}" salah tempat. Tulis: {usul}',
        'The minus sign or parenthesis in "{tertulis}" is misplaced. Write: {usul}',
        "SIN002",
    ),
    "rupiah.koma_ribuan": (
        '"{tertulis}" memakai koma sebagai pemisah ribuan. Tulis: {usul}',
        '"{tertulis}" uses commas between thousands. Write: {usul}',
        "SIN002",
    ),
    "rupiah.titik_ribuan": (
        'Titik pada "{tertulis}" tidak memisahkan setiap tiga angka. Bila ini yang dimaksud, tulis: {usul}',
        'The dots in "{tertulis}" do not separate groups of three digits. If this is what you mean, write: {usul}',
        "SIN002",
    ),
    "rupiah.titik_desimal": (
        '"{tertulis}" memakai titik sebagai tanda desimal. Titik hanya untuk ribuan. Tulis: {usul}',
        '"{tertulis}" uses a dot as decimal sign. Dots are for thousands only. Write: {usul}',
        "SIN002",
    ),
    "rupiah.nol_titik": (
        '"{tertulis}" diawali nol dan titik, padahal titik hanya untuk ribuan. Tulis: {usul}',
        '"{tertulis}" starts with a zero and a dot, but dots are for thousands only. Write: {usul}',
        "SIN002",
    ),
    "rupiah.ekor": (
        '"{tertulis}" memakai tanda penutup setelah angka. Tulis: {usul}',
        '"{tertulis}" has closing signs after the number. Write: {usul}',
        "SIN002",
    ),
    "rupiah.ejaan_skala": (
        'Ejaan "{tertulis}" belum baku. Tulis: {usul}',
        '"{tertulis}" is not in standard spelling. Write: {usul}',
        "SIN002",
    ),
    "rupiah.titik_skala": (
        '"{tertulis}" memakai titik ribuan dan kata skala sekaligus. Tulis: {usul}',
        '"{tertulis}" combines thousands dots with a scale word. Write: {usul}',
        "SIN002",
    ),
    "rupiah.desimal": (
        '"{tertulis}" lebih halus dari satu sen. Tulis paling banyak dua angka di belakang koma, misalnya: {usul}',
        '"{tertulis}" is finer than one sen. Write two decimals at most, such as: {usul}',
        "SIN002",
    ),
    "rupiah.tanda_kurung": (
        'Tanda kurung pada "{tertulis}" tidak berpasangan. Bila memang negatif, tulis: {usul}',
        'The parentheses in "{tertulis}" do not match. If it is negative, write: {usul}',
        "SIN002",
    ),
    "rupiah.spasi": (
        'Spasi pada "{tertulis}" tidak pada tempatnya. Tulis: {usul}',
        'Blanks are misplaced in "{tertulis}". Write: {usul}',
        "SIN002",
    ),
    "pagu.tanpa_rp": (
        '"{tertulis}" pada {medan} belum memakai Rp. Tulis: {usul}',
        '"{tertulis}" in {medan} lacks Rp. Write: {usul}',
        "SIN002",
    ),
    "tahun.bentuk": (
        '"{tertulis}" bukan tahun. Tulis empat angka dari 1900 sampai 2199, misalnya: 2024',
        '"{tertulis}" is not a year. Write four digits from 1900 to 2199, such as: 2024',
        "SIN002",
    ),
    "periode.bentuk": (
        '"{tertulis}" bukan periode. Tulis tahun awal dan tahun akhir, misalnya: 2021-2026',
        '"{tertulis}" is not a period. Write its first and last year, such as: 2021-2026',
        "SIN002",
    ),
    "periode.tanda_hubung": (
        'Kedua tahun pada "{tertulis}" perlu dihubungkan dengan tanda hubung tanpa spasi. Tulis: {usul}',
        'The years in "{tertulis}" are to be joined by a hyphen without blanks. Write: {usul}',
        "SIN002",
    ),
    "periode.terbalik": (
        'Tahun akhir pada "{tertulis}" lebih dulu dari tahun awalnya. Tulis: {usul}',
        'In "{tertulis}" the last year comes before the first. Write: {usul}',
        "SIN002",
    ),
    "periode.sama": (
        'Tahun awal dan tahun akhir "{tertulis}" sama. Tulis periode yang lebih dari satu tahun, misalnya: 2021-2026',
        'The first and last year of "{tertulis}" are the same. Write a period of several years, such as: 2021-2026',
        "SIN002",
    ),
    "triwulan.penulisan": (
        'Triwulan ditulis singkat, bukan "{tertulis}". Tulis: {usul}',
        'A quarter is written in short, not "{tertulis}". Write: {usul}',
        "SIN002",
    ),
    "triwulan.bentuk": (
        '"{tertulis}" bukan triwulan. Tulis salah satu: TW1 TW2 TW3 TW4',
        '"{tertulis}" is not a quarter. Write one of: TW1 TW2 TW3 TW4',
        "SIN002",
    ),
    "teks.belum_ditutup": (
        "Tanda kutip {tertulis} belum ditutup. Tambahkan tanda kutip di akhir teks.",
        "The quotation mark of {tertulis} is not closed. Add one at the end of the text.",
        "SIN003",
    ),
    "teks.garis_miring": (
        "Garis miring terbalik pada {tertulis} perlu ditulis dua kali. Tulis: {usul}",
        "The backslash in {tertulis} has to be doubled. Write: {usul}",
        "SIN002",
    ),
    "teks.tanpa_kutip": (
        'Teks "{tertulis}" belum diapit tanda kutip. Tulis: {usul}',
        'The text "{tertulis}" has no quotation marks. Write: {usul}',
        "SIN002",
    ),
    "teks.pagar": (
        (
            "Di dalam teks {tertulis} ada deretan tanda kutip yang menyerupai penutupnya. Pakai tanda kutip "
            "pembuka dan penutup yang lebih banyak."
        ),
        (
            "The text {tertulis} contains a row of quotation marks that looks like its end. Open and close it "
            "with more quotation marks."
        ),
        "SIN002",
    ),
    "kutip.belum_ditutup": (
        (
            'Tanda kutip setelah "{setelah}" belum ditutup. Tambahkan " di akhir baris; teks beberapa baris '
            'ditutup dengan tanda kutip sebanyak pembukanya (""").'
        ),
        (
            'The quotation mark after "{setelah}" is not closed. Add " at the end of the line; close a text of '
            'several lines with as many marks as opened it (""").'
        ),
        "SIN003",
    ),
}
"""key -> Indonesian, English"""
