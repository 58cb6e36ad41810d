"""What the pages show is what happens: the tutorial's steps and output, and the pictures of the terminal."""

from __future__ import annotations

import importlib.util
import re
from html import unescape
from pathlib import Path
from types import ModuleType

import pytest

from renja_dsl.cli.main import COMMANDS
from renja_dsl.model.builder import build
from renja_dsl.rules.registry import built_in
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
SITE = script("situs")
FOLLOWED = {page.relative_to(SHOWN.DOCS).as_posix(): page for page in SHOWN.followed()}
TUTORIALS = ("renja-pertama.md", "en/first-renja.md")
_FENCE = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def real(name: str, text: str) -> tuple[str, list[tuple[str, str]]]:
    made: tuple[str, list[tuple[str, str]]] = SHOWN.real(text, SHOWN.language_of(FOLLOWED[name]))
    return made


@pytest.mark.parametrize("name", FOLLOWED)
def test_pages_show_what_their_commands_say(name: str) -> None:
    if any(part in name for part in ("diagnos", "alokasi", "allocate")):
        pytest.importorskip("ortools")
    text = FOLLOWED[name].read_text(encoding="utf-8")
    shown, written = real(name, text)
    assert shown == text
    for file, content in written if name in TUTORIALS else ():
        source = Source(file, content)
        placed = PlanParser().parse(source)
        assert not [p for p in placed if isinstance(p.statement, Broken)]
        assert not build(source, placed).problems


def test_no_output_is_shown_that_is_not_compared() -> None:
    """Apart from writing a rule of one's own, which tests/docs/test_menulis_aturan.py follows."""
    others = [page for page in SHOWN.DOCS.rglob("*.md") if page not in FOLLOWED.values()]
    assert {
        page.name for page in others if re.search(r"^```(?:text|console|bash)$", page.read_text("utf-8"), re.M)
    } == {"menulis-aturan.md", "writing-rules.md"}


def test_another_output_would_be_noticed() -> None:
    text = FOLLOWED["renja-pertama.md"].read_text(encoding="utf-8").replace("Rp150.000.000", "Rp151.000.000")
    assert real("renja-pertama.md", text)[0] != text


def test_every_command_has_a_page_that_is_followed_in_both_languages() -> None:
    """And no page with commands of its own output is left out of the site."""
    listed = {page for _, page, _, english in SITE.PAGES for page in (page, english) if page in FOLLOWED}
    assert listed == FOLLOWED.keys()
    for place, language in ((1, "id"), (3, "en")):
        titles = {row[place - 1] for row in SITE.PAGES if row[place] in FOLLOWED}
        assert titles >= {f"renja {pair[language == 'en']}" for pair in COMMANDS.values()}


@pytest.mark.parametrize(("page", "english"), [row[1::2] for row in SITE.PAGES if row[3].startswith("en/")])
def test_both_languages_of_a_page_show_the_same(page: str, english: str) -> None:
    """As many sections and tables, the same kinds of blocks, the same plans; each page leads to the other."""
    ours, theirs = ((SHOWN.DOCS / name).read_text(encoding="utf-8") for name in (page, english))
    for pattern in (r"^(#+) ", r"^<!-- (\w+)", r"^\|", r"^(?:- |\d\.)", r"^```(\w*)"):
        assert re.findall(pattern, ours, re.MULTILINE) == re.findall(pattern, theirs, re.MULTILINE), pattern
    assert [body for kind, body in _FENCE.findall(ours) if kind not in ("sh", "text")] == [
        body for kind, body in _FENCE.findall(theirs) if kind not in ("sh", "text")
    ]
    assert f"[English]({english})" in ours
    assert f"[Bahasa Indonesia](../{page})" in theirs


@pytest.fixture(scope="module")
def drawn() -> dict[str, str]:
    return dict(SHOWN.pictures())


@pytest.mark.parametrize("name", SHOWN.SHOWN)
def test_pictures_are_those_of_today(drawn: dict[str, str], name: str) -> None:
    assert (SHOWN.PICTURES / name).read_text(encoding="utf-8") == drawn[name]
    assert not re.search(r"url\(h|https?://(?!www\.w3\.org)", drawn[name].replace("https://www.textualize.io", ""))


def test_the_site_is_built_without_network(tmp_path: Path) -> None:
    """A site for each language, each with its search; every link leads somewhere, from the disk too."""
    pytest.importorskip("zensical")
    SITE.assemble(tmp_path)
    SITE.build(tmp_path)
    site = tmp_path / "site"
    pages = {path.relative_to(site).as_posix() for path in site.rglob("*.html")}
    for rule in built_in():
        assert {f"daftar-aturan/{rule.id}.html", f"en/rules/{rule.id}.html"} <= pages
    for row in SITE.PAGES:
        assert {f"{Path(row[1]).stem}.html", f"en/{Path(row[3]).stem}.html"} <= pages
    for path in (site / page for page in pages if not page.endswith("404.html")):
        text = path.read_text(encoding="utf-8")
        assert f'<html lang="{"en" if path.is_relative_to(site / "en") else "id"}"' in text
        assert not re.findall(r'(?:src|href)="https?://[^"]*\.(?:js|css|woff2?)"', text)
        for target in re.findall(r'(?:src|href)="(?!https?:|mailto:|data:|javascript:|#)([^"#?]+)', text):
            assert (path.parent / unescape(target)).exists(), (path, target)
    said = [
        path.read_text(encoding="utf-8")
        for path in (*site.rglob("*.html"), *site.rglob("*.js"))
        if "en" not in path.relative_to(site).parts
    ]
    assert not [words for words in SITE._ENGLISH if any(words in text for text in said)]
    for place, rules in (("", "daftar-aturan"), ("en/", "rules")):
        assert f"{rules}/ANG101" in (site / place / "search.json").read_text(encoding="utf-8")
