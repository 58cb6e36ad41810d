"""The documents say what the code does: their blocks are read by it, their tables come from it."""

from __future__ import annotations

import ast
import json
import re
import shlex
import subprocess
import sys
from pathlib import Path

import click
import jsonschema
import pytest

from renja_dsl.check.examples import run_example
from renja_dsl.cli.main import COMMANDS, cli
from renja_dsl.knowledge.legal import PERATURAN
from renja_dsl.knowledge.systematics import SISTEMATIKA
from renja_dsl.lint.settings_reading import read_settings
from renja_dsl.model.builder import build
from renja_dsl.planning.allocation import read_allocation
from renja_dsl.planning.layout import format_allocation
from renja_dsl.rules.functions import FUNCTIONS
from renja_dsl.rules.registry import built_in
from renja_dsl.rules.schema import RECORDS
from renja_dsl.rules.text import read_rulebook
from renja_dsl.rules.translate import compiled
from renja_dsl.rules.types import Type
from renja_dsl.syntax.lalr.tables import grammar_folder
from renja_dsl.syntax.ownership import CLOSES
from renja_dsl.syntax.parser import Broken, PlanParser
from renja_dsl.syntax.source import Source
from renja_dsl.syntax.vocabulary import VOCABULARY, Role, fields_of

ROOT = Path(__file__).resolve().parents[2]
READMES = (ROOT / "README.md", ROOT / "README.id.md")
PAGES = (*READMES, ROOT / "CHANGELOG.md", *sorted((ROOT / "docs").rglob("*.md")))
_BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_KEYWORD = re.compile(r"^[A-Z_]+(?:\.\d+)?: /(?:\(\?:)?([a-z|-]+)\)?\(\?!", re.MULTILINE)
_COMMAND = re.compile(r"^\s*(?:- )?(?:run: )?(?:\.venv/bin/)?renja (.+)$", re.MULTILINE)


def blocks(kind: str, pages: tuple[Path, ...] = PAGES) -> list[pytest.param]:  # type: ignore[valid-type]
    """(page, text) of every fenced block of a kind, named by page and line."""
    found = []
    for page in pages:
        text = page.read_text(encoding="utf-8")
        for match in _BLOCK.finditer(text):
            if match[1] == kind:
                line = text.count("\n", 0, match.start()) + 1
                found.append(pytest.param(page, match[2], id=f"{page.name}-{line}"))
    return found


def page(name: str) -> str:
    return (ROOT / "docs" / name).read_text(encoding="utf-8")


PLANS = ("bahasa.md", "en/plan-language.md")
RULES = ("aturan.md", "en/rule-language.md")


# ---- blocks --------------------------------------------------------------------------------


@pytest.mark.parametrize(("where", "text"), blocks("renja"))
def test_plans_are_read(where: Path, text: str) -> None:
    whole = re.match(r"(?:renja|rkpd|renstra|evaluasi) \d", text) is not None
    source = Source(where.name, text if whole else f"renja 2026\n{text}")
    placed = PlanParser().parse(source)
    assert not [p.statement.fault for p in placed if isinstance(p.statement, Broken)]
    assert not build(source, placed).problems


@pytest.mark.parametrize(("where", "text"), blocks("alokasi"))
def test_allocations_are_read_and_laid_out(where: Path, text: str) -> None:
    source = Source(where.name, text)
    assert read_allocation(source).ketentuan
    assert format_allocation(source) == text


@pytest.mark.parametrize(("where", "text"), blocks("aturan"))
def test_rulebooks_compile_and_prove_themselves(where: Path, text: str) -> None:
    rules = compiled(read_rulebook(Source(where.name, text)))
    assert rules
    for rule in rules:
        for contoh in rule.contoh:
            assert run_example(contoh, rules) == ((rule.id,) if contoh.salah else ())


@pytest.mark.parametrize(("where", "text"), blocks("toml"))
def test_settings_are_accepted(where: Path, text: str, tmp_path: Path) -> None:
    path = tmp_path / "renja.toml"
    path.write_text(text, encoding="utf-8")
    settings = read_settings(path)
    if where in READMES:
        settings.validate({rule.id: rule for rule in built_in()})


@pytest.mark.parametrize(("where", "text"), blocks("json"))
def test_json_is_json(where: Path, text: str) -> None:
    data = json.loads(text)
    if data["schema"] == "renja-lint/2":
        jsonschema.validate(data, json.loads(page("lint.schema.json")))


@pytest.mark.parametrize(("where", "text"), [*blocks("sh"), *blocks("yaml")])
def test_commands_have_these_options(where: Path, text: str) -> None:
    for line in _COMMAND.findall(text):
        words = shlex.split(re.split(r"\s[|<>]", line)[0])
        name, *arguments = words
        command = cli.get_command(click.Context(cli), name)
        assert command is not None, line
        command.make_context(name, arguments)


