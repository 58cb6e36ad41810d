"""Faults at every file operation of every command that writes: `python bench/faults.py`.

A command runs again and again in the same folder as it was; the n-th time, its n-th operation on files fails (`full`),
is interrupted (`stopped`), or is the last thing that the process does (`killed`). Then every file is the old one or
the new one, what is said fits to what was written, and the command can simply be given again.
"""

from __future__ import annotations

import argparse
import errno
import json
import os
import random
import shutil
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from attrs import frozen
from inprocess import asked

from renja_dsl.edit import files as writing

ROOT = Path(__file__).resolve().parents[1]
CONTOH = ROOT / "plans" / "contoh"
HOW = ("full", "stopped", "killed")
_EVENTS = frozenset(
    f"os.{name}" for name in ("rename", "remove", "mkdir", "chmod", "chown", "utime", "link", "truncate")
)
_MOST = 300
"""operations of one command; more is a command that never ends"""


class Killed(BaseException):
    """The process is gone: nothing catches this, nothing is cleaned up."""


class Wrong(AssertionError):
    """What must not happen to files of a user."""


# ---- the commands ---------------------------------------------------------------------------------


@frozen
class Case:
    """A command that writes, and the folder that it finds."""

    words: str
    prepare: Callable[[Path], None]
    module: str
    """of `cli`, that writes"""

    @property
    def arguments(self) -> list[str]:
        return self.words.split()


def _plans(folder: Path) -> None:
    """Two plans that fmt lays out, and a finding that can be mended in each."""
    for path in CONTOH.glob("*.renja"):
        text = path.read_text(encoding="utf-8").replace("  pagu Rp", "       pagu Rp")
        (folder / path.name).write_text(text, encoding="utf-8")
    (folder / "renja.toml").write_text('bahasa = "id"\n', encoding="utf-8")


def _slips(folder: Path) -> None:
    _plans(folder)
    for name in ("renja-2026.renja", "rkpd-2026.renja"):
        path = folder / name
        path.write_text(path.read_text(encoding="utf-8").replace("pagu Rp", "pagu rp ", 1), encoding="utf-8")


def _sums(folder: Path) -> None:
    """Two plans, in each of which one amount is wrong for certain."""
    for name in ("a", "b"):
        parts = "".join(
            f'  sub kegiatan 2.17.02.2.01.000{n} "S{n}"\n    pagu Rp{amount}.000.000\n'
            for n, amount in enumerate((120, 230, 340), 1)
        )
        text = f'program 2.17.02 "P"\n  pagu Rp690.000.000\nkegiatan 2.17.02.2.01 "K"\n  pagu Rp960.000.000\n{parts}'
        (folder / f"{name}.renja").write_text(f"renja 2026\n{text}", encoding="utf-8")


_SIPD = {
    "tahun": 2026,
    "kode_program": "2.17.02",
    "nama_program": "P",
    "kode_giat": "2.17.02.2.01",
    "nama_giat": "G",
    "kode_sub_giat": "2.17.02.2.01.0001",
    "nama_sub_giat": "S",
}


def _sources(folder: Path) -> None:
    """Two offices, a table of which two columns are named by hand, and nothing written yet."""
    for number, name in ((1, "Dinas Satu"), (2, "Dinas Dua")):
        office = {"kode_sub_skpd": f"2.17.0.00.0.00.0{number}.0000", "nama_sub_skpd": name}
        row = {**_SIPD, **office, "pagu_indikatif": 1000 * number}
        (folder / f"sipd-{number}.json").write_text(json.dumps([row]), encoding="utf-8")


def _edited(folder: Path) -> None:
    """As `_sources`, imported before; then the sources changed, and somebody wrote into a plan."""
    _sources(folder)
    asked(folder, "import", "sipd-1.json", "sipd-2.json", "-o", "keluar", "--yes")
    for path in folder.glob("*.json"):
        path.write_text(path.read_text(encoding="utf-8").replace("000", "500"), encoding="utf-8")
    for path in (folder / "keluar").rglob("*.renja"):
        path.write_text(f"{path.read_text(encoding='utf-8')}# tangan\n", encoding="utf-8")


def _table(folder: Path) -> None:
    rows = ("Kode;Uraian;Jumlah", "2.17.02;PROGRAM P;1000", "2.17.02.2.01;Kegiatan K;1000")
    (folder / "tabel-2026.csv").write_text("\n".join(rows) + "\n", encoding="utf-8")


def _codes(folder: Path) -> None:
    head = "kode_program\tprogram\tkode_kegiatan\tkegiatan\tkode_sub\tsub_kegiatan\tindikator\tsatuan"
    rows = (head, "2.17.06\tP\t2.17.06.2.01\tK\t2.17.06.2.01.0009\tS\tJumlah S\tUnit")
    (folder / "kode.tsv").write_text("\n".join(rows) + "\n", encoding="utf-8")
    (folder / "nomenklatur.json").write_text("lama\n", encoding="utf-8")


