"""Messages in English; keys, groups and placeholders are those of `id`. Terms of the field stay Indonesian."""

from __future__ import annotations

from renja_dsl.messages import tables
from renja_dsl.messages.impor_en import IMPOR, NOMENKLATUR

BILANGAN = {
    "bilangan.koma_ribuan": '"{tertulis}" uses commas between thousands. Write {usul}.',
    "bilangan.titik_ribuan": 'The dots in "{tertulis}" do not separate groups of three digits. '
    "Write {usul}, if that is what you mean.",
    "bilangan.titik_desimal": '"{tertulis}" uses a dot as decimal sign. Dots are for thousands only; write {usul}.',
    "bilangan.nol_titik": '"{tertulis}" starts with a zero and a dot, but dots are for thousands only. Write {usul}.',
    "bilangan.bentuk": '"{tertulis}" cannot be read as a number. Write it like 1.500 or 0,75.',
    "persen.tanpa_tanda": '"{tertulis}" has no percent sign. Write {usul}.',
    "persen.kosong": 'There is no number in "{tertulis}". Write one before the percent sign, such as 22,5%.',
    "peringkat.huruf_kecil": 'The grade "{tertulis}" starts with a small letter. Write {usul}.',
    "peringkat.bentuk": '"{tertulis}" is not a grade. Write words that start with a capital, such as BB or Level 3.',
    "besaran.satuan": 'The unit in "{tertulis}" is not written correctly. Write {usul}.',
    "besaran.koma": 'A comma follows "{tertulis}". '
    "Several quantities are separated by semicolons: 15 koperasi; 11 kecamatan. "
    "Commas are for series only (TW1: ..., TW2: ...).",
    "komponen.bentuk": '"{tertulis}" cannot be read as quantities. Write them like 15 koperasi; 11 kecamatan.',
    "komponen.koma": 'The quantities in "{tertulis}" are separated by commas. Use semicolons: {usul}.',
    "rentang.beda_jenis": "The two ends of this range differ in kind. Write both as percentages, rupiah or numbers.",
}

RUPIAH = {
    "rupiah.kosong": 'There is no number in "{tertulis}". '
    "Write an amount like Rp1.500.000; if it is zero, write nihil.",
    "rupiah.bentuk": '"{tertulis}" cannot be read as rupiah. Write an amount like Rp1.500.000.',
    "rupiah.skala_asing": 'The word after the number in "{tertulis}" is unknown. Use ribu, juta, miliar or triliun.',
    "rupiah.tanpa_rp": '"{tertulis}" lacks Rp. Write {usul}.',
    "rupiah.huruf_rp": 'Rp has wrong capitals in "{tertulis}". Write {usul}.',
    "rupiah.titik_rp": '"{tertulis}" has a dot after Rp. Write {usul}.',
    "rupiah.letak_tanda": 'The minus sign or parenthesis in "{tertulis}" is misplaced. Write {usul}.',
    "rupiah.koma_ribuan": '"{tertulis}" uses commas between thousands. Write {usul}.',
    "rupiah.titik_ribuan": 'The dots in "{tertulis}" do not separate groups of three digits. '
    "Write {usul}, if that is what you mean.",
    "rupiah.titik_desimal": '"{tertulis}" uses a dot as decimal sign. Dots are for thousands only; write {usul}.',
    "rupiah.nol_titik": '"{tertulis}" starts with a zero and a dot, but dots are for thousands only. Write {usul}.',
    "rupiah.ekor": '"{tertulis}" has closing signs after the number. Write {usul}.',
    "rupiah.ejaan_skala": '"{tertulis}" is not in standard spelling. Write {usul}.',
    "rupiah.titik_skala": '"{tertulis}" combines thousands dots with a scale word. Write {usul}.',
    "rupiah.desimal": '"{tertulis}" is finer than one sen. Write two decimals at most, such as {usul}.',
    "rupiah.tanda_kurung": 'The parentheses in "{tertulis}" do not match. Write {usul}, if it is negative.',
    "rupiah.spasi": 'Blanks are misplaced in "{tertulis}". Write {usul}.',
    "pagu.tanpa_rp": '"{tertulis}" in {medan} lacks Rp. Write {usul}.',
}

