"""What the commands say beside their reports."""

from __future__ import annotations

MESSAGES = {
    "rapikan.rusak": (
        (
            "{berkas} tidak dirapikan: {banyaknya} barisnya belum dapat dibaca. Perbaiki dulu dengan bantuan "
            "renja periksa."
        ),
        (
            "{berkas} was left as it is: {banyaknya} of its lines cannot be read yet. Repair them first with "
            "the help of renja lint."
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
    "rapikan.akan_berubah": (
        "{berkas} belum rapi. Jalankan renja rapikan {berkas}.",
        "{berkas} is not in the style. Run renja fmt {berkas}.",
    ),
    "ekspor.bermasalah": (
        (
            "{berkas} punya {banyak} baris yang tidak dapat dibaca seluruhnya; nilainya tidak ikut diekspor. "
            "Periksa dengan renja periksa."
        ),
        (
            "{berkas} has {banyak} lines that cannot be read in full; their values are not exported. Check it "
            "with renja lint."
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
    "jelaskan.salah": (
        "Contoh yang salah:",
        "A wrong example:",
    ),
    "jelaskan.benar": (
        "Contoh yang benar:",
        "A right example:",
    ),
    "baseline.ditulis": (
        "{berkas}: temuan di {jumlah} tempat dicatat, {selesai} yang sudah selesai dihapus.",
        "{berkas}: findings at {jumlah} places recorded, {selesai} solved ones removed.",
    ),
    "baseline.pakai": (
        'Agar dipakai, tulis baseline = "{berkas}" di renja.toml.',
        'To use it, write baseline = "{berkas}" in renja.toml.',
    ),
    "baseline.tidak_ada": (
        "Baseline {berkas} tidak ditemukan. Buat dengan renja periksa --write-baseline.",
        "Baseline {berkas} was not found. Make it with renja lint --write-baseline.",
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
    "keluaran.bentuk": (
        '--output "{nama}" tidak terbaca. Tulis BENTUK:BERKAS, misalnya sarif:temuan.sarif. Bentuk: {ada}.',
        '--output "{nama}" cannot be read. Write FORMAT:FILE, such as sarif:findings.sarif. Formats: {ada}.',
    ),
    "git.tidak_ada": (
        "Perintah git tidak ditemukan, padahal --changed memerlukannya. Pasang git, atau periksa tanpa --changed.",
        "The command git was not found, and --changed needs it. Install git, or check without --changed.",
    ),
    "git.bukan_repo": (
        "{berkas} tidak berada dalam repositori git, sehingga --changed tidak dapat dipakai. Periksa tanpa --changed.",
        "{berkas} is not in a git repository, so that --changed cannot be used. Check without --changed.",
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
            "{contoh} examples of {aturan} rules: {lulus} passed, {gagal} failed. With a wrong and a right "
            "example: {lengkap} rules."
        ),
    ),
    "uji.kosong": (
        "Tidak ada aturan di {berkas}. Awali dengan baris aturan, nomor, dan namanya.",
        "There is no rule in {berkas}. Begin with a line aturan, number, and name.",
    ),
    "uji.tanpa_hypothesis": (
        "pytest --renja memerlukan Hypothesis. Pasang dengan: pip install 'renja-dsl[testing]'",
        "pytest --renja needs Hypothesis. Install it with: pip install 'renja-dsl[testing]'",
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
        "{berkas} sudah ada dan tidak ditimpa. Pilih berkas lain dengan --output, atau tambahkan aturannya di sana.",
        "{berkas} is there already and is not overwritten. Choose another file with --output, or add the rule there.",
    ),
    "aturan.baru_ditulis": (
        "{berkas} ditulis. Ubah isinya, lalu jalankan renja aturan test {berkas}.",
        "{berkas} was written. Change it, then run renja rules test {berkas}.",
    ),
    "aturan.baru_daftar": (
        'Agar dipakai, tulis buku_aturan = ["{berkas}"] di renja.toml.',
        'To use it, write buku_aturan = ["{berkas}"] in renja.toml.',
    ),
}
"""key -> Indonesian, English"""
