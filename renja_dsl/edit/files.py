"""Writing files whole: a reader sees the old content or the new one, never half of it.

Nothing is replaced by surprise: a file that changed since it was read, one that has a second name and one
of somebody else stay as they are. What is no regular file (a device, a pipe) is written into.
"""

from __future__ import annotations

import errno
import os
import shutil
import signal
import stat
import sys
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from enum import Enum
from pathlib import Path
from threading import current_thread, main_thread
from typing import Literal

from attrs import define, frozen

from renja_dsl.syntax.source import real
from renja_dsl.values.complaint import Complained, Complaint

_BUSY = (0.05, 0.1, 0.2, 0.4)
"""seconds between tries to take the place of a file on Windows, where a scanner may hold a new one for a moment"""


class Before(Enum):
    ANYTHING = "anything"
    """whatever is there may be replaced"""


@frozen
class Write:
    """A file and what it is to hold."""

    path: Path
    content: bytes
    before: bytes | Literal[Before.ANYTHING] | None = Before.ANYTHING
    """what was read there, None where nothing was: only that is replaced"""
    name: str = ""
    """what the user knows it by; empty: its path"""
    streamed: Iterable[bytes] | None = None
    """instead of the content: what is too large to be held, taken once"""

    @property
    def shown(self) -> str:
        return self.name or str(self.path)

    @property
    def pieces(self) -> Iterable[bytes]:
        return (self.content,) if self.streamed is None else self.streamed


class WriteRefused(Complained):
    """A file that is not written; `written`: names of files of the same step that already were."""

    def __init__(self, key: str, name: str, *, written: Sequence[str] = (), **arguments: str) -> None:
        super().__init__(Complaint(key, {"berkas": name, **arguments}))
        self.written = tuple(written)


class OutputLost(Complained):
    """Standard output that does not take what is written: a full disk, a reader that left."""

    def __init__(self, reason: OSError) -> None:
        if isinstance(reason, BrokenPipeError) or (_on_windows() and reason.errno == errno.EINVAL):
            super().__init__(Complaint("keluaran.ditinggal"))
        else:
            super().__init__(Complaint("keluaran.terputus", {"sebab": _reason(reason)}))


def write_all(
    writes: Sequence[Write], *, folders: bool = False, force: bool = False, below: Path | None = None
) -> None:
    """Write several files as one step: all are prepared on the disk, then all take their places.

    Owner and mode of a file stay. `folders`: those that are missing are made. `force`: also a file that has other
    names (they keep the old content), and one of somebody else (it becomes ours). `below`: a folder that no write may
    leave by a link, for names that the user did not choose; nor is a device or a pipe written into then.
    Raises WriteRefused: nothing was written but what its `written` and its sentence name.
    """
    ready: list[_Prepared] = []
    try:
        for write in writes:
            with _told(write):
                if below is not None:
                    stays_below(write.path, below)
                if folders:
                    write.path.parent.mkdir(parents=True, exist_ok=True)
                ready.append(_prepared(write, force=force))
        for one in ready:
            if one.temporary is not None:
                with _told(one.write):
                    _unchanged(one.write)
        written: list[str] = []
        for one in ready:
            if one.temporary is None:  # a pipe may wait for its reader, and Ctrl-C must end that
                _put(one, written)
        with _uninterrupted():
            for one in ready:
                if one.temporary is not None:
                    _put(one, written)
    finally:
        for one in ready:
            one.forget()


def seen(path: Path) -> bytes | Literal[Before.ANYTHING] | None:
    """What is there now, to be handed back as `before`. Raises WriteRefused where it cannot be read."""
    try:
        return path.read_bytes() if path.is_file() or not path.exists() else Before.ANYTHING
    except FileNotFoundError:
        return None
    except OSError as error:
        raise WriteRefused("berkas.tak_terbaca", str(path), sebab=_reason(error)) from None


def stays_below(path: Path, folder: Path) -> None:
    """Raises WriteRefused for a file that a link leads out of the folder, and for what is no file."""
    if not real(path).is_relative_to(real(folder)):
        raise WriteRefused("berkas.lewat_tautan", str(path))
    if os.path.exists(path) and not os.path.isfile(path):
        raise WriteRefused("berkas.bukan_berkas_tulis", str(path))


@contextmanager
def _told(write: Write) -> Iterator[None]:
    """Failures of the system as refusals that name the file."""
    try:
        yield
    except OSError as error:
        raise WriteRefused("berkas.tak_tertulis", write.shown, sebab=_reason(error)) from None


