"""What is said is said in one language: every sentence of the catalogue, and the output of every command.

Plans are in Indonesian whatever the language of the reader, so the plans here have made-up words between their
quotation marks.
"""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner

from renja_dsl.cli.main import COMMANDS, cli
from renja_dsl.messages.catalogue import LANGUAGES
from renja_dsl.report.tables import TABLES
from tests.cli.running import ROOT, change
from tests.messages.tongues import foreign, telling, texts

QUOTED = {
    "en": {
        "explain": "plafon",
        "peringkat.kata_lain": "dokumen",
        "kata.tak_dikenal_berisi": "dokumen",
        "terminal.YAKIN": "rendah sedang",
        "terminal.TINGKAT": "galat peringatan",
        "slip.rentang": "sampai",
        "slip.batas_atas": "sampai",
        "slip.urutan": "sebagai",
        "slip.urutan_pada": "pada",
        "satuan.kosong": "orang",
        "aturan.tanpa_kepala": "aturan",
        "aturan.pastikan_rangkap": "dan",
        "aturan.tanpa_kerangka": "contoh ganti",
        "aturan.terlalu_panjang": "untuk setiap",
        "tingkat.campur": "untuk setiap",
        "ada.bukan_acuan": "ada kosong",
        "untuk.di_luar": "untuk banyak jumlah semua di",
        "tipe.jumlah": "angka",
        "aturan.asli": "untuk setiap",
        "narasi.kosong": "banyak",
        "baru.setelan": "bahasa",
        "medan.catatan": "pada",
        "uji.tanpa_salah": "contoh salah",
        "uji.tanpa_benar": "contoh benar",
        "uji.kosong": "aturan",
        "diagnosa.tanpa_pemecah": "diagnosa",
        "alokasi.tanpa_kepala": "alokasi",
        "alokasi.tanpa_renja": "alokasi",
        "alokasi.tanpa_acuan": "alokasi",
        "alokasi.serapan_tahun": "alokasi",
        "alokasi.terbuka.target_beberapa": "biaya",
        "alokasi.terbuka.pagu_bukan_kelipatan": "biaya",
        "alokasi.catatan": "semula",
        "alokasi.jalan.minimum": "paling sedikit",
        "alokasi.jalan.tanpa_target": "target paling sedikit",
        "alokasi.jalan.dari": "tumbuh sampai",
        "alokasi.jalan.sampai": "tumbuh sampai",
        "alokasi.jalan.lunak": "lunak",
        "ANG108.penjelasan": "alokasi",
        "fakta.bagian": "nama teks kode",
        "fakta.bentuk": "angka peringkat rentang teks",
        "fakta.berat": "peringatan galat",
        "alokasi.nol_lunak": "atau nol lunak",
        "alokasi.bobot": "tetap",
        "alokasi.bulat": "bulat",
        "alokasi.di_luar_golongan": "sebagai nama untuk setiap dengan",
        "alokasi.pemilih_tak_tahu": "dan ada",
        "alokasi.tanpa_pemilih": "dengan untuk setiap sebagai",
        "alokasi.tumbuh": "sampai",
        "impor.medan_asing": "nama kode",
        "rekap": "menjadi semula",
        "--matrix": "menjadi semula",
        "EVL507.penjelasan": "cara",
        "NAR702.penjelasan": "dari ke",
        "PRD605.saran": "peringkat",
        "STR015.penjelasan": "isi sini di",
        "STR016.penjelasan": "semua",
        "STR023.penjelasan": "semua",
        "TGT212.penjelasan": "panjang jumlah",
    },
    "id": {
        "lsp": "language",
        "lsp.singkat": "code",
        "peringkat.bentuk": "level",
        "setelan.bahasa": "id",
        "tabel.tc31": "review",
        "kolom.no": "no",
        "impor.tanpa_calamine": "spreadsheet",
        "--changed": "head",
        "rekap": "less",
        "beda": "head",
        "pakai.bahasa": "id",
    },
}
"""words of the plan language and the rule language, of forms and programs, that a sentence quotes"""


