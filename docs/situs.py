"""Builds the documentation site, in both languages and with search, without network.

    pip install -e ".[docs]"
    python docs/situs.py FOLDER        # FOLDER/site/index.html, and FOLDER/site/en/index.html

The pages open from the disk; search needs a server, such as `python -m http.server -d FOLDER/site`. A page for every
rule is made from the rulebook here and kept nowhere else. Where the packages of `editors/browser/` are installed (`npm
ci` there), the playground is part of the site, and every example of a plan leads to it.
"""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from collections.abc import Mapping
from importlib.util import find_spec, module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType

from renja_dsl.extras import install
from renja_dsl.messages import word
from renja_dsl.report.rule_page import basis, differences, years
from renja_dsl.rules.registry import built_in
from renja_dsl.rules.rule import Rule
from renja_dsl.web.playground import shared

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
    ("Banyak komputer", "gugus.md", "Many machines", "en/cluster.md"),
    ("Bahasa rencana", "bahasa.md", "Language of plans", "en/plan-language.md"),
    ("Bahasa aturan", "aturan.md", "Language of rules", "en/rule-language.md"),
    ("Menulis aturan", "menulis-aturan.md", "Writing a rule", "en/writing-rules.md"),
    ("Dasar hukum", "dasar-hukum.md", "Legal basis", "en/legal-basis.md"),
    ("Pemeriksaan di CI", "ci.md", "Checks in CI", "en/ci.md"),
    ("JSON", "json.md", "JSON", "en/json.md"),
    ("Glosarium", "glosarium.md", "Glossary", "glosarium.md"),
    ("Arsitektur", "arsitektur.md", "Architecture", "architecture.md"),
)
"""Indonesian title and page, English title and page, in the order of reading"""
RULES = {"id": "daftar-aturan", "en": "rules"}
_ABOVE = {"id": "", "en": "en/"}
"""language -> where its site lies in the whole"""
PLAYGROUND = "coba"
"""folder of the playground in the site"""
_PLAN = re.compile(r"^```renja\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_HEADED = re.compile(r"^(?:renja|rkpd|renstra|evaluasi)\b", re.MULTILINE)
_HEAD = 'renja 2026\n  perangkat daerah 2.17.0.00.0.00.01.0000 "Dinas"\n  daerah "Kabupaten"\n\n'
"""before an example that is a piece of a plan"""
_ENGLISH = {
    'title="Permanent link"': 'title="Tautan ke bagian ini"',
    "Could not copy to clipboard": "Tidak dapat disalin ke papan klip",
    "Made with": "Dibuat dengan",
    'placeholder:"Search"': 'placeholder:"Cari"',
    '"aria-label":"Search"': '"aria-label":"Cari"',
    '"aria-label":"Search results"': '"aria-label":"Hasil pencarian"',
    '"Close search"': '"Tutup pencarian"',
    '"Filters"': '"Saringan"',
    '"Search is unavailable. Reload the page to try again."': '"Pencarian tidak tersedia. Muat ulang halaman ini."',
    '"Loading search\\u2026"': '"Menyiapkan pencarian\\u2026"',
    '"No results"': '"Tidak ada hasil"',
    '"result":"results"': '"hasil":"hasil"',
    'NumberFormat("en-US")': 'NumberFormat("id-ID")',
    '"Toggle line selection"': '"Pilih baris ini"',
}
"""what the generator says in English whatever the language of a site, in its pages and scripts -> Indonesian"""
_LINK = re.compile(r"(?<=\]\()(?!https?:|#)([^)#\s]+)")


def assemble(folder: Path, *, playground: bool = False) -> None:
    """The pages and the settings of both sites, below a folder. `playground`: examples lead to it."""
    rules = built_in()
    for language in _ABOVE:
        project = folder / language
        pages = project / "pages"
        shutil.rmtree(project, ignore_errors=True)
        shutil.copytree(DOCS, pages, ignore=shutil.ignore_patterns("*.py", "*.md", "en", "__pycache__"))
        for source, name in sources(language).items():
            text = _moved(source, language)
            (pages / name).write_text(tried(text, language) if playground else text, encoding="utf-8")
        target = pages / RULES[language]
        target.mkdir()
        lines = [f"# {word('ui.aturan', language).capitalize()}", ""]
        for rule in rules:
            (target / f"{rule.id}.md").write_text(rule_page(rule, language), encoding="utf-8")
            lines.append(f"- [{rule.id}]({rule.id}.md) {_of(rule.judul, language)}")
        (target / "index.md").write_text("\n".join(lines) + "\n", encoding="utf-8")
        (project / "zensical.toml").write_text(_settings(rules, language), encoding="utf-8")


def build(folder: Path) -> None:
    """Raises CalledProcessError, and ValueError where the generator no longer says what is to be translated."""
    shutil.rmtree(folder / "site", ignore_errors=True)
    for language, above in _ABOVE.items():
        project = folder / language
        subprocess.run([sys.executable, "-m", "zensical", "build", "--clean"], cwd=project, check=True)
        if language == "id":
            _translate(project / "site")
        shutil.copytree(project / "site", folder / "site" / above)


def _translate(site: Path) -> None:
    left = set(_ENGLISH)
    for path in (*site.rglob("*.html"), *(site / "assets").rglob("*.js")):
        text = path.read_text(encoding="utf-8")
        found = [words for words in _ENGLISH if words in text]
        for words in found:
            text = text.replace(words, _ENGLISH[words])
        if found:
            path.write_text(text, encoding="utf-8")
            left.difference_update(found)
    if left:
        raise ValueError(f"not found in the site: {', '.join(sorted(left))}")


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


def tried(text: str, language: str) -> str:
    """A page with a link to the playground below every example of a plan."""
    up = "../" if language == "en" else ""

    def linked(block: re.Match[str]) -> str:
        plan = block[1] if _HEADED.search(block[1]) else f"{_HEAD}{block[1]}"
        address = f"{up}{PLAYGROUND}/index.html?bahasa={language}#teks={shared({'renja.renja': plan})}"
        return f"{block[0]}\n\n[{word('buka.coba', language)}]({address})"

    return _PLAN.sub(linked, text)


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
    playground = _playground()
    there: bool = playground.possible()
    assemble(folder, playground=there)
    build(folder)
    if there:
        playground.build(folder / "site" / PLAYGROUND)


def _playground() -> ModuleType:
    """`editors/browser/playground.py`, which is in no package."""
    spec = spec_from_file_location("playground", ROOT / "editors" / "browser" / "playground.py")
    if spec is None or spec.loader is None:
        raise FileNotFoundError(ROOT / "editors" / "browser" / "playground.py")
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


if __name__ == "__main__":
    main()
