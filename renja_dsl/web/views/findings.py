"""Findings by their causes, each with its line, its cell, its addends and what to do."""

from __future__ import annotations

from collections.abc import Iterable

from renja_dsl.findings.finding import Finding, Fix
from renja_dsl.report.causes import Caused
from renja_dsl.report.wording import advice, both_sides, say, severity_word
from renja_dsl.values import format_rupiah
from renja_dsl.values.data import Json
from renja_dsl.web.views.asked import Asked, Placing


def findings(asked: Asked) -> Json:
    """Causes of an office, the gravest first."""
    placing = Placing(asked.language)
    return {"sebab": [cause_json(cause, placing) for cause in asked.office.verified.causes]}


def of_file(found: Iterable[Finding], placing: Placing) -> list[Json]:
    """Findings of one text, in the order of their places."""
    return [finding_json(finding, placing) for finding in sorted(found, key=lambda one: one.order)]


def cause_json(cause: Caused, placing: Placing) -> Json:
    """`uang`: rupiah that its head and its like are off by."""
    amount = cause.amount
    return {
        **finding_json(cause.head, placing),
        "tingkat": cause.severity.value,
        "berat": cause.severity.weight,
        "kata_tingkat": severity_word(cause.severity, placing.language),
        "uang": f"{amount:f}",
        "kata_uang": format_rupiah(amount) if amount else "",
        "akibat": [finding_json(finding, placing) for finding in cause.below],
    }


def finding_json(finding: Finding, placing: Placing) -> Json:
    language = placing.language
    return {
        "aturan": finding.rule,
        "judul": say(finding.title, language),
        "tingkat": finding.severity.value,
        "berat": finding.severity.weight,
        "kata_tingkat": severity_word(finding.severity, language),
        "pesan": say(finding.message, language),
        "dokumen": finding.document,
        "tempat": placing.of(finding.primary),
        "banding": [{"apa": what, "nilai": value} for what, value in both_sides(finding, language)],
        "saran": [{"apa": what, "isi": said} for what, said in advice(finding, language)],
        "terkait": [placing.of(place) for place in finding.related],
        "lagi": finding.more_related,
        "perbaikan": [_fix(fix, placing) for fix in finding.fixes],
    }


def _fix(fix: Fix, placing: Placing) -> Json:
    edits = [{**placing.of(edit.place), "jadi": edit.text} for edit in fix.edits]
    return {"judul": say(fix.title, placing.language), "aman": fix.safe, "suntingan": edits}
