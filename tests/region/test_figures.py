"""Figures of a region: what counts once, what is missing, and sums that are the files' own."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given, settings

from renja_dsl.check.readers import Folder, Texts
from renja_dsl.check.run import outcome_of
from renja_dsl.intake.importing import import_file
from renja_dsl.intake.region import together
from renja_dsl.lint.settings import Settings, SettingsFault
from renja_dsl.lint.settings_reading import read_settings
from renja_dsl.messages.catalogue import LANGUAGES
from renja_dsl.model.references import load
from renja_dsl.region.collected import Dokumen, share_of_region
from renja_dsl.region.figures import WAYS, Region, Saringan
from renja_dsl.region.pictures import pictures
from renja_dsl.region.tables import region_tables
from renja_dsl.rules.registry import built_in
from renja_dsl.syntax.parser import PlanParser
from renja_dsl.syntax.source import Source
from renja_dsl.testing import Rencana
from renja_dsl.testing.strategies import rencana
from tests.intake.fixtures import DATA

PLANS = Path(__file__).resolve().parents[2] / "plans"
HEAD = '{kind} {year}{stage}\n  perangkat daerah {code} "{name}"\n  daerah "Kabupaten Sukamaju"\n'


def head(kind: str, year: int, name: str, code: str = "2.17.0.00.0.00.01.0000", stage: str = "") -> str:
    said = f' tahap "{stage}"' if stage else ""
    return HEAD.format(kind=kind, year=year, name=name, code=code, stage=said)


def line(number: int, pagu: str, more: str = "", maju: str = "") -> str:
    later = f"  pagu maju {maju}\n" if maju else ""
    return f'sub kegiatan 2.17.02.2.01.{number:04d} "Bina {number}"\n{more}  pagu {pagu}\n{later}'


def collected(texts: dict[str, str]) -> tuple[Dokumen, ...]:
    reader = Texts.of(Source(name, text) for name, text in texts.items())
    return share_of_region(reader, list(texts), (), Settings(), len(texts)).dokumen


def region(texts: dict[str, str], year: int | None = None, chosen: Saringan | None = None) -> Region:
    return Region.of(collected(texts), year, chosen or Saringan())


def test_the_last_stage_of_a_plan_counts_and_no_other() -> None:
    made = region(
        {
            "a/awal.renja": head("renja", 2026, "Dinas A", stage="rancangan") + line(1, "Rp100"),
            "a/akhir.renja": head("renja", 2026, "Dinas A", stage="penetapan") + line(1, "Rp70"),
            "a/lama.renja": head("renja", 2025, "Dinas A") + line(1, "Rp50"),
        }
    )
    assert (made.tahun, made.total) == (2026, 70)
    [row] = made.sums("perangkat-daerah")
    assert (row.nama, row.baris, row.pagu, row.lalu) == ("Dinas A", 1, 70, 50)
    [office] = made.offices()
    assert office.dokumen["renja"].tahap == "penetapan"


def test_money_counts_once_however_many_levels_state_it() -> None:
    text = head("renja", 2026, "Dinas A") + (
        'program 2.17.02 "P"\n  pagu Rp900\nkegiatan 2.17.02.2.01 "K"\n  pagu Rp900\n'
        + line(1, "Rp300")
        + line(2, "Rp600")
        + 'program 2.17.03 "Q"\n  pagu Rp50\n'
    )
    made = region({"a.renja": text})
    assert made.total == 950
    assert [(row.kode, row.pagu) for row in made.sums("program")] == [("2.17.02", 900), ("2.17.03", 50)]


def test_an_amount_that_is_missing_is_counted_as_missing() -> None:
    made = region({"a.renja": head("renja", 2026, "Dinas A") + line(1, "Rp5") + line(2, 'tercetak "Rp1.O00"')})
    [office] = made.offices()
    assert (made.total, office.tanpa_pagu, office.baris) == (5, 1, 2)


def test_sources_of_funds_share_a_line_as_far_as_they_say() -> None:
    body = (
        line(1, "Rp100", '  sumber dana "DAU"\n')
        + line(2, "Rp100", '  sumber dana "dau" Rp60\n  sumber dana "PAD" Rp30\n')
        + line(3, "Rp100", '  sumber dana "DAU"\n  sumber dana "PAD"\n')
        + line(4, "Rp100")
    )
    sums = {row.nama: row.pagu for row in region({"a.renja": head("renja", 2026, "A") + body}).sums("sumber-dana")}
    assert sums == {"DAU": 160, "PAD": 30, "<beberapa>": 110, "<tanpa>": 100}


def test_a_code_that_names_no_bidang_is_told() -> None:
    body = line(1, "Rp5") + line(2, "Rp7").replace("2.17.02", "X.XX.01")
    reader = Texts.of([Source("a.renja", head("renja", 2026, "A") + body)])
    share = share_of_region(reader, ["a.renja"], built_in(), Settings(), 1)
    report = outcome_of([share.checked], reader, built_in(), Settings()).report
    [table, *_] = region_tables(Region.of(share.dokumen, None, Saringan()), report, ["urusan"], "Sukamaju", "id")
    assert [row.cells[1].text for row in table.rows[:2]] == [
        "(bukan kode bidang urusan)",
        "Koperasi, Usaha Kecil, dan Menengah",
    ]


def test_units_belong_to_the_office_whose_renja_it_is() -> None:
    text = head("renja", 2026, "Dinas A") + 'unit kerja 2.17.0.00.0.00.01.0001 "UPTD"\n' + line(1, "Rp5")
    assert [(one.kantor.nama, one.pagu) for one in region({"a.renja": text}).offices()] == [("Dinas A", 5)]


def test_an_rkpd_of_all_offices_shows_who_has_no_renja() -> None:
    rkpd = 'rkpd 2026\n  daerah "Kabupaten Sukamaju"\n' + "".join(
        f'unit kerja {code} "{name}"\nprogram 2.17.02 "P"\n  pagu {pagu}\n'
        for code, name, pagu in (
            ("2.17.0.00.0.00.01.0000", "Dinas A", "Rp10"),
            ("2.18.0.00.0.00.01.0000", "Dinas B", "Rp7"),
        )
    )
    made = region({"rkpd.renja": rkpd, "a.renja": head("renja", 2026, "Dinas A") + line(1, "Rp12")})
    offices = {one.kantor.nama: set(one.dokumen) for one in made.offices()}
    assert offices == {"Dinas A": {"rkpd", "renja"}, "Dinas B": {"rkpd"}}
    beside = {row.kantor: (row.rkpd, row.renja, row.selisih) for row in made.beside_rkpd()}
    assert beside == {"Dinas A": (10, 12, 2), "Dinas B": (7, None, -7)}


def test_an_rkpd_without_offices_is_held_against_all_together() -> None:
    rkpd = 'rkpd 2026\nprogram 2.17.02 "P"\n  pagu Rp20\n'
    plans = {
        f"{n}.renja": head("renja", 2026, f"Dinas {n}", f"2.1{n}.0.00.0.00.01.0000") + line(n, "Rp9") for n in (7, 8)
    }
    [row] = region({"rkpd.renja": rkpd, **plans}).beside_rkpd()
    assert (row.kantor, row.rkpd, row.renja) == ("", 20, 18)


def elsewhere(text: str, daerah: str) -> str:
    return text.replace('  daerah "Kabupaten Sukamaju"\n', f'  daerah "{daerah}"\n' if daerah else "")


def test_an_office_of_another_region_is_another_office() -> None:
    """Every region has the same codes, and mostly the same names."""
    plans = {"renja": line(1, "Rp30"), "rkpd": line(1, "Rp30")}
    texts = {f"a/{kind}.renja": head(kind, 2026, "Dinas A") + body for kind, body in plans.items()}
    texts |= {
        name.replace("a/", "b/"): elsewhere(text, "Kota Lain").replace("Rp30", "Rp12") for name, text in texts.items()
    }
    made = region(texts)
    assert made.total == 42
    assert {(row.daerah, row.pagu) for row in made.sums("perangkat-daerah")} == {
        ("Kabupaten Sukamaju", 30),
        ("Kota Lain", 12),
    }
    assert [(one.kantor.daerah, one.pagu, set(one.dokumen)) for one in made.offices()] == [
        ("Kabupaten Sukamaju", 30, {"renja", "rkpd"}),
        ("Kota Lain", 12, {"renja", "rkpd"}),
    ]
    assert [(row.daerah, row.rkpd, row.renja) for row in made.beside_rkpd()] == [
        ("Kabupaten Sukamaju", 30, 30),
        ("Kota Lain", 12, 12),
    ]
    assert {one.daerah for one in made.shares()} == {"Kabupaten Sukamaju", "Kota Lain"}


def test_a_region_without_an_rkpd_is_not_held_against_one() -> None:
    rkpd = 'rkpd 2026\n  daerah "Kota Lain"\nprogram 2.17.02 "P"\n  pagu Rp20\n'
    other = elsewhere(head("renja", 2026, "Dinas B") + line(2, "Rp9"), "Kota Lain")
    made = region({"b/rkpd.renja": rkpd, "a.renja": head("renja", 2026, "A") + line(1, "Rp5"), "b/x.renja": other})
    assert [(row.daerah, row.kantor, row.rkpd, row.renja) for row in made.beside_rkpd()] == [("Kota Lain", "", 20, 9)]


@pytest.mark.parametrize(
    ("first", "name"), [("KAB. SUKAMAJU", "a/awal.renja"), ("", "a/awal.renja"), ("", "a/lama/awal.renja")]
)
def test_a_region_is_the_same_however_it_is_written(first: str, name: str) -> None:
    """One that is not written is that of the folder; in a folder of several it stays open."""
    early = elsewhere(head("renja", 2026, "Dinas A", stage="rancangan") + line(1, "Rp100"), first)
    late = head("renja", 2026, "Dinas A", stage="penetapan") + line(1, "Rp70")
    other = elsewhere(late, "Kota Lain")
    assert region({name: early, "a/akhir.renja": late}).total == 70
    assert region({name: early, "a/akhir.renja": late, "b/akhir.renja": other}).total == 140
    if not first:
        assert region({"awal.renja": early, "a/akhir.renja": late, "b/akhir.renja": other}).total == 240


@pytest.mark.parametrize("language", LANGUAGES)
def test_tables_of_several_regions_say_whose_a_row_is(language: str) -> None:
    texts = {
        f"{n}/{kind}.renja": elsewhere(head(kind, 2026, "Dinas A") + line(1, f"Rp{n}{len(kind)}"), where)
        for n, where in enumerate(("Kabupaten Sukamaju", "Kota Lain"), 1)
        for kind in ("renja", "rkpd")
    }
    reader = Texts.of(Source(name, text) for name, text in texts.items())
    share = share_of_region(reader, list(texts), built_in(), Settings(), len(texts))
    report = outcome_of([share.checked], reader, built_in(), Settings()).report
    made = Region.of(share.dokumen, None, Saringan())
    tables = region_tables(made, report, ["perangkat-daerah"], "-", language)
    assert all(f"{where}: Dinas A" in pictures(made, language)[0].words for where in made.daerah)
    assert {table.name.removeprefix("wilayah-") for table in tables} == {
        *("perangkat-daerah", "dokumen", "temuan", "rkpd", "bagian")
    }
    for table in tables:
        at = [head.key for head in table.heads].index("daerah")
        assert all(len(row.cells) == len(table.heads) for row in table.rows)
        assert {row.cells[at].text for row in table.rows if not row.strong} == {"Kabupaten Sukamaju", "Kota Lain"}


@pytest.mark.parametrize(
    ("chosen", "names"),
    [
        (Saringan(kantor="dinas a"), ["Dinas A"]),
        (Saringan(kantor="2.18"), ["Dinas B"]),
        (Saringan(program="2.17.02"), ["Dinas A", "Dinas B"]),
        (Saringan(program="2.1"), []),
    ],
)
def test_filters(chosen: Saringan, names: list[str]) -> None:
    texts = {
        "a.renja": head("renja", 2026, "Dinas A") + line(1, "Rp5"),
        "b.renja": head("renja", 2026, "Dinas B", "2.18.0.00.0.00.01.0000") + line(1, "Rp4"),
    }
    assert [row.nama for row in region(texts, chosen=chosen).sums("perangkat-daerah")] == names


def test_shares_are_told_with_basis_and_certainty() -> None:
    body = (
        'program 1.01.02 "Pengelolaan Pendidikan"\n  pagu Rp30\n'
        'program 1.03.03 "Air Minum"\n  pagu Rp20\n'
        'program 6.01.02 "Pengawasan"\n  pagu Rp1\n'
        'program 2.17.01 "Penunjang"\nkegiatan 2.17.01.2.02 "Keuangan"\n'
        'sub kegiatan 2.17.01.2.02.0001 "Gaji"\n  pagu Rp49\n'
    )
    found = {one.bagian.kunci: one for one in region({"a.renja": head("renja", 2026, "A") + body}).shares()}
    assert {key: one.persen for key, one in found.items()} == {
        "pendidikan": 30,
        "infrastruktur": 20,
        "pegawai": 49,
        "pengawasan": 1,
    }
    assert all(one.bagian.dasar and one.bagian.kepastian in ("tinggi", "sedang", "rendah") for one in found.values())
    assert found["pengawasan"].diminta == 1


@given(rencana())
@settings(max_examples=settings.default.max_examples // 10)
def test_every_way_of_adding_up_gives_the_same_total(made: Rencana) -> None:
    found = region(dict(made.teks))
    for way in WAYS:
        assert sum(row.pagu for row in found.sums(way)) == found.total, way


@pytest.fixture(scope="module")
def whole() -> tuple[Region, Sequence[Dokumen]]:
    reader = Folder(PLANS)
    share = share_of_region(reader, reader.plans("."), built_in(), Settings(), 8)
    return Region.of(share.dokumen, 2024, Saringan()), share.dokumen


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_table_is_whole(whole: tuple[Region, Sequence[Dokumen]], language: str) -> None:
    made, _ = whole
    reader = Folder(PLANS)
    share = share_of_region(reader, reader.plans("."), built_in(), Settings(), 8)
    report = outcome_of([share.checked], reader, built_in(), Settings()).report
    tables = region_tables(made, report, list(WAYS), "Sukamaju", language)
    assert {table.name for table in tables} == {f"wilayah-{way}" for way in WAYS} | {
        f"wilayah-{name}" for name in ("dokumen", "temuan", "rkpd", "predikat", "bagian")
    }
    for table in tables:
        assert table.title and all(head.title for head in table.heads)
        assert all(len(row.cells) == len(table.heads) for row in table.rows), table.name
    [ranks] = [table for table in tables if table.name == "wilayah-temuan"]
    stakes = [row.cells[-1].value for row in ranks.rows]
    assert stakes[0] is not None and stakes[0] > 0
    assert pictures(made, language)


def test_the_predikat_is_the_one_that_the_evaluation_states(whole: tuple[Region, Sequence[Dokumen]]) -> None:
    made, documents = whole
    grades = {d.nama: {one.sisi: one.label for one in d.predikat} for d in documents if d.jenis == "evaluasi"}
    shown = load(Folder(PLANS), ["bengkalis/diskop-ukm/evaluasi-2022.renja"])[
        "bengkalis/diskop-ukm/evaluasi-2022.renja"
    ]
    office = next(rekap for rekap in shown.rekap if rekap.kode is None)
    stated = {side: str(office.tertulis[f"predikat_{side}"]["capaian"].nilai) for side in ("kinerja", "anggaran")}
    assert grades[shown.name] == stated
    assert made.tahun == 2024


@pytest.mark.skipif(not DATA.exists(), reason="the published data are not here")
def test_ten_offices_are_the_sums_of_their_files() -> None:
    files = sorted((DATA / "renja-sipd-2026").glob("*.json"))
    parser = PlanParser()
    made = together([import_file(path, parser=parser) for path in files], parser)
    texts = {f"{n}/renja.renja": output.text for n, one in enumerate(made) for output in one.outputs}
    rows = [(path.stem, row) for path in files for row in json.loads(path.read_text(encoding="utf-8"))]
    found = region(texts)
    offices: Counter[str] = Counter()
    bidang: Counter[str] = Counter()
    for office, row in rows:
        offices[office] += int(row["pagu"])
        bidang[row["kode_bidang_urusan"]] += int(row["pagu"])
    assert found.total == sum(offices.values()) == Decimal(537_015_541_550)
    assert {row.kode: row.pagu for row in found.sums("perangkat-daerah")} == offices
    assert {row.kode: row.pagu for row in found.sums("urusan")} == bidang
    assert sum(row.baris for row in found.sums("program")) == len(rows) == 476
    assert sum(row.maju for row in found.sums("program")) == sum(int(row["pagu_n_depan"]) for _, row in rows)


OWN = """
[bagian."UMKM naik kelas"]
kode = ["2.17.05", "2.17.07."]
paling_sedikit = "2,5%"
dasar = "Perda 4/2025"

