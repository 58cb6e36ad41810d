"""The command as a user runs it: real processes, exit codes, streams."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.running import ROOT, change, renja

CONTOH = ROOT / "plans" / "contoh"
SEED = ROOT / "plans" / "bengkalis" / "diskop-ukm"


@pytest.fixture
def contoh(tmp_path: Path) -> Path:
    """A writable copy of the clean example."""
    return Path(shutil.copytree(CONTOH, tmp_path / "contoh"))


# ---- start-up ---------------------------------------------------------------------------


def test_version_imports_neither_rich_nor_lark() -> None:
    code = (
        "import sys\nfrom renja_dsl.cli.main import main\n"
        "try: main(['--version'])\nexcept SystemExit as s: assert s.code == 0\n"
        "assert not {'rich', 'lark', 'hypothesis'} & set(sys.modules), sorted(sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert re.fullmatch(r"renja \d+\.\d+\.\d+\n", done.stdout)


def test_json_lint_does_not_import_rich() -> None:
    code = (
        "import sys\nfrom renja_dsl.cli.main import main\n"
        f"try: main(['lint', {str(CONTOH)!r}, '--format', 'json'])\nexcept SystemExit as s: assert s.code == 0\n"
        "assert 'rich' not in sys.modules"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize(
    "name", ["lint", "periksa", "fmt", "rapikan", "rules", "aturan", "explain", "jelaskan", "export", "ekspor"]
)
def test_every_command_has_help_with_examples(name: str) -> None:
    done = renja(name, "--help")
    assert done.returncode == 0
    assert "Contoh:" in done.stdout


def test_a_mistyped_command_gets_a_suggestion() -> None:
    done = renja("lnt")
    assert done.returncode == 2
    assert "lint" in done.stderr


# ---- lint ---------------------------------------------------------------------------------


def test_clean_plan_is_clean() -> None:
    done = renja("lint", CONTOH)
    assert done.returncode == 0
    assert "Tidak ada temuan" in done.stdout
    assert done.stderr == ""


def test_a_wrong_sum_exits_with_one_and_shows_every_addend(contoh: Path) -> None:
    text = (contoh / "renja-2026.renja").read_text(encoding="utf-8")
    amounts = re.findall(r"^    pagu (Rp[\d.]+)$", text, re.MULTILINE)
    change(contoh / "renja-2026.renja", f"    pagu {amounts[0]}", "    pagu Rp123.456.789")
    done = renja("lint", contoh, "--select", "ANG101")
    assert done.returncode == 1
    assert "galat[ANG101]" in done.stdout
    assert "Rp123.456.789" in done.stdout
    assert amounts[0] in done.stdout
    assert "selisih" in done.stdout


def test_fail_level_and_language(contoh: Path) -> None:
    change(contoh / "renja-2026.renja", "      lokasi ", "      # lokasi ")
    assert renja("lint", contoh).returncode == 0
    done = renja("lint", contoh, "--fail-level", "peringatan", "--lang", "en")
    assert done.returncode == 1
    assert "warning[STR008]" in done.stdout


def test_ignore_wins_over_findings(contoh: Path) -> None:
    change(contoh / "renja-2026.renja", "      lokasi ", "      # lokasi ")
    done = renja("lint", contoh, "--ignore", "STR008", "--fail-level", "catatan")
    assert done.returncode == 0


def test_json_of_the_real_plan() -> None:
    done = renja("lint", SEED, "--format", "json")
    assert done.returncode == 1
    data = json.loads(done.stdout)
    assert data["schema"] == "renja-lint/2"
    assert data["summary"]["documents"] == 4
    finding = next(f for f in data["findings"] if f["rule"] == "ANG101" and f["kode"] == "6.01.01.2.08")
    assert finding["values"] == {"stated": "1435000000", "computed": "1535000000", "difference": "-100000000"}
    assert [place["kode"] for place in finding["related"]] == [f"6.01.01.2.08.0{n}" for n in (1, 2, 4)]
    source = (SEED / "renja-2024.renja").read_text(encoding="utf-8")
    span = finding["span"]
    assert source[span["start"]["offset"] : span["end"]["offset"]] == "Rp1.435.000.000"


def test_standard_input_takes_part_in_its_folder(contoh: Path) -> None:
    text = (contoh / "renja-2026.renja").read_text(encoding="utf-8")
    done = renja("lint", "-", "--stdin-filename", "renja-2026.renja", "--format", "json", cwd=contoh, stdin=text)
    assert done.returncode == 0, done.stdout
    assert json.loads(done.stdout)["summary"]["documents"] == 1


def test_colour_only_where_asked() -> None:
    plain = renja("lint", SEED, "--select", "ANG101")
    assert "\x1b[" not in plain.stdout
    assert "\x1b[" in renja("lint", SEED, "--select", "ANG101", "--color", "always").stdout
    assert "\x1b[" not in renja("lint", SEED, "--select", "ANG101", "--color", "never", FORCE_COLOR="1").stdout


# ---- input that cannot be used ----------------------------------------------------------------


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"renja\x00\x00", "bukan berkas teks"),
        (b'renja 2024\nprogram "caf\xe9"\n', "baris 2, bita 0xE9"),
        (b"", "masih kosong"),
        (b'renja 2024\nvisi "' + b"x" * 50_000_000 + b'"\n', "baris 2 lebih panjang"),
    ],
    ids=["binary", "latin-1", "empty", "50 MB line"],
)
def test_unreadable_files(tmp_path: Path, content: bytes, says: str) -> None:
    (tmp_path / "a.renja").write_bytes(content)
    done = renja("lint", "a.renja", cwd=tmp_path)
    assert done.returncode == 2
    assert says in done.stderr
    assert "Traceback" not in done.stderr


def test_an_unreadable_file_does_not_hide_the_others(contoh: Path) -> None:
    (contoh / "rusak.renja").write_bytes(b"\0")
    done = renja("lint", contoh)
    assert done.returncode == 2
    assert "rusak.renja" in done.stderr
    assert "4 dokumen" in done.stderr


def test_ten_thousand_parentheses(tmp_path: Path) -> None:
    text = 'renja 2024\nklaim "a" ' + "(" * 10_000 + "1" + ")" * 10_000 + " = 1\n"
    (tmp_path / "a.renja").write_text(text)
    done = renja("lint", "a.renja", cwd=tmp_path)
    assert done.returncode == 2
    assert "terlalu dalam" in done.stdout


@pytest.mark.parametrize(
    ("reference", "says"),
    [
        ('mengacu rkpd "tidak-ada.renja"', "tidak ditemukan"),
        ('mengacu rkpd "../../luar.renja"', "di luar folder"),
        ('mengacu sebelumnya "a.renja"', "a.renja"),
    ],
)
def test_references_that_lead_nowhere(tmp_path: Path, reference: str, says: str) -> None:
    (tmp_path / "a.renja").write_text(f'renja 2024\n  perangkat daerah "X"\n  {reference}\n')
    done = renja("lint", "a.renja", cwd=tmp_path)
    assert done.returncode == 2
    assert "STR009" in done.stdout
    assert says in done.stdout


def test_a_circle_of_previous_plans(tmp_path: Path) -> None:
    for name, other in (("a", "b"), ("b", "c"), ("c", "a")):
        (tmp_path / f"{name}.renja").write_text(f'renja 2024\n  mengacu sebelumnya "{other}.renja"\n')
    done = renja("lint", ".", cwd=tmp_path)
    assert done.returncode == 2
    assert "STR009" in done.stdout


def test_folder_without_plans(tmp_path: Path) -> None:
    done = renja("lint", ".", cwd=tmp_path)
    assert done.returncode == 2
    assert ".renja" in done.stderr


@pytest.mark.parametrize(
    ("settings", "says"),
    [
        ('pilihh = ["ANG"]', "pilih"),
        ("pilih = [", "TOML"),
        ('pilih = "ANG"', "pilih"),
        ('abaikan = ["ANG999"]', "ANG999"),
        ('[aturan.ANG106]\nnaik = "3"', "naik_maks"),
        ('[aturan.ANG106]\nnaik_maks = "Rp5"', "naik_maks"),
        ('[aturan.ANG101]\ntingkat = "parah"', "peringatan"),
        ('buku_aturan = ["tidak/*.aturan"]', "tidak/*.aturan"),
        ('bahasa = "fr"', "fr"),
    ],
)
def test_settings_that_cannot_be_used(contoh: Path, settings: str, says: str) -> None:
    (contoh / "renja.toml").write_text(settings, encoding="utf-8")
    done = renja("lint", ".", cwd=contoh)
    assert done.returncode == 2
    assert says in done.stderr
    assert "Traceback" not in done.stderr


# ---- settings -----------------------------------------------------------------------------------


def test_settings_select_grade_and_tune(contoh: Path) -> None:
    change(contoh / "renja-2026.renja", "      lokasi ", "      # lokasi ")
    (contoh / "renja.toml").write_text('[aturan.STR008]\ntingkat = "galat"\n', encoding="utf-8")
    assert renja("lint", ".", cwd=contoh).returncode == 1
    (contoh / "renja.toml").write_text('[berkas."renja-*.renja"]\nabaikan = ["STR"]\n', encoding="utf-8")
    assert renja("lint", ".", "--fail-level", "catatan", cwd=contoh).returncode == 0
    (contoh / "renja.toml").write_text('[aturan.ANG106]\nnaik_maks = "0,1"\nbeda_min = "Rp1"\n', encoding="utf-8")
    done = renja("lint", ".", "--fail-level", "catatan", cwd=contoh)
    assert done.returncode == 1
    assert "ANG106" in done.stdout


OWN = """aturan BKS001 pagu-tidak-bulat
  judul "Pagu tidak bulat ribuan"
  tingkat galat
  dasar "Surat edaran Bappeda"
  berlaku renja
  untuk setiap sub kegiatan sebagai s dengan s.pagu > Rp0
  pastikan sisa(s.pagu, Rp7.000) = Rp0
  tunjuk s.pagu
  pesan "{s.kode}: {s.pagu}"
