"""What pages show is what the commands say."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from decimal import Decimal
from pathlib import Path

import pytest

from renja_dsl.values import parse_rupiah
from tests.cli.running import renja
from tests.web.conftest import ROOT, SEED, Browser, Opening


def test_offices_stand_with_their_numbers_the_worst_first(browser: Opening) -> None:
    rows = browser().ask("wilayah")["kantor"]
    assert [(row["folder"], row["galat"], row["temuan"]) for row in rows] == [("dua", 1, 2), ("satu", 0, 0)]
    assert rows[0]["kata_dipertaruhkan"] == "Rp18.000.000"
    assert rows[0]["nama"] == "Dinas Koperasi, Usaha Kecil dan Menengah, Kabupaten Sukamaju"


def test_an_office_begins_with_verdict_and_the_numbers_of_lint(seed: Browser, folder: Path) -> None:
    page = seed
    (row,) = page.ask("wilayah")["kantor"]
    office = page.ask("kantor", kantor=row["kantor"])
    lines = renja("lint", SEED, cwd=folder, COLUMNS="200").stdout.splitlines()
    assert lines[0].startswith(office["putusan"])
    told = [f"{office['galat']} sebab galat", f"{office['peringatan']} sebab peringatan", office["kata_dipertaruhkan"]]
    assert all(one in lines[1] for one in told)
    captions = [figure["judul"] for figure in office["gambar"]]
    assert captions[0] == "Pagu Indikatif menurut Program Tahun 2024"
    assert "Serapan Anggaran sampai dengan Triwulan Tahun 2022" in captions
    assert (
        "pagu setahun Rp"
        in office["gambar"][captions.index("Serapan Anggaran sampai dengan Triwulan Tahun 2022")]["kata"]
    )


def test_findings_are_grouped_by_cause_and_lead_to_their_line(browser: Opening, folder: Path) -> None:
    page = browser(folder / "dua")
    (cause,) = page.ask("temuan")["sebab"]
    assert (cause["aturan"], cause["tingkat"], len(cause["akibat"])) == ("ANG101", "galat", 1)
    place = cause["tempat"]
    text = (folder / "dua" / "renja-2026.renja").read_text("utf-8")
    assert text[place["dari"] : place["sampai"]] == "Rp357.000.000"
    assert place["baris"] == text[: place["dari"]].count("\n") + 1
    assert [one["nilai"] for one in cause["banding"]] == ["Rp357.000.000", "Rp375.000.000", "-Rp18.000.000"]
    addends = [one["nilai"] for one in cause["terkait"] if one["label"] == "penjumlah"]
    assert sum(parse_rupiah(one).nilai for one in addends) == Decimal(375_000_000)


def test_every_cause_of_a_command_is_on_the_page(seed: Browser, folder: Path) -> None:
    causes = seed.ask("temuan")["sebab"]
    shown = sorted((one["aturan"], one["tempat"]["baris"]) for cause in causes for one in [cause, *cause["akibat"]])
    told = json.loads(renja("lint", SEED, "--format", "json", cwd=folder).stdout)["findings"]
    assert shown == sorted((one["rule"], one["span"]["start"]["line"]) for one in told if one["suppressed"] is None)


def test_places_are_counted_as_browsers_do(browser: Opening, folder: Path) -> None:
    plan = folder / "dua" / "renja-2026.renja"
    plan.write_text("# \U0001f4c8 grafik\n" + plan.read_text("utf-8"), "utf-8")
    page = browser(folder / "dua")
    (cause,) = page.ask("temuan")["sebab"]
    held = page.ask("rencana", berkas=cause["tempat"]["berkas"])
    units = held["teks"].encode("utf-16-le")
    place = cause["tempat"]
    assert units[2 * place["dari"] : 2 * place["sampai"]].decode("utf-16-le") == "Rp357.000.000"


def test_values_that_were_imported_name_their_cell(browser: Opening, folder: Path) -> None:
    shutil.rmtree(folder / "satu")
    shutil.rmtree(folder / "dua")
    table = "Kode;Nama;Indikator;Target 2026;Pagu 2026 (Rp)\n2.17.03;Qa;Qb;40%;150\n2.17.03.2.01;Qc;Qd;2;140\n"
    (folder / "q.csv").write_text(table, "utf-8")
    done = renja("import", "q.csv", "--yes", "-o", "impor", cwd=folder)
    assert done.returncode in (0, 1), done.stderr
    causes = browser().ask("temuan")["sebab"]
    assert {(one["tempat"]["asal"], one["tempat"]["sel"]) for one in causes if one["aturan"] == "ANG101"} == {
        ("q.csv", "E2")
    }


# ---- tables ---------------------------------------------------------------------------------


def test_tables_show_stated_computed_and_the_difference(browser: Opening, folder: Path) -> None:
    made = browser().ask("tabel", tabel="T-C.33", berkas="dua/renja-2026.renja")
    assert [head["nomor"] for head in made["kepala"]] == [str(n) for n in range(1, 11)]
    (cell,) = [cell for row in made["baris"] for cell in row["sel"] if cell["arti"] == "differs"]
    assert (cell["teks"], cell["hitung"], cell["selisih"]) == ("Rp357.000.000", "Rp375.000.000", "-Rp18.000.000")
    lines = (folder / "dua" / "renja-2026.renja").read_text("utf-8").splitlines()
    for row in made["baris"]:
        assert row["sel"][0]["teks"] in lines[row["baris"] - 1]


@pytest.mark.parametrize(
    ("name", "file"), [("T-C.33", "renja-2024"), ("pagu", "renja-2024"), ("E.81", "evaluasi-2022")]
)
def test_every_sum_leads_to_cells_that_add_up_to_it(seed: Browser, name: str, file: str) -> None:
    made = seed.ask("tabel", tabel=name, berkas=f"plans/bengkalis/diskop-ukm/{file}.renja")
    opened = [cell for row in made["baris"] for cell in row["sel"] if "dari" in cell]
    assert len(opened) > 10

    def amount(cell: dict[str, str]) -> Decimal:
        text = cell["teks"] or cell["hitung"]
        return Decimal(0) if text in ("nihil", "-") else parse_rupiah(text).nilai

    money = [cell for cell in opened if cell["teks"].startswith("Rp") or cell.get("hitung", "").startswith("Rp")]
    for cell in money:
        total = sum(amount(made["baris"][row]["sel"][column]) for row, column in cell["dari"])
        assert total == parse_rupiah(cell["hitung"] if "hitung" in cell else cell["teks"]).nilai


def test_a_sum_of_numbers_that_do_not_add_up_has_no_addends(browser: Opening, folder: Path) -> None:
    """What is shown as addends is so, or is not shown."""
    made = browser().ask("tabel", tabel="pagu", berkas="dua/renja-2026.renja")
    codes = {row["sel"][0]["teks"]: row for row in made["baris"]}
    wrong = next(row for row in codes.values() if row["sel"][2]["arti"] == "differs")
    below = [made["baris"][row]["sel"][0]["teks"] for row, _ in wrong["sel"][2]["dari"]]
    assert below
    assert all(code.startswith(wrong["sel"][0]["teks"]) for code in below)


# ---- the others -----------------------------------------------------------------------------


def test_the_tree_and_why_there_is_none(browser: Opening, folder: Path) -> None:
    page = browser(folder / "satu")
    assert "<svg" in page.ask("pohon")["gambar"]["svg"]
    for plan in (folder / "dua").glob("*.renja"):
        if plan.name != "rkpd-2026.renja":
            plan.unlink()
    told = browser(folder / "dua").ask("pohon")
    assert told["gambar"] is None
    assert "misi" in told["sebab"]


def test_two_documents_of_a_kind_are_compared(browser: Opening, folder: Path) -> None:
    plan = folder / "satu" / "renja-2026.renja"
    later = plan.read_text("utf-8").replace("renja 2026", "renja 2027", 1).replace("pagu Rp375", "pagu Rp395", 1)
    (folder / "satu" / "renja-2027.renja").write_text(later, "utf-8")
    page = browser(folder / "satu")
    (choice,) = page.ask("beda")["pilihan"]
    made = page.ask("beda", semula=choice["semula"], menjadi=choice["menjadi"])
    done = renja("beda", plan, folder / "satu" / "renja-2027.renja", "--format", "json", cwd=folder)
    tables = json.loads(done.stdout)["tables"]
    assert [one["judul"] for one in made["tabel"]] == [one["title"] for one in tables]


def test_an_office_is_compared_with_its_last_revision(browser: Opening, folder: Path) -> None:
    program = shutil.which("git")
    if program is None:
        pytest.skip("no git")

    def git(*arguments: str) -> None:
        subprocess.run([program, "-C", str(folder), *arguments], check=True, capture_output=True)

    git("init", "-q")
    git("add", ".")
    git("-c", "user.name=q", "-c", "user.email=q@q", "commit", "-qm", "q")
    page = browser(folder / "satu")
    assert page.ask("beda", semula="HEAD")["kata"] == "Tidak ada yang berubah."
    plan = folder / "satu" / "renja-2026.renja"
    plan.write_text(plan.read_text("utf-8").replace("pagu Rp375.000.000", "pagu Rp395.000.000", 1), "utf-8")
    page.workspace.refresh()
    made = page.ask("beda", semula="HEAD")["tabel"]
    assert "Rp395.000.000" in json.dumps(made[0])
    assert "ANG101" in json.dumps(made[-1])


@pytest.mark.parametrize("language", ["id", "en"])
def test_all_words_are_there_in_both_languages(browser: Opening, language: str) -> None:
    words = browser().ask("kata", bahasa=language)
    used = {
        key
        for source in (ROOT / "editors" / "browser" / "src").rglob("*.ts")
        for key in re.findall(r'"((?:buka|ui)\.[a-z_]+)"', source.read_text("utf-8"))
    }
    assert used
    assert used <= words.keys()


def test_a_page_speaks_the_language_that_it_is_asked_in(seed: Browser) -> None:
    page = seed
    assert page.ask("kantor", bahasa="en")["putusan"].startswith("Not right yet")
    assert page.ask("kantor", bahasa="xx")["putusan"].startswith("Belum benar")


def test_downloads_are_what_the_commands_write(browser: Opening, folder: Path) -> None:
    page = browser(folder / "dua")
    made = page.client.get("/unduh", params={"apa": "json", "bentuk": "json"})
    assert made.content.decode() == renja("lint", "dua", "--format", "json", cwd=folder).stdout
    assert made.headers["content-disposition"] == "attachment; filename*=UTF-8''temuan.json"
    for row in page.ask("unduhan")["berkas"]:
        given = {key: value for key, value in row.items() if key in ("apa", "berkas", "tabel")}
        answer = page.client.get("/unduh", params={**given, "bentuk": row["bentuk"][-1]})
        assert answer.status_code in (200, 404), (row, answer.text)
        assert answer.content
    for wrong in ({"apa": "x"}, {"apa": "susun", "berkas": "x", "bentuk": "html"}, {"apa": "laporan", "bentuk": "exe"}):
        assert page.client.get("/unduh", params=wrong).status_code == 404
