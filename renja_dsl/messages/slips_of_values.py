"""Typical slips of amounts, numbers, units, years and codes; what to write comes last."""

from __future__ import annotations

MESSAGES = {
    "slip.rupiah": (
        'Penulisan rupiah "{rupiah}" belum menurut aturan: Rp, titik antara ribuan, koma sebelum sen.',
        'The amount "{rupiah}" is not in the notation of plans: Rp, dots between thousands, a comma before sen.',
        "SIN002",
    ),
    "slip.nol_depan": (
        'Rupiah "{nol_depan}" diawali nol yang tidak diperlukan.',
        'The amount "{nol_depan}" starts with a zero that is not needed.',
        "SIN002",
    ),
    "slip.kurung": (
        'Rupiah dalam tanda kurung ("{kurung}") berarti kurang dari nol.',
        'An amount in parentheses ("{kurung}") means less than nothing.',
        "SIN002",
    ),
    "slip.rupiah_ganda": (
        '"{rupiah_ganda}" dapat dibaca dua macam: sebuah angka hilang, atau dua angka terakhir adalah sen.',
        '"{rupiah_ganda}" can be read in two ways: a digit is lost, or the last two are sen.',
        "SIN002",
    ),
    "slip.koma_titik": (
        'Koma pada "{koma_titik}" tampaknya titik ribuan; setelah koma hanya ada sen.',
        'The comma in "{koma_titik}" seems to be a dot between thousands; only sen stand behind a comma.',
        "SIN002",
    ),
    "slip.ribuan_ganda": (
        'Koma atau titik pada "{ribuan_ganda}" dapat dibaca sebagai ribuan dan sebagai desimal.',
        'The comma or dot in "{ribuan_ganda}" can be read as thousands and as decimals.',
        "SIN002",
    ),
    "slip.huruf_angka": (
        'Pada "{huruf_angka}" ada huruf yang mirip angka.',
        'There are letters in "{huruf_angka}" that look like digits.',
        "SIN002",
    ),
    "slip.skala": (
        '"{ejaan}" ditulis {skala}: kata skalanya ribu, juta, miliar, atau triliun, dengan huruf kecil.',
        '"{ejaan}" is written {skala}: the scale words are ribu, juta, miliar and triliun, in small letters.',
        "SIN002",
    ),
    "slip.spasi_angka": (
        'Angka "{spasi_angka}" terpisah spasi. Angka ditulis rapat: titik antara ribuan, koma sebelum desimal.',
        'The number "{spasi_angka}" has blanks in it. Only dots stand between thousands, a comma before decimals.',
        "SIN002",
    ),
    "slip.mata_uang": (
        '"{mata_uang}" ditulis Rp di depan angkanya.',
        '"{mata_uang}" is written Rp in front of the number.',
        "SIN002",
    ),
    "slip.nilai": (
        "Ada nilai yang belum menurut penulisan rencana.",
        "A value is not in the notation of plans.",
        "SIN002",
    ),
    "slip.kata_tahun": (
        "Kunci deret hanya tahunnya, tanpa kata di depannya.",
        "The key of a series is the year alone, without a word before it.",
        "SIN002",
    ),
    "slip.triwulan": (
        'Triwulan "{triwulan}" ditulis {kunci} dengan angka.',
        'The quarter "{triwulan}" is written {kunci} with a digit.',
        "SIN002",
    ),
    "slip.sampai_triwulan": (
        (
            '"{triwulan}" berarti jumlah sampai triwulan itu. Isian {kunci} memuat angka triwulan itu saja; bila '
            "triwulan sebelumnya juga ditulis, kurangkan dulu."
        ),
        (
            '"{triwulan}" means the sum up to that quarter. {kunci} holds the number of that quarter alone; if those '
            "before it are written as well, subtract them first."
        ),
        "SIN002",
    ),
    "slip.nihil": (
        (
            'Untuk "{nihil}" yang berarti tidak ada, kata bakunya nihil (diketahui nol). '
            "Bila angkanya belum diketahui, barisnya tidak perlu ditulis."
        ),
        (
            'For "{nihil}", meaning nothing, the word is nihil (known to be zero). '
            "If the number is not known yet, the line need not be written."
        ),
        "SIN002",
    ),
    "slip.tanda_batas": (
        "Tanda {tanda_batas} ditulis >= dengan dua tanda biasa.",
        "The sign {tanda_batas} is written >= with two plain signs.",
        "SIN002",
    ),
    "slip.tanda_banding": (
        (
            'Isian hanya memuat angkanya, tanpa "{tanda_banding}"; makin besar atau makin kecil makin baik ditulis '
            "pada baris arah."
        ),
        (
            'A value is the number alone, without "{tanda_banding}"; whether more or less is better is said in the '
            "line arah."
        ),
        "SIN002",
    ),
    "slip.rentang": (
        'Rentang ditulis dengan kata sampai, bukan "{rentang}".',
        'A range is written with the word sampai, not with "{rentang}".',
        "SIN002",
    ),
    "slip.pemisah": (
        'Beberapa besaran dipisah titik koma, bukan "{pemisah}".',
        'Several quantities are separated by semicolons, not by "{pemisah}".',
        "SIN002",
    ),
    "slip.pasangan": (
        "Jumlah orang dan lamanya ({pasangan}) ditulis sebagai satu teks, dalam tanda kutip.",
        "A number of persons and how long ({pasangan}) is one text, in quotation marks.",
        "SIN002",
    ),
    "slip.pemisah_deret": (
        "Pasangan dalam satu deret dipisah koma.",
        "The pairs of a series are separated by commas.",
        "SIN002",
    ),
    "slip.persen": (
        'Persen ditulis dengan tanda % di belakang angka, bukan "{persen}".',
        'A percentage has the sign % behind the number, unlike "{persen}".',
        "SIN002",
    ),
    "slip.kata_angka": (
        'Bilangan "{kata_angka}" ditulis {bilangan} dengan angka.',
        'The number "{kata_angka}" is written {bilangan} in digits.',
        "SIN002",
    ),
    "slip.terbilang": (
        'Setelah angka tidak diperlukan "{terbilang}".',
        'After the number "{terbilang}" is not needed.',
        "SIN002",
    ),
    "slip.catatan_kaki": (
        'Tanda catatan kaki "{catatan_kaki}" tidak ditulis di belakang nilai.',
        'The sign of a footnote "{catatan_kaki}" is not written behind a value.',
        "SIN002",
    ),
    "slip.dua_jumlah": (
        'Di sini ada dua jumlah ("{dua_jumlah}"), padahal satu baris memuat satu.',
        'There are two amounts here ("{dua_jumlah}"), and a line holds one.',
        "SIN002",
    ),
    "slip.dua_skala": (
        'Rupiah ditulis dengan satu kata skala saja, bukan "{dua_skala}".',
        'An amount has one scale word, unlike "{dua_skala}".',
        "SIN002",
    ),
    "slip.sampai_penanda": (
        'Penanda ditulis satu per satu, bukan "{sampai_penanda}".',
        'Marks are written one by one, not as "{sampai_penanda}".',
        "SIN002",
    ),
    "slip.batas_atas": (
        'Batas atas ditulis sebagai rentang dengan kata sampai, bukan "{batas_atas}".',
        'An upper limit is written as a range with sampai, not as "{batas_atas}".',
        "SIN002",
    ),
    "slip.kali": (
        'Isian memuat satu angka; "{kali}" adalah perkalian.',
        'A value is one number; "{kali}" is a product.',
        "SIN002",
    ),
    "slip.kunci_di_belakang": (
        "Dalam deret tahun ditulis di depan nilainya, dengan titik dua.",
        "In a series the year stands before its value, with a colon.",
        "SIN002",
    ),
    "slip.satuan": (
        'Satuan dengan tanda baca atau angka ("{satuan}") diapit tanda kutip.',
        'A unit with signs or digits ("{satuan}") stands in quotation marks.',
        "SIN002",
    ),
    "slip.kode_x": (
        'Bidang urusan yang belum diganti ditulis X.XX dengan huruf besar, bukan "{kode}".',
        'A bidang urusan that is left open is written X.XX in capitals, not "{kode}".',
        "SIN002",
    ),
    "slip.kode": (
        'Bagian kode "{kode}" dipisah titik saja, tanpa spasi, koma, atau huruf.',
        'The parts of the code "{kode}" have dots between them only, no blanks, commas or letters.',
        "SIN002",
    ),
    "slip.kode_titik": (
        'Kode atau nomor "{kode}" diakhiri titik, padahal titik hanya di antara bagiannya. Titik itu tidak ditulis.',
        'The code or number "{kode}" ends in a dot, but dots stand between its parts only. That dot is not written.',
        "SIN002",
    ),
    "slip.jumlah_dalam_kutip": (
        "Jumlah {jumlah} ditulis sesudah nama, di luar tanda kutip.",
        "The amount {jumlah} stands behind the name, outside the quotation marks.",
        "SIN004",
    ),
    "slip.kunci_rangkap": (
        "{kunci_rangkap} tertulis dua kali dalam deret ini.",
        "{kunci_rangkap} stands twice in this series.",
        "SIN006",
    ),
    "slip.tahun_kondisi": (
        "Kondisi awal dan kondisi akhir satu nilai, tanpa tahun.",
        "The state at the beginning and at the end is one value without a year.",
        "SIN004",
    ),
    "slip.tahun_sama": (
        "{medan} selalu tahun {tahun}, jadi ditulis tanpa tahun.",
        "{medan} is always of {tahun} and stands without a year.",
        "SIN004",
    ),
    "slip.tahun_lain": (
        (
            "{medan} selalu tahun {milik}, padahal di sini tertulis {tahun}. Nilai ini tidak ikut dihitung sampai "
            "diperbaiki."
        ),
        "{medan} is always of {milik}, but {tahun} is written here. This value does not count until it is mended.",
        "SIN004",
    ),
    "slip.tanpa_tahun": (
        (
            "{medan} satu nilai tanpa tahun, padahal di sini tertulis {tahun}. Nilai ini tidak ikut dihitung sampai "
            "diperbaiki."
        ),
        (
            "{medan} is one value without a year, but {tahun} is written here. This value does not count until it is "
            "mended."
        ),
        "SIN004",
    ),
    "slip.ribuan": (
        'Satuan "{ribuan}" dari kepala tabel dikalikan ke angkanya.',
        'The unit "{ribuan}" in the head of a table is multiplied into the number.',
        "SIN002",
    ),
    "slip.satuan_di_depan": (
        'Angka ditulis lebih dulu, lalu satuannya ("{satuan_di_depan}").',
        'The number comes first, then its unit ("{satuan_di_depan}").',
        "SIN002",
    ),
    "slip.huruf_besar_peringkat": (
        "Peringkat ditulis dengan huruf besar.",
        "A grade is written in capitals.",
        "SIN002",
    ),
    "slip.minus": (
        'Tanda - di depan jumlah berarti kurang dari nol: "{tertulis}".',
        'A - before an amount means less than nothing: "{tertulis}".',
        "SIN002",
    ),
    "slip.periode": (
        "Kedua tahun sebuah periode dihubungkan tanda hubung tanpa spasi.",
        "The two years of a period are joined by a hyphen without blanks.",
        "SIN002",
    ),
}
