"""Every HTML page that we write, judged by axe-core in a browser: at night, where both are there."""

from __future__ import annotations

import html
import json
import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.cli.running import ROOT, renja

AXE = ROOT / "editors" / "browser" / "node_modules" / "axe-core" / "axe.min.js"
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
CONTOH = ROOT / "plans" / "contoh"
SEED = ROOT / "plans" / "bengkalis" / "diskop-ukm"

pytestmark = [
    pytest.mark.skipif(os.environ.get("HYPOTHESIS_PROFILE") != "nightly", reason="takes a browser half a minute"),
    pytest.mark.skipif(not AXE.is_file(), reason="npm ci in editors/browser/ brings axe-core"),
    pytest.mark.skipif(CHROMIUM is None, reason="no Chromium here"),
]
PAGES = {
    "renja": ("susun", SEED, "-o"),
    "perjanjian kinerja": ("susun", CONTOH, "--dokumen", "perjanjian-kinerja", "-o"),
    "iku": ("susun", CONTOH, "--dokumen", "iku", "-o"),
    "daftar periksa": ("susun", SEED, "--dokumen", "daftar-periksa", "-o"),
    "rekap": ("rekap", CONTOH / "renja-2026.renja", "--tabel", "T-C.33", "--bentuk", "html", "-o"),
    "beda": ("beda", SEED / "renja-2024.renja", CONTOH / "renja-2026.renja", "--bentuk", "html", "-o"),
}
RUN = """axe.run(document).then(found => {
  const told = document.createElement("pre"); told.id = "axe";
  told.textContent = JSON.stringify(found.violations.map(one => [one.id, one.help, one.nodes.map(n => n.html)]));
  document.body.appendChild(told); });"""


def violations(page: Path) -> list[list[object]]:
    """What axe finds wrong: its rule, what it asks for, the elements."""
    text = page.read_text(encoding="utf-8")
    scripts = f"<script>{AXE.read_text(encoding='utf-8')}</script><script>{RUN}</script></body>"
    before, _, after = text.rpartition("</body>")
    page.write_text(before + scripts + after, encoding="utf-8")
    assert CHROMIUM is not None
    call = [CHROMIUM, "--headless", "--no-sandbox", "--disable-gpu", "--virtual-time-budget=60000", "--dump-dom"]
    profile = f"--user-data-dir={page.parent / 'profil'}"
    done = subprocess.run([*call, profile, page.as_uri()], check=True, capture_output=True, timeout=120)
    told = re.search(r'<pre id="axe">(.*?)</pre>', done.stdout.decode("utf-8"), re.DOTALL)
    assert told is not None
    found: list[list[object]] = json.loads(html.unescape(told[1]))
    return found


@pytest.mark.parametrize("arguments", PAGES.values(), ids=list(PAGES))
def test_a_page_has_no_barriers(tmp_path: Path, arguments: tuple[object, ...]) -> None:
    page = tmp_path / "halaman.html"
    done = renja(*arguments, page)
    assert page.is_file(), done.stderr
    assert violations(page) == []


def test_reports_have_no_barriers(tmp_path: Path) -> None:
    done = renja(
        "laporan", ROOT / "plans" / "bengkalis", "-o", tmp_path / "laporan", "--bentuk", "html", "--bahasa", "en"
    )
    pages = sorted((tmp_path / "laporan").glob("*.html"))
    assert len(pages) > 1, done.stderr
    assert all('<html lang="en">' in page.read_text(encoding="utf-8") for page in pages)
    assert {page.name: found for page in pages if (found := violations(page))} == {}


def test_barriers_are_found(tmp_path: Path) -> None:
    page = tmp_path / "halaman.html"
    page.write_text("<!doctype html><html><body><img src='x'><p>Teks</p></body></html>", encoding="utf-8")
    assert {"image-alt", "html-has-lang"} <= {str(one[0]) for one in violations(page)}
