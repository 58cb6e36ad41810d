"""What a language server says: the meaning of statements, actions, hints."""

from __future__ import annotations

_MEANINGS = {
    "kepala": (
        "baris kepala: jenis dokumen, tahun atau periodenya, dan tahapnya.",
        "the header: kind of document, its year or period, and its stage.",
    ),
    "perangkat_daerah": ("kode dan nama perangkat daerah.", "code and name of the office."),
    "daerah": ("nama provinsi, kabupaten, atau kota.", "name of the province, kabupaten or kota."),
    "mengacu": (
        "dokumen lain yang menjadi acuan; angkanya dibandingkan.",
        "another document that this one rests on; their numbers are compared.",
    ),
    "penanda_tangan": ("yang menandatangani, jabatan, dan NIP.", "who signs, with position and NIP."),
    "urusan": ("urusan pemerintahan, tingkat teratas kode.", "government affair, the top level of the codes."),
    "bidang_urusan": ("bidang dari suatu urusan.", "field of an affair."),
    "unit_kerja": (
        "unit di bawah perangkat daerah, dengan programnya sendiri.",
        "a unit below the office, with programmes of its own.",
    ),
    "program": ("program: yang hendak dicapai perangkat daerah.", "programme: what the office wants to achieve."),
    "kegiatan": ("kegiatan: bagian dari program.", "kegiatan: activity, a part of a programme."),
    "sub_kegiatan": (
        "sub kegiatan: yang dikerjakan dan dibiayai; pagu dijumlahkan dari sini.",
        "sub kegiatan: what is done and paid for; every pagu adds up from here.",
    ),
    "misi": ("misi kepala daerah yang didukung.", "mission of the head of the region."),
    "tujuan": ("tujuan perangkat daerah.", "goal of the office."),
    "sasaran": (
        "sasaran perangkat daerah, diukur dengan indikator.",
        "objective of the office, measured by indicators.",
    ),
    "pagu": ("pagu indikatif tahun dokumen, dalam rupiah.", "budget of the document's year, in rupiah."),
    "pagu_maju": ("prakiraan maju: pagu tahun berikutnya.", "forecast: the budget of the year after."),
    "pagu_renstra": ("pagu seluruh periode Renstra.", "budget of the whole period of the Renstra."),
    "serapan": ("realisasi anggaran, biasanya per triwulan.", "money spent, usually by quarter."),
    "serapan_lalu": ("realisasi anggaran sampai tahun lalu.", "money spent until the year before."),
    "tertulis_serapan": ("jumlah serapan yang tercetak di sumbernya.", "total of money spent as its source prints it."),
    "tertulis_serapan_renstra": (
        "serapan Renstra yang tercetak di sumbernya.",
        "money spent of the Renstra as its source prints it.",
    ),
    "tertulis_capaian_serapan": (
        "capaian anggaran yang tercetak di sumbernya.",
        "share of money spent as its source prints it.",
    ),
    "sumber_dana": (
        "sumber dana, boleh dengan kode dan jumlahnya.",
        "source of funds, with its code and amount if known.",
    ),
    "lokasi": ("tempat pelaksanaan; boleh beberapa.", "where it is carried out; several are allowed."),
    "kelompok_sasaran": ("siapa yang dilayani; boleh beberapa.", "who is served; several are allowed."),
    "hasil": ("hasil (outcome) program.", "outcome of a programme."),
    "keluaran": ("hasil langsung kegiatan atau sub kegiatan.", "output of a kegiatan or sub kegiatan."),
    "prioritas": ("prioritas daerah, provinsi, atau nasional yang didukung.", "priority that it supports."),
    "catatan": ("catatan penting; boleh tentang satu isian (pada).", "a remark; may be about one field (pada)."),
    "abai": (
        "menerima temuan suatu aturan di sini; alasannya wajib.",
        "accepts findings of a rule here; the reason is required.",
    ),
    "indikator": (
        "indikator kinerja; iku, spm, dan ikk menandainya.",
        "performance indicator; iku, spm and ikk mark its sort.",
    ),
    "target": ("target tahun dokumen.", "target of the document's year."),
    "target_kini": ("perkiraan tahun berjalan.", "estimate of the running year."),
    "target_maju": ("target prakiraan maju.", "target of the year after."),
    "target_renstra": ("target akhir Renstra.", "target at the end of the Renstra."),
    "realisasi": (
        "realisasi tahun dokumen, boleh per triwulan.",
        "result of the document's year, or by quarter.",
    ),
    "realisasi_lalu": ("realisasi Renstra sampai tahun lalu.", "result of the Renstra until the year before."),
    "proyeksi": ("proyeksi.", "projection."),
    "kondisi_awal": ("keadaan pada awal periode.", "state at the start of the period."),
    "kondisi_akhir": ("keadaan pada akhir periode.", "state at the end of the period."),
    "tertulis_realisasi": (
        "jumlah realisasi yang tercetak di sumbernya.",
        "total of the results as their source prints it.",
    ),
    "tertulis_realisasi_renstra": (
        "realisasi Renstra yang tercetak di sumbernya.",
        "result of the Renstra as its source prints it.",
    ),
    "tertulis_capaian": ("capaian yang tercetak di sumbernya.", "achievement as its source prints it."),
    "arah": (
        "naik: makin besar makin baik; turun: makin kecil makin baik.",
        "naik: the more the better; turun: the less the better.",
    ),
    "sifat": (
        "akumulasi: dijumlahkan; posisi akhir: yang terakhir berlaku.",
        "akumulasi: values add up; posisi akhir: the last one holds.",
    ),
    "satuan": ("satuan indikator.", "unit of the indicator."),
    "skala": ("skala peringkat indikator.", "scale that its grades are of."),
    "rekap": (
        "rata-rata dan predikat tercetak, program atau perangkat daerah.",
        "printed averages of a programme or the office.",
    ),
    "tertulis_rata_rata_kinerja": ("rata-rata capaian kinerja yang tercetak.", "average achievement as printed."),
    "tertulis_rata_rata_anggaran": ("rata-rata capaian anggaran yang tercetak.", "average share spent as printed."),
    "tertulis_predikat_kinerja": ("predikat kinerja yang tercetak.", "grade of the achievement as printed."),
    "tertulis_predikat_anggaran": ("predikat anggaran yang tercetak.", "grade of the spending as printed."),
    "daftar_skala": ("skala predikat atau peringkat dengan batasnya.", "a scale of grades with its bounds."),
    "daftar_satuan": ("daftar satuan yang dianggap sama.", "list of units that are taken as the same."),
    "batas": ("batas bawah satu sebutan dalam skala.", "lower bound of one word of a scale."),
    "padanan": ("dua satuan yang dianggap sama.", "two units that are taken as the same."),
    "ditetapkan": ("tempat dan tanggal penetapan.", "where and when it was adopted."),
    "definisi_operasional": ("apa yang dihitung oleh indikator.", "what the indicator counts."),
    "rumus_perhitungan": ("cara menghitung indikator.", "how the indicator is computed."),
    "sumber_data": ("dari mana data indikator.", "where the data of the indicator come from."),
    "usulan": ("usulan masyarakat (Tabel T-C.32), atau nihil.", "a proposal of the public (Table T-C.32), or nihil."),
    "pokok_pikiran": ("pokok pikiran DPRD, atau nihil.", "a wish of the council (DPRD), or nihil."),
    "inovasi": ("inovasi perangkat daerah, atau nihil.", "an innovation of the office, or nihil."),
    "visi": ("visi kepala daerah.", "vision of the head of the region."),
    "kata_pengantar": ("kata pengantar.", "the preface."),
    "isu_strategis": ("isu strategis, masalahnya, dan telaahannya.", "strategic issue, its problem and its review."),
    "dasar_hukum": ("satu peraturan yang menjadi dasar.", "one regulation that it rests on."),
    "faktor_pendorong": ("yang membantu tercapainya kinerja.", "what helped the achievement."),
    "faktor_penghambat": ("yang menghambat tercapainya kinerja.", "what hindered the achievement."),
    "tindak_lanjut_triwulan": ("tindak lanjut pada triwulan berikutnya.", "what follows in the next quarter."),
    "tindak_lanjut_renja": ("tindak lanjut pada Renja berikutnya.", "what follows in the next Renja."),
    "bab": ("bab atau subbab dokumen.", "chapter or section of the document."),
    "narasi": (
        "teks bab; {...} dihitung dari tabel.",
        "text of a chapter; {...} is computed from the tables.",
    ),
    "klaim": (
        "kalimat dengan angka yang harus sesuai dengan tabel.",
        "a sentence whose number the tables have to bear out.",
    ),
}
_COLUMNS = {
    "program": "T-C.33: 1-2",
    "kegiatan": "T-C.33: 1-2",
    "sub_kegiatan": "T-C.33: 1-2",
    "indikator": "T-C.33: 3, E.81: 4",
    "lokasi": "T-C.33: 4",
    "target": "T-C.33: 5",
    "pagu": "T-C.33: 6",
    "sumber_dana": "T-C.33: 7",
    "catatan": "T-C.33: 8",
    "target_maju": "T-C.33: 9",
    "pagu_maju": "T-C.33: 10",
}
"""statement -> where the official tables have it"""

