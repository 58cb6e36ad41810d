"""Files of strangers: bounded where they enter, named where they are not read; nothing outside the root is shown."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.running import ROOT, renja

sys.path.append(str(ROOT / "bench"))
from inprocess import asked

PLAN = 'renja 2026\n  daerah "Kabupaten Sukamaju"\nprogram 2.17.06 "Pemberdayaan"\n  pagu Rp1.000\n'


def limited(folder: Path, *arguments: str, seconds: float = 20) -> subprocess.CompletedProcess[str]:
    """A command with 2 GB of memory."""
    line = 'ulimit -v 2000000; exec "$@"'
    code = "from renja_dsl.cli.main import main; main()"
    command = ["bash", "-c", line, "bash", sys.executable, "-c", code, *arguments]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, timeout=seconds, check=False)


@pytest.fixture
def repo(tmp_path: Path) -> Path:
    folder = tmp_path / "repo"
    folder.mkdir()
    (folder / "renja.toml").write_text('bahasa = "id"\n', encoding="utf-8")
    (folder / "a.renja").write_text(PLAN, encoding="utf-8")
    (tmp_path / "rahasia.txt").write_text("TOKEN=rahasia-123\n", encoding="utf-8")
    return folder


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes here")
@pytest.mark.parametrize("command", ["lint", "export", "fmt --check", "diagnosa"])
def test_what_is_no_file_of_the_folder_is_named_and_not_read(repo: Path, command: str) -> None:
    (repo / "b.renja").symlink_to("../rahasia.txt")
    (repo / "c.renja").symlink_to("/dev/zero")
    os.mkfifo(repo / "d.renja")
    done = limited(repo, *command.split(), ".")
    assert done.returncode == 2
    for name in ("b.renja", "c.renja", "d.renja"):
        assert name in done.stderr
    assert "TOKEN" not in done.stdout + done.stderr
    if command in ("lint", "export"):
        assert "2.17.06" in done.stdout  # the rest is still judged


def test_a_folder_behind_a_link_is_named_and_not_read(repo: Path) -> None:
    (repo.parent / "luar").mkdir()
    (repo.parent / "luar" / "x.renja").write_text(PLAN.replace("2.17.06", "2.17.07"), encoding="utf-8")
    (repo / "luar").symlink_to("../luar")
    (repo / "lingkar").symlink_to(".")  # inside: the same plans once more
    done = limited(repo, "export", ".")
    assert done.returncode == 2
    assert "luar/x.renja" in done.stderr
    assert "lingkar" not in done.stderr
    assert done.stdout.count('"2.17.06"') == limited(repo, "export", "a.renja").stdout.count('"2.17.06"')
    assert "2.17.07" not in done.stdout
    assert "2.17.07" in limited(repo, "export", ".", "--ikuti-tautan").stdout


@pytest.mark.parametrize("name", ["renja-baseline.json", "renja.toml", "tabel/nomenklatur-2026.json", "a.asal.json"])
def test_no_file_of_ours_is_read_through_a_link_out(repo: Path, name: str) -> None:
    (repo / "renja.toml").write_text('nomenklatur = "tabel"\n', encoding="utf-8")
    (repo / "tabel").mkdir()
    (repo / name).unlink(missing_ok=True)
    (repo / name).symlink_to(repo.parent / "rahasia.txt")
    for arguments in (("lint", "."), ("lint", ".", "--write-baseline"), ("fmt", "--check", ".")):
        done = limited(repo, *arguments)
        assert "TOKEN" not in done.stdout + done.stderr
        if arguments[0] == "lint" and name != "a.asal.json":
            assert done.returncode == 2
    assert (repo.parent / "rahasia.txt").read_text(encoding="utf-8") == "TOKEN=rahasia-123\n"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes here")
@pytest.mark.parametrize("name", ["renja.toml", "renja-baseline.json", "x.aturan", "tabel/nomenklatur-2026.json"])
def test_no_file_of_ours_is_waited_for(repo: Path, name: str) -> None:
    (repo / "renja.toml").write_text('nomenklatur = "tabel"\nbuku_aturan = ["x.aturan"]\n', encoding="utf-8")
    (repo / "x.aturan").write_text("# kosong\n", encoding="utf-8")
    (repo / "tabel").mkdir()
    (repo / name).unlink(missing_ok=True)
    os.mkfifo(repo / name)
    done = limited(repo, "lint", ".")
    assert done.returncode == (1 if name.startswith("tabel") else 2)
    assert name.startswith("tabel") or "bukan berkas biasa" in done.stderr


# ---- what is imported ---------------------------------------------------------------------------


def _table(folder: Path, name: str = "t-2026.csv") -> Path:
    path = folder / name
    path.write_text("Kode;Uraian;Pagu\n2.17.02;PROGRAM P;1000\n", encoding="utf-8")
    return path


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes here")
def test_sources_that_are_no_files_are_named_and_the_others_come_in(tmp_path: Path) -> None:
    sources = tmp_path / "sumber"
    sources.mkdir()
    _table(sources)
    os.mkfifo(sources / "pipa.csv")
    os.mkfifo(sources / "pipa.json")
    (sources / "tautan.csv").symlink_to(_table(tmp_path, "luar.csv"))
    (sources / "nol.xlsx").symlink_to("/dev/zero")
    done = limited(tmp_path, "import", "sumber", "-o", "keluar", "--yes", "--paksa")
    assert done.returncode == 2
    for name in ("pipa.csv", "pipa.json", "tautan.csv", "nol.xlsx"):
        assert f"sumber/{name}" in done.stderr
    assert [path.name for path in (tmp_path / "keluar").rglob("*.renja")] == ["renja-2026.renja"]
    assert limited(tmp_path, "import", "sumber/nol.xlsx", "--yes").returncode == 2


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes here")
@pytest.mark.parametrize("trap", ["file", "dangling", "folder", "pipe", "mapping"])
def test_an_import_writes_through_no_link_out_and_into_no_pipe(tmp_path: Path, trap: str) -> None:
    _table(tmp_path)
    secret = tmp_path / "rahasia.txt"
    secret.write_text("TOKEN=rahasia-123\n", encoding="utf-8")
    folder = tmp_path / "keluar" / "t-2026"
    folder.mkdir(parents=True)
    plan = folder / "renja-2026.renja"
    if trap == "folder":
        folder.rmdir()
        (tmp_path / "lain").mkdir()
        folder.symlink_to(tmp_path / "lain")
    elif trap == "pipe":
        os.mkfifo(plan)
    elif trap == "mapping":
        os.mkfifo(tmp_path / "t-2026.csv.peta.json")
    else:
        plan.symlink_to(secret if trap == "file" else tmp_path / "baru.txt")
    before = sorted(tmp_path.rglob("*"))
    words = ("import", "t-2026.csv", "-o", "keluar", "--yes", "--paksa", "--timpa", "--map", "C=pagu")
    done = limited(tmp_path, *words)
    assert done.returncode == 2, done.stderr
    assert "TOKEN" not in done.stdout + done.stderr
    assert secret.read_text(encoding="utf-8") == "TOKEN=rahasia-123\n"
    assert sorted(tmp_path.rglob("*")) == before


@pytest.mark.skipif(sys.platform != "linux", reason="names are bytes on Linux alone")
def test_sources_whose_names_are_no_utf8_come_in(tmp_path: Path) -> None:
    _table(tmp_path, os.fsdecode(b"t\xfe-2026.csv"))
    done = limited(tmp_path, "import", ".", "-o", os.fsdecode(b"k\xff"), "--yes", "--paksa")
    assert done.returncode == 0, done.stderr
    (origin,) = tmp_path.rglob("*.asal.json")
    json.loads(origin.read_text(encoding="utf-8"))


# ---- what is written ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    "words",
    [
        "export a.renja -o a.renja",
        "lint a.renja --output json:a.renja",
        "lint a.renja --output sarif:renja.toml",
        "rekap a.renja --tabel pagu --format csv -o tautan.csv",
        "nomenklatur load kode.tsv --year 2026 -o kode.tsv",
        "export a.renja -o plafon.alokasi",
        "lint a.renja --output json:renja-baseline.json",
        "susun a.renja -o tautan.html --timpa",
    ],
)
def test_a_report_takes_no_place_of_what_somebody_wrote(repo: Path, words: str) -> None:
    for name in ("tautan.csv", "tautan.html"):
        (repo / name).symlink_to("a.renja")
    (repo / "plafon.alokasi").write_text('alokasi 2026 "A"\n', encoding="utf-8")
    (repo / "renja-baseline.json").write_text('{"schema": "renja-baseline/1", "findings": []}\n', encoding="utf-8")
    head = "kode_program\tprogram\tkode_kegiatan\tkegiatan\tkode_sub\tsub_kegiatan\tindikator\tsatuan"
    (repo / "kode.tsv").write_text(
        f"{head}\n1.01.01\tP\t1.01.01.2.01\tK\t1.01.01.2.01.0001\tS\tI\tUnit\n", encoding="utf-8"
    )
    before = {path: path.read_bytes() for path in repo.iterdir()}
    done = limited(repo, *words.split())
    assert done.returncode == 2
    assert "tidak ditimpa" in done.stderr
    assert {path: path.read_bytes() for path in repo.iterdir()} == before


def test_links_are_followed_where_the_user_asks(repo: Path) -> None:
    other = repo.parent / "lain.renja"
    other.write_text(PLAN.replace("2.17.06", "2.17.07"), encoding="utf-8")
    (repo / "b.renja").symlink_to(other)
    assert "2.17.07" not in limited(repo, "export", ".").stdout
    followed = limited(repo, "export", ".", "--ikuti-tautan")
    assert followed.returncode == 0
    assert "2.17.07" in followed.stdout


@pytest.mark.parametrize(
    "settings",
    [
        'baseline = "../rahasia.txt"',
        'baseline = "/etc/hostname"',
        'nomenklatur = "../"',
        f'nomenklatur = "{"x" * 300}"',
        f'buku_aturan = ["{"x" * 300}"]',
        'baseline = "a\\u0000b"',
        f"pilih = {'[' * 3000}{']' * 3000}",
        f"[aturan.ANG101]\ntoleransi = {'9' * 5000}",
        f"a{'.a' * 400_000} = 1",
        f'buku_aturan = ["{"**/" * 24}*.aturan"]',
    ],
)
def test_settings_are_refused_with_one_sentence(repo: Path, settings: str) -> None:
    (repo / "renja.toml").write_text(settings, encoding="utf-8")
    for level in "abcdefgh":
        (repo / level / level).mkdir(parents=True)
    done = limited(repo, "lint", "a.renja", "--write-baseline")
    assert done.returncode == 2, done.stderr
    assert done.stdout == ""
    assert 0 < len(done.stderr) < 500
    assert "TOKEN" not in done.stderr


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("nomenklatur-2026.json", "[" * 100_000 + "]" * 100_000),
        (
            "nomenklatur-2026.json",
            '{"schema": "renja-nomenklatur/1", "tahun": 1e999, "sumber": "", "entri": {}, "pendahulu": {}}',
        ),
        ("nomenklatur-2026.json", '{"schema": "renja-nomenklatur/1", "schema": "renja-nomenklatur/1"}'),
        ("nomenklatur-²²².json", "{}"),
    ],
)
def test_tables_of_codes_that_cannot_be_read(
    repo: Path, name: str, content: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    tables = repo / "tabel"
    tables.mkdir()
    (tables / name).write_text(content, encoding="utf-8")
    monkeypatch.setenv("RENJA_NOMENKLATUR", str(tables))
    assert limited(repo, "lint", "a.renja").returncode in (0, 1)
    assert limited(repo, "nomenklatur", "list").returncode in (0, 2)


@pytest.mark.parametrize("chapter", ["10000000000.1", "9" * 5000, "1." * 2000 + "1", "²"])
def test_a_chapter_number_is_short(repo: Path, chapter: str) -> None:
    (repo / "a.renja").write_text(f'renja 2026\nbab II "A"\nbab {chapter} "B"\n', encoding="utf-8")
    done = limited(repo, "lint", "a.renja", "--format", "json")
    assert done.returncode in (0, 1, 2)
    assert len(done.stdout) < 100_000


@pytest.mark.parametrize("digits", [19, 5000, 500_000])
def test_an_amount_pasted_twice_is_a_finding(repo: Path, digits: int) -> None:
    text = PLAN + f'  kegiatan 2.17.06.2.01 "K"\n    pagu Rp{"9" * digits}\n'
    (repo / "a.renja").write_text(text, encoding="utf-8")
    done = limited(repo, "lint", "a.renja", "--format", "json")
    assert done.returncode == 1
    assert any(f["rule"] == "SIN002" for f in json.loads(done.stdout)["findings"])
    for command in ("diagnosa a.renja", "rekap a.renja --tabel pagu"):
        assert limited(repo, *command.split()).returncode in (0, 1, 2)


def test_three_quotes_behind_mengacu(repo: Path) -> None:
    rest = "x" * 300
    (repo / "a.renja").write_text(f'renja 2026\n  mengacu renstra """b.renja"\n  {rest}\n"""\n', encoding="utf-8")
    found = json.loads(limited(repo, "lint", "a.renja", "--format", "json").stdout)["findings"]
    assert {f["rule"] for f in found} & {"STR009", "SIN001", "SIN002", "SIN003"}


