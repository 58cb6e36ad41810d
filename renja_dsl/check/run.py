"""Opens documents, runs the rules over them and explains what they found."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import chain
from types import MappingProxyType
from typing import TYPE_CHECKING

from attrs import evolve, frozen

from renja_dsl.check.readers import Texts
from renja_dsl.diagnosis.rules import EXPLAINED
from renja_dsl.findings.finding import DocumentReport, Report
from renja_dsl.findings.merging import merged
from renja_dsl.lint.engine import lint_document
from renja_dsl.lint.regional import REGIONAL, judged
from renja_dsl.lint.settings import Settings, lookup_of
from renja_dsl.model.arithmetic import exact
from renja_dsl.model.documents import Documents
from renja_dsl.model.references import load
from renja_dsl.rules.rule import Rule
from renja_dsl.syntax.parser import PlanParser, parser_of_thread
from renja_dsl.syntax.source import Reader, Source, Unreadable

if TYPE_CHECKING:
    from renja_dsl.check.memory import Memory

_NOWHERE = frozenset(("rujukan.tidak_ada", "rujukan.keluar", "rujukan.melingkar"))
_BEYOND = frozenset(("ekspresi.terlalu_dalam", "ekspresi.terlalu_panjang"))
_REFERENCES = "STR009"
_NOTHING: Mapping[str, DocumentReport] = MappingProxyType({})


@frozen(eq=False, repr=False)
class CheckedPart:
    """What the check of some documents gives, ready to be sent between processes."""

    documents: tuple[DocumentReport, ...]
    unreadable: tuple[Unreadable, ...]
    nowhere: bool
    """a reference leads to nothing that could be read"""
    beyond: bool
    """a formula is beyond the limits"""
    damaged: tuple[Unreadable, ...] = ()
    """files that say where values come from, and that nobody can read"""


@frozen
class Outcome:
    """The report of some documents, and what kept others from being read or followed."""

    report: Report
    unreadable: tuple[Unreadable, ...]
    refused: bool
    """something could not be taken in: a reference that leads nowhere, a formula beyond the limits"""
    damaged: tuple[Unreadable, ...] = ()
    """what says where values come from, and cannot be read: nothing else depends on it"""


def check(
    reader: Reader,
    names: Iterable[str],
    rules: Sequence[Rule],
    settings: Settings,
    parser: PlanParser | None = None,
) -> Outcome:
    """Check the documents of these names. What they say depends on nothing but the arguments."""
    several = tuple(names)
    return check_documents(load(reader, several, parser), reader, rules, settings, of=len(several))


def check_documents(
    documents: Documents,
    reader: Reader,
    rules: Sequence[Rule],
    settings: Settings,
    *,
    of: int = 0,
    memory: Memory | None = None,
) -> Outcome:
    """Check documents that were read already; what stands beside them is read where something is found.

    `of`: how many documents the whole run has; 0: these. `memory`: of earlier checks by the same rules and settings.
    """
    part = part_of(documents, reader, rules, settings, of=of, memory=memory)
    del documents  # as large as everything that is found in them
    return outcome_of([part], reader, rules, settings)


def check_texts(
    sources: Iterable[Source], rules: Sequence[Rule], settings: Settings, parser: PlanParser | None = None
) -> Report:
    """Check texts that refer to each other and to nothing else."""
    texts = Texts.of(sources)
    return check(texts, texts.sources, rules, settings, parser).report


def unexplained(
    documents: Documents,
    rules: Sequence[Rule],
    settings: Settings,
    memory: Memory | None = None,
    known: Mapping[str, DocumentReport] = _NOTHING,
) -> tuple[DocumentReport, ...]:
    """What the rules find, without explanations and what those offer, in half the time.

    `memory`: of earlier checks of this kind by the same rules and settings. `known`: what need not be asked.
    """
    of = len(documents.asked)

    def made(names: Sequence[str]) -> Sequence[DocumentReport]:
        return _linted(documents, names, rules, settings, of, memory)

    with exact():
        reports = _reports(documents, of, made, memory, known)
    return judged(reports, rules, settings)


def checked(reader: Reader, names: Sequence[str], rules: Sequence[Rule], settings: Settings, of: int) -> CheckedPart:
    """Check the documents of these names, some of the `of` documents of a run."""
    return part_of(load(reader, names, parser_of_thread()), reader, rules, settings, of=of)


def part_of(
    documents: Documents,
    reader: Reader,
    rules: Sequence[Rule],
    settings: Settings,
    *,
    of: int = 0,
    memory: Memory | None = None,
    known: Mapping[str, DocumentReport] = _NOTHING,
) -> CheckedPart:
    """Check some of the `of` documents of a run; 0: all of them. `known`: reports that stand already, by document."""
    nowhere = any(bad.complaint.key in _NOWHERE for bad in chain.from_iterable(documents.bad_references.values()))
    problems = (problem for name in documents.asked for problem in documents[name].problems)
    beyond = any(problem.complaint.key in _BEYOND for problem in problems)
    reports = reports_of(documents, rules, settings, of, memory, known)
    damaged: list[Unreadable] = []
    if any(report.findings for report in reports):
        from renja_dsl.check.origins import Origins  # only where something was found

        origins = Origins(reader, documents)
        reports = tuple(evolve(report, findings=origins.told(report.findings)) for report in reports)
        damaged = origins.unreadable
    return CheckedPart(reports, documents.unreadable, nowhere, beyond, tuple(damaged))


def reports_of(
    documents: Documents,
    rules: Sequence[Rule],
    settings: Settings,
    of: int = 0,
    memory: Memory | None = None,
    known: Mapping[str, DocumentReport] = _NOTHING,
) -> tuple[DocumentReport, ...]:
    """What the rules find in every document that was asked for, explained where it is about sums.

    `of`: how many documents the whole run has; 0: these. `known`: what need not be asked, by document.
    """
    of = of or len(documents.asked)

    def made(names: Sequence[str]) -> Sequence[DocumentReport]:
        return _explained(documents, names, rules, settings, of, memory)

    return _reports(documents, of, made, memory, known)


def _reports(
    documents: Documents,
    of: int,
    made: Callable[[Sequence[str]], Sequence[DocumentReport]],
    memory: Memory | None,
    known: Mapping[str, DocumentReport],
) -> tuple[DocumentReport, ...]:
    """In the order of the documents, `made` where neither `known` nor remembered."""
    if memory is not None:
        return tuple(memory.reports(documents, of, made, known))
    new = [name for name in documents.asked if name not in known]
    found = {**known, **dict(zip(new, made(new), strict=True))}
    return tuple(found[name] for name in documents.asked)


def _explained(
    documents: Documents,
    names: Sequence[str],
    rules: Sequence[Rule],
    settings: Settings,
    of: int,
    memory: Memory | None,
) -> list[DocumentReport]:
    with exact():
        reports = _linted(documents, names, rules, settings, of, memory)
        if any(finding.rule in EXPLAINED for report in reports for finding in report.findings):
            from renja_dsl.diagnosis.findings import Explainers  # only where a sum is off

            explainers = Explainers(lookup_of(documents, settings))
            reports = [evolve(report, findings=explainers.explained(report.findings)) for report in reports]
    return reports


def _linted(
    documents: Documents,
    names: Sequence[str],
    rules: Sequence[Rule],
    settings: Settings,
    of: int,
    memory: Memory | None = None,
) -> list[DocumentReport]:
    """What rules ask of each other's answers is forgotten with them: it may be as large as the documents."""
    lookup = lookup_of(documents, settings)
    by_id = {rule.id: rule for rule in rules}
    parameters = {rule.id: settings.parameters(rule) for rule in rules}
    held = {} if memory is None else {name: memory.of_document(name) for name in names}
    return [lint_document(lookup, documents[name], by_id, parameters, settings, of, held.get(name)) for name in names]


