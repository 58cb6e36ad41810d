"""What used to be passed over or misnamed: told in a planner's words, with what to do."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

import pytest

from renja_dsl.cli.inputs import gather
from tests.cli.running import ROOT, renja

PLAN = (ROOT / "plans" / "contoh" / "renja-2026.renja").read_text(encoding="utf-8")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(ROOT / "plans" / "contoh", tmp_path / "rencana"))


@pytest.mark.parametrize("name", ["x.xlsx", "x.XLS", "x.ods", "x.csv", "x.tsv", "x.docx", "x.json"])
def test_tables_are_for_import(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(b"PK\x03\x04 kode;pagu\n")
    done = renja("lint", name, cwd=tmp_path)
    assert done.returncode == 2
    assert done.stdout == ""
    assert f"renja impor {name}" in done.stderr
    assert f"renja import {name}" in renja("lint", name, "--lang", "en", cwd=tmp_path).stderr


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"%PDF-1.7\n", "PDF"),
        (b"PK\x03\x04\0\0", ".docx"),
        (b"\xd0\xcf\x11\xe0\0\0", ".xlsx"),
        (PLAN.encode("utf-16-be"), "Notepad"),
        (PLAN.encode("utf-16")[:-1], "Simpan sebagai, pilih Pengodean UTF-8"),
        (b"\xff\xfea\0\0\0", "bukan berkas teks"),
        (PLAN.encode("utf-8").replace(b"Sukamaju", b"Sukamaju \x96 Jaya", 1), "Simpan sebagai, pilih Pengodean UTF-8"),
    ],
    ids=["pdf", "zip", "ole", "utf-16 unmarked", "utf-16 cut", "nul", "windows-1252"],
)
def test_a_file_of_another_kind_is_named(tmp_path: Path, content: bytes, said: str) -> None:
    (tmp_path / "a.renja").write_bytes(content)
    done = renja("lint", "a.renja", cwd=tmp_path)
    assert done.returncode == 2
    assert said in done.stderr
    assert done.stdout == ""


def test_no_success_is_told_beside_an_unreadable_file(folder: Path) -> None:
    (folder / "lain.renja").write_bytes(PLAN.replace("Sukamaju", "Sukamaju – Jaya", 1).encode("windows-1252"))
    done = renja("lint", folder)
    assert done.returncode == 2
    assert done.stdout == ""
    assert "Pengodean UTF-8" in done.stderr
    assert "4 dokumen, tanpa temuan" in done.stderr


@pytest.mark.parametrize("codec", ["utf-16-le", "utf-16-be"])
def test_unicode_of_notepad_is_read_and_stays_what_it_is(folder: Path, codec: str) -> None:
    """Fixes keep a file as it was saved; laying it out makes it UTF-8, and says so."""
    plan = folder / "renja-2026.renja"
    text = PLAN.replace("program 2.17.06 ", "program 2.17.06. ", 1).replace("\n", "\r\n")
    plan.write_bytes(f"\ufeff{text}".encode(codec))
    linted = renja("lint", folder)
    assert "renja-2026.renja:122:9" in linted.stdout
    assert linted.stderr == ""
    assert renja("fix", folder).returncode == 0
    assert plan.read_bytes() == ("\ufeff" + PLAN.replace("\n", "\r\n")).encode(codec)
    assert renja("lint", folder).returncode == 0
    assert renja("fmt", "--check", folder).returncode == 1
    assert "kini disimpan sebagai UTF-8" in renja("fmt", folder).stderr
    assert plan.read_bytes() == PLAN.encode()


@pytest.mark.parametrize(
    ("name", "better"),
    [("renja.renja.txt", "renja.renja"), ("RENJA-2026.RENJA", "RENJA-2026.renja"), ("a.Renja.TXT", "a.renja")],
)
def test_names_that_no_folder_search_finds_are_told(folder: Path, name: str, better: str) -> None:
    (folder / "sub").mkdir()
    (folder / "sub" / name).write_text(PLAN, encoding="utf-8")
    done = renja("lint", folder)
    assert done.returncode == 0
    assert name in done.stderr
    assert f"menjadi: {better}\n" in done.stderr


def test_a_mistyped_name_gets_the_one_that_is_there(folder: Path) -> None:
    assert "Mungkin maksudnya: renja-2026.renja" in renja("lint", "renja-206.renja", cwd=folder).stderr
    assert "Mungkin maksudnya: rencana" in renja("lint", "rencna", cwd=folder.parent).stderr
    assert "Mungkin" not in renja("lint", "lain-sama-sekali", cwd=folder).stderr


def test_a_folder_without_plans_says_how_to_make_one(tmp_path: Path) -> None:
    done = renja("lint", cwd=tmp_path)
    assert done.returncode == 2
    assert "renja baru" in done.stderr
    assert "renja new" in renja("lint", "--lang", "en", cwd=tmp_path).stderr


@pytest.mark.parametrize("name", ["catatan.txt", ".a.renja.txt", "renja.toml", "a.renja.bak"])
def test_other_files_are_not_told(folder: Path, name: str) -> None:
    (folder / name).write_text("", encoding="utf-8")
    done = renja("lint", folder)
    assert (done.returncode, done.stderr) == (0, "")


def test_a_path_of_windows_that_ends_with_a_backslash(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "renja-2026.renja").write_text("renja 2026\n")
    monkeypatch.setattr(sys, "platform", "win32")
    assert gather((f'{tmp_path}/"',)).names == ("renja-2026.renja",)
