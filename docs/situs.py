"""Builds the documentation site, in both languages and with search, without network.

    pip install -e '.[docs]'
    python docs/situs.py FOLDER        # FOLDER/site/index.html

A page for every rule is made from the rulebook here and kept nowhere else.
"""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

from renja_dsl.messages import word
from renja_dsl.report.rule_page import basis, differences, years
from renja_dsl.rules.registry import built_in
from renja_dsl.rules.rule import Rule

ROOT = Path(__file__).resolve().parents[1]
DOCS = ROOT / "docs"
PAGES = {
    "Renja pertama": "renja-pertama.md",
    "renja baru": "baru.md",
    "renja impor": "impor.md",
    "renja perbaiki": "perbaiki.md",
    "renja diagnosa": "diagnosa.md",
    "renja rekap": "rekap.md",
    "renja susun": "susun.md",
    "renja laporan": "laporan.md",
    "renja beda": "beda.md",
    "renja nomenklatur": "nomenklatur.md",
    "Bahasa rencana": "bahasa.md",
    "Bahasa aturan": "aturan.md",
    "Menulis aturan": "menulis-aturan.md",
    "Pemeriksaan di CI": "ci.md",
    "JSON": "json.md",
}
"""title -> page, in the order of reading; other pages of the folder follow"""
RULES = {"id": "daftar-aturan", "en": "en/rules"}
_LINK = re.compile(r"(?<=\]\()(?!https?:|#)([^)#\s]+)")


def assemble(folder: Path) -> None:
    """The pages and the settings of the site, below a folder."""
    pages = folder / "pages"
    shutil.rmtree(pages, ignore_errors=True)
    shutil.copytree(DOCS, pages, ignore=shutil.ignore_patterns("*.py", "__pycache__"))
    (pages / "en").mkdir()
    (pages / "index.md").write_text(_moved(ROOT / "README.id.md", ""), encoding="utf-8")
    (pages / "en" / "index.md").write_text(_moved(ROOT / "README.md", "../"), encoding="utf-8")
    for path in DOCS.glob("*.md"):
        (pages / path.name).write_text(_moved(path, ""), encoding="utf-8")
    rules = built_in()
    for language, place in RULES.items():
        target = pages / place
        target.mkdir()
        lines = [f"# {word('ui.aturan', language).capitalize()}", ""]
        for rule in rules:
            (target / f"{rule.id}.md").write_text(rule_page(rule, language), encoding="utf-8")
            lines.append(f"- [{rule.id}]({rule.id}.md) {_of(rule.judul, language)}")
        (target / "index.md").write_text("\n".join(lines) + "\n", encoding="utf-8")
    (folder / "zensical.toml").write_text(_settings(rules), encoding="utf-8")


def build(folder: Path) -> None:
    """Raises CalledProcessError."""
    subprocess.run([sys.executable, "-m", "zensical", "build", "--clean"], cwd=folder, check=True)


def _moved(path: Path, up: str) -> str:
    """A page with its links as they are in the site; what is no page of it is named without a link."""
    places = {ROOT / "README.id.md": "index.md", ROOT / "README.md": "en/index.md"}
    places |= {one: one.relative_to(DOCS).as_posix() for one in DOCS.rglob("*") if one.is_file()}

    def moved(link: re.Match[str]) -> str:
        place = places.get((path.parent / link[1]).resolve())
        return f"{up}{place}" if place is not None else "#"

    return _LINK.sub(moved, path.read_text(encoding="utf-8"))


def rule_page(rule: Rule, language: str) -> str:
    """A rule as a page of the site."""
    facts = {
        "jelaskan.tingkat": word(f"ui.{rule.tingkat.value}", language),
        "jelaskan.dasar": "; ".join(basis(rule, language)),
        "jelaskan.berlaku": ", ".join(rule.berlaku),
        "jelaskan.tahun": years(rule, language) if any(rule.tahun) else "",
        "jelaskan.parameter": ", ".join(f"`{name} = {value}`" for name, value in rule.parameter.items()),
    }
    parts = [f"# {rule.id} {rule.nama}", "", f"**{_of(rule.judul, language)}**", ""]
    parts += [_of(rule.penjelasan, language), ""] if rule.penjelasan else []
    parts += [f"- {word(key, language)}: {value}" for key, value in facts.items() if value]
    for wrong, lines in differences(rule):
        parts += ["", word("jelaskan.beda" if wrong else "jelaskan.benar", language), "", "```diff", *lines, "```"]
    return "\n".join(parts) + "\n"


def _of(texts: Mapping[str, str], language: str) -> str:
    return texts.get(language, texts["id"])


def _settings(rules: tuple[Rule, ...]) -> str:
    others = sorted(path.name for path in DOCS.glob("*.md") if path.name not in PAGES.values())
    first = [f"{{ {json.dumps(title)} = {json.dumps(page)} }}" for title, page in PAGES.items()]
    nav = ['{ "Renja DSL" = "index.md" }', *first, *map(json.dumps, others)]
    nav += [_rules_nav(rules, "Aturan", RULES["id"]), '{ "English" = "en/index.md" }']
    nav.append(_rules_nav(rules, "Rules", RULES["en"]))
    return f"""[project]
site_name = "Renja DSL"
docs_dir = "pages"
site_dir = "site"
nav = [{", ".join(nav)}]

[project.theme]
language = "id"
font = false
features = ["search.highlight", "navigation.indexes", "navigation.top", "content.code.copy"]
"""


def _rules_nav(rules: tuple[Rule, ...], title: str, place: str) -> str:
    pages = [f"{place}/index.md", *(f"{place}/{rule.id}.md" for rule in rules)]
    return f"{{ {json.dumps(title)} = {json.dumps(pages)} }}"


def main() -> None:
    if len(sys.argv) != 2:
        raise SystemExit(__doc__)
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    assemble(folder)
    build(folder)


if __name__ == "__main__":
    main()
