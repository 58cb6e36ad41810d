"""`renja explain` and `renja rules` as a planner reads them; what a shell completes."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from renja_dsl.report.rule_page import differences
from renja_dsl.rules.registry import built_in
from tests.cli.running import renja

RULES = built_in()


def test_the_explanation_stands_before_everything_else() -> None:
    lines = renja("jelaskan", "ANG101").stdout.splitlines()
    assert lines[0].split() == ["ANG101", "pagu-induk-tidak-sama-jumlah-anak"]
    places = [next(n for n, line in enumerate(lines) if line.startswith(word)) for word in ("Pagu setiap", "Tingkat:")]
    assert places == sorted(places)
    assert not any(line.strip().startswith("aturan ANG101") for line in lines)


def test_examples_are_the_lines_that_differ() -> None:
    text = renja("jelaskan", "ANG101").stdout
    assert re.search(r"^  - +pagu Rp357\.000\.000$", text, re.MULTILINE)
    assert re.search(r"^  \+ +pagu ", text, re.MULTILINE)
    assert len(text.splitlines()) < 25


@pytest.mark.parametrize("option", ["--teks", "--source"])
def test_the_text_of_the_rule_on_demand(option: str) -> None:
    text = renja("jelaskan", "ANG101", option).stdout
    assert "  aturan ANG101 pagu-induk-tidak-sama-jumlah-anak" in text
    assert "Contoh yang benar:" in text


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_a_wrong_example_differs_from_a_right_one(rule) -> None:  # type: ignore[no-untyped-def]
    for wrong, lines in differences(rule):
        assert not wrong or any(line.startswith(("- ", "+ ")) for line in lines)


@pytest.mark.parametrize("language", ["id", "en"])
def test_a_page_has_no_word_of_the_other_language(language: str) -> None:
    text = renja("explain", "KOD005", "--lang", language).stdout
    assert ("Tingkat: peringatan" in text) is (language == "id")
    assert ("Severity: warning" in text) is (language == "en")


@pytest.mark.parametrize("columns", ["60", "80"])
def test_paragraphs_and_lists_fit(columns: str) -> None:
    assert max(map(len, renja("rules", COLUMNS=columns).stdout.splitlines())) <= int(columns)
    page = renja("explain", "STR015").stdout.partition("Contoh")[0]
    assert max(map(len, page.splitlines())) <= 100


def test_colours_when_asked() -> None:
    assert "\x1b[" in renja("explain", "ANG101", "--color", "always").stdout
    assert "\x1b[" not in renja("explain", "ANG101").stdout


def test_another_word_is_searched() -> None:
    done = renja("jelaskan", "prakiraan", "maju")
    assert done.returncode == 0
    ids = re.findall(r"^([A-Z]{3}\d{3})  ", done.stdout, re.MULTILINE)
    assert {"ANG102", "RKP407"} <= set(ids)
    assert len(ids) < len(RULES) / 2


@pytest.mark.parametrize(
    ("typed", "meant"), [("ANG1O1", "ANG101"), ("KOD-5", "KOD005"), ("kode-rangkp", "kode-rangkap")]
)
def test_what_is_nowhere_gets_the_nearest(typed: str, meant: str) -> None:
    done = renja("jelaskan", typed)
    assert done.returncode == 2
    assert meant in done.stderr


@pytest.mark.parametrize("name", ["e.81", "E81", "tc33", "T-C.33", "Pagu"])
def test_tables_are_found_however_spelled(name: str) -> None:
    done = renja("rekap", "plans/contoh", "--tabel", name, "--format", "json")
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("renja per", ["periksa", "perbaiki"]),
        ("renja periksa --pilih ANG10", [f"ANG10{n}" for n in range(1, 9)]),
        ("renja periksa --pilih KOD,ANG110", ["KOD,ANG110"]),
        ("renja rekap --tabel T-C.3", ["T-C.30", "T-C.31", "T-C.33"]),
        ("renja jelaskan prakir", []),
        ("renja jelaskan keluar", ["keluaran"]),
        ("renja aturan u", ["uji"]),
        ("renja aturan KOD00", [f"KOD00{n}" for n in range(1, 10)]),
        ("renja periksa --gagal-pada ga", ["galat"]),
        ("renja periksa --gagal-pada no", ["note"]),
        ("renja li", ["lint"]),
        ("renja periksa --st", ["--statistik"]),
        ("renja periksa --sel", ["--select"]),
        ("renja lint --lang en --st", ["--stdin-filename", "--statistics"]),
        ("renja periksa --statistik --st", ["--stdin-filename"]),
    ],
)
def test_a_shell_completes(typed: str, expected: list[str]) -> None:
    count = str(len(typed.split()) - 1)
    done = renja(_RENJA_COMPLETE="bash_complete", COMP_WORDS=typed, COMP_CWORD=count)
    assert [line.partition(",")[2] for line in done.stdout.splitlines() if line] == expected


@pytest.mark.parametrize(
    ("words", "typed", "expected"),
    [
        (["renja", "periksa", "--pilih", "ANG11"], "ANG11", ["ANG110", "ANG112", "ANG113"]),
        (["renja", "rekap", "--tabel"], "", ["E.81", "T-C.29", "T-C.30"]),
        (["renja"], "", ["baru", "periksa", "perbaiki"]),
    ],
)
def test_powershell_completes(words: list[str], typed: str, expected: list[str]) -> None:
    done = renja(_RENJA_COMPLETE="powershell_complete", RENJA_WORDS=json.dumps(words), RENJA_WORD=typed)
    lines = [line.split("\t") for line in done.stdout.splitlines() if line]
    assert [value for value, _ in lines][:3] == expected
    assert all(told for _, told in lines)


def test_fish_keeps_commas(tmp_path: Path) -> None:
    script = tmp_path / "renja.fish"
    script.write_text(renja(_RENJA_COMPLETE="fish_source").stdout, encoding="utf-8")
    assert 'string split --max 1 ","' in script.read_text(encoding="utf-8")
    fish = shutil.which("fish")
    if fish is None:
        pytest.skip("no fish")
    command = tmp_path / "renja"
    command.write_text(
        f'#!/bin/sh\nexec {sys.executable} -c "from renja_dsl.cli.main import main; main()" "$@"\n', encoding="utf-8"
    )
    command.chmod(0o755)
    environment = {**os.environ, "PATH": f"{tmp_path}{os.pathsep}{os.environ['PATH']}", "HOME": str(tmp_path)}
    for typed, expected in (
        ("renja bar", ["baru\tMulai rencana baru: berkas, setelan, folder."]),
        ("renja lint --select ANG101,KOD00", [f"ANG101,KOD00{n}" for n in range(1, 10)]),
    ):
        line = f"source {script}; complete -C '{typed}'"
        done = subprocess.run([fish, "-c", line], env=environment, capture_output=True, text=True, check=True)
        assert done.stdout.splitlines() == expected


def test_the_script_for_powershell_hands_over_what_is_read() -> None:
    script = renja(_RENJA_COMPLETE="powershell_source").stdout
    assert "-CommandName renja " in script
    assert {"$env:_RENJA_COMPLETE", "$env:RENJA_WORDS", "$env:RENJA_WORD"} <= set(re.findall(r"\$env:\w+", script))
    assert "%(" not in script
