"""Tables of codes: their forms, how a code is found, and what the rules make of them."""

from __future__ import annotations

from pathlib import Path

import pytest

from renja_dsl.intake.nomenklatur import read_nomenklatur
from renja_dsl.intake.refused import ImportRefused
from renja_dsl.nomenklatur.built_in import built_in, from_lines
from renja_dsl.nomenklatur.files import read_table, table_json
from renja_dsl.nomenklatur.table import FoundBy, Tabel, pad
from renja_dsl.nomenklatur.tables import Tables, of_tables, tables_in
from renja_dsl.values import padat
from renja_dsl.values.hilang import TakTahu
from tests.intake.fixtures import DATA, delimited, workbook

TABLE = from_lines(
    [
        "# uji",
        "2.17.06.2.01.0001\tA",
        "2.17.06.2.01.0009\tB\tJumlah B\tUnit\t2.17.06.2.01.0002",
        "X.XX.01.2.01.0001\tPenyusunan Dokumen",
    ],
    2026,
)


@pytest.mark.parametrize(
    ("code", "name", "found", "by"),
    [
        ("2.17.06.2.01.0001", "lain", "2.17.06.2.01.0001", FoundBy.KODE),
        ("2.17.06.2.01.0001.", "", "2.17.06.2.01.0001", FoundBy.KODE),
        ("2.17.06.2.01.01", "a", "2.17.06.2.01.0001", FoundBy.PAD),
        ("2.17.06.2.01.02", "B lama", "2.17.06.2.01.0009", FoundBy.PENDAHULU),
        ("2.17.06.2.01.0002", "", "2.17.06.2.01.0009", FoundBy.PENDAHULU),
        ("2.17.06.2.01.0007", "b", "2.17.06.2.01.0009", FoundBy.NAMA),
        ("2.17.06.2.01.01", "B", "2.17.06.2.01.0009", FoundBy.NAMA),
        ("5.01.01.2.01.0001", "", "X.XX.01.2.01.0001", FoundBy.KODE),
        ("5.01.01.2.01.01", "", "X.XX.01.2.01.0001", FoundBy.PAD),
        ("2.17.06.2.01.0008", "C", None, None),
        ("2.17.06", "", None, None),
    ],
)
def test_a_code_is_found_and_it_says_how(code: str, name: str, found: str | None, by: FoundBy | None) -> None:
    answer = TABLE.find(code, name)
    assert (answer.entri.kode if answer.entri else None, answer.cara) == (found, by)


def test_pad_is_for_two_digits_only() -> None:
    assert [pad(code) for code in ("2.17.06.2.01.08", "2.17.06.2.01.0008", "2.17.06")] == ["2.17.06.2.01.0008", "", ""]


def test_the_table_of_a_year() -> None:
    tables = of_tables([Tabel(2025, "", {}), Tabel(2027, "", {})])
    assert [tables.of(year).tahun for year in (2024, 2025, 2026)] == [2025, 2025, 2027]
    with pytest.raises(TakTahu) as old:
        tables.of(2028)
    assert old.value.alasan == "nomenklatur_lama"
    with pytest.raises(TakTahu) as none:
        Tables().of(2026)
    assert none.value.alasan == "nomenklatur_tiada"


def test_a_table_on_disk(tmp_path: Path) -> None:
    path = tmp_path / "nomenklatur-2026.json"
    path.write_text(table_json(TABLE), encoding="utf-8")
    again = read_table(path)
    assert (again.entri, again.pendahulu) == (TABLE.entri, TABLE.pendahulu)
    assert tables_in(tmp_path).of(2026).entri == TABLE.entri
    path.write_text("{}", encoding="utf-8")
    with pytest.raises(TakTahu) as broken:
        tables_in(path).of(2026)
    assert broken.value.alasan == "nomenklatur_rusak"


