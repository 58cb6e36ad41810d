"""A server of `renja buka` without a socket: its answers as a browser of this machine gets them."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from renja_dsl.web.workspace import Workspace

LIBRARIES = ("starlette", "uvicorn", "watchfiles", "httpx2")
"""of the extra `web`, and of its test client"""
ROOT = Path(__file__).resolve().parents[2]
PORT, TOKEN = 8420, "kunci-uji"
SEED = ROOT / "plans" / "bengkalis" / "diskop-ukm"
HERE = f"http://127.0.0.1:{PORT}"


class Browser:
    """A page of one server, opened with its key."""

    def __init__(self, workspace: Workspace, *, read_only: bool = False, watched: bool = False) -> None:
        for library in LIBRARIES:
            pytest.importorskip(library)
        from starlette.testclient import TestClient

        from renja_dsl.web.server import Pages, guarded

        self.workspace = workspace
        self.app = guarded(Pages(workspace, "nonce", read_only), PORT, TOKEN, watched=watched)
        self.client = TestClient(self.app, HERE)
        assert self.client.get(f"/?kunci={TOKEN}").status_code == 200

    def ask(self, name: str, **given: str) -> dict[str, Any]:
        answer = self.client.get(f"/data/{name}", params=given)
        assert answer.status_code == 200, answer.text
        made: dict[str, Any] = answer.json()["isi"]
        return made

    def post(self, path: str, **given: str) -> tuple[int, dict[str, Any]]:
        answer = self.client.post(path, json=given, headers={"Origin": HERE})
        return answer.status_code, answer.json()


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A clean office and one with a wrong sum."""
    for name in ("satu", "dua"):
        shutil.copytree(ROOT / "plans" / "contoh", tmp_path / name)
    plan = tmp_path / "dua" / "renja-2026.renja"
    plan.write_text(plan.read_text("utf-8").replace("pagu Rp375.000.000", "pagu Rp357.000.000", 1), "utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    return tmp_path


Opening = Callable[..., Browser]


@pytest.fixture
def browser(folder: Path) -> Opening:
    """Opens a page of some paths, of the whole folder without any; everything is checked."""

    def opened(*paths: Path, read_only: bool = False) -> Browser:
        workspace = Workspace(paths or (folder,))
        workspace.refresh()
        return Browser(workspace, read_only=read_only)

    return opened


@pytest.fixture(scope="session")
def seed(tmp_path_factory: pytest.TempPathFactory) -> Browser:
    """A page of a real office with all that was found in it."""
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(ROOT)
        patch.setenv("XDG_DATA_HOME", str(tmp_path_factory.mktemp("data")))
        workspace = Workspace([SEED])
        workspace.refresh()
    return Browser(workspace)