# ---- tables ---------------------------------------------------------------------------------


@pytest.mark.parametrize("where", PLANS)
def test_ownership_table(where: str) -> None:
    text = page(where).split("<!-- kepemilikan:")[1].split("<!-- akhir kepemilikan -->")[0]
    rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in text.splitlines() if line.startswith("|")]
    written = {role: tuple(set(filter(None, cell.split(", "))) for cell in cells) for role, *cells in rows[2:]}
    expected = {
        role.value: (
            {row.written for row in VOCABULARY if row.opens is role},
            {row.written for row in fields_of(role)},
            {closed.value for closed in CLOSES.get(role, ())},
        )
        for role in Role
    }
    assert written == expected


@pytest.mark.parametrize("where", RULES)
@pytest.mark.parametrize("name", FUNCTIONS)
def test_functions_are_described(name: str, where: str) -> None:
    assert re.search(rf"^\|.*`{name}\([^`]*\)`.*\|.*\|", page(where), re.MULTILINE)


@pytest.mark.parametrize("where", RULES)
@pytest.mark.parametrize("record", RECORDS, ids=str)
def test_records_are_described(record: Type, where: str) -> None:
    sections = dict(re.findall(r"^### ([^\n]+)\n(.*?)(?=^#|\Z)", page(where), re.MULTILINE | re.DOTALL))
    rows = dict(re.findall(r"^\| `(\w+)` \| (.+?) \|", sections[str(record)], re.MULTILINE))
    assert rows == {attribute: str(attr.type) for attribute, attr in RECORDS[record].items()}


@pytest.mark.parametrize(
    ("grammar", "where"),
    [
        (name, place)
        for name, places in (
            ("renja", PLANS),
            ("aturan", RULES),
            ("ekspresi", RULES),
            ("alokasi", ("alokasi.md", "en/allocate.md")),
        )
        for place in places
    ],
)
def test_keywords_are_described(grammar: str, where: str) -> None:
    text = (grammar_folder() / f"{grammar}.lark").read_text(encoding="utf-8")
    words = {word for alternatives in _KEYWORD.findall(text) for word in alternatives.split("|")}
    assert len(words) > 10
    shown = [block.values[1] for kind in ("renja", "alokasi") for block in blocks(kind)]
    code = " ".join(re.findall(r"`[^`\n]+`", page(where)) + shown)
    assert not {word for word in words if not re.search(rf"(?<![\w-]){word}(?![\w-])", code)}


# ---- the two READMEs ----------------------------------------------------------------------------


def test_readmes_agree() -> None:
    english, indonesian = (path.read_text(encoding="utf-8") for path in READMES)
    levels = [
        [len(mark) for mark in re.findall(r"^(#+) ", _BLOCK.sub("", text), re.MULTILINE)]
        for text in (english, indonesian)
    ]
    assert levels[0] == levels[1]
    ours, theirs = (_BLOCK.findall(text) for text in (english, indonesian))
    assert [kind for kind, _ in ours] == [kind for kind, _ in theirs]
    for (kind, text), (_, other) in zip(ours, theirs, strict=True):
        assert _meant(text) == _meant(other) if kind in ("sh", "powershell") else text == other


_RENJA = re.compile(r"^(?:\.venv[/\\](?:bin|Scripts)[/\\])?renja (.+?)(?:\s([<>]).*)?$")


def _meant(text: str) -> list[object]:
    """Each line; of one of ours the command and what it is given, whatever the names are called in its language."""
    found: list[object] = []
    for line in text.splitlines():
        match = _RENJA.match(line)
        if match is None:
            found.append(line)
            continue
        name, *arguments = shlex.split(match[1].replace("\\", "/"))
        context = click.Context(cli)
        _, command, _ = cli.resolve_command(context, [name])
        assert command is not None, line
        found.append((command.name, command.make_context(name, arguments).params))
    return found