_ALLOCATION = {
    "alokasi": ("kepala berkas: tahun yang diputuskan dan judulnya.", "the header: the year decided about, a title."),
    "mengacu": (
        "rencana yang diputuskan (renja), atau dokumen pembanding.",
        "the plan that is decided (renja), or a document to compare with.",
    ),
    "dasar": ("dasar hukum berkas, atau ketentuan di atasnya.", "legal basis of the file, or of the limit above it."),
    "bulat": (
        "pagu yang berubah menjadi kelipatannya.",
        "amounts that change become a multiple of this.",
    ),
    "plafon": (
        "paling banyak untuk semua baris, atau untuk satu bagian.",
        "a ceiling of all lines together, or of one part.",
    ),
    "golongan": ("himpunan baris yang bernama.", "a named set of lines."),
    "untuk": ("memilih baris golongan di atasnya.", "selects the lines of the golongan above."),
    "tetap": ("usulan setiap baris sama dengan pagunya.", "what is proposed for each line is its pagu."),
    "paling": (
        "batas bawah atau batas atas setiap baris golongan.",
        "least or most of each line of the golongan.",
    ),
    "utuh": ("setiap baris tidak dapat dibagi.", "no line can be divided."),
    "kelipatan": ("usulan setiap baris kelipatan bulat dari ini.", "each line is a whole multiple of this."),
    "biaya": (
        "biaya satuan: usulan = harga x target, dan target ikut turun.",
        "unit cost: amount = price x target, and the target falls along.",
    ),
    "jumlah": ("batas untuk jumlah seluruh golongan.", "a limit on the sum of the whole golongan."),
    "setiap": ("satu batas untuk setiap bagian golongan.", "one limit for every part of the golongan."),
    "tumbuh": ("batas perubahan dibanding tahun sebelumnya.", "limits of the change from the year before."),
    "prioritas": (
        "urutan memotong: tingkat yang terakhir lebih dulu; angka adalah bobot di dalam tingkat.",
        "the order of cutting: the last tier first; numbers are weights within a tier.",
    ),
    "potong": (
        "cara memotong di dalam tingkat: sebanding, sedikit baris, atau urut.",
        "how to cut within a tier: in proportion, as few lines as possible, or in order.",
    ),
}
"""opening words of allocations"""

