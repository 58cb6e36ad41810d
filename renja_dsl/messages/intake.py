"""What comes in: tables, SIPD, and tables of codes."""

from __future__ import annotations

MESSAGES = {
    "impor.terlalu_besar_berkas": (
        "{berkas} lebih besar dari {batas} MB. Pecah menjadi beberapa berkas.",
        "{berkas} is larger than {batas} MB. Split it into several files.",
    ),
    "impor.bukan_json": (
        "{berkas} bukan JSON yang utuh ({sebab}). Unduh ulang berkasnya dari SIPD.",
        "{berkas} is not whole JSON ({sebab}). Download the file from SIPD again.",
    ),
    "impor.bukan_sipd": (
        "{berkas} bukan lampiran laporan Renja dari SIPD: tidak ada {kurang}. Periksa berkasnya.",
        "{berkas} is no Renja report of SIPD: it has no {kurang}. Check the file.",
    ),
    "impor.json_asing": (
        (
            "{berkas} tidak memuat daftar sub kegiatan: ada {baris} baris dengan isian {ada}. Yang dapat diimpor: "
            "lampiran laporan Renja dari SIPD, get_sub_keg_sipd dari wp-sipd, dan salinan tabelnya, dengan isian "
            "kode_sub_giat."
        ),
        (
            "{berkas} has no list of sub kegiatan: there are {baris} rows with the fields {ada}. What can be imported: "
            "SIPD's Renja report, get_sub_keg_sipd of wp-sipd, and dumps of its tables, with a field kode_sub_giat."
        ),
    ),
    "impor.kunci_rangkap": (
        (
            "{berkas}: isian {nama} ditulis dua kali dalam satu baris, jadi salah satu nilainya akan hilang. Minta "
            "salinan yang utuh dari pembuat berkas."
        ),
        (
            "{berkas}: the field {nama} stands twice in one row, so that one of its values would be lost. Ask whoever "
            "made the file for a sound copy."
        ),
    ),
    "impor.baris_dihapus": (
        "{tempat}: {jumlah} baris bertanda dihapus (active 0), tidak diambil",
        "{tempat}: {jumlah:row is|rows are} marked as deleted (active 0), not taken",
    ),
    "impor.baris_kurang": (
        "{berkas} baris {baris} tidak punya {kurang}. Unduh ulang berkasnya dari SIPD.",
        "{berkas} row {baris} has no {kurang}. Download the file from SIPD again.",
    ),
    "impor.isian_salah": (
        (
            '{berkas} baris {baris}: isi {medan} "{isi}" bukan yang diharapkan. Perbaiki di berkas ini, atau minta '
            "salinan baru dari tempat asalnya."
        ),
        (
            '{berkas} row {baris}: {medan} holds "{isi}", which is not what belongs there. Correct it in the file, or '
            "ask "
            "for a new copy where it came from."
        ),
    ),
    "impor.baris_kembar": (
        "{tempat}: {jumlah} baris sama persis dengan baris lain, diambil sekali",
        "{tempat}: {jumlah} rows are exactly like others, taken once",
    ),
    "impor.kode_rangkap": (
        (
            "{berkas}: kode {kode} ditulis dua kali dengan isi berbeda di baris {tempat} (pagu {nilai}). Perbaiki "
            "salah satunya, atau minta salinan baru dari tempat asalnya."
        ),
        (
            "{berkas}: code {kode} stands twice with different content at rows {tempat} (pagu {nilai}). Correct one of "
            "them, or ask for a new copy where it came from."
        ),
    ),
    "impor.tahun_campur": (
        "{berkas} memuat tahun {tahun}. Impor satu tahun dalam satu berkas.",
        "{berkas} holds the years {tahun}. Import one year a file.",
    ),
    "impor.kantor_campur": (
        (
            "{berkas} memuat satu perangkat daerah dengan beberapa id_unit ({ada}). Minta salinan baru dari tempat "
            "asalnya."
        ),
        "{berkas} holds one office with several id_unit ({ada}). Ask for a new copy where it came from.",
    ),
    "impor.tanpa_calamine": (
        "{berkas}: membaca lembar kerja memerlukan tambahan spreadsheet. Pasang dengan: {pasang}",
        "{berkas}: reading spreadsheets needs the extra spreadsheet. Install it with: {pasang}",
    ),
    "impor.bukan_lembar": (
        "{berkas} rusak, atau isinya bukan yang dikatakan namanya. Buka dengan aplikasinya, lalu simpan ulang.",
        "{berkas} is damaged, or not what its name says. Open it with its application and save it again.",
    ),
    "impor.tanpa_tabel": (
        "{berkas} berisi halaman web tanpa tabel. Unduh ulang tabelnya, atau simpan sebagai .xlsx.",
        "{berkas} holds a web page without a table. Download the table again, or save it as .xlsx.",
    ),
    "impor.tanpa_pdfplumber": (
        "{berkas}: membaca PDF memerlukan tambahan pdf. Pasang dengan: {pasang}",
        "{berkas}: reading PDF needs the extra pdf. Install it with: {pasang}",
    ),
    "impor.pdf_pindaian": (
        (
            "{berkas} adalah hasil pindaian: isinya gambar, bukan teks, jadi angkanya tidak dapat dibaca dengan pasti. "
            "Minta berkas xlsx-nya, atau cetakan PDF langsung dari SIPD."
        ),
        (
            "{berkas} is a scan: it holds pictures, no text, and its numbers cannot be read for certain. Ask for the "
            "xlsx, or for a PDF printed by SIPD itself."
        ),
    ),
    "impor.pdf_tanpa_tabel": (
        "{berkas} tidak memuat tabel bergaris. Minta berkas xlsx-nya, atau salin tabelnya ke lembar kerja.",
        "{berkas} holds no table with lines. Ask for the xlsx, or copy the table into a spreadsheet.",
    ),
    "impor.pdf_panjang": (
        "{berkas} berisi {jumlah} halaman, lebih dari {batas}. Pisahkan halaman tabelnya.",
        "{berkas} has {jumlah} pages, more than {batas}. Take out the pages of the table.",
    ),
    "impor.bersandi": (
        "{berkas} dilindungi kata sandi. Simpan salinan tanpa kata sandi.",
        "{berkas} is protected by a password. Save a copy without one.",
    ),
    "impor.zip_bom": (
        (
            "{berkas} mengembang terlalu besar bila dibuka ({ukuran} MB) dan tidak dibaca. Bila berkas ini "
            "wajar, simpan ulang sebagai csv."
        ),
        (
            "{berkas} grows too large when it is opened ({ukuran} MB) and is not read. If the file is sound, "
            "save it as csv."
        ),
    ),
    "impor.entitas": (
        (
            "{berkas} memuat deklarasi XML yang tidak pernah ditulis aplikasi perkantoran, dan tidak dibaca. "
            "Simpan ulang berkasnya."
        ),
        "{berkas} holds an XML declaration that no office application writes, and is not read. Save the file again.",
    ),
    "impor.lembar_besar": (
        (
            "{berkas} lembar {lembar}: {baris} baris dan {kolom} kolom, lebih dari {batas}. Hapus baris dan "
            "kolom kosong di luar tabel."
        ),
        (
            "{berkas} sheet {lembar}: {baris} rows and {kolom} columns, more than {batas}. Delete empty rows "
            "and columns outside the table."
        ),
    ),
    "impor.buku_besar": (
        (
            "{berkas}: sampai lembar {lembar} isinya lebih dari {batas} sel. Hapus baris dan kolom kosong di luar "
            "tabel, atau simpan tiap lembar sebagai berkas sendiri."
        ),
        (
            "{berkas}: up to sheet {lembar} it holds more than {batas} cells. Delete empty rows and columns outside "
            "the tables, or save each sheet as a file of its own."
        ),
    ),
    "impor.csv_rusak": (
        "{berkas} baris {baris} tidak terbaca sebagai csv: {sebab}. Periksa tanda kutipnya.",
        "{berkas} row {baris} does not read as csv: {sebab}. Check its quotation marks.",
    ),
    "impor.jenis_asing": (
        "{berkas}: jenis berkas ini tidak dikenal. Yang dapat diimpor: {ada}.",
        "{berkas}: files of this kind are not known. What can be imported: {ada}.",
    ),
    "impor.folder_kosong": (
        "Tidak ada berkas yang dapat diimpor di {berkas}. Periksa nama foldernya.",
        "There is no file to import in {berkas}. Check the name of the folder.",
    ),
    "impor.tanpa_kepala": (
        (
            "{berkas}: tidak ada baris judul kolom yang dikenali pada lembar {lembar}. Perlu kolom kode atau "
            "uraian dan satu kolom lain, misalnya pagu; sebutkan dengan --petakan KOLOM=MEDAN."
        ),
        (
            "{berkas}: no head of columns was recognised on sheet {lembar}. It takes a column of codes or "
            "names and another one, such as pagu; name them with --map COLUMN=FIELD."
        ),
    ),
    "impor.tanpa_tahun": (
        "{berkas} lembar {lembar}: tahunnya tidak disebut. Tambahkan --tahun TAHUN.",
        "{berkas} sheet {lembar}: no year is given. Add --year YEAR.",
    ),
    "impor.kolom_bersaing": (
        (
            "{berkas} lembar {lembar}: kolom {kolom} sama-sama dapat dibaca sebagai {medan}, tetapi isinya berbeda. "
            "Pilih satu, misalnya --petakan {huruf}={medan}, dan kesampingkan yang lain dengan --petakan {lain}=-."
        ),
        (
            "{berkas} sheet {lembar}: the columns {kolom} may all be read as {medan}, and they differ. Choose one, "
            "such as --map {huruf}={medan}, and leave the others out with --map {lain}=-."
        ),
    ),
    "impor.kolom_dipilih": (
        "{tempat}: {medan} diambil dari kolom {kolom}; isi kolom {lain} berbeda dan tidak diambil",
        "{tempat}: {medan} was taken from column {kolom}; the columns {lain} differ and were not taken",
    ),
    "impor.bulan_dijumlah": (
        "{tempat}: serapan kolom {kolom} ({awal} sampai {akhir}) dijumlahkan ke triwulannya",
        "{tempat}: what columns {kolom} spent ({awal} to {akhir}) was added up into its quarters",
    ),
    "impor.kumulatif": (
        (
            "{tempat}: kolom {kolom} ({awal} sampai {akhir}) ternyata kumulatif: jumlahnya melebihi pagu atau totalnya "
            "sama dengan kolom terakhir. Kolom terakhir diambil sebagai serapan setahun"
        ),
        (
            "{tempat}: columns {kolom} ({awal} to {akhir}) turn out to be cumulative: their sum exceeds the budget, or "
            "the total is their last. The last was taken as spent in the year"
        ),
    ),
    "impor.rekening_saja": (
        (
            "{berkas} lembar {lembar}: {baris} baris hanya memuat kode rekening belanja ({isi}), bukan kode program, "
            "kegiatan, atau sub kegiatan. Impor tabel yang memuat kode program."
        ),
        (
            "{berkas} sheet {lembar}: {baris} rows hold codes of accounts alone ({isi}), no codes of program, kegiatan "
            "or sub kegiatan. Import a table that has codes of programs."
        ),
    ),
    "impor.rekening": (
        "{tempat}: {jumlah} baris rekening belanja adalah rincian, bukan tingkat rencana ({isi})",
        "{tempat}: {jumlah:row of accounts is a detail|rows of accounts are details}, no level of a plan ({isi})",
    ),
    "impor.rincian": (
        "{tempat}: {jumlah} baris rincian dijumlahkan ke sub kegiatan yang memuatnya",
        "{tempat}: {jumlah:row of details was|rows of details were} added up into their sub kegiatan",
    ),
    "impor.rincian_sama": (
        "{tempat}: {jumlah} baris rincian berisi pagu yang sama ({isi}); tidak jelas apakah dijumlahkan atau diulang",
        "{tempat}: {jumlah} rows of details hold the same pagu ({isi}); whether they add up or repeat it is not clear",
    ),
    "impor.gerbang_rincian": (
        (
            "Lembar {lembar} tidak ditulis: baris rincian mulai {tempat} berisi pagu yang sama, dan tidak ada jumlah "
            "yang membuktikan apakah pagu itu diulang atau dijumlahkan. Tambahkan baris program dengan pagunya, atau "
            "--paksa bila memang dijumlahkan."
        ),
        (
            "Sheet {lembar} is not written: rows of details from {tempat} hold the same pagu, and no total proves "
            "whether it is repeated or adds up. Add rows of programs with their pagu, or --force if it adds up."
        ),
    ),
    "impor.baris_kosong": (
        "{tempat}: {jumlah} baris bernomor tanpa isi, dilewati",
        "{tempat}: {jumlah} numbered rows without content, skipped",
    ),
    "impor.kolom_teks": (
        (
            '{berkas} {tempat}: "{isi}" pada kolom {kolom} yang dikenali sebagai {medan}; sebagian besar '
            "isinya kata, bukan angka. Sebutkan arti kolom itu dengan --petakan {kolom}=MEDAN."
        ),
        (
            '{berkas} {tempat}: "{isi}" in column {kolom}, which was recognised as {medan}; most of it is '
            "words, not numbers. Say what the column is with --map {kolom}=FIELD."
        ),
    ),
    "impor.medan_asing": (
        (
            "{berkas}: tidak ada medan {nama} untuk --petakan. Pakai misalnya kode, nama, indikator, satuan, "
            "target, pagu, pagu maju, realisasi@TW1, target@2026."
        ),
        (
            "{berkas}: there is no field {nama} for --map. Use for instance kode, nama, indikator, satuan, "
            "target, pagu, pagu maju, realisasi@TW1, target@2026."
        ),
    ),
    "impor.kolom_asing": (
        "{berkas}: tidak ada kolom {nama}. Pakai judul kolom seperti tertulis, atau hurufnya.",
        "{berkas}: there is no column {nama}. Use its head as written, or its letter.",
    ),
    "impor.peta_rusak": (
        "{berkas} tidak terbaca sebagai peta kolom. Hapus berkas itu, lalu pakai --petakan lagi.",
        "{berkas} does not read as a map of columns. Delete the file and use --map again.",
    ),
    "impor.tak_terurai": (
        (
            '{berkas}: hasilnya tidak terbaca kembali pada baris {baris} ("{isi}"), maka tidak ditulis. '
            "Laporkan berkas ini."
        ),
        '{berkas}: the result does not parse at line {baris} ("{isi}") and is not written. Please report this file.',
    ),
    "impor.sasaran_rangkap": (
        "Dua sumber akan menulis {berkas}. Impor satu per satu, dengan -o yang berbeda.",
        "Two sources would write {berkas}. Import them one by one, with different -o.",
    ),
    "impor.perlu_yes": (
        "Tidak ada yang ditulis. Tambahkan --ya untuk menulis tanpa bertanya.",
        "Nothing was written. Add --yes to write without being asked.",
    ),
    "impor.menimpa": (
        "{berkas} sudah ada dan berbeda: {jumlah} barisnya akan hilang.",
        "{berkas} is there already and differs: {jumlah} of its lines would be lost.",
    ),
    "impor.perlu_timpa": (
        (
            "{berkas} tidak ditulis, supaya suntingan di dalamnya tidak hilang. Pilih folder lain dengan -o, atau "
            "tambahkan --timpa bila isi lama memang boleh diganti."
        ),
        (
            "{berkas} is not written, so that edits in it are not lost. Choose another folder with -o, or add "
            "--overwrite where the old content may be replaced."
        ),
    ),
    "impor.tanya_timpa": (
        "Ganti {berkas} dengan isi yang baru?",
        "Replace {berkas} with the new content?",
    ),
    "impor.beda_lain": (
        "({jumlah} baris lain)",
        "({jumlah:more line|more lines})",
    ),
    "impor.tidak_jadi": (
        "Tidak ada yang ditulis.",
        "Nothing was written.",
    ),
    "impor.pilih_kolom": (
        "Beberapa kolom dapat dibaca sebagai {medan}, dan isinya berbeda:",
        "Several columns may be read as {medan}, and they differ:",
    ),
    "impor.kolom_mana": (
        "Kolom yang dipakai",
        "Column to take",
    ),
    "impor.tanya": (
        "Tulis {jumlah} berkas ke {folder}?",
        "Write {jumlah:file|files} to {folder}?",
    ),
    "impor.ditulis": (
        "Ditulis ke {berkas}",
        "Written to {berkas}",
    ),
    "impor.membaca": (
        "Membaca",
        "Reading",
    ),
    "impor.diperbarui": (
        "{berkas}: {tangan} suntingan tangan dipertahankan, {sumber} bagian diperbarui dari sumbernya.",
        "{berkas}: {tangan:edit|edits} by hand kept, {sumber:place|places} renewed from the source.",
    ),
    "impor.dua_suntingan": (
        "disunting tangan dan berubah di sumbernya; suntingan dipakai: {tangan}; di sumbernya: {sumber}",
        "edited by hand and changed in the source; the edit is kept: {tangan}; in the source: {sumber}",
    ),
    "impor.wilayah": (
        "{jumlah} perangkat daerah:",
        "{jumlah:office|offices}:",
    ),
    "impor.wilayah_ragu": (
        "perlu diperiksa: {ragu} hal; jumlah yang berbeda: {beda} berkas",
        "to look at: {ragu:thing|things}; totals that differ: {beda:file|files}",
    ),
    "impor.wilayah_kurang": (
        "belum ada: {kurang}",
        "missing: {kurang}",
    ),
    "impor.sama": (
        "{jumlah} berkas sudah ada dengan isi yang sama.",
        "{jumlah:file is|files are} there already with the same content.",
    ),
    "impor.tanpa_hasil": (
        "Tidak ada berkas yang ditulis.",
        "No file was written.",
    ),
    "impor.dan_lain": (
        "(dan {jumlah} lagi seperti ini: {tempat})",
        "(and {jumlah} more like this: {tempat})",
    ),
    "impor.jumlah_sama": (
        "{jumlah} jumlah yang tertulis dalam tabel sama dengan isinya.",
        "{jumlah:total that the table states agrees|totals that the table states agree} with its rows.",
    ),
    "impor.jumlah_beda": (
        "{tempat}: {medan} tertulis {berkas}, menurut isinya {hasil}; selisih {selisih} ({isi})",
        "{tempat}: {medan} is stated as {berkas}, its parts add up to {hasil}; difference {selisih} ({isi})",
    ),
    "impor.jumlah_lain": (
        "dan {jumlah} jumlah lain yang berbeda",
        "and {jumlah:more total that differs|more totals that differ}",
    ),
    "impor.gerbang_uang": (
        (
            "Lembar {lembar} tidak ditulis: kolom {kolom} berisi uang, tetapi tidak dikenali artinya. Bila itu pagu, "
            "sebutkan dengan --petakan {huruf}=pagu (atau serapan, pagu maju, pagu renstra). Bila tidak ada kolom uang "
            "yang perlu diambil, tambahkan --paksa."
        ),
        (
            "Sheet {lembar} is not written: column {kolom} holds money, and what it is was not recognised. If it is "
            "the pagu, name it with --map {huruf}=pagu (or serapan, pagu maju, pagu renstra). If no column of money is "
            "needed, add --force."
        ),
    ),
    "impor.gerbang_kode": (
        (
            "Lembar {lembar} tidak ditulis: tidak ada kode program, kegiatan, atau sub kegiatan, dan tingkatnya hanya "
            "dapat ditebak ({isi}). Tambahkan kolom kode, atau --paksa bila ini memang rencana."
        ),
        (
            "Sheet {lembar} is not written: it has no codes of program, kegiatan or sub kegiatan, and levels could "
            "only be guessed ({isi}). Add a column of codes, or --force if it is a plan indeed."
        ),
    ),
    "impor.gerbang_besaran": (
        (
            "Lembar {lembar} tidak ditulis: kolom {kolom} dibaca sebagai {medan}, tetapi isinya tampak seperti rupiah "
            "({isi}). Sebutkan artinya dengan --petakan dan huruf kolomnya, atau tambahkan --paksa bila memang jumlah "
            "benda."
        ),
        (
            "Sheet {lembar} is not written: column {kolom} was read as {medan}, and looks like rupiah ({isi}). Say "
            "what it is with --map and its letter, or add --force if it counts things indeed."
        ),
    ),
    "impor.gerbang_ragu": (
        (
            "Lembar {lembar} tidak ditulis: {jumlah} dari {baris} baris meragukan, yang pertama di {tempat}. Perbaiki "
            "tabelnya atau sebutkan arti kolom dengan --petakan; --paksa menulisnya apa adanya."
        ),
        (
            "Sheet {lembar} is not written: {jumlah} of {baris:row|rows} are in doubt, the first at {tempat}. Mend the "
            "table or name its columns with --map; --force writes it as it is."
        ),
    ),
    "impor.total_sama": (
        "{baris} baris; {jumlah} jumlah dari SIPD sama sampai sen terakhir.",
        "{baris:row|rows}; {jumlah:total of SIPD agrees|totals of SIPD agree} to the last sen.",
    ),
    "impor.total_beda": (
        "{simpul}: {medan} menurut SIPD {berkas}, menurut baris-barisnya {hasil}.",
        "{simpul}: {medan} is {berkas} in SIPD's totals, {hasil} by its rows.",
    ),
    "impor.kepala": (
        "lembar {lembar}: judul kolom di baris {baris}, dibaca sebagai {jenis}",
        "sheet {lembar}: head of columns in rows {baris}, read as {jenis}",
    ),
    "impor.formulir": (
        "lembar {lembar}: formulir RKA/DPA, dibaca per kegiatan dan sub kegiatan",
        "sheet {lembar}: a form RKA/DPA, read by kegiatan and sub kegiatan",
    ),
    "impor.sebelum": (
        "{tempat}: kolom {kolom} memuat keadaan sebelum perubahan; ditulis sebagai dokumen sendiri (murni)",
        "{tempat}: column {kolom} holds what was before the change; written as a document of its own (murni)",
    ),
    "impor.kolom_lewat": (
        "tidak diambil: {kolom} ({jumlah} sel)",
        "not taken: {kolom} ({jumlah:cell|cells})",
    ),
    "impor.ragu": (
        "{jumlah} hal perlu diperiksa:",
        "{jumlah:thing|things} to look at:",
    ),
    "impor.tak_terbaca": (
        '{tempat}: {medan} "{isi}" tidak terbaca sebagai nilai; ditulis {jadi}',
        '{tempat}: {medan} "{isi}" does not read as a value; written {jadi}',
    ),
    "impor.bukan_angka": (
        '{tempat}: {medan} "{isi}" bukan angka; ditulis {jadi}',
        '{tempat}: {medan} "{isi}" is no number; written {jadi}',
    ),
    "impor.notasi": (
        '{tempat}: {medan} "{isi}" dibaca {jadi}',
        '{tempat}: {medan} "{isi}" was read as {jadi}',
    ),
    "impor.titik_ganda": (
        '{tempat}: {medan} "{isi}" dapat berarti ribuan atau desimal; dibaca {jadi}',
        '{tempat}: {medan} "{isi}" may mean thousands or decimals; read as {jadi}',
    ),
    "impor.satuan_lain": (
        '{tempat}: {medan} "{isi}" memakai satuan lain; dibaca {jadi}',
        '{tempat}: {medan} "{isi}" has another unit; read as {jadi}',
    ),
    "impor.terlalu_besar": (
        '{tempat}: {medan} "{isi}" terlalu besar untuk anggaran; ditulis {jadi}',
        '{tempat}: {medan} "{isi}" is too large for a budget; written {jadi}',
    ),
    "impor.pecahan_sen": (
        '{tempat}: {medan} "{isi}" lebih halus dari satu sen; angka aslinya disimpan ({jadi})',
        '{tempat}: {medan} "{isi}" is finer than a sen; its digits are kept ({jadi})',
    ),
    "impor.tak_ditempatkan": (
        '{tempat}: {medan} "{isi}" tidak punya tempat; disimpan sebagai komentar',
        '{tempat}: {medan} "{isi}" has no place; kept as a comment',
    ),
    "impor.tak_sejajar": (
        (
            '{tempat}: banyaknya indikator dan target pada {medan} tidak sama ("{isi}"); targetnya disimpan '
            "seperti tercetak"
        ),
        '{tempat}: {medan} has not as many targets as indicators ("{isi}"); the targets are kept as printed',
    ),
    "impor.tak_berpasangan": (
        '{tempat}: angka Renstra tidak dapat dipasangkan dengan indikatornya ("{isi}"); disimpan sebagai komentar',
        '{tempat}: numbers of the Renstra cannot be paired with their indicators ("{isi}"); kept as a comment',
    ),
    "impor.bertentangan": (
        '{tempat}: {medan} "{isi}" berbeda dari yang sudah ada; yang pertama dipakai',
        '{tempat}: {medan} "{isi}" differs from what is there already; the first one is used',
    ),
    "impor.lembar_dilewati": (
        "{tempat}: lembar tanpa judul kolom yang dikenali, dilewati",
        "{tempat}: a sheet without a head of columns, left out",
    ),
    "impor.baris_jumlah": (
        "{tempat}: baris jumlah, tidak diambil: {isi}",
        "{tempat}: a row of totals, not taken: {isi}",
    ),
    "impor.baris_lain": (
        "{tempat}: di luar tabel, tidak diambil: {isi}",
        "{tempat}: outside the table, not taken: {isi}",
    ),
    "impor.rekap_tanpa_kode": (
        "{tempat}: rata-rata atau predikat tanpa kode program, tidak diambil: {isi}",
        "{tempat}: averages or predikat without the code of a program, not taken: {isi}",
    ),
    "impor.kode_asing": (
        '{tempat}: "{isi}" bukan bentuk kode; tidak dipakai sebagai kode',
        '{tempat}: "{isi}" has not the form of a code; not used as one',
    ),
    "impor.tingkat_ragu": (
        '{tempat}: tingkat "{isi}" ditebak: {jadi}',
        '{tempat}: the level of "{isi}" is a guess: {jadi}',
    ),
    "impor.induk_ditambah": (
        "{tempat}: {isi} ditambahkan karena tabel tidak memuat induknya",
        "{tempat}: {isi} was added because the table does not have it",
    ),
    "impor.indikator_tanpa_nama": (
        '{tempat}: nilai tanpa nama indikator; dinamai "{isi}"',
        '{tempat}: values without the name of an indicator; called "{isi}"',
    ),
    "impor.tanpa_simpul": (
        '{tempat}: indikator tanpa program; ditempatkan di bawah tujuan "{isi}"',
        '{tempat}: an indicator without a program; put below the tujuan "{isi}"',
    ),
    "impor.kode_dua_kali": (
        (
            "{tempat}: kode {kode} ditulis dua kali dengan uang berbeda di {sel} ({nilai}); keduanya diambil. "
            "Hapus atau perbaiki salah satunya"
        ),
        (
            "{tempat}: code {kode} stands twice with different money in {sel} ({nilai}); both were taken. "
            "Delete or correct one of them"
        ),
    ),
    "impor.kode_dari_angka": (
        (
            '{tempat}: kode "{isi}" tersimpan sebagai angka, waktu, atau tanggal; dibaca {jadi} (begitu juga '
            "di {jumlah} baris). Periksa, dan simpan kolom kode sebagai teks"
        ),
        (
            '{tempat}: code "{isi}" is stored as a number, time or date; read as {jadi} (the same in {jumlah} '
            "rows). Check it, and keep the column of codes as text"
        ),
    ),
    "impor.sel_lewat": (
        '{tempat}: "{isi}" pada kolom {kolom} tidak punya tempat, tidak diambil',
        '{tempat}: "{isi}" in column {kolom} has no place in a plan, not taken',
    ),
    "impor.indikator_bersama": (
        '{tempat}: "{isi}" menyebut beberapa indikator dengan satu nilai; diambil sebagai satu indikator',
        '{tempat}: "{isi}" names several indicators that share one value; taken as one indicator',
    ),
    "impor.format_terbatas": (
        (
            "{tempat}: berkas jenis ini tidak menyebut sel persen, satuan dalam format, galat seperti #REF!, "
            "dan baris tersembunyi. Simpan ulang sebagai xlsx bila ada yang memakainya"
        ),
        (
            "{tempat}: a file of this kind does not tell of percent cells, units in formats, errors such as "
            "#REF!, and hidden rows. Save it as xlsx if it has any"
        ),
    ),
    "impor.digabung": (
        "{tempat}: digabung dengan lembar {lembar} menjadi satu rencana",
        "{tempat}: put together with sheet {lembar} as one plan",
    ),
    "impor.tidak_digabung": (
        (
            "{tempat}: tidak digabung dengan lembar {lembar}, karena isinya berbeda pada {isi}; ditulis "
            "sebagai berkas sendiri"
        ),
        "{tempat}: not put together with sheet {lembar}, as they differ at {isi}; written as a file of its own",
    ),
    "impor.skala": (
        "{tempat}: kolom {kolom} tidak dalam rupiah penuh; angkanya dikalikan {kali}",
        "{tempat}: column {kolom} is not in whole rupiah; its numbers were multiplied by {kali}",
    ),
    "impor.tahun_ditebak": (
        "{tempat}: tahun {tahun} diambil dari judul kolom. Bila bukan itu, tambahkan --tahun TAHUN",
        "{tempat}: year {tahun} was taken from the heads of the columns. If it is another, add --year YEAR",
    ),
    "impor.persen_ragu": (
        (
            '{tempat}: {medan} "{isi}" dapat berarti bagian dari satu atau persen; berkas ini tidak menyebut '
            "formatnya; dibaca {jadi}. Simpan ulang sebagai xlsx untuk memastikan"
        ),
        (
            '{tempat}: {medan} "{isi}" may be a share of one or a percentage; this file does not tell its '
            "format; read as {jadi}. Save it as xlsx to be sure"
        ),
    ),
    "impor.lembar_tersembunyi": (
        "{tempat}: lembar tersembunyi, dilewati. Tampilkan lembarnya bila perlu diimpor",
        "{tempat}: hidden sheet, skipped. Show it if it is to be imported",
    ),
    "impor.baris_tersembunyi": (
        "{tempat}: baris tersembunyi, tidak diambil: {isi}. Tampilkan barisnya bila perlu diimpor",
        "{tempat}: hidden row, not taken: {isi}. Show it if it is to be imported",
    ),
    "impor.baris_tersembunyi_diambil": (
        "{tempat}: baris tersembunyi, diambil karena jumlah dalam tabel memuatnya: {isi}",
        "{tempat}: hidden row, taken because the sums of the table contain it: {isi}",
    ),
    "impor.kolom_tersembunyi": (
        "{tempat}: kolom tersembunyi {kolom}, tetap diambil",
        "{tempat}: hidden column {kolom}, taken all the same",
    ),
    "impor.tabel_dilewati": (
        "{tempat}: baris {baris} tabel lain yang bukan rencana, dilewati: {isi}",
        "{tempat}: rows {baris}, another table that is no plan, skipped: {isi}",
    ),
    "nomenklatur.tanpa_tahun": (
        "{berkas}: tahun tabel tidak disebut. Tambahkan --tahun TAHUN.",
        "{berkas}: the year of the table is not given. Add --year YEAR.",
    ),
    "nomenklatur.bentuk_asing": (
        "{berkas}: tidak ada kolom program, kegiatan, dan sub kegiatan seperti tabel nomenklatur.",
        "{berkas}: it lacks the columns program, kegiatan and sub kegiatan of a nomenclature.",
    ),
    "nomenklatur.dimuat": (
        "{banyak} kode nomenklatur {tahun} ({ganti} pengganti) disimpan di {berkas}.",
        "{banyak:code|codes} of the nomenclature of {tahun} ({ganti:successor|successors}) stored in {berkas}.",
    ),
    "nomenklatur.setelan": (
        "Tambahkan baris ini di renja.toml supaya proyek ini memakainya: {baris}",
        "Add this line to renja.toml so that this project uses it: {baris}",
    ),
    "nomenklatur.kosong": (
        "Belum ada tabel di {folder}. Muat dengan: renja nomenklatur muat BERKAS",
        "There is no table in {folder} yet. Load one with: renja nomenclature load FILE",
    ),
    "nomenklatur.rusak": (
        "{berkas} tidak terbaca. Muat ulang dengan: renja nomenklatur muat BERKAS",
        "{berkas} cannot be read. Load it again with: renja nomenclature load FILE",
    ),
    "nomenklatur.baris": (
        "{tahun}: {banyak} kode, {ganti} pengganti, dari {sumber} ({berkas})",
        "{tahun}: {banyak:code|codes}, {ganti:successor|successors}, from {sumber} ({berkas})",
    ),
}
"""key -> Indonesian, English"""
