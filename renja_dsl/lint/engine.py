"""Runs rules over one document and turns failures into findings."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from functools import cache
from itertools import islice
from typing import TYPE_CHECKING, Any

from attrs import define, evolve, field

from renja_dsl.findings.finding import (
    MOST_RELATED,
    Checks,
    Difference,
    DocumentReport,
    Edit,
    Finding,
    Fix,
    KantorFact,
    Message,
    Place,
    Severity,
    Suppression,
)
from renja_dsl.knowledge.nomenclature import judging_table
from renja_dsl.lint.fixes import fixes_of, message_of
from renja_dsl.lint.places import document_label, place_of, shown_of, shows, spots_of
from renja_dsl.lint.programs import program_rows
from renja_dsl.lint.regional import facts_of
from renja_dsl.lint.repairs import fixes_together, repairs_of
from renja_dsl.lint.settings import Settings
from renja_dsl.messages import rule_of, template
from renja_dsl.model.document import Document, Indikator, Problem, Simpul
from renja_dsl.model.lookup import Lookup
from renja_dsl.model.spot import Spot
from renja_dsl.rules.native import NATIVE, Failure, Passed
from renja_dsl.rules.registry import built_in
from renja_dsl.rules.rule import Rule
from renja_dsl.rules.runtime.budget import RULE, Budget, Exhausted, charge, of_strangers, steps
from renja_dsl.rules.runtime.detail import Detail, show
from renja_dsl.rules.runtime.logic import UNKNOWN
from renja_dsl.values.hilang import Hilang

if TYPE_CHECKING:
    from renja_dsl.lint.kept import DocumentMemory, KeptChecks
    from renja_dsl.lint.remembered import RuleSum

UNUSED = "STR010"
BY_TABLE = ("KOD006", "KOD007")
"""rules that judge by a table of codes and names"""
_FINDING = 50
"""steps that a finding costs"""


def lint_document(
    lookup: Lookup,
    document: Document,
    rules: Mapping[str, Rule],
    parameters: Mapping[str, Mapping[str, Any]],
    settings: Settings,
    documents: int = 1,
    memory: DocumentMemory | None = None,
) -> DocumentReport:
    """Check one document by rules and the values of their parameters, both by id.

    What it is told depends on itself, on what it refers to and on what stands beside it. `documents`: how many the
    whole check has; they share what rules of strangers may use. `memory`: of the check before, by the same rules.
    """
    strangers = of_strangers(len(document.source.text), documents)
    kept = None
    if memory is not None:
        from renja_dsl.lint.kept import KeptChecks  # only where a memory is kept

        kept = KeptChecks(document, lookup.documents, memory, _reason)
    run = _DocumentRun(lookup, document, rules, parameters, settings, strangers, kept=kept)
    run.everything()
    return DocumentReport(
        document.name,
        document.jenis,
        tuple(run.findings),
        run.checks(),
        tuple(program_rows(document)),
        tuple(run.facts),
        run.table(),
    )


@define(eq=False, repr=False)
class _DocumentRun:
    lookup: Lookup
    document: Document
    rules: Mapping[str, Rule]
    parameters: Mapping[str, Mapping[str, Any]]
    settings: Settings
    strangers: Budget
    """what rules that are not built in may still use"""
    findings: list[Finding] = field(factory=list)
    passed: Counter[str] = field(factory=Counter)
    failed: Counter[str] = field(factory=Counter)
    abstained: dict[str, Counter[str]] = field(factory=dict)
    facts: list[KantorFact] = field(factory=list)
    used: set[int] = field(factory=set)
    """`abai` statements that accepted something, by identity"""
    label: str = field(init=False)
    kept: KeptChecks | None = None
    """what is known of it, where a memory is kept"""

    def __attrs_post_init__(self) -> None:
        self.label = document_label(self.document)

    def everything(self) -> None:
        for problem in self.document.problems:
            self.problem(problem)
        for rule in self.rules.values():
            if not rule.is_for(self.document):
                continue
            if not self.settings.selects(rule.id, self.document.name):
                continue
            if rule.check is not None:
                self.once(rule)
            elif rule.id in NATIVE:
                self.native(rule)
        self.facts.extend(facts_of(self.document, self.rules, self.settings, self.suppression))
        if UNUSED in self.rules and self.settings.selects(UNUSED, self.document.name):
            self.accepted_nothing()
        if self.kept is not None:
            self.kept.finish()
        self.findings = grouped(self.findings)

    # ---- problems of the text -------------------------------------------------------------

    def problem(self, problem: Problem) -> None:
        complaint = problem.complaint
        rule = self.rules.get(rule_of(complaint.key))
        if rule is None or (rule.family != "SIN" and not self.settings.selects(rule.id, self.document.name)):
            return
        self.failed[rule.id] += 1
        place = Place(self.document.source, self.document.name, problem.start, problem.end)
        self.add(rule, message_of(problem), place, None, fixes=fixes_of(problem, place), slip=complaint.key)

    # ---- rules ------------------------------------------------------------------------------

    def once(self, rule: Rule) -> None:
        """Run a compiled rule, or say again what it said while all that it reads is as it was."""
        kept = self.kept if rule.id in _built_in_ids() else None
        if kept is None:
            self.compiled(rule)
            return
        held = kept.of(rule)
        if held is not None:
            self.passed[rule.id] += held.passed
            self.failed[rule.id] += held.failed
            if held.reasons is not None:
                self.abstained.setdefault(rule.id, Counter()).update(held.reasons)
            self.findings += held.findings
            self.used |= held.used
            return
        passed, failed, reasons = self.passed[rule.id], self.failed[rule.id], Counter(self.abstained.get(rule.id))
        findings, used, self.used = len(self.findings), self.used, set()
        self.compiled(rule)
        told = self.abstained.get(rule.id)
        kept.keep(
            rule,
            passed=self.passed[rule.id] - passed,
            failed=self.failed[rule.id] - failed,
            reasons=None if told is None else dict(told - reasons),
            findings=tuple(self.findings[findings:]),
            used=frozenset(self.used),
        )
        self.used |= used

    def compiled(self, rule: Rule) -> None:
        assert rule.check is not None and rule.detail is not None  # noqa: PT018, S101  # compiled rules have both
        document = self.document
        if any(not self.lookup.refers(kind, document) for kind in rule.needs):
            self.abstained.setdefault(rule.id, Counter())["dokumen_tak_dirujuk"] += 1
            return
        if rule.id in BY_TABLE:
            try:
                judging_table(document, self.lookup.tables)
            except Hilang as missing:
                self.abstained.setdefault(rule.id, Counter())[missing.alasan] += 1
                return
        failures: list[tuple[Any, ...]] = []
        reasons: list[Exception] = []
        parameters = self.parameters[rule.id]
        shared = None if rule.id in _built_in_ids() else self.strangers
        known = self.known(rule, rule.check) if shared is None else None
        if known is not None:
            self.passed[rule.id] += known.passed
            failures = known.failures
            if known.reasons:
                self.abstained.setdefault(rule.id, Counter()).update(known.reasons)
        else:
            try:
                with steps(shared=shared):
                    charge(RULE)
                    told = rule.check(document, self.lookup, parameters, failures.append, reasons.append)
                    self.passed[rule.id] += told
            except Exhausted:  # what failed before stays true; the rest nobody knows
                reasons.append(_stopped(shared))
            except UNKNOWN as unknown:  # before any loop
                reasons.append(unknown)
        self.failed[rule.id] += len(failures)
        try:
            with steps(shared=shared):
                for kept in failures:
                    charge(_FINDING)
                    self.failure(rule, rule.detail(document, self.lookup, parameters, *kept))
        except Exhausted:
            reasons.append(_stopped(shared))
        if reasons:
            self.abstained.setdefault(rule.id, Counter()).update(map(_reason, reasons))
            reasons.clear()  # each holds the frame it was raised in, and that frame this list

    def known(self, rule: Rule, check: Callable[..., int]) -> RuleSum | None:
        """What a rule comes to by what is known of nodes; None where it is asked of the whole document."""
        known = self.kept.of_nodes(rule) if self.kept is not None and rule.of_one_node else None
        if known is None:
            return None
        remembered, asked = known
        parameters = self.parameters[rule.id]
        found = remembered.rule(
            rule.id, lambda view, fail, abstain: check(view, self.lookup, parameters, fail, abstain)
        )
        if found is not None:
            asked.append(rule.id)
        return found

    def failure(self, rule: Rule, detail: Detail) -> None:
        groups = [(label, spots_of(places)) for label, places in detail.places]
        spots = ((label, spot) for label, group in groups for spot in group)
        first = next(spots, ("", Spot(detail.subject)))[1]
        primary = place_of(first, self.document, "primary")
        places = (place_of(spot, self.document, label) for label, spot in spots if shows(spot))
        related = tuple(islice((place for place in places if place.value or not place.same(primary)), MOST_RELATED))
        more = 0
        if len(related) == MOST_RELATED:
            more = sum(shown_of(group) for _, group in groups) - shows(first) - MOST_RELATED
        difference = None
        if detail.difference is not None:
            try:
                difference = Difference(*detail.difference())
            except UNKNOWN:
                difference = None  # a side that cannot be known is simply not shown
        group = None
        if detail.group is not None:
            group = show(detail.group, "teks")
        self.add(
            rule,
            Message(rule.pesan, detail.arguments),
            primary,
            first,
            advice=Message(rule.saran, detail.arguments) if rule.saran else None,
            related=related,
            more_related=more,
            values=difference,
            severity=Severity(detail.severity),
            fixes=repairs_of(detail.repairs, self.document),
            group=group,
        )

    def native(self, rule: Rule) -> None:
        for outcome in list(NATIVE[rule.id](self.document, self.lookup, self.parameters[rule.id])):
            if isinstance(outcome, Failure):
                self.failed[rule.id] += 1
                self.native_failure(rule, outcome)
            elif isinstance(outcome, Passed):
                self.passed[rule.id] += outcome.banyak
            else:
                self.abstained.setdefault(rule.id, Counter()).update((outcome.alasan,))

    def native_failure(self, rule: Rule, failure: Failure) -> None:
        spots = failure.spots
        self.add(
            rule,
            Message(failure.templates or rule.pesan, failure.arguments),
            place_of(spots[0], self.document, "primary"),
            spots[0],
            advice=Message(rule.saran, failure.arguments) if rule.saran else None,
            related=tuple(place_of(spot, self.document, "reference") for spot in spots[1 : MOST_RELATED + 1]),
            more_related=max(0, len(spots) - 1 - MOST_RELATED),
            group=failure.group,
            values=failure.difference,
        )

    def add(
        self,
        rule: Rule,
        message: Message,
        primary: Place,
        spot: Spot | None,
        *,
        advice: Message | None = None,
        related: tuple[Place, ...] = (),
        more_related: int = 0,
        values: Difference | None = None,
        severity: Severity | None = None,
        fixes: tuple[Fix, ...] = (),
        group: str | None = None,
        slip: str = "",
    ) -> None:
        finding = Finding(
            rule.id,
            rule.nama,
            Message(rule.judul),
            self.settings.severity(rule.id) or severity or rule.tingkat,
            message,
            primary,
            self.label,
            self.document.tahun or None,
            advice,
            related,
            values,
            fixes=fixes,
            group=group or "",
            more_related=more_related,
            slip=slip,
        )
        suppression = self.suppression(rule.id, spot) if spot is not None else None
        self.findings.append(finding if suppression is None else evolve(finding, suppressed=suppression))

    # ---- abai ---------------------------------------------------------------------------------

    def suppression(self, rule: str, spot: Spot) -> Suppression | None:
        document = self.document
        owner = spot.owner.simpul if isinstance(spot.owner, Indikator) else spot.owner
        own = owner.abai if isinstance(owner, Simpul) and owner.dokumen is document else ()
        for abai in (*own, *document.abai):
            if rule.startswith(abai.aturan.nilai) and abai.alasan is not None and abai.pada in (None, spot.name):
                self.used.add(id(abai))
                place = Place(document.source, document.name, abai.start, abai.end)
                return Suppression(place, str(abai.alasan.nilai))
        return None

    def accepted_nothing(self) -> None:
        """STR010: an `abai` without reason, or one that nothing needed."""
        rule, document = self.rules[UNUSED], self.document
        for abai in (*document.abai, *(a for node in document.simpul for a in node.abai)):
            key = "abai.tanpa_alasan" if abai.alasan is None else "abai.sia_sia"
            if id(abai) in self.used:
                self.passed[UNUSED] += 1
                continue
            self.failed[UNUSED] += 1
            place = Place(document.source, document.name, abai.start, abai.end)
            fixes = (_without_line(place),) if abai.alasan is not None else ()
            self.add(rule, Message(template(key), {"aturan": abai.aturan.nilai}), place, None, fixes=fixes)

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

    def table(self) -> int | None:
        """Year of the table of codes, where it had something to say."""
        if not any(self.passed[rule] or self.failed[rule] for rule in BY_TABLE):
            return None
        try:
            return judging_table(self.document, self.lookup.tables).tahun
        except Hilang:
            return None


@cache
def _built_in_ids() -> frozenset[str]:
    return frozenset(rule.id for rule in built_in())


def _stopped(shared: Budget | None) -> Hilang:
    """Why a rule stopped: it took too much itself, or all rules of strangers together did."""
    return Hilang("batas_seluruh" if shared is not None and shared.spent else "batas_langkah")


def _reason(unknown: Exception) -> str:
    return unknown.alasan if isinstance(unknown, Hilang) else "tak_dapat_dihitung"


def grouped(findings: Iterable[Finding]) -> list[Finding]:
    """One finding for repeats of one cause (`sekali menurut`)."""
    causes: dict[object, list[Finding]] = {}
    for finding in findings:
        alone = not finding.group or finding.suppressed is not None
        causes.setdefault(id(finding) if alone else (finding.rule, finding.severity, finding.group), []).append(finding)
    return [_once(*repeats) for repeats in causes.values()]


def _once(first: Finding, *others: Finding) -> Finding:
    if not others:
        return first
    room = max(0, MOST_RELATED - len(first.related))
    places = tuple(evolve(other.primary, label="other") for other in others[:room])
    more = first.more_related + len(others) - len(places)
    fixes = fixes_together((first, *others))
    return evolve(first, count=len(others) + 1, related=(*first.related, *places), more_related=more, fixes=fixes)


def _without_line(place: Place) -> Fix:
    """The line of a place taken out; what seems useless today may be of use once more can be judged."""
    text = place.source.text
    start = text.rfind("\n", 0, place.start) + 1
    end = text.find("\n", place.end) + 1 or len(text)
    return Fix(Message(template("perbaikan.hapus")), (Edit(evolve(place, start=start, end=end), ""),), False)
