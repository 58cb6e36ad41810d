"""What rules found in a document that is still the same, kept for as long as all that they read is.

A rule says of which kinds of documents it reads any besides the one it checks (`Rule.reads`): another that changes is
nothing to it. Unlike what is remembered of nodes, failures are kept too, for their places are those of now.
"""

from __future__ import annotations

from collections.abc import Hashable, Mapping

from attrs import define, field, frozen

from renja_dsl.findings.finding import Finding
from renja_dsl.lint.remembered import Named, NodeMemory, Remembered, frame_of, keys_of, reach_of
from renja_dsl.model.document import Document
from renja_dsl.model.documents import Documents
from renja_dsl.rules.rule import Rule

Kinds = tuple[str, ...]
"""of documents that rules read besides the one they check"""


@frozen
class CameTo:
    """What a rule came to in a document."""

    passed: int
    failed: int
    reasons: Mapping[str, int] | None
    findings: tuple[Finding, ...]
    used: frozenset[int]
    """`abai` statements of the document that accepted something, by identity"""


@define
class DocumentMemory:
    """Of one name, from one check to the next."""

    document: Document | None = None
    """the one that was checked last"""
    rules: dict[str, tuple[Hashable, CameTo]] = field(factory=dict)
    """rule -> what it read in other documents, and what it came to"""
    nodes: dict[Kinds, NodeMemory] = field(factory=dict)
    """of the rules that read documents of these kinds"""


@define
class KeptChecks:
    """One check of a document with the memory of the one before."""

    document: Document
    documents: Documents
    memory: DocumentMemory
    named: Named
    """the name of a reason"""
    _keys: list[Hashable] | None = None
    """of the nodes"""
    _reaches: dict[Kinds, Hashable] = field(factory=dict)
    _nodes: dict[Kinds, tuple[Remembered | None, list[str]]] = field(factory=dict)
    """what is known of nodes, and the rules that were asked of it"""

    def __attrs_post_init__(self) -> None:
        if self.memory.document is not self.document:
            self.memory.document, self.memory.rules = self.document, {}

    def of(self, rule: Rule) -> CameTo | None:
        """What a rule came to in this very document, as long as all that it reads is the same."""
        held = self.memory.rules.get(rule.id)
        return None if held is None or held[0] != self._reach(rule.reads) else held[1]

    def keep(
        self,
        rule: Rule,
        *,
        passed: int,
        failed: int,
        reasons: Mapping[str, int] | None,
        findings: tuple[Finding, ...],
        used: frozenset[int],
    ) -> None:
        came_to = CameTo(passed, failed, reasons, findings, used)
        self.memory.rules[rule.id] = self._reach(rule.reads), came_to

    def of_nodes(self, rule: Rule) -> tuple[Remembered, list[str]] | None:
        """What rules of its kind said of nodes; None where nothing can be known."""
        kinds = rule.reads
        if kinds not in self._nodes:
            self._nodes[kinds] = self._remembered(kinds), []
        remembered, asked = self._nodes[kinds]
        return None if remembered is None else (remembered, asked)

    def finish(self) -> None:
        for remembered, asked in self._nodes.values():
            if remembered is not None:
                remembered.finish(asked)

    def _remembered(self, kinds: Kinds) -> Remembered | None:
        memory = self.memory.nodes.setdefault(kinds, NodeMemory())
        frame = frame_of(self.document, self.documents, kinds)
        if frame is None or frame != memory.frame:
            memory.frame, memory.outcomes = frame, {}
        if frame is None:
            return None
        if self._keys is None:
            self._keys = keys_of(self.document)
        return Remembered(self.document, memory, self.named, self._keys)

    def _reach(self, kinds: Kinds) -> Hashable:
        if kinds not in self._reaches:
            self._reaches[kinds] = reach_of(self.document, self.documents, kinds)
        return self._reaches[kinds]
