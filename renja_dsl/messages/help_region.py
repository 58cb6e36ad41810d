"""Help pages of the commands about many offices at once. See help.py for the keys."""

from __future__ import annotations

MESSAGES = {
    # ---- wilayah
    "wilayah.singkat": (
        "Seluruh perangkat daerah sekaligus: jumlah, yang kurang, peringkat.",
        "All offices of a region: sums, what is missing, ranks.",
    ),
    "wilayah": (
        (
            "Jumlahkan Renja semua perangkat daerah dalam folder, dan tunjukkan yang kurang: dokumen yang belum ada, "
            "RKPD di samping Renja, temuan dan uang yang selisih, predikat, bagian yang diminta peraturan.\n\n"
            "\b\nContoh:\n"
            "  renja wilayah rencana\n"
            "  renja wilayah rencana --menurut program --program 2.17\n"
            "  renja wilayah rencana --perangkat-daerah dinas --tahun 2026\n"
            "  renja wilayah rencana --bentuk html -o wilayah.html        dengan gambar\n\n"
            "Kode keluar: 0 selesai, 2 ada yang tidak terbaca, atau tidak ada Renja untuk dijumlah."
        ),
        (
            "Add up the Renja of all offices in a folder, and show what is missing: documents that are not there, RKPD "
            "beside Renja, findings and money that differs, predikat, shares that law asks for.\n\n"
            "\b\nExamples:\n"
            "  renja region plans\n"
            "  renja region plans --by program --program 2.17\n"
            "  renja region plans --office dinas --year 2026\n"
            "  renja region plans --format html -o region.html            with pictures\n\n"
            "Exit codes: 0 done, 2 something cannot be read, or there is no Renja to add up."
        ),
    ),
    "--by": (
        "Jumlahkan menurut apa; boleh diulang.  [bawaan: perangkat-daerah, urusan, sumber-dana]",
        "What to add up by; repeatable.  [default: office, affair, source]",
    ),
    "wilayah --year": ("Tahun Renja.  [bawaan: yang terakhir]", "Year of the Renja.  [default: the last one]"),
    "wilayah --office": (
        "Hanya perangkat daerah ini: bagian namanya, atau awal kodenya.",
        "Only these offices: part of the name, or how the code begins.",
    ),
    "wilayah --program": (
        "Hanya kode yang berawal begini: 2.17 untuk satu bidang urusan.",
        "Only codes that begin so: 2.17 for one bidang urusan.",
    ),
    # ---- cache
    "cache.singkat": (
        "Hasil pemeriksaan yang diingat: lihat, hapus.",
        "Remembered results: look, clear.",
    ),
    "cache": (
        (
            "Hasil pemeriksaan folder yang tidak berubah diingat, sehingga pemeriksaan berikutnya hanya membaca yang "
            "berubah. Hasilnya selalu sama seperti tanpa ingatan (`renja periksa --tanpa-cache`).\n\n"
            "\b\nContoh:\n"
            "  renja cache info\n"
            "  renja cache hapus"
        ),
        (
            "What a check found in a folder that did not change is remembered, so that the next one reads only what "
            "did. The result is always the one without memory (`renja lint --no-cache`).\n\n"
            "\b\nExamples:\n"
            "  renja cache info\n"
            "  renja cache clear"
        ),
    ),
    "cache info.singkat": ("Tempat dan besarnya.", "Where it is and how large."),
    "cache info": ("Tempat dan besarnya.", "Where it is and how large."),
    "cache clear.singkat": ("Hapus semuanya.", "Delete all of it."),
    "cache clear": (
        "Hapus semua hasil yang diingat. Tidak ada rencana yang tersentuh.",
        "Delete all remembered results. No plan is touched.",
    ),
    "--cluster": (
        "Kerjakan di gugus Dask pada alamat ini; semua komputernya melihat folder rencana di jalur yang sama.",
        "Work on the Dask cluster at this address; all its machines see the plans under the same path.",
    ),
    "import --cluster": (
        "Baca berkas di gugus Dask pada alamat ini; semua komputernya melihat berkas di jalur yang sama.",
        "Read the files on the Dask cluster at this address; all its machines see them under the same path.",
    ),
    "--no-cache": (
        "Periksa semuanya lagi; jangan pakai atau simpan hasil yang diingat.",
        "Check everything again; neither use nor keep remembered results.",
    ),
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
