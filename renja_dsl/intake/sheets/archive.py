"""Opening zip containers that strangers made: sizes, ratios and passwords are looked at first."""

from __future__ import annotations

import codecs
import stat
import zipfile
import zlib
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from xml.etree import ElementTree  # parts with a document type are refused

from renja_dsl.intake.refused import ImportRefused

FILE_LIMIT = 64 * 1024 * 1024
"""bytes of a file"""
UNPACKED_LIMIT = 256 * 1024 * 1024
"""bytes of all parts of a container"""
RATIO_LIMIT = 200
"""a part larger than a megabyte may shrink to a two-hundredth"""
PARTS_LIMIT = 5_000
_WORTH_A_LOOK = 1024 * 1024
_CHUNK = 1 << 16
"""characters given to the parser at once"""
_COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")


def read_bytes(path: Path) -> bytes:
    """Raises ImportRefused for a file that is too large or cannot be read, and for a device or a pipe."""
    name = str(path)
    try:
        there = path.stat()
        if not stat.S_ISREG(there.st_mode):
            raise ImportRefused("berkas.bukan_berkas", berkas=name)
        if there.st_size > FILE_LIMIT:
            raise ImportRefused("impor.terlalu_besar_berkas", berkas=name, batas=str(FILE_LIMIT // 1024**2))
        return path.read_bytes()
    except OSError as error:
        raise ImportRefused("berkas.tak_terbaca", berkas=name, sebab=error.strerror or str(error)) from None


def decoded(data: bytes, name: str) -> str:
    """UTF-8, the UTF-16 of Excel's `Unicode text`, else the code page of older Windows."""
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return data.decode("utf-16", errors="replace")
    if b"\0" in data:
        raise ImportRefused("impor.bukan_lembar", berkas=name)
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="replace")


def open_archive(data: bytes, name: str) -> zipfile.ZipFile:
    """A container whose parts are of a size that can be unpacked. Raises ImportRefused."""
    if data.startswith(_COMPOUND):
        raise ImportRefused("impor.bersandi" if _ENCRYPTED in data else "impor.bukan_lembar", berkas=name)
    try:
        archive = zipfile.ZipFile(BytesIO(data))
        parts = archive.infolist()
    except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError):
        raise ImportRefused("impor.bukan_lembar", berkas=name) from None
    total = sum(part.file_size for part in parts)
    swollen = any(
        part.file_size > _WORTH_A_LOOK and part.file_size > RATIO_LIMIT * max(1, part.compress_size) for part in parts
    )
    if len(parts) > PARTS_LIMIT or total > UNPACKED_LIMIT or swollen:
        raise ImportRefused("impor.zip_bom", berkas=name, ukuran=str(total // 1024**2))
    if any(part.flag_bits & 0x1 for part in parts):
        raise ImportRefused("impor.bersandi", berkas=name)
    return archive


def elements(text: str, name: str) -> Iterator[ElementTree.Element]:
    """The elements of a part, each when it is complete; whoever is done with one clears it. Raises ImportRefused."""
    parser: ElementTree.XMLPullParser[ElementTree.Element] = ElementTree.XMLPullParser(("end",))
    try:
        for start in range(0, len(text), _CHUNK):
            parser.feed(text[start : start + _CHUNK])
            for *_, node in parser.read_events():
                if isinstance(node, ElementTree.Element):
                    yield node
        parser.close()
    except ElementTree.ParseError:
        raise ImportRefused("impor.bukan_lembar", berkas=name) from None


def part_text(archive: zipfile.ZipFile, part: str, name: str) -> str:
    """An XML part as text; nothing when it is not there. Refuses document types, home of entity bombs."""
    try:
        with archive.open(part) as stream:
            data = stream.read(UNPACKED_LIMIT + 1)
    except KeyError:
        return ""
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, OSError, RuntimeError, ValueError, EOFError):
        raise ImportRefused("impor.bukan_lembar", berkas=name) from None
    if len(data) > UNPACKED_LIMIT:
        raise ImportRefused("impor.zip_bom", berkas=name, ukuran=str(len(data) // 1024**2))
    text = data.decode("utf-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8", errors="replace")
    if "<!DOCTYPE" in text or "<!ENTITY" in text:
        raise ImportRefused("impor.entitas", berkas=name)
    return text