def _reported(folder: Path) -> None:
    _plans(folder)
    for name in ("a.sarif", "b.xml", "a.json", "a.csv", "a.html"):
        (folder / name).write_text("lama\n", encoding="utf-8")


def _limited(folder: Path) -> None:
    """Plans and the limits that they have to keep."""
    for path in CONTOH.iterdir():
        (folder / path.name).write_bytes(path.read_bytes())


def _stored(folder: Path) -> None:
    _plans(folder)
    asked(folder, "fakta", ".", "-o", "fakta.duckdb")


CASES = {
    "fmt": Case("fmt .", _plans, "fmt"),
    "fix": Case("fix . --yes", _slips, "fix"),
    "diagnosa": Case("diagnosa . --apply --yes", _sums, "diagnosa"),
    "import": Case("import sipd-1.json sipd-2.json -o keluar --yes", _sources, "importing"),
    "import again": Case("import sipd-1.json sipd-2.json -o keluar --yes --overwrite", _edited, "importing"),
    "import renewed": Case("import sipd-1.json sipd-2.json -o keluar --yes --renew", _edited, "importing"),
    "import mapped": Case("import tabel-2026.csv -o keluar --yes --force --map C=pagu", _table, "importing"),
    "baseline": Case("lint . --write-baseline lama.json", _slips, "baseline"),
    "reports": Case("lint . --output sarif:a.sarif --output junit:b.xml", _reported, "lint"),
    "export": Case("export . -o a.json", _reported, "export"),
    "rekap": Case("rekap . --table pagu --format csv -o a.csv", _reported, "tabled"),
    "susun": Case("susun . -o a.html -o b.html --overwrite", _reported, "susun"),
    "laporan": Case("laporan . -o keluar --format html", _slips, "laporan"),
    "nomenklatur": Case("nomenklatur load kode.tsv --year 2026 -o nomenklatur.json", _codes, "nomenklatur"),
    "alokasi": Case("alokasi plafon-2026.alokasi --apply --yes", _limited, "alokasi_propose"),
    "alokasi told": Case("alokasi plafon-2026.alokasi --format json -o a.json", _limited, "alokasi_output"),
    "alokasi judged": Case("alokasi check plafon-2026.alokasi --format json -o a.json", _limited, "alokasi_check"),
    "alokasi new": Case("alokasi new renja-2026.renja -o baru.alokasi", _limited, "alokasi_new"),
    "fakta": Case("fakta . -o fakta --format parquet", _plans, "fakta"),
    "tanya": Case("tanya fakta.duckdb pagu-program -o a.json", _stored, "tanya"),
    "baru": Case("baru rencana --office Dinas --region Sukamaju --year 2026 --program 2.17.02", lambda _: None, "baru"),
    "begun": Case("baru --from renja-2026.renja", _plans, "begun"),
    "rules": Case("rules new UJI001 uji", lambda _: None, "rules"),
}
"""what is done -> how; a test holds that every module that writes is here"""


# ---- faults ------------------------------------------------------------------------------------------


class _Fault:
    """Counts the operations of a command below a folder, and lets one fail."""

    def __init__(self) -> None:
        self.folder = ""
        self.at = self.count = 0
        self.how = ""
        self.dead = False

    def operation(self, what: str) -> None:
        """Raises what the n-th operation comes to."""
        if not self.folder:
            return
        if self.dead:
            raise Killed
        self.count += 1
        if self.count == self.at:
            if self.how == "killed":
                self.dead = True
                raise Killed
            if self.how == "stopped":
                raise KeyboardInterrupt
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), what)

    def hook(self, event: str, arguments: tuple[Any, ...]) -> None:
        """Every operation that changes files has an event, whoever does it."""
        if not self.folder:
            return
        if event == "open":
            path, mode, flags = arguments
            writes = any(sign in mode for sign in "wax+") if mode else flags & (os.O_WRONLY | os.O_RDWR | os.O_CREAT)
            if not writes:
                return
        elif event not in _EVENTS:
            return
        path = os.fspath(arguments[0]) if isinstance(arguments[0], str | bytes | os.PathLike) else ""
        if os.path.abspath(os.fsdecode(path)).startswith(self.folder):
            self.operation(event)


_fault = _Fault()
sys.addaudithook(_fault.hook)


