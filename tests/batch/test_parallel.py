"""Several processes say what one says."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from renja_dsl.batch.parallel import lint_files
from renja_dsl.model.workspace import plan_files
from renja_dsl.report.json_report import lint_json
from renja_dsl.rules.registry import built_in
from renja_dsl.rules.settings import Settings

PLANS = Path(__file__).resolve().parents[2] / "plans"


@pytest.fixture(scope="module")
def region(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Six offices, some with faults, one with a file that cannot be read."""
    root = tmp_path_factory.mktemp("daerah")
    for number in range(3):
        shutil.copytree(PLANS / "contoh", root / f"a{number}")
        shutil.copytree(PLANS / "bengkalis" / "diskop-ukm", root / f"b{number}")
    (root / "a1" / "rusak.renja").write_bytes(b"\0")
    (root / "b2" / "renja-2025.renja").write_text('renja 2025\n  mengacu sebelumnya "tidak-ada.renja"\n')
    return root


@pytest.mark.parametrize("jobs", [2, 3, 6, 40])
def test_same_bytes_from_any_number_of_processes(region: Path, jobs: int) -> None:
    files = plan_files(region)
    alone = lint_files(region, files, (), built_in(), Settings(), 1)
    together = lint_files(region, files, (), built_in(), Settings(), jobs)
    assert lint_json(together.report, "id") == lint_json(alone.report, "id")
    assert together.report.programs == alone.report.programs
    assert [e.arguments for e in together.unreadable] == [e.arguments for e in alone.unreadable]
    assert (together.asked, together.refused) == (alone.asked, alone.refused) == (len(files) - 1, True)
