"""The tables and the closing line at the end of a console report."""

from __future__ import annotations

from decimal import Decimal

from rich.text import Text

from renja_dsl.findings.finding import ProgramRow, Report, Severity
from renja_dsl.messages import word
from renja_dsl.report.layout import Column, Page, Row, table, wrap
from renja_dsl.report.wording import Totals, fixable, reason_word, severity_word
from renja_dsl.values import format_rupiah

_RULES = (Column(), Column(flexible=True), Column(), *(Column(right=True),) * 5)
_PROGRAMS = (Column(), Column(flexible=True), *(Column(right=True),) * 6)


def rule_table(found: Totals, language: str, page: Page) -> list[Text]:
    """Rules that found something or had to abstain; the others in one line."""
    shown = {rule: own for rule, own in found.by_rule.items() if own.findings or own.suppressed or own.abstained}
    keys = ("aturan", "nama", "tingkat", "temuan", "lulus", "gagal", "abstain", "diabaikan")
    rows: list[Row] = [[word(f"ui.{key}", language) for key in keys]]
    for rule, own in shown.items():
        severity = "" if own.severity is None else severity_word(own.severity, language)
        counts = (own.findings, own.checks.passed, own.checks.failed, own.abstained, own.suppressed)
        rows.append([rule, own.name, severity, *map(str, counts)])
    lines = _titled(word("ui.per_aturan", language), table(page, _RULES, rows), page)
    others = [own for rule, own in found.by_rule.items() if rule not in shown]
    if others:
        passed = sum(own.checks.passed for own in others)
        lines.append(Text(page.safe(word("ui.aturan_lain", language, jumlah=str(len(others)), lulus=str(passed)))))
    return lines


def program_table(report: Report, language: str, page: Page) -> list[Text]:
    """Programs with findings or with a sum that differs, by file; the others in one line."""
    shown = [row for row in report.programs if any(row.findings.values()) or _difference(row)]
    if not shown:
        return []
    head = [word(f"ui.{key}", language) for key in ("kode", "nama", "pagu", "jumlah_anak", "selisih")]
    rows: list[Row] = [[*head, *(word(f"ui.singkat_{severity.value}", language) for severity in Severity)]]
    files: dict[int, str] = {}
    for row in shown:
        if row.file not in files.values():
            files[len(rows)] = row.file
        counts = [str(row.findings.get(severity, 0)) for severity in Severity]
        rows.append([row.kode, row.nama, _money(row.pagu), _money(row.jumlah), _difference(row), *counts])
    head_line, *body = table(page, _PROGRAMS, rows)
    lines = [head_line]
    for n, line in enumerate(body, 1):
        if n in files:
            lines.append(Text(page.safe(files[n]), "italic"))
        lines.append(line)
    lines = _titled(word("ui.per_program", language), lines, page)
    left = len(report.programs) - len(shown)
    if left:
        lines.append(Text(page.safe(word("ui.program_lain", language, jumlah=str(left)))))
    return lines


def closing(report: Report, found: Totals, language: str, page: Page) -> list[Text]:
    """The totals, then why checks abstained; a report without findings has one friendly line."""
    counts = {
        "dokumen": report.documents,
        "lulus": found.passed,
        "gagal": found.failed,
        "abstain": found.abstained,
        "diabaikan": found.suppressed,
    }
    arguments = {name: str(count) for name, count in counts.items()}
    if not report.open:
        return [Text(page.safe(word("ui.bersih", language, **arguments)), "green"), *_known(report, language, page)]
    severities = {severity.value: str(count) for severity, count in found.by_severity.items()}
    lines = [Text(part, "bold") for part in wrap(page, word("ui.penutup", language, **arguments, **severities), 0, 0)]
    lines.extend(Text(part, "green") for said in fixable(found, language) for part in wrap(page, said, 0, 0))
    lines.extend(_known(report, language, page))
    if found.reasons:
        why = ", ".join(f"{reason_word(reason, language)} ({count})" for reason, count in found.reasons.items())
        lines.extend(Text(part) for part in wrap(page, word("ui.sebab_abstain", language, sebab=why), 0, 0))
    return lines


def _known(report: Report, language: str, page: Page) -> list[Text]:
    """How many findings the baseline keeps out of sight."""
    if not report.known:
        return []
    return [Text(part) for part in wrap(page, word("ui.baseline", language, jumlah=str(report.known)), 0, 0)]


def _titled(title: str, lines: list[Text], page: Page) -> list[Text]:
    """A title, the head of a table, a line, and its body."""
    head, *body = lines
    head.stylize("bold")
    return [Text(page.safe(title), "bold"), head, Text(page.rule * max(x.cell_len for x in lines)), *body]


def _money(value: Decimal | None) -> str:
    """Rupiah without `Rp`: the title says it. `?` for an amount that nobody can know."""
    return "?" if value is None else format_rupiah(value).replace("Rp", "")


def _difference(row: ProgramRow) -> str:
    if row.pagu is None or row.jumlah is None or row.pagu == row.jumlah:
        return ""
    return _money(row.pagu - row.jumlah)
