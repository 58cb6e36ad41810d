"""`renja rules test` and `new`, and rulebooks that come as packages. Real processes."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.running import ROOT, renja

RULE = '''\
kerangka """
  renja 2026
  sub kegiatan 2.17.06.2.01.0007 "S"
    pagu Rp1.000
  """
aturan BKS001 pagu-tidak-bulat
  judul "Pagu tidak bulat"
  tingkat galat
  dasar "Surat edaran Bappeda"
  berlaku renja
  parameter bulat = Rp1.000
  untuk setiap sub kegiatan sebagai s
  pastikan sisa(s.pagu, bulat) = Rp0
  tunjuk s.pagu
  pesan "{s.kode}: {s.pagu}"
'''
RIGHT = 'contoh benar ganti "pagu Rp1.000" jadi "pagu Rp2.000"\n'
WRONG = RIGHT.replace("benar", "salah").replace("Rp2.000", "Rp2.001")


def test_the_built_in_rules_pass() -> None:
    done = renja("rules", "test")
    assert done.returncode == 0, done.stdout
    assert " 0 gagal" in done.stdout


def test_rules_that_prove_themselves(tmp_path: Path) -> None:
    (tmp_path / "a.aturan").write_text(RULE + WRONG + RIGHT, encoding="utf-8")
    done = renja("aturan", "test", "a.aturan", cwd=tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == "2 contoh dari 1 aturan: 2 lulus, 0 gagal. Lengkap dengan contoh salah dan benar: 1 aturan.\n"


@pytest.mark.parametrize(
    ("examples", "says"),
    [
        (RIGHT, "a.aturan:6: BKS001 belum punya contoh salah."),
        (WRONG, "a.aturan:6: BKS001 belum punya contoh benar."),
        ("", "BKS001 belum punya contoh benar."),
        (WRONG + RIGHT.replace("benar", "salah"), "a.aturan:17: contoh salah BKS001 harus menimbulkan BKS001 saja"),
        (RIGHT + WRONG.replace("salah", "benar"), "a.aturan:17: contoh benar BKS001 tidak boleh menimbulkan temuan"),
        (WRONG + RIGHT.replace("pagu Rp2.000", "pago Rp2.000"), "Yang timbul: SIN001."),
    ],
)
def test_rules_that_do_not(tmp_path: Path, examples: str, says: str) -> None:
    (tmp_path / "a.aturan").write_text(RULE + examples, encoding="utf-8")
    done = renja("rules", "test", "a.aturan", cwd=tmp_path)
    assert done.returncode == 1
    assert says in done.stdout


def test_rules_by_their_ids(tmp_path: Path) -> None:
    (tmp_path / "a.aturan").write_text(RULE + WRONG + RIGHT, encoding="utf-8")
    (tmp_path / "renja.toml").write_text('buku_aturan = ["a.aturan"]\n', encoding="utf-8")
    counted = {
        ("ANG101",): 1,
        ("bks001",): 1,
        ("SIN001", "SIN002"): 2,
        ("SIN00",): 6,
        ("a.aturan", "SIN001"): 2,
        ("a.aturan", "BKS"): 1,
    }
    for wanted, count in counted.items():
        done = renja("rules", "test", *wanted, cwd=tmp_path)
        assert (done.returncode, done.stderr) == (0, ""), wanted
        assert f" dari {count} aturan: " in done.stdout, wanted
    (tmp_path / "renja.toml").unlink()
    assert renja("rules", "test", "a.aturan", "BKS001", cwd=tmp_path).returncode == 0


def test_ids_that_no_rule_has(tmp_path: Path) -> None:
    for wanted in (("ZZZ999",), ("ANG101", "KOD9")):
        done = renja("rules", "test", *wanted, cwd=tmp_path)
        assert (done.returncode, done.stdout) == (2, "")
        assert f"Tidak ada aturan {wanted[-1]}." in done.stderr


def test_a_file_named_like_an_id_is_a_file(tmp_path: Path) -> None:
    (tmp_path / "ANG").write_text(RULE + WRONG + RIGHT, encoding="utf-8")
    assert " dari 1 aturan: 2 lulus" in renja("rules", "test", "ANG", cwd=tmp_path).stdout


@pytest.mark.parametrize(
    ("text", "says"),
    [
        (RULE.replace("s.pagu,", "s.pagoe,"), "a.aturan:13:19: "),
        (RULE.replace("BKS001", "ANG101"), "Nomor ANG101 sudah dipakai di ang.aturan:"),
        (RULE + RULE, "Nomor BKS001 sudah dipakai di a.aturan:6"),
        ("# kosong saja\n", "Tidak ada aturan di a.aturan"),
        ("\0", "bukan berkas teks"),
    ],
)
def test_rulebooks_that_cannot_be_used(tmp_path: Path, text: str, says: str) -> None:
    (tmp_path / "a.aturan").write_text(text, encoding="utf-8")
    done = renja("rules", "test", "a.aturan", cwd=tmp_path)
    assert done.returncode == 2
    assert says in done.stderr
    assert done.stdout == ""


def test_own_rules_of_the_settings_are_tested_too(tmp_path: Path) -> None:
    (tmp_path / "a.aturan").write_text(RULE + WRONG, encoding="utf-8")
    (tmp_path / "renja.toml").write_text('buku_aturan = ["a.aturan"]\n', encoding="utf-8")
    done = renja("rules", "test", "--lang", "en", cwd=tmp_path)
    assert done.returncode == 1
    assert "a.aturan:6: BKS001 has no right example." in done.stdout


# ---- new ---------------------------------------------------------------------------------------------


def test_a_new_rulebook_passes_its_own_tests_and_is_never_overwritten(tmp_path: Path) -> None:
    done = renja("rules", "new", "BKL001", "pagu-tidak-bulat", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    assert 'buku_aturan = ["aturan/bkl001.aturan"]' in done.stdout
    path = tmp_path / "aturan" / "bkl001.aturan"
    assert renja("rules", "test", path, cwd=tmp_path).returncode == 0
    path.write_text("# milik saya\n", encoding="utf-8")
    done = renja("rules", "new", "BKL001", "pagu-tidak-bulat", cwd=tmp_path)
    assert (done.returncode, path.read_text(encoding="utf-8")) == (2, "# milik saya\n")
    assert "tidak ditimpa" in done.stderr


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("bkl001", "nama"), "Mungkin maksudnya: BKL001"),
        (("BKL1", "nama"), "bukan nomor aturan"),
        (("BKL001", "Nama Besar"), "bukan nama aturan"),
        (("ANG101", "nama"), "sudah dipakai di ang.aturan:"),
    ],
)
def test_new_rules_that_cannot_be_named_so(tmp_path: Path, arguments: tuple[str, str], says: str) -> None:
    done = renja("rules", "new", *arguments, cwd=tmp_path)
    assert done.returncode == 2
    assert says in done.stderr
    assert list(tmp_path.iterdir()) == []


# ---- packages ------------------------------------------------------------------------------------------


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A folder of installed packages: one with a rulebook, one without."""
    for name, rule in (("satu", RULE + WRONG + RIGHT), ("kosong", None)):
        package = tmp_path / "site" / f"aturan_{name}"
        package.mkdir(parents=True)
        (package / "__init__.py").write_text("", encoding="utf-8")
        if rule:
            (package / "daerah.aturan").write_text(rule, encoding="utf-8")
        info = tmp_path / "site" / f"aturan_{name}-1.0.dist-info"
        info.mkdir()
        (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: aturan-{name}\nVersion: 1.0\n", encoding="utf-8")
        (info / "entry_points.txt").write_text(f"[renja_dsl.aturan]\n{name} = aturan_{name}\n", encoding="utf-8")
    return tmp_path / "site"


def test_rules_of_a_package_are_like_any_other(tmp_path: Path, site: Path) -> None:
    plans = tmp_path / "rencana"
    plans.mkdir()
    text = 'renja 2026\nsub kegiatan 2.17.06.2.01.0007 "S"\n  pagu Rp2.001\n'
    (plans / "a.renja").write_text(text, encoding="utf-8")
    path = {"PYTHONPATH": f"{ROOT}:{site}"}
    assert "BKS001" not in renja("lint", "rencana", "--select", "BKS", cwd=tmp_path, **path).stdout
    settings = 'buku_aturan = ["paket:satu"]\n[aturan.BKS001]\ntingkat = "peringatan"\n'
    (plans / "renja.toml").write_text(settings, encoding="utf-8")
    done = renja("lint", ".", "--select", "BKS", cwd=plans, **path)
    assert (done.returncode, "peringatan[BKS001]" in done.stdout) == (0, True), done.stderr
    assert "paket:satu/daerah.aturan" in renja("rules", "BKS", "--format", "json", cwd=plans, **path).stdout
    assert "sisa(s.pagu, bulat)" in renja("explain", "BKS001", "--source", cwd=plans, **path).stdout
    assert renja("rules", "test", cwd=plans, **path).returncode == 0


@pytest.mark.parametrize(
    ("name", "says"),
    [("sattu", "Mungkin maksudnya: satu"), ("kosong", "tidak berisi berkas .aturan"), ("../satu", "Yang terpasang: ")],
)
def test_packages_that_cannot_be_used(tmp_path: Path, site: Path, name: str, says: str) -> None:
    (tmp_path / "renja.toml").write_text(f'buku_aturan = ["paket:{name}"]\n', encoding="utf-8")
    done = renja("rules", cwd=tmp_path, PYTHONPATH=f"{ROOT}:{site}")
    assert done.returncode == 2
    assert says in done.stderr
