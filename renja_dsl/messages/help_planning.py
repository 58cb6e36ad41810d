"""Help of the commands that plan."""

from __future__ import annotations

MESSAGES = {
    # ---- alokasi
    "alokasi.singkat": (
        "Sesuaikan usulan dengan plafon menurut ketentuan tertulis.",
        "Fit wishes under a ceiling by written rules.",
    ),
    "alokasi": (
        (
            "Sesuaikan usulan rencana dengan plafon menurut ketentuan yang tertulis dalam berkas .alokasi, dengan "
            "alasan setiap pengurangan.\n\n"
            "\b\nContoh:\n"
            "  renja alokasi baru renja-2026.renja         mulai dari contoh\n"
            "  renja alokasi plafon-2026.alokasi           usulan di bawah plafon, dengan sebabnya\n"
            "  renja alokasi periksa plafon-2026.alokasi   ketentuan mana yang dilanggar rencana?\n\n"
            "Bahasa berkas .alokasi: docs/alokasi.md."
        ),
        (
            "Fit the wishes of a plan under a ceiling by the rules of an .alokasi file, with a reason for every "
            "cut.\n\n"
            "\b\nExamples:\n"
            "  renja allocate new renja-2026.renja         begin from an example\n"
            "  renja allocate plafon-2026.alokasi          a proposal under the ceiling, with its reasons\n"
            "  renja allocate check plafon-2026.alokasi    which limits does the plan break?\n\n"
            "The language of .alokasi files: docs/en/allocate.md."
        ),
    ),
    "alokasi propose.singkat": (
        "Usulkan pagu yang menaati semua ketentuan (bawaan).",
        "Propose amounts that keep every limit (the default).",
    ),
    "alokasi propose": (
        (
            "Usulkan pagu yang menaati semua ketentuan berkas .alokasi, dengan sebab setiap pengurangan, apa yang "
            "mengikat, dan apa yang dibeli rupiah berikutnya. Bila tidak mungkin: ketentuan mana yang bertentangan, "
            "dan perubahan terkecil yang menolong.\n\n"
            "\b\nContoh:\n"
            "  renja alokasi plafon-2026.alokasi\n"
            '  renja alokasi plafon-2026.alokasi --plafon "Rp700 juta" --banding\n'
            "  renja alokasi plafon-2026.alokasi --jelaskan 2.17.06.2.01.0008\n"
            "  renja alokasi plafon-2026.alokasi --beda > usulan.patch\n"
            "  renja alokasi plafon-2026.alokasi --terapkan\n"
            "  renja alokasi plafon-2026.alokasi --bentuk html -o rapat.html\n\n"
            "Surat plafon yang biasa tidak memerlukan tambahan apa pun. Tambahan `diagnosa` perlu untuk biaya satuan, "
            "paket, bagian, dan pelepasan.\n\n"
            "Kode keluar: 0 ada usulan, 1 tidak mungkin, 2 masukan yang tidak dapat dipakai, tambahan yang tidak ada, "
            "atau waktu habis."
        ),
        (
            "Propose amounts that keep every limit of an .alokasi file, with the reason for every cut, what binds, and "
            "what the next rupiah buys. Where it is impossible: which limits contradict each other, and the least "
            "change that helps.\n\n"
            "\b\nExamples:\n"
            "  renja allocate plafon-2026.alokasi\n"
            '  renja allocate plafon-2026.alokasi --ceiling "Rp700 juta" --compare\n'
            "  renja allocate plafon-2026.alokasi --explain 2.17.06.2.01.0008\n"
            "  renja allocate plafon-2026.alokasi --diff > proposal.patch\n"
            "  renja allocate plafon-2026.alokasi --apply\n"
            "  renja allocate plafon-2026.alokasi --format html -o meeting.html\n\n"
            "The usual letter needs no extra; unit costs, packages, shares and giving up need OR-Tools (the extra "
            "`diagnosa`). Exit codes: 0 there is a proposal, 1 it is impossible, 2 input that cannot be used, no "
            "OR-Tools, or time over."
        ),
    ),
    "--ceiling": ("Plafon lain untuk semua baris.", "Another ceiling of everything."),
    "--explain": ("Jelaskan satu baris, menurut kodenya.", "Explain one line, by its code."),
    "--compare": (
        "Bandingkan dengan pemotongan satu angka untuk semua baris.",
        "Compare with the cut by one factor for every line.",
    ),
    "--more": ("Apa yang dibeli rupiah sebanyak ini lagi.", "What so many more rupiah would buy."),
    "alokasi propose --time-limit": ("Batas waktu pencarian, dalam detik.", "Limit of the search, in seconds."),
    "alokasi propose --diff": ("Tampilkan usulan sebagai patch.", "Show the proposal as a patch."),
    "alokasi propose --apply": (
        "Tulis usulan ke rencananya, setelah bertanya.",
        "Write the proposal into its plans, after asking.",
    ),
    "--split": (
        "Tulis berkas alokasi untuk setiap rencana, dengan bagiannya sebagai plafon.",
        "Write an allocation for each plan, with its part as the ceiling.",
    ),
    "alokasi propose --yes": ("Dengan --terapkan: jangan bertanya.", "With --apply: do not ask."),
    "alokasi propose --force": (
        "Juga bila kode atau jumlah rencana masih salah; dan tulis berkas yang punya nama atau pemilik lain.",
        "Also where codes or sums of the plan are wrong; and write files with other names or owners.",
    ),
    "alokasi new.singkat": (
        "Mulai berkas alokasi dari contoh.",
        "Begin an allocation from an example.",
    ),
    "alokasi new": (
        (
            "Mulai berkas alokasi dari contoh: surat plafon biasa, SE Mendagri 900/833/SJ tentang efisiensi, atau "
            "bagian wajib dalam belanja daerah. Golongan yang tidak ada dalam rencananya ditulis sebagai catatan.\n\n"
            "\b\nContoh:\n"
            "  renja alokasi baru renja-2026.renja\n"
            '  renja alokasi baru renja-2026.renja --templat efisiensi --plafon "Rp3,2 miliar"\n'
            "  renja alokasi baru daerah --templat daerah -o plafon-daerah.alokasi\n\n"
            "Kode keluar: 0 ditulis, 2 masukan atau berkas tujuan yang tidak dapat dipakai."
        ),
        (
            "Begin an allocation from an example: the usual letter, SE Mendagri 900/833/SJ on savings, or the shares "
            "that a region has to keep. A golongan that these plans do not have is written as a remark.\n\n"
            "\b\nExamples:\n"
            "  renja allocate new renja-2026.renja\n"
            '  renja allocate new renja-2026.renja --template savings --ceiling "Rp3,2 miliar"\n'
            "  renja allocate new region --template region -o region.alokasi\n\n"
            "Exit codes: 0 written, 2 input or a target that cannot be used."
        ),
    ),
    "alokasi new --template": ("Contohnya.", "The example."),
    "alokasi new --ceiling": (
        "Plafonnya.  [bawaan: jumlah rencana apa adanya]",
        "The ceiling.  [default: what the plans add up to]",
    ),
    "alokasi new --output": (
        "Berkas yang ditulis.  [bawaan: plafon-TAHUN.alokasi di samping rencananya]",
        "The file to write.  [default: plafon-YEAR.alokasi beside the plan]",
    ),
    "alokasi check.singkat": (
        "Nilai rencana apa adanya menurut ketentuannya.",
        "Judge the plan as it is by the limits.",
    ),
    "alokasi check": (
        (
            "Nilai rencana apa adanya menurut ketentuan berkas .alokasi: yang mana dilanggar, di mana, dan berapa. "
            "Tidak ada yang diubah.\n\n"
            "\b\nContoh:\n"
            "  renja alokasi periksa plafon-2026.alokasi\n"
            "  renja alokasi periksa plafon-2026.alokasi --bentuk xlsx -o pelanggaran.xlsx\n\n"
            "Kode keluar: 0 semua ditaati, 1 ada yang dilanggar, 2 berkas atau ketentuan yang tidak dapat dipakai."
        ),
        (
            "Judge plans as they are by the limits of an .alokasi file: which are broken, where, by how much. "
            "Nothing is changed.\n\n"
            "\b\nExamples:\n"
            "  renja allocate check plafon-2026.alokasi\n"
            "  renja allocate check plafon-2026.alokasi --format xlsx -o breaches.xlsx\n\n"
            "Exit codes: 0 all are kept, 1 some are broken, 2 files or limits that cannot be used."
        ),
    ),
}