WAKTU = {
    "tahun.bentuk": '"{tertulis}" is not a year. Write four digits from 1900 to 2199, such as 2024.',
    "periode.bentuk": '"{tertulis}" is not a period. Write its first and last year, such as 2021-2026.',
    "periode.tanda_hubung": 'The years in "{tertulis}" are to be joined by a hyphen without blanks. Write {usul}.',
    "periode.terbalik": 'In "{tertulis}" the last year comes before the first. Write {usul}.',
    "periode.sama": 'The first and last year of "{tertulis}" are the same. '
    "Write a period of several years, such as 2021-2026.",
    "triwulan.penulisan": 'A quarter is written in short, not "{tertulis}". Write {usul}.',
    "triwulan.bentuk": '"{tertulis}" is not a quarter. Write TW1, TW2, TW3 or TW4.',
}

TEKS = {
    "teks.belum_ditutup": "The quotation mark of {tertulis} is not closed. Add one at the end of the text.",
    "teks.garis_miring": "The backslash in {tertulis} has to be doubled. Write {usul}.",
    "teks.tanpa_kutip": 'The text "{tertulis}" has no quotation marks. Write {usul}.',
    "teks.pagar": "The text {tertulis} contains a row of quotation marks that looks like its end. "
    "Open and close it with more quotation marks.",
    "kutip.belum_ditutup": 'The quotation mark after "{setelah}" is not closed. Add " at the end of the line; '
    'close a text of several lines with as many marks as opened it (""").',
}

PERNYATAAN = {
    "kata.tak_dikenal": '"{tertulis}" is not a keyword, and every line starts with one. '
    "Put # in front of it if it is only a remark.",
    "kata.salah_eja": '"{tertulis}" is not a keyword. Write {usul}, if that is what you mean.',
    "kata.mirip": '"{tertulis}" is unknown after "{setelah}". Write {usul}, if that is what you mean.',
    "kata.huruf_besar": 'The keyword "{tertulis}" has capitals. Write {usul}.',
    "pernyataan.belum_selesai": 'This line stops after "{setelah}". Go on with {diharapkan}.',
    "pernyataan.berlebih": 'The line is complete after "{setelah}", but "{tertulis}" follows. '
    "Delete what is too much, or move it to a line of its own.",
    "pernyataan.tak_diduga": '"{tertulis}" cannot follow "{setelah}". What can stand here: {diharapkan}.',
    "deret.kunci_rangkap": "{kunci} appears twice in one series. Delete one of them.",
    "arah.rumus": "This formula for a falling indicator is unknown. Choose one of: {pilihan}.",
    "spasi.asing": "There is a special blank ({kode}) here that looks like a plain one. Use a plain blank.",
    "ekspresi.terlalu_panjang": "This formula has more than {batas} operators. "
    "Write a long sum as jumlah([Rp..., Rp...]).",
    "ekspresi.terlalu_dalam": "This formula is nested too deeply. Split it into several shorter ones.",
    "ekspresi.rupiah_kurung": "Inside a formula a negative amount takes a minus sign, not parentheses. "
    "Write it like -Rp500.000.",
    "pola.tak_didukung": 'A pattern cannot use "{tertulis}". Use letters, classes like [0-9], groups (...), '
    "choices |, and repetitions * + ?.",
    "pola.rusak": "This pattern cannot be read ({sebab}). Check its brackets and repetitions.",
}

BERKAS = {
    "berkas.terlalu_besar": "{berkas} is larger than {batas} MB. Split it into several documents.",
    "berkas.tak_terbaca": "{berkas} cannot be read: {sebab}. Check its name and permissions.",
    "berkas.tak_tertulis": "{berkas} cannot be written: {sebab}. Check its folder and permissions.",
    "berkas.biner": "{berkas} is not a text file. "
    "If it is a spreadsheet or a Word document, copy its content as text into a .renja file.",
    "berkas.bukan_utf8": "{berkas} line {baris} contains byte {bita}, which is not UTF-8. "
    "Save the file again as UTF-8.",
    "berkas.baris_panjang": "{berkas} line {baris} is longer than {batas} characters. Split it into several lines.",
    "berkas.tidak_ada": "{berkas} was not found. Check its name and folder.",
    "berkas.tanpa_rencana": "There is no .renja file in {berkas}. Check the name of the folder.",
    "berkas.kosong": "{berkas} is empty. Start with the header of the document, such as renja 2024.",
}

