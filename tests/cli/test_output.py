"""What reaches standard output and files is whole, in the right characters, or the command says so."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

import pytest

from renja_dsl.messages import usage
from renja_dsl.start import STOPPED
from tests.cli.running import ROOT, change, renja

CONTOH = ROOT / "plans" / "contoh"
MAIN = [sys.executable, "-c", "from renja_dsl.cli.main import main; main()"]
SIPD = {
    "tahun": 2026,
    "kode_sub_skpd": "2.17.0.00.0.00.01.0000",
    "nama_sub_skpd": "Dinas Contoh",
    "kode_program": "2.17.02",
    "nama_program": "P",
    "kode_giat": "2.17.02.2.01",
    "nama_giat": "G",
    "kode_sub_giat": "2.17.02.2.01.0001",
    "nama_sub_giat": "S",
    "pagu_indikatif": 1000,
}
EVERY = [
    ["lint", str(CONTOH)],
    ["lint", str(CONTOH), "--format", "json"],
    ["lint", str(CONTOH), "--format", "sarif"],
    ["lint", str(CONTOH), "--format", "junit"],
    ["lint", str(CONTOH), "--format", "gitlab"],
    ["lint", str(CONTOH), "--format", "markdown"],
    ["export", str(CONTOH)],
    ["rekap", str(CONTOH), "--tabel", "T-C.33"],
    ["rekap", str(CONTOH), "--tabel", "T-C.33", "--format", "csv"],
    ["rules"],
    ["explain", "ANG101"],
    ["nomenklatur", "list"],
    ["--help"],
    ["--version"],
]


@pytest.fixture
def contoh(tmp_path: Path) -> Path:
    return Path(shutil.copytree(CONTOH, tmp_path / "contoh"))


def run(arguments: Sequence[str | Path], shell: str = "", **env: str) -> subprocess.CompletedProcess[bytes]:
    """As a process of the shell; `shell`: what is put behind the command."""
    return subprocess.run(
        ["bash", "-c", f'ulimit -c 0; "$@" {shell}', "bash", *MAIN, *map(str, arguments)],  # noqa: S607
        capture_output=True,
        timeout=60,
        env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "utf-8", **env},
        check=False,
    )


# ---- full disks and readers that left -------------------------------------------------------------


@pytest.mark.parametrize("arguments", EVERY, ids=" ".join)
def test_a_full_disk_is_told(arguments: list[str]) -> None:
    done = run(arguments, "> /dev/full")
    assert done.returncode == 2
    assert b"Keluaran terputus" in done.stderr
    assert b"Traceback" not in done.stderr
    assert b"Exception ignored" not in done.stderr


@pytest.mark.parametrize("unbuffered", ["", "1"])
@pytest.mark.parametrize("arguments", [["export", str(CONTOH)], ["lint", str(CONTOH), "--format", "sarif"]])
def test_a_report_that_is_cut_is_no_success(tmp_path: Path, arguments: list[str], unbuffered: str) -> None:
    done = run(arguments, f"> {tmp_path / 'out'}", PYTHONUNBUFFERED=unbuffered)
    whole = (tmp_path / "out").stat().st_size
    assert (done.returncode, whole > 4096) == (0, True)
    limited = f"> {tmp_path / 'cut'}"
    done = subprocess.run(
        ["bash", "-c", f'trap "" XFSZ; ulimit -f 2; "$@" {limited}', "bash", *MAIN, *arguments],  # noqa: S607
        capture_output=True,
        env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUNBUFFERED": unbuffered},
        check=False,
    )
    assert (tmp_path / "cut").stat().st_size == 2048
    assert done.returncode == 2
    assert b"tidak lengkap: File too large" in done.stderr


def test_a_closed_output_is_told() -> None:
    done = run(["lint", CONTOH], ">&-")
    assert done.returncode == 2
    assert b"Keluaran terputus" in done.stderr
    assert run(["fmt", CONTOH], ">&-").returncode == 0  # it has nothing to print
    assert run(["lint", CONTOH], "2>&-").returncode == 0
    assert run(["lint", "tidak-ada"], "2> /dev/full").returncode == 2


@pytest.mark.parametrize("arguments", [*EVERY, ["fmt", "-"], ["fix", "-"]], ids=" ".join)
def test_a_reader_that_leaves_is_told_in_one_short_sentence(arguments: list[str]) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    with os.fdopen(writer, "wb") as out, (CONTOH / "renja-2026.renja").open("rb") as plan:
        done = subprocess.run(
            [*MAIN, *arguments], cwd=ROOT, stdin=plan, stdout=out, stderr=subprocess.PIPE, check=False, timeout=60
        )
    assert done.returncode == 2
    assert [line for line in done.stderr.decode().splitlines() if "keluaran" in line.casefold()] == [
        "Pembaca keluaran berhenti sebelum selesai, jadi keluaran ini tidak lengkap."
    ]


def test_a_closed_input_is_told(tmp_path: Path) -> None:
    for command in ("lint", "fmt", "export"):
        done = run([command, "-"], "<&-")
        assert done.returncode == 2
        assert b"tidak dapat dibaca" in done.stderr
    (tmp_path / "sipd.json").write_text(json.dumps([SIPD]), encoding="utf-8")
    assert run(["import", tmp_path / "sipd.json", "-o", tmp_path], "<&-").returncode == 2


@pytest.mark.parametrize("target", ["/dev/stdout", "/dev/fd/1"])
def test_a_file_that_is_standard_output(tmp_path: Path, target: str) -> None:
    whole = run(["export", CONTOH]).stdout
    assert run(["export", CONTOH, "-o", target]).stdout == whole
    assert run(["export", CONTOH, "-o", target], "| cat").stdout == whole
    kept = tmp_path / "kept"
    kept.write_bytes(b"lama\n")
    assert run(["export", CONTOH, "-o", target], f">> {kept}").returncode == 0
    assert kept.read_bytes() == b"lama\n" + whole


# ---- characters --------------------------------------------------------------------------------------


@pytest.mark.parametrize("encoding", ["cp1252", "ascii"])
@pytest.mark.parametrize(
    "arguments", [line for line in EVERY if "--format" in line or line[0] == "export"], ids=" ".join
)
def test_machine_formats_are_utf_8_everywhere(contoh: Path, arguments: list[str], encoding: str) -> None:
    change(contoh / "renja-2026.renja", '"Dinas', '"Dinas ≠ “é”')
    asked = [str(contoh) if part == str(CONTOH) else part for part in arguments]
    right, other = run(asked), run(asked, PYTHONIOENCODING=encoding)
    assert (other.returncode, other.stdout) == (right.returncode, right.stdout)
    other.stdout.decode("utf-8")


def test_formatted_input_is_utf_8_everywhere() -> None:
    text = 'renja 2026\nperangkat daerah 1 "≠ “é”"\n'
    done = renja("fmt", "-", stdin=text, PYTHONIOENCODING="cp1252")
    assert done.stdout == text.replace("\nperangkat", "\n  perangkat")


@pytest.mark.parametrize("arguments", [line for line in EVERY if "--format" not in line and line[0] != "export"])
def test_words_for_the_eye_fall_back(contoh: Path, arguments: list[str]) -> None:
    change(contoh / "renja-2026.renja", '"Dinas', '"Dinas ≠ “é”')
    asked = [str(contoh) if part == str(CONTOH) else part for part in arguments]
    done = run(asked, PYTHONIOENCODING="cp1252")
    assert done.returncode in (0, 1)
    assert done.stderr == b""
    done.stdout.decode("cp1252")


# ---- files that are not replaced ------------------------------------------------------------------------


def test_fmt_leaves_a_file_with_two_names(contoh: Path) -> None:
    plan, other = contoh / "renja-2026.renja", contoh / "rkpd-2026.renja"
    for path in (plan, other):
        change(path, "  pagu Rp", "      pagu Rp")
    before = plan.read_bytes(), other.read_bytes()
    (contoh / "kembar.txt").hardlink_to(plan)
    done = renja("fmt", contoh)
    assert done.returncode == 2
    assert "tautan keras" in done.stderr
    assert "dirapikan" not in done.stderr
    assert (plan.read_bytes(), other.read_bytes()) == before
    assert renja("fmt", contoh, "--paksa").returncode == 0
    assert (contoh / "kembar.txt").read_bytes() == before[0]
    assert renja("fmt", "--check", contoh).returncode == 0


@pytest.mark.parametrize(
    ("command", "moment"),
    [
        (["fmt"], "renja_dsl.syntax.formatter.format_safely"),
        (["lint", "--write-baseline"], "renja_dsl.cli.baseline.taken"),
    ],
)
def test_an_edit_made_meanwhile_stays(contoh: Path, command: list[str], moment: str) -> None:
    plan, baseline = contoh / "renja-2026.renja", contoh / "renja-baseline.json"
    change(plan, "  pagu Rp", "      pagu Rp")
    baseline.write_text('{"schema": "renja-baseline/1", "findings": []}\n', encoding="utf-8")
    target = plan if command == ["fmt"] else baseline
    module, name = moment.rsplit(".", 1)
    code = (
        f"import {module} as m\nreal = m.{name}\n"
        f"def late(*a, **k):\n    open({str(target)!r}, 'a').write('# tangan\\n')\n    return real(*a, **k)\n"
        f"m.{name} = late\n"
    )
    done = renja(*command, ".", cwd=contoh, code=code)
    assert done.returncode == 2, done.stderr
    assert "berubah sejak dibaca" in done.stderr
    assert target.read_text(encoding="utf-8").endswith("# tangan\n")


def test_import_never_writes_over_edits(tmp_path: Path) -> None:
    (tmp_path / "sipd.json").write_text(json.dumps([SIPD]), encoding="utf-8")
    arguments = ("import", "sipd.json", "-o", "rencana", "--yes")
    assert renja(*arguments, cwd=tmp_path).returncode == 0
    (plan,) = (tmp_path / "rencana").rglob("*.renja")
    assert renja(*arguments, cwd=tmp_path).returncode == 0  # the same again
    made = plan.read_text(encoding="utf-8")
    plan.write_text(f"{made}# catatan tangan\n", encoding="utf-8")
    done = renja(*arguments, cwd=tmp_path)
    assert done.returncode == 2
    assert "1 barisnya akan hilang" in done.stderr
    assert plan.read_text(encoding="utf-8").endswith("# catatan tangan\n")
    assert renja(*arguments, "--timpa", cwd=tmp_path).returncode == 0
    assert plan.read_text(encoding="utf-8") == made


def test_a_killed_run_blocks_no_later_one(contoh: Path) -> None:
    change(contoh / "renja-2026.renja", "  pagu Rp", "      pagu Rp")
    killed = renja("fmt", contoh, code="import os; os.fsync = lambda handle: os.kill(os.getpid(), 9)")
    assert killed.returncode == -9
    assert renja("fmt", contoh).returncode == 0
    assert renja("fmt", "--check", contoh).returncode == 0


# ---- Ctrl-C ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("language", "word"), [("id", "Dihentikan."), ("en", "Stopped.")])
def test_ctrl_c_is_one_line_while_everything_loads(language: str, word: str) -> None:
    """From the moment on at which `start` has said what Ctrl-C does, which is before anything else is loaded."""
    code = (
        "import _signal, os\nreal = _signal.signal\n"
        "def told(number, what):\n    real(number, what)\n    _signal.signal = real\n    os.write(1, b'mulai\\n')\n"
        "_signal.signal = told\nfrom renja_dsl.start import main\nmain()\n"
    )
    arguments = ["export", str(CONTOH), "-o", os.devnull, "--lang", language]
    ends = set()
    for delay in (0, 0.01, 0.02, 0.04, 0.08, 0.16):
        started = subprocess.Popen(
            [sys.executable, "-c", code, *arguments], cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE
        )
        assert started.stdout is not None
        assert started.stdout.readline() == b"mulai\n"
        time.sleep(delay)
        started.send_signal(signal.SIGINT)
        _, said = started.communicate(timeout=20)
        ends.add((started.returncode, said.decode()))
    assert (130, f"{word}\n") in ends
    assert ends <= {(130, f"{word}\n"), (0, "")}


def test_the_first_word_is_that_of_the_catalogue() -> None:
    assert tuple(STOPPED[language] for language in ("id", "en")) == usage.MESSAGES["pakai.berhenti"]


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_ctrl_c_is_one_line(contoh: Path, jobs: str) -> None:
    shutil.copytree(contoh, contoh.parent / "lain" / "contoh")
    slow = (
        "import time\nimport renja_dsl.batch.parallel as m\n"
        "def never(*a, **k):\n    print('mulai', flush=True)\n    time.sleep(60)\nm.checked = never\n"
    )
    command = [sys.executable, "-c", f"{slow}\nfrom renja_dsl.cli.main import main; main()"]
    started = subprocess.Popen(
        [*command, "lint", str(contoh.parent), "--jobs", jobs],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
    )
    assert started.stdout is not None
    assert started.stdout.readline() == b"mulai\n"
    time.sleep(0.2)
    os.killpg(started.pid, signal.SIGINT)  # as a terminal does: every process of the group
    _, said = started.communicate(timeout=20)
    assert (started.returncode, said.decode()) == (130, "Dihentikan.\n")
