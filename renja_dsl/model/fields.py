"""Where the fields of statements go: tables that the builder follows."""

from __future__ import annotations

CASCADE = ("misi", "tujuan", "sasaran")
RANK = {"urusan": 1, "bidang_urusan": 2, "program": 4, "kegiatan": 5, "sub_kegiatan": 6}

FIELDS: dict[str, tuple[str, int | str, bool]] = {
    "target": ("target", 0, True),
    "target_kini": ("target", -1, True),
    "target_maju": ("target", 1, True),
    "target_renstra": ("target", "renstra", True),
    "realisasi": ("realisasi", 0, True),
    "realisasi_lalu": ("realisasi", "lalu", True),
    "proyeksi": ("proyeksi", 0, True),
    "kondisi_awal": ("kondisi", "awal", True),
    "kondisi_akhir": ("kondisi", "akhir", True),
    "pagu": ("pagu", 0, False),
    "pagu_maju": ("pagu", 1, False),
    "pagu_renstra": ("pagu", "renstra", False),
    "serapan": ("serapan", 0, False),
    "serapan_lalu": ("serapan", "lalu", False),
}
"""statement field -> (attribute, key, of an indicator); an int key counts years from the document's year"""

SAID_OF_INDIKATOR = ("arah", "sifat", "satuan", "skala")
"""what an indicator says about itself, once"""
PRINTED_OF_INDIKATOR = frozenset(("realisasi", "realisasi_renstra", "capaian"))
PRINTED_MONEY = frozenset(("serapan", "serapan_renstra"))
PRINTED_OF_REKAP = frozenset(("rata_rata_kinerja", "rata_rata_anggaran", "predikat_kinerja", "predikat_anggaran"))
LISTS = frozenset(("lokasi", "kelompok_sasaran", "hasil", "keluaran"))
KEYS = {
    "realisasi": ("tahun", "triwulan"),
    "serapan": ("tahun", "triwulan"),
    "tertulis": ("tahun", "triwulan"),
    "rekap": ("triwulan", "kata"),
}
"""attribute -> kinds of keys a series of it takes; all others take years"""
TEXT_WORDS = {"bab": "bab", "dasar": "dasar_hukum", "narasi": "narasi", "visi": "visi", "isu": "isu_strategis"}
"""first word of a text of the document -> its field"""
HEAD_WORDS = {
    "perangkat": frozenset(("kode", "nama")),
    "daerah": frozenset(("daerah",)),
    "mengacu": frozenset(("rujukan",)),
}
"""first word of a line of the header -> fields of the document that it says"""