def test_a_key_twice_is_refused(repo: Path) -> None:
    (repo / "renja-baseline.json").write_text(
        '{"schema": "renja-baseline/1", "findings": [], "findings": []}', encoding="utf-8"
    )
    result = renja("lint", str(repo / "a.renja"), "--baseline", str(repo / "renja-baseline.json"))
    assert result.returncode == 2


@pytest.mark.parametrize("style", ["console", "json", "sarif", "junit", "github", "gitlab", "markdown"])
def test_nothing_hides_in_a_report(repo: Path, style: str) -> None:
    hidden = "\x1b[31mmerah\x1b[0m \u202ekiri\u2066"
    (repo / "a.renja").write_text(f'renja 2026\nprogram 2.17.06 "A {hidden}"\n  pagu Rp1\n', encoding="utf-8")
    said = renja("lint", repo / "a.renja", "--format", style, cwd=repo)
    assert said.stdout
    assert not set("\x1b\u202e\u2066") & set(said.stdout + said.stderr)


@pytest.mark.parametrize("style", ["csv", "markdown", "json", "console"])
def test_nothing_hides_in_a_table(repo: Path, style: str) -> None:
    name = "\x1b[31mmerah \u202ekiri"
    (repo / "a.renja").write_text(f'renja 2026\nprogram 2.17.06 "{name}"\n  pagu Rp1\n', encoding="utf-8")
    for command in (f"rekap --tabel pagu --format {style}", "export", "diagnosa --format json"):
        said = renja(*command.split(), repo / "a.renja", cwd=repo)
        assert not set("\x1b\u202e") & set(said.stdout), command


