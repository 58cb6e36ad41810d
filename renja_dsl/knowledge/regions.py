"""Names of regions in the texts of a plan (NAR702), with the characters that they stand on.

Only regions of the header's own kind are looked at: a kabupaten's plan may speak of its provinsi, of
`Kabupaten/Kota` in general, and of towns that are called Kota.
"""

from __future__ import annotations

import re
from difflib import SequenceMatcher, get_close_matches
from functools import lru_cache

from renja_dsl.knowledge.prose import Sebutan, texts_of
from renja_dsl.model.document import Document
from renja_dsl.syntax.tree import Cell
from renja_dsl.values import lipat
from renja_dsl.values.hilang import Kosong

_HEADER = re.compile(r"(?P<jenis>kabupaten|kab\.|kota|provinsi|prov\.)\s+(?P<nama>.+)", re.IGNORECASE)
_KINDS = {
    "kabupaten": r"(?:kabupaten|kab\.)",
    "kota": r"kota",
    "provinsi": r"(?:provinsi|propinsi|prov\.)",
}
_SIGNS = {"kabupaten": "kab", "kota": "kota", "provinsi": "pro"}
"""what is in every text that the expression fits: far quicker to look for"""
_NAME_WORD = re.compile(r"[^\W\d_][^\W\d_'’-]*")
_LONGEST = 3
"""words of a region's name"""
_ALIKE = 0.8
"""share of letters in common from which a name is the own one misspelt"""
_TOWARDS = frozenset("ke dari dengan antar berbatasan menuju pembentukan pemekaran".split())  # noqa: SIM905
"""a word before the name that makes it a neighbour, not this region"""
_NO_NAME = frozenset(
    """
    tahun program kegiatan provinsi propinsi kecamatan desa kelurahan dinas badan kantor nama nomor no renja renstra
    rkpd rpjmd rpjpd apbd dan atau yang kota kabupaten kab layak sehat kreatif cerdas pintar hijau tangguh inklusif
    peduli induk maju ini kami se dalam untuk dengan adalah serta di ke dari pada oleh sebagai tanpa kumuh baru lama
    tua bersih inovatif terpadu administrasi sukses bidang sub opd pd skpd perangkat daerah lainnya lain tersebut
    kewenangan jawa indonesia pemekaran percontohan terbaik lengkap hak asasi mandiri tertib ramah kondisi jumlah
    target indikator lokasi pagu bupati walikota gubernur baik mantap rusak sedang secara menurut sesuai terhadap
    memenuhi mendapatkan memiliki
    """.split()  # noqa: SIM905
)
"""words that follow `Kabupaten` or `Kota` and begin no name"""
_SHORT = 4
"""letters of a word that is too short to tell a slip from a name"""
_MISTYPED = tuple(sorted(word for word in _NO_NAME if len(word) > _SHORT))
_SLIP = 0.8
"""share of letters in common from which a word is one of those, mistyped: `Dengen` for dengan"""


def region_mentions(document: Document) -> list[Sebutan]:
    """`sebutan_daerah`: every mention of a region of the header's kind. Raises Kosong without a header's region."""
    if document.daerah is None or not isinstance(document.daerah.nilai, str):
        raise Kosong("kosong", "daerah")
    header = _HEADER.fullmatch(document.daerah.nilai.strip())
    if header is None:
        raise Kosong("kosong", "daerah")
    kind = _kind(header["jenis"])
    own = lipat(header["nama"]).split()
    pattern = re.compile(rf"(?<![\w/]){_KINDS[kind]}\s+(?=[^\W\d_])", re.IGNORECASE)
    found = []
    for owner, cell, bagian in texts_of(document):
        if not isinstance(cell.nilai, str) or _SIGNS[kind] not in lipat(cell.nilai):
            continue
        if bagian == "dasar_hukum" and "embentukan" in cell.nilai:
            continue
        raw = document.source.text[cell.start : cell.end]
        for match in pattern.finditer(raw):
            end, name = _name_at(raw, match.end(), own)
            if end is None or _is_elsewhere(raw[: match.start()]):
                continue
            here = Cell(name, cell.start + match.start(), cell.start + end)
            fits = lipat(name).split() == own
            typo = not fits and SequenceMatcher(None, lipat(name), " ".join(own)).ratio() >= _ALIKE
            label = f"{kind.capitalize()} {name}"
            found.append(Sebutan(owner, here, label, bagian, fits, header["nama"] if typo else ""))
    return found


def _kind(word: str) -> str:
    folded = word.casefold()
    return "kabupaten" if folded.startswith("kab") else "provinsi" if folded.startswith("prov") else "kota"


def _name_at(raw: str, at: int, own: list[str]) -> tuple[int | None, str]:
    """End and text of the name that starts at `at`; the own name is recognised in any case."""
    words: list[str] = []
    end = at
    for match in _NAME_WORD.finditer(raw, at):
        gap = raw[end : match.start()]
        if gap.strip() or (len(words) >= len(own) and "\n" in gap):
            break
        words.append(match[0])
        end = match.end()
        if [word.casefold() for word in words] == own:
            return end, " ".join(words)
        if len(words) == max(_LONGEST, len(own)):
            break
    return _foreign(raw, at)


def _foreign(raw: str, at: int) -> tuple[int | None, str]:
    words: list[str] = []
    end = at
    shouted = None
    for match in _NAME_WORD.finditer(raw, at):
        word = match[0]
        gap = raw[end : match.start()]
        if gap.strip(" \t") or _no_name(word.casefold()) or not word[0].isupper() or len(words) == _LONGEST:
            break
        if shouted is not None and word.isupper() != shouted:
            break
        shouted = word.isupper()
        words.append(word)
        end = match.end()
    return (end, " ".join(word.capitalize() for word in words)) if words else (None, "")


@lru_cache(maxsize=1 << 12)
def _no_name(word: str) -> bool:
    """A word that begins no name; a longer one also when it is mistyped."""
    return word in _NO_NAME or (len(word) > _SHORT and bool(get_close_matches(word, _MISTYPED, 1, _SLIP)))


def _is_elsewhere(before: str) -> bool:
    before = before.rstrip()
    if before.endswith("/"):
        return True
    last = re.search(r"([^\W\d_]+)$", before)
    return last is not None and last[1].casefold() in _TOWARDS