DOKUMEN = {
    "kepala.hilang": "This document has no header. "
    "Start with its kind and year, such as renja 2024 or renstra 2021-2026.",
    "kepala.rangkap": "This document already has a header. "
    "Delete this line, or move what follows to a file of its own.",
    "tempat.indikator": "{medan} has no indikator above it. Write it below its indikator.",
    "tempat.simpul": "{medan} has no program, kegiatan or sasaran above it. Write it below its owner.",
    "tempat.rekap": "{medan} has no rekap above it. Write it below a rekap line.",
    "tempat.skala": "{medan} has no skala above it. Write it below a skala or satuan line.",
    "isian.rangkap": "{medan} already has a value here. The first one is used; delete one of them.",
    "deret.kunci": "The key {kunci} does not fit {medan}. Use {pilihan}.",
    "satuan.kosong": "The unit on this line is missing. Write for example satuan orang.",
    "indikator.tak_bernama": "There is no indikator {id} before this line. "
    'Name the original one: indikator {id} "...".',
    "indentasi.menyesatkan": "The position of this line misleads: it belongs to the nearest {pemilik} above it. "
    "Lay it out with renja fmt, or move the line.",
    "akibat.simpul": "The lines below it still count as its own.",
    "akibat.isian": "This value is left out of all sums until it is repaired.",
    "akibat.pemilik": "Checks of this part wait until this line is repaired.",
}

RUJUKAN = {
    "rujukan.keluar": "{berkas} lies outside the workspace. Move that document into it, or correct the path.",
    "rujukan.tidak_ada": "{berkas} was not found. Check the file name, or delete this line.",
    "rujukan.tak_terbaca": "{berkas} cannot be read. Check the file.",
    "rujukan.jenis": "{berkas} is a document of kind {ada}, but {diminta} is referred to. "
    "Correct the kind or the file name.",
    "rujukan.melingkar": "The reference to {berkas} leads back to this document. Delete one of the references.",
    "rujukan.tahun": "{berkas} is for {ada}, which does not fit {tahun}. Refer to the document of the right year.",
    "rujukan.tahun_evaluasi": "Evaluation {tahun} judges the Renja of {tahun}, but {berkas} is the Renja of {ada}. "
    "Refer to the Renja of the evaluated year.",
    "rujukan.perangkat": "{berkas} belongs to office {ada}, not {diminta}. Refer to a document of the same office.",
}