def outcome_of(parts: Sequence[CheckedPart], reader: Reader, rules: Sequence[Rule], settings: Settings) -> Outcome:
    """One outcome of all parts of a run, documents in the order of the parts."""
    documents = chain.from_iterable(part.documents for part in parts)
    report = merged(judged(documents, rules, settings), settings.known)
    report, more = _with_regional_origins(report, reader)
    damaged = {error.name: error for error in (*chain.from_iterable(part.damaged for part in parts), *more)}
    unreadable = {error.name: error for part in parts for error in part.unreadable}
    nowhere = any(part.nowhere for part in parts) and any(f.rule == _REFERENCES for f in report.open)
    refused = nowhere or any(part.beyond for part in parts)
    return Outcome(report, _in_order(unreadable), refused, _in_order(damaged))


def _in_order(errors: Mapping[str, Unreadable]) -> tuple[Unreadable, ...]:
    return tuple(errors[name] for name in sorted(errors))


def _with_regional_origins(report: Report, reader: Reader) -> tuple[Report, list[Unreadable]]:
    """What only all documents together show is judged without them: those that it points at are opened once more."""
    several = [finding for finding in report.findings if finding.rule in REGIONAL]
    files = {place.file for finding in several for place in (finding.primary, *finding.related)}
    if not files:
        return report, []
    from renja_dsl.check.origins import Origins  # only where something was found

    origins = Origins(reader, load(reader, sorted(files)))
    told = [origins.told([f])[0] if f.rule in REGIONAL else f for f in report.findings]
    return evolve(report, findings=tuple(told)), origins.unreadable
