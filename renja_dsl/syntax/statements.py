"""Cuts a text into statements: one a line, continued after a comma or a binary operator."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from renja_dsl.late import late

_STATEMENT = late(r"^([^\S\n]*)([^\s#][^\n]*)", re.MULTILINE)
"""any blanks before it: a no-break space that came with pasted text must not hide a line"""
_NEXT_LINE = late(r"(?:\s*#[^\n]*\n)*\s*([^\s#][^\n]*)")
_MARK = late(r'"{3,}|"(?:[^"\\\n]|\\.)*"|#')
_CONTINUES = (",", "+", "-", "*", "/", "=", "<", ">", " dan", " atau", " maka", " lain", " di", "(", "[")
_CELL = late(r"(?:target|realisasi|proyeksi|kondisi|satuan|tertulis|pagu|serapan)(?![\w-])")
"""openers of statements that end in free words (`3 dokumen lain`): only a comma continues them"""
_PATTERN_AT_END = late(r"cocok[ \t]*/(?:[^/\\\n]|\\.)+/\Z")
_LEVEL = (
    r"(?:(?:sub[ \t]+)?kegiatan|program|(?:bidang[ \t]+)?urusan|unit[ \t]+kerja|sasaran|tujuan|misi|bab|klaim|aturan)"
    r"[ \t]+[\"0-9A-Z]"
)
_OPENER = late(rf"^[ \t]*{_LEVEL}", re.MULTILINE)
"""where a long text that nobody closed most likely ended"""
_NEVER_CONTINUES = late(_LEVEL)
"""a comma too many on the line before must not swallow a level with all that is below it"""


_ENDS_STATEMENT = frozenset('"0123456789%abcdefghijklmnopqrstuvwxyz')
"""last characters of a line that has no blanks behind it; only words can still continue it"""
_new = tuple.__new__


class Piece(NamedTuple):
    """The characters of one statement, blanks around it and a comment behind it cut off."""

    text: str
    start: int
    indent: int
    """blanks before it on its line"""


def cut(text: str) -> Iterator[Piece]:
    """Statements of a text in order. Every character outside them is blank or comment."""
    position, end_of_text = 0, len(text)
    while position < end_of_text:
        for match in _STATEMENT.finditer(text, position):
            line = match[2]
            whole = line[-1] in _ENDS_STATEMENT and not line.endswith(_CONTINUES)
            if whole and "#" not in line and '"""' not in line:
                yield _new(Piece, (line, match.start(2), len(match[1])))
                continue
            piece, position = _whole(text, match)
            yield piece
            if position > match.end():
                break  # the statement took further lines: look on behind them
        else:
            return


def _whole(text: str, match: re.Match[str]) -> tuple[Piece, int]:
    """The statement that starts on this line, with its continuation; and where to look on."""
    start = match.start(2)
    end, position = _line(text, start, match.end())
    only_comma = _CELL.match(text, start) is not None
    line = start
    while _continues(text[line:end], only_comma=only_comma):
        more = _NEXT_LINE.match(text, position)
        if more is None or _NEVER_CONTINUES.match(more[1]):
            break
        line = more.start(1)
        end, position = _line(text, line, more.end())
    return Piece(text[start:end], start, len(match[1])), position


def _line(text: str, start: int, end: int) -> tuple[int, int]:
    """Where the line from `start` ends without blanks and comment, and where it really ends.

    A long text that opens on it makes it longer.
    """
    line = text[start:end]
    if '"""' in line:
        end = _end_of_long_text(text, start)
        line = text[start:end]
    if "#" in line:
        line = _without_comment(line)
    return start + len(line.rstrip()), end


def _continues(line: str, *, only_comma: bool) -> bool:
    if line.endswith(","):
        return True
    if only_comma or not line.endswith(_CONTINUES) or line.endswith(",-"):
        return False
    return not _PATTERN_AT_END.search(line)


def comments(text: str, pieces: list[Piece]) -> Iterator[tuple[int, str]]:
    """(offset, characters) of every comment, in order; those inside a continued statement too."""
    if "#" not in text:
        return
    position = 0
    for piece in [*pieces, Piece("", len(text), 0)]:
        for match in re.finditer(r"#[^\n]*", text[position : piece.start]):
            yield position + match.start(), match[0].rstrip()
        if "#" in piece.text:
            for start, comment in _inner_comments(piece.text):
                yield piece.start + start, comment
        position = piece.start + len(piece.text)


_INNER = late(r'("{3,}(?!"))[\s\S]*?(?<!")\1(?!")|"(?:[^"\\\n]|\\.)*"|(#[^\n]*)')


def _inner_comments(piece: str) -> Iterator[tuple[int, str]]:
    for match in _INNER.finditer(piece):
        if match[2]:
            yield match.start(), match[2].rstrip()


def _without_comment(piece: str) -> str:
    """Cut the comment behind a line."""
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
