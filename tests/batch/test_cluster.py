"""Work on a Dask cluster: the same bytes, whatever becomes of a worker. Processes of their own at night only."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest

from renja_dsl.batch.cluster import Cluster, Unreachable
from renja_dsl.batch.parallel import check_in_parallel, in_parallel
from renja_dsl.check.readers import Folder
from renja_dsl.facts.making import share_of_facts
from renja_dsl.lint.settings import Settings
from renja_dsl.rules.registry import built_in
from renja_dsl.rules.rule import Rule
from renja_dsl.syntax.source import Reader
from tests.batch.test_parallel import SISTER
from tests.cli.running import ROOT, renja
from tests.report.samples import lint_json

distributed = pytest.importorskip("distributed")
pytestmark = pytest.mark.filterwarnings("ignore")
NIGHT = os.environ.get("HYPOTHESIS_PROFILE") == "nightly"


@pytest.fixture
def region(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Folder:
    """Twelve offices, each a share of its own, one of them with another source of funds."""
    for n in range(12):
        (tmp_path / f"k{n:02d}").mkdir()
        dana = "Dana Bagi Hasil" if n == 3 else "Dana Alokasi Umum"
        (tmp_path / f"k{n:02d}" / "renja.renja").write_text(SISTER.format(n=n, dana=dana))
    monkeypatch.setattr("renja_dsl.batch.cluster.SHARE", 1)
    return Folder(tmp_path)


@pytest.fixture
def threads() -> Iterator[str]:
    with distributed.LocalCluster(n_workers=1, threads_per_worker=1, processes=False, dashboard_address=None) as made:
        yield made.scheduler_address


def test_a_cluster_says_what_one_process_says(region: Folder, threads: str) -> None:
    names = region.plans(".")
    heard: list[tuple[int, int]] = []
    cluster = Cluster(threads, (), lambda done, of: heard.append((done, of)))
    there = check_in_parallel(region, names, built_in(), Settings(), cluster=cluster)
    assert lint_json(there.report) == lint_json(check_in_parallel(region, names, built_in(), Settings(), 1).report)
    assert [f.primary.file for f in there.report.findings if f.rule == "WIL801"] == ["k03/renja.renja"]
    assert heard == [(done, 12) for done in range(1, 13)]
    facts = [
        share.facts for share in in_parallel(share_of_facts, region, names, built_in(), Settings(), cluster=cluster)
    ]
    alone = [share_of_facts(region, [name], built_in(), Settings(), 12).facts for name in names]
    assert facts == alone


def test_a_cluster_that_is_not_there_is_told(region: Folder, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("renja_dsl.batch.cluster._SECONDS", "200ms")
    with pytest.raises(Unreachable):
        check_in_parallel(region, region.plans("."), built_in(), Settings(), cluster=Cluster("tcp://127.0.0.1:9"))


def test_without_the_package_it_says_how_to_get_it() -> None:
    missing = "import importlib.util as u; u.find_spec = lambda name: None"
    done = renja("lint", ROOT / "plans" / "contoh", "--cluster", "tcp://127.0.0.1:9", code=missing)
    assert done.returncode == 2 and "[cluster]" in done.stderr


def slowly(reader: Reader, names: Sequence[str], rules: Sequence[Rule], settings: Settings, of: int) -> tuple[int, Any]:
    """Where it was done, and what; long enough for somebody to come between."""
    time.sleep(0.3)
    return os.getpid(), share_of_facts(reader, names, rules, settings, of).facts


@pytest.mark.skipif(not NIGHT, reason="processes of their own: at night")
def test_a_worker_that_dies_loses_nothing_and_nothing_counts_twice(region: Folder) -> None:
    names = region.plans(".")
    alone = [share_of_facts(region, [name], built_in(), Settings(), 12).facts for name in names]
    with distributed.LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None) as made:
        killed: list[int] = []

        def told(done: int, of: int) -> None:
            if done == 2:
                pid = next(iter(made.workers.values())).pid
                os.kill(pid, signal.SIGKILL)
                killed.append(pid)

        cluster = Cluster(made.scheduler_address, (), told)
        found = list(in_parallel(slowly, region, names, built_in(), Settings(), cluster=cluster))
    assert killed
    assert [facts for _, facts in found] == alone
    assert len({pid for pid, _ in found}) >= 2
