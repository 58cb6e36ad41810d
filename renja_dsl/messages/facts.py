"""What facts mean, column by column, and what `renja fakta` and `renja tanya` say.

`fakta.COLUMN` for every table, `fakta.TABLE_COLUMN` where one means something of its own.
"""

from __future__ import annotations

MESSAGES = {
    "fakta.folder": (
        "{berkas} adalah folder, dan DuckDB menulis satu berkas. Tambahkan --bentuk parquet atau tulis ke {usul}",
        "{berkas} is a folder, and DuckDB writes one file. Add --format parquet or write to {usul}",
    ),
    "fakta.tanpa_pustaka": (
        "Untuk ini perlu paket tambahan duckdb. Pasang dengan: {perintah}",
        "This needs the further package duckdb. Install it with: {perintah}",
    ),
    "fakta.ditulis_duckdb": (
        "{berkas}: {banyak} rencana, {temuan} temuan. Tanyai dengan: renja tanya {berkas} --daftar",
        "{berkas}: {banyak:plan|plans}, {temuan:finding|findings}. Ask it with: renja ask {berkas} --list",
    ),
    "fakta.ditulis_parquet": (
        "{berkas}: {banyak} rencana, {temuan} temuan, satu berkas Parquet untuk setiap tabel.",
        "{berkas}: {banyak:plan|plans}, {temuan:finding|findings}, one Parquet file for each table.",
    ),
    # ---- columns
    "fakta.berkas": ("berkas rencana", "file of the plan"),
    "fakta.baris": ("barisnya dalam berkas, dari 1", "its line in the file, from 1"),
    "fakta.baris_akhir": ("baris terakhirnya", "its last line"),
    "fakta.simpul_baris_akhir": (
        "baris terakhir sebelum simpul berikutnya: isian di antaranya miliknya",
        "last line before the next node: fields between are its own",
    ),
    "fakta.kolom": ("huruf keberapa dalam barisnya, dari 1", "which character of its line, from 1"),
    "fakta.kolom_akhir": ("huruf sesudah yang terakhir", "character after the last one"),
    "fakta.jenis": ("renja, rkpd, renstra, atau evaluasi", "renja, rkpd, renstra or evaluasi"),
    "fakta.rujukan_jenis": ("jenis dokumen yang diacu, atau sebelumnya", "kind of what is referred to, or sebelumnya"),
    "fakta.tahun": ("tahun nilai itu", "year that the value is of"),
    "fakta.rencana_tahun": ("tahun rencana; kosong pada renstra", "year of the plan; empty for a renstra"),
    "fakta.berlaku_tahun": ("tahun rencana; kosong pada renstra", "year of the plan; empty for a renstra"),
    "fakta.periode_awal": ("tahun pertama renstra", "first year of a renstra"),
    "fakta.periode_akhir": ("tahun terakhir renstra", "last year of a renstra"),
    "fakta.tahap": ("tahap seperti tertulis", "stage as written"),
    "fakta.urutan_tahap": ("1 rancangan awal sampai 5 perubahan", "1 rancangan awal to 5 perubahan"),
    "fakta.kode": ("kode simpul seperti tertulis", "code of the node as written"),
    "fakta.rencana_kode": ("kode perangkat daerah", "code of the office"),
    "fakta.berlaku_kode": ("kode perangkat daerah", "code of the office"),
    "fakta.sumber_dana_kode": ("kode sumber dana", "code of the source of funds"),
    "fakta.nama": ("nama simpul", "name of the node"),
    "fakta.indikator_nama": ("bunyi indikator", "words of the indicator"),
    "fakta.sumber_dana_nama": ("nama sumber dana", "name of the source of funds"),
    "fakta.perangkat_daerah": (
        "nama perangkat daerah; dalam RKPD, unit kerja yang berkode perangkat daerah",
        "name of the office; in an RKPD, the unit kerja that bears the code of one",
    ),
    "fakta.kode_perangkat_daerah": ("kode perangkat daerah itu", "code of that office"),
    "fakta.daerah": ("nama daerah", "name of the region"),
    "fakta.kunci_daerah": (
        "sama untuk daerah yang sama, bagaimana pun namanya ditulis",
        "the same for the same region, however its name is written",
    ),
    "fakta.tak_terbaca": ("banyaknya tempat yang tidak terbaca", "how many places cannot be read"),
    "fakta.tertulis": ("huruf seperti tertulis", "characters as written"),
    "fakta.tujuan": ("berkas yang diacu; kosong bila tidak ditemukan", "file referred to; empty where not found"),
    "fakta.nomor": ("nomor urut dalam berkas, dari 1", "number within the file, from 1"),
    "fakta.temuan_nomor": ("nomor urut temuan, dari 1", "number of the finding, from 1"),
    "fakta.induk": ("nomor simpul di atasnya", "number of the node above"),
    "fakta.tingkat": ("urusan sampai sub_kegiatan, misi, tujuan, sasaran; rekap", "level of the node; rekap"),
    "fakta.unit_kerja": ("unit kerja yang memuatnya", "unit kerja that holds it"),
    "fakta.simpul": ("nomor simpulnya", "number of its node"),
    "fakta.id": ("nama pendek indikator", "short name of the indicator"),
    "fakta.iku": ("apakah indikator kinerja utama", "whether it is a main indicator"),
    "fakta.penanda": ("iku, ikk, spm, dan sebagainya", "iku, ikk, spm and the like"),
    "fakta.indikator": (
        "bunyi indikator; kosong untuk uang simpul",
        "words of the indicator; empty for a node's money",
    ),
    "fakta.nomor_indikator": (
        "nomor indikatornya; kosong bila milik simpul",
        "number of its indicator; empty where it is the node's",
    ),
    "fakta.medan": (
        "nama isian: pagu, pagu_maju, serapan, target, ...",
        "name of the field: pagu, pagu_maju, serapan, target, ...",
    ),
    "fakta.kunci": ("TW1 sampai TW4; kosong untuk nilai setahun", "TW1 to TW4; empty for a value of a year"),
    "fakta.ukuran_kunci": (
        "TW1 sampai TW4, atau capaian dan realisasi pada rekap; kosong untuk nilai setahun",
        "TW1 to TW4, or capaian and realisasi of a rekap; empty for a value of a year",
    ),
    "fakta.triwulan": ("TW1 sampai TW4", "TW1 to TW4"),
    "fakta.nilai": ("rupiah, eksak; kosong bila tidak terbaca", "rupiah, exact; empty where it cannot be read"),
    "fakta.sumber_dana_nilai": ("rupiah, bila disebut", "rupiah, where it is stated"),
    "fakta.ukuran_nilai": (
        "bilangan eksak; kosong bila bukan bilangan atau lebih dari 10 desimal",
        "exact number; empty where it is none or has more than 10 decimals",
    ),
    "fakta.triwulan_nilai": ("bilangan atau rupiah, eksak", "number or rupiah, exact"),
    "fakta.nilai_akhir": ("ujung atas sebuah rentang", "upper end of a span"),
    "fakta.urutan": ("yang keberapa dari beberapa, dari 1", "which of several, from 1"),
    "fakta.bentuk": (
        "angka, peringkat, rentang, teks, nihil, atau tak_terbaca",
        "angka, peringkat, rentang, teks, nihil or tak_terbaca",
    ),
    "fakta.satuan": ("satuannya; Rp untuk rupiah", "its unit; Rp for rupiah"),
    "fakta.indikator_satuan": ("satuan yang ditulis sendiri", "unit written on a line of its own"),
    "fakta.bagian": ("bagian isian: teks, kode, nama, ...", "part of the field: teks, kode, nama, ..."),
    "fakta.isi": ("isinya", "what it says"),
    "fakta.aturan": ("nomor aturan", "id of the rule"),
    "fakta.berat": ("galat, peringatan, atau catatan", "galat (error), peringatan (warning) or catatan (note)"),
    "fakta.pesan": ("kalimat temuan", "sentence of the finding"),
    "fakta.selisih": ("tertulis dikurangi terhitung, rupiah", "stated less computed, rupiah"),
    "fakta.kali": ("berapa tempat bersebab sama", "how many places have this cause"),
    "fakta.diterima": ("diterima dengan abai", "accepted by abai"),
    "fakta.alasan": ("alasan abai", "reason of the abai"),
    "fakta.lama": ("ada dalam catatan temuan lama", "in the baseline"),
    "fakta.sidik": ("sidik temuan: tetap bila baris bergeser", "fingerprint: stays when lines move"),
    "fakta.sebab": ("sidik temuan yang menyebabkannya", "fingerprint of the finding that it follows from"),
    "fakta.temuan": ("nomor temuannya", "number of its finding"),
    "fakta.peran": (
        "primary: tempat temuan itu sendiri; selainnya peran dalam perbandingan",
        "primary: the place of the finding itself; else its part in the comparison",
    ),
    "fakta.isian": ("isian {medan}", "field {medan}"),
    # ---- tanya
    "jawab.kosong": (
        (
            "Apa yang ditanyakan? Tulis SQL dalam tanda kutip atau nama pertanyaan siap pakai; daftarnya: "
            "renja tanya {berkas} --daftar"
        ),
        (
            "What is the question? Write SQL in quotes or the name of a ready question; the list: "
            "renja ask {berkas} --list"
        ),
    ),
    "jawab.tak_dikenal": (
        "Tidak ada pertanyaan siap pakai bernama {nama}. Daftarnya: renja tanya {berkas} --daftar",
        "There is no ready question called {nama}. The list: renja ask {berkas} --list",
    ),
    "jawab.tidak_ada": (
        "{berkas} tidak ada. Buat dengan: renja fakta RENCANA -o {berkas}",
        "{berkas} is not there. Make it with: renja facts PLANS -o {berkas}",
    ),
    "jawab.tak_terbuka": (
        "{berkas} tidak dapat dibuka sebagai berkas DuckDB: {sebab}",
        "{berkas} cannot be opened as a DuckDB database: {sebab}",
    ),
    "jawab.bukan_fakta": (
        '{berkas} bukan berkas fakta buatan "renja fakta".',
        '{berkas} was not made by "renja facts".',
    ),
    "jawab.skema_lain": (
        (
            "{berkas} memakai skema {ada}, sedangkan versi renja ini {perlu}. Buat lagi dengan: "
            "renja fakta RENCANA -o {berkas}"
        ),
        (
            "{berkas} has the schema {ada}, this version of renja {perlu}. Make it again with: "
            "renja facts PLANS -o {berkas}"
        ),
    ),
    "jawab.hanya_baca": (
        "Berkas fakta hanya dapat dibaca. Tulis pertanyaan SELECT.",
        "A database of facts can only be read. Write a SELECT.",
    ),
    "jawab.dilarang": (
        "Pertanyaan hanya boleh membaca berkas fakta ini, bukan berkas lain atau setelan DuckDB.",
        "A question may read this database only, not other files, nor change DuckDB's settings.",
    ),
    "jawab.terlalu_lama": (
        "Pertanyaan itu belum terjawab setelah {detik} detik, jadi dihentikan. Tanyakan lebih sedikit sekaligus.",
        "The question was not answered within {detik} seconds and was stopped. Ask for less at once.",
    ),
    "jawab.terlalu_besar": (
        "Jawabannya terlalu besar. Tanyakan jumlahnya saja, atau lebih sedikit baris dan kolom.",
        "The answer is too large. Ask for totals only, or for fewer rows and columns.",
    ),
    "jawab.salah": (
        "Pertanyaan itu tidak dapat dijawab: {sebab}",
        "The question cannot be answered: {sebab}",
    ),
    "jawab.daftar": ("Pertanyaan siap pakai", "Ready questions"),
    "jawab.nama": ("nama", "name"),
    "jawab.isi": ("yang dijawab", "what it answers"),
    "jawab.ya": ("ya", "yes"),
    "jawab.tidak": ("tidak", "no"),
    "jawab.pagu_perangkat_daerah": (
        "Pagu sub kegiatan setiap perangkat daerah, menurut jenis dokumen dan tahun",
        "Pagu of the sub kegiatan of every office, by kind of document and year",
    ),
    "jawab.pagu_program": (
        "Pagu setiap kode program, seluruh perangkat daerah bersama",
        "Pagu of every code of a program, all offices together",
    ),
    "jawab.pagu_maju": (
        "Pagu tahun rencana di samping prakiraan maju, setiap perangkat daerah",
        "Pagu of the year beside that of the next year, by office",
    ),
    "jawab.sub_kegiatan_terbesar": ("Dua puluh sub kegiatan dengan pagu terbesar", "The twenty largest sub kegiatan"),
    "jawab.sumber_dana": (
        "Sumber dana: di berapa baris disebut, dan jumlah uang yang ditulis di sampingnya",
        "Sources of funds: on how many lines they stand, and the amounts written beside them",
    ),
    "jawab.serapan_triwulan": (
        "Serapan sub kegiatan setiap triwulan, menurut perangkat daerah",
        "Money spent by the sub kegiatan, by quarter and office",
    ),
    "jawab.tanpa_target": ("Indikator tanpa target satu pun", "Indicators without any target"),
    "jawab.temuan_aturan": (
        "Temuan terbuka setiap aturan, dengan selisih rupiah terbesar",
        "Open findings by rule, with the largest difference in rupiah",
    ),
    "jawab.temuan_rencana": ("Temuan terbuka setiap rencana", "Open findings by plan"),
    "jawab.selisih_terbesar": (
        "Dua puluh temuan dengan selisih rupiah terbesar",
        "The twenty findings with the largest difference in rupiah",
    ),
}