def test_the_lists_tell_the_languages_apart() -> None:
    assert {"tidak", "yang", "berkas", "temuan", "sebab"} <= telling("id")
    assert {"the", "not", "file", "findings", "which"} <= telling("en")
    assert not telling("id") & telling("en")
    assert foreign("1 sums not right", "id") == {"sums", "not", "right"}
    assert foreign("realisasi s.d. tahun yang lalu", "en") >= {"tahun", "yang"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_sentence_of_the_catalogue_is_in_the_other_language(language: str) -> None:
    said, quoted = texts(language), QUOTED[language]
    found = {key: foreign(text, language) - set(quoted.get(key, "").split()) for key, text in said.items()}
    assert {key: left for key, left in found.items() if left} == {}
    assert quoted.keys() <= said.keys()


SHOWN = {
    "en": {"sangat", "tinggi", "sedang", "rendah", "luar", "biasa", "lainnya", "plafon"},
    "id": {"review", "no", "level", "text"},
}
"""labels of scales, words of a limit that is shown, and words of forms and of Markdown"""


# ---- output ------------------------------------------------------------------------------------


def made_up(text: str) -> str:
    """A plan whose texts and units say nothing in any language; names of files, stages and scales stay."""

    def masked(found: re.Match[str]) -> str:
        line = text[text.rfind("\n", 0, found.start()) + 1 : found.start()]
        return found[0] if re.match(_KEPT, line) else re.sub(r"[A-Za-z]+", _word, found[0])

    lines = re.sub(r'"""[^"]*"""|"[^"\n]*"', masked, text).splitlines()
    return "\n".join(
        line if re.match(_KEPT, line) or line.startswith("#") else re.sub(_UNIT, r"\1 Qun", line) for line in lines
    )


_UNIT = r"(\d|satuan) [A-Za-z][A-Za-z/ ]*(?= *(?:$|[^A-Za-z/ ]))"
_KEPT = r"\s*(mengacu|renja|rkpd|renstra|evaluasi|skala|batas|bab)\b"


def _word(found: re.Match[str]) -> str:
    return "Q" + "".join(chr(ord("a") + (ord(letter) * 7) % 26) + "q" for letter in found[0][:4])


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Plans with faults of many kinds, made-up words in them, and the same before a change."""
    place = tmp_path_factory.mktemp("satu")
    seed = ROOT / "plans" / "bengkalis" / "diskop-ukm"
    for source, target in ((ROOT / "plans" / "contoh", "q1"), (seed, "q2")):
        for plan in source.glob("*.renja"):
            (place / target).mkdir(exist_ok=True)
            made = made_up(plan.read_text(encoding="utf-8")) + "\n"
            (place / target / plan.name).write_text(made, encoding="utf-8")
    shutil.copytree(place / "q1", place / "q3")
    plan = place / "q1" / "renja-2026.renja"
    change(plan, "  pagu Rp375.000.000", "  pagu Rp357.000.000")
    change(plan, "program 2.17.06 ", "program 2.17.06. ")
    change(place / "q1" / "rkpd-2026.renja", "  pagu Rp", "   pagu  Rp")
    (place / "q.csv").write_text(
        "Kode;Nama;Indikator;Target 2026;Pagu 2026 (Rp)\n2.17.03;Qa;Qb;40%;150\n2.17.03.2.01;Qc;Qd;2;140\n",
        encoding="utf-8",
    )
    (place / "q.renja").write_bytes(b"renja 2026\n\x93\n")
    (place / "q1" / "q.alokasi").write_text(
        'alokasi 2026 "Qa"\n  mengacu renja "renja-2026.renja"\nplafon Rp675 juta\n', encoding="utf-8"
    )
    (place / "q0").mkdir()
    return place


RUNS = [
    "lint q1 --full",
    "lint q2 --full",
    "lint q2",
    "lint q2 --statistics",
    "lint q2 --format markdown",
    "lint q.renja",
    "lint q0",
    "lint q11",
    "lint q.csv",
    "fix q1 --diff --unsafe",
    "fix q1 --check",
    "fmt q1 --check",
    "fmt q.renja",
    "diagnosis q1 --time-limit 5",
    "rules",
    "rules test ANG101",
    "rules new BKL qa",
    "explain ANG101",
    "explain pagu",
    "explain qzq",
    "import q.csv --yes -o q4",
    "import q.csv --map x=y --yes",
    "export q.renja",
    *(f"tables {place} --table {name} --format markdown" for name in TABLES for place in ("q1", "q2")),
    "allocate check q1/q.alokasi",
    "allocate new q3 -o q3/baru.alokasi",
    "allocate q1/q.alokasi --force --compare",
    "allocate q1/q.alokasi --force --explain 2.17.04.2.01.0001",
    "allocate q1/q.alokasi",
    "diff q3 q1 --format markdown",
    "diff q3/renja-2026.renja q1/renja-2026.renja --matrix",
    "document q1 -o q.html -o q.svg",
    "report q1 -o q5 --format html",
    "region q2 --by place --by program",
    "region q1 --program 9",
    "facts q1 -o q.duckdb",
    "ask q5.duckdb --list",
    "ask q5.duckdb qzq",
    "ask q5.duckdb",
    "serve q11",
    "lsp --help",
    "cache info",
    "cache clear",
    "nomenclature list",
    "nomenclature load q.csv",
    "new q0 --office Qa --region Qb --year 2026 --program 2.17.03",
    "new",
]


def test_every_command_is_run() -> None:
    assert {run.split()[0] for run in RUNS} == {english for _, english in COMMANDS.values()}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("run", RUNS)
def test_output_is_in_one_language(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, run: str, language: str
) -> None:
    if run.startswith("diagnosis"):
        pytest.importorskip("ortools")
    place = tmp_path / "w"
    shutil.copytree(folder, place)
    monkeypatch.chdir(place)
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    monkeypatch.setenv("COLUMNS", "400")
    done = CliRunner().invoke(cli, [*run.split(), "--lang", language])
    assert done.exit_code in (0, 1, 2), done.output
    assert done.output
    wrong = [(line, left) for line in lines(done.output) if (left := foreign(line, language) - SHOWN[language])]
    assert wrong == []


def lines(output: str) -> Iterator[str]:
    """What is said, without lines of plans that it shows."""
    for line in output.splitlines():
        if not re.match(r"\s*(\d+ \||[-+ ] {1,}\S|[-+]\S|@@)", line):
            yield line
