"""What a Dask cluster costs: a check of many offices on local workers beside the same number of own processes.

    python bench/cluster.py PLANS [--copies 1] [--workers 2]

PLANS is a folder of offices, which is copied so often. CPU of workers and of the process that asks, in which the
scheduler is, without the start of the workers, which is told apart; the findings are held against each other. Workers
are started as docs/gugus.md tells, without Dask's profiler. Clocks and heartbeats cost time that passes in each worker,
however long a busy machine makes it: what the threads took that did the work is told too. Exit code 1 below 85 percent.
"""

from __future__ import annotations

import argparse
import gc
import resource
import shutil
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

LEAST = 0.85


def cpu() -> float:
    """Of this process and of those that it waited for, seconds."""
    found = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return sum(one.ru_utime + one.ru_stime for one in found)


def timed(*asked: Any) -> tuple[Any, float]:
    """What a check of a share gives, and CPU seconds of its thread."""
    from renja_dsl.check.run import checked

    begun = time.thread_time()
    made = checked(*asked)
    return made, time.thread_time() - begun


def main() -> None:
    import dask
    from distributed import Client, LocalCluster

    from renja_dsl.batch.cluster import Cluster
    from renja_dsl.batch.parallel import check_in_parallel, in_parallel
    from renja_dsl.check.readers import Folder
    from renja_dsl.check.run import outcome_of
    from renja_dsl.lint.settings import Settings
    from renja_dsl.rules.registry import built_in

    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n\n")[0])
    parser.add_argument("plans", type=Path)
    parser.add_argument("--copies", type=int, default=1)
    parser.add_argument("--workers", type=int, default=2)
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        for number in range(chosen.copies):
            shutil.copytree(chosen.plans, Path(folder, f"d{number}"))
        reader = Folder(Path(folder))
        names = reader.plans(".")
        gc.disable()  # as a run of the command does
        begun, wall = cpu(), time.perf_counter()
        own = check_in_parallel(reader, names, built_in(), Settings(), chosen.workers).report
        own_cpu, own_wall = cpu() - begun, time.perf_counter() - wall
        start = time.perf_counter()
        with (
            dask.config.set({"distributed.worker.profile.enabled": False}),
            LocalCluster(n_workers=chosen.workers, threads_per_worker=1, dashboard_address=None) as made,
            Client(made) as client,
        ):
            client.run(built_in)
            ready = time.perf_counter() - start
            before: dict[str, Any] = client.run(time.process_time)
            begun, wall = time.process_time(), time.perf_counter()
            cluster = Cluster(made.scheduler_address)
            shares = list(in_parallel(timed, reader, names, built_in(), Settings(), cluster=cluster))
            there = outcome_of([part for part, _ in shares], reader, built_in(), Settings()).report
            their_wall = time.perf_counter() - wall
            after: dict[str, Any] = client.run(time.process_time)
            workers = sum(after[one] - before[one] for one in after)
            working = sum(seconds for _, seconds in shares)
            here = time.process_time() - begun
        assert [f.order for f in own.findings] == [f.order for f in there.findings]
    efficiency = own_cpu / (workers + here)
    print(f"{len(names)} documents, {len(own.findings)} findings, {chosen.workers} workers ready after {ready:.1f} s")
    print(f"own processes {own_cpu:.2f} s CPU, {own_wall:.2f} s wall")
    told = f"{workers:.2f} s, {working:.2f} s of it at work, + {here:.2f} s here, {their_wall:.2f} s wall"
    print(f"cluster       {told}: {efficiency:.0%} of CPU, {own_wall / their_wall:.0%} of wall (at least {LEAST:.0%})")
    sys.exit(efficiency < LEAST)


if __name__ == "__main__":
    main()
