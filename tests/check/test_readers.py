"""Texts come from a folder, from memory, or from memory over a folder."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from renja_dsl.check.open import opened
from renja_dsl.check.readers import Folder, Texts
from renja_dsl.check.run import check
from renja_dsl.cli.output import shown
from renja_dsl.lint.settings import Settings
from renja_dsl.messages import render
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


def said(folder: Folder) -> str:
    (finding,) = check(folder, ["renja.renja"], built_in(), Settings(select=("STR009",))).report.findings
    return render(finding.message.templates, finding.message.arguments, "id")


@pytest.mark.parametrize(
    "written",
    ["C:\\\\Rencana\\\\renstra.renja", "z:renstra.renja", "\\\\\\\\server\\\\x\\\\renstra.renja", "\\\\renstra.renja"],
)
def test_a_drive_of_windows_lies_outside_on_every_system(folder: Folder, written: str) -> None:
    (folder.root / "renja.renja").write_text(f'renja 2026\n  mengacu renstra "{written}"\n')
    assert "di luar folder kerja" in said(folder)


def test_a_reference_by_other_capitals_is_told_with_the_right_name(
    folder: Folder, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Windows finds such a file, the system on which the plan is checked later does not."""
    (folder.root / "Renstra.renja").write_text(RENSTRA)
    assert said(folder).endswith('tulis: "Renstra.renja"')
    (folder.root / "renstra.renja").symlink_to(folder.root / "Renstra.renja")
    assert not check(folder, ["renja.renja"], built_in(), Settings(select=("STR009",))).report.findings
    monkeypatch.setattr(sys, "platform", "win32")
    assert said(folder).endswith('tulis: "Renstra.renja"')


def test_a_plan_of_another_year_is_not_offered(folder: Folder) -> None:
    (folder.root / "renja.renja").write_text('renja 2026\n  mengacu rkpd "rkpd-2026.renja"\n')
    (folder.root / "rkpd-2025.renja").write_text("rkpd 2025\n")
    assert said(folder).startswith("rkpd-2026.renja tidak ditemukan. Periksa")


def test_a_working_folder_on_a_mapped_drive(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The system names the folder by its drive, and every file by the share behind it; a link does the same here."""
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "renja.renja").write_text("renja 2026\n")
    drive = tmp_path / "z"
    drive.symlink_to(tmp_path / "a")
    monkeypatch.setattr(Path, "cwd", lambda: drive)
    inputs = opened([drive / "renja.renja"])
    assert (inputs.root, inputs.names) == (tmp_path / "a", ("renja.renja",))
    assert shown(tmp_path / "a" / "b") == shown(drive / "b") == "b"
