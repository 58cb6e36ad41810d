"""What an indicator counts, beside the unit of its target (TGT201).

The words of an indicator and of a unit fall into classes: persons, writings, goods, bodies (offices,
groups, firms), measures of area, length, mass or time, and doings. A unit of a class far from everything
that the indicator speaks of is hardly what it counts. A word of no class is no evidence.
"""

from __future__ import annotations

import re
from functools import lru_cache

from renja_dsl.late import late
from renja_dsl.values import lipat

PAS, DEKAT, JAUH = "pas", "dekat", "jauh"
"""fits; another unit of a kindred kind; a unit of another kind altogether"""

_PERCENT = frozenset(("%", "persen", "persentase", "prosentase"))
_SHARE = late(r"(?:jumlah )?p[er]{1,2}s?[eo]?sentase\b|proporsi\b|persen\b")
_SCORED = late(r"(?:indeks|nilai|skor|rasio|angka|tingkat|capaian|opini|predikat|laju|pertumbuhan)\b")
_COUNT = late(r"(?:jumlah|banyaknya|panjang|luas|volume)\b")
_HEAD = late(r"(?:jumlah |banyaknya )?(?:total |seluruh |unit (?=kendaraan|gedung))*(?P<kata>[^\W\d_]+)")
_RECORDED = late(r"(?:jumlah |banyaknya )data ")
"""what follows may be counted as well: `Jumlah Data Korban` in persons"""
_AWARDED = late(r"penghargaan|akreditasi|sertifi")
"""what is counted by its papers"""
_GENERIC = frozenset(("unit",))
"""counts bodies as well as goods: a school, a firm"""
_WITHIN = late(r"\s+(?:dalam|selama|setiap|per) (?:(?:satu|1)(?: \(satu\))? )?(?:tahun|bulan)\b")
"""when it is counted, which no unit says"""
_WORD = late(r"[^\W\d_]+")

_CLASSES = {
    "orang": """
        orang org asn pns pppk pegawai aparatur aparat peserta tenaga siswa siswi murid mahasiswa guru pendidik dosen
        anak balita bayi baduta remaja pemuda lansia pasien penduduk warga jiwa petani peternak nelayan sdm
        wirausaha kader pendamping penyuluh anggota pengurus pengelola pelaku wisatawan penyandang pekerja buruh
        keluarga kk atlet pelatih korban santri supir operator auditor penerima pengguna pejabat masyarakat perempuan
        personil personel wajib petugas relawan talenta didik pencari
        """,
    "tulisan": """
        dokumen dok laporan lap berkas naskah buku surat data peraturan perda perkada rekomendasi kebijakan berita
        acara sop arsip sertifikat kesepakatan peta kajian profil daftar eksemplar exp rancangan perizinan keputusan
        publikasi majalah
        renstra renja rkpd rpjmd judul lembar informasi pedoman modul materi konten telaahan notulen
        """,
    "barang": """
        paket unit barang peralatan perlengkapan kendaraan mebel alat sarana prasarana gedung bangunan rumah ruang
        set buah item kotak komponen obat pakaian jembatan bendungan bendung embung saluran jaringan lampu ruas
        tablet benih bibit pohon batang ekor aplikasi titik
        """,
    "badan": """
        lembaga koperasi kop kelompok poktan organisasi desa kelurahan kecamatan kampung gampong perusahaan usaha umkm
        ukm sekolah satuan puskesmas komunitas badan instansi ormas pokmas opd skpd dinas perangkat asosiasi
        industri paud fasyankes kabupaten provinsi daerah pasar bumdes pemerintah
        """,
    "ukuran": """
        ha hektar km kilometer meter m ton kg kilogram kwintal liter m² m³ m2 m3 gram dosis mw watt
        """,
    "waktu": "hari bulan tahun jam minggu triwulan semester",
    "perbuatan": """
        kegiatan kali pelatihan sosialisasi rapat kasus layanan promosi acara operasi pengaduan aduan perkara kunjungan
        event pameran pengawasan pemeriksaan pembinaan bimbingan fasilitasi koordinasi monitoring evaluasi
        penilaian penyuluhan lokasi objek obyek jenis
        """,
}
_CLASS = {word: name for name, words in _CLASSES.items() for word in words.split()}
_FAR = (
    ("orang", "tulisan"),
    ("orang", "barang"),
    ("orang", "ukuran"),
    ("orang", "waktu"),
    ("tulisan", "ukuran"),
    ("tulisan", "waktu"),
    ("badan", "ukuran"),
    ("badan", "waktu"),
    ("barang", "waktu"),
)
"""classes that never stand for each other"""
_NEAR = (
    ("orang", "badan"),
    ("orang", "perbuatan"),
    ("badan", "tulisan"),
    ("badan", "barang"),
    ("barang", "tulisan"),
    ("waktu", "perbuatan"),
)
"""classes that plans mix up; those that stand in neither list go together (a doing yields a report)"""
_PAIRS = {frozenset(pair): verdict for pairs, verdict in ((_FAR, JAUH), (_NEAR, DEKAT)) for pair in pairs}
_SHORT = {
    "org": "orang",
    "kop": "koperasi",
    "dok": "dokumen",
    "lap": "laporan",
    "exp": "eksemplar",
    "eks": "eksemplar",
    "bln": "bulan",
    "thn": "tahun",
    "bh": "buah",
    "btg": "batang",
    "pkt": "paket",
    "kec": "kecamatan",
    "kel": "kelurahan",
    "hektar": "ha",
    "kilometer": "km",
    "m²": "m2",
    "m³": "m3",
    "ukm": "umkm",
    "persen": "%",
    "obyek": "objek",
}
"""a way to write a unit -> the usual one"""