@pytest.mark.parametrize("path", READMES, ids=lambda path: path.name)
def test_readmes_know_every_command_and_setting(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    for indonesian, english in COMMANDS.values():
        own, other = (indonesian, english) if path.name == "README.id.md" else (english, indonesian)
        assert f"| `renja {own}` | {f'`{other}`' if other != own else ''} |" in text
    settings = (ROOT / "renja_dsl" / "lint" / "settings_reading.py").read_text(encoding="utf-8")
    keys = re.search(r"^_KEYS = \((.*?)\)$", settings, re.MULTILINE | re.DOTALL)
    assert keys is not None
    for key in re.findall(r'"(\w+)"', keys[1]):
        assert re.search(rf"^\| `\[?{key}\b", text, re.MULTILINE), key


@pytest.mark.parametrize("where", PAGES, ids=lambda where: where.name)
def test_links_lead_somewhere(where: Path) -> None:
    text = where.read_text(encoding="utf-8")
    for target, anchor in re.findall(r"\]\((?!https?:)([^)#]*)(?:#([^)]*))?\)", text):
        path = where.parent / target if target else where
        assert path.exists(), target
        if anchor:
            headings = re.findall(r"^#+ (.+)$", path.read_text(encoding="utf-8"), re.MULTILINE)
            slugs = {re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-") for heading in headings}
            assert anchor in slugs, anchor


# ---- what a run shows -----------------------------------------------------------------------------


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", "from renja_dsl.cli.main import main; main()", *arguments]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, encoding="utf-8", check=False)


def test_the_finding_of_the_readme_is_real() -> None:
    shown = run("lint", "plans/bengkalis", "--select", "ANG101").stdout
    for readme in READMES:
        (finding,) = [text for kind, text in _BLOCK.findall(readme.read_text(encoding="utf-8")) if "ANG101]" in text]
        assert finding in shown


def test_the_first_plan_is_clean() -> None:
    assert run("lint", "plans/contoh").stdout.startswith("Tidak ada temuan dalam 4 dokumen. ")


@pytest.mark.parametrize(
    ("code", "arguments"),
    [
        (0, ("lint", "plans/contoh")),
        (1, ("lint", "plans/bengkalis", "--select", "ANG101")),
        (0, ("lint", "plans/bengkalis", "--select", "ANG108")),
        (1, ("lint", "plans/bengkalis", "--select", "ANG108", "--fail-level", "peringatan")),
        (2, ("lint", "tidak-ada.renja")),
        (2, ("lint", "--tidak-ada")),
        (2, ("explain", "XYZ999")),
    ],
)
def test_exit_codes(code: int, arguments: tuple[str, ...]) -> None:
    assert run(*arguments).returncode == code


@pytest.mark.parametrize("name", ["architecture.md", "arsitektur.md", "glosarium.md"])
def test_places_of_the_architecture_exist(name: str) -> None:
    found = set(re.findall(r"`([a-z_./]+(?:/|\.py|\.lark|\.json|\.md|\.toml))`", page(name)))
    missing = {p for p in found if not any((base / p).exists() for base in (ROOT, ROOT / "renja_dsl"))}
    assert missing <= {"renja_dsl/_generated/"}


_CERTAINTY = {"high": "tinggi", "medium": "sedang", "low": "rendah"}


def test_the_page_on_the_law_has_every_regulation_as_it_is_judged() -> None:
    ours, theirs = (
        re.findall(r"^\| ([^|]+) \| ([^|]+) \| ([^|]+) \| (\w+) \|$", page(name), re.MULTILINE)
        for name in ("dasar-hukum.md", "en/legal-basis.md")
    )
    assert {(row.nama, row.sumber, row.kepastian) for row in PERATURAN} <= {(name, *rest) for name, _, *rest in ours}
    facts = [
        [(name, re.findall(r"\d+(?:/\d+)?", state), sure) for name, state, _, sure in rows] for rows in (ours, theirs)
    ]
    assert facts[0][1:] == [(name, numbers, _CERTAINTY[sure]) for name, numbers, sure in facts[1][1:]]
    for systematics in SISTEMATIKA:
        for text in (page("dasar-hukum.md"), page("en/legal-basis.md")):
            assert f"| {systematics.peraturan} |" in text


def rooms() -> dict[str, str]:
    """Package below `renja_dsl/`, two levels deep -> the first sentence of what it says about itself."""
    package = ROOT / "renja_dsl"
    found = {}
    for init in (*package.glob("*/__init__.py"), *package.glob("*/*/__init__.py")):
        name = init.parent.relative_to(package).as_posix()
        if not name.startswith("_"):
            found[name] = (ast.get_docstring(ast.parse(init.read_text(encoding="utf-8"))) or "").split("\n\n")[0]
    return found


def test_the_architecture_names_every_room_by_its_first_line() -> None:
    table = dict(re.findall(r"^\| `([a-z_/]+)/` \| (.+) \|$", page("architecture.md"), re.MULTILINE))
    assert table == {name: " ".join(line.split()) for name, line in rooms().items()}


def test_its_translation_names_the_same_rooms() -> None:
    english, indonesian = (
        re.findall(r"^\| `([a-z_/]+)/` \|", page(name), re.MULTILINE) for name in ("architecture.md", "arsitektur.md")
    )
    assert english == indonesian


def test_the_translation_of_the_architecture_says_the_same() -> None:
    """The same sections, the same places in each."""
    english, indonesian = (
        [re.findall(r"`([a-z_./]+)`", section) for section in page(name).split("\n## ")]
        for name in ("architecture.md", "arsitektur.md")
    )
    assert [sorted(set(places)) for places in english] == [sorted(set(places)) for places in indonesian]
