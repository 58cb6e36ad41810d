"""`renja import` as somebody runs it: preview, refusals, nothing half-written."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from renja_dsl.cli.importing import command
from renja_dsl.cli.inputs import Refusal
from renja_dsl.intake.tables.mapping import mapping_file
from tests.intake.fixtures import delimited, sipd, sipd_row

ROWS = [["Kode", "Uraian", "Angka Akhir"], ["2.17.02", "A", "5000"]]


def run(*arguments: object, answer: str | None = None) -> Result:
    return CliRunner().invoke(command, [str(a) for a in arguments], input=answer, standalone_mode=True)


def files(folder: Path) -> list[str]:
    """Plans; beside each of them stands where its values come from."""
    found = sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())
    plans = [name for name in found if name.endswith(".renja")]
    others = [f"{name.removesuffix('.renja')}.asal.json" for name in plans]
    assert [name for name in found if name != "renja.toml"] == sorted([*plans, *others])
    return plans


def test_a_folder_of_responses(tmp_path: Path) -> None:
    source, target = tmp_path / "sipd", tmp_path / "rencana"
    source.mkdir()
    sipd(source / "a.json", sipd_row())
    other = {"id_unit": 2, "id_sub_skpd": 2, "kode_sub_skpd": "2.18.0.00.0.00.01.0000", "nama_sub_skpd": "Dinas Lain"}
    sipd(source / "b.json", sipd_row(**other))
    result = run(source, "-o", target, "--yes")
    assert result.exit_code == 0
    assert "12 jumlah dari SIPD sama" in result.output or "jumlah dari SIPD sama" in result.output
    assert files(target) == [
        "2.17.0.00.0.00.01.0000-dinas-koperasi/renja-2026.renja",
        "2.18.0.00.0.00.01.0000-dinas-lain/renja-2026.renja",
    ]
    before = [(target / name).read_bytes() for name in files(target)]
    assert run(source, "-o", target, "--yes").exit_code == 0
    assert [(target / name).read_bytes() for name in files(target)] == before


def test_without_yes_a_pipe_writes_nothing(tmp_path: Path) -> None:
    source = sipd(tmp_path / "a.json", sipd_row())
    result = run(source, "-o", tmp_path / "keluar")
    assert result.exit_code == 2
    assert "--ya" in result.output
    assert not (tmp_path / "keluar").exists()


def test_one_bad_file_does_not_keep_the_others(tmp_path: Path) -> None:
    good, bad = sipd(tmp_path / "a.json", sipd_row()), tmp_path / "b.json"
    bad.write_text("[", encoding="utf-8")
    result = run(good, bad, "-o", tmp_path / "keluar", "--yes")
    assert result.exit_code == 2
    assert str(bad) in result.output
    assert files(tmp_path / "keluar") == ["2.17.0.00.0.00.01.0000-dinas-koperasi/renja-2026.renja"]


def test_a_total_that_differs_is_an_exit_code(tmp_path: Path) -> None:
    source = sipd(tmp_path / "a.json", sipd_row(total_pagu_indikatif_program=5))
    result = run(source, "-o", tmp_path / "keluar", "--yes")
    assert result.exit_code == 1
    assert "menurut SIPD Rp5" in result.output


def test_a_mapping_is_kept_for_next_time(tmp_path: Path) -> None:
    source = delimited(tmp_path / "renja 2026.tsv", ROWS)
    first = run(source, "-o", tmp_path, "--yes", "--map", "Angka Akhir=pagu")
    assert first.exit_code == 0, first.output
    assert "Angka Akhir = pagu" in first.output
    assert mapping_file(source).is_file()
    made = tmp_path / "renja-2026" / "renja-2026.renja"
    text = made.read_text(encoding="utf-8")
    assert "pagu Rp5.000" in text
    made.unlink()
    assert run(source, "-o", tmp_path, "--yes").exit_code == 0
    assert made.read_text(encoding="utf-8") == text
    mapping_file(source).write_text("[]", encoding="utf-8")
    assert run(source, "-o", tmp_path, "--yes").exit_code == 2


def test_the_preview_names_columns_and_doubts(tmp_path: Path) -> None:
    rows = [["Kode", "Uraian", "Pagu", "Warna"], ["2.17.02", "A", "2,000,000.00", "biru"]]
    result = run(delimited(tmp_path / "renja 2026.tsv", rows), "-o", tmp_path, "--yes", "--lang", "en")
    assert "C Pagu = pagu" in result.output
    assert "not taken: D Warna (1 cell)" in result.output
    assert 'C2: pagu "2,000,000.00" was read as Rp2.000.000' in result.output


@pytest.mark.parametrize("arguments", [["tidak-ada.xlsx"], ["a.pdf"], ["."], ["a.tsv", "--map", "pagu"]])
def test_what_cannot_be_imported(arguments: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.pdf").write_bytes(b"%PDF")
    delimited(tmp_path / "sub.txt", ROWS)
    if arguments == ["."]:
        (tmp_path / "a.pdf").unlink()
    result = run(*arguments, "--yes")
    assert result.exit_code == 2
    assert not isinstance(result.exception, Refusal)


# ---- what is there already ------------------------------------------------------------------------------


def plan_of(folder: Path) -> Path:
    (found,) = folder.rglob("*.renja")
    return found


def test_edits_by_hand_are_not_written_over(tmp_path: Path) -> None:
    source, target = sipd(tmp_path / "a.json", sipd_row()), tmp_path / "rencana"
    assert run(source, "-o", target, "--ya").exit_code == 0
    plan = plan_of(target)
    imported = plan.read_text(encoding="utf-8")
    plan.write_text(imported + "# catatan tangan\n", encoding="utf-8")
    again = run(source, "-o", target, "--yes")
    assert again.exit_code == 2
    assert "-# catatan tangan" in again.output
    assert "--timpa" in again.output
    assert "catatan tangan" in plan.read_text(encoding="utf-8")
    assert run(source, "-o", target, "--yes", "--paksa").exit_code == 2, "--paksa is no leave to lose edits"
    for option in ("--timpa", "--overwrite"):
        plan.write_text("lain", encoding="utf-8")
        replaced = run(source, "-o", target, "--yes", option)
        assert replaced.exit_code == 0
        assert plan.read_text(encoding="utf-8") == imported
    assert f"Ditulis ke {plan}" in replaced.output
    assert "sudah ada dengan isi yang sama" in run(source, "-o", target, "--yes").output


def test_the_rest_is_written_beside_a_file_that_differs(tmp_path: Path) -> None:
    other = {"id_unit": 2, "id_sub_skpd": 2, "kode_sub_skpd": "2.18.0.00.0.00.01.0000", "nama_sub_skpd": "Dinas Lain"}
    a, b = sipd(tmp_path / "a.json", sipd_row()), sipd(tmp_path / "b.json", sipd_row(**other))
    target = tmp_path / "rencana"
    assert run(a, "-o", target, "--yes").exit_code == 0
    edited = plan_of(target)
    edited.write_text("# tangan\n", encoding="utf-8")
    assert run(a, b, "-o", target, "--yes").exit_code == 2
    assert len(files(target)) == 2
    assert edited.read_text(encoding="utf-8") == "# tangan\n"


# ---- gates and questions -------------------------------------------------------------------------------


def test_what_looks_wrong_is_written_by_force_alone(tmp_path: Path) -> None:
    rows = [["Kode", "Uraian", "Nominal"], *([f"2.17.0{n}", f"PROGRAM {n}", "30000000"] for n in range(2, 7))]
    source = delimited(tmp_path / "renja 2026.tsv", [["Kode", "Uraian", "Indikator", "Nominal"], *rows[1:]])
    delimited(source, [["Kode", "Uraian", "Indikator", "Nominal"], *([*row[:2], "x", row[2]] for row in rows[1:])])
    refused = run(source, "-o", tmp_path / "keluar", "--yes")
    assert refused.exit_code == 2
    assert "kolom D Nominal berisi uang" in refused.output
    assert "Tidak ada berkas yang ditulis" in refused.output
    for option in ("--paksa", "--force"):
        assert run(source, "-o", tmp_path / option, "--yes", option).exit_code == 0


def test_two_columns_for_one_field_are_asked_about(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    rows = [["Kode", "Uraian", "Pagu Usulan", "Pagu Verifikasi"], ["2.17.02", "A", "9000", "7000"]]
    source = delimited(tmp_path / "renja 2026.tsv", rows)
    alone = run(source, "-o", tmp_path / "keluar", "--yes")
    assert alone.exit_code == 2
    assert "C (Pagu Usulan), D (Pagu Verifikasi)" in alone.output
    monkeypatch.setattr("renja_dsl.cli.importing._on_terminal", lambda: True)
    asked = run(source, "-o", tmp_path / "keluar", "--yes", answer="D\n")
    assert asked.exit_code == 0, asked.output
    assert "C Pagu Usulan: 9000" in asked.output
    assert "pagu Rp7.000" in plan_of(tmp_path / "keluar").read_text(encoding="utf-8")
    monkeypatch.undo()
    assert run(source, "-o", tmp_path / "keluar", "--yes").exit_code == 0, "the answer is kept beside the file"


def test_equal_notes_are_told_once_with_a_count(tmp_path: Path) -> None:
    rows = [["Kode", "Uraian", "Pagu"], *([f"2.17.{n:02}", "A", "1,000,000.00"] for n in range(1, 30))]
    result = run(delimited(tmp_path / "renja 2026.tsv", rows), "-o", tmp_path, "--yes")
    assert result.output.count("dibaca Rp1.000.000") == 3
    assert "(dan 26 lagi seperti ini: C5, C6, C7, C8, C9, …)" in result.output


def test_totals_of_the_table_and_their_difference(tmp_path: Path) -> None:
    rows = [["Kode", "Uraian", "Pagu"], ["2.17.02", "A", "5.000.000"], ["", "JUMLAH", "6.000.000"]]
    result = run(delimited(tmp_path / "renja 2026.tsv", rows), "-o", tmp_path / "k", "--yes")
    assert result.exit_code == 1
    assert "tertulis Rp6.000.000, menurut isinya Rp5.000.000; selisih Rp1.000.000" in result.output
    rows[-1][-1] = "5.000.000"
    agreed = run(delimited(tmp_path / "renja 2026.tsv", rows), "-o", tmp_path / "k", "--yes")
    assert agreed.exit_code == 0
    assert "1 jumlah yang tertulis dalam tabel sama" in agreed.output


# ---- a region, and a corrected source ---------------------------------------------------------------------


def test_a_folder_of_mixed_files_becomes_a_region(tmp_path: Path) -> None:
    source, target = tmp_path / "masuk", tmp_path / "wilayah"
    (source / "lama").mkdir(parents=True)
    sipd(source / "a.json", sipd_row(nama_sub_skpd="Dinas Koperasi"))
    title = "DINAS KOPERASI"
    rows = [["Kode", "Uraian", "Pagu"], ["2.17.02", "A", "5.000.000"]]
    delimited(source / "lama" / "renja 2025.tsv", [[f"RENCANA KERJA {title} TAHUN 2025"], *rows])
    years = [["Kode", "Uraian", *(f"Pagu {year}" for year in range(2025, 2030))], ["2.17.02", "A", *["5.000.000"] * 5]]
    delimited(source / "renstra.tsv", [[f"RENCANA STRATEGIS {title} TAHUN 2025-2029"], *years])
    (source / "catatan.csv").write_text("halo\n", encoding="utf-8")
    result = run(source, "-o", target, "--yes")
    assert result.exit_code == 2, "one file could not be read"
    office = "2.17.0.00.0.00.01.0000-dinas-koperasi"
    assert files(target) == [f"{office}/{name}.renja" for name in ("renja-2025", "renja-2026", "renstra-2025-2029")]
    text = (target / office / "renja-2026.renja").read_text(encoding="utf-8")
    assert 'mengacu renstra "renstra-2025-2029.renja"' in text
    assert 'mengacu sebelumnya "renja-2025.renja"' in text
    assert "1 perangkat daerah:" in result.output
    assert "belum ada: rkpd 2026, evaluasi 2025" in result.output


def test_a_corrected_source_keeps_edits_by_hand(tmp_path: Path) -> None:
    target = tmp_path / "rencana"
    rows = [["Kode", "Uraian", "Pagu"], ["2.17.02", "A", "5.000.000"], ["2.17.03", "B", "6.000.000"]]
    source = delimited(tmp_path / "renja 2026.tsv", rows)
    assert run(source, "-o", target, "--yes").exit_code == 0
    plan = plan_of(target)
    edited = plan.read_text(encoding="utf-8").replace('"A"', '"A tangan"').replace("Rp6.000.000", "Rp6.500.000")
    plan.write_text(edited, encoding="utf-8")
    rows[1][2], rows[2][2] = "5.100.000", "7.000.000"
    delimited(source, rows)
    result = run(source, "-o", target, "--yes", "--perbarui")
    assert result.exit_code == 0, result.output
    text = plan.read_text(encoding="utf-8")
    assert '"A tangan"' in text
    assert "Rp5.100.000" in text
    assert "Rp6.500.000" in text
    assert "suntingan dipakai: pagu Rp6.500.000; di sumbernya: pagu Rp7.000.000" in result.output
    assert "2 suntingan tangan dipertahankan" in result.output
    assert 'suntingan tangan: program 2.17.02 "A tangan"' in result.output
    assert "+  pagu Rp5.100.000" in result.output, "what changed is shown"
    assert "akan hilang" not in result.output
    assert "isi yang sama" not in result.output
    plan.with_name("renja-2026.asal.json").unlink()
    rows[1][2] = "5.200.000"
    delimited(source, rows)
    assert run(source, "-o", target, "--yes", "--perbarui").exit_code == 2, "what was imported is not known any more"
