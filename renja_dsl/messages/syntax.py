"""Statements that cannot be read, each with the rule that says so, and what the grammar's terminals are called."""

from __future__ import annotations

MESSAGES: dict[str, tuple[str, ...]] = {
    "kata.tak_dikenal": (
        (
            '"{tertulis}" bukan kata kunci, padahal setiap baris diawali kata kunci. Beri tanda # di depannya '
            "bila ini hanya keterangan."
        ),
        '"{tertulis}" is not a keyword, and every line starts with one. Put # in front of it if it is only a remark.',
        "SIN001",
    ),
    "kata.tak_dikenal_berisi": (
        (
            '"{tertulis}" bukan kata kunci, padahal setiap baris diawali kata kunci. Baris ini memuat angka atau '
            "nama; tulis kata kunci yang sesuai di depannya, misalnya: pagu Rp1.500.000 atau target 5 dokumen atau "
            'indikator "..."'
        ),
        (
            '"{tertulis}" is not a keyword, and every line starts with one. This line has a number or a name; write '
            'the keyword that fits in front of it, such as: pagu Rp1.500.000 or target 5 dokumen or indikator "..."'
        ),
        "SIN001",
    ),
    "kata.salah_eja": (
        '"{tertulis}" bukan kata kunci. Bila ini yang dimaksud, tulis: {usul}',
        '"{tertulis}" is not a keyword. If this is what you mean, write: {usul}',
        "SIN001",
    ),
    "kata.mirip": (
        '"{tertulis}" tidak dikenal setelah "{setelah}". Bila ini yang dimaksud, tulis: {usul}',
        '"{tertulis}" is unknown after "{setelah}". If this is what you mean, write: {usul}',
        "SIN001",
    ),
    "kata.huruf_besar": (
        'Kata kunci "{tertulis}" memakai huruf besar. Tulis: {usul}',
        'The keyword "{tertulis}" has capitals. Write: {usul}',
        "SIN001",
    ),
    "pernyataan.belum_selesai": (
        'Baris ini berhenti setelah "{setelah}". Lanjutkan dengan: {diharapkan}',
        'This line stops after "{setelah}". Go on with: {diharapkan}',
        "SIN004",
    ),
    "pernyataan.berlebih": (
        (
            'Baris ini sudah lengkap sampai "{setelah}"; "{tertulis}" sesudahnya tidak terbaca. Bila itu isian lain, '
            "tulis pada baris sendiri dengan kata kuncinya; bila itu bagian isian ini, perbaiki penulisannya."
        ),
        (
            'The line is complete up to "{setelah}"; "{tertulis}" behind it cannot be read. If it is something else, '
            "write it on a line of its own with its keyword; if it belongs here, put its notation right."
        ),
        "SIN004",
    ),
    "pernyataan.tak_diduga": (
        '"{tertulis}" tidak dapat ditulis setelah "{setelah}". Yang dapat ditulis di sini: {diharapkan}',
        '"{tertulis}" cannot follow "{setelah}". What can stand here: {diharapkan}',
        "SIN004",
    ),
    "deret.kunci_rangkap": (
        "{kunci} ditulis dua kali dalam satu deret. Perbaiki kunci yang keliru; bila nilainya sama, tulis sekali saja.",
        "{kunci} appears twice in one series. Correct the wrong key; if both values are the same, write it once.",
        "SIN006",
    ),
    "arah.rumus": (
        "Rumus arah turun ini tidak dikenal. Pilih salah satu: {pilihan}",
        "This formula for a falling indicator is unknown. Choose one of: {pilihan}",
        "SIN002",
    ),
    "spasi.asing": (
        "Di sini ada spasi khusus ({kode}) yang tidak terlihat bedanya. Ganti dengan spasi biasa.",
        "There is a special blank ({kode}) here that looks like a plain one. Use a plain blank.",
        "SIN002",
    ),
    "ekspresi.terlalu_panjang": (
        "Rumus ini lebih panjang dari {batas} operator. Tulis jumlah yang panjang seperti ini: jumlah([Rp..., Rp...])",
        "This formula has more than {batas} operators. Write a long sum like this: jumlah([Rp..., Rp...])",
        "SIN004",
    ),
    "ekspresi.terlalu_dalam": (
        "Rumus ini bertingkat terlalu dalam. Pecah menjadi beberapa rumus yang lebih pendek.",
        "This formula is nested too deeply. Split it into several shorter ones.",
        "SIN004",
    ),
    "ekspresi.rupiah_kurung": (
        "Di dalam rumus, jumlah negatif ditulis dengan minus, bukan tanda kurung. Tulis seperti ini: -Rp500.000",
        "Inside a formula a negative amount takes a minus sign, not parentheses. Write it like this: -Rp500.000",
        "SIN004",
    ),
    "pola.tak_didukung": (
        (
            'Pola tidak dapat memakai "{tertulis}". Pakai huruf, kelas seperti [0-9], kelompok (...), pilihan '
            "|, dan ulangan * + ?."
        ),
        (
            'A pattern cannot use "{tertulis}". Use letters, classes like [0-9], groups (...), choices |, and '
            "repetitions * + ?."
        ),
    ),
    "pola.rusak": (
        "Pola ini tidak dapat dibaca ({sebab}). Periksa pasangan tanda kurung dan ulangannya.",
        "This pattern cannot be read ({sebab}). Check its brackets and repetitions.",
    ),
    "pola.terlalu_besar": (
        (
            "Pola ini terlalu besar: ulangannya bersarang lebih dari {tingkat} tingkat, kelompoknya terlalu dalam, "
            "atau hitungannya lebih dari {ukuran} bagian. Sederhanakan, misalnya dengan hitungan yang lebih kecil."
        ),
        (
            "This pattern is too large: repetitions are nested more than {tingkat} deep, groups too deep, or it counts "
            "more than {ukuran} pieces. Make it simpler, for example with smaller counts."
        ),
    ),
    "terminal.TEKS": (
        "teks dalam tanda kutip",
        "text in quotation marks",
    ),
    "terminal.RUPIAH": (
        "rupiah (Rp1.500.000)",
        "rupiah (Rp1.500.000)",
    ),
    "terminal.RUPIAH_KURUNG": (
        "rupiah (Rp1.500.000)",
        "rupiah (Rp1.500.000)",
    ),
    "terminal.PERSEN": (
        "persen (22,5%)",
        "a percentage (22,5%)",
    ),
    "terminal.ANGKA": (
        "angka",
        "a number",
    ),
    "terminal.KATA": (
        "satuan",
        "a unit",
    ),
    "terminal.TAHUN": (
        "tahun (2024)",
        "a year (2024)",
    ),
    "terminal.PERIODE": (
        "periode (2021-2026)",
        "a period (2021-2026)",
    ),
    "terminal.KUNCI_TAHUN": (
        "tahun dan titik dua (2024:)",
        "a year and a colon (2024:)",
    ),
    "terminal.KUNCI_TRIWULAN": (
        "triwulan dan titik dua (TW1:)",
        "a quarter and a colon (TW1:)",
    ),
    "terminal.KUNCI_KATA": (
        "capaian: atau realisasi:",
        "capaian: or realisasi:",
    ),
    "terminal.KODE": (
        "kode (2.17.02)",
        "a code (2.17.02)",
    ),
    "terminal.ID": (
        "penanda (S1)",
        "a mark (S1)",
    ),
    "terminal.NOMOR_ATURAN": (
        "nomor aturan (ANG101)",
        "a rule number (ANG101)",
    ),
    "terminal.ROMAWI": (
        "angka romawi",
        "a Roman numeral",
    ),
    "terminal.PERINGKAT": (
        "peringkat (BB)",
        "a grade (BB)",
    ),
    "terminal.POLA": (
        "pola di antara garis miring",
        "a pattern between slashes",
    ),
    "terminal.NAMA": (
        "nama",
        "a name",
    ),
    "terminal.TRIWULAN_HARFIAH": (
        "triwulan (TW1)",
        "a quarter (TW1)",
    ),
    "terminal.NOMOR": (
        "nomor aturan (ANG101)",
        "a rule number (ANG101)",
    ),
    "terminal.NAMA_ATURAN": (
        "nama aturan dengan tanda hubung",
        "a rule name with hyphens",
    ),
    "terminal.KATA_SASARAN": (
        "jenis yang diperiksa (program, kegiatan, ...)",
        "what is checked (program, kegiatan, ...)",
    ),
    "terminal.NAMA_GOLONGAN": (
        "nama golongan dengan huruf besar (WAJIB)",
        "the name of a golongan in capitals (WAJIB)",
    ),
    "terminal.YAKIN": (
        "tinggi, sedang, atau rendah",
        "tinggi, sedang or rendah",
    ),
    "terminal.TINGKAT": (
        "galat, peringatan, atau catatan",
        "galat, peringatan or catatan",
    ),
    "terminal.END": (
        "akhir baris",
        "the end of the line",
    ),
    "terminal.COMMA": (
        "koma",
        "a comma",
    ),
    "terminal.COLON": (
        "titik dua",
        "a colon",
    ),
    "terminal.SEMICOLON": (
        "titik koma",
        "a semicolon",
    ),
    "terminal.DOT": (
        "titik",
        "a dot",
    ),
    "terminal.LPAR": (
        "kurung buka",
        "an opening parenthesis",
    ),
    "terminal.RPAR": (
        "kurung tutup",
        "a closing parenthesis",
    ),
    "terminal.LSQB": (
        "kurung siku buka",
        "an opening bracket",
    ),
    "terminal.RSQB": (
        "kurung siku tutup",
        "a closing bracket",
    ),
}
"""key -> Indonesian, English"""
