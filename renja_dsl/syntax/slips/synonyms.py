"""What the field calls things for which the plan language has its own word."""

from __future__ import annotations

import re

from renja_dsl.syntax.vocabulary import VOCABULARY

PHRASES = {
    re.sub("[ -]", " ", opening): opening
    for opening in (
        *(opening for row in VOCABULARY for opening in row.openings or (row.written,) if " " in opening),
        *(
            "arah naik",
            "arah turun",
            "sifat akumulasi",
            "sifat posisi akhir",
            "tindak lanjut",
            "mengacu renstra",
            "mengacu rkpd",
        ),
        *("mengacu evaluasi", "mengacu sebelumnya", "prioritas daerah", "prioritas nasional", "prioritas provinsi"),
    )
}
"""openings of several words, by these with a blank between all"""

SURE = {
    # the words themselves, with a hyphen or in one
    **PHRASES,
    # levels
    "subkegiatan": "sub kegiatan",
    "sub giat": "sub kegiatan",
    "subgiat": "sub kegiatan",
    "sub keg": "sub kegiatan",
    "subkeg": "sub kegiatan",
    "kegiatan sub": "sub kegiatan",
    "rincian kegiatan": "sub kegiatan",
    "giat": "kegiatan",
    "keg": "kegiatan",
    "prog": "program",
    "nama program": "program",
    "nama kegiatan": "kegiatan",
    "nama sub kegiatan": "sub kegiatan",
    "kode program": "program",
    "kode kegiatan": "kegiatan",
    "kode sub kegiatan": "sub kegiatan",
    "bidang": "bidang urusan",
    "urusan bidang": "bidang urusan",
    "urusan pemerintahan": "urusan",
    "urusan pemerintahan bidang": "bidang urusan",
    "unit": "unit kerja",
    "uptd": "unit kerja",
    "sasaran strategis": "sasaran",
    "sasaran renstra": "sasaran",
    "tujuan strategis": "tujuan",
    "tujuan renstra": "tujuan",
    # head of the document
    "rencana kerja": "renja",
    "renja tahun": "renja",
    "renja ta": "renja",
    "renja tahun anggaran": "renja",
    "rencana kerja tahun": "renja",
    "rencana kerja tahun anggaran": "renja",
    "rencana kerja perangkat daerah": "renja",
    "renja perangkat daerah": "renja",
    "renja opd": "renja",
    "renja skpd": "renja",
    "rencana strategis": "renstra",
    "renstra tahun": "renstra",
    "renstra periode": "renstra",
    "renstra perangkat daerah": "renstra",
    "rkpd tahun": "rkpd",
    "rencana kerja pemerintah daerah": "rkpd",
    "evaluasi tahun": "evaluasi",
    "evaluasi renja": "evaluasi",
    "evaluasi renja tahun": "evaluasi",
    "evaluasi hasil renja": "evaluasi",
    "opd": "perangkat daerah",
    "skpd": "perangkat daerah",
    "nama opd": "perangkat daerah",
    "nama skpd": "perangkat daerah",
    "nama perangkat daerah": "perangkat daerah",
    "satuan kerja perangkat daerah": "perangkat daerah",
    "organisasi perangkat daerah": "perangkat daerah",
    "perangkatdaerah": "perangkat daerah",
    "evaluasi e.81": "evaluasi",
    "evaluasi hasil renja tahun": "evaluasi",
    "laporan evaluasi": "evaluasi",
    "rekapitulasi": "rekap",
    "rekap program": "rekap",
    "rekap opd": "rekap perangkat daerah",
    "rekap skpd": "rekap perangkat daerah",
    "subbab": "bab",
    "sub bab": "bab",
    "tercetak capaian": "tertulis capaian",
    "tercetak realisasi": "tertulis realisasi",
    "tercetak serapan": "tertulis serapan",
    "tindaklanjut triwulan": "tindak lanjut triwulan",
    "tindaklanjut renja": "tindak lanjut renja",
    "tindak lanjut renja berikutnya": "tindak lanjut renja",
    "tindak lanjut triwulan berikutnya": "tindak lanjut triwulan",
    "prioritas pembangunan daerah": "prioritas daerah",
    "prioritas pembangunan nasional": "prioritas nasional",
    "prioritas pembangunan provinsi": "prioritas provinsi",
    "abaikan": "abai",
    "nama daerah": "daerah",
    "pemerintah daerah": "daerah",
    "pemda": "daerah",
    "acuan": "mengacu",
    "mengacu pada": "mengacu",
    "mengacu ke": "mengacu",
    "merujuk": "mengacu",
    "penandatangan": "penanda tangan",
    "penandatanganan": "penanda tangan",
    "pejabat penandatangan": "penanda tangan",
    # money
    "pagu indikatif": "pagu",
    "pagu anggaran": "pagu",
    "pagu dana": "pagu",
    "pagu definitif": "pagu",
    "pagu belanja": "pagu",
    "pagu total": "pagu",
    "total pagu": "pagu",
    "jumlah pagu": "pagu",
    "kebutuhan dana": "pagu",
    "anggaran": "pagu",
    "alokasi anggaran": "pagu",
    "alokasi": "pagu",
    "pagu indikatif maju": "pagu maju",
    "pagu prakiraan maju": "pagu maju",
    "pagumaju": "pagu maju",
    "pagu perkiraan maju": "pagu maju",
    "prakiraan pagu maju": "pagu maju",
    "prakiraan maju pagu": "pagu maju",
    "prakiraan maju anggaran": "pagu maju",
    "prakiraan maju target": "target maju",
    "target prakiraan maju": "target maju",
    "realisasi anggaran": "serapan",
    "realisasi keuangan": "serapan",
    "realisasi pagu": "serapan",
    "realisasi belanja": "serapan",
    "realisasi dana": "serapan",
    "serapan anggaran": "serapan",
    "penyerapan anggaran": "serapan",
    "penyerapan": "serapan",
    "daya serap": "serapan",
    # indicators
    "tolok ukur": "indikator",
    "tolak ukur": "indikator",
    "tolok ukur kinerja": "indikator",
    "tolak ukur kinerja": "indikator",
    "indikator kinerja": "indikator",
    "indikator program": "indikator",
    "indikator kegiatan": "indikator",
    "indikator sub kegiatan": "indikator",
    "indikator sasaran": "indikator",
    "indikator tujuan": "indikator",
    "indikator kinerja program": "indikator",
    "indikator kinerja kegiatan": "indikator",
    "indikator kinerja sub kegiatan": "indikator",
    "nama indikator": "indikator",
    "targetmaju": "target maju",
    "targetkini": "target kini",
    "target kinerja": "target",
    "target capaian": "target",
    "target capaian kinerja": "target",
    "target indikator": "target",
    "realisasi kinerja": "realisasi",
    "realisasi fisik": "realisasi",
    "realisasi target": "realisasi",
    "realisasi capaian": "realisasi",
    # descriptions
    "sumber pendanaan": "sumber dana",
    "sumber anggaran": "sumber dana",
    "sumberdana": "sumber dana",
    "sumber pembiayaan": "sumber dana",
    "lokus": "lokasi",
    "tempat": "lokasi",
    "lokasi kegiatan": "lokasi",
    "lokasi sub kegiatan": "lokasi",
    "sasaran kelompok": "kelompok sasaran",
    "kelompoksasaran": "kelompok sasaran",
    "kelompok target": "kelompok sasaran",
    "kelompok penerima": "kelompok sasaran",
    "penerima manfaat": "kelompok sasaran",
    "kelompok penerima manfaat": "kelompok sasaran",
    "output": "keluaran",
    "keluaran kegiatan": "keluaran",
    "keluaran sub kegiatan": "keluaran",
    "outcome": "hasil",
    "hasil program": "hasil",
    "keterangan": "catatan",
    "catatan penting": "catatan",
    # text of the document
    "landasan hukum": "dasar hukum",
    "dasarhukum": "dasar hukum",
    "isu": "isu strategis",
    "isu isu strategis": "isu strategis",
    "usulan masyarakat": "usulan",
    "usulan musrenbang": "usulan",
    "pokok pokok pikiran": "pokok pikiran",
    "pokir": "pokok pikiran",
    "definisi": "definisi operasional",
    "formulasi": "rumus perhitungan",
    "formula": "rumus perhitungan",
    "faktor pendukung": "faktor pendorong",
    "faktor hambatan": "faktor penghambat",
    "rata rata": "rata-rata",
    # second words
    "arah menurun": "arah turun",
    "arah meningkat": "arah naik",
    "arah positif": "arah naik",
    "arah negatif": "arah turun",
    "sifat kumulatif": "sifat akumulasi",
    "sifat akhir": "sifat posisi akhir",
    "sifat posisi": "sifat posisi akhir",
    "sifat non kumulatif": "sifat posisi akhir",
}
"""phrase in small letters, a blank for any blank or hyphen -> the words to write"""

