"""A fault at every file operation of every command that writes; the long loop is `bench/faults.py`."""

from __future__ import annotations

import os
import re
import sys
from pathlib import Path

import pytest
from faults import CASES, HOW, Wrong, _failing, judge

CLI = Path(__file__).resolve().parents[2] / "renja_dsl" / "cli"
SHORT = {"baru": 4, "baseline": 1, "export": 3, "fmt": 9, "import mapped": 7, "import again": 9, "susun": 6}
"""case -> how far apart the faults are that are tried here"""


def test_every_command_that_writes_is_tried() -> None:
    writers = {path.stem for path in CLI.glob("*.py") if re.search(r"write_files\(", path.read_text(encoding="utf-8"))}
    assert writers - {"output"} == {case.module for case in CASES.values()}


@pytest.mark.skipif(sys.platform == "win32", reason="the order of operations is another")
@pytest.mark.parametrize("how", HOW)
@pytest.mark.parametrize("name", SHORT)
def test_a_fault_loses_nothing(name: str, how: str) -> None:
    tried = 0
    for at in range(1 + HOW.index(how), 200, SHORT[name]):
        if judge(CASES[name], at, how) == "done":
            break
        tried += 1
    assert tried > 0


def test_the_harness_sees_what_is_written_without_care(tmp_path: Path) -> None:
    """A command that writes its file in place is found out."""
    path = tmp_path / "a"
    with pytest.raises(OSError, match="No space"), _failing(tmp_path, 1, "full"):
        path.write_text("baru", encoding="utf-8")
    with _failing(tmp_path, 0, "full") as fault:
        path.write_text("baru", encoding="utf-8")
        os.replace(path, tmp_path / "b")
        os.remove(tmp_path / "b")
    assert fault.count == 3


def test_half_a_file_is_found_out(monkeypatch: pytest.MonkeyPatch) -> None:
    from renja_dsl.cli import export
    from renja_dsl.edit.files import Write

    def careless(writes: list[Write], *_: object, **__: object) -> None:
        for write in writes:
            with os.fdopen(os.open(write.path, os.O_WRONLY | os.O_TRUNC | os.O_CREAT), "wb") as stream:
                stream.write(write.content)

    monkeypatch.setattr(export, "write_files", careless)
    with pytest.raises(Wrong, match="neither old nor new"):
        judge(CASES["export"], 2, "killed")
