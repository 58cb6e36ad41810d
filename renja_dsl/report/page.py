"""What fits an output: safe characters, sentences broken by the cells of a terminal, a window on a long line."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, TextIO

from attrs import frozen
from rich.cells import cell_len, get_character_cell_size

if TYPE_CHECKING:
    from rich.console import Console

PIPE_WIDTH = 100
"""columns where there is no terminal to ask"""
_UNSAFE = re.compile(r"[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]")
"""controls, and marks that turn the direction of writing: they could hide or forge what is shown"""
_WIDE_WORDS = str.maketrans({"…": "...", "–": "-", "—": "-", "“": '"', "”": '"'})


def width_of(stream: TextIO) -> int | None:
    """Columns of what is no terminal; a terminal is asked for its own."""
    return None if stream.isatty() else PIPE_WIDTH


@frozen(eq=False, repr=False)
class Page:
    """What the output can show."""

    width: int
    encoding: str
    whole: bool = False
    """nothing is cut: whoever reads a pipe or a file sees lines of any length"""

    @classmethod
    def of(cls, console: Console, stream: TextIO | None) -> Page:
        """Of a console on a stream; None: a file."""
        return cls(console.width, console.encoding, stream is None or not stream.isatty())

    @property
    def unicode(self) -> bool:
        return self.encoding.lower().startswith("utf")

    @property
    def dots(self) -> str:
        return "…" if self.unicode else "..."

    @property
    def rule(self) -> str:
        return "─" if self.unicode else "-"

    def safe(self, text: str) -> str:
        """Our words and theirs on one line, in characters that the output has."""
        return self.verbatim(text if self.unicode else text.translate(_WIDE_WORDS))

    def verbatim(self, text: str) -> str:
        """A text of the file, character for character: what cannot be shown becomes a blank or `?`."""
        shown = _UNSAFE.sub(lambda found: " " if found[0] in "\t\n\r" else "?", text)
        return shown if self.unicode else shown.encode(self.encoding, "replace").decode(self.encoding)

    def shorten(self, text: str, cells: int) -> str:
        """A text in at most so many cells; the same on a page where nothing is cut."""
        if self.whole or cell_len(text) <= cells:
            return text
        return _head(text, max(0, cells - len(self.dots))).rstrip() + self.dots


def _head(text: str, cells: int) -> str:
    """The longest start of a text that fits."""
    used = 0
    for number, character in enumerate(text):
        used += get_character_cell_size(character)
        if used > cells:
            return text[:number]
    return text


@frozen(eq=False, repr=False)
class Window:
    """A stretch of a source line that fits the page, and where the marked characters are in it."""

    text: str
    before: int
    """cells before the mark"""
    marked: int
    """cells of the mark, at least 1"""


def window(page: Page, line: str, start: int, end: int, cells: int) -> Window:
    """Show `line` in so many cells, around the characters from start to end; all of it where nothing is cut."""
    shown = page.verbatim(line) if page.whole or len(line) <= cells else ""
    if page.whole or (len(line) <= cells and cell_len(shown) <= cells):
        return Window(shown, cell_len(shown[:start]), max(1, cell_len(shown[start:end])))
    room = max(1, cells - 2 * len(page.dots))
    low, high, used = start, start, 0

    def fits(position: int) -> bool:
        return used + get_character_cell_size(line[position]) <= room

    while high < min(end, len(line)) and fits(high):
        used += get_character_cell_size(line[high])
        high += 1
    mark_end = high
    grown = True
    while grown:
        grown = False
        if low > 0 and fits(low - 1):
            low -= 1
            used += get_character_cell_size(line[low])
            grown = True
        if high < len(line) and fits(high):
            used += get_character_cell_size(line[high])
            high += 1
            grown = True
    head = page.dots if low else ""
    tail = page.dots if high < len(line) else ""
    before = cell_len(head) + cell_len(page.verbatim(line[low:start]))
    marked = cell_len(page.verbatim(line[start:mark_end]))
    return Window(head + page.verbatim(line[low:high]) + tail, before, max(1, marked))


def wrap(page: Page, text: str, first: int, rest: int) -> list[str]:
    """Break a sentence at blanks; the first line begins at cell `first`, the others at `rest`."""
    lines: list[str] = []
    line, room = "", page.width - first
    for piece in page.safe(text).split():
        longer = f"{line} {piece}" if line else piece
        if line and cell_len(longer) > room:
            lines.append(line)
            line, room = piece, page.width - rest
        else:
            line = longer
    return [*lines, line]
