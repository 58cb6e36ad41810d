"""`renja fix` as a user runs it."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from tests.cli.running import renja

PLAN = """\
renja 2026 tahap "rancangan akhir"
  perangkat daerah 2.17.0.00.0.00.01.0000 "Dinas Koperasi dan UKM"
  daerah "Kabupaten Sukamaju"

program 2.17.06 "Pemberdayaan Koperasi"
  indikator "Persentase koperasi yang diberdayakan"
    target 30%
  pagu Rp125.000.000
  pagu maju Rp130.000.000

  kegiatan 2.17.06.2.01 "Pembinaan Koperasi"
    indikator "Jumlah koperasi yang dibina"
      target 85 koperasi

    sub kegiatan 2.17.06.2.01.0008 "Fasilitasi Pelaporan"
      lokasi "Kabupaten Sukamaju"
      kelompok sasaran "Pengurus koperasi"
      sumber dana "Pendapatan Asli Daerah"
      indikator "Jumlah koperasi yang melapor"
        target 60 koperasi
      pagu Rp125.000.000
      pagu maju Rp130.000.000
"""
CODE, SUM = ("program 2.17.06", "program 2.17.6"), ("  pagu Rp125", "  pagu Rp152")


def planted(folder: Path, *faults: tuple[str, str]) -> Path:
    text = PLAN
    for right, wrong in faults:
        text = text.replace(right, wrong, 1)
    path = folder / "renja.renja"
    path.write_bytes(text.encode())
    return path


def fix(path: Path, *options: str, **more: str) -> subprocess.CompletedProcess[str]:
    return renja("fix", path.name, *options, cwd=path.parent, **more)


def test_nothing_to_fix(tmp_path: Path) -> None:
    done = fix(planted(tmp_path))
    assert (done.returncode, done.stdout) == (0, "")
    assert "Tidak ada yang dapat diperbaiki" in done.stderr


def test_a_safe_fix_is_shown_and_written(tmp_path: Path) -> None:
    path = planted(tmp_path, CODE)
    done = fix(path)
    assert done.returncode == 0, done.stderr
    assert "-program 2.17.6 " in done.stdout
    assert "+program 2.17.06 " in done.stdout
    assert "renja.renja: 1 perbaikan (KOD001 1)." in done.stderr
    assert path.read_text(encoding="utf-8") == PLAN
    assert renja("lint", ".", cwd=tmp_path).returncode == 0


@pytest.mark.parametrize("option", ["--check", "--diff"])
def test_looking_writes_nothing(tmp_path: Path, option: str) -> None:
    path = planted(tmp_path, CODE)
    before = path.read_bytes()
    done = fix(path, option)
    assert done.returncode == 1
    assert ("+program 2.17.06 " in done.stdout) is (option == "--diff")
    assert "renja perbaiki renja.renja" in done.stderr
    assert path.read_bytes() == before
    assert fix(planted(tmp_path), option).returncode == 0


def test_what_needs_a_review_is_named_and_left(tmp_path: Path) -> None:
    path = planted(tmp_path, SUM)
    before = path.read_bytes()
    done = fix(path)
    assert done.returncode == 0
    assert "1 temuan lain punya perbaikan yang perlu ditinjau" in done.stderr
    assert path.read_bytes() == before


def test_it_is_written_with_consent_only(tmp_path: Path) -> None:
    path = planted(tmp_path, CODE, SUM)
    before = path.read_bytes()
    assert fix(path, "--unsafe").returncode == 2
    assert path.read_bytes() == before
    done = fix(path, "--juga-tak-aman", "--ya")
    assert done.returncode == 0, done.stderr
    assert "ANG101 1, KOD001 1" in done.stderr
    assert path.read_text(encoding="utf-8") == PLAN


def test_only_some_rules(tmp_path: Path) -> None:
    path = planted(tmp_path, CODE, SUM)
    assert fix(path, "--unsafe", "--yes", "--select", "ang").returncode == 0
    assert path.read_text(encoding="utf-8") == PLAN.replace(*CODE)


def test_what_the_baseline_holds_is_left_as_it_is(tmp_path: Path) -> None:
    path = planted(tmp_path, CODE)
    before = path.read_bytes()
    assert renja("lint", path.name, "--write-baseline", cwd=tmp_path).returncode == 0
    done = fix(path, "--yes")
    assert (done.returncode, path.read_bytes()) == (0, before)
    assert "Tidak ada yang dapat diperbaiki" in done.stderr
    (tmp_path / "renja-baseline.json").unlink()
    assert fix(path, "--yes").returncode == 0
    assert path.read_bytes() != before


def test_from_input_to_output() -> None:
    done = renja("fix", "-", stdin=PLAN.replace(*CODE))
    assert (done.returncode, done.stdout) == (0, PLAN)
    assert renja("fix", "-", "--diff", stdin=PLAN.replace(*CODE)).stdout.startswith("--- a/stdin.renja\n")


def test_line_breaks_and_the_mark_of_the_file_stay(tmp_path: Path) -> None:
    path = planted(tmp_path, CODE)
    windows = b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n")
    path.write_bytes(windows)
    assert fix(path).returncode == 0
    assert path.read_bytes() == windows.replace(b"program 2.17.6 ", b"program 2.17.06 ")


def test_a_fix_that_would_do_harm_is_dropped(tmp_path: Path) -> None:
    """The padded code is there already."""
    path = planted(tmp_path, CODE)
    with path.open("a", encoding="utf-8") as file:
        file.write('\nprogram 2.17.06 "Lain"\n')
    before = path.read_bytes()
    done = fix(path)
    assert done.returncode == 1
    assert "1 perbaikan dibatalkan" in done.stderr
    assert path.read_bytes() == before


def test_no_on_a_terminal_writes_nothing(tmp_path: Path) -> None:
    path = planted(tmp_path, CODE)
    before = path.read_bytes()
    terminal = "import sys; sys.stdin.isatty = lambda: True"
    no = renja("fix", path.name, cwd=tmp_path, stdin="n\n", code=terminal)
    assert no.returncode == 1
    assert "Tulis 1 perbaikan ke 1 berkas?" in no.stderr
    assert path.read_bytes() == before
    assert renja("fix", path.name, cwd=tmp_path, stdin="y\n", code=terminal).returncode == 0
    assert path.read_text(encoding="utf-8") == PLAN


def test_what_cannot_be_read(tmp_path: Path) -> None:
    (tmp_path / "x.renja").write_bytes(b"\x00\x01\x02")
    path = planted(tmp_path, CODE)
    done = renja("fix", ".", cwd=tmp_path)
    assert done.returncode == 2
    assert "x.renja" in done.stderr
    assert path.read_text(encoding="utf-8") == PLAN
    assert renja("fix", "tidak-ada.renja", cwd=tmp_path).returncode == 2


def test_lint_says_that_there_is_something_to_fix(tmp_path: Path) -> None:
    planted(tmp_path, CODE, SUM)
    said = renja("lint", ".", cwd=tmp_path).stdout
    assert "1 temuan dapat diperbaiki dengan: renja perbaiki\n" in said
    assert said.count("renja perbaiki --juga-tak-aman") == 1
    assert (
        '"fixable": {\n      "safe": 1,\n      "unsafe": 1\n    }'
        in renja("lint", ".", "--format", "json", cwd=tmp_path).stdout
    )
