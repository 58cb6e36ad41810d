"""`renja baru`: a skeleton that parses, says what is to be filled in, and never takes a file's place."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

from renja_dsl.cli import baru
from renja_dsl.drafts.skeleton import FILL_IN, skeleton
from renja_dsl.drafts.text import plan_text
from renja_dsl.lint.settings_reading import read_settings
from renja_dsl.model.builder import build
from renja_dsl.nomenklatur.built_in import built_in
from renja_dsl.syntax.formatter import format_safely
from renja_dsl.syntax.parser import Broken, PlanParser
from renja_dsl.syntax.source import Source
from tests.cli.running import ROOT, change, renja

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


# ---- from a plan that is there --------------------------------------------------------------


@pytest.fixture
def plans(tmp_path: Path) -> Path:
    return Path(shutil.copytree(ROOT / "plans" / "contoh", tmp_path / "rencana"))


def test_the_next_year_stands_beside_its_plan_with_what_is_to_be_decided(plans: Path) -> None:
    done = renja("baru", "--dari", "rencana/renja-2026.renja", cwd=plans.parent)
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines()[0] == "rencana/renja-2027.renja ditulis."
    numbered = re.findall(r"^  (\d)\. ", done.stdout, re.MULTILINE)
    assert numbered == [str(number) for number in range(1, len(numbered) + 1)]
    assert "2.17.06.2.01.0007" in done.stdout
    linted = renja("periksa", "renja-2027.renja", "--bentuk", "json", cwd=plans)
    found = json.loads(linted.stdout)["findings"]
    assert {one["rule"] for one in found} <= {"NAR704", "STR012"}, "laws and chapters that are new in 2027"


def test_the_change_of_the_year_is_compared_as_semula_and_menjadi(plans: Path) -> None:
    done = renja("new", "--from", "renja-2026.renja", "--stage", "change", "--lang", "en", cwd=plans)
    assert done.returncode == 0, done.stderr
    assert "renja diff renja-2026.renja renja-2026-perubahan.renja --matrix" in done.stdout
    change(plans / "renja-2026-perubahan.renja", "pagu Rp45.000.000", "pagu Rp40.000.000")
    matrix = ("beda", "renja-2026.renja", "renja-2026-perubahan.renja", "--matriks", "--bentuk", "csv")
    row = next(line for line in renja(*matrix, cwd=plans).stdout.splitlines() if "2.17.01.2.01.0001" in line)
    assert ",45000000,,40000000,,-5000000,-11.11," in row


@pytest.mark.parametrize("more", [(), ("--tahap", "perubahan")], ids=len)
def test_what_was_begun_and_edited_is_not_written_over(plans: Path, more: tuple[str, ...]) -> None:
    assert renja("baru", "--dari", "renja-2026.renja", *more, cwd=plans).returncode == 0
    begun = plans / ("renja-2026-perubahan.renja" if more else "renja-2027.renja")
    begun.write_text(begun.read_text(encoding="utf-8") + "# milik saya\n", encoding="utf-8")
    again = renja("baru", "--dari", "renja-2026.renja", *more, cwd=plans)
    assert again.returncode == 2
    assert "sudah ada" in again.stderr
    assert begun.read_text(encoding="utf-8").endswith("# milik saya\n")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--dari", "renja-2026.renja", "--tahun", "2028"), "--tahun tidak dapat dipakai bersama --dari"),
        (("lain", "--dari", "renja-2026.renja"), "FOLDER tidak dapat dipakai bersama --dari"),
        (("--tahap", "perubahan"), "--tahap hanya dapat dipakai bersama --dari"),
        (("--dari", "rkpd-2026.renja"), "rkpd-2026.renja bukan Renja"),
    ],
    ids=["year", "folder", "stage", "kind"],
)
def test_a_plan_is_begun_in_one_way(plans: Path, arguments: tuple[str, ...], said: str) -> None:
    before = sorted(plans.iterdir())
    done = renja("baru", *arguments, cwd=plans)
    assert done.returncode == 2
    assert said in done.stderr
    assert sorted(plans.iterdir()) == before


def test_other_programs_get_the_list_with_places_and_what_a_check_finds(plans: Path) -> None:
    done = renja("new", "--from", "rencana/renja-2026.renja", "--format", "json", cwd=plans.parent)
    assert done.returncode == 0, done.stderr
    data = json.loads(done.stdout)
    assert (data["schema"], data["year"], data["stage"]) == ("renja-baru/1", 2027, "rancangan awal")
    assert (plans / "renja-2027.renja").is_file()
    old, new = ((plans / f"renja-{year}.renja").read_text(encoding="utf-8").splitlines() for year in (2026, 2027))
    assert {one["kind"] for one in data["open"]} >= {"reference", "source_of_funds", "narrative", "finding"}
    for one in data["open"]:
        text = (new if one["kind"] == "finding" else old)[one["line"] - 1]
        assert one["kind"] != "reference" or re.search(r'"(.*)"', text)[1] in one["about"]  # type: ignore[index]
        assert one["kind"] != "source_of_funds" or "sumber dana" in text
    linted = json.loads(renja("lint", "renja-2027.renja", "--format", "json", cwd=plans).stdout)["findings"]
    told = [one["about"].split()[0] for one in data["open"] if one["kind"] == "finding"]
    assert sorted(told) == sorted(finding["rule"] for finding in linted)


def test_json_is_for_a_plan_that_is_begun_from_another(tmp_path: Path) -> None:
    done = renja("baru", *OPTIONS, "--tahun", "2026", "--bentuk", "json", cwd=tmp_path)
    assert done.returncode == 2
    assert "--dari" in done.stderr
