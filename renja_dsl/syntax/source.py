"""The text of one file and the places in it."""

from __future__ import annotations

import os
import stat
from functools import cached_property
from pathlib import Path
from typing import NamedTuple, Protocol

from attrs import define

from renja_dsl.values.complaint import Complained, Complaint

SIZE_LIMIT = 64 * 1024 * 1024
"""bytes of one file"""
LINE_LIMIT = 1024 * 1024
"""characters of one line; nobody wrote a longer one by hand"""
_TABLES = (".xlsx", ".xlsm", ".xls", ".ods", ".csv", ".tsv", ".docx", ".json", ".jsonl", ".ndjson")
"""suffixes of files that `renja import` takes"""
BYTE_ORDER_MARK = "\ufeff"
_UTF16 = {b"\xff\xfe": "utf-16-le", b"\xfe\xff": "utf-16-be"}
"""how a file begins that Notepad saved as Unicode -> its codec"""
ORIGINS = ".asal.json"
"""suffix of the file that says where the values of a plan come from"""
_OFFICE = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")
"""how files of office programs begin: zip archives, and the older compound files"""


_STRETCH = 4096
"""characters"""
_BEYOND = 0xFFFF
"""characters above it are two units of UTF-16"""


def utf16_units(text: str) -> int:
    """How long a text is for editors and browsers, which count units of UTF-16."""
    return len(text) if text.isascii() else len(text) + sum(ord(character) > _BEYOND for character in text)


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

    @cached_property
    def _stretches(self) -> list[tuple[int, int]]:
        """Number and start of the line in which each stretch begins: found much faster than every line is."""
        line, start, found = 1, 0, []
        for at in range(0, len(self.text) + 1, _STRETCH):
            found.append((line, start))
            line += self.text.count("\n", at, at + _STRETCH)
            start = self.text.rfind("\n", at, at + _STRETCH) + 1 or start
        return found

    def position(self, offset: int) -> Position:
        stretch = min(offset, len(self.text)) // _STRETCH
        line, start = self._stretches[stretch]
        line += self.text.count("\n", stretch * _STRETCH, offset)
        start = self.text.rfind("\n", stretch * _STRETCH, offset) + 1 or start
        return Position(line, offset - start + 1, offset)

    @property
    def lines(self) -> int:
        """How many lines there are; the one behind the last break counts, be it empty."""
        return len(self._line_starts)

    def start(self, number: int) -> int:
        """Offset of line `number` (from 1)."""
        return self._line_starts[number - 1]

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


def codec(data: bytes) -> str:
    """How a text is written: UTF-16 where a byte order mark says so, else UTF-8; the mark stays in what is decoded."""
    return _UTF16.get(data[:2], "utf-8")


def real(path: Path) -> Path:
    """Where a path leads, links followed. Links in a circle, and a name too long for any file, lead to themselves."""
    return Path(os.path.realpath(path))


def read_source(path: Path, name: str, *, piped: bool = False) -> Source:
    """Read a file as text, UTF-8 or UTF-16 with a byte order mark. Raises Unreadable."""
    return decode(read_limited(path, name, piped=piped), name)


def read_limited(path: Path, name: str, *, piped: bool = False) -> bytes:
    """The bytes of a file of a user; of a device or a pipe only where that is meant. Raises Unreadable."""
    try:
        there = path.stat()
        if not piped and not stat.S_ISREG(there.st_mode):
            raise Unreadable("berkas.bukan_berkas", name)
        with path.open("rb") as file:
            data = file.read(min(there.st_size, SIZE_LIMIT) + 1)  # room for as much as the limit is slow to get
            if len(data) > there.st_size:
                data += file.read(SIZE_LIMIT + 1 - len(data))
    except OSError as error:
        raise Unreadable("berkas.tak_terbaca", name, sebab=error.strerror or str(error)) from None
    if len(data) > SIZE_LIMIT:
        raise Unreadable("berkas.terlalu_besar", name, batas=str(SIZE_LIMIT // 1024 // 1024))
    return data


def decode(data: bytes, name: str) -> Source:
    """Bytes of a plan or rulebook as a Source. Raises Unreadable with what is wrong and where."""
    suffix = name[name.rfind(".") :].lower()
    if suffix in _TABLES and not name.endswith(ORIGINS):
        raise Unreadable("berkas.tabel", name)
    if suffix == ".pdf" or data.startswith(b"%PDF"):
        raise Unreadable("berkas.pdf", name)
    if data.startswith(_OFFICE):
        raise Unreadable("berkas.dokumen", name)
    written = codec(data)
    if written == "utf-8" and b"\0" in data:
        raise Unreadable("berkas.biner", name)
    try:
        text = data.decode(written).removeprefix(BYTE_ORDER_MARK)
    except UnicodeDecodeError as error:
        if written != "utf-8":
            raise Unreadable("berkas.utf16", name) from None
        line = data.count(b"\n", 0, error.start) + 1
        raise Unreadable("berkas.bukan_utf8", name, baris=str(line), bita=f"0x{data[error.start]:02X}") from None
    if written != "utf-8" and "\0" in text:
        raise Unreadable("berkas.biner", name)
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    if len(text) > LINE_LIMIT:
        start = 0
        while (end := text.find("\n", start, start + LINE_LIMIT + 1)) >= 0:
            start = end + 1
        if len(text) - start > LINE_LIMIT:
            number = text.count("\n", 0, start) + 1
            raise Unreadable("berkas.baris_panjang", name, baris=str(number), batas=str(LINE_LIMIT))
    if not text or text.isspace():
        raise Unreadable("berkas.kosong", name)
    return Source(name, text)