def _put(one: _Prepared, written: list[str]) -> None:
    """Raises WriteRefused with what was written before, where anything was."""
    name = one.write.shown
    try:
        one.put()
    except OSError as error:
        held = _on_windows() and isinstance(error, PermissionError)
        key, more = "berkas.dipakai" if held else "berkas.tak_tertulis", {}
        if written:
            key, more = "berkas.sebagian", {"sudah": ", ".join(written)}
        raise WriteRefused(key, name, written=written, sebab=_reason(error), **more) from None
    written.append(name)


def _reason(error: OSError) -> str:
    return error.strerror or str(error)


def _on_windows() -> bool:
    return sys.platform == "win32"


# ---- one file ---------------------------------------------------------------------------------


@define
class _Prepared:
    """A content that waits beside its target; without a temporary it is written into what is there."""

    write: Write
    target: Path
    temporary: Path | None

    def put(self) -> None:
        if self.temporary is None:
            _pour(self.target, self.write.pieces)
        else:
            _replace(self.temporary, self.target)
            self.temporary = None

    def forget(self) -> None:
        if self.temporary is not None:
            with suppress(OSError):
                self.temporary.unlink(missing_ok=True)


def _replace(temporary: Path, target: Path) -> None:
    """Raises OSError."""
    for pause in _BUSY if _on_windows() else ():
        try:
            temporary.replace(target)
        except PermissionError:
            time.sleep(pause)
        else:
            return
    temporary.replace(target)


def _prepared(write: Write, *, force: bool) -> _Prepared:
    """Raises OSError, WriteRefused."""
    try:
        there = write.path.stat()
    except FileNotFoundError:
        there = None
    if there is not None and (not stat.S_ISREG(there.st_mode) or _standard(there) is not None):
        return _Prepared(write, write.path, None)
    if there is not None and not force and there.st_nlink > 1:
        raise WriteRefused("berkas.nama_lain", write.shown, banyak=str(there.st_nlink))
    _unchanged(write)
    target = real(write.path)
    temporary = target.with_name(f".renja-{os.urandom(8).hex()}.tmp")
    # nobody but us reads a private file, not even for a moment
    handle = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o666 if there is None else 0o600)
    prepared = _Prepared(write, target, temporary)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.writelines(write.pieces)
            stream.flush()
            os.fsync(stream.fileno())
        if there is not None:
            _dress(write, temporary, target, there, force=force)
    except BaseException:
        prepared.forget()
        raise
    return prepared


def _unchanged(write: Write) -> None:
    """Raises WriteRefused where something else is there than what was read."""
    if write.before is Before.ANYTHING:
        return
    try:
        now = write.path.read_bytes()
    except FileNotFoundError:
        now = None
    if now != write.before and now != write.content:
        raise WriteRefused("berkas.sudah_ada" if write.before is None else "berkas.sudah_berubah", write.shown)


def _dress(write: Write, temporary: Path, target: Path, there: os.stat_result, *, force: bool) -> None:
    """Owner, mode and whatever else hangs on a file, but for its times."""
    if hasattr(os, "chown"):
        made = temporary.stat()
        if (made.st_uid, made.st_gid) != (there.st_uid, there.st_gid):
            try:
                os.chown(temporary, there.st_uid, there.st_gid)
            except PermissionError:
                if not force:
                    raise WriteRefused("berkas.milik_lain", write.shown) from None
    shutil.copystat(target, temporary)
    os.utime(temporary)


# ---- devices, pipes, our own output --------------------------------------------------------------


def _standard(there: os.stat_result) -> int | None:
    """Our standard output or error, where the file is what they lead to: `-o /dev/stdout`."""
    for number in (1, 2):
        with suppress(OSError):
            if os.path.samestat(there, os.fstat(number)):
                return number
    return None


def _pour(target: Path, pieces: Iterable[bytes]) -> None:
    """Write into what is there. Raises OSError."""
    number = _standard(target.stat())
    handle = os.dup(number) if number is not None else os.open(target, os.O_WRONLY | getattr(os, "O_BINARY", 0))
    try:
        for piece in pieces:
            pour(lambda data: os.write(handle, data), piece)
    finally:
        os.close(handle)


def pour(write: Callable[[memoryview], int], content: bytes) -> None:
    """All of it: the system may take less at a time than it is given."""
    rest = memoryview(content)
    while rest:
        rest = rest[write(rest) :]


@contextmanager
def _uninterrupted() -> Iterator[None]:
    """Ctrl-C waits until all files have taken their places."""
    if current_thread() is not main_thread():
        yield
        return
    asked: list[int] = []
    before = signal.signal(signal.SIGINT, lambda number, _: asked.append(number))
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, signal.SIG_DFL if before is None else before)
    if asked:
        raise KeyboardInterrupt
