"""The fixes of findings applied until none is left, each proved to cure and to do no harm.

A pass applies fixes of one kind: first those that make a text readable, then those of rules; safe ones before
unsafe ones. Its texts are checked again, and a fix that does not cure, or that another finding comes with, is
dropped. Only what could not be judged before may come to light: when a line becomes readable, any finding of a rule;
when a safe fix of a rule is applied, one that is no galat.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Any

import attrs
from attrs import define, field, frozen

from renja_dsl.edit.texts import EditRefused, Span, edited, spans_by_file
from renja_dsl.findings.finding import Finding, Fix, Severity
from renja_dsl.syntax.parser import Broken, PlanParser
from renja_dsl.syntax.source import Source

PASSES = 25
"""more than any plan has levels whose totals follow from each other"""

_STEPS = 8
"""what follows from one fix: totals of every level above it, then averages and their predikat"""

PlanTexts = Mapping[str, Source]
Check = Callable[[PlanTexts], Sequence[Finding]]
"""texts by name -> their findings"""
CheckBeside = Callable[[PlanTexts, PlanTexts], Sequence[Finding]]
"""texts, and those that they were made from"""


@frozen
class Applied:
    """A fix, and the finding that it is for."""

    finding: Finding
    fix: Fix


@frozen
class Fixed:
    """What came of it."""

    texts: PlanTexts
    """all of them, changed or not"""
    applied: tuple[Applied, ...]
    refused: tuple[Applied, ...]
    """fixes that are still offered, but would not cure or would do harm"""
    findings: tuple[Finding, ...]
    """of the texts as they are now"""
    unveiled: int
    """findings of rules that what was fixed had kept in the dark"""


def fixed(
    texts: PlanTexts,
    check: Check,
    parser: PlanParser,
    *,
    quick: Check | None = None,
    near: CheckBeside | None = None,
    unsafe: bool = False,
    wanted: Callable[[Finding], bool] = lambda finding: True,
) -> Fixed:
    """Apply the safe fixes of all wanted findings that nobody accepted, with `unsafe` the others too.

    `quick` finds the same without the fixes that only an explanation offers: for what is tried. `near` does so only
    in the texts that are tried, and takes what was found before for the others: for what may be of no use.
    """
    whole = quick or check
    run = _Fixing(
        dict(texts), check, whole, near or (lambda new, old: whole(new)), parser, unsafe, wanted, tuple(check(texts))
    )
    for _ in range(PASSES):
        if not run.advance():
            break
    return run.outcome()


@frozen
class _Try:
    """Texts with some fixes, and what is found in them."""

    chosen: tuple[Applied, ...]
    texts: PlanTexts
    findings: tuple[Finding, ...]


@define
class _Fixing:
    texts: PlanTexts
    check: Check
    quick: Check
    near: CheckBeside
    parser: PlanParser
    unsafe: bool
    wanted: Callable[[Finding], bool]
    findings: tuple[Finding, ...]
    applied: list[Applied] = field(factory=list)
    refused: dict[object, Applied] = field(factory=dict)
    unveiled: int = 0
    _found: dict[tuple[str, ...], tuple[Finding, ...]] = field(factory=dict)
    """texts that were tried in this pass -> what is found in them; many tries come to the same"""

    def advance(self) -> bool:
        """One pass; whether it changed anything or may still do."""
        self._found.clear()
        offered = [one for finding in self.findings for one in self.offered(finding)]
        kinds = [(bool(one.finding.slip), one.fix.safe) for one in offered]
        order = [(text, safe) for safe in (True, False) for text in (True, False)]
        kind = next((kind for kind in order if kind in kinds), None)
        if kind is None:
            return False
        of_kind = [one for one, its in zip(offered, kinds, strict=True) if its == kind]
        chosen = _apart(sorted(of_kind, key=_lowest_first))
        taken = self.taken(_Try((), self.texts, self.findings), chosen)
        if any(kind):
            self.unveiled += sum((_by_rule(taken.findings) - _by_rule(self.findings)).values())
        self.texts = taken.texts
        if taken.chosen:
            self.findings = tuple(self.check(taken.texts))
        self.applied += taken.chosen
        return True

    def offered(self, finding: Finding) -> Iterator[Applied]:
        """Of what may be done about a finding: the likeliest; for each of its places where it has several."""
        if finding.suppressed is not None or not self.wanted(finding):
            return
        for fix in finding.fixes:
            one = Applied(finding, fix)
            allowed = fix.safe or self.unsafe
            if allowed and self.changes(fix) and _mark(one) not in self.refused:
                yield one
                if finding.count == 1:
                    return

    def changes(self, fix: Fix) -> bool:
        """Whether it says something new, and only in texts that are at hand."""
        places = [(edit.place, edit.text) for edit in fix.edits]
        here = all(place.file in self.texts for place, _ in places)
        return here and any(place.source.text[place.start : place.end] != text for place, text in places)

    def taken(self, kept: _Try, more: tuple[Applied, ...]) -> _Try:
        """As many of `more` as do good beside those that are kept; the others are refused."""
        if not more:
            return kept
        tried = self.tried((*kept.chosen, *more))
        if tried is not None:
            return tried
        if len(more) == 1:
            self.refused[_mark(more[0])] = more[0]
            return kept
        middle = len(more) // 2
        return self.taken(self.taken(kept, more[:middle]), more[middle:])

    def tried(self, chosen: tuple[Applied, ...]) -> _Try | None:
        """The texts with these fixes, and with those of what follows from them; None where they do no good."""
        safe = all(one.fix.safe for one in chosen)
        trial, more = _Try((), self.texts, self.findings), chosen
        for _ in range(_STEPS):
            try:
                texts = self.edited(trial.texts, more, safe=safe)
            except EditRefused:
                return None
            trial = _Try((*trial.chosen, *more), texts, self.beside(texts))
            if self.good(chosen, trial.findings):
                trial = attrs.evolve(trial, findings=tuple(self.quick(texts)))
                if self.good(chosen, trial.findings):
                    return trial
            more = self.following(trial, safe=safe)
            if not more or chosen[0].finding.slip:
                return None
        return None

    def beside(self, texts: PlanTexts) -> tuple[Finding, ...]:
        """What is found in texts that are tried; in the others, what was found before the trial."""
        key = tuple(source.text for source in texts.values())
        if key not in self._found:
            self._found[key] = tuple(self.near(texts, self.texts))
        return self._found[key]

    def following(self, trial: _Try, *, safe: bool) -> tuple[Applied, ...]:
        """Fixes of what is wrong now or still: a total that follows from one that was set."""
        aimed_at = {one.finding.fingerprint for one in trial.chosen}
        known = {finding.fingerprint for finding in self.findings} - aimed_at
        new = [finding for finding in trial.findings if finding.fingerprint not in known and not finding.slip]
        offered = [one for finding in new for one in self.offered(finding) if one.fix.safe or not safe]
        return _apart(sorted(offered, key=_lowest_first))

    def edited(self, before: PlanTexts, chosen: Sequence[Applied], *, safe: bool) -> PlanTexts:
        """Raises EditRefused."""
        texts = dict(before)
        for name, spans in spans_by_file(edit for one in chosen for edit in one.fix.edits).items():
            texts[name] = self.edited_text(before[name], spans, safe=safe)
        return texts

    def edited_text(self, before: Source, spans: Sequence[Span], *, safe: bool) -> Source:
        """Raises EditRefused, also where a safe fix changes a number that could be read."""
        after = edited(before, spans, self.parser)
        if safe and _numbers(before, self.parser) - _numbers(after, self.parser):
            raise EditRefused("suntingan.berubah", before, min(spans).start)
        return after

    def good(self, chosen: Sequence[Applied], after: Sequence[Finding]) -> bool:
        """Fewer findings of what was to be cured, and no more of anything.

        Where lines were made readable, fewer cannot be read; what is now known of them may be wrong by itself.
        So may, short of a galat, what a safe fix lets be judged: a name, by the code that is now a whole one.
        """
        if chosen[0].finding.slip:
            return not _unreadable(after) - _unreadable(self.findings)
        was, now = _by_rule(self.findings), _by_rule(after)
        aims = Counter((one.finding.primary.file, one.finding.rule) for one in chosen)
        graver = now - was
        if all(one.fix.safe for one in chosen):
            graver = _by_rule(_galat(after)) - _by_rule(_galat(self.findings))
        return not graver and all(was[aim] - now[aim] >= count for aim, count in aims.items())

    def outcome(self) -> Fixed:
        left = {_mark(Applied(finding, fix)) for finding in self.findings for fix in finding.fixes}
        refused = tuple(one for mark, one in self.refused.items() if mark in left)
        return Fixed(self.texts, tuple(self.applied), refused, self.findings, self.unveiled)


def _lowest_first(one: Applied) -> tuple[str, int]:
    """Totals below are set before those above, which follow from them."""
    return one.finding.primary.file, -one.finding.primary.start


def _apart(offered: Sequence[Applied]) -> tuple[Applied, ...]:
    """Those that touch no characters of one before; the same edit may be asked for twice."""
    held: dict[str, set[Span]] = {}
    chosen = []
    for one in offered:
        own = spans_by_file(one.fix.edits)
        if all(_fits(span, held.get(name, set())) for name, spans in own.items() for span in spans):
            chosen.append(one)
            for name, spans in own.items():
                held.setdefault(name, set()).update(spans)
    return tuple(chosen)


def _fits(span: Span, held: set[Span]) -> bool:
    return span in held or all(
        (span.end <= other.start or other.end <= span.start) and span.start != other.start for other in held
    )


def _mark(one: Applied) -> object:
    """The same fix of the same finding, whatever lines have moved."""
    edits = tuple((e.place.file, e.place.source.text[e.place.start : e.place.end], e.text) for e in one.fix.edits)
    return one.finding.rule, one.finding.fingerprint, edits


def _galat(findings: Sequence[Finding]) -> list[Finding]:
    return [finding for finding in findings if finding.severity is Severity.GALAT]


def _by_rule(findings: Sequence[Finding]) -> Counter[tuple[str, str]]:
    """How many places each rule finds in each file."""
    counts: Counter[tuple[str, str]] = Counter()
    for finding in findings:
        counts[(finding.primary.file, finding.rule)] += finding.count
    return counts


def _unreadable(findings: Sequence[Finding]) -> Counter[str]:
    """How many faults of the text itself each file has."""
    return Counter(finding.primary.file for finding in findings if finding.slip)


def _numbers(source: Source, parser: PlanParser) -> Counter[tuple[str, Decimal]]:
    """Every number of the statements that can be read, by the kind of value that it belongs to."""
    found: Counter[tuple[str, Decimal]] = Counter()
    waiting: list[Any] = [p.statement for p in parser.parse(source) if not isinstance(p.statement, Broken)]
    while waiting:
        part = waiting.pop()
        if isinstance(part, tuple):
            waiting += part
        elif attrs.has(kind := type(part)):
            parts = [getattr(part, one.name) for one in attrs.fields(kind) if one.eq]
            found.update((kind.__name__, number) for number in parts if isinstance(number, Decimal))
            waiting += parts
    return found
