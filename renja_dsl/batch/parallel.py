"""Checks in several processes. What a document is told depends on itself and on what it refers
to and on what stands in its folder, so that shares of whole folders give together the report of
all of them, byte for byte."""

from __future__ import annotations

import os
import posixpath
import signal
from collections.abc import Sequence

from renja_dsl.check.run import CheckedPart, Outcome, check, outcome_of, part_of
from renja_dsl.lint.settings import Settings
from renja_dsl.model.references import load
from renja_dsl.rules.rule import Rule
from renja_dsl.syntax.source import Reader

WORTH_IT = 1_500_000
"""bytes of plans from which a second process saves more than it costs to start"""


def check_in_parallel(
    reader: Reader, names: Sequence[str], rules: Sequence[Rule], settings: Settings, jobs: int | None = None
) -> Outcome:
    """Check documents with `jobs` processes; None: as many as are worth it."""
    shares = _shares(reader, names, jobs)
    if len(shares) < 2:
        return check(reader, names, rules, settings)
    import multiprocessing  # costs a tenth of a small lint

    shared = (reader, rules, settings, len(names))
    with multiprocessing.get_context("fork").Pool(len(shares), _prepare, shared) as pool:
        return outcome_of(pool.map(_forked, shares, 1), reader, rules, settings)


def _shares(reader: Reader, names: Sequence[str], jobs: int | None) -> list[Sequence[str]]:
    """Names in their order, cut into shares of about the same size; a folder stays together."""
    sizes = {name: reader.size(name) for name in names}
    total = sum(sizes.values())
    wanted = jobs if jobs is not None else min(os.cpu_count() or 1, total // WORTH_IT + 1)
    if wanted < 2 or not hasattr(os, "fork"):
        return [names]
    last = {posixpath.dirname(name): number for number, name in enumerate(sizes)}
    shares: list[list[str]] = [[]]
    done = whole = 0
    for number, (name, size) in enumerate(sizes.items()):
        full = done >= total * len(shares) / wanted
        if full and len(shares) < wanted and number > whole:
            shares.append([])
        shares[-1].append(name)
        done += size
        whole = max(whole, last[posixpath.dirname(name)])  # up to here, a cut would part the files of a folder
    return list(shares)


_shared: list[tuple[Reader, Sequence[Rule], Settings, int]] = []
"""what a forked process inherits; compiled rules cannot be sent"""


def _prepare(reader: Reader, rules: Sequence[Rule], settings: Settings, of: int) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C reaches every process; the first one ends the others
    _shared.append((reader, rules, settings, of))


def _forked(names: Sequence[str]) -> CheckedPart:
    reader, rules, settings, of = _shared[-1]
    return part_of(load(reader, names), reader, rules, settings, of=of)
