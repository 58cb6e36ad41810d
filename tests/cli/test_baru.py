"""`renja baru`: a skeleton that parses, says what is to be filled in, and never takes a file's place."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from click.testing import CliRunner

from renja_dsl.cli import baru
from renja_dsl.drafts.skeleton import FILL_IN, skeleton
from renja_dsl.drafts.text import plan_text
from renja_dsl.lint.settings import read_settings
from renja_dsl.model.builder import build
from renja_dsl.nomenklatur.built_in import built_in
from renja_dsl.syntax.formatter import format_safely
from renja_dsl.syntax.parser import Broken, PlanParser
from renja_dsl.syntax.source import Source
from tests.cli.running import renja

OPTIONS = ("--perangkat-daerah", "Dinas Koperasi dan UKM", "--daerah", "Kabupaten Bengkalis")


def text_of(year: int, *programs: str, region: str = "Kabupaten Bengkalis", official: bool = True) -> str:
    return plan_text(skeleton('Dinas "Koperasi"', region, year, programs, built_in() if official else None))


@pytest.mark.parametrize("programs", [(), ("2.17.03",), ("2.17.01", "2.17.03"), ("9.99.99",)], ids=len)
@pytest.mark.parametrize("official", [True, False])
def test_a_skeleton_parses_and_is_laid_out(programs: tuple[str, ...], official: bool) -> None:
    source = Source("renja-2024.renja", text_of(2024, *programs, official=official))
    placed = PlanParser().parse(source)
    assert not [p for p in placed if isinstance(p.statement, Broken)]
    document = build(source, placed)
    assert not document.problems
    assert [s.kode.nilai for s in document.simpul if s.tingkat == "program" and s.kode] == list(programs)
    assert format_safely(source, PlanParser()) == source.text


def test_official_names_where_the_table_has_them() -> None:
    text = text_of(2024, "2.17.03", "2.17.01")
    assert f'program 2.17.03 "{built_in().name("2.17.03")}" mendukung S1' in text
    assert f'kegiatan 2.17.01.2.01 "{built_in().name("2.17.01.2.01")}"' in text
    assert '#   kegiatan 2.17.01.2.08 "Penyediaan Jasa Penunjang Urusan Pemerintahan Daerah"' in text
    assert f'program 2.17.03 "{FILL_IN}"' in text_of(2024, "2.17.03", official=False)


def test_a_provinsi_gets_codes_of_its_own_level() -> None:
    assert "kegiatan 2.17.03.1.01 " in text_of(2024, "2.17.03", region="Provinsi Riau", official=False)


def test_the_folder_is_written_and_lint_says_what_to_fill_in(tmp_path: Path) -> None:
    done = renja("baru", *OPTIONS, "--tahun", "2024", "--program", "2.17.03", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    assert "rencana/renja-2024.renja ditulis." in done.stdout
    assert read_settings(tmp_path / "rencana" / "renja.toml").language == "id"
    linted = renja("periksa", "rencana", "--bentuk", "json", cwd=tmp_path)
    assert linted.returncode == 1
    found = json.loads(linted.stdout)["findings"]
    assert not [one for one in found if one["rule"].startswith("SIN")]
    said = " ".join(one["message"] for one in found if one["rule"] == "STR015")
    parts = ("nama", "indikator", "hasil", "keluaran", "lokasi", "kelompok sasaran", "sumber dana")
    assert [part for part in parts if f'{part} hanya berisi "{FILL_IN}"' not in said] == []
    assert "STR006" in {one["rule"] for one in found}


def test_a_file_that_is_there_stays(tmp_path: Path) -> None:
    plan = tmp_path / "rencana" / "renja-2026.renja"
    plan.parent.mkdir()
    plan.write_text("renja 2026\n", encoding="utf-8")
    done = renja("new", *OPTIONS, "--tahun", "2026", cwd=tmp_path)
    assert done.returncode == 2
    assert "sudah ada" in done.stderr
    assert plan.read_text(encoding="utf-8") == "renja 2026\n"
    assert not (plan.parent / "renja.toml").exists()


def test_settings_that_are_there_stay(tmp_path: Path) -> None:
    (tmp_path / "rencana").mkdir()
    toml = tmp_path / "rencana" / "renja.toml"
    toml.write_text('bahasa = "en"\n', encoding="utf-8")
    assert renja("baru", *OPTIONS, "--tahun", "2026", cwd=tmp_path).returncode == 0
    assert toml.read_text(encoding="utf-8") == 'bahasa = "en"\n'


def test_without_a_terminal_everything_has_to_be_said(tmp_path: Path) -> None:
    done = renja("baru", *OPTIONS, cwd=tmp_path, stdin="2026\n")
    assert done.returncode == 2
    assert "--tahun" in done.stderr
    assert not (tmp_path / "rencana").exists()


def test_what_is_not_said_is_asked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(baru, "_answering", lambda: True)
    answers = "Dinas Koperasi\nKabupaten Bengkalis\ndua ribu\n2024\n2.17\n2.17.03.; 2.17.01\n"
    done = CliRunner().invoke(baru.command, [], input=answers)
    assert done.exit_code == 0, done.output
    text = (tmp_path / "rencana" / "renja-2024.renja").read_text(encoding="utf-8")
    assert re.findall(r"^program (\S+)", text, re.MULTILINE) == ["2.17.03", "2.17.01"]
    assert 'daerah "Kabupaten Bengkalis"' in text
    assert "dua ribu bukan tahun" in done.output
    assert "2.17 bukan kode program" in done.output


def test_names_that_no_table_knows_are_said_to_be_missing(tmp_path: Path) -> None:
    without = renja("baru", "a", *OPTIONS, "--tahun", "2026", "--program", "2.17.03", cwd=tmp_path)
    assert "tabel kode tahun 2026 belum dimuat" in without.stdout
    known = renja("baru", "b", *OPTIONS, "--tahun", "2024", "--program", "2.17.03", cwd=tmp_path)
    assert "belum dimuat" not in known.stdout


def test_a_code_that_is_no_program_is_refused(tmp_path: Path) -> None:
    done = renja("baru", *OPTIONS, "--tahun", "2026", "--program", "2.17", cwd=tmp_path)
    assert done.returncode == 2
    assert "2.17.03" in done.stderr