LIKELY = {
    "biaya": "pagu",
    "prioritas pembangunan": "prioritas daerah",
    "budget": "pagu",
    "dana": "pagu",
    "belanja": "pagu",
    "nilai pagu": "pagu",
    "kebutuhan dana pagu indikatif": "pagu",
    "jumlah anggaran": "pagu",
    "jumlah pagu": "pagu",
    "total anggaran": "pagu",
    "total pagu": "pagu",
    "besaran anggaran": "pagu",
    "besaran pagu": "pagu",
    "kebutuhan anggaran": "pagu",
    "volume": "target",
    "volume target": "target",
    "plafon": "pagu",
    "wilayah": "lokasi",
    "alamat": "lokasi",
    "sasaran penerima": "kelompok sasaran",
    "peserta": "kelompok sasaran",
    "indikator output": "indikator",
    "indikator outcome": "indikator",
    "indikator keluaran": "indikator",
    "indikator hasil": "indikator",
    "indikator kinerja utama": "indikator",
    "kinerja": "indikator",
    "capaian": "realisasi",
    "dinas": "perangkat daerah",
    "kabupaten": "daerah",
    "kota": "daerah",
    "provinsi": "daerah",
    "paragraf": "narasi",
    "uraian": "narasi",
    "isi": "narasi",
}
"""the same for words that might mean something else as well"""

