"""`renja alokasi` as a user runs it."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from renja_dsl.cli.main import cli
from tests.cli.running import ROOT, change, renja

FILE = "plafon-2026.alokasi"
NESTED = """\
alokasi 2026 "Surat plafon"
  mengacu renja "renja-2026.renja"
  bulat Rp100 ribu

plafon Rp675 juta
plafon program 2.17.06 Rp300 juta

golongan WAJIB
  untuk setiap sub kegiatan sebagai s dengan berawalan(kode("2.17.01"), s.kode)
  tetap

prioritas WAJIB > lainnya
"""
SOLVERLESS = "import sys\nsys.modules['ortools'] = None"


@pytest.fixture
def contoh(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the example, where commands are run."""
    place = Path(shutil.copytree(ROOT / "plans" / "contoh", tmp_path / "contoh"))
    monkeypatch.chdir(place)
    return place


def run(*arguments: str, answer: str = "") -> Result:
    """A command in this process: OR-Tools is loaded once for all of them."""
    return CliRunner().invoke(cli, [*arguments], input=answer)


def test_the_plain_letter_needs_no_solver(contoh: Path) -> None:
    (contoh / "surat.alokasi").write_text(NESTED, encoding="utf-8")
    done = renja("alokasi", "surat.alokasi", cwd=contoh, code=SOLVERLESS)
    assert done.returncode == 0, done.stderr
    assert "Usulan Rp667.500.000 dari pagu Rp750.000.000" not in done.stdout
    assert "Usulan Rp675.000.000 dari pagu Rp750.000.000, plafon Rp675.000.000 (sisa Rp0)" in done.stdout
    assert "plafon Rp300.000.000 penuh (baris 6)" in " ".join(done.stdout.split())


def test_unit_costs_without_a_solver_are_refused_with_the_command_that_installs_it(contoh: Path) -> None:
    done = renja("alokasi", FILE, cwd=contoh, code=SOLVERLESS)
    assert done.returncode == 2
    assert "OR-Tools" in done.stderr
    assert "diagnosa" in done.stderr