def test_fmt_changes_nothing_but_the_layout(repo: Path) -> None:
    text = 'renja 2026\nprogram 2.17.06 "A \x1b[31mmerah\x1b[0m \u202ekiri"\n  pagu Rp1\n'
    assert renja("fmt", "-", stdin=text, cwd=repo).stdout == text


@pytest.mark.skipif(sys.platform != "linux", reason="names are bytes on Linux alone")
@pytest.mark.parametrize("style", ["json", "sarif", "junit", "github", "gitlab", "markdown", "console"])
def test_names_that_are_no_utf8(repo: Path, style: str) -> None:
    bad = os.fsencode(repo) + b"/r\xe9nja.renja"
    Path(os.fsdecode(bad)).write_text(PLAN, encoding="utf-8")
    said = renja("lint", ".", "--format", style, cwd=repo)  # decodes what is said as UTF-8
    assert said.returncode in (0, 1)
    if style in ("json", "sarif", "gitlab"):
        json.loads(said.stdout)
    if style == "sarif":
        assert "r%E9nja.renja" in said.stdout


# ---- names that lead nowhere, and names that hide something -----------------------------------------------

LONG = "n" * 300
NOWHERE = [
    *(f"{command} {{}}.renja" for command in ("lint", "fmt", "fix --yes", "diagnosa", "export", "alokasi new")),
    *("lint . --config {}.toml", "lint . --baseline {}.json", "lint . --output json:{}", "lint . --write-baseline {}"),
    *("import {}.csv --yes", "rekap {}.renja --table pagu", "susun {}.renja -o a.html", "susun a.renja -o {}.html"),
    *("laporan {} -o k", "laporan . --answers {}.xlsx", "alokasi {}.alokasi", "beda {}.renja a.renja", "wilayah {}"),
    *("fakta {} -o f.duckdb", "nomenklatur load {}.tsv --year 2026", "baru --from {}.renja", "rules test {}.aturan"),
    *("rules new UJI001 uji -o {}.aturan", "alokasi new a.renja -o {}.alokasi"),
]


