"""Questions to facts: they read one database and nothing else, and what is wrong with one is said."""

from __future__ import annotations

import csv
import io
import json
from decimal import Decimal
from pathlib import Path

import duckdb
import pytest

from renja_dsl.facts.answers import answer_json, answer_table
from renja_dsl.facts.asking import TakTerjawab, asked
from renja_dsl.facts.questions import QUESTIONS
from renja_dsl.facts.schema import TABLES
from tests.cli.running import ROOT, renja

CONTOH = ROOT / "plans" / "contoh"
SUB = "SELECT sum(nilai) AS pagu FROM uang WHERE tingkat = 'sub_kegiatan' AND medan = 'pagu' AND jenis = 'renja'"


@pytest.fixture(scope="module")
def facts(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Facts of the example and of the transcribed plans, with their findings."""
    path = tmp_path_factory.mktemp("fakta") / "fakta.duckdb"
    done = renja("fakta", ROOT / "plans", "-o", path)
    assert (done.returncode, done.stdout) == (0, "")
    assert "8 rencana" in done.stderr
    return path


@pytest.mark.parametrize("question", QUESTIONS, ids=[question.nama for question in QUESTIONS])
def test_ready_questions_are_answered(facts: Path, question: object) -> None:
    answer = asked(facts, question.sql)  # type: ignore[attr-defined]
    assert answer.baris
    for language in ("id", "en"):
        assert question.sentence(language)  # type: ignore[attr-defined]
        table = answer_table(answer, "?", "f", language)
        assert len(table.rows) == len(answer.baris)
    assert len(json.loads(answer_json(answer))["rows"]) == len(answer.baris)


def test_offices_of_two_regions_are_two_and_stages_of_one_are_one(tmp_path: Path) -> None:
    """However a region is written; where it is not, it is that of the folder, or the only one."""
    text = (CONTOH / "renja-2026.renja").read_text(encoding="utf-8")
    early = text.replace('tahap "penetapan"', 'tahap "rancangan"')
    home = '  daerah "Kabupaten Sukamaju"\n'
    assert early != text and home in text
    written = {
        "a/akhir": text,
        "a/awal": early.replace("Kabupaten Sukamaju", "KAB.  SUKAMAJU"),
        "a/lebih-awal": early.replace(home, ""),
    }
    answers = []
    for more in ({}, {"b/akhir": text.replace("Kabupaten Sukamaju", "Kota Lain")}):
        for name, plan in {**written, **more}.items():
            path = tmp_path / "rencana" / f"{name}.renja"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(plan, encoding="utf-8")
        done = renja("fakta", "rencana", "-o", f"{len(more)}.duckdb", cwd=tmp_path)
        assert done.returncode == 0, done.stderr
        answers.append(asked(tmp_path / f"{len(more)}.duckdb", QUESTIONS[0].sql).baris)
    total = Decimal("750000000.00")
    one, two = ([(row[2], row[-1]) for row in rows] for rows in answers)
    assert one == [("Kabupaten Sukamaju", total)]
    assert two == [("Kabupaten Sukamaju", total), ("Kota Lain", total)]


def test_there_are_ten_of_them() -> None:
    assert len(QUESTIONS) == len({question.nama for question in QUESTIONS}) == 10


def test_a_sum_is_the_one_of_the_plans(facts: Path) -> None:
    [[total]] = asked(facts, SUB + " AND berkas LIKE '%contoh%'").baris
    assert total == Decimal("750000000.00")


@pytest.mark.parametrize(
    ("sql", "key"),
    [
        ("DELETE FROM uang", "jawab.hanya_baca"),
        ("CREATE TABLE x AS FROM uang", "jawab.hanya_baca"),
        ("SELECT * FROM read_csv('/etc/passwd')", "jawab.dilarang"),
        ("COPY uang TO '/tmp/uang.csv'", "jawab.dilarang"),
        ("ATTACH '/tmp/lain.duckdb'", "jawab.dilarang"),
        ("SET enable_external_access = true", "jawab.dilarang"),
        ("INSTALL httpfs", "jawab.dilarang"),
        ("SELECT nila FROM uang", "jawab.salah"),
        ("SELEC 1", "jawab.salah"),
        ("SELECT 1 / 'a'", "jawab.salah"),
        ("SELECT * FROM range(100000000)", "jawab.terlalu_besar"),
        ("SELECT repeat('a', 40000000)", "jawab.terlalu_besar"),
    ],
)
def test_what_is_no_question_is_refused(facts: Path, sql: str, key: str) -> None:
    before = facts.read_bytes()
    with pytest.raises(TakTerjawab) as refused:
        asked(facts, sql)
    assert refused.value.complaint.key == key, refused.value.complaint
    assert facts.read_bytes() == before


def test_a_question_without_an_end_is_stopped(facts: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("renja_dsl.facts.asking._SECONDS", 0.2)
    with pytest.raises(TakTerjawab) as refused:
        asked(facts, "WITH RECURSIVE t(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM t) SELECT count(*) FROM t")
    assert refused.value.complaint.key == "jawab.terlalu_lama"


def test_what_is_no_database_of_facts_is_refused(tmp_path: Path) -> None:
    text, other, old = tmp_path / "a.duckdb", tmp_path / "b.duckdb", tmp_path / "c.duckdb"
    text.write_text("renja 2026\n")
    duckdb.connect(str(other)).close()
    with duckdb.connect(str(old)) as base:
        base.execute("CREATE TABLE tentang AS SELECT 'renja-fakta/0' AS skema")
    for path, key in ((text, "tak_terbuka"), (other, "bukan_fakta"), (old, "skema_lain"), (tmp_path, "tidak_ada")):
        with pytest.raises(TakTerjawab) as refused:
            asked(path, "SELECT 1")
        assert refused.value.complaint.key == f"jawab.{key}"


def test_answers_in_every_form(facts: Path) -> None:
    shown = renja("tanya", facts, SUB, "--bahasa", "id")
    assert (shown.returncode, shown.stderr) == (0, "")
    assert "Rp23.023.005.643" in shown.stdout
    [row] = csv.DictReader(io.StringIO(renja("tanya", facts, SUB, "--bentuk", "csv").stdout))
    assert Decimal(row["pagu"]) == 23_023_005_643
    data = json.loads(renja("ask", facts, SUB, "--format", "json").stdout)
    assert data["columns"] == [{"name": "pagu", "type": "DECIMAL(38,2)"}]
    assert data["rows"] == [{"pagu": "23023005643.00"}]


def test_schema_and_list_are_shown(facts: Path) -> None:
    listed = renja("tanya", facts, "--daftar", "--bentuk", "csv").stdout
    assert [line.partition(",")[0] for line in listed.splitlines()[1:]] == [question.nama for question in QUESTIONS]
    rows = json.loads(renja("tanya", facts, "--skema", "--bentuk", "json").stdout)["rows"]
    assert {row["tabel"] for row in rows} == {table.nama for table in TABLES}
    assert all(row["arti"] for row in rows)


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ((), "nama pertanyaan siap pakai"),
        (("pagu-progam",), "Mungkin maksudnya: pagu-program"),
        (("SELECT apa FROM uang",), "tidak dapat dijawab"),
    ],
)
def test_what_cannot_be_asked_is_said(facts: Path, question: tuple[str, ...], said: str) -> None:
    done = renja("tanya", facts, *question)
    assert (done.returncode, done.stdout) == (2, "")
    assert said in done.stderr


def test_a_folder_is_no_database(tmp_path: Path) -> None:
    for folder in (f"{tmp_path}/baru/", tmp_path):
        done = renja("fakta", ROOT / "plans" / "contoh", "-o", folder)
        assert done.returncode == 2 and "--bentuk parquet" in done.stderr and ".duckdb" in done.stderr
    assert list(tmp_path.iterdir()) == []


def test_parquet_holds_the_same(facts: Path, tmp_path: Path) -> None:
    done = renja("facts", ROOT / "plans", "-o", tmp_path / "p", "--format", "parquet", "--jobs", "3", "--lang", "en")
    assert done.returncode == 0, done.stderr
    names = {path.stem for path in (tmp_path / "p").glob("*.parquet")}
    assert names == {table.nama for table in TABLES} | {"tentang", "skema"}
    with duckdb.connect(str(facts), read_only=True) as base:
        for name in sorted(names - {"skema", "temuan"}):
            there = base.execute(f"FROM '{tmp_path / 'p' / name}.parquet'").fetchall()
            own = base.table(name).fetchall()
            assert sorted(there, key=repr) == sorted(own, key=repr), name


def test_nothing_is_written_where_a_plan_cannot_be_read(tmp_path: Path) -> None:
    (tmp_path / "a.renja").write_text((CONTOH / "renja-2026.renja").read_text())
    (tmp_path / "rusak.renja").write_bytes(b"\0")
    done = renja("fakta", tmp_path, "-o", tmp_path / "f.duckdb")
    assert done.returncode == 2
    assert "rusak.renja" in done.stderr and "ditulis" not in done.stderr
    assert not (tmp_path / "f.duckdb").exists()


def test_without_the_package_it_says_how_to_get_it(tmp_path: Path) -> None:
    missing = "import sys; sys.modules['duckdb'] = None"
    for arguments in (("fakta", CONTOH, "-o", tmp_path / "f.duckdb"), ("tanya", tmp_path / "f.duckdb", "SELECT 1")):
        done = renja(*arguments, code=missing)
        assert done.returncode == 2
        assert "[fakta]" in done.stderr