class TestWithSolver:
    @pytest.fixture(autouse=True)
    def solver(self) -> None:
        pytest.importorskip("ortools")

    def test_json_holds_every_decided_line_and_adds_up(self, contoh: Path) -> None:
        done = run("alokasi", FILE, "--format", "json", "--banding")
        assert done.exit_code == 0, done.stderr
        data = json.loads(done.stdout)
        assert data["schema"] == "renja-alokasi/1"
        assert data["summary"]["status"] == "optimal"
        assert len(data["lines"]) == data["summary"]["lines"] == 6
        assert sum(int(line["to"]) for line in data["lines"]) == int(data["summary"]["proposal"]) == 675_000_000
        assert [s["state"] for s in data["statements"]] == ["binding", "idle", "idle", "shaping"]
        assert len(data["one_factor"]["breaches"]) == 3
        text = (contoh / "renja-2026.renja").read_text(encoding="utf-8").splitlines()
        for line in data["lines"]:
            assert line["kode"] in text[line["line"] - 1]

    def test_the_same_bytes_twice_and_with_another_hash_seed(self, contoh: Path) -> None:
        runs = [
            renja("alokasi", FILE, "--format", "json", cwd=contoh, PYTHONHASHSEED=seed).stdout for seed in ("1", "2")
        ]
        assert runs[0] == runs[1]

    def test_applied_it_keeps_every_limit_and_brings_no_finding_of_its_own(self, contoh: Path) -> None:
        plan = contoh / "renja-2026.renja"
        for line in ("  mengacu rkpd", "  mengacu renstra", "  mengacu evaluasi", "klaim "):
            plan.write_text(re.sub(rf"^{line}.*\n", "", plan.read_text("utf-8"), flags=re.M), encoding="utf-8")
        before = run("lint", plan.name, "--format", "json")
        done = run("alokasi", FILE, "--apply", "--yes")
        assert done.exit_code == 0, done.stderr
        assert "temuan baru" not in done.stderr
        after = run("lint", plan.name, "--format", "json")
        found = [sorted(f["rule"] for f in json.loads(run.stdout)["findings"]) for run in (before, after)]
        assert found[0] == found[1]
        assert run("alokasi", "periksa", FILE).exit_code == 0
        text = plan.read_text(encoding="utf-8")
        assert 'catatan pada pagu "Semula Rp250.000.000, Surat edaran Bupati Sukamaju Nomor 050/17/2025."' in text
        assert "target 21 Unit Usaha" in text

    def test_what_a_check_would_newly_find_is_told_before(self, contoh: Path) -> None:
        done = run("alokasi", FILE, "--apply", answer="t\n")
        assert re.search(r"temuan baru akan ada: .*NAR701 1.*RKP404", done.stderr)
        assert "Rp180.000.000" in (contoh / "renja-2026.renja").read_text(encoding="utf-8")

    def test_the_patch_changes_only_what_the_proposal_names(self, contoh: Path) -> None:
        done = run("alokasi", FILE, "--diff")
        added = [line[1:].split()[0] for line in done.stdout.splitlines() if re.match(r"\+(?!\+)", line)]
        assert set(added) == {"pagu", "sumber", "target", "catatan"}
        assert added.count("pagu") == 4 + 4  # lines, and the program and kegiatan above them

    def test_impossible_is_told_with_lines_amounts_and_ways_out(self, contoh: Path) -> None:
        done = run("alokasi", FILE, "--plafon", "Rp480 juta")
        assert done.exit_code == 1
        for text in ("4 ketentuan", "Rp495.000.000", "Kurang Rp15.000.000", "baris 13 menjadi 85%"):
            assert text in done.stdout
        change(contoh / FILE, "90% pagu", "85% pagu")
        assert run("alokasi", FILE, "--plafon", "Rp480 juta").exit_code == 0
        change(contoh / FILE, "85% pagu", "86% pagu")
        assert run("alokasi", FILE, "--plafon", "Rp480 juta").exit_code == 1

    def test_a_ceiling_in_thousands_is_asked_about(self, contoh: Path) -> None:
        done = run("alokasi", FILE, "--plafon", "Rp675.000")
        assert "Plafon hanya 0,09% dari pagu. Maksudnya Rp675.000.000?" in done.stdout

    def test_one_line_is_explained_with_its_basis(self, contoh: Path) -> None:
        change(contoh / FILE, "  tetap\n", '  tetap\n    dasar "Perbup 1/2025"\n')
        done = run("alokasi", FILE, "--jelaskan", "2.17.01.2.01.0001")
        assert "Baris 10 (tetap) menahannya pada Rp45.000.000" in done.stdout
        assert "Perbup 1/2025" in done.stdout
        assert run("alokasi", FILE, "--jelaskan", "2.17.09").exit_code == 2

    def test_one_line_alone_is_explained_in_every_form(self, contoh: Path) -> None:
        asked = ("alokasi", FILE, "--jelaskan", "2.17.06.2.01.0007")
        told = json.loads(run(*asked, "--bentuk", "json").stdout)["lines"]
        assert [one["kode"] for one in told] == ["2.17.06.2.01.0007"]
        assert "baris ini berbobot 2" in told[0]["sentences"][0]
        for style in ("markdown", "csv", "html"):
            said = run(*asked, "--bentuk", style).stdout
            assert "baris ini berbobot 2" in said
            assert "2.17.06.2.01.0008" not in said.split("Mengikat")[0]
        run(*asked, "-o", "baris.txt")
        assert "Target 25 menjadi 21" in (contoh / "baris.txt").read_text(encoding="utf-8")

    def test_a_plan_with_wrong_codes_is_refused_unless_forced(self, contoh: Path) -> None:
        change(contoh / "renja-2026.renja", "    pagu Rp375.000.000", "    pagu Rp357.000.000")
        done = run("alokasi", FILE)
        assert done.exit_code == 2
        assert "ANG101" in done.stderr
        assert run("alokasi", FILE, "--paksa").exit_code == 0

    def test_lines_that_are_not_decided_are_named_beside_the_proposal(self, contoh: Path) -> None:
        change(contoh / "renja-2026.renja", "      pagu Rp125.000.000\n", "")
        change(contoh / "renja-2026.renja", "  pagu Rp375.000.000\n", "")
        change(contoh / "renja-2026.renja", "    pagu Rp375.000.000\n", "")
        done = run("alokasi", FILE, "--plafon", "Rp600 juta", "--paksa")
        assert done.exit_code == 0, done.stderr
        told = " ".join(done.stdout.split())
        assert "Usulan Rp600.000.000 dari pagu Rp625.000.000" in told
        assert "2.17.06.2.01.0008 (renja-2026.renja baris 150) tidak punya pagu, jadi tidak diputuskan." in told

    def test_a_plan_under_its_ceiling_stays_as_it_is(self, contoh: Path) -> None:
        done = run("alokasi", FILE, "--plafon", "Rp750 juta")
        assert "Tidak ada yang perlu diubah" in done.stdout
        assert run("alokasi", FILE, "--plafon", "Rp750 juta", "--diff").stdout == ""

    @pytest.mark.parametrize("style", ["html", "xlsx", "csv", "markdown"])
    def test_for_the_meeting(self, contoh: Path, style: str) -> None:
        if style == "xlsx":
            pytest.importorskip("xlsxwriter")
        done = run("alokasi", FILE, "--format", style, "-o", f"rapat.{style}")
        assert done.exit_code == 0, done.stderr
        content = (contoh / f"rapat.{style}").read_bytes()
        assert content[:2] == b"PK" if style == "xlsx" else b"2.17.06.2.01.0007" in content
        assert style != "html" or b"<svg" in content


@pytest.mark.parametrize(
    ("arguments", "code", "says"),
    [
        (("alokasi", FILE, "--plafon", "banyak"), 2, "bukan jumlah rupiah"),
        (("alokasi", "tidak-ada.alokasi"), 2, "tidak ditemukan"),
        (("alokasi", "periksa", FILE), 1, "1 dari 4 ketentuan dilanggar"),
        (("fmt", FILE, "--check"), 0, ""),
        (("lint", FILE), 2, f"renja alokasi periksa {FILE}"),
    ],
)
def test_exit_codes(contoh: Path, arguments: tuple[str, ...], code: int, says: str) -> None:
    done = run(*arguments)
    assert done.exit_code == code, done.stderr
    assert says in done.stdout + done.stderr