[bagian.perjalanan]
kode = ["X.XX.01.2.06"]
paling_banyak = 1
dasar = "Instruksi Bupati 3/2025"
"""


def own(text: str, folder: Path) -> Settings:
    (folder / "renja.toml").write_text(text, encoding="utf-8")
    return read_settings(folder / "renja.toml")


def test_a_region_has_shares_of_its_own(tmp_path: Path) -> None:
    body = "".join(
        f'sub kegiatan {code} "S"\n  pagu {pagu}\n'
        for code, pagu in (
            ("2.17.05.2.01.0001", "Rp20"),
            ("2.17.07.2.01.0001", "Rp5"),
            ("2.17.051.2.01.0001", "Rp400"),
            ("2.17.01.2.06.0009", "Rp30"),
            ("X.XX.01.2.06.0001", "Rp20"),
            ("2.17.01.2.08.0001", "Rp525"),
        )
    )
    documents = collected({"a.renja": head("renja", 2026, "Dinas A") + body})
    made = Region.of(documents, None, Saringan(), own(OWN, tmp_path).shares)
    least, most = made.shares()[-2:]
    assert (least.bagian.kunci, least.uang, least.persen, least.diminta) == (
        "UMKM naik kelas",
        25,
        Decimal("2.5"),
        Decimal("2.5"),
    )
    assert (most.bagian.paling_sedikit, most.uang, most.persen, most.diminta) == (False, 50, 5, 1)
    for language, sure in (("id", "ketetapan daerah"), ("en", "set by the region")):
        tables = region_tables(made, outcome_of([], Texts.of([]), (), Settings()).report, (), "Sukamaju", language)
        [table] = [one for one in tables if one.name == "wilayah-bagian"]
        said = [[cell.text for cell in row.cells] for row in table.rows][-2:]
        assert [row[0] for row in said] == ["UMKM naik kelas", "perjalanan"]
        assert [row[4:] for row in said] == [[sure, "Perda 4/2025"], [sure, "Instruksi Bupati 3/2025"]]


@pytest.mark.parametrize(
    ("old", "new", "key"),
    [
        ('kode = ["2.17.05", "2.17.07."]', "", "setelan.bagian_kode"),
        ('"2.17.05"', '"UMKM"', "setelan.bagian_kode"),
        ('"2.17.05"', "5", "setelan.jenis"),
        ('"2,5%"', '"101%"', "setelan.bagian_persen"),
        ('"2,5%"', '"0%"', "setelan.bagian_persen"),
        ('"2,5%"', "true", "setelan.bagian_persen"),
        ('"2,5%"', '"banyak"', "setelan.bagian_persen"),
        ('paling_sedikit = "2,5%"', "", "setelan.bagian_batas"),
        ('paling_sedikit = "2,5%"', 'paling_sedikit = "2,5%"\npaling_banyak = "5%"', "setelan.bagian_batas"),
        ('dasar = "Perda 4/2025"', "", "setelan.bagian_dasar"),
        ("dasar", "dasr", "setelan.kunci"),
        (OWN, "bagian = 3", "setelan.jenis"),
    ],
)
def test_a_share_that_cannot_be_used_is_told(tmp_path: Path, old: str, new: str, key: str) -> None:
    with pytest.raises(SettingsFault) as told:
        own(OWN.replace(old, new, 1), tmp_path)
    assert told.value.complaint.key == key
