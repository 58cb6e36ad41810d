"""The jobs and hooks of the page on CI, run as they are written, in a repository of plans."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from renja_dsl.report.formats import REPORTERS
from tests.cli.test_ci import git, spoil

ROOT = Path(__file__).resolve().parents[2]
PAGES = (ROOT / "README.md", ROOT / "docs" / "ci.md")
_YAML = re.compile(r"^```yaml\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_LINE = re.compile(r"^ *(?:- )?run: (.+)$|^    - (.+)$", re.MULTILINE)
_REPORT = re.compile(r"(?:sarif_file|codequality|junit): (\S+)$|hashFiles\('([^']+)'\)", re.MULTILINE)
BLOCKS = [
    pytest.param(text, id=f"{page.name}-{number}")
    for page in PAGES
    for number, text in enumerate(_YAML.findall(page.read_text(encoding="utf-8")))
    if "pip install" in text
]


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """`rencana` in git, and `renja` on the path."""
    folder = tmp_path / "repo"
    shutil.copytree(ROOT / "plans" / "contoh", folder / "rencana")
    git(folder, "init", "-q", "-b", "main")
    git(folder, "add", "-A")
    git(folder, "commit", "-q", "-m", "awal")
    command = tmp_path / "bin" / "renja"
    command.parent.mkdir()
    command.write_text(
        f'#!/bin/sh\nexec {sys.executable} -c "from renja_dsl.cli.main import main; main()" "$@"\n', encoding="utf-8"
    )
    command.chmod(0o755)
    return folder


def shell(folder: Path, line: str) -> int:
    path = f"{folder.parent / 'bin'}{os.pathsep}{os.environ['PATH']}"
    summary = str(folder.parent / "ringkasan.md")
    environment = {**os.environ, "PATH": path, "PYTHONPATH": str(ROOT), "GITHUB_STEP_SUMMARY": summary}
    return subprocess.run(["bash", "-ec", line], cwd=folder, env=environment, check=False).returncode  # noqa: S607


def lines(text: str) -> list[str]:
    """The commands of a job, but for the installation."""
    found = [first or second for first, second in _LINE.findall(text)]
    return [line for line in found if not line.startswith("pip install")]


def test_the_pages_have_their_jobs() -> None:
    assert [len(lines(block.values[0])) for block in BLOCKS] == [2, 2, 4, 3]


def test_the_page_names_every_format() -> None:
    page = PAGES[1].read_text(encoding="utf-8")
    english = (ROOT / "docs" / "en" / "ci.md").read_text(encoding="utf-8")
    for text, head in ((page, "| bentuk | untuk |"), (english, "| format | for |")):
        table = text.split(head)[1].split("\n\n")[0]
        assert re.findall(r"^\| `(\w+)` \|", table, re.MULTILINE) == list(REPORTERS)


@pytest.mark.parametrize("text", BLOCKS)
def test_a_job_passes_on_a_clean_plan(repository: Path, text: str) -> None:
    assert {line: shell(repository, line) for line in lines(text)} == dict.fromkeys(lines(text), 0)


@pytest.mark.parametrize("text", BLOCKS)
def test_a_job_fails_on_a_finding_and_leaves_its_reports(repository: Path, text: str) -> None:
    spoil(repository / "rencana")
    codes = {line: shell(repository, line) for line in lines(text)}
    assert {line for line, code in codes.items() if code} == {line for line in codes if line.startswith("renja lint")}
    assert set(codes.values()) == {0, 1}
    for named in _REPORT.findall(text):
        assert (repository / "".join(named)).stat().st_size > 0


# ---- hooks ----------------------------------------------------------------------------------------

HOOKS = dict(
    re.findall(r"^- id: (\S+)\n(?:  .*\n)*?  entry: (.+)$", (ROOT / ".pre-commit-hooks.yaml").read_text(), re.MULTILINE)
)


def test_the_page_names_every_hook() -> None:
    named = re.findall(r"^      - id: (\S+)$", PAGES[1].read_text(encoding="utf-8"), re.MULTILINE)
    assert sorted(named) == sorted(HOOKS)


def test_hooks_take_the_files_that_changed(repository: Path) -> None:
    plan, book = "rencana/renja-2026.renja", "daerah.aturan"
    for name in ("renja-lint", "renja-fmt"):
        assert shell(repository, f"{HOOKS[name]} {plan} rencana/rkpd-2026.renja") == 0
    spoil(repository / "rencana")
    assert shell(repository, f"{HOOKS['renja-lint']} {plan}") == 1
    (own,) = re.findall(r"^```aturan\n(.*?)^```$", PAGES[0].read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL)
    (repository / book).write_text(own, encoding="utf-8")
    assert shell(repository, f"{HOOKS['renja-rules-test']} {book}") == 1  # it has no examples
