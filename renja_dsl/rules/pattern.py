"""Patterns of `cocok /.../`: a subset of regular expressions that cannot run away.

Every repetition is possessive and every group atomic: it takes what it can and gives nothing
back, so the time of a match grows linearly with the text. Back references, look-around and
inline flags are refused.
"""

from __future__ import annotations

import re

from renja_dsl.syntax.faults import Fault

_PIECE = re.compile(
    r"(?P<escape>\\[dDwWsSbnt.*+?()\[\]{}|^$/\\-])"
    r"|(?P<set>\[\^?(?:\\.|[^\]\\])+\])"
    r"|(?P<repeat>[*+?]|\{\d{1,3}(?:,\d{0,3})?\})(?P<lazy>[+?]?)"
    r"|(?P<open>\((?:\?:)?(?!\?))"
    r"|(?P<plain>[^\\\[\](){}*+?/])"
    r"|(?P<close>\))"
)


def compile_pattern(text: str, start: int) -> str:
    """The Python pattern of a rule's pattern. Raises Fault at what the subset does not have."""
    made: list[str] = []
    position = 0
    while position < len(text):
        piece = _PIECE.match(text, position)
        if piece is None or piece["lazy"]:
            raise Fault(
                "pola.tak_didukung", {"tertulis": text[position : position + 6]}, start + position, start + len(text)
            )
        if piece["repeat"]:
            made.append(piece["repeat"] + "+")
        elif piece["open"]:
            made.append("(?>")
        else:
            made.append(piece[0])
        position = piece.end()
    pattern = "".join(made)
    try:
        re.compile(pattern)
    except re.error as error:
        raise Fault("pola.rusak", {"sebab": error.msg}, start, start + len(text)) from None
    return pattern