"""


def test_own_rulebooks(contoh: Path) -> None:
    (contoh / "aturan").mkdir()
    (contoh / "aturan" / "bks.aturan").write_text(OWN, encoding="utf-8")
    (contoh / "renja.toml").write_text('buku_aturan = ["aturan/*.aturan"]\n', encoding="utf-8")
    done = renja("lint", ".", cwd=contoh)
    assert done.returncode == 1
    assert "galat[BKS001] " in done.stdout
    assert "BKS001" in renja("rules", cwd=contoh).stdout
    assert "Surat edaran Bappeda" in renja("explain", "BKS001", cwd=contoh).stdout


def test_a_faulty_rulebook_is_refused_before_any_plan_is_read(contoh: Path) -> None:
    (contoh / "aturan").mkdir()
    (contoh / "aturan" / "bks.aturan").write_text(OWN.replace("= Rp0\n", "= 0\n"), encoding="utf-8")
    (contoh / "renja.toml").write_text('buku_aturan = ["aturan/*.aturan"]\n', encoding="utf-8")
    done = renja("lint", ".", cwd=contoh)
    assert done.returncode == 2
    assert "aturan/bks.aturan:7:12" in done.stderr
    assert "^^^" in done.stderr
    assert done.stdout == ""


# ---- fmt ------------------------------------------------------------------------------------------


def test_fmt_check_diff_and_write(contoh: Path) -> None:
    path = contoh / "renja-2026.renja"
    assert renja("fmt", "--check", contoh).returncode == 0
    before = path.read_text(encoding="utf-8")
    change(path, "  pagu Rp", "        pagu   Rp ")
    messy = path.read_text(encoding="utf-8")
    check = renja("fmt", "--check", contoh)
    assert (check.returncode, path.read_text(encoding="utf-8")) == (1, messy)
    assert "renja-2026.renja" in check.stderr
    diff = renja("fmt", "--diff", contoh)
    assert diff.returncode == 1
    assert "+++" in diff.stdout
    assert path.read_text(encoding="utf-8") == messy
    assert renja("fmt", contoh).returncode == 0
    assert path.read_text(encoding="utf-8") == before
    assert not list(contoh.glob(".*.tmp"))


def test_fmt_goes_from_input_to_output() -> None:
    done = renja("fmt", "-", stdin='renja   2024\nprogram 2.17.02   "A"\npagu Rp 5\n')
    assert done.returncode == 0
    assert done.stdout == 'renja 2024\nprogram 2.17.02 "A"\n  pagu Rp5\n'


def test_fmt_leaves_a_broken_file_as_it_is(contoh: Path) -> None:
    path = contoh / "renja-2026.renja"
    change(path, "  pagu Rp", "  pagu Rp,")
    before = path.read_bytes()
    done = renja("fmt", contoh)
    assert done.returncode == 2
    assert path.read_bytes() == before
    assert "renja-2026.renja" in done.stderr


# ---- rules, explain, export --------------------------------------------------------------------------


def test_rules_lists_and_filters() -> None:
    listed = renja("rules", "ANG").stdout.splitlines()
    assert listed
    assert all(line.startswith("ANG") for line in listed)
    facts = json.loads(renja("rules", "--format", "json").stdout)
    assert {"id", "name", "severity", "title", "basis"} <= facts[0].keys()
    assert renja("rules", "ZZZ").returncode == 2


def test_explain_says_what_the_settings_change(tmp_path: Path) -> None:
    (tmp_path / "renja.toml").write_text('[aturan.STR017]\ntingkat = "peringatan"\nbagian = "3%"\n', encoding="utf-8")
    lines = renja("explain", "STR017", cwd=tmp_path).stdout.splitlines()
    assert "Tingkat: peringatan (dari renja.toml; bawaan catatan)" in lines
    assert "Parameter: paling_sedikit = 4, bagian = 3% (dari renja.toml; bawaan 5%)" in lines


def test_explain_shows_text_basis_and_examples() -> None:
    done = renja("explain", "ang101", "--source")
    assert done.returncode == 0
    for piece in ("Pagu induk", "Permendagri", "pastikan k.pagu = total", "Contoh yang salah"):
        assert piece in done.stdout
    assert "A wrong example" in renja("jelaskan", "ANG101", "--teks", "--lang", "en").stdout
    wrong = renja("explain", "ANG1O1")
    assert wrong.returncode == 2
    assert "Mungkin maksudnya: ANG1" in wrong.stderr


def test_export_gives_every_cell_as_written_and_as_value(tmp_path: Path) -> None:
    target = tmp_path / "out.json"
    done = renja("export", SEED, "-o", target)
    assert done.returncode == 0
    documents = {Path(d["file"]).name: d for d in json.loads(target.read_text(encoding="utf-8"))["documents"]}
    node = next(n for n in documents["renja-2024.renja"]["nodes"] if n["kode"] == "2.17.2.2.01.1")
    assert node["level"] == "sub_kegiatan"
    assert node["pagu"]["2024"] == {"value": "543211791", "text": "Rp543.211.791"}
    assert node["indikator"][0]["target"]["2024"] == [{"value": "60", "satuan": "kop", "text": "60 kop"}]
    assert documents["renja-2024.renja"]["stage"] == "rancangan awal"
    recap = documents["evaluasi-2022.renja"]["recaps"][-1]
    assert recap["kode"] is None


def test_a_fault_of_ours_is_exit_three() -> None:
    code = (
        "import renja_dsl.batch.parallel as p\nfrom renja_dsl.cli.main import main\n"
        "def broken(*a, **k): raise RuntimeError('boom')\np.check_in_parallel = broken\n"
        f"main(['lint', {str(CONTOH)!r}])"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 3
    assert "kesalahan renja sendiri" in done.stderr
