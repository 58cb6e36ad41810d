"""Checks that remember. A folder of plans is checked again when anything that its check read is different.

What is remembered belongs to this version of the program, its rulebooks, settings and tables, and to the very files
of a folder; for anything else it is not even looked up. What comes from memory is what a check would give.
"""

from __future__ import annotations

import hashlib
import os
import posixpath
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from attrs import asdict, evolve, frozen

import renja_dsl
from renja_dsl.check.readers import Folder
from renja_dsl.check.run import CheckedPart, part_of
from renja_dsl.findings.finding import DocumentReport
from renja_dsl.lint.own import own_rulebooks
from renja_dsl.lint.settings import Settings
from renja_dsl.model.builder import build
from renja_dsl.model.document import Document
from renja_dsl.model.references import load
from renja_dsl.recall.codec import SCHEMA, decoded, encoded
from renja_dsl.recall.reading import FilesNow, Recorder, contents_of
from renja_dsl.recall.store import EntryStore
from renja_dsl.recall.within import reaches_of, still_known
from renja_dsl.rules.rule import Rule
from renja_dsl.syntax.parser import PlanParser
from renja_dsl.syntax.source import Reader, Source, real

_DAMAGED = (KeyError, TypeError, ValueError, ArithmeticError, IndexError, AttributeError)


@frozen
class Recall:
    """What one run may look up, and where."""

    store: EntryStore
    run: str
    """digest of all that a check depends on beside the plans"""

    def key(self, names: Sequence[str]) -> str:
        return _digest(self.run, *names)

    def recalled(self, contents: FilesNow, names: Sequence[str]) -> CheckedPart | None:
        """The result for the files of a folder, where nothing that it depends on has changed."""
        held = self.store.get(self.key(names))
        try:
            reads, part, _ = held
            if not contents.same(reads):
                return None
            return decoded(part, contents.source)
        except _DAMAGED:
            return None

    def within(
        self, contents: FilesNow, names: Sequence[str], reaches: Mapping[str, str]
    ) -> Mapping[str, DocumentReport]:
        """Reports of the documents of a folder that reach what they did, where others have changed."""
        held = self.store.get(self.key(names))
        try:
            _, (_, _, reports), kept = held
            return dict(still_known(kept, reports, reaches, contents.source))
        except _DAMAGED:
            return {}

    def keep(self, recorder: Recorder, names: Sequence[str], part: CheckedPart, reaches: Mapping[str, str]) -> None:
        if recorder.whole and not part.unreadable and not part.damaged:
            self.store.put(self.key(names), [sorted(recorder.reads.items()), encoded(part), dict(reaches)])


def memory_of(store: EntryStore, root: Path, settings: Settings, documents: int) -> Recall:
    """`documents`: how many the run has; rules of strangers share what they may use. Raises what reading those does."""
    own = [f"{source.name}\n{source.text}" for source in own_rulebooks(root, settings.rulebooks)]
    share = (str(documents),) if own else ()
    tables = [f"{year} {_of_file(path)}" for year, path in sorted(settings.tables.files.items())]
    no_tables = type(settings.tables)(with_built_in=settings.tables.with_built_in)
    plain = evolve(settings, known=None, tables=no_tables, shares=())  # shares are no part of a check
    told = (SCHEMA, renja_dsl.__version__, _code(), str(real(root)), repr(asdict(plain)), *tables, *own, *share)
    return Recall(store, _digest(*told))


def _digest(*parts: str) -> str:
    made = hashlib.blake2b(digest_size=16)
    for part in parts:
        data = part.encode("utf-8", "surrogateescape")
        made.update(len(data).to_bytes(8))
        made.update(data)
    return made.hexdigest()


def _of_file(path: Path) -> str:
    return hashlib.blake2b(path.read_bytes(), digest_size=16).hexdigest()


def _code() -> str:
    """Changes with every file of this program, whatever its version says."""
    found = []
    for place, folders, names in os.walk(Path(renja_dsl.__file__).parent):
        folders[:] = [name for name in folders if name != "__pycache__"]
        for name in names:
            there = os.stat(os.path.join(place, name))  # hundreds of them: no Path for each
            found.append(f"{name} {there.st_mtime_ns} {there.st_size}")
    return "\n".join(sorted(found))


# ---- runs ------------------------------------------------------------------------------------


def folders_of(names: Sequence[str]) -> dict[str, list[str]]:
    """Names by their folders, both in their order: what is checked together, and remembered together."""
    found: dict[str, list[str]] = {}
    for name in names:
        found.setdefault(posixpath.dirname(name), []).append(name)
    return found


@frozen
class Remembering:
    """Checks a share of a run folder by folder, and keeps what it finds."""

    memory: Recall

    def __call__(
        self, reader: Reader, names: Sequence[str], rules: Sequence[Rule], settings: Settings, of: int
    ) -> list[CheckedPart]:
        assert isinstance(reader, Folder)  # noqa: S101  # `recall` asks nobody else
        contents, parser = FilesNow(reader), PlanParser()
        texts: dict[str, Source] = {}
        documents: dict[str, Document] = {}

        def made(source: Source) -> Document:
            """Each once, however many folders refer to it."""
            if source.name not in documents:
                documents[source.name] = build(source, parser.parse(source))
            return documents[source.name]

        parts = []
        for own in folders_of(names).values():
            recorder = Recorder(contents, texts)
            loaded = load(recorder, own, parser, made=made)
            reaches = reaches_of(loaded, recorder)
            known = self.memory.within(contents, own, reaches)
            part = part_of(loaded, recorder, rules, settings, of=of, known=known)
            self.memory.keep(recorder, own, part, reaches)
            parts.append(part)
        return parts


def recalled(memory: Recall, reader: Reader, names: Sequence[str]) -> tuple[list[CheckedPart], list[str]]:
    """Results of folders in which nothing changed, and the names that are to be checked."""
    contents = contents_of(reader)
    if contents is None:
        return [], list(names)
    found, left = [], []
    for own in folders_of(names).values():
        part = memory.recalled(contents, own)
        if part is None:
            left += own
        else:
            found.append(part)
    return found, left


def in_order(parts: Sequence[CheckedPart], names: Sequence[str]) -> CheckedPart:
    """One part of several, its documents in the order of the run."""
    reports: Mapping[str, Any] = {one.file: one for part in parts for one in part.documents}
    return CheckedPart(
        tuple(reports[name] for name in names if name in reports),
        tuple(error for part in parts for error in part.unreadable),
        any(part.nowhere for part in parts),
        any(part.beyond for part in parts),
        tuple(error for part in parts for error in part.damaged),
    )