def test_the_built_in_table_covers_the_programs_of_the_seed() -> None:
    table = built_in()
    assert not table.lengkap
    assert all(table.at(f"2.17.0{n}") for n in range(2, 9))
    assert table.at("6.01.01.2.02")
    assert tables_in(Path("/tidak/ada")).of(2024) is table


FORMS = {
    "tsv": [
        [
            "kode_program",
            "program",
            "kode_kegiatan",
            "kegiatan",
            "kode_sub",
            "sub_kegiatan",
            "indikator",
            "satuan",
            "sub_sebelumnya",
        ],
        ["2.17.06", "P", "2.17.06.2.01", "K", "2.17.06.2.01.0009", "B", "Jumlah B", "Unit", "2.17.06.2.01.0002 B lama"],
    ],
    "xlsx": [
        [
            "JENIS PEMDA",
            "PROGRAM",
            "KEGIATAN",
            "SUBKEGIATAN",
            "KINERJA",
            "INDIKATOR",
            "SATUAN",
            "SUBKEGIATAN SEBELUMNYA",
        ],
        [
            "KABKOT",
            "2.17.06 P",
            "2.17.06.2.01 K",
            "2.17.06.2.01.0009 B",
            "b",
            "Jumlah B",
            "Unit",
            "2.17.06.2.01.0002 B lama",
        ],
        ["KABKOT", "2.17.06 P", "2.17.06.2.01 K", "2.17.06.2.01.0010 C", "c", "[null]", "Unit", "[null]"],
    ],
}


@pytest.mark.parametrize("form", FORMS)
def test_the_forms_of_sipd(form: str, tmp_path: Path) -> None:
    if form == "xlsx":
        pytest.importorskip("python_calamine")
        path = workbook(tmp_path / "tabel 2026.xlsx", FORMS[form])
    else:
        path = delimited(tmp_path / "tabel-2026.tsv", FORMS[form])
    table = read_nomenklatur(path)
    assert table.tahun == 2026
    assert table.entri["2.17.06.2.01.0009"].satuan == ("Unit",)
    assert table.entri["2.17.06"].nama == ("P",)
    assert table.pendahulu == {"2.17.06.2.01.0002": "2.17.06.2.01.0009"}


def test_a_file_that_is_no_table(tmp_path: Path) -> None:
    with pytest.raises(ImportRefused) as year:
        read_nomenklatur(delimited(tmp_path / "a.tsv", FORMS["tsv"]))
    assert year.value.complaint.key == "nomenklatur.tanpa_tahun"
    with pytest.raises(ImportRefused) as form:
        read_nomenklatur(delimited(tmp_path / "a.tsv", [["a", "b"], ["1", "2"]]), 2026)
    assert form.value.complaint.key == "nomenklatur.bentuk_asing"


@pytest.mark.skipif(not DATA.is_dir(), reason="../shared/data is not here")
def test_the_real_tables() -> None:
    new = read_nomenklatur(DATA / "nomenklatur" / "sub-kegiatan-2027.tsv")
    assert sum(code.count(".") == 5 for code in new.entri) == len({c for c in new.entri if c.count(".") == 5}) > 7000
    assert len(new.pendahulu) == 346
    old = read_nomenklatur(DATA / "nomenklatur" / "sub-kegiatan-900.tsv", 2024)
    assert old.at("5.01.01.2.10") is not None
    assert old.find("2.17.06.2.01.08").cara is FoundBy.PAD


@pytest.mark.skipif(not DATA.is_dir(), reason="../shared/data is not here")
def test_the_table_that_ships_words_its_codes_as_the_decree() -> None:
    """Slips of the decree included: SIPD bears the name with them."""
    decreed = read_nomenklatur(DATA / "nomenklatur" / "sub-kegiatan-900.tsv", 2024)
    for code, entry in built_in().entri.items():
        official = decreed.at(code)
        assert official is not None
        assert {padat(name) for name in entry.nama} <= {padat(name) for name in official.nama}
