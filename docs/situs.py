"""Builds the documentation site, in both languages and with search, without network.

    pip install -e ".[docs]"
    python docs/situs.py FOLDER        # FOLDER/site/index.html, and FOLDER/site/en/index.html

The pages open from the disk; search needs a server, such as `python -m http.server -d FOLDER/site`. A page for every
rule is made from the rulebook here and kept nowhere else.
"""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from collections.abc import Mapping
from importlib.util import find_spec
from pathlib import Path

from renja_dsl.extras import install
from renja_dsl.messages import word
from renja_dsl.report.rule_page import basis, differences, years
from renja_dsl.rules.registry import built_in
from renja_dsl.rules.rule import Rule

ROOT = Path(__file__).resolve().parents[1]
DOCS = ROOT / "docs"
PAGES = (
    ("Renja pertama", "renja-pertama.md", "A first Renja", "en/first-renja.md"),
    ("renja baru", "baru.md", "renja new", "en/new.md"),
    ("renja periksa", "periksa.md", "renja lint", "en/lint.md"),
    ("renja perbaiki", "perbaiki.md", "renja fix", "en/fix.md"),
    ("renja rapikan", "rapikan.md", "renja fmt", "en/fmt.md"),
    ("renja diagnosa", "diagnosa.md", "renja diagnosis", "en/diagnosis.md"),
    ("renja aturan", "perintah-aturan.md", "renja rules", "en/rules-command.md"),
    ("renja jelaskan", "jelaskan.md", "renja explain", "en/explain.md"),
    ("renja impor", "impor.md", "renja import", "en/import.md"),
    ("renja ekspor", "ekspor.md", "renja export", "en/export.md"),
    ("renja rekap", "rekap.md", "renja tables", "en/tables.md"),
    ("renja susun", "susun.md", "renja document", "en/document.md"),
    ("renja laporan", "laporan.md", "renja report", "en/report.md"),
    ("renja buka", "buka.md", "renja serve", "en/serve.md"),
    ("renja alokasi", "alokasi.md", "renja allocate", "en/allocate.md"),
    ("renja beda", "beda.md", "renja diff", "en/diff.md"),
    ("renja wilayah", "wilayah.md", "renja region", "en/region.md"),
    ("renja fakta", "fakta.md", "renja facts", "en/facts.md"),
    ("renja tanya", "tanya.md", "renja ask", "en/ask.md"),
    ("renja nomenklatur", "nomenklatur.md", "renja nomenclature", "en/nomenclature.md"),
    ("renja lsp", "editor.md", "renja lsp", "en/editor.md"),
    ("renja cache", "cache.md", "renja cache", "en/cache.md"),
    ("Bahasa rencana", "bahasa.md", "Language of plans", "bahasa.md"),
    ("Bahasa aturan", "aturan.md", "Language of rules", "aturan.md"),
    ("Menulis aturan", "menulis-aturan.md", "Writing a rule", "menulis-aturan.md"),
    ("Dasar hukum", "dasar-hukum.md", "Legal basis", "dasar-hukum.md"),
    ("Pemeriksaan di CI", "ci.md", "Checks in CI", "ci.md"),
    ("JSON", "json.md", "JSON", "json.md"),
    ("Glosarium", "glosarium.md", "Glossary", "glosarium.md"),
    ("Arsitektur", "arsitektur.md", "Architecture", "architecture.md"),
)
"""Indonesian title and page, English title and page, in the order of reading"""
RULES = {"id": "daftar-aturan", "en": "rules"}
_ABOVE = {"id": "", "en": "en/"}
"""language -> where its site lies in the whole"""
_LINK = re.compile(r"(?<=\]\()(?!https?:|#)([^)#\s]+)")


