"""What a command says and writes: one way to standard output, one to files, one sentence where either fails.

Output that is cut short is never taken for whole: a full disk and a reader that left end the command with 2.
Machine formats are bytes in UTF-8 on every platform; words for the eye fall back to what the screen has.
"""

from __future__ import annotations

import errno
import io
import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn, TextIO

import click

if TYPE_CHECKING:
    from renja_dsl.edit.files import Write
    from renja_dsl.values.complaint import Complaint

EXIT_USAGE = 2


class Refusal(click.ClickException):
    """Input or settings that cannot be used, or output that cannot be written; exit code 2."""

    exit_code = EXIT_USAGE

    def show(self, file: object = None) -> None:
        click.echo(self.message, err=True)


def refuse(key: str, language: str, *, usul: str = "", **arguments: str) -> NoReturn:
    from renja_dsl.report.refusal import sentence
    from renja_dsl.values.complaint import Complaint

    raise Refusal(sentence(Complaint(key, arguments, usul), language))


def tell(complaint: Complaint, language: str) -> None:
    """Say on standard error what is not done, with what was probably meant; the rest goes on."""
    from renja_dsl.report.refusal import sentence

    click.echo(sentence(complaint, language), err=True)


# ---- standard output --------------------------------------------------------------------------


class _Raw(io.RawIOBase):
    """A descriptor to which everything is written or a complaint is raised; after that, nothing more."""

    def __init__(self, number: int | None, *, told: bool) -> None:
        self.number = number
        self.told = told
        """whether anybody can be told of a failure"""
        self.lost = False

    def writable(self) -> bool:
        return True

    def write(self, data: object) -> int:
        view = memoryview(data)  # type: ignore[arg-type]
        if self.lost or not view.nbytes:
            return view.nbytes
        try:
            if self.number is None:
                raise OSError(errno.EBADF, os.strerror(errno.EBADF))
            return os.write(self.number, view)
        except OSError as error:
            self.lost = True
            if self.told:
                _refuse_output(error)
            return view.nbytes


def _refuse_output(reason: OSError) -> NoReturn:
    from renja_dsl.edit.files import OutputLost

    raise OutputLost(reason) from None


@contextmanager
def standard_streams() -> Iterator[None]:
    """Standard output and error as they should be while a command runs."""
    before = sys.stdout, sys.stderr
    sys.stdout, sys.stderr = _stream(sys.stdout, told=True), _stream(sys.stderr, told=False)
    try:
        yield
    finally:
        for stream in (sys.stdout, sys.stderr):
            stream.flush()
        sys.stdout, sys.stderr = before


def _stream(stream: TextIO | None, *, told: bool) -> TextIO:
    """A terminal, and what is no stream of the system, stays as it is."""
    if stream is None:  # closed by who called us
        return io.TextIOWrapper(io.BufferedWriter(_Raw(None, told=told)), encoding="utf-8")
    try:
        number = stream.fileno()
    except (OSError, ValueError):
        return stream
    errors = "replace" if told else "backslashreplace"
    if stream.isatty():
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors=errors)
        return stream
    raw = io.BufferedWriter(_Raw(number, told=told))
    return io.TextIOWrapper(raw, encoding=stream.encoding, errors=errors, line_buffering=not told)


def put(pieces: Iterable[str]) -> None:
    """Text for other programs, on standard output."""
    out = sys.stdout
    out.flush()
    buffer = getattr(out, "buffer", None)
    for piece in pieces:
        if buffer is None:  # text in memory
            out.write(piece)
        else:
            buffer.write(utf8(piece))
    (buffer or out).flush()


def diff(name: str, before: str, after: str, *, around: int = 3) -> list[str]:
    """The lines of a patch of one file, `around`: lines without a change that are shown beside."""
    import difflib

    old, new = before.splitlines(True), after.splitlines(True)
    return list(difflib.unified_diff(old, new, f"a/{name}", f"b/{name}", n=around))


def show(pieces: Iterable[str]) -> None:
    """Text for the eye, on standard output, with whatever colours it was given."""
    for piece in pieces:
        click.echo(piece, nl=False, color=True)


def utf8(text: str) -> bytes:
    """A file whose name is no UTF-8 is named by escapes."""
    return text.encode("utf-8", "backslashreplace")


# ---- files --------------------------------------------------------------------------------------

_KEPT = (".renja", ".aturan", ".alokasi", ".toml", ".asal.json", ".peta.json", "renja-baseline.json")
"""how files are called that somebody wrote, or that plans are read with"""


def new_file(
    path: Path,
    content: bytes,
    language: str,
    *,
    force: bool,
    source: Path | None = None,
    streamed: Iterable[bytes] | None = None,
) -> Write:
    """A report or table to be written: not in the place of what `refuse_kept` keeps."""
    from renja_dsl.edit.files import Write

    if not force:
        refuse_kept(path, language, source=source)
    return Write(path, content, streamed=streamed)


def refuse_kept(path: Path, language: str, *, source: Path | None = None) -> None:
    """A plan, a rulebook, settings, and what something is made of, are not to be written over."""
    from renja_dsl.syntax.source import real

    with suppress(OSError):
        if os.path.exists(path) and (
            real(path).name.lower().endswith(_KEPT) or (source is not None and path.samefile(source))
        ):
            refuse("berkas.tulisan_tangan", language, berkas=str(path))


def shown(path: Path) -> str:
    """A path as short as it can be from the working folder."""
    from renja_dsl.syntax.source import real

    for here in (Path.cwd(), real(Path.cwd())):
        if path.is_relative_to(here):
            return path.relative_to(here).as_posix()
    return str(path)


def write_files(
    writes: Sequence[Write],
    language: str,
    *,
    folders: bool = False,
    force: bool = False,
    below: Path | None = None,
) -> None:
    """Write files as one step, or refuse with what was not written and why."""
    from renja_dsl.edit.files import write_all

    with refusing(language):
        write_all(writes, folders=folders, force=force, below=below)


@contextmanager
def refusing(language: str) -> Iterator[None]:
    """A complaint becomes a refusal in the user's language; that of standard output is told by `main`."""
    from renja_dsl.values.complaint import Complained

    try:
        yield
    except Complained as error:
        from renja_dsl.edit.files import OutputLost  # only where something is refused
        from renja_dsl.report.refusal import sentence

        if isinstance(error, OutputLost):
            raise
        raise Refusal(sentence(error.complaint, language)) from None
