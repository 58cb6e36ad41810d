"""A folder of plans that somebody works on: its settings and rules, open texts over files, what was found last."""

from __future__ import annotations

import gc
import posixpath
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from pathlib import Path

from attrs import define, evolve, field, frozen
from pygls.uris import from_fs_path, to_fs_path

from renja_dsl.check.memory import KeptFiles, Memory
from renja_dsl.check.open import Unusable, opened, rules_for, with_baseline
from renja_dsl.check.readers import Folder, Texts
from renja_dsl.check.run import check_documents
from renja_dsl.editor.buffers import Buffer
from renja_dsl.editor.letters import Letter, judged_letter
from renja_dsl.editor.used import SaidInPlan, Used, said_in, used
from renja_dsl.findings.finding import Finding, Report
from renja_dsl.lint.settings import Settings, lookup_of
from renja_dsl.lint.settings_file import FILE_NAME, find_settings
from renja_dsl.messages import word
from renja_dsl.model.builder import build
from renja_dsl.model.document import Document
from renja_dsl.model.documents import Documents
from renja_dsl.model.lookup import Lookup
from renja_dsl.model.references import load
from renja_dsl.report.refusal import rulebook_fault, sentence
from renja_dsl.rules.registry import load_rules
from renja_dsl.rules.rule import Rule, RulebookFault
from renja_dsl.syntax.parser import Placed, PlanParser
from renja_dsl.syntax.source import Source, real

PLAN, RULEBOOK, ALLOCATION = ".renja", ".aturan", ".alokasi"
BESIDE = (RULEBOOK, ALLOCATION)
"""what is no plan"""
MOST_PLANS = 200
"""of a folder that are checked together; of more, those beside open ones are"""


@frozen
class Seen:
    """What a check found, in texts as they were then."""

    documents: Documents
    report: Report
    lookup: Lookup
    said: dict[str, tuple[Document, SaidInPlan]] = field(factory=dict, repr=False)
    """what plans say, of this check or an earlier one that had the same document"""

    @cached_property
    def used(self) -> Used:
        """What its plans have said."""
        for name, document in self.documents.by_name.items():
            if name not in self.said or self.said[name][0] is not document:
                self.said[name] = document, said_in(document)
        return used(self.said[name][1] for name in self.documents.by_name)

    def document(self, name: str) -> Document | None:
        return self.documents.by_name.get(name)

    @cached_property
    def by_file(self) -> dict[str, list[Finding]]:
        """Open findings by the file that they stand in."""
        found: dict[str, list[Finding]] = {name: [] for name in self.documents.asked}
        for finding in self.report.open:
            found.setdefault(finding.primary.file, []).append(finding)
        return found


