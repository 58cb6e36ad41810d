"""What to type so that an extra is there: wherever renja came from, and in whatever folder one is."""

from __future__ import annotations

import json
import sys
from importlib.metadata import PackageNotFoundError
from pathlib import Path

import pytest

from renja_dsl import extras

ROOT = Path(__file__).resolve().parents[1]
PYTHON = "/rumah/.venv/bin/python"


class Installed:
    def __init__(self, told: object) -> None:
        self.told = told

    def read_text(self, name: str) -> str | None:
        assert name == "direct_url.json"
        return None if self.told is None else json.dumps(self.told)


@pytest.mark.parametrize(
    ("told", "what"),
    [
        (
            {"url": "file:///rumah/renja%20dsl", "dir_info": {"editable": True}},
            '-e "/rumah/renja dsl[pdf]"',
        ),
        (
            {"url": "file:///unduhan/renja_dsl-0.1.0-py3-none-any.whl", "archive_info": {}},
            '"renja-dsl[pdf] @ file:///unduhan/renja_dsl-0.1.0-py3-none-any.whl"',
        ),
        ({"url": "file:///rumah/renja", "dir_info": {}}, '"renja-dsl[pdf] @ file:///rumah/renja"'),
        (
            {"url": "https://x.test/renja.git", "vcs_info": {"vcs": "git", "commit_id": "abc"}},
            '"renja-dsl[pdf] @ git+https://x.test/renja.git@abc"',
        ),
        (None, '"renja-dsl[pdf]"'),
    ],
    ids=["source", "wheel", "folder", "git", "index"],
)
def test_an_extra_comes_from_where_renja_came_from(monkeypatch: pytest.MonkeyPatch, told: object, what: str) -> None:
    monkeypatch.setattr(extras, "distribution", lambda _: Installed(told))
    monkeypatch.setattr(sys, "executable", PYTHON)
    assert extras.install("pdf") == f"{PYTHON} -m pip install {what}"


def test_the_source_itself_where_nothing_is_installed(monkeypatch: pytest.MonkeyPatch) -> None:
    def nothing(name: str) -> None:
        raise PackageNotFoundError(name)

    monkeypatch.setattr(extras, "distribution", nothing)
    assert extras.install("pdf").endswith(f'-m pip install -e "{ROOT}[pdf]"')


@pytest.mark.parametrize(
    ("platform", "start"), [("linux", '"/my home/python" -m'), ("win32", '& "/my home/python" -m')]
)
def test_a_blank_in_the_path(monkeypatch: pytest.MonkeyPatch, platform: str, start: str) -> None:
    """In PowerShell, what stands in quotation marks is run by `&`."""
    monkeypatch.setattr(sys, "executable", "/my home/python")
    monkeypatch.setattr(sys, "platform", platform)
    assert extras.install("pdf").startswith(start)
