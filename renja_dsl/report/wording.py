"""What every renderer needs of a report: its sentences, its numbers as text, and its totals."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from decimal import ROUND_HALF_UP, Decimal

from attrs import frozen

from renja_dsl.findings.finding import Checks, Finding, Message, Place, Report, Severity
from renja_dsl.findings.slips import SlipGroup
from renja_dsl.late import late
from renja_dsl.messages import render, word
from renja_dsl.report.results import Results
from renja_dsl.values import format_bilangan, format_persen, format_rupiah

COLOURS = {Severity.GALAT: "bold red", Severity.PERINGATAN: "bold yellow", Severity.CATATAN: "bold cyan"}
_QUOTED = 28
"""characters of a name between quotation marks, where there is little room"""
_BLANKS = late(r"  +")
_BLANK = late(r"\s")
_MOST_DECIMALS = 4
"""of a computed number; a quotient may have no end"""


def say(message: Message, language: str) -> str:
    return render(message.templates, message.arguments, language)


def brief(message: Message, language: str, *, whole: bool = False) -> str:
    """The sentence with the code for its node alone, and quotations that leave room for what is wrong with them.

    `whole`: quotations as they are.
    """
    given = message.arguments
    coded = {key for key in given if key.endswith(".nama") and f"{key.removesuffix('nama')}kode" in given}
    short = {key: "" if key in coded else value for key, value in given.items()}
    template = message.templates.get(language, message.templates["id"])
    for key, value in message.arguments.items():
        if f'"{{{key}}}"' in template:
            short[key] = value if whole or len(value) <= _QUOTED else f"{value[: _QUOTED - 1].rstrip()}…"
    text = _BLANKS.sub(" ", render(message.templates, short, language))
    return text.replace(" :", ":").replace(" ,", ",").strip()


def severity_word(severity: Severity, language: str) -> str:
    return word(f"ui.{severity.value}", language)


def label_word(label: str, language: str) -> str:
    """What a place is in a finding; empty for an unknown label."""
    return word(f"label.{label}", language)


def cell_of(place: Place) -> str:
    """The cell that a value was imported from: `Realisasi TW IV!R12`, `3.pagu_indikatif`; nothing without one."""
    if place.asal is None:
        return ""
    first, *others = place.asal.sel
    return f"{first} +{len(others)}" if others else first


def origin_told(place: Place, language: str) -> str:
    """The same with its file, as a part of a sentence; nothing without one."""
    if place.asal is None:
        return ""
    return word("ui.asal", language, berkas=place.asal.berkas, sel=cell_of(place))


def reason_word(reason: str, language: str) -> str:
    """Why a check abstained; with or without the catalogue's prefix. An unknown reason stays."""
    key = reason if reason.startswith("hilang.") else f"hilang.{reason}"
    return word(key, language) or reason


def number(value: Decimal, unit: str) -> str:
    """Indonesian notation for a value in `rupiah`, `persen` or `angka`; `~` where it is rounded."""
    if unit == "rupiah":
        return format_rupiah(value)
    exponent = value.as_tuple().exponent
    rounded = value
    if isinstance(exponent, int) and exponent < -_MOST_DECIMALS:
        rounded = value.quantize(Decimal(1).scaleb(-_MOST_DECIMALS), ROUND_HALF_UP)
    text = format_persen(rounded) if unit == "persen" else format_bilangan(rounded)
    return text if rounded == value else f"~{text}"


def both_sides(finding: Finding, language: str) -> list[tuple[str, str]]:
    """(what it is called, its value) of both sides of an equality and of their difference; none without one.

    What a document referred to states was not computed, and is not called so; a limit was not either.
    """
    values = finding.values
    if values is None:
        return []
    right = number(values.computed, values.unit)
    stated = any(place.label == "reference" and place.value == right for place in finding.related)
    called = "ui.batas" if values.bound else "ui.acuan" if stated else "ui.dihitung"
    return [
        (word("ui.tertulis", language), number(values.stated, values.unit)),
        (word(called, language), right),
        (word("ui.selisih", language), number(values.difference, values.unit)),
    ]


def explanations(finding: Finding, language: str) -> list[tuple[str, str]]:
    """(heading, sentence) of every plausible cause of a difference, the most plausible first."""
    return [(word("ui.kemungkinan", language), say(why.message, language)) for why in finding.explanations]


def advice(finding: Finding, language: str) -> list[tuple[str, str]]:
    """(heading, sentence) of the causes, of what to do, and of every fix that is not said there already."""
    said = explanations(finding, language)
    told = "" if finding.advice is None else say(finding.advice, language)
    if told:
        said.append((word("ui.saran", language), told))
    there = f"{say(finding.message, language)}\n{told}\n"
    for fix in finding.fixes:
        if len(fix.edits) == 1 and _said(fix.edits[0].text, there):
            continue
        key = "ui.perbaikan_aman" if fix.safe else "ui.perbaikan_tinjau"
        said.append((word(key, language), say(fix.title, language)))
    return said


