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
            "  renja alokasi periksa plafon-2026.alokasi   ketentuan mana yang dilanggar rencana?\n\n"
            "Bahasa berkas .alokasi: docs/alokasi.md."
        ),
        (
            "Fit the wishes of a plan under a ceiling by the rules of an .alokasi file, with a reason for every "
            "cut.\n\n"
            "\b\nExamples:\n"
            "  renja allocate check plafon-2026.alokasi    which limits does the plan break?\n\n"
            "The language of .alokasi files: docs/en/allocate.md."
        ),
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
