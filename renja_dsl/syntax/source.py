"""The text of one file and the places in it."""

from __future__ import annotations

import errno
import os
import stat
from bisect import bisect_right
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

from attrs import define

SIZE_LIMIT = 64 * 1024 * 1024
"""bytes of one file"""
_OF_THE_SHELL = (Path("/dev/fd"), Path("/proc/self/fd"))
"""where `<(command)` stands"""
LINE_LIMIT = 1024 * 1024
"""characters of one line; nobody wrote a longer one by hand"""


class Position(NamedTuple):
    line: int
    """from 1"""
    column: int
    """characters, from 1"""
    offset: int
    """characters from the start of the text, without a byte order mark, from 0"""


class Unreadable(Exception):
    """A file that cannot be taken as text; `key` and `arguments` of its message."""

    def __init__(self, key: str, path: str, **arguments: str) -> None:
        super().__init__(key, path)
        self.key = key
        self.arguments = {"berkas": path, **arguments}


@define(slots=False)
class Source:
    """A text with its name; line breaks are LF, whatever the file has."""

    name: str
    """path relative to the workspace root, with forward slashes"""
    text: str

    @cached_property
    def _line_starts(self) -> list[int]:
        starts = [0]
        find = self.text.find
        at = find("\n")
        while at >= 0:
            starts.append(at + 1)
            at = find("\n", at + 1)
        return starts

    def position(self, offset: int) -> Position:
        line = bisect_right(self._line_starts, offset)
        return Position(line, offset - self._line_starts[line - 1] + 1, offset)

    def line(self, number: int) -> str:
        """Characters of line `number` (from 1) without its break."""
        start = self._line_starts[number - 1]
        end = self.text.find("\n", start)
        return self.text[start : end if end >= 0 else len(self.text)]


def read_source(path: Path, name: str, *, within: Path | None = None) -> Source:
    """Read a file as UTF-8 text; with `within` no link leads out of that folder. Raises Unreadable."""
    return decode(read_limited(path, name, within=within), name)


def read_limited(path: Path, name: str, *, within: Path | None = None) -> bytes:
    """The bytes of a file of a user. A device or a pipe is read only where the shell made it. Raises Unreadable."""
    try:
        if within is not None and not path.resolve().is_relative_to(within.resolve()):
            raise Unreadable("berkas.tautan_keluar", name)
        if not stat.S_ISREG(path.stat().st_mode) and path.parent not in _OF_THE_SHELL:
            raise Unreadable("berkas.bukan_berkas", name)
        with path.open("rb") as file:
            data = file.read(SIZE_LIMIT + 1)
    except OSError as error:
        raise Unreadable("berkas.tak_terbaca", name, sebab=error.strerror or str(error)) from None
    except (RuntimeError, ValueError):  # links in a circle; no name of a file
        raise Unreadable("berkas.tak_terbaca", name, sebab=os.strerror(errno.ELOOP)) from None
    if len(data) > SIZE_LIMIT:
        raise Unreadable("berkas.terlalu_besar", name, batas=str(SIZE_LIMIT // 1024 // 1024))
    return data


def decode(data: bytes, name: str) -> Source:
    """Bytes of a plan or rulebook as a Source. Raises Unreadable with what is wrong and where."""
    if b"\0" in data:
        raise Unreadable("berkas.biner", name)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise Unreadable("berkas.bukan_utf8", name, baris=str(line), bita=f"0x{data[error.start]:02X}") from None
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    if len(text) > LINE_LIMIT:
        start = 0
        while (end := text.find("\n", start, start + LINE_LIMIT + 1)) >= 0:
            start = end + 1
        if len(text) - start > LINE_LIMIT:
            number = text.count("\n", 0, start) + 1
            raise Unreadable("berkas.baris_panjang", name, baris=str(number), batas=str(LINE_LIMIT))
    if not text.strip():
        raise Unreadable("berkas.kosong", name)
    return Source(name, text)