@define
class Desk:
    """Checks what lies on it. What is open is told by `buffers`; one check runs at a time."""

    root: Path | None
    """None: texts that no file holds"""
    settings: Settings
    rules: tuple[Rule, ...]
    said: str = ""
    """why settings or rulebooks of the folder cannot be used, where they cannot"""
    buffers: dict[str, Buffer] = field(factory=dict)
    """open plans, rulebooks and allocations by name"""
    letters: dict[str, Letter] = field(factory=dict)
    """open allocations by name, as they were judged last"""
    own: dict[str, Document] = field(factory=dict)
    """plans that allocations refer to and the check does not hold, by name"""
    seen: Seen | None = None
    parser: PlanParser = field(factory=PlanParser)
    """for single statements, beside a check"""
    published: set[str] = field(factory=set)
    """files with findings that the editor shows"""
    memory: Memory = field(factory=Memory)
    files: KeptFiles | None = field(init=False)

    def __attrs_post_init__(self) -> None:
        self.files = None if self.root is None else KeptFiles(Folder(self.root))

    @property
    def language(self) -> str:
        return self.settings.language

    @property
    def rule(self) -> Mapping[str, Rule]:
        return {rule.id: rule for rule in self.rules}

    def uri(self, name: str) -> str:
        """The address of a file, as its editor calls it where it is open."""
        held = self.buffers.get(name)
        if held is not None:
            return held.uri
        return from_fs_path(str((self.root or Path()) / name)) or name

    def name(self, uri: str) -> str:
        """The name of a file below the root; of what no file holds, its address."""
        path = path_of(uri)
        return uri if path is None or self.root is None else Folder(self.root).name(path)

    def names(self, open_: Mapping[str, Source]) -> list[str]:
        """Which plans are checked: all of the folder, or those beside open ones where there are too many."""
        own = [name for name in open_ if name.endswith(PLAN) or self.root is None]
        if self.files is None:
            return own
        found = Texts(open_, self.files).plans("")
        if len(found) > MOST_PLANS:
            folders = {posixpath.dirname(name) for name in own}
            found = [name for name in found if posixpath.dirname(name) in folders]
        return list(dict.fromkeys((*found, *own)))

    def taken(self) -> dict[str, Source]:
        """The open plans as they are now, to be looked at."""
        return {name: buffer.looked_at() for name, buffer in self.buffers.items() if not name.endswith(BESIDE)}

    def plans(self) -> dict[str, Source]:
        """The open plans as they are now."""
        return {name: buffer.source for name, buffer in self.buffers.items() if not name.endswith(BESIDE)}

    def allocations(self) -> list[Source]:
        """The open allocations as they are now."""
        return [buffer.source for name, buffer in self.buffers.items() if name.endswith(ALLOCATION)]

    def look(self, open_: Mapping[str, Source], only: str | None = None) -> Seen:
        """Check these texts and all others of the folder; a plan alone with what it refers to: `only`."""
        reader = Texts(open_, self.files)
        names = self.names(open_) if only is None else [only]
        documents = load(reader, names, made=self.memory.document)
        report = check_documents(documents, reader, self.rules, self.settings, memory=self.memory).report
        return Seen(documents, report, lookup_of(documents, self.settings))

    def judge(self, allocations: Iterable[Source], open_: Mapping[str, Source], seen: Seen) -> dict[str, Letter]:
        """Judge allocations on the plans of a check, by name."""
        known, own = seen.documents.by_name, dict[str, Document]()

        def made(source: Source) -> Document:
            for document in (known.get(source.name), self.own.get(source.name)):
                if document is not None and document.source.text == source.text:
                    break
            else:
                document = build(source, self.memory.parser.parse(source))
            if document is not known.get(source.name):
                own[source.name] = document
            return document

        reader = Texts(open_, self.files)
        letters = {one.name: judged_letter(one, reader, self.settings, made) for one in allocations}
        for name, document in self.own.items():
            if own.get(name) is not document:
                document.release()
        self.own = own
        return letters

    def take(self, seen: Seen) -> None:
        """Go on with what a check found; documents that are no more are released."""
        before, self.seen = self.seen, seen
        if before is not None:
            seen.said.update(before.said)
        kept = {id(document) for document in seen.documents.by_name.values()}
        for document in () if before is None else before.documents.by_name.values():
            if id(document) not in kept:
                document.release()
                seen.said.pop(document.name, None)
        for buffer in self.buffers.values():
            buffer.told()

    def document(self, name: str) -> Document | None:
        """A plan as it was checked last."""
        return None if self.seen is None else self.seen.document(name)

    def placed(self, document: Document) -> Sequence[Placed]:
        """The statements of a plan that was checked; none is parsed again."""
        return self.memory.parser.parse(document.source)

    def current(self, name: str) -> Document | None:
        """A plan as it was checked, where it still reads so."""
        found, buffer = self.document(name), self.buffers.get(name)
        if found is None or (buffer is not None and buffer.text != found.source.text):
            return None
        return found


def path_of(uri: str) -> Path | None:
    """The file of an address; None where it is that of none."""
    path = to_fs_path(uri) if uri.startswith("file:") else None
    return None if path is None or "\0" in path else Path(path)


def settle() -> None:
    """Look through all that is held for circles hardly ever: documents are released by hand, and are large."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(700, 10, 10_000)
    gc.enable()


def desk_root(place: Path, folders: tuple[Path, ...]) -> Path:
    """The folder that a file belongs to: of the nearest settings, else the workspace folder above, else its own."""
    settings = find_settings(place.parent)
    if settings is not None:
        return real(settings.parent)
    above = [folder for folder in folders if place.is_relative_to(folder)]
    return max(above, key=lambda folder: len(folder.parts), default=place.parent)


def desk_at(root: Path | None, language: str | None, locale: str) -> Desk:
    """A desk for a folder. What is wrong with its settings or rulebooks is said, and those built in are used.

    `language` is asked for; without it that of the settings counts, else that of the editor, `locale`.
    """
    spoken = language or _of_settings(root) or ("id" if locale.startswith("id") or not locale else "en")
    plain = Settings(language=spoken)
    if root is None:
        return Desk(None, plain, load_rules())
    try:
        inputs = opened([root], search=False, language=spoken, here=root)
        settings = with_baseline(inputs.settings, root)
        return Desk(root, settings, rules_for(root, settings))
    except Unusable as fault:
        said = sentence(fault.complaint, spoken)
        return Desk(root, plain, load_rules(), word("editor.setelan", spoken, sebab=said))
    except RulebookFault as fault:
        said = rulebook_fault(fault, spoken).partition("\n")[0]
        settings = evolve(inputs.settings, raw_parameters={}, severities={}, select=(), ignore=())
        return Desk(root, settings, load_rules(), word("editor.buku", spoken, sebab=said))


def _of_settings(root: Path | None) -> str | None:
    from renja_dsl.lint.settings_file import toml_of

    if root is None:
        return None
    try:
        language = toml_of(root / FILE_NAME).get("bahasa")
    except (OSError, RecursionError, ValueError):
        return None
    return language if language in ("id", "en") else None
