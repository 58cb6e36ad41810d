"""The pytest plugin, in pytest runs of their own, in this process."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ElementTree
from importlib.metadata import entry_points
from pathlib import Path
from types import ModuleType

import pytest

from renja_dsl.extras import install
from tests.cli.running import renja

pytest_plugins = ["pytester"]
CONTOH = Path(__file__).resolve().parents[2] / "plans" / "contoh"
RULE = '''\
kerangka """
  renja 2026
  sub kegiatan 2.17.06.2.01.0007 "S"
    pagu Rp1.000
  """
aturan BKS001 pagu-tidak-bulat
  judul "Pagu tidak bulat"
  tingkat peringatan
  dasar "Surat edaran"
  berlaku renja
  untuk setiap sub kegiatan sebagai s
  pastikan sisa(s.pagu, Rp7.000) = Rp0
  pesan "{s.kode}: {s.pagu}"
  contoh salah ganti "Rp1.000" jadi "Rp2.000"
  contoh salah ganti "Rp1.000" jadi "Rp7.000"
'''


@pytest.fixture
def plans(pytester: pytest.Pytester) -> Path:
    """The clean example with one wrong sum, an own rulebook that is not quite right, and a Python test."""
    folder = Path(shutil.copytree(CONTOH, pytester.path / "rencana"))
    path = folder / "renja-2026.renja"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("  pagu Rp75.000.000", "  pagu Rp57.000.000", 1), encoding="utf-8")
    (pytester.path / "aturan").mkdir()
    (pytester.path / "aturan" / "bks.aturan").write_text(RULE, encoding="utf-8")
    (pytester.path / "renja.toml").write_text('buku_aturan = ["aturan/*.aturan"]\n', encoding="utf-8")
    pytester.makepyfile(test_lain="def test_lain(): pass")
    return folder


class Ours:
    """What a run has loaded of ours. pytester forgets it, but no module may be there twice."""

    def __init__(self) -> None:
        self.modules: dict[str, ModuleType] = {}

    def pytest_unconfigure(self) -> None:
        self.modules |= {name: module for name, module in sys.modules.items() if name.startswith("renja_dsl")}


def run(pytester: pytest.Pytester, *arguments: str) -> pytest.RunResult:
    installed = "renja" in entry_points(group="pytest11").names
    option = () if installed else ("-p", "renja_dsl.pytest_option")
    quiet = ("-p", "no:cacheprovider", "-p", "no:asyncio")  # which warns of a setting of its own
    ours = Ours()
    done = pytester.runpytest_inprocess(*option, *quiet, *arguments, plugins=[ours])
    sys.modules.update(ours.modules)
    return done


def test_documents_and_rules_are_tests(pytester: pytest.Pytester, plans: Path) -> None:
    done = run(pytester, "--renja", "rencana")
    assert done.ret == pytest.ExitCode.TESTS_FAILED
    done.stdout.fnmatch_lines(
        [
            "*rencana/renja-2026.renja:*:*: galat[[]ANG101]*",
            "*    pagu Rp57.000.000*",
            "*  dihitung: Rp75.000.000*",
            "FAILED rencana/renja-2026.renja::ANG101*",
            "FAILED aturan/bks.aturan::BKS001-salah-15*",
            "FAILED aturan/bks.aturan::BKS001-tanpa-benar*",
        ]
    )
    text = done.stdout.str()
    assert "Traceback" not in text
    assert "test_lain" not in text
    assert "contoh salah BKS001 harus menimbulkan BKS001 saja. Yang timbul: tidak ada" in text


def test_it_speaks_the_language_of_the_settings(pytester: pytest.Pytester, plans: Path) -> None:
    path = pytester.path / "renja.toml"
    path.write_text(f'bahasa = "en"\n{path.read_text(encoding="utf-8")}', encoding="utf-8")
    said = run(pytester, "--renja", "rencana", "-k", "ANG101 or BKS001").stdout.str()
    for sentence in ("must fire BKS001 alone, but nothing fired", "has no right example", "its children add up to"):
        assert sentence in said


def test_k_chooses_and_junit_has_the_cases(pytester: pytest.Pytester, plans: Path) -> None:
    done = run(pytester, "--renja", "rencana", "-k", "ANG101 or BKS001", "--junitxml=hasil.xml")
    cases = ElementTree.parse(pytester.path / "hasil.xml").getroot().findall(".//testcase")  # noqa: S314
    names = {case.get("name") for case in cases}
    assert names == {"ANG101", "BKS001", "BKS001-salah-14", "BKS001-salah-15", "BKS001-tanpa-benar"}
    assert done.parseoutcomes()["failed"] == 3
    failure = next(case.find("failure") for case in cases if case.get("name") == "ANG101" and len(case))
    assert failure is not None
    assert "jumlah anaknya Rp75.000.000" in (failure.text or "")


def test_beside_other_tests_and_not_without_the_option(pytester: pytest.Pytester, plans: Path) -> None:
    both = run(pytester, "test_lain.py", "--renja", "rencana/rkpd-2026.renja", "-v")
    text = both.stdout.str()
    assert "test_lain.py::test_lain PASSED" in text
    assert "rkpd-2026.renja::ANG101" in text
    assert "renja-2026.renja::ANG101" not in text
    alone = run(pytester)
    assert alone.parseoutcomes() == {"passed": 1}


def test_a_warning_is_shown_and_does_not_fail(pytester: pytest.Pytester, plans: Path) -> None:
    done = run(pytester, "--renja", "rencana", "-k", "BKS001 and not salah and not benar", "-rA")
    assert done.ret == pytest.ExitCode.OK
    done.stdout.fnmatch_lines(["*peringatan[[]BKS001] pagu-tidak-bulat*"])


def test_a_baseline_counts(pytester: pytest.Pytester, plans: Path) -> None:
    from renja_dsl.findings.baseline import SCHEMA

    path = pytester.path / "renja.toml"
    path.write_text('baseline = "lama.json"\n', encoding="utf-8")
    missing = run(pytester, "--renja", "rencana")
    assert missing.ret == pytest.ExitCode.USAGE_ERROR
    missing.stderr.fnmatch_lines(["*lama.json tidak ditemukan*--catat-temuan-lama*"])
    (pytester.path / "lama.json").write_text("[]", encoding="utf-8")
    broken = run(pytester, "--renja", "rencana")
    assert broken.ret == pytest.ExitCode.USAGE_ERROR
    broken.stderr.fnmatch_lines(["*lama.json bukan baseline yang dapat dipakai*"])
    (pytester.path / "lama.json").write_text(f'{{"schema": "{SCHEMA}", "findings": []}}', encoding="utf-8")
    assert run(pytester, "--renja", "rencana", "-k", "ANG101").ret == pytest.ExitCode.TESTS_FAILED


def test_the_usual_baseline_is_used_as_lint_uses_it(pytester: pytest.Pytester, plans: Path) -> None:
    assert run(pytester, "--renja", "rencana").parseoutcomes()["failed"] > 1
    assert renja("lint", "rencana", "--write-baseline", cwd=pytester.path).returncode == 0
    assert renja("lint", "rencana", cwd=pytester.path).returncode == 0
    assert "failed" not in run(pytester, "--renja", "rencana", "-k", "not bks.aturan").parseoutcomes()
    change = plans / "renja-2026.renja"
    change.write_text(change.read_text(encoding="utf-8").replace("Rp300.000.000", "Rp301.000.000", 1), encoding="utf-8")
    assert run(pytester, "--renja", "rencana", "-k", "not bks.aturan").ret == pytest.ExitCode.TESTS_FAILED


def test_what_cannot_be_used_is_said_without_a_traceback(pytester: pytest.Pytester, plans: Path) -> None:
    (plans / "rusak.renja").write_bytes(b"\0")
    done = run(pytester, "--renja", "rencana", "-k", "ANG101")
    done.stdout.fnmatch_lines(["*rusak.renja*", "*bukan berkas teks*"])
    (pytester.path / "aturan" / "bks.aturan").write_text(RULE.replace("s.pagu,", "s.pagoe,"), encoding="utf-8")
    done = run(pytester, "--renja", "rencana")
    assert done.ret == pytest.ExitCode.USAGE_ERROR
    done.stderr.fnmatch_lines(["*aturan/bks.aturan:12:19: *"])
    (pytester.path / "renja.toml").write_text('pilihh = ["ANG"]\n', encoding="utf-8")
    wrong = run(pytester, "--renja", "rencana")
    assert wrong.ret == pytest.ExitCode.USAGE_ERROR
    wrong.stderr.fnmatch_lines(["*pilihh*"])
    assert run(pytester, "--renja", "tidak-ada").ret == pytest.ExitCode.USAGE_ERROR


def test_settings_are_those_of_the_path_that_was_given(pytester: pytest.Pytester, plans: Path) -> None:
    """As for `renja lint`: a `renja.toml` further down is not looked at, and no plan is left unjudged."""
    (plans / "renja.toml").write_text('abaikan = ["ANG"]\n', encoding="utf-8")
    (plans / "dinas").mkdir()
    for name in ("satu.renja", "dua.renja"):
        shutil.copy(plans / "renja-2026.renja", plans / "dinas" / name)
    below = run(pytester, "--renja", "rencana/dinas", "-k", "ANG101")
    assert below.ret == pytest.ExitCode.NO_TESTS_COLLECTED
    (plans / "renja.toml").rename(plans / "dinas" / "renja.toml")
    above = run(pytester, "--renja", "rencana", "-k", "ANG101 and dinas")
    assert above.parseoutcomes()["failed"] == 2


def test_every_plan_is_checked_wherever_it_is(pytester: pytest.Pytester, plans: Path) -> None:
    (plans / "build").mkdir()
    (plans / "renja-2026.renja").rename(plans / "build" / "rencana.renja")
    (pytester.path / "tautan").symlink_to(plans, target_is_directory=True)
    for folder in ("rencana", "tautan", str(plans)):
        done = run(pytester, "--renja", folder, "-k", "ANG101")
        done.stdout.fnmatch_lines(["FAILED *build/rencana.renja::ANG101*"])
    ignored = run(pytester, "--renja", "rencana", "-k", "ANG101", "--ignore=rencana/build")
    assert ignored.parseoutcomes() == {"passed": 1, "deselected": ignored.parseoutcomes()["deselected"]}
    (plans / "build" / "rencana.renja").rename(plans / "rencana.txt")
    done = run(pytester, "--renja", "rencana/rencana.txt", "-k", "ANG101")
    assert done.parseoutcomes()["failed"] == 1


def test_where_there_is_no_plan(pytester: pytest.Pytester, plans: Path) -> None:
    (pytester.path / "kosong").mkdir()
    done = run(pytester, "test_lain.py", "--renja", "kosong")
    assert done.ret == pytest.ExitCode.USAGE_ERROR
    done.stderr.fnmatch_lines(["*Tidak ada berkas .renja di kosong*"])


def test_tables_of_the_settings_are_used(pytester: pytest.Pytester, plans: Path) -> None:
    from renja_dsl.nomenklatur.files import table_file, table_json
    from renja_dsl.nomenklatur.table import Tabel

    table_file(pytester.path, 2026).write_text(table_json(Tabel(2026, "uji", {})), encoding="utf-8")
    (pytester.path / "renja.toml").write_text('nomenklatur = "nomenklatur-2026.json"\n', encoding="utf-8")
    done = run(pytester, "--renja", "rencana", "-k", "KOD006")
    done.stdout.fnmatch_lines(["*galat[[]KOD006] kode-tidak-ada-di-nomenklatur"])


def test_without_hypothesis_it_says_what_to_install(pytester: pytest.Pytester, plans: Path) -> None:
    code = (
        "import sys\nsys.modules['hypothesis'] = None\nimport pytest\n"
        "sys.exit(pytest.main(['-p', 'renja_dsl.pytest_option', '--renja', 'rencana']))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=pytester.path,
        env={**os.environ, "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == pytest.ExitCode.USAGE_ERROR
    assert done.stderr.strip() == (
        f"ERROR: pytest --renja memerlukan tambahan testing (Hypothesis). Pasang dengan: {install('testing')}"
    )


def test_in_several_processes(pytester: pytest.Pytester, plans: Path) -> None:
    pytest.importorskip("xdist")
    one, two = (run(pytester, "--renja", "rencana", *more).parseoutcomes() for more in ((), ("-n", "2")))
    assert one == two


def test_every_start_of_pytest_stays_lean(pytester: pytest.Pytester) -> None:
    code = "import sys, renja_dsl.pytest_option; assert not {'hypothesis', 'attrs', 'lark'} & set(sys.modules)"
    subprocess.run([sys.executable, "-c", code], check=True, cwd=CONTOH.parents[1])
