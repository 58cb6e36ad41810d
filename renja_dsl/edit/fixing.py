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
from attrs import define, evolve, field, frozen

from renja_dsl.edit.texts import EditRefused, Span, edited, landings, spans_by_file
from renja_dsl.edit.trial import Applied, FixTrial, PlanTexts
from renja_dsl.findings.finding import Finding, Fix, Severity
from renja_dsl.syntax.parser import Broken, PlanParser
from renja_dsl.syntax.source import Source

PASSES = 25
"""more than any plan has levels whose totals follow from each other"""

_STEPS = 8
"""what follows from one fix: totals of every level above it, then averages and their predikat"""

_FEWER = 8
"""times as many are tried at once where those before did good"""

Check = Callable[[PlanTexts], Sequence[Finding]]
"""texts by name -> their findings"""
CheckBeside = Callable[[PlanTexts, PlanTexts], Sequence[Finding]]
"""texts, and those that they were made from"""


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
        taken = self.taken(FixTrial(self.texts, self.findings, self.texts), chosen)
        if any(kind):
            self.unveiled += sum((_by_rule(taken.findings) - _by_rule(self.findings)).values())
        self.texts = taken.texts
        if taken.chosen:
            self.findings = tuple(self.check(taken.texts))
        self.applied += taken.applied
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

    def taken(self, kept: FixTrial, more: Sequence[Applied]) -> FixTrial:
        """As many of `more` as do good beside those that are kept; the others are refused.

        Those whose place was written to meanwhile are left for the next pass. Many are tried at once as long as they
        do good; where they do not, first those that seem to.
        """
        size = len(more)
        while more:
            group, more = tuple(filter(kept.has_room, more[:size])), more[size:]
            tried = self.tried(kept, group) if group else kept
            if tried is not None:
                kept, size = tried, 2 * size
            elif len(group) == 1:
                self.refused[_mark(group[0])] = group[0]
            else:
                clean = self.clean(kept, group)
                suspect = tuple(one for one in group if one not in clean)
                more = (*clean, *suspect, *more)
                size = len(clean) if clean and suspect else max(1, len(group) // _FEWER)
        return kept

    def clean(self, kept: FixTrial, group: Sequence[Applied]) -> tuple[Applied, ...]:
        """Those of a group that seem to do good alone: cured is what each is for, nothing new speaks of its place."""
        try:
            trial = self.made(kept.asked(group), kept.spans(group))
        except EditRefused:
            return ()
        before = {finding.fingerprint for finding in self.findings}
        after = {finding.fingerprint for finding in trial.findings}
        new = [finding for finding in trial.findings if finding.fingerprint not in before]
        spoken_of = {(place.file, place.start) for one in new for place in (one.primary, *one.related)}
        landed = {name: landings(spans) for name, spans in trial.layers[-1].items()}
        return tuple(
            one
            for one in group
            if one.finding.fingerprint not in after
            and not any(
                (name, landed[name][span]) in spoken_of for name, own in kept.spans([one]).items() for span in own
            )
        )

    def tried(self, kept: FixTrial, more: Sequence[Applied]) -> FixTrial | None:
        """What is kept with more fixes, and with those of what follows from them; None where they do no good."""
        trial, spans = kept.asked(more), kept.spans(more)
        first = len(kept.layers) + (len(more) > 1)  # one of several may be of use once the others are made
        for _ in range(_STEPS):
            try:
                if trial.goes_round(first, spans):
                    return None
                trial = self.made(trial, spans)
            except EditRefused:
                return None
            if self.good(trial.chosen, trial.findings):
                whole = tuple(self.quick(trial.texts))
                trial = evolve(trial, findings=whole)
                if self.good(trial.chosen, whole):
                    return evolve(trial, known=trial.texts)
            following = self.following(trial)
            if not following or more[0].finding.slip:
                return None
            spans = spans_by_file(edit for one in following for edit in one.fix.edits)
            trial = evolve(trial, followed=(*trial.followed, *following))
        return None

    def made(self, trial: FixTrial, spans: Mapping[str, Sequence[Span]]) -> FixTrial:
        """With more characters replaced. Raises EditRefused."""
        texts = dict(trial.texts)
        for name, own in spans.items():
            if own:
                texts[name] = self.edited(texts[name], own, safe=trial.safe)
        return evolve(trial, texts=texts, findings=self.beside(texts, trial.known), layers=(*trial.layers, spans))

    def beside(self, texts: PlanTexts, known: PlanTexts) -> tuple[Finding, ...]:
        """What is found in texts that are tried; in those that are as they were, what is known of them."""
        key = tuple(source.text for source in texts.values())
        if key not in self._found:
            self._found[key] = tuple(self.near(texts, known))
        return self._found[key]

    def following(self, trial: FixTrial) -> tuple[Applied, ...]:
        """Fixes of what is wrong now or still: a total that follows from one that was set."""
        aimed_at = {one.finding.fingerprint for one in trial.applied}
        known = {finding.fingerprint for finding in self.findings} - aimed_at
        new = [finding for finding in trial.findings if finding.fingerprint not in known and not finding.slip]
        offered = [one for finding in new for one in self.offered(finding) if one.fix.safe or not trial.safe]
        return _apart(sorted(offered, key=_lowest_first))

    def edited(self, before: Source, spans: Sequence[Span], *, safe: bool) -> Source:
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
