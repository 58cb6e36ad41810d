"""`renja diagnosa` as a user runs it, and explanations in `renja lint`."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.running import renja
from tests.diagnosis.systems import renja as plan
from tests.diagnosis.systems import rp

PARTS, REST = [612_345_678, 498_111_222], 123_456_789
TOTAL = sum(PARTS)
needs_solver = pytest.mark.skipif(
    subprocess.run([sys.executable, "-c", "import ortools"], capture_output=True, check=False).returncode != 0,
    reason="extra `diagnosa` is not installed",
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "renja.renja").write_text(plan(TOTAL * 10, PARTS, rest=REST), encoding="utf-8")
    return tmp_path


@needs_solver
def test_console(folder: Path) -> None:
    done = renja("diagnosa", ".", cwd=folder)
    assert done.returncode == 1, done.stderr
    assert f"{rp(TOTAL * 10)} menjadi {rp(TOTAL)}" in done.stdout
    assert "becomes" in renja("diagnosis", ".", "--lang", "en", cwd=folder).stdout


@needs_solver
def test_json(folder: Path) -> None:
    found = json.loads(renja("diagnosa", ".", "--format", "json", cwd=folder).stdout)
    assert found["schema"] == "renja-diagnosis/1"
    assert found["summary"] == {"sums": 2, "broken": 2, "unknown": 0, "certain_edits": 1}
    [part] = found["parts"]
    assert (part["verdict"], part["cost"], part["bound"]) == ("certain", 18, 18)
    [[change]] = part["repairs"]
    assert (change["kind"], change["edit"]["from"], change["edit"]["to"]) == ("factor", rp(TOTAL * 10), rp(TOTAL))
    assert change["edit"]["span"]["start"]["line"] == 5


@needs_solver
def test_diff_applies_and_apply_writes_the_same(folder: Path) -> None:
    before = (folder / "renja.renja").read_text(encoding="utf-8")
    diff = renja("diagnosa", ".", "--diff", cwd=folder).stdout
    assert f"-    pagu {rp(TOTAL * 10)}\n+    pagu {rp(TOTAL)}\n" in diff
    asked = renja("diagnosa", ".", "--apply", cwd=folder, stdin="n\n")
    assert "1 perubahan ke 1 berkas" in asked.stderr
    assert (folder / "renja.renja").read_text(encoding="utf-8") == before
    assert renja("diagnosa", ".", "--apply", "--yes", cwd=folder).returncode == 1
    assert (folder / "renja.renja").read_text(encoding="utf-8") == before.replace(rp(TOTAL * 10), rp(TOTAL))
    assert renja("diagnosa", ".", cwd=folder).returncode == 0
    assert [path.name for path in folder.iterdir()] == ["renja.renja"]


@needs_solver
def test_pin(folder: Path) -> None:
    done = renja("diagnosa", ".", "--pin", "2.17.02.2.01", "--format", "json", cwd=folder)
    edits = [c["edit"]["kode"] for part in json.loads(done.stdout)["parts"] for r in part["repairs"] for c in r]
    assert "2.17.02.2.01" not in edits
    done = renja("diagnosa", ".", "--pin", "9.99", cwd=folder)
    assert (done.returncode, "9.99" in done.stderr) == (2, True)


def test_without_the_solver(folder: Path) -> None:
    done = renja("diagnosa", ".", cwd=folder, code="import sys; sys.modules['ortools'] = None")
    assert done.returncode == 2
    assert "renja-dsl[diagnosa]" in done.stderr


def test_lint_explains(folder: Path) -> None:
    console = renja("lint", ".", "--select", "ANG101", cwd=folder).stdout
    assert "= kemungkinan: nolnya berlebih atau kurang" in console
    found = json.loads(renja("lint", ".", "--select", "ANG101", "--format", "json", cwd=folder).stdout)
    [why] = found["findings"][0]["explanations"]
    assert (why["kind"], [edit["to"] for edit in why["edits"]]) == ("factor", [rp(TOTAL)])
