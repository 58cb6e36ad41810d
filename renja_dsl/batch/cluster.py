"""Work on processes of other machines, through Dask (the extra `cluster`).

Names of files travel, and the texts of a region's own rulebooks; plans and sources are read where the work is done,
from folders that every machine sees under the same path. Tables of codes are too large to travel with every task: a
worker reads them under the same path too, and refuses another content, as it does when it has another program. It
compiles rules once. What a worker that died had in hand is done again elsewhere, and counted once.
"""

from __future__ import annotations

import gc
import hashlib
import pickle
from collections.abc import Callable, Iterator, Sequence
from functools import cache, lru_cache, partial
from importlib import import_module
from pathlib import Path
from typing import Any, TypeVar

from attrs import evolve, field, frozen

import renja_dsl
from renja_dsl.batch.shares import Made, Work, shares_of
from renja_dsl.lint.settings import Settings
from renja_dsl.nomenklatur import NO_TABLES, Tables
from renja_dsl.rules.registry import load_rules
from renja_dsl.rules.rule import Rule
from renja_dsl.syntax.source import Reader, Source
from renja_dsl.values.complaint import Complained, Complaint

SHARE = 800_000
"""about how many bytes of plans a task takes: some tenths of a second of work"""
_RETRIES = 3
_SECONDS = "10s"
Item = TypeVar("Item")


class Unreachable(Complained):
    """A cluster that does not answer, whose workers do not live, or that has other tables or another program."""


@frozen
class Cluster:
    """Where work is sent, and what a worker needs beside the plans."""

    address: str
    """such as `tcp://penjadwal:8786`"""
    rulebooks: tuple[tuple[str, str], ...] = ()
    """name and text of each rulebook that is not built in"""
    told: Callable[[int, int], None] = field(default=lambda done, of: None)
    """hears how many tasks are done"""

    def run(
        self, work: Work[Made], reader: Reader, names: Sequence[str], settings: Settings, of: int
    ) -> Iterator[Made]:
        """What `work` makes of each share, in their order. Raises Unreachable."""
        sizes = {name: reader.size(name) for name in names}
        shares = shares_of(sizes, sum(sizes.values()) // SHARE + 1)
        plain = evolve(settings, known=None)
        yield from self.each(partial(_task, work, reader, self.rulebooks, plain, of), shares, settings.tables)

    def each(self, task: Callable[[Item], Made], items: Sequence[Item], tables: Tables = NO_TABLES) -> Iterator[Made]:
        """What `task` makes of each item by the same tables as here, in their order. Raises Unreachable."""
        distributed: Any = import_module("distributed")  # without types

        try:
            client = distributed.Client(self.address, timeout=_SECONDS, set_as_default=False)
        except (OSError, ValueError) as error:
            raise Unreachable(Complaint("gugus.tak_terhubung", {"alamat": self.address, "sebab": str(error)})) from None
        same = tuple((str(path), _content(path)) for path in tables.files.values())
        with client:
            sent = [client.submit(_alike, _program(), same, task, item, retries=_RETRIES, pure=False) for item in items]
            for done, future in enumerate(sent, 1):
                try:
                    made: Made = pickle.loads(future.result())  # noqa: S301  # who reaches a cluster is trusted
                    yield made
                except distributed.KilledWorker:  # as often as the scheduler tries it
                    raise Unreachable(Complaint("gugus.pekerja_mati", {"alamat": self.address})) from None
                except (RuntimeError, AttributeError, ImportError) as error:
                    if _unknown(error.__cause__ or error):
                        raise Unreachable(_OTHER) from None
                    raise
                future.release()
                self.told(done, len(sent))


_OTHER = Complaint("gugus.program_lain", {})


def _alike(program: str, tables: tuple[tuple[str, str], ...], task: Callable[[Item], Made], item: Item) -> bytes:
    """What the task makes, packed: as one object, in which nobody looks for cycles while it travels."""
    if program != _program():
        raise Unreachable(_OTHER)
    for path, content in tables:
        if _content(Path(path)) != content:
            raise Unreachable(Complaint("gugus.tabel_lain", {"berkas": path}))
    gc.disable()  # what a task makes goes with it; looking for cycles costs a quarter of it
    try:
        return pickle.dumps(task(item), pickle.HIGHEST_PROTOCOL)
    finally:
        gc.enable()


def _unknown(error: BaseException) -> bool:
    """Whether what was sent does not exist there."""
    return isinstance(error, ImportError) or (isinstance(error, AttributeError) and "get attribute" in str(error))


@cache
def _program() -> str:
    """Digest of this program and its rulebooks; what a build makes of them is of its Python, and not in it."""
    here = Path(renja_dsl.__file__).parent
    made = hashlib.blake2b(renja_dsl.__version__.encode(), digest_size=16)
    for path in sorted(path for kind in ("py", "aturan", "tsv") for path in here.rglob(f"*.{kind}")):
        if "_generated" not in path.parts:
            made.update(f"{path.relative_to(here).as_posix()}\n".encode() + path.read_bytes())
    return made.hexdigest()


def _content(path: Path) -> str:
    """Digest of a file; `` where it cannot be read."""
    try:
        there = path.stat()
        return _digest(path, there.st_mtime_ns, there.st_size)
    except OSError:
        return ""


@lru_cache(maxsize=16)
def _digest(path: Path, *_: int) -> str:
    return hashlib.blake2b(path.read_bytes(), digest_size=16).hexdigest()


def _task(
    work: Work[Any],
    reader: Reader,
    rulebooks: tuple[tuple[str, str], ...],
    settings: Settings,
    of: int,
    names: Sequence[str],
) -> Any:
    return work(reader, names, _rules(rulebooks), settings, of)


@lru_cache(maxsize=4)
def _rules(rulebooks: tuple[tuple[str, str], ...]) -> tuple[Rule, ...]:
    return load_rules([Source(name, text) for name, text in rulebooks])
