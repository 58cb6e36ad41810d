"""`renja beda` as a user runs it."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.cli.running import ROOT, change, renja

CONTOH = ROOT / "plans" / "contoh"


@pytest.fixture
def changed(tmp_path: Path) -> Path:
    """A folder with the example, and with the same Renja changed."""
    shutil.copytree(CONTOH, tmp_path / "lama")
    shutil.copytree(CONTOH, tmp_path / "baru")
    change(tmp_path / "baru" / "renja-2026.renja", "pagu Rp45.000.000", "pagu Rp55.000.000")
    return tmp_path


def test_what_changed_and_what_came_of_it(changed: Path) -> None:
    done = renja("beda", "lama", "baru", "--bentuk", "json", cwd=changed)
    assert (done.returncode, done.stderr) == (0, "")
    tables = {table["table"]: table for table in json.loads(done.stdout)["tables"]}
    [row] = tables["perubahan"]["rows"]
    cells = {key: cell["value"] or cell["text"] for key, cell in row["cells"].items()}
    assert cells["kode"] == "2.17.01.2.01.0001"
    assert (cells["selisih"], cells["persen"]) == ("10000000", "22.22")
    effects = {(r["cells"]["akibat"]["text"], r["cells"]["aturan"]["text"]) for r in tables["temuan"]["rows"]}
    assert {("timbul", "ANG101"), ("timbul", "RKP404")} <= effects
    back = renja("diff", "baru", "lama", "--format", "json", "--lang", "en", cwd=changed)
    assert '"cured"' in back.stdout and '"caused"' not in back.stdout


def test_nothing_changed_is_said(changed: Path) -> None:
    done = renja("beda", "lama", "lama", cwd=changed)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "Tidak ada yang berubah.\n")


def test_the_matrix_is_that_of_rekap(changed: Path) -> None:
    plan = changed / "baru" / "renja-2026.renja"
    shutil.copy(changed / "lama" / "renja-2026.renja", changed / "baru" / "semula.renja")
    change(plan, "  mengacu rkpd", '  mengacu sebelumnya "semula.renja"\n  mengacu rkpd')
    matrix = renja("beda", "baru/semula.renja", "baru/renja-2026.renja", "--matriks", "--bentuk", "csv", cwd=changed)
    rekap = renja("rekap", "baru/renja-2026.renja", "--tabel", "pergeseran", "--bentuk", "csv", cwd=changed)
    assert matrix.stdout == rekap.stdout
    assert ",45000000,,55000000,,10000000,22.22," in matrix.stdout
    assert matrix.stdout.splitlines()[-1].startswith(",Jumlah,")


def test_documents_of_one_side_are_named(changed: Path) -> None:
    (changed / "lama" / "rkpd-2026.renja").unlink()
    done = renja("beda", "lama", "baru", cwd=changed)
    assert done.returncode == 0
    assert "rkpd 2026" in done.stderr and "hanya ada pada yang sekarang" in done.stderr


def git(folder: Path, *arguments: str) -> None:
    name = ("-c", "user.name=U", "-c", "user.email=u@example.org", "-c", "commit.gpgsign=false")
    subprocess.run(
        ["git", *name, *arguments],  # noqa: S607
        cwd=folder,
        check=True,
        capture_output=True,
    )


def test_revisions(changed: Path) -> None:
    git(changed, "init", "-b", "main")
    git(changed, "add", "lama")
    git(changed, "commit", "-m", "satu")
    git(changed, "tag", "satu")
    plan = changed / "lama" / "renja-2026.renja"
    change(plan, "target 63%", "target 64%")

    def rows(*arguments: str) -> list[str]:
        done = renja("beda", *arguments, "--bentuk", "json", cwd=changed)
        assert done.returncode == 0, done.stderr
        tables = json.loads(done.stdout)["tables"] if done.stdout else []
        return [
            row["cells"]["menjadi"]["text"]
            for table in tables
            if table["table"] == "perubahan"
            for row in table["rows"]
        ]

    assert rows("lama") == rows("satu", "lama") == rows("lama/renja-2026.renja") == ["64%"]
    assert rows("lama", "satu") == ["63%"]
    git(changed, "commit", "-am", "dua")
    assert rows("lama") == []
    assert rows("satu", "main") == ["64%"]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("lama", "entah"), "bukan revisi git yang dikenal"),
        (("lama/renja-2026.renja", "lama/rkpd-2026.renja"), "tidak sejenis (renja dan rkpd)"),
    ],
)
def test_what_cannot_be_compared(changed: Path, arguments: tuple[str, str], said: str) -> None:
    done = renja("beda", *arguments, cwd=changed)
    assert (done.returncode, done.stdout) == (2, "")
    assert said in done.stderr


def test_a_revision_without_the_plan(changed: Path) -> None:
    git(changed, "init", "-b", "main")
    git(changed, "commit", "--allow-empty", "-m", "kosong")
    done = renja("beda", "main", "lama/renja-2026.renja", cwd=changed)
    assert done.returncode == 2
    assert "Revisi main tidak memuat lama/renja-2026.renja." in done.stderr


def test_html_and_xlsx(changed: Path) -> None:
    openpyxl = pytest.importorskip("openpyxl")
    pytest.importorskip("xlsxwriter")
    page = renja("beda", "lama", "baru", "--bentuk", "html", cwd=changed)
    assert page.stdout.startswith("<!doctype html>")
    assert "55.000.000" in page.stdout
    assert renja("beda", "lama", "baru", "--bentuk", "xlsx", cwd=changed).returncode == 2
    done = renja("beda", "lama", "baru", "--bentuk", "xlsx", "-o", "beda.xlsx", cwd=changed)
    assert done.returncode == 0
    book = openpyxl.load_workbook(changed / "beda.xlsx")
    assert book.sheetnames == ["Daftar", "1 perubahan", "2 program", "3 temuan"]
    values = [cell.value for row in book["2 program"].iter_rows() for cell in row]
    assert "PROGRAM PENUNJANG URUSAN PEMERINTAHAN DAERAH KABUPATEN/KOTA" in values
    assert 75_000_000 in values
