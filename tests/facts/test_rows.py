"""Facts say what the model says: every field, and every amount to the sen."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from renja_dsl.check.readers import Folder, Texts
from renja_dsl.facts.making import share_of_facts
from renja_dsl.facts.rows import Facts, facts_of, finding_rows
from renja_dsl.facts.schema import STORED, TABLES
from renja_dsl.facts.store import Store
from renja_dsl.lint.settings import Settings
from renja_dsl.model.documents import Documents
from renja_dsl.model.references import load
from renja_dsl.rules.registry import built_in
from renja_dsl.syntax.source import Source
from renja_dsl.syntax.vocabulary import FIELDS, VOCABULARY, Field, FieldKind, Role
from renja_dsl.testing import Rencana
from renja_dsl.testing.assertions import lint_texts
from renja_dsl.testing.strategies import rencana
from renja_dsl.values import NIHIL, Rupiah
from tests.strategies import plan, statement_of
from tests.syntax.test_vocabulary import above

PLANS = Path(__file__).resolve().parents[2] / "plans"
MEMORY = Path(":memory:")
COLUMNS = {table.nama: [kolom.nama for kolom in table.kolom] for table in TABLES}
SAID = [
    row
    for row in VOCABULARY
    if row.kind not in (FieldKind.OPENER, FieldKind.ACCEPTANCE, FieldKind.HEAD, FieldKind.BOUND)
    and row.owner is not Role.BAB
]
"""fields that some table shows by their names; heads are columns of `rencana`, bounds belong to scales"""


def opened(*texts: str) -> Documents:
    sources = [Source(f"{n}.renja", text) for n, text in enumerate(texts)]
    return load(Texts.of(sources), [source.name for source in sources])


def told(facts: Facts, table: str, column: str) -> list[object]:
    return [row[COLUMNS[table].index(column)] for row in facts[table]]


@pytest.mark.parametrize("row", SAID, ids=[row.medan for row in SAID])
@given(data=st.data())
@settings(max_examples=5)
def test_every_field_of_the_vocabulary_is_there(row: Field, data: st.DataObject) -> None:
    text = "\n".join([*above(row), " ".join(data.draw(statement_of(row))).replace(" ,", ",").replace(" :", ":")])
    documents = opened(text)
    if documents["0.renja"].problems:
        return
    facts = facts_of(documents)
    if row.kind is FieldKind.ONCE:
        assert any(told(facts, "indikator", name)[0] is not None for name in (row.held, *row.also))
        return
    fields = {f for table in ("uang", "ukuran", "uraian") for f in told(facts, table, "medan")}
    shared = {one.medan for one in VOCABULARY if one.owner is row.owner and one.attribute == row.attribute}
    assert row.medan in fields or (row.kind in (FieldKind.CELLS, FieldKind.MONEY) and fields & shared)


def money_of(documents: Documents) -> Counter[tuple[str, str, int | None, str | None]]:
    """Sums by level, field, year and quarter, straight from the nodes."""
    sums: Counter[tuple[str, str, int | None, str | None]] = Counter()
    named = {("pagu", "renstra"): "pagu_renstra", ("serapan", "lalu"): "serapan_lalu"}
    for name in documents.asked:
        d = documents[name]
        for said in d.teks:
            amounts = (cell.nilai.nilai for cell in said.isi if isinstance(cell.nilai, Rupiah))
            for amount in amounts:
                sums[said.medan, said.medan, d.tahun or None, None] += amount
        for node in d.simpul:
            cells = [("pagu", node.pagu), ("serapan", node.serapan)]
            cells += [(f"tertulis_{name}", held) for name, held in node.tertulis.items()]
            for field, held in cells:
                for key, cell in held.items():
                    if key in ("capaian", "realisasi") or not (isinstance(cell.nilai, Rupiah) or cell.nilai is NIHIL):
                        continue
                    medan = named.get((field, str(key)), field)
                    if field == "pagu" and d.tahun and key == d.tahun + 1:
                        medan = "pagu_maju"
                    year = key if isinstance(key, int) else d.tahun or None
                    year = None if key == "renstra" else d.tahun - 1 if key == "lalu" and d.tahun else year
                    if FIELDS[medan].kind in (FieldKind.MONEY, FieldKind.PRINTED_MONEY):
                        amount = cell.nilai.nilai if isinstance(cell.nilai, Rupiah) else Decimal(0)
                        sums[node.tingkat, medan, year, str(key) if str(key)[:2] == "TW" else None] += amount
            for source in node.sumber_dana:
                if source.nilai is not None and isinstance(source.nilai.nilai, Rupiah):
                    sums[node.tingkat, "sumber_dana", d.tahun or None, None] += source.nilai.nilai.nilai
    return sums


@pytest.fixture(scope="module")
def store() -> Iterator[Store]:
    with Store(MEMORY) as made:
        yield made


def sums_in(store: Store, facts: Facts) -> dict[tuple[str, str, int | None, str | None], Decimal]:
    """By DuckDB, of these facts alone."""
    store.base.execute("DELETE FROM uang")
    store.add({"uang": facts["uang"]})
    asked = store.base.execute(
        "SELECT tingkat, medan, tahun, kunci, sum(nilai) FROM uang WHERE nilai IS NOT NULL GROUP BY ALL"
    ).fetchall()
    return {tuple(key): total for *key, total in asked}  # type: ignore[misc]


@given(st.lists(plan(), min_size=1, max_size=3))
@settings(max_examples=settings.default.max_examples // 4)
def test_sums_of_any_plans_are_the_models(store: Store, texts: list[str]) -> None:
    documents = opened(*texts)
    facts = facts_of(documents)
    assert sums_in(store, facts) == money_of(documents)
    for table, rows in facts.items():
        assert {len(row) for row in rows} <= {len(COLUMNS[table])}


@given(rencana())
@settings(max_examples=settings.default.max_examples // 10)
def test_sums_of_whole_offices_are_the_models(store: Store, made: Rencana) -> None:
    documents = opened(*made.teks.values())
    assert sums_in(store, facts_of(documents)) == money_of(documents)


def test_the_table_of_money_is_as_promised() -> None:
    assert COLUMNS["uang"] == (
        ["berkas", "baris", "jenis", "perangkat_daerah", "tingkat", "kode", "nama", "medan", "tahun", "kunci", "nilai"]
    )
    facts = facts_of(
        opened(
            """evaluasi 2024
  perangkat daerah 2.17.0.00.0.00.01.0000 "Dinas Koperasi"
