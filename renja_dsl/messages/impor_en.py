"""Messages of `renja import` and `renja nomenklatur`, in English."""

from __future__ import annotations

IMPOR = {
    "impor.terlalu_besar_berkas": "{berkas} is larger than {batas} MB. Split it into several files.",
    "impor.bukan_json": "{berkas} is not whole JSON ({sebab}). Download the file from SIPD again.",
    "impor.bukan_sipd": "{berkas} is no Renja report of SIPD: it has no {kurang}. Check the file.",
    "impor.baris_kurang": "{berkas} row {baris} has no {kurang}. Download the file from SIPD again.",
    "impor.isian_salah": '{berkas} row {baris}: {medan} holds "{isi}", which is not what belongs there. '
    "Correct it in SIPD and download the file again.",
    "impor.kode_rangkap": "{berkas}: code {kode} stands twice with different money at {tempat} ({nilai}). "
    "Remove or correct one of them.",
    "impor.tahun_campur": "{berkas} holds the years {tahun}. Import one year a file.",
    "impor.kantor_campur": "{berkas} holds several offices (id_unit {ada}). Split it into one file an office.",
    "impor.tanpa_calamine": "{berkas}: reading spreadsheets needs python-calamine. "
    "Install with: pip install 'renja-dsl[spreadsheet]'",
    "impor.bukan_lembar": "{berkas} is damaged, or not what its name says. "
    "Open it with its application and save it again.",
    "impor.bersandi": "{berkas} is protected by a password. Save a copy without one.",
    "impor.zip_bom": "{berkas} grows too large when it is opened ({ukuran} MB) and is not read. "
    "If the file is sound, save it as csv.",
    "impor.entitas": "{berkas} holds an XML declaration that no office application writes, and is not read. "
    "Save the file again.",
    "impor.lembar_besar": "{berkas} sheet {lembar}: {baris} rows and {kolom} columns, more than {batas}. "
    "Delete empty rows and columns outside the table.",
    "impor.csv_rusak": "{berkas} row {baris} does not read as csv: {sebab}. Check its quotation marks.",
    "impor.jenis_asing": "{berkas}: files of this kind are not known. What can be imported: {ada}.",
    "impor.folder_kosong": "There is no file to import in {berkas}. Check the name of the folder.",
    "impor.tanpa_kepala": "{berkas}: no head of columns was recognised on sheet {lembar}. "
    "It takes a column of codes or names and another one, such as pagu; name them with --map COLUMN=FIELD.",
    "impor.tanpa_tahun": "{berkas} sheet {lembar}: no year is given. Add --year YEAR.",
    "impor.kolom_teks": '{berkas} {tempat}: "{isi}" in column {kolom}, which was recognised as {medan}; '
    "most of it is words, not numbers. Say what the column is with --map {kolom}=FIELD.",
    "impor.medan_asing": "{berkas}: there is no field {nama} for --map. "
    "Use for instance kode, nama, indikator, satuan, target, pagu, pagu maju, realisasi@TW1, target@2026.",
    "impor.kolom_asing": "{berkas}: there is no column {nama}. Use its head as written, or its letter.",
    "impor.peta_rusak": "{berkas} does not read as a map of columns. Delete the file and use --map again.",
    "impor.tak_terurai": '{berkas}: the result does not parse at line {baris} ("{isi}") and is not written. '
    "Please report this file.",
    "impor.sasaran_rangkap": "Two sources would write {berkas}. Import them one by one, with different -o.",
    "impor.perlu_yes": "Nothing was written. Add --yes to write without being asked.",
    "impor.tanya": "Write {jumlah} files to {folder}?",
    "impor.ditulis": "{jumlah} files written to {folder}.",
    "impor.total_sama": "{baris} rows; {jumlah} totals of SIPD agree to the last sen.",
    "impor.total_beda": "{simpul}: {medan} is {berkas} in SIPD's totals, {hasil} by its rows.",
    "impor.kepala": "sheet {lembar}: head of columns in rows {baris}, read as {jenis}",
    "impor.kolom_lewat": "not taken: {kolom} ({jumlah} cells)",
    "impor.ragu": "{jumlah} things to look at:",
    "impor.tak_terbaca": '{tempat}: {medan} "{isi}" does not read as a value; written {jadi}',
    "impor.bukan_angka": '{tempat}: {medan} "{isi}" is no number; written {jadi}',
    "impor.notasi": '{tempat}: {medan} "{isi}" was read as {jadi}',
    "impor.titik_ganda": '{tempat}: {medan} "{isi}" may mean thousands or decimals; read as {jadi}',
    "impor.satuan_lain": '{tempat}: {medan} "{isi}" has another unit; read as {jadi}',
    "impor.terlalu_besar": '{tempat}: {medan} "{isi}" is too large for a budget; written {jadi}',
    "impor.pecahan_sen": '{tempat}: {medan} "{isi}" is finer than a sen; its digits are kept ({jadi})',
    "impor.tak_ditempatkan": '{tempat}: {medan} "{isi}" has no place; kept as a comment',
    "impor.tak_sejajar": '{tempat}: {medan} has not as many targets as indicators ("{isi}"); '
    "the targets are kept as printed",
    "impor.tak_berpasangan": '{tempat}: numbers of the Renstra cannot be paired with their indicators ("{isi}"); '
    "kept as printed",
    "impor.bertentangan": '{tempat}: {medan} "{isi}" differs from what is there already; the first one is used',
    "impor.lembar_dilewati": "{tempat}: a sheet without a head of columns, left out",
    "impor.baris_jumlah": "{tempat}: a row of totals, not taken: {isi}",
    "impor.baris_lain": "{tempat}: outside the table, not taken: {isi}",
    "impor.rekap_tanpa_kode": "{tempat}: averages or predikat without the code of a program, not taken: {isi}",
    "impor.kode_asing": '{tempat}: "{isi}" has not the form of a code; not used as one',
    "impor.tingkat_ragu": '{tempat}: the level of "{isi}" is a guess: {jadi}',
    "impor.induk_ditambah": "{tempat}: {isi} was added because the table does not have it",
    "impor.indikator_tanpa_nama": '{tempat}: values without the name of an indicator; called "{isi}"',
    "impor.tanpa_simpul": '{tempat}: an indicator without a program; put below the tujuan "{isi}"',
    "impor.kode_dua_kali": "{tempat}: code {kode} stands twice with different money in {sel} ({nilai}); "
    "both were taken. Delete or correct one of them",
    "impor.kode_dari_angka": '{tempat}: code "{isi}" is stored as a number, time or date; read as {jadi} '
    "(the same in {jumlah} rows). Check it, and keep the column of codes as text",
    "impor.sel_lewat": '{tempat}: "{isi}" in column {kolom} has no place in a plan, not taken',
    "impor.indikator_bersama": '{tempat}: "{isi}" names several indicators that share one value; taken as one '
    "indicator",
    "impor.format_terbatas": "{tempat}: a file of this kind does not tell of percent cells, units in formats, errors "
    "such as #REF!, and hidden rows. Save it as xlsx if it has any",
    "impor.digabung": "{tempat}: put together with sheet {lembar} as one plan",
    "impor.tidak_digabung": "{tempat}: not put together with sheet {lembar}, as they differ at {isi}; written as "
    "a file of its own",
    "impor.skala": "{tempat}: column {kolom} is not in whole rupiah; its numbers were multiplied by {kali}",
    "impor.tahun_ditebak": "{tempat}: year {tahun} was taken from the heads of the columns. If it is another, "
    "add --year YEAR",
    "impor.persen_ragu": '{tempat}: {medan} "{isi}" may be a share of one or a percentage; this file does not '
    "tell its format; "
    "read as {jadi}. Save it as xlsx to be sure",
    "impor.lembar_tersembunyi": "{tempat}: hidden sheet, skipped. Show it if it is to be imported",
    "impor.baris_tersembunyi": "{tempat}: hidden row, taken all the same: {isi}",
    "impor.kolom_tersembunyi": "{tempat}: hidden column {kolom}, taken all the same",
    "impor.tabel_dilewati": "{tempat}: rows {baris}, another table that is no plan, skipped: {isi}",
}

NOMENKLATUR = {
    "nomenklatur.tanpa_tahun": "{berkas}: the year of the table is not given. Add --year YEAR.",
    "nomenklatur.bentuk_asing": "{berkas}: it lacks the columns program, kegiatan and sub kegiatan of a nomenclature.",
    "nomenklatur.dimuat": "{banyak} codes of the nomenclature of {tahun} ({ganti} successors) stored in {berkas}.",
    "nomenklatur.kosong": "There is no table in {folder} yet. Load one with: renja nomenklatur load FILE",
    "nomenklatur.rusak": "{berkas} cannot be read. Load it again with: renja nomenklatur load FILE",
    "nomenklatur.baris": "{tahun}: {banyak} codes, {ganti} successors, from {sumber} ({berkas})",
}