MESSAGES = {
    **{f"medan.{name}": said for name, said in _MEANINGS.items()},
    **{f"kolom_resmi.{name}": (said, said) for name, said in _COLUMNS.items()},
    **{f"editor.alokasi.{name}": said for name, said in _ALLOCATION.items()},
    "editor.kolom": ("Kolom tabel resmi: {kolom}.", "Column of the official tables: {kolom}."),
    "editor.lengkap": ("{apa} … (lengkap)", "{apa} … (whole block)"),
    "editor.berulang": ("(Sebab yang sama di {banyak} tempat.)", "(The same cause in {banyak} places.)"),
    "editor.setelan": (
        "Setelan tidak dapat dipakai; rencana diperiksa dengan setelan bawaan. {sebab}",
        "The settings cannot be used; plans are checked with the built-in ones. {sebab}",
    ),
    "editor.buku": (
        "Buku aturan tidak dapat dipakai; rencana diperiksa dengan aturan bawaan. {sebab}",
        "A rulebook cannot be used; plans are checked by the built-in rules. {sebab}",
    ),
    "editor.perbaiki": ("{apa}", "{apa}"),
    "editor.perbaiki_tinjau": ("{apa} (perlu ditinjau)", "{apa} (needs a review)"),
    "editor.sebab": ("Kemungkinan: {apa}", "Possibly: {apa}"),
    "editor.abai": ("Terima temuan {aturan} di sini, dengan alasan", "Accept {aturan} here, with a reason"),
    "editor.perbaiki_semua": ("Perbaiki semua yang aman di berkas ini", "Fix all that is safe in this file"),
    "editor.jumlah_anak": ("jumlah di bawahnya", "sum below"),
    "editor.tak_tahu": ("tidak diketahui", "unknown"),
    "editor.tanpa_tabel": (
        "Nama resminya tidak diketahui: belum ada tabel nomenklatur tahun ini (renja nomenklatur muat).",
        "Its official name is unknown: there is no table of the nomenclature of this year (renja nomenclature load).",
    ),
    "editor.kode_asing": (
        "Kode {kode} tidak ada dalam nomenklatur {tahun}.",
        "The nomenclature of {tahun} has no code {kode}.",
    ),
    "editor.kode_lama": (
        "Kode {kode} tidak berlaku dalam nomenklatur {tahun}; yang di atas ini penggantinya.",
        "The code {kode} is not valid in the nomenclature of {tahun}; the one above takes its place.",
    ),
    "editor.indikator_baku": ("Indikator: {indikator} (satuan {satuan})", "Indicator: {indikator} (unit {satuan})"),
    "editor.sumber_tabel": ("Nomenklatur {tahun}.", "Nomenclature of {tahun}."),
    "editor.aturan_banyak": ("{awalan}: {banyak} aturan.", "{awalan}: {banyak} rules."),
    "editor.petunjuk_cocok": ("= jumlah", "= sum"),
    "editor.petunjuk_beda": ("≠ jumlah {jumlah} (selisih {selisih})", "≠ sum {jumlah} (difference {selisih})"),
    "editor.petunjuk_jumlah": ("jumlah {jumlah}", "sum {jumlah}"),
    "editor.petunjuk_pagu": ("{bagian} dari RKPD", "{bagian} of the RKPD"),
    "editor.penanda_bentuk": (
        "Penanda berupa huruf besar dengan angka di belakangnya, seperti S1.",
        "A marker is a capital with a number behind it, such as S1.",
    ),
    "editor.penanda_terpakai": ("Penanda itu sudah dipakai.", "That marker is in use."),
    "editor.berubah": (
        "Salah satu berkas baru saja berubah. Ulangi sebentar lagi.",
        "One of the files has just changed. Try again in a moment.",
    ),
    "editor.diagnosa": (
        "Cari perbaikan jumlah program {program} (diagnosa)",
        "Look for a repair of the sums of program {program} (diagnosis)",
    ),
    "editor.bukan_program": ("Di sini tidak ada program.", "There is no program here."),
    "editor.diagnosa_tepat": (
        "Program {program}: tidak ada jumlah yang meleset.",
        "Program {program}: no sum is off.",
    ),
    "editor.diagnosa_tak_pasti": (
        "Program {program}: {sisa} bagian meleset tanpa satu perbaikan yang pasti. Pilihannya ada pada: renja diagnosa",
        "Program {program}: {sisa} parts are off, none with one certain repair. renja diagnosis shows the choices.",
    ),
    "editor.diagnosa_pasti": (
        "Program {program}: {banyak} angka diganti dengan perbaikan yang pasti. Belum pasti: {sisa} bagian.",
        "Program {program}: {banyak} numbers were replaced by a certain repair. Not certain: {sisa} parts.",
    ),
    "editor.contoh_salah": (
        "Contoh salah {aturan} seharusnya menemukan aturan itu saja; yang ditemukan: {temuan}.",
        "A wrong example of {aturan} has to fire that rule alone; what fired: {temuan}.",
    ),
    "editor.contoh_benar": (
        "Contoh benar {aturan} seharusnya tanpa temuan; yang ditemukan: {temuan}.",
        "A right example of {aturan} has to fire nothing; what fired: {temuan}.",
    ),
    "editor.contoh_tidak_ada": ("tidak ada", "nothing"),
    "editor.tak_rapi": (
        "Berkas tidak dirapikan: {sebab}",
        "The file was not laid out: {sebab}",
    ),
    "editor.tulis": ("Tulis: {teks}", "Write: {teks}"),
    "editor.ketentuan_dilanggar": (
        "Ketentuan ini dilanggar di {banyak} tempat:",
        "This limit is broken in {banyak:place|places}:",
    ),
    "editor.ketentuan_tak_tahu": (
        "Ketentuan ini tidak dapat dinilai di {banyak} tempat, karena angkanya tidak diketahui:",
        "This limit cannot be judged in {banyak:place|places}, since amounts are not known:",
    ),
    "editor.tanpa_pustaka": (
        "renja lsp perlu pygls, yang belum terpasang. Pasang dengan: {perintah}",
        "renja lsp needs pygls, which is not installed. Install it with: {perintah}",
    ),
}
