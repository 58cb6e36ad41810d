"""Texts come from a folder, from memory, or from memory over a folder."""

from __future__ import annotations

from pathlib import Path

import pytest

from renja_dsl.check.readers import Folder, Texts
from renja_dsl.check.run import check
from renja_dsl.lint.settings import Settings
from renja_dsl.rules.registry import built_in
from renja_dsl.syntax import parser as parsing
from renja_dsl.syntax.parser import PlanParser
from renja_dsl.syntax.source import Source

RENJA = 'renja 2026\n  mengacu renstra "renstra.renja"\n'
RENSTRA = "renstra 2025-2029\n"


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    (tmp_path / "b").mkdir()
    (tmp_path / ".git").mkdir()
    for name, text in (("renja.renja", RENJA), ("b/lain.renja", RENJA), (".git/x.renja", RENJA)):
        (tmp_path / name).write_text(text)
    return Folder(tmp_path)


def test_plans_are_listed_folder_by_folder(folder: Folder) -> None:
    assert folder.plans(".") == ["renja.renja", "b/lain.renja"]
    typed = Texts.of([Source("a/baru.renja", RENJA), Source("renja.renja", RENJA)], folder)
    assert typed.plans(".") == ["renja.renja", "a/baru.renja", "b/lain.renja"]
    assert typed.plans("a") == ["a/baru.renja"]


def test_what_is_typed_counts_before_it_is_saved(folder: Folder) -> None:
    saved = check(folder, ["renja.renja"], built_in(), Settings())
    typed = check(Texts.of([Source("renstra.renja", RENSTRA)], folder), ["renja.renja"], built_in(), Settings())
    assert saved.refused
    assert not typed.refused


def test_a_link_out_of_the_folder_is_not_followed(folder: Folder, tmp_path_factory: pytest.TempPathFactory) -> None:
    outside = tmp_path_factory.mktemp("luar") / "renstra.renja"
    outside.write_text(RENSTRA)
    (folder.root / "renstra.renja").symlink_to(outside)
    assert not folder.inside("renstra.renja")
    report = check(folder, ["renja.renja"], built_in(), Settings(select=("STR009",))).report
    assert [finding.rule for finding in report.findings] == ["STR009"]


def test_what_is_not_there_is_said(folder: Folder) -> None:
    outcome = check(folder, ["tidak-ada.renja", "renja.renja"], built_in(), Settings())
    assert [(error.name, error.complaint.key) for error in outcome.unreadable] == [
        ("tidak-ada.renja", "berkas.tak_terbaca")
    ]
    assert outcome.report.documents == 1


def test_a_parser_forgets(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parsing, "_REMEMBERED", 50)
    parser = PlanParser()
    once = PlanParser().parse(Source("a", "renja 2026\n"))
    for number in range(100):
        lines = "".join(f'program 1.01.{n:02} "P {number}"\n' for n in range(1, 11))
        assert len(parser.parse(Source("a", f"renja 2026\n{lines}"))) == 11
    assert parser.parse(Source("a", "renja 2026\n")) == once
    assert len(parser._known) + len(parser._before) <= 2 * (50 + 11)
