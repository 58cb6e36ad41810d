"""The words of the plan language for what a text says in the words of the field."""

from __future__ import annotations

import re

from renja_dsl.late import late
from renja_dsl.syntax.slips.names import AHEAD, INNER, LIKELY, SURE

_APART = late(r"[\s_/.-]+")
_ALL = {" ".join(_APART.split(said)): words for said, words in {**SURE, **LIKELY, **dict.fromkeys(AHEAD, "")}.items()}
ONE_WORD = {phrase: words for phrase, words in SURE.items() if phrase.isalpha() and len(phrase) > 7 and words}
"""longer names of one word, which may be misspelt as well"""
_PHRASE = late(
    "(?:"
    + "|".join(_APART.pattern.join(re.escape(w) for w in p.split()) for p in sorted(_ALL, key=len, reverse=True))
    + r")(?![\w-])(?:\.(?!\w)|\s*\((?:renja|rkpd|renstra|opd|skpd|pd)\))?",
    re.IGNORECASE,
)
_INNER = late(
    "|".join(r"\s+".join(map(re.escape, w.split())) for w in sorted({row[0] for row in INNER}, key=len, reverse=True)),
    re.IGNORECASE,
)
_PLANNED = late(
    r"\s+rencana(?:\s+tahun)?(?:\s+(?:\d{4}|n\s*\+\s*1))?(?=\s*[:=]|\s)|\s*[(\[]?(?:tahun\s+)?n\s*\+\s*1[)\]]?(?!\w)",
    re.IGNORECASE,
)
_MONEY = late(r"(?:rp|idr)|\d{1,3}(?:[.,]\d{3}){2}|\b(?:juta|jt|miliar|milyar)\b", re.IGNORECASE)


def synonym(text: str) -> tuple[int, str, bool] | None:
    """Length of the phrase that the text begins with, the words to write, and whether they are sure."""
    found = _PHRASE.match(text)
    if found is None:
        return None
    end = found.end()
    phrase = " ".join(_APART.split(found[0].partition("(")[0].rstrip(". ").lower()))
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
