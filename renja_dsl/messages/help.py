"""The help pages of the commands. Read only when one of them is shown.

`lint` is the page of a command, `lint.singkat` its line in the list, `--select` an option wherever it has no text
of its own (`fmt --check`).
"""

from __future__ import annotations

from renja_dsl.messages import help_checking, help_data, help_planning, help_region, help_rules

MESSAGES = {
    # ---- options that many commands have
    "--help": ("Tampilkan halaman ini.", "Show this page."),
    "--version": ("Tampilkan versinya.", "Show the version."),
    "--lang": ("Bahasa bantuan dan pesan; juga RENJA_BAHASA.", "Language of help and messages; also RENJA_BAHASA."),
    "--config": (
        "Berkas setelan, pengganti renja.toml yang terdekat.",
        "Settings file instead of the nearest renja.toml.",
    ),
    "--format": ("Bentuk keluaran.", "Form of the output."),
    "--output": ("Tulis ke berkas, bukan ke layar.", "Write to a file instead of standard output."),
    "--stdin-filename": ("Nama rencana yang dibaca dari `-`.", "Name of the plan read from `-`."),
    "--color": ("Warna di layar.", "Colours on the screen."),
    "--force": (
        "Tulis juga berkas yang punya nama lain (tautan keras) atau milik pengguna lain.",
        "Write a file that has other names (hard links) or another owner too.",
    ),
    "--yes": ("Jangan bertanya.", "Do not ask."),
    "--full": (
        "Baris dan angka setiap sebab, berapa pun banyaknya.",
        "Lines and numbers of every cause, however many.",
    ),
    "--show": ("Hanya sekian sebab pertama.", "Only the first causes."),
    "--sort": ("Urutan; tanpa ini menurut berat.", "Order; by weight without it."),
    "--statistics": (
        "Hitungan per aturan dan program, tanpa daftar temuan.",
        "Counts by rule and program instead of the findings.",
    ),
    "--follow-links": (
        "Baca juga rencana yang dituju tautan ke luar folder kerja.",
        "Read plans that links lead to outside of the root too.",
    ),
    "--overwrite": ("Timpa berkas yang sudah ada dan isinya lain.", "Replace files that are there and differ."),
    # ---- renja
    "renja": (
        (
            "Rencana kerja perangkat daerah (Renja) sebagai teks yang diperiksa.\n\n"
            "\b\nContoh:\n"
            "  renja baru                           mulai rencana baru\n"
            "  renja periksa rencana                periksa semua rencana di folder\n"
            "  renja rapikan --cek rencana          sudah rapikah semuanya?\n"
            "  renja jelaskan ANG101                apa maksud suatu aturan, dan dasarnya\n\n"
            "Bantuan setiap perintah: renja PERINTAH --bantuan."
        ),
        (
            "Work plans of Indonesian regional offices (Renja) as checked plain text.\n\n"
            "\b\nExamples:\n"
            "  renja new                            begin a plan\n"
            "  renja lint plans                     check every plan below a folder\n"
            "  renja fmt --check plans              is everything laid out in the one style?\n"
            "  renja explain ANG101                 what a rule wants, and on what basis\n\n"
            "Help for each command: renja COMMAND --help."
        ),
    ),
    "renja.mulai": (
        (
            "Renja DSL {versi}: rencana kerja perangkat daerah sebagai teks yang diperiksa.\n\n"
            "Mulai di sini:\n"
            "  renja baru                    buat rencana pertama; renja bertanya, Anda menjawab\n"
            "  renja periksa                 periksa semua rencana di folder ini\n"
            "  renja impor renja-2026.xlsx   ambil rencana dari Excel, Word, atau SIPD\n"
            "  renja jelaskan pagu           cari aturan tentang sebuah kata\n"
            "  renja --bantuan               semua perintah"
        ),
        (
            "Renja DSL {versi}: work plans of Indonesian regional offices as checked plain text.\n\n"
            "Begin here:\n"
            "  renja new                     make a first plan; renja asks, you answer\n"
            "  renja lint                    check every plan in this folder\n"
            "  renja import renja-2026.xlsx  take a plan in from Excel, Word or SIPD\n"
            "  renja explain pagu            search the rules for a word\n"
            "  renja --help                  all commands"
        ),
    ),
    # ---- commands
    **help_checking.MESSAGES,
    **help_rules.MESSAGES,
    **help_data.MESSAGES,
    **help_region.MESSAGES,
    **help_planning.MESSAGES,
}
"""key -> Indonesian, English"""