def _said(text: str, there: str) -> bool:
    """Whether sentences end with what is to be written, alone or as one of two."""
    either = (" atau ", " or ")
    return any(f"{before}{text}{after}" in there for before in (": ", *either) for after in ("\n", *either))


def fixable(found: Totals, language: str, asked: str = "") -> list[str]:
    """What `renja fix` does about the findings, in one sentence or two; none where it does nothing.

    `asked`: the plans as they were named, so that the command means the same ones.
    """
    counts = (("ui.dapat_diperbaiki", found.safe), ("ui.dapat_ditinjau", found.reviewed))
    return [
        word(key, language, banyak=str(count), tempat=f" {asked}" if asked else "") for key, count in counts if count
    ]


def group_told(group: SlipGroup, results: Results) -> str:
    """One mistake in many lines, and what to do about all of them: for a place that has no room for each."""
    language = results.language
    title = say(group.findings[0].title, language)
    own = word(f"kelompok.{group.slip.partition('.')[2]}", language)
    what = own or word("kelompok.lain", language, judul=title)
    file = results.path(group.file)
    counts = {
        "banyak": str(len(group.findings)),
        "apa": what,
        "berkas": f'"{file}"' if _BLANK.search(file) else file,
    }
    key = "ui.kelompok_aman" if group.safe == len(group.findings) else "ui.kelompok_sebagian"
    if not any(finding.fixes for finding in group.findings):
        key = "ui.kelompok"
    return word(key, language, **counts)


def follows(finding: Finding, cause: Finding, results: Results) -> str:
    """What a finding follows from, or is the same as, for places that show each by itself."""
    key = "ui.sebab_itu" if finding.rule == cause.rule else "ui.akibat"
    place = f"{results.path(cause.primary.file)}:{cause.primary.from_.line}"
    return word(key, results.language, aturan=cause.rule, tempat=place)


def group_lines(group: SlipGroup, most: int, language: str) -> tuple[str, str]:
    """(heading, numbers) of the lines of a group, each line once, at most so many of them."""
    lines = list(dict.fromkeys(str(finding.primary.from_.line) for finding in group.findings))
    return word("ui.baris_baris", language), ", ".join(lines[:most]) + (", …" if len(lines) > most else "")


@frozen(eq=False, repr=False)
class RuleTotals:
    """What one rule came to."""

    name: str
    """empty when it found nothing: checks do not carry it"""
    severity: Severity | None
    """the gravest of its open findings"""
    findings: int
    """open ones"""
    suppressed: int
    checks: Checks

    @property
    def abstained(self) -> int:
        return sum(self.checks.abstained.values())


@frozen(eq=False, repr=False)
class Totals:
    """Sums over a report; findings are the open ones."""

    by_severity: Mapping[Severity, int]
    by_rule: Mapping[str, RuleTotals]
    """by rule id, sorted"""
    reasons: Mapping[str, int]
    """why checks abstained, most frequent first"""
    passed: int
    failed: int
    suppressed: int
    safe: int = 0
    """open findings that a safe fix sets right"""
    reviewed: int = 0
    """open findings that have a fix, but one that needs a review"""

    @property
    def abstained(self) -> int:
        return sum(self.reasons.values())


def totals(report: Report) -> Totals:
    found = report.open
    by_severity = Counter(f.severity for f in found)
    open_by_rule: dict[str, list[Finding]] = {}
    for finding in found:
        open_by_rule.setdefault(finding.rule, []).append(finding)
    names = {f.rule: f.name for f in report.findings}
    suppressed = Counter(f.rule for f in report.findings if f.suppressed is not None)
    reasons: Counter[str] = Counter()
    by_rule = {}
    for rule in sorted({*report.checks, *names}):
        checks = report.checks.get(rule) or Checks()
        own = open_by_rule.get(rule, [])
        gravest = max((f.severity for f in own), key=lambda severity: severity.weight, default=None)
        by_rule[rule] = RuleTotals(names.get(rule) or checks.name, gravest, len(own), suppressed[rule], checks)
        reasons.update(checks.abstained)
    return Totals(
        by_severity={severity: by_severity[severity] for severity in Severity},
        by_rule=by_rule,
        reasons=dict(sorted(reasons.items(), key=lambda pair: (-pair[1], pair[0]))),
        passed=sum(checks.passed for checks in report.checks.values()),
        failed=sum(checks.failed for checks in report.checks.values()),
        suppressed=sum(suppressed.values()),
        safe=sum(finding.mends_itself for finding in found),
        reviewed=sum(bool(finding.fixes) and not finding.mends_itself for finding in found),
    )
