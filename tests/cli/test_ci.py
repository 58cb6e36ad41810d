"""What CI uses: several reports at once, the baseline, plans changed in git. Real processes."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import pytest

from renja_dsl.report.formats import REPORTERS
from tests.cli.running import ROOT, change, renja

CONTOH = ROOT / "plans" / "contoh"


@pytest.fixture
def contoh(tmp_path: Path) -> Path:
    """A writable copy of the clean example."""
    return Path(shutil.copytree(CONTOH, tmp_path / "contoh"))


def git(folder: Path, *arguments: str) -> str:
    identity = ["-c", "user.name=uji", "-c", "user.email=uji@contoh.invalid", "-c", "commit.gpgsign=false"]
    done = subprocess.run(
        ["git", *identity, *arguments],  # noqa: S607
        cwd=folder,
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    return done.stdout


def spoil(contoh: Path) -> None:
    """One wrong sum."""
    change(contoh / "renja-2026.renja", "  pagu Rp75.000.000", "  pagu Rp57.000.000")


# ---- several reports at once ---------------------------------------------------------------------


def test_several_reports_at_once(contoh: Path) -> None:
    spoil(contoh)
    wanted = [f"--output={style}:a.{style}" for style in REPORTERS]
    done = renja("lint", "contoh", "--format", "github", *wanted, cwd=contoh.parent)
    assert done.returncode == 1
    assert done.stdout.startswith("::error file=contoh/renja-2026.renja,line=")
    here = contoh.parent
    results = json.loads((here / "a.sarif").read_text(encoding="utf-8"))["runs"][0]["results"]
    findings = json.loads((here / "a.json").read_text(encoding="utf-8"))["findings"]
    assert [r["ruleId"] for r in results] == [f["rule"] for f in findings]
    assert json.loads((here / "a.gitlab").read_text(encoding="utf-8"))[0]["location"]["path"].startswith("contoh/")
    assert ElementTree.parse(here / "a.junit").getroot().get("failures") != "0"  # noqa: S314
    assert (here / "a.markdown").read_text(encoding="utf-8").startswith("## Pemeriksaan Renja")
    assert "galat[ANG101]" in (here / "a.console").read_text(encoding="utf-8")
    assert not list(here.glob(".*.tmp"))


@pytest.mark.parametrize("text", ["sarif", "xml:a.xml", ":a", "sarif:"])
def test_an_output_that_cannot_be_read(text: str) -> None:
    done = renja("lint", CONTOH, "--output", text)
    assert done.returncode == 2
    assert "BENTUK:BERKAS" in done.stderr


def test_an_output_that_cannot_be_written(contoh: Path) -> None:
    done = renja("lint", contoh, "--output", f"sarif:{contoh}/tidak/ada.sarif")
    assert done.returncode == 2
    assert "tidak dapat ditulis" in done.stderr


def test_a_lint_imports_no_reporter_that_it_does_not_need() -> None:
    others = {reporter.module for reporter in REPORTERS.values() if not reporter.for_the_eye} | {"plain"}
    code = (
        "import sys\nfrom renja_dsl.cli.main import main\n"
        f"try: main(['lint', {str(CONTOH)!r}])\nexcept SystemExit as s: assert s.code == 0\n"
        "loaded = {m for m in sys.modules if m.startswith('renja_dsl.report.')}\n"
        f"assert not loaded & {{f'renja_dsl.report.{{m}}' for m in {others!r}}}, loaded\n"
        "assert not {'subprocess', 'importlib.metadata', 'xml.sax', 'renja_dsl.check.revisions'} & set(sys.modules)\n"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


# ---- baseline --------------------------------------------------------------------------------------


def test_a_baseline_from_the_first_finding_to_the_last(contoh: Path) -> None:
    (contoh / "renja.toml").write_text('baseline = "lama.json"\n', encoding="utf-8")
    spoil(contoh)
    done = renja("lint", ".", cwd=contoh)
    assert (done.returncode, "renja lint" in done.stderr or "renja periksa" in done.stderr) == (2, True)
    done = renja("lint", ".", "--write-baseline", cwd=contoh)
    assert (done.returncode, done.stdout) == (0, "")
    recorded = (contoh / "lama.json").read_text(encoding="utf-8")
    assert '"rule": "ANG101"' in recorded
    quiet = renja("lint", ".", cwd=contoh)
    assert quiet.returncode == 0
    assert quiet.stdout.endswith("Dibanding lama.json: 0 baru, 2 lama, 0 selesai\n")
    assert "[ANG101]" not in quiet.stdout

    change(contoh / "renja-2026.renja", "visi ", "# baris baru\n\nvisi ")
    assert renja("lint", ".", cwd=contoh).returncode == 0
    change(contoh / "renja-2026.renja", "  pagu Rp300.000.000", "  pagu Rp301.000.000")
    loud = renja("lint", ".", cwd=contoh)
    assert loud.returncode == 1
    assert "2.17.04" in loud.stdout
    assert "Rp57.000.000" not in loud.stdout
    assert ", 2 lama, 0 selesai\n" in loud.stdout

    change(contoh / "renja-2026.renja", "  pagu Rp301.000.000", "  pagu Rp300.000.000")
    change(contoh / "renja-2026.renja", "  pagu Rp57.000.000", "  pagu Rp75.000.000")
    done = renja("lint", ".", "--write-baseline", cwd=contoh)
    assert "yang sudah selesai dihapus" in done.stderr
    assert json.loads((contoh / "lama.json").read_text(encoding="utf-8"))["findings"] == []


def test_a_baseline_written_twice_is_the_same(contoh: Path) -> None:
    spoil(contoh)
    first = contoh / "satu.json"
    for name in ("satu.json", "dua.json"):
        done = renja("lint", ".", f"--write-baseline={name}", cwd=contoh)
        assert done.returncode == 0
    assert first.read_bytes() == (contoh / "dua.json").read_bytes()
    assert f'baseline = "{first.name}"' in renja("lint", ".", "--write-baseline=satu.json", cwd=contoh).stderr
    assert renja("lint", ".", "--baseline", "satu.json", cwd=contoh).returncode == 0
    counted = json.loads(renja("lint", ".", "--baseline", "satu.json", "--format", "json", cwd=contoh).stdout)
    assert counted["summary"]["checks"]["known"] == len(counted["findings"])
    assert all(finding["known"] for finding in counted["findings"])


def test_a_baseline_is_used_at_once_and_follows_a_moved_file(contoh: Path) -> None:
    spoil(contoh)
    assert renja("lint", ".", cwd=contoh).returncode == 1
    done = renja("lint", ".", "--write-baseline", cwd=contoh)
    assert "hanya menampilkan yang baru" in done.stderr
    for name in ("renja-2026.renja", "rencana-kerja-2026.renja"):
        quiet = renja("lint", ".", cwd=contoh)
        assert (quiet.returncode, quiet.stdout.splitlines()[-1]) == (
            0,
            "Dibanding renja-baseline.json: 0 baru, 2 lama, 0 selesai",
        )
        if name == "renja-2026.renja":
            (contoh / name).rename(contoh / "rencana-kerja-2026.renja")
    change(contoh / "rencana-kerja-2026.renja", "  pagu Rp57.000.000", "  pagu Rp75.000.000")
    assert renja("lint", ".", cwd=contoh).stdout.endswith("0 baru, 0 lama, 2 selesai\n")


def test_a_part_of_the_plans_leaves_the_rest_of_the_baseline(contoh: Path) -> None:
    spoil(contoh)
    assert renja("lint", ".", "--write-baseline", cwd=contoh).returncode == 0
    path = contoh / "renja-baseline.json"
    before = path.read_bytes()
    renja("lint", "rkpd-2026.renja", "--write-baseline", cwd=contoh)
    renja("lint", ".", "--select", "KOD", "--write-baseline", cwd=contoh)
    assert path.read_bytes() == before
    (contoh / "renja-2026.renja").unlink()
    renja("lint", "rkpd-2026.renja", "--write-baseline", cwd=contoh)
    assert json.loads(path.read_text(encoding="utf-8"))["findings"] == []


def test_a_plan_is_never_taken_for_a_baseline(contoh: Path) -> None:
    plan = contoh / "rkpd-2026.renja"
    before = plan.read_bytes()
    done = renja("lint", "--write-baseline", "rkpd-2026.renja", cwd=contoh)
    assert done.returncode == 0
    assert plan.read_bytes() == before
    (contoh / "catatan.txt").write_text("jangan ditimpa\n", encoding="utf-8")
    done = renja("lint", ".", "--write-baseline", "catatan.txt", cwd=contoh)
    assert done.returncode == 2
    assert "bukan baseline" in done.stderr
    assert (contoh / "catatan.txt").read_text(encoding="utf-8") == "jangan ditimpa\n"


# ---- changed ----------------------------------------------------------------------------------------


@pytest.fixture
def repository(contoh: Path) -> Path:
    folder = contoh.parent
    git(folder, "init", "-q", "-b", "main")
    git(folder, "add", "-A")
    git(folder, "commit", "-q", "-m", "awal")
    return folder


def checked(folder: Path, *arguments: str) -> list[str]:
    """Files with a finding about pagu; every file gets one, if it is checked at all."""
    done = renja("lint", "contoh", "--format", "json", *arguments, cwd=folder)
    assert done.returncode in (0, 1), done.stderr
    data = json.loads(done.stdout)
    return [str(data["summary"]["documents"]), *sorted({f["file"] for f in data["findings"]})]


def test_only_what_changed(repository: Path) -> None:
    assert checked(repository, "--changed") == ["0"]
    assert "Tidak ada rencana yang berubah" in renja("lint", "contoh", "--changed", cwd=repository).stderr
    spoil(repository / "contoh")
    assert checked(repository, "--changed")[0] == "1"
    assert checked(repository, "--changed")[1:] == ["contoh/renja-2026.renja"]
    (repository / "contoh" / "baru é.renja").write_text("renja 2027\nprogram\n", encoding="utf-8")
    assert checked(repository, "--changed") == ["2", "contoh/baru é.renja", "contoh/renja-2026.renja"]
    assert renja("lint", "--changed", "contoh", cwd=repository).returncode == 1


def test_against_a_branch_counts_from_where_it_was_left(repository: Path) -> None:
    git(repository, "checkout", "-q", "-b", "ubah")
    change(repository / "contoh" / "renja-2026.renja", "Ratna Dewi", "Ratna Sari")
    git(repository, "commit", "-q", "-am", "ubah")
    git(repository, "checkout", "-q", "main")
    change(repository / "contoh" / "rkpd-2026.renja", "rkpd 2026", "# orang lain\nrkpd 2026")
    git(repository, "commit", "-q", "-am", "orang lain")
    git(repository, "checkout", "-q", "ubah")
    assert checked(repository, "--changed", "main")[0] == "1"


@pytest.mark.parametrize("revision", ["tidak-ada", "main..tidak", "HEAD~99"])
def test_revisions_that_are_not_there(repository: Path, revision: str) -> None:
    done = renja("lint", "contoh", f"--changed={revision}", cwd=repository)
    assert done.returncode == 2
    assert "fetch-depth" in done.stderr


def test_outside_git(contoh: Path) -> None:
    done = renja("lint", ".", "--changed", cwd=contoh, GIT_CEILING_DIRECTORIES=str(contoh.parent))
    assert done.returncode == 2
    assert "tidak berada dalam repositori git" in done.stderr


def test_without_git(contoh: Path) -> None:
    done = renja("lint", ".", "--changed", cwd=contoh, PATH="")
    assert done.returncode == 2
    assert re.search(r"git tidak ditemukan", done.stderr)