@contextmanager
def _failing(folder: Path, at: int, how: str) -> Iterator[_Fault]:
    """What has no event, writing and syncing, is counted too; a write that fails has written the half."""
    sync, opened = os.fsync, os.fdopen

    def synced(handle: int) -> None:
        _fault.operation("fsync")
        sync(handle)

    def wrapped(handle: int, *arguments: Any, **more: Any) -> Any:
        stream = opened(handle, *arguments, **more)
        write = stream.write

        def half(data: bytes) -> int:
            try:
                _fault.operation("write")
            except BaseException:
                os.write(handle, data[: len(data) // 2])
                raise
            return int(write(data))

        return _Stream(stream, half)

    writing.os.fsync, writing.os.fdopen = synced, wrapped  # type: ignore[attr-defined,assignment]
    _fault.folder, _fault.at, _fault.how, _fault.count, _fault.dead = str(folder.resolve()), at, how, 0, False
    try:
        yield _fault
    finally:
        _fault.folder = ""
        writing.os.fsync, writing.os.fdopen = sync, opened  # type: ignore[attr-defined]


class _Stream:
    def __init__(self, stream: Any, write: Callable[[bytes], int]) -> None:
        self.stream, self.write = stream, write

    def __enter__(self) -> _Stream:
        return self

    def __exit__(self, *_: object) -> None:
        self.stream.close()

    def __getattr__(self, name: str) -> Any:
        return getattr(self.stream, name)


# ---- what must hold ----------------------------------------------------------------------------------


def held(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def judge(case: Case, at: int, how: str) -> str:
    """One run with a fault; a word for the statistics, `done` when the command has fewer operations. Raises Wrong."""
    with TemporaryDirectory(prefix="fault-") as place:
        start, right, folder = (Path(place) / name for name in ("awal", "benar", "kerja"))
        start.mkdir()
        case.prepare(start)
        shutil.copytree(start, right)
        usual = asked(right, *case.arguments)
        old, new = held(start), held(right)
        if usual[0] not in (0, 1) or old == new:
            raise Wrong(f"writes nothing: {usual}")
        shutil.copytree(start, folder)
        with _failing(folder, at, how) as fault:
            try:
                code, out, said = asked(folder, *case.arguments)
                said += out
            except Killed:
                code, said = -9, b""
        if fault.count < at:
            if held(folder) != new or code != usual[0]:
                raise Wrong("not the same without a fault")
            return "done"
        now = held(folder)
        left = {name for name in now if Path(name).name.startswith(".renja-") and name.endswith(".tmp")}
        _whole({name: content for name, content in now.items() if name not in left}, old, new)
        if left and how != "killed":
            raise Wrong(f"left behind: {left}")
        _told(how, code, said, now, old, new)
        again = asked(folder, *case.arguments)
        if again[0] not in (0, 1) or {n: c for n, c in held(folder).items() if n not in left} != new:
            raise Wrong(f"does not go on: {again}")
        return how


def _whole(now: dict[str, bytes], old: dict[str, bytes], new: dict[str, bytes]) -> None:
    for name in old.keys() | now.keys():
        if now.get(name) not in (old.get(name), new.get(name)):
            raise Wrong(f"neither old nor new: {name}")


def _told(
    how: str, code: int, said: bytes, now: dict[str, bytes], old: dict[str, bytes], new: dict[str, bytes]
) -> None:
    """Exit code and sentence fit to the files."""
    changed = [name for name in new if old.get(name) != new[name]]
    done = [name for name in changed if now.get(name) == new[name]]
    if how == "stopped" and (code != 130 or len(said.splitlines()) < 1):
        raise Wrong(f"Ctrl-C ends with {code}: {said!r}")
    if how == "full" and code in (0, 1) and len(done) < len(changed):
        raise Wrong(f"exit {code} without {set(changed) - set(done)}")
    if how == "full" and code not in (0, 1, 2):
        raise Wrong(f"exit {code}: {said!r}")
    partial = 0 < len(done) < len(changed)
    if how == "full" and partial and not any(told in said for told in (b"sudah ditulis", b"Ditulis ke")):
        raise Wrong(f"a part is written, but that is not said: {said!r}")


def main() -> int:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--cases", nargs="+", choices=CASES, default=list(CASES))
    arguments.add_argument("--share", type=float, default=1.0, help="of the positions, drawn")
    arguments.add_argument("--seed", type=int, default=1)
    chosen = arguments.parse_args()
    rng = random.Random(chosen.seed)  # noqa: S311  # repeatable, not secret
    counts, broken, started = Counter[str](), 0, time.perf_counter()
    for name in chosen.cases:
        for how in HOW:
            at = 0
            while (at := at + 1) < _MOST:
                if rng.random() > chosen.share:
                    continue
                try:
                    outcome = judge(CASES[name], at, how)
                except Wrong as wrong:
                    broken += 1
                    print(f"{name}, {how} at {at}: {str(wrong)[:500]}", flush=True)
                    if str(wrong).startswith("writes nothing"):
                        break
                    continue
                counts[f"{name}, {how}"] += outcome != "done"
                if outcome == "done":
                    break
    for name, count in counts.items():
        print(f"{count:8} {name}")
    print(f"{counts.total()} faults in {time.perf_counter() - started:.0f} s, {broken} broken")
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main())