ATURAN = {
    "aturan.tanpa_kepala": "This line comes before the first rule. Start with a line of aturan, number and name.",
    "aturan.kurang": "Rule {aturan} has no {kurang}. Add a {kurang} line.",
    "aturan.nama_rangkap": "The name {nama} is already taken in this rule. Use another one.",
    "aturan.nomor_rangkap": "Number {aturan} is already taken in {di}. Use another one.",
    "aturan.pastikan_rangkap": "A rule has one pastikan only. Join both with dan, or write a rule of its own.",
    "aturan.tanpa_kerangka": "contoh with ganti needs a kerangka above it. Add one at the start of the file.",
    "aturan.ganti": 'The text "{tertulis}" occurs {kali} times in the kerangka, but must occur exactly once. '
    "Lengthen or correct it.",
    "aturan.perulangan": "Loops are nested more than {batas} deep here, so that the check would never end. "
    "Take one away, or make it several rules.",
    "tingkat.tak_dikenal": "{nama} cannot be checked one by one. Choose from: {ada}.",
    "tingkat.campur": "This kind cannot be joined with other levels in one untuk setiap. Write a rule of its own.",
    "parameter.bukan_harfiah": "The value of a parameter is written out, such as 50% or Rp50.000.000, not as a "
    "formula.",
    "nama.tak_dikenal": "{nama} is unknown here. Check its spelling, or define it first with misal.",
    "atribut.tak_dikenal": "{tipe} has no {nama}. It has: {ada}.",
    "pilihan.tak_dikenal": "{nama} is not one of the choices. They are: {ada}.",
    "adalah.tak_dikenal": "{nama} is not a kind of value. They are: {ada}.",
    "fungsi.tak_dikenal": "There is no function {nama}. Check its spelling; docs/aturan.md lists them.",
    "fungsi.banyak_argumen": "{nama} takes {diminta} arguments, but {ada} are given.",
    "ada.bukan_acuan": "ada and kosong are for content of a document, such as ada k.pagu, not for results of a "
    "computation.",
    "untuk.di_luar": "untuk ... di ... can only stand inside a function such as jumlah, banyak or semua.",
    "tipe.lain": "{diminta} is needed here, but {ada} is written.",
    "tipe.tanpa_atribut": "A value of type {tipe} has no parts to take with a dot.",
    "tipe.bukan_deret": "A value of type {tipe} is no series, so it has no keys of years or quarters.",
    "tipe.bukan_daftar": "A list is needed here, but {ada} is written.",
    "tipe.daftar_campur": "Members of a list must be of one type: this one is {ada}, the first is {diminta}.",
    "tipe.operator": "{kiri} and {kanan} cannot be computed with {operator}.",
    "tipe.banding": "{kiri} cannot be compared with {kanan}. Write both in one type, such as Rp200 juta, 25% or 3.",
    "tipe.urutan": "Values of type {tipe} have no order. Use = or !=.",
    "tipe.anggota": "{kiri} can never be a member of {kanan}.",
    "tipe.cabang": "Both branches must be of one type, but one is {kiri} and the other {kanan}.",
    "tipe.jumlah": "{nama} cannot be computed over {ada}. Take the number first, for example with angka(...).",
    "aturan.tak_dikenal": "There is no rule {nama}. See the list with renja rules.",
    "aturan.asli": "Only built-in rules can be asli. Write the check with untuk setiap and pastikan.",
    "pesan.kurung": "A brace in the message has no partner. Write both braces around the expression, on one line.",
    "abai.tanpa_alasan": "abai {aturan} gives no reason. Add alasan, such as the number of the letter behind it.",
    "abai.sia_sia": "abai {aturan} suppresses no finding. Delete this line.",
    "usul.mungkin": "Perhaps {usul} is meant.",
    "perbaikan.tulis": "Write {usul}.",
}

