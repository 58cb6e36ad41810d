"""Numbers of chapters: `II`, `2.4`, and which one stands before another."""

from __future__ import annotations

import re

from renja_dsl.model.document import Document, Teks
from renja_dsl.values.hilang import Kosong

_ROMAN = {"C": 100, "XC": 90, "L": 50, "XL": 40, "X": 10, "IX": 9, "V": 5, "IV": 4, "I": 1}
_LONGEST = 40
"""characters of a number of a chapter"""
_DIGITS = 3
"""of one of its parts"""
Nomor = tuple[int, ...]
"""`II` is (2,), `2.4` is (2, 4)"""


def chapter_number(written: str) -> Nomor | None:
    """What a chapter counts; None for one that does not count."""
    if len(written) > _LONGEST:
        return None
    if re.fullmatch(r"[IVXLC]+", written):
        values = [_ROMAN[letter] for letter in written]
        pairs = zip(values, [*values[1:], 0], strict=True)
        return (sum(-value if value < following else value for value, following in pairs),)
    parts = written.strip(".").split(".")
    if not all(part.isdecimal() and part.isascii() and len(part) <= _DIGITS for part in parts):
        return None
    return tuple(map(int, parts))


def roman(number: int) -> str:
    written = ""
    for letters, value in _ROMAN.items():
        count, number = divmod(number, value)
        written += letters * count
    return written


def chapter_before(document: Document, number: str) -> Teks:
    """`bab_sebelum`: the last chapter that counts less than `number`. Raises Kosong without one."""
    wanted = chapter_number(number)
    numbered = ((chapter_number(str(t.isi[0].nilai)), t) for t in document.teks if t.medan == "bab")
    before = [(found, text) for found, text in numbered if found is not None and wanted is not None and found < wanted]
    if not before:
        raise Kosong("kosong", "bab")
    return max(before, key=lambda pair: pair[0])[1]