def assemble(folder: Path) -> None:
    """The pages and the settings of both sites, below a folder."""
    rules = built_in()
    for language in _ABOVE:
        project = folder / language
        pages = project / "pages"
        shutil.rmtree(project, ignore_errors=True)
        shutil.copytree(DOCS, pages, ignore=shutil.ignore_patterns("*.py", "*.md", "en", "__pycache__"))
        for source, name in sources(language).items():
            (pages / name).write_text(_moved(source, language), encoding="utf-8")
        target = pages / RULES[language]
        target.mkdir()
        lines = [f"# {word('ui.aturan', language).capitalize()}", ""]
        for rule in rules:
            (target / f"{rule.id}.md").write_text(rule_page(rule, language), encoding="utf-8")
            lines.append(f"- [{rule.id}]({rule.id}.md) {_of(rule.judul, language)}")
        (target / "index.md").write_text("\n".join(lines) + "\n", encoding="utf-8")
        (project / "zensical.toml").write_text(_settings(rules, language), encoding="utf-8")


def build(folder: Path) -> None:
    """Raises CalledProcessError."""
    shutil.rmtree(folder / "site", ignore_errors=True)
    for language, above in _ABOVE.items():
        project = folder / language
        subprocess.run([sys.executable, "-m", "zensical", "build", "--clean"], cwd=project, check=True)
        shutil.copytree(project / "site", folder / "site" / above)


def sources(language: str) -> dict[Path, str]:
    """The page that each source is in the site of a language."""
    column = 1 if language == "id" else 3
    found = {ROOT / ("README.id.md" if language == "id" else "README.md"): "index.md"}
    return found | {DOCS / row[column]: Path(row[column]).name for row in PAGES}


def _moved(path: Path, language: str) -> str:
    """A page with its links as they are in the site; what is no page of it is named without a link."""
    other = "en" if language == "id" else "id"
    up = "../" if language == "en" else ""
    places = {source: f"{up}{_ABOVE[other]}{Path(name).stem}.html" for source, name in sources(other).items()}
    places |= {one: one.relative_to(DOCS).as_posix() for one in DOCS.rglob("*") if one.suffix not in ("", ".md", ".py")}
    places |= sources(language)

    def moved(link: re.Match[str]) -> str:
        return places.get((path.parent / link[1]).resolve(), "#")

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
    above, name = ("../en/", "English") if language == "id" else ("../../", "Bahasa Indonesia")
    twin = RULES["en" if language == "id" else "id"]
    parts = [
        f"# {rule.id} {rule.nama}",
        "",
        f"**{_of(rule.judul, language)}**",
        "",
    ]
    parts += [_of(rule.penjelasan, language), ""] if rule.penjelasan else []
    parts += [f"- {word(key, language)}: {value}" for key, value in facts.items() if value]
    for wrong, lines in differences(rule):
        parts += ["", word("jelaskan.beda" if wrong else "jelaskan.benar", language), "", "```diff", *lines, "```"]
    return "\n".join([*parts, "", f"[{name}]({above}{twin}/{rule.id}.html)"]) + "\n"


def _of(texts: Mapping[str, str], language: str) -> str:
    return texts.get(language, texts["id"])


def _settings(rules: tuple[Rule, ...], language: str) -> str:
    place = 0 if language == "id" else 2
    nav = ['{ "Renja DSL" = "index.md" }']
    nav += [f"{{ {json.dumps(row[place])} = {json.dumps(Path(row[place + 1]).name)} }}" for row in PAGES]
    of_rules = [f"{RULES[language]}/{name}.md" for name in ("index", *(rule.id for rule in rules))]
    nav.append(f"{{ {json.dumps(word('ui.aturan', language).capitalize())} = {json.dumps(of_rules)} }}")
    here = "" if language == "id" else "../"
    return f"""[project]
site_name = "Renja DSL"
docs_dir = "pages"
site_dir = "site"
use_directory_urls = false
nav = [{", ".join(nav)}]

[[project.extra.alternate]]
name = "Bahasa Indonesia"
link = "{here}index.html"
lang = "id"

[[project.extra.alternate]]
name = "English"
link = "{here}en/index.html"
lang = "en"

[project.theme]
language = "{language}"
font = false
features = ["search.highlight", "navigation.indexes", "navigation.top", "content.code.copy"]
"""


def main() -> None:
    if len(sys.argv) != 2:
        raise SystemExit(__doc__)
    if find_spec("zensical") is None:
        raise SystemExit(install("docs"))
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    assemble(folder)
    build(folder)


if __name__ == "__main__":
    main()