@pytest.mark.parametrize("words", NOWHERE)
def test_a_name_that_leads_nowhere_is_refused_with_one_sentence(repo: Path, words: str) -> None:
    for suffix in ("", ".renja", ".toml", ".csv", ".json", ".html", ".xlsx", ".alokasi", ".tsv", ".aturan"):
        (repo / f"lingkar{suffix}").symlink_to(f"lingkar{suffix}")
    before = sorted(repo.iterdir())
    for name in (LONG, "lingkar", "renja.toml/x"):
        code, _, said = asked(repo, *words.format(name).split())
        assert code == 2, (name, said)
        assert said.strip()
        assert b"Traceback" not in said
    assert sorted(repo.iterdir()) == before


def test_a_plan_that_is_a_circle_of_links_is_named(repo: Path) -> None:
    (repo / "b.renja").symlink_to("b.renja")
    for command in ("lint", "fmt --check", "export", "wilayah"):
        code, _, said = asked(repo, *command.split(), ".")
        assert (code, b"b.renja" in said) == (2, True), command


@pytest.mark.skipif(sys.platform == "win32", reason="no file may be called so")
def test_nothing_hides_in_a_name(repo: Path) -> None:
    name = "a\u202eb\x1b[31m\n::error::.renja"
    (repo / name).write_text(f"{PLAN}    ngawur\n", encoding="utf-8")
    for command in (
        "lint",
        "fmt --check",
        "diagnosa",
        "fix --yes",
        "export",
        "rekap --table pagu",
        "lint --format github",
    ):
        _, out, said = asked(repo, *command.split(), name)
        text = (out + said).decode()
        assert not set("\x1b\u202e") & set(text), command
        assert "\n::error::.renja" not in text
    _, _, said = asked(repo, "lint", f"tiada{name}")
    assert said.count(b"\n") == 1


def test_an_allocation_is_written_into_a_device_that_never_ends(repo: Path) -> None:
    code, _, said = asked(repo, "alokasi", "new", "a.renja", "-o", "/dev/full")
    assert (code, b"No space left" in said) == (2, True)
