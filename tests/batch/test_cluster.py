"""Work on a Dask cluster: the same bytes, whatever becomes of a worker. Processes of their own at night only."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Iterator, Sequence
from contextlib import chdir
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from renja_dsl.batch.cluster import Cluster, Unreachable
from renja_dsl.batch.parallel import check_in_parallel, in_parallel
from renja_dsl.check.readers import Folder
from renja_dsl.cli.importing import command
from renja_dsl.facts.making import share_of_facts
from renja_dsl.intake.importing import Import, import_elsewhere, source_files
from renja_dsl.lint.settings import Settings
from renja_dsl.nomenklatur import NO_TABLES, Tables
from renja_dsl.nomenklatur.files import table_file, table_json
from renja_dsl.nomenklatur.table import Tabel
from renja_dsl.rules.registry import built_in
from renja_dsl.rules.rule import Rule
from renja_dsl.syntax.source import Reader
from renja_dsl.values.complaint import Complaint
from tests.batch.test_parallel import SISTER
from tests.cli.running import ROOT, renja
from tests.intake.fixtures import delimited, sipd, sipd_row
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
    """Not within the process: what travels is packed."""
    alone = {"n_workers": 1, "threads_per_worker": 1, "processes": False, "protocol": "tcp"}
    with distributed.LocalCluster(**alone, dashboard_address=None) as made:
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


def test_other_tables_on_a_worker_are_told(
    region: Folder, threads: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Else what the tables judge would go unsaid."""
    table = table_file(tmp_path, 2026)
    table.write_text(table_json(Tabel(2026, "uji", {})))
    settings = Settings(tables=Tables({2026: table}))
    cluster, names = Cluster(threads), region.plans(".")
    there = check_in_parallel(region, names, built_in(), settings, cluster=cluster)
    assert lint_json(there.report) == lint_json(check_in_parallel(region, names, built_in(), settings, 1).report)
    said = iter(("here", *("there",) * 99))
    monkeypatch.setattr("renja_dsl.batch.cluster._content", lambda _: next(said))
    with pytest.raises(Unreachable) as told:
        check_in_parallel(region, names, built_in(), settings, cluster=cluster)
    assert told.value.complaint == Complaint("gugus.tabel_lain", {"berkas": str(table)})


class Gone:
    """What is of a program that the worker does not have."""

    def __reduce__(self) -> tuple[Any, tuple[str]]:
        return import_module, ("renja_dsl.gone",)


