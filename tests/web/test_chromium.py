"""The pages in a real browser, and the playground: at night, where Node, `editors/browser/node_modules` and Chromium are.

HYPOTHESIS_PROFILE=nightly python -m pytest tests/web/test_chromium.py
"""

from __future__ import annotations

import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from tests.cli.running import renja
from tests.web.conftest import ROOT

FRONTEND = ROOT / "editors" / "browser"
STATIC = ROOT / "renja_dsl" / "web" / "static"
NODE = shutil.which("node") or ""
CHROMIUM = os.environ.get("RENJA_CHROMIUM") or shutil.which("chromium") or shutil.which("google-chrome") or ""
THERE = bool(NODE) and (FRONTEND / "node_modules" / "playwright-core").is_dir()
nightly = pytest.mark.skipif(settings.get_current_profile_name() != "nightly", reason="at night")
needs_node = pytest.mark.skipif(not THERE, reason="Node or the packages of editors/browser/ are not there")
needs_chromium = pytest.mark.skipif(not CHROMIUM, reason="no Chromium")


def sources() -> str:
    """The digest of what the front end is built from, as `editors/browser/build.mjs` makes it."""
    found = [path for path in (FRONTEND / "src").rglob("*") if path.is_file()]
    names = [path.relative_to(FRONTEND).as_posix() for path in found]
    made = hashlib.sha256()
    for name in sorted([*names, "build.mjs", "package-lock.json"]):
        made.update(f"{name}\0".encode() + (FRONTEND / name).read_bytes() + b"\0")
    return made.hexdigest()


@pytest.mark.parametrize("name", ["app.js", "app.css"])
def test_what_is_built_is_built_from_these_sources(name: str) -> None:
    """Else: `npm ci && npm run build` in editors/browser/."""
    assert f"sources {sources()}." in (STATIC / name).read_text("utf-8").split("\n", 1)[0]


def test_the_front_end_has_no_address_of_elsewhere() -> None:
    text = (STATIC / "app.js").read_text("utf-8") + (STATIC / "app.css").read_text("utf-8")
    assert set(re.findall(r"https?://[\w.-]+", text)) <= {"http://www.w3.org"}


@needs_node
@nightly
def test_building_again_makes_the_same(tmp_path: Path) -> None:
    shutil.copytree(FRONTEND, tmp_path / "editors" / "browser", symlinks=True)
    (tmp_path / "renja_dsl" / "web").mkdir(parents=True)
    subprocess.run(["npm", "run", "build"], cwd=tmp_path / "editors" / "browser", check=True, capture_output=True)  # noqa: S607
    for path in STATIC.iterdir():
        assert (tmp_path / "renja_dsl" / "web" / "static" / path.name).read_bytes() == path.read_bytes(), path.name


def node_tests(name: str, **told: str) -> None:
    done = subprocess.run(
        [NODE, "--test", "--test-reporter=spec", str(FRONTEND / "tests" / name)],
        cwd=FRONTEND,
        env={**os.environ, "RENJA_CHROMIUM": CHROMIUM, **told},
        capture_output=True,
        text=True,
        check=False,
        timeout=900,
    )
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.fixture
def address(folder: Path) -> Iterator[str]:
    """Of a server over a clean office and one with a wrong sum."""
    code = "from renja_dsl.cli import buka; buka.PORT = 0; from renja_dsl.cli.main import main; main()"
    command = [sys.executable, "-c", code, "buka", ".", "--no-browser"]
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUNBUFFERED": "1"}
    with subprocess.Popen(command, cwd=folder, stdout=subprocess.PIPE, text=True, env=environment) as server:
        assert server.stdout is not None
        line = server.stdout.readline()
        yield line.split()[-1]
        server.terminate()


@needs_node
@needs_chromium
@nightly
def test_pages_in_chromium(address: str, folder: Path) -> None:
    node_tests("pages.test.mjs", RENJA_ADDRESS=address, RENJA_FOLDER=str(folder))


@needs_node
@needs_chromium
@nightly
def test_the_playground_in_chromium(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    place = tmp_path_factory.mktemp("coba")
    subprocess.run([sys.executable, str(FRONTEND / "playground.py"), str(place / "situs")], check=True, cwd=ROOT)
    texts = {path.name: path.read_text("utf-8") for path in (folder / "dua").glob("*.renja")}
    (place / "teks.json").write_text(json.dumps(texts), "utf-8")
    (place / "asli.json").write_text(renja("lint", "--format", "json", cwd=folder / "dua").stdout, "utf-8")
    told = {"SITE": "situs", "NATIVE": "asli.json", "TEXTS": "teks.json"}
    node_tests("playground.test.mjs", **{f"RENJA_{key}": str(place / name) for key, name in told.items()})
