"""TGT: what an indicator counts, units, measures, offices."""

from __future__ import annotations

from decimal import Decimal

import pytest

from renja_dsl.findings.finding import Finding
from renja_dsl.knowledge.counted import fit, same_unit
from renja_dsl.knowledge.indicators import measures_in
from renja_dsl.knowledge.offices import foreign_phrase, office_of
from renja_dsl.knowledge.targets import same_target, target_cells, units_differ
from renja_dsl.model.lookup import Lookup
from renja_dsl.rules.registry import built_in
from renja_dsl.testing.assertions import documents_of, lint_texts
from renja_dsl.values import NIHIL, Besaran, Peringkat, Persen


@pytest.mark.parametrize(
    ("unit", "name", "verdict"),
    [
        ("Dokumen", "Jumlah Dokumen Perencanaan Perangkat Daerah", "pas"),
        ("org", "Jumlah Dokumen Pengamanan Barang Milik Daerah SKPD", "jauh"),
        ("org", "Jumlah Paket Pakaian Dinas beserta Atribut Kelengkapan", "jauh"),
        ("Orang", "Jumlah Laporan Penyediaan Jasa Surat Menyurat", "jauh"),
        ("Tahun", "Jumlah ASN yang diberikan gaji dan tunjangan dalam 1 tahun", "jauh"),
        ("Dokumen", "Jumlah koperasi yang dibina", "dekat"),
        ("Unit Usaha", "Jumlah Koperasi yang Difasilitasi Permodalannya", "pas"),
        ("kop", "Jumlah koperasi yang dibina", "pas"),
        ("Orang/bulan", "Jumlah Orang yang Menerima Gaji dan Tunjangan ASN", "pas"),
        ("KK", "Jumlah kepala keluarga yang menerima bantuan", "pas"),
        ("Unit", "Jumlah SR yang terbangun", "pas"),
        ("Paket", "Jumlah Mebel yang Disediakan", "pas"),
        ("Laporan", "Jumlah Pelatihan yang dilaksanakan", "pas"),
        ("%", "Persentase koperasi sehat", "pas"),
        ("koperasi", "Persentase koperasi sehat", "jauh"),
        ("Dokumen", "Pesentase Pemenuhan Dokumen", "jauh"),
        ("%", "Jumlah koperasi sehat", "jauh"),
        ("%", "Luas lahan", "jauh"),
        ("KM", "Panjang Jalan yang Dibangun", "pas"),
        ("nilai", "Nilai AKIP", "pas"),
        ("galur", "Jumlah Rumpun yang Dilestarikan", "pas"),
    ],
)
def test_what_an_indicator_counts(unit: str, name: str, verdict: str) -> None:
    assert fit(unit, name) == verdict


@pytest.mark.parametrize(
    ("a", "b", "same"),
    [
        ("Orang", "org", True),
        ("kop", "Koperasi", True),
        ("UKM", "umkm", True),
        ("Orang/bulan", "Orang / Bulan", True),
        ("Dokumen", "Laporan", False),
        ("Unit", "Unit Usaha", False),
    ],
)
def test_units_that_are_one(a: str, b: str, same: bool) -> None:
    assert same_unit(a, b) is same


def amount(number: int, unit: str | None) -> tuple[Besaran, ...]:
    return (Besaran(Decimal(number), unit),)


def test_targets_compared() -> None:
    percent = Persen(Decimal(5))
    assert same_target(amount(5, "kop"), amount(5, "koperasi"))
    assert not same_target(amount(5, "kop"), amount(6, "kop"))
    assert not same_target(percent, Peringkat("Level 3"))
    assert same_target(NIHIL, amount(0, "kop"))
    assert units_differ(percent, amount(5, "kop"))
    assert not units_differ(amount(5, None), amount(5, "kop"))
    assert not units_differ(Peringkat("BB"), percent)


@pytest.mark.parametrize(
    ("name", "measures"),
    [
        ("Jumlah koperasi yang dibina dan diawasi", 1),
        ("Jumlah Laporan Capaian Kinerja dan Laporan Hasil Koordinasi", 1),
        ("Jumlah koperasi sehat dan persentase koperasi aktif", 2),
        ("Persentase Keselarasan A, Persentase Keselarasan B, Persentase Keselarasan C", 3),
        ("Jumlah A; Jumlah B", 2),
        ("1. Jumlah A 2. Jumlah B", 2),
        ("Jumlah A\nJumlah B", 2),
        ("", 1),
    ],
)
def test_how_many_indicators_a_name_holds(name: str, measures: int) -> None:
    assert measures_in(name) == measures


@pytest.mark.parametrize(
    ("text", "slots", "phrase"),
    [
        ("Jumlah laporan APIP", ("2.17",), "apip"),
        ("Jumlah laporan APIP", ("6.01",), ""),
        ("Persentase penunjang di Inspektorat Daerah", ("2.17",), "inspektorat"),
        ("Jumlah koordinasi dengan Inspektorat Jenderal", ("2.17",), ""),
        ("Pemenuhan Kebutuhan Penunjang Kegiatan Pengawasan", ("2.17",), "kegiatan pengawasan"),
        ("Jumlah kegiatan pengawasan koperasi", ("2.17",), ""),
        ("Persentase Koperasi yang mendapatkan pengawasan", ("2.17",), ""),
        ("Jumlah Rapat Paripurna DPRD", ("4.01",), "rapat paripurna"),
    ],
)
def test_words_of_another_office(text: str, slots: tuple[str, ...], phrase: str) -> None:
    assert foreign_phrase(text, slots) == phrase
    assert not phrase or office_of(phrase)


RENSTRA = """renstra 2025-2029
program 2.17.06 "Pemberdayaan"
  indikator "Jumlah koperasi"
    kondisi awal 5 koperasi
    target 2025: 10 koperasi, 2026: 12 koperasi
"""


def test_targets_cell_by_cell() -> None:
    lookup = Lookup(documents_of({"r.renja": RENSTRA}))
    cells = target_cells(lookup.documents["r.renja"].indikator[0], lookup)
    assert [(cell.kapan, cell.lalu is not None) for cell in cells] == [("2025", False), ("2026", True), ("awal", False)]


def found(rule: str, text: str) -> list[Finding]:
    return list(lint_texts({"r.renja": text}, [one for one in built_in() if one.id == rule]).findings)


@pytest.mark.parametrize(
    ("kini", "target", "severity"),
    [
        ("20", "60", None),
        ("20", "61", "catatan"),
        ("20", "201", "peringatan"),
        ("61", "20", "catatan"),
        ("0", "9", None),
    ],
)
def test_a_jump(kini: str, target: str, severity: str | None) -> None:
    text = f'renja 2026\nprogram "P"\nindikator "Jumlah unit"\ntarget kini {kini} unit\ntarget {target} unit\n'
    assert [one.severity.value for one in found("TGT204", text)] == ([severity] if severity else [])


def test_polarity_turns_the_comparison() -> None:
    text = 'renja 2026\nprogram "P"\nindikator "Angka kemiskinan"\narah turun\ntarget 12%\nrealisasi 2024: 10%\n'
    assert found("TGT205", text)
    assert not found("TGT205", text.replace("arah turun\n", ""))
    assert not found("TGT205", text.replace("2024", "2026"))