def test_another_program_on_a_worker_is_told(threads: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Else its results would pass for those of this one."""
    cluster = Cluster(threads)
    assert list(cluster.each(abs, [-1])) == [1]
    with pytest.raises(Unreachable) as told:
        list(cluster.each(abs, [Gone()]))
    assert told.value.complaint == Complaint("gugus.program_lain", {})
    said = iter(("here", *("there",) * 99))
    monkeypatch.setattr("renja_dsl.batch.cluster._program", lambda: next(said))
    with pytest.raises(Unreachable) as told:
        list(cluster.each(abs, [-1]))
    assert told.value.complaint == Complaint("gugus.program_lain", {})


def imported(folder: Path, out: str, *more: str) -> tuple[int, str, dict[str, bytes]]:
    """Exit code, what was said and which files were written by an import of `sumber` as a user names it."""
    for kept in (folder / "sumber").glob("*.peta.json"):
        kept.unlink()
    with chdir(folder):
        done = CliRunner().invoke(command, ["sumber", "-o", out, "--yes", *more])
    assert done.exception is None or isinstance(done.exception, SystemExit)
    files = [
        *(folder / out).rglob("*.renja"),
        *(folder / out).rglob("*.json"),
        *(folder / "sumber").glob("*.peta.json"),
    ]
    written = {path.relative_to(folder).as_posix().removeprefix(f"{out}/"): path.read_bytes() for path in files}
    return done.exit_code, done.output.replace(f"{out}/", ""), written


def sources(folder: Path, offices: int) -> None:
    """Responses, a table, one that leaves a question open and one that is damaged."""
    (folder / "sumber").mkdir()
    for n in range(offices):
        code = {"kode_sub_skpd": f"2.17.0.00.0.00.{n + 1:02d}.0000", "nama_sub_skpd": f"Dinas {n}"}
        sipd(folder / "sumber" / f"k{n:02d}.json", sipd_row(id_unit=n, id_sub_skpd=n, **code))
    rows = [["Kode", "Uraian", "Angka Akhir"], ["2.17.02", "A", "5000"]]
    delimited(folder / "sumber" / "tabel.tsv", rows)
    twice = [["Kode", "Uraian", "Pagu", "Pagu"], ["2.17.02", "A", "5000", "6000"]]
    delimited(folder / "sumber" / "tanya.tsv", twice)
    (folder / "sumber" / "rusak.json").write_text("[")


def test_an_import_on_a_cluster_writes_and_says_the_same(
    tmp_path: Path, threads: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    sources(tmp_path, 2)
    mapped = ("--map", "Angka Akhir=pagu", "--year", "2026", "--kind", "renja")
    here, there = (imported(tmp_path, out, *mapped, *more) for out, more in (("a", ()), ("b", ("--cluster", threads))))
    assert here == there
    read: list[Path] = []
    monkeypatch.setattr("renja_dsl.cli.importing._Sources.read", lambda _, file: read.append(file))
    imported(tmp_path, "c", *mapped, "--cluster", threads)
    assert [file.name for file in read] == ["rusak.json", "tanya.tsv"]  # the others were read there
    assert here[0] == 2 and "rusak.json" in here[1] and "tanya.tsv" in here[1]
    assert "sumber/tabel.tsv.peta.json" in here[2]
    assert sum(name.endswith(".renja") for name in here[2]) == 3


def test_without_the_package_it_says_how_to_get_it() -> None:
    missing = "import importlib.util as u; u.find_spec = lambda name: None"
    done = renja("lint", ROOT / "plans" / "contoh", "--cluster", "tcp://127.0.0.1:9", code=missing)
    assert done.returncode == 2 and "[cluster]" in done.stderr


def deadly(item: int) -> int:
    return os._exit(1) if item == 1 else item


@pytest.mark.skipif(not NIGHT, reason="processes of their own: at night")
def test_a_task_that_kills_every_worker_is_told() -> None:
    with distributed.LocalCluster(n_workers=1, threads_per_worker=1, dashboard_address=None) as made:
        found = Cluster(made.scheduler_address).each(deadly, [0, 1, 2])
        assert next(found) == 0
        with pytest.raises(Unreachable) as told:
            list(found)
    assert told.value.complaint.key == "gugus.pekerja_mati"


def slow_import(path: Path) -> tuple[int, Import | None]:
    """Where it was done, and what."""
    time.sleep(0.3)
    return os.getpid(), import_elsewhere(path, year=2026, kind="renja", chosen={}, tables=NO_TABLES)


@pytest.mark.skipif(not NIGHT, reason="processes of their own: at night")
def test_an_import_outlives_a_worker(tmp_path: Path) -> None:
    sources(tmp_path, 12)
    files, _ = source_files([tmp_path / "sumber"])
    alone = [import_elsewhere(file, year=2026, kind="renja", chosen={}, tables=NO_TABLES) for file in files]
    with distributed.LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None) as made:
        killed: list[int] = []

        def told(done: int, of: int) -> None:
            if done == 2:
                killed.append(next(iter(made.workers.values())).pid)
                os.kill(killed[0], signal.SIGKILL)

        found = list(Cluster(made.scheduler_address, (), told).each(slow_import, files))
        assert killed and len({pid for pid, _ in found}) >= 2
        assert [one and one.outputs for _, one in found] == [one and one.outputs for one in alone]
        assert sum(one is None for one in alone) == 2
        here, there = (
            imported(tmp_path, out, *more) for out, more in (("a", ()), ("b", ("--cluster", made.scheduler_address)))
        )
    assert here == there


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
