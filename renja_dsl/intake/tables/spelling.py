"""The words of heads as the rest of the importer knows them: whatever is short, English, spaced out or a slip."""

from __future__ import annotations

import re
from functools import lru_cache

_SPACED = re.compile(r"\b(?:[a-z] ){2,}[a-z]\b")
"""`p a g u`"""
_SHORT = {
    **dict.fromkeys(("sblm", "sbl", "sebelumnya"), "sebelum"),
    **dict.fromkeys(("stlh", "stl", "ssdh"), "setelah"),
    **dict.fromkeys(("thn", "th"), "tahun"),
    **dict.fromkeys(("jml", "jlh"), "jumlah"),
    **dict.fromkeys(("trw", "trwl", "twl", "triw", "tribulan", "quarter"), "triwulan"),
    **dict.fromkeys(("activity", "activities", "keg"), "kegiatan"),
    **dict.fromkeys(("programs", "programme", "programmes", "prog"), "program"),
    **dict.fromkeys(("description", "descriptions"), "uraian"),
    **dict.fromkeys(("indicator", "indicators"), "indikator"),
    **dict.fromkeys(("budget", "budgets", "ceiling"), "pagu"),
    **dict.fromkeys(("code", "codes"), "kode"),
    **dict.fromkeys(("location", "locations", "lok"), "lokasi"),
    **dict.fromkeys(("remark", "remarks", "notes"), "catatan"),
    **dict.fromkeys(("realization", "realisation", "actual"), "realisasi"),
    **dict.fromkeys(("outcomes",), "outcome"),
    **dict.fromkeys(("outputs",), "output"),
    **dict.fromkeys(("targets",), "target"),
    "number": "nomor",
    "name": "nama",
    "year": "tahun",
    "amount": "jumlah",
    "before": "sebelum",
    "after": "setelah",
    "sd": "s d",
    "angg": "anggaran",
    "indik": "indikator",
    "subkeg": "sub kegiatan",
}
"""words that heads are written with -> ours"""
_PHRASES = (
    (re.compile(r"\bsub ?activit(?:y|ies)\b"), "sub kegiatan"),
    (re.compile(r"\bsub ?keg\b"), "sub kegiatan"),
    (re.compile(r"\b(?:sources? of (?:funds?|funding)|funding sources?)\b"), "sumber dana"),
    (re.compile(r"\bunits? of measure(?:ment)?\b"), "satuan"),
    (re.compile(r"\b(?:next year|forward estimates?)\b"), "prakiraan maju"),
    (re.compile(r"\boperati(?:ng|onal) expenditures?\b"), "belanja operasi"),
    (re.compile(r"\bcapital expenditures?\b"), "belanja modal"),
    (re.compile(r"\b(?:dokumen pelaksanaan anggaran|dpa)(?= ?(?:rp|tahun .*)?$)"), "anggaran"),
    (re.compile(r"\b(?:dokumen pelaksanaan perubahan anggaran|dppa)(?= ?(?:rp|tahun .*)?$)"), "anggaran perubahan"),
    (re.compile(r"\b(?:q|kuartal) ?([1-4])\b"), r"triwulan \1"),
    (re.compile(r"\b(triwulan|tahun) (?:pertama|kesatu|ke satu)\b"), r"\1 1"),
    (re.compile(r"\b(triwulan|tahun) (?:kedua|ke dua)\b"), r"\1 2"),
    (re.compile(r"\b(triwulan|tahun) (?:ketiga|ke tiga)\b"), r"\1 3"),
    (re.compile(r"\b(triwulan|tahun) (?:keempat|ke empat)\b"), r"\1 4"),
    (re.compile(r"\btahun (?:kelima|ke lima)\b"), "tahun 5"),
)
_WORDS = frozenset(
    (
        *(
            "alokasi",
            "anggaran",
            "belanja",
            "bidang",
            "capaian",
            "catatan",
            "daerah",
            "indikatif",
            "indikator",
            "jumlah",
        ),
        *("kebutuhan", "kegiatan", "kelompok", "keluaran", "keterangan", "keuangan", "kinerja", "lokasi", "menjadi"),
        *("perangkat", "pergeseran", "perubahan", "prakiraan", "prioritas", "program", "realisasi", "rekening"),
        *("renstra", "sasaran", "satuan", "sebelum", "semula", "serapan", "sesudah", "setelah", "sumber", "target"),
        *("triwulan", "tujuan", "uraian", "urusan"),
    )
)
"""words of heads in which a slip is told for sure"""
_OTHERS = frozenset(("perumahan", "utusan", "sidang", "kenangan"))
"""words that are no slips of those above"""
_LEAST = 6
"""letters of a word that is long enough to tell a slip"""
_PIECES = (4, 3, 2)
_MOST = 80
"""characters of a head's text; what is longer is prose"""


@lru_cache(maxsize=4096)
def spelt(text: str) -> str:
    """A folded text in the words that heads are known by."""
    if len(text) > _MOST:
        return text
    text = _SPACED.sub(lambda found: found[0].replace(" ", ""), text)
    for pattern, ours in _PHRASES:
        text = pattern.sub(ours, text)
    return " ".join(_SHORT.get(word) or _slip(word) or word for word in _unbroken(text.split()))


def _unbroken(words: list[str]) -> list[str]:
    """Words of heads that a narrow cell broke: `indika tor`, `ca tat an`."""
    made: list[str] = []
    at = 0
    while at < len(words):
        pieces = next((n for n in _PIECES if "".join(words[at : at + n]) in _WORDS), 1)
        made.append("".join(words[at : at + pieces]))
        at += pieces
    return made


@lru_cache(maxsize=4096)
def _slip(word: str) -> str:
    """The word of heads that one letter makes of this one."""
    if len(word) < _LEAST or word in _WORDS or word in _OTHERS:
        return ""
    return next((known for known in sorted(_WORDS) if _one_letter(word, known)), "")


def _one_letter(a: str, b: str) -> bool:
    """Whether one letter too many, too few or wrong, or two that changed places, is all that differs."""
    if abs(len(a) - len(b)) > 1 or a[0] != b[0]:
        return False
    shared = next((n for n, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))
    a, b = a[shared:], b[shared:]
    if a[:2] == b[1::-1] and a[2:] == b[2:]:
        return True
    return a[1:] == b[1:] or a[1:] == b or a == b[1:]
