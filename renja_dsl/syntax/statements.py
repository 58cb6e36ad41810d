"""Cuts a text into statements: one a line, continued after a comma or a binary operator."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

_STATEMENT = re.compile(r"^([^\S\n]*)([^\s#][^\n]*)", re.MULTILINE)
"""any blanks before it: a no-break space that came with pasted text must not hide a line"""
_NEXT_LINE = re.compile(r"\s*[^\s#][^\n]*|(?:\s*#[^\n]*)+\s*[^\s#][^\n]*")
_MARK = re.compile(r'"{3,}|"(?:[^"\\\n]|\\.)*"|#')
_CONTINUES = (",", "+", "-", "*", "/", "=", "<", ">", " dan", " atau", " maka", " lain", " di", "(", "[")
_CELL = re.compile(r"(?:target|realisasi|proyeksi|kondisi|satuan|tertulis|pagu|serapan)(?![\w-])")
"""openers of statements that end in free words (`3 dokumen lain`): only a comma continues them"""
_PATTERN_AT_END = re.compile(r"cocok[ \t]*/(?:[^/\\\n]|\\.)+/\Z")
_OPENER = re.compile(
    r"^[ \t]*(?:(?:sub[ \t]+)?kegiatan|program|(?:bidang[ \t]+)?urusan|unit[ \t]+kerja|sasaran|tujuan|misi|bab|klaim|aturan)"
    r"[ \t]+[\"0-9A-Z]",
    re.MULTILINE,
)
"""where a long text that nobody closed most likely ended"""


class Piece(NamedTuple):
    """The characters of one statement, blanks around it and a comment behind it cut off."""

    text: str
    start: int
    indent: int
    """blanks before it on its line"""


def cut(text: str) -> Iterator[Piece]:
    """Statements of a text in order. Every character outside them is blank or comment."""
    position = 0
    search = _STATEMENT.search
    while match := search(text, position):
        piece = match[2]
        start = match.start(2)
        position = match.end()
        if '"""' in piece:
            position = _end_of_long_text(text, start)
            piece = text[start:position]
        if "#" in piece:
            piece = _without_comment(piece)
        piece = piece.rstrip()
        while _continues(piece) and (more := _NEXT_LINE.match(text, position)):
            position = more.end()
            if '"""' in more[0]:
                position = _end_of_long_text(text, start)
            piece = _without_comment(text[start:position]).rstrip()
        yield Piece(piece, start, len(match[1]))


def _continues(piece: str) -> bool:
    if piece.endswith(","):
        return True
    if not piece.endswith(_CONTINUES) or piece.endswith(",-") or _CELL.match(piece):
        return False
    return not _PATTERN_AT_END.search(piece)


def comments(text: str, pieces: list[Piece]) -> Iterator[tuple[int, str]]:
    """(offset, characters) of every comment, in order; those inside a continued statement too."""
    position = 0
    for piece in [*pieces, Piece("", len(text), 0)]:
        for match in re.finditer(r"#[^\n]*", text[position : piece.start]):
            yield position + match.start(), match[0].rstrip()
        if "#" in piece.text:
            for start, comment in _inner_comments(piece.text):
                yield piece.start + start, comment
        position = piece.start + len(piece.text)


_INNER = re.compile(r'("{3,})[\s\S]*?(?<!")\1(?!")|"(?:[^"\\\n]|\\.)*"|(#[^\n]*)')


def _inner_comments(piece: str) -> Iterator[tuple[int, str]]:
    for match in _INNER.finditer(piece):
        if match[2]:
            yield match.start(), match[2].rstrip()


def _without_comment(piece: str) -> str:
    """Cut the comment behind the last line; those between lines stay, the lexer skips them."""
    last = None
    for match in _INNER.finditer(piece):
        if match[2]:
            last = match
    return piece[: last.start()] if last and last.end() == len(piece) else piece


def _end_of_long_text(text: str, start: int) -> int:
    """End of the line on which the long texts that open in this statement are closed."""
    position = start
    while True:
        line_end = text.find("\n", position)
        line_end = len(text) if line_end < 0 else line_end
        fence = _opening_fence(text, position, line_end)
        if fence is None:
            return line_end
        close = re.compile(rf'(?<!"){fence[0]}(?!")').search(text, fence.end())
        if close is None:
            opener = _OPENER.search(text, line_end)
            return opener.start() if opener else len(text)
        position = close.end()


def _opening_fence(text: str, start: int, end: int) -> re.Match[str] | None:
    """First run of three quotes on the line that is neither in a short text nor in a comment."""
    while match := _MARK.search(text, start, end):
        if match[0].startswith('"""'):
            return match
        if match[0].startswith("#"):
            return None
        start = match.end()
    return None
