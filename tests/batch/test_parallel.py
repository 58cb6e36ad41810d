"""Several processes say what one says."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from renja_dsl.batch.parallel import check_in_parallel
from renja_dsl.check.readers import Folder
from renja_dsl.check.run import Outcome
from renja_dsl.lint.settings import Settings
from renja_dsl.rules.registry import built_in
from tests.report.samples import lint_json

PLANS = Path(__file__).resolve().parents[2] / "plans"


@pytest.fixture(scope="module")
def region(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Seven offices, one of them in the folder of another; some with faults, one with a file that cannot be read."""
    root = tmp_path_factory.mktemp("daerah")
    for number in range(3):
        shutil.copytree(PLANS / "contoh", root / f"a{number}")
        shutil.copytree(PLANS / "bengkalis" / "diskop-ukm", root / f"b{number}")
    (root / "a1" / "rusak.renja").write_bytes(b"\0")
    (root / "b2" / "renja-2025.renja").write_text('renja 2025\n  mengacu sebelumnya "tidak-ada.renja"\n')
    shutil.copytree(PLANS / "contoh", root / "a0" / "renja-lama")
    return root


SISTER = """renja 2026
  perangkat daerah 7.01.0.00.0.00.0{n}.0000 "Kecamatan {n}"
  daerah "Kabupaten Sukamaju"
sub kegiatan 7.01.03.2.01.0001 "Pemeliharaan Jalan"
  sumber dana "{dana}"
  pagu Rp200.000.000
"""


@pytest.mark.parametrize("jobs", [1, 2, 3, 5])
def test_offices_in_different_shares_are_compared(tmp_path: Path, jobs: int) -> None:
    """WIL801 needs all of them, wherever they were checked."""
    for n in range(5):
        (tmp_path / f"k{n}").mkdir()
        dana = "Dana Bagi Hasil" if n == 3 else "Dana Alokasi Umum"
        (tmp_path / f"k{n}" / "renja.renja").write_text(SISTER.format(n=n, dana=dana))
    reader = Folder(tmp_path)
    names = reader.plans(".")
    report = check_in_parallel(reader, names, built_in(), Settings(), jobs).report
    assert lint_json(report) == lint_json(check_in_parallel(reader, names, built_in(), Settings(), 1).report)
    assert [f.primary.file for f in report.findings if f.rule == "WIL801"] == ["k3/renja.renja"]
    assert (report.checks["WIL801"].passed, report.checks["WIL801"].failed) == (4, 1)


@pytest.fixture(scope="module")
def alone(region: Path) -> Outcome:
    reader = Folder(region)
    return check_in_parallel(reader, reader.plans("."), built_in(), Settings(), 1)


@pytest.mark.parametrize("jobs", [2, 3, 6, 40])
def test_same_bytes_from_any_number_of_processes(region: Path, alone: Outcome, jobs: int) -> None:
    reader = Folder(region)
    files = reader.plans(".")
    together = check_in_parallel(reader, files, built_in(), Settings(), jobs)
    assert lint_json(together.report) == lint_json(alone.report)
    assert together.report.programs == alone.report.programs
    assert [e.complaint for e in together.unreadable] == [e.complaint for e in alone.unreadable]
    assert [(o.report.documents, o.refused) for o in (together, alone)] == [(len(files) - 1, True)] * 2


ALONE = 'renja 2026\n  perangkat daerah 2.17.0.00.0.00.01.0000 "Dinas"\n'


@pytest.mark.parametrize(
    "asked",
    [
        pytest.param("a/evaluasi.renja a/m/renja.renja a/renja.renja a/renstra.renja", id="a folder within"),
        pytest.param("a/renja.renja b/renja.renja", id="a document of the folder that another folder refers to"),
        pytest.param("a/renja.renja b/renja.renja c/renja.renja", id="one file twice"),
    ],
)
def test_what_stands_beside_a_document_is_the_same_in_all_processes(tmp_path: Path, asked: str) -> None:
    """STR020 looks at the folder."""
    for place in ("a", "a/m", "b", "c"):
        (tmp_path / place).mkdir()
    for place in ("a", "a/m", "b"):
        (tmp_path / place / "renja.renja").write_text(ALONE)
    (tmp_path / "a" / "evaluasi.renja").write_text(ALONE.replace("renja 2026", "evaluasi 2024"))
    (tmp_path / "a" / "renstra.renja").write_text(ALONE.replace("renja 2026", "renstra 2025-2029"))
    (tmp_path / "b" / "renja.renja").write_text(f'{ALONE}  mengacu renstra "../a/renstra.renja"\n')
    (tmp_path / "c" / "renja.renja").symlink_to(tmp_path / "a" / "renja.renja")
    reader = Folder(tmp_path)
    names = list(dict.fromkeys(reader.name(tmp_path / name) for name in asked.split()))
    reports = [check_in_parallel(reader, names, built_in(), Settings(), jobs).report for jobs in (1, 2, 3)]
    assert len({lint_json(report) for report in reports}) == 1
    found = {finding.primary.file for finding in reports[0].findings if finding.rule == "STR020"}
    assert found == ({"a/renja.renja"} if "a/renstra.renja" in asked else set())
