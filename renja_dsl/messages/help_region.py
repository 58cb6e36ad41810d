"""Help pages of the commands about many offices at once. See help.py for the keys."""

from __future__ import annotations

MESSAGES = {
    # ---- fakta
    "fakta.singkat": (
        "Jadikan rencana dan temuannya tabel untuk ditanyai.",
        "Make a database of plans and findings to ask.",
    ),
    "fakta": (
        (
            "Tulis isi rencana dan temuannya sebagai tabel: berkas DuckDB, atau Parquet.\n\n"
            "\b\nContoh:\n"
            "  renja fakta rencana -o fakta.duckdb\n"
            "  renja tanya fakta.duckdb pagu-perangkat-daerah\n"
            "  renja fakta rencana --bentuk parquet -o fakta\n\n"
            "Setiap jumlah uang eksak sampai sen. Kode keluar: 0 ditulis, 2 ada yang tidak terbaca dan tidak ada yang "
            "ditulis."
        ),
        (
            "Write what plans say and what is found in them as tables: a DuckDB database, or Parquet.\n\n"
            "\b\nExamples:\n"
            "  renja facts plans -o facts.duckdb\n"
            "  renja ask facts.duckdb pagu-perangkat-daerah\n"
            "  renja facts plans --format parquet -o facts\n\n"
            "Every amount is exact to the sen. Exit codes: 0 written, 2 something could not be read and nothing was "
            "written."
        ),
    ),
    "fakta --output": (
        "Berkas DuckDB, atau folder untuk Parquet.",
        "File of the database, or folder for Parquet.",
    ),
    # ---- tanya
    "tanya.singkat": ("Tanyai berkas fakta dengan SQL.", "Ask a database of facts in SQL."),
    "tanya": (
        (
            "Tanyai berkas fakta buatan `renja fakta`: dengan SQL (DuckDB), atau dengan nama pertanyaan siap pakai.\n\n"
            "\b\nContoh:\n"
            "  renja tanya fakta.duckdb --daftar\n"
            "  renja tanya fakta.duckdb pagu-perangkat-daerah\n"
            "  renja tanya fakta.duckdb --skema\n"
            '  renja tanya fakta.duckdb "SUMMARIZE uang" --bentuk csv\n\n'
            "Pertanyaan tidak dapat mengubah apa pun. Kode keluar: 0 dijawab, 2 tidak dapat dijawab."
        ),
        (
            "Ask a database made by `renja facts`: in SQL (DuckDB), or with the name of a ready question.\n\n"
            "\b\nExamples:\n"
            "  renja ask facts.duckdb --list\n"
            "  renja ask facts.duckdb pagu-perangkat-daerah\n"
            "  renja ask facts.duckdb --schema\n"
            '  renja ask facts.duckdb "SUMMARIZE uang" --format csv\n\n'
            "A question cannot change anything. Exit codes: 0 answered, 2 it cannot be answered."
        ),
    ),
    "--list": ("Daftar pertanyaan siap pakai.", "List the ready questions."),
    "--schema": ("Setiap tabel dan kolom, dan apa artinya.", "Every table and column, and what it means."),
}
