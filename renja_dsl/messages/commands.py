"""What the commands say beside their reports."""

from __future__ import annotations

MESSAGES = {
    "gugus.tanpa_pustaka": (
        "Untuk --gugus perlu paket tambahan. Pasang dengan: {perintah}",
        "--cluster needs a further package. Install it with: {perintah}",
    ),
    "gugus.tak_terhubung": (
        "Gugus di {alamat} tidak menjawab: {sebab}",
        "The cluster at {alamat} does not answer: {sebab}",
    ),
    "gugus.pekerja_mati": (
        "Pekerja gugus {alamat} mati berulang kali pada satu tugas. Beri memori lebih, atau kerjakan tanpa --gugus",
        "Workers of the cluster at {alamat} died at one task again and again. Give them more memory, or omit --cluster",
    ),
    "gugus.tabel_lain": (
        "Pekerja gugus tak punya tabel nomenklatur {berkas}, atau isinya lain. Salin ke jalur yang sama di sana",
        "A worker of the cluster has no table of codes {berkas}, or a different one. Copy it there, to the same path",
    ),
    "gugus.program_lain": (
        "Pekerja gugus memakai renja yang lain. Pasang versi yang sama di semua komputernya",
        "A worker of the cluster has another renja. Install the same version on all of its machines",
    ),
    "gugus.pipa": (
        "Rencana dari masukan baku tidak dapat dikirim ke gugus. Sebut berkas atau foldernya.",
        "A plan from standard input cannot be sent to a cluster. Name files or folders.",
    ),
    "gugus.maju": ("{selesai} dari {dari} bagian selesai", "{selesai} of {dari} shares done"),
    "cache.isi": (
        "{folder}: {banyak} folder rencana diingat, {besar} kB.",
        "{folder}: {banyak:folder of plans|folders of plans} remembered, {besar} kB.",
    ),
    "cache.dihapus": (
        "{folder}: {banyak} hasil dihapus, {besar} kB.",
        "{folder}: {banyak:result|results} deleted, {besar} kB.",
    ),
    "rapikan.rusak": (
        (
            "{berkas} tidak dirapikan: {banyaknya} barisnya belum dapat dibaca. Perbaiki dulu dengan bantuan: renja "
            "periksa"
        ),
        (
            "{berkas} was left as it is: {banyaknya} of its lines cannot be read yet. Repair them first, with the "
            "help of: renja lint"
        ),
    ),
    "rapikan.berubah": (
        "{berkas} tidak dirapikan: isinya akan berubah pada baris {baris}. Berkas dibiarkan; laporkan kejadian ini.",
        "{berkas} was left as it is: its content would change on line {baris}. Please report this.",
    ),
    "rapikan.komentar_hilang": (
        "{berkas} tidak dirapikan: komentar {komentar} akan hilang. Berkas dibiarkan; laporkan kejadian ini.",
        "{berkas} was left as it is: the comment {komentar} would be lost. Please report this.",
    ),
    "rapikan.tak_tetap": (
        "{berkas} tidak dirapikan: hasilnya belum tetap. Berkas dibiarkan; laporkan kejadian ini.",
        "{berkas} was left as it is: the result is not stable yet. Please report this.",
    ),
    "rapikan.ditulis": (
        "{berkas} dirapikan.",
        "{berkas} formatted.",
    ),
    "rapikan.ditulis_utf8": (
        "{berkas} dirapikan dan kini disimpan sebagai UTF-8, semula UTF-16.",
        "{berkas} was laid out and is saved as UTF-8 now, no longer as UTF-16.",
    ),
    "rapikan.akan_berubah": (
        "{berkas} belum rapi. Jalankan: renja rapikan {berkas}",
        "{berkas} is not in the style. Run: renja fmt {berkas}",
    ),
    "perbaiki.diperbaiki": (
        "{berkas}: {banyak} perbaikan ({aturan}).",
        "{berkas}: {banyak:fix|fixes} ({aturan}).",
    ),
    "perbaiki.akan": (
        "{berkas}: {banyak} perbaikan ({aturan}) belum ditulis. Jalankan: renja perbaiki {berkas}",
        "{berkas}: {banyak:fix|fixes} ({aturan}) not written yet. Run: renja fix {berkas}",
    ),
    "perbaiki.akan_semua": (
        "{berkas}: {banyak} perbaikan ({aturan}) belum ditulis. Jalankan: renja perbaiki --juga-tak-aman {berkas}",
        "{berkas}: {banyak:fix|fixes} ({aturan}) not written yet. Run: renja fix --unsafe {berkas}",
    ),
    "perbaiki.mencari": (
        "Mencoba perbaikan satu demi satu: {detik} detik.",
        "Trying the fixes one after another: {detik} seconds.",
    ),
    "perbaiki.tanpa": (
        "Tidak ada yang dapat diperbaiki sendiri.",
        "There is nothing to fix.",
    ),
    "perbaiki.tanya": (
        "Tulis {banyak} perbaikan ke {berkas} berkas?",
        "Write {banyak:fix|fixes} to {berkas:file|files}?",
    ),
    "perbaiki.perlu_ya": (
        (
            'Perbaikan yang perlu ditinjau hanya ditulis setelah Anda menyetujuinya. Lihat dulu dengan "--beda", '
            "lalu tambahkan: --ya"
        ),
        'Fixes that need a review are written with your consent only. Look at them with "--diff", then add: --yes',
    ),
    "perbaiki.batal": (
        "{banyak} perbaikan dibatalkan: hasilnya tidak menyembuhkan, atau menimbulkan temuan lain. Ubah sendiri.",
        "{banyak:fix was|fixes were} dropped, which would not cure, or cause other findings. Edit by hand.",
    ),
    "perbaiki.tinjau": (
        "{banyak} temuan lain punya perbaikan yang perlu ditinjau: renja perbaiki --juga-tak-aman --beda",
        "{banyak:more finding has|more findings have} a fix that needs a review: renja fix --unsafe --diff",
    ),
    "perbaiki.terbaca": (
        "{banyak} temuan baru terlihat karena bagiannya sekarang dapat dinilai. Lihat dengan: renja periksa",
        "{banyak:finding|findings} came to light, since these parts can be judged now. See: renja lint",
    ),
    "perbaiki.sisa": (
        "Tersisa {galat} galat, {peringatan} peringatan, {catatan} catatan.",
        "Left: {galat:error|errors}, {peringatan:warning|warnings}, {catatan:note|notes}.",
    ),
    "ekspor.bermasalah": (
        (
            "{berkas} punya {banyak} baris yang tidak dapat dibaca seluruhnya; nilainya tidak ikut diekspor. Periksa "
            "dengan: renja periksa"
        ),
        (
            "{berkas} has {banyak:line|lines} that cannot be read in full; what cannot is not exported. Check it "
            "with: renja lint"
        ),
    ),
    "jelaskan.tingkat": (
        "Tingkat",
        "Severity",
    ),
    "jelaskan.dasar": (
        "Dasar",
        "Basis",
    ),
    "jelaskan.tahun": (
        "Berlaku tahun",
        "Years",
    ),
    "jelaskan.sejak": (
        "sejak {tahun}",
        "from {tahun}",
    ),
    "jelaskan.sampai": (
        "sampai {tahun}",
        "to {tahun}",
    ),
    "kepastian.tinggi": (
        "kepastian tinggi: dua sumber atau lebih",
        "certainty high: two sources or more",
    ),
    "kepastian.sedang": (
        "kepastian sedang: satu sumber umum",
        "certainty medium: one public source",
    ),
    "kepastian.rendah": (
        "kepastian rendah: belum diperiksa pada naskahnya",
        "certainty low: not yet checked against the text",
    ),
    "jelaskan.berlaku": (
        "Berlaku untuk",
        "Documents",
    ),
    "jelaskan.parameter": (
        "Parameter",
        "Parameters",
    ),
    "jelaskan.setelan": (
        "dari renja.toml; bawaan",
        "from renja.toml; built in",
    ),
    "jelaskan.teks": (
        "Bunyi aturan:",
        "Text of the rule:",
    ),
    "jelaskan.beda": (
        "Contoh (- salah, + benar):",
        "Example (- wrong, + right):",
    ),
    "jelaskan.cari": (
        "{jumlah} aturan tentang {nama}; jelaskan satu dengan renja jelaskan NOMOR:",
        "{jumlah:rule|rules} about {nama}; explain one with renja explain ID:",
    ),
    "jelaskan.salah": (
        "Contoh yang salah:",
        "A wrong example:",
    ),
    "jelaskan.benar": (
        "Contoh yang benar:",
        "A right example:",
    ),
    "baseline.ditulis": (
        "{berkas}: {jumlah} temuan dicatat, {selesai} yang sudah selesai dihapus.",
        "{berkas}: {jumlah:finding|findings} recorded, {selesai} solved ones removed.",
    ),
    "baseline.pakai": (
        'Agar dipakai, tulis baseline = "{berkas}" di renja.toml.',
        'To use it, write baseline = "{berkas}" in renja.toml.',
    ),
    "baseline.otomatis": (
        "Pemeriksaan berikutnya memakainya dan hanya menampilkan yang baru.",
        "The next check uses it and shows only what is new.",
    ),
    "baseline.tidak_ada": (
        "Baseline {berkas} tidak ditemukan. Buat dengan: renja periksa --catat-temuan-lama",
        "Baseline {berkas} was not found. Make it with: renja lint --write-baseline",
    ),
    "baseline.rusak": (
        "{berkas} bukan baseline yang dapat dipakai: {sebab}. Berkas dibiarkan; hapus atau pilih nama lain.",
        (
            "{berkas} is not a baseline that can be used: {sebab}. The file is left alone; remove it or choose "
            "another name."
        ),
    ),
    "keluaran.terputus": (
        "Keluaran terputus, jadi tidak lengkap: {sebab}. Jangan pakai hasilnya; jalankan lagi.",
        "The output was cut off and is not complete: {sebab}. Do not use it; run again.",
    ),
    "keluaran.ditinggal": (
        "Pembaca keluaran berhenti sebelum selesai, jadi keluaran ini tidak lengkap.",
        "The reader of the output stopped before its end, so the output is not complete.",
    ),
    "lint.dihentikan": (
        (
            "{jumlah} aturan terlalu banyak bekerja, jadi dihentikan sebelum selesai: {aturan}. Tanpa temuan darinya "
            "belum berarti benar. Kurangi perulangan di dalamnya, atau periksa lebih sedikit berkas sekaligus."
        ),
        (
            "{jumlah:rule|rules} took too much work and stopped before the end: {aturan}. No finding of theirs does "
            "not mean that all is right. Use fewer loops in them, or check fewer files at once."
        ),
    ),
    "keluaran.bentuk": (
        '--keluaran "{nama}" tidak terbaca. Tulis BENTUK:BERKAS, misalnya sarif:temuan.sarif. Bentuk: {ada}.',
        '--output "{nama}" cannot be read. Write FORMAT:FILE, such as sarif:findings.sarif. Formats: {ada}.',
    ),
    "git.tidak_ada": (
        'Perintah git tidak ditemukan, padahal "--berubah" memerlukannya. Pasang git, atau periksa tanpa "--berubah".',
        'The command git was not found, and "--changed" needs it. Install git, or check without "--changed".',
    ),
    "git.bukan_repo": (
        (
            '{berkas} tidak berada dalam repositori git, sehingga "--berubah" tidak dapat dipakai. Periksa tanpa '
            "opsi itu."
        ),
        '{berkas} is not in a git repository, so that "--changed" cannot be used. Check without it.',
    ),
    "git.revisi": (
        "Revisi git {nama} tidak ada di sini. Periksa namanya; di CI, ambil riwayatnya dulu (fetch-depth: 0).",
        "There is no git revision {nama} here. Check its name; in CI, fetch the history first (fetch-depth: 0).",
    ),
    "git.tanpa_perubahan": (
        "Tidak ada rencana yang berubah sejak {nama}.",
        "No plan has changed since {nama}.",
    ),
    "git.gagal": (
        "git tidak dapat menjawab: {sebab}.",
        "git could not answer: {sebab}.",
    ),
    "baru.tanya_perangkat": ("Nama perangkat daerah:", "Name of the office:"),
    "baru.tanya_daerah": (
        "Nama daerah (misalnya Kabupaten Bengkalis):",
        "Name of the region (such as Kabupaten Bengkalis):",
    ),
    "baru.tanya_tahun": ("Tahun rencana (misalnya 2026):", "Year of the plan (such as 2026):"),
    "baru.tanya_program": (
        "Kode program, misalnya 2.17.03, dipisahkan koma (kosongkan bila belum tahu):",
        "Codes of programs, such as 2.17.03, with commas between (leave empty if not known yet):",
    ),
    "baru.kurang": (
        (
            'Tidak ada yang dapat ditanyai. Sebutkan "--perangkat-daerah", "--daerah" dan "--tahun"; lihat: renja '
            "baru --bantuan"
        ),
        'There is nobody to ask. Give "--office", "--region" and "--year"; see: renja new --help',
    ),
    "baru.setelan": (
        '# Setelan renja untuk folder ini; semua baris boleh dihapus.\nbahasa = "{bahasa}"\n',
        '# Settings of renja for this folder; every line may go.\nbahasa = "{bahasa}"\n',
    ),
    "baru.ditulis": (
        "{berkas} ditulis.",
        "{berkas} was written.",
    ),
    "baru.tahun": (
        "{nilai} bukan tahun. Tulis empat angka, misalnya 2026.",
        "{nilai} is not a year. Write four digits, such as 2026.",
    ),
    "baru.tanpa_tabel": (
        (
            'Nama resmi program belum diketahui: tabel kode tahun {tahun} belum dimuat. Muat dengan "renja '
            'nomenklatur muat", atau ketik namanya.'
        ),
        (
            "The official names of programs are not known: no table of codes of {tahun} is loaded. Load one with "
            '"renja nomenclature load", or type the names.'
        ),
    ),
    "baru.langkah": (
        (
            'Rencana baru. Ganti setiap "{tanda}", tulis target dan pagu, lalu jalankan: renja periksa\n'
            "Baris berawalan # adalah keterangan; hapus bila sudah tidak perlu."
        ),
        (
            'A new plan. Replace every "{tanda}" (fill in here), write targets and pagu, then run: renja lint\n'
            "Lines that begin with # are remarks; delete them when they are of no use any more."
        ),
    ),
    "baru.program": (
        (
            "Sesudah sasaran, tulis program, kegiatan, dan sub kegiatannya, misalnya:\n"
            '  program 2.17.03 "nama program" mendukung S1\n'
            '  kegiatan 2.17.03.2.01 "nama kegiatan"\n'
            '  sub kegiatan 2.17.03.2.01.0001 "nama sub kegiatan"'
        ),
        (
            "After the sasaran, write the program, kegiatan and sub kegiatan that serve it, such as:\n"
            '  program 2.17.03 "name of the program" mendukung S1\n'
            '  kegiatan 2.17.03.2.01 "name of the kegiatan"\n'
            '  sub kegiatan 2.17.03.2.01.0001 "name of the sub kegiatan"'
        ),
    ),
    "baru.kegiatan_lain": (
        "Kegiatan lain dalam program ini menurut nomenklatur:",
        "Other kegiatan of this program by the nomenclature:",
    ),
    "baru.angka": (
        (
            "Tulis target di bawah indikator dan pagu di bawah sub kegiatan, misalnya:\n"
            "  target 12 Orang\n"
            "  pagu Rp100.000.000"
        ),
        (
            "Write the target below the indikator and the pagu below the sub kegiatan, such as:\n"
            "  target 12 Orang\n"
            "  pagu Rp100.000.000"
        ),
    ),
    "baru.lanjut": (
        'Buka {berkas}, ganti setiap "isi di sini", lalu jalankan: renja periksa {folder}',
        'Open {berkas}, replace every "isi di sini", then run: renja lint {folder}',
    ),
    "baru.baris_rusak": (
        "{berkas}:{baris}: baris ini tidak terbaca, maka tidak dapat dibawa. Perbaiki dulu; lihat: renja periksa",
        "{berkas}:{baris}: this line cannot be read, so it cannot be carried over. Repair it first; see: renja lint",
    ),
    "baru.dari_bukan_renja": (
        "{berkas} bukan Renja. Sebutkan Renja yang menjadi dasar rencana barunya.",
        "{berkas} is no Renja. Name the Renja that the new plan begins from.",
    ),
    "baru.putuskan": ("Yang masih harus diputuskan:", "Still to be decided:"),
    "baru.dan_lain": ("dan {banyak} lagi", "and {banyak} more"),
    "baru.putuskan_pagu": (
        'Pagu tanpa prakiraan maju, ditandai "# isi di sini" ({banyak}): {apa}',
        'Pagu without a forecast, marked "# isi di sini" (fill in here) ({banyak}): {apa}',
    ),
    "baru.putuskan_target": (
        'Target tanpa prakiraan maju, ditandai "# isi di sini" ({banyak}): {apa}',
        'Targets without a forecast, marked "# isi di sini" (fill in here) ({banyak}): {apa}',
    ),
    "baru.putuskan_renstra": (
        "Prakiraan maju beda dari Renstra; yang ditulis prakiraan maju ({banyak}): {apa}",
        "Forecasts that differ from the Renstra; the forecast is what was written ({banyak}): {apa}",
    ),
    "baru.putuskan_sumber_dana": (
        "Bagian setiap sumber dana, pada baris dengan beberapa sumber ({banyak}): {apa}",
        "The share of each source of funds, where a line has several ({banyak}): {apa}",
    ),
    "baru.putuskan_kode": (
        "Kode yang sudah diganti nomenklatur; periksa tempatnya ({banyak}): {apa}",
        "Codes that the nomenclature has replaced; check their place ({banyak}): {apa}",
    ),
    "baru.putuskan_acuan": (
        "Dokumen acuan tahun yang baru belum ada; tambahkan barisnya bila sudah ({banyak}): {apa}",
        "Documents of the new year to refer to are not there yet; add the lines when they are ({banyak}): {apa}",
    ),
    "baru.putuskan_narasi": (
        'Narasi bab yang harus ditulis baru, ditandai "# isi di sini": {banyak}',
        'Narratives of chapters to be written anew, marked "# isi di sini" (fill in here): {banyak}',
    ),
    "baru.putuskan_teks": (
        "Teks yang menyebut tahun lama ({banyak}): {apa}",
        "Texts that name the old year ({banyak}): {apa}",
    ),
    "baru.putuskan_dilepas": (
        "Tidak dibawa, sebab hanya berlaku untuk tahun lama ({banyak}): {apa}",
        "Not carried over, since it holds for the old year only ({banyak}): {apa}",
    ),
    "baru.putuskan_temuan": (
        "Temuan pada rencana yang baru ({banyak}): {apa}",
        "Findings in the new plan ({banyak}): {apa}",
    ),
    "baru.lanjut_dari": ("Lalu jalankan: renja periksa {berkas}", "Then run: renja lint {berkas}"),
    "baru.lanjut_perubahan": (
        "Ubah pagu dan targetnya, lalu bandingkan keduanya dengan: renja beda {semula} {berkas} --matriks",
        "Change its pagu and targets, then compare both with: renja diff {semula} {berkas} --matrix",
    ),
    "uji.salah": (
        "{berkas}:{baris}: contoh salah {aturan} harus menimbulkan {aturan} saja. Yang timbul: {ada}.",
        "{berkas}:{baris}: the wrong example of {aturan} must fire {aturan} alone, but {ada} fired.",
    ),
    "uji.benar": (
        "{berkas}:{baris}: contoh benar {aturan} tidak boleh menimbulkan temuan. Yang timbul: {ada}.",
        "{berkas}:{baris}: the right example of {aturan} must fire nothing, but {ada} fired.",
    ),
    "uji.tidak_ada": (
        "tidak ada",
        "nothing",
    ),
    "uji.tanpa_salah": (
        "{berkas}:{baris}: {aturan} belum punya contoh salah. Tambahkan contoh salah di bawahnya.",
        "{berkas}:{baris}: {aturan} has no wrong example. Add contoh salah below it.",
    ),
    "uji.tanpa_benar": (
        "{berkas}:{baris}: {aturan} belum punya contoh benar. Tambahkan contoh benar di bawahnya.",
        "{berkas}:{baris}: {aturan} has no right example. Add contoh benar below it.",
    ),
    "uji.ringkas": (
        (
            "{contoh} contoh dari {aturan} aturan: {lulus} lulus, {gagal} gagal. Lengkap dengan contoh salah "
            "dan benar: {lengkap} aturan."
        ),
        (
            "{contoh} examples of {aturan:rule|rules}: {lulus} passed, {gagal} failed. With a wrong and a right "
            "example: {lengkap:rule|rules}."
        ),
    ),
    "uji.kosong": (
        "Tidak ada aturan di {berkas}. Awali dengan baris aturan, nomor, dan namanya.",
        "There is no rule in {berkas}. Begin with a line aturan, number, and name.",
    ),
    "uji.tanpa_hypothesis": (
        "pytest --renja memerlukan tambahan testing (Hypothesis). Pasang dengan: {pasang}",
        "pytest --renja needs the extra testing (Hypothesis). Install it with: {pasang}",
    ),
    "aturan.baru_nomor": (
        "{nama} bukan nomor aturan. Tulis tiga huruf besar dan tiga angka, misalnya BKL001.",
        "{nama} is not the number of a rule. Write three capital letters and three digits, such as BKL001.",
    ),
    "aturan.baru_nama": (
        "{nama} bukan nama aturan. Tulis dengan huruf kecil, angka, dan tanda hubung, misalnya pagu-tidak-bulat.",
        "{nama} is not the name of a rule. Write small letters, digits and hyphens, such as pagu-tidak-bulat.",
    ),
    "aturan.baru_ada": (
        (
            '{berkas} sudah ada dan tidak ditimpa. Pilih berkas lain dengan "--keluaran", atau tambahkan aturannya '
            "di sana."
        ),
        (
            '{berkas} is there already and is not overwritten. Choose another file with "--output", or add the rule '
            "there."
        ),
    ),
    "aturan.baru_ditulis": (
        "{berkas} ditulis. Ubah isinya, lalu jalankan: renja aturan uji {berkas}",
        "{berkas} was written. Change it, then run: renja rules test {berkas}",
    ),
    "aturan.baru_daftar": (
        'Agar dipakai, tulis buku_aturan = ["{berkas}"] di renja.toml.',
        'To use it, write buku_aturan = ["{berkas}"] in renja.toml.',
    ),
}
"""key -> Indonesian, English"""
