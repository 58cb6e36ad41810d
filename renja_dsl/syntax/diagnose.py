"""From a refusal of the parser to what a planner should read: a key, arguments, a place."""

from __future__ import annotations

import re
from difflib import get_close_matches

from renja_dsl.late import late
from renja_dsl.syntax.faults import Fault
from renja_dsl.syntax.lalr.driver import END, Driver, Refused, Token
from renja_dsl.syntax.vocabulary import VOCABULARY
from renja_dsl.syntax.words import spellings

_WORD = late(r"[^\W\d][\w-]*")
_PIECE = late(r'"[^"\n]*"?|[^\s"]+')
_SAYS_MUCH = late(r'[\d"“”„«]')
"""a line with a number or a name may be one of the plan: it is not to be made a remark"""
_WORDS = frozenset(row.written.split()[-1] for row in VOCABULARY) | {"indikator", "pagu", "target"}
"""that a line of the plan may be about"""
_NUMBER = late(r"-?\d[\d.,]*")
_SCALE = late(r"\s*(?:ribu|juta|miliar|triliun)(?![\w-])")
_PERCENT = late(r"\s*persen(?![\w-])")


def diagnose(text: str, refused: Refused, driver: Driver) -> Fault:
    """The fault behind a refused statement."""
    at = refused.offset
    seen = refused.seen
    if refused.deep:
        return Fault("ekspresi.terlalu_dalam", {}, at, at + 1)
    words = spellings(driver.terminals, refused.expected)
    if not seen:
        return _unknown_start(text, at, words)
    if at >= len(text.rstrip()):
        last = seen[-1]
        return Fault("pernyataan.belum_selesai", _expected(seen, refused), last.start, last.end)
    quote = _open_quote(text, at)
    if quote is not None:
        return Fault("kutip.belum_ditutup", {"setelah": seen[-1].text}, quote, len(text.rstrip()), None)
    if text[at].isspace():
        return Fault("spasi.asing", {"kode": f"U+{ord(text[at]):04X}"}, at, at + 1, " ")
    piece = _PIECE.match(text, at)
    end = piece.end() if piece else at + 1
    number = _NUMBER.match(text, at)
    percent = _PERCENT.match(text, number.end()) if number else None
    if number and percent and "PERSEN" in refused.expected:
        ends = percent.end()
        return Fault("persen.tanpa_tanda", {"tertulis": text[at:ends]}, at, ends, f"{number[0].rstrip('.,')}%")
    if number and "RUPIAH" in refused.expected and "ANGKA" not in refused.expected:
        scale = _SCALE.match(text, number.end())
        ends = scale.end() if scale else number.end()
        written = text[at:ends]
        told = {"tertulis": written, "medan": seen[0].text}
        return Fault("pagu.tanpa_rp", told, at, ends, f"Rp{' '.join(written.rstrip('.,').split())}")
    word = _WORD.match(text, at)
    near = get_close_matches(word[0].lower(), list(words.values()), 1, 0.7) if word else []
    if word and near:
        key = "kata.huruf_besar" if word[0].lower() == near[0] else "kata.mirip"
        return Fault(key, {"tertulis": word[0], "setelah": seen[-1].text}, at, word.end(), near[0])
    key = "pernyataan.berlebih" if END in refused.expected else "pernyataan.tak_diduga"
    return Fault(key, {**_expected(seen, refused), "tertulis": text[at:end]}, at, end)


def first_word(text: str, driver: Driver) -> str | None:
    """The keyword that a broken statement most likely meant to start with."""
    word = _WORD.match(text)
    if not word:
        return None
    known = list(spellings(driver.terminals, driver.expected(())).values())
    return next(iter(get_close_matches(word[0].lower(), known, 1, 0.7)), None)


def _unknown_start(text: str, at: int, words: dict[str, str]) -> Fault:
    piece = _WORD.match(text, at) or _PIECE.match(text, at)
    written = piece[0] if piece else text[at : at + 1]
    near = get_close_matches(written.lower(), list(words.values()), 1, 0.7)
    place = (at, at + len(written))
    if not near:
        says_much = _SAYS_MUCH.search(text) or not _WORDS.isdisjoint(_WORD.findall(text.lower()))
        key = "kata.tak_dikenal_berisi" if says_much else "kata.tak_dikenal"
        return Fault(key, {"tertulis": written}, *place)
    key = "kata.huruf_besar" if near[0] == written.lower() else "kata.salah_eja"
    return Fault(key, {"tertulis": written}, *place, near[0])


def _open_quote(text: str, at: int) -> int | None:
    """Offset of the quote that opens at or after `at` and is not closed."""
    position = text.find('"', at)
    if position < 0 or text[at:position].strip():
        return None
    if text.startswith('"""', position):
        fence = re.match('"+', text[position:])
        return position if fence and text.find(fence[0], position + len(fence[0])) < 0 else None
    return None if re.compile(r'"(?:[^"\\\n]|\\.)*"').match(text, position) else position


def _expected(seen: list[Token], refused: Refused) -> dict[str, str]:
    """Arguments of a message that lists what could stand here; names are put in words later."""
    return {"setelah": seen[-1].text, "diharapkan": " ".join(sorted(refused.expected - {END}))}
