"""Lints in several processes. What a document is told depends on itself and on what it refers
to and on what stands in its folder, so that shares of whole folders give together the report of
all of them, byte for byte."""

from __future__ import annotations

import os
import signal
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import chain
from pathlib import Path

from attrs import frozen

from renja_dsl.diagnosis.rules import EXPLAINED
from renja_dsl.findings.finding import Checks, Report
from renja_dsl.lint.engine import lint
from renja_dsl.lint.settings import Settings
from renja_dsl.model.workspace import load
from renja_dsl.rules.rule import Rule
from renja_dsl.syntax.source import Source, Unreadable

WORTH_IT = 1_500_000
"""bytes of plans from which a second process saves more than it costs to start"""


@frozen
class Outcome:
    """The report of some documents, and what kept others from being read or followed."""

    report: Report
    unreadable: tuple[Unreadable, ...]
    asked: int
    refused: bool
    """something could not be taken in: a reference that leads nowhere, a formula beyond the limits"""


_NOWHERE = ("rujukan.tidak_ada", "rujukan.keluar", "rujukan.melingkar")
_BEYOND = ("ekspresi.terlalu_dalam", "ekspresi.terlalu_panjang")


def lint_files(
    root: Path,
    files: Sequence[Path],
    sources: Sequence[Source],
    rules: Sequence[Rule],
    settings: Settings,
    jobs: int | None = None,
) -> Outcome:
    """Lint files and texts at hand with `jobs` processes; None: as many as are worth it."""
    shares = _shares(files, jobs)
    if sources or len(shares) < 2:
        return _share(root, files, sources, rules, settings)
    import multiprocessing  # costs a tenth of a small lint

    with multiprocessing.get_context("fork").Pool(len(shares), _prepare, (root, rules, settings)) as pool:
        return merged(pool.map(_forked, shares))


def _shares(files: Sequence[Path], jobs: int | None) -> list[Sequence[Path]]:
    """Files in their order, cut into shares of about the same size; a folder stays together."""
    sizes = {path: _size(path) for path in files}
    total = sum(sizes.values())
    wanted = jobs if jobs is not None else min(os.cpu_count() or 1, total // WORTH_IT + 1)
    if wanted < 2 or not hasattr(os, "fork"):
        return [files]
    places = {path.resolve(): path for path in files}
    last = {place.parent: number for number, place in enumerate(places)}
    shares: list[list[Path]] = [[]]
    done = whole = 0
    for number, (place, path) in enumerate(places.items()):
        full = done >= total * len(shares) / wanted
        if full and len(shares) < wanted and number > whole:
            shares.append([])
        shares[-1].append(path)
        done += sizes[path]
        whole = max(whole, last[place.parent])  # up to here, a cut would part the files of a folder
    return list(shares)


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0


_shared: list[tuple[Path, Sequence[Rule], Settings]] = []
"""what a forked process inherits; compiled rules cannot be sent"""


def _prepare(root: Path, rules: Sequence[Rule], settings: Settings) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C reaches every process; the first one ends the others
    _shared.append((root, rules, settings))


def _forked(files: Sequence[Path]) -> Outcome:
    root, rules, settings = _shared[-1]
    return _share(root, files, (), rules, settings)


def _share(
    root: Path, files: Iterable[Path], sources: Sequence[Source], rules: Sequence[Rule], settings: Settings
) -> Outcome:
    workspace = load(root, files, sources=sources)
    report = lint(workspace, rules, settings)
    if any(finding.rule in EXPLAINED for finding in report.findings):
        from renja_dsl.diagnosis.findings import explained  # only where a sum is off

        report = explained(report, workspace)
    shown = {finding.rule for finding in report.open}
    nowhere = (
        any(bad.key in _NOWHERE for bad in chain.from_iterable(workspace.bad_references.values())) and "STR009" in shown
    )
    problems = (problem for name in workspace.asked for problem in workspace.documents[name].problems)
    refused = nowhere or any(problem.complaint.key in _BEYOND for problem in problems)
    return Outcome(report, tuple(workspace.unreadable), len(workspace.asked), refused)


def merged(outcomes: Sequence[Outcome]) -> Outcome:
    """One outcome for all shares, in the order of the files."""
    checks: dict[str, Checks] = {}
    for outcome in outcomes:
        for rule, more in outcome.report.checks.items():
            known = checks.get(rule, Checks(name=more.name))
            abstained = dict(sorted((Counter(known.abstained) + Counter(more.abstained)).items()))
            checks[rule] = Checks(known.passed + more.passed, known.failed + more.failed, abstained, known.name)
    findings = sorted((f for o in outcomes for f in o.report.findings), key=lambda finding: finding.order)
    report = Report(
        tuple(findings),
        dict(sorted(checks.items())),
        sum(outcome.report.documents for outcome in outcomes),
        tuple(row for outcome in outcomes for row in outcome.report.programs),
        {name: kind for outcome in outcomes for name, kind in outcome.report.kinds.items()},
    )
    seen: dict[tuple[str, str], Unreadable] = {}
    for error in (error for outcome in outcomes for error in outcome.unreadable):
        seen.setdefault((error.key, error.arguments["berkas"]), error)
    return Outcome(report, tuple(seen.values()), sum(o.asked for o in outcomes), any(o.refused for o in outcomes))
