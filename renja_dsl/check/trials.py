"""Checks of texts that are tried, one edit after another: what is the same as before is not asked again."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from attrs import define, field

from renja_dsl.check.memory import Memory
from renja_dsl.check.run import check_documents, unexplained
from renja_dsl.edit.trial import PlanTexts
from renja_dsl.findings.finding import DocumentReport, Finding
from renja_dsl.findings.merging import in_order
from renja_dsl.lint.settings import Settings
from renja_dsl.model.references import load
from renja_dsl.rules.rule import Rule
from renja_dsl.syntax.parser import PlanParser
from renja_dsl.syntax.source import Reader


@define
class Trials:
    """Checks of the same names by one set of rules and settings."""

    names: Sequence[str]
    reader: Callable[[PlanTexts], Reader]
    """of some texts, and of what is beside them"""
    rules: Sequence[Rule]
    settings: Settings
    parser: PlanParser
    _explained: Memory = field(init=False)
    _unexplained: Memory = field(init=False)
    _reports: tuple[PlanTexts, dict[str, DocumentReport]] | None = None
    """of the texts that others differ from, by name of the document"""

    def __attrs_post_init__(self) -> None:
        self._explained, self._unexplained = Memory(self.parser), Memory(self.parser)

    def explained(self, texts: PlanTexts) -> tuple[Finding, ...]:
        """All findings, with the explanations that offer fixes."""
        reader, memory = self.reader(texts), self._explained
        documents = load(reader, self.names, made=memory.document)
        return check_documents(documents, reader, self.rules, self.settings, memory=memory).report.findings

    def quick(self, texts: PlanTexts) -> tuple[Finding, ...]:
        """The same without explanations and what follows from what."""
        return in_order(self._found(texts), self.settings.known)

    def near(self, texts: PlanTexts, before: PlanTexts) -> tuple[Finding, ...]:
        """As `quick`, but only in texts that are not as before; of the others what was found before."""
        if self._reports is None or self._reports[0] is not before:
            self._reports = before, {report.file: report for report in self._found(before)}
        same = {name: one for name, one in self._reports[1].items() if texts.get(name) is before.get(name)}
        return in_order(self._found(texts, same), self.settings.known)

    def _found(self, texts: PlanTexts, known: Mapping[str, DocumentReport] | None = None) -> tuple[DocumentReport, ...]:
        documents = load(self.reader(texts), self.names, made=self._unexplained.document)
        return unexplained(documents, self.rules, self.settings, self._unexplained, known or {})
