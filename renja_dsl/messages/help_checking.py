"""Help pages of the commands that check plans and mend them. See help.py for the keys."""

from __future__ import annotations

MESSAGES = {
    # ---- lint
    "lint.singkat": ("Periksa rencana menurut buku aturan.", "Check plans against the rulebook."),
    "lint": (
        (
            "Periksa rencana (berkas atau folder; `-` membaca masukan standar) menurut buku aturan.\n\n"
            "\b\nContoh:\n"
            "  renja periksa rencana\n"
            "  renja periksa rencana --pilih ANG,KOD --gagal-pada peringatan\n"
            "  renja periksa renja-2026.renja --bentuk json > temuan.json\n"
            "  renja periksa - --nama-masukan renja-2026.renja < renja-2026.renja\n"
            "  renja periksa rencana --bentuk github --keluaran sarif:out.sarif\n"
            "  renja periksa rencana --catat-temuan-lama\n"
            "  renja periksa rencana --berubah origin/main\n\n"
            "Kode keluar: 0 tidak ada temuan pada atau di atas --gagal-pada, 1 ada temuan, 2 perintah, setelan, "
            "masukan yang tidak terbaca, atau rujukan yang tidak sampai, 3 kesalahan renja sendiri."
        ),
        (
            "Check plans (files or folders; `-` reads standard input) against the rulebook.\n\n"
            "\b\nExamples:\n"
            "  renja lint plans\n"
            "  renja lint plans --select ANG,KOD --fail-level warning\n"
            "  renja lint renja-2026.renja --format json > findings.json\n"
            "  renja lint - --stdin-filename renja-2026.renja < renja-2026.renja\n"
            "  renja lint plans --format github --output sarif:out.sarif\n"
            "  renja lint plans --write-baseline\n"
            "  renja lint plans --changed origin/main\n\n"
            "Exit codes: 0 nothing at or above --fail-level, 1 findings, 2 usage, settings, unreadable "
            "input or a reference that leads nowhere, 3 a fault of renja itself."
        ),
    ),
    "lint --output": (
        "Tulis juga laporan ke berkas; boleh diulang (sarif:out.sarif).",
        "Also write a report to a file; repeatable (sarif:out.sarif).",
    ),
    "--select": (
        "Hanya aturan ini: nomor, awalan, atau keluarga (ANG101, KOD).",
        "Only these rules: ids, prefixes or families (ANG101, KOD).",
    ),
    "--ignore": ("Semua aturan kecuali ini.", "All but these rules."),
    "--fail-level": (
        "Akhiri dengan 1 mulai dari tingkat ini.  [bawaan: galat]",
        "Exit with 1 from this severity on.  [default: error]",
    ),
    "--baseline": (
        "Temuan lama, yang dihitung tetapi tidak ditampilkan dan tidak menggagalkan.",
        "Old findings that are counted but neither shown nor failed.",
    ),
    "--write-baseline": (
        "Catat temuan yang ada sebagai temuan lama.  [bawaan: berkas yang dipakai, atau renja-baseline.json]",
        "Record the findings there are as old ones.  [default: the baseline in use, or renja-baseline.json]",
    ),
    "--changed": (
        "Hanya rencana yang berubah sejak revisi git; yang dirujuknya tetap dibaca.  [bawaan: HEAD]",
        "Only plans changed since a git revision; what they refer to is read.  [default: HEAD]",
    ),
    "--jobs": ("Banyaknya proses.  [bawaan: sebanyak yang berguna]", "Processes.  [default: as many as are worth it]"),
    # ---- fix
    "fix.singkat": ("Terapkan perbaikan yang aman dari temuan.", "Apply the safe fixes of findings."),
    "fix": (
        (
            "Terapkan perbaikan yang ditawarkan `renja periksa` (berkas atau folder; `-` dari masukan "
            "ke keluaran).\n\n"
            "Perubahannya ditunjukkan dulu. Hanya perbaikan yang aman yang diterapkan: isi rencana "
            "tetap sama, dan tidak "
            "ada angka atau target terbaca yang berubah. Setiap perbaikan dibuktikan menyembuhkan temuannya tanpa "
            "menimbulkan yang lain; beberapa berkas ditulis sebagai satu langkah.\n\n"
            "\b\nContoh:\n"
            "  renja perbaiki rencana\n"
            "  renja perbaiki --beda renja-2026.renja\n"
            "  renja perbaiki --juga-tak-aman --pilih ANG101 renja-2026.renja\n"
            "  renja perbaiki - < renja-2026.renja > rapi.renja\n\n"
            "Kode keluar: 0 tidak ada yang diperbaiki, atau semuanya ditulis; 1 ada yang tersisa: "
            "--cek atau --beda akan "
            "mengubah berkas, sebuah perbaikan dibatalkan, atau Anda menjawab tidak; 2 cara pakai, "
            "setelan, masukan yang "
            "tidak terbaca, atau berkas yang tidak dapat ditulis."
        ),
        (
            "Apply the fixes that `renja lint` offers (files or folders; `-` goes from input to output).\n\n"
            "What changes is shown first. Only safe fixes are applied: the plan goes on saying the "
            "same, and no amount or "
            "target that could be read changes. Every fix is proved to cure its finding and to cause "
            "no other; several "
            "files are written as one step.\n\n"
            "\b\nExamples:\n"
            "  renja fix plans\n"
            "  renja fix --diff renja-2026.renja\n"
            "  renja fix --unsafe --select ANG101 renja-2026.renja\n"
            "  renja fix - < renja-2026.renja > tidy.renja\n\n"
            "Exit codes: 0 nothing to fix, or all of it was written; 1 something is left: --check or "
            "--diff would change "
            "a file, a fix was dropped, or you said no; 2 usage, settings, unreadable input, or a file "
            "that cannot be "
            "written."
        ),
    ),
    "fix --unsafe": (
        "Juga perbaikan yang dapat mengubah maksud rencana; perlu ditinjau.",
        "Also fixes that may change what the plan says; they need a review.",
    ),
    # ---- fmt
    "fmt.singkat": ("Rapikan rencana dalam satu gaya.", "Lay plans out in the one style."),
    "fmt": (
        (
            "Rapikan rencana dalam satu gaya (berkas atau folder; `-` dari masukan ke keluaran).\n\n"
            "Berkas ditulis hanya bila pernyataannya tetap sama, dirapikan lagi tidak mengubah apa pun, dan tidak ada "
            "komentar yang hilang; beberapa berkas ditulis sebagai satu langkah.\n\n"
            "\b\nContoh:\n"
            "  renja rapikan rencana\n"
            "  renja rapikan --cek rencana\n"
            "  renja rapikan --beda renja-2026.renja\n"
            "  renja rapikan - < renja-2026.renja"
        ),
        (
            "Lay plans out in the one style (files or folders; `-` goes from input to output).\n\n"
            "A file is written only when its statements stay the same, a second run changes nothing, and no comment is "
            "lost; several files are written as one step.\n\n"
            "\b\nExamples:\n"
            "  renja fmt plans\n"
            "  renja fmt --check plans\n"
            "  renja fmt --diff renja-2026.renja\n"
            "  renja fmt - < renja-2026.renja"
        ),
    ),
    "--check": (
        "Jangan ubah apa pun; akhiri dengan 1 bila ada yang akan berubah.",
        "Change nothing; exit with 1 when something would change.",
    ),
    # ---- diagnosa
    "diagnosa.singkat": (
        "Cari perbaikan terkecil agar semua jumlah tepat.",
        "Find the smallest repair after which every sum holds.",
    ),
    "diagnosa": (
        (
            "Cari perubahan yang paling masuk akal agar setiap jumlah yang disalahkan `renja periksa` tepat.\n\n"
            "Memerlukan OR-Tools (tambahan `diagnosa`). Yang disebut pasti hanyalah perubahan yang terbukti "
            "satu-satunya perbaikan terkecil dan tidak menimbulkan temuan baru; selebihnya ditampilkan sebagai "
            "pilihan, dan --kunci menentukan mana yang benar. Yang diterima renja.toml, `abai`, atau daftar temuan "
            "lama dibiarkan.\n\n"
            "\b\nContoh:\n"
            "  renja diagnosa rencana\n"
            "  renja diagnosa evaluasi-2022.renja --kunci 2.17.03\n"
            "  renja diagnosa evaluasi-2022.renja --beda > usul.patch\n"
            "  renja diagnosa evaluasi-2022.renja --terapkan\n\n"
            "Kode keluar: 0 semua jumlah tepat, 1 ada yang tidak, 2 perintah, masukan yang tidak terbaca, atau tanpa "
            "OR-Tools."
        ),
        (
            "Find the most plausible edits after which every sum that `renja lint` calls wrong holds.\n\n"
            "Needs OR-Tools (the extra `diagnosa`). Only edits of parts with one proven smallest repair, after which "
            "nothing new is found, count as certain; ties are listed, and broken by --pin. What renja.toml, `abai` "
            "or the baseline accept stays as it is.\n\n"
            "\b\nExamples:\n"
            "  renja diagnosis plans\n"
            "  renja diagnosis evaluasi-2022.renja --pin 2.17.03\n"
            "  renja diagnosis evaluasi-2022.renja --diff > proposal.patch\n"
            "  renja diagnosis evaluasi-2022.renja --apply\n\n"
            "Exit codes: 0 every sum holds, 1 some do not, 2 usage, unreadable input or no OR-Tools."
        ),
    ),
    "--pin": (
        "Percayai setiap angka simpul ini; boleh diulang.",
        "Trust every number of this node; repeatable.",
    ),
    "--time-limit": ("Untuk seluruh pencarian.", "For the whole search."),
    "--diff": ("Jangan ubah apa pun; tampilkan yang akan berubah.", "Change nothing; show what would change."),
    "diagnosa --diff": ("Tampilkan perubahan yang pasti sebagai patch.", "Show the certain edits as a patch."),
    "--apply": ("Tulis perubahan yang pasti, setelah bertanya.", "Write the certain edits, after asking."),
    "diagnosa --yes": ("Dengan --terapkan: jangan bertanya.", "With --apply: do not ask."),
}
"""key -> Indonesian, English"""
