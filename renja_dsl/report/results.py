"""What a reporter gets: the report, the rules that ran, and how to name files for other programs."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import TextIO
from urllib.parse import quote

from attrs import frozen

from renja_dsl.findings.finding import Finding, Report, Severity
from renja_dsl.lint.settings import Settings
from renja_dsl.rules.rule import Rule


@frozen
class Results:
    report: Report
    rules: tuple[Rule, ...]
    settings: Settings
    prefix: str = ""
    """where the workspace root lies below the working folder, with forward slashes"""
    screen: TextIO | None = None
    """what a report for the eye is drawn for: its width and characters; None: a file"""
    color: str = "never"
    """on the screen: auto, always, never"""

    @property
    def language(self) -> str:
        return self.settings.language

    @property
    def shown(self) -> tuple[Finding, ...]:
        """Open findings in the order of their places."""
        return tuple(sorted(self.report.open, key=lambda finding: finding.order))

    def path(self, file: str) -> str:
        """A file as programs beside us know it: from the working folder."""
        return (PurePosixPath(self.prefix) / file).as_posix()

    def uri(self, file: str) -> str:
        return quote(self.path(file))

    def severity(self, rule: Rule) -> Severity:
        return self.settings.severity(rule.id) or rule.tingkat

    def fails(self, finding: Finding) -> bool:
        return finding.severity.weight >= self.settings.fail_level.weight

    def cases(self) -> Iterator[tuple[str, Rule, tuple[Finding, ...]]]:
        """Every document with every rule that was asked about it, and the open findings."""
        found: dict[tuple[str, str], list[Finding]] = {}
        for finding in self.shown:
            found.setdefault((finding.primary.file, finding.rule), []).append(finding)
        for file, kind in self.report.kinds.items():
            for rule in self.rules:
                own = found.pop((file, rule.id), [])
                if own or applies(rule, kind, file, self.settings):
                    yield file, rule, tuple(own)


def applies(rule: Rule, kind: str, file: str, settings: Settings) -> bool:
    """Whether a rule is asked about a document."""
    return rule.family == "SIN" or ((not kind or kind in rule.berlaku) and settings.selects(rule.id, file))
