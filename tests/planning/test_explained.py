"""Every statement of `.alokasi` is explained as the grammar reads it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from renja_dsl.messages.catalogue import LANGUAGES
from renja_dsl.planning.explained import STATEMENTS, StatementPage, explained
from renja_dsl.planning.parser import BUILDERS, AllocationParser
from renja_dsl.syntax.parser import Broken
from renja_dsl.syntax.source import Source
from tests.cli.running import renja

GRAMMAR = (Path(__file__).resolve().parents[2] / "grammar" / "alokasi.lark").read_text(encoding="utf-8")
WORDS = dict(re.findall(r"^([A-Z_]+)(?:\.\d)?: /([a-z]+)\(", GRAMMAR, re.MULTILINE)) | {
    "UNTUK": "untuk",
    "DENGAN": "dengan",
    "ATAU": "atau",
}
"""terminal -> its word"""
RULES = dict(re.findall(r"^\??([a-z_]+):((?:.|\n[ \t]+)*)", GRAMMAR, re.MULTILINE))
PRODUCTIONS = {name: body for body, name in re.findall(r"(?:^|\|) *(.*?) +-> (\w+)", RULES["pernyataan"], re.MULTILINE)}
"""what the grammar calls a statement -> how it reads it"""


def words_of(body: str) -> set[str]:
    """Keywords of a production, those of the rules that it names too."""
    found: set[str] = set()
    for part in re.findall(r"[A-Za-z_]+", body):
        if part in WORDS:
            found.add(WORDS[part])
        elif part in RULES and part != "pernyataan":
            found |= words_of(RULES[part])
    return found


def test_every_production_is_explained_in_the_order_of_the_grammar() -> None:
    assert list(PRODUCTIONS) == [page.nama for page in STATEMENTS]
    assert len({page.kata for page in STATEMENTS}) == len(STATEMENTS)


@pytest.mark.parametrize("page", STATEMENTS, ids=lambda page: page.nama)
def test_a_page_writes_the_words_of_its_production(page: StatementPage) -> None:
    written = set(re.findall(r"(?<![\w\"])[a-z]{2,}(?!\w)", page.bentuk.replace("sebagai s", "sebagai")))
    assert written == words_of(PRODUCTIONS[page.nama])


@pytest.mark.parametrize("page", STATEMENTS, ids=lambda page: page.nama)
def test_an_example_is_read_by_its_own_production(page: StatementPage, monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[str] = []
    build = BUILDERS[page.nama]
    monkeypatch.setitem(BUILDERS, page.nama, lambda children: read.append(page.nama) or build(children))
    placed = AllocationParser().parse(Source("uji.alokasi", page.contoh + "\n"))
    assert len(placed) == 1
    assert not isinstance(placed[0].statement, Broken)
    assert read == [page.nama]
    assert page.contoh.startswith(page.kata)
    assert page.bentuk.startswith(page.kata)


def test_a_statement_is_found_by_its_words_alone() -> None:
    assert explained("Paling  Sedikit") is explained("paling sedikit") is not None
    assert explained("paling") is None
    assert all(f"ketentuan.{page.nama}" in LANGUAGES[language] for page in STATEMENTS for language in ("id", "en"))


@pytest.mark.parametrize("language", ["id", "en"])
def test_words_of_both_a_statement_and_rules_show_both(language: str) -> None:
    lines = renja("explain", "jumlah", "--lang", language).stdout.splitlines()
    assert lines[0].startswith("jumlah: ")
    assert ".alokasi" in lines[0]
    assert "  jumlah paling sedikit 20% dari semua" in lines
    assert any(re.match(r"[A-Z]{3}\d{3} ", line) for line in lines)


def test_words_of_no_rule_show_the_statement_alone() -> None:
    done = renja("jelaskan", "biaya", "satuan")
    assert done.returncode == 0
    assert done.stdout.splitlines()[-1] == "  biaya satuan = pagu / target, target paling sedikit 60%"
