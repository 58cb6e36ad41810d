"""Runs rules over the documents of a workspace and turns failures into findings."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from decimal import localcontext
from typing import Any

from attrs import define, evolve, field

from renja_dsl.findings.finding import (
    Checks,
    Difference,
    Edit,
    Finding,
    Fix,
    Message,
    Place,
    ProgramRow,
    Report,
    Severity,
    Suppression,
)
from renja_dsl.lint.settings import Settings
from renja_dsl.messages import RULES, template
from renja_dsl.model.arithmetic import ZERO, carried_pagu
from renja_dsl.model.document import Document, Indikator, Problem, Simpul
from renja_dsl.model.spot import Spot
from renja_dsl.model.workspace import Workspace
from renja_dsl.rules.native import NATIVE, Failure, Passed
from renja_dsl.rules.rule import Rule
from renja_dsl.rules.runtime.budget import Exhausted, steps
from renja_dsl.rules.runtime.detail import Detail, show
from renja_dsl.values import format_rupiah
from renja_dsl.values.hilang import Hilang

PRECISION = 60
"""digits: sums of money are exact far beyond any budget"""

UNUSED = "STR010"


def lint(workspace: Workspace, rules: Iterable[Rule], settings: Settings) -> Report:
    """Check every document that was asked for. A pure function of its arguments."""
    workspace.choose_scales(settings.scales)
    workspace.nomenklatur = settings.tables
    run = _Run(workspace, {rule.id: rule for rule in rules}, settings)
    with localcontext() as context:
        context.prec = PRECISION
        for name in workspace.asked:
            run.document(workspace.documents[name])
        run.findings.sort(key=lambda finding: finding.order)
        if settings.known:
            from renja_dsl.findings.baseline import mark_known

            run.findings = mark_known(run.findings, settings.known)
        rows = tuple(row for name in workspace.asked for row in run.program_rows(workspace.documents[name]))
    kinds = {name: workspace.documents[name].jenis for name in workspace.asked}
    return Report(tuple(run.findings), run.checks(), len(workspace.asked), rows, kinds)


@define
class _Run:
    workspace: Workspace
    rules: Mapping[str, Rule]
    settings: Settings
    findings: list[Finding] = field(factory=list)
    passed: Counter[str] = field(factory=Counter)
    failed: Counter[str] = field(factory=Counter)
    abstained: dict[str, Counter[str]] = field(factory=dict)
    used: set[int] = field(factory=set)
    """`abai` statements that accepted something, by identity"""

    def document(self, document: Document) -> None:
        here = len(self.findings)
        for problem in document.problems:
            self.problem(document, problem)
        for rule in self.rules.values():
            if document.jenis not in rule.berlaku or not self.settings.selects(rule.id, document.name):
                continue
            if rule.check is not None:
                self.run_compiled(rule, document)
            elif rule.id in NATIVE:
                self.run_native(rule, document)
        if UNUSED in self.rules and self.settings.selects(UNUSED, document.name):
            self.accepted_nothing(document)
        self.findings[here:] = self.grouped(self.findings[here:])

    # ---- problems of the text -------------------------------------------------------------

    def problem(self, document: Document, problem: Problem) -> None:
        complaint = problem.complaint
        rule = self.rules.get(RULES[complaint.key])
        if rule is None or (rule.family != "SIN" and not self.settings.selects(rule.id, document.name)):
            return
        self.failed[rule.id] += 1
        arguments = {**complaint.arguments, "usul": complaint.suggestion or ""}
        templates = template(complaint.key, *((problem.consequence,) if problem.consequence else ()))
        place = Place(document.source, document.name, problem.start, problem.end)
        fixes: tuple[Fix, ...] = ()
        if complaint.suggestion is not None:
            title = Message(template("perbaikan.tulis"), {"usul": complaint.suggestion})
            fixes = (Fix(title, (Edit(place, complaint.suggestion),), safe=False),)
        self.add(rule, document, Message(templates, arguments), place, None, fixes=fixes)

    # ---- rules ------------------------------------------------------------------------------

    def run_compiled(self, rule: Rule, document: Document) -> None:
        assert rule.check is not None and rule.detail is not None  # noqa: PT018, S101  # compiled rules have both
        if any(not self.workspace.refers(kind, document) for kind in rule.needs):
            self.abstained.setdefault(rule.id, Counter())["dokumen_tak_dirujuk"] += 1
            return
        failures: list[tuple[Any, ...]] = []
        reasons: list[Hilang] = []
        parameters = self.settings.parameters(rule)
        try:
            with steps():
                self.passed[rule.id] += rule.check(
                    document, self.workspace, parameters, failures.append, reasons.append
                )
        except Exhausted:  # what failed before stays true; the rest nobody knows
            reasons.append(Hilang("batas_langkah"))
        self.failed[rule.id] += len(failures)
        try:
            with steps():
                for kept in failures:
                    self.failure(rule, document, rule.detail(document, self.workspace, parameters, *kept))
        except Exhausted:
            reasons.append(Hilang("batas_langkah"))
        if reasons:
            self.abstained.setdefault(rule.id, Counter()).update(reason.alasan for reason in reasons)

    def failure(self, rule: Rule, document: Document, detail: Detail) -> None:
        groups = [(label, _spots(places)) for label, places in detail.places]
        spots = [(label, spot) for label, group in groups for spot in group] or [("", Spot(detail.subject))]
        primary = place_of(spots[0][1], document, "primary")
        related = tuple(place_of(spot, document, label) for label, spot in spots[1:] if _shows(spot))
        difference = None
        if detail.difference is not None:
            try:
                difference = Difference(*detail.difference())
            except Hilang:
                difference = None  # a side that cannot be known is simply not shown
        group = None
        if detail.group is not None:
            group = show(detail.group, "teks")
        self.add(
            rule,
            document,
            Message(rule.pesan, detail.arguments),
            primary,
            spots[0][1],
            advice=Message(rule.saran, detail.arguments) if rule.saran else None,
            related=related,
            values=difference,
            severity=Severity(detail.severity),
            group=group,
        )

    def run_native(self, rule: Rule, document: Document) -> None:
        for outcome in list(NATIVE[rule.id](document, self.workspace, self.settings.parameters(rule))):
            if isinstance(outcome, Failure):
                self.failed[rule.id] += 1
                self.native(rule, document, outcome)
            elif isinstance(outcome, Passed):
                self.passed[rule.id] += outcome.banyak
            else:
                self.abstained.setdefault(rule.id, Counter()).update((outcome.alasan,))

    def native(self, rule: Rule, document: Document, failure: Failure) -> None:
        spots = failure.spots
        self.add(
            rule,
            document,
            Message(failure.templates or rule.pesan, failure.arguments),
            place_of(spots[0], document, "primary"),
            spots[0],
            advice=Message(rule.saran, failure.arguments) if rule.saran else None,
            related=tuple(place_of(spot, document, "reference") for spot in spots[1:]),
            group=failure.group,
            values=failure.difference,
        )

    def add(
        self,
        rule: Rule,
        document: Document,
        message: Message,
        primary: Place,
        spot: Spot | None,
        *,
        advice: Message | None = None,
        related: tuple[Place, ...] = (),
        values: Difference | None = None,
        severity: Severity | None = None,
        fixes: tuple[Fix, ...] = (),
        group: str | None = None,
    ) -> None:
        finding = Finding(
            rule.id,
            rule.nama,
            Message(rule.judul),
            self.settings.severity(rule.id) or severity or rule.tingkat,
            message,
            primary,
            document_label(document),
            document.tahun or None,
            advice,
            related,
            values,
            fixes=fixes,
            group=group or "",
        )
        suppression = self.suppression(rule.id, document, spot) if spot is not None else None
        self.findings.append(finding if suppression is None else evolve(finding, suppressed=suppression))

    @staticmethod
    def grouped(findings: list[Finding]) -> list[Finding]:
        """One finding for repeats of one cause (`sekali menurut`)."""
        merged: dict[object, Finding] = {}
        for finding in findings:
            if not finding.group or finding.suppressed is not None:
                merged[id(finding)] = finding
                continue
            key = (finding.rule, finding.severity, finding.group)
            first = merged.get(key)
            if first is None:
                merged[key] = finding
            else:
                other = evolve(finding.primary, label="other")
                merged[key] = evolve(first, count=first.count + 1, related=(*first.related, other))
        return list(merged.values())

    # ---- abai ---------------------------------------------------------------------------------

    def suppression(self, rule: str, document: Document, spot: Spot) -> Suppression | None:
        owner = spot.owner.simpul if isinstance(spot.owner, Indikator) else spot.owner
        own = owner.abai if isinstance(owner, Simpul) and owner.dokumen is document else ()
        for abai in (*own, *document.abai):
            if rule.startswith(abai.aturan.nilai) and abai.alasan is not None and abai.pada in (None, spot.name):
                self.used.add(id(abai))
                place = Place(document.source, document.name, abai.start, abai.end)
                return Suppression(place, str(abai.alasan.nilai))
        return None

    def accepted_nothing(self, document: Document) -> None:
        """STR010: an `abai` without reason, or one that nothing needed."""
        rule = self.rules[UNUSED]
        for abai in (*document.abai, *(a for node in document.simpul for a in node.abai)):
            key = "abai.tanpa_alasan" if abai.alasan is None else "abai.sia_sia"
            if id(abai) in self.used:
                self.passed[UNUSED] += 1
                continue
            self.failed[UNUSED] += 1
            place = Place(document.source, document.name, abai.start, abai.end)
            self.add(rule, document, Message(template(key), {"aturan": abai.aturan.nilai}), place, None)

    # ---- summary --------------------------------------------------------------------------------

    def checks(self) -> dict[str, Checks]:
        asked = {*self.passed, *self.failed, *self.abstained}
        return {
            rule: Checks(
                self.passed[rule],
                self.failed[rule],
                dict(sorted(self.abstained.get(rule, Counter()).items())),
                self.rules[rule].nama,
            )
            for rule in sorted(asked)
            if self.passed[rule] or self.failed[rule] or self.abstained.get(rule)
        }

    def program_rows(self, document: Document) -> Iterator[ProgramRow]:
        if document.jenis not in ("renja", "rkpd"):
            return
        within = _program_of(document)
        counts: dict[int, Counter[Severity]] = {}
        for finding in self.findings:
            if finding.open and finding.primary.file == document.name:
                counts.setdefault(within(finding.primary.start), Counter())[finding.severity] += 1
        for node in document.per_tingkat["program"]:
            cell = node.pagu.get(document.tahun)
            try:
                children = (
                    sum((carried_pagu(child, document.tahun) for child in node.anak), start=ZERO) if node.anak else None
                )
            except Hilang:
                children = None
            try:
                stated = None if cell is None else cell.nilai.nilai
            except Hilang:
                stated = None
            yield ProgramRow(
                document.name, node.kode_teks, node.nama_teks, stated, children, dict(counts.get(node.start, {}))
            )


def document_label(document: Document) -> str:
    when = f"{document.periode.awal}-{document.periode.akhir}" if document.periode else str(document.tahun)
    return f"{document.jenis} {when}"


def _spots(places: Any) -> list[Spot]:
    try:
        return list(places())
    except Hilang:
        return []


def _shows(spot: Spot) -> bool:
    """Whether a place has something to show beside the primary one; a sum stands in for a missing pagu."""
    summed = isinstance(spot.owner, Simpul) and spot.year is not None
    return spot.cell is not None or not spot.name or summed


def place_of(spot: Spot, document: Document, label: str) -> Place:
    """Characters, code and value of a spot."""
    owner = spot.owner
    home: Document = owner if isinstance(owner, Document) else getattr(owner, "dokumen", document)
    node = owner.simpul if isinstance(owner, Indikator) else owner
    kode = node.kode_teks if isinstance(node, Simpul) else ""
    nama = _name(owner)
    if spot.cell is not None:
        written = " ".join(home.written(spot.cell).split())
        return Place(home.source, home.name, spot.cell.start, spot.cell.end, kode, nama, label, written)
    value = ""
    if isinstance(owner, Simpul) and spot.year is not None:
        try:
            value = f"= {format_rupiah(carried_pagu(owner, spot.year))}"
        except Hilang:
            value = ""
    if isinstance(owner, Document):
        return Place(home.source, home.name, *home.kepala, kode, nama, label, value)
    return Place(home.source, home.name, owner.start, owner.end, kode, nama, label, value)


def _name(owner: Any) -> str:
    name = getattr(owner, "nama", None)
    held = getattr(name, "nilai", name)
    return held if isinstance(held, str) else ""


def _program_of(document: Document) -> Callable[[int], int]:
    """Offset of a finding -> offset of the program it falls in."""
    starts = [node.start for node in document.per_tingkat["program"]]

    def within(offset: int) -> int:
        number = bisect_right(starts, offset)
        return starts[number - 1] if number else -1

    return within
