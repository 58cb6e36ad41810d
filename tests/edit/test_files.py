"""Nothing of a user is lost or replaced by surprise, whatever fails while files are written."""

from __future__ import annotations

import errno
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from renja_dsl.edit import files
from renja_dsl.edit.files import Before, OutputLost, Write, WriteRefused, seen, write_all
from tests.cli.running import ROOT

OLD, NEW = b"lama\n", b"baru\n"


@pytest.fixture
def two(tmp_path: Path) -> list[Path]:
    paths = [tmp_path / name for name in ("a.renja", "b.renja")]
    for path in paths:
        path.write_bytes(OLD)
    return paths


def refused(writes: list[Write], **how: bool) -> WriteRefused:
    with pytest.raises(WriteRefused) as caught:
        write_all(writes, **how)
    return caught.value


def left(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


# ---- what is there ----------------------------------------------------------------------------


def test_a_file_keeps_its_mode(tmp_path: Path) -> None:
    path = tmp_path / "a"
    path.write_bytes(OLD)
    path.chmod(0o640)
    write_all([Write(path, NEW)])
    assert (path.read_bytes(), path.stat().st_mode & 0o7777) == (NEW, 0o640)


def test_a_new_file_has_the_mode_of_every_new_file(tmp_path: Path) -> None:
    write_all([Write(tmp_path / "a", NEW)])
    (tmp_path / "b").touch()
    assert (tmp_path / "a").stat().st_mode == (tmp_path / "b").stat().st_mode


def test_a_private_file_is_never_open_to_others(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a"
    path.write_bytes(OLD)
    path.chmod(0o600)
    modes: list[int] = []
    sync = os.fsync
    monkeypatch.setattr(os, "fsync", lambda handle: (modes.append(os.fstat(handle).st_mode & 0o777), sync(handle)))
    write_all([Write(path, NEW)])
    assert modes == [0o600]


@pytest.mark.skipif(os.geteuid() != 0, reason="only root gives files away")
def test_an_owner_stays(tmp_path: Path) -> None:
    path = tmp_path / "a"
    path.write_bytes(OLD)
    os.chown(path, 1234, 2345)
    write_all([Write(path, NEW)])
    assert (path.stat().st_uid, path.stat().st_gid) == (1234, 2345)


def test_a_file_of_somebody_else_is_left(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a"
    path.write_bytes(OLD)
    real = path.stat()
    fields = {n: getattr(real, n) for n in dir(real) if n.startswith("st_")} | {"st_uid": real.st_uid + 1}
    theirs = type("Theirs", (), fields)

    def stat(self: Path, **_: object) -> object:
        return theirs if self == path else os.stat(self)

    def chown(*_: object) -> None:
        raise PermissionError(1, "not permitted")

    monkeypatch.setattr(Path, "stat", stat)
    monkeypatch.setattr(os, "chown", chown)
    assert refused([Write(path, NEW)]).complaint.key == "berkas.milik_lain"
    assert path.read_bytes() == OLD
    write_all([Write(path, NEW)], force=True)
    assert path.read_bytes() == NEW


def test_a_link_is_followed(tmp_path: Path) -> None:
    (tmp_path / "isi").mkdir()
    (tmp_path / "isi" / "a").write_bytes(OLD)
    (tmp_path / "tautan").symlink_to("isi/a")
    write_all([Write(tmp_path / "tautan", NEW)])
    assert (tmp_path / "tautan").is_symlink()
    assert (tmp_path / "isi" / "a").read_bytes() == NEW


def test_a_file_with_two_names_is_left(two: list[Path]) -> None:
    twin = two[0].with_name("kembar")
    twin.hardlink_to(two[0])
    writes = [Write(two[1], NEW), Write(two[0], NEW)]
    assert refused(writes).complaint.key == "berkas.nama_lain"
    assert [path.read_bytes() for path in (*two, twin)] == [OLD] * 3
    write_all(writes, force=True)
    assert [path.read_bytes() for path in (*two, twin)] == [NEW, NEW, OLD]


def test_a_pipe_is_written_into(tmp_path: Path) -> None:
    pipe = tmp_path / "pipa"
    os.mkfifo(pipe)
    got: list[bytes] = []
    reader = threading.Thread(target=lambda: got.append(pipe.read_bytes()))
    reader.start()
    big = NEW * 100_000  # more than a pipe takes at a time
    write_all([Write(pipe, big)])
    reader.join(10)
    assert got == [big]
    assert pipe.is_fifo()


@pytest.mark.skipif(os.geteuid() != 0, reason="only root makes devices")
def test_a_device_stays_a_device(tmp_path: Path) -> None:
    path = tmp_path / "nol"
    try:
        os.mknod(path, 0o20666, os.makedev(1, 3))
        path.open("wb").close()
    except OSError:
        pytest.skip("no devices here")
    write_all([Write(path, NEW)])
    assert path.is_char_device()


def test_a_full_device_is_told() -> None:
    error = refused([Write(Path("/dev/full"), NEW)])
    assert error.complaint.key == "berkas.tak_tertulis"


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    assert refused([Write(tmp_path, NEW)]).complaint.key == "berkas.tak_tertulis"


def test_folders_are_made_when_asked(tmp_path: Path) -> None:
    path = tmp_path / "x" / "y" / "a"
    assert refused([Write(path, NEW)]).complaint.key == "berkas.tak_tertulis"
    write_all([Write(path, NEW)], folders=True)
    assert path.read_bytes() == NEW


# ---- what changed since ---------------------------------------------------------------------------


@pytest.mark.parametrize("before", [b"lain\n", None])
def test_a_file_that_changed_is_left(two: list[Path], before: bytes | None) -> None:
    error = refused([Write(two[1], NEW, OLD), Write(two[0], NEW, before)])
    assert error.complaint.key == ("berkas.sudah_ada" if before is None else "berkas.sudah_berubah")
    assert [path.read_bytes() for path in two] == [OLD, OLD]


def test_a_file_that_vanished_is_not_made_again(two: list[Path]) -> None:
    two[0].unlink()
    assert refused([Write(two[0], NEW, OLD)]).complaint.key == "berkas.sudah_berubah"
    assert not two[0].exists()


def test_a_file_that_changed_while_others_were_prepared_is_left(
    two: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    sync = os.fsync

    def slow(handle: int) -> None:
        sync(handle)
        two[0].write_bytes(b"tangan\n")

    monkeypatch.setattr(os, "fsync", slow)
    assert refused([Write(path, NEW, OLD) for path in two]).complaint.key == "berkas.sudah_berubah"
    assert [path.read_bytes() for path in two] == [b"tangan\n", OLD]
    assert left(two[0].parent) == {"a.renja", "b.renja"}


def test_what_is_seen_is_what_may_be_replaced(two: list[Path], tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipa")
    assert seen(two[0]) == OLD
    assert seen(tmp_path / "tidak") is None
    assert seen(tmp_path / "pipa") is Before.ANYTHING
    write_all([Write(path, NEW, seen(path)) for path in (two[0], tmp_path / "tidak")])
    assert left(tmp_path) == {"a.renja", "b.renja", "pipa", "tidak"}


# ---- failures at every step -------------------------------------------------------------------------

STEPS: dict[str, tuple[object, str]] = {
    "open": (os, "open"),
    "stream": (os, "fdopen"),
    "sync": (os, "fsync"),
    "attributes": (files.shutil, "copystat"),
    "times": (os, "utime"),
    "replace": (Path, "replace"),
}


def fail_at(patch: pytest.MonkeyPatch, step: str, nth: int, error: BaseException) -> None:
    """The n-th call of a step fails, from the files' room only."""
    owner, name = STEPS[step]
    real: Callable[..., object] = getattr(owner, name)
    calls = 0

    def failing(*arguments: object, **more: object) -> object:
        nonlocal calls
        if sys._getframe(1).f_code.co_filename != files.__file__:
            return real(*arguments, **more)
        calls += 1
        if calls == nth:
            raise error
        return real(*arguments, **more)

    patch.setattr(owner, name, failing)


@pytest.mark.parametrize("nth", [1, 2])
@pytest.mark.parametrize("step", STEPS)
def test_a_failure_leaves_all_or_says_what_was_written(
    two: list[Path], monkeypatch: pytest.MonkeyPatch, step: str, nth: int
) -> None:
    fail_at(monkeypatch, step, nth, OSError(28, "No space left on device"))
    error = refused([Write(path, NEW, OLD) for path in two])
    monkeypatch.undo()
    written = {str(path) for path in two if path.read_bytes() == NEW}
    assert {path.read_bytes() for path in two} <= {OLD, NEW}
    assert set(error.written) == written
    assert bool(written) == (step == "replace" and nth == 2)
    assert error.complaint.key == ("berkas.sebagian" if written else "berkas.tak_tertulis")
    assert error.complaint.arguments["sebab"] == "No space left on device"
    assert left(two[0].parent) == {"a.renja", "b.renja"}


@pytest.mark.parametrize("step", STEPS)
def test_an_interrupt_leaves_nothing_behind(two: list[Path], monkeypatch: pytest.MonkeyPatch, step: str) -> None:
    fail_at(monkeypatch, step, 1, KeyboardInterrupt())
    with pytest.raises(KeyboardInterrupt):
        write_all([Write(path, NEW) for path in two])
    monkeypatch.undo()
    assert [path.read_bytes() for path in two] == [OLD, OLD]
    assert left(two[0].parent) == {"a.renja", "b.renja"}


def test_an_interrupt_between_two_files_waits_for_both(two: list[Path], monkeypatch: pytest.MonkeyPatch) -> None:
    real = Path.replace

    def interrupted(self: Path, target: Path) -> Path:
        signal.raise_signal(signal.SIGINT)
        return real(self, target)

    monkeypatch.setattr(Path, "replace", interrupted)
    with pytest.raises(KeyboardInterrupt):
        write_all([Write(path, NEW) for path in two])
    assert [path.read_bytes() for path in two] == [NEW, NEW]


def test_what_a_killed_run_left_blocks_nobody(two: list[Path]) -> None:
    code = (
        "import os, sys\nfrom pathlib import Path\nfrom renja_dsl.edit.files import Write, write_all\n"
        "os.fsync = lambda handle: os.kill(os.getpid(), 9)\n"
        "write_all([Write(Path(sys.argv[1]), b'setengah')])\n"
    )
    for _ in range(3):
        done = subprocess.run([sys.executable, "-c", code, str(two[0])], cwd=ROOT, check=False)
        assert done.returncode == -9
    assert two[0].read_bytes() == OLD
    assert len(left(two[0].parent)) == 5
    write_all([Write(two[0], NEW)])
    assert two[0].read_bytes() == NEW


def test_what_is_written_in_pieces_is_written_whole_or_not_at_all(tmp_path: Path) -> None:
    path = tmp_path / "laporan.json"
    write_all([Write(path, b"", streamed=iter([b"satu ", b"dua"]))])
    assert path.read_bytes() == b"satu dua"

    def breaks() -> Iterator[bytes]:
        yield b"separuh"
        raise ValueError("habis")

    with pytest.raises(ValueError, match="habis"):
        write_all([Write(path, b"", streamed=breaks())])
    assert [one.name for one in tmp_path.iterdir()] == ["laporan.json"]
    assert path.read_bytes() == b"satu dua"


# ---- Windows ------------------------------------------------------------------------------------


@pytest.mark.parametrize("busy", [2, 9])
def test_on_windows_a_file_in_use_is_waited_for_and_then_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, busy: int
) -> None:
    """A scanner lets go in a moment, Excel does not."""
    path = tmp_path / "a.xlsx"
    path.write_bytes(OLD)
    tried: list[float] = []
    replace = Path.replace

    def held(one: Path, target: Path) -> Path:
        if len(tried) < busy:
            raise PermissionError(13, "The process cannot access the file")
        return replace(one, target)

    monkeypatch.setattr(files, "_on_windows", lambda: True)
    monkeypatch.setattr(files.time, "sleep", tried.append)
    monkeypatch.setattr(Path, "replace", held)
    if busy == 2:
        write_all([Write(path, NEW)])
        assert path.read_bytes() == NEW
        assert len(tried) == busy
    else:
        assert refused([Write(path, NEW)]).complaint.key == "berkas.dipakai"
        assert path.read_bytes() == OLD
        assert sum(tried) < 1
    assert left(tmp_path) == {"a.xlsx"}


def test_on_windows_a_reader_that_left_is_told_as_elsewhere(monkeypatch: pytest.MonkeyPatch) -> None:
    gone = OSError(errno.EINVAL, "Invalid argument")
    assert OutputLost(gone).complaint.key == "keluaran.terputus"
    monkeypatch.setattr(files, "_on_windows", lambda: True)
    assert OutputLost(gone).complaint.key == OutputLost(BrokenPipeError()).complaint.key == "keluaran.ditinggal"
