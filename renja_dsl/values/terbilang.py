"""Numbers written out in words: `dua ratus lima puluh juta`, as behind an amount in brackets."""

from __future__ import annotations

import re

_ONES = ("nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan")
_DIGITS = {word: n for n, word in enumerate(_ONES)}
_TENFOLD = {"belas": 1, "puluh": 10, "ratus": 100}
"""what follows a digit -> by how much it counts; `belas` adds ten"""
_WHOLE = {"sepuluh": 10, "sebelas": 11, "seratus": 100}
_SCALES = {"ribu": 10**3, "juta": 10**6, "miliar": 10**9, "milyar": 10**9, "triliun": 10**12, "trilyun": 10**12}
_WORDS = (*_ONES, *_TENFOLD, *_WHOLE, *_SCALES, "seribu", "sejuta", "semiliar")
TERBILANG = rf"(?:(?:{'|'.join(sorted(_WORDS, key=len, reverse=True))})(?![\w])[\s-]*)+(?<![\s-])"
"""a pattern of such words in small letters; what it finds need not be a number"""


def parse_terbilang(teks: str) -> int | None:
    """The number that the words say, in any letters; None where they say none.

    >>> parse_terbilang("Dua Ratus Lima Puluh Juta")
    250000000
    """
    total = group = 0
    digit: int | None = None
    below = 10**15
    words = re.split(r"[\s-]+", teks.strip().lower())
    for word in words:
        if word in _DIGITS and digit is None:
            digit = _DIGITS[word]
        elif word in _WHOLE and digit is None and group % (100 if _WHOLE[word] < 100 else 1000) == 0:
            group += _WHOLE[word]
        elif word in _TENFOLD and digit:
            group += 10 + digit if word == "belas" else digit * _TENFOLD[word]
            digit = None
        elif (scale := _SCALES.get(word) or _SCALES.get(word.removeprefix("se"))) and scale < below:
            alone = word not in _SCALES
            if alone is bool(group or digit):
                return None
            total, group, digit, below = total + (1 if alone else group + (digit or 0)) * scale, 0, None, scale
        else:
            return None
    return total + group + (digit or 0)