PERINTAH = {
    "rapikan.rusak": "{berkas} was left as it is: {banyaknya} of its lines cannot be read yet. "
    "Repair them first with the help of renja lint.",
    "rapikan.berubah": "{berkas} was left as it is: its content would change on line {baris}. Please report this.",
    "rapikan.komentar_hilang": "{berkas} was left as it is: the comment {komentar} would be lost. Please report this.",
    "rapikan.tak_tetap": "{berkas} was left as it is: the result is not stable yet. Please report this.",
    "rapikan.ditulis": "{berkas} formatted.",
    "rapikan.akan_berubah": "{berkas} is not in the style. Run renja fmt {berkas}.",
    "ekspor.bermasalah": "{berkas} has {banyak} lines that cannot be read in full; "
    "their values are not exported. Check it with renja lint.",
    "jelaskan.tingkat": "Severity",
    "jelaskan.dasar": "Basis",
    "jelaskan.berlaku": "Documents",
    "jelaskan.parameter": "Parameters",
    "jelaskan.setelan": "from renja.toml; built in",
    "jelaskan.teks": "Text of the rule:",
    "jelaskan.salah": "A wrong example:",
    "jelaskan.benar": "A right example:",
    "baseline.ditulis": "{berkas}: findings at {jumlah} places recorded, {selesai} solved ones removed.",
    "baseline.pakai": 'To use it, write baseline = "{berkas}" in renja.toml.',
    "baseline.tidak_ada": "Baseline {berkas} was not found. Make it with renja lint --write-baseline.",
    "baseline.rusak": "{berkas} is not a baseline that can be used: {sebab}. "
    "The file is left alone; remove it or choose another name.",
    "keluaran.bentuk": '--output "{nama}" cannot be read. '
    "Write FORMAT:FILE, such as sarif:findings.sarif. Formats: {ada}.",
    "git.tidak_ada": "The command git was not found, and --changed needs it. Install git, or check without --changed.",
    "git.bukan_repo": "{berkas} is not in a git repository, so that --changed cannot be used. Check without --changed.",
    "git.revisi": "There is no git revision {nama} here. "
    "Check its name; in CI, fetch the history first (fetch-depth: 0).",
    "git.tanpa_perubahan": "No plan has changed since {nama}.",
    "git.gagal": "git could not answer: {sebab}.",
    "uji.salah": "{berkas}:{baris}: the wrong example of {aturan} must fire {aturan} alone, but {ada} fired.",
    "uji.benar": "{berkas}:{baris}: the right example of {aturan} must fire nothing, but {ada} fired.",
    "uji.tidak_ada": "nothing",
    "uji.tanpa_salah": "{berkas}:{baris}: {aturan} has no wrong example. Add contoh salah below it.",
    "uji.tanpa_benar": "{berkas}:{baris}: {aturan} has no right example. Add contoh benar below it.",
    "uji.ringkas": "{contoh} examples of {aturan} rules: {lulus} passed, {gagal} failed. "
    "With a wrong and a right example: {lengkap} rules.",
    "uji.kosong": "There is no rule in {berkas}. Begin with a line aturan, number, and name.",
    "uji.tanpa_hypothesis": "pytest --renja needs Hypothesis. Install it with: pip install 'renja-dsl[testing]'",
    "aturan.baru_nomor": "{nama} is not the number of a rule. "
    "Write three capital letters and three digits, such as BKL001.",
    "aturan.baru_nama": "{nama} is not the name of a rule. "
    "Write small letters, digits and hyphens, such as pagu-tidak-bulat.",
    "aturan.baru_ada": "{berkas} is there already and is not overwritten. "
    "Choose another file with --output, or add the rule there.",
    "aturan.baru_ditulis": "{berkas} was written. Change it, then run renja rules test {berkas}.",
    "aturan.baru_daftar": 'To use it, write buku_aturan = ["{berkas}"] in renja.toml.',
}

SETELAN = {
    "setelan.tak_terbaca": "{berkas} cannot be read: {sebab}.",
    "setelan.bukan_toml": "{berkas} is not correct TOML: {sebab}.",
    "setelan.kunci": "{berkas}: the setting {nama} is unknown.",
    "setelan.jenis": "{berkas}: {nama} must be {diminta}.",
    "setelan.buku_kosong": "No rulebook fits {nama}. Check the setting buku_aturan.",
    "setelan.buku_keluar": "The rulebook {nama} lies outside the workspace. Move it inside.",
    "setelan.skala": "{berkas}: unknown scale {nama}. There are: {ada}.",
    "setelan.bahasa": "{berkas}: the language {nama} is not available. Choose id or en.",
    "setelan.parameter": "Rule {aturan} has no parameter {nama}. It has: {ada}.",
    "setelan.nilai_parameter": "The parameter values of rule {aturan} cannot be used. Write them like {contoh}.",
    "setelan.paket_tak_ada": "No package of rules {nama} is installed. Installed: {ada}.",
    "setelan.paket_rusak": "The package of rules {nama} cannot be read: {sebab}.",
    "setelan.paket_kosong": "The package of rules {nama} has no file .aturan.",
}

