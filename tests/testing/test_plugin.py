"""The pytest plugin, in pytest runs of their own."""

from __future__ import annotations

import shutil
import xml.etree.ElementTree as ElementTree
from importlib.metadata import entry_points
from pathlib import Path

import pytest

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


def run(pytester: pytest.Pytester, *arguments: str) -> pytest.RunResult:
    installed = "renja" in entry_points(group="pytest11").names
    option = () if installed else ("-p", "renja_dsl.pytest_option")
    return pytester.runpytest_subprocess(*option, "-p", "no:cacheprovider", *arguments)


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
    assert "contoh salah BKS001 harus menimbulkan BKS001 saja, tetapi timbul -" in text


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
    from renja_dsl.rules.baseline import SCHEMA

    path = pytester.path / "renja.toml"
    path.write_text('baseline = "lama.json"\n', encoding="utf-8")
    assert run(pytester, "--renja", "rencana").ret == pytest.ExitCode.USAGE_ERROR
    (pytester.path / "lama.json").write_text(f'{{"schema": "{SCHEMA}", "findings": []}}', encoding="utf-8")
    assert run(pytester, "--renja", "rencana", "-k", "ANG101").ret == pytest.ExitCode.TESTS_FAILED


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


def test_in_several_processes(pytester: pytest.Pytester, plans: Path) -> None:
    pytest.importorskip("xdist")
    one, two = (run(pytester, "--renja", "rencana", *more).parseoutcomes() for more in ((), ("-n", "2")))
    assert one == two


def test_every_start_of_pytest_stays_lean(pytester: pytest.Pytester) -> None:
    import subprocess
    import sys

    code = "import sys, renja_dsl.pytest_option; assert not {'hypothesis', 'attrs', 'lark'} & set(sys.modules)"
    subprocess.run([sys.executable, "-c", code], check=True, cwd=CONTOH.parents[1])
