"""The text of one file and the places in it."""

from __future__ import annotations

from bisect import bisect_right
from codecs import BOM_UTF16_BE, BOM_UTF16_LE
from functools import cached_property
from pathlib import Path
from typing import NamedTuple, Protocol

from attrs import define

from renja_dsl.values.complaint import Complained, Complaint

SIZE_LIMIT = 64 * 1024 * 1024
"""bytes of one file"""
LINE_LIMIT = 1024 * 1024
"""characters of one line; nobody wrote a longer one by hand"""


class Position(NamedTuple):
    line: int
    """from 1"""
    column: int
    """characters, from 1"""
    offset: int
    """characters from the start of the text, without a byte order mark, from 0"""


class Unreadable(Complained):
    """A file that cannot be taken as text; its name is the argument `berkas`."""

    def __init__(self, key: str, name: str, **arguments: str) -> None:
        super().__init__(Complaint(key, {"berkas": name, **arguments}))
        self.name = name


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


class Reader(Protocol):
    """Where texts come from: a folder, an editor's buffers, a page of the browser. Names are paths below its root."""

    def read(self, name: str) -> Source | None:
        """The text of a file; None where there is none. Raises Unreadable."""

    def inside(self, name: str) -> bool:
        """Whether a name, links followed, stays below the root."""

    def plans(self, folder: str) -> list[str]:
        """Names of the plans in a folder and below, hidden folders left out, one folder after the other."""

    def size(self, name: str) -> int:
        """About how many bytes a file has; 0 where nobody knows."""


def read_source(path: Path, name: str) -> Source:
    """Read a file as UTF-8 text. Raises Unreadable."""
    try:
        size = path.stat().st_size
        if size > SIZE_LIMIT:
            raise Unreadable("berkas.terlalu_besar", name, batas=str(SIZE_LIMIT // 1024 // 1024))
        data = path.read_bytes()
    except OSError as error:
        raise Unreadable("berkas.tak_terbaca", name, sebab=error.strerror or str(error)) from None
    return decode(data, name)


def decode(data: bytes, name: str) -> Source:
    """Bytes of a plan or rulebook as a Source. Raises Unreadable with what is wrong and where."""
    if data.startswith((BOM_UTF16_LE, BOM_UTF16_BE)):
        raise Unreadable("berkas.utf16", name)
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
