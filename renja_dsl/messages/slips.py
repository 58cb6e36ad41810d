"""Typical slips: what stands there and why it cannot be read; what to write comes as a last sentence."""

from __future__ import annotations

MESSAGES = {
    "slip.tulis": (
        "Tulis: {usul}",
        "Write: {usul}",
    ),
    "slip.tulis_bila": (
        "Bila ini yang dimaksud, tulis: {usul}",
        "If this is what you mean, write: {usul}",
    ),
    "slip.tulis_baris": (
        "Tulis pada baris masing-masing (di sini dipisah /): {usul}",
        "Write each on a line of its own (parted by / here): {usul}",
    ),
    "slip.tulis_baris_bila": (
        "Bila ini yang dimaksud, tulis pada baris masing-masing (di sini dipisah /): {usul}",
        "If this is what you mean, write each on a line of its own (parted by / here): {usul}",
    ),
    "slip.tulis_atau": (
        "Tulis yang dimaksud: {usul} atau {atau}",
        "Write the one you mean: {usul} or {atau}",
    ),
    "slip.tulis_baris_atau": (
        "Tulis yang dimaksud (tanda / memisahkan baris): {usul} atau {atau}",
        "Write the one you mean (/ parts the lines): {usul} or {atau}",
    ),
    "slip.kutip": (
        "Tanda kutip {kutip} (dari Word) bukan tanda kutip biasa.",
        "The quotation marks {kutip} (from Word) are not plain ones.",
        "SIN004",
    ),
    "slip.pagar_word": (
        (
            "Tanda kutip {kutip} (dari Word) tidak dapat mengapit teks beberapa baris. Ganti dengan tiga tanda kutip "
            'biasa, pada baris ini dan pada baris penutupnya, tulis: """'
        ),
        (
            "The quotation marks {kutip} (from Word) cannot stand around a text of several lines. Put three plain "
            'ones in their place, in this line and in the line that closes the text, write: """'
        ),
        "SIN004",
    ),
    "slip.kutip_dalam": (
        'Tanda kutip di dalam teks perlu garis miring di depannya (\\"), supaya tidak dikira penutup.',
        'A quotation mark inside a text takes a backslash (\\"), so that it is not taken for its end.',
        "SIN004",
    ),
    "slip.tak_terlihat": (
        "Di sini ada tanda yang tidak terlihat ({tak_terlihat}), biasanya ikut tertempel dari dokumen lain.",
        "There is an invisible sign here ({tak_terlihat}), most likely pasted from another document.",
        "SIN002",
    ),
    "slip.spasi_khusus": (
        "Di sini ada spasi khusus ({spasi_khusus}) yang tidak terlihat bedanya dengan spasi biasa.",
        "There is a special blank ({spasi_khusus}) here that looks like a plain one.",
        "SIN002",
    ),
    "slip.garis_panjang": (
        "Tanda {garis_panjang} (dari Word) bukan tanda hubung biasa.",
        "The sign {garis_panjang} (from Word) is not a plain hyphen.",
        "SIN002",
    ),
    "slip.huruf_lebar": (
        "Tanda {huruf_lebar} hanya mirip tanda biasa.",
        "The sign {huruf_lebar} only looks like a plain one.",
        "SIN002",
    ),
    "slip.butir": (
        'Baris diawali kata kunci, tanpa nomor atau tanda butir seperti "{butir}".',
        'A line starts with its keyword, without a number or bullet such as "{butir}".',
        "SIN004",
    ),
    "slip.komentar": (
        'Keterangan diawali tanda #, bukan "{komentar}".',
        'A remark starts with #, not with "{komentar}".',
        "SIN004",
    ),
    "slip.huruf_besar": (
        "Kata kunci ditulis dengan huruf kecil.",
        "Keywords are written in small letters.",
        "SIN001",
    ),
    "slip.sebutan": (
        'Kata {kata} dipakai bahasa rencana untuk "{sebutan}".',
        'The word {kata} is what plans use for "{sebutan}".',
        "SIN001",
    ),
    "slip.salah_eja": (
        '"{salah_eja}" agaknya salah eja.',
        '"{salah_eja}" seems to be misspelt.',
        "SIN002",
    ),
    "slip.tanpa_tingkat": (
        "Menurut kodenya ini {tanpa_tingkat} yang kata tingkatnya belum ditulis di depan kode.",
        "By its code this is a {tanpa_tingkat} whose level is not written in front of the code.",
        "SIN001",
    ),
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
    "slip.titik_dua": (
        "Setelah tahun {tahun} diperlukan titik dua.",
        "A colon is needed after the year {tahun}.",
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
    "slip.pengirim": (
        'Pengirim dan waktu pesan ("{pengirim}") bukan bagian rencana.',
        'Who sent a message, and when ("{pengirim}"), is no part of a plan.',
        "SIN004",
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
    "slip.urutan_pada": (
        "Kata pada dan isiannya ditulis sebelum teks catatan.",
        "The word pada and its field stand before the text of a note.",
        "SIN004",
    ),
    "slip.urutan": (
        "Bagian penanda tangan ditulis berurutan: jabatan, pangkat, nip, sebagai.",
        "The parts of a signature have an order: jabatan, pangkat, nip, sebagai.",
        "SIN004",
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
    "slip.kode_dalam_kutip": (
        "Kode {kode} ditulis di depan nama, di luar tanda kutip.",
        "The code {kode} stands before the name, outside the quotation marks.",
        "SIN004",
    ),
    "slip.jumlah_dalam_kutip": (
        "Jumlah {jumlah} ditulis sesudah nama, di luar tanda kutip.",
        "The amount {jumlah} stands behind the name, outside the quotation marks.",
        "SIN004",
    ),
    "slip.kode_di_belakang": (
        "Kode {kode} ditulis sebelum namanya.",
        "The code {kode} stands before the name.",
        "SIN004",
    ),
    "slip.penanda": (
        'Penanda seperti S1 ditulis dengan huruf besar dan angka, tanpa spasi, bukan "{penanda}".',
        'A mark such as S1 is a capital and a number without a blank, not "{penanda}".',
        "SIN002",
    ),
    "slip.titik_dua_lebih": (
        'Di sini tidak diperlukan "{titik_dua_lebih}".',
        'No "{titik_dua_lebih}" is needed here.',
        "SIN004",
    ),
    "slip.huruf_romawi": (
        "Nomor bab romawi ditulis dengan huruf besar.",
        "The Roman number of a chapter has capitals.",
        "SIN002",
    ),
    "slip.tanda_sela": (
        'Tanda "{tanda_sela}" di antara kedua bagian ini tidak diperlukan.',
        'No "{tanda_sela}" is needed between these two parts.',
        "SIN004",
    ),
    "slip.tanda_akhir": (
        'Baris berakhir sendiri, tanpa "{tanda_akhir}".',
        'A line ends by itself, without "{tanda_akhir}".',
        "SIN004",
    ),
    "slip.tanpa_kutip": (
        'Teks seperti "{tanpa_kutip}" diapit tanda kutip.',
        'A text such as "{tanpa_kutip}" stands in quotation marks.',
        "SIN004",
    ),
    "slip.kutip_hilang": (
        "Tanda kutip penutupnya belum ada.",
        "The closing quotation mark is missing.",
        "SIN003",
    ),
    "slip.kutip_lebih": (
        "{kutip_lebih} bukan teks bebas, jadi ditulis tanpa tanda kutip.",
        "{kutip_lebih} is no free text and stands without quotation marks.",
        "SIN004",
    ),
    "slip.penanda_di_depan": (
        "Penanda {penanda} ditulis sesudah nama indikator.",
        "The mark {penanda} stands behind the name of the indicator.",
        "SIN004",
    ),
    "slip.garis_sel": (
        "Garis | (batas sel tabel) tidak dipakai dalam rencana.",
        "Bars | (the edges of a table's cells) are not used in a plan.",
        "SIN004",
    ),
    "slip.nomor_aturan": (
        'Nomor aturan ditulis seperti ANG101, bukan "{nomor}".',
        'The number of a rule is written as in ANG101, not "{nomor}".',
        "SIN004",
    ),
    "slip.berubah": (
        'Isian memuat satu nilai. Yang semula "{semula}" cukup menjadi keterangan, bila yang berlaku nilai barunya.',
        'A field holds one value. "{semula}", which was there before, becomes a remark if the new value counts.',
        "SIN002",
    ),
    "slip.sel_kosong": (
        "Setelah {kunci} belum ada nilainya: tulis nihil bila memang nol, atau hilangkan {kunci} bila belum diketahui.",
        "No value follows {kunci}: write nihil if it is zero, or leave {kunci} out while it is not known.",
        "SIN002",
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
    "slip.nomor_subbab": (
        "Nomor subbab ditulis dengan angka biasa, seperti 2.1.",
        "The number of a section has plain digits, as in 2.1.",
        "SIN002",
    ),
    "slip.kepala": (
        'Kepala dokumen ditulis jenis dan tahunnya, dipisah spasi, bukan "{kepala}".',
        'The head of a document is its kind and its year with a blank between, not "{kepala}".',
        "SIN004",
    ),
    "slip.minus": (
        'Tanda - di depan jumlah berarti kurang dari nol: "{tertulis}".',
        'A - before an amount means less than nothing: "{tertulis}".',
        "SIN002",
    ),
    "slip.penegas": (
        'Tanda "{penegas}" untuk huruf tebal atau miring tidak dipakai dalam rencana.',
        'Signs for bold or italic letters ("{penegas}") are not used in a plan.',
        "SIN004",
    ),
    "slip.spasi_kurang": (
        'Setelah "{spasi_kurang}" diperlukan spasi.',
        'A blank is needed after "{spasi_kurang}".',
        "SIN004",
    ),
    "slip.koma": (
        "Di antara keduanya diperlukan koma.",
        "A comma is needed between the two.",
        "SIN004",
    ),
    "slip.satu_per_baris": (
        "Setiap {medan} ditulis pada barisnya sendiri.",
        "Each {medan} has a line of its own.",
        "SIN004",
    ),
    "slip.dua_baris": (
        "Setiap isian ditulis pada barisnya sendiri; {dua_baris} mulai baris baru.",
        "Each field has a line of its own; {dua_baris} starts a new one.",
        "SIN004",
    ),
    "slip.kata_kurang": (
        "Di sini kata {kata_kurang} belum ditulis.",
        "The word {kata_kurang} is missing here.",
        "SIN004",
    ),
    "slip.kata_lebih": (
        'Kata "{kata_lebih}" di sini tidak diperlukan.',
        'The word "{kata_lebih}" is not needed here.',
        "SIN004",
    ),
    "slip.periode": (
        "Kedua tahun sebuah periode dihubungkan tanda hubung tanpa spasi.",
        "The two years of a period are joined by a hyphen without blanks.",
        "SIN002",
    ),
    "slip.sama_dengan": (
        'Dalam rumus, sama dengan ditulis dengan satu tanda =, bukan "{sama_dengan}".',
        'In a formula equality is a single =, not "{sama_dengan}".',
        "SIN002",
    ),
    "slip.garis_bawah": (
        'Dalam rumus, nama "{garis_bawah}" disambung garis bawah.',
        'In a formula the name "{garis_bawah}" is joined by an underscore.',
        "SIN002",
    ),
    "slip.konflik_git": (
        (
            "Baris ini tanda git untuk dua versi yang berbenturan (<<<<<<<, =======, >>>>>>>). Pilih baris yang benar "
            "di antara tanda-tanda itu, lalu buang ketiga tandanya."
        ),
        (
            "This line is git's mark of two versions in conflict (<<<<<<<, =======, >>>>>>>). Choose the right lines "
            "between the marks, then remove the three marks."
        ),
        "SIN004",
    ),
    "slip.sel_tabel": (
        "Baris ini tampaknya baris tabel yang ditempel; setiap isinya ditulis pada baris sendiri dengan kata kuncinya.",
        "This looks like a row that was pasted from a table; each of its cells has a line of its own and a keyword.",
        "SIN004",
    ),
    "slip.baris_tabel": (
        (
            "Baris ini tampaknya baris tabel yang ditempel. Simpan tabelnya sebagai xlsx atau csv, lalu jalankan "
            '"renja impor", supaya angkanya tidak perlu diketik ulang.'
        ),
        (
            'This looks like a row that was pasted from a table. Save the table as xlsx or csv and run "renja '
            'import", so that no number has to be typed again.'
        ),
        "SIN004",
    ),
}
"""key -> Indonesian, English, and the rule of what stands alone"""
