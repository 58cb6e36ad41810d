"""Plans as pages show them: checked folder by folder, so that only what changed is checked again."""

from __future__ import annotations

import hashlib
import posixpath
from collections.abc import Mapping, Sequence
from functools import cached_property

from attrs import define, evolve, frozen

from renja_dsl.check.open import Inputs
from renja_dsl.check.run import CheckedPart, Outcome, outcome_of, part_of
from renja_dsl.lint.settings import lookup_of
from renja_dsl.model.document import Document
from renja_dsl.model.documents import Documents
from renja_dsl.model.lookup import Lookup
from renja_dsl.model.references import load
from renja_dsl.papers.verification import Verified, offices_of
from renja_dsl.report.tables.cells import text_of
from renja_dsl.rules.rule import Rule, RulebookFault
from renja_dsl.syntax.source import Unreadable
from renja_dsl.values.complaint import Complained

_KEY = 12
"""characters of the digest that an address names an office by"""
_LEADING = ("renja", "rkpd", "evaluasi", "renstra")
"""kinds of documents, the one that an office is shown by first"""


@frozen
class CheckedFolder:
    """The plans of one folder with all that they refer to, and what was found in them."""

    documents: Documents
    part: CheckedPart


@frozen
class PlanKantor:
    """An office with its documents in one folder."""

    key: str
    """in addresses; the same as long as folder and code are"""
    verified: Verified
    documents: tuple[Document, ...]
    folder: str
    home: CheckedFolder

    @property
    def leading(self) -> Document:
        """What the office is shown by: its newest Renja, else what comes nearest."""
        return min(self.documents, key=_rank)


@define(slots=False)
class CheckedPlans:
    """All that pages are made of. Never changed, only replaced."""

    inputs: Inputs
    rules: tuple[Rule, ...]
    folders: Mapping[str, CheckedFolder]
    number: int = 1
    """grows with every change"""
    waiting: int = 0
    """folders that are not checked yet"""
    trouble: Complained | RulebookFault | None = None
    """why the newest state could not be taken in; what is shown is the one before"""

    @cached_property
    def outcome(self) -> Outcome:
        parts = [folder.part for folder in self.folders.values()]
        return outcome_of(parts, self.inputs.reader, self.rules, self.inputs.settings)

    @cached_property
    def offices(self) -> Mapping[str, PlanKantor]:
        made: dict[str, PlanKantor] = {}
        asked = [held.documents[name] for held in self.folders.values() for name in held.documents.asked]
        by_folder: dict[tuple[str, str], list[Document]] = {}
        for document in asked:
            by_folder.setdefault(_place(document), []).append(document)
        for (place, own), verified in zip(by_folder.items(), offices_of(asked, self.outcome.report), strict=True):
            key = hashlib.sha256("\0".join(place).encode("utf-8", "surrogateescape")).hexdigest()[:_KEY]
            made[key] = PlanKantor(key, verified, tuple(own), place[0], self.folders[place[0]])
        return made

    @cached_property
    def home(self) -> Mapping[str, CheckedFolder]:
        """Name of a plan -> its folder."""
        return {name: held for held in self.folders.values() for name in held.documents.asked}

    @property
    def unreadable(self) -> Sequence[Unreadable]:
        return self.outcome.unreadable

    def troubled(self, trouble: Complained | RulebookFault, number: int) -> CheckedPlans:
        """The same plans, with why nothing newer could be taken in; what was computed once stays."""
        made = evolve(self, trouble=trouble, number=number)
        for name in ("outcome", "offices", "home"):
            if name in self.__dict__:
                made.__dict__[name] = self.__dict__[name]
        return made

    def lookup(self, folder: CheckedFolder) -> Lookup:
        return lookup_of(folder.documents, self.inputs.settings)


def folders_of(names: Sequence[str]) -> dict[str, list[str]]:
    """Folder -> names of its plans."""
    found: dict[str, list[str]] = {}
    for name in names:
        found.setdefault(posixpath.dirname(name), []).append(name)
    return found


def checked_folder(inputs: Inputs, rules: Sequence[Rule], names: Sequence[str]) -> CheckedFolder:
    """Read and check the plans of a folder."""
    documents = load(inputs.reader, names)
    part = part_of(documents, inputs.reader, rules, inputs.settings, of=len(inputs.names))
    return CheckedFolder(documents, part)


def checked_plans(inputs: Inputs, rules: tuple[Rule, ...]) -> CheckedPlans:
    """Everything at once."""
    folders = {folder: checked_folder(inputs, rules, names) for folder, names in folders_of(inputs.names).items()}
    return CheckedPlans(inputs, rules, folders)


def _place(document: Document) -> tuple[str, str]:
    """What `offices_of` tells offices apart by."""
    return posixpath.dirname(document.name), text_of(document.kode)


def _rank(document: Document) -> tuple[int, int, str]:
    kind = _LEADING.index(document.jenis) if document.jenis in _LEADING else len(_LEADING)
    return kind, -document.tahun, document.name
