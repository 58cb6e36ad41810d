"""What `renja buka`, its pages and the playground say."""

from __future__ import annotations

MESSAGES = {
    # ---- around every page
    "buka.lompat": ("Langsung ke isi", "Skip to the contents"),
    "buka.semua_kantor": ("semua perangkat daerah", "all offices"),
    "buka.bagian": ("Bagian", "Parts"),
    "buka.tema_auto": ("Warna: ikut sistem", "Colours: as the system"),
    "buka.tema_terang": ("Warna: terang", "Colours: light"),
    "buka.tema_gelap": ("Warna: gelap", "Colours: dark"),
    "buka.terputus": (
        "Sambungan ke renja terputus: halaman ini tidak diperbarui lagi. Jalankan renja buka lagi dan buka alamatnya.",
        "The connection to renja is lost: this page is not up to date. Run renja serve again and open its address.",
    ),
    "buka.memeriksa": (
        "Sedang memeriksa, {jumlah} folder lagi.",
        "Checking, {jumlah:folder|folders} to go.",
    ),
    "buka.diperbarui": ("Halaman diperbarui.", "The page was updated."),
    "buka.tinggalkan": (
        "Perubahan belum disimpan dan akan hilang. Tinggalkan halaman ini?",
        "Changes are not saved and will be lost. Leave this page?",
    ),
    "buka.tutup": ("Tutup", "Close"),
    "buka.semua": ("semua", "all"),
    "buka.berkas": ("berkas", "file"),
    "buka.lainnya": ("Tampilkan {jumlah} lagi", "Show {jumlah} more"),
    "buka.lagi": ("dan {jumlah} tempat lagi", "and {jumlah:place|places} more"),
    "buka.sel": ("sel {sel} ({berkas})", "cell {sel} ({berkas})"),
    "buka.tempat_terkait": ("Angka dan tempat yang terkait", "Numbers and places that take part"),
    # ---- region
    "buka.wilayah": ("Perangkat daerah", "Offices"),
    "buka.perangkat_daerah": ("perangkat daerah", "office"),
    "buka.pagu": ("pagu", "pagu"),
    "buka.cari_kantor": ("Cari perangkat daerah", "Find an office"),
    "buka.banyak_kantor": ("{jumlah} perangkat daerah", "{jumlah:office|offices}"),
    "buka.tak_terbaca": ("Berkas yang tidak terbaca", "Files that cannot be read"),
    # ---- office
    "buka.ringkasan": ("Ringkasan", "Overview"),
    "buka.putusan": ("Putusan", "Verdict"),
    "buka.mulai": ("Mulai dari sini", "Begin here"),
    "buka.akibat": ("{jumlah} akibat", "{jumlah:consequence|consequences}"),
    "buka.kepala_akibat": ("akibat", "consequences"),
    "buka.semua_temuan": ("Semua temuan menurut sebabnya", "All findings by their causes"),
    "buka.gambar": ("Gambar", "Charts"),
    "buka.gambar_kata": ("Isi gambar sebagai teks", "The picture as text"),
    "buka.dokumen": ("Dokumen", "Documents"),
    "buka.abstain": (
        "{jumlah} pemeriksaan tidak dapat dinilai",
        "{jumlah:check|checks} could not be judged",
    ),
    # ---- findings
    "buka.temuan_menurut_sebab": ("Temuan menurut sebabnya", "Findings by their causes"),
    "buka.saring": ("Saring temuan", "Filter findings"),
    "buka.dari": ("{jumlah} dari {semua} sebab", "{jumlah} of {semua:cause|causes}"),
    # ---- tables
    "buka.tabel": ("Tabel", "Tables"),
    "buka.tabel_resmi": ("Tabel resmi", "Official tables"),
    "buka.belum_ada_tabel": (
        "Belum ada dokumen yang tabel resminya dapat dibuat.",
        "No document here has an official table.",
    ),
    "buka.hitung": ("dihitung", "computed"),
    "buka.dari_mana": ("Dari mana angka ini?", "Where does this number come from?"),
    "buka.jumlah_dari": ("{nilai} adalah jumlah dari", "{nilai} is the sum of"),
    "buka.baris_beda": (
        "{jumlah} baris tertulis lain dari hitungannya.",
        "{jumlah:row states|rows state} something else than was computed.",
    ),
    "buka.tanpa_beda": (
        "Semua angka yang dapat dihitung sama dengan yang tertulis.",
        "Every number that can be computed is as stated.",
    ),
    "buka.hanya_beda": ("Hanya baris itu", "Only those rows"),
    # ---- tree, changes, downloads
    "buka.pohon": ("Pohon kinerja", "Pohon kinerja"),
    "buka.pohon_sub": ("Tampilkan sampai sub kegiatan", "Show down to sub kegiatan"),
    "buka.pohon_program": ("Tampilkan sampai program saja", "Show down to programs only"),
    "buka.perubahan": ("Perubahan", "Changes"),
    "buka.bandingkan": ("Bandingkan", "Compare"),
    "buka.sejak_git": ("Sejak revisi git yang terakhir", "Since the last git revision"),
    "buka.tanpa_pembanding": (
        "Tidak ada yang dapat dibandingkan: hanya satu dokumen sejenis, dan folder ini tidak dicatat git.",
        "There is nothing to compare with: one document of a kind, and a folder that git does not keep.",
    ),
    "buka.unduh": ("Unduh", "Download"),
    "buka.menyusun": ("Sedang disusun …", "Being made …"),
    "buka.terunduh": ("Sudah diunduh.", "Downloaded."),
    "buka.unduh_susun": ("Renja {dokumen} lengkap", "The whole Renja {dokumen}"),
    "buka.unduh_laporan": ("Laporan pemeriksaan", "Report of verification"),
    "buka.unduh_tabel": ("Tabel {tabel} dari {berkas}", "Table {tabel} of {berkas}"),
    "buka.unduh_json": ("Semua temuan untuk program lain (JSON)", "All findings for other programs (JSON)"),
    "buka.kurang_pustaka": (
        "Untuk docx, pdf, dan xlsx perlu paket tambahan. Pasang dengan: {perintah}",
        "For docx, pdf and xlsx further packages are needed. Install them with: {perintah}",
    ),
    # ---- plan
    "buka.rencana": ("Rencana", "Plan"),
    "buka.simpan": ("Simpan", "Save"),
    "buka.batal": ("Kembalikan", "Revert"),
    "buka.belum_disimpan": ("Belum disimpan.", "Not saved."),
    "buka.tersimpan": ("Tersimpan.", "Saved."),
    "buka.dari_disk": ("Isi berkas di disk dimuat.", "The text on the disk was loaded."),
    "buka.banyak_temuan": ("{jumlah} temuan", "{jumlah:finding|findings}"),
    "buka.temuan_berikut": ("Temuan berikutnya (F8)", "Next finding (F8)"),
    "buka.tombol": (
        "Ctrl+S menyimpan, Ctrl+F mencari, F8 ke temuan berikutnya. Esc lalu Tab keluar dari teks.",
        "Ctrl+S saves, Ctrl+F finds, F8 goes to the next finding. Esc and then Tab leave the text.",
    ),
    "buka.bentrok": (
        (
            "{berkas} diubah orang atau program lain sejak dibuka di sini, jadi tidak ditimpa. Tulisan Anda masih ada "
            "di layar; bedanya di bawah."
        ),
        (
            "{berkas} was changed by somebody or something else since it was opened here and is not overwritten. Your "
            "text is still on the screen; what differs is below."
        ),
    ),
    "buka.bentrok_hilang": (
        "{berkas} dihapus atau dipindah sejak dibuka di sini. Tulisan Anda masih ada di layar: salin ke tempat lain.",
        "{berkas} was removed or moved since it was opened here. Your text is still on the screen: copy it elsewhere.",
    ),
    "buka.pakai_disk": ("Pakai yang di disk", "Take the text on the disk"),
    "buka.pakai_layar": ("Tetap dengan tulisan saya", "Keep my text"),
    "buka.beda_disk": ("Beda dengan yang di disk", "What differs from the disk"),
    "buka.hanya_baca": ("Halaman ini hanya untuk membaca.", "This page is for reading only."),
    "buka.temukan": ("Cari", "Find"),
    "buka.ganti": ("ganti", "replace"),
    "buka.ganti_semua": ("ganti semua", "replace all"),
    "buka.berikut": ("berikutnya", "next"),
    "buka.sebelum": ("sebelumnya", "previous"),
    "buka.besar_kecil": ("besar kecil huruf", "match case"),
    "buka.pola": ("pola", "regexp"),
    "buka.per_kata": ("per kata", "by word"),
    # ---- playground
    "buka.bagikan": ("Bagikan", "Share"),
    "buka.tautan": (
        "Tautan sudah disalin. Seluruh teks ada di dalamnya dan tidak dikirim ke mana pun.",
        "The link was copied. It holds the whole text, which is sent nowhere.",
    ),
    "buka.tautan_salin": ("Salin tautan ini:", "Copy this link:"),
    "buka.coba": ("Coba di peramban", "Try it in the browser"),
    # ---- what is not there
    "buka.tanpa_halaman": ("Halaman ini tidak ada.", "There is no such page."),
    "buka.tanpa_kantor": (
        "Perangkat daerah ini tidak ada, atau tidak ada lagi.",
        "This office is not there, or not any more.",
    ),
    "buka.tanpa_berkas": (
        "{berkas} tidak ada di antara rencana yang dibuka, atau tidak ada lagi.",
        "{berkas} is not among the plans that were opened, or not any more.",
    ),
    "buka.tanpa_tabel": (
        "Tabel {tabel} tidak dapat dibuat dari {berkas}.",
        "Table {tabel} cannot be made of {berkas}.",
    ),
    "buka.tanpa_unduhan": ("Unduhan ini tidak ada.", "There is no such download."),
    "buka.tanpa_kunci": (
        "Alamat ini tidak memuat kunci yang berlaku. Buka alamat yang ditampilkan renja buka di terminal.",
        "This address does not hold the key. Open the address that renja serve shows in the terminal.",
    ),
    # ---- the command
    "buka.alamat": (
        "Buka di peramban: {alamat}\nAlamat ini hanya untuk Anda, di komputer ini. Ctrl+C mengakhiri.",
        "Open in a browser: {alamat}\nThis address is for you alone, on this computer. Ctrl+C ends it.",
    ),
    "buka.pintu": (
        'Port {port} sudah dipakai program lain. Pilih yang lain dengan "--port"; tanpa itu dicarikan yang bebas.',
        'Port {port} is used by another program. Choose another with "--port", or name none: a free one is found.',
    ),
    "buka.tanpa_pustaka": (
        "Untuk renja buka perlu paket tambahan. Pasang dengan: {perintah}",
        "renja serve needs further packages. Install them with: {perintah}",
    ),
}
"""key -> Indonesian, English"""
