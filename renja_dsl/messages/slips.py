"""Typical slips of signs and words: what stands there and why it cannot be read; what to write comes last."""

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
    "slip.titik_dua": (
        "Setelah tahun {tahun} diperlukan titik dua.",
        "A colon is needed after the year {tahun}.",
        "SIN002",
    ),
    "slip.pengirim": (
        'Pengirim dan waktu pesan ("{pengirim}") bukan bagian rencana.',
        'Who sent a message, and when ("{pengirim}"), is no part of a plan.',
        "SIN004",
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
    "slip.kode_dalam_kutip": (
        "Kode {kode} ditulis di depan nama, di luar tanda kutip.",
        "The code {kode} stands before the name, outside the quotation marks.",
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