ATURAN_ASLI = {
    "tertinggal": "{siapa}: without {apa}, though {banyak} others have it",
    "rangkap.baris": '{medan} "{isi}" is written twice',
    "rujukan.tak_dirujuk": "{berkas} is of this office but is not referred to",
    "bab.urutan": "Chapter {nomor} stands after {sesudah}; {mestinya} was due",
    "sumber.rancu": 'Source of funds {kode} "{nama}", but more often {kode_lain} "{nama_lain}" ({banyak} times)',
    "klaim.beda": "{judul}: stated {ditulis}, the tables show {dihitung}, difference {selisih}",
    "klaim.lain": "{judul}: stated {ditulis}, the tables show {dihitung}",
    "klaim.urutan": "{judul}: it is not true that {dihitung} {operator} {ditulis}",
    "klaim.salah": "{judul}: not what the tables say",
    "narasi.kurung": "The brace {kurung} has no partner. Write {kurung}{kurung} if a brace is meant.",
    "narasi.kosong": "These braces hold no expression. Write what is to be computed, such as banyak(program).",
    "usul.mungkin": "Perhaps {usul} is meant.",
    "seribu.anak": "{jenis} {kode} {nama}: stated {ditulis}, about a thousand times more or less than the sum of "
    "its children, {pembanding}",
    "seribu.rkpd": "{jenis} {kode} {nama}: stated {ditulis}, about a thousand times more or less than its pagu in "
    "the RKPD, {pembanding}",
    "seribu.sebelumnya": "{jenis} {kode} {nama}: stated {ditulis}, about a thousand times more or less than its pagu "
    "in the earlier document, {pembanding}",
}

HILANG = {
    "hilang.kosong": "value not written",
    "hilang.baris_rusak": "line cannot be read yet",
    "hilang.sel_tak_terbaca": "cell cannot be read",
    "hilang.dokumen_tak_dirujuk": "document to compare with is not referred to",
    "hilang.bagi_nol": "division by zero",
    "hilang.bukan_angka": "value is not a number",
    "hilang.satuan_beda": "units differ",
    "hilang.tak_sebanding": "the other document lacks this level, or its codes are not of the nomenclature",
    "hilang.tak_dicetak": "the table leaves this level out",
    "hilang.tak_dapat_dihitung": "cannot be computed",
    "hilang.rumus_tak_dinyatakan": "direction down without a formula",
    "hilang.rumus_tak_dikenal": "unknown formula",
    "hilang.di_luar_skala": "value off the scale",
    "hilang.nomenklatur_tiada": "no table of the nomenclature yet; load one with renja nomenklatur load FILE",
    "hilang.nomenklatur_lama": "no table of the nomenclature of the plan's year or the next; "
    "load one with renja nomenklatur load FILE",
    "hilang.nomenklatur_rusak": "the table of the nomenclature cannot be read; "
    "load it again with renja nomenklatur load FILE",
    "hilang.batas_langkah": "the rule was stopped after too many steps",
}

TERMINAL = {
    "terminal.TEKS": "text in quotation marks",
    "terminal.RUPIAH": "rupiah (Rp1.500.000)",
    "terminal.RUPIAH_KURUNG": "rupiah (Rp1.500.000)",
    "terminal.PERSEN": "a percentage (22,5%)",
    "terminal.ANGKA": "a number",
    "terminal.KATA": "a unit",
    "terminal.TAHUN": "a year (2024)",
    "terminal.PERIODE": "a period (2021-2026)",
    "terminal.KUNCI_TAHUN": "a year and a colon (2024:)",
    "terminal.KUNCI_TRIWULAN": "a quarter and a colon (TW1:)",
    "terminal.KUNCI_KATA": "capaian: or realisasi:",
    "terminal.KODE": "a code (2.17.02)",
    "terminal.ID": "a mark (S1)",
    "terminal.NOMOR_ATURAN": "a rule number (ANG101)",
    "terminal.ROMAWI": "a Roman numeral",
    "terminal.PERINGKAT": "a grade (BB)",
    "terminal.POLA": "a pattern between slashes",
    "terminal.NAMA": "a name",
    "terminal.TRIWULAN_HARFIAH": "a quarter (TW1)",
    "terminal.NOMOR": "a rule number (ANG101)",
    "terminal.NAMA_ATURAN": "a rule name with hyphens",
    "terminal.KATA_SASARAN": "what is checked (program, kegiatan, ...)",
    "terminal.TINGKAT": "galat, peringatan or catatan",
    "terminal.END": "the end of the line",
    "terminal.COMMA": "a comma",
    "terminal.COLON": "a colon",
    "terminal.SEMICOLON": "a semicolon",
    "terminal.DOT": "a dot",
    "terminal.LPAR": "an opening parenthesis",
    "terminal.RPAR": "a closing parenthesis",
    "terminal.LSQB": "an opening bracket",
    "terminal.RSQB": "a closing bracket",
}

