"""Files, settings and baselines that cannot be taken."""

from __future__ import annotations

MESSAGES = {
    "berkas.terlalu_besar": (
        "{berkas} lebih besar dari {batas} MB. Pecah berkas ini menjadi beberapa dokumen.",
        "{berkas} is larger than {batas} MB. Split it into several documents.",
    ),
    "berkas.tak_terbaca": (
        "{berkas} tidak dapat dibaca: {sebab}. Periksa nama dan izin berkasnya.",
        "{berkas} cannot be read: {sebab}. Check its name and permissions.",
    ),
    "berkas.tak_tertulis": (
        "{berkas} tidak dapat ditulis: {sebab}. Periksa folder dan izinnya.",
        "{berkas} cannot be written: {sebab}. Check its folder and permissions.",
    ),
    "berkas.dipakai": (
        "{berkas} tidak dapat ditulis: {sebab}. Tutup dulu di Excel, Word, atau penampil PDF, lalu jalankan lagi.",
        "{berkas} cannot be written: {sebab}. Close it in Excel, Word or the PDF viewer, then run again.",
    ),
    "berkas.sebagian": (
        "{berkas} tidak dapat ditulis: {sebab}. Yang sudah ditulis: {sudah}. Berkas lain belum diubah.",
        "{berkas} cannot be written: {sebab}. Already written: {sudah}. No other file was changed.",
    ),
    "berkas.sudah_berubah": (
        "{berkas} berubah sejak dibaca, jadi tidak ditulis. Simpan dulu pekerjaan di editor, lalu jalankan lagi.",
        "{berkas} changed since it was read, so it is not written. Save what is open in an editor, then run again.",
    ),
    "berkas.sudah_ada": (
        "{berkas} sudah ada dan isinya lain, jadi tidak ditulis. Pindahkan dulu, atau pilih tempat lain.",
        "{berkas} is there already with other content, so it is not written. Move it first, or choose another place.",
    ),
    "berkas.nama_lain": (
        (
            "{berkas} punya {banyak} nama (tautan keras), jadi tidak ditulis: nama yang lain akan menyimpan isi lama. "
            "Dengan --paksa hanya nama ini yang diperbarui."
        ),
        (
            "{berkas} has {banyak} names (hard links), so it is not written: the others would keep the old content. "
            "With --force only this name is renewed."
        ),
    ),
    "berkas.milik_lain": (
        "{berkas} milik pengguna lain, jadi tidak ditulis. Dengan --paksa berkas ini menjadi milik Anda.",
        "{berkas} belongs to another user, so it is not written. With --force the file becomes yours.",
    ),
    "asal.rusak": (
        "{berkas} rusak: sel asal nilai yang diimpor tidak ditunjukkan. Rencananya sendiri tetap diperiksa utuh.",
        "{berkas} is damaged: the cells of imported values are not shown. The plan itself is checked whole.",
    ),
    "suntingan.bertindih": (
        "{berkas} tidak ditulis: dua perbaikan mengubah tempat yang sama pada baris {baris}.",
        "{berkas} is not written: two edits change the same place on line {baris}.",
    ),
    "suntingan.berubah": (
        "{berkas} tidak ditulis: isi lain akan ikut berubah pada baris {baris}. Ubah bagian itu dengan tangan.",
        "{berkas} is not written: something else would change on line {baris}. Change that part by hand.",
    ),
    "suntingan.baris_campur": (
        "{berkas} tidak ditulis: ganti barisnya bercampur (Windows dan Unix). Jalankan renja rapikan {berkas} dulu.",
        "{berkas} is not written: it mixes line breaks (Windows and Unix). Run renja fmt {berkas} first.",
    ),
    "berkas.asal": (
        "{berkas} mencatat asal isi sebuah rencana, dan bukan rencananya. Periksa berkas .renja di sampingnya.",
        "{berkas} tells where the values of a plan come from, and is no plan. Check the .renja file beside it.",
    ),
    "berkas.tabel": (
        "{berkas} bukan rencana .renja. Ambil isinya dengan: renja impor {berkas}",
        "{berkas} is no .renja plan. Take it in with: renja import {berkas}",
    ),
    "berkas.pdf": (
        (
            '{berkas} adalah PDF, bukan teks. Ambil isinya dengan "renja impor"; lebih pasti lagi dari berkas Excel '
            "atau Word aslinya."
        ),
        ('{berkas} is a PDF, no text. Take it in with "renja import"; its Excel or Word file gives a surer result.'),
    ),
    "berkas.dokumen": (
        (
            "{berkas} berisi dokumen Excel atau Word, bukan teks. Beri lagi akhiran aslinya (.xlsx atau .docx), lalu "
            "ambil dengan: renja impor"
        ),
        (
            "{berkas} is a document of Excel or Word, not text. Give it back its own suffix (.xlsx or .docx), then "
            "take it in with: renja import"
        ),
    ),
    "berkas.utf16": (
        (
            "{berkas} disimpan sebagai UTF-16 (Unicode) dan sebagian isinya rusak, jadi belum diperiksa. Buka di "
            "Notepad, periksa isinya, lalu Berkas > Simpan sebagai, pilih Pengodean UTF-8, dan Simpan."
        ),
        (
            "{berkas} was saved as UTF-16 (Unicode) and part of it is damaged, so it is not checked yet. Open it in "
            "Notepad, look at it, then File > Save as, choose Encoding UTF-8, and Save."
        ),
    ),
    "berkas.biner": (
        "{berkas} bukan berkas teks. Buka di Notepad, periksa isinya, lalu simpan sebagai UTF-8.",
        "{berkas} is not a text file. Open it in Notepad, look at it, then save it as UTF-8.",
    ),
    "berkas.bukan_utf8": (
        (
            "{berkas} tidak disimpan sebagai UTF-8 (baris {baris}, bita {bita}), jadi belum diperiksa. Di Notepad: "
            "Berkas > Simpan sebagai, pilih Pengodean UTF-8, lalu Simpan."
        ),
        (
            "{berkas} is not saved as UTF-8 (line {baris}, byte {bita}) and is not checked yet. In Notepad: File > "
            "Save as, choose Encoding UTF-8, then Save."
        ),
    ),
    "berkas.selebihnya": (
        "Yang lain diperiksa: {dokumen} dokumen, tanpa temuan. Berkas di atas belum diperiksa.",
        "The others were checked (documents: {dokumen}), without findings. The files above were not checked.",
    ),
    "berkas.terlewat": (
        "{berkas} tidak diperiksa karena namanya. Ganti namanya menjadi: {usul}",
        "{berkas} is not checked because of its name. Rename it to: {usul}",
    ),
    "berkas.baris_panjang": (
        "{berkas} baris {baris} lebih panjang dari {batas} karakter. Pecah menjadi beberapa baris.",
        "{berkas} line {baris} is longer than {batas} characters. Split it into several lines.",
    ),
    "berkas.tautan_keluar_sumber": (
        "{berkas} adalah tautan ke luar folder yang diimpor, jadi tidak dibaca. Bila memang dimaksud, sebut berkasnya.",
        "{berkas} is a link out of the folder that is imported, so it is not read. If that is meant, name the file.",
    ),
    "setelan.tautan": (
        "{berkas} adalah tautan ke luar foldernya, jadi tidak dibaca. Bila memang dimaksud, pakai: --setelan BERKAS",
        "{berkas} is a link out of its folder, so it is not read. If that is meant, use: --config FILE",
    ),
    "berkas.bukan_berkas": (
        "{berkas} bukan berkas biasa (perangkat atau pipa), jadi tidak dibaca.",
        "{berkas} is no regular file (a device or a pipe), so it is not read.",
    ),
    "berkas.tautan_keluar": (
        "{berkas} adalah tautan ke luar folder kerja, jadi tidak dibaca. Bila memang dimaksud, pakai: --ikuti-tautan",
        "{berkas} is a link out of the workspace, so it is not read. If that is meant, use: --follow-links",
    ),
    "berkas.tidak_ada": (
        "{berkas} tidak ditemukan. Periksa nama dan foldernya.",
        "{berkas} was not found. Check its name and folder.",
    ),
    "berkas.tanpa_rencana": (
        (
            'Tidak ada berkas .renja di {berkas}. Periksa nama foldernya, atau buat rencana dengan "renja baru" atau '
            '"renja impor".'
        ),
        (
            'There is no .renja file in {berkas}. Check the name of the folder, or make a plan with "renja new" or '
            '"renja import".'
        ),
    ),
    "berkas.kosong": (
        "{berkas} masih kosong. Mulai dengan kepala dokumen, misalnya renja 2024.",
        "{berkas} is empty. Start with the header of the document, such as renja 2024.",
    ),
    "setelan.tak_terbaca": (
        "{berkas} tidak dapat dibaca: {sebab}.",
        "{berkas} cannot be read: {sebab}.",
    ),
    "setelan.bukan_toml": (
        "{berkas} bukan TOML yang benar: {sebab}.",
        "{berkas} is not correct TOML: {sebab}.",
    ),
    "setelan.terlalu_dalam": (
        "{berkas} memuat daftar di dalam daftar yang terlalu dalam. Sederhanakan isinya.",
        "{berkas} holds lists inside of lists that are too deep. Make it simpler.",
    ),
    "setelan.bukan_nama": (
        "Setelan {nama} berisi {tertulis}, bukan nama berkas: terlalu panjang, atau ada tanda tersembunyi.",
        "The setting {nama} is {tertulis}, which no file can be called: it is too long, or holds a hidden sign.",
    ),
    "setelan.kunci": (
        "{berkas}: setelan {nama} tidak dikenal.",
        "{berkas}: the setting {nama} is unknown.",
    ),
    "setelan.jenis": (
        "{berkas}: {nama} harus berupa {diminta}.",
        "{berkas}: {nama} must be {diminta}.",
    ),
    "setelan.buku_kosong": (
        "Tidak ada buku aturan yang cocok dengan {nama}. Periksa setelan buku_aturan.",
        "No rulebook fits {nama}. Check the setting buku_aturan.",
    ),
    "berkas.lewat_tautan": (
        "{berkas} ada di balik tautan ke luar folder tujuan, jadi tidak ditulis. Hapus tautannya atau pilih folder.",
        "{berkas} lies behind a link out of the target folder and is not written. Remove the link or choose a folder.",
    ),
    "berkas.bukan_berkas_tulis": (
        "{berkas} bukan berkas biasa (perangkat, pipa, atau folder), jadi tidak ditulis.",
        "{berkas} is no regular file (a device, a pipe or a folder), so it is not written.",
    ),
    "berkas.tulisan_tangan": (
        "{berkas} adalah rencana, buku aturan, setelan, atau sumber, jadi tidak ditimpa. Pilih nama lain.",
        "{berkas} is a plan, a rulebook, settings or a source and is not written over. Choose another name.",
    ),
    "setelan.buku_besar": (
        "Semua buku aturan tambahan bersama-sama lebih besar dari {batas} juta karakter. Pakai lebih sedikit aturan.",
        "All further rulebooks together are larger than {batas} million characters. Use fewer rules.",
    ),
    "setelan.buku_keluar": (
        "Buku aturan {nama} berada di luar folder kerja. Pindahkan ke dalamnya.",
        "The rulebook {nama} lies outside the workspace. Move it inside.",
    ),
    "setelan.sistematika": (
        '{berkas}: sistematika "{nama}" tidak dikenal. Yang ada: {ada}.',
        '{berkas}: the systematics "{nama}" is not known. There are: {ada}.',
    ),
    "setelan.bagian_batas": (
        '{berkas}: bagian "{nama}" harus memuat satu batas saja: paling_sedikit atau paling_banyak.',
        '{berkas}: the share "{nama}" must have one limit only: paling_sedikit or paling_banyak.',
    ),
    "setelan.bagian_kode": (
        '{berkas}: kode bagian "{nama}" berisi {tertulis}. Tulis awal kode yang dihitung, misalnya: ["2.17.05"]',
        '{berkas}: the share "{nama}" has as "kode" {tertulis}. Write the beginnings of codes, such as: ["2.17.05"]',
    ),
    "setelan.bagian_persen": (
        '{berkas}: batas bagian "{nama}" adalah {tertulis}. Tulis persen di atas 0% sampai 100%, misalnya: "2,5%"',
        '{berkas}: the limit of the share "{nama}" is {tertulis}. Write more than 0%, up to 100%, such as: "2,5%"',
    ),
    "setelan.bagian_dasar": (
        '{berkas}: bagian "{nama}" harus punya nama dan dasar, misalnya: dasar = "Perda 4/2025, Pasal 9"',
        '{berkas}: the share "{nama}" must have a name and a basis, such as: dasar = "Perda 4/2025, Pasal 9"',
    ),
    "setelan.keluar": (
        "Setelan {nama} menunjuk {tertulis}, di luar folder kerja. Pindahkan berkasnya ke dalam.",
        "The setting {nama} points at {tertulis}, outside the workspace. Move the file inside.",
    ),
    "setelan.skala": (
        "{berkas}: skala {nama} tidak dikenal. Yang ada: {ada}.",
        "{berkas}: unknown scale {nama}. There are: {ada}.",
    ),
    "setelan.bahasa": (
        "{berkas}: bahasa {nama} tidak tersedia. Pilih id atau en.",
        "{berkas}: the language {nama} is not available. Choose id or en.",
    ),
    "setelan.parameter": (
        "Aturan {aturan} tidak punya parameter {nama}. Yang ada: {ada}.",
        "Rule {aturan} has no parameter {nama}. It has: {ada}.",
    ),
    "setelan.nilai_parameter": (
        "Nilai parameter aturan {aturan} tidak dapat dipakai. Tulis seperti {contoh}.",
        "The parameter values of rule {aturan} cannot be used. Write them like {contoh}.",
    ),
    "setelan.paket_tak_ada": (
        "Tidak ada paket aturan {nama} yang terpasang. Yang terpasang: {ada}.",
        "No package of rules {nama} is installed. Installed: {ada}.",
    ),
    "setelan.paket_rusak": (
        "Paket aturan {nama} tidak dapat dibaca: {sebab}.",
        "The package of rules {nama} cannot be read: {sebab}.",
    ),
    "setelan.paket_kosong": (
        "Paket aturan {nama} tidak berisi berkas .aturan.",
        "The package of rules {nama} has no file .aturan.",
    ),
}
"""key -> Indonesian, English"""
