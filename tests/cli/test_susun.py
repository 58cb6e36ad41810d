"""`renja susun` as a user runs it."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

pytest.importorskip("docx")
pytest.importorskip("typst")
pytest.importorskip("xlsxwriter")

from tests.cli.running import ROOT, renja

CONTOH = ROOT / "plans" / "contoh"
STARTS = {"docx": b"PK", "xlsx": b"PK", "pdf": b"%PDF", "html": b"<!doctype html>", "svg": b"<svg"}


def test_every_form_at_once(tmp_path: Path) -> None:
    plans = shutil.copytree(CONTOH, tmp_path / "rencana")
    text = (plans / "renja-2026.renja").read_text(encoding="utf-8")
    without = re.sub(r'kata pengantar """.*?"""\n', "", text, flags=re.DOTALL)
    (plans / "renja-2026.renja").write_text(without, encoding="utf-8")
    outputs = [part for form in STARTS for part in ("-o", str(tmp_path / f"renja.{form}"))]
    done = renja("susun", plans, *outputs)
    assert done.returncode == 0
    assert done.stdout == ""
    assert done.stderr.count("bagian belum terisi") == len(STARTS)
    for form, start in STARTS.items():
        assert (tmp_path / f"renja.{form}").read_bytes().startswith(start)


def test_what_is_there_is_not_lost(tmp_path: Path) -> None:
    path = tmp_path / "renja.html"
    path.write_text("disunting", encoding="utf-8")
    done = renja("susun", CONTOH, "-o", path)
    assert (done.returncode, path.read_text(encoding="utf-8")) == (2, "disunting")
    assert "--timpa" in done.stderr
    assert renja("document", CONTOH, "-o", path, "--overwrite", "--lang", "en").returncode == 0
    assert path.read_bytes().startswith(STARTS["html"])


def test_settings_and_options_choose_the_look(tmp_path: Path) -> None:
    def made(*options: str) -> str:
        path = tmp_path / "renja.html"
        assert renja("susun", CONTOH, "-o", path, "--timpa", *options).returncode == 0
        return path.read_text(encoding="utf-8")

    (tmp_path / "renja.toml").write_text('gaya = "a4 arial"\n', encoding="utf-8")
    assert '"Bookman Old Style"' in made()
    assert '"Arial"' in made("--setelan", str(tmp_path / "renja.toml"))
    annex = made("--gaya", "lampiran Perbup")
    assert "KATA PENGANTAR" not in annex
    (tmp_path / "renja.toml").write_text('gaya = "Comic"\n', encoding="utf-8")
    done = renja("susun", CONTOH, "-o", tmp_path / "x.html", "--setelan", tmp_path / "renja.toml")
    assert done.returncode == 2
    assert "gaya Comic tidak dikenal" in done.stderr


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("-o", "renja.odt"), "bentuknya tidak dikenal"),
        (("-o", "tidak/ada/renja.html"), "tidak/ada/renja.html"),
        (("-o", "renja.html", "-o", "tidak/ada/renja.html"), "tidak/ada/renja.html"),
        (("-o", "renja.pdf", "-o", "rusak.docx"), "sudah ada"),
        (
            ("-o", "renja.docx", "--templat", "rusak.docx"),
            "rusak.docx tidak dapat dipakai sebagai templat: bukan dokumen Word",
        ),
        (("-o", "renja.docx", "--templat", "hilang.docx"), "hilang.docx"),
        (("-o", "renja.html", "--templat", "rusak.docx"), "hanya untuk .docx"),
    ],
)
def test_what_cannot_be_made(tmp_path: Path, arguments: tuple[str, ...], said: str) -> None:
    (tmp_path / "rusak.docx").write_bytes(b"PK\x03\x04rusak")
    done = renja("susun", CONTOH, *arguments, cwd=tmp_path)
    assert done.returncode == 2
    assert said in done.stderr
    assert "Traceback" not in done.stderr
    assert sorted(path.name for path in tmp_path.iterdir()) == ["rusak.docx"]


def test_one_renja_has_to_be_meant(tmp_path: Path) -> None:
    assert "Tidak ada Renja" in renja("susun", CONTOH / "rkpd-2026.renja", "-o", tmp_path / "r.html").stderr
    for year in (2025, 2026):
        (tmp_path / f"{year}.renja").write_text(f"renja {year}\n", encoding="utf-8")
    done = renja("susun", tmp_path, "-o", tmp_path / "r.html")
    assert done.returncode == 2
    assert "Ada 2 Renja: 2025.renja, 2026.renja" in done.stderr.replace(f"{tmp_path}/", "")


def test_without_the_extra_it_says_what_to_install(tmp_path: Path) -> None:
    hidden = "import sys; sys.modules['docx'] = None"
    done = renja("susun", CONTOH, "-o", tmp_path / "r.docx", code=hidden)
    assert done.returncode == 2
    assert "-m pip install" in done.stderr
    assert "[dokumen]" in done.stderr


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("susun", "--dokumen", "perjanjian-kinerja"), "PERJANJIAN KINERJA TAHUN 2026"),
        (("susun", "--dokumen", "iku"), "INDIKATOR KINERJA UTAMA"),
        (("document", "--document", "checklist", "--lang", "en"), "DAFTAR PERIKSA VERIFIKASI"),
    ],
)
def test_other_papers(tmp_path: Path, arguments: tuple[str, ...], said: str) -> None:
    path = tmp_path / "dokumen.html"
    done = renja(*arguments, CONTOH, "-o", path)
    assert done.returncode == 0, done.stderr
    assert said in path.read_text(encoding="utf-8")
