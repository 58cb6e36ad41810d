"""What a reporter gets: the report, the rules that ran, and how to name files for other programs."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import TextIO
from urllib.parse import quote

from attrs import frozen

from renja_dsl.findings.finding import Finding, Report, Severity
from renja_dsl.lint.settings import Settings
from renja_dsl.rules.rule import Rule


@frozen(eq=False, repr=False)
class View:
    """How much of a report the screen shows, and in which order."""

    full: bool | None = None
    """every cause with its lines and numbers; None: while they are few"""
    most: int | None = None
    """causes shown; None: all"""
    order: str = "berat"
    """of formats.ORDERS"""
    statistics: bool = False
    """counts by rule and program instead of findings"""


@frozen(eq=False, repr=False)
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
    view: View = View()
    asked: str = ""
    """the plans as a command line names them; empty: those of the working folder"""

    @property
    def language(self) -> str:
        return self.settings.language

    @property
    def shown(self) -> tuple[Finding, ...]:
        """Open findings in the order of their places."""
        return tuple(sorted(self.report.open, key=lambda finding: finding.order))

    @property
    def compared(self) -> dict[str, str]:
        """New, old and solved findings by the baseline, and its name; empty without one."""
        known = self.settings.known
        if known is None or not known.counts:
            return {}
        from renja_dsl.findings.baseline import solved  # only where somebody keeps one

        counts = (len(self.report.open), self.report.known, solved(self.report, known, self.settings.selects))
        return {"berkas": known.name, **dict(zip(("baru", "lama", "selesai"), map(str, counts), strict=True))}

    def path(self, file: str) -> str:
        """A file as programs beside us know it: from the working folder."""
        return (PurePosixPath(self.prefix) / file).as_posix()

    def uri(self, file: str) -> str:
        return quote(os.fsencode(self.path(file)))

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
