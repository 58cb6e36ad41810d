"""What a check may take over from the one before: documents whose text is the same, and what was found in them.

Whoever checks the same plans again and again owns a memory; it holds what belongs to the last check and nothing
else. What a check says is the same with and without one.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from attrs import define, field

from renja_dsl.check.reach import Reach, reach
from renja_dsl.check.readers import Folder
from renja_dsl.findings.finding import DocumentReport
from renja_dsl.lint.kept import DocumentMemory
from renja_dsl.model.builder import build
from renja_dsl.model.document import Document
from renja_dsl.model.documents import Documents
from renja_dsl.syntax.parser import PlanParser
from renja_dsl.syntax.source import Source


@define
class Memory:
    """Of checks by one set of rules and settings, one after the other."""

    parser: PlanParser = field(factory=PlanParser)
    _documents: dict[str, Document] = field(factory=dict)
    """by name, as they were read last"""
    _reports: dict[str, tuple[Reach, DocumentReport]] = field(factory=dict)
    """by name of the document"""
    _checks: dict[str, DocumentMemory] = field(factory=dict)
    """by name of the document"""

    def of_document(self, name: str) -> DocumentMemory:
        """What rules said of a document and of its nodes."""
        return self._checks.setdefault(name, DocumentMemory())

    def document(self, source: Source) -> Document:
        """The document of a text: the one of before where the text is the same."""
        held = self._documents.get(source.name)
        if held is None or (held.source is not source and held.source.text != source.text):
            held = self._documents[source.name] = build(source, self.parser.parse(source))
        return held

    def reports(
        self,
        documents: Documents,
        of: int,
        made: Callable[[Sequence[str]], Sequence[DocumentReport]],
        known: Mapping[str, DocumentReport],
    ) -> list[DocumentReport]:
        """The report of every document that was asked for; `made` makes those of names that are not known."""
        found = dict(known)
        held = self._reports
        reaches = {name: (of, *reach(documents, documents[name])) for name in documents.asked if name not in known}
        for name, reached in reaches.items():
            before = held.get(name)
            if before is not None and before[0] == reached:
                found[name] = before[1]
        new = [name for name in documents.asked if name not in found]
        found.update(zip(new, made(new), strict=True))
        self._reports = {name: held[name] for name in documents.asked if name in known and name in held}
        self._reports |= {name: (reached, found[name]) for name, reached in reaches.items()}
        self._documents = dict(documents.by_name)
        self._checks = {name: held for name, held in self._checks.items() if name in documents.by_name}
        return [found[name] for name in documents.asked]


FileStamp = tuple[int, int]
"""time and size of a file"""
_MOST_HELD = 1000
"""files"""


@define
class KeptFiles:
    """A folder whose files are read again where their time or size has changed."""

    below: Folder
    _texts: dict[str, tuple[FileStamp, Source]] = field(factory=dict)
    _plans: dict[str, list[str]] = field(factory=dict)

    def read(self, name: str) -> Source | None:
        try:
            now = (self.below.root / name).stat()
        except (OSError, ValueError):
            return self.below.read(name)
        stamp = now.st_mtime_ns, now.st_size
        held = self._texts.get(name)
        if held is not None and held[0] == stamp:
            return held[1]
        source = self.below.read(name)
        if source is not None:
            if len(self._texts) >= _MOST_HELD:
                self._texts.clear()
            self._texts[name] = stamp, source
        return source

    def inside(self, name: str) -> bool:
        return self.below.inside(name)

    def plans(self, folder: str) -> list[str]:
        """As they were when they were first asked for, or since `look`."""
        if folder not in self._plans:
            self._plans[folder] = self.below.plans(folder)
        return self._plans[folder]

    def size(self, name: str) -> int:
        return self.below.size(name)

    def look(self) -> None:
        """Plans may have come or gone."""
        self._plans.clear()