sub kegiatan 2.17.02.2.01.0001 "Bina"
  pagu Rp1.000,50
  pagu renstra Rp9
  serapan TW1: Rp10, TW2: Rp20,01
  serapan lalu nihil
  tertulis capaian serapan 3%
"""
        )
    )
    who = ("Dinas Koperasi", "sub_kegiatan", "2.17.02.2.01.0001", "Bina")
    assert facts["uang"] == [
        ("0.renja", 4, "evaluasi", *who, "pagu", 2024, None, "1000.50"),
        ("0.renja", 5, "evaluasi", *who, "pagu_renstra", None, None, "9"),
        ("0.renja", 6, "evaluasi", *who, "serapan", 2024, "TW1", "10"),
        ("0.renja", 6, "evaluasi", *who, "serapan", 2024, "TW2", "20.01"),
        ("0.renja", 7, "evaluasi", *who, "serapan_lalu", 2023, None, "0"),
    ]
    assert told(facts, "ukuran", "medan") == ["tertulis_capaian_serapan"]


def test_money_of_an_rkpd_belongs_to_its_offices() -> None:
    facts = facts_of(
        opened(
            """rkpd 2026
unit kerja 1.01.0.00.0.00.01.0000 "Dinas Pendidikan"
sub kegiatan 1.01.02.2.01.0001 "A"
  pagu Rp1
unit kerja "Bagian Umum"
sub kegiatan 1.01.02.2.01.0002 "B"
  pagu Rp2
"""
        )
    )
    assert told(facts, "uang", "perangkat_daerah") == ["Dinas Pendidikan", None]


def test_what_nobody_can_read_is_there_without_a_value() -> None:
    facts = facts_of(opened('renja 2026\nprogram 2.17.02 "P"\n  pagu tercetak "Rp1.O00"\n  serapan Rp5\n'))
    assert [(row[7], row[-1]) for row in facts["uang"]] == [("pagu", None), ("serapan", "5")]


def test_findings_stand_where_the_report_says() -> None:
    bad = 'renja 2026\nprogram 2.17.02 "P"\n  pagu Rp3\n  kegiatan 2.17.02.2.01 "K"\n    pagu Rp1\n'
    report = lint_texts({"a.renja": bad}, built_in())
    rows = [dict(zip(COLUMNS["temuan"], row, strict=True)) for row in finding_rows(report, "id")["temuan"]]
    assert [(row["aturan"], row["baris"], row["kolom"]) for row in rows] == [
        (f.rule, f.primary.from_.line, f.primary.from_.column) for f in report.findings
    ]
    [sums] = [row for row in rows if row["aturan"] == "ANG101"]
    assert (sums["selisih"], sums["baris"], sums["kode"], sums["diterima"]) == ("2", 3, "2.17.02", False)
    assert "Rp1" in sums["pesan"]
    with Store(MEMORY) as store:
        store.add(finding_rows(report, "id"))
        assert store.base.execute("SELECT count(*) FROM temuan").fetchone() == (len(report.findings),)


def test_an_unusual_file_name_and_sign_pass_into_the_database() -> None:
    name = b"daf\xfftar.renja".decode("utf-8", "surrogateescape")
    documents = load(Texts.of([Source(name, 'renja 2026\nprogram 2.17.02 "P 🂡 \x07"\n  pagu Rp1\n')]), [name])
    with Store(MEMORY) as store:
        store.add(facts_of(documents))
        assert store.base.execute("SELECT berkas FROM uang").fetchall() == [("daf\\udcfftar.renja",)]


def test_every_column_has_a_meaning_and_every_row_its_columns() -> None:
    documents = load(Folder(PLANS), Folder(PLANS).plans("."))
    share = share_of_facts(Folder(PLANS), documents.asked, built_in(), Settings(), 8)
    assert set(share.facts) | {"temuan", "tempat"} == {table.nama for table in STORED}
    for table in STORED:
        for row in share.facts.get(table.nama, []):
            assert len(row) == len(table.kolom)
    for table in TABLES:
        for kolom in table.kolom:
            for language in ("id", "en"):
                assert table.meaning(kolom, language), (table.nama, kolom.nama)
