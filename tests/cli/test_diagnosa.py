"""`renja diagnosa` as a user runs it, and explanations in `renja lint`."""

from __future__ import annotations

import io
import json
import subprocess
import sys
import time
from pathlib import Path

import pytest

from renja_dsl.cli.waiting import signs_of_life
from renja_dsl.extras import install
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
def test_words_for_a_planner(folder: Path) -> None:
    """What is certain comes first, and nothing speaks of costs."""
    (folder / "lain.renja").write_text(plan(700_000_000, [350_000_000, 400_000_000]), encoding="utf-8")
    for language, words in (
        ("id", ("Kerjakan ini lebih dulu", "Sesudah itu")),
        ("en", ("Do this first", "After that")),
    ):
        out = renja("diagnosa", ".", "--lang", language, cwd=folder).stdout
        assert -1 < out.index(words[0]) < out.index(rp(TOTAL * 10)) < out.index(words[1]) < out.index("lain.renja")
        assert not any(talk in out for talk in ("biaya", "cost", "sembarang", "at will"))
    (folder / "renja.renja").unlink()
    assert "Mulailah dari bagian pertama" in renja("diagnosa", ".", cwd=folder).stdout


@needs_solver
def test_what_the_baseline_or_the_settings_accept_is_left_alone(folder: Path) -> None:
    renja("lint", ".", "--write-baseline", "lama.json", cwd=folder)
    for line in ('baseline = "lama.json"', 'abaikan = ["ANG101"]'):
        (folder / "renja.toml").write_text(f"{line}\n", encoding="utf-8")
        done = renja("diagnosa", ".", "--apply", "--yes", cwd=folder)
        assert done.returncode == 0, done.stdout
        assert rp(TOTAL * 10) in (folder / "renja.renja").read_text(encoding="utf-8")


class _Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_a_sign_of_life_on_a_terminal_alone() -> None:
    terminal, pipe = _Terminal(), io.StringIO()
    for stream in (terminal, pipe):
        with signs_of_life(stream, "sudah {} detik".format, after=0.01):
            time.sleep(0.1)
    assert "sudah 0 detik" in terminal.getvalue()
    assert terminal.getvalue().endswith("\r")
    assert pipe.getvalue() == ""
    with signs_of_life(terminal := _Terminal(), str, after=60):
        pass
    assert terminal.getvalue() == "", "nothing where it is quick"


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
    assert install("diagnosa") in done.stderr


def test_lint_explains(folder: Path) -> None:
    console = renja("lint", ".", "--select", "ANG101", cwd=folder).stdout
    assert "= kemungkinan: nolnya berlebih atau kurang" in console
    found = json.loads(renja("lint", ".", "--select", "ANG101", "--format", "json", cwd=folder).stdout)
    [why] = found["findings"][0]["explanations"]
    assert (why["kind"], [edit["to"] for edit in why["edits"]]) == ("factor", [rp(TOTAL)])
