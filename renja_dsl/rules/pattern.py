"""Patterns of `cocok /.../`: a subset of regular expressions whose work is known before it is done.

Every repetition is possessive and every group atomic: it takes what it can and gives nothing back. So a piece of the
pattern looks at the text at most once from each place where the repetitions around it stop: the work is the size of
the pattern times the length of the text to the power of its height. Both are bounded here; `rules.runtime.budget`
counts the rest. Back references, look-around and inline flags are refused.
"""

from __future__ import annotations

import re

from attrs import define, frozen

from renja_dsl.syntax.faults import Fault

SIZE = 2_000
"""pieces, those in a counted repetition so often as it may repeat them"""
HEIGHT = 2
"""repetitions without an end inside of each other"""
DEPTH = 20
"""groups inside of each other"""

_PIECE = re.compile(
    r"(?P<escape>\\[dDwWsSbnt.*+?()\[\]{}|^$/\\-])"
    r"|(?P<set>\[\^?(?:\\.|[^\]\\])+\])"
    r"|(?P<repeat>[*+?]|\{(?P<least>\d{1,3})(?P<to>,(?P<most>\d{0,3}))?\})(?P<lazy>[+?]?)"
    r"|(?P<open>\((?:\?:)?(?!\?))"
    r"|(?P<plain>[^\\\[\](){}*+?/])"
    r"|(?P<close>\))"
)


@frozen(eq=False, repr=False)
class Pattern:
    """What Python matches, and what that takes."""

    text: str
    size: int
    height: int


@define(eq=False, repr=False)
class _Group:
    size: int = 1
    height: int = 0
    last: tuple[int, int] = (1, 0)
    """size and height of the piece that a repetition would repeat"""

    def add(self, size: int, height: int) -> None:
        self.last = (size, height)
        self.size += size
        self.height = max(self.height, height)

    def repeat(self, times: int, endless: bool) -> None:
        size, height = self.last
        self.size += size * (times - 1)
        self.last = (size * times, height + endless)
        self.height = max(self.height, height + endless)


def compile_pattern(text: str, start: int) -> Pattern:
    """The pattern of a rule. Raises Fault at what the subset does not have, and for one that is too large."""
    made: list[str] = []
    groups = [_Group()]
    position = 0
    whole = (start, start + len(text))
    while position < len(text):
        piece = _PIECE.match(text, position)
        if piece is None or piece["lazy"]:
            raise Fault("pola.tak_didukung", {"tertulis": text[position : position + 6]}, start + position, whole[1])
        position = piece.end()
        if piece["repeat"]:
            made.append(piece["repeat"] + "+")
            groups[-1].repeat(*_times(piece))
        elif piece["open"]:
            made.append("(?>")
            groups.append(_Group())
        else:
            made.append(piece[0])
            if piece["close"] and len(groups) > 1:
                inner = groups.pop()
                groups[-1].add(inner.size, inner.height)
            else:
                groups[-1].add(1 + len(piece[0]) // 8, 0)
        if len(groups) > DEPTH or groups[-1].size > SIZE or groups[-1].height > HEIGHT:
            raise Fault("pola.terlalu_besar", {"ukuran": str(SIZE), "tingkat": str(HEIGHT)}, *whole)
    pattern = "".join(made)
    try:
        re.compile(pattern)
    except (re.error, OverflowError, RecursionError) as error:
        raise Fault("pola.rusak", {"sebab": str(error)}, *whole) from None
    return Pattern(pattern, groups[0].size, max(groups[0].height, 1))


def _times(piece: re.Match[str]) -> tuple[int, bool]:
    """How often at most a repetition repeats its piece, as far as it counts; whether it has no end."""
    if piece["least"] is None:
        return 1, piece["repeat"] != "?"
    least, most = int(piece["least"]), piece["most"]
    if piece["to"] and not most:
        return max(least, 1), True
    return max(int(most) if most else least, 1), False