def fit(unit: str, name: str) -> str:
    """How well a unit counts what an indicator names: `pas`, `dekat` or `jauh`."""
    return _fit(lipat(unit), lipat(name))


def is_share(name: str) -> bool:
    """Whether an indicator is a percentage of a whole, in any of the usual spellings."""
    return _SHARE.match(lipat(name)) is not None


def same_unit(a: str, b: str) -> bool:
    """Whether two units are one: case, blanks and usual abbreviations aside."""
    return _usual(lipat(a)) == _usual(lipat(b))


@lru_cache(maxsize=1 << 12)
def _usual(unit: str) -> str:
    return " ".join(_SHORT.get(word, word) for word in re.split(r"[\s.]+|\s*/\s*", unit) if word)


@lru_cache(maxsize=1 << 14)
def _fit(unit: str, name: str) -> str:
    name = _WITHIN.sub("", name)
    if _SHARE.match(name):
        return PAS if unit in _PERCENT else JAUH
    if unit in _PERCENT:
        return JAUH if _COUNT.match(name) and "persentase" not in name else PAS
    if _SCORED.match(name):
        return PAS
    words = _WORD.findall(name)
    if _stands_in(unit, name, words):
        return PAS
    head = _head(name)
    measured = {_CLASS[word] for word in _unit_words(unit) if word in _CLASS}
    if head is None or not measured or head in measured:
        return PAS
    if head == "badan" and _GENERIC & set(_unit_words(unit)):
        return PAS
    if "tulisan" in measured and _AWARDED.search(name):
        return PAS
    if _RECORDED.match(name) and _class_of(words[2]) in measured:
        return PAS
    verdicts = {_PAIRS.get(frozenset((each, head)), PAS) for each in measured}
    if PAS in verdicts or measured & {_class_of(word) for word in words}:
        return PAS if PAS in verdicts or DEKAT in verdicts else DEKAT
    return DEKAT if DEKAT in verdicts else JAUH


def _head(name: str) -> str | None:
    """Class of the noun that is counted: the first after `Jumlah`, or of the whole."""
    found = _HEAD.match(name)
    return None if found is None else _class_of(found["kata"])


def _unit_words(unit: str) -> list[str]:
    found = re.findall(r"[^\W\d_]+[²³23]?", unit)
    return [_SHORT.get(word, word) for word in found]


def _class_of(word: str) -> str | None:
    return _CLASS.get(word) or _CLASS.get(word.removesuffix("nya"))


def _stands_in(unit: str, name: str, words: list[str]) -> bool:
    """A noun of the unit, or the acronym that it is, stands in the indicator."""
    written = {*words, *(word.removesuffix("nya") for word in words)}
    for word in {*_unit_words(unit), *_WORD.findall(unit)}:
        if word in written or (len(word) > 1 and _acronym(word, words)):
            return True
        if len(word) > 4 and word in name:
            return True
    return any(len(acronym) > 1 and _acronym(acronym, _WORD.findall(unit)) for acronym in words if len(acronym) < 5)


def _acronym(short: str, words: list[str]) -> bool:
    """Whether the initials of words in a row spell it: `kk` of kepala keluarga."""
    return short in "".join(word[0] for word in words) and len(short) > 1 and spelt(short, words)


def spelt(short: str, words: list[str]) -> bool:
    """Whether the initials of words in a row are exactly these letters."""
    return any(
        "".join(word[0] for word in words[at : at + len(short)]) == short for at in range(len(words) - len(short) + 1)
    )
