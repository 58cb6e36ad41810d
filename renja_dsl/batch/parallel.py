"""Work on many documents in several processes. What a document is told depends on itself and on what it refers
to and on what stands in its folder, so that shares of whole folders give together what all of them give at once, byte
for byte."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from renja_dsl.batch.shares import Made, Work, shares_of
from renja_dsl.check.run import CheckedPart, Outcome, checked, outcome_of
from renja_dsl.lint.settings import Settings
from renja_dsl.rules.rule import Rule
from renja_dsl.syntax.source import Reader

if TYPE_CHECKING:
    from renja_dsl.batch.cluster import Cluster
    from renja_dsl.recall.memory import Recall

WORTH_IT = 1_500_000
"""bytes of plans from which a second process saves more than it costs to start"""


def check_in_parallel(
    reader: Reader,
    names: Sequence[str],
    rules: Sequence[Rule],
    settings: Settings,
    jobs: int | None = None,
    memory: Recall | None = None,
    cluster: Cluster | None = None,
) -> Outcome:
    """Check documents with `jobs` processes, None: as many as are worth it; but not what `memory` knows."""
    if memory is None:
        parts = list(in_parallel(checked, reader, names, rules, settings, jobs, cluster=cluster))
    else:
        parts = [_remembered(memory, reader, names, rules, settings, jobs)]
    return outcome_of(parts, reader, rules, settings)


def _remembered(
    memory: Recall,
    reader: Reader,
    names: Sequence[str],
    rules: Sequence[Rule],
    settings: Settings,
    jobs: int | None,
) -> CheckedPart:
    from renja_dsl.recall.memory import Remembering, in_order, recalled  # only where something may be remembered

    found, left = recalled(memory, reader, names)
    if left:
        shares = in_parallel(Remembering(memory), reader, left, rules, settings, jobs, of=len(names))
        found += [part for share in shares for part in share]
        memory.store.tidy()
    return in_order(found, names)


def in_parallel(
    work: Work[Made],
    reader: Reader,
    names: Sequence[str],
    rules: Sequence[Rule],
    settings: Settings,
    jobs: int | None = None,
    largest: int | None = None,
    of: int | None = None,
    cluster: Cluster | None = None,
) -> Iterator[Made]:
    """What `work` makes of each share, in their order.

    `jobs`: how many processes; None: as many as are worth it. `largest`: about how many bytes a share may have; None:
    a share for every process. `of`: how many documents the whole run has, where these are not all.
    `cluster`: where it is done instead.
    """
    many = len(names) if of is None else of
    if cluster is not None:
        yield from cluster.run(work, reader, names, settings, many)
        return
    sizes = {name: reader.size(name) for name in names}
    total = sum(sizes.values())
    processes = jobs if jobs is not None else min(os.cpu_count() or 1, total // WORTH_IT + 1)
    if not hasattr(os, "fork"):
        processes = 1
    shares = shares_of(sizes, max(processes, 1 if largest is None else total // largest + 1))
    processes = min(processes, len(shares))
    if processes < 2:
        for share in shares:
            yield work(reader, share, rules, settings, many)
        return
    import multiprocessing  # costs a tenth of a small lint

    shared = (work, reader, rules, settings, many)
    with multiprocessing.get_context("fork").Pool(processes, _prepare, shared) as pool:
        yield from pool.imap(_forked, shares, 1)


_shared: list[tuple[Work[Any], Reader, Sequence[Rule], Settings, int]] = []
"""what a forked process inherits; compiled rules cannot be sent"""


def _prepare(work: Work[Any], reader: Reader, rules: Sequence[Rule], settings: Settings, of: int) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C reaches every process; the first one ends the others
    _shared.append((work, reader, rules, settings, of))


def _forked(names: Sequence[str]) -> Any:
    work, reader, rules, settings, of = _shared[-1]
    return work(reader, names, rules, settings, of)
