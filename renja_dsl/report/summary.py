"""What a console report begins with, and its tables of counts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from decimal import Decimal

from rich.text import Text

from renja_dsl.findings.finding import ProgramRow, Report, Severity
from renja_dsl.messages import word
from renja_dsl.report.causes import Caused, at_stake, by_program, counted
from renja_dsl.report.closing import counts_of
from renja_dsl.report.layout import Column, TableLine, table
from renja_dsl.report.names import ShortNames
from renja_dsl.report.page import Page, wrap
from renja_dsl.report.wording import COLOURS, Totals, reason_word, severity_word, totals
from renja_dsl.values import format_rupiah

_RULES = (Column(), Column(flexible=True), Column())
_PROGRAMS = (Column(), Column(flexible=True), *(Column(right=True),) * 6)
_WORST = 3
"""programs that are named"""
_ENOUGH = 8
"""causes from which it helps to know where most of them are"""


# ---- before the findings ---------------------------------------------------------------


def opening(report: Report, causes: Sequence[Caused], language: str, page: Page) -> list[Text]:
    """The verdict, three numbers, and the programs to begin with."""
    found = counted(causes)
    gravest = max((cause.severity for cause in causes), key=lambda severity: severity.weight)
    key = "ui.verdict_galat" if gravest is Severity.GALAT else "ui.verdict_lain"
    said = word(key, language, dokumen=str(report.documents), temuan=str(len(report.open)), sebab=str(len(causes)))
    lines = [Text(part, "bold") for part in wrap(page, said, 0, 0)]
    numbers = Text("  ")
    for severity in Severity:
        if found[severity] or severity is not Severity.CATATAN:
            counts = word(f"ui.sebab_{severity.value}", language, jumlah=str(found[severity]))
            number, _, what = counts.partition(" ")
            numbers.append(number, COLOURS[severity] if found[severity] else "default")
            numbers.append(page.safe(f" {what}   "), "default")
    numbers.rstrip()
    stake = at_stake(causes)
    money = Text(page.safe(format_rupiah(stake)), "bold")
    money.append(page.safe(f" {word('ui.dipertaruhkan', language)}"), "not bold default")
    beside = numbers.cell_len + 3 + money.cell_len <= page.width
    lines.append(numbers.append("   ").append_text(money) if stake and beside else numbers)
    if stake and not beside:
        lines.append(Text("  ").append_text(money))
    worst = _worst(report, causes) if len(causes) >= _ENOUGH else []
    if worst:
        lines.append(Text(page.safe(f"  {word('ui.terberat', language)}:")))
        names = ShortNames.of(report.kinds or [row.file for row, _ in worst])
        many = [word("ui.banyak_sebab", language, jumlah=str(count)) for _, count in worst]
        rows = [(row.kode, row.nama, names(row.file), said) for (row, _), said in zip(worst, many, strict=True)]
        lines += table(page, (Column(), Column(flexible=True), Column(), Column(right=True)), rows, 4)
    return lines


def _worst(report: Report, causes: Sequence[Caused]) -> list[tuple[ProgramRow, int]]:
    """Programs with the most causes of errors and warnings, over all documents that name them so."""
    found: Counter[ProgramRow] = Counter()
    for row, counts in by_program(report, causes).items():
        found[row] = counts[Severity.GALAT] + counts[Severity.PERINGATAN]
    return [(row, count) for row, count in found.most_common(_WORST) if count]


# ---- tables of counts --------------------------------------------------------------------


def statistics(report: Report, causes: Sequence[Caused], language: str, page: Page) -> Iterator[list[Text]]:
    found = totals(report)
    for block in (_rule_table(found, causes, language, page), _program_table(report, causes, language, page)):
        if block:
            yield [*block, Text()]
    yield [*_checks(report, found, language, page), Text()]


def _rule_table(found: Totals, causes: Sequence[Caused], language: str, page: Page) -> list[Text]:
    """Rules that found something, those with the most causes first; the others in one line."""
    led = Counter(cause.head.rule for cause in causes)
    told = {rule: own for rule, own in found.by_rule.items() if own.findings or own.suppressed}
    shown = sorted(told, key=lambda rule: (-led[rule], -told[rule].findings, rule))
    accepted = any(own.suppressed for own in told.values())
    keys = ("aturan", "nama", "tingkat", "sebab", "temuan", "lulus", "abstain", *(("diabaikan",) if accepted else ()))
    rows: list[TableLine] = [[word(f"ui.{key}", language) for key in keys]]
    for rule in shown:
        own = told[rule]
        severity = "" if own.severity is None else severity_word(own.severity, language)
        counts = (led[rule], own.findings, own.checks.passed, own.abstained, *((own.suppressed,) if accepted else ()))
        rows.append([rule, own.name, severity, *map(str, counts)])
    columns = (*_RULES, *(Column(right=True),) * (len(keys) - len(_RULES)))
    lines = _titled(word("ui.per_aturan", language), table(page, columns, rows), page) if shown else []
    others = [own for rule, own in found.by_rule.items() if rule not in told]
    if others:
        counts_said = {
            "lulus": sum(own.checks.passed for own in others),
            "abstain": sum(own.abstained for own in others),
        }
        numbers = {name: str(count) for name, count in counts_said.items()}
        lines.append(Text(page.safe(word("ui.aturan_lain", language, jumlah=str(len(others)), **numbers))))
    return lines


def _program_table(report: Report, causes: Sequence[Caused], language: str, page: Page) -> list[Text]:
    """Programs with causes or with a sum that differs, by file; the others in one line."""
    found = by_program(report, causes)
    shown = [row for row in report.programs if row in found or _difference(row)]
    if not shown:
        return []
    head = [word(f"ui.{key}", language) for key in ("kode", "nama", "pagu", "jumlah_anak", "selisih")]
    rows: list[TableLine] = [[*head, *(word(f"ui.singkat_{severity.value}", language) for severity in Severity)]]
    files: dict[int, str] = {}
    for row in shown:
        if row.file not in files.values():
            files[len(rows)] = row.file
        own = found.get(row, Counter())
        counts = [str(own[severity]) for severity in Severity]
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


def _checks(report: Report, found: Totals, language: str, page: Page) -> list[Text]:
    """How many checks there were, and why some abstained."""
    said = word("ui.pemeriksaan", language, **counts_of(report, found))
    lines = [Text(part) for part in wrap(page, said, 0, 0)]
    width = max((len(str(count)) for count in found.reasons.values()), default=0)
    for reason, count in found.reasons.items():
        begin = f"  {count:>{width}}  "
        first, *rest = wrap(page, reason_word(reason, language), len(begin), len(begin))
        lines += [Text(begin + first), *(Text(" " * len(begin) + part) for part in rest)]
    return lines


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
