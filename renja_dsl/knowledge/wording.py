"""Whether two names are of one indicator, worded otherwise: `Indeks SPBE` and its long form.

Measured on indicators of ten offices of one region that stand twice, once as the Renstra words them.
"""

from __future__ import annotations

from difflib import SequenceMatcher
from functools import lru_cache

from renja_dsl.knowledge.counted import is_share, spelt
from renja_dsl.knowledge.indicators import measures
from renja_dsl.late import late
from renja_dsl.model.document import Indikator, Simpul
from renja_dsl.values import padat

_WORD = late(r"[^\W_]+")
_FILLING = frozenset(
    """
    jumlah persentase presentase prosentase tingkat pemenuhan meningkatnya peningkatan pelaksanaan terlaksananya
    persen yang dan di dari pada untuk dengan oleh terhadap serta atau dalam setiap tahun satu daerah kabupaten kota
    kab provinsi program kegiatan
    """.split()  # noqa: SIM905
)
"""words that a name may have or lack without becoming another one"""
_ALIKE = 0.8
"""share of letters in common from which two words are one, misspelt or inflected"""
_TOLD_APART = 3
"""letters of a word that tells two names apart whatever else is alike: SD, SMP"""
_IN_COMMON = 0.65
"""share of the longer name's words that the shorter one has to have"""
_MOST = 100
"""indicators of a node that one is held against"""


def worded_otherwise(indikator: Indikator) -> list[Indikator]:
    """`serupa(i)`: indicators of the node that look like this one and have the year's target that it lacks."""
    year = indikator.dokumen.tahun
    name = indikator.nama.nilai
    if year in indikator.target or not isinstance(name, str):
        return []
    others = (other for other in indikator.simpul.indikator[:_MOST] if other is not indikator)
    return [other for other in others if year in other.target and reads_alike(name, str(other.nama.nilai))]


def worded_alike(simpul: Simpul, name: str) -> list[Indikator]:
    """`sebunyi(s, nama)`: indicators of another node that look like one of this name; of its first hundred."""
    named = ((other, other.nama.nilai) for other in simpul.indikator[:_MOST])
    return [other for other, said in named if isinstance(said, str) and reads_alike(name, said)]


@lru_cache(maxsize=1 << 12)
def reads_alike(a: str, b: str) -> bool:
    """`seragam(a, b)`: two names of one indicator; of several in one name, any counts."""
    return any(_one(left, right) for left in measures(a) for right in measures(b))


def _one(a: str, b: str) -> bool:
    if not padat(a) or not padat(b) or is_share(a) != is_share(b):
        return False
    if padat(a) == padat(b):
        return True
    left, right = _words(a), _words(b)
    short, long = sorted((left - right, right - left), key=len)
    if any(not _initials(word, a, b) for word in short | long if len(word) <= _TOLD_APART or not word.isalpha()):
        return False
    common = len(left & right)
    open_words = set(long)
    for word in short:
        twin = next((other for other in sorted(open_words) if _inflected(word, other)), None)
        if twin is not None:
            open_words.discard(twin)
            common += 1
        elif _initials(word, a, b):
            open_words = {other for other in open_words if other[0] not in word}
            common += 1
        else:
            return False
    return common > 0 and common >= _IN_COMMON * (common + len(open_words))


@lru_cache(maxsize=1 << 14)
def _words(name: str) -> frozenset[str]:
    return frozenset(_WORD.findall(name.casefold())) - _FILLING


def _inflected(a: str, b: str) -> bool:
    shorter, longer = sorted((a, b), key=len)
    if len(shorter) > _TOLD_APART and shorter in longer:
        return True
    return SequenceMatcher(None, a, b, autojunk=False).ratio() >= _ALIKE


def _initials(word: str, *names: str) -> bool:
    """Whether a word abbreviates words in a row of one of the names."""
    return len(word) > 1 and word.isalpha() and any(spelt(word, _WORD.findall(name.casefold())) for name in names)