DIAGNOSIS = {
    "sebab.digit": "one digit misread in {medan} {simpul} (line {baris}): stated {lama}, probably {baru}.",
    "sebab.swap": "two digits swapped in {medan} {simpul} (line {baris}): stated {lama}, probably {baru}.",
    "sebab.sign": "a minus sign lost or added in {medan} {simpul} (line {baris}): stated {lama}, probably {baru}.",
    "sebab.factor": "zeros too many or too few in {medan} {simpul} (line {baris}): stated {lama}, probably {baru}.",
    "sebab.decimals": "thousands dot and decimal comma confused in {medan} {simpul} (line {baris}): "
    "stated {lama}, probably {baru}.",
    "sebab.twin": "{medan} {simpul} (line {baris}) states {lama}, but {acuan} has {baru}.",
    "sebab.pasted": "{medan} {simpul} (line {baris}) holds {lama}, the same as {medan_lain} {simpul_lain} "
    "(line {baris_lain}); probably pasted by mistake, should be {baru}.",
    "sebab.level": "{medan} {simpul} (line {baris}) holds {lama}, the number of another level: {medan_lain} "
    "{simpul_lain} (line {baris_lain}); probably {baru}.",
    "sebab.omitted": "{medan} {simpul} (line {baris}) states {lama} because it leaves out {simpul_lain} "
    "{nilai_lain} (line {baris_lain}); all together {baru}.",
    "sebab.doubled": "{medan} {simpul} (line {baris}) states {lama} because it counts {simpul_lain} "
    "{nilai_lain} (line {baris_lain}) twice; all together {baru}.",
    "sebab.range": "{medan} {simpul} (line {baris}) states {lama} because its sum passes over {jumlah} rows "
    "from {simpul_lain} (line {baris_lain}) on; all together {baru}.",
    "sebab.foreign": "{medan} {simpul} (line {baris}) states {lama} because it also counts {simpul_lain} "
    "{nilai_lain} (line {baris_lain}), which is no part of it; all together {baru}.",
    "sebab.stale": "{medan} {simpul} (line {baris}) states {lama}, still with the old number of {acuan} "
    "for {simpul_lain}: {nilai_acuan}, now {nilai_lain}; all together {baru}.",
    "sebab.missing": "{medan} {simpul} (line {baris}) is empty; the sum is right if it is {baru}.",
    "sebab.other": "{medan} {simpul} (line {baris}): stated {lama}, probably {baru}.",
    "sebab.sepakat": "{acuan} has {baru} too.",
    "sebab.terbawa": "The difference was carried up, as far as {simpul_atas}.",
    "sebab.silang": "This also makes another sum right that the number is part of.",
    "cara.digit": "one digit misread",
    "cara.swap": "two digits swapped",
    "cara.sign": "a minus sign lost or added",
    "cara.factor": "zeros too many or too few",
    "cara.twin": "the document referred to has that number",
    "cara.pasted": "the number of another node was pasted here",
    "cara.level": "the number of another level stands here",
    "cara.omitted": "leaves out {simpul_lain} (line {baris_lain})",
    "cara.doubled": "counts {simpul_lain} (line {baris_lain}) twice",
    "cara.stale": "still counts the old number of {simpul_lain} (line {baris_lain})",
    "cara.carried": "added up from the wrong number of {simpul_lain} (line {baris_lain})",
    "cara.other": "cause unknown",
    "diagnosa.tanpa_pemecah": "renja diagnosa needs OR-Tools. Install it with: pip install 'renja-dsl[diagnosa]'",
    "diagnosa.pin_asing": "No number belongs to a node with the code {kode} of --pin.",
    "diagnosa.semua_tepat": "All {jumlah} sums are right.",
    "diagnosa.ringkas": "{rusak} of {jumlah} sums are not right, in {bagian} separate parts; "
    "{tak_tahu} empty or unreadable numbers are left alone.",
    "diagnosa.bagian": "Part {nomor}: {rusak} sums not right",
    "diagnosa.tunggal": "Cheapest repair, proven to be the only one (cost {biaya}):",
    "diagnosa.terbaik": "Cheapest repair found within the time limit (cost {biaya}, at least {batas}):",
    "diagnosa.seri": "{jumlah} repairs are equally cheap (cost {biaya}); choose one, then fix the numbers you "
    "are sure of with --pin:",
    "diagnosa.seri_banyak": "At least {jumlah} repairs are equally cheap (cost {biaya}); the numbers alone are "
    "not enough to choose. Fix the numbers you are sure of with --pin. For example:",
    "diagnosa.pilihan": "choice {nomor}",
    "diagnosa.kacau": "These numbers do not fit each other: {ubah} of them would have to be replaced at will to make "
    "{rusak} sums right. No repair is worth proposing; check the source.",
    "diagnosa.habis": "The time limit ran out before any repair was found. Raise --time-limit, or fix the numbers "
    "you are sure of with --pin.",
    "diagnosa.mustahil": "There is no repair as long as the pinned numbers stay.",
    "diagnosa.tanya": "Write {jumlah} changes to {berkas} files?",
    "diagnosa.ditulis": "{berkas}: {jumlah} numbers changed.",
    "diagnosa.tanpa_ubah": "No change is certain enough to be written.",
    "diagnosa.tertunda": "{jumlah} parts are not written because they are not certain.",
    "diagnosa.berubah": "{berkas} is not written: something else than the intended numbers would change, "
    "or the file changed since it was read.",
    "diagnosa.baris": "{medan} {simpul} (line {baris}): {lama} becomes {baru}",
}

