"""`renja laporan` as a verifier and an office use it."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

openpyxl = pytest.importorskip("openpyxl")
pytest.importorskip("xlsxwriter")
pytest.importorskip("typst")
docx = pytest.importorskip("docx")
pytest.importorskip("python_calamine")

from tests.cli.running import ROOT, change, renja  # noqa: E402

CONTOH = ROOT / "plans" / "contoh"


@pytest.fixture
def region(tmp_path: Path) -> Path:
    """Two offices, one of them with mistakes."""
    for name in ("satu", "dua"):
        shutil.copytree(CONTOH, tmp_path / "rencana" / name)
    plan = tmp_path / "rencana" / "dua" / "renja-2026.renja"
    change(plan, "pagu Rp45.000.000", "pagu Rp55.000.000")
    for path in (tmp_path / "rencana" / "dua").glob("*.renja"):
        change(path, '"Dinas Koperasi, Usaha Kecil dan Menengah"', '"Dinas Kedua"')
    return tmp_path


def test_a_report_for_every_office_and_one_of_all(region: Path) -> None:
    done = renja("laporan", "rencana", "-o", "keluar", cwd=region)
    assert (done.returncode, done.stdout) == (0, "")
    assert done.stderr == "6 laporan ditulis ke keluar; mulai dari ringkasan.html.\n"
    names = sorted(path.name for path in (region / "keluar").iterdir())
    first, second = "dinas-koperasi-usaha-kecil-dan-menengah-kabupaten-sukamaju", "dinas-kedua-kabupaten-sukamaju"
    assert names == sorted(f"{stem}.{form}" for stem in (first, second, "ringkasan") for form in ("html", "xlsx"))
    overview = openpyxl.load_workbook(region / "keluar" / "ringkasan.xlsx")["perangkat daerah"]
    offices = [row[1].value for row in overview.iter_rows() if isinstance(row[0].value, str) and row[0].value.isdigit()]
    assert [office.partition(", Kab")[0] for office in offices] == [
        "Dinas Kedua",
        "Dinas Koperasi, Usaha Kecil dan Menengah",
    ]
    clean = (region / "keluar" / f"{first}.html").read_text(encoding="utf-8")
    assert "Tidak ada temuan dalam 4 dokumen" in clean
    sheet = openpyxl.load_workbook(region / "keluar" / f"{second}.xlsx")["temuan"]
    values = [cell.value for row in sheet.iter_rows() for cell in row]
    assert {"ANG101", "Rp75.000.000", "Rp85.000.000", "tanggapan"} <= set(values)
    assert not any("/" in str(value) and ".renja" in str(value) for value in values)
    assert renja("report", "rencana", "-o", "en", "--format", "docx", "--lang", "en", cwd=region).returncode == 0
    assert (region / "en" / "ringkasan.docx").is_file()


def test_answers_come_back_as_proposals_that_hold(region: Path) -> None:
    renja("laporan", "rencana", "-o", "keluar", "--bentuk", "xlsx", cwd=region)
    path = region / "keluar" / "dinas-kedua-kabupaten-sukamaju.xlsx"
    book = openpyxl.load_workbook(path)
    sheet = book["temuan"]
    heads = {cell.value: cell.column for row in sheet.iter_rows(max_row=4) for cell in row if cell.value}
    rules = {row: str(sheet.cell(row, heads["aturan"]).value) for row in range(1, sheet.max_row + 1)}
    rows = [row for row, rule in rules.items() if re.fullmatch(r"[A-Z]{3}\d+", rule)]
    assert len(rows) > 2
    for row in rows:
        sheet.cell(row, heads["tanggapan"]).value = 'Menunggu "pergeseran"\ntahap dua'
    sheet.cell(rows[0], heads["tanggapan"]).value = None
    sheet.cell(rows[1], heads["penanda (jangan diubah)"]).value = "ANG101-00000000"
    book.save(path)
    done = renja("laporan", "rencana", "--tanggapan", path, cwd=region)
    assert done.returncode == 0
    assert "1 tanggapan tentang temuan yang sudah tidak ada." in done.stdout
    by_file: dict[str, list[tuple[int, str]]] = {}
    at = ("", 0)
    for line in done.stdout.splitlines():
        if placed := re.fullmatch(r"(\S+\.renja), sesudah baris (\d+):", line):
            at = placed[1], int(placed[2])
        elif line.lstrip().startswith("abai "):
            by_file.setdefault(at[0], []).append((at[1], line))
    assert sum(map(len, by_file.values())) == len(rows) - 2
    for file, statements in by_file.items():
        lines = (region / file).read_text(encoding="utf-8").splitlines()
        for line, statement in sorted(statements, reverse=True):
            lines.insert(line, statement)
        (region / file).write_text("\n".join(lines) + "\n", encoding="utf-8")
    accepted = renja("laporan", "rencana", "--tanggapan", path, cwd=region)
    assert f"{len(rows) - 1} tanggapan tentang temuan yang sudah tidak ada." in accepted.stdout


@pytest.mark.parametrize("form", ["xlsx", "docx"])
def test_a_report_with_answers_is_not_written_over(region: Path, form: str) -> None:
    write = ("laporan", "rencana", "-o", "keluar", "--bentuk", form)
    assert renja(*write, cwd=region).returncode == 0
    assert renja(*write, cwd=region).returncode == 0  # nobody has answered yet
    path = region / "keluar" / f"dinas-kedua-kabupaten-sukamaju.{form}"
    if form == "xlsx":
        book = openpyxl.load_workbook(path)
        cells = [cell for row in book["temuan"].iter_rows() for cell in row if cell.value == "tanggapan"]
        book["temuan"].cell(cells[0].row + 1, cells[0].column).value = "sudah benar"
        book.save(path)
    else:
        word = docx.Document(str(path))
        (table,) = [one for one in word.tables if "tanggapan" in [cell.text for cell in one.rows[0].cells]]
        at = [cell.text for cell in table.rows[0].cells].index("tanggapan")
        table.rows[1].cells[at].text = "sudah benar"
        word.save(str(path))
    before = {one: one.read_bytes() for one in (region / "keluar").iterdir()}
    done = renja(*write, cwd=region)
    assert (done.returncode, path.name in done.stderr) == (2, True)
    assert {one: one.read_bytes() for one in (region / "keluar").iterdir()} == before
    assert renja(*write, "--timpa", cwd=region).returncode == 0


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ((), "-o"),
        (("--tanggapan", "hilang.xlsx"), "hilang.xlsx"),
        (("--tanggapan", "lain.xlsx"), "bukan laporan yang kembali"),
        (("--tanggapan", "rusak.xlsx"), "rusak.xlsx"),
    ],
)
def test_what_cannot_be_used(region: Path, arguments: tuple[str, ...], said: str) -> None:
    openpyxl.Workbook().save(region / "lain.xlsx")
    (region / "rusak.xlsx").write_bytes(b"PK\x03\x04 rusak")
    done = renja("laporan", "rencana", *arguments, cwd=region)
    assert done.returncode == 2
    assert said in done.stderr
    assert "Traceback" not in done.stderr
