"""What changed between two plans: each kind of change alone, and properties over consistent plans."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given, settings

from renja_dsl.knowledge.changes import Perubahan, Sifat, changes
from renja_dsl.knowledge.pairing import Jalan, paired, paired_documents
from renja_dsl.model.document import Document
from renja_dsl.nomenklatur import NO_TABLES
from renja_dsl.nomenklatur.table import Entri, Tabel
from renja_dsl.nomenklatur.tables import of_tables
from renja_dsl.testing.assertions import documents_of
from renja_dsl.testing.printing import Rencana
from renja_dsl.testing.strategies import rencana

PLAN = """renja 2026 tahap "penetapan"
  perangkat daerah 2.17.0.00.0.00.01.0000 "Dinas Koperasi"
program 2.17.06 "Pemberdayaan Koperasi"
  indikator "Koperasi yang diberdayakan"
    target 30%
  pagu Rp300.000.000
  kegiatan 2.17.06.2.01 "Pemberdayaan"
    pagu Rp300.000.000
    sub kegiatan 2.17.06.2.01.0007 "Fasilitasi Permodalan"
      lokasi "Kabupaten Sukamaju"
      pagu Rp200.000.000
    sub kegiatan 2.17.06.2.01.0008 "Fasilitasi Pelaporan"
      pagu Rp100.000.000
"""


def read(text: str, name: str = "a.renja") -> Document:
    return documents_of({name: text})[name]


def found(old: str, new: str, plan: str = PLAN) -> list[Perubahan]:
    assert old in plan
    return changes(read(plan), read(plan.replace(old, new)), NO_TABLES)


@pytest.mark.parametrize(
    ("old", "new", "sifat", "medan", "semula", "menjadi"),
    [
        ("pagu Rp200.000.000", "pagu Rp250.000.000", Sifat.ISI, "pagu", "Rp200.000.000", "Rp250.000.000"),
        ("target 30%", "target 35%", Sifat.ISI, "target", "30%", "35%"),
        ('"Fasilitasi Pelaporan"', '"Pelaporan"', Sifat.NAMA, "nama", "Fasilitasi Pelaporan", "Pelaporan"),
        ("2.17.06.2.01.0008", "2.17.06.2.01.0009", Sifat.PINDAH, "kode", "2.17.06.2.01.0008", "2.17.06.2.01.0009"),
        ('"Kabupaten Sukamaju"', '"Kecamatan Melati"', Sifat.ISI, "lokasi", "Kabupaten Sukamaju", "Kecamatan Melati"),
        ('"penetapan"', '"perubahan"', Sifat.ISI, "tahap", "penetapan", "perubahan"),
        (
            "    target 30%\n",
            '    target 30%\n  indikator "Koperasi baru"\n    target 2 unit\n',
            Sifat.BARU,
            "indikator",
            "",
            "Koperasi baru: 2 unit",
        ),
        (
            '    sub kegiatan 2.17.06.2.01.0008 "Fasilitasi Pelaporan"\n      pagu Rp100.000.000\n',
            "",
            Sifat.HAPUS,
            "simpul",
            "Fasilitasi Pelaporan",
            "",
        ),
    ],
)
def test_one_change(old: str, new: str, sifat: Sifat, medan: str, semula: str, menjadi: str) -> None:
    [change] = found(old, new)
    assert (change.sifat, change.medan, change.semula, change.menjadi) == (sifat, medan, semula, menjadi)


def test_a_node_that_is_new_brings_its_money() -> None:
    line = '    sub kegiatan 2.17.06.2.01.0009 "Baru"\n      pagu Rp1\n'
    [change] = found(PLAN, PLAN + line)
    assert (change.sifat, change.menjadi, change.uang) == (Sifat.BARU, "Baru", (None, Decimal(1)))


def test_a_node_below_another_kegiatan_moved() -> None:
    other = PLAN + '  kegiatan 2.17.06.2.02 "Lain"\n    sub kegiatan 2.17.06.2.01.0007 "Fasilitasi Permodalan"\n'
    moved = other.replace(
        '    sub kegiatan 2.17.06.2.01.0007 "Fasilitasi Permodalan"\n'
        '      lokasi "Kabupaten Sukamaju"\n      pagu Rp200.000.000\n',
        "",
        1,
    )
    kinds = [(c.medan, c.semula, c.menjadi) for c in changes(read(PLAN), read(moved), NO_TABLES) if c.sifat == "pindah"]
    assert kinds == [("induk", "2.17.06.2.01 Pemberdayaan", "2.17.06.2.02 Lain")]


def test_years_are_compared_by_their_distance() -> None:
    later = PLAN.replace("renja 2026", "renja 2027").replace("pagu Rp200.000.000", "pagu Rp210.000.000")
    [change] = changes(read(PLAN), read(later), NO_TABLES)
    assert (change.tahun, change.uang) == ("2026 → 2027", (Decimal(200_000_000), Decimal(210_000_000)))


def test_a_successor_code_is_the_same_node() -> None:
    later = (
        PLAN.replace("renja 2026", "renja 2027").replace("01.0008", "01.0015").replace("Fasilitasi Pelapo", "Bina Lapo")
    )
    table = Tabel(
        2027,
        "uji",
        {"2.17.06.2.01.0015": Entri("2.17.06.2.01.0015", ("x",))},
        {"2.17.06.2.01.0008": "2.17.06.2.01.0015"},
    )
    pairs = paired(read(PLAN), read(later), of_tables([table]))
    [pair] = [pair for pair in pairs if pair.jalan is Jalan.PENERUS]
    assert (pair.before.kode_teks, pair.after.kode_teks) == ("2.17.06.2.01.0008", "2.17.06.2.01.0015")  # type: ignore[union-attr]
    assert len(paired(read(PLAN), read(later), NO_TABLES)) == len(pairs) + 1


def test_documents_are_paired_by_kind_office_and_year() -> None:
    a, b = read(PLAN, "2026.renja"), read(PLAN.replace("2026", "2027"), "2027.renja")
    other = read(PLAN.replace("01.0000", "02.0000"), "lain.renja")
    assert paired_documents([b, a, other], [a, b]) == [(a, a), (b, b), (other, None)]


@settings(max_examples=20, deadline=None)
@given(rencana())
def test_the_same_plan_has_no_changes_and_turning_round_mirrors_them(plan: Rencana) -> None:
    documents = documents_of(plan.teks)
    turned = {Sifat.BARU: Sifat.HAPUS, Sifat.HAPUS: Sifat.BARU}
    for name in plan.teks:
        document = documents[name]
        assert changes(document, documents_of(plan.teks)[name], NO_TABLES) == []
        lines = plan.teks[name].splitlines(keepends=True)
        fewer = [line for line in lines if "sub kegiatan" not in line or len(line) % 2]
        less = documents_of({**plan.teks, name: "".join(fewer)})[name]
        there = [(c.sifat, c.medan, c.semula, c.menjadi, c.tahun) for c in changes(document, less, NO_TABLES)]
        back = [(c.sifat, c.medan, c.menjadi, c.semula, c.tahun) for c in changes(less, document, NO_TABLES)]
        assert sorted((turned.get(s, s), *rest) for s, *rest in there) == sorted(back)
        pairs = paired(document, less, NO_TABLES)
        assert sorted(id(p.after) for p in pairs if p.after) == sorted(map(id, less.simpul))
        assert sorted(id(p.before) for p in pairs if p.before) == sorted(map(id, document.simpul))