LABEL = {
    "label.addend": "addend",
    "label.children": "child",
    "label.parent": "parent",
    "label.stated": "stated",
    "label.computed": "computed",
    "label.reference": "reference",
    "label.other": "other place",
    "label.first": "first",
    "label.source": "source of funds",
}

UI = {
    "ui.galat": "error",
    "ui.peringatan": "warning",
    "ui.catatan": "note",
    "ui.baris": "line {baris}",
    "ui.tertulis": "stated",
    "ui.dihitung": "computed",
    "ui.selisih": "difference",
    "ui.kemungkinan": "perhaps",
    "ui.saran": "advice",
    "ui.perbaikan_aman": "fix (safe)",
    "ui.perbaikan_tinjau": "fix (to be reviewed)",
    "ui.sebab_sama": "same cause in {jumlah} places:",
    "ui.tempat_lain": "and {jumlah} more",
    "ui.atau": "or",
    "ui.per_aturan": "By rule",
    "ui.aturan": "rule",
    "ui.nama": "name",
    "ui.tingkat": "severity",
    "ui.temuan": "findings",
    "ui.lulus": "passed",
    "ui.gagal": "failed",
    "ui.abstain": "abstained",
    "ui.diabaikan": "suppressed",
    "ui.aturan_lain": "{jumlah} other rules without findings: {lulus} checks passed",
    "ui.per_program": "By program (in rupiah; E errors, W warnings, N notes)",
    "ui.kode": "code",
    "ui.pagu": "pagu",
    "ui.jumlah_anak": "sum below",
    "ui.singkat_galat": "E",
    "ui.singkat_peringatan": "W",
    "ui.singkat_catatan": "N",
    "ui.program_lain": "{jumlah} other programs without findings or differences",
    "ui.penutup": "errors: {galat}, warnings: {peringatan}, notes: {catatan}, documents: {dokumen}; "
    "checks: {lulus} passed, {gagal} failed, {abstain} abstained, {diabaikan} suppressed",
    "ui.sebab_abstain": "abstained because: {sebab}",
    "ui.bersih": "No findings (documents: {dokumen}). "
    "Checks: {lulus} passed, {abstain} abstained, {diabaikan} suppressed.",
    "ui.baseline": "{jumlah} old findings are in the baseline and not shown.",
    "ui.lulus_semua": "No new findings.",
    "ui.laporan": "Renja check",
    "ui.tempat": "place",
    "ui.pesan": "message",
    "ui.temuan_lain": "and {jumlah} more findings",
    "ui.dasar": "Basis",
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
    **tables.EN,
    **HILANG,
    **TERMINAL,
    **DIAGNOSIS,
    **IMPOR,
    **NOMENKLATUR,
    **LABEL,
    **UI,
}
"""key -> template"""
