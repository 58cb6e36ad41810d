"""Files and tables that the importer does not take in, and why."""

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
            "{berkas}: tidak ada baris judul kolom yang dikenali pada lembar {lembar}. Perlu kolom kode atau uraian "
            "dan satu kolom lain, misalnya pagu; sebutkan dengan: --petakan KOLOM=MEDAN"
        ),
        (
            "{berkas}: no head of columns was recognised on sheet {lembar}. It takes a column of codes or names and "
            "another one, such as pagu; name them with: --map COLUMN=FIELD"
        ),
    ),
    "impor.tanpa_tahun": (
        "{berkas} lembar {lembar}: tahunnya tidak disebut. Tambahkan: --tahun TAHUN",
        "{berkas} sheet {lembar}: no year is given. Add: --year YEAR",
    ),
    "impor.kolom_bersaing": (
        (
            "{berkas} lembar {lembar}: kolom {kolom} sama-sama dapat dibaca sebagai {medan}, tetapi isinya berbeda. "
            'Pilih satu, misalnya "--petakan {huruf}={medan}", dan kesampingkan yang lain dengan: --petakan {lain}=-'
        ),
        (
            "{berkas} sheet {lembar}: the columns {kolom} may all be read as {medan}, and they differ. Choose one, "
            'such as "--map {huruf}={medan}", and leave the others out with: --map {lain}=-'
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
    "impor.gerbang_rincian": (
        (
            "Lembar {lembar} tidak ditulis: baris rincian mulai {tempat} berisi pagu yang sama, dan tidak ada jumlah "
            "yang membuktikan apakah pagu itu diulang atau dijumlahkan. Tambahkan baris program dengan pagunya, "
            'sebutkan kolom rinciannya dengan "--petakan HURUF=pagu", atau --paksa bila memang dijumlahkan.'
        ),
        (
            "Sheet {lembar} is not written: rows of details from {tempat} hold the same pagu, and no total proves "
            "whether it is repeated or adds up. Add rows of programs with their pagu, name the column of the details "
            'with "--map LETTER=pagu", or --force if it adds up.'
        ),
    ),
    "impor.kolom_teks": (
        (
            '{berkas} {tempat}: "{isi}" pada kolom {kolom} yang dikenali sebagai {medan}; sebagian besar isinya '
            "kata, bukan angka. Sebutkan arti kolom itu dengan: --petakan {kolom}=MEDAN"
        ),
        (
            '{berkas} {tempat}: "{isi}" in column {kolom}, which was recognised as {medan}; most of it is words, not '
            "numbers. Say what the column is with: --map {kolom}=FIELD"
        ),
    ),
    "impor.tak_terurai": (
        (
            '{berkas}: hasilnya tidak terbaca kembali pada baris {baris} ("{isi}"), maka tidak ditulis. '
            "Laporkan berkas ini."
        ),
        '{berkas}: the result does not parse at line {baris} ("{isi}") and is not written. Please report this file.',
    ),
    "impor.gerbang_uang": (
        (
            "Lembar {lembar} tidak ditulis: kolom {kolom} berisi uang, tetapi tidak dikenali artinya. Bila itu pagu, "
            'sebutkan dengan "--petakan {huruf}=pagu" (atau serapan, pagu maju, pagu renstra). Bila tidak ada kolom '
            "uang yang perlu diambil, tambahkan: --paksa"
        ),
        (
            "Sheet {lembar} is not written: column {kolom} holds money, and what it is was not recognised. If it is "
            'the pagu, name it with "--map {huruf}=pagu" (or serapan, pagu maju, pagu renstra). If no column of '
            "money is needed, add: --force"
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
    "impor.gerbang_kosong": (
        (
            "Lembar {lembar} tidak ditulis: dari {baris} baris tidak satu pun dikenali sebagai program, kegiatan, sub "
            "kegiatan, atau indikator."
        ),
        (
            "Sheet {lembar} is not written: none of its {baris:row|rows} was recognised as a program, kegiatan, sub "
            "kegiatan or indicator."
        ),
    ),
    "impor.gerbang_kode_lain": (
        (
            "Lembar {lembar} tidak ditulis: kodenya ({isi}) bukan kode program, kegiatan, atau sub kegiatan, yang "
            "bidang urusannya dua angka, misalnya 2.17. Impor tabel yang memuat kode program; --paksa menulisnya "
            "apa adanya."
        ),
        (
            "Sheet {lembar} is not written: its codes ({isi}) are no codes of program, kegiatan or sub kegiatan, whose "
            "bidang urusan has two digits, as in 2.17. Import a table with codes of programs; --force writes it as it "
            "is."
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
            "Lembar {lembar} tidak ditulis: {jumlah} dari {baris} baris meragukan, yang pertama di {tempat}. "
            'Perbaiki tabelnya atau sebutkan arti kolom dengan "--petakan"; --paksa menulisnya apa adanya.'
        ),
        (
            "Sheet {lembar} is not written: {jumlah} of {baris:row|rows} are in doubt, the first at {tempat}. Mend "
            'the table or name its columns with "--map"; --force writes it as it is.'
        ),
    ),
}
"""key -> Indonesian, English"""
