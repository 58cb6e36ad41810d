"""Follows docs/menulis-aturan.md and its twin: every command and file of a page, in its order, in a folder of plans."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PAGES = {
    language: (ROOT / "docs" / name).read_text(encoding="utf-8")
    for language, name in (("id", "menulis-aturan.md"), ("en", "en/writing-rules.md"))
}
BLOCKS = {
    language: re.findall(r"^```(\w+)\n(.*?)^```$", text, re.MULTILINE | re.DOTALL) for language, text in PAGES.items()
}
RENJA = [sys.executable, "-c", "from renja_dsl.cli.main import main; main()"]


def run(command: str, folder: Path, language: str = "id") -> subprocess.CompletedProcess[str]:
    words = shlex.split(command)
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "utf-8", "RENJA_BAHASA": language}
    if words[0] == "pytest":
        program = [sys.executable, "-m", "pytest", *plugin(), "-p", "no:cacheprovider", *words[1:]]
    else:
        assert words[0] == "renja"
        program = [*RENJA, *words[1:]]
    return subprocess.run(
        program, cwd=folder, capture_output=True, encoding="utf-8", env=environment, check=False, timeout=120
    )


def plugin() -> list[str]:
    """By hand where the package was installed before it had its entry point."""
    from importlib.metadata import entry_points

    return [] if "renja" in entry_points(group="pytest11").names else ["-p", "renja_dsl.pytest_option"]


@pytest.mark.parametrize("language", BLOCKS)
def test_the_page_can_be_followed(tmp_path: Path, language: str) -> None:
    shutil.copytree(ROOT / "plans" / "contoh", tmp_path, dirs_exist_ok=True)
    book = tmp_path / "aturan" / "bkl001.aturan"
    said = ""
    codes: dict[str, int] = {}
    compared = 0
    for kind, text in BLOCKS[language]:
        if kind == "aturan":
            book.write_text(text, encoding="utf-8")
        elif kind == "toml":
            (tmp_path / "renja.toml").write_text(text, encoding="utf-8")
        elif kind == "python":
            (tmp_path / "test_bkl001.py").write_text(text, encoding="utf-8")
        elif kind == "sh":
            for command in text.splitlines():
                done = run(command, tmp_path, language)
                said = done.stdout + done.stderr
                assert "Traceback" not in said, said
                codes[command] = done.returncode
        elif kind == "text" and not text.startswith(f"aturan/{book.name}:"):
            assert said == text
            compared += 1
    assert compared == 1
    # the example has two pagu that are not whole millions: 47,5 and 32,5 juta are forecasts, so none here
    assert set(codes.values()) == {0}, codes
    assert (tmp_path / "renja-baseline.json").is_file()
    done = run("pytest test_bkl001.py", tmp_path)
    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize("language", BLOCKS)
def test_the_rule_speaks_and_the_fault_points(tmp_path: Path, language: str) -> None:
    shutil.copytree(ROOT / "plans" / "contoh", tmp_path, dirs_exist_ok=True)
    (tmp_path / "aturan").mkdir()
    text = next(text for kind, text in BLOCKS[language] if kind == "aturan")
    book = tmp_path / "aturan" / "bkl001.aturan"
    book.write_text(text, encoding="utf-8")
    (tmp_path / "renja.toml").write_text(
        next(text for kind, text in BLOCKS[language] if kind == "toml"), encoding="utf-8"
    )
    plan = tmp_path / "renja-2026.renja"
    plan.write_text(
        plan.read_text(encoding="utf-8").replace("pagu Rp45.000.000", "pagu Rp45.000.001"), encoding="utf-8"
    )
    done = run("renja lint . --select BKL", tmp_path, language)
    assert done.returncode == 1
    assert f"{'error' if language == 'en' else 'galat'}[BKL001] " in done.stdout
    book.write_text(text.replace("sisa(s.pagu,", "sisa(s.pagoe,"), encoding="utf-8")
    done = run("renja rules test aturan/bkl001.aturan", tmp_path, language)
    assert done.returncode == 2
    (shown,) = re.findall(r"^aturan/bkl001\.aturan:.+$", PAGES[language], re.MULTILINE)
    begin, end = shown.split(" ... ")
    said = done.stderr.splitlines()[0]
    assert said.startswith(begin)
    assert said.endswith(end)
