"""What the pages show is what happens: the tutorial's steps and output, and the pictures of the terminal."""

from __future__ import annotations

import importlib.util
import re
from pathlib import Path
from types import ModuleType

import pytest

from renja_dsl.model.builder import build
from renja_dsl.syntax.parser import Broken, PlanParser
from renja_dsl.syntax.source import Source

ROOT = Path(__file__).resolve().parents[2]


def script(name: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(name, ROOT / "docs" / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


SHOWN = script("keluaran")
PAGE = SHOWN.TUTORIAL.read_text(encoding="utf-8")


def test_the_tutorial_shows_what_its_commands_say() -> None:
    assert SHOWN.tutorial(PAGE)[0] == PAGE


def test_the_tutorial_would_notice_another_output() -> None:
    assert SHOWN.tutorial(PAGE.replace("Rp150.000.000", "Rp151.000.000"))[0] != PAGE.replace(
        "Rp150.000.000", "Rp151.000.000"
    )


def test_every_step_can_be_read() -> None:
    plans = SHOWN.tutorial(PAGE)[1]
    assert len(plans) == 3
    for text in plans:
        source = Source("renja-2026.renja", text)
        placed = PlanParser().parse(source)
        assert not [p for p in placed if isinstance(p.statement, Broken)]
        assert not build(source, placed).problems


@pytest.fixture(scope="module")
def drawn() -> dict[str, str]:
    return dict(SHOWN.pictures())


@pytest.mark.parametrize("name", SHOWN.SHOWN)
def test_pictures_are_those_of_today(drawn: dict[str, str], name: str) -> None:
    assert (SHOWN.PICTURES / name).read_text(encoding="utf-8") == drawn[name]
    assert not re.search(r"url\(h|https?://(?!www\.w3\.org)", drawn[name].replace("https://www.textualize.io", ""))


def test_the_site_is_built_without_network(tmp_path: Path) -> None:
    site = script("situs")
    site.assemble(tmp_path)
    names = {path.relative_to(tmp_path / "pages").as_posix() for path in (tmp_path / "pages").rglob("*.md")}
    assert {"index.md", "en/index.md", "renja-pertama.md", "daftar-aturan/ANG101.md", "en/rules/ANG101.md"} <= names
    for path in (tmp_path / "pages").rglob("*.md"):
        text = path.read_text(encoding="utf-8")
        for target in re.findall(r"\]\((?!https?:|#)([^)#]+)", re.sub(r"```.*?```", "", text, flags=re.DOTALL)):
            assert (path.parent / target).exists(), (path, target)
    pytest.importorskip("zensical")
    site.build(tmp_path)
    page = (tmp_path / "site" / "index.html").read_text(encoding="utf-8")
    assert "Renja" in page
    assert not re.findall(r'(?:src|href)="https?://(?!zensical\.org|github\.com)[^"]*\.(?:js|css)', page)
    assert "ANG101" in (tmp_path / "site" / "search.json").read_text(encoding="utf-8")
