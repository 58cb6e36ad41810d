"""Tells cheaply that a statement is laid out already: most statements of most plans are.

Only for a statement that parses. Its words stand one blank apart and are of forms that the printer
leaves as they are; whatever terminals the lexer makes of such words, none ends inside a word, and
one that takes several keeps the single blanks. What is not recognised is laid out from its tokens.
"""

from __future__ import annotations

import re

_NUMBER = r"(?:0|[1-9][0-9]{0,2}(?:\.[0-9]{3}){0,7})"
"""in groups of thousands, so that a bare year or a code is none"""
_CODED = r"(?:(?:sub )?kegiatan|program|(?:bidang )?urusan|unit kerja|sumber dana|perangkat daerah|rekap|bab)"
"""what a code may follow, and a number may not"""
_WORDS = (
    rf"{_CODED} [0-9X][0-9A-Za-z]*(?:\.[0-9A-Za-z]+)*",
    r"[a-z]+(?:[-/][a-z]+)*",
    r'"[^"\\\n]*"',
    rf"(?:Rp)?{_NUMBER}",
    rf"{_NUMBER}(?:,[0-9]+)?%?",
    r"[0-9]{4}(?=:)",
    r"(?!Rp)[A-Z][A-Za-z]*[0-9]*",
)
_WORD = f"(?:{'|'.join(_WORDS)})"
_LAID = re.compile(rf"(?!klaim ){_WORD}(?:(?:[:;]|(?P<list>,))? {_WORD})*")


def is_laid(text: str, width: int) -> bool:
    """Whether a sound statement is known to be in the one style, when a line takes `width` characters.

    A longer one breaks after a comma between its words, and nowhere else.
    """
    match = _LAID.fullmatch(text)
    return match is not None and (len(text) <= width or match["list"] is None)