INNER = (
    ("selaku", "jabatan", True),
    ("sebagai", "jabatan", True),
    ("golongan", "pangkat", True),
    ("versi", "tahap", True),
    ("status", "tahap", True),
    ("mengenai", "tentang", True),
    ("perihal", "tentang", True),
    ("permasalahan", "masalah", True),
    ("akar masalah", "masalah", True),
    ("karena", "alasan", True),
    ("dikarenakan", "alasan", True),
    ("sebab", "alasan", True),
    ("dengan alasan", "alasan", True),
    ("pengusul", "asal", True),
    ("dari", "asal", False),
    ("volume", "besaran", True),
    ("untuk", "mendukung", False),
    ("menunjang", "mendukung", True),
    ("pendukung", "mendukung", True),
    ("dapil", "daerah pemilihan", True),
    ("sejak", "mulai", True),
    ("sejak tahun", "mulai", True),
    ("mulai tahun", "mulai", True),
    ("opd", "perangkat daerah", True),
    ("skpd", "perangkat daerah", True),
    ("dinas", "perangkat daerah", True),
    ("rerata", "rata-rata", True),
    ("rata rata", "rata-rata", True),
    ("keuangan", "anggaran", True),
    ("serapan", "anggaran", True),
    ("anggaran", "serapan", True),
    ("fisik", "kinerja", True),
    ("kabupaten", "daerah", True),
    ("kota", "daerah", True),
    ("pusat", "nasional", True),
    ("akhir renstra", "renstra", True),
    ("akhir periode", "renstra", False),
    ("meningkat", "naik", True),
    ("naik/meningkat", "naik", True),
    ("menurun", "turun", True),
    ("↑", "naik", True),
    ("↗", "naik", True),
    ("↓", "turun", True),
    ("↘", "turun", True),
    ("untuk", "pada", False),
)
"""the same inside a statement, where the word of the language could stand: phrase, word, whether it is sure"""

AHEAD = ("prakiraan maju", "perkiraan maju", "proyeksi maju", "rencana maju", "maju", "prakiraan", "perkiraan")
"""what is planned for the year after: money or a target, as the line shows"""


_ALL = {**SURE, **LIKELY, **dict.fromkeys(AHEAD, "")}
_PHRASE = re.compile(
    "(?:"
    + "|".join(r"[\s_/-]+".join(re.escape(w) for w in p.split()) for p in sorted(_ALL, key=len, reverse=True))
    + r")(?![\w-])(?:\.(?!\w)|\s*\((?:renja|rkpd|renstra|opd|skpd|pd)\))?",
    re.IGNORECASE,
)
_INNER = re.compile(
    "|".join(r"\s+".join(map(re.escape, w.split())) for w in sorted({row[0] for row in INNER}, key=len, reverse=True)),
    re.IGNORECASE,
)
_PLANNED = re.compile(r"\s+rencana(?:\s+tahun)?(?:\s+(?:\d{4}|n\s*\+\s*1))?(?=\s*[:=]|\s)", re.IGNORECASE)
_MONEY = re.compile(r"(?:rp|idr)|\d{1,3}(?:[.,]\d{3}){2}|\b(?:juta|jt|miliar|milyar)\b", re.IGNORECASE)


def synonym(text: str) -> tuple[int, str, bool] | None:
    """Length of the phrase that the text begins with, the words to write, and whether they are sure."""
    found = _PHRASE.match(text)
    if found is None:
        return None
    end = found.end()
    phrase = " ".join(re.split(r"[\s_/-]+", found[0].partition("(")[0].rstrip(". ").lower()))
    words = _ALL[phrase] or phrase
    if phrase in AHEAD:
        if planned := _PLANNED.match(text, end):  # as the head of table T-C.33 has it
            end = planned.end()
        words = "pagu maju" if _MONEY.search(text, end) else "target maju"
    return end, words, phrase not in LIKELY


def inner(text: str, at: int) -> list[tuple[int, str, bool]]:
    """The same for a phrase at an offset inside a statement: every word that it may stand for."""
    found = _INNER.match(text, at)
    if found is None or (found[0][-1].isalpha() and text[found.end() : found.end() + 1].isalnum()):
        return []
    phrase = " ".join(found[0].lower().split())
    sign = re.compile(r"\s*[:.]\s*").match(text, found.end())
    end, blank = (sign.end(), " ") if sign else (found.end(), "")
    return [(end - at, word + blank, sure) for said, word, sure in INNER if said == phrase]
