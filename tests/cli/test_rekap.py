"""`renja rekap` as a user runs it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.running import ROOT, renja

CONTOH = ROOT / "plans" / "contoh"
TABLES = ["E.81", "T-C.29", "T-C.30", "T-C.31", "T-C.33", "pagu", "predikat", "sasaran"]


@pytest.mark.parametrize("name", TABLES)
def test_every_table_of_the_example(name: str) -> None:
    done = renja("rekap", CONTOH, "--tabel", name)
    assert done.returncode == 0 and done.stderr == ""
    assert len(done.stdout.splitlines()) > 5
    assert "≠ R" not in done.stdout


def test_alias_formats_and_file(tmp_path: Path) -> None:
    out = tmp_path / "bab-iv.csv"
    assert renja("tabel", CONTOH, "--tabel", "T-C.33", "--format", "csv", "-o", out).returncode == 0
    assert out.read_text(encoding="utf-8").startswith("1 kode,")
    done = renja("rekap", CONTOH, "--tabel", "pagu", "--format", "json")
    assert next(table["file"] for table in json.loads(done.stdout)["tables"]).endswith("renja-2026.renja")
    assert renja("rekap", CONTOH, "--tabel", "pagu", "--format", "markdown").stdout.startswith("## Pagu renja 2026")


def test_color_and_language() -> None:
    assert "\x1b[" in renja("rekap", CONTOH, "--tabel", "predikat", "--color", "always").stdout
    assert "\x1b[" not in renja("rekap", CONTOH, "--tabel", "predikat").stdout
    assert "declared by the document" in renja("rekap", CONTOH, "--tabel", "predikat", "--lang", "en").stdout.replace(
        "\n", " "
    )


def test_a_missing_document_is_exit_code_2(tmp_path: Path) -> None:
    (tmp_path / "renja.renja").write_text('renja 2026\n  perangkat daerah 1.01 "Dinas"\n', encoding="utf-8")
    done = renja("rekap", tmp_path, "--tabel", "T-C.31")
    assert done.returncode == 2
    assert "mengacu rkpd" in done.stderr
    assert renja("rekap", tmp_path, "--tabel", "E.81", "--lang", "en").stderr.startswith("Table E.81 is made of")
    assert renja("rekap", tmp_path, "--tabel", "T-C.99").returncode == 2


def test_settings_choose_the_scale(tmp_path: Path) -> None:
    text = (
        'evaluasi 2024\nprogram 1.01 "P"\nrekap 1.01\n'
        '  tertulis rata-rata kinerja TW1: 90,50%\n  tertulis predikat kinerja TW1: "Tinggi"\n'
    )
    (tmp_path / "evaluasi.renja").write_text(text, encoding="utf-8")
    select = ("lint", tmp_path, "--select", "PRD", "--format", "json")

    def rules() -> list[str]:
        return [finding["rule"] for finding in json.loads(renja(*select).stdout)["findings"]]

    assert rules() == ["PRD603"]
    settings = tmp_path / "renja.toml"
    settings.write_text('skala_predikat = "Permendagri 86/2017 batas atas"\n', encoding="utf-8")
    assert rules() == ["PRD601"]
    settings.write_text('skala_predikat = "Permendagri 86/2017"\n', encoding="utf-8")
    assert rules() == []
    settings.write_text('skala_predikat = "Permendagri 86/2018"\n', encoding="utf-8")
    done = renja(*select)
    assert done.returncode == 2 and "Permendagri 86/2017" in done.stderr


def test_an_evaluation_of_another_year_or_office(tmp_path: Path) -> None:
    (tmp_path / "renja.renja").write_text('renja 2023\n  perangkat daerah 1.01 "Dinas"\n', encoding="utf-8")
    head = '  perangkat daerah 1.02 "Lain"\n  mengacu renja "renja.renja"\n'
    for year, words in (("2022", "Evaluasi 2022 menilai Renja 2022"), ("2023", "perangkat daerah 1.01, bukan 1.02")):
        (tmp_path / "evaluasi.renja").write_text(f"evaluasi {year}\n{head}", encoding="utf-8")
        assert words in renja("lint", tmp_path, "--select", "STR009").stdout.replace("\n", " ").replace("  | ", "")


def test_e81_counts_its_columns_in_both_ways() -> None:
    heads = {}
    for columns in ("16", "15"):
        done = renja("rekap", CONTOH, "--tabel", "E.81", "--kolom", columns, "--format", "csv")
        heads[columns] = next(line for line in done.stdout.splitlines() if "capaian" in line)
    assert "15 capaian" in heads["16"]
    assert "14 capaian" in heads["15"]
    assert "5 target Renstra" in heads["15"]
